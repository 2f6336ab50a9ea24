"""What waits: exceptions by cause, invoices that wait for the client, files without a place."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from bundel.accounting.payables.models import Question
from bundel.accounting.payables.rules import CAUSES
from bundel.platform.clients import scope

WAITING_DAYS = 12
"""From how many days of waiting the client's head is told (service agreement of the accounting centre)."""


@dataclass(frozen=True, slots=True)
class CauseRow:
    """The exceptions of one cause: how many, how much, how old, and who must act."""

    cause: str
    caption: str
    owner: str
    what_to_do: str
    count: int
    payable_cents: int
    oldest_days: int
    older_than_week: int


def exceptions_by_cause(today: dt.date, client_ids: Collection[int] | None = None) -> list[CauseRow]:
    """The exceptions of the clients in scope, by cause in order of weight. One query."""
    allowed = scope.current()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select exception_cause, exception_owner, count(*),
                sum(case kind when 'invoice' then payable_cents else -payable_cents end)::bigint,
                max(%(today)s - (exception_since at time zone 'Europe/Brussels')::date),
                count(*) filter (where %(today)s - (exception_since at time zone 'Europe/Brussels')::date > 7)
            from payables_invoice where status = 'exception' and client_id = any(%(clients)s)
            group by exception_cause, exception_owner
            """,
            {"today": today, "clients": sorted(allowed if client_ids is None else allowed & set(client_ids))},
        )
        found = cursor.fetchall()
    order = list(CAUSES)
    rows = [
        CauseRow(cause, CAUSES[cause].caption, owner, CAUSES[cause].what_to_do, count, payable, oldest, older)
        for cause, owner, count, payable, oldest, older in found
    ]
    return sorted(rows, key=lambda row: order.index(row.cause))


@dataclass(frozen=True, slots=True)
class WaitingInvoice:
    """An invoice that the client has in hands. `why` is approval, a question or the caption of the exception."""

    id: int
    client_id: int
    client: str
    number: str
    supplier: str
    payable_cents: int
    due_on: dt.date
    since: dt.datetime
    days: int
    status: str
    why: str
    approval_id: int | None


def waiting_for_client(
    now: dt.datetime,
    client_ids: Collection[int] | None = None,
    *,
    more_than_days: int = WAITING_DAYS,
    limit: int = 1000,
) -> list[WaitingInvoice]:
    """Invoices that have waited for the client for more than so many days, the longest first (F71). One query."""
    allowed = scope.current()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select i.id, i.client_id, c.name, i.number, s.name,
                case i.kind when 'invoice' then i.payable_cents else -i.payable_cents end,
                i.due_on, i.waiting_client_since, extract(day from %(now)s - i.waiting_client_since)::int, i.status,
                i.exception_cause, i.approval_id
            from payables_invoice i join clients_client c on c.id = i.client_id
            join payables_supplier s on s.id = i.supplier_id
            where i.client_id = any(%(clients)s) and i.waiting_client_since < %(now)s - %(days)s * interval '1 day'
            order by i.waiting_client_since, i.id limit %(limit)s
            """,
            {
                "now": now,
                "days": more_than_days,
                "clients": sorted(allowed if client_ids is None else allowed & set(client_ids)),
                "limit": limit,
            },
        )
        rows = cursor.fetchall()
    return [WaitingInvoice(*(*row[:10], _why(row[9], row[10]), row[11])) for row in rows]


def _why(status: str, cause: str) -> str:
    if status == "to_approve":
        return "Goedkeuring"
    return CAUSES[cause].caption if cause else "Vraag"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that nobody answered yet."""

    id: int
    client_id: int
    invoice_id: int
    number: str
    supplier: str
    line_position: int | None
    text: str
    asked_by: str
    asked_at: dt.datetime


def open_questions(
    client_ids: Collection[int] | None = None, *, to: str = "client", limit: int = 200
) -> list[OpenQuestion]:
    """Questions that wait for an answer, the oldest first. One query."""
    allowed = scope.current()
    found = Question.objects.filter(
        client_id__in=allowed if client_ids is None else allowed & set(client_ids), to=to, answered_at__isnull=True
    ).select_related("invoice__supplier", "asked_by")
    return [
        OpenQuestion(
            one.pk,
            one.client_id,
            one.invoice_id,
            one.invoice.number,
            one.invoice.supplier.name,
            one.line_position,
            one.text,
            one.asked_by.name if one.asked_by else "Bundel",
            one.asked_at,
        )
        for one in found.order_by("asked_at", "id")[:limit]
    ]
