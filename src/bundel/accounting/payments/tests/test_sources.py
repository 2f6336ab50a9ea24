"""What is no invoice of a supplier goes through the same run: a source of its own, its own account, its own key."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from bundel.accounting.payments import actions, queries, sources
from bundel.accounting.payments.models import Item, Line
from bundel.accounting.payments.rules import Due
from bundel.accounting.payments.sources import Now, Settlement
from bundel.accounting.payments.tests import make_payments as given
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
UNTIL = dt.date(2026, 11, 30)


class Claims:
    """A source as a module above payments would hang it: two claims of members of staff."""

    name = "proef"
    account = "455000"

    def __init__(self) -> None:
        self.open = {7: 1_250, 8: 3_000}
        self.runs: dict[int, str] = {}
        self.told: list[tuple[str, int]] = []

    def dues(self, client_id: int, on: dt.date) -> list[Due]:
        return [
            Due(
                key,
                90,
                "Ann Acker",
                f"ON-{key}",
                given.SUPPLIER_IBANS[1],
                cents,
                on,
                "Onkostennota",
                holder="Ann Acker",
            )
            for key, cents in self.open.items()
        ]

    def now(self, client_id: int, on: dt.date) -> Mapping[int, Now]:
        return {
            key: Now(cents, given.SUPPLIER_IBANS[1], "", self.runs.get(key, "")) for key, cents in self.open.items()
        }

    def partners(self, client_id: int, party_ids: Collection[int]) -> Mapping[int, str]:
        return {90: "P090"}

    def schedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        self.runs |= dict.fromkeys(ids, run)

    def unschedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        for key in ids:
            self.runs.pop(key)

    def settle(self, by: Actor, client_id: int, settlements: Sequence[Settlement]) -> None:
        for key, cents, _entry, _on in settlements:
            self.open[key] -= cents
            self.told.append(("paid", key))

    def reopen(
        self, by: Actor, client_id: int, item_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date
    ) -> None:
        self.open[item_id] += cents
        self.told.append(("back", item_id))

    def block(self, by: Actor, client_id: int, party_id: int, iban: str, reason: str) -> None:
        self.told.append(("blocked", party_id))


@pytest.fixture
def claims() -> Iterator[Claims]:
    made = Claims()
    sources.SOURCES.append(made)
    yield made
    sources.SOURCES.remove(made)


def test_a_source_is_proposed_beside_invoices_and_leaves_only_when_control_can_explain_it(claims: Claims) -> None:
    office = given.office()
    invoice = given.invoice(office, given.supplier(), 10_000)
    run = given.proposed(office, UNTIL)
    with scope({office.id}):
        items = set(Item.objects.values_list("source", "invoice_id", "cents"))
        number = queries.runs()[0].number
    assert items == {("payables", invoice, 10_000), ("proef", 7, 1_250), ("proef", 8, 3_000)}
    assert claims.runs == {7: number, 8: number}
    actions.approve(office.lead, office.id, run)
    actions.sign(office.signatory, office.id, run)
    # The firewall of control has no proof of its own for this source: nothing leaves, and nothing is settled.
    with pytest.raises(Refusal, match="2 betalingen") as refused:
        actions.release(office.preparer, office.id, run)
    assert all("voor deze bron" in row for row in refused.value.rows)
    assert claims.open == {7: 1_250, 8: 3_000}


def test_the_same_number_in_two_sources_is_two_items_but_one_source_pays_once(claims: Claims) -> None:
    office = given.office()
    supplier = given.supplier()
    invoice = given.invoice(office, supplier, 10_000)
    claims.open = {invoice: 500}
    run = given.proposed(office, UNTIL)
    with scope({office.id}):
        assert Item.objects.filter(invoice_id=invoice, live=True).count() == 2
        line = Line.objects.get(source="proef")
    with pytest.raises(Refusal):
        given.proposed(office, UNTIL)
    actions.remove_line(office.preparer, office.id, run, line.pk, "Nog niet")
    assert claims.runs == {}
    actions.add_item(office.preparer, office.id, run, invoice, "proef")
    assert list(claims.runs) == [invoice]
    with pytest.raises(Refusal):
        actions.add_item(office.preparer, office.id, run, 1, "bestaat-niet")


@pytest.mark.parametrize(
    "attack",
    [
        "insert into payments_item (client_id, line_id, source, invoice_id, number, cents, live)"
        " select client_id, id, 'payables', 987654321, 'X', 1, true from payments_line limit 1",
        "update payments_item set invoice_id = 1",
        "update payments_line set source = 'proef'",
    ],
)
def test_the_database_keeps_source_and_invoice(attack: str) -> None:
    office = given.office()
    given.invoice(office, given.supplier(), 10_000)
    given.proposed(office, UNTIL)
    with scope({office.id}), pytest.raises(DatabaseError), transaction.atomic():
        _execute(attack)


def _execute(sql: str) -> None:
    with transaction.get_connection().cursor() as cursor:
        cursor.execute(sql)
        cursor.execute("set constraints all immediate")


def test_an_item_takes_the_source_of_its_line_whatever_is_written(claims: Claims) -> None:
    office = given.office()
    given.invoice(office, given.supplier(), 10_000)
    given.proposed(office, UNTIL)
    with scope({office.id}):
        Item.objects.update(source="elders")
        assert set(Item.objects.values_list("source", flat=True)) == {"payables", "proef"}
