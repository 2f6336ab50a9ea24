"""The document beside the work: a readable rendering of an e-invoice, the picture of a scan, originals, attachments."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from bundel.accounting.payables.models import Intake, Invoice
from bundel.accounting.payables.web.words import VAT_CATEGORIES
from bundel.formats.invoices import ubl
from bundel.formats.invoices.model import Invoice as Document
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people.actor import Actor
from bundel.platform.ui.pages import screen

SHOWN_LINES: Final = 200
INLINE: Final = {"application/pdf": "pdf", "image/png": "image", "image/jpeg": "image"}
"""What a browser may show from our own address; everything else is a download."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How a document is shown: `how` is ubl, pdf, image, file (download only) or none."""

    how: str
    url: str = ""
    name: str = ""
    document: Document | None = None
    lines: list[dict[str, Any]] = field(default_factory=list)
    more_lines: int = 0
    taxes: list[dict[str, Any]] = field(default_factory=list)
    trouble: str = ""


def _decimal(number: Decimal) -> str:
    """A number as it stands on the document, with a comma and without padding zeros."""
    return f"{number.normalize():f}".replace(".", ",")


def shown(by: Actor, client: Client, document_id: int | None, inline_url: str) -> Shown:
    """The document of an invoice or intake, as the reader may see it. One query and one file."""
    if document_id is None:
        return Shown("none")
    try:
        row = documents.row(document_id, by)
        if how := INLINE.get(row.mime):
            return Shown(how, inline_url, row.name)
        content = documents.content(document_id, by)
    except Refusal as refusal:
        return Shown("none", trouble=refusal.text)
    try:
        document = ubl.read(content)
    except Refusal:
        return Shown("file", name=row.name)
    return Shown(
        "ubl",
        name=row.name,
        document=document,
        lines=[
            {
                "name": line.name,
                "description": "" if line.description == line.name else line.description,
                "quantity": f"{_decimal(line.quantity)} {line.unit}",
                "price": _decimal(line.price),
                "percent": "–" if line.percent is None else f"{_decimal(line.percent)} %",
                "net": line.net_cents,
            }
            for line in document.lines[:SHOWN_LINES]
        ],
        more_lines=max(len(document.lines) - SHOWN_LINES, 0),
        taxes=[
            {
                "caption": VAT_CATEGORIES.get(tax.category, tax.category),
                "percent": "" if tax.percent is None else f"{_decimal(tax.percent)} %",
                "taxable": tax.taxable_cents,
                "tax": tax.tax_cents,
                "exemption": tax.exemption,
            }
            for tax in document.taxes
        ],
    )


def of_invoice(by: Actor, client: Client, invoice: Invoice) -> Shown:
    """The document of an invoice."""
    url = reverse("payables:inline", args=[client.code, invoice.pk])
    return shown(by, client, invoice.document_id, url)


def _document_of(client: Client, invoice_id: int) -> int:
    found = Invoice.of(client.pk).filter(pk=invoice_id).values_list("document_id", flat=True).first()
    if found is None:
        raise Http404
    return int(found)


def _bytes(request: HttpRequest, document_id: int, *, inline: bool) -> HttpResponse:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    try:
        row = documents.row(document_id, actor)
        content = documents.content(document_id, actor)
    except Refusal as refusal:
        raise Http404 from refusal
    safe = inline and row.mime in INLINE
    answer = HttpResponse(content, content_type=row.mime if safe else "application/octet-stream")
    _as_file(answer, row.name, "inline" if safe else "attachment")
    return answer


def _as_file(answer: HttpResponse, name: str, disposition: str) -> None:
    plain = "".join(
        letter if letter.isascii() and letter.isprintable() and letter not in '"\\/' else "_" for letter in name
    )
    answer["Content-Disposition"] = f'{disposition}; filename="{plain[:120] or "bestand"}"'
    answer["X-Content-Type-Options"] = "nosniff"


@screen(right="payables.view", client=True)
def original(request: HttpRequest, client: Client, invoice_id: int) -> HttpResponse:
    """The bytes as they arrived."""
    return _bytes(request, _document_of(client, invoice_id), inline=False)


# The browser's own PDF viewer is a plugin inside our frame; nothing else may run there.
@csp_replace({"object-src": ["'self'"]})
@screen(right="payables.view", client=True)
def inline(request: HttpRequest, client: Client, invoice_id: int) -> HttpResponse:
    """A PDF or picture inside the work screen."""
    return _bytes(request, _document_of(client, invoice_id), inline=True)


@csp_replace({"object-src": ["'self'"]})
@screen(right="payables.view", client=True)
def intake_inline(request: HttpRequest, client: Client, intake_id: int) -> HttpResponse:
    """The PDF or picture of a file that is not an invoice yet."""
    found = Intake.objects.filter(pk=intake_id, client_id=client.pk).values_list("document_id", flat=True).first()
    if found is None:
        raise Http404
    return _bytes(request, found, inline=request.GET.get("origineel") != "1")


@screen(right="payables.view", client=True)
def attachment(request: HttpRequest, client: Client, invoice_id: int, number: int) -> HttpResponse:
    """One attachment inside the e-invoice, as a download."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    try:
        document = ubl.read(documents.content(_document_of(client, invoice_id), actor))
    except Refusal as refusal:
        raise Http404 from refusal
    files = [one for one in document.attachments if one.content]
    if not 0 <= number < len(files):
        raise Http404
    answer = HttpResponse(files[number].content, content_type="application/octet-stream")
    _as_file(answer, files[number].filename or f"bijlage-{number + 1}", "attachment")
    return answer
