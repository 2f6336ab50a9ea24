"""The books of a client: accounts, journals, years, locks, and what waits for a second person."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Q

from bundel.accounting.ledger.models import Account, Draft, Journal, Lock, Period, Reopening
from bundel.accounting.ledger.rules import LineDraft, lock_scope, stored_lines


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account of a client."""

    number: str
    name: str
    kind: str
    normal: str
    closed_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ReopeningRow:
    """A reopening: asked by whom and why, until when it holds, and how it was decided."""

    id: int
    client_id: int
    lock_id: int
    scope: str
    reason: str
    relock_on: dt.date
    requested_by_id: int
    requested_by: str
    requested_at: dt.datetime
    status: str
    decided_by: str
    decided_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class LockRow:
    """A lock in words, and whether it holds on the asked day. `reopening` is the one that is asked or holds now."""

    id: int
    client_id: int
    year: int
    period: int
    journal: str
    document_type: str
    scope: str
    kind: str
    reason: str
    locked_by: str
    locked_at: dt.datetime
    holds: bool
    reopening: ReopeningRow | None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An entry that was prepared on screen, with its lines."""

    id: int
    client_id: int
    journal: str
    date: dt.date
    description: str
    lines: tuple[LineDraft, ...]
    total_cents: int
    document_type: str
    reverse_on: dt.date | None
    status: str
    prepared_by_id: int
    prepared_for_id: int
    prepared_by: str
    prepared_at: dt.datetime
    decided_by: str
    reason: str
    entry_id: int | None


def accounts(client_id: int, *, words: str = "", limit: int | None = None) -> list[AccountRow]:
    """Accounts of a client by number: those that begin with the digits, or whose name holds the words."""
    found = Account.of(client_id)
    if words:
        found = found.filter(Q(number__startswith=words.strip()) | Q(name__icontains=words.strip()))
    rows = found.order_by("number").values_list("number", "name", "kind", "normal", "closed_on")
    return [AccountRow(*row) for row in (rows[:limit] if limit else rows)]


def journals(client_id: int) -> list[tuple[str, str]]:
    """Code and name of the journals of a client."""
    return list(Journal.of(client_id).order_by("code").values_list("code", "name"))


def journal_limits(client_id: int) -> list[tuple[str, str, int | None]]:
    """Code, name and limit in cents (None: no limit) of the journals of a client."""
    return list(Journal.of(client_id).order_by("code").values_list("code", "name", "limit_cents"))


def years(client_ids: Collection[int]) -> list[int]:
    """The book years that are open for at least one of the clients."""
    return sorted(set(Period.objects.filter(client_id__in=client_ids).values_list("year", flat=True)))


def _reopening(one: Reopening) -> ReopeningRow:
    lock = one.lock
    return ReopeningRow(
        id=one.pk,
        client_id=one.client_id,
        lock_id=lock.pk,
        scope=lock_scope(lock.year, lock.period, lock.journal, lock.document_type),
        reason=one.reason,
        relock_on=one.relock_on,
        requested_by_id=one.requested_by_id,
        requested_by=one.requested_by.name,
        requested_at=one.requested_at,
        status=one.status,
        decided_by=one.decided_by.name if one.decided_by else "",
        decided_at=one.decided_at,
    )


def reopenings(client_ids: Collection[int], *, status: str = "") -> list[ReopeningRow]:
    """Asked and decided reopenings, newest first."""
    found = Reopening.objects.filter(client_id__in=client_ids).select_related("lock", "requested_by", "decided_by")
    if status:
        found = found.filter(status=status)
    return [_reopening(one) for one in found.order_by("-requested_at")]


def locks(client_ids: Collection[int], on: dt.date, *, year: int | None = None) -> list[LockRow]:
    """The locks of clients, by period; a lock with an approved reopening does not hold before its `relock_on`."""
    found = Lock.objects.filter(client_id__in=client_ids)
    if year is not None:
        found = found.filter(year=year)
    now: dict[int, Reopening] = {}
    for one in Reopening.objects.filter(client_id__in=client_ids).select_related("lock", "requested_by", "decided_by"):
        if one.status == "open" or (one.status == "approved" and on < one.relock_on):
            now[one.lock_id] = one
    return [
        LockRow(
            id=lock.pk,
            client_id=lock.client_id,
            year=lock.year,
            period=lock.period,
            journal=lock.journal,
            document_type=lock.document_type,
            scope=lock_scope(lock.year, lock.period, lock.journal, lock.document_type),
            kind=lock.kind,
            reason=lock.reason,
            locked_by=lock.locked_by_name,
            locked_at=lock.locked_at,
            holds=not (lock.pk in now and now[lock.pk].status == "approved"),
            reopening=_reopening(now[lock.pk]) if lock.pk in now else None,
        )
        for lock in found.order_by("client_id", "year", "period", "id")
    ]


def provisional(client_ids: Collection[int], on: dt.date, today: dt.date) -> list[int]:
    """The clients whose month of that day is not locked as a whole: their figures may still change."""
    shut = {
        one.client_id
        for one in locks(client_ids, today, year=on.year)
        if one.holds and one.period == on.month and not one.journal and not one.document_type
    }
    return [client for client in client_ids if client not in shut]


def period_counts(client_id: int, year: int) -> dict[int, tuple[int, int]]:
    """For each period of a year: (number of entries, debit in cents); periods without entries are absent."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select period, count(*), sum(total_cents)::bigint from ledger_entry
               where client_id = %s and year = %s group by period""",
            [client_id, year],
        )
        return {period: (count, cents) for period, count, cents in cursor.fetchall()}


def _draft(one: Draft) -> DraftRow:
    return DraftRow(
        id=one.pk,
        client_id=one.client_id,
        journal=one.journal,
        date=one.date,
        description=one.description,
        lines=stored_lines(one.lines),
        total_cents=one.total_cents,
        document_type=one.document_type,
        reverse_on=one.reverse_on,
        status=one.status,
        prepared_by_id=one.prepared_by_id,
        prepared_for_id=one.prepared_for_id,
        prepared_by=one.prepared_by.name,
        prepared_at=one.prepared_at,
        decided_by=one.decided_by.name if one.decided_by else "",
        reason=one.reason,
        entry_id=one.entry_id,
    )


def drafts(client_ids: Collection[int], *, status: str = "prepared", limit: int = 200) -> list[DraftRow]:
    """Prepared entries, oldest first."""
    found: Any = Draft.objects.filter(client_id__in=client_ids, status=status)
    return [_draft(one) for one in found.select_related("prepared_by", "decided_by").order_by("prepared_at")[:limit]]


def draft(client_id: int, draft_id: int) -> DraftRow | None:
    """One prepared entry, or None."""
    one = Draft.of(client_id).select_related("prepared_by", "decided_by").filter(pk=draft_id).first()
    return _draft(one) if one else None
