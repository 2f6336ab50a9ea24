"""Exceptions and their ends, orders that are counted, passing without a person, and who has an invoice."""

import datetime as dt

import pytest
from django.db import connection
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import batch
from bundel.accounting.payables import actions, checks, queries
from bundel.accounting.payables.messages import REASON_NEEDED
from bundel.accounting.payables.models import ClockEvent, Invoice, Supplier
from bundel.accounting.payables.rules_booking import Booking
from bundel.accounting.payables.tests import make_payables as own
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing import queries as orders
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = own.NOW
HEAD = (
    "order,entity,supplier_kbo,line,description,quantity,unit_price,amount_excl_vat,vat_rate,budget_article,commitment,"
    "commitment_incl_nonrecoverable_vat\n"
)


@pytest.fixture
def client() -> Client:
    made = make.client()
    ledger.open_books(make.machine(NOW), made.pk, 2026)
    return made


@pytest.fixture
def clerk() -> Actor:
    return make.actor(make.person("An Proef", "boekhouder"), NOW)


@pytest.fixture
def supplier() -> Supplier:
    return own.supplier()


def order(client: Client, number: str = "4500", net: str = "100.00", total: str = "121.00") -> None:
    row = f"{number},,,1,Papier,1,{net},{net},21,ZZ0-1,VL26-1,{total}\n"
    purchasing.import_orders(make.machine(NOW), client.pk, (HEAD + row).encode())


def deliver(client: Client, supplier: Supplier, number: str = "26-1", **given: object) -> Invoice:
    content = own.xml(client, supplier, number, **given)
    receipt = actions.receive(make.machine(NOW), content, "a.xml", "peppol", message_id=f"{client.pk}/{number}")
    assert receipt.invoice_id is not None, receipt
    return read(receipt.invoice_id)


def read(key: int) -> Invoice:
    with scope(set(Client.objects.values_list("pk", flat=True))):
        found: Invoice = Invoice.objects.get(pk=key)
        return found


def left_on_order(client: Client, number: str = "4500") -> int:
    with scope({client.pk}):
        found = orders.by_number(client.pk, number)
    assert found is not None
    return found.open_cents


def test_an_unknown_order_waits_for_the_client_until_the_order_is_known(
    client: Client, clerk: Actor, supplier: Supplier
) -> None:
    invoice = deliver(client, supplier, order="4500")
    assert (invoice.status, invoice.exception_cause, invoice.exception_owner) == (
        "exception",
        "unknown_order",
        "client",
    )
    assert invoice.waiting_client_since == NOW
    assert not invoice.first_pass
    order(client)
    later = NOW + dt.timedelta(days=2)
    assert actions.rejudge(clerk.at(later), client.pk, [invoice.pk]) == {"to_book": 1}
    invoice = read(invoice.pk)
    assert (invoice.exception_cause, invoice.waiting_client_since, left_on_order(client)) == ("", None, 0)
    with scope({client.pk}):
        detail = queries.detail(client.pk, invoice.pk, later + dt.timedelta(days=1))
    assert detail.causes.per_party["client"] == 2 * 24 * 60
    assert [told.kind for told in detail.told] == ["received", "waiting", "continued"]


def test_the_right_order_number_from_the_client_solves_it(client: Client, clerk: Actor, supplier: Supplier) -> None:
    order(client)
    invoice = deliver(client, supplier, order="4500-fout")
    actions.set_order(clerk, client.pk, invoice.pk, "4500")
    assert (read(invoice.pk).status, read(invoice.pk).article, left_on_order(client)) == ("to_book", "ZZ0-1", 0)


def test_an_order_is_not_overdrawn_by_two_invoices_and_freed_by_refusal(
    client: Client, clerk: Actor, supplier: Supplier
) -> None:
    order(client)
    first = deliver(client, supplier, "26-1", order="4500", net=6_000)
    second = deliver(client, supplier, "26-2", order="4500", net=4_001)
    assert (first.status, second.status) == ("to_book", "to_book")
    third = deliver(client, supplier, "26-3", order="4500", net=300)
    assert (third.status, third.exception_cause) == ("exception", "over_order")
    actions.refuse(clerk, client.pk, first.pk, "niet besteld")
    assert actions.rejudge(clerk, client.pk, [third.pk]) == {"to_book": 1}
    assert left_on_order(client) == 12_100 - 4_841 - 363


def test_a_credit_note_gives_back_to_the_order(client: Client, supplier: Supplier) -> None:
    order(client)
    deliver(client, supplier, "26-1", order="4500")
    assert left_on_order(client) == 0
    deliver(client, supplier, "CN-1", order="4500", kind="credit_note", type_code="381", net=4_000)
    assert left_on_order(client) == 4_840


def test_an_accepted_cause_stays_visible_with_its_reason_and_cannot_be_invented(
    client: Client, clerk: Actor, supplier: Supplier
) -> None:
    invoice = deliver(client, supplier, order="4500")
    with pytest.raises(Refusal):
        actions.accept_cause(clerk, client.pk, invoice.pk, "unknown_order", "  ")
    with pytest.raises(Refusal):
        actions.accept_cause(clerk, client.pk, invoice.pk, "price", "toch")
    assert actions.accept_cause(clerk, client.pk, invoice.pk, "unknown_order", "mondeling besteld") == "to_book"
    invoice = read(invoice.pk)
    assert [one["cause"] for one in invoice.obstacles] == ["unknown_order"]
    assert not invoice.touchless_ready


def test_a_person_can_stop_an_invoice_and_judging_again_does_not_lift_it(
    client: Client, clerk: Actor, supplier: Supplier
) -> None:
    order(client)
    invoice = deliver(client, supplier, order="4500")
    actions.stop(clerk, client.pk, invoice.pk, "other", "lijkt niet op onze bestelling")
    assert actions.rejudge(clerk, client.pk, [invoice.pk]) == {"exception": 1}
    assert left_on_order(client) == 12_100
    assert actions.accept_cause(clerk, client.pk, invoice.pk, "other", "nagevraagd") == "to_book"


def test_an_account_that_is_not_confirmed_stops_the_invoice_until_it_is(client: Client, clerk: Actor) -> None:
    supplier = own.supplier(5, iban="")
    actions.set_terms(clerk, client.pk, supplier.pk, without_order=True)
    invoice = deliver(client, supplier)
    assert (invoice.exception_cause, invoice.exception_owner) == ("iban_differs", "centre")
    assert invoice.waiting_client_since is None
    second = make.actor(make.person("", "centrumleider"), NOW)
    account = actions.propose_iban(
        clerk, client.pk, supplier.pk, iban=own.IBAN, holder_name="Houder", evidence="attest", callback_number="02 1",
        callback_person="Jo", callback_at=NOW,
    )  # fmt: skip
    active = actions.confirm_iban(second, client.pk, account)
    assert active == NOW.date() + dt.timedelta(days=3)
    assert actions.rejudge(clerk, client.pk, [invoice.pk]) == {"exception": 1}
    assert actions.rejudge(clerk.at(NOW + dt.timedelta(days=3)), client.pk, [invoice.pk]) == {"to_book": 1}


def test_causes_are_counted_with_their_age_and_owner(client: Client, supplier: Supplier) -> None:
    deliver(client, supplier, "26-1", order="1")
    deliver(client, supplier, "26-2", order="2", net=5_000)
    deliver(client, supplier, "26-3", net=7_000)
    with scope({client.pk}):
        rows = queries.exceptions_by_cause(NOW.date() + dt.timedelta(days=8))
    assert [(row.cause, row.owner, row.count, row.oldest_days, row.older_than_week) for row in rows] == [
        ("unknown_order", "client", 2, 8, 2),
        ("no_order", "supplier", 1, 8, 1),
    ]


def ready(client: Client, supplier: Supplier, *, limit: int = 20_000) -> None:
    """Rules under which an invoice of 121 euro passes by itself."""
    boss = make.actor(make.person("", "centrumleider"), NOW)
    actions.set_client_rules(boss, client.pk, touchless_limit_cents=limit)
    actions.set_supplier_limit(boss, client.pk, supplier.pk, limit)
    actions.set_terms(boss, client.pk, supplier.pk, account="612010", without_order=True)


def test_what_may_pass_without_a_person_is_booked_as_one_batch(client: Client, supplier: Supplier) -> None:
    ready(client, supplier)
    keys = [deliver(client, supplier, f"26-{n}", net=1_000 * n).pk for n in range(1, 6)]
    above = deliver(client, supplier, "26-9", net=20_000)
    assert [read(key).touchless_ready for key in keys] == [True] * 5
    assert not above.touchless_ready
    assert any("boven de grens" in reason for reason in above.touchless_reasons["stops"])
    assert actions.book_touchless(make.machine(NOW), client.pk) == 5
    assert actions.book_touchless(make.machine(NOW), client.pk) == 0
    numbers = [read(key).entry_number for key in keys]
    assert numbers == [f"AANK/2026/{n:06d}" for n in range(1, 6)]
    assert {(read(key).status, read(key).touchless, read(key).approver_id) for key in keys} == {
        ("approved", True, None)
    }
    with scope({client.pk}):
        assert [(check.name, check.detail) for check in checks.checks() if not check.ok] == []


def test_what_the_ledger_refuses_waits_for_a_person_and_stops_no_other(
    client: Client, supplier: Supplier, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(client, supplier)
    keys = [deliver(client, supplier, f"26-{n}", net=1_000 * n).pk for n in range(1, 4)]

    def no_credit(by: Actor, client_id: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*) from ledger_stage_entry where document = %s", [f"payables.invoice:{keys[1]}"]
            )
            if cursor.fetchone()[0]:
                raise Refusal(REASON_NEEDED)

    monkeypatch.setattr(batch, "GUARDS", [no_credit])
    assert actions.book_touchless(make.machine(NOW), client.pk) == 2
    assert [read(key).status for key in keys] == ["approved", "to_book", "approved"]
    assert [read(key).entry_number for key in keys] == ["AANK/2026/000001", "", "AANK/2026/000002"]
    stopped = read(keys[1])
    assert (stopped.touchless_ready, stopped.touchless, stopped.touchless_reasons["stops"]) == (
        False, False, [REASON_NEEDED.text],
    )  # fmt: skip
    assert actions.book_touchless(make.machine(NOW), client.pk) == 0


@pytest.mark.parametrize("change", ["hold", "limit", "iban", "account"])
def test_what_changed_after_receipt_still_stops_a_touchless_invoice(
    client: Client, clerk: Actor, supplier: Supplier, change: str
) -> None:
    ready(client, supplier)
    invoice = deliver(client, supplier)
    assert invoice.touchless_ready
    boss = make.actor(make.person("", "centrumleider"), NOW)
    if change == "hold":
        actions.hold(clerk, client.pk, invoice.pk, "wachten")
    elif change == "limit":
        actions.set_supplier_limit(boss, client.pk, supplier.pk, 12_099)
    elif change == "iban":
        actions.block_iban(clerk, client.pk, supplier.pk, own.IBAN, "vermoeden van fraude")
    else:
        actions.set_terms(boss, client.pk, supplier.pk, account="")
    assert actions.book_touchless(make.machine(NOW), client.pk) == 0
    assert read(invoice.pk).status in ("to_book", "exception")


def test_history_makes_the_next_proposal_surer_and_says_why(client: Client, clerk: Actor, supplier: Supplier) -> None:
    boss = make.actor(make.person("", "centrumleider"), NOW)
    actions.set_client_rules(boss, client.pk, touchless_limit_cents=10**6)
    actions.set_supplier_limit(boss, client.pk, supplier.pk, 10**6)
    actions.set_terms(boss, client.pk, supplier.pk, account="612010", article="ZZ0-1", without_order=True)
    for number in range(1, 10):
        deliver(client, supplier, f"26-{number}", net=1_000 * number)
    assert actions.book_touchless(make.machine(NOW), client.pk) == 9
    actions.set_terms(boss, client.pk, supplier.pk, account="", article="")
    invoice = deliver(client, supplier, "26-99", net=77_700)
    assert (invoice.confidence, invoice.article) == (90, "ZZ0-1")
    assert invoice.booking_reason == "9 van de laatste 9 facturen van deze leverancier staan op 612010."
    assert invoice.touchless_ready


def test_two_people_do_not_handle_one_invoice(client: Client, clerk: Actor, supplier: Supplier) -> None:
    order(client)
    invoice = deliver(client, supplier, order="4500")
    actions.claim(clerk, client.pk, invoice.pk)
    actions.claim(clerk, client.pk, invoice.pk)
    other = make.person("", "boekhouder")
    with pytest.raises(Refusal, match="An Proef"):
        actions.claim(make.actor(other, NOW), client.pk, invoice.pk)
    assert actions.assign(clerk, client.pk, [invoice.pk], other.pk) == 1
    assert read(invoice.pk).handler_id == other.pk


def test_a_buyer_reference_gives_the_invoice_its_handler_and_account(client: Client, clerk: Actor) -> None:
    supplier = own.supplier(8)
    actions.set_reference(clerk, client.pk, "CULT-ENE", account="610100", article="ZZ0-9", handler_id=clerk.person_id)
    invoice = deliver(client, supplier, buyer_reference="CULT-ENE")
    assert (invoice.status, invoice.handler_id, invoice.article) == ("to_book", clerk.person_id, "ZZ0-9")
    with scope({client.pk}):
        assert [line.account for line in invoice.bookings.all()] == ["610100"]


def test_an_unknown_supplier_is_confirmed_once_for_everybody(client: Client, clerk: Actor) -> None:
    seller = Supplier(name="Nieuw BV", registration=own.number_of(44))
    invoice = deliver(client, seller)
    assert invoice.exception_cause == "unknown_supplier"
    actions.confirm_supplier(clerk, None, invoice.supplier_id)
    actions.rejudge(clerk, client.pk, [invoice.pk])
    assert read(invoice.pk).exception_cause == "no_order"


def test_a_booking_by_hand_is_kept_when_judged_again(client: Client, clerk: Actor, supplier: Supplier) -> None:
    order(client)
    invoice = deliver(client, supplier, order="4500")
    lines = [Booking("610100", 4_000, 840, "S", 210_000), Booking("612010", 6_000, 1_260, "S", 210_000)]
    actions.set_booking(clerk, client.pk, invoice.pk, lines)
    actions.rejudge(clerk, client.pk, [invoice.pk])
    with scope({client.pk}):
        assert [line.account for line in invoice.bookings.order_by("position")] == ["610100", "612010"]
    proposal = actions.propose_booking(clerk, client.pk, invoice.pk)
    assert len(proposal.lines) == 1
    with scope({client.pk}):
        assert ClockEvent.objects.filter(invoice_id=invoice.pk).count() == 1
