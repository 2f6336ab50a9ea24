"""The export pack of a client: have it made, see how far it is, take it along."""

from django.contrib import messages as flash
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform import export_jobs
from bundel.platform.clients.models import Client
from bundel.platform.jobs import queries
from bundel.platform.jobs.deferring import LIVE
from bundel.platform.jobs.web.views import STATES
from bundel.platform.ui.pages import screen


@screen(right="clients.manage", client=True)
def pack(request: HttpRequest, client: Client) -> HttpResponse:
    """Packs of this client, newest first; the page renews itself while one is being made."""
    if request.method == "POST":
        export_jobs.ask_pack(request.actor, client.pk)  # type: ignore[attr-defined]
        flash.success(request, _("Het pakket wordt gemaakt. U kunt dit scherm verlaten."))
        return redirect("clients:pack", client.code)
    every = queries.runs_of(export_jobs.make_pack.path, client.pk)
    runs = [
        {
            "run": run,
            "state": STATES[run.state][0],
            "tone": STATES[run.state][1],
            "there": run.state == "done" and export_jobs.place_of(client, run.id).is_file(),
        }
        for run in every
    ]
    context = {
        "title": _("Exportpakket"),
        "lead": client.name,
        "crumbs": [
            (_("Cliënten"), reverse("clients:list")),
            (client.code, reverse("clients:detail", args=[client.code])),
            (_("Exportpakket"), ""),
        ],
        "client": client,
        "runs": runs,
        "live": any(run.state in LIVE for run in every),
        "days": export_jobs.KEEP_DAYS,
    }
    return render(request, "clients/pack.html", context)


@screen(right="clients.manage", client=True)  # type: ignore[arg-type]
def pack_file(request: HttpRequest, client: Client, run_id: int) -> HttpResponseBase:
    """The zip itself; who took it along stands in the audit trail."""
    run = queries.run(run_id)
    if run is None or (run.client_id, run.job) != (client.pk, export_jobs.make_pack.path):
        raise Http404
    file = export_jobs.take_pack(request.actor, client.pk, run_id)  # type: ignore[attr-defined]
    return FileResponse(file.open("rb"), as_attachment=True, filename=file.name, content_type="application/zip")
