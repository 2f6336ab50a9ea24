"""The API of the indicators: the stored figures of a period, each with what it counts."""

import datetime as dt
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Schema

from bundel.platform.api import PROBLEMS, Words, client_of, reading
from bundel.steering.kpis import queries, wording

router = Router(tags=["Indicatoren"])


class FigureOut(Schema):
    """One indicator: `numerator` of `denominator` as whole numbers, and the value in words. Not measured is no zero."""

    code: str
    name: str
    version: int
    unit: str
    measured: bool
    numerator: int
    denominator: int
    excluded: int
    missing: int
    value: str
    norm: str
    verdict: Literal["met", "missed", "no_norm", "no_cases", "not_measured"]
    data_at: dt.date | None
    causes: dict[str, int]


class Figures(Schema):
    """The indicators of one period for the client of the key."""

    period: str
    figures: list[FigureOut]


@router.get("/kpis", response={200: Figures, **PROBLEMS}, summary="Indicatoren van een periode")
@reading("kpis.view")
def figures(request: HttpRequest, period: Words) -> dict[str, Any]:
    """De indicatoren van een maand (`2026-03`) of een halfjaar (`2026-H1`), met teller, noemer, norm en oorzaken."""
    client = client_of(request)
    shown = queries.figures([client.pk], period, client.pk)
    return {"period": period, "figures": [_figure(one) for one in shown]}


def _figure(one: queries.Shown) -> dict[str, Any]:
    made, sums = one.definition, one.sums
    return {
        "code": made.code,
        "name": made.name,
        "version": made.version,
        "unit": made.unit,
        "measured": sums.measured,
        "numerator": sums.numerator,
        "denominator": sums.denominator,
        "excluded": sums.excluded,
        "missing": sums.missing,
        "value": wording.figure(sums, made.unit),
        "norm": wording.norm(one.norm.value if one.norm else None, made.unit, made.better),
        "verdict": one.verdict,
        "data_at": one.data_at,
        "causes": {str(cause): count for cause, count in sums.causes.items()},
    }
