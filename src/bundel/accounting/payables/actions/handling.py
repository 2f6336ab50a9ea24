"""Handling an invoice: who has it, what stops it, holding, refusing, cancelling, tying credit notes."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import messages, rules_clock
from bundel.accounting.payables.actions import clock, steps
from bundel.accounting.payables.models import ClockEvent, Hold, Invoice
from bundel.accounting.payables.rules import CAUSES, Obstacle
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.approvals import actions as approvals
from bundel.platform.audit.actions import note
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


@action(right="payables.handle")
def claim(by: Actor, client_id: int, invoice_id: int) -> None:
    """Take an invoice in hands. Raises `Refusal` when somebody else has it, or when no person acts."""
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    invoice = steps.locked(client_id, invoice_id)
    if invoice.handler_id not in (None, by.person_id):
        person = people.name(invoice.handler_id)
        raise Refusal(messages.HANDLED_BY_ANOTHER, number=invoice.number, person=person)
    _give_to(invoice, by.person_id)


@action(right="payables.handle")
def assign(by: Actor, client_id: int, invoice_ids: Sequence[int], person_id: int | None) -> int:
    """Give invoices to a person, or back to nobody; how many. Finished ones are left alone."""
    count = 0
    for invoice_id in sorted(set(invoice_ids)):
        invoice = steps.locked(client_id, invoice_id)
        if invoice.status in ("received", "exception", "to_book", "disputed"):
            _give_to(invoice, person_id)
            count += 1
    return count


def _give_to(invoice: Invoice, person_id: int | None) -> None:
    if invoice.handler_id != person_id:
        changes = {"handler": [invoice.handler_id, person_id]}
        invoice.handler_id = person_id
        invoice.save(update_fields=["handler"])
        note("invoice", invoice.pk, name=invoice.number, changes=changes)


@action(right="payables.handle")
def rejudge(by: Actor, client_id: int, invoice_ids: Sequence[int]) -> dict[str, int]:
    """Judge invoices again with what is known now (an order came in, an account was confirmed); counts per status."""
    counts: dict[str, int] = {}
    for invoice_id in sorted(set(invoice_ids)):
        invoice = steps.locked(client_id, invoice_id)
        if invoice.status in ("exception", "to_book"):
            steps.judge_again(by, invoice)
        counts[invoice.status] = counts.get(invoice.status, 0) + 1
    return counts


@action(right="payables.handle")
def set_order(by: Actor, client_id: int, invoice_id: int, order_reference: str) -> None:
    """Write the order number that the client gave, and judge again."""
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "exception", "to_book")
    changes = {"order_reference": [invoice.order_reference, order_reference.strip()]}
    invoice.order_reference = order_reference.strip()[:100]
    note("invoice", invoice.pk, name=invoice.number, changes=changes)
    steps.judge_again(by, invoice, other_order=True)


@action(right="payables.handle")
def accept_cause(by: Actor, client_id: int, invoice_id: int, cause: str, reason: str) -> str:
    """Let an invoice pass in spite of one cause, with the reason of the person who answers for it; the new status.

    The obstacle stays visible. Raises `Refusal` when the cause is not one of this invoice.
    """
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "exception", "to_book")
    if cause not in {one["cause"] for one in invoice.obstacles}:
        raise Refusal(messages.UNKNOWN_CAUSE, cause=CAUSES[cause].caption if cause in CAUSES else cause)
    invoice.accepted_causes = sorted({*invoice.accepted_causes, cause})
    steps.worked_on(by, invoice)
    note("invoice", invoice.pk, name=invoice.number, changes={"accepted": [None, cause]}, reason=reason)
    steps.judge_again(by, invoice)
    return invoice.status


@action(right="payables.handle")
def stop(by: Actor, client_id: int, invoice_id: int, cause: str, text: str) -> None:
    """Raise an exception by hand, with what is wrong. Raises `Refusal` for an unknown cause."""
    if cause not in CAUSES:
        raise Refusal(messages.UNKNOWN_CAUSE, cause=cause)
    text = steps.require_reason(text)
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "exception", "to_book")
    obstacle = Obstacle(cause, text, {"manual": 1})
    invoice.obstacles = [*invoice.obstacles, {"cause": cause, "text": text, "facts": obstacle.facts}]
    invoice.accepted_causes = [one for one in invoice.accepted_causes if one != cause]
    note("invoice", invoice.pk, name=invoice.number, changes={"obstacle": [None, cause]}, reason=text)
    steps.judge_again(by, invoice)


@action(right="payables.handle")
def dispute(by: Actor, client_id: int, invoice_id: int, reason: str, *, party: str = "supplier") -> None:
    """Dispute an invoice towards the supplier: the legal term stands still until `resume`.

    Raises `Refusal` when it is paid, in a payment run, or finished.
    """
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    if invoice.status == "to_approve":
        approvals.withdraw(by, client_id, subject_of(invoice), reason)
        ClockEvent.objects.bulk_create([clock.event(by, invoice, "returned", "client", rules_clock.APPROVAL)])
        invoice.approval_id = None
    ClockEvent.objects.bulk_create(steps.leave_exception(by, invoice))
    steps.move(invoice, "disputed", reason=reason)
    invoice.touchless_ready = False
    clock.tell(by, invoice, "suspended", party, reason)
    invoice.save()


@action(right="payables.handle")
def resume(by: Actor, client_id: int, invoice_id: int, reason: str) -> str:
    """End a dispute: the term runs again, and the invoice goes back to where it belongs; the new status."""
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "disputed")
    last = [fact for fact in clock.facts(invoice) if fact.kind == "suspended"][-1]
    ClockEvent.objects.bulk_create([clock.event(by, invoice, "resumed", last.party, last.reason)])
    steps.move(invoice, "approved" if invoice.entry_id else "to_book", reason=reason)
    clock.derive(invoice, by.today)
    invoice.save()
    if invoice.status == "to_book":
        steps.judge_again(by, invoice)
    return invoice.status


@action(right="payables.handle")
def hold(by: Actor, client_id: int, invoice_id: int, reason: str) -> None:
    """Keep an invoice from being paid; the legal term runs on. Raises `Refusal` when it is held already."""
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "received", "exception", "to_book", "to_approve", "approved", "disputed")
    live = Hold.of(client_id).filter(invoice_id=invoice_id, released_at__isnull=True).first()
    if live is not None:
        raise Refusal(messages.ALREADY_HELD, number=invoice.number, reason=live.reason)
    Hold.objects.create(
        client_id=client_id, invoice=invoice, reason=reason, placed_by_id=by.person_id, placed_at=by.now
    )
    if invoice.touchless_ready:
        invoice.touchless_ready = False
        invoice.save(update_fields=["touchless_ready"])
    note("invoice", invoice.pk, name=invoice.number, changes={"held": [False, True]}, reason=reason)


@action(right="payables.handle")
def release(by: Actor, client_id: int, invoice_id: int, reason: str) -> None:
    """End a hold, with the reason. Raises `Refusal` when there is none."""
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    live = Hold.of(client_id).filter(invoice_id=invoice_id, released_at__isnull=True).first()
    if live is None:
        raise Refusal(messages.NOT_HELD, number=invoice.number)
    live.released_by_id, live.released_at, live.release_reason = by.person_id, by.now, reason
    live.save(update_fields=["released_by", "released_at", "release_reason"])
    note("invoice", invoice.pk, name=invoice.number, changes={"held": [True, False]}, reason=reason)


@action(right="payables.handle")
def refuse(by: Actor, client_id: int, invoice_id: int, reason: str) -> None:
    """Refuse an invoice that is not booked: the supplier must withdraw it or send a credit note."""
    invoice = steps.locked(client_id, invoice_id)
    if invoice.entry_id is not None:
        raise steps.wrong_status(invoice)
    _end(by, invoice, "refused", "refused", steps.require_reason(reason))


@action(right="payables.handle")
def reconsider(by: Actor, client_id: int, invoice_id: int, reason: str) -> str:
    """Take back a refusal; the invoice is judged again. Raises `Refusal` when another took its number meanwhile."""
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "refused")
    steps.move(invoice, "to_book", reason=reason)
    clock.tell(by, invoice, "reconsidered", "centre", reason)
    try:
        with transaction.atomic():
            invoice.save()
    except IntegrityError as error:
        raise Refusal(
            messages.SAME_INVOICE, number=invoice.number, supplier=invoice.supplier.name, year=invoice.issued_on.year
        ) from error
    steps.judge_again(by, invoice)
    return invoice.status


@action(right="payables.handle")
def cancel(by: Actor, client_id: int, invoice_id: int, reason: str) -> None:
    """Cancel an invoice for good; its number becomes free. A booked one is reversed in the ledger.

    Raises `Refusal` when something was settled on it, or while it waits for approval or stands in a payment run.
    """
    reason = steps.require_reason(reason)
    invoice = steps.locked(client_id, invoice_id)
    if invoice.open_cents != invoice.payable_cents:
        paid = money.show(money.Cents(invoice.payable_cents - invoice.open_cents))
        raise Refusal(messages.PARTLY_PAID, number=invoice.number, paid=paid)
    if invoice.entry_id is not None:
        ledger.reverse(by, client_id, invoice.entry_id, on=by.today, reason=reason)
    _end(by, invoice, "cancelled", "cancelled", reason)


def _end(by: Actor, invoice: Invoice, status: str, kind: str, reason: str) -> None:
    steps.move(invoice, status, reason=reason)
    steps.take_off_order(by, invoice)
    invoice.touchless_ready = False
    ClockEvent.objects.bulk_create(steps.leave_exception(by, invoice))
    clock.tell(by, invoice, kind, "centre", reason)
    invoice.save()


def subject_of(invoice: Invoice) -> str:
    """The name of an invoice towards documents, approvals and ledger."""
    return f"payables.invoice:{invoice.pk}"
