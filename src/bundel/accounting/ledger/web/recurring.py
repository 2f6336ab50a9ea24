"""Recurring entries and accruals: what comes back and what undoes itself."""

from typing import Any, Final

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions, queries, rules
from bundel.accounting.ledger.queries import AccrualRow
from bundel.accounting.ledger.rules import EntryDraft
from bundel.accounting.ledger.web.entry_form import source_of
from bundel.accounting.ledger.web.views import HOME, actor_of, client_of, codes
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

STATUSES: Final = (("proposed", "Wacht op goedkeuring"), ("active", "Loopt"), ("stopped", "Gestopt"))
TONES: Final = {"proposed": "todo", "active": "good", "stopped": ""}
EVERY: Final = (("month", "Elke maand"), ("quarter", "Elk kwartaal"), ("year", "Elk jaar"))
STRIP: Final = (
    (gettext_lazy("Terugkerend"), "ledger:recurrences"),
    (gettext_lazy("Overlopend"), "ledger:accruals"),
    (gettext_lazy("Verdelingen"), "ledger:allocations"),
    (gettext_lazy("Sleutels"), "ledger:keys"),
)


def strip(here: str) -> list[dict[str, Any]]:
    """The tabs above the lists of ledger work."""
    return [{"caption": caption, "url": reverse(name), "here": name == here, "count": None} for caption, name in STRIP]


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    found = queries.recurrences(
        clients, status=filters["status"] or "", words=filters["tekst"] or "",
        after=int(after) if after.isdecimal() and len(after) < 19 else 0, limit=limit + 1,
    )  # fmt: skip
    known = codes()
    rows = [{"one": one, "code": known[one.client_id], "id": one.id} for one in found[:limit]]
    return Page(rows, str(found[limit - 1].id) if len(found) > limit else "")


def _of(name: str) -> Any:
    return lambda row: getattr(row["one"], name)


RECURRENCES = ListPage(
    name="recurrences",
    title="Terugkerende boekingen",
    columns=[
        Column("name", "Naam", phone="title", long=True, value=_of("name"), under=_of("trouble"),
               link=lambda row: reverse("ledger:recurrence", args=[row["code"], row["id"]])),
        Column("status", "Status", kind="chip", value=lambda row: dict(STATUSES)[row["one"].status],
               tone=lambda row: "bad" if row["one"].trouble else TONES[row["one"].status], phone="side"),
        Column("code", "Cliënt"),
        Column("rhythm", "Hoe vaak", value=_of("rhythm")),
        Column("next", "Volgende keer", kind="date", value=_of("next_on")),
        Column("total", "Bedrag (€)", kind="cents", value=_of("total_cents")),
        Column("author", "Gemaakt door", value=_of("author"), phone="hidden"),
    ],
    rows=_rows,
    filters=[Text("tekst", "Zoeken", "naam"), ClientChoice(), Choice("status", "Status", STATUSES)],
    crumbs=(HOME,),
    empty_title="Nog geen terugkerende boekingen",
    empty="Open een geboekte boeking en kies ‘Laten terugkeren’: huur, afschrijving van een abonnement, voorschotten.",
    template="ledger/work_list.html",
    bad_row=lambda row: bool(row["one"].trouble),
)  # fmt: skip


@screen(right="ledger.view")
def recurrences(request: HttpRequest) -> HttpResponse:
    """The entries that come back."""
    return RECURRENCES.respond(request, strip=strip("ledger:recurrences"))


class RecurrenceForm(forms.Form):
    """How often, from when, until when, and whether it needs a second person each time."""

    name = forms.CharField(label="Naam", max_length=120)
    first_on = DayField(label="Eerste keer vanaf")
    every = forms.ChoiceField(label="Hoe vaak", choices=EVERY)
    day = forms.IntegerField(
        label="Dag van de maand", min_value=1, max_value=31, help_text="31 is de laatste dag van elke maand."
    )
    until = DayField(label="Tot en met", required=False)
    reverses = forms.BooleanField(label="Draait zichzelf terug op de eerste dag van de volgende maand", required=False)
    automatic = forms.BooleanField(
        label="Boekt zonder tweede persoon", required=False,
        help_text="Een andere persoon keurt de hele reeks één keer goed; anders staat elke keer een boeking klaar.",
    )  # fmt: skip


@screen(right="ledger.post", client=True)
def recur(request: HttpRequest, client: Client) -> HttpResponse:
    """Let a posted or prepared entry come back (`?kopie=` or `?concept=`)."""
    source = source_of(request, client)
    if source is None:
        raise Http404

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        draft = EntryDraft(source.journal, given["first_on"], source.description, source.lines)
        made = actions.recur(
            actor_of(request), client_of(request).pk, given["name"], draft, every=given["every"], day=given["day"],
            until=given["until"], reverses=given["reverses"], automatic=given["automatic"],
        )  # fmt: skip
        return reverse("ledger:recurrence", args=[client.code, made])

    page = FormPage(
        RecurrenceForm, _("‘%(what)s’ laten terugkeren") % {"what": source.description}, do, _("Bewaren"),
        crumbs=[HOME, (_("Terugkerend"), reverse("ledger:recurrences"))], cancel=reverse("ledger:recurrences"),
        beside={"ledger.recurrence_days": "until"},
    )  # fmt: skip
    initial = {"name": source.description[:120], "first_on": actor_of(request).today, "day": 31, "every": "month"}
    return page.respond(request, initial=initial)


@screen(right="ledger.view", client=True)
def recurrence(request: HttpRequest, client: Client, recurrence_id: int) -> HttpResponse:
    """One recurring entry: its lines, the next days, and what each time became."""
    found = queries.recurrence(client.pk, recurrence_id)
    if found is None:
        raise Http404
    actor = actor_of(request)
    may = rights.has(actor, "ledger.post", client.pk)
    other = rules.disjoint((found.author_id, found.author_for_id), (actor.person_id, actor.answers_as))
    names = {one.number: one.name for one in queries.accounts(client.pk)}
    context = {
        "title": found.name,
        "crumbs": [HOME, (_("Terugkerend"), reverse("ledger:recurrences")), (found.name, "")],
        "client": client,
        "one": found,
        "status": dict(STATUSES)[found.status],
        "tone": TONES[found.status],
        "lines": [(line, names.get(line.account, "")) for line in found.lines],
        "coming": found.coming(),
        "times": queries.occurrences(client.pk, recurrence_id),
        "may_approve": may and found.status == "proposed" and other,
        "waits_for_other": found.status == "proposed" and not other,
        "may_stop": may and found.status != "stopped",
    }
    return render(request, "ledger/recurrence.html", context)


@require_POST
@screen(right="ledger.post", client=True)
def approve(request: HttpRequest, client: Client, recurrence_id: int) -> HttpResponse:
    """Let it post by itself."""
    actions.approve_recurrence(actor_of(request), client.pk, recurrence_id)
    flash.success(request, _("De boeking keert vanaf nu vanzelf terug."))
    return redirect("ledger:recurrence", client.code, recurrence_id)


@require_POST
@screen(right="ledger.post", client=True)
def stop(request: HttpRequest, client: Client, recurrence_id: int) -> HttpResponse:
    """Let it come back no more."""
    actions.stop_recurrence(actor_of(request), client.pk, recurrence_id, reason=request.POST.get("reden", ""))
    flash.success(request, _("De boeking keert niet meer terug."))
    return redirect("ledger:recurrence", client.code, recurrence_id)


def _accruals(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    found = queries.accruals(
        clients, status=filters["toestand"] or "", limit=limit + 1,
        after=int(after) if after.isdecimal() and len(after) < 19 else 0,
    )  # fmt: skip
    known = codes()
    rows = [{"one": one, "code": known[one.client_id], "number": one.number} for one in found[:limit]]
    return Page(rows, found[limit - 1].mark if len(found) > limit else "")


def _state(row: dict[str, Any]) -> str:
    one: AccrualRow = row["one"]
    return _("teruggedraaid") if one.reversal_id else _("open")


ACCRUALS = ListPage(
    name="accruals",
    title="Overlopende posten",
    columns=[
        Column("number", "Boeking", phone="title",
               link=lambda row: reverse("ledger:entry", args=[row["code"], row["one"].entry_id])),
        Column("state", "Toestand", kind="chip", value=_state, phone="side",
               tone=lambda row: "good" if row["one"].reversal_id else "wait"),
        Column("date", "Datum", kind="date", value=_of("date")),
        Column("code", "Cliënt"),
        Column("description", "Omschrijving", long=True, value=_of("description")),
        Column("total", "Bedrag (€)", kind="cents", value=_of("total_cents")),
        Column("reverse_on", "Terugdraaien vanaf", kind="date", value=_of("reverse_on")),
        Column("reversal", "Teruggedraaid door", value=_of("reversal"),
               link=lambda row: reverse("ledger:entry", args=[row["code"], row["one"].reversal_id])
               if row["one"].reversal_id else ""),
    ],
    rows=_accruals,
    filters=[ClientChoice(), Choice("toestand", "Toestand", (("open", "Open"), ("done", "Teruggedraaid")))],
    row_id="number",
    crumbs=(HOME,),
    empty_title="Geen overlopende posten",
    empty="Zet een boeking klaar en vul ‘terugdraaien vanaf’ in: ze draait zichzelf terug in de volgende open periode.",
    template="ledger/work_list.html",
)  # fmt: skip


@screen(right="ledger.view")
def accruals(request: HttpRequest) -> HttpResponse:
    """The accruals, and what undid them."""
    return ACCRUALS.respond(request, strip=strip("ledger:accruals"))
