"""Closing as plain decisions: the task list, dates, what blocks what, and when a task is certified. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from bundel.kit import calendar

Side = Literal["centre", "client"]
Kind = Literal["month", "year"]
TASKS: Final = Path(__file__).with_name("tasks.yaml")
SIDES: Final[Mapping[str, str]] = {"centre": "dienstencentrum", "client": "entiteit"}
RIGHT_OF: Final[Mapping[str, str]] = {"centre": "closing.certify", "client": "closing.certify_client"}
STATES: Final[Mapping[str, str]] = {
    "to_do": "Te doen",
    "exceptions": "Uitzonderingen",
    "certified": "In orde",
    "signed": "In orde met getekende uitzonderingen",
    "reopened": "Heropend",
}
DONE: Final = frozenset({"certified", "signed"})
TASK_TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "to_do": frozenset({"exceptions", "certified"}),
    "exceptions": frozenset({"exceptions", "certified", "signed"}),
    "certified": frozenset({"reopened"}),
    "signed": frozenset({"reopened"}),
    "reopened": frozenset({"exceptions", "certified"}),
}


@dataclass(frozen=True, slots=True)
class TaskKind:
    """One task of the list: who does it, how many working days after the period it is due, and what judges it."""

    code: str
    caption: str
    side: Side
    day: int
    control: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskList:
    """The tasks of a month or a year, in the order in which they are shown."""

    version: str
    kind: Kind
    tasks: tuple[TaskKind, ...]

    def __getitem__(self, code: str) -> TaskKind:
        return next(one for one in self.tasks if one.code == code)


class BrokenList(ValueError):
    """A task list that needs a task it does not have, or waits for itself."""


@cache
def task_list(kind: Kind) -> TaskList:
    """The present list of a month or a year."""
    return read_list(yaml.safe_load(TASKS.read_text()), kind)


def read_list(raw: Mapping[str, Any], kind: Kind) -> TaskList:
    """A list from its data. Raises `BrokenList` for a circle or an unknown task."""
    tasks = tuple(
        TaskKind(one["code"], one["caption"], one["side"], one["day"], one["control"], tuple(one.get("needs", ())))
        for one in raw[kind]
    )
    known: set[str] = set()
    codes = {one.code for one in tasks}
    for one in tasks:
        if not set(one.needs) <= codes:
            raise BrokenList(f"taak {one.code} wacht op een taak die niet bestaat")
        if not set(one.needs) <= known:
            raise BrokenList(f"taak {one.code} staat voor een taak waarop ze wacht")
        known.add(one.code)
    return TaskList(str(raw["version"]), kind, tasks)


def last_day(year: int, period: int) -> dt.date:
    """The last day of a period; 13 is the year as a whole."""
    month = 12 if period == 13 else period
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


_OFFICE = calendar.office("afsluiten", "1", calendar.flemish_closing_day)


def due_on(year: int, period: int, day: int, shift: int = 0) -> dt.date:
    """The working day on which a task is due; `shift` moves the whole calendar of a client."""
    return _OFFICE.add_working_days(last_day(year, period), day + shift)


@dataclass(frozen=True, slots=True)
class Found:
    """One exception that a control found. `key` names it for ever, so that a signature stays with it."""

    key: str
    text: str
    address: str = ""
    cents: int | None = None


def verdict(found: Sequence[Found], signed: Iterable[str]) -> str:
    """What a control makes of a task: nothing found, everything found is signed, or exceptions are left."""
    if not found:
        return "certified"
    return "signed" if {one.key for one in found} <= set(signed) else "exceptions"


def first_blocker(tasks: Mapping[str, tuple[str, dt.date, tuple[str, ...]]]) -> str:
    """The task everything waits for: of those that are not done and wait for nothing, the one due first.

    `tasks` is code → (state, due day, needs). Empty when all are done.
    """
    open_ = {code for code, (state, _, _) in tasks.items() if state not in DONE}
    free = [code for code in open_ if not any(need in open_ for need in tasks[code][2])]
    return min(free, key=lambda code: (tasks[code][1], code), default="")


def days_late(due: dt.date, today: dt.date) -> int:
    """Calendar days after the due day; 0 when it is not late."""
    return max((today - due).days, 0)


def chunks(count: int, size: int) -> list[tuple[int, int]]:
    """Stretches (first, last) of `size` rows that cover 1 to `count`."""
    return [(start, min(start + size - 1, count)) for start in range(1, count + 1, size)]


def spread(cents: int, start: dt.date, end: dt.date, until: dt.date) -> int:
    """The part of an amount for `start` to `end` (both included) that belongs after `until`, by days, half up.

    What is left over belongs to the period itself, so both parts make the amount.
    """
    days = (end - start).days + 1
    after = (end - max(until, start - dt.timedelta(days=1))).days
    if after <= 0:
        return 0
    sign = 1 if cents >= 0 else -1
    return sign * ((2 * abs(cents) * min(after, days) + days) // (2 * days))
