"""Finding the invoice that a credit note corrects."""

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.models import Invoice
from bundel.accounting.payables.rules import STATUS_NL
from bundel.accounting.payables.web.words import TONES
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.ui.pages import screen

SHOWN = 20


@screen(right="payables.handle", client=True)
def link(request: HttpRequest, client: Client, invoice_id: int) -> HttpResponse:
    """The invoices of the supplier, those of the same amount first; one press links."""
    note = Invoice.of(client.pk).select_related("supplier", "corrects").filter(pk=invoice_id).first()
    if note is None or note.kind != "credit_note":
        raise Http404
    back = reverse("payables:work", args=[client.code, invoice_id])
    refusal = None
    if request.method == "POST":
        chosen = request.POST.get("factuur", "")
        try:
            target = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 19 else 0
            actions.link_credit_note(request.actor, client.pk, invoice_id, target)  # type: ignore[attr-defined]
            flash.success(request, _("De creditnota is gekoppeld."))
            return redirect(back)
        except Refusal as no:
            refusal = no
    text = request.GET.get("tekst", "").replace("\x00", "").strip()[:100]
    found = queries.correctable(client.pk, note, text=text, limit=SHOWN + 1)
    return render(
        request,
        "payables/link.html",
        {
            "title": _("Creditnota %s koppelen") % note.number,
            "crumbs": [
                (_("Facturen"), reverse("payables:list")),
                (note.number, back),
                (_("Koppelen aan factuur"), ""),
            ],
            "lead": f"{note.supplier.name} · {client.name}",
            "client": client,
            "note": note,
            "text": text,
            "back": back,
            "rows": [
                {"row": one, "status": STATUS_NL[one.status], "tone": TONES[one.status],
                 "same": one.payable_cents == note.payable_cents, "linked": one.pk == note.corrects_id}
                for one in found[:SHOWN]
            ],
            "more": len(found) > SHOWN,
            "refusal": refusal.as_dict() if refusal else None,
        },
        status=422 if refusal else 200,
    )  # fmt: skip
