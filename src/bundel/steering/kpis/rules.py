"""What a figure is: the sum of its rows. Verdicts, cause split, alarms and trends follow from that.

A row counts (`denominator` 1, `numerator` what it adds), is left out by the definition, or misses a fact. So a figure
can never disagree with the rows that it opens, and what is missing is shown as missing and never as zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Literal, get_args

Unit = Literal["%", "dagen", "euro", "aantal"]
Better = Literal["higher", "lower", "neither"]
State = Literal["counted", "excluded", "missing"]
Cause = Literal["centre", "client", "supplier", "system", "unknown"]
Verdict = Literal["met", "missed", "no_norm", "no_cases", "not_measured"]

CAUSES: tuple[Cause, ...] = get_args(Cause)
CAUSE_NL: Mapping[Cause, str] = {
    "centre": "dienstencentrum",
    "client": "entiteit",
    "supplier": "leverancier",
    "system": "systeem",
    "unknown": "oorzaak niet bekend",
}
VERDICT_NL: Mapping[Verdict, str] = {
    "met": "norm gehaald",
    "missed": "norm niet gehaald",
    "no_norm": "geen norm",
    "no_cases": "geen gevallen",
    "not_measured": "nog niet gemeten",
}
_ENOUGH = 5  # fewer cases than this in a month move a percentage too easily to raise an alarm
_POINTS = 20
_RUN = 4


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One case behind a figure. `key` leads to it (`payables.invoice:17`); `reason` says why it missed or was left out.

    `causes` divides what the row misses (a share) or adds (days) over the parties; in whole units.
    """

    key: str
    client_id: int
    caption: str
    numerator: int = 0
    denominator: int = 1
    state: State = "counted"
    reason: str = ""
    causes: tuple[tuple[Cause, int], ...] = ()
    on: date | None = None


def counted(
    key: str, client_id: int, caption: str, numerator: int, *, on: date | None = None, reason: str = "",
    causes: Iterable[tuple[Cause, int]] = (),
) -> FigureRow:  # fmt: skip
    """A row that counts, adding `numerator`."""
    return FigureRow(key, client_id, caption, numerator, 1, "counted", reason, tuple(causes), on)


def left_out(key: str, client_id: int, caption: str, reason: str, *, on: date | None = None) -> FigureRow:
    """A row that the definition excludes."""
    return FigureRow(key, client_id, caption, 0, 0, "excluded", reason, (), on)


def lacking(key: str, client_id: int, caption: str, reason: str, *, on: date | None = None) -> FigureRow:
    """A row that would count, but lacks a fact."""
    return FigureRow(key, client_id, caption, 0, 0, "missing", reason, (), on)


@dataclass(frozen=True, slots=True)
class Sums:
    """A figure without its rows: what is stored, added over clients and shown. `measured` is False without a source."""

    numerator: int = 0
    denominator: int = 0
    excluded: int = 0
    missing: int = 0
    causes: Mapping[Cause, int] = field(default_factory=dict)
    measured: bool = True

    def __add__(self, other: "Sums") -> "Sums":
        """The figure over both; it is measured as soon as one of them is."""
        causes = {c: self.causes.get(c, 0) + other.causes.get(c, 0) for c in CAUSES}
        return Sums(
            self.numerator + other.numerator,
            self.denominator + other.denominator,
            self.excluded + other.excluded,
            self.missing + other.missing,
            {cause: units for cause, units in causes.items() if units},
            self.measured or other.measured,
        )


NOT_MEASURED = Sums(measured=False)


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure with its rows. Raises `ValueError` when the causes of a row do not add up to what it misses or adds."""

    rows: tuple[FigureRow, ...] = ()
    causes_of: Literal["misses", "units"] = "misses"
    measured: bool = True

    def __post_init__(self) -> None:
        for row in self.rows:
            whole = row.denominator - row.numerator if self.causes_of == "misses" else row.numerator
            if row.causes and sum(units for _, units in row.causes) != whole:
                raise ValueError(f"oorzaken van {row.key} tellen op tot iets anders dan {whole}")

    @property
    def sums(self) -> Sums:
        """Numerator, denominator, excluded, missing and causes; units without a cause are under `unknown`."""
        if not self.measured:
            return NOT_MEASURED
        causes: dict[Cause, int] = {}
        for row in self.rows:
            for cause, units in row.causes:
                causes[cause] = causes.get(cause, 0) + units
        numerator = sum(row.numerator for row in self.rows)
        denominator = sum(row.denominator for row in self.rows)
        whole = denominator - numerator if self.causes_of == "misses" else numerator
        left = whole - sum(causes.values())
        if causes and left:
            causes["unknown"] = causes.get("unknown", 0) + left
        return Sums(
            numerator,
            denominator,
            sum(row.state == "excluded" for row in self.rows),
            sum(row.state == "missing" for row in self.rows),
            {cause: units for cause, units in causes.items() if units},
        )


def value(sums: Sums, unit: Unit) -> Fraction | None:
    """What is shown: a percentage, average days, euro, or a number. None = nothing to show (not measured, no cases)."""
    if not sums.measured:
        return None
    if unit == "aantal":
        return Fraction(sums.numerator)
    if unit == "euro":
        return Fraction(sums.numerator, 100)
    if not sums.denominator:
        return None
    share = Fraction(sums.numerator, sums.denominator)
    return share * 100 if unit == "%" else share


def judge(sums: Sums, unit: Unit, norm: Fraction | None, better: Better) -> Verdict:
    """Whether the norm is met. Without measure, cases or norm it says so."""
    if not sums.measured:
        return "not_measured"
    reached = value(sums, unit)
    if reached is None:
        return "no_cases"
    if norm is None or better == "neither":
        return "no_norm"
    return "met" if (reached >= norm if better == "higher" else reached <= norm) else "missed"


@dataclass(frozen=True, slots=True)
class Point:
    """One month of a series: its label, figure and the version of the definition by which it was measured."""

    label: str
    sums: Sums
    version: int


def breaks(points: Sequence[Point]) -> list[str]:
    """The labels at which another version of the definition begins: the line is cut there."""
    return [after.label for before, after in pairwise(points) if before.version != after.version]


def collapsed(before: Point, after: Point, unit: Unit, better: Better) -> bool:
    """A sharp fall in one step (81 % → 2 %): half of it gone or 20 points, in the wrong direction, on enough cases.

    Two versions of a definition are never compared.
    """
    old, new = value(before.sums, unit), value(after.sums, unit)
    if better == "neither" or before.version != after.version or old is None or new is None:
        return False
    if min(before.sums.denominator, after.sums.denominator) < _ENOUGH:
        return False
    if better == "higher":
        return new * 2 < old or (unit == "%" and old - new >= _POINTS)
    return (new >= old * 2 and new - old >= 1) or (unit == "%" and new - old >= _POINTS)


def worsening(points: Sequence[Point], unit: Unit, better: Better) -> bool:
    """Whether the last four months are each worse than the one before, without a gap or another definition."""
    last = points[-_RUN:]
    values = [value(point.sums, unit) for point in last]
    if better == "neither" or len(last) < _RUN or len({point.version for point in last}) > 1:
        return False
    known = [each for each in values if each is not None]
    if len(known) < _RUN:
        return False
    return all((b < a) if better == "higher" else (b > a) for a, b in pairwise(known))
