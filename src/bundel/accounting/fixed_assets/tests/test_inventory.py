"""Counts, labels and files: what should be there, what was seen, and what is done about it."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.accounting.fixed_assets import actions, queries
from bundel.accounting.fixed_assets.actions import Seen
from bundel.accounting.fixed_assets.tests import make_assets as home
from bundel.accounting.ledger import actions as ledger
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions as imports
from bundel.platform.imports import queries as batches

pytestmark = pytest.mark.django_db
D = dt.date
HEAD = (
    "number;name;category;as_of;acquired_on;in_use_on;life_months;cost;accumulated;residual;granted;released;article;"
    "cost_centre;location;serial;label;parent"
)
ROW = "INV-{n};Tafel {n};meubilair;01/01/2026;15/03/2022;15/03/2022;120;2.400,00;900,00;;{grant};;;KP1;Zaal {n};;E-{n};"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.DOCUMENTS_FOLDER = tmp_path


def counted():
    """Four assets in two rooms, and an open count of all."""
    house = home.house()
    numbers = [home.asset(house, 10_000 + n, name=f"Laptop {n}", location=f"Lokaal {n % 2}") for n in range(4)]
    return house, numbers, actions.open_count(house.clerk, house.id, name="Telling", on=D(2026, 6, 30))


def tally(house, count):
    with scope({house.id}):
        return next(row.tally for row in queries.counts([house.id], only=count))


def lines(house, count, which=""):
    with scope({house.id}):
        return {line.number: line for line in queries.lines(house.id, count, which=which)}


def test_a_count_is_seen_decided_and_closed_by_another():
    house, numbers, count = counted()
    actions.see(house.clerk, house.id, count, Seen(numbers[0]))
    actions.see(house.clerk, house.id, count, Seen(numbers[1], location="Kelder"))
    actions.see(house.clerk, house.id, count, Seen(numbers[2], found=False, remark="weg"))
    assert tally(house, count) == queries.Tally(4, 2, 1, 1, 1, 3)
    different = lines(house, count, "verschil")
    assert [one.what for one in different.values()] == ["elders", "ontbreekt", "niet gezien"]
    with pytest.raises(Refusal, match="3 verschillen"):
        actions.close_count(house.lead, house.id, count)
    with pytest.raises(Refusal, match="past niet"):
        actions.decide_difference(house.clerk, house.id, different[numbers[2]].id, "move")
    actions.decide_difference(house.clerk, house.id, different[numbers[1]].id, "move")
    actions.decide_difference(house.clerk, house.id, different[numbers[2]].id, "dispose", reason="Gestolen")
    actions.decide_difference(house.clerk, house.id, different[numbers[3]].id, "keep", reason="Uitgeleend")
    own = actions.open_count(house.lead, house.id, name="Van de leider", on=D(2026, 6, 30))
    with pytest.raises(Refusal, match="sluit ze niet zelf af"):
        actions.close_count(house.lead, house.id, own)
    assert actions.close_count(house.lead, house.id, count) == (1, 1)
    with scope({house.id}):
        assert queries.detail(house.id, numbers[1]).row.location == "Kelder"
        (proposal,) = queries.waiting_disposals([house.id])
    assert (proposal.number, proposal.way_nl) == (numbers[2], "Verlies of diefstal")
    with pytest.raises(Refusal, match="afgesloten"):
        actions.see(house.clerk, house.id, count, Seen(numbers[0]))


def test_a_count_of_a_place_meets_an_asset_of_elsewhere():
    house, numbers, _ = counted()
    count = actions.open_count(house.clerk, house.id, name="Zaal 0", on=D(2026, 6, 30), location="lokaal 0")
    assert set(lines(house, count)) == {numbers[0], numbers[2]}
    actions.see(house.clerk, house.id, count, Seen(numbers[1], location="Lokaal 0"))
    assert lines(house, count)[numbers[1]].what == "niet verwacht"
    with pytest.raises(Refusal, match="Binnen deze afbakening"):
        actions.open_count(house.clerk, house.id, name="Leeg", on=D(2026, 6, 30), location="Zolder")


def test_a_file_of_sightings_comes_in_once():
    house, numbers, count = counted()
    text = "\n".join(
        ["count;label;found;location;remark", f"Telling;{numbers[0]};ja;;", f"Telling;{numbers[1]};nee;;weg",
         f"Telling;{numbers[2]};ja;Kelder;", "Telling;X;ja;;", f"Andere;{numbers[3]};misschien;;"]
    )  # fmt: skip
    batch = imports.stage(make.machine(), house.id, kind="telling-vaste-activa", name="t.csv", content=text.encode())
    assert batch.bad == 2
    done = imports.commit(house.clerk, house.id, batch.pk, only_good=True)
    assert done.counts == {"waarnemingen": 3}
    assert tally(house, count) == queries.Tally(4, 2, 1, 1, 1, 3)
    again = imports.stage(make.machine(), house.id, kind="telling-vaste-activa", name="t.csv", content=text.encode())
    assert again.same == 3


def test_an_earlier_register_comes_in_and_ties_to_the_opening_balance():
    house = home.house()
    opening = "account;debit;credit\n240000;2.400,00;\n240900;;900,00\n100000;;1.500,00\n"
    ledger.import_opening(make.machine(home.NOW), house.id, 2026, opening)
    content = f"{HEAD}\n{ROW.format(n=1, grant='')}\n".encode()
    batch = imports.stage(make.machine(), house.id, kind="vaste-activa", name="r.csv", content=content)
    with scope({house.id}):
        assert [row.findings for row in batches.rows(batch.pk)] == [[]]
    imports.commit(house.clerk, house.id, batch.pk)
    with scope({house.id}):
        one = queries.detail(house.id, "INV-1")
        assert queries.differences(house.id, D(2026, 1, 1)) == []
    assert (one.row.net_cents, one.row.label, one.book.plan.end) == (150_000, "E-1", D(2032, 3, 1))
    # 1,500 euro over the 74 months that are left.
    assert actions.post_run(house.clerk, house.id, 2026, 1).cents == 2_027
    again = imports.stage(make.machine(), house.id, kind="vaste-activa", name="r.csv", content=content)
    assert (again.same, again.new) == (1, 0)


def test_a_register_that_differs_from_the_opening_warns_per_account_and_bad_rows_say_why():
    house = home.house()
    bad = ROW.format(n=2, grant="").replace("900,00", "9.900,00").replace("meubilair", "meubels")
    content = f"{HEAD}\n{ROW.format(n=1, grant='')}\n{bad}\n".encode()
    batch = imports.stage(make.machine(), house.id, kind="vaste-activa", name="r.csv", content=content)
    with scope({house.id}):
        first, second = batches.rows(batch.pk)
    assert [one["severity"] for one in first.findings] == ["warning", "warning"]
    assert "240000: register 2.400,00, grootboek 0,00" in first.findings[0]["text"]
    assert {one["column"] for one in second.findings} == {"category", "accumulated"}
