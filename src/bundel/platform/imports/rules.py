"""What a kind of import is, and reading texts of a row into values with findings. Pure."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from bundel.kit.findings import Finding
from bundel.kit.money import parse, parse_belgian
from bundel.platform.imports import messages

Value = str | int | dt.date | None
ColumnKind = Literal["text", "cents", "int", "date"]
Fate = Literal["new", "changed", "same"]

WHAT_NL: Final = {"text": "tekst", "cents": "bedrag", "int": "geheel getal", "date": "datum"}
DATE_FORMS: Final = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y%m%d")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file. `name` is its heading (capitals do not matter); amounts become whole cents."""

    name: str
    caption: str
    kind: ColumnKind = "text"
    required: bool = False
    key: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read: its number in the file (the heading is row 1) and a value for every column of the kind."""

    number: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What is wrong or remarkable at one row; `finding.place` is the column."""

    row: int
    finding: Finding


@dataclass(frozen=True)
class ImportKind:
    """One kind of import, declared by the module that owns the rows.

    `check(client_id, rows)` judges values that were read (does the account exist?). `compare(client_id, rows)` says for
    each row number whether it is new, changed or the same as what is there. `commit(by, client_id, rows)` writes new
    and changed rows, set-based, and returns counts by name. All three get rows of one client in scope; a row that
    `compare` calls the same is never given to `commit`, so that a second import changes nothing. `right` is asked
    besides `imports.run`. `whole` names the column whose rows stand or fall together (the lines of one order): one row
    with an error holds back the others with the same value.
    """

    name: str
    caption: str
    columns: tuple[Column, ...]
    check: Callable[[int, Sequence[Row]], Sequence[RowFinding]]
    compare: Callable[[int, Sequence[Row]], Mapping[int, Fate]]
    commit: Callable[[Any, int, Sequence[Row]], Mapping[str, int]]
    right: str = "imports.run"
    explanation: str = ""
    whole: str = ""
    example: tuple[tuple[str, ...], ...] = field(default=())


def value_of(text: str, kind: ColumnKind) -> Value:
    """The value of a text; None when it is empty. Raises `ValueError`."""
    stripped = text.strip()
    if not stripped:
        return None
    if kind == "text":
        return stripped
    if kind == "int":
        return int(stripped)
    if kind == "cents":
        return _cents(stripped)
    for form in DATE_FORMS:
        try:
            return dt.datetime.strptime(stripped, form).replace(tzinfo=dt.UTC).date()
        except ValueError:
            continue
    raise ValueError(text)


def _cents(text: str) -> int:
    """`1234.5` as machines write it, otherwise as people write it here: `1.234,50`, `1.234`."""
    if "," not in text:
        try:
            return parse(text)
        except ValueError:
            pass
    return parse_belgian(text)


def read(
    numbered: Sequence[tuple[int, Mapping[str, str]]], columns: Sequence[Column]
) -> tuple[list[Row], list[RowFinding]]:
    """Rows with their values, and what is wrong with single values or with keys that come twice.

    Given are (row number, `{column name: text}`). A row with a wrong value is still returned, with None in that place.
    """
    rows: list[Row] = []
    found: list[RowFinding] = []
    seen: dict[tuple[Value, ...], int] = {}
    keys = [column.name for column in columns if column.key]
    for number, given in numbered:
        values: dict[str, Value] = {}
        for column in columns:
            text = given.get(column.name, "")
            try:
                values[column.name] = value_of(text, column.kind)
            except ValueError:
                values[column.name] = None
                facts = {"value": text[:60], "what": WHAT_NL[column.kind], "caption": column.caption}
                found.append(RowFinding(number, Finding("error", messages.NOT_A_VALUE, column.name, facts)))
                continue
            if column.required and values[column.name] is None:
                facts = {"caption": column.caption}
                found.append(RowFinding(number, Finding("error", messages.VALUE_MISSING, column.name, facts)))
        rows.append(Row(number, values))
        if keys:
            key = tuple(values[name] for name in keys)
            other = seen.setdefault(key, number)
            if other != number and None not in key:
                found.append(RowFinding(number, Finding("error", messages.SAME_KEY, keys[0], {"other": other})))
    return rows, found


def held_back(rows: Sequence[Row], bad: Collection[int], whole: str) -> list[RowFinding]:
    """A finding for each good row that belongs together with a bad one. Given are the numbers of the bad rows."""
    first = {row.values[whole]: row.number for row in reversed(rows) if row.number in bad}
    return [
        RowFinding(row.number, Finding("error", messages.BELONGS_TO_BAD_ROW, whole, {"other": other}))
        for row in rows
        if row.number not in bad and (other := first.get(row.values[whole])) is not None
    ]
