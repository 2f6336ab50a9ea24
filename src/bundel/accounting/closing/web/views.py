"""The cockpit on screen: who blocks, the tasks of one client, what a control found, the year end."""

import datetime as dt
from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.closing import actions, carrying, messages, queries, rules
from bundel.accounting.closing.models import YearEnd
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.jobs.actions import defer
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui import list_export
from bundel.platform.ui.lists import Column
from bundel.platform.ui.pages import screen

HOME = ("Afsluiten", "/afsluiten/")
TONES = {"to_do": "", "exceptions": "bad", "certified": "good", "signed": "wait", "reopened": "wait"}


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _last_month(today: dt.date) -> tuple[int, int]:
    last = today.replace(day=1) - dt.timedelta(days=1)
    return last.year, last.month


def _asked(request: HttpRequest) -> tuple[int, int]:
    """The period of the address, `2026-03` or `2026-13`; without one the last that was opened, else last month."""
    year, _sign, period = request.GET.get("periode", "").partition("-")
    if year.isdecimal() and period.isdecimal() and 1990 <= int(year) <= 2200 and 1 <= int(period) <= 13:
        return int(year), int(period)
    return next(iter(queries.opened(scope.current())), _last_month(_actor(request).today))


@screen(right="closing.view")
def cockpit(request: HttpRequest) -> HttpResponse:
    """All clients for one period: how far each is, and which task of whom everything waits for."""
    actor = _actor(request)
    year, period = _asked(request)
    rows = queries.closes(scope.current(), year, period, actor.today)
    if form := request.GET.get("uitvoer"):
        return list_export.respond(f"Afsluiting {year}-{period:02d}", EXPORT, rows, form, [])
    opened = {row.client_id for row in rows}
    periods = sorted({*queries.opened(scope.current()), (year, period)}, reverse=True)
    blocking = sorted(
        (row for row in rows if row.blocking is not None), key=lambda row: -(row.blocking.late if row.blocking else 0)
    )
    context = {
        "title": _("Afsluiten: %(period)s") % {"period": queries.period_name(year, period)},
        "crumbs": [HOME],
        "rows": rows,
        "blocking": blocking,
        "matrix": _matrix(rows),
        "done": sum(row.done for row in rows),
        "total": sum(len(row.tasks) for row in rows),
        "not_opened": [
            one for one in Client.objects.filter(id__in=scope.current()).order_by("code") if one.pk not in opened
        ],
        "year": year,
        "period": period,
        "periods": [(f"{y}-{p:02d}", queries.period_name(y, p), (y, p) == (year, period)) for y, p in periods],
    }
    return render(request, "closing/cockpit.html", context)


def _matrix(rows: list[queries.CloseRow]) -> list[dict[str, Any]]:
    """Tasks in the rows, clients in the columns."""
    captions = {task.code: task.caption for row in rows for task in row.tasks}
    return [
        {
            "caption": caption,
            "cells": [
                {"code": row.client_code, "task": found, "tone": TONES[found.state]}
                if (found := row.task(code))
                else None
                for row in rows
            ],
        }
        for code, caption in captions.items()
    ]


def _blocker(name: str) -> Any:
    return lambda row: getattr(row.blocking, name) if row.blocking else ""


EXPORT = [
    Column("client_code", "Cliënt"),
    Column("client_name", "Naam"),
    Column("done", "In orde", kind="int"),
    Column("total", "Taken", kind="int", value=lambda row: len(row.tasks)),
    Column("blocker", "Wacht op", value=_blocker("caption")),
    Column("side", "Van", value=_blocker("side_nl")),
    Column("due", "Tegen", kind="date", value=_blocker("due_on")),
    Column("late", "Dagen te laat", kind="int", value=_blocker("late")),
]


@screen(right="closing.view", client=True)
def close(request: HttpRequest, client: Client, year: int, month: int) -> HttpResponse:
    """The tasks of one client for a period, its accruals, and the button that closes it."""
    if not 1 <= month <= 13 or not 1990 <= year <= 2200:
        raise Http404
    actor = _actor(request)
    found = queries.close_of(client.pk, year, month, actor.today)
    name = queries.period_name(year, month)
    may = {
        deed: rights.has(actor, f"closing.{deed}", client.pk)
        for deed in ("certify", "certify_client", "sign", "lock", "year_end")
    }
    context = {
        "title": _("%(period)s van %(client)s") % {"period": name.capitalize(), "client": client.name},
        "crumbs": [HOME, (name, f"/afsluiten/?periode={year}-{month:02d}"), (client.code, "")],
        "client": client,
        "close": found,
        "year": year,
        "period": month,
        "may": may,
        "rows": [
            (task, may["certify"] if task.side == "centre" else may["certify_client"]) for task in found.tasks
        ] if found else [],
        "accruals": queries.accruals(client.pk, year, month),
        "ready": found is not None and found.done == len(found.tasks) and found.closed_at is None,
    }  # fmt: skip
    return render(request, "closing/close.html", context)


@require_POST
@screen(right="closing.certify", client=True)
def open_(request: HttpRequest, client: Client, year: int, month: int) -> HttpResponse:
    """Open a close and propose its accruals."""
    if not 1 <= month <= 13 or not 1990 <= year <= 2200:
        raise Http404
    actor = _actor(request)
    actions.open_close(actor, client.pk, year, month)
    if month < 13:
        actions.propose_accruals(actor, client.pk, year, month)
    flash.success(request, _("De afsluiting is geopend."))
    return redirect("closing:close", client.code, year, month)


@screen(right="closing.view", client=True)
def task(request: HttpRequest, client: Client, task_id: int) -> HttpResponse:
    """One task: what its control found last, who signed what, and every time it was looked at."""
    actor = _actor(request)
    year, period, row = _task(client, task_id, actor.today)
    history = queries.certifications(client.pk, task_id)
    signed = queries.signatures(client.pk, task_id)
    context = {
        "title": row.caption,
        "crumbs": [
            HOME, (queries.period_name(year, period), f"/afsluiten/?periode={year}-{period:02d}"),
            (client.code, reverse("closing:close", args=[client.code, year, period])), (row.code, ""),
        ],
        "client": client,
        "task": row,
        "year": year,
        "period": period,
        "tone": TONES[row.state],
        "found": [(one, signed.get(one["key"])) for one in (history[0]["rows"]["rows"] if history else [])],
        "history": [
            {"at": one["at"], "who": one["person_name"], "text": f"{rules.STATES[one['verdict']]} ({one['found']})",
             "detail": one["digest"][:16], "tone": TONES[one["verdict"]]}
            for one in history
        ],
        "may_look": rights.has(actor, rules.RIGHT_OF[row.side], client.pk),
        "may_sign": rights.has(actor, "closing.sign", client.pk),
        "may_lock": rights.has(actor, "closing.lock", client.pk),
    }  # fmt: skip
    return render(request, "closing/task.html", context)


def _task(client: Client, task_id: int, today: dt.date) -> tuple[int, int, queries.TaskRow]:
    place = queries.place_of(client.pk, task_id)
    if place is None:
        raise Http404
    found = queries.close_of(client.pk, *place, today)
    row = next(one for one in found.tasks if one.id == task_id) if found else None
    if row is None:
        raise Http404
    return *place, row


@require_POST
@screen(right="closing.view", client=True)
def certify(request: HttpRequest, client: Client, task_id: int) -> HttpResponse:
    """Let the control look; what it found decides."""
    actor = _actor(request)
    year, period, row = _task(client, task_id, actor.today)
    state = actions.certify(actor, client.pk, task_id)
    if state == "exceptions":
        flash.warning(request, _("%(task)s: er zijn uitzonderingen.") % {"task": row.caption})
        return redirect("closing:task", client.code, task_id)
    flash.success(request, _("%(task)s: in orde.") % {"task": row.caption})
    return redirect("closing:close", client.code, year, period)


@require_POST
@screen(right="closing.sign", client=True)
def sign(request: HttpRequest, client: Client, task_id: int) -> HttpResponse:
    """Take one exception for one's own account."""
    actions.sign_exception(
        _actor(request), client.pk, task_id, request.POST.get("uitzondering", ""), reason=request.POST.get("reden", "")
    )
    flash.success(request, _("De uitzondering is getekend."))
    return redirect("closing:task", client.code, task_id)


@require_POST
@screen(right="closing.lock", client=True)
def reopen(request: HttpRequest, client: Client, task_id: int) -> HttpResponse:
    """Open a certified task again."""
    actions.reopen(_actor(request), client.pk, task_id, reason=request.POST.get("reden", ""))
    flash.success(request, _("De taak is heropend, met wat erop wacht."))
    return redirect("closing:task", client.code, task_id)


@require_POST
@screen(right="closing.lock", client=True)
def shut(request: HttpRequest, client: Client, year: int, month: int) -> HttpResponse:
    """Close the period: the ledger is locked."""
    actions.close_period(_actor(request), client.pk, year, month)
    flash.success(request, _("De periode is afgesloten en vergrendeld."))
    return redirect("closing:close", client.code, year, month)


@require_POST
@screen(right="closing.certify", client=True)
def accrual(request: HttpRequest, client: Client, accrual_id: int) -> HttpResponse:
    """Book or turn down a proposed accrual."""
    actor, given = _actor(request), request.POST
    if given.get("besluit") == "weigeren":
        actions.refuse_accrual(actor, client.pk, accrual_id, reason=given.get("reden", ""))
        flash.success(request, _("De overlopende post is afgewezen."))
    else:
        try:
            cents = money.parse_belgian(given.get("bedrag", ""))
        except ValueError as wrong:
            raise Refusal(messages.ACCRUAL_AMOUNT) from wrong
        actions.book_accrual(actor, client.pk, accrual_id, cents=cents, account=given.get("rekening", "").strip())
        flash.success(request, _("De overlopende post is geboekt, met haar terugname in de volgende maand."))
    back = given.get("terug", "")
    return redirect(back if back.startswith("/afsluiten/") else HOME[1])


@screen(right="closing.view", client=True)
def year_end(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """How far the year end is, what it carried, and the buttons to run it or take it back."""
    attempts = queries.year_ends(client.pk, year)
    now = next((one for one in attempts if one.state != YearEnd.State.UNDONE), None)
    context = {
        "title": _("Jaareinde %(year)s van %(client)s") % {"year": year, "client": client.name},
        "crumbs": [HOME, (client.code, reverse("closing:close", args=[client.code, year, 13])), (_("Jaareinde"), "")],
        "client": client,
        "year": year,
        "now": now,
        "total": now.result_rows + now.carry_rows if now else 0,
        "undone": [one for one in attempts if one.state == YearEnd.State.UNDONE],
        "may": rights.has(_actor(request), "closing.year_end", client.pk),
    }
    return render(request, "closing/year_end.html", context)


@require_POST
@screen(right="closing.year_end", client=True)
def carry(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """Begin the year end (or go on with it) as a job, or take it back."""
    actor = _actor(request)
    if request.POST.get("terugdraaien"):
        actions.undo_year_end(actor, client.pk, year, reason=request.POST.get("reden", ""))
        flash.success(request, _("Het jaareinde is teruggedraaid."))
    else:
        started = actions.start_year_end(actor, client.pk, year)
        run = defer(carrying.carry_year, client.pk, f"closing.year_end:{started}", by=actor, year=year)
        flash.success(request, _("Het jaareinde loopt; u ziet hier hoe ver het is."))
        return redirect("jobs:detail", run.pk) if rights.has(actor, "jobs.view", client.pk) else _back(client, year)
    return _back(client, year)


def _back(client: Client, year: int) -> HttpResponse:
    return redirect("closing:year_end", client.code, year)
