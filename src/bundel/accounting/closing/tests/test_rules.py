"""Dates, order and verdicts of a close; parts of an amount over time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.closing import rules
from bundel.accounting.closing.queries.controls import CONTROLS
from bundel.accounting.closing.rules import Found


def test_every_task_names_a_control_that_exists_and_waits_for_earlier_ones() -> None:
    for kind in ("month", "year"):
        for task in rules.task_list(kind).tasks:
            assert task.control in CONTROLS, task.code


def test_every_control_is_used_by_a_task() -> None:
    used = {task.control for kind in ("month", "year") for task in rules.task_list(kind).tasks}
    assert sorted(set(CONTROLS) - used) == []


@pytest.mark.parametrize(
    "tasks",
    [
        [("a", ["b"]), ("b", [])],
        [("a", ["a"])],
        [("a", ["x"])],
    ],
)
def test_a_list_that_waits_for_itself_or_nothing_is_refused(tasks: list[tuple[str, list[str]]]) -> None:
    raw = [
        {"code": code, "caption": code, "side": "centre", "day": 1, "control": "c", "needs": needs}
        for code, needs in tasks
    ]
    with pytest.raises(rules.BrokenList):
        rules.read_list({"version": "1", "month": raw}, "month")


def test_due_days_skip_weekends_and_flemish_holidays() -> None:
    # 31 March 2026 is a Tuesday; Easter Monday is 6 April.
    assert rules.due_on(2026, 3, 3) == dt.date(2026, 4, 3)
    assert rules.due_on(2026, 3, 4) == dt.date(2026, 4, 7)
    assert rules.last_day(2026, 13) == dt.date(2026, 12, 31)


def test_a_verdict_is_nothing_found_or_all_signed() -> None:
    one, two = Found("a", "een"), Found("b", "twee")
    assert rules.verdict([], []) == "certified"
    assert rules.verdict([one, two], ["a"]) == "exceptions"
    assert rules.verdict([one, two], ["a", "b"]) == "signed"


def test_the_blocker_is_the_earliest_task_that_waits_for_nothing() -> None:
    day = dt.date(2026, 4, 1)
    tasks = {
        "a": ("certified", day, ()),
        "b": ("to_do", day + dt.timedelta(2), ("a",)),
        "c": ("exceptions", day + dt.timedelta(1), ()),
        "d": ("to_do", day, ("b",)),
    }
    assert rules.first_blocker(tasks) == "c"
    assert rules.first_blocker(dict.fromkeys(tasks, ("signed", day, ()))) == ""


days = st.dates(dt.date(2025, 1, 1), dt.date(2027, 12, 31))


@given(st.integers(-(10**10), 10**10), days, st.integers(0, 500), days)
def test_what_is_carried_over_never_passes_the_amount_and_all_or_nothing_at_the_ends(
    cents: int, start: dt.date, length: int, until: dt.date
) -> None:
    end = start + dt.timedelta(days=length)
    part = rules.spread(cents, start, end, until)
    assert abs(part) <= abs(cents)
    assert part * cents >= 0
    if until >= end:
        assert part == 0
    if until < start:
        assert part == cents


@given(st.integers(0, 5000), st.integers(1, 700))
def test_chunks_cover_every_row_once(count: int, size: int) -> None:
    covered = [row for first, last in rules.chunks(count, size) for row in range(first, last + 1)]
    assert covered == list(range(1, count + 1))
