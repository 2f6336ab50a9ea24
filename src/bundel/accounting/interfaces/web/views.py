"""Interfaces on screen: the list of feeders, their form, a feeder with its files, a file with what was rejected."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.interfaces import actions, booking_jobs, queries, rules
from bundel.accounting.interfaces.models import Delivery, Feeder
from bundel.accounting.interfaces.web.feeder_form import FeederForm, initial_of, layout_of
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.jobs import queries as jobs
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.reports import csv
from bundel.platform.reports.tables import Column as Cell
from bundel.platform.ui.forms import EuroField, FormPage
from bundel.platform.ui.language import said
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

HOME = ("Toeleverende systemen", "/interfaces/")
TONES = {"received": "todo", "booked": "good", "partly": "wait", "rejected": "bad", "replayed": "good"}
STATUS = {
    "inactive": "Niet in gebruik",
    "late": "Bestand ontbreekt",
    "waiting": "Afgekeurde boekingen",
    "good": "In orde",
}
STATUS_TONES = {"inactive": "", "late": "bad", "waiting": "wait", "good": "good"}


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _feeders(request: HttpRequest) -> ListPage:
    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        clients = {filters["client"]} if filters["client"] else scope.current()
        found = queries.feeders(clients, _actor(request).today, text=filters["tekst"] or "")
        found = [row for row in found if filters["toestand"] in (None, "", row.status)]
        start = int(after) if after.isdecimal() and len(after) < 9 else 0
        return Page(found[start : start + limit], str(start + limit) if len(found) > start + limit else "")

    return ListPage(
        name="interfaces",
        title=HOME[0],
        lead=_("Systemen die hun boekingen als bestand leveren; elk bestand wordt één keer geboekt."),
        columns=[
            Column("code", "Code", phone="title",
                   link=lambda row: reverse("interfaces:feeder", args=[row.client_code, row.code])),
            Column("name", "Naam"),
            Column("client_code", "Entiteit"),
            Column("schedule_nl", "Verwacht", value=lambda row: row.schedule_nl),
            Column("last_at", "Laatste levering", kind="moment", phone="side"),
            Column("last_state", "Die levering", value=lambda row: rules.STATES.get(row.last_state, "–")),
            Column("last_rows", "Rijen", kind="int"),
            Column("last_cents", "Debet (€)", kind="cents"),
            Column("waiting", "Afgekeurd", kind="int"),
            Column("status", "Toestand", kind="chip", value=lambda row: STATUS[row.status],
                   tone=lambda row: STATUS_TONES[row.status]),
        ],
        rows=rows,
        filters=[
            Choice("toestand", "Toestand", list(STATUS.items()), tabs=True),
            Text("tekst", "Zoeken", "code of naam"),
            ClientChoice(),
        ],
        empty_title="Nog geen toeleverende systemen",
        empty="Richt er een in: naam, dagboek en welke kolom wat bevat. Een collega neemt het in gebruik.",
        template="interfaces/list.html",
    )  # fmt: skip


@screen(right="interfaces.view")
def feeders(request: HttpRequest) -> HttpResponse:
    """All feeders with their last file."""
    mine = rights.clients_with(_actor(request), "interfaces.manage")
    clients = Client.objects.filter(id__in=mine, left_on__isnull=True).order_by("code")[:100]
    return _feeders(request).respond(request, makers=list(clients))


def _owners(request: HttpRequest, client: Client) -> list[tuple[int, str]]:
    found = people.holders_of_right("interfaces.view", client.pk, _actor(request).today)
    return sorted(people.names(found).items(), key=lambda one: one[1])


def _form(request: HttpRequest, client: Client, one: Feeder | None) -> HttpResponse:
    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        code = one.code if one else given["code"]
        actions.set_feeder(
            _actor(request), client.pk, code, name=given["name"], journal=given["journal"], layout=layout_of(given),
            schedule=given["schedule"], policy=given["policy"], owner_id=given["owner"],
        )  # fmt: skip
        flash.success(request, _("Bewaard. Een andere persoon neemt het systeem in gebruik."))
        return reverse("interfaces:feeder", args=[client.code, code])

    title = _("Toeleverend systeem wijzigen") if one else _("Toeleverend systeem inrichten")
    page = FormPage(
        FeederForm, title, do, _("Bewaren"), crumbs=[HOME, (client.code, "")], cancel=HOME[1],
        lead=_("Schrijf bij elke kolom de kop zoals ze in het bestand staat; laat leeg wat het bestand niet heeft."),
        beside={"interfaces.unknown_owner": "owner", "interfaces.bad_layout": "kolom_amount"},
    )  # fmt: skip
    initial: dict[str, Any] = {"owner": _actor(request).person_id}
    if one:
        initial = initial_of(queries.layout_of(one.layout)) | {
            "name": one.name, "journal": one.journal, "policy": one.policy, "schedule": one.schedule,
            "owner": one.owner_id,
        }  # fmt: skip
    return page.respond(request, initial=initial, owners=_owners(request, client), fixed=one is not None)


def _found(client: Client, code: str) -> Feeder:
    found = None if "\x00" in code else queries.feeder(client.pk, code)
    if found is None:
        raise Http404
    return found


@screen(right="interfaces.manage", client=True)
def new_feeder(request: HttpRequest, client: Client) -> HttpResponse:
    """Set up a feeder."""
    return _form(request, client, None)


@screen(right="interfaces.manage", client=True)
def change_feeder(request: HttpRequest, client: Client, feeder_code: str) -> HttpResponse:
    """Change a feeder; it must then be put to use again."""
    return _form(request, client, _found(client, feeder_code))


@screen(right="interfaces.view", client=True)
def feeder(request: HttpRequest, client: Client, feeder_code: str) -> HttpResponse:
    """A feeder: what was agreed, whether it is in use, its files."""
    one, actor = _found(client, feeder_code), _actor(request)
    before = request.GET.get("na", "")
    found = queries.deliveries(client.pk, one.pk, before=int(before) if before.isdecimal() and len(before) < 19 else 0,
                               limit=51)  # fmt: skip
    layout = queries.layout_of(one.layout)
    late = queries.silent(one, actor.today)
    columns = [(name, layout.columns[name]) for name in rules.FIELDS if name in layout.columns]
    context = {
        "title": one.name,
        "crumbs": [HOME, (one.code, "")],
        "client": client,
        "one": one,
        "late": late,
        "journal": one.journal,
        "schedule": said(rules.SCHEDULES[one.schedule]),
        "policy": said(rules.POLICIES[one.policy]),
        "columns": [(said(rules.FIELDS[name]), heading) for name, heading in columns],
        "deliveries": [_shown(row) for row in found[:50]],
        "next": found[49].pk if len(found) > 50 else 0,
        "may_change": rights.has(actor, "interfaces.manage", client.pk),
        "may_use": not one.active and rights.has(actor, "interfaces.activate", client.pk)
        and not {actor.person_id, actor.answers_as} & {one.made_by_id, one.made_for_id},
        "may_deliver": one.active and rights.has(actor, "interfaces.deliver", client.pk),
    }  # fmt: skip
    return render(request, "interfaces/feeder.html", context)


def _shown(row: Delivery) -> tuple[Delivery, str, str]:
    return row, said(rules.STATES[row.state]), TONES[row.state]


@require_POST
@screen(right="interfaces.view", client=True)
def use(request: HttpRequest, client: Client, feeder_code: str) -> HttpResponse:
    """Put a feeder to use (another person than who set it up), or take it out of use."""
    _found(client, feeder_code)
    if request.POST.get("besluit") == "stoppen":
        actions.stop(_actor(request), client.pk, feeder_code)
        flash.success(request, _("Het systeem is buiten gebruik; bestanden worden geweigerd."))
    else:
        actions.activate(_actor(request), client.pk, feeder_code)
        flash.success(request, _("Het systeem is in gebruik; bestanden worden geboekt."))
    return redirect("interfaces:feeder", client.code, feeder_code)


class DeliverForm(forms.Form):
    """A file with what was told about it."""

    file = forms.FileField(label="Bestand", help_text="CSV met koppen, hoogstens 25 MB.")
    batch = forms.CharField(
        label="Kenmerk van het bestand", max_length=60, help_text="Het eigen volgnummer van het systeem."
    )
    rows = forms.IntegerField(label="Opgegeven aantal rijen", required=False, min_value=0, max_value=rules.MAX_ROWS)
    debit = EuroField(label="Opgegeven debet (€)", required=False)
    credit = EuroField(label="Opgegeven credit (€)", required=False)


@screen(right="interfaces.deliver", client=True)
def deliver(request: HttpRequest, client: Client, feeder_code: str) -> HttpResponse:
    """Hand in a file; with `?herstelt=` the delivery of which it brings the rejected entries right."""
    one = _found(client, feeder_code)
    repairs = request.GET.get("herstelt", "")
    origin = queries.delivery(client.pk, int(repairs)) if repairs.isdecimal() and len(repairs) < 19 else None
    if origin is not None and origin.feeder_id != one.pk:
        raise Http404

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        receipt = booking_jobs.start(
            _actor(request), client.pk, one.code, batch=given["batch"], name=given["file"].name,
            content=given["file"].read(), told=rules.Totals(given["rows"], given["debit"], given["credit"]),
            repairs=origin.pk if origin else None,
        )  # fmt: skip
        if receipt.again:
            flash.warning(request, _("Dit bestand of dit kenmerk kwam al binnen: hier is het eerste antwoord."))
        return reverse("interfaces:delivery", args=[client.code, receipt.delivery_id])

    title = _("Herstel leveren voor %(batch)s") % {"batch": origin.batch} if origin else _("Bestand leveren")
    back = reverse("interfaces:feeder", args=[client.code, one.code])
    page = FormPage(
        DeliverForm, title, do, _("Leveren"), crumbs=[HOME, (one.code, back)], cancel=back,
        lead=_("Wat al geboekt of geschrapt is, wordt niet opnieuw geboekt.") if origin else "",
        beside={"interfaces.unreadable": "file", "interfaces.batch_needed": "batch"},
    )  # fmt: skip
    return page.respond(request)


def _delivery(client: Client, delivery_id: int) -> Delivery:
    found = queries.delivery(client.pk, delivery_id)
    if found is None:
        raise Http404
    return found


@screen(right="interfaces.view", client=True)
def delivery(request: HttpRequest, client: Client, delivery_id: int) -> HttpResponse:
    """A file: its totals, what was booked, what was rejected and why, what repaired it."""
    row, actor = _delivery(client, delivery_id), _actor(request)
    origin = row.repairs_id or row.pk
    waiting = queries.open_rejects(client.pk, origin)
    run = jobs.run(row.run_id) if row.run_id else None
    context = {
        "title": f"{row.feeder.name}: {row.batch}",
        "crumbs": [HOME, (row.feeder.code, reverse("interfaces:feeder", args=[client.code, row.feeder.code])),
                   (row.batch, "")],
        "client": client,
        "row": row,
        "state": said(rules.STATES[row.state]),
        "tone": TONES[row.state],
        "run": run,
        "waiting": waiting[:200],
        "more": max(len(waiting) - 200, 0),
        "bookings": queries.bookings(client.pk, row.pk),
        "replays": [_shown(one) for one in queries.replays(client.pk, row.pk)],
        "droppings": queries.droppings(client.pk, origin),
        "may_drop": rights.has(actor, "interfaces.settle", client.pk),
        "may_deliver": row.feeder.active and rights.has(actor, "interfaces.deliver", client.pk),
    }  # fmt: skip
    return render(request, "interfaces/delivery.html", context)


@require_POST
@screen(right="interfaces.settle", client=True)
def drop(request: HttpRequest, client: Client, delivery_id: int) -> HttpResponse:
    """Drop the chosen rejected entries with a reason."""
    _delivery(client, delivery_id)
    chosen = request.POST.getlist("boeking")[:200]
    if not chosen:
        flash.error(request, _("Kies minstens één boeking."))
        return redirect("interfaces:delivery", client.code, delivery_id)
    count = actions.drop(_actor(request), client.pk, delivery_id, chosen, reason=request.POST.get("reden", ""))
    flash.success(request, _("%(count)s boekingen zijn geschrapt.") % {"count": count})
    return redirect("interfaces:delivery", client.code, delivery_id)


@screen(right="interfaces.view", client=True)
def status(request: HttpRequest, client: Client, delivery_id: int) -> HttpResponse:
    """What became of every entry, as CSV for the system that delivered."""
    row = _delivery(client, delivery_id)
    columns = [Cell("Referentie"), Cell("Uitkomst"), Cell("Boeking of reden"), Cell("Bedrag", "cents")]
    response = HttpResponse(
        csv.table(columns, queries.status_lines(client.pk, row.pk)), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="status-{row.feeder.code}-{row.pk}.csv"'
    return response
