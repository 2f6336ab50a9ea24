"""The API of the ledger: the trial balance on a day, and the entries."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from bundel.accounting.ledger import messages, queries
from bundel.accounting.ledger.rules import read_keys
from bundel.kit.findings import Refusal
from bundel.platform.api import PROBLEMS, Limit, Words, bad_cursor, client_of, day, reading

router = Router(tags=["Grootboek"])


class BalanceOut(Schema):
    """One account; a balance is debit minus credit, in cents. `key` is the value it was split by."""

    account: str
    name: str
    key: str
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
def balance(request: HttpRequest, on: dt.date, dimension: Words = "", by: Words = "") -> dict[str, Any]:
    """De proef- en saldibalans van het boekjaar van `on`, tot en met die dag.

    `dimension` houdt de lijnen over met die analytische sleutels (`project=P12,cost_centre=K100`); `by` splitst elke
    rekening volgens één sleutel.
    """
    client = client_of(request).pk
    known, wanted = queries.key_names([client]), read_keys(dimension)
    for code in (*wanted, by):
        if code and code not in known:
            raise Refusal(messages.NO_DIMENSION, code=code)
    rows = queries.trial_balance(client, day(on), keys=wanted, by=by)
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


class ValueOut(Schema):
    """A value of a key and the days on which it may be used; `valid_until` is the first day on which it may not."""

    value: str
    name: str
    valid_from: dt.date
    valid_until: dt.date | None


class DimensionOut(Schema):
    """An analytic key with its values."""

    code: str
    name: str
    valid_from: dt.date
    valid_until: dt.date | None
    values: list[ValueOut]


@router.get("/dimensions", response={200: list[DimensionOut], **PROBLEMS}, summary="Analytische sleutels")
@reading("ledger.view")
def dimensions(request: HttpRequest) -> list[dict[str, Any]]:
    """De analytische sleutels van uw cliënt, met de waarden die op een boekingslijn mogen staan."""
    client = client_of(request).pk
    values = queries.values(client)
    return [
        {
            "code": one.code,
            "name": one.name,
            "valid_from": one.valid_from,
            "valid_until": one.valid_until,
            "values": [
                {name: getattr(row, name) for name in ValueOut.model_fields}
                for row in values
                if row.dimension == one.code
            ],
        }
        for one in queries.dimensions(client)
    ]
