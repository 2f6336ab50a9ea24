"""Two reports: how quickly clients pay, and what late payment costs."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payables.queries import paying_reports
from bundel.accounting.payables.web import invoice_list
from bundel.accounting.payables.web.words import PARTIES
from bundel.kit import periods
from bundel.platform.ui import charts
from bundel.platform.ui.lists import ClientChoice, Column, DateRange, ListPage, Page
from bundel.platform.ui.pages import screen

BUCKETS = (("up_to_15", "≤ 15"), ("up_to_30", "16–30"), ("up_to_60", "31–60"), ("over_60", "> 60"))


def period_of(filters: dict[str, Any], today: dt.date) -> tuple[dt.date, dt.date]:
    """The asked days as a half-open period; without question the present half-year."""
    half = periods.half_year_of(today)
    since, until = filters.get("betaald") or (None, None)
    return since or half.start, (until or half.last_day) + dt.timedelta(days=1)


def _clients(filters: dict[str, Any], request: HttpRequest) -> list[int]:
    allowed: frozenset[int] = request.clients  # type: ignore[attr-defined]
    return [filters["client"]] if filters.get("client") else sorted(allowed)


def _bucket(name: str) -> Callable[[paying_reports.BehaviourRow], tuple[int, int]]:
    return lambda row: (getattr(row, name), row.count)


def _behaviour_page(request: HttpRequest, found: list[paying_reports.BehaviourRow]) -> ListPage:
    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        start, end = period_of(filters, request.actor.today)  # type: ignore[attr-defined]
        found[:] = paying_reports.behaviour_by_client(_clients(filters, request), start, end)
        return Page(found, "", len(found), {"paid_cents": sum(row.paid_cents for row in found)})

    return ListPage(
        name="payment-behaviour",
        title="Betaalgedrag",
        lead="Dagen van ontvangst tot betaling van facturen die betaald zijn in de periode (anders: dit halfjaar).",
        columns=[
            Column("client", "Cliënt", phone="title", long=True),
            Column("count", "Betaald (n)", kind="int", phone="side"),
            Column("in_time", "Op tijd", kind="ratio", value=lambda row: (row.in_time, row.count)),
            *(
                Column(name, _("%s dagen") % caption, kind="ratio", value=_bucket(name)) for name, caption in BUCKETS
            ),
            Column("average", "Gemiddeld (dagen)", kind="text",
                   value=lambda row: charts.show(row.days / row.count, decimals=1) if row.count else "–"),
            Column("paid_cents", "Betaald (€)", kind="cents", sum=True),
        ],
        rows=rows,
        row_id="client_id",
        filters=[DateRange("betaald", "Betaald"), ClientChoice()],
        crumbs=[("Facturen", reverse("payables:list"))],
        empty_title="Nog geen betalingen",
        empty="Zodra facturen betaald zijn, staat hier per cliënt hoe snel.",
        template="payables/behaviour.html",
    )  # fmt: skip


@screen(right="payables.view")
def payment_behaviour(request: HttpRequest) -> HttpResponse:
    """Per client: how many of its invoices were paid within 15, 30, 60 days, or later."""
    found: list[paying_reports.BehaviourRow] = []
    page = _behaviour_page(request, found)
    if request.GET.get("uitvoer") or request.method == "POST":
        return page.respond(request)
    start, end = period_of(page.values(request), request.actor.today)  # type: ignore[attr-defined]
    rows = paying_reports.behaviour_by_client(_clients(page.values(request), request), start, end)
    parts = [(_("%s dagen") % caption, sum(getattr(row, name) for row in rows)) for name, caption in BUCKETS]
    chart = charts.shares(
        _("Van ontvangst tot betaling, %(a)s tot en met %(b)s")
        % {"a": f"{start:%d/%m/%Y}", "b": f"{end - dt.timedelta(days=1):%d/%m/%Y}"},
        _("Aandeel van de betaalde facturen per termijn, alle gekozen cliënten samen."),
        parts,
        head=(_("Termijn"), _("Facturen"), _("Aandeel")),
    )
    return page.respond(request, chart=chart if sum(value for _name, value in parts) else None)


def _late_page(request: HttpRequest) -> ListPage:
    codes = invoice_list.client_codes(request)

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        start, end = period_of(filters, request.actor.today)  # type: ignore[attr-defined]
        found = paying_reports.paid_late(_clients(filters, request), start, end)
        first = int(after) if after.isascii() and after.isdigit() and len(after) < 8 else 0
        sums = {
            name: sum(getattr(row, name) or 0 for row in found)
            for name in ("payable_cents", "interest_cents", "compensation_cents", "cost_cents")
        }
        onward = str(first + limit) if len(found) > first + limit else ""
        return Page(found[first : first + limit], onward, len(found), sums)

    return ListPage(
        name="late-interest",
        title="Nalatigheidsinteresten",
        lead="Te laat betaalde facturen, met de interest en de vergoeding waarop de leverancier recht heeft.",
        columns=[
            Column("number", "Nummer", phone="title",
                   link=lambda row: reverse("payables:work", args=[codes[row.client_id], row.id])),
            Column("supplier", "Leverancier", long=True),
            Column("client", "Cliënt", long=True),
            Column("due_on", "Uiterlijk", kind="date"),
            Column("paid_on", "Betaald", kind="date"),
            Column("days_late", "Dagen te laat", kind="int", phone="side"),
            Column("cause", "Langst bij", value=lambda row: PARTIES.get(row.cause, "–")),
            Column("payable_cents", "Bedrag (€)", kind="cents", sum=True, phone="hidden"),
            Column("interest_cents", "Interest (€)", kind="cents", sum=True),
            Column("compensation_cents", "Vergoeding (€)", kind="cents", sum=True),
            Column("cost_cents", "Samen (€)", kind="cents", sum=True),
        ],
        rows=rows,
        filters=[DateRange("betaald", "Betaald"), ClientChoice()],
        crumbs=[("Facturen", reverse("payables:list"))],
        empty_title="Niets te laat betaald",
        empty="Alles van deze periode is binnen de wettelijke termijn betaald. Kies eventueel een andere periode.",
    )  # fmt: skip


@screen(right="payables.view")
def late_interest(request: HttpRequest) -> HttpResponse:
    """What was paid late, and what that can cost."""
    return _late_page(request).respond(request)
