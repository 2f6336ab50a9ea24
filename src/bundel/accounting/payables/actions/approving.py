"""From booked lines to a debt in the ledger: by the client's budget holder, or by itself when every rule allows."""

from django.db import transaction
from django.urls import reverse

from bundel.accounting.payables import messages, rules_clock
from bundel.accounting.payables.actions import booking, clock, steps
from bundel.accounting.payables.actions.handling import subject_of
from bundel.accounting.payables.models import ClockEvent, Invoice, Question
from bundel.accounting.payables.rules import CAUSES
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.approvals import actions as approvals
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

BATCH = 500
_CLIENT = ("client", rules_clock.APPROVAL)


@action(right="payables.book")
def send_to_approval(by: Actor, client_id: int, invoice_id: int, *, url: str = "") -> int:
    """Ask the client's budget holder to approve; gives the id of the request. The invoice waits for the client.

    Raises `Refusal` for an exception, missing accounts, open questions to the client, a period or account that the
    ledger refuses, and when no chain covers the amount.
    """
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    invoice = steps.locked(client_id, invoice_id)
    if invoice.status == "exception":
        cause = CAUSES[invoice.exception_cause].caption
        raise Refusal(messages.STILL_EXCEPTION, rows=(invoice.number,), number=invoice.number, cause=cause)
    steps.require_status(invoice, "to_book")
    questions = Question.of(client_id).filter(invoice_id=invoice_id, answered_at__isnull=True, to="client").count()
    if questions:
        raise Refusal(messages.OPEN_QUESTIONS, number=invoice.number, count=questions)
    booking.require_bookable(by, invoice)
    steps.worked_on(by, invoice)
    request = approvals.start(
        by,
        client_id,
        kind="invoice",
        subject=subject_of(invoice),
        name=f"{invoice.supplier.name} {invoice.number}",
        amount_cents=invoice.payable_cents,
        article=invoice.article,
        due_on=invoice.due_on,
        excluded={*(invoice.worked_on_by or ()), *([invoice.handler_id] if invoice.handler_id else [])},
        url=url or reverse("payables:judge", args=[invoice.client.code, invoice.pk]),
    )
    steps.move(invoice, "to_approve")
    invoice.approval_id, invoice.prepared_by_id, invoice.touchless_ready = request.id, by.person_id, False
    clock.tell(by, invoice, "to_approve", *_CLIENT)
    invoice.save()
    return request.id


@action(right="payables.approve")
def decide(
    by: Actor, client_id: int, invoice_id: int, decision: str, reason: str = "", *, step: int | None = None
) -> str:
    """Approve, refuse or return an invoice as the client's budget holder; gives its new status.

    With the last approval the debt is posted in the ledger, in the same transaction. Raises `Refusal` for whoever
    handled it, whoever is not asked, a decision without reason, and what the ledger refuses.
    """
    invoice = steps.locked(client_id, invoice_id)
    steps.require_status(invoice, "to_approve")
    if by.person_id in {invoice.handler_id, invoice.prepared_by_id, *(invoice.worked_on_by or ())} - {None}:
        raise Refusal(messages.OWN_WORK, number=invoice.number)
    request = approvals.decide(by, client_id, invoice.approval_id or 0, decision, reason, step=step)
    if request.status == "approved":
        invoice.approver_id = by.person_id
        _approve(by, [invoice])
    elif request.status == "refused":
        steps.move(invoice, "refused", reason=reason)
        steps.take_off_order(by, invoice)
        clock.tell(by, invoice, "refused", "centre", reason)
        invoice.save()
    elif request.status == "returned":
        steps.move(invoice, "to_book", reason=reason)
        invoice.approval_id = None
        clock.tell(by, invoice, "returned", *_CLIENT)
        invoice.save()
    return invoice.status


def _approve(by: Actor, invoices: list[Invoice]) -> None:
    """Post and set approved; what has nothing left to pay is paid at once."""
    booking.post(by, invoices)
    events = []
    for invoice in invoices:
        steps.move(invoice, "approved", reason="zonder behandeling" if invoice.touchless else "")
        note("invoice", invoice.pk, name=invoice.number, changes={"entry": [None, invoice.entry_number]})
        party, why = ("system", "zonder behandeling") if invoice.touchless else _CLIENT
        kinds = ["verified", "booked"] if invoice.touchless else ["approved", "verified", "booked"]
        events += [clock.event(by, invoice, kind, party, why) for kind in kinds]
        if invoice.payable_cents == 0:
            events.append(clock.event(by, invoice, "paid"))
    ClockEvent.objects.bulk_create(events)
    for invoice in invoices:
        clock.derive(invoice, by.today)
        invoice.touchless_ready = False
        invoice.save()
        if invoice.payable_cents == 0:
            steps.move(invoice, "paid")
            invoice.save(update_fields=["status"])


@action(right="payables.book")
def book_touchless(by: Actor, client_id: int, *, limit: int = BATCH) -> int:
    """Post what may pass without a person, after judging each once more; how many. Nothing above a limit passes.

    What the ledger refuses (a locked period, no credit left) waits for a person, with the reason, and stops no other.
    """
    ready = (
        Invoice.of(client_id)
        .select_for_update(skip_locked=True)
        .filter(touchless_ready=True, status="to_book")
        .order_by("id")[:limit]
    )
    passing = []
    for invoice in list(ready):
        steps.judge_again(by, invoice)
        if invoice.touchless_ready:
            invoice.touchless = True
            passing.append(invoice)
    if not passing or _tried(by, passing) is None:
        return len(passing)
    return sum(_alone(by, client_id, invoice.pk) for invoice in passing)


def _alone(by: Actor, client_id: int, invoice_id: int) -> bool:
    """Book one of a batch that the ledger refused as a whole; whether it passed."""
    invoice = steps.locked(client_id, invoice_id)
    invoice.touchless = True
    refusal = _tried(by, [invoice])
    if refusal is None:
        return True
    invoice = steps.locked(client_id, invoice_id)
    invoice.touchless_ready = False
    invoice.touchless_reasons = {**invoice.touchless_reasons, "stops": [refusal.text]}
    note("invoice", invoice.pk, name=invoice.number, changes={"touchless_ready": [True, False]}, reason=refusal.text)
    invoice.save(update_fields=["touchless_ready", "touchless_reasons"])
    return False


def _tried(by: Actor, invoices: list[Invoice]) -> Refusal | None:
    """Approve and post; None when it went through. What was refused left nothing behind but the refusal."""
    try:
        with transaction.atomic():
            _approve(by, invoices)
    except Refusal as refusal:
        return refusal
    return None
