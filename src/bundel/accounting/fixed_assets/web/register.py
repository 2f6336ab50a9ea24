"""The register, and one asset: its amounts, plan, history and what can be done with it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.fixed_assets import queries, rules
from bundel.accounting.fixed_assets.queries import Filters
from bundel.accounting.fixed_assets.web.verbs import VERBS
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui import charts
from bundel.platform.ui.frame import Tone
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen

TONES: dict[str, Tone] = {"under_construction": "wait", "in_use": "good", "disposed": ""}


def kept(filters: dict[str, Any]) -> Filters:
    """The filters of the list as the queries know them."""
    return Filters(
        (filters["client"],) if filters["client"] else tuple(sorted(scope.current())),
        filters["toestand"] or "", filters["categorie"] or "", filters["kostenplaats"] or "", filters["tekst"] or "",
        filters["plaats"] or "",
    )  # fmt: skip


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    key = key_after(after, 2)
    start = (str(key[0]), int(key[1])) if key and str(key[1]).isdigit() else ("", 0)
    found = queries.page(kept(filters), after=start, limit=limit + 1)
    more = after_key(found[limit - 1].number, found[limit - 1].id) if len(found) > limit else ""
    if after:
        return Page(found[:limit], more)
    sums = queries.totals(kept(filters))
    return Page(
        found[:limit], more, sums.count,
        {"gross_cents": sums.gross_cents, "accumulated_cents": sums.accumulated_cents, "net_cents": sums.net_cents},
    )  # fmt: skip


def category_choices() -> list[tuple[str, str]]:
    """Categories by name."""
    return sorted(((one.code, one.name) for one in rules.categories().values()), key=lambda pair: pair[1])


def address(row: queries.AssetRow) -> str:
    """The page of an asset."""
    return reverse("fixed_assets:asset", args=[row.client_code, row.number])


LIST = ListPage(
    name="fixed_assets",
    title="Vaste activa",
    columns=[
        Column("number", "Nummer", phone="title", link=address, under=lambda row: row.name),
        Column("client_name", "Cliënt", long=True),
        Column("category", "Categorie", value=lambda row: row.category_nl, phone="hidden"),
        Column("location", "Plaats"),
        Column("state", "Toestand", kind="chip", value=lambda row: row.state_nl, tone=lambda row: TONES[row.state],
               phone="side"),
        Column("gross_cents", "Waarde (€)", kind="cents", sum=True),
        Column("accumulated_cents", "Afgeschreven (€)", kind="cents", sum=True),
        Column("net_cents", "Boekwaarde (€)", kind="cents", sum=True),
    ],
    rows=_rows,
    filters=[
        Choice("toestand", "Toestand", tuple(rules.STATES_NL.items()), tabs=True),
        Text("tekst", "Zoeken", "nummer, etiket, omschrijving"), ClientChoice(),
        Choice("categorie", "Categorie", lambda request: category_choices()),
        Text("plaats", "Plaats", "begin van de plaats"),
        Text("kostenplaats", "Kostenplaats", "code"),
    ],
    empty_title="Geen vaste activa",
    empty="Activeer een factuur op klasse 2 bij ‘Nog te activeren’, of voer een register in bij ‘Invoer’.",
    template="fixed_assets/list.html",
)  # fmt: skip


@screen(right="fixed_assets.view")
def assets(request: HttpRequest) -> HttpResponse:
    """The register of all clients, with sums."""
    count, cents = queries.to_capitalise(request.clients)  # type: ignore[attr-defined]
    asked = request.GET.get("client", "")
    return LIST.respond(
        request,
        to_capitalise=count,
        to_capitalise_cents=cents,
        labels_of=Client.objects.filter(code=asked, pk__in=request.clients).first() if asked else None,  # type: ignore[attr-defined]
        query=request.GET.urlencode(),
    )


def found(client: Client, number: str) -> queries.AssetDetail:
    """The asset of an address, or 404."""
    detail = None if "\x00" in number else queries.detail(client.pk, number)
    if detail is None:
        raise Http404
    return detail


def _chart(detail: queries.AssetDetail, years: list[rules.Year]) -> charts.Chart | None:
    if not years:
        return None
    start = (
        str(years[0].year - 1),
        detail.book.gross_cents - (detail.book.plan.before_cents if detail.book.plan else 0),
    )
    points = [(label, cents // 100) for label, cents in [start, *((str(one.year), one.net_cents) for one in years)]]
    return charts.line(
        _("Boekwaarde op het einde van het jaar"), _("De boekwaarde in euro, zoals nu gepland."), points, unit="€",
        bottom=0, head=(_("Jaar"), _("Boekwaarde (€)")),
    )  # fmt: skip


def _possible(detail: queries.AssetDetail) -> list[tuple[str, str]]:
    """What can be done with an asset now: (name of the verb, caption)."""
    category = rules.categories()[detail.row.category]
    out = set()
    if detail.disposal is not None:
        out.add("buiten-gebruik")
    if not category.revaluation:
        out.add("herwaarderen")
    if detail.book.plan is None:
        out.add("levensduur")
    return [(name, verb.caption) for name, verb in VERBS.items() if detail.row.state in verb.states and name not in out]


@screen(right="fixed_assets.view", client=True)
def asset(request: HttpRequest, client: Client, asset_number: str) -> HttpResponse:
    """One asset."""
    actor = request.actor  # type: ignore[attr-defined]
    detail = found(client, asset_number)
    may = rights.has(actor, "fixed_assets.manage", client.pk)
    years = detail.years
    context = {
        "title": f"{detail.row.number} {detail.row.name}",
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")),
                   (client.name, f"{reverse('fixed_assets:list')}?client={client.code}"), (detail.row.number, "")],
        "lead": f"{client.name} · {detail.row.category_nl}",
        "client": client,
        "detail": detail,
        "row": detail.row,
        "tone": TONES[detail.row.state],
        "years": years,
        "chart": _chart(detail, years),
        "verbs": _possible(detail) if may else [],
    }  # fmt: skip
    return render(request, "fixed_assets/asset.html", context)
