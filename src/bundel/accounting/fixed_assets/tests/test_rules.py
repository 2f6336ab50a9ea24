"""Write-off to the cent: tables of cases, and the laws that hold after any history."""

import datetime as dt
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundel.accounting.fixed_assets import rules, rules_moves
from bundel.accounting.fixed_assets.rules import Book, Plan, months_later, target
from bundel.accounting.fixed_assets.rules_columns import Plans, day_number, targets
from bundel.accounting.ledger.chart import load

D = dt.date


@pytest.mark.parametrize(
    ("method", "start", "end", "base", "until", "expected"),
    [
        ("month", D(2026, 1, 1), D(2030, 1, 1), 480_000, D(2026, 2, 1), 10_000),
        ("month", D(2026, 1, 1), D(2030, 1, 1), 480_000, D(2030, 1, 1), 480_000),
        ("month", D(2026, 1, 1), D(2026, 4, 1), 100, D(2026, 2, 1), 33),
        ("month", D(2026, 1, 1), D(2026, 4, 1), 100, D(2026, 3, 1), 67),
        ("month", D(2026, 1, 1), D(2026, 4, 1), 100, D(2026, 4, 1), 100),
        ("month", D(2026, 1, 1), D(2026, 3, 1), 1, D(2026, 2, 1), 1),
        ("month", D(2026, 1, 1), D(2030, 1, 1), 480_000, D(2026, 1, 1), 0),
        ("month", D(2026, 1, 1), D(2030, 1, 1), 480_000, D(2099, 1, 1), 480_000),
        ("day", D(2026, 1, 15), D(2027, 1, 15), 36_500, D(2026, 2, 1), 1_700),
        ("day", D(2024, 1, 1), D(2025, 1, 1), 36_600, D(2024, 3, 1), 6_000),
    ],
)
def test_targets_of_known_plans(method, start, end, base, until, expected):
    assert target(Plan(method, start, end, base, 0), until) == expected


def test_a_month_of_first_use_counts_whole_and_a_day_from_that_day():
    book = rules_moves.put_in_use(Book(1_200_00), D(2026, 3, 20), 12, "month", construction=False).book
    assert (book.plan.start, book.plan.end) == (D(2026, 3, 1), D(2027, 3, 1))
    assert target(book.plan, D(2026, 4, 1)) == 100_00
    book = rules_moves.put_in_use(Book(365_00), D(2026, 3, 20), 12, "day", construction=False).book
    assert (book.plan.start, book.plan.end) == (D(2026, 3, 20), D(2027, 3, 20))
    assert target(book.plan, D(2026, 4, 1)) == 12_00


def test_the_last_day_of_a_month_stays_within_a_shorter_month():
    assert months_later(D(2024, 1, 31), 1) == D(2024, 2, 29)
    assert months_later(D(2026, 12, 31), 14) == D(2028, 2, 29)


def test_another_life_spreads_the_remainder():
    book = rules_moves.put_in_use(Book(120_000), D(2026, 1, 1), 12, "month", construction=False).book
    book = rules_moves.written_off(book, target(book.plan, D(2026, 4, 1))).book
    assert book.accumulated_cents == 30_000
    step = rules_moves.change_plan(book, D(2026, 4, 10), D(2027, 10, 1), 9_000)
    assert step.write_off == ()
    assert step.book.plan == Plan("month", D(2026, 4, 1), D(2027, 10, 1), 81_000, 30_000)
    assert target(step.book.plan, D(2026, 5, 1)) == 34_500


def test_a_change_writes_off_first_what_the_runs_did_not_yet():
    book = rules_moves.put_in_use(Book(120_000), D(2026, 1, 1), 12, "month", construction=False).book
    step = rules_moves.add_cost(book, D(2026, 3, 5), 9_000, from_source=0)
    assert step.write_off == (("expense", 20_000), ("accumulated", -20_000))
    assert target(step.book.plan, D(2026, 4, 1)) == 20_000 + 10_900


def test_a_change_in_a_month_that_was_written_off_is_caught_up_by_the_next_run():
    book = rules_moves.put_in_use(Book(120_000), D(2026, 1, 1), 12, "month", construction=False).book
    book = rules_moves.written_off(book, 40_000).book
    step = rules_moves.add_cost(book, D(2026, 3, 5), 10_000, from_source=0)
    assert step.write_off == ()
    assert step.book.accumulated_cents == 40_000
    assert target(step.book.plan, D(2026, 6, 1)) == 20_000 + 33_000


def test_sale_with_a_gain_and_scrapping_with_a_loss():
    book = rules_moves.put_in_use(Book(100_000), D(2026, 1, 1), 10, "month", construction=False).book
    sold = rules_moves.dispose(book, D(2026, 6, 15), 60_000)
    assert dict(sold.write_off) == {"expense": 50_000, "accumulated": -50_000}
    assert dict(sold.moves) == {"accumulated": 50_000, "asset": -100_000, "proceeds": 60_000, "gain": -10_000}
    scrapped = rules_moves.dispose(book, D(2026, 6, 15), 0, 40_000)
    assert dict(scrapped.moves) == {"accumulated": 20_000, "asset": -40_000, "loss": 20_000}
    assert scrapped.book.cost_cents == 60_000
    assert target(scrapped.book.plan, D(2026, 11, 1)) == 60_000


def test_a_grant_is_released_in_step_with_its_asset_and_wholly_at_the_end():
    book = rules_moves.put_in_use(Book(100_000, residual_cents=10_000), D(2026, 1, 1), 9, "month", construction=False)
    book = rules_moves.granted(book.book, D(2026, 1, 2), 7, 33_333, booked=True).book
    step = rules_moves.written_off(book, target(book.plan, D(2026, 2, 1)))
    assert dict(step.write_off) == {"expense": 10_000, "accumulated": -10_000, "released": 3_704, "income": -3_704}
    step = rules_moves.written_off(step.book, target(book.plan, D(2027, 1, 1)))
    assert step.book.released_cents == 33_333


def test_other_cost_does_not_take_back_what_a_grant_released():
    book = rules_moves.put_in_use(Book(100_000), D(2026, 1, 1), 10, "month", construction=False).book
    book = rules_moves.granted(book, D(2026, 1, 2), 7, 10_000, booked=True).book
    book = rules_moves.written_off(book, 50_000).book
    book = rules_moves.add_cost(book, D(2026, 6, 1), 100_000, from_source=0).book
    after = rules_moves.written_off(book, target(book.plan, D(2026, 7, 1))).book
    assert after.released_cents == 6_000


def test_every_account_of_every_category_is_in_the_chart():
    numbers = {one.number for one in load().postable}
    for kind in rules.categories().values():
        used = {kind.asset, kind.accumulated, kind.expense, kind.construction, kind.gain, kind.loss, kind.impairment}
        assert used <= numbers, kind.code
        assert {kind.revaluation, kind.surplus} <= numbers | {""}


CENTS = st.integers(1, 10**9)
DAYS = st.integers(0, 200)
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["run", "run", "add", "credit", "plan", "revalue", "impair", "part", "split", "grant"]),
        DAYS,
        st.integers(1, 99),
    ),
    max_size=14,
)


def _event(book, what, on, percent):
    """One event as an action would allow it, or None."""
    share = max(1, book.cost_cents * percent // 100)
    if what == "run":
        month = months_later(on.replace(day=1), 1)
        due = target(book.plan, month)
        return rules_moves.written_off(book, due) if month > book.plan.start else None
    if what == "add":
        return rules_moves.add_cost(book, on, share, from_source=share)
    if what == "credit" and share < book.cost_cents - book.residual_cents:
        return rules_moves.add_cost(book, on, -share, from_source=-share)
    if what == "plan":
        residual = (book.gross_cents - max(book.accumulated_cents, rules.planned(book, on))) * percent // 200
        return rules_moves.change_plan(book, on, months_later(on, percent), max(0, residual))
    if what == "revalue":
        return rules_moves.revalue(book, on, share)
    if what == "impair" and share <= book.gross_cents - max(book.accumulated_cents, rules.planned(book, on)):
        return rules_moves.impair(book, on, share)
    if what == "part" and share < book.cost_cents:
        return rules_moves.dispose(book, on, share // 2, share)
    if what == "split" and share < book.cost_cents:
        step, books = rules_moves.split(book, on, [share, book.cost_cents - share])
        for name in ("cost_cents", "revalued_cents", "residual_cents", "accumulated_cents", "granted_cents",
                     "released_cents"):  # fmt: skip
            assert sum(getattr(one, name) for one in books) == getattr(step.book, name)
        assert all(0 <= one.residual_cents <= one.net_cents for one in books)
        return step
    if what == "grant":
        return rules_moves.granted(book, on, len(book.grants) + 1, share, booked=False)
    return None


@settings(max_examples=400, deadline=None)
@given(cost=CENTS, life=st.integers(1, 600), method=st.sampled_from(["month", "day"]), events=EVENTS,
       proceeds=st.integers(0, 10**9))  # fmt: skip
def test_after_any_history_the_book_is_the_ledger_and_all_is_written_off_at_the_end(
    cost, life, method, events, proceeds
):
    ledger = Counter()

    def post(step):
        assert sum(cents for _, cents in step.write_off) == 0
        assert sum(cents for _, cents in step.moves) == 0
        for role, cents in (*step.write_off, *step.moves):
            ledger[role] += cents
        return step.book

    day = D(2026, 1, 15)
    book = post(rules_moves.capitalise(Book(), cost, construction=False, from_source=cost))
    book = post(rules_moves.put_in_use(book, day, life, method, construction=False))
    for what, days, percent in events:
        day = max(day + dt.timedelta(days=days), book.plan.start)
        step = _event(book, what, day, percent)
        if step is not None:
            book = post(step)
        assert ledger["asset"] == book.cost_cents >= 0
        assert -ledger["accumulated"] == book.accumulated_cents
        assert 0 <= book.accumulated_cents <= book.gross_cents
        assert -ledger["granted"] == book.granted_cents
        assert ledger["released"] == book.released_cents
        assert 0 <= book.released_cents <= book.granted_cents
        assert ledger["revaluation"] == book.revalued_cents == -ledger["surplus"]
        assert 0 <= book.residual_cents <= book.gross_cents
    end = rules_moves.written_off(book, target(book.plan, D(2200, 1, 1)))
    assert end.book.accumulated_cents == end.book.depreciable_cents
    assert end.book.released_cents == end.book.granted_cents
    gone = post(rules_moves.dispose(book, day, proceeds))
    assert (gone.net_cents, gone.released_cents) == (0, 0)
    for role in ("asset", "accumulated", "revaluation", "surplus", "granted", "released"):
        assert ledger[role] == 0


@settings(max_examples=300, deadline=None)
@given(base=st.integers(0, 10**13), before=st.integers(0, 10**12), life=st.integers(1, 1200),
       method=st.sampled_from(["month", "day"]), start=st.dates(D(1990, 1, 1), D(2040, 1, 1)),
       year=st.integers(1985, 2150), month=st.integers(1, 12))  # fmt: skip
def test_columns_give_the_same_cents_as_one_plan_at_a_time(base, before, life, method, start, year, month):
    begin = rules.cut(method, start)
    plan = Plan(method, begin, months_later(begin, life), base, before)
    until = D(year, month, 1)
    columns = Plans(
        np.array([method == "month"]), *(np.array([value]) for value in
        (day_number(plan.start), day_number(plan.end), base, before)),
    )  # fmt: skip
    assert targets(columns, until)[0] == target(plan, until)


@settings(max_examples=200, deadline=None)
@given(cost=CENTS, residual=st.integers(0, 10**8), life=st.integers(1, 480), method=st.sampled_from(["month", "day"]))
def test_months_add_up_to_the_base_and_never_go_back(cost, residual, life, method):
    book = Book(cost, residual_cents=min(residual, cost))
    book = rules_moves.put_in_use(book, D(2026, 5, 31), life, method, construction=False).book
    month, parts = D(2026, 6, 1), []
    before = 0
    while month <= months_later(book.plan.end, 1):
        parts.append(target(book.plan, month) - before)
        before = target(book.plan, month)
        month = months_later(month, 1)
    assert sum(parts) == book.depreciable_cents
    assert min(parts) >= 0
    years = rules.projection(book, D(2026, 5, 31))
    assert sum(year.cents for year in years) == book.depreciable_cents
    assert years[-1].net_cents == book.residual_cents
