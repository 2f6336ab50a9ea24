"""The API of the ledger: the trial balance on a day, and the entries."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from bundel.accounting.ledger import queries
from bundel.platform.api import PROBLEMS, Limit, Words, bad_cursor, client_of, day, reading

router = Router(tags=["Grootboek"])


class BalanceOut(Schema):
    """One account; a balance is debit minus credit, in cents."""

    account: str
    name: str
    debit_cents: int
    credit_cents: int
    balance_cents: int


class TrialBalance(Schema):
    """The trial balance of the book year of `on`, up to and including that day."""

    on: dt.date
    rows: list[BalanceOut]
    debit_cents: int
    credit_cents: int


class EntryOut(Schema):
    """A posted entry; entries never change, a correction is another entry."""

    id: int
    number: str
    journal: str
    date: dt.date
    description: str
    document_type: str
    document: str
    total_cents: int
    posted_at: dt.datetime
    reverses_id: int | None
    reversed_by_id: int | None


class EntryPage(Schema):
    """A page of entries, last posted first."""

    items: list[EntryOut]
    next: str = ""


@router.get("/balance", response={200: TrialBalance, **PROBLEMS}, summary="Proef- en saldibalans")
@reading("ledger.view")
def balance(request: HttpRequest, on: dt.date) -> dict[str, Any]:
    """De proef- en saldibalans van het boekjaar van `on`, tot en met die dag."""
    rows = queries.trial_balance(client_of(request).pk, day(on))
    return {
        "on": on,
        "rows": [{name: getattr(row, name) for name in BalanceOut.model_fields} for row in rows],
        "debit_cents": sum(row.debit_cents for row in rows),
        "credit_cents": sum(row.credit_cents for row in rows),
    }


@router.get("/entries", response={200: EntryPage, **PROBLEMS}, summary="Boekingen opvragen")
@reading("ledger.view")
def entries(
    request: HttpRequest,
    start: dt.date | None = None,
    end: dt.date | None = None,
    journal: Words = "",
    words: Words = "",
    cursor: Words = "",
    limit: Limit = 50,
) -> dict[str, Any]:
    """De boekingen van uw cliënt, de laatste eerst. `words` zoekt in omschrijving, stuk en nummer."""
    if cursor and not (cursor.isascii() and cursor.isdecimal() and len(cursor) < 19):
        raise bad_cursor(cursor)
    rows = queries.entries(
        [client_of(request).pk],
        start=day(start) if start else None,
        end=day(end) if end else None,
        journal=journal,
        words=words,
        after=cursor,
        limit=limit + 1,
    )
    page = rows[:limit]
    return {
        "items": [{name: getattr(row, name) for name in EntryOut.model_fields} for row in page],
        "next": page[-1].mark if len(rows) > limit else "",
    }
