"""Approving as the client's budget holder: one invoice at a time, on a phone as well as at a desk."""

from typing import Any

from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.rules import STATUS_NL
from bundel.accounting.payables.web import documents, work, work_page
from bundel.accounting.payables.web.words import KINDS, TONES
from bundel.kit.findings import Refusal
from bundel.platform.approvals import queries as approvals
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import rights
from bundel.platform.ui.pages import screen

DECISIONS = {
    "goedkeuren": ("approved", "{number} is goedgekeurd."),
    "terugsturen": ("returned", "{number} is teruggestuurd naar het dienstencentrum."),
    "weigeren": ("refused", "{number} is geweigerd."),
}


@screen(right="payables.approve", client=True)
def judge(request: HttpRequest, client: Client, invoice_id: int) -> HttpResponse:
    """The evidence of one invoice, and three answers. After an answer the next one opens."""
    found = work.found_or_404(request, client, invoice_id)
    refusal = None
    if request.method == "POST" and request.POST.get("doe") in DECISIONS:
        decision, said = DECISIONS[request.POST["doe"]]
        reason = request.POST.get("reden", "").replace("\x00", "").strip()
        step = request.POST.get("stap", "")
        try:
            actions.decide(
                request.actor, client.pk, invoice_id, decision, reason,  # type: ignore[attr-defined]
                step=int(step) if step.isdigit() and len(step) < 6 else None,
            )  # fmt: skip
        except Refusal as one:
            refusal = one
            found = work.found_or_404(request, client, invoice_id)
        else:
            flash.success(request, _(said).format(number=found.invoice.number))
            return redirect(_next(request, invoice_id) or reverse("approvals:list"))
    return _show(request, client, found, refusal)


def _waiting(request: HttpRequest) -> list[approvals.WaitingRow]:
    actor = request.actor  # type: ignore[attr-defined]
    with scope(rights.clients_with(actor, "payables.approve")):
        return [row for row in approvals.waiting_for(actor) if row.kind == "invoice" and row.url]


def _next(request: HttpRequest, invoice_id: int) -> str:
    """The address of the next invoice that waits for the reader, the earliest due first."""
    mine = f"payables.invoice:{invoice_id}"
    return next((row.url for row in _waiting(request) if row.subject != mine), "")


def _show(request: HttpRequest, client: Client, found: queries.Detail, refusal: Refusal | None) -> HttpResponse:
    invoice = found.invoice
    actor = request.actor  # type: ignore[attr-defined]
    asked = approvals.of(f"payables.invoice:{invoice.pk}")
    waiting = _waiting(request)
    subject = f"payables.invoice:{invoice.pk}"
    others = [row for row in waiting if row.subject != subject]
    content: dict[str, Any] = {
        "title": f"{_(KINDS[invoice.kind])} {invoice.number}",
        "crumbs": [(_("Goedkeuringen"), reverse("approvals:list")), (invoice.number, "")],
        "lead": found.supplier.name,
        "client": client,
        "found": found,
        "invoice": invoice,
        "status": STATUS_NL[invoice.status],
        "status_tone": TONES[invoice.status],
        "shown": documents.of_invoice(actor, client, invoice),
        "original_url": reverse("payables:original", args=[client.code, invoice.pk]),
        "lines": [work_page.form_line(one) for one in found.bookings],
        "asked": asked[0] if asked else None,
        "mine": any(row.subject == subject for row in waiting),
        "through": next((row.through for row in waiting if row.subject == subject), ""),
        "others": len(others),
        "next_url": others[0].url if others else "",
        "questions": [one for one in found.questions if one.answered_at is not None],
        "obstacles": work_page.obstacles_of(invoice, client.code),
        "changes": work_page.changes_since(invoice, found.history),
        "refusal": refusal.as_dict() if refusal else None,
    }
    return render(request, "payables/judge.html", content, status=422 if refusal else 200)
