"""Jobs: what runs, how far it is, what failed, and stopping or resuming it."""

from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.platform.jobs import actions, queries
from bundel.platform.people import rights
from bundel.platform.ui.lists import Choice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

STATES = {
    "queued": ("In de wachtrij", ""),
    "running": ("Bezig", "todo"),
    "retry": ("Wordt opnieuw geprobeerd", "wait"),
    "done": ("Klaar", "good"),
    "failed": ("Mislukt", "bad"),
    "cancelled": ("Gestopt", ""),
}
LIVE = ("queued", "running", "retry")


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    before = int(after) if after.isascii() and after.isdigit() else None
    found = queries.runs(state=filters["toestand"] or "", before=before, limit=limit + 1)
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="jobs",
    title="Taken",
    columns=[
        Column("caption", "Taak", phone="title", long=True, value=lambda row: row.caption,
               link=lambda row: reverse("jobs:detail", args=[row.id]),
               under=lambda row: row.trouble.splitlines()[-1][:140] if row.trouble else row.text),
        Column("state", "Toestand", kind="chip", value=lambda row: STATES[row.state][0],
               tone=lambda row: STATES[row.state][1], phone="side"),
        Column("done", "Gedaan", kind="int", phone="hidden"),
        Column("total", "Van", kind="int", phone="hidden"),
        Column("person_name", "Door"),
        Column("queued_at", "Gevraagd", kind="moment"),
        Column("finished_at", "Beëindigd", kind="moment", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", [(key, words[0]) for key, words in STATES.items()], tabs=True)],
    bad_row=lambda row: row.state == "failed",
    empty_title="Geen taken",
    empty="Werk dat langer duurt (invoer, mail, rapporten) verschijnt hier zodra het gevraagd is.",
)  # fmt: skip


@screen(right="jobs.view")
def jobs(request: HttpRequest) -> HttpResponse:
    """All runs, newest first."""
    return LIST.respond(request)


def _run(run_id: int) -> queries.RunRow:
    found = queries.run(run_id)
    if found is None:
        raise Http404
    return found


def _context(request: HttpRequest, run_id: int) -> dict[str, Any]:
    run = _run(run_id)
    caption, tone = STATES[run.state]
    may = rights.has(request.actor, "jobs.manage", run.client_id)  # type: ignore[attr-defined]
    return {"run": run, "state": caption, "tone": tone, "live": run.state in LIVE, "may_manage": may}


@screen(right="jobs.view")
def job(request: HttpRequest, run_id: int) -> HttpResponse:
    """One run; while it is alive its progress renews itself."""
    context = _context(request, run_id)
    crumbs = [(_("Taken"), reverse("jobs:list")), (str(run_id), "")]
    return render(request, "jobs/job.html", context | {"title": context["run"].caption, "crumbs": crumbs})


@screen(right="jobs.view")
def progress(request: HttpRequest, run_id: int) -> HttpResponse:
    """The part of the page that renews itself."""
    return render(request, "jobs/progress.html", _context(request, run_id))


@require_POST
@screen(right="jobs.manage")
def cancel(request: HttpRequest, run_id: int) -> HttpResponse:
    """Ask a run to stop at its next safe point."""
    actions.cancel(request.actor, _run(run_id).client_id, run_id)  # type: ignore[attr-defined]
    flash.success(request, _("De taak stopt bij het eerstvolgende veilige punt."))
    return redirect("jobs:detail", run_id)


@require_POST
@screen(right="jobs.manage")
def resume(request: HttpRequest, run_id: int) -> HttpResponse:
    """Put a failed or stopped run back in the queue."""
    actions.resume(request.actor, _run(run_id).client_id, run_id)  # type: ignore[attr-defined]
    flash.success(request, _("De taak staat opnieuw in de wachtrij."))
    return redirect("jobs:detail", run_id)
