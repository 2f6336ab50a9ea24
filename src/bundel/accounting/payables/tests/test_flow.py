"""From receipt to payment, with every person in their own role, and the ledger beside it."""

import datetime as dt
from dataclasses import dataclass

import pytest
from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payables import actions, checks, queries
from bundel.accounting.payables.models import ClockEvent, Invoice, Supplier
from bundel.accounting.payables.rules_booking import Booking
from bundel.accounting.payables.tests import make_payables as own
from bundel.kit.findings import Refusal
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

pytestmark = pytest.mark.django_db
NOW = own.NOW


@dataclass
class Place:
    """A client with open books, an accountant, a budget holder and a supplier."""

    client: Client
    clerk: Actor
    holder: Actor
    supplier: Supplier

    def deliver(self, number: str = "26-1", **given: object) -> int:
        content = own.xml(self.client, self.supplier, number, **given)
        receipt = actions.receive(make.machine(NOW), content, f"{number}.xml", "peppol", message_id=number)
        assert receipt.invoice_id is not None, receipt.findings
        return receipt.invoice_id

    def read(self, invoice_id: int) -> Invoice:
        with scope({self.client.pk}):
            found: Invoice = Invoice.objects.get(pk=invoice_id)
            return found

    def book(self, invoice_id: int, account: str = "612010") -> None:
        with scope({self.client.pk}):
            invoice = Invoice.objects.get(pk=invoice_id)
        lines = [Booking(account, invoice.net_cents, invoice.tax_cents, "S", 210_000, article="ZZ0-1ZZA-2-A/WT")]
        actions.set_booking(self.clerk, self.client.pk, invoice_id, lines)

    def approve(self, invoice_id: int, at: dt.datetime = NOW) -> None:
        self.book(invoice_id)
        actions.send_to_approval(self.clerk.at(at), self.client.pk, invoice_id)
        assert actions.decide(self.holder.at(at), self.client.pk, invoice_id, "approved") == "approved"

    def balance(self, account: str) -> int:
        with scope({self.client.pk}):
            return books.balance(self.client.pk, account, dt.date(2026, 12, 31))


@pytest.fixture
def place() -> Place:
    client = make.client()
    clerk, holder = make.person("", "boekhouder"), make.person("", "goedkeurder", client=client)
    ledger.open_books(make.machine(NOW), client.pk, 2026)
    approvals.set_chain(
        make.machine(NOW),
        client.pk,
        kind="invoice",
        caption="Budgethouder",
        from_cents=0,
        to_cents=None,
        steps=[Step(role="goedkeurder")],
        valid_from=make.JOINED,
    )
    supplier = own.supplier()
    actions.set_terms(make.machine(NOW), client.pk, supplier.pk, without_order=True)
    return Place(client, make.actor(clerk, NOW), make.actor(holder, NOW), supplier)


def test_an_invoice_becomes_a_debt_only_when_the_budget_holder_approves(place: Place) -> None:
    key = place.deliver()
    assert place.read(key).status == "to_book"
    place.book(key)
    actions.send_to_approval(place.clerk, place.client.pk, key)
    assert (place.read(key).status, place.balance("440000")) == ("to_approve", 0)
    actions.decide(place.holder, place.client.pk, key, "approved")
    invoice = place.read(key)
    assert (invoice.status, invoice.approver_id, invoice.entry_number) == (
        "approved", place.holder.person_id, "AANK/2026/000001",
    )  # fmt: skip
    # A client without VAT regime bears the VAT: it is part of the cost.
    assert (place.balance("440000"), place.balance("612010"), place.balance("411000")) == (-12_100, 12_100, 0)
    with scope({place.client.pk}):
        kinds = list(ClockEvent.objects.order_by("id").values_list("kind", flat=True))
    assert kinds == ["received", "to_approve", "approved", "verified", "booked"]


def test_deductible_vat_goes_apart_by_the_regime_of_the_client(place: Place) -> None:
    Client.objects.filter(pk=place.client.pk).update(vat_regime="mixed", vat_deductible_ppm=250_000)
    actions.set_terms(make.machine(NOW), place.client.pk, place.supplier.pk, account="612010")
    key = place.deliver()
    actions.send_to_approval(place.clerk, place.client.pk, key)
    actions.decide(place.holder, place.client.pk, key, "approved")
    assert (place.balance("440000"), place.balance("612010"), place.balance("411000")) == (-12_100, 11_575, 525)


def test_whoever_handled_an_invoice_cannot_approve_it(place: Place) -> None:
    key = place.deliver()
    both = make.person("", "boekhouder", "goedkeurder")
    who = make.actor(both, NOW)
    actions.claim(who, place.client.pk, key)
    place.book(key)
    actions.send_to_approval(place.clerk, place.client.pk, key)
    with pytest.raises(Refusal, match="functiescheiding"):
        actions.decide(who, place.client.pk, key, "approved")
    with pytest.raises(Refusal):
        actions.decide(place.clerk, place.client.pk, key, "approved")


def test_returned_goes_back_to_the_accountant_and_refused_is_final_until_reconsidered(place: Place) -> None:
    key = place.deliver()
    place.book(key)
    actions.send_to_approval(place.clerk, place.client.pk, key)
    assert actions.decide(place.holder, place.client.pk, key, "returned", "verkeerd artikel") == "to_book"
    actions.send_to_approval(place.clerk, place.client.pk, key)
    assert actions.decide(place.holder, place.client.pk, key, "refused", "nooit besteld") == "refused"
    assert place.balance("440000") == 0
    assert actions.reconsider(place.clerk, place.client.pk, key, "toch besteld") == "to_book"


def test_a_refused_invoice_cannot_come_back_when_another_took_its_number(place: Place) -> None:
    key = place.deliver()
    actions.refuse(place.clerk, place.client.pk, key, "fout bedrag")
    again = own.xml(place.client, place.supplier, "26-1", net=9000)
    receipt = actions.receive(make.machine(NOW), again, "nieuw.xml", "peppol", message_id="nieuw")
    assert receipt.verdict == "accepted"
    with pytest.raises(Refusal) as refused:
        actions.reconsider(place.clerk, place.client.pk, key, "toch")
    assert refused.value.code == "payables.same_invoice"


def test_the_subledger_follows_the_ledger_through_payment_and_return(place: Place) -> None:
    invoice, other = place.deliver("26-1"), place.deliver("26-2", net=20_000)
    credit = place.deliver("CN-1", kind="credit_note", net=5_000, type_code="381")
    for key in (invoice, other, credit):
        place.approve(key)
    with scope({place.client.pk}):
        items = {item.id: item for item in queries.open_items(on=NOW.date())}
    assert [items[key].open_cents for key in (invoice, other, credit)] == [12_100, 24_200, -6_050]
    assert items[invoice].iban == own.IBAN
    client = place.client.pk
    actions.schedule(place.clerk, client, [invoice, other, credit], "PR26-0001")
    day = NOW.date()
    _pay(place, 12_100 + 24_200 - 6_050, "e1")
    settled = [(invoice, 12_100, "e1", day), (other, 24_200, "e1", day), (credit, -6_050, "e1", day)]
    assert actions.settle(place.clerk, client, settled) == 3
    assert actions.settle(place.clerk, client, settled) == 0
    assert {place.read(key).status for key in (invoice, other, credit)} == {"paid"}
    assert (place.balance("440000"), place.read(invoice).paid_on) == (0, day)
    _check(place)
    _pay(place, -12_100, "r1")
    assert actions.reopen(place.clerk, client, invoice, 12_100, "AC04", entry_key="r1")
    assert not actions.reopen(place.clerk, client, invoice, 12_100, "AC04", entry_key="r1")
    assert actions.block_iban(place.clerk, client, place.supplier.pk, own.IBAN, "AC04: rekening gesloten")
    reopened = place.read(invoice)
    assert (reopened.status, reopened.open_cents, reopened.paid_on) == ("approved", 12_100, None)
    with pytest.raises(Refusal, match="bevestigde rekening"):
        actions.schedule(place.clerk, client, [invoice], "PR26-0002")
    _check(place)


def _pay(place: Place, cents: int, key: str) -> None:
    """The entry that payments would post: debit suppliers, credit money on its way (or back)."""
    debit, credit = ("440000", "580000") if cents > 0 else ("580000", "440000")
    lines = (
        LineDraft(debit, debit_cents=abs(cents)),
        LineDraft(credit, credit_cents=abs(cents)),
    )
    draft = EntryDraft("BET", NOW.date(), "Betaling", lines, "payment_run", key=key)
    ledger.post(make.machine(NOW), place.client.pk, [draft])


def _check(place: Place) -> None:
    with scope({place.client.pk}):
        assert [(check.name, check.detail) for check in checks.checks() if not check.ok] == []


def test_more_than_is_open_is_not_settled(place: Place) -> None:
    key = place.deliver()
    place.approve(key)
    day = NOW.date()
    for cents in (12_101, -1, 0):
        with pytest.raises(Refusal):
            actions.settle(place.clerk, place.client.pk, [(key, cents, "e", day)])
    actions.settle(place.clerk, place.client.pk, [(key, 100, "a", day)])
    with pytest.raises(Refusal):
        actions.settle(place.clerk, place.client.pk, [(key, 200, "a", day)])
    with pytest.raises(Refusal):
        actions.cancel(place.clerk, place.client.pk, key, "fout")


def test_a_cancelled_invoice_is_reversed_and_frees_its_number(place: Place) -> None:
    key = place.deliver()
    place.approve(key)
    actions.cancel(place.clerk, place.client.pk, key, "dubbel geboekt")
    assert (place.read(key).status, place.balance("440000")) == ("cancelled", 0)
    again = own.xml(place.client, place.supplier, "26-1", net=9000)
    assert actions.receive(make.machine(NOW), again, "n.xml", "peppol", message_id="n").verdict == "accepted"
    _check(place)


def test_a_held_invoice_is_not_paid_until_released(place: Place) -> None:
    key = place.deliver()
    place.approve(key)
    actions.hold(place.clerk, place.client.pk, key, "wachten op keuring")
    with pytest.raises(Refusal, match="wachten op keuring"):
        actions.hold(place.clerk, place.client.pk, key, "nog eens")
    with pytest.raises(Refusal, match="wachten op keuring"):
        actions.schedule(place.clerk, place.client.pk, [key], "PR1")
    with scope({place.client.pk}):
        assert queries.open_items(on=NOW.date())[0].held == "wachten op keuring"
    actions.release(place.clerk, place.client.pk, key, "keuring in orde")
    actions.schedule(place.clerk, place.client.pk, [key], "PR1")
    with pytest.raises(Refusal, match="PR1"):
        actions.schedule(place.clerk, place.client.pk, [key], "PR2")
    actions.unschedule(place.clerk, place.client.pk, [key], "PR1")
    assert place.read(key).status == "approved"


def test_a_supplier_on_hold_at_one_client_is_paid_by_another(place: Place) -> None:
    key = place.deliver()
    place.approve(key)
    actions.set_terms(place.clerk, place.client.pk, place.supplier.pk, hold_reason="beslag")
    with pytest.raises(Refusal, match="beslag"):
        actions.schedule(place.clerk, place.client.pk, [key], "PR1")


def test_a_question_makes_the_invoice_wait_for_the_client_until_it_is_answered(place: Place) -> None:
    key = place.deliver()
    later = NOW + dt.timedelta(days=13)
    question = actions.ask(place.clerk, place.client.pk, key, "Werd dit geleverd?", line_position=1)
    place.book(key)
    with pytest.raises(Refusal, match="onbeantwoorde"):
        actions.send_to_approval(place.clerk, place.client.pk, key)
    with scope({place.client.pk}):
        waiting = queries.waiting_for_client(later)
        assert [(row.id, row.days, row.why) for row in waiting] == [(key, 13, "Vraag")]
        assert queries.waiting_for_client(NOW + dt.timedelta(days=11)) == []
        assert [one.id for one in queries.open_questions()] == [question]
    contact = make.actor(make.person("", "contact", client=place.client), later)
    actions.answer(contact, place.client.pk, question, "Ja, op 28 oktober.")
    with pytest.raises(Refusal, match="al beantwoord"):
        actions.answer(contact, place.client.pk, question, "Nee.")
    with scope({place.client.pk}):
        assert queries.waiting_for_client(later + dt.timedelta(days=20)) == []
        detail = queries.detail(place.client.pk, key, later + dt.timedelta(days=1))
    assert detail.causes.per_party["client"] == 13 * 24 * 60
    assert sum(detail.causes.per_party.values()) == detail.causes.total_minutes


def test_a_dispute_stops_the_legal_term_and_its_days_are_added(place: Place) -> None:
    key = place.deliver()
    before = place.read(key).due_on
    actions.dispute(place.clerk, place.client.pk, key, "verkeerde prijs")
    assert place.read(key).status == "disputed"
    later = NOW + dt.timedelta(days=10)
    actions.resume(place.clerk.at(later), place.client.pk, key, "creditnota beloofd")
    assert (place.read(key).status, place.read(key).due_on - before) == ("to_book", dt.timedelta(days=10))


def test_an_approved_invoice_in_dispute_returns_to_approved(place: Place) -> None:
    key = place.deliver()
    place.approve(key)
    actions.dispute(place.clerk, place.client.pk, key, "kapot geleverd")
    with pytest.raises(Refusal):
        actions.schedule(place.clerk, place.client.pk, [key], "PR1")
    assert actions.resume(place.clerk, place.client.pk, key, "hersteld") == "approved"


def test_a_dispute_during_approval_withdraws_the_request(place: Place) -> None:
    key = place.deliver()
    place.book(key)
    actions.send_to_approval(place.clerk, place.client.pk, key)
    actions.dispute(place.clerk, place.client.pk, key, "verkeerde prijs")
    with pytest.raises(Refusal):
        actions.decide(place.holder, place.client.pk, key, "approved")
    actions.resume(place.clerk, place.client.pk, key, "opgelost")
    actions.send_to_approval(place.clerk, place.client.pk, key)
    assert actions.decide(place.holder, place.client.pk, key, "approved") == "approved"


def test_lines_that_do_not_make_the_invoice_are_refused_with_both_differences(place: Place) -> None:
    key = place.deliver()
    with pytest.raises(Refusal) as refused:
        actions.set_booking(place.clerk, place.client.pk, key, [Booking("612010", 9_999, 2_100)])
    assert refused.value.facts == {"net": "-0,01", "vat": "0,00"}
    with pytest.raises(Refusal, match="zes cijfers"):
        actions.set_booking(place.clerk, place.client.pk, key, [Booking("6120", 10_000, 2_100)])


def test_an_account_that_does_not_exist_is_refused_before_the_budget_holder_is_asked(place: Place) -> None:
    key = place.deliver()
    place.book(key, account="699999")
    with pytest.raises(Refusal, match="699999"):
        actions.send_to_approval(place.clerk, place.client.pk, key)


def test_a_pdf_is_keyed_beside_its_image_and_its_clock_starts_at_receipt(place: Place) -> None:
    before = NOW - dt.timedelta(days=3)
    pdf = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
    contact = make.actor(make.person("", "contact", client=place.client), NOW)
    with pytest.raises(Refusal, match="kies de cliënt"):
        actions.receive(contact, pdf, "factuur.pdf", "upload")
    receipt = actions.receive(place.clerk, pdf, "factuur.pdf", "upload", received_at=before, client_id=place.client.pk)
    assert receipt.verdict == "to_key"
    with scope({place.client.pk}):
        assert [row.id for row in queries.to_key()] == [receipt.intake_id]
    facts = own.keyed(place.supplier, "P-1")
    key = actions.key_in(place.clerk, place.client.pk, receipt.intake_id, facts)
    assert actions.key_in(place.clerk, place.client.pk, receipt.intake_id, facts) == key
    invoice = place.read(key)
    assert (invoice.electronic, invoice.received_on, invoice.touchless_ready) == (False, before.date(), False)
    with scope({place.client.pk}):
        assert queries.to_key() == []
    assert invoice.document_id is not None
