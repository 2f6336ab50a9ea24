"""Marks of keyset pages: the date, id and position after which the next page starts."""

import datetime as dt
from typing import Any

START = (dt.date.min, 0, 0)


def read_mark(after: str, parts: int) -> tuple[Any, ...]:
    """The place that a page mark names; an unreadable mark is the beginning."""
    pieces = after.split(".")
    try:
        day = dt.datetime.strptime(pieces[0], "%Y%m%d").date()  # noqa: DTZ007
        place = (day, *(int(piece) for piece in pieces[1:]))
    except ValueError:
        return START[:parts]
    return place if len(place) == parts else START[:parts]
