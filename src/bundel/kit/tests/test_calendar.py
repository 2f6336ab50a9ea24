"""Working days and minutes against a count of every single minute, over the days on which the clock changes too."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bundel.kit import calendar as cal
from bundel.kit.calendar import ALWAYS, BRUSSELS, FLEMISH_OFFICE, Calendar, hours

NIGHT_SHIFT = Calendar(
    "nacht",
    "1",
    (hours("00:00-02:00", "03:00-24:00"),) * 3 + (hours("22:00-24:00"), hours("00:00-06:00"), (), hours("01:00-05:00")),
    cal.belgian_holiday,
    {date(2026, 3, 31): (), date(2026, 5, 1): hours("10:00-11:30")},
)
CALENDARS = st.sampled_from([FLEMISH_OFFICE, ALWAYS, NIGHT_SHIFT])
STARTS = st.one_of(
    st.datetimes(datetime(2026, 3, 27), datetime(2026, 3, 31)),
    st.datetimes(datetime(2026, 10, 23), datetime(2026, 10, 27)),
    st.datetimes(datetime(2026, 12, 22), datetime(2027, 1, 3)),
    st.datetimes(datetime(2026, 4, 29), datetime(2026, 5, 3)),
).map(lambda moment: moment.replace(tzinfo=UTC))


def count_each_minute(calendar: Calendar, start: datetime, end: datetime) -> int:
    """Oracle: look at the wall clock in every minute."""
    minute = start.replace(second=0, microsecond=0)
    last = end.replace(second=0, microsecond=0)
    total = 0
    while minute < last:
        local = minute.astimezone(BRUSSELS)
        past_midnight = local.hour * 60 + local.minute
        total += any(opens <= past_midnight < closes for opens, closes in calendar.slots(local.date()))
        minute += timedelta(minutes=1)
    return total


@given(CALENDARS, STARTS, st.integers(0, 3 * 1440))
@example(ALWAYS, datetime(2026, 3, 28, 23, tzinfo=UTC), 1440)
@example(NIGHT_SHIFT, datetime(2026, 10, 24, 22, tzinfo=UTC), 600)
def test_working_minutes_agree_with_a_count_of_each_minute(calendar: Calendar, start: datetime, length: int) -> None:
    end = start + timedelta(minutes=length)
    assert calendar.working_minutes(start, end) == count_each_minute(calendar, start, end)


@given(CALENDARS, STARTS, st.integers(0, 5000), st.integers(0, 5000))
def test_parts_add_up(calendar: Calendar, start: datetime, first: int, second: int) -> None:
    middle, end = start + timedelta(minutes=first), start + timedelta(minutes=first + second)
    parts = calendar.working_minutes(start, middle) + calendar.working_minutes(middle, end)
    assert parts == calendar.working_minutes(start, end)


@given(CALENDARS, STARTS, st.integers(1, 3000))
def test_adding_minutes_is_the_inverse_of_counting_and_lands_in_opening_hours(
    calendar: Calendar, start: datetime, count: int
) -> None:
    moment = calendar.add_working_minutes(start, count)
    assert calendar.working_minutes(start, moment) == count
    assert calendar.working_minutes(start, moment - timedelta(minutes=1)) == count - 1


def test_day_on_which_the_clock_changes_has_23_or_25_hours() -> None:
    def whole_day(day: date) -> int:
        start = datetime(day.year, day.month, day.day, tzinfo=BRUSSELS)
        end = datetime(day.year, day.month, day.day + 1, tzinfo=BRUSSELS)
        return ALWAYS.working_minutes(start, end)

    assert (whole_day(date(2026, 3, 29)), whole_day(date(2026, 10, 25))) == (23 * 60, 25 * 60)


def test_request_on_24_december_is_due_in_january() -> None:
    thursday = date(2026, 12, 24)
    assert FLEMISH_OFFICE.add_working_days(thursday, 1) == date(2027, 1, 4)
    afternoon = datetime(2026, 12, 24, 16, 30, tzinfo=BRUSSELS)
    due = FLEMISH_OFFICE.add_working_minutes(afternoon, 60).astimezone(BRUSSELS)
    assert (due.date(), due.hour, due.minute) == (date(2027, 1, 4), 9, 30)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 1, 1), "Nieuwjaar"),
        (date(2026, 4, 6), "Paasmaandag"),
        (date(2026, 5, 14), "Hemelvaart"),
        (date(2025, 7, 11), "sluitingsdag"),
        (date(2026, 7, 21), "Nationale feestdag"),
        (date(2026, 11, 2), "sluitingsdag"),
        (date(2027, 11, 15), "sluitingsdag"),
        (date(2026, 12, 28), "sluitingsdag"),
        (date(2026, 3, 7), "weekend"),
    ],
)
def test_closed_days_say_why(day: date, reason: str) -> None:
    assert not FLEMISH_OFFICE.is_working_day(day)
    assert reason in FLEMISH_OFFICE.why_closed(day)


def test_lunch_break_does_not_count() -> None:
    start = datetime(2026, 3, 2, 11, tzinfo=BRUSSELS)
    assert FLEMISH_OFFICE.working_minutes(start, start + timedelta(hours=3)) == 120


def test_minutes_that_fill_a_slot_end_at_closing_time() -> None:
    start = datetime(2026, 3, 2, 11, tzinfo=BRUSSELS)
    assert FLEMISH_OFFICE.add_working_minutes(start, 60) == datetime(2026, 3, 2, 12, tzinfo=BRUSSELS)
    assert FLEMISH_OFFICE.add_working_minutes(start, 300) == datetime(2026, 3, 2, 17, tzinfo=BRUSSELS)
    assert FLEMISH_OFFICE.add_working_minutes(start, 0) == start


def test_exceptions_win_and_carry_a_new_version() -> None:
    bridge, saturday = date(2026, 5, 15), date(2026, 5, 16)
    changed = cal.with_exceptions(FLEMISH_OFFICE, "2026.2", [(bridge, ()), (saturday, hours("09:00-12:00"))])
    assert FLEMISH_OFFICE.is_working_day(bridge)
    assert not changed.is_working_day(bridge)
    assert changed.why_closed(bridge) == "uitzonderlijk gesloten"
    assert changed.is_working_day(saturday)
    assert changed.version == "2026.2"


@given(st.dates(date(2025, 1, 1), date(2027, 12, 1)), st.integers(1, 40))
def test_working_days_forth_and_back(day: date, count: int) -> None:
    later = FLEMISH_OFFICE.add_working_days(day, count)
    assert FLEMISH_OFFICE.working_days(day + timedelta(days=1), later + timedelta(days=1)) == count
    assert FLEMISH_OFFICE.add_working_days(later + timedelta(days=1), -1) == later


@pytest.mark.parametrize("bad", [("09:00-12:00", "11:00-13:00"), ("12:00-09:00",), ("22:00-25:00",), ("02:30-05:00",)])
def test_impossible_hours_are_refused(bad: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):
        hours(*bad)


def test_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError):
        FLEMISH_OFFICE.working_minutes(datetime(2026, 3, 2), datetime(2026, 3, 3))


def test_calendar_that_never_opens_says_so() -> None:
    closed = Calendar("dicht", "1", ((),) * 7)
    with pytest.raises(ValueError):
        closed.add_working_days(date(2026, 1, 1), 1)
    with pytest.raises(ValueError):
        closed.add_working_minutes(datetime(2026, 1, 1, tzinfo=UTC), 1)
    with pytest.raises(ValueError):
        ALWAYS.add_working_minutes(datetime(2026, 1, 1, tzinfo=UTC), -1)


@pytest.mark.parametrize(
    ("day", "following", "before"),
    [
        (date(2026, 4, 3), date(2026, 4, 7), date(2026, 4, 2)),
        (date(2026, 5, 1), date(2026, 5, 4), date(2026, 4, 30)),
        (date(2026, 12, 25), date(2026, 12, 28), date(2026, 12, 24)),
        (date(2026, 7, 21), date(2026, 7, 21), date(2026, 7, 21)),
        (date(2027, 1, 1), date(2027, 1, 4), date(2026, 12, 31)),
    ],
)
def test_banks_follow_their_own_holidays(day: date, following: date, before: date) -> None:
    assert cal.next_bank_day(day) == following
    assert cal.previous_bank_day(day) == before
