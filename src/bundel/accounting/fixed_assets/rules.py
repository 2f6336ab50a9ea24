"""How an asset is written off, to the cent: plans, targets, shares. Pure; amounts are whole cents.

A plan says what is written off between two days; its cumulative target is rounded, never its monthly parts, so that the
parts always add up to the base. By month the month of first use counts whole and that of disposal not at all; by day
every day counts (pro rata temporis; Commissie voor Boekhoudkundige Normen, advies 2010/15 on methods of write-off).
"""

import calendar
import csv
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal

Method = Literal["month", "day"]
METHODS_NL: Final[Mapping[str, str]] = {"month": "per maand", "day": "per dag"}
STATES_NL: Final[Mapping[str, str]] = {
    "under_construction": "In aanbouw",
    "in_use": "In gebruik",
    "disposed": "Buiten gebruik",
}
KINDS_NL: Final[Mapping[str, str]] = {
    "opening": "Overgenomen",
    "capitalise": "Geactiveerd",
    "add_cost": "Kosten toegevoegd",
    "put_in_use": "In gebruik genomen",
    "change_plan": "Levensduur of restwaarde gewijzigd",
    "revalue": "Geherwaardeerd",
    "impair": "Waardevermindering",
    "transfer": "Overgedragen",
    "split": "Gesplitst",
    "partial_disposal": "Gedeeltelijk buiten gebruik",
    "disposal": "Buiten gebruik gesteld",
    "grant": "Subsidie toegekend",
    "correction": "Gegevens verbeterd",
    "moved": "Verplaatst",
}
LARGEST_CENTS: Final = 10**13
LONGEST_MONTHS: Final = 1200
ACQUIRED: Final = r"^2[0-7]\d[0-7]"
"""Accounts on which the acquisition of an asset is booked: neither revaluation (2xx8) nor write-off (2xx9)."""


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of asset: its accounts, and the life and method that hold until a client chooses its own."""

    code: str
    name: str
    asset: str
    accumulated: str
    expense: str
    life_months: int | None
    method: Method
    construction: str
    revaluation: str
    surplus: str
    gain: str
    loss: str
    impairment: str

    @property
    def short(self) -> str:
        """The name without the remark about its life."""
        return self.name.partition(" (")[0]


@cache
def categories() -> Mapping[str, Category]:
    """Every category by code, from `categories.csv`. The lives in it are examples, not a rule of the government."""
    with (Path(__file__).parent / "categories.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Category(
                **{name: row[name] for name in row if name not in ("life_months", "method")},
                life_months=int(row["life_months"]) if row["life_months"] else None,
                method="day" if row["method"] == "day" else "month",
            )
            for row in csv.DictReader(file)
        }


@dataclass(frozen=True, slots=True)
class Plan:
    """`base_cents` are written off from `start` until `end` (not included); `before_cents` were before `start`."""

    method: Method
    start: dt.date
    end: dt.date
    base_cents: int
    before_cents: int


@dataclass(frozen=True, slots=True)
class GrantBook:
    """A capital grant: of `cents`, `from_released` were taken into result when `from_accumulated` was written off."""

    id: int
    cents: int
    released_cents: int
    from_accumulated: int
    from_released: int


@dataclass(frozen=True, slots=True)
class Book:
    """The amounts of an asset. Without plan (land, under construction, disposed) nothing is written off."""

    cost_cents: int = 0
    revalued_cents: int = 0
    residual_cents: int = 0
    accumulated_cents: int = 0
    plan: Plan | None = None
    grants: tuple[GrantBook, ...] = ()

    @property
    def gross_cents(self) -> int:
        return self.cost_cents + self.revalued_cents

    @property
    def net_cents(self) -> int:
        return self.gross_cents - self.accumulated_cents

    @property
    def depreciable_cents(self) -> int:
        """What is written off over the whole life."""
        return self.gross_cents - self.residual_cents

    @property
    def granted_cents(self) -> int:
        return sum(grant.cents for grant in self.grants)

    @property
    def released_cents(self) -> int:
        return sum(grant.released_cents for grant in self.grants)


def cut(method: Method, day: dt.date) -> dt.date:
    """The day from which something counts: by month the first of its month."""
    return day.replace(day=1) if method == "month" else day


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last of the month where that day is not there."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def end_of_life(method: Method, in_use_on: dt.date, life_months: int) -> dt.date:
    """The first day on which nothing is written off any more."""
    return months_later(cut(method, in_use_on), life_months)


def units(method: Method, start: dt.date, end: dt.date) -> int:
    """How many months (both days are firsts of a month then) or days lie between."""
    if method == "month":
        return (end.year - start.year) * 12 + end.month - start.month
    return (end - start).days


def share(total: int, part: int, whole: int) -> int:
    """`total × part ÷ whole` for a positive whole, halves away from zero: the one rounding of this module."""
    size = (2 * abs(total * part) + whole) // (2 * whole)
    return size if total * part >= 0 else -size


def target(plan: Plan, until: dt.date) -> int:
    """What is written off in all before the day `until`: at the end exactly before + base."""
    until = cut(plan.method, until)
    if until >= plan.end:
        return plan.before_cents + plan.base_cents
    if until <= plan.start:
        return plan.before_cents
    done, whole = units(plan.method, plan.start, until), units(plan.method, plan.start, plan.end)
    return plan.before_cents + share(plan.base_cents, done, whole)


def planned(book: Book, until: dt.date) -> int:
    """What should be written off before a day; without plan what is."""
    return target(book.plan, until) if book.plan else book.accumulated_cents


def grant_target(book: Book, grant: GrantBook, accumulated: int) -> int:
    """What of a grant belongs in result when `accumulated` is written off: the proportion of its asset.

    Source: manual of accounting rules of the Flemish government, valuation: capital grants are released together with
    the write-off of the asset.
    """
    whole = book.depreciable_cents - grant.from_accumulated
    if accumulated >= book.depreciable_cents or whole <= 0:
        return grant.cents
    done = max(0, accumulated - grant.from_accumulated)
    return grant.from_released + share(grant.cents - grant.from_released, done, whole)


def replanned(book: Book, on: dt.date, end: dt.date, method: Method, before: int, old: Book | None = None) -> Book:
    """The book with what is left spread from `on` until `end`.

    Grants go on from what belonged in result until then, by the proportions of the `old` book.
    """
    start = cut(method, on)
    grants = tuple(
        replace(grant, from_accumulated=before, from_released=grant_target(old or book, grant, before))
        for grant in book.grants
    )
    plan = Plan(method, start, max(start, end), book.depreciable_cents - before, before)
    return replace(book, plan=plan, grants=grants)


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the plan: what is written off and taken into result from grants, and what is left at its end."""

    year: int
    cents: int
    grants_cents: int
    net_cents: int


def projection(book: Book, since: dt.date, most: int = 60) -> list[Year]:
    """The coming years of one asset from the day `since`, as planned now; at most `most` years."""
    if book.plan is None:
        return []
    found = []
    done = target(book.plan, since)
    released = sum(grant_target(book, one, done) for one in book.grants)
    for year in range(since.year, since.year + most):
        if done == book.depreciable_cents and year > since.year:
            break
        after = target(book.plan, dt.date(year + 1, 1, 1))
        grants = sum(grant_target(book, one, after) for one in book.grants)
        found.append(Year(year, after - done, grants - released, book.gross_cents - after))
        done, released = after, grants
    return found
