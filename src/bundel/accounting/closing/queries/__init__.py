"""What is read about closing: closes with their tasks, who blocks whom, the year end."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Min

from bundel.accounting.closing import rules
from bundel.accounting.closing.models import Accrual, Certification, Close, Signature, Task, YearEnd
from bundel.kit import calendar
from bundel.kit.periods import FiscalPeriod


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with its state, how late it is, and whether it waits for another one."""

    id: int
    code: str
    caption: str
    side: str
    control: str
    needs: tuple[str, ...]
    due_on: dt.date
    state: str
    found: int
    owner: str
    seen_at: dt.datetime | None
    late: int
    waits_for: tuple[str, ...]

    @property
    def state_nl(self) -> str:
        return rules.STATES[self.state]

    @property
    def side_nl(self) -> str:
        return rules.SIDES[self.side]

    @property
    def done(self) -> bool:
        return self.state in rules.DONE


@dataclass(frozen=True, slots=True)
class CloseRow:
    """A close with its tasks; `blocker` is the code of the task that everything waits for, empty when all are done."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    year: int
    period: int
    tasks: tuple[TaskRow, ...]
    blocker: str
    closed_at: dt.datetime | None

    @property
    def done(self) -> int:
        return sum(task.done for task in self.tasks)

    @property
    def count(self) -> int:
        return len(self.tasks)

    @property
    def name(self) -> str:
        return period_name(self.year, self.period)

    def task(self, code: str) -> TaskRow | None:
        return next((one for one in self.tasks if one.code == code), None)

    @property
    def blocking(self) -> TaskRow | None:
        return self.task(self.blocker)


def period_name(year: int, period: int) -> str:
    """`maart 2026`, or `boekjaar 2026` for the year as a whole."""
    return f"boekjaar {year}" if period == 13 else FiscalPeriod(year, period).name_nl


def _close_row(close: Close, tasks: list[Task], today: dt.date) -> CloseRow:
    state_of = {one.code: one.state for one in tasks}
    rows = tuple(
        TaskRow(
            id=one.pk, code=one.code, caption=one.caption, side=one.side, control=one.control,
            needs=tuple(one.needs), due_on=one.due_on,
            state=one.state, found=one.found, owner=one.owner.name if one.owner else "", seen_at=one.seen_at,
            late=0 if one.state in rules.DONE else rules.days_late(one.due_on, today),
            waits_for=tuple(need for need in one.needs if state_of[need] not in rules.DONE),
        )
        for one in tasks
    )  # fmt: skip
    blocker = rules.first_blocker({row.code: (row.state, row.due_on, row.needs) for row in rows})
    return CloseRow(
        close.pk, close.client_id, close.client.code, close.client.name, close.year, close.period, rows, blocker,
        close.closed_at,
    )  # fmt: skip


def closes(client_ids: Collection[int], year: int, period: int, today: dt.date) -> list[CloseRow]:
    """The closes of clients for one period, by client. Two queries."""
    found = list(
        Close.objects.filter(client_id__in=client_ids, year=year, period=period)
        .select_related("client")
        .order_by("client__code")
    )
    tasks: dict[int, list[Task]] = {one.pk: [] for one in found}
    rows = Task.objects.filter(client_id__in=client_ids, close_id__in=tasks).select_related("owner")
    for task in rows.order_by("place"):
        tasks[task.close_id].append(task)
    return [_close_row(one, tasks[one.pk], today) for one in found]


def close_of(client_id: int, year: int, period: int, today: dt.date) -> CloseRow | None:
    """One close, or None when it was not opened."""
    return next(iter(closes([client_id], year, period, today)), None)


def opened(client_ids: Collection[int]) -> list[tuple[int, int]]:
    """The periods (year, number) that were opened for closing with any of the clients, last first."""
    rows = Close.objects.filter(client_id__in=client_ids).values_list("year", "period").distinct()
    return sorted(set(rows), reverse=True)


def certifications(client_id: int, task_id: int) -> list[dict[str, Any]]:
    """What was found at a task, last first."""
    rows = Certification.of(client_id).filter(task_id=task_id).order_by("-at", "-id")
    return [dict(row) for row in rows.values("at", "person_name", "verdict", "found", "rows", "digest", "reason")]


def signatures(client_id: int, task_id: int) -> dict[str, Signature]:
    """Signed exceptions of a task by key."""
    return {one.key: one for one in Signature.of(client_id).filter(task_id=task_id)}


def accruals(client_id: int, year: int, period: int) -> list[Accrual]:
    """Proposed and decided accruals of a period."""
    return list(Accrual.of(client_id).filter(year=year, period=period).order_by("state", "id"))


def year_ends(client_id: int, year: int) -> list[YearEnd]:
    """Attempts to carry a year forward, last first."""
    return list(YearEnd.of(client_id).filter(year=year).order_by("-attempt"))


def place_of(client_id: int, task_id: int) -> tuple[int, int] | None:
    """The year and period of the close that a task belongs to; None when the client has no such task."""
    return Task.of(client_id).filter(pk=task_id).values_list("close__year", "close__period").first()


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task whose day has come: when it was first in order, and whether the other side held it up past that day."""

    id: int
    client_id: int
    caption: str
    side: str
    due_on: dt.date
    done_on: dt.date | None
    held_up: bool
    held_up_on: dt.date | None


def due_tasks(client_ids: Collection[int], first: dt.date, last: dt.date) -> list[DueTask]:
    """Tasks due in a period. A task is held up when one that it needs, of the other side, was late itself."""
    tasks = list(
        Task.objects.filter(client_id__in=client_ids, due_on__range=(first, last))
        .select_related("close")
        .order_by("id")
    )
    peers = Task.objects.filter(client_id__in=client_ids, close_id__in={one.close_id for one in tasks})
    by_code = {(one.close_id, one.code): one for one in peers}
    good = Certification.objects.filter(
        client_id__in=client_ids, verdict__in=("certified", "signed"), task_id__in={one.pk for one in by_code.values()}
    )
    done = {
        row["task_id"]: row["first"].astimezone(calendar.BRUSSELS).date()
        for row in good.values("task_id").annotate(first=Min("at"))
    }
    found = []
    for one in tasks:
        others = [by_code[one.close_id, code] for code in one.needs if (one.close_id, code) in by_code]
        late = [other for other in others if other.side != one.side and done.get(other.pk, dt.date.max) > other.due_on]
        given = [done.get(other.pk) for other in late]
        found.append(
            DueTask(
                one.pk, one.client_id, f"{period_name(one.close.year, one.close.period)}: {one.caption}", one.side,
                one.due_on, done.get(one.pk), bool(late),
                None if None in given or not given else max(day for day in given if day is not None),
            )
        )  # fmt: skip
    return found
