"""The API of fixed assets: the register, one asset with its plan, and the coming years."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from bundel.accounting.fixed_assets import queries
from bundel.accounting.fixed_assets.queries import Filters
from bundel.platform.api import PROBLEMS, Limit, Words, actor_of, bad_cursor, client_of, reading

router = Router(tags=["Vaste activa"])
LONGEST = 20
LAST = 2**62  # numbers are once a client, so the id behind a number never decides


class AssetOut(Schema):
    """An asset; amounts are cents. State: under_construction, in_use, disposed."""

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
    net_cents: int


class AssetPage(Schema):
    """A page of the register, by number."""

    items: list[AssetOut]
    next: str = ""


class YearOut(Schema):
    """A year of the plan: write-off, grants taken into result, and what is left at its end."""

    year: int
    cents: int
    grants_cents: int
    net_cents: int


class AssetPlan(Schema):
    """An asset with its plan by year."""

    asset: AssetOut
    years: list[YearOut]


class Projection(Schema):
    """The write-off of the coming years of all assets, as planned now."""

    years: list[YearOut]


def _out(row: queries.AssetRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in AssetOut.model_fields}


def _year(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in YearOut.model_fields}


@router.get("/assets", response={200: AssetPage, **PROBLEMS}, summary="Vaste activa opvragen")
@reading("fixed_assets.view")
def assets(
    request: HttpRequest, state: Words = "", words: Words = "", cursor: Words = "", limit: Limit = 50
) -> dict[str, Any]:
    """Het register van uw cliënt, op nummer. `words` zoekt in nummer, etiket, omschrijving, serienummer en plaats."""
    if len(cursor) > LONGEST:
        raise bad_cursor(cursor)
    filters = Filters((client_of(request).pk,), state=state, text=words)
    rows = queries.page(filters, after=(cursor, LAST), limit=limit + 1)
    return {
        "items": [_out(row) for row in rows[:limit]],
        "next": rows[limit - 1].number if len(rows) > limit else "",
    }


@router.get("/assets/{number}", response={200: AssetPlan, **PROBLEMS}, summary="Eén vast actief met zijn plan")
@reading("fixed_assets.view")
def asset(request: HttpRequest, number: str) -> dict[str, Any]:
    """Het actief en wat elk jaar afgeschreven wordt, zoals nu gepland."""
    found = None if "\x00" in number else queries.detail(client_of(request).pk, number)
    if found is None:
        raise Http404
    return {"asset": _out(found.row), "years": [_year(year) for year in found.years]}


@router.get("/depreciation", response={200: Projection, **PROBLEMS}, summary="Afschrijvingen van de komende jaren")
@reading("fixed_assets.view")
def depreciation(request: HttpRequest) -> dict[str, Any]:
    """Wat de komende vijf jaar afgeschreven wordt op alles wat nu in gebruik is."""
    today = actor_of(request).today
    return {"years": [_year(year) for year in queries.projected([client_of(request).pk], today)]}
