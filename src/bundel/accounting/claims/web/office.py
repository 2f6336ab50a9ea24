"""Claims at the budget holder and at the centre: deciding, checking, what goes to payroll, accounts to confirm."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.claims import actions, queries, rules
from bundel.accounting.claims.rules import Coding
from bundel.accounting.claims.web.views import CHECKING, COLUMNS, actor_of, before
from bundel.kit.identifiers import format_iban
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen


def _to_check(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    found = queries.to_check(clients, state=filters["toestand"] or "", before=before(after), limit=limit + 1)
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="claims_checking",
    title="Onkosten nakijken",
    lead="Goedgekeurd door de budgethouder; u kijkt bewijs en rekening na en boekt.",
    columns=(COLUMNS[0], Column("person", "Personeelslid"), Column("client_code", "Entiteit"), *COLUMNS[1:]),
    rows=_to_check,
    filters=[
        Choice("toestand", "Toestand", [(state, rules.STATES[state]) for state in queries.IN_HAND], tabs=True),
        ClientChoice(),
    ],
    row_id="number",
    crumbs=(CHECKING,),
    empty_title="Geen onkosten na te kijken",
    empty="Zodra een budgethouder een nota goedkeurt, staat ze hier.",
    template="claims/checking.html",
)


@screen(right="claims.check")
def checking(request: HttpRequest) -> HttpResponse:
    """Claims that reached the centre."""
    return LIST.respond(request, clients=list(Client.objects.filter(id__in=scope.current()).order_by("code")[:50]))


class RouteForm(forms.Form):
    """Where expenses of a kind or an article go."""

    kind = forms.ChoiceField(label="Soort", choices=[("", "Elke soort"), *rules.KINDS.items()], required=False)
    article = forms.CharField(label="Begrotingsartikel", max_length=60, required=False)
    route = forms.ChoiceField(label="Weg", choices=list(rules.ROUTES.items()))


@screen(right="claims.check", client=True)
def routes(request: HttpRequest, client: Client) -> HttpResponse:
    """What holds now at a client, and setting one."""

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.set_route(actor_of(request), client.pk, **given)
        flash.success(request, _("De weg is bewaard."))
        return request.path

    known = [
        " ".join((rules.KINDS.get(one.kind, ""), one.article, "→", rules.ROUTES[one.route])).strip()
        for one in queries.routes(client.pk)
    ]
    page = FormPage(
        RouteForm, _("Wegen van onkosten"), do, _("Bewaren"), crumbs=[CHECKING, (client.code, "")], cancel=CHECKING[1],
        lead="; ".join(known) or _("Alles wordt geboekt en betaald; niets gaat naar de loonverwerking."),
    )  # fmt: skip
    return page.respond(request)


def _payroll(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    start = int(after) if after.isdecimal() and len(after) < 9 else 0
    found = queries.for_payroll(clients, dt.date(2000, 1, 1), dt.date(2100, 1, 1))
    rows = found[start : start + limit]
    return Page(rows, str(start + limit) if len(found) > start + limit else "", total=len(found))


PAYROLL = ListPage(
    name="claims_payroll",
    title="Naar de loonverwerking",
    lead="Deze uitgaven worden niet geboekt of betaald door de boekhouding; de loonverwerking neemt ze over.",
    columns=(
        Column("number", "Nummer", phone="title"),
        Column("person", "Personeelslid"),
        Column("date", "Datum", kind="date"),
        Column("kind", "Soort", value=lambda row: rules.KINDS[row.kind]),
        Column("description", "Waarvoor", long=True),
        Column("cents", "Bedrag (€)", kind="cents", phone="side"),
    ),
    rows=_payroll,
    filters=[ClientChoice()],
    row_id="number",
    crumbs=(CHECKING,),
    empty_title="Niets voor de loonverwerking",
    empty="Uitgaven waarvan de weg naar de loonverwerking loopt, staan hier na het nazicht.",
)


@screen(right="claims.check")
def payroll(request: HttpRequest) -> HttpResponse:
    """What payroll pays, to look at and to export."""
    return PAYROLL.respond(request)


@screen(right="claims.confirm")
def accounts(request: HttpRequest) -> HttpResponse:
    """Accounts of persons that wait for a confirmation."""
    found = queries.accounts(scope.current(), status="proposed")
    context = {
        "title": _("Rekeningen van personeelsleden"),
        "crumbs": [CHECKING, (_("Rekeningen van personeelsleden"), "")],
        "rows": [(one, format_iban(one.iban)) for one in found],
    }
    return render(request, "claims/accounts.html", context)


@require_POST
@screen(right="claims.confirm", client=True)
def confirm(request: HttpRequest, client: Client, person_account_id: int) -> HttpResponse:
    """Confirm an account that somebody proposed."""
    actions.confirm_account(actor_of(request), client.pk, person_account_id)
    flash.success(request, _("De rekening is bevestigd."))
    return redirect("claims:accounts")


@require_POST
@screen(right="claims.approve", client=True)
def decide(request: HttpRequest, client: Client, claim_id: int) -> HttpResponse:
    """Approve, return or refuse."""
    given = request.POST
    step = given.get("stap", "")
    shown = int(step) if step.isascii() and step.isdigit() and len(step) < 5 else None
    actions.decide(
        actor_of(request), client.pk, claim_id, given.get("besluit", "")[:10], given.get("reden", ""), step=shown
    )
    flash.success(request, _("Uw beslissing is bewaard."))
    return redirect(reverse("approvals:list"))


@require_POST
@screen(right="claims.check", client=True)
def check(request: HttpRequest, client: Client, claim_id: int) -> HttpResponse:
    """Book what was approved, or send it back."""
    given, actor = request.POST, actor_of(request)
    verb = given.get("besluit", "")
    if verb in ("terugsturen", "weigeren"):
        actions.return_claim(actor, client.pk, claim_id, given.get("reden", ""), refuse=verb == "weigeren")
        flash.success(request, _("De indiener ziet waarom."))
        return redirect("claims:checking")
    coding = {
        int(name[9:]): Coding(
            given[name].strip()[:10], given.get(f"artikel-{name[9:]}", "").strip()[:60],
            given.get(f"plaats-{name[9:]}", "").strip()[:40], given.get(f"vastlegging-{name[9:]}", "").strip()[:60],
        )
        for name in given
        if name.startswith("rekening-") and name[9:].isascii() and name[9:].isdigit() and len(name) < 28
    }  # fmt: skip
    state = actions.check(actor, client.pk, claim_id, coding)
    done = _("Nagekeken: ze gaat naar de loonverwerking.") if state == "payroll" else _("Nagekeken en geboekt.")
    flash.success(request, done)
    return redirect("claims:checking")
