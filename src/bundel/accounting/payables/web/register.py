"""The end of a supplier in the shared register: merging it into another one, ending it, and the way back."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions, messages, queries
from bundel.accounting.payables.models import Supplier
from bundel.accounting.payables.web import suppliers
from bundel.accounting.payables.web.words import enterprise_number
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.frame import names_of
from bundel.platform.ui.pages import screen

CANDIDATES = 20
ADDRESS = "payables:supplier"


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label="Reden", max_length=300, help_text="De reden blijft in het auditspoor.")


class EndForm(ReasonForm):
    """The last day of a supplier, and why."""

    on = DayField(label="Beëindigd op")

    field_order = ("on", "reason")


def _crumbs(one: Supplier) -> list[tuple[str, str]]:
    return [(_("Leveranciers"), reverse("payables:suppliers")), (one.name, reverse(ADDRESS, args=[one.pk]))]


@screen(right="payables.suppliers")
def end(request: HttpRequest, supplier_id: int) -> HttpResponse:
    """End a supplier for everybody, on a day and with a reason."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    one = suppliers.found_or_404(supplier_id)
    back = reverse(ADDRESS, args=[supplier_id])

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        place = suppliers.place_of(actor, "payables.suppliers")
        actions.end_supplier(actor, place, supplier_id, cleaned["on"], cleaned["reason"])
        flash.success(request, _("De leverancier is beëindigd. Heractiveren kan op zijn bladzijde."))
        return back

    page = FormPage(
        EndForm,
        _("%s beëindigen") % one.name,
        do,
        _("Beëindigen"),
        crumbs=_crumbs(one),
        lead=_("Voor alle cliënten. Wat er is, blijft; een nieuwe factuur gaat daarna naar de uitzonderingen."),
        cancel=back,
        beside={messages.SUPPLIER_ENDS_BEFORE.code: "on"},
        danger=True,
    )
    return page.respond(request, initial={"on": actor.today})


@screen(right="payables.suppliers")
def merge(request: HttpRequest, supplier_id: int) -> HttpResponse:
    """Find the supplier to merge into; then what moves and what stays, and a reason."""
    one = suppliers.found_or_404(supplier_id)
    chosen = request.GET.get("met", "")
    if chosen.isascii() and chosen.isdigit() and len(chosen) < 19:
        return _confirm(request, one, suppliers.found_or_404(int(chosen)))
    text = request.GET.get("tekst", "").replace("\x00", "").strip()[:100]
    found = queries.suppliers(text=text, limit=CANDIDATES + 1) if text else []
    rows = [
        {"row": row, "number": enterprise_number(row.country, row.registration)}
        for row in found
        if row.id != supplier_id and row.valid_to is None
    ]
    return render(
        request,
        "payables/merge.html",
        {
            "title": _("%s samenvoegen") % one.name,
            "crumbs": [*_crumbs(one), (_("Samenvoegen"), "")],
            "lead": _("Kies de leverancier naar wie nieuwe facturen gaan. U ziet eerst wat er verandert."),
            "one": one,
            "text": text,
            "rows": rows[:CANDIDATES],
            "more": len(found) > CANDIDATES,
        },
    )


def _confirm(request: HttpRequest, one: Supplier, into: Supplier) -> HttpResponse:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    back = reverse(ADDRESS, args=[one.pk])

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        place = suppliers.place_of(actor, "payables.suppliers")
        actions.merge_suppliers(actor, place, one.pk, into.pk, cleaned["reason"])
        flash.success(
            request, _("Nieuwe facturen van %(old)s gaan naar %(new)s.") % {"old": one.name, "new": into.name}
        )
        return back

    preview = queries.merger(one.pk, into.pk)
    names = names_of(request.clients)  # type: ignore[attr-defined]
    request.preview = {  # type: ignore[attr-defined]
        "one": one,
        "into": into,
        "number": enterprise_number(into.country, into.registration),
        "facts": preview,
        "without": sorted(names.get(client, "") for client in preview.terms_to_make),
        "with": sorted(names.get(client, "") for client in preview.terms_there),
    }
    page = FormPage(
        ReasonForm,
        _("%(old)s samenvoegen met %(new)s") % {"old": one.name, "new": into.name},
        do,
        _("Samenvoegen"),
        crumbs=_crumbs(one),
        cancel=back,
        template="payables/merge_confirm.html",
        danger=True,
    )
    return page.respond(request)
