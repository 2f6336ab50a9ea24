"""What comes back and what is undone by itself: recurring entries, their days, and accruals."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.ledger.models import Occurrence, Recurrence
from bundel.accounting.ledger.rules import LineDraft, entry_number, stored_lines
from bundel.accounting.ledger.rules_schedule import EVERY, coming


@dataclass(frozen=True, slots=True)
class RecurrenceRow:
    """An entry that comes back."""

    id: int
    client_id: int
    name: str
    journal: str
    description: str
    lines: tuple[LineDraft, ...]
    total_cents: int
    every: str
    day: int
    first_on: dt.date
    until: dt.date | None
    next_on: dt.date | None
    reverses: bool
    automatic: bool
    status: str
    trouble: str
    author_id: int
    author_for_id: int
    author: str
    made_at: dt.datetime
    approved_by: str

    @property
    def rhythm(self) -> str:
        """`elke maand, dag 31`."""
        return f"{EVERY[self.every]}, dag {self.day}"

    def coming(self, count: int = 6) -> list[dt.date]:
        """The next days."""
        return coming(self.first_on, self.every, self.day, self.until, self.next_on, count)


@dataclass(frozen=True, slots=True)
class OccurrenceRow:
    """One time that it came, and what it became."""

    due_on: dt.date
    draft_id: int | None
    entry_id: int | None
    made_at: dt.datetime


@dataclass(frozen=True, slots=True)
class AccrualRow:
    """An accrual, and the entry that undid it. `mark` is where the next page starts."""

    client_id: int
    entry_id: int
    number: str
    date: dt.date
    description: str
    total_cents: int
    reverse_on: dt.date
    reversal_id: int | None
    reversal: str
    reversed_on: dt.date | None

    @property
    def mark(self) -> str:
        return str(self.entry_id)


def _recurrence(one: Recurrence) -> RecurrenceRow:
    return RecurrenceRow(
        id=one.pk, client_id=one.client_id, name=one.name, journal=one.journal, description=one.description,
        lines=stored_lines(one.lines), total_cents=one.total_cents, every=one.every, day=one.day,
        first_on=one.first_on, until=one.until, next_on=one.next_on, reverses=one.reverses, automatic=one.automatic,
        status=one.status, trouble=one.trouble, author_id=one.author_id, author_for_id=one.author_for_id,
        author=one.author.name, made_at=one.made_at, approved_by=one.approved_by.name if one.approved_by else "",
    )  # fmt: skip


def recurrences(
    client_ids: Collection[int], *, status: str = "", words: str = "", after: int = 0, limit: int = 200
) -> list[RecurrenceRow]:
    """Recurring entries of clients, newest first; a page after the id `after`."""
    found: Any = Recurrence.objects.filter(client_id__in=client_ids).select_related("author", "approved_by")
    if status:
        found = found.filter(status=status)
    if words:
        found = found.filter(name__icontains=words)
    if after:
        found = found.filter(id__lt=after)
    return [_recurrence(one) for one in found.order_by("-id")[:limit]]


def recurrence(client_id: int, recurrence_id: int) -> RecurrenceRow | None:
    """One recurring entry, or None."""
    one = Recurrence.of(client_id).select_related("author", "approved_by").filter(pk=recurrence_id).first()
    return _recurrence(one) if one else None


def occurrences(client_id: int, recurrence_id: int) -> list[OccurrenceRow]:
    """The times that it came, the last first."""
    found = Occurrence.of(client_id).filter(recurrence_id=recurrence_id).order_by("-due_on")
    return [OccurrenceRow(*row) for row in found.values_list("due_on", "draft_id", "entry_id", "made_at")]


def clients_with_work(client_ids: Collection[int], day: dt.date) -> list[int]:
    """The clients for which a recurring entry is due or an accrual must be undone."""
    due = Recurrence.objects.filter(client_id__in=client_ids, status="active", next_on__lte=day)
    waiting = {one.client_id for one in accruals(client_ids, status="open", limit=100_000) if one.reverse_on <= day}
    return sorted(waiting | set(due.values_list("client_id", flat=True)))


_ACCRUALS = """
select a.client_id, a.entry_id, e.journal, e.year, e.number, e.date, e.description, e.total_cents, a.reverse_on,
       r.id, r.journal, r.year, r.number, r.date
from ledger_accrual a
join ledger_entry e on e.client_id = a.client_id and e.id = a.entry_id
left join ledger_entry r on r.client_id = a.client_id and r.reverses_id = a.entry_id
where a.client_id = any(%(clients)s) and (%(status)s = '' or (%(status)s = 'open') = (r.id is null))
  and (%(after)s = 0 or a.entry_id < %(after)s)
order by a.entry_id desc limit %(limit)s
"""


def accruals(client_ids: Collection[int], *, status: str = "", after: int = 0, limit: int = 1000) -> list[AccrualRow]:
    """Accruals of clients, the last first. `status` is open (not undone yet), done, or empty for all."""
    given: dict[str, Any] = {"clients": sorted(client_ids), "status": status, "after": after, "limit": limit}
    with connection.cursor() as cursor:
        cursor.execute(_ACCRUALS, given)
        return [
            AccrualRow(
                client_id=row[0],
                entry_id=row[1],
                number=entry_number(*row[2:5]),
                date=row[5],
                description=row[6],
                total_cents=row[7],
                reverse_on=row[8],
                reversal_id=row[9],
                reversal=entry_number(*row[10:13]) if row[9] else "",
                reversed_on=row[13],
            )
            for row in cursor.fetchall()
        ]


def first_open_day(client_id: int, wanted: dt.date, journal: str, document_type: str, today: dt.date) -> dt.date | None:
    """The first day on or after `wanted` whose period is open for the journal and kind of document; None if there is
    none yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select p.year, p.number from ledger_period p
               where p.client_id = %(client)s and p.number between 1 and 12 and (p.year, p.number) >= (%(y)s, %(m)s)
                 and not exists (select from ledger_locks_on(p.client_id, p.year, p.number, %(today)s) l
                                 where l.journal in ('', %(journal)s) and l.document_type in ('', %(kind)s))
               order by 1, 2 limit 1""",
            {"client": client_id, "y": wanted.year, "m": wanted.month, "today": today, "journal": journal,
             "kind": document_type},
        )  # fmt: skip
        found = cursor.fetchone()
    return max(wanted, dt.date(found[0], found[1], 1)) if found else None
