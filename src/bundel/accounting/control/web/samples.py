"""Samples on screen: those drawn, drawing one, and judging its items."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.control import actions, queries, rules
from bundel.accounting.control.web.views import HOME
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui import list_export
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.lists import ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

SAMPLES = ("Steekproeven", "/controle/steekproeven/")
TONES = {"open": "todo", "good": "good", "error": "bad"}


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    before = int(after) if after.isdecimal() and len(after) < 18 else 0
    found = queries.samples({filters["client"]} if filters["client"] else scope.current(), before, limit + 1)
    return Page(found[:limit], str(found[limit - 1].pk) if len(found) > limit else "")


LIST = ListPage(
    name="samples",
    title="Steekproeven",
    lead="Wie dezelfde populatie met hetzelfde zaad trekt, krijgt dezelfde stukken.",
    columns=[
        Column("population", "Populatie", value=lambda row: rules.POPULATIONS[row.population], phone="title",
               link=lambda row: reverse("control:sample", args=[row.client.code, row.pk])),
        Column("client_code", "Cliënt", value=lambda row: row.client.code),
        Column("first_on", "Van", kind="date"),
        Column("last_on", "Tot en met", kind="date"),
        Column("method", "Methode", value=lambda row: rules.METHODS[row.method]),
        Column("seed", "Zaad"),
        Column("size", "Stukken", kind="int", phone="side"),
        Column("population_count", "Uit", kind="int"),
        Column("drawn_by_name", "Door"),
        Column("drawn_at", "Getrokken", kind="moment"),
    ],
    rows=_rows,
    filters=[ClientChoice()],
    crumbs=(HOME, SAMPLES),
    empty_title="Nog geen steekproeven",
    empty="Kies een cliënt om een steekproef te trekken uit haar boekingen, facturen of betalingen.",
    template="control/samples.html",
)  # fmt: skip


@screen(right="control.view")
def listed(request: HttpRequest) -> HttpResponse:
    """Samples that were drawn, newest first."""
    may = rights.clients_with(_actor(request), "control.sample")
    return LIST.respond(request, drawers=list(Client.objects.filter(id__in=may).order_by("code")[:200]))


class DrawForm(forms.Form):
    """From what, how and how many."""

    population = forms.ChoiceField(label="Populatie", choices=list(rules.POPULATIONS.items()))
    first = DayField(label="Van")
    last = DayField(label="Tot en met")
    least_cents = EuroField(label="Vanaf bedrag (€)", required=False)
    way = forms.ChoiceField(
        label="Methode",
        choices=[(code, f"{name}: {rules.METHOD_WORDS[code]}") for code, name in rules.METHODS.items()],
    )
    size = forms.IntegerField(label="Aantal stukken", min_value=1, max_value=5_000, initial=25)
    seed = forms.CharField(
        label="Zaad", max_length=60, help_text="Een woord of getal naar keuze; bewaar het bij uw werkpapieren."
    )


@screen(right="control.sample", client=True)
def draw(request: HttpRequest, client: Client) -> HttpResponse:
    """Draw a sample from the items of one client."""

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        made = actions.draw(
            _actor(request), client.pk, population=given["population"], first=given["first"], last=given["last"],
            method=given["way"], seed=given["seed"], size=given["size"], least_cents=given["least_cents"] or 0,
        )  # fmt: skip
        return reverse("control:sample", args=[client.code, made])

    page = FormPage(
        DrawForm, _("Steekproef trekken"), do, _("Trekken"), crumbs=[HOME, SAMPLES, (client.code, "")],
        lead=client.name, cancel=SAMPLES[1],
        beside={"control.size": "size", "control.period": "last", "control.seed": "seed"},
    )  # fmt: skip
    return page.respond(request)


EXPORT = [
    Column("place", "Nr.", kind="int"),
    Column("key", "Stuk"),
    Column("text", "Omschrijving"),
    Column("cents", "Bedrag (€)", kind="cents"),
    Column("handler", "Behandeld door"),
    Column("verdict", "Oordeel", value=lambda row: rules.VERDICTS[row.verdict]),
    Column("error", "Soort fout", value=lambda row: rules.ERRORS.get(row.error, "")),
    Column("note", "Toelichting"),
    Column("judged_by_name", "Beoordeeld door"),
]


@screen(right="control.view", client=True)
def sample(request: HttpRequest, client: Client, sample_id: int) -> HttpResponse:
    """A sample: how it was drawn, its items with their judgement, and the errors per person."""
    found = queries.sample(client.pk, sample_id)
    if found is None:
        raise Http404
    row, items = found
    if form := request.GET.get("uitvoer"):
        name = f"Steekproef {client.code} {row.pk}"
        return list_export.respond(
            name, EXPORT, items, form, [f"{_('Zaad')}: {row.seed}", f"{_('Populatie')}: {row.digest}"]
        )
    wrong = sum(one.verdict == "error" for one in items)
    judged = sum(one.verdict != "open" for one in items)
    context = {
        "title": _("Steekproef uit %(what)s") % {"what": rules.POPULATIONS[row.population].lower()},
        "crumbs": [HOME, SAMPLES, (client.code, "")],
        "client": client,
        "sample": row,
        "method": f"{rules.METHODS[row.method]}: {rules.METHOD_WORDS[row.method]}",
        "items": [(one, TONES[one.verdict]) for one in items],
        "rates": queries.rates(items),
        "judged": judged,
        "wrong": wrong,
        "errors": list(rules.ERRORS.items()),
        "may_judge": rights.has(_actor(request), "control.sample", client.pk),
    }
    return render(request, "control/sample.html", context)


@require_POST
@screen(right="control.sample", client=True)
def judge(request: HttpRequest, client: Client, sample_id: int, place: int) -> HttpResponse:
    """Judge one item; the page comes back at that item."""
    try:
        actions.judge(
            _actor(request), client.pk, sample_id, place, request.POST.get("oordeel", ""),
            error=request.POST.get("soort", ""), text=request.POST.get("toelichting", ""),
        )  # fmt: skip
    except Refusal as refusal:
        flash.error(request, f"{refusal.text} {refusal.as_dict()['next_step']}")
    return redirect(f"{reverse('control:sample', args=[client.code, sample_id])}#stuk-{place}")
