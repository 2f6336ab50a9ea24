"""The API of receivables: customers, invoices to issue and their state, open items and ageing."""

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, Header, Query, Router, Schema

from bundel.accounting.receivables import actions, queries
from bundel.accounting.receivables.models import Customer
from bundel.accounting.receivables.rules_customer import CustomerDraft
from bundel.accounting.receivables.rules_recovery import BUCKETS
from bundel.accounting.receivables.rules_sale import SaleDraft, SaleLine
from bundel.formats.invoices.model import Period
from bundel.kit.findings import Message, Refusal
from bundel.platform.api import (
    PROBLEMS,
    Id,
    Limit,
    Words,
    actor_of,
    bad_cursor,
    client_of,
    day,
    keyed,
    reading,
    writing,
)

router = Router(tags=["Debiteuren"])
Key = Annotated[str | None, Header(None, alias="Idempotency-Key", min_length=1, max_length=100)]
Kind = Literal["public", "company", "person", "international"]
Channel = Literal["peppol", "mail", "post"]
Category = Literal["S", "Z", "E", "AE", "K", "G", "O"]
_NUMBER = re.compile(r"D\d{5,12}")
NOT_FOUND = Message(
    "receivables.not_found", "{what} bestaat niet bij deze cliënt.", next_step="Kijk het nummer na en vraag opnieuw."
)


class CustomerIn(Schema):
    """A customer as another system knows it. A citizen has no enterprise number."""

    kind: Kind
    name: Annotated[str, Field(min_length=1, max_length=200)]
    channel: Channel = "post"
    enterprise_number: Words = ""
    vat_number: Words = ""
    endpoint: Words = ""
    email: Words = ""
    street: Words = ""
    postcode: Words = ""
    city: Words = ""
    country: Annotated[str, Field(min_length=2, max_length=2)] = "BE"
    buyer_reference: Words = ""
    term_days: Annotated[int, Field(ge=0, le=120)] = 30


class CustomerOut(Schema):
    """A customer."""

    id: int
    number: str
    kind: Kind
    name: str
    enterprise_number: str
    channel: Channel
    active: bool


class CustomerPage(Schema):
    """A page of customers by number; `next` is the cursor of the following page, empty on the last."""

    items: list[CustomerOut]
    next: str = ""


class LineIn(Schema):
    """One line. Quantity and price are exact decimals written as text; `percent` only with category S."""

    description: Annotated[str, Field(min_length=1, max_length=500)]
    quantity: Annotated[Decimal, Field(max_digits=13, decimal_places=4)] = Decimal(1)
    price: Annotated[Decimal, Field(ge=0, max_digits=13, decimal_places=4)]
    account: Annotated[str, Field(pattern=r"^\d{4,10}$")]
    category: Category = "O"
    percent: Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)] | None = None
    article: Words = ""
    cost_centre: Words = ""
    esr: Words = ""


class SaleIn(Schema):
    """An invoice to draft. With a `source` (the order of the other system) it is made once."""

    customer_id: Id
    lines: Annotated[list[LineIn], Field(min_length=1, max_length=200)]
    description: Words = ""
    buyer_reference: Words = ""
    order_reference: Words = ""
    period_start: dt.date | None = None
    period_end: dt.date | None = None
    source: Annotated[str, Field(max_length=120)] = ""


class SaleOut(Schema):
    """A document. Amounts in cents; a draft has no number."""

    id: int
    kind: Literal["invoice", "credit_note"]
    status: Literal["draft", "asked", "approved", "issued", "cancelled"]
    number: str
    customer_id: int
    customer: str
    net_cents: int
    tax_cents: int
    total_cents: int
    open_cents: int
    issued_on: dt.date | None
    due_on: dt.date | None
    delivery: Literal["", "waiting", "sent", "failed"]


class SalePage(Schema):
    """A page of documents, newest first."""

    items: list[SaleOut]
    next: str = ""


class OpenItemOut(Schema):
    """An invoice of which something is open."""

    id: int
    number: str
    customer: str
    name: str
    amount_cents: int
    open_cents: int
    structured_reference: str
    issued_on: dt.date
    due_on: dt.date


class AgeOut(Schema):
    """What a customer owes, by age since the due date."""

    customer_number: str
    customer: str
    cents: dict[str, int]
    total_cents: int


def _customer(one: Customer) -> dict[str, Any]:
    names = ("number", "kind", "name", "enterprise_number", "channel", "active")
    return {"id": one.pk, **{name: getattr(one, name) for name in names}}


@router.get("/customers", response={200: CustomerPage, **PROBLEMS}, summary="Debiteuren")
@reading("receivables.view")
def customers(request: HttpRequest, cursor: Words = "", limit: Limit = 100) -> dict[str, Any]:
    """Customers by number, one page after the cursor."""
    if cursor and not _NUMBER.fullmatch(cursor):
        raise bad_cursor(cursor)
    found = list(Customer.of(client_of(request).pk).filter(number__gt=cursor).order_by("number")[: limit + 1])
    following = found[limit - 1].number if len(found) > limit else ""
    return {"items": [_customer(one) for one in found[:limit]], "next": following}


@router.post("/customers", response={200: CustomerOut, **PROBLEMS}, summary="Debiteur toevoegen")
@writing("receivables.manage")
def add_customer(request: HttpRequest, given: CustomerIn, key: Key = None) -> Any:
    """Add a customer."""
    client = client_of(request)

    def do() -> dict[str, Any]:
        made = actions.add_customer(actor_of(request), client.pk, CustomerDraft(**given.dict()))
        return _customer(Customer.of(client.pk).get(pk=made))

    return keyed(request, "add_customer", key, given.dict(), do)


def _row(client_id: int, sale_id: int) -> dict[str, Any]:
    found = queries.sale(client_id, sale_id)
    if found is None:
        raise Refusal(NOT_FOUND, what=f"document {sale_id}")
    return _sale(found.row)


def _sale(row: queries.SaleRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in SaleOut.model_fields}


@router.get("/invoices", response={200: SalePage, **PROBLEMS}, summary="Uitgaande facturen")
@reading("receivables.view")
def sales(
    request: HttpRequest,
    status: Annotated[
        Literal["draft", "asked", "approved", "issued", "cancelled"] | None, Query(description="Enkel deze toestand.")
    ] = None,
    cursor: Words = "",
    limit: Limit = 100,
) -> dict[str, Any]:
    """Invoices and credit notes, newest first."""
    if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise bad_cursor(cursor)
    found = queries.sales(
        client_ids=[client_of(request).pk], statuses=(status,) if status else (), after=int(cursor or 0),
        limit=limit + 1,
    )  # fmt: skip
    following = str(found[limit - 1].id) if len(found) > limit else ""
    return {"items": [_sale(row) for row in found[:limit]], "next": following}


@router.post("/invoices", response={200: SaleOut, **PROBLEMS}, summary="Factuur opstellen")
@writing("receivables.manage")
def draft(request: HttpRequest, given: SaleIn, key: Key = None) -> Any:
    """Draft an invoice; issuing is a step of its own."""
    client = client_of(request)

    def do() -> dict[str, Any]:
        start = day(given.period_start) if given.period_start else None
        end = day(given.period_end) if given.period_end else None
        asked = SaleDraft(
            given.customer_id, tuple(SaleLine(**line.dict()) for line in given.lines), given.description,
            given.buyer_reference, given.order_reference, Period(start, end) if start or end else None, given.source,
        )  # fmt: skip
        return _row(client.pk, actions.save_draft(actor_of(request), client.pk, asked))

    return keyed(request, "draft_invoice", key, given.dict(), do)


@router.get("/invoices/{sale_id}", response={200: SaleOut, **PROBLEMS}, summary="Eén factuur")
@reading("receivables.view")
def one(request: HttpRequest, sale_id: Id) -> dict[str, Any]:
    """One document."""
    return _row(client_of(request).pk, sale_id)


@router.post("/invoices/{sale_id}/issue", response={200: SaleOut, **PROBLEMS}, summary="Factuur uitreiken")
@writing("receivables.issue")
def issue(request: HttpRequest, sale_id: Id) -> dict[str, Any]:
    """Issue a document: number, file, entry and open item. Asked again, the same document comes back."""
    actions.issue(actor_of(request), client_of(request).pk, sale_id)
    return _row(client_of(request).pk, sale_id)


@router.get("/open-items", response={200: list[OpenItemOut], **PROBLEMS}, summary="Openstaande facturen")
@reading("receivables.view")
def open_items(request: HttpRequest) -> list[dict[str, Any]]:
    """Every open invoice, the earliest due first."""
    return [
        {name: getattr(row, name) for name in OpenItemOut.model_fields}
        for row in queries.open_items([client_of(request).pk])
    ]


@router.get("/ageing", response={200: list[AgeOut], **PROBLEMS}, summary="Ouderdom van vorderingen")
@reading("receivables.view")
def ageing(request: HttpRequest, on: dt.date | None = None) -> list[dict[str, Any]]:
    """What was open on a day by customer and age."""
    when = day(on) if on else actor_of(request).today
    return [
        {"customer_number": row.customer_number, "customer": row.customer,
         "cents": dict(zip(BUCKETS, row.cents, strict=True)), "total_cents": row.total_cents}
        for row in queries.ageing([client_of(request).pk], when)
    ]  # fmt: skip
