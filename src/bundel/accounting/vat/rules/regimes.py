"""Regimes, the periods of returns, and the states of one."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bundel.kit import periods
from bundel.kit.periods import DateRange

Regime = Literal["none", "mixed", "full", "special"]
Cadence = Literal["month", "quarter"]

REGIME_NL: Final[Mapping[str, str]] = {
    "none": "Niet btw-plichtig",
    "mixed": "Gemengd btw-plichtig",
    "full": "Volledig btw-plichtig",
    "special": "Niet-belastingplichtige rechtspersoon met bijzondere aangifte",
}
CADENCE_NL: Final[Mapping[str, str]] = {"month": "per maand", "quarter": "per kwartaal"}
KIND_NL: Final[Mapping[str, str]] = {
    "periodic": "Btw-aangifte",
    "special": "Bijzondere btw-aangifte",
    "clients": "Klantenlisting",
    "intra": "Intracommunautaire opgave",
}
STATUS_NL: Final[Mapping[str, str]] = {
    "prepared": "Voorbereid",
    "approved": "Goedgekeurd",
    "filed": "Ingediend",
    "replaced": "Vervangen",
    "withdrawn": "Ingetrokken",
}
TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "prepared": frozenset({"approved", "withdrawn"}),
    "approved": frozenset({"filed", "prepared"}),
    "filed": frozenset({"replaced"}),
    "replaced": frozenset(),
    "withdrawn": frozenset(),
}
_KINDS: Final[Mapping[str, frozenset[str]]] = {
    "none": frozenset(),
    "mixed": frozenset({"periodic", "clients", "intra"}),
    "full": frozenset({"periodic", "clients", "intra"}),
    "special": frozenset({"special"}),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A regime and the days on which it holds, half-open. `ratio_ppm` is the provisional share that is deducted."""

    regime: str
    cadence: str
    ratio_ppm: int
    start: dt.date
    end: dt.date | None = None


def on(spans: Sequence[Span], fallback: Span, day: dt.date) -> Span:
    """The regime of a day; the one of the register where none was laid down here."""
    return next((one for one in spans if day in DateRange(one.start, one.end)), fallback)


def files(regime: str, kind: str) -> bool:
    """Whether a client with this regime files this kind of return."""
    return kind in _KINDS[regime]


def cadence_of(span: Span, kind: str) -> str:
    """How often a kind is filed: the client listing once a year, the special return (form 629) once a quarter."""
    return {"clients": "year", "special": "quarter"}.get(kind, span.cadence)


def parse(text: str, cadence: str) -> DateRange | None:
    """The period that a text names when it is one of this cadence (`month`, `quarter`, `year`), else None."""
    try:
        found = periods.parse(text)
    except ValueError:
        return None
    return found if found in (period_of(found.start, cadence),) else None


def period_of(day: dt.date, cadence: str) -> DateRange:
    """The month, quarter or year around a day."""
    if cadence == "year":
        return periods.year(day.year)
    return periods.quarter_of(day) if cadence == "quarter" else periods.month_of(day)


def previous(day: dt.date, cadence: str) -> DateRange:
    """The last period that was over before a day."""
    return period_of(period_of(day, cadence).start - dt.timedelta(days=1), cadence)


def name(kind: str, label: str, correction: int) -> str:
    """`Btw-aangifte 2026-Q1`, and for a correction `Btw-aangifte 2026-Q1 (verbetering 1)`."""
    extra = f" (verbetering {correction})" if correction else ""
    return f"{KIND_NL[kind]} {label}{extra}"


def period_nl(label: str) -> str:
    """A period in words: `maart 2026`, `1e kwartaal 2026`, `2026`."""
    period = periods.parse(label)
    if "Q" in label:
        return f"{label[-1]}e kwartaal {period.start.year}"
    return f"{periods.MONTHS_NL[period.start.month - 1]} {period.start.year}" if "-" in label else label
