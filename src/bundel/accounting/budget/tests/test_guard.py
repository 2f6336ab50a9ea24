"""Posting against the budget: what clears, what is charged at once, and what is stopped."""

import pytest
from django.db import connection
from tests import make

from bundel.accounting.budget import actions, checks, queries
from bundel.accounting.budget.rules import Standing
from bundel.accounting.budget.tests import make_budget as given
from bundel.accounting.budget.tests.make_budget import CODE, charge, committed, entry, office, standing
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.tests.make_ledger import NOW
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

pytestmark = pytest.mark.django_db
OTHER = "ZZ0-1ZZA-2-B/WT"
ROOM = 10_000_000


def code_of(function, *args, **kwargs):
    with pytest.raises(Refusal) as caught:
        function(*args, **kwargs)
    return caught.value.code


def all_is_well(one):
    with scope({one.id}):
        assert [(check.name, check.detail) for check in checks.checks() if not check.ok] == []


def test_a_cost_without_commitment_is_committed_and_cleared_at_once() -> None:
    one = office()
    charge(one, 12_100)
    charge(one, -2_100)
    assert standing(one) == Standing(1_000_000, 1_000_000, used=10_000, cleared=10_000)
    all_is_well(one)


@pytest.mark.parametrize(("cents", "stopped"), [(2_999_999, False), (3_000_000, True), (3_000_001, True)])
def test_from_thirty_thousand_euro_a_commitment_comes_first(cents, stopped) -> None:
    one = office((CODE, ROOM, ROOM))
    if not stopped:
        charge(one, cents)
    else:
        assert code_of(charge, one, cents) == "budget.needs_commitment"
        charge(one, cents, commitment=committed(one, cents))
    assert standing(one).cleared == cents
    all_is_well(one)


def test_two_articles_of_one_document_count_together_for_the_limit() -> None:
    one = office((CODE, ROOM, ROOM), (OTHER, ROOM, ROOM))
    lines = (
        LineDraft("612000", 1_500_000, article=CODE),
        LineDraft("612000", 1_500_000, article=OTHER),
        LineDraft("440000", 0, 3_000_000),
    )
    assert code_of(charge, one, 1, lines=lines) == "budget.needs_commitment"


def test_a_batch_of_small_costs_is_no_large_one_but_the_split_is_seen() -> None:
    one = office((CODE, ROOM, ROOM))
    ledger.post(make.machine(NOW), one.id, [entry(1_000_000) for _ in range(2)])
    with scope({one.id}):
        assert queries.splitting([one.id], 2026) == []
    charge(one, 1_000_000)
    charge(one, 900_000, partner="0888888888")
    with scope({one.id}):
        (warned,) = queries.splitting([one.id], 2026)
    assert (warned[1].severity, warned[1].facts["count"], warned[1].facts["asked"]) == ("warning", 3, "30.000,00")


def test_a_movement_names_the_batch_that_caused_it() -> None:
    one = office()
    charge(one, 100)
    posted = charge(one, 200)
    with scope({one.id}), connection.cursor() as cursor:
        cursor.execute("select posting_id from ledger_entry where id = %s", [posted.entry_id])
        (posting,) = cursor.fetchone()
        (latest, *_rest) = queries.movements(one.id)
    assert (latest.kind, latest.posting_id, latest.cents) == ("together", posting, 200)


def test_nothing_is_posted_when_one_article_of_a_batch_has_no_room() -> None:
    one = office((CODE, 1000, 1000), (OTHER, 1000, 1000))
    batch = [entry(900), entry(1001, article=OTHER)]
    with pytest.raises(Refusal) as caught:
        ledger.post(make.machine(NOW), one.id, batch)
    assert caught.value.facts["article"] == OTHER
    assert (caught.value.facts["free"], caught.value.facts["asked"]) == ("10,00", "10,01")
    with scope({one.id}):
        assert books.entries([one.id]) == []
    assert standing(one).cleared == 0


def test_vek_stops_what_vak_would_let_through() -> None:
    one = office((CODE, 1000, 500))
    number = committed(one, 1000)
    with pytest.raises(Refusal, match="vereffeningskrediet"):
        charge(one, 501, commitment=number)
    charge(one, 500, commitment=number)


def test_every_wrong_commitment_is_named() -> None:
    one = office((CODE, 1000, 1000), (OTHER, 1000, 1000))
    number = committed(one, 300)
    asked = actions.reserve(one.accountant, one.id, year=2026, article=CODE, cents=100).number
    assert code_of(charge, one, 1, commitment="VL26-0999") == "budget.unknown_commitment"
    assert code_of(charge, one, 1, commitment=number, article=OTHER) == "budget.other_article"
    assert code_of(charge, one, 1, commitment=asked) == "budget.not_committed"
    assert code_of(charge, one, 301, commitment=number) == "budget.more_than_open"
    assert code_of(charge, one, -1, commitment=number) == "budget.more_than_cleared"
    assert code_of(charge, one, 1, article="ZZ9") == "budget.unknown_article"
    actions.close(one.accountant, one.id, number, reason="Klaar")
    assert code_of(charge, one, 1, commitment=number) == "budget.not_committed"


def test_a_reversal_gives_back_what_its_entry_took() -> None:
    one = office()
    number = committed(one, 5_000)
    posted = charge(one, 4_000, commitment=number)
    loose = charge(one, 700)
    for one_entry in (posted, loose):
        ledger.reverse(make.machine(NOW), one.id, one_entry.entry_id, on=given.DAY, reason="Verkeerd artikel")
    assert standing(one) == Standing(1_000_000, 1_000_000, committed=5_000)
    all_is_well(one)


def test_what_owes_nobody_anything_clears_nothing() -> None:
    one = office()
    for kind in ("accrual", "allocation", "depreciation", "internal_elimination"):
        charge(one, 9_999, document_type=kind)
    charge(one, 500, article="")
    assert standing(one).cleared == 0
    all_is_well(one)


def test_a_year_may_ask_an_article_on_every_cost() -> None:
    one = office()
    actions.require_articles(one.accountant, one.id, 2026, required=True)
    assert code_of(charge, one, 500, article="") == "budget.without_article"
    actions.require_articles(one.accountant, one.id, 2026, required=False)
    charge(one, 500, article="")


def test_a_client_without_budget_year_is_let_through() -> None:
    one = office(year=2027)
    ledger.open_books(make.machine(NOW), one.id, 2026)
    charge(one, 99_000_000)
    charge(one, 5, commitment="VL26-0001", article="ZZ9")
    assert standing(one, year=2027) == Standing(1_000_000, 1_000_000)


def test_the_same_entry_twice_is_charged_once() -> None:
    one = office()
    draft = entry(1_000)
    for _ in range(3):
        ledger.post(make.machine(NOW), one.id, [draft])
    assert standing(one).cleared == 1_000
    all_is_well(one)
