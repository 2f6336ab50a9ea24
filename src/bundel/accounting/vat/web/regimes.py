"""Regimes of clients: what holds now, laying down another one, and the yearly revision."""

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.vat import actions, messages, queries
from bundel.accounting.vat.rules import regimes as rules
from bundel.kit.money import show
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.pages import screen

_PPM_A_PERCENT = 10_000


def _crumbs(last: str) -> list[tuple[str, str]]:
    return [(_("Btw-aangiften"), reverse("vat:list")), (_("Btw-stelsels"), reverse("vat:regimes")), (last, "")]


@screen(right="vat.view")
def listed(request: HttpRequest) -> HttpResponse:
    """For each client the regime of today and where it comes from."""
    actor = request.actor  # type: ignore[attr-defined]
    may = {right: rights.clients_with(actor, right) for right in ("vat.regime", "vat.prepare")}
    lines = []
    for client in Client.objects.filter(pk__in=request.clients).order_by("code"):  # type: ignore[attr-defined]
        span = queries.span_on(client.pk, actor.today)
        lines.append(
            {
                "client": client,
                "regime": rules.REGIME_NL[span.regime],
                "cadence": rules.CADENCE_NL[span.cadence] if rules.files(span.regime, "periodic") else "",
                "percent": (span.ratio_ppm, 1_000_000) if span.regime == "mixed" else None,
                "history": queries.regimes(client.pk),
                "may_set": client.pk in may["vat.regime"],
                "may_revise": span.regime == "mixed" and client.pk in may["vat.prepare"],
            }
        )
    context = {"title": _("Btw-stelsels"), "crumbs": _crumbs("")[:2], "lines": lines}
    return render(request, "vat/regimes.html", context)


class PercentField(forms.DecimalField):
    """A share typed as 25 or 33,33; its value is whole ppm."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(max_digits=7, decimal_places=4, localize=True, min_value=0, max_value=100, **fields)

    def clean(self, value: Any) -> Any:
        typed: Decimal | None = super().clean(value)
        return 0 if typed is None else int(typed * _PPM_A_PERCENT)


class RegimeForm(forms.Form):
    """A regime and the day from which it holds."""

    regime = forms.ChoiceField(label="Stelsel", choices=list(rules.REGIME_NL.items()))
    cadence = forms.ChoiceField(label="Aangifte", choices=[("month", "Per maand"), ("quarter", "Per kwartaal")])
    ratio_ppm = PercentField(label="Aftrekbaar deel (%)", required=False, help_text="Alleen voor gemengde; voorlopig.")
    valid_from = DayField(label="Vanaf")
    reason = forms.CharField(label="Reden", max_length=300)


@screen(right="vat.regime", client=True)
def change(request: HttpRequest, client: Client) -> HttpResponse:
    """Lay down the regime of a client from a day on."""

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        actions.set_regime(request.actor, client.pk, **answer)  # type: ignore[attr-defined]
        flash.success(request, _("Vastgelegd."))
        return reverse("vat:regimes")

    page = FormPage(
        RegimeForm, _("Btw-stelsel vastleggen"), do, _("Vastleggen"), crumbs=_crumbs("")[:2], lead=client.name,
        cancel=reverse("vat:regimes"),
        beside={messages.OVERLAP.code: "valid_from", messages.BAD_REGIME.code: "ratio_ppm",
                messages.REASON_NEEDED.code: "reason"},
    )  # fmt: skip
    span = queries.span_on(client.pk, request.actor.today)  # type: ignore[attr-defined]
    return page.respond(request, initial={"regime": span.regime, "cadence": span.cadence})


class RevisionForm(forms.Form):
    """The year and its definitive ratio."""

    year = forms.IntegerField(label="Jaar", min_value=2000, max_value=2099)
    definitive_ppm = PercentField(
        label="Definitieve ratio (%)", help_text="Belaste omzet gedeeld door de totale omzet; naar boven afgerond."
    )


@screen(right="vat.prepare", client=True)
def revision(request: HttpRequest, client: Client) -> HttpResponse:
    """Propose the entry of the yearly revision; another person posts it."""

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        _draft, cents = actions.revise(request.actor, client.pk, **answer)  # type: ignore[attr-defined]
        facts = {"amount": show(cents)}
        flash.success(request, _("Herziening van %(amount)s euro klaargezet; een collega boekt ze.") % facts)
        return reverse("ledger:drafts")

    page = FormPage(
        RevisionForm, _("Jaarlijkse herziening"), do, _("Klaarzetten"), crumbs=_crumbs("")[:2], lead=client.name,
        cancel=reverse("vat:regimes"), beside={messages.NO_REVISION.code: "definitive_ppm"},
    )  # fmt: skip
    return page.respond(request, initial={"year": request.actor.today.year - 1})  # type: ignore[attr-defined]
