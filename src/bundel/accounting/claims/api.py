"""The API of claims: submit a whole claim of the person behind the key, and follow the own ones."""

import base64
import binascii
import datetime as dt
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, Header, Query, Router, Schema

from bundel.accounting.claims import actions, queries
from bundel.accounting.claims.rules import Expense
from bundel.kit.findings import Message, Refusal
from bundel.platform.api import PROBLEMS, Limit, Words, actor_of, bad_cursor, client_of, day, keyed, reading, writing

router = Router(tags=["Onkosten"])
Key = Annotated[str | None, Header(None, alias="Idempotency-Key", min_length=1, max_length=100)]
Kind = Literal["mileage", "public_transport", "meals", "lodging", "parking", "other"]
State = Literal["draft", "submitted", "returned", "approved", "to_pay", "paid", "payroll", "refused", "withdrawn"]
BAD_RECEIPT = Message(
    "claims.bad_receipt", "Het bewijs van uitgave {row} is geen base64.", "wie verzendt", "Codeer het bestand opnieuw."
)


class ExpenseIn(Schema):
    """One expense, in cents including VAT. Of a trip the amount follows from `km`. The receipt is a file in base64."""

    date: dt.date
    kind: Kind
    description: Annotated[Words, Field(min_length=1, max_length=160)]
    cents: Annotated[int, Field(ge=0, le=10**9)] = 0
    km: Annotated[int, Field(ge=0, le=99_999)] = 0
    receipt_name: Words = "bewijs"
    receipt: Annotated[str, Field(max_length=20_000_000)] = ""


class ClaimIn(Schema):
    """A claim of the person behind the key. With a `source` (the other system's name of it) it is made once."""

    expenses: Annotated[list[ExpenseIn], Field(min_length=1, max_length=100)]
    explanation: Words = ""
    source: Annotated[Words, Field(max_length=120)] = ""


class ClaimOut(Schema):
    """A claim and how far it is."""

    id: int
    number: str
    period: str
    state: State
    total_cents: int
    open_cents: int
    paid_on: dt.date | None


class ClaimPage(Schema):
    """A page of the own claims, last first; `next` is the cursor of the following page, empty on the last."""

    items: list[ClaimOut]
    next: str = ""


def _receipt(row: int, one: ExpenseIn) -> tuple[str, bytes] | None:
    if not one.receipt:
        return None
    try:
        return one.receipt_name or "bewijs", base64.b64decode(one.receipt, validate=True)
    except (binascii.Error, ValueError) as wrong:
        raise Refusal(BAD_RECEIPT, row=row) from wrong


@router.post("/claims", response={200: dict[str, int], **PROBLEMS}, summary="Een onkostennota indienen")
@writing("claims.own")
def submit(request: HttpRequest, claim: ClaimIn, key: Key) -> Any:
    """Alles of niets: is een uitgave niet in orde, dan is er geen nota. Antwoord: het nummer `id`."""
    lines = [
        Expense(day(one.date), one.kind, one.cents, one.km, one.description) for one in claim.expenses
    ]  # fmt: skip
    receipts = [_receipt(row, one) for row, one in enumerate(claim.expenses, 1)]

    def do() -> dict[str, int]:
        made = actions.enter(
            actor_of(request), client_of(request).pk, lines, explanation=claim.explanation, source=claim.source,
            receipts=receipts,
        )  # fmt: skip
        return {"id": made}

    return keyed(request, "claims", key, claim.dict(), do)


@router.get("/claims", response={200: ClaimPage, **PROBLEMS}, summary="Eigen onkostennota’s")
@reading("claims.own")
def listed(request: HttpRequest, cursor: Annotated[str, Query(max_length=20)] = "", limit: Limit = 50) -> Any:
    """De nota’s van de persoon achter de sleutel; die van anderen bestaan niet voor deze sleutel."""
    if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19 and int(cursor)):
        raise bad_cursor(cursor)
    found = queries.own(actor_of(request), before=int(cursor or 0), limit=limit + 1)
    items = [ClaimOut(**{name: getattr(one, name) for name in ClaimOut.model_fields}) for one in found[:limit]]
    return ClaimPage(items=items, next=str(found[limit - 1].id) if len(found) > limit else "")
