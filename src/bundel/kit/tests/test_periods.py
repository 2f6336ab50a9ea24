"""Half-open ranges, named periods and fiscal periods."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit import periods
from bundel.kit.periods import DateRange, FiscalPeriod

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
RANGES = st.tuples(DAYS, st.integers(0, 900)).map(lambda pair: DateRange(pair[0], pair[0] + timedelta(days=pair[1])))
NAMES = st.builds(
    lambda year, part: f"{year}{part}",
    st.integers(1900, 2200),
    st.sampled_from(["", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4", *(f"-{month:02d}" for month in range(1, 13))]),
)


@given(NAMES)
def test_a_name_reads_back(name: str) -> None:
    assert periods.label(periods.parse(name)) == name


@pytest.mark.parametrize(
    ("name", "first", "last", "days"),
    [
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30), 181),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31), 184),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31), 91),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 29),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31), 31),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), 365),
    ],
)
def test_named_periods_have_their_days(name: str, first: date, last: date, days: int) -> None:
    period = periods.parse(name)
    assert (period.start, period.last_day, len(period)) == (first, last, days)
    assert first - timedelta(days=1) not in period
    assert last in period
    assert last + timedelta(days=1) not in period


@pytest.mark.parametrize("text", ["", "2026-H3", "2026-Q0", "2026-13", "2026-1", "26-H1", "2026H1", "2026-00"])
def test_other_names_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        periods.parse(text)


@given(DAYS)
def test_a_day_lies_in_its_month_quarter_and_half(day: date) -> None:
    assert day in periods.month_of(day)
    assert day in periods.quarter_of(day)
    assert day in periods.half_year_of(day)
    assert len(periods.month_of(day)) <= len(periods.quarter_of(day)) <= len(periods.half_year_of(day))


@given(RANGES, RANGES)
def test_intersection_is_the_days_in_both(one: DateRange, other: DateRange) -> None:
    both = set(one.days()) & set(other.days())
    found = one.intersection(other)
    assert set(found.days() if found else ()) == both
    assert one.overlaps(other) == other.overlaps(one) == bool(both)


@given(RANGES)
def test_half_years_cut_without_losing_a_day(period: DateRange) -> None:
    parts = periods.split_by_half_year(period)
    assert [day for part in parts for day in part.days()] == list(period.days())
    assert all(periods.half_year_of(part.start) == periods.half_year_of(part.last_day) for part in parts)


def test_open_range_runs_on_and_has_no_length() -> None:
    always = DateRange(date(2026, 1, 1))
    assert date(2999, 1, 1) in always
    assert always.intersection(DateRange(date(2027, 1, 1))) == DateRange(date(2027, 1, 1))
    for question in (lambda: len(always), lambda: always.last_day, lambda: periods.split_by_half_year(always)):
        with pytest.raises(ValueError):
            question()


def test_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError):
        DateRange(date(2026, 1, 2), date(2026, 1, 1))


def test_gaps_and_overlaps_are_named() -> None:
    first, second = periods.parse("2026-01"), periods.parse("2026-02")
    assert periods.gaps_and_overlaps([second, first]) == []
    assert "gat" in periods.gaps_and_overlaps([first, periods.parse("2026-03")])[0]
    assert "overlapping" in periods.gaps_and_overlaps([periods.parse("2026"), second])[0]
    assert "overlapping" in periods.gaps_and_overlaps([DateRange(date(2026, 1, 1)), second])[0]


def test_fiscal_periods_run_from_opening_to_closing() -> None:
    period, seen = FiscalPeriod(2026, 0), []
    while period.year == 2026:
        seen.append(period)
        period = period.next
    assert [str(item) for item in seen] == [f"2026-{number:02d}" for number in range(14)]
    assert seen == sorted(seen)
    assert period == FiscalPeriod(2027, 0)
    assert [periods.parse_fiscal(str(item)) for item in seen] == seen
    assert (seen[0].name_nl, seen[3].name_nl, seen[13].name_nl) == ("opening 2026", "maart 2026", "afsluiting 2026")


def test_opening_and_closing_have_one_entry_date() -> None:
    assert list(FiscalPeriod(2026, 0).dates.days()) == [date(2026, 1, 1)]
    assert list(FiscalPeriod(2026, 13).dates.days()) == [date(2026, 12, 31)]


@given(DAYS)
def test_entry_date_lies_in_its_fiscal_period(day: date) -> None:
    assert day in periods.fiscal_period_of(day).dates


@pytest.mark.parametrize("text", ["2026-14", "2026-1", "2026", "2026-H1"])
def test_other_fiscal_periods_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        periods.parse_fiscal(text)
