"""Orders commit as they come in: the shared example, an order that does not fit, and one that grows."""

from pathlib import Path

import pytest
from tests import make

from bundel.accounting.budget import checks, imports, queries
from bundel.accounting.budget.rules import Standing
from bundel.accounting.budget.tests import make_budget as given
from bundel.accounting.budget.tests.make_budget import office, standing
from bundel.accounting.ledger.tests.make_ledger import NOW
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing import queries as orders
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
HEAD = (
    "order,entity,supplier_kbo,line,description,quantity,unit_price,amount_excl_vat,vat_rate,budget_article,commitment,"
    "commitment_incl_nonrecoverable_vat\n"
)
C = "ZZ0-1ZZA-2-C/WT"


def take_over(one, text):
    return purchasing.import_orders(make.machine(NOW), one.id, text.encode(), entity="A")


def row(order, cents, number, article=C):
    return f"{order},A,0777010184,1,Meettoestel,1,20,{cents},21,{article},{number},{cents}\n"


def test_the_shared_orders_commit_and_the_one_that_does_not_fit_is_refused(shared: Path) -> None:
    folder = shared / "accounting" / "public-sector"
    one = office((C, 0, 0))
    given.budget(one, *_credits((folder / "budget-own.csv").read_text()), kind="adjustment")
    done = purchasing.import_orders(make.machine(NOW), one.id, (folder / "orders-own.csv").read_bytes(), entity="A")
    assert done.added == 9
    assert standing(one, C).free_vak == 20_221
    with scope({one.id}):
        found = queries.commitments([one.id], limit=20)
        refused = orders.by_number(one.id, "4500012360")
    assert sorted(commitment.number for commitment in found) == [f"VL26-000{n}" for n in range(1, 8)]
    assert {commitment.status for commitment in found} == {"committed"}
    assert refused is not None
    assert refused.status == "not_committed"
    with pytest.raises(Refusal) as caught:
        take_over(one, HEAD + row("4500012360", "2420.00", "VL26-0008"))
    assert caught.value.code == "budget.not_enough"
    assert (caught.value.facts["article"], caught.value.facts["free"]) == (C, "202,21")
    with scope({one.id}):
        assert [check.detail for check in checks.checks() if not check.ok] == []


def _credits(text):
    for line in text.splitlines()[1:]:
        entity, _year, code, _name, _aggregate, _esr, vak, vek = line.split(",")
        if entity == "A":
            yield code, *(imports.money.parse(amount) for amount in (vak, vek))


def test_the_same_file_again_commits_nothing_more_and_a_higher_amount_follows() -> None:
    one = office((C, 100_000, 100_000))
    for _ in range(2):
        take_over(one, HEAD + row("1", "600.00", "VL26-0001"))
    assert standing(one, C).committed == 60_000
    take_over(one, HEAD + row("1", "700.00", "VL26-0001"))
    assert standing(one, C).committed == 70_000
    with pytest.raises(Refusal, match="vastleggingskrediet"):
        take_over(one, HEAD + row("1", "1000.01", "VL26-0001"))
    with pytest.raises(Refusal, match="bestaat al"):
        take_over(one, HEAD + row("2", "1.00", "VL26-0001"))
    assert standing(one, C).committed == 70_000


def test_an_order_known_before_the_budget_is_committed_when_it_is_read_again() -> None:
    client = given.books(2026)
    one = given.Office(
        client,
        make.actor(make.person("", "boekhouder"), NOW),
        make.actor(make.person("", "centrumleider"), NOW),
        make.actor(make.person("", "goedkeurder", client=client), NOW),
    )
    take_over(one, HEAD + row("1", "600.00", "VL26-0001"))
    given.budget(one, (C, 100_000, 100_000))
    take_over(one, HEAD + row("1", "600.00", "VL26-0001"))
    assert standing(one, C) == Standing(100_000, 100_000, committed=60_000)


def test_an_order_of_now_commits_nothing_when_it_says_courant() -> None:
    one = office((C, 100_000, 100_000))
    take_over(one, HEAD + row("1", "600.00", "courant"))
    assert standing(one, C) == Standing(100_000, 100_000)
