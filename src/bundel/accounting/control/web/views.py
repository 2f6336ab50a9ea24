"""Controls on screen: all of them with their trend, one with its findings and explanations."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from bundel.accounting.control import actions, queries, rules
from bundel.accounting.control.models import Explanation
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui import charts
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.language import said
from bundel.platform.ui.lists import Choice, ClientChoice, Column, Flag, ListPage, Page
from bundel.platform.ui.pages import screen

HOME = ("Controle", "/controle/")


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _watch_address(row: queries.Standing) -> str:
    return reverse("control:watch", args=[row.client_code, row.watch.code])


def _list(actor: Actor) -> ListPage:
    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        clients = {filters["client"]} if filters["client"] else scope.current()
        found = queries.standings(clients, actor.today, owner=filters["van"] or "", open_only=bool(filters["open"]))
        start = int(after) if after.isdecimal() and len(after) < 9 else 0
        part = found[start : start + limit]
        return Page(part, str(start + limit) if start + limit < len(found) else "", total=len(found))

    return ListPage(
        name="control",
        title="Controle",
        lead="Elke nacht stelt Bundel deze vragen aan de boeken van elke cliënt; wat niemand verklaarde, telt.",
        columns=[
            Column("caption", "Controle", phone="title", value=lambda row: row.watch.caption, link=_watch_address,
                   long=True),
            Column("client_code", "Cliënt"),
            Column("owner", "Aan zet", value=lambda row: rules.OWNERS[row.watch.owner]),
            Column("open", "Niet verklaard", kind="int", phone="side"),
            Column("explained", "Verklaard", kind="int"),
            Column("change", "Tegen 30 dagen", kind="int"),
            Column("on", "Laatste nacht", kind="date"),
        ],
        rows=rows,
        filters=[
            Flag("open", "Alleen met bevindingen"),
            Choice("van", "Aan zet", list(rules.OWNERS.items())),
            ClientChoice(),
        ],
        crumbs=(HOME,),
        bad_row=lambda row: row.open > 0,
        empty_title="Niets gevonden",
        empty="Geen enkele controle vond iets dat nog een verklaring vraagt. Zet de filter af om ze alle te zien.",
        template="control/overview.html",
    )  # fmt: skip


@screen(right="control.view")
def overview(request: HttpRequest) -> HttpResponse:
    """Every control query of every client, with what the last night found and the change over thirty days."""
    actor = _actor(request)
    runnable = rights.clients_with(actor, "control.run")
    return _list(actor).respond(request, runners=list(Client.objects.filter(id__in=runnable).order_by("code")[:100]))


class ExplainForm(forms.Form):
    """Why a finding is no problem, and until when that holds."""

    reason = forms.CharField(label="Verklaring", max_length=300, help_text="Wat u naging en waarom het in orde is.")
    until = DayField(label="Geldig tot en met")


def _known(code: str) -> rules.Watch:
    found = rules.watches().get(code)
    if found is None:
        raise Http404
    return found


@screen(right="control.view", client=True)
def watch(request: HttpRequest, client: Client, watch: str) -> HttpResponse:
    """One control of one client: what it finds now, what is explained, the nights before and its very text."""
    one, actor = _known(watch), _actor(request)
    found = queries.look(client.pk, one, actor.today)
    known = queries.explained(client.pk, one.code, actor.today)
    nights = queries.nights(client.pk, one.code)
    points = [(f"{row.on:%d/%m}", row.found - row.explained) for row in reversed(nights[:30])]
    context = {
        "title": said(one.caption),
        "crumbs": [HOME, (client.code, f"/controle/?client={client.code}")],
        "client": client,
        "watch": one,
        "owner": said(rules.OWNERS[one.owner]),
        "rows": [(row, known.get(row.key)) for row in found[: rules.MOST]],
        "found": len(found),
        "shown": min(len(found), rules.MOST),
        "open": sum(row.key not in known for row in found),
        "nights": nights,
        "chart": charts.line(
            _("Niet verklaard per nacht"),
            _("Bevindingen die niemand verklaarde"),
            points,
            head=("Nacht", "Niet verklaard"),
        )
        if len(points) > 1
        else None,
        "may_explain": rights.has(actor, "control.explain", client.pk),
    }
    return render(request, "control/watch.html", context)


@screen(right="control.explain", client=True)
def explain(request: HttpRequest, client: Client, watch: str) -> HttpResponse:
    """Explain one finding, named in the address by its key."""
    one, key = _known(watch), request.GET.get("bevinding", "")
    found = next((row for row in queries.look(client.pk, one, _actor(request).today) if row.key == key), None)
    address = reverse("control:watch", args=[client.code, one.code])
    if found is None:
        flash.info(request, _("Deze bevinding is er niet meer."))
        return redirect(address)

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.explain(_actor(request), client.pk, one.code, key, reason=given["reason"], until=given["until"])
        flash.success(request, _("De bevinding is verklaard."))
        return address

    page = FormPage(
        ExplainForm, _("Bevinding verklaren"), do, _("Verklaren"),
        crumbs=[HOME, (client.code, f"/controle/?client={client.code}"), (said(one.caption), address)],
        lead=found.text, cancel=address, beside={"control.until": "until", "control.reason": "reason"},
    )  # fmt: skip
    return page.respond(request)


@require_POST
@screen(right="control.explain", client=True)
def end(request: HttpRequest, client: Client, explanation_id: int) -> HttpResponse:
    """Take an explanation back: the finding counts again."""
    row = Explanation.of(client.pk).filter(pk=explanation_id).first()
    if row is None:
        raise Http404
    try:
        actions.end_explanation(_actor(request), client.pk, explanation_id)
        flash.success(request, _("De verklaring is beëindigd; de bevinding telt weer mee."))
    except Refusal as refusal:
        flash.error(request, refusal.text)
    return redirect("control:watch", client.code, row.watch)


@require_POST
@screen(right="control.run", client=True)
def now(request: HttpRequest, client: Client) -> HttpResponse:
    """Ask the queries of one client that were not asked yet today."""
    count = actions.look(_actor(request), client.pk)
    said_now = ngettext("%(count)s bevinding zonder verklaring.", "%(count)s bevindingen zonder verklaring.", count)
    flash.success(request, said_now % {"count": count})
    return redirect(f"{reverse('control:overview')}?client={client.code}")
