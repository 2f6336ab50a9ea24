"""The register: pages with sums, one asset with its plan and history, labels, and what waits for a decision."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet, Sum

from bundel.accounting.fixed_assets import rules
from bundel.accounting.fixed_assets.models import Asset, Charge, Disposal, Event, Grant, Source
from bundel.accounting.fixed_assets.queries.books import book_of, grants_of


@dataclass(frozen=True, slots=True)
class Filters:
    """What a page of the register keeps; empty does not filter. `text` looks in number, label, name, serial, place."""

    client_ids: tuple[int, ...]
    state: str = ""
    category: str = ""
    cost_centre: str = ""
    text: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class AssetRow:
    """An asset as a list shows it."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    number: str
    label: str
    name: str
    category: str
    state: str
    location: str
    cost_centre: str
    article: str
    acquired_on: dt.date
    in_use_on: dt.date | None
    disposed_on: dt.date | None
    life_months: int | None
    gross_cents: int
    accumulated_cents: int

    @property
    def net_cents(self) -> int:
        return self.gross_cents - self.accumulated_cents

    @property
    def state_nl(self) -> str:
        return rules.STATES_NL[self.state]

    @property
    def category_nl(self) -> str:
        return rules.categories()[self.category].short


@dataclass(frozen=True, slots=True)
class Sums:
    """What all filtered assets are together."""

    count: int
    gross_cents: int
    accumulated_cents: int

    @property
    def net_cents(self) -> int:
        return self.gross_cents - self.accumulated_cents


def _kept(filters: Filters) -> "QuerySet[Asset]":
    found = Asset.objects.filter(client_id__in=filters.client_ids)
    exact = {"state": filters.state, "category": filters.category, "cost_centre": filters.cost_centre}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if filters.location:
        found = found.filter(location__istartswith=filters.location)
    if text := filters.text.strip():
        found = found.filter(
            Q(number__icontains=text) | Q(label__iexact=text) | Q(name__icontains=text) | Q(serial__icontains=text)
            | Q(location__icontains=text)
        )  # fmt: skip
    return found


_FIELDS = (
    "pk", "client_id", "client__code", "client__name", "number", "label", "name", "category", "state", "location",
    "cost_centre", "article", "acquired_on", "in_use_on", "disposed_on", "life_months",
)  # fmt: skip


def _rows(found: "QuerySet[Asset]") -> list[AssetRow]:
    gross = F("book__cost_cents") + F("book__revalued_cents")
    values = found.annotate(gross=gross).values_list(*_FIELDS, "gross", "book__accumulated_cents")
    return [AssetRow(*row) for row in values]


def page(filters: Filters, *, after: tuple[str, int] = ("", 0), limit: int = 50) -> list[AssetRow]:
    """One page by number, after (number, id)."""
    found = _kept(filters).order_by("number", "pk")
    if after[0]:
        found = found.filter(Q(number__gt=after[0]) | Q(number=after[0], pk__gt=after[1]))
    return _rows(found[:limit])


def totals(filters: Filters) -> Sums:
    """Number and sums of everything that the filters keep."""
    found = _kept(filters)
    sums = found.aggregate(
        gross=Sum(F("book__cost_cents") + F("book__revalued_cents")), accumulated=Sum("book__accumulated_cents")
    )
    return Sums(found.count(), sums["gross"] or 0, sums["accumulated"] or 0)


def by_label(client_id: int, label: str) -> str | None:
    """The number of the asset that carries a label."""
    return Asset.of(client_id).filter(label=label).values_list("number", flat=True).first()


def find(client_ids: Collection[int], text: str, limit: int) -> list[AssetRow]:
    """Assets for the search box."""
    return page(Filters(tuple(client_ids), text=text), limit=limit)


def labels(client_id: int, ids: Sequence[int]) -> list[AssetRow]:
    """The assets to print labels for, by number."""
    return _rows(Asset.of(client_id).filter(pk__in=ids).order_by("number", "pk"))


@dataclass(frozen=True)
class AssetDetail:
    """One asset: its row, facts, amounts, history, grants, sources, parts and what waits for a decision."""

    row: AssetRow
    facts: dict[str, Any]
    book: rules.Book
    method: str
    events: Sequence[Event]
    charges: Sequence[tuple[str, dt.datetime, int, int, int, str]]
    grants: Sequence[Grant]
    sources: Sequence[Source]
    components: Sequence[AssetRow]
    disposal: Disposal | None

    @property
    def years(self) -> list[rules.Year]:
        return plan_of(self)


def plan_of(detail: AssetDetail, since: dt.date | None = None) -> list[rules.Year]:
    """The plan by year, from the present leg on."""
    plan = detail.book.plan
    return rules.projection(detail.book, since or plan.start) if plan else []


_SHOWN = ("asset_account", "accumulated_account", "expense_account", "article", "cost_centre", "dimensions",
          "location", "serial", "label")  # fmt: skip


def detail(client_id: int, number: str) -> AssetDetail | None:
    """One asset by its number, in a fixed number of queries."""
    asset = Asset.of(client_id).select_related("book", "parent").filter(number=number).first()
    if asset is None:
        return None
    grants = grants_of(client_id, [asset.pk]).get(asset.pk, [])
    charges = [
        (f"{charge.run.month:02d}/{charge.run.year}", charge.run.posted_at, charge.cents, charge.grants_cents,
         charge.accumulated_cents, charge.run.status)
        for charge in Charge.of(client_id).filter(asset_id=asset.pk).select_related("run").order_by("-run__year",
        "-run__month", "-run_id")[:120]
    ]  # fmt: skip
    facts = {name: getattr(asset, name) for name in _SHOWN} | {"parent": asset.parent.number if asset.parent else ""}
    return AssetDetail(
        _rows(Asset.of(client_id).filter(pk=asset.pk))[0],
        facts,
        book_of(asset, asset.book, grants),
        rules.METHODS_NL[asset.method],
        list(Event.of(client_id).filter(asset=asset).order_by("-position")),
        charges,
        grants,
        list(Source.of(client_id).filter(asset=asset).order_by("pk")),
        _rows(Asset.of(client_id).filter(parent=asset).order_by("number")),
        Disposal.of(client_id)
        .filter(asset=asset, status=Disposal.Status.PROPOSED)
        .select_related("proposed_by")
        .first(),
    )
