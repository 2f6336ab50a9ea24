"""Budget execution: all articles, and one client and year with what waits and what is remarkable."""

import datetime as dt
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.budget import actions, messages, queries, rules
from bundel.accounting.budget.queries import ArticleRow
from bundel.accounting.budget.web import meter
from bundel.accounting.budget.web.press import press
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen


def article_address(row: ArticleRow) -> str:
    """The page of an article."""
    return reverse("budget:article", args=[row.client_code, row.id])


def _years(request: HttpRequest) -> list[tuple[str, str]]:
    found = {year for _client, year in queries.years(scope.current())}
    return [(str(year), str(year)) for year in sorted(found, reverse=True)]


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = [filters["client"]] if filters["client"] else scope.current()
    known = {year for _client, year in queries.years(clients)}
    year = int(filters["jaar"] or max(known, default=0))
    rows = queries.execution(clients, year)
    if text := filters["tekst"]:
        rows = [row for row in rows if text.casefold() in f"{row.code} {row.name} {row.esr_code}".casefold()]
    sums = queries.totals(rows)
    if key := key_after(after, 2):
        rows = [row for row in rows if [row.client_code, row.code] > key]
    more = after_key(rows[limit - 1].client_code, rows[limit - 1].code) if len(rows) > limit else ""
    figures = {
        "vak": sums.vak,
        "busy": sums.vak - sums.free_vak,
        "free_vak": sums.free_vak,
        "vek": sums.vek,
        "cleared": sums.cleared,
        "free_vek": sums.free_vek,
    }
    return Page(rows[:limit], more, sums=figures)


LIST = ListPage(
    name="budget",
    title="Begroting",
    columns=[
        Column("code", "Artikel", phone="title", link=article_address, under=lambda row: row.name),
        Column("client", "Cliënt", long=True, value=lambda row: row.client_name),
        Column("esr_code", "ESR", under=lambda row: row.esr_name, phone="hidden"),
        Column("vak", "VAK (€)", kind="cents", sum=True, value=lambda row: row.standing.vak, phone="hidden"),
        Column("busy", "Vastgelegd (€)", kind="cents", sum=True, phone="hidden",
               value=lambda row: row.standing.vak - row.standing.free_vak),
        Column("free_vak", "Vrij VAK (€)", kind="cents", sum=True, value=lambda row: row.standing.free_vak),
        Column("vek", "VEK (€)", kind="cents", sum=True, value=lambda row: row.standing.vek, phone="hidden"),
        Column("cleared", "Vereffend (€)", kind="cents", sum=True, value=lambda row: row.standing.cleared,
               phone="hidden"),
        Column("free_vek", "Vrij VEK (€)", kind="cents", sum=True, value=lambda row: row.standing.free_vek),
        Column("full", "VAK gebruikt", kind="chip", phone="side",
               value=lambda row: f"{meter.vak(row.standing).percent} %", tone=lambda row: meter.vak(row.standing).tone),
    ],
    rows=_rows,
    filters=[Choice("jaar", "Jaar", _years, tabs=True, without="Laatste jaar"), Text("tekst", "Zoeken", "artikel"),
             ClientChoice()],
    bad_row=lambda row: row.standing.free_vak < 0 or row.standing.free_vek < 0,
    empty_title="Nog geen begroting",
    empty="Open een begrotingsjaar bij een cliënt, of lees de begroting in als bestand.",
    template="budget/list.html",
)  # fmt: skip


@screen(right="budget.view")
def listed(request: HttpRequest) -> HttpResponse:
    """The execution of every client in scope: an article a row."""
    actor = request.actor  # type: ignore[attr-defined]
    clients = list(Client.objects.filter(pk__in=request.clients).order_by("code"))  # type: ignore[attr-defined]
    latest: dict[int, int] = {}
    for client_id, year in queries.years(request.clients):  # type: ignore[attr-defined]
        latest[client_id] = max(year, latest.get(client_id, 0))
    return LIST.respond(
        request,
        clients=[(one, latest.get(one.pk)) for one in clients],
        may_manage="budget.manage" in rights.rights_of(actor),
        waiting=queries.waiting_count(request.clients),  # type: ignore[attr-defined]
    )


class StartForm(forms.Form):
    """Which year."""

    year = forms.IntegerField(label="Begrotingsjaar", min_value=rules.FIRST_YEAR, max_value=2099)


@screen(right="budget.manage", client=True)
def start(request: HttpRequest, client: Client) -> HttpResponse:
    """Open a budget year of a client."""
    actor = request.actor  # type: ignore[attr-defined]

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        actions.open_year(actor, client.pk, answer["year"])
        return reverse("budget:year", args=[client.code, answer["year"]])

    page = FormPage(
        StartForm,
        _("Begrotingsjaar openen"),
        do,
        _("Openen"),
        crumbs=[(LIST.title, reverse("budget:list")), (client.name, "")],
        lead=_(
            "Vanaf dan wordt elke bestelling en elke boeking van dat jaar met een artikel aan de kredieten getoetst."
        ),
        cancel=reverse("budget:list"),
        beside={messages.YEAR_OUTSIDE.code: "year"},
    )
    return page.respond(request, initial={"year": actor.today.year})


@screen(right="budget.view", client=True)
def of_client(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """The budget of one client and year: credits, execution, what waits, overruns and remarks."""
    actor = request.actor  # type: ignore[attr-defined]
    known = queries.years([client.pk])
    found = known.get((client.pk, year))
    if found is None:
        raise Http404
    rows = queries.execution([client.pk], year)
    sums = queries.totals(rows)
    context = {
        "title": _("Begroting %(year)s") % {"year": year},
        "crumbs": [
            (LIST.title, reverse("budget:list")),
            (client.name, f"{reverse('budget:list')}?client={client.code}"),
            (str(year), ""),
        ],
        "lead": client.name,
        "budget_year": found,
        "year": year,
        "code": client.code,
        "rows": [(row, meter.vak(row.standing), meter.vek(row.standing)) for row in rows],
        "sums": sums,
        "vak_all": meter.vak(sums),
        "vek_all": meter.vek(sums),
        "tone": "good" if found.status == "open" else "",
        "adjustments": queries.adjustments([client.pk], year=year),
        "overruns": queries.overruns(client.pk, year),
        "findings": [finding for _client, finding in queries.splitting([client.pk], year)],
        "may_manage": rights.has(actor, "budget.manage", client.pk) and found.status == "open",
        "may_close": rights.has(actor, "budget.approve", client.pk) and found.status == "open",
        "has_next": (client.pk, year + 1) in known,
        "over": actor.today >= dt.date(year, 12, 1),
    }
    return render(request, "budget/year.html", context)


@require_POST
@screen(right="budget.view", client=True)
def step(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """Carry over, close, or ask an article on every line."""
    actor = request.actor  # type: ignore[attr-defined]

    def do() -> str:
        verb = request.POST.get("stap", "")
        if verb == "overdragen":
            count = actions.carry_over(actor, client.pk, year)
            return _("%(n)s open vastleggingen overgedragen naar %(year)s.") % {"n": count, "year": year + 1}
        if verb == "afsluiten":
            actions.close_year(actor, client.pk, year)
            return _("De begroting van %(year)s is afgesloten.") % {"year": year}
        if verb in ("verplicht", "vrij"):
            actions.require_articles(actor, client.pk, year, required=verb == "verplicht")
            return _("Bewaard.")
        raise Http404

    return press(request, reverse("budget:year", args=[client.code, year]), do)
