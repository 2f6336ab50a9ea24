"""Dunning runs: the list, proposing, one run with its letters, and the letters themselves."""

from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.receivables import actions, queries
from bundel.accounting.receivables.models import DunningRun, Reminder
from bundel.accounting.receivables.web.frame import actor_of, clients_with, crumbs, may, press, tabs, whole
from bundel.kit.findings import Refusal, fill
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

TONES = {"proposed": "todo", "sent": "good", "cancelled": ""}


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.runs(
        client_ids=[filters["client"]] if filters["client"] else None,
        status=filters["toestand"] or "",
        after=whole(after),
        limit=limit + 1,
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="dunning",
    title="Aanmaningen",
    columns=[
        Column("number", "Ronde", phone="title",
               link=lambda row: reverse("receivables:dunning_run", args=[row.client_code, row.id])),
        Column("client_name", "Cliënt", long=True),
        Column("status", "Toestand", kind="chip", value=lambda row: row.status_nl, tone=lambda row: TONES[row.status],
               phone="side"),
        Column("on", "Van", kind="date"),
        Column("letters", "Brieven", kind="int"),
        Column("left_out", "Zonder brief", kind="int", phone="hidden"),
        Column("open_cents", "Openstaand (€)", kind="cents"),
        Column("prepared_by", "Voorgesteld door", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", tuple(DunningRun.Status.choices), tabs=True), ClientChoice()],
    empty_title="Nog geen aanmaningen",
    empty="Stel een ronde voor: Bundel kiest wie welke brief krijgt en zegt bij de anderen waarom niet.",
    template="receivables/dunning.html",
)  # fmt: skip


@screen(right="receivables.view")
def listed(request: HttpRequest) -> HttpResponse:
    """Runs, newest first."""
    return LIST.respond(request, pages=tabs("dunning"), clients=clients_with(request, "receivables.dun"))


@require_POST
@screen(right="receivables.dun", client=True)
def propose(request: HttpRequest, client: Client) -> HttpResponse:
    """Propose the letters of today for one client."""
    try:
        made = actions.propose_run(actor_of(request), client.pk)
    except Refusal as refusal:
        words = [refusal.text, fill(refusal.message.next_step, refusal.facts)]
        flash.error(request, "\n".join(words), extra_tags=refusal.code)
        return redirect("receivables:dunning")
    return redirect("receivables:dunning_run", client.code, made)


@screen(right="receivables.view", client=True)
def run(request: HttpRequest, client: Client, dunning_run_id: int) -> HttpResponse:
    """One run: who gets which letter, and who none and why."""
    found = queries.run(client.pk, dunning_run_id)
    if found is None:
        raise Http404
    allowed = may(request, client, "dun")["dun"] and found.row.status == "proposed"
    actor = actor_of(request)
    own = bool(found.hands & {actor.person_id, actor.acting_for_id})
    context = {
        "title": f"{_('Aanmaningsronde')} {found.row.number}",
        "crumbs": crumbs((_("Aanmaningen"), reverse("receivables:dunning")), (found.row.number, "")),
        "client": client,
        "run": found,
        "row": found.row,
        "tone": TONES[found.row.status],
        "may_edit": allowed,
        "may_send": allowed and not own,
        "own_work": allowed and own,
        "total": sum(one.total_cents for one in found.letters if one.state != "removed"),
    }
    return render(request, "receivables/run.html", context)


@require_POST
@screen(right="receivables.dun", client=True)
def step(request: HttpRequest, client: Client, dunning_run_id: int) -> HttpResponse:
    """Send, cancel, or take a letter out."""
    back = reverse("receivables:dunning_run", args=[client.code, dunning_run_id])
    by, verb, reason = actor_of(request), request.POST.get("stap", ""), request.POST.get("reden", "")

    def do() -> str:
        if verb == "verzenden":
            count = actions.send_run(by, client.pk, dunning_run_id)
            return _("%(count)s brieven verzonden.") % {"count": count}
        if verb == "annuleren":
            actions.cancel_run(by, client.pk, dunning_run_id, reason)
            return _("Geannuleerd; de stappen zijn weer vrij.")
        if verb == "uitnemen":
            actions.remove_letter(by, client.pk, dunning_run_id, whole(request.POST.get("brief", "")), reason)
            return _("De brief is uit de ronde.")
        raise Http404

    return press(request, back, do)


@screen(right="receivables.view", client=True)
def letter(request: HttpRequest, client: Client, reminder_id: int) -> HttpResponse:
    """A letter as PDF."""
    found = Reminder.of(client.pk).filter(pk=reminder_id, document_id__isnull=False).first()
    if found is None:
        raise Http404
    row = documents.row(found.document_id or 0, actor_of(request))
    answer = HttpResponse(documents.content(row.id, actor_of(request)), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{row.name}"'
    return answer
