"""How a client invoices, and its steps of dunning."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.receivables import actions, messages, queries
from bundel.accounting.receivables.rules_dunning import KINDS_NL, Step
from bundel.accounting.receivables.web.frame import actor_of, crumbs, may
from bundel.platform.clients.models import Client
from bundel.platform.ui.forms import EuroField, FormPage
from bundel.platform.ui.pages import screen


class BillingForm(forms.Form):
    """What stands on the documents of a client."""

    iban = forms.CharField(
        label="Rekening voor ontvangsten", max_length=42, help_text="Een bevestigde bankrekening van de cliënt."
    )
    bic = forms.CharField(label="BIC", max_length=11, required=False, help_text="Leeg laten: afgeleid van het IBAN.")
    street = forms.CharField(label="Straat en nummer", max_length=150, required=False)
    postcode = forms.CharField(label="Postcode", max_length=20, required=False)
    city = forms.CharField(label="Gemeente", max_length=80, required=False)
    contact = forms.CharField(label="Dienst of contactpersoon", max_length=100, required=False)
    email = forms.EmailField(label="E-mail", required=False)
    phone = forms.CharField(label="Telefoon", max_length=40, required=False)
    reference_prefix = forms.IntegerField(
        label="Eerste drie cijfers van de mededeling", min_value=0, max_value=999, initial=900
    )
    approval = forms.BooleanField(label="De cliënt keurt facturen goed voor ze vertrekken", required=False)
    dunning_minimum_cents = EuroField(label="Geen aanmaning onder (€)", required=False)


@screen(right="receivables.issue", client=True)
def billing(request: HttpRequest, client: Client) -> HttpResponse:
    """The settings of invoicing of one client."""

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        given = {**answer, "dunning_minimum_cents": answer["dunning_minimum_cents"] or 0}
        actions.set_billing(actor_of(request), client.pk, **given)
        flash.success(request, _("Bewaard."))
        return reverse("receivables:sales")

    found = queries.billing(client.pk)
    initial = {name: getattr(found, name) for name in BillingForm.base_fields} if found else {}
    page = FormPage(
        BillingForm, _("Instellingen van de facturatie"), do, _("Bewaren"), crumbs=crumbs((client.name, "")),
        lead=client.name, cancel=reverse("receivables:sales"), beside={messages.BILLING_INVALID.code: "iban"},
    )  # fmt: skip
    return page.respond(request, initial=initial)


@screen(right="receivables.view", client=True)
def steps(request: HttpRequest, client: Client) -> HttpResponse:
    """The steps of dunning of one client, by kind of debtor."""
    groups: list[dict[str, Any]] = [
        {"kind": kind, "caption": caption, "steps": [one for one in queries.steps_of(client.pk) if one.kind == kind]}
        for kind, caption in KINDS_NL.items()
    ]
    for group in groups:
        group["next"] = max((one.position for one in group["steps"]), default=0) + 1
    context = {
        "title": _("Stappen van de aanmaning"),
        "crumbs": crumbs((_("Aanmaningen"), reverse("receivables:dunning")), (client.name, "")),
        "client": client,
        "groups": groups,
        "may": may(request, client, "dun"),
    }
    return render(request, "receivables/steps.html", context)


class StepForm(forms.Form):
    """One step."""

    caption = forms.CharField(label="Naam", max_length=60)
    days = forms.IntegerField(label="Dagen na de vervaldag", min_value=1, max_value=999)
    minimum_cents = EuroField(label="Geen brief onder (€)", required=False)
    cost_cents = EuroField(
        label="Vergoeding (€)", required=False, help_text="Nooit meer dan de wet toelaat; zo nodig wordt ze verlaagd."
    )
    interest = forms.BooleanField(label="Nalatigheidsinterest aanrekenen", required=False)
    formal = forms.BooleanField(label="Ingebrekestelling (aangetekend)", required=False)
    text = forms.CharField(
        label="Tekst van de brief",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Velden: {klant}, {entiteit}, {bedrag}, {interest}, {kosten}, {totaal}, {uiterlijk}, {rekening}.",
    )


@screen(right="receivables.dun", client=True)
def step(request: HttpRequest, client: Client, debtor_kind: str, position: int) -> HttpResponse:
    """Set one step."""
    if debtor_kind not in KINDS_NL:
        raise Http404
    back = reverse("receivables:steps", args=[client.code])

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        cents = {name: answer[name] or 0 for name in ("minimum_cents", "cost_cents")}
        actions.set_step(actor_of(request), client.pk, Step(kind=debtor_kind, position=position, **{**answer, **cents}))
        flash.success(request, _("Bewaard."))
        return back

    mine = queries.steps_of(client.pk)
    found = next((one for one in mine if (one.kind, one.position) == (debtor_kind, position)), None)
    initial = {name: getattr(found, name) for name in StepForm.base_fields} if found else {}
    title = _("Stap %(n)s voor %(kind)s") % {"n": position, "kind": KINDS_NL[debtor_kind].lower()}
    page = FormPage(
        StepForm, title, do, _("Bewaren"), crumbs=crumbs((_("Stappen"), back)), lead=client.name, cancel=back,
        beside={messages.STEP_INVALID.code: "text"},
    )  # fmt: skip
    return page.respond(request, initial=initial)
