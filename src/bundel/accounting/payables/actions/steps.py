"""The steps that every verb of this module shares: lock, move, judge. Used by its actions alone."""

from typing import Any

from django.db import connection

from bundel.accounting.payables import messages, rules_judge
from bundel.accounting.payables.actions import clock, judging
from bundel.accounting.payables.models import BookingLine, ClockEvent, Invoice, Supplier
from bundel.accounting.payables.rules import CAUSES, STATUS_NL, Obstacle, allowed, weightiest
from bundel.accounting.payables.rules_booking import Proposal
from bundel.accounting.purchasing import actions as purchasing
from bundel.kit.findings import Refusal
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor

WITH_OTHERS = ("client", "supplier")
"""Owners for whom the clock of the centre waits."""


def lock(name: str) -> None:
    """Wait for everybody else who works on what has this name; free again at the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 7361))", [name])


def lock_order(client_id: int, reference: str) -> None:
    """One invoice at a time is judged on an order, so that two do not both take the last of it."""
    if reference:
        lock(f"{client_id}/order/{reference}")


def locked(client_id: int, invoice_id: int) -> Invoice:
    """The invoice, locked until the end of the action. Raises `Refusal` when it is not one of this client."""
    found: Invoice | None = Invoice.of(client_id).select_for_update().filter(pk=invoice_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_INVOICE, id=invoice_id)
    return found


def worked_on(by: Actor, invoice: Invoice) -> None:
    """Remember who decided something about an invoice: they never approve it. The caller saves the invoice."""
    people = {person for person in (by.person_id, by.answers_as) if person is not None}
    invoice.worked_on_by = sorted({*(invoice.worked_on_by or ()), *people})


def require_status(invoice: Invoice, *statuses: str) -> None:
    """Raises `Refusal` when the invoice is in another status."""
    if invoice.status not in statuses:
        raise wrong_status(invoice)


def wrong_status(invoice: Invoice) -> Refusal:
    """The refusal that a step does not fit the status."""
    status = STATUS_NL[invoice.status]
    return Refusal(messages.WRONG_STATUS, rows=(invoice.number,), number=invoice.number, status=status)


def require_reason(reason: str) -> str:
    """The reason, trimmed. Raises `Refusal` when it is empty."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    return reason.strip()[:300]


def move(invoice: Invoice, status: str, *, reason: str = "") -> None:
    """Set another status and tell the trail; the caller saves. Raises `Refusal` when the table does not allow it."""
    if not allowed(invoice.status, status):
        raise wrong_status(invoice)
    note("invoice", invoice.pk, name=invoice.number, changes={"status": [invoice.status, status]}, reason=reason)
    invoice.status = status


def judge(by: Actor, invoice: Invoice, around: judging.Around, proposed: Proposal) -> list[ClockEvent]:
    """Judge an invoice that is received, in exception or to book: set its status, and count it on its order.

    Gives the clock events that follow, not yet saved. Obstacles that a person accepted stay visible and stop nothing.
    """
    manual = [Obstacle(one["cause"], one["text"], {"manual": 1}) for one in invoice.obstacles if is_manual(one)]
    obstacles = [*rules_judge.judge(around.case), *manual]
    invoice.obstacles = judging.plain(obstacles)
    top = weightiest(one for one in obstacles if one.cause not in invoice.accepted_causes)
    decision, limit = judging.touchless(around, obstacles, proposed, electronic=invoice.electronic)
    invoice.touchless_ready = decision.touchless and top is None
    invoice.touchless_limit_cents = limit
    invoice.touchless_reasons = {"holds": list(decision.holds), "stops": list(decision.stops)}
    invoice.confidence, invoice.booking_reason = proposed.confidence, proposed.reason[:300]
    invoice.article = proposed.lines[0].article if proposed.lines else ""
    events = _set_exception(by, invoice, top)
    status = "exception" if top else "to_book"
    if status != invoice.status:
        invoice.status = status
    _count_on_order(by, invoice, around)
    return events


def is_manual(obstacle: dict[str, Any]) -> bool:
    """Whether a person raised this obstacle; the rules cannot take it away."""
    return bool(obstacle.get("facts", {}).get("manual"))


def _set_exception(by: Actor, invoice: Invoice, top: Obstacle | None) -> list[ClockEvent]:
    before = (invoice.exception_cause, invoice.exception_owner)
    after = (top.cause, top.owner) if top else ("", "")
    if before == after:
        return []
    events = leave_exception(by, invoice)
    invoice.exception_cause, invoice.exception_owner = after
    invoice.exception_since = by.now if top else None
    if top and top.owner in WITH_OTHERS:
        events.append(clock.event(by, invoice, "waiting", top.owner, CAUSES[top.cause].caption))
    return events


def leave_exception(by: Actor, invoice: Invoice) -> list[ClockEvent]:
    """Clear the exception; the event (not yet saved) that the clock runs again, when it had stood still."""
    cause, owner = invoice.exception_cause, invoice.exception_owner
    invoice.exception_cause = invoice.exception_owner = ""
    invoice.exception_since = None
    if owner in WITH_OTHERS:
        return [clock.event(by, invoice, "continued", owner, CAUSES[cause].caption)]
    return []


def _count_on_order(by: Actor, invoice: Invoice, around: judging.Around) -> None:
    order = around.case.order
    counts = order is not None and order.status == "open" and invoice.status == "to_book"
    take_off_order(by, invoice)
    if counts and order is not None:
        invoice.order_id, invoice.order_cents = order.id, judging.cost_of(around.case)
        purchasing.consume(by, invoice.client_id, order.id, invoice.order_cents)


def take_off_order(by: Actor, invoice: Invoice) -> None:
    """Undo what the invoice counts on its order; the caller saves."""
    if invoice.order_id is not None and invoice.order_cents:
        purchasing.consume(by, invoice.client_id, invoice.order_id, -invoice.order_cents)
    invoice.order_id, invoice.order_cents = None, 0


def judge_again(by: Actor, invoice: Invoice, *, other_order: bool = False) -> None:
    """Judge a kept invoice with what is known now, and save it. A booking that a person made is left as it is.

    Terms of a supplier hold for invoices to come, so its day of publication counts again only for `other_order`; the
    day that an order tells counts whenever it is known.
    """
    require_status(invoice, "exception", "to_book")
    before = invoice.status
    lock_order(invoice.client_id, invoice.order_reference)
    supplier = Supplier.objects.get(pk=invoice.supplier_id)
    facts = judging.facts_of_row(invoice, supplier)
    known = judging.look(invoice.client_id, facts, by.today, invoice_id=invoice.pk)
    around = judging.surround(
        Client.objects.get(pk=invoice.client_id),
        facts,
        known,
        by.today,
        invoice_id=invoice.pk,
        counted_cents=invoice.order_cents,
        linked=invoice.corrects_id is not None,
    )
    if other_order or around.order_published_on:
        invoice.contract_published_on = around.contract_published_on
    made_by_person = BookingLine.of(invoice.client_id).filter(invoice_id=invoice.pk, proposed=False).exists()
    if made_by_person:
        proposed = Proposal(tuple(judging.bookings_of(invoice)), invoice.booking_reason, 0)
    else:
        proposed = judging.proposal(facts, around.hints)
        write_bookings(invoice, proposed)
    events = judge(by, invoice, around, proposed)
    ClockEvent.objects.bulk_create(events)
    clock.derive(invoice, by.today)
    invoice.save()
    if before != invoice.status:
        note("invoice", invoice.pk, name=invoice.number, changes={"status": [before, invoice.status]})


def write_bookings(invoice: Invoice, proposed: Proposal) -> None:
    """Put the proposed lines in the place of the present ones."""
    BookingLine.of(invoice.client_id).filter(invoice_id=invoice.pk).delete()
    BookingLine.objects.bulk_create(
        judging.booking_rows(invoice.client_id, invoice.pk, proposed.lines, proposed=True)
    )  # fmt: skip
