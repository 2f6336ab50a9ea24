"""Chains by amount and article, ways of substitutes, and the moment of reminders."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.platform.approvals import rules
from bundel.platform.approvals.rules import ChainRow, Step

START = dt.date(2026, 1, 1)


def chain(number: int, low: int, high: int | None, prefix: str = "", client: int | None = None) -> ChainRow:
    return ChainRow(number, client, "invoice", "keten", low, high, prefix, (Step("goedkeurder"),), START)


CHAINS = [chain(1, 0, 3_000_000), chain(2, 3_000_000, None), chain(3, 0, None, "1A2"), chain(4, 0, 500_000, "", 7)]


@pytest.mark.parametrize(
    ("cents", "article", "expected"),
    [
        (2_999_900, "", 1),
        (2_999_999, "", 1),
        (3_000_000, "", 2),
        (-2_999_900, "", 1),
        (3_000_000, "1A2-34", 3),
        (499_999, "", 4),
        (499_999, "1A2", 4),
        (500_000, "1B", 1),
    ],
)
def test_amount_article_and_client_choose_the_chain(cents: int, article: str, expected: int) -> None:
    chosen = rules.choose(CHAINS, cents, article, dt.date(2026, 5, 1))
    assert chosen is not None
    assert chosen.id == expected


def test_no_chain_before_it_is_valid() -> None:
    assert rules.choose(CHAINS, 100, "", dt.date(2025, 12, 31)) is None


def test_substitution_is_transitive_and_shows_the_way() -> None:
    assert rules.path_to({1}, [(1, 2), (2, 3)], 3) == (1, 2, 3)


def test_a_circle_of_substitutes_ends() -> None:
    circle = [(1, 2), (2, 3), (3, 1)]
    assert rules.path_to({1}, circle, 3) == (1, 2, 3)
    assert rules.path_to({1}, circle, 9) is None


@given(
    st.sets(st.integers(0, 8), max_size=3),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20),
    st.integers(0, 8),
)
def test_every_way_starts_with_somebody_asked_and_follows_substitutions(
    asked: set[int], edges: list[tuple[int, int]], answerer: int
) -> None:
    way = rules.path_to(asked, edges, answerer)
    reachable, frontier = set(asked), set(asked)
    while frontier:
        frontier = {b for a, b in edges if a in frontier} - reachable
        reachable |= frontier
    assert (way is not None) == (answerer in reachable)
    if way is not None:
        assert way[0] in asked
        assert way[-1] == answerer
        assert all(pair in edges for pair in itertools.pairwise(way))
        assert len(set(way)) == len(way)


@pytest.mark.parametrize(
    ("now", "percent"),
    [
        (dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC), 0),
        (dt.datetime(2026, 3, 4, 16, 0, tzinfo=dt.UTC), 60),
        (dt.datetime(2026, 3, 5, 16, 0, tzinfo=dt.UTC), 80),
        (dt.datetime(2026, 3, 6, 16, 0, tzinfo=dt.UTC), 100),
        (dt.datetime(2026, 3, 9, 16, 0, tzinfo=dt.UTC), 100),
    ],
)
def test_term_is_used_in_working_time(now: dt.datetime, percent: int) -> None:
    """A week from Monday 9 h to Friday; 16 h UTC is 17 h in Brussels in winter."""
    started = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
    assert rules.used_percent(started, dt.date(2026, 3, 6), now) == percent


@pytest.mark.parametrize(
    ("percent", "reminded", "mark"), [(79, 0, None), (80, 0, 80), (99, 80, None), (100, 80, 100), (100, 0, 100)]
)
def test_each_mark_is_reminded_once(percent: int, reminded: int, mark: int | None) -> None:
    assert rules.reminder_due(percent, reminded) == mark


@pytest.mark.parametrize(
    "steps", [(), (Step(),), (Step("goedkeurder", 4),), (Step("niemand"),), (Step("goedkeurder", None, 0),)]
)
def test_impossible_chains_have_flaws(steps: tuple[Step, ...]) -> None:
    assert rules.flaws(steps, 0, None, {"goedkeurder"})
    assert not rules.flaws((Step("goedkeurder", None, 2),), 0, 100, {"goedkeurder"})
