"""The booking lines of an invoice: proposed by history, set by a person, and made into ledger entries."""

from collections.abc import Sequence

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted
from bundel.accounting.payables import messages, rules_booking
from bundel.accounting.payables.actions import judging, steps
from bundel.accounting.payables.models import BookingLine, Invoice, Supplier
from bundel.accounting.payables.rules_booking import PAYABLE, Booking, Proposal
from bundel.accounting.purchasing import queries as purchasing
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="payables.book")
def propose_booking(by: Actor, client_id: int, invoice_id: int) -> Proposal:
    """Propose the booking anew from what is known now; lines set by a person are replaced."""
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "exception", "to_book")
    BookingLine.of(client_id).filter(invoice_id=invoice_id).update(proposed=True)
    steps.judge_again(by, invoice)
    note("invoice", invoice.pk, name=invoice.number, changes={"booking": [None, invoice.booking_reason]})
    return Proposal(tuple(judging.bookings_of(invoice)), invoice.booking_reason, invoice.confidence)


@action(right="payables.book")
def set_booking(by: Actor, client_id: int, invoice_id: int, lines: Sequence[Booking]) -> None:
    """Book as a person decides: every line with an account, together exactly net and VAT of the invoice.

    Raises `Refusal` with both differences otherwise.
    """
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "exception", "to_book")
    if not lines or any(len(line.account) != 6 or not line.account.isdigit() for line in lines):
        raise Refusal(messages.NO_LINES)
    net, vat = rules_booking.differences(lines, invoice.net_cents, invoice.tax_cents)
    if net or vat:
        raise Refusal(
            messages.LINES_DIFFER, net=money.show(money.Cents(net)), vat=money.show(money.Cents(vat))
        )  # fmt: skip
    before = judging.bookings_of(invoice)
    BookingLine.of(client_id).filter(invoice_id=invoice_id).delete()
    BookingLine.objects.bulk_create(judging.booking_rows(client_id, invoice_id, lines, proposed=False))
    invoice.article = lines[0].article
    invoice.booking_reason, invoice.confidence = f"Ingevuld door {by.name}."[:300], 100
    invoice.touchless_ready = False
    steps.worked_on(by, invoice)
    invoice.save(update_fields=["article", "booking_reason", "confidence", "touchless_ready", "worked_on_by"])
    changes = {"accounts": [[line.account for line in before], [line.account for line in lines]]}
    note("invoice", invoice.pk, name=invoice.number, changes=changes)


def drafts(by: Actor, invoices: Sequence[Invoice]) -> list[EntryDraft]:
    """The entries of invoices, dated today. Raises `Refusal` for one without accounts or with nothing to book."""
    suppliers = Supplier.objects.in_bulk({invoice.supplier_id for invoice in invoices})
    lines: dict[int, list[BookingLine]] = {}
    client_id = invoices[0].client_id
    for line in BookingLine.of(client_id).filter(invoice_id__in=[one.pk for one in invoices]).order_by("position"):
        lines.setdefault(line.invoice_id, []).append(line)
    committed = purchasing.commitments({one.order_id for one in invoices if one.order_id})
    return [
        _draft(by, invoice, suppliers[invoice.supplier_id], lines.get(invoice.pk, []),
               committed.get(invoice.order_id or 0, ("", "")))
        for invoice in invoices
    ]  # fmt: skip


def _draft(
    by: Actor, invoice: Invoice, supplier: Supplier, rows: Sequence[BookingLine], order: tuple[str, str]
) -> EntryDraft:
    """`order`: article and commitment of the invoice's order. Lines on another article are no part of it."""
    bookings = [judging.booking_of(row) for row in rows]
    if not bookings or any(not line.account for line in bookings):
        raise Refusal(messages.NO_LINES, rows=(invoice.number,))
    sides = rules_booking.entry_sides(
        bookings,
        sign=invoice.sign,
        payable=invoice.payable_cents,
        prepaid=invoice.prepaid_cents,
        rounding=invoice.rounding_cents,
        country=supplier.country,
    )
    if not sides:
        raise Refusal(messages.NOTHING_TO_BOOK, rows=(invoice.number,), number=invoice.number)
    credit = invoice.kind == Invoice.Kind.CREDIT_NOTE
    return EntryDraft(
        journal="CRED" if credit else "AANK",
        date=by.today,
        description=f"{supplier.name} {invoice.number}"[:200],
        lines=tuple(
            LineDraft(
                account=side.account,
                debit_cents=max(side.cents, 0),
                credit_cents=max(-side.cents, 0),
                description=side.description,
                partner=supplier.registration if side.account == PAYABLE else "",
                article=side.article,
                cost_centre=side.cost_centre,
                commitment=order[1] if side.article and side.article == order[0] else "",
                vat=side.vat,
            )
            for side in sides
        ),
        document_type="purchase_credit_note" if credit else "purchase_invoice",
        document=f"payables.invoice:{invoice.pk}",
        key=f"payables.invoice:{invoice.pk}/booked",
    )


def require_bookable(by: Actor, invoice: Invoice) -> None:
    """Raises `Refusal` when the ledger would refuse the entry now (unknown account, locked period)."""
    findings = ledger.check(by, invoice.client_id, drafts(by, [invoice]))
    if findings:
        first = findings[0]
        raise Refusal(first.message, rows=tuple(findings), **first.facts)


def post(by: Actor, invoices: Sequence[Invoice]) -> dict[int, Posted]:
    """Post invoices of one client as one batch and note entry and day on them (not saved); by invoice id."""
    batch = drafts(by, invoices)
    posted = {one.key: one for one in ledger.post(by, invoices[0].client_id, batch)}
    found = {}
    for invoice, draft in zip(invoices, batch, strict=True):
        entry = posted[draft.key]
        invoice.entry_id, invoice.entry_number, invoice.booked_on = entry.entry_id, entry.number, entry.date
        found[invoice.pk] = entry
    return found
