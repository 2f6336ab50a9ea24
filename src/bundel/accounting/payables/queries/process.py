"""How invoices went through the house: facts for indicators and the report on payment behaviour."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bundel.accounting.payables import rules_clock, rules_term
from bundel.accounting.payables.models import ClockEvent, Intake, Invoice
from bundel.kit import late_payment
from bundel.kit.clock import PARTIES, Party
from bundel.kit.money import allocate

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """One invoice and its way. Days per party are calendar days from receipt to payment and add up to it; None while
    it is not paid. `late_by` is the party that had it longest, when it was paid late.
    """

    key: str
    invoice_id: int
    client_id: int
    number: str
    supplier: str
    kind: str
    received_on: dt.date
    amount_cents: int
    einvoice: bool
    order_needed: bool
    first_pass: bool
    booked_on: dt.date | None
    touchless: bool
    asked_on: dt.date | None
    approved_on: dt.date | None
    due_on: dt.date
    paid_on: dt.date | None
    closed_on: dt.date | None
    interest_cents: int
    late_by: str
    days: dict[Party, int] | None


def process_rows(client_ids: Collection[int], start: dt.date, end: dt.date) -> Iterator[ProcessRow]:
    """Invoices that arrived before `end` and were not finished before `start`. Two queries a chunk of 5,000."""
    touched = (
        Invoice.objects.filter(client_id__in=client_ids, received_on__lt=end)
        .filter(Q(paid_on__isnull=True) | Q(paid_on__gte=start))
        .select_related("supplier")
        .order_by("id")
    )
    last = 0
    while chunk := list(touched.filter(id__gt=last)[:CHUNK]):
        last = chunk[-1].pk
        events: dict[int, list[ClockEvent]] = defaultdict(list)
        facts = ClockEvent.objects.filter(client_id__in=client_ids, invoice_id__in=[one.pk for one in chunk])
        for fact in facts.order_by("at", "id"):
            events[fact.invoice_id].append(fact)
        for invoice in chunk:
            row = _row(invoice, events[invoice.pk])
            if row.closed_on is None or row.closed_on >= start:
                yield row


def _row(invoice: Invoice, facts: list[ClockEvent]) -> ProcessRow:
    paid_on = invoice.paid_on
    days = _days(invoice, facts) if paid_on is not None else None
    late = paid_on is not None and paid_on > invoice.due_on and invoice.kind == "invoice"
    return ProcessRow(
        key=f"payables.invoice:{invoice.pk}",
        invoice_id=invoice.pk,
        client_id=invoice.client_id,
        number=invoice.number,
        supplier=invoice.supplier.name,
        kind=invoice.kind,
        received_on=invoice.received_on,
        amount_cents=invoice.payable_cents,
        einvoice=invoice.electronic,
        order_needed=invoice.order_needed,
        first_pass=invoice.first_pass,
        booked_on=invoice.booked_on,
        touchless=invoice.touchless,
        asked_on=_first(facts, "to_approve"),
        approved_on=_first(facts, "verified"),
        due_on=invoice.due_on,
        paid_on=paid_on,
        closed_on=paid_on or _last(facts, "refused", "cancelled") if invoice.status in FINISHED else None,
        interest_cents=interest(invoice) if late else 0,
        late_by=max(days, key=lambda party: days[party]) if late and days else "",
        days=days,
    )


FINISHED = ("paid", "refused", "cancelled")


def interest(invoice: Invoice) -> int:
    """What late payment costs by law: interest over the days late, without the fixed compensation."""
    if invoice.paid_on is None:
        return 0
    return late_payment.late_interest_cents(invoice.payable_cents, invoice.due_on, invoice.paid_on, "half_up")


def _days(invoice: Invoice, facts: list[ClockEvent]) -> dict[Party, int]:
    """Calendar days per party: the minutes of each, scaled to the whole days from receipt to payment."""
    paid = [fact for fact in facts if fact.kind == "paid"]
    split = rules_clock.causes(facts, paid[-1].at)
    total = ((invoice.paid_on or invoice.received_on) - invoice.received_on).days
    minutes = [split.per_party[party] for party in PARTIES]
    if not sum(minutes):
        return dict(zip(PARTIES, [total, 0, 0, 0], strict=True))
    return dict(zip(PARTIES, (int(part) for part in allocate(max(total, 0), minutes)), strict=True))


def _first(facts: list[ClockEvent], kind: str) -> dt.date | None:
    found = [fact.at for fact in facts if fact.kind == kind]
    return rules_clock.day_of(found[0]) if found else None


def _last(facts: list[ClockEvent], *kinds: str) -> dt.date | None:
    found = [fact.at for fact in facts if fact.kind in kinds]
    return rules_clock.day_of(found[-1]) if found else None


@dataclass(frozen=True, slots=True)
class IntakeFactRow:
    """A file that was delivered as an invoice for a client."""

    key: str
    client_id: int
    name: str
    received_on: dt.date
    refused: bool
    reason: str


def intake_rows(client_ids: Collection[int], start: dt.date, end: dt.date) -> Iterator[IntakeFactRow]:
    """What was delivered in a period, refused or not; duplicates and deliveries without client are left out."""
    first, last = (
        dt.datetime.combine(day, dt.time(), tzinfo=rules_clock.BRUSSELS) for day in (start, end)
    )  # fmt: skip
    found = Intake.objects.filter(
        client_id__in=client_ids,
        received_at__gte=first,
        received_at__lt=last,
        state__in=("accepted", "to_key", "refused"),
    )
    columns = ("pk", "client_id", "name", "received_at", "state", "findings")
    for key, client, name, received_at, state, findings in found.order_by("id").values_list(*columns).iterator(CHUNK):
        refused = state == "refused"
        yield IntakeFactRow(
            f"payables.intake:{key}",
            client,
            name,
            rules_clock.day_of(received_at),
            refused,
            _why(findings) if refused else "",
        )


def _why(findings: list[dict[str, Any]]) -> str:
    codes = [one["code"] for one in findings if one["severity"] == "error"]
    return codes[0] if codes else ""


def behaviour(client_id: int, start: dt.date, end: dt.date) -> rules_term.PaymentBehaviour:
    """Days from receipt to payment of the invoices that a client paid in a period, in buckets."""
    paid = Invoice.of(client_id).filter(kind="invoice", paid_on__gte=start, paid_on__lt=end)
    return rules_term.payment_behaviour(
        (on - received).days for received, on in paid.values_list("received_on", "paid_on") if on
    )
