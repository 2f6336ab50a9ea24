"""The API of VAT: the returns of the client of the key, and the file of one."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema

from bundel.accounting.vat import messages, outputs, queries
from bundel.kit.findings import Refusal
from bundel.platform.api import PROBLEMS, Id, Limit, Words, bad_cursor, client_of, reading

router = Router(tags=["Btw"])


class ReturnOut(Schema):
    """A return. `balance_cents` is owed to the State, negative when it is got back."""

    id: int
    kind: str
    label: str
    correction: int
    status: str
    due_on: dt.date
    balance_cents: int
    reference: str
    filed_at: dt.datetime | None


class ReturnPage(Schema):
    """A page of returns, newest first."""

    items: list[ReturnOut]
    next: str = ""


class CheckOut(Schema):
    """A check of the form that does not hold."""

    severity: str
    code: str
    text: str


class ListedOut(Schema):
    """A customer on a listing."""

    country: str
    number: str
    code: str
    cents: int
    vat_cents: int


class ReturnFull(ReturnOut):
    """A return with its boxes (whole cents by number of the box), the rows of a listing, and its checks."""

    boxes: dict[str, int]
    rows: list[ListedOut]
    checks: list[CheckOut]


def _plain(row: queries.ReturnRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ReturnOut.model_fields}


@router.get("/returns", response={200: ReturnPage, **PROBLEMS}, summary="Btw-aangiften opvragen")
@reading("vat.view")
def returns(
    request: HttpRequest, kind: Words = "", status: Words = "", label: Words = "", cursor: Words = "", limit: Limit = 50
) -> dict[str, Any]:
    """De aangiften en opgaven van uw cliënt, de nieuwste eerst. `label` is de periode, zoals 2026-Q1."""
    if cursor and not (cursor.isascii() and cursor.isdecimal() and len(cursor) < 19):
        raise bad_cursor(cursor)
    client_id = client_of(request).pk
    rows = queries.returns(
        client_ids=[client_id], kind=kind, status=status, label=label, after=int(cursor or 0), limit=limit + 1
    )
    page = rows[:limit]
    return {"items": [_plain(row) for row in page], "next": str(page[-1].id) if len(rows) > limit else ""}


@router.get("/returns/{return_id}", response={200: ReturnFull, **PROBLEMS}, summary="Eén btw-aangifte")
@reading("vat.view")
def one(request: HttpRequest, return_id: Id) -> dict[str, Any]:
    """De roosters in hele eurocenten, de rijen van een listing, en de controles die niet kloppen."""
    found = queries.detail(client_of(request).pk, return_id)
    if found is None:
        raise Refusal(messages.UNKNOWN_RETURN)
    return _plain(found.row) | {
        "boxes": found.boxes,
        "rows": [row.plain() for row in found.rows],
        "checks": [{"severity": each.severity, "code": each.code, "text": each.text} for each in found.findings],
    }


@router.get("/returns/{return_id}/xml", response=PROBLEMS, summary="Bestand voor Intervat")
@reading("vat.view")
def xml(request: HttpRequest, return_id: Id) -> Any:
    """Het bestand zoals het ingediend wordt; voor de bijzondere aangifte bestaat er geen."""
    name, content = outputs.xml(client_of(request).pk, return_id)
    answer = HttpResponse(content, content_type="application/xml")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
