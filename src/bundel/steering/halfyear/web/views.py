"""Half-yearly reports: the list, a report with its chapters and steps, its files, and the rows behind its figures."""

from typing import Any

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.platform.people import rights
from bundel.platform.ui.lists import Column, ListPage, Page
from bundel.platform.ui.pages import screen
from bundel.steering.halfyear import actions, outputs, queries
from bundel.steering.halfyear.models import Edition
from bundel.steering.kpis import wording
from bundel.steering.kpis.web import row_list

TONES = {"draft": "todo", "frozen": "wait", "signed": "good"}
FILES = {
    "pdf": ("application/pdf", outputs.as_pdf),
    "html": ("text/html; charset=utf-8", outputs.as_html),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", outputs.as_xlsx),
    "json": ("application/json", outputs.as_json),
}

LIST = ListPage(
    name="halfyear",
    title="Halfjaarverslagen",
    columns=[
        Column("number", "Verslag", phone="title", link=lambda row: reverse("halfyear:edition", args=[row.number]),
               under=lambda row: wording.half_year(row.period)),
        Column("state", "Toestand", kind="chip", value=lambda row: row.get_state_display(),
               tone=lambda row: TONES[row.state], phone="side"),
        Column("cutoff", "Stand van", kind="date"),
        Column("built_by", "Opgemaakt door"),
        Column("frozen_name", "Bevroren door"),
        Column("signed_name", "Ondertekend door"),
    ],
    rows=lambda filters, after, limit: Page(queries.editions()[:limit]),
    row_id="number",
    empty_title="Nog geen verslag",
    empty="Wie het verslag opmaakt, begint met ‘Verslag opmaken’ en kiest een halfjaar.",
    template="halfyear/list.html",
)  # fmt: skip


def found(number: str) -> Edition:
    """A report by its number, or 404."""
    report = queries.edition(number)
    if report is None:
        raise Http404
    return report


def crumbs(report: Edition | None = None) -> list[tuple[str, str]]:
    """The way to a page of a report."""
    way = [(_("Halfjaarverslagen"), reverse("halfyear:list"))]
    return [*way, (report.number, reverse("halfyear:edition", args=[report.number]))] if report else way


def _may(request: HttpRequest, right: str) -> bool:
    return rights.has(request.actor, right, None)  # type: ignore[attr-defined]


@screen(right="halfyear.view")
def editions(request: HttpRequest) -> HttpResponse:
    """All reports."""
    return LIST.respond(request, may_manage=_may(request, "halfyear.manage"))


def _steps(report: Edition) -> list[dict[str, Any]]:
    order = ["draft", "frozen", "signed"]
    now = order.index(report.state)
    captions = [_("Ontwerp"), _("Bevroren"), _("Ondertekend")]
    return [
        {"caption": caption, "done": index < now or report.state == "signed", "here": index == now}
        for index, caption in enumerate(captions)
    ]


@screen(right="halfyear.view")
def edition(request: HttpRequest, number: str) -> HttpResponse:
    """A report: its steps, chapters with texts and figures, promises, errata and files."""
    report = found(number)
    shown = outputs.presented(report, absolute=False)
    draft = report.state == Edition.State.DRAFT
    told = set(report.outcomes.values_list("promise_id", flat=True))
    context = {
        "title": shown.title,
        "crumbs": [*crumbs(), (report.number, "")],
        "report": report,
        "shown": shown,
        "tone": TONES[report.state],
        "steps": _steps(report),
        "open_promises": [(each, each.pk in told) for each in queries.open_promises(report)] if draft else [],
        "errata": report.errata.order_by("number"),
        "files": list(FILES),
        "draft": draft,
        "may_manage": _may(request, "halfyear.manage"),
        "may_sign": _may(request, "halfyear.sign")
        and report.state == Edition.State.FROZEN
        and report.frozen_by_id != request.actor.person_id,  # type: ignore[attr-defined]
    }
    return render(request, "halfyear/edition.html", context)


@require_POST
@screen(right="halfyear.manage")
def freeze(request: HttpRequest, number: str) -> HttpResponse:
    """Freeze a draft."""
    actions.freeze(request.actor, None, found(number).pk)  # type: ignore[attr-defined]
    done = _("Verslag %(number)s is bevroren. Iemand anders kan het nu ondertekenen.")
    flash.success(request, done % {"number": number})
    return redirect("halfyear:edition", number)


@require_POST
@screen(right="halfyear.sign")
def sign(request: HttpRequest, number: str) -> HttpResponse:
    """Sign a frozen report."""
    actions.sign(request.actor, None, found(number).pk)  # type: ignore[attr-defined]
    flash.success(request, _("Verslag %(number)s is ondertekend.") % {"number": number})
    return redirect("halfyear:edition", number)


@screen(right="halfyear.view")
def download(request: HttpRequest, number: str, suffix: str) -> HttpResponse:
    """A report as a file."""
    report = found(number)
    if suffix not in FILES:
        raise Http404
    kind, make = FILES[suffix]
    response = HttpResponse(make(report), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="halfjaarverslag-{report.period}.{suffix}"'
    return response


@screen(right="halfyear.view")
def rows(request: HttpRequest, number: str, figure_id: str) -> HttpResponse:
    """The rows behind a figure of a report, as they were frozen."""
    report = found(number)
    opened = queries.rows_of(report, figure_id)
    made, sums = opened.definition, opened.ratio.sums
    whose = opened.figure["client"] or _("alle cliënten")
    parts = [wording.figure(sums, made.unit), wording.cases(sums, made.unit), whose, f"{report.cutoff:%d/%m/%Y}"]
    if not opened.complete:
        parts.append(_("let op: u ziet niet alle rijen van dit cijfer, of het ontwerp is sindsdien veranderd"))
    way = [*crumbs(report), (made.name, "")]
    return row_list.respond(request, made, opened.ratio, title=_("Gevallen"), lead=" · ".join(parts), crumbs=way)
