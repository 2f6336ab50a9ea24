"""Dashboard, definition and rows of the indicators."""

import datetime as dt
from fractions import Fraction
from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui import charts
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.pages import screen
from bundel.steering.kpis import actions, engine, queries, wording
from bundel.steering.kpis.engine import Definition
from bundel.steering.kpis.models import Norm
from bundel.steering.kpis.queries import Shown
from bundel.steering.kpis.rules import CAUSE_NL, CAUSES, VERDICT_NL, value
from bundel.steering.kpis.web import row_list

TONES = {"met": "good", "missed": "bad", "not_measured": "wait", "no_cases": "", "no_norm": ""}
HEADLINES = 6
ALL = "alle"


def _period(request: HttpRequest) -> str:
    """The half-year in the address; otherwise the latest with figures, or the one that runs."""
    wanted = request.GET.get("periode", "")
    try:
        queries.period_of(wanted)
    except Refusal:
        last = queries.last_measured(request.clients)  # type: ignore[attr-defined]
        return last or periods.label(periods.half_year_of(request.actor.today))  # type: ignore[attr-defined]
    return wanted


def _chosen(request: HttpRequest, code: str) -> tuple[Client | None, frozenset[int]]:
    """The client in the address and the clients to add up. A client outside the reader's rights is not found."""
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    if code in ("", ALL):
        only = Client.objects.filter(id__in=allowed).first() if len(allowed) == 1 else None
        return only, allowed
    found = Client.objects.filter(code=code, id__in=allowed).first()
    if found is None:
        raise Http404
    return found, frozenset({found.pk})


def _choices(request: HttpRequest) -> dict[str, Any]:
    """The periods and clients of the chooser."""
    day, labels = request.actor.today, []  # type: ignore[attr-defined]
    for _step in range(4):
        half = periods.half_year_of(day)
        labels.append(periods.label(half))
        day = half.start - dt.timedelta(days=1)
    clients = Client.objects.filter(id__in=request.clients).order_by("name")  # type: ignore[attr-defined]
    return {"periods": [(label, wording.half_year(label)) for label in labels], "choices": clients}


def _line(shown: Shown, period: str, client_code: str) -> dict[str, Any]:
    """A figure as the table shows it."""
    made, norm = shown.definition, shown.norm
    return {
        "definition": made,
        "value": wording.figure(shown.sums, made.unit),
        "cases": wording.cases(shown.sums, made.unit),
        "norm": wording.norm(norm.value if norm else None, made.unit, made.better),
        "norm_default": bool(norm and norm.default),
        "verdict": _(VERDICT_NL[shown.verdict]),
        "tone": TONES[shown.verdict],
        "causes": wording.causes(shown.sums.causes, made.unit, of_misses=made.unit == "%"),
        "rows": reverse("kpis:rows", args=[made.code, period, client_code]),
        "url": f"{reverse('kpis:indicator', args=[made.code])}?periode={period}&client={client_code}",
        "data_at": shown.data_at,
    }


@screen(right="kpis.view")
def dashboard(request: HttpRequest) -> HttpResponse:
    """Few figures large, all others in one table, alarms above; each opens its definition and its rows."""
    period = _period(request)
    client, clients = _chosen(request, request.GET.get("client", ""))
    code = client.code if client else ALL
    figures = queries.figures(clients, period, client.pk if client else None)
    lines = [_line(shown, period, code) for shown in figures]
    heads = [line for line, shown in zip(lines, figures, strict=True) if shown.norm][:HEADLINES]
    day = min(request.actor.today, queries.period_of(period).last_day)  # type: ignore[attr-defined]
    measured = [shown.data_at for shown in figures if shown.data_at]
    context = _choices(request) | {
        "title": _("Indicatoren"),
        "crumbs": [(_("Indicatoren"), "")],
        "period": period,
        "client": client,
        "client_code": code,
        "lines": lines,
        "heads": heads,
        "alarms": [wording.alarm(alarm) for alarm in queries.alarms(clients, day)],
        "data_at": min(measured, default=None),
        "may_measure": rights.has(request.actor, "kpis.manage", None),  # type: ignore[attr-defined]
    }
    return render(request, "kpis/dashboard.html", context)


@require_POST
@screen(right="kpis.manage")
def measure(request: HttpRequest) -> HttpResponse:
    """Measure a half-year again, now."""
    period = request.POST.get("periode", "")
    number = actions.measure(request.actor, None, period)  # type: ignore[attr-defined]
    flash.success(request, _("%(n)s cijfers gemeten voor %(period)s.") % {"n": wording.whole(number), "period": period})
    return redirect(f"{reverse('kpis:dashboard')}?periode={period}")


def _definition(code: str, day: dt.date) -> Definition:
    try:
        return engine.definition_on(code, day)
    except engine.UnknownIndicator:
        raise Http404 from None


def _number(reached: Fraction | None) -> float | None:
    """For drawing only: the pixel of a point."""
    return None if reached is None else float(reached)


def _trend(made: Definition, clients: frozenset[int], day: dt.date, norm: Fraction | None) -> charts.Chart:
    points = queries.series(clients, day)[made.code]
    drawn = [(point.label, _number(value(point.sums, made.unit))) for point in points]
    description = _("Verloop over twaalf maanden; een maand zonder meting is een onderbreking, geen nul.")
    return charts.line(
        _("Verloop over twaalf maanden"), description, drawn, unit=_(made.unit) if made.unit != "aantal" else "",
        decimals=1 if made.unit in ("%", "dagen") else 0, norm=_number(norm), breaks=queries.rules.breaks(points),
        head=(_("Maand"), _(made.name)),
    )  # fmt: skip


def _split(causes: list[tuple[str, int]]) -> charts.Chart:
    return charts.shares(_("Verdeling over de oorzaken"), _("Wie de oorzaak was, opgeteld tot het geheel."), causes)


@screen(right="kpis.view")
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator: what it means, its figure, trend, causes, and each client."""
    period = _period(request)
    client, clients = _chosen(request, request.GET.get("client", ""))
    client_code = client.code if client else ALL
    day = min(request.actor.today, queries.period_of(period).last_day)  # type: ignore[attr-defined]
    made = _definition(code, day)
    shown = next(each for each in queries.figures(clients, period, client.pk if client else None)
                 if each.definition.code == code)  # fmt: skip
    causes = [(_(CAUSE_NL[cause]), shown.sums.causes[cause]) for cause in CAUSES if shown.sums.causes.get(cause)]
    names = dict(Client.objects.filter(id__in=clients).values_list("id", "name"))
    codes = dict(Client.objects.filter(id__in=clients).values_list("id", "code"))
    per_client = [
        {
            "name": names[each],
            "value": wording.figure(sums, made.unit),
            "cases": wording.cases(sums, made.unit),
            "rows": reverse("kpis:rows", args=[code, period, codes[each]]),
        }
        for each, sums in queries.by_client(clients, period, code)
    ]
    norms = Norm.objects.filter(indicator=code, client=client).order_by("-valid_from")
    context = _choices(request) | {
        "title": made.name,
        "crumbs": [(_("Indicatoren"), f"{reverse('kpis:dashboard')}?periode={period}"), (made.name, "")],
        "definition": made,
        "versions": engine.versions(code),
        "line": _line(shown, period, client_code),
        "norm_source": shown.norm.source if shown.norm else "",
        "trend": _trend(made, clients, day, shown.norm.value if shown.norm else None),
        "split": charts.shares(
            _("Verdeling over de oorzaken"), _("Wie de oorzaak was, opgeteld tot het geheel."), causes
        )
        if causes
        else None,
        "per_client": per_client if len(per_client) > 1 else [],
        "norms": [(wording.norm(Fraction(n.milli, 1000), made.unit, made.better), n) for n in norms],
        "period": period,
        "client": client,
        "client_code": client_code,
        "may_manage": rights.has(request.actor, "kpis.manage", client.pk if client else None),  # type: ignore[attr-defined]
    }
    return render(request, "kpis/indicator.html", context)


class NormForm(forms.Form):
    """A norm from a day on."""

    value = forms.DecimalField(
        label=_("Norm (in de eenheid van de indicator)"), max_digits=12, decimal_places=3, localize=True
    )
    valid_from = forms.DateField(label=_("Geldt vanaf"), widget=forms.DateInput(attrs={"type": "date"}))
    source = forms.CharField(label=_("Waar ze is afgesproken"), max_length=300)


@screen(right="kpis.manage")
def norm(request: HttpRequest, code: str) -> HttpResponse:
    """Record an agreed norm, for one client or for all."""
    made = _definition(code, request.actor.today)  # type: ignore[attr-defined]
    client, _clients = _chosen(request, request.GET.get("client", ""))
    back = f"{reverse('kpis:indicator', args=[code])}?client={client.code if client else ALL}"

    def agree(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.agree_norm(
            request.actor, client.pk if client else None, code, Fraction(cleaned["value"]), cleaned["valid_from"],  # type: ignore[attr-defined]
            cleaned["source"],
        )  # fmt: skip
        return back

    lead = _("%(name)s, in %(unit)s, voor %(client)s. De vorige norm eindigt die dag; het verleden verandert niet.") % {
        "name": _(made.name),
        "unit": _(made.unit),
        "client": client.name if client else _("alle cliënten zonder eigen norm"),
    }  # fmt: skip
    page = FormPage(
        form=NormForm, title=_("Norm vastleggen"), do=agree, submit=_("Norm vastleggen"), lead=lead, cancel=back,
        crumbs=[(_("Indicatoren"), reverse("kpis:dashboard")), (made.name, back)],
        beside={"kpis.norm_in_the_past": "valid_from", "kpis.norm_without_source": "source"},
    )  # fmt: skip
    return page.respond(request)


@screen(right="kpis.view")
def rows(request: HttpRequest, code: str, period: str, client: str) -> HttpResponse:
    """The rows behind a figure, up to the day of its measurement."""
    days = queries.period_of(period)
    chosen, clients = _chosen(request, client)
    day = queries.measured_until(clients, period, code) or min(request.actor.today, days.last_day)  # type: ignore[attr-defined]
    _definition(code, day)
    made, ratio = queries.rows(code, period, clients, day)
    name = chosen.name if chosen else _("alle cliënten")
    figure, cases = wording.figure(ratio.sums, made.unit), wording.cases(ratio.sums, made.unit)
    lead = f"{figure} · {cases} · {name} · {_('stand van')} {day:%d/%m/%Y}"
    back = f"{reverse('kpis:indicator', args=[code])}?periode={period}&client={client}"
    crumbs = [(_("Indicatoren"), reverse("kpis:dashboard")), (made.name, back)]
    return row_list.respond(request, made, ratio, title=_("Gevallen"), lead=lead, crumbs=crumbs)
