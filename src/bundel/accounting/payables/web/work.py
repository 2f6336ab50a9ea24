"""The work screen: document left, work right, context beside; accept and go to the next one."""

from typing import Any

from django.contrib import messages as flash
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import messages as refusals
from bundel.accounting.payables import queries
from bundel.accounting.payables.models import Invoice
from bundel.accounting.payables.rules import STATUS_NL
from bundel.accounting.payables.web import documents, invoice_list, messages, verbs, work_page
from bundel.accounting.payables.web.work_page import FormLine
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.ui.pages import screen


def found_or_404(request: HttpRequest, client: Client, invoice_id: int) -> queries.Detail:
    """Everything about the invoice. Raises `Http404` when the client has no such invoice."""
    try:
        return queries.detail(client.pk, invoice_id, request.actor.now)  # type: ignore[attr-defined]
    except Refusal as refusal:
        if refusal.code == refusals.UNKNOWN_INVOICE.code:
            raise Http404 from refusal
        raise


@screen(right="payables.view", client=True)
def work(request: HttpRequest, client: Client, invoice_id: int) -> HttpResponse:
    """One invoice: look, decide, and on to the next."""
    if request.method == "POST":
        return _do(request, client, invoice_id)
    return _show(request, client, invoice_id)


def _do(request: HttpRequest, client: Client, invoice_id: int) -> HttpResponse:
    invoice = Invoice.of(client.pk).select_related("client").filter(pk=invoice_id).first()
    if invoice is None:
        raise Http404
    name = request.POST.get("doe", "")
    mark = f"{invoice.due_on.isoformat()}/{invoice.pk}"
    try:
        if name == "lijn":
            return _show(request, client, invoice_id, lines=[*work_page.read_lines(request), _empty(request)])
        if name not in verbs.VERBS:
            raise Refusal(messages.UNKNOWN_STEP)
        with transaction.atomic():
            said = verbs.VERBS[name](request, request.actor, invoice)  # type: ignore[attr-defined]
    except Refusal as refusal:
        lines = work_page.read_lines(request) if request.POST.getlist("rekening") else None
        return _show(request, client, invoice_id, refusal=refusal, lines=lines)
    flash.success(request, said)
    query = invoice_list.kept_query(request)
    if name in verbs.AND_NEXT:
        onward = work_page.following(request, mark, invoice.pk)
        if not onward:
            flash.info(request, _("Dit was de laatste van uw lijst."))
        return redirect(onward or reverse("payables:list") + query)
    return redirect(request.path + query)


def _empty(request: HttpRequest) -> FormLine:
    """A new line with the VAT of the last one."""
    last = work_page.read_lines(request)[-1:]
    base = last[0] if last else FormLine("", "", "", "", "", "", "S", "210000", "0")
    return FormLine("", base.article, base.cost_centre, "", "0,00", "0,00", base.category, base.rate, base.deductible)


def _show(
    request: HttpRequest,
    client: Client,
    invoice_id: int,
    *,
    refusal: Refusal | None = None,
    lines: list[FormLine] | None = None,
) -> HttpResponse:
    found = found_or_404(request, client, invoice_id)
    actor = request.actor  # type: ignore[attr-defined]
    content: dict[str, Any] = work_page.context(request, client, found, actor.today)
    content |= {
        "shown": documents.of_invoice(actor, client, found.invoice),
        "original_url": reverse("payables:original", args=[client.code, invoice_id]),
        "lines": [work_page.form_line(one) for one in found.bookings] if lines is None else lines,
        "refusal": refusal.as_dict() if refusal else None,
        "beside_lines": refusal is not None and refusal.code in BESIDE_LINES,
    }
    return render(request, "payables/work.html", content, status=422 if refusal else 200)


BESIDE_LINES = frozenset(
    {refusals.NO_LINES.code, refusals.LINES_DIFFER.code, messages.AMOUNT_UNREADABLE.code, "ledger.unknown_account"}
)
"""Refusals that are about the booking lines and stand beside them."""


@screen(right="payables.view", client=True)
def compare(request: HttpRequest, client: Client, invoice_id: int, other_id: int) -> HttpResponse:
    """Two invoices that may be the same one, beside each other."""
    actor = request.actor  # type: ignore[attr-defined]
    both = [found_or_404(request, client, key) for key in (invoice_id, other_id)]
    invoice = both[0].invoice
    rows = []
    for caption, of in _COMPARED:
        left, right = (of(one) for one in both)
        rows.append({"caption": caption, "left": left, "right": right, "same": left == right})
    return render(
        request,
        "payables/compare.html",
        {
            "title": _("Vergelijk %(a)s met %(b)s") % {"a": invoice.number, "b": both[1].invoice.number},
            "crumbs": [
                (_("Facturen"), reverse("payables:list")),
                (invoice.number, reverse("payables:work", args=[client.code, invoice_id])),
                (_("Vergelijken"), ""),
            ],
            "client": client,
            "both": [{"found": one, "shown": documents.of_invoice(actor, client, one.invoice)} for one in both],
            "rows": rows,
            "invoice": invoice,
            "may": work_page.rights_here(request, client),
        },
    )


_COMPARED = (
    ("Nummer", lambda one: one.invoice.number),
    ("Soort", lambda one: one.invoice.get_kind_display()),
    ("Leverancier", lambda one: one.supplier.name),
    ("Factuurdatum", lambda one: one.invoice.issued_on),
    ("Ontvangen", lambda one: one.invoice.received_on),
    ("Te betalen", lambda one: one.invoice.payable_cents),
    ("Bestelling", lambda one: one.invoice.order_reference),
    ("Mededeling", lambda one: one.invoice.payment_reference),
    ("Rekening", lambda one: one.invoice.iban),
    ("Lijnen", lambda one: "; ".join(line.name for line in one.lines[:20])),
    ("Toestand", lambda one: STATUS_NL[one.invoice.status]),
)
