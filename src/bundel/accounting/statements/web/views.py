"""The statements on screen: one page with tabs, the lines behind a figure, signing, exports."""

import datetime as dt
import json
from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.statements import actions, queries, reports
from bundel.accounting.statements.audit_file import audit_file
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.pages import screen

PAGE = 50
HOME = ("Overzichten", "/overzichten/")
MIME = {
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _day(text: str, otherwise: dt.date) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return otherwise


class Question:
    """What the address asks: which statement, of whom, on which day, compared with which."""

    def __init__(self, request: HttpRequest) -> None:
        given = request.GET
        self.kind = given.get("overzicht", "balance")
        if self.kind not in reports.KINDS:
            raise Http404
        self.clients = list(Client.objects.filter(id__in=scope.current()).order_by("code"))
        code = given.get("client", "")
        self.together = code == "*"
        self.chosen = self.clients if self.together else [one for one in self.clients if one.code == code]
        if not self.chosen:
            self.chosen = self.clients[:1]
        self.eliminate = self.together and given.get("onderling", "weg") == "weg"
        self.on = _day(given.get("datum", ""), _actor(request).today)
        self.compare = given.get("vergelijk", "jaar")
        self.ids = [one.pk for one in self.chosen]

    @property
    def before(self) -> dt.date | None:
        """The day it is compared with: a year, a month or a half-year earlier; None without comparison."""
        if self.compare == "jaar":
            return dt.date(self.on.year - 1, 12, 31)
        if self.compare == "maand":
            return self.on.replace(day=1) - dt.timedelta(days=1)
        return None

    def address(self, **change: str) -> str:
        """The address of this question with something else."""
        whose = "*" if self.together else self.chosen[0].code
        known = {"client": whose, "overzicht": self.kind, "datum": self.on.isoformat(), "vergelijk": self.compare}
        known["onderling"] = "weg" if self.eliminate else "erbij"
        return urlencode(known | change)


@screen(right="statements.view")
def overview(request: HttpRequest) -> HttpResponse:
    """One statement of one client or of several together."""
    asked = Question(request)
    if not asked.chosen:
        return render(request, "statements/overview.html", {"title": _("Overzichten"), "made": None})
    gone = actions.eliminations(asked.ids, asked.on, asked.before) if asked.eliminate else None
    made = actions.overview(asked.ids, asked.kind, asked.on, asked.before, _actor(request).today, gone)
    if form := request.GET.get("uitvoer"):
        return _download(request, asked, made, form)
    one = None if asked.together else asked.chosen[0]
    context: dict[str, Any] = {
        "title": _(made.title),
        "crumbs": [HOME, (_(made.title), "")],
        "made": made,
        "asked": asked,
        "client": one,
        "tabs": [
            {
                "caption": _(caption),
                "url": f"?{asked.address(overzicht=kind)}",
                "here": kind == asked.kind,
                "count": None,
            }
            for kind, caption in reports.KINDS.items()
        ],
        "parts": [(part, [_shown(asked, made, line) for line in lines]) for part, lines in made.parts],
        "downloads": [(form, f"?{asked.address(uitvoer=form)}") for form in ("pdf", "xlsx", "csv")],
        "signed": queries.signed([one.pk], kind=asked.kind)[:5] if one else [],
        "may_sign": one is not None and rights.has(_actor(request), "statements.sign", one.pk),
    }
    return render(request, "statements/overview.html", context)


def _shown(asked: Question, made: reports.Overview, line: reports.Line) -> dict[str, Any]:
    """A line with the address of what is behind it."""
    opens = ""
    if line.opens is not None:
        opens = f"{reverse('statements:lines')}?{asked.address(titel=str(line.cells[0]), **line.opens)}"
    first, *others = line.cells
    kinds = [column.kind for column in made.columns[1:]]
    return {"level": line.level, "head": first, "cells": list(zip(kinds, others, strict=True)), "opens": opens}


def _download(request: HttpRequest, asked: Question, made: reports.Overview, form: str) -> HttpResponse:
    name = slugify(f"{made.title} {'-'.join(one.code for one in asked.chosen[:3])} {asked.on}") or "overzicht"
    if form == "pdf":
        content = reports.as_pdf(made, _actor(request).now, f"{made.title} {asked.on:%d/%m/%Y}")
    elif form == "xlsx":
        content = reports.as_xlsx(made)
    elif form == "csv":
        content = reports.as_csv(made)
    else:
        raise Http404
    answer = HttpResponse(content, content_type=MIME[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


@screen(right="statements.view")
def lines(request: HttpRequest) -> HttpResponse:
    """The posted lines that a figure adds up."""
    asked = Question(request)
    takes = [one for one in request.GET.get("rekening", "").split(",") if one.isdecimal()]
    leaves = [one for one in request.GET.get("zonder", "").split(",") if one.isdecimal()]
    if not takes or not asked.ids:
        raise Http404
    found, debit, credit = ledger.lines(
        asked.ids, takes, leaves=leaves, start=dt.date(asked.on.year, 1, 1), end=asked.on,
        esr=request.GET.get("esr", "*"), esr_default=json.dumps(queries.esr_defaults()),
        after=request.GET.get("na", ""), limit=PAGE + 1,
    )  # fmt: skip
    page = int(request.GET.get("p", "1")) if request.GET.get("p", "1").isdecimal() else 1
    codes = {one.pk: one.code for one in asked.clients}
    rows = found[:PAGE]
    context = {
        "title": _("Lijnen achter %(figure)s") % {"figure": request.GET.get("titel", "") or ", ".join(takes)},
        "crumbs": [HOME, (_(reports.KINDS[asked.kind]), f"{HOME[1]}?{asked.address()}"), (_("Lijnen"), "")],
        "lines": [(row, codes[row.client_id]) for row in rows],
        "debit": debit,
        "credit": credit,
        "balance": debit - credit,
        "asked": asked,
        "start": dt.date(asked.on.year, 1, 1),
        "next": rows[-1].mark if len(found) > PAGE else "",
        "page": page,
        "first": (page - 1) * PAGE + 1,
        "last": (page - 1) * PAGE + len(rows),
    }
    return render(request, "statements/lines.html", context)


@require_POST
@screen(right="statements.sign", client=True)
def sign(request: HttpRequest, client: Client) -> HttpResponse:
    """Sign the statement as it stands."""
    actor = _actor(request)
    kind = request.POST.get("overzicht", "")
    on = _day(request.POST.get("datum", ""), actor.today)
    actions.sign(actor, client.pk, kind, on)
    flash.success(request, _("Ondertekend en bewaard bij de documenten."))
    asked = urlencode({"client": client.code, "overzicht": kind, "datum": on.isoformat()})
    return redirect(f"{reverse('statements:overview')}?{asked}")


@screen(right="statements.view", client=True)
def signed(request: HttpRequest, client: Client, document_id: int) -> HttpResponse:
    """The PDF that was signed."""
    if not any(one["document_id"] == document_id for one in queries.signed([client.pk])):
        raise Http404
    row = documents.row(document_id, _actor(request))
    answer = HttpResponse(documents.content(document_id, _actor(request)), content_type=row.mime)
    answer["Content-Disposition"] = f'attachment; filename="{slugify(row.name.removesuffix(".pdf"))}.pdf"'
    return answer


@screen(right="statements.view", client=True)
def audit(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """The audit file of a book year."""
    if not 1990 <= year <= 2200:
        raise Http404
    answer = HttpResponse(audit_file(_actor(request), client.pk, year), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="auditbestand-{slugify(client.code)}-{year}.zip"'
    return answer
