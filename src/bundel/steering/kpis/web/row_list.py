"""The list of rows behind a figure, the same for a live figure and a frozen one: every figure opens its rows."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from bundel.platform.clients.models import Client
from bundel.platform.ui.lists import Choice, Column, ListPage, Page
from bundel.steering.kpis.engine import Definition
from bundel.steering.kpis.rules import CAUSE_NL, FigureRow, Ratio

# The screen of each kind of subject: its url name takes the client's code and the id.
SCREENS = {
    "payables.invoice": "payables:work",
    "payables.intake": "payables:intake",
    "payments.run": "payments:run",
    "bank.movement": "bank:movement",
    "closing.task": "closing:task",
    "vat.return": "vat:return",
    "vat.approval": "vat:return",
}
# Where the screen is a list with filters: its url name and those filters.
LISTS = {"bank.statement": ("bank:matching", "client={client}&uittreksel={number}&toestand=alles")}
STATES = {"hit": "Meegeteld", "miss": "Gemist", "excluded": "Uitgesloten", "missing": "Zonder gegeven"}


def kind_of(row: FigureRow, unit: str) -> str:
    """Hit, miss, excluded or missing; only a share can miss."""
    if row.state != "counted":
        return row.state
    return "miss" if unit == "%" and not row.numerator else "hit"


def address_of(key: str, client_code: str) -> str:
    """The screen of a subject, or nothing where it has none. After a slash the key names a part of the subject."""
    kind, _colon, whole = key.partition(":")
    number = whole.partition("/")[0]
    if kind in LISTS:
        name, filters = LISTS[kind]
        return f"{reverse(name)}?{filters.format(client=client_code, number=number)}"
    name = SCREENS.get(kind, "")
    if not name:
        return ""
    try:
        return reverse(name, args=[client_code, number])
    except NoReverseMatch:
        return ""


def respond(
    request: HttpRequest,
    definition: Definition,
    ratio: Ratio,
    *,
    title: str,
    lead: str,
    crumbs: Sequence[tuple[str, str]],
) -> HttpResponse:
    """The rows as a work list with tabs by state, a sum, and export."""
    clients = dict(Client.objects.values_list("id", "code"))
    unit = definition.unit
    kinds = {id(row): kind_of(row, unit) for row in ratio.rows}
    money = unit == "euro"

    def chosen(filters: dict[str, Any], after: str, limit: int) -> Page:
        found = [row for row in ratio.rows if filters["stand"] in (None, kinds[id(row)])]
        start = int(after) if after.isascii() and after.isdigit() else 0
        following = str(start + limit) if start + limit < len(found) else ""
        sums = {"numerator": sum(row.numerator for row in found)} if money else {}
        return Page(found[start : start + limit], following, len(found), sums)

    counts = Counter(kinds.values())
    listed = ListPage(
        name="kpis-rows",
        title=title,
        lead=lead,
        crumbs=crumbs,
        columns=[
            Column("caption", _("Geval"), phone="title",
                   link=lambda row: address_of(row.key, clients.get(row.client_id, ""))),
            Column("client", _("Cliënt"), value=lambda row: clients.get(row.client_id, "")),
            Column("on", _("Datum"), kind="date"),
            Column("numerator", _("Telt mee voor"), kind="cents" if money else "int", sum=money, phone="side"),
            Column("state", _("Stand"), kind="chip", value=lambda row: STATES[kinds[id(row)]],
                   tone=lambda row: {"miss": "bad", "missing": "wait"}.get(kinds[id(row)], "")),
            Column("causes", _("Oorzaak"),
                   value=lambda row: ", ".join(_(CAUSE_NL[cause]) for cause, _units in row.causes)),
            Column("reason", _("Waarom"), long=True),
        ],
        rows=chosen,
        filters=[Choice("stand", _("Stand"), [(key, STATES[key]) for key in STATES if counts[key]], tabs=True)],
        counters=lambda filters: {"": len(ratio.rows), **counts},
        row_id="key",
        empty_title=_("Geen gevallen"),
        empty=_("Voor deze periode en cliënt zijn er geen gevallen: het cijfer heeft dus geen waarde en is geen nul."),
    )  # fmt: skip
    return listed.respond(request)
