"""Many files at once: how far taking them in is, and what became of each file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables import queries
from bundel.accounting.payables.models import DeliveredFile
from bundel.accounting.payables.web import intake
from bundel.accounting.payables.web.words import CHANNELS, DELIVERED_STATES
from bundel.platform.jobs import queries as jobs
from bundel.platform.people import rights
from bundel.platform.ui.frame import Tone
from bundel.platform.ui.lists import Choice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

LIVE = ("queued", "running", "retry")


def _mark(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


@screen(right="payables.submit")
def deliveries(request: HttpRequest) -> HttpResponse:
    """What the reader handed in, the latest first; staff that handles everybody's invoices sees all."""
    actor = request.actor  # type: ignore[attr-defined]
    everybody = intake.sees_homeless(request)

    def rows(_filters: dict[str, Any], after: str, limit: int) -> Page:
        found = queries.deliveries(actor.person_id, everybody=everybody, before=_mark(after), limit=limit + 1)
        return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")

    return ListPage(
        name="deliveries",
        title=_("Leveringen"),
        columns=[
            Column("at", "Aangeboden", kind="moment", phone="title",
                   link=lambda row: reverse("payables:delivery", args=[row.id])),
            Column("channel", "Kanaal", value=lambda row: CHANNELS[row.channel], phone="side"),
            Column("person_name", "Door"),
            Column("files", "Bestanden", kind="int"),
            Column("waiting", "Nog te doen", kind="int"),
            Column("accepted", "Aanvaard", kind="int", value=lambda row: row.counts.get("accepted", 0)),
            Column("bad", "Niet gelukt", kind="int",
                   value=lambda row: row.counts.get("refused", 0) + row.counts.get("not_taken", 0)),
        ],
        rows=rows,
        crumbs=[(_("Binnenkomst"), reverse("payables:intake"))],
        empty_title=_("Nog geen leveringen"),
        empty=_("Laad bij Binnenkomst veel bestanden of een zip op: ze staan dan hier, met wat van elk bestand werd."),
    ).respond(request)  # fmt: skip


def _found(request: HttpRequest, delivery_id: int) -> queries.DeliveryRow:
    """The delivery when it is the reader's own, or the reader handles everybody's. Raises `Http404`."""
    found = queries.delivery(delivery_id)
    actor = request.actor  # type: ignore[attr-defined]
    if found is None or not (
        (found.person_id is not None and found.person_id == actor.person_id) or intake.sees_homeless(request)
    ):
        raise Http404
    return found


def _state(found: queries.DeliveryRow, run: jobs.RunRow | None) -> tuple[str, Tone]:
    if run is not None and run.state == "retry":
        return _("Wordt opnieuw geprobeerd"), "wait"
    if run is not None and run.state in LIVE:
        return (_("Bezig"), "todo") if run.state == "running" else (_("In de wachtrij"), "wait")
    if found.waiting or (run is not None and run.state in ("failed", "cancelled")):
        return _("Gestopt"), "bad"
    return _("Klaar"), "good"


def _context(request: HttpRequest, delivery_id: int) -> dict[str, Any]:
    found = _found(request, delivery_id)
    run = jobs.run(found.run_id) if found.run_id else None
    caption, tone = _state(found, run)
    # Of the folder only the job knows how many there are; of an upload every file has its row.
    total = run.total if run is not None and found.channel == "folder" else found.files
    return {
        "delivery": found,
        "run": run,
        "live": run is not None and run.state in LIVE,
        "caption": caption,
        "tone": tone,
        "done": found.files - found.waiting,
        "total": max(total, found.files),
        "counts": [(*DELIVERED_STATES[state], number) for state, number in found.counts.items()],
        "may_job": rights.has(request.actor, "jobs.view", found.client_id),  # type: ignore[attr-defined]
    }


def _link(row: DeliveredFile) -> str:
    return reverse("payables:arrival", args=[row.intake_id]) if row.intake_id else ""


def _under(row: DeliveredFile) -> str:
    if row.again:
        return _("dit bestand was er al; er is niets veranderd")
    return " ".join(filter(None, (row.text, row.next_step)))


@screen(right="payables.submit")
def delivery(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """One delivery: the progress, which renews itself, and a row for every file."""
    context = _context(request, delivery_id)
    found: queries.DeliveryRow = context["delivery"]

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        state = filters["oordeel"] or ""
        files = queries.delivered(delivery_id, state=state, after=_mark(after) or 0, limit=limit + 1)
        return Page(files[:limit], str(files[limit - 1].pk) if len(files) > limit else "")

    return ListPage(
        name="delivery",
        title=_("Levering %s") % delivery_id,
        columns=[
            Column("name", "Bestand", phone="title", long=True, link=_link, under=_under),
            Column("state", "Oordeel", kind="chip", value=lambda row: DELIVERED_STATES[row.state][0],
                   tone=lambda row: DELIVERED_STATES[row.state][1], phone="side"),
        ],
        rows=rows,
        filters=[Choice("oordeel", "Oordeel", [(key, words[0]) for key, words in DELIVERED_STATES.items()], tabs=True)],
        counters=lambda _filters: {"": found.files, **found.counts},
        crumbs=[(_("Binnenkomst"), reverse("payables:intake")), (_("Leveringen"), reverse("payables:deliveries"))],
        lead=f"{CHANNELS[found.channel]} · {found.person_name}",
        bad_row=lambda row: row.state in ("refused", "not_taken"),
        empty_title=_("Er stond niets klaar."),
        empty=_("Een bestand dat pas geschreven is, komt pas na enkele seconden aan de beurt."),
        template="payables/delivery.html",
    ).respond(request, **context)  # fmt: skip


@screen(right="payables.submit")
def progress(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """The part of the page that renews itself; when the job ends, the rows are read once more."""
    context = _context(request, delivery_id)
    answer = render(request, "payables/delivery_progress.html", context)
    if not context["live"]:
        answer["HX-Refresh"] = "true"
    return answer
