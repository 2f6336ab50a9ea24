"""Half-open stretches of days, the calendar periods people name, and the fiscal periods of the ledger.

A `DateRange` runs from `start` up to but not including `end`; `end=None` means "until further notice". Named periods
are written `2026`, `2026-H1`, `2026-Q2`, `2026-03`. A fiscal year has period 0 (opening), 1-12 (months), 13 (closing).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

_NAMED = re.compile(r"(?P<year>\d{4})(-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?", re.ASCII)
_FISCAL = re.compile(r"(?P<year>\d{4})-(?P<number>0\d|1[0-3])", re.ASCII)

MONTHS_NL = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """The days from `start` up to, not including, `end`. Raises `ValueError` when `end` lies before `start`."""

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"periode eindigt ({self.end}) voor ze begint ({self.start})")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "DateRange") -> bool:
        """Whether the two have at least one day in common."""
        return self.intersection(other) is not None

    def intersection(self, other: "DateRange") -> "DateRange | None":
        """The days in both, or None when there are none."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends) if ends else None
        return DateRange(start, end) if end is None or start < end else None

    @property
    def last_day(self) -> date:
        """The last day inside. Raises `ValueError` for an empty or open range."""
        if self.end is None or self.end == self.start:
            raise ValueError("een open of lege periode heeft geen laatste dag")
        return self.end - timedelta(days=1)

    def __len__(self) -> int:
        """Number of days. Raises `ValueError` for an open range."""
        if self.end is None:
            raise ValueError("een open periode heeft geen aantal dagen")
        return (self.end - self.start).days

    def __bool__(self) -> bool:
        return self.start != self.end

    def days(self) -> Iterator[date]:
        """Every day inside, in order."""
        return (self.start + timedelta(days=n) for n in range(len(self)))


def _months(year: int, first: int, count: int) -> DateRange:
    following = first + count
    end = date(year + 1, following - 12, 1) if following > 12 else date(year, following, 1)
    return DateRange(date(year, first, 1), end)


def year(number: int) -> DateRange:
    """The calendar year."""
    return _months(number, 1, 12)


def half_year(year_number: int, half: int) -> DateRange:
    """January-June (1) or July-December (2)."""
    return _months(year_number, 6 * half - 5, 6)


def quarter(year_number: int, number: int) -> DateRange:
    """Quarter 1 to 4."""
    return _months(year_number, 3 * number - 2, 3)


def month(year_number: int, number: int) -> DateRange:
    """Month 1 to 12."""
    return _months(year_number, number, 1)


def half_year_of(day: date) -> DateRange:
    """The half-year in which a day falls."""
    return half_year(day.year, 1 if day.month <= 6 else 2)


def quarter_of(day: date) -> DateRange:
    """The quarter in which a day falls."""
    return quarter(day.year, (day.month + 2) // 3)


def month_of(day: date) -> DateRange:
    """The month in which a day falls."""
    return month(day.year, day.month)


def parse(text: str) -> DateRange:
    """The period that `2026`, `2026-H1`, `2026-Q2` or `2026-03` names. Raises `ValueError` on anything else."""
    match = _NAMED.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"geen periode: {text!r} (schrijf 2026, 2026-H1, 2026-Q2 of 2026-03)")
    number = int(match["year"])
    if match["half"]:
        return half_year(number, int(match["half"]))
    if match["quarter"]:
        return quarter(number, int(match["quarter"]))
    return month(number, int(match["month"])) if match["month"] else year(number)


def label(period: DateRange) -> str:
    """The shortest name of a period (`2026-H1`); a stretch without a name is written as its first and last day."""
    first = period.start
    if period == year(first.year):
        return f"{first.year}"
    if period == half_year_of(first):
        return f"{first.year}-H{1 if first.month == 1 else 2}"
    if period == quarter_of(first):
        return f"{first.year}-Q{(first.month + 2) // 3}"
    if period == month_of(first):
        return f"{first.year}-{first.month:02d}"
    return f"{first.isoformat()}/{'…' if period.end is None else period.last_day.isoformat()}"


def split_by_half_year(period: DateRange) -> list[DateRange]:
    """Cut a closed period at 1 January and 1 July, so that each part lies in one half-year."""
    parts = []
    rest: DateRange | None = period if period else None
    while rest is not None:
        half = half_year_of(rest.start)
        part = rest.intersection(half)
        if part is None or half.end is None or rest.end is None:
            raise ValueError("alleen een gesloten periode kan worden gesplitst")
        parts.append(part)
        rest = DateRange(half.end, rest.end) if half.end < rest.end else None
    return parts


def gaps_and_overlaps(ranges: Iterable[DateRange]) -> list[str]:
    """In Dutch, where sorted ranges leave days out or cover them twice. Empty when they follow each other exactly."""
    ordered = sorted(ranges, key=lambda item: item.start)
    found = []
    for before, after in pairwise(ordered):
        if before.end is None or before.end > after.start:
            found.append(f"overlapping vanaf {after.start.isoformat()}")
        elif before.end < after.start:
            found.append(f"gat van {before.end.isoformat()} tot {after.start.isoformat()}")
    return found


OPENING = 0
CLOSING = 13


@dataclass(frozen=True, slots=True, order=True)
class FiscalPeriod:
    """A period of the ledger: `number` 0 holds the opening balance, 1-12 the months, 13 the closing entries.

    They sort in that order. Raises `ValueError` for another number.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        if not OPENING <= self.number <= CLOSING:
            raise ValueError(f"boekingsperiode {self.number} bestaat niet (0 tot en met 13)")

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02d}"

    @property
    def name_nl(self) -> str:
        """`opening 2026`, `maart 2026`, `afsluiting 2026`."""
        if self.number == OPENING:
            return f"opening {self.year}"
        if self.number == CLOSING:
            return f"afsluiting {self.year}"
        return f"{MONTHS_NL[self.number - 1]} {self.year}"

    @property
    def dates(self) -> DateRange:
        """The entry dates allowed in it: 1 January for the opening, 31 December for the closing, else the month."""
        if self.number == OPENING:
            return DateRange(date(self.year, 1, 1), date(self.year, 1, 2))
        if self.number == CLOSING:
            return DateRange(date(self.year, 12, 31), date(self.year + 1, 1, 1))
        return month(self.year, self.number)

    @property
    def next(self) -> "FiscalPeriod":
        """The period after this one; after the closing comes the opening of the next year."""
        if self.number == CLOSING:
            return FiscalPeriod(self.year + 1, OPENING)
        return FiscalPeriod(self.year, self.number + 1)


def fiscal_period_of(day: date) -> FiscalPeriod:
    """The ordinary (month) period of an entry date."""
    return FiscalPeriod(day.year, day.month)


def parse_fiscal(text: str) -> FiscalPeriod:
    """`2026-00` … `2026-13`. Raises `ValueError` on anything else."""
    match = _FISCAL.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"geen boekingsperiode: {text!r} (schrijf 2026-00 tot en met 2026-13)")
    return FiscalPeriod(int(match["year"]), int(match["number"]))
