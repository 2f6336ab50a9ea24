"""Analytic keys of a client: what there is to choose, and what is asked where."""

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, Q

from bundel.accounting.ledger.models import Dimension, DimensionRule, DimensionValue
from bundel.accounting.ledger.rules import FIXED_KEYS, KEY_NAMES


@dataclass(frozen=True, slots=True)
class DimensionRow:
    """A registered key, and how many values it has."""

    id: int
    code: str
    name: str
    valid_from: dt.date
    valid_until: dt.date | None
    values: int


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of a key."""

    id: int
    dimension: str
    value: str
    name: str
    valid_from: dt.date
    valid_until: dt.date | None
    holder_id: int | None
    holder: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What a range of accounts asks of a key."""

    id: int
    dimension: str
    account_from: str
    account_to: str
    demand: str
    valid_from: dt.date
    valid_until: dt.date | None

    @property
    def demand_nl(self) -> str:
        """The demand in words."""
        return str(DimensionRule.Demand(self.demand).label)


@dataclass(frozen=True, slots=True)
class KeyField:
    """A key that may be filled in on a day, with its values; a key without values is free text."""

    code: str
    name: str
    options: tuple[tuple[str, str], ...]


def valid_on(day: dt.date) -> Q:
    """Rows that hold on a day."""
    return Q(valid_from__lte=day) & (Q(valid_until__isnull=True) | Q(valid_until__gt=day))


def dimensions(client_id: int, *, on: dt.date | None = None) -> list[DimensionRow]:
    """The keys of a client by code; with `on` those that may be used on that day."""
    return dimensions_by([client_id], on=on).get(client_id, [])


def dimensions_by(client_ids: Collection[int], *, on: dt.date | None = None) -> dict[int, list[DimensionRow]]:
    """The keys of clients that have some, by client."""
    found: Any = Dimension.objects.filter(client_id__in=client_ids).annotate(value_count=Count("values"))
    if on:
        found = found.filter(valid_on(on))
    rows: dict[int, list[DimensionRow]] = {}
    for one in found.order_by("code"):
        row = DimensionRow(one.pk, one.code, one.name, one.valid_from, one.valid_until, one.value_count)
        rows.setdefault(one.client_id, []).append(row)
    return rows


def values(client_id: int, dimension: str = "", *, on: dt.date | None = None) -> list[ValueRow]:
    """The values of a key, or of all keys, by key and value; with `on` those that may be used on that day."""
    found: Any = DimensionValue.of(client_id).select_related("dimension", "holder")
    if dimension:
        found = found.filter(dimension__code=dimension)
    if on:
        found = found.filter(valid_on(on))
    return [
        ValueRow(one.pk, one.dimension.code, one.value, one.name, one.valid_from, one.valid_until, one.holder_id,
                 one.holder.name if one.holder else "")
        for one in found.order_by("dimension__code", "value")
    ]  # fmt: skip


def key_rules(client_id: int) -> list[RuleRow]:
    """What accounts ask of keys, by key and account."""
    return [
        RuleRow(one.pk, one.dimension, one.account_from, one.account_to, one.demand, one.valid_from, one.valid_until)
        for one in DimensionRule.of(client_id).order_by("dimension", "account_from", "account_to", "valid_from")
    ]


def key_fields(client_id: int, on: dt.date) -> list[KeyField]:
    """What a form asks: the fixed keys first, then the client's own; the values that hold on that day."""
    chosen: dict[str, list[tuple[str, str]]] = {}
    for one in values(client_id, on=on):
        chosen.setdefault(one.dimension, []).append((one.value, one.name))
    registered = {one.code: one.name for one in dimensions(client_id, on=on)}
    names = {code: registered.get(code, KEY_NAMES[code]) for code in FIXED_KEYS} | registered
    return [KeyField(code, name, tuple(chosen.get(code, ()))) for code, name in names.items()]


def key_names(client_ids: Collection[int]) -> dict[str, str]:
    """Code → name of the keys by which reports may be filtered: fixed ones, then those of the clients."""
    own = Dimension.objects.filter(client_id__in=client_ids).order_by("code").values_list("code", "name")
    return {**KEY_NAMES, **dict(own)}


SAFE: Final = re.compile(r"[a-z][a-z0-9_]{0,29}", re.ASCII)


def column(code: str) -> str:
    """The SQL that gives a key of a ledger line `l`. Raises `ValueError` for what is no code."""
    if not SAFE.fullmatch(code):
        raise ValueError(code)
    return f"l.{code}" if code in FIXED_KEYS else f"coalesce(l.dimensions ->> '{code}', '')"


def condition(keys: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """(SQL, its parameters) that keep lines with these keys; an empty value means that the key is not filled in."""
    parts = [f"and {column(code)} = %(key_{n})s" for n, code in enumerate(keys)]
    return " ".join(parts), {f"key_{n}": value for n, value in enumerate(keys.values())}
