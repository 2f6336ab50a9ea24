"""By when a return must be in. The rules changed over time, so they are dated by the last day of the period.

Sources: royal decree no. 1, art. 18 (20th of the month after the period); law of 12 March 2023 modernising the VAT
chain, in force 1 January 2025 (quarterly filers until the 25th); since October 2025 a last day in a weekend or on a
holiday is no longer moved (bakertilly.be, abc-advisory.be, read 2026-11-24). Client listing: royal decree no. 23,
art. 3 (31 March). The special return (form 629) keeps the 20th here: nobody is late by being early.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from bundel.kit.calendar import belgian_holiday
from bundel.kit.periods import DateRange


@dataclass(frozen=True, slots=True)
class _Rule:
    since: dt.date
    month_day: int
    quarter_day: int
    moves: bool


_RULES: Final = (
    _Rule(dt.date(2025, 10, 1), 20, 25, moves=False),
    _Rule(dt.date(2025, 1, 1), 20, 25, moves=True),
    _Rule(dt.date(1993, 1, 1), 20, 20, moves=True),
)


def due_on(kind: str, period: DateRange) -> dt.date:
    """The last day on which a return of this kind about this period is in time."""
    following = period.last_day + dt.timedelta(days=1)
    rule = next(one for one in _RULES if following >= one.since)
    if kind == "clients":
        day = dt.date(following.year, 3, 31)
    elif kind == "special" or len(period) < 32:
        day = following.replace(day=rule.month_day)
    else:
        day = following.replace(day=rule.quarter_day)
    while rule.moves and (day.weekday() > 4 or belgian_holiday(day)):
        day += dt.timedelta(days=1)
    return day
