"""The monthly write-off of many assets at once: the same targets as `rules.target`, in columns of whole cents. Pure.

Days are numbers (days since 1970-01-01). Bases stay below `LARGEST_CENTS` and plans below a century, so that
2 × base × units fits an int64 (10^13 × 2 × 36,525 < 9.2 × 10^18).
"""

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Plans:
    """Plans as columns of one length: `by_month` tells the method, `start` and `end` are days."""

    by_month: NDArray[np.bool_]
    start: Ints
    end: Ints
    base: Ints
    before: Ints


def day_number(day: dt.date) -> int:
    """A day as the number that the columns hold."""
    return day.toordinal() - dt.date(1970, 1, 1).toordinal()


def _months(days: Ints) -> Ints:
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def targets(plans: Plans, until: dt.date) -> Ints:
    """What each plan has written off before the first of a month (`until`); rounded as `rules.share`."""
    if until.day != 1:
        raise ValueError("een maand eindigt op de eerste van de volgende")
    at = day_number(until)
    month = until.year * 12 + until.month - 1970 * 12 - 1
    first, last = _months(plans.start), _months(plans.end)
    done = np.where(plans.by_month, month - first, at - plans.start)
    whole = np.maximum(np.where(plans.by_month, last - first, plans.end - plans.start), 1)
    part = (2 * plans.base * np.clip(done, 0, whole) + whole) // (2 * whole)
    ended = at >= plans.end
    return plans.before + np.where(ended, plans.base, np.where(at <= plans.start, 0, part))
