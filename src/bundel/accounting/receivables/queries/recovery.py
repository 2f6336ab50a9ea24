"""Plans, disputes, write-offs, refunds and what was handed over; ageing, statements and days outstanding."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models import Q, Sum

from bundel.accounting.receivables.models import (
    Customer,
    CustomerCredit,
    Dispute,
    Handover,
    HandoverItem,
    OutgoingInvoice,
    Plan,
    PlanInvoice,
    Receipt,
    Refund,
    WriteOff,
)
from bundel.accounting.receivables.rules_recovery import BUCKETS, Instalment, InstalmentState, days_outstanding, states
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan with its instalments and what was paid of it."""

    id: int
    client_id: int
    number: str
    customer_id: int
    customer_number: str
    customer: str
    status: str
    status_nl: str
    agreed_on: dt.date
    total_cents: int
    paid_cents: int
    invoices: tuple[str, ...]
    instalments: tuple[InstalmentState, ...]
    ended_reason: str

    @property
    def late(self) -> bool:
        return self.status == "running" and any(one.late for one in self.instalments)


def plans(client_ids: Collection[int], on: dt.date, *, customer_id: int | None = None) -> list[PlanRow]:
    """Plans with what was paid by a day; newest first. What was paid is what is not open any more of their invoices."""
    found = Plan.objects.filter(client_id__in=scope.current() & set(client_ids))
    if customer_id is not None:
        found = found.filter(customer_id=customer_id)
    rows = []
    for one in found.select_related("customer").prefetch_related("instalments", "invoices__invoice").order_by("-pk"):
        parts = list(one.invoices.all())
        left = sum(min(part.invoice.open_cents, part.cents) for part in parts)
        paid = one.total_cents - left
        due = [Instalment(each.position, each.due_on, each.cents) for each in one.instalments.all()]
        rows.append(
            PlanRow(
                one.pk, one.client_id, one.number, one.customer_id, one.customer.number, one.customer.name, one.status,
                one.get_status_display(), one.agreed_on, one.total_cents, paid,
                tuple(part.invoice.number for part in parts), tuple(states(due, paid, on)), one.ended_reason,
            )
        )  # fmt: skip
    return rows


@dataclass(frozen=True, slots=True)
class AgeRow:
    """What a customer owes, by age since the due date (cents in the order of `rules_recovery.BUCKETS`)."""

    client_id: int
    client_code: str
    client_name: str
    customer_number: str
    customer: str
    cents: Sequence[int]

    @property
    def total_cents(self) -> int:
        return sum(self.cents)


_AGEING = """
    with open as (
        select i.client_id, i.debtor_id, i.customer, i.due_on, i.amount_cents - coalesce((
            select sum(r.cents) from receivables_receipt r
            where r.client_id = i.client_id and r.invoice_id = i.id and r."on" <= %(on)s), 0) as cents
        from receivables_outgoinginvoice i
        where i.client_id = any(%(clients)s) and i.issued_on <= %(on)s
          and (i.closed_on is null or i.closed_on > %(on)s)
    )
    select o.client_id, c.code, c.name, coalesce(d.number, ''), coalesce(d.name, o.customer),
           array[
               coalesce(sum(o.cents) filter (where %(on)s::date <= o.due_on), 0)::bigint,
               coalesce(sum(o.cents) filter (where %(on)s::date - o.due_on between 1 and 30), 0)::bigint,
               coalesce(sum(o.cents) filter (where %(on)s::date - o.due_on between 31 and 60), 0)::bigint,
               coalesce(sum(o.cents) filter (where %(on)s::date - o.due_on between 61 and 90), 0)::bigint,
               coalesce(sum(o.cents) filter (where %(on)s::date - o.due_on > 90), 0)::bigint
           ]
    from open o join clients_client c on c.id = o.client_id left join receivables_customer d on d.id = o.debtor_id
    where o.cents > 0
    group by 1, 2, 3, 4, 5 order by c.code, sum(o.cents) desc, 5
"""


def ageing(client_ids: Collection[int], on: dt.date) -> list[AgeRow]:
    """What was open on a day by customer and age, the largest first within a client. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_AGEING, {"clients": sorted(scope.current() & set(client_ids)), "on": on})
        return [AgeRow(*row) for row in cursor.fetchall()]


def ageing_total(rows: Collection[AgeRow]) -> tuple[int, ...]:
    """The sum of each age."""
    return tuple(sum(row.cents[place] for row in rows) for place in range(len(BUCKETS)))


def dso(client_id: int, on: dt.date, days: int = 365) -> Fraction | None:
    """Days of sales outstanding over the last days: what is open over what was invoiced, times the days."""
    start = on - dt.timedelta(days=days - 1)
    invoiced = OutgoingInvoice.of(client_id).filter(issued_on__range=(start, on)).aggregate(sum=Sum("amount_cents"))
    open_cents = sum(row.total_cents for row in ageing([client_id], on))
    return days_outstanding(open_cents, invoiced["sum"] or 0, days)


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A movement of a customer: what it owes more (positive) or less, and the balance after it."""

    on: dt.date
    text: str
    cents: int
    balance_cents: int


def statement(client_id: int, customer: Customer, start: dt.date, end: dt.date) -> tuple[int, list[StatementLine]]:
    """(balance before the first day, movements from the first up to the last day): invoices, receipts and credit."""
    rows: list[tuple[dt.date, int, str, int]] = []
    invoices = OutgoingInvoice.of(client_id).filter(debtor=customer, issued_on__lte=end)
    for number, on, cents in invoices.values_list("number", "issued_on", "amount_cents"):
        rows.append((on, 0, f"Factuur {number}", cents))
    receipts = Receipt.of(client_id).filter(invoice__debtor=customer, on__lte=end)
    for on, number, key, cents in receipts.values_list("on", "invoice__number", "entry_key", "cents"):
        rows.append((on, 1, f"{_cause(key)} op {number}", -cents))
    credit = CustomerCredit.of(client_id).filter(customer=customer.key, on__lte=end)
    for on, reason, cents in credit.values_list("on", "reason", "cents"):
        rows.append((on, 2, f"Tegoed: {reason}", -cents))
    rows.sort()
    before = sum(cents for on, _, _, cents in rows if on < start)
    lines, balance = [], before
    for on, _, text, cents in rows:
        if on >= start:
            balance += cents
            lines.append(StatementLine(on, text, cents, balance))
    return before, lines


def _cause(key: str) -> str:
    """What settled, by the key of its entry."""
    causes = (
        ("receivables.sale:", "Creditnota"),
        ("receivables.write_off:", "Afboeking"),
        ("receivables.use:", "Tegoed"),
    )
    word = next((word for start, word in causes if key.startswith(start)), "Ontvangst")
    return f"{word} ongedaan" if key.endswith("/undone") else word


def _list(model: Any, client_ids: Collection[int], where: Q) -> Any:
    return model.objects.filter(where, client_id__in=scope.current() & set(client_ids)).select_related("client")


def disputes(client_ids: Collection[int], *, open_only: bool = True) -> list[Dispute]:
    """Disputes, the oldest first."""
    found = _list(Dispute, client_ids, Q(closed_on__isnull=True) if open_only else Q())
    return list(found.select_related("invoice__debtor", "owner").order_by("opened_on", "id"))


def write_offs(client_ids: Collection[int], *, status: str = "") -> list[WriteOff]:
    """Write-offs, the newest first."""
    found = _list(WriteOff, client_ids, Q(status=status) if status else Q())
    return list(found.select_related("invoice__debtor", "proposed_by", "decided_by").order_by("-id"))


def refunds(client_ids: Collection[int], *, statuses: Collection[str] = ()) -> list[Refund]:
    """Refunds, the newest first."""
    found = _list(Refund, client_ids, Q(status__in=statuses) if statuses else Q())
    return list(found.select_related("customer", "account", "requested_by", "decided_by").order_by("-id"))


@dataclass(frozen=True, slots=True)
class RefundDue:
    """A refund that a payment run may take or has. `iban` is empty when its account is not confirmed any more."""

    id: int
    customer_id: int
    name: str
    number: str
    iban: str
    asked_iban: str
    holder: str
    cents: int
    due_on: dt.date
    run: str


def refunds_to_pay(client_id: int) -> list[RefundDue]:
    """Approved refunds, and those that stand in a run. One query."""
    found = Refund.of(client_id).filter(status__in=("approved", "scheduled")).select_related("customer", "account")
    return [
        RefundDue(
            one.pk, one.customer_id, one.customer.name, one.number,
            one.account.iban if one.account.status == "confirmed" else "", one.account.iban, one.account.holder,
            one.cents, one.due_on, one.payment_run,
        )
        for one in found.order_by("id")
    ]  # fmt: skip


def customer_named(client_id: int, name: str) -> int:
    """The id of an active customer by its exact name. Raises `Customer.DoesNotExist`."""
    return int(Customer.of(client_id).filter(active=True).order_by("id").get(name=name).pk)


def keys_of(client_id: int, customer_ids: Collection[int]) -> dict[int, str]:
    """How the ledger names customers."""
    return {pk: one.key for pk, one in Customer.of(client_id).in_bulk(set(customer_ids)).items()}


def handovers(client_ids: Collection[int]) -> list[Handover]:
    """What was handed over, the newest first, with its items."""
    found = _list(Handover, client_ids, Q()).prefetch_related("items__invoice")
    return list(found.order_by("-id"))


def handed_over(client_id: int, handover_id: int) -> list[HandoverItem]:
    """The items of one handover."""
    found = HandoverItem.of(client_id).filter(handover_id=handover_id).select_related("invoice__debtor")
    return list(found.order_by("id"))


def in_plan(client_id: int, invoice_ids: Collection[int]) -> list[str]:
    """The numbers of invoices that stand in a running plan."""
    found = PlanInvoice.of(client_id).filter(invoice_id__in=invoice_ids, live=True)
    return list(found.order_by("invoice__number").values_list("invoice__number", flat=True))
