"""The API of payables: deliver a document, follow invoices, read suppliers, propose an account."""

import datetime as dt
import hashlib
import re
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, File, Header, Query, Router, Schema
from ninja.files import UploadedFile

from bundel.accounting.payables import actions, messages, queries
from bundel.accounting.payables.models import Supplier
from bundel.accounting.payables.rules import CAUSES, STATUS_NL
from bundel.kit.findings import Refusal
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

router = Router(tags=["Facturen"])
Status = Literal[
    "received", "exception", "to_book", "to_approve", "approved",
    "scheduled", "paid", "disputed", "refused", "cancelled",
]  # fmt: skip
Verdict = Literal["accepted", "refused", "duplicate", "unroutable", "to_key"]
Key = Annotated[str | None, Header(None, alias="Idempotency-Key", min_length=1, max_length=100)]
_MARK = re.compile(r"\d{4}-\d{2}-\d{2}/\d{1,18}")
_SUPPLIER_MARK = re.compile(r".{0,200}/\d{1,18}", re.DOTALL)


class FindingOut(Schema):
    """One thing that a rule found; `error` refuses the document."""

    severity: Literal["error", "warning", "info"]
    code: str
    place: str = ""
    text: str
    next_step: str = ""


class ReceiptOut(Schema):
    """What became of a document. Sent again with the same bytes or key, the same receipt comes back."""

    intake_id: int
    verdict: Verdict
    invoice_id: int | None = Field(None, description="De factuur die ervan gemaakt is.")
    duplicate_of: int | None = Field(None, description="De factuur die er al was.")
    findings: list[FindingOut]


class InvoiceOut(Schema):
    """An invoice in a list. Amounts in cents, positive for credit notes too: `kind` gives the sign."""

    id: int
    kind: Literal["invoice", "credit_note"]
    number: str
    supplier_kbo: str
    supplier: str
    issued_on: dt.date
    received_on: dt.date
    due_on: dt.date
    payable_cents: int
    open_cents: int
    status: Status
    status_text: str
    cause: str = Field("", description="Waarom de factuur stilstaat; leeg als dat niet zo is.")
    cause_text: str = ""
    owner: str = Field("", description="Wie dan aan zet is: client, centre, supplier of system.")
    order_reference: str = ""


class InvoicePage(Schema):
    """A page of invoices, the earliest due first. `next` is the cursor of the following page, empty on the last."""

    items: list[InvoiceOut]
    next: str = ""


class FactOut(Schema):
    """One fact of the clock."""

    at: dt.datetime
    kind: str
    text: str
    party: str
    reason: str = ""


class ClockOut(Schema):
    """The legal payment term, and whose time the handling took (minutes)."""

    starts_on: dt.date
    verification_due: dt.date | None
    due_on: dt.date
    execute_by: dt.date
    suspended: bool
    suspended_days: int
    story: list[str]
    minutes: dict[str, int]
    facts: list[FactOut]


class BookingOut(Schema):
    """A booking line, in cents."""

    account: str
    article: str
    cost_centre: str
    description: str
    net_cents: int
    vat_cents: int


class InvoiceDetail(InvoiceOut):
    """One invoice with its clock, its booking and where it stands."""

    net_cents: int
    tax_cents: int
    paid_on: dt.date | None
    booked_on: dt.date | None
    entry_number: str
    held: str
    touchless: bool
    booking_reason: str
    confidence: int
    booking: list[BookingOut]
    clock: ClockOut


class SupplierOut(Schema):
    """A supplier of the shared register. `account_status` is that of its latest live account."""

    kbo: str
    country: str
    name: str
    city: str
    confirmed: bool
    iban: str
    account_status: str


class SupplierPage(Schema):
    """A page of suppliers by name."""

    items: list[SupplierOut]
    next: str = ""


class IbanChange(Schema):
    """A new account with its evidence. The number called back must be one that was known before the request."""

    iban: Words
    holder_name: Words
    evidence: Words
    callback_number: Words
    callback_person: Words
    callback_at: dt.datetime


class IbanChangeOut(Schema):
    """The proposal. A second person of the centre confirms it; then a cooling-off runs before the first payment."""

    id: int
    status: Literal["proposed"]


def _receipt(receipt: actions.Receipt) -> dict[str, Any]:
    return {
        "intake_id": receipt.intake_id,
        "verdict": receipt.verdict,
        "invoice_id": receipt.invoice_id,
        "duplicate_of": receipt.duplicate_of,
        "findings": list(receipt.findings),
    }


@router.post("/einvoices", response={200: ReceiptOut, **PROBLEMS}, summary="Een factuur of creditnota indienen")
@writing("payables.submit")
def submit(request: HttpRequest, file: File[UploadedFile], idempotency_key: Key = None) -> dict[str, Any]:
    """XML volgens Peppol BIS 3, of een pdf of scan die overgenomen moet worden.

    De ontvanger op de XML moet de cliënt van uw sleutel zijn. Een bestand met fouten wordt bewaard en beantwoord met
    `refused` en de regels die het weigeren; het is geen fout van de aanvraag. Met dezelfde `Idempotency-Key`, of
    zonder sleutel met dezelfde inhoud, komt hetzelfde antwoord terug.
    """
    client = client_of(request)
    content = file.read()
    name = (file.name or "factuur").replace("\x00", "")[:200]
    key = idempotency_key or hashlib.sha256(content).hexdigest()
    receipt = actions.receive(
        actor_of(request),
        content,
        name,
        "api",
        message_id=f"{client.code}/{key}",
        client_id=client.pk,
    )
    return _receipt(receipt)


def _listed(row: queries.Row, registrations: dict[int, str]) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "number": row.number,
        "supplier_kbo": registrations.get(row.supplier_id, ""),
        "supplier": row.supplier,
        "issued_on": row.issued_on,
        "received_on": row.received_on,
        "due_on": row.due_on,
        "payable_cents": row.payable_cents,
        "open_cents": row.open_cents,
        "status": row.status,
        "status_text": row.status_caption,
        "cause": row.cause,
        "cause_text": CAUSES[row.cause].caption if row.cause else "",
        "owner": row.owner,
        "order_reference": row.order_reference,
    }


@router.get("/invoices", response={200: InvoicePage, **PROBLEMS}, summary="Facturen opvragen")
@reading("payables.view")
def invoices(
    request: HttpRequest,
    status: Annotated[list[Status] | None, Query(None)] = None,
    text: Words = "",
    due_before: dt.date | None = None,
    cursor: Words = "",
    limit: Limit = 50,
) -> dict[str, Any]:
    """De facturen van uw cliënt, op vervaldag. `text` zoekt in nummer, bestelnummer en leverancier."""
    if cursor and not _is_mark(cursor):
        raise bad_cursor(cursor)
    filters = queries.Filters(
        statuses=tuple(status or ()),
        client_ids=(client_of(request).pk,),
        due_before=day(due_before) if due_before else None,
        text=text.strip(),
    )
    page = queries.listed(filters, after=cursor, limit=limit)
    registrations = dict(
        Supplier.objects.filter(id__in={row.supplier_id for row in page.rows}).values_list("id", "registration")
    )
    return {"items": [_listed(row, registrations) for row in page.rows], "next": page.after}


def _is_mark(cursor: str) -> bool:
    if not _MARK.fullmatch(cursor):
        return False
    try:
        dt.date.fromisoformat(cursor[:10])
    except ValueError:
        return False
    return True


@router.get("/invoices/{invoice_id}", response={200: InvoiceDetail, **PROBLEMS}, summary="Eén factuur opvragen")
@reading("payables.view")
def invoice(request: HttpRequest, invoice_id: Id) -> dict[str, Any]:
    """Toestand, boeking en klok van één factuur. Een factuur van een andere cliënt bestaat voor uw sleutel niet."""
    found = queries.detail(client_of(request).pk, invoice_id, actor_of(request).now)
    one, supplier = found.invoice, found.supplier
    names = (
        "id", "kind", "number", "issued_on", "received_on", "due_on", "payable_cents", "open_cents", "status",
        "order_reference", "net_cents", "tax_cents", "paid_on", "booked_on", "entry_number", "touchless",
        "booking_reason", "confidence",
    )  # fmt: skip
    return {name: getattr(one, name) for name in names} | {
        "supplier_kbo": supplier.registration,
        "supplier": supplier.name,
        "status_text": STATUS_NL[one.status],
        "cause": one.exception_cause,
        "cause_text": CAUSES[one.exception_cause].caption if one.exception_cause else "",
        "owner": one.exception_owner,
        "held": found.held,
        "booking": [
            {name: getattr(line, name) for name in BookingOut.model_fields} for line in found.bookings
        ],
        "clock": _clock(found),
    }  # fmt: skip


def _clock(found: queries.Detail) -> dict[str, Any]:
    term = found.term
    names = ("starts_on", "verification_due", "due_on", "execute_by", "suspended", "suspended_days", "story")
    return {name: getattr(term, name) for name in names} | {
        "minutes": dict(found.causes.per_party),
        "facts": [
            {"at": one.at, "kind": one.kind, "text": one.caption, "party": one.party, "reason": one.reason}
            for one in found.told
        ],
    }


@router.get(
    "/suppliers", response={200: SupplierPage, **PROBLEMS}, summary="Leveranciers opvragen", tags=["Leveranciers"]
)
@reading("payables.view")
def suppliers(request: HttpRequest, text: Words = "", cursor: Words = "", limit: Limit = 50) -> dict[str, Any]:
    """Het gedeelde register, op naam. `text` zoekt in naam en ondernemingsnummer."""
    if cursor and not _SUPPLIER_MARK.fullmatch(cursor):
        raise bad_cursor(cursor)
    rows = queries.suppliers(text=text, after=cursor, limit=limit + 1)
    page = rows[:limit]
    return {
        "items": [
            {
                "kbo": row.registration,
                "country": row.country,
                "name": row.name,
                "city": row.city,
                "confirmed": row.confirmed,
                "iban": row.iban,
                "account_status": row.account_status,
            }
            for row in page
        ],
        "next": f"{page[-1].name}/{page[-1].id}" if len(rows) > limit else "",
    }


@router.post(
    "/suppliers/{kbo}/iban-changes",
    response={200: IbanChangeOut, **PROBLEMS},
    summary="Een nieuw rekeningnummer voorstellen",
    tags=["Leveranciers"],
)
@writing("payables.propose_iban")
def propose_iban(request: HttpRequest, kbo: Words, change: IbanChange, idempotency_key: Key = None) -> Any:
    """Een voorstel met bewijs en terugbelverslag. Niemand kan zijn eigen voorstel bevestigen."""
    digits = "".join(filter(str.isdigit, kbo))
    supplier = Supplier.objects.filter(country="BE", registration=digits or "-").first()
    if supplier is None:
        raise Refusal(messages.UNKNOWN_SUPPLIER, number=kbo)
    at = change.callback_at if change.callback_at.tzinfo else change.callback_at.replace(tzinfo=dt.UTC)

    def do() -> dict[str, Any]:
        key = actions.propose_iban(
            actor_of(request),
            client_of(request).pk,
            supplier.pk,
            iban=change.iban,
            holder_name=change.holder_name,
            evidence=change.evidence,
            callback_number=change.callback_number,
            callback_person=change.callback_person,
            callback_at=at,
        )
        return {"id": key, "status": "proposed"}

    return keyed(request, "iban-changes", idempotency_key, {"kbo": digits, **change.dict()}, do)
