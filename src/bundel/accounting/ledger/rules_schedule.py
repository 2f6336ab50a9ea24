"""Pure dates of recurring entries and of accruals."""

import calendar
from datetime import date
from typing import Final

STEPS: Final = {"month": 1, "quarter": 3, "year": 12}
EVERY: Final = {"month": "elke maand", "quarter": "elk kwartaal", "year": "elk jaar"}


def _due(first: date, step: int, day: int, n: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + n * step, 12)
    return date(year, month + 1, min(day, calendar.monthrange(year, month + 1)[1]))


def first_due(first: date, every: str, day: int) -> date:
    """The first day on or after `first` on which something that comes back on `day` of the month is due.

    Months are counted from that of `first`: a quarter that begins in February comes in February, May, August, November.
    A month without the day has it on its last day.
    """
    due = _due(first, STEPS[every], day, 0)
    return due if due >= first else _due(first, STEPS[every], day, 1)


def next_due(first: date, every: str, day: int, after: date) -> date:
    """The first due day after `after`."""
    step = STEPS[every]
    n = max((after.year * 12 + after.month - first.year * 12 - first.month) // step, 0)
    due = _due(first, step, day, n)
    return due if due > after and due >= first else _due(first, step, day, n + 1)


def coming(first: date, every: str, day: int, until: date | None, start: date | None, count: int) -> list[date]:
    """The next `count` due days from `start` (one of them, or None when all are done), none after `until`."""
    days: list[date] = []
    due = start
    while due is not None and len(days) < count and (until is None or due <= until):
        days.append(due)
        due = next_due(first, every, day, due)
    return days


def next_month(day: date) -> date:
    """The first day of the month after that of `day`: when an accrual is undone unless somebody says otherwise."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
