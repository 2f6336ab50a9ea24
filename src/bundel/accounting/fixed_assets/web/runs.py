"""The monthly write-off: runs of all clients, and the month of one with its proposal."""

import datetime as dt
import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.fixed_assets import actions, queries, rules
from bundel.accounting.fixed_assets.web.press import press
from bundel.kit.periods import FiscalPeriod
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.lists import ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


def _address(row: dict[str, Any]) -> str:
    run = row["run"]
    return f"{reverse('fixed_assets:month', args=[row['code']])}?maand={run.year}-{run.month:02d}"


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = [filters["client"]] if filters["client"] else sorted(scope.current())
    before = int(after) if after.isascii() and after.isdigit() else 0
    found = queries.runs(clients, before=before, limit=limit + 1)
    names = {one.pk: one for one in Client.objects.filter(pk__in={row.client_id for row in found})}
    rows = [
        {"id": row.id, "run": row, "code": names[row.client_id].code, "client": names[row.client_id].name,
         "cents": row.cents, "grants_cents": row.grants_cents}
        for row in found[:limit]
    ]  # fmt: skip
    return Page(rows, str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="fixed_asset_runs",
    title="Afschrijvingen",
    columns=[
        Column("period", "Maand", phone="title", value=lambda row: row["run"].period, link=_address,
               under=lambda row: row["client"]),
        Column("status", "Toestand", kind="chip", value=lambda row: row["run"].status_nl,
               tone=lambda row: "good" if row["run"].status == "posted" else "bad", phone="side"),
        Column("assets", "Activa", kind="int", value=lambda row: row["run"].assets),
        Column("cents", "Afschrijving (€)", kind="cents"),
        Column("grants_cents", "Subsidies (€)", kind="cents", phone="hidden"),
        Column("entry", "Boeking", value=lambda row: row["run"].entry_number or "–"),
        Column("posted_by", "Door", value=lambda row: row["run"].posted_by, phone="hidden"),
        Column("posted_at", "Op", kind="moment", value=lambda row: row["run"].posted_at, phone="hidden"),
    ],
    rows=_rows,
    filters=[ClientChoice()],
    crumbs=[("Vaste activa", "/vaste-activa/")],
    empty_title="Nog geen afschrijvingen",
    empty="Kies hierboven een cliënt om de eerste maand voor te stellen.",
    template="fixed_assets/runs.html",
)  # fmt: skip


@screen(right="fixed_assets.view")
def every(request: HttpRequest) -> HttpResponse:
    """Runs of all clients, the last first, and the way to the month that is due."""
    clients = Client.objects.filter(pk__in=request.clients).order_by("code")  # type: ignore[attr-defined]
    return LIST.respond(request, clients=clients)


def _due(client_id: int, today: dt.date) -> tuple[int, int]:
    """The month after the last one that stands; otherwise the month that ended last."""
    last = queries.last_posted(client_id)
    day = (
        rules.months_later(dt.date(last.year, last.month, 1), 1)
        if last
        else rules.months_later(today.replace(day=1), -1)
    )
    return day.year, day.month


def _post(request: HttpRequest, client: Client, year: int, month: int) -> str:
    actor, verb = request.actor, request.POST.get("stap", "")  # type: ignore[attr-defined]
    if verb == "boeken":
        done = actions.post_run(actor, client.pk, year, month)
        return _("%(period)s: %(n)s activa afgeschreven.") % {"period": done.period, "n": done.assets}
    found = next(
        (row for row in queries.runs([client.pk], limit=500)
         if (row.year, row.month, row.status) == (year, month, "posted")), None,
    )  # fmt: skip
    actions.reverse_run(actor, client.pk, found.id if found else 0, reason=request.POST.get("reden", ""))
    return _("Teruggeboekt; de maand kan opnieuw.")


@screen(right="fixed_assets.view", client=True)
def month(request: HttpRequest, client: Client) -> HttpResponse:
    """One month of one client: what it takes, what differs, and posting it or taking it back."""
    actor = request.actor  # type: ignore[attr-defined]
    asked = MONTH.fullmatch(request.GET.get("maand", ""))
    year, number = (int(asked[1]), int(asked[2])) if asked else _due(client.pk, actor.today)
    here = f"{reverse('fixed_assets:month', args=[client.code])}?maand={year}-{number:02d}"
    if request.method == "POST":
        return press(request, here, lambda: _post(request, client, year, number))
    proposal = actions.propose_run(actor, client.pk, year, number)
    ends = rules.month_end(year, number)
    before, after = (rules.months_later(dt.date(year, number, 1), step) for step in (-1, 1))
    last = queries.last_posted(client.pk)
    may = rights.has(actor, "fixed_assets.run", client.pk)
    context = {
        "title": f"{_('Afschrijvingen')} {proposal.period}",
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")),
                   (_("Afschrijvingen"), reverse("fixed_assets:runs")), (client.name, "")],
        "lead": client.name,
        "client": client,
        "proposal": proposal,
        "here": here,
        "before": f"{before:%Y-%m}",
        "after": f"{after:%Y-%m}",
        "before_name": FiscalPeriod(before.year, before.month).name_nl,
        "after_name": FiscalPeriod(after.year, after.month).name_nl,
        "may_post": may and proposal.posted is None and actor.today >= ends,
        "too_early": actor.today < ends,
        "may_reverse": may and proposal.posted is not None and last is not None and last.id == proposal.posted.id,
        "years": queries.projected([client.pk], actor.today),
    }  # fmt: skip
    return render(request, "fixed_assets/month.html", context)
