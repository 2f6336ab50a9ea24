"""The table that every export shares: columns with a kind, rows of plain values.

Kinds and the values they take (None is an empty cell in every kind):

- `text`: anything, written as its text; never read as a formula;
- `cents`: whole eurocents (int);
- `int`: a whole number;
- `date`: a `datetime.date`, or an aware `datetime` (its day in Brussels);
- `ratio`: a `fractions.Fraction`, or a pair (numerator, denominator) in whole numbers; denominator 0 is an empty cell.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bundel.kit import money

Kind = Literal["text", "cents", "int", "date", "ratio"]
Row = Sequence[Any]
BRUSSELS = ZoneInfo("Europe/Brussels")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its caption above it, its kind, and its width in characters (0 = by the caption and the kind)."""

    caption: str
    kind: Kind = "text"
    width: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook. `note` (source, moment of the data) is written under the table."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    note: str = ""


def whole(value: Any) -> int:
    """A value of the kinds `cents` and `int`. Raises `TypeError` for a float, a bool or text."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"geen geheel getal: {value!r}")
    return value


def day(value: Any) -> dt.date:
    """A value of the kind `date`. Raises `TypeError` for a moment without time zone and for anything else."""
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            raise TypeError(f"een tijdstip zonder tijdzone: {value!r}")
        return value.astimezone(BRUSSELS).date()
    if not isinstance(value, dt.date):
        raise TypeError(f"geen datum: {value!r}")
    return value


def fraction(value: Any) -> Fraction | None:
    """A value of the kind `ratio`; None when there is nothing to divide by. Raises `TypeError` for a float."""
    if isinstance(value, Fraction):
        return value
    if isinstance(value, tuple | list) and len(value) == 2:
        numerator, denominator = whole(value[0]), whole(value[1])
        return Fraction(numerator, denominator) if denominator else None
    raise TypeError(f"geen verhouding: {value!r}")


def check(columns: Sequence[Column], row: Row) -> None:
    """Raises `ValueError` when a row has not one value per column."""
    if len(row) != len(columns):
        raise ValueError(f"rij met {len(row)} waarden onder {len(columns)} kolommen")


def percent(share: Fraction, decimals: int = 1) -> str:
    """A share as a percentage, rounded half away from zero, with a decimal comma: `92,8`. Without the sign %."""
    power = 10**decimals
    units = (abs(share) * 100 * power + Fraction(1, 2)).__floor__()
    text = f"{units // power}" + (f",{units % power:0{decimals}d}" if decimals else "")
    return f"-{text}" if share < 0 and units else text


def shown(column: Column, value: Any) -> str:
    """A value as people read it here: `1.234,56`, `1.234`, `24/11/2026`, `92,8 %`; missing is a dash."""
    if value is None:
        return "–"
    match column.kind:
        case "cents":
            return money.show(whole(value))
        case "int":
            return f"{whole(value):,}".replace(",", ".")
        case "date":
            return f"{day(value):%d/%m/%Y}"
        case "ratio":
            share = fraction(value)
            return "–" if share is None else f"{percent(share)} %"
    return str(value)
