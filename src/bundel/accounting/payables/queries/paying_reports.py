"""The two reports about paying: behaviour per client, and what was paid late."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.payables import rules_clock
from bundel.accounting.payables.models import ClockEvent
from bundel.kit import late_payment
from bundel.kit.dated import NotInForce
from bundel.platform.clients import scope

MOST = 10_000
"""Late payments that one report shows."""


@dataclass(frozen=True, slots=True)
class BehaviourRow:
    """How a client paid its invoices in a period: numbers of invoices per bucket of days from receipt to payment."""

    client_id: int
    client: str
    count: int
    up_to_15: int
    up_to_30: int
    up_to_60: int
    over_60: int
    in_time: int
    days: int
    paid_cents: int


def behaviour_by_client(client_ids: Collection[int], start: dt.date, end: dt.date) -> list[BehaviourRow]:
    """Invoices paid from `start` up to (not including) `end`, per client in scope by name. One query.

    `days` is the sum over the invoices, so that an average can be shown with its number.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select c.id, c.name, count(i.id), count(*) filter (where i.days <= 15),
                count(*) filter (where i.days between 16 and 30), count(*) filter (where i.days between 31 and 60),
                count(*) filter (where i.days > 60), count(*) filter (where i.paid_on <= i.due_on),
                coalesce(sum(i.days), 0)::bigint, coalesce(sum(i.payable_cents), 0)::bigint
            from clients_client c left join (
                select id, client_id, paid_on - received_on as days, paid_on, due_on, payable_cents
                from payables_invoice where client_id = any(%(clients)s::bigint[]) and kind = 'invoice'
                    and paid_on >= %(start)s and paid_on < %(end)s
            ) i on i.client_id = c.id
            where c.id = any(%(clients)s::bigint[]) group by c.id, c.name order by c.name, c.id
            """,
            {"clients": sorted(scope.current() & set(client_ids)), "start": start, "end": end},
        )
        return [BehaviourRow(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class LateRow:
    """An invoice that was paid after its last day. `interest_cents` is None where no rate was published.

    `cause` is the party that had it longest in hands.
    """

    id: int
    client_id: int
    client: str
    number: str
    supplier: str
    payable_cents: int
    due_on: dt.date
    paid_on: dt.date
    days_late: int
    interest_cents: int | None
    compensation_cents: int
    cause: str

    @property
    def cost_cents(self) -> int:
        return (self.interest_cents or 0) + self.compensation_cents


def paid_late(client_ids: Collection[int], start: dt.date, end: dt.date) -> list[LateRow]:
    """Invoices paid late from `start` up to `end`, the latest payment first, with what the law lets suppliers ask.

    Two queries. Source of the amounts: `kit.late_payment` (act of 2 August 2002, art. 5 and 6).
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select i.id, i.client_id, c.name, i.number, s.name, i.payable_cents, i.due_on, i.paid_on,
                i.paid_on - i.due_on
            from payables_invoice i join clients_client c on c.id = i.client_id
            join payables_supplier s on s.id = i.supplier_id
            where i.client_id = any(%(clients)s::bigint[]) and i.kind = 'invoice' and i.paid_on >= %(start)s
                and i.paid_on < %(end)s and i.paid_on > i.due_on and i.payable_cents > 0
            order by i.paid_on desc, i.id desc limit %(most)s
            """,
            {"clients": sorted(scope.current() & set(client_ids)), "start": start, "end": end, "most": MOST},
        )
        rows: list[Any] = cursor.fetchall()
    events: dict[int, list[ClockEvent]] = defaultdict(list)
    facts = ClockEvent.objects.filter(client_id__in=client_ids, invoice_id__in=[row[0] for row in rows])
    for fact in facts.order_by("at", "id"):
        events[fact.invoice_id].append(fact)
    return [_late(row, events[row[0]]) for row in rows]


def _late(row: tuple[Any, ...], facts: list[ClockEvent]) -> LateRow:
    cents, due_on, paid_on = row[5], row[6], row[7]
    allowed = (_interest(cents, due_on, paid_on), late_payment.recovery_cost(due_on, paid_on), _cause(facts))
    return LateRow(*(row + allowed))


def _interest(cents: int, due_on: dt.date, paid_on: dt.date) -> int | None:
    try:
        return late_payment.late_interest_cents(cents, due_on, paid_on, "half_up")
    except NotInForce:
        return None


def _cause(facts: list[ClockEvent]) -> str:
    paid = [fact for fact in facts if fact.kind == "paid"]
    if not paid:
        return ""
    minutes = rules_clock.causes(facts, paid[-1].at).per_party
    return max(minutes, key=lambda party: minutes[party])
