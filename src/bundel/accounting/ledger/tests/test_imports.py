"""Opening balances, values and quantities that come in by the import screen: good in, bad explained, again nothing."""

import datetime as dt

import pytest
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries
from bundel.accounting.ledger.imports import DRIVERS, OPENING, VALUES
from bundel.accounting.ledger.tests.make_ledger import NOW, books
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions, files
from bundel.platform.imports.models import Batch

pytestmark = pytest.mark.django_db
START = dt.date(2026, 1, 1)


@pytest.fixture
def client() -> Client:
    made = books()
    ledger.set_dimension(make.machine(NOW), made.pk, "project", "Project", valid_from=START)
    ledger.set_value(make.machine(NOW), made.pk, ledger.ValueDraft("project", "P1", "Website", START))
    ledger.set_driver(make.machine(NOW), made.pk, "m2", "Oppervlakte", "m²")
    return made


def stage(client: Client, kind: object, *rows: tuple[str, ...]) -> Batch:
    headings = [column.name for column in kind.columns]  # type: ignore[attr-defined]
    content = files.write(headings, rows)
    name = kind.name  # type: ignore[attr-defined]
    return actions.stage(make.machine(NOW), client.pk, kind=name, name="invoer.csv", content=content)


def test_the_example_of_an_opening_balance_comes_in_once(client: Client) -> None:
    for expected in (2, 0):
        batch = stage(client, OPENING, *OPENING.example)
        assert (batch.new, batch.bad) == (expected, 0)
        actions.commit(make.machine(NOW), client.pk, batch.pk)
    with scope({client.pk}):
        assert [one.number for one in queries.entries([client.pk])] == ["OPEN/2026/000001"]
        assert queries.balance(client.pk, "550000", START) == 9_000_000


def test_an_opening_balance_keeps_its_full_keys(client: Client) -> None:
    row = ("2026", "240000", "10,00", "", "", "", "", "K1", "", "project=P1")
    batch = stage(client, OPENING, row, ("2026", "100000", "", "10,00", "", "", "", "", "", ""))
    assert batch.bad == 0
    actions.commit(make.machine(NOW), client.pk, batch.pk)
    with scope({client.pk}):
        kept = queries.balance(client.pk, "240000", START, keys={"project": "P1", "cost_centre": "K1"})
    assert kept == 1_000


@pytest.mark.parametrize(
    ("row", "bad"),
    [
        (("2026", "550000", "10,00", "10,00", "", "", "", "", "", ""), 2),
        (("2026", "550000", "11,00", "", "", "", "", "", "", ""), 2),
        (("2026", "555555555", "10,00", "", "", "", "", "", "", ""), 2),
        (("2031", "550000", "10,00", "", "", "", "", "", "", ""), 2),
        (("2026", "550000", "10,00", "", "", "", "", "", "", "project=P9"), 2),
    ],
)
def test_a_wrong_row_holds_back_its_year(client: Client, row: tuple[str, ...], bad: int) -> None:
    other = (row[0], "100000", "", "10,00", "", "", "", "", "", "")
    assert stage(client, OPENING, row, other).bad == bad


def test_another_opening_balance_is_refused(client: Client) -> None:
    actions.commit(make.machine(NOW), client.pk, stage(client, OPENING, *OPENING.example).pk)
    changed = [("2026", "550000", "1,00", "", "", "", "", "", "", ""), ("2026", "100000", "", "1,00", *[""] * 6)]
    assert stage(client, OPENING, *changed).bad == 2


def test_values_of_keys_come_in_change_and_come_again(client: Client) -> None:
    rows = [("project", "P1", "Website nieuw", "01/01/2026", ""), ("project", "P2", "Verhuis", "01/01/2026", "")]
    batch = stage(client, VALUES, *rows, ("onbekend", "X", "x", "01/01/2026", ""))
    assert (batch.new, batch.changed, batch.bad) == (1, 1, 1)
    actions.commit(make.machine(NOW), client.pk, batch.pk, only_good=True)
    again = stage(client, VALUES, *rows)
    assert (again.same, again.new, again.changed) == (2, 0, 0)
    reversed_dates = stage(client, VALUES, ("project", "P3", "x", "02/01/2026", "01/01/2026"))
    assert reversed_dates.bad == 1


def test_quantities_of_a_driver_come_in_and_come_again(client: Client) -> None:
    rows = [("m2", "K1", "01/01/2026", "120,5"), ("m2", "K2", "01/01/2026", "80")]
    batch = stage(client, DRIVERS, *rows, ("m2", "K3", "01/01/2026", "veel"), ("x", "K3", "01/01/2026", "1"))
    assert (batch.new, batch.bad) == (2, 2)
    actions.commit(make.machine(NOW), client.pk, batch.pk, only_good=True)
    assert stage(client, DRIVERS, *rows).same == 2
