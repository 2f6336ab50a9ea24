"""Schemes of statements as data, and what they make of balances. Pure.

A scheme is a list of rubrics: one takes accounts by their first digits, or adds other rubrics. Amounts are cents
with the sign of the part: an asset is positive when debit, a liability, equity or revenue when credit.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

Side = Literal["debit", "credit"]
SCHEMES: Final = Path(__file__).parent / "schemes"
ESR_GROUPS: Final[Mapping[str, str]] = {
    "0": "0 Niet verdeelde verrichtingen",
    "1": "1 Lopende aankopen en verkopen",
    "2": "2 Rente en inkomen uit vermogen",
    "3": "3 Inkomensoverdrachten aan en van andere sectoren",
    "4": "4 Inkomensoverdrachten binnen de overheid",
    "5": "5 Kapitaaloverdrachten aan en van andere sectoren",
    "6": "6 Kapitaaloverdrachten binnen de overheid",
    "7": "7 Investeringen en desinvesteringen",
    "8": "8 Kredieten en deelnemingen",
    "9": "9 Overheidsschuld",
}
"""Main groups of the economic classification (first digit of an ESR code)."""


@dataclass(frozen=True, slots=True)
class Rubric:
    """One line of a statement: `takes` and `leaves` are first digits of accounts, `adds` are codes of other rubrics."""

    code: str
    caption: str
    level: int
    part: str
    side: Side
    takes: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()

    def holds(self, account: str) -> bool:
        """Whether an account counts in this rubric itself."""
        return account.startswith(self.takes) and not (self.leaves and account.startswith(self.leaves))


@dataclass(frozen=True, slots=True)
class Scheme:
    """A statement as it must look. Read one with `scheme("balance")`."""

    name: str
    version: str
    rubrics: tuple[Rubric, ...]

    def __getitem__(self, code: str) -> Rubric:
        return next(one for one in self.rubrics if one.code == code)

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.part for one in self.rubrics))

    def leaves_of(self, code: str) -> tuple[Rubric, ...]:
        """The rubrics with accounts of their own that make up a rubric."""
        rubric = self[code]
        if rubric.takes:
            return (rubric,)
        return tuple(leaf for part in rubric.adds for leaf in self.leaves_of(part))


class BrokenScheme(ValueError):
    """A scheme that names a rubric which it does not have, or goes round in a circle."""


@cache
def scheme(name: str) -> Scheme:
    """A scheme of `schemes/` by the name of its file. Raises `BrokenScheme`, or `KeyError` for an unknown one."""
    path = SCHEMES / f"{name}.yaml"
    if not path.is_file():
        raise KeyError(name)
    return read_scheme(yaml.safe_load(path.read_text()))


def read_scheme(raw: Mapping[str, Any]) -> Scheme:
    """A scheme from its data; refuses circles and codes that do not exist."""
    rubrics = tuple(
        Rubric(
            code=one["code"], caption=one["caption"], level=one["level"], part=part["name"], side=part["side"],
            takes=tuple(one.get("from", ())), leaves=tuple(one.get("but", ())), adds=tuple(one.get("of", ())),
        )
        for part in raw["parts"] for one in part["rubrics"]
    )  # fmt: skip
    known = {one.code: one for one in rubrics}
    if len(known) != len(rubrics):
        raise BrokenScheme("twee rubrieken met dezelfde code")

    def walk(code: str, above: tuple[str, ...]) -> None:
        if code not in known:
            raise BrokenScheme(f"rubriek {code} bestaat niet")
        if code in above:
            raise BrokenScheme(f"rubriek {code} telt zichzelf mee")
        for part in known[code].adds:
            walk(part, (*above, code))

    for one in rubrics:
        walk(one.code, ())
    return Scheme(str(raw["name"]), str(raw["version"]), rubrics)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a statement: the amount on the asked day, and the one it is compared with."""

    code: str
    caption: str
    level: int
    part: str
    cents: int
    before_cents: int = 0

    @property
    def change_cents(self) -> int:
        return self.cents - self.before_cents


@dataclass(frozen=True, slots=True)
class Filled:
    """A scheme with amounts. `unplaced` are accounts with a balance that no rubric takes: shown, never dropped."""

    scheme: Scheme
    rows: tuple[Row, ...]
    unplaced: tuple[str, ...] = field(default=())

    def __getitem__(self, code: str) -> Row:
        return next(one for one in self.rows if one.code == code)


def fill(scheme: Scheme, balances: Mapping[str, int], before: Mapping[str, int] | None = None) -> Filled:
    """A statement from balances by account (debit minus credit), beside those of the day it is compared with."""
    before = before or {}
    own: dict[str, tuple[int, int]] = {}
    placed: set[str] = set()
    for rubric in scheme.rubrics:
        if not rubric.takes:
            continue
        sign = 1 if rubric.side == "debit" else -1
        here = [account for account in {*balances, *before} if rubric.holds(account)]
        placed.update(here)
        own[rubric.code] = (
            sign * sum(balances.get(account, 0) for account in here),
            sign * sum(before.get(account, 0) for account in here),
        )

    def total(code: str) -> tuple[int, int]:
        if code not in own:
            parts = [total(part) for part in scheme[code].adds]
            own[code] = sum(one for one, _ in parts), sum(other for _, other in parts)
        return own[code]

    rows = tuple(
        Row(one.code, one.caption, one.level, one.part, *total(one.code)) for one in scheme.rubrics
    )  # fmt: skip
    return Filled(scheme, rows, tuple(sorted(account for account in balances if account not in placed)))


class Lopsided(ValueError):
    """An elimination that does not add up to zero: it would unbalance the whole."""


def without(balances: Mapping[str, int], internal: Mapping[str, int]) -> dict[str, int]:
    """Balances less what is internal, both by account. Raises `Lopsided` when those do not cancel out."""
    if sum(internal.values()):
        raise Lopsided(f"interne bedragen heffen elkaar niet op: {sum(internal.values())}")
    return added(balances, {account: -cents for account, cents in internal.items()})


def without_zeros(rows: Sequence[Row]) -> list[Row]:
    """The rows worth printing: those with an amount on either day, and the totals."""
    return [row for row in rows if row.cents or row.before_cents or row.level == 0]


def added(*many: Mapping[str, int]) -> dict[str, int]:
    """Balances of several clients added up by account."""
    found: dict[str, int] = {}
    for balances in many:
        for account, cents in balances.items():
            found[account] = found.get(account, 0) + cents
    return found


def levels(balances: Iterable[tuple[str, str, int, int]], digits: int) -> list[tuple[str, int, int]]:
    """A trial balance brought to the first `digits` of its accounts: (heading, debit, credit) by heading."""
    found: dict[str, list[int]] = {}
    for account, _, debit, credit in balances:
        kept = found.setdefault(account[:digits], [0, 0])
        kept[0] += debit
        kept[1] += credit
    return [(heading, debit, credit) for heading, (debit, credit) in sorted(found.items())]
