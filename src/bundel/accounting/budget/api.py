"""The API of the budget: execution by article, commitments, and reserving one."""

import datetime as dt
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Field, Header, Router, Schema

from bundel.accounting.budget import actions, queries
from bundel.accounting.budget.rules import FIRST_YEAR
from bundel.platform.api import PROBLEMS, Limit, Words, actor_of, bad_cursor, client_of, keyed, reading, writing

router = Router(tags=["Begroting"])
Key = Annotated[str | None, Header(None, alias="Idempotency-Key", min_length=1, max_length=100)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=2099)]


class ArticleOut(Schema):
    """An article with its counters in cents. `free_*` leaves granted overruns out, which stand beside it."""

    id: int
    year: int
    code: str
    name: str
    esr_code: str
    vak: int
    vek: int
    vak_overrun: int
    vek_overrun: int
    reserved: int
    committed: int
    used: int
    carried: int
    cleared: int
    encours: int
    free_vak: int
    free_vek: int


class Execution(Schema):
    """The articles of a year and their sums."""

    year: int
    articles: list[ArticleOut]
    free_vak: int
    free_vek: int


class CommitmentOut(Schema):
    """A commitment; amounts in cents. `year` is that of its VAK, `at_year` that in which it is cleared now."""

    id: int
    number: str
    year: int
    at_year: int
    article: str
    status: str
    cents: int
    open_cents: int
    cleared_cents: int
    subject: str
    creditor: str
    description: str
    made_at: dt.datetime


class CommitmentPage(Schema):
    """A page of commitments, newest first."""

    items: list[CommitmentOut]
    next: str = ""


class CommitmentIn(Schema):
    """What to reserve on the VAK of an article, in cents, VAT that cannot be recovered included."""

    year: Year
    article: Annotated[Words, Field(max_length=60)]
    cents: Annotated[int, Field(gt=0, le=10**14)]
    number: Annotated[Words, Field(max_length=40)] = ""
    subject: Annotated[Words, Field(max_length=120)] = ""
    creditor: Words = ""
    description: Words = ""


def _commitment(row: queries.CommitmentRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in CommitmentOut.model_fields}


@router.get("/execution", response={200: Execution, **PROBLEMS}, summary="Uitvoering van de begroting")
@reading("budget.view")
def execution(request: HttpRequest, year: Year) -> dict[str, Any]:
    """Per artikel: kredieten, voorbehouden, vastgelegd, vereffend en vrij."""
    rows = queries.execution([client_of(request).pk], year)
    sums = queries.totals(rows)
    return {
        "year": year,
        "articles": [queries.as_dict(row) for row in rows],
        "free_vak": sums.free_vak,
        "free_vek": sums.free_vek,
    }


@router.get("/commitments", response={200: CommitmentPage, **PROBLEMS}, summary="Vastleggingen opvragen")
@reading("budget.view")
def commitments(
    request: HttpRequest,
    year: Year | None = None,
    article: Words = "",
    status: Words = "",
    cursor: Words = "",
    limit: Limit = 50,
) -> dict[str, Any]:
    """De vastleggingen van uw cliënt, de laatste eerst; `year` is het jaar waarin ze vereffend worden."""
    if cursor and not (cursor.isascii() and cursor.isdecimal() and len(cursor) < 19):
        raise bad_cursor(cursor)
    rows = queries.commitments(
        [client_of(request).pk],
        year=year,
        article=article,
        status=status,
        after=int(cursor or 0),
        limit=limit + 1,
    )
    page = rows[:limit]
    return {"items": [_commitment(row) for row in page], "next": str(page[-1].id) if len(rows) > limit else ""}


@router.get("/commitments/{number}", response={200: CommitmentOut, **PROBLEMS}, summary="Eén vastlegging")
@reading("budget.view")
def commitment(request: HttpRequest, number: Words) -> dict[str, Any]:
    """Een vastlegging met haar stand."""
    return _commitment(queries.commitment(client_of(request).pk, number))


@router.post("/commitments", response={200: CommitmentOut, **PROBLEMS}, summary="Krediet voorbehouden")
@writing("budget.manage")
def reserve(request: HttpRequest, asked: CommitmentIn, idempotency_key: Key = None) -> Any:
    """Houdt een bedrag voor op het VAK van een artikel; een mens maakt de vastlegging definitief."""
    client = client_of(request).pk

    def do() -> Any:
        row = actions.reserve(actor_of(request), client, **asked.dict())
        return _commitment(row) | {"made_at": row.made_at.isoformat()}

    return keyed(request, "budget.reserve", idempotency_key, asked.dict(), do)
