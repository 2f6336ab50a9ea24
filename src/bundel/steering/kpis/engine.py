"""The register of indicators: `@indicator` keeps a function with its definition, and `measure` runs it.

A definition that changes gets a dated twin under the old one (the same `code`, a higher `version`, a later
`valid_from`), so that a closed period is counted again by the version of its own day.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module

from bundel.kit.periods import DateRange, month_of
from bundel.steering.kpis import indicators
from bundel.steering.kpis.facts import SOURCES, Fact, HalfYear
from bundel.steering.kpis.rules import Better, Ratio, Unit

Function = Callable[[HalfYear], Ratio]


@dataclass(frozen=True, slots=True)
class Definition:
    """One version of an indicator, as the catalogue, the dashboards and the report show it.

    `norm` is a default value with its source; the norm that was agreed with a client is a row (`models.Norm`).
    """

    code: str
    name: str
    explanation: str
    centre: str
    unit: Unit
    better: Better
    version: int
    valid_from: dt.date
    owner: str
    counts: str
    of: str
    leaves_out: str
    source: str
    norm: Fraction | None
    norm_source: str
    group: str
    measure: Function


REGISTRY: dict[str, list[Definition]] = {}
FIRST = dt.date(2025, 1, 1)
CENTRE_NL = {"boekhouding": "Boekhouding", "programma": "Programma"}


def indicator(
    *,
    name: str,
    centre: str,
    unit: Unit,
    counts: str,
    of: str,
    source: str,
    better: Better,
    leaves_out: str = "niets",
    norm: int | Fraction | None = None,
    norm_source: str = "",
    owner: str = "centrumleider boekhouding",
    version: int = 1,
    valid_from: dt.date = FIRST,
    code: str = "",
    group: str = "",
) -> Callable[[Function], Function]:
    """Make a function an indicator. Raises `ValueError` for an incomplete or contradicting definition."""

    def keep(function: Function) -> Function:
        if source not in SOURCES:
            raise ValueError(f"onbekende bron {source!r}")
        if norm is not None and not norm_source:
            raise ValueError(f"{function.__name__}: een norm zonder bron")
        made = Definition(
            code=code or function.__name__,
            name=name,
            explanation=" ".join((function.__doc__ or "").split()),
            centre=centre,
            unit=unit,
            better=better,
            version=version,
            valid_from=valid_from,
            owner=owner,
            counts=counts,
            of=of,
            leaves_out=leaves_out,
            source=source,
            norm=None if norm is None else Fraction(norm),
            norm_source=norm_source,
            group=group,
            measure=function,
        )
        versions = REGISTRY.setdefault(made.code, [])
        if any(other.version >= version or other.valid_from >= valid_from for other in versions):
            raise ValueError(f"{made.code}: versie {version} volgt niet op de vorige")
        if versions and versions[-1].unit != unit:
            raise ValueError(f"{made.code}: een andere eenheid is een andere indicator")
        versions.append(made)
        return function

    return keep


class UnknownIndicator(LookupError):
    """There is no indicator with that code, or no version of it on that day."""


def load() -> None:
    """Import the files of the indicators (listed in `indicators.FILES`), once."""
    for file in indicators.FILES:
        import_module(f"bundel.steering.kpis.indicators.{file}")


def versions(code: str) -> list[Definition]:
    """All versions of an indicator, oldest first. Raises `UnknownIndicator`."""
    load()
    try:
        return REGISTRY[code]
    except KeyError:
        raise UnknownIndicator(code) from None


def definition_on(code: str, day: dt.date) -> Definition:
    """The version that holds on a day (the first one for earlier days). Raises `UnknownIndicator`."""
    known = versions(code)
    return next((each for each in reversed(known) if each.valid_from <= day), known[0])


def definition(code: str, version: int) -> Definition:
    """One version. Raises `UnknownIndicator`."""
    for each in versions(code):
        if each.version == version:
            return each
    raise UnknownIndicator(f"{code} versie {version}")


def definitions_on(day: dt.date, codes: Iterable[str] = ()) -> list[Definition]:
    """The definitions that hold on a day, in the order in which they were written."""
    load()
    return [definition_on(code, day) for code in (list(codes) or REGISTRY)]


def measure(made: Definition, half: HalfYear) -> Ratio:
    """Run an indicator; a source that is not connected gives a figure that is not measured."""
    if half.facts.get(made.source) is None:
        return Ratio(measured=False)
    return made.measure(half)


def over_clients(ratios: Iterable[Ratio]) -> Ratio:
    """The figure of several clients: all their rows. It is measured as soon as one of them is."""
    given = list(ratios)
    return Ratio(
        rows=tuple(row for ratio in given for row in ratio.rows),
        causes_of=next((ratio.causes_of for ratio in given if ratio.measured), "misses"),
        measured=any(ratio.measured for ratio in given),
    )


def months(period: DateRange, until: dt.date) -> list[DateRange]:
    """The months of a period that have begun on the last known day."""
    found = []
    start = period.start
    while start <= min(until, period.last_day):
        found.append(month_of(start))
        start = found[-1].last_day + dt.timedelta(days=1)
    return found


def run(
    code: str, client_id: int, period: DateRange, cutoff: dt.date, facts: Mapping[str, Iterable[Fact] | None],
    version: int | None = None,
) -> tuple[Definition, Ratio]:  # fmt: skip
    """One indicator for one client and period, by the given version or by the one that held when the period ended."""
    made = definition(code, version) if version else definition_on(code, min(cutoff, period.last_day))
    return made, measure(made, HalfYear.of(client_id, period, cutoff, facts))
