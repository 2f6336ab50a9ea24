"""Values that the law or a contract changes from a date on: each with its source, none with a gap.

A table is a YAML file: `name`, `unit` and a list of `values`. Every value says from which day it holds, by which act
and article, where that was read, when and by whom it was approved, and how sure we are of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar, get_args

import yaml

T = TypeVar("T")
Confidence = Literal["official", "secondary", "sample"]

_REQUIRED = frozenset({"value", "valid_from", "act", "article", "source", "read_on", "confidence", "approver"})
_OPTIONAL = frozenset({"valid_to", "note"})


class NotInForce(LookupError):
    """No value holds on the asked day. The Dutch text names the table, the day and the first and last day it covers."""


@dataclass(frozen=True, slots=True)
class DatedValue(Generic[T]):
    """One value with its first day and its legal reference.

    `confidence`: official (read in the act or its official publication), secondary (a professional source), or sample
    (ours, for the demonstration; must be replaced before real use). `valid_to` is the first day it no longer holds.
    """

    value: T
    valid_from: date
    act: str
    article: str
    source: str
    read_on: date
    confidence: Confidence
    approver: str
    valid_to: date | None = None
    note: str = ""


class Dated(Generic[T]):
    """A table of dated values. Refuses (`ValueError`) no values, two on one day, an overlap and a gap."""

    def __init__(self, name: str, values: Sequence[DatedValue[T]], unit: str = "") -> None:
        if not values:
            raise ValueError(f"{name}: tabel zonder waarden")
        self.name = name
        self.unit = unit
        self.values = tuple(sorted(values, key=lambda item: item.valid_from))
        for before, after in pairwise(self.values):
            if before.valid_from == after.valid_from:
                raise ValueError(f"{name}: twee waarden vanaf {after.valid_from}")
            if before.valid_to is not None and before.valid_to != after.valid_from:
                kind = "gat" if before.valid_to < after.valid_from else "overlapping"
                raise ValueError(f"{name}: {kind} tussen {before.valid_to} en {after.valid_from}")
        last = self.values[-1]
        if last.valid_to is not None and last.valid_to <= last.valid_from:
            raise ValueError(f"{name}: laatste waarde eindigt voor ze begint")

    def entry(self, day: date) -> DatedValue[T]:
        """The value with its source that holds on `day`. Raises `NotInForce`."""
        last = self.values[-1]
        if day < self.values[0].valid_from or (last.valid_to is not None and day >= last.valid_to):
            until = "nu" if last.valid_to is None else f"(niet tot en met) {last.valid_to}"
            raise NotInForce(
                f"{self.name}: geen waarde op {day}; de tabel loopt van {self.values[0].valid_from} tot {until}"
            )
        found = self.values[0]
        for value in self.values:
            if value.valid_from > day:
                break
            found = value
        return found

    def lookup(self, day: date) -> T:
        """The value that holds on `day`. Raises `NotInForce`."""
        return self.entry(day).value

    __call__ = lookup


def exact(value: object) -> Fraction:
    """An exact number from YAML: a whole number or quoted text such as `"10.5"`. Raises `ValueError` on a float."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(f"schrijf {value!r} als geheel getal of als tekst tussen aanhalingstekens")
    return Fraction(value)


def _read_value(name: str, row: object, convert: Callable[[Any], T]) -> DatedValue[T]:
    if not isinstance(row, dict):
        raise ValueError(f"{name}: elke waarde is een blok met velden")
    fields = set(row)
    if missing := _REQUIRED - fields:
        raise ValueError(f"{name}: ontbrekend veld {', '.join(sorted(missing))}")
    if unknown := fields - _REQUIRED - _OPTIONAL:
        raise ValueError(f"{name}: onbekend veld {', '.join(sorted(map(str, unknown)))}")
    for field in ("valid_from", "read_on"):
        if type(row[field]) is not date:
            raise ValueError(f"{name}: {field} is geen datum: {row[field]!r}")
    if row["confidence"] not in get_args(Confidence):
        raise ValueError(f"{name}: confidence is official, secondary of sample, niet {row['confidence']!r}")
    for field in ("act", "source", "approver"):
        if not str(row[field] or "").strip():
            raise ValueError(f"{name}: {field} is leeg op {row['valid_from']}")
    return DatedValue(**{**row, "value": convert(row["value"])})


def load(path: Path, convert: Callable[[Any], T]) -> Dated[T]:
    """Read a table from YAML; `convert` makes the value (for example `exact`). Raises `ValueError` with the place."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict) or not isinstance(content.get("values"), list):
        raise ValueError(f"{path.name}: verwacht name, unit en values")
    name = str(content.get("name") or path.stem)
    values = [_read_value(name, row, convert) for row in content["values"]]
    return Dated(name, values, unit=str(content.get("unit", "")))
