"""Agreements with a client about invoices and payments: what holds, who may change it, and what changed when."""

import datetime as dt
from typing import Any, Final

from django import forms
from django.contrib import messages as flash
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import actions as payables
from bundel.accounting.payables import queries as invoices
from bundel.accounting.payments import actions, queries
from bundel.kit import money
from bundel.platform.audit import queries as trail
from bundel.platform.clients.models import Client
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.pages import screen

TITLE: Final = "Afspraken van de boekhouding"
REGIMES: Final = {
    "procurement": "Overheidsopdracht",
    "procurement_care": "Overheidsopdracht, zorginstelling",
    "general": "Algemene wet betalingsachterstand",
}
SUBJECTS: Final = ("client_rules", "payment_signing", "cooling_off")
CAPTIONS: Final = {
    "order_required": "Bestelling verplicht",
    "touchless_limit_cents": "Grens zonder behandeling",
    "tolerance_ppm": "Tolerantie op een bestelling",
    "tolerance_least_cents": "Tolerantie: minstens",
    "tolerance_most_cents": "Tolerantie: hoogstens",
    "regime": "Gewoon betaalregime",
    "two_signatures_from_cents": "Twee handtekeningen vanaf",
    "days": "Wachttijd van een nieuwe rekening",
}


def percent(ppm: int) -> str:
    """Millionths as people write them: `1,00 %`."""
    return f"{money.show(money.Cents(ppm // 100))} %"


def shown(field: str, value: Any) -> str:
    """A kept value in words."""
    if value is None or value == "":
        return "–"
    if field == "order_required":
        return _("ja") if value else _("nee")
    if field == "tolerance_ppm":
        return percent(int(value))
    if field == "days":
        return _("%s dagen") % value
    if field.endswith("_cents"):
        return money.show(money.Cents(int(value)), euro=True)
    return REGIMES.get(str(value), str(value))


def _holders(right: str, client_id: int | None, day: dt.date) -> str:
    names = sorted(people.names(people.holders_of_right(right, client_id, day)).values())
    return ", ".join(names) or _("niemand: vraag een beheerder om iemand dit recht te geven")


@screen(right="payables.view")
def overview(request: HttpRequest) -> HttpResponse:
    """The agreements of every client in scope, and what holds for all of them."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    clients = list(Client.objects.filter(pk__in=request.clients, left_on__isnull=True).order_by("code"))  # type: ignore[attr-defined]
    known = invoices.rules_of([one.pk for one in clients])
    limits = queries.signature_limits([one.pk for one in clients])
    return render(
        request,
        "payments/agreements.html",
        {
            "title": _(TITLE),
            "lead": _("Wat per cliënt afgesproken is over facturen en betalingen. Open een cliënt om te wijzigen."),
            "crumbs": [(_(TITLE), "")],
            "lines": [
                {"client": one, "rules": known[one.pk], "tolerance": percent(known[one.pk].tolerance_ppm),
                 "signatures": limits.get(one.pk)}
                for one in clients
            ],
            **_cooling(actor),
        },
    )  # fmt: skip


def _cooling(actor: Actor) -> dict[str, Any]:
    return {
        "cooling": invoices.cooling_off(actor.today),
        "coming": invoices.coming_cooling_off(actor.today),
        "may_cool": rights.has(actor, "payables.limits", None),
        "coolers": _holders("payables.limits", None, actor.today),
    }


@screen(right="payables.view", client=True)
def client(request: HttpRequest, client: Client) -> HttpResponse:
    """What holds for one client, who may change it, and its history out of the trail."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    rules = invoices.rules_of([client.pk])[client.pk]
    history = [
        {"row": one, "what": CAPTIONS.get(field, field), "old": shown(field, pair[0]), "new": shown(field, pair[1])}
        for one in trail.changes_of(SUBJECTS, client.pk)
        for field, pair in one.changes.items()
    ]
    return render(
        request,
        "payments/agreement.html",
        {
            "title": _(TITLE),
            "lead": client.name,
            "crumbs": [(_(TITLE), reverse("payments:agreements")), (client.code, "")],
            "client": client,
            "rules": rules,
            "tolerance": percent(rules.tolerance_ppm),
            "regime": REGIMES.get(rules.regime, rules.regime),
            "signatures": queries.signature_limit(client.pk),
            "may_rules": rights.has(actor, "payables.limits", client.pk),
            "may_sign": rights.has(actor, "payments.approve", client.pk),
            "rulers": _holders("payables.limits", client.pk, actor.today),
            "signers": _holders("payments.approve", client.pk, actor.today),
            "history": history,
            **_cooling(actor),
        },
    )


def _not_negative(value: Any) -> None:
    if isinstance(value, int) and value < 0:
        raise ValidationError(_("Dit kan niet onder nul liggen."))


class RulesForm(forms.Form):
    """How the invoices of a client are judged."""

    order_required = forms.BooleanField(
        label="een factuur noemt een bestelling", required=False,
        help_text="Zonder bestelnummer wordt ze een uitzondering, tenzij leverancier of referentie het niet vraagt.",
    )  # fmt: skip
    touchless_limit_cents = EuroField(
        label="Grens zonder behandeling (€)",
        help_text="Tot dit bedrag mag een factuur die overal klopt zonder tussenkomst geboekt worden. 0 is nooit.",
    )
    tolerance_percent = EuroField(
        label="Tolerantie op een bestelling (%)",
        help_text="Zoveel mag een factuur boven haar bestelling liggen, tussen de twee bedragen hieronder.",
    )
    tolerance_least_cents = EuroField(label="Tolerantie: minstens (€)")
    tolerance_most_cents = EuroField(label="Tolerantie: hoogstens (€)")
    regime = forms.ChoiceField(label="Gewoon betaalregime", choices=list(REGIMES.items()))

    def clean(self) -> dict[str, Any]:
        cleaned = dict(super().clean() or {})
        for name, value in cleaned.items():
            try:
                _not_negative(value)
            except ValidationError as wrong:
                self.add_error(name, wrong)
        if (cleaned.get("tolerance_percent") or 0) > 100_00:
            self.add_error("tolerance_percent", ValidationError(_("Een tolerantie is hoogstens 100 %.")))
        if (cleaned.get("tolerance_least_cents") or 0) > (cleaned.get("tolerance_most_cents") or 0):
            self.add_error("tolerance_most_cents", ValidationError(_("Dit ligt onder ‘minstens’.")))
        return cleaned


class SigningForm(forms.Form):
    """From which total a run needs two signatures."""

    limit = EuroField(
        label="Twee handtekeningen vanaf (€)", required=False,
        help_text="Het totaal van een run. Leeg: één handtekening is altijd genoeg. Geldt voor goedkeuringen vanaf nu.",
    )  # fmt: skip

    def clean_limit(self) -> Any:
        _not_negative(self.cleaned_data["limit"])
        return self.cleaned_data["limit"]


class CoolingForm(forms.Form):
    """How long a confirmed account waits before the first payment."""

    days = forms.IntegerField(label="Dagen wachten", min_value=0, max_value=60)
    valid_from = DayField(label="Vanaf", help_text="Rekeningen die vanaf die dag bevestigd worden.")


def _page(form: type[forms.Form], title: str, do: Any, back: str, lead: str, code: str = "") -> FormPage:
    crumbs = [(_(TITLE), reverse("payments:agreements"))]
    if code:
        crumbs.append((code, back))
    return FormPage(form, title, do, _("Bewaren"), crumbs=crumbs, lead=lead, cancel=back)


@screen(right="payables.limits", client=True)
def rules(request: HttpRequest, client: Client) -> HttpResponse:
    """Change how the invoices of a client are judged."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    back = reverse("payments:agreement", args=[client.code])
    kept = invoices.rules_of([client.pk])[client.pk]

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        share = cleaned.pop("tolerance_percent")
        payables.set_client_rules(actor, client.pk, tolerance_ppm=share * 100, **cleaned)
        flash.success(request, _("De afspraken zijn bewaard. Ze gelden voor facturen die nu beoordeeld worden."))
        return back

    initial = {name: getattr(kept, name) for name in RulesForm.base_fields if name != "tolerance_percent"}
    page = _page(RulesForm, _("Facturen beoordelen"), do, back, client.name, client.code)
    return page.respond(request, initial=initial | {"tolerance_percent": kept.tolerance_ppm // 100})


@screen(right="payments.approve", client=True)
def signing(request: HttpRequest, client: Client) -> HttpResponse:
    """Change from which total two people sign."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    back = reverse("payments:agreement", args=[client.code])

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.set_signing_rules(actor, client.pk, cleaned["limit"])
        flash.success(request, _("De afspraak is bewaard. Ze geldt voor goedkeuringen vanaf nu."))
        return back

    page = _page(SigningForm, _("Ondertekenen"), do, back, client.name, client.code)
    return page.respond(request, initial={"limit": queries.signature_limit(client.pk)})


@screen(right="payables.limits")
def cooling(request: HttpRequest) -> HttpResponse:
    """Change the cooling-off of new accounts, for all clients from a day."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    back = reverse("payments:agreements")

    def do(_request: HttpRequest, cleaned: dict[str, Any]) -> str:
        payables.set_cooling_off(actor, None, cleaned["days"], cleaned["valid_from"])
        flash.success(request, _("De wachttijd is bewaard."))
        return back

    lead = _(
        "Tussen de bevestiging van een rekening van een leverancier en de eerste betaling erop, voor alle cliënten."
    )
    page = _page(CoolingForm, _("Wachttijd van nieuwe rekeningen"), do, back, lead)
    initial = {"days": invoices.cooling_off(actor.today).days, "valid_from": actor.today}
    return page.respond(request, initial=initial)
