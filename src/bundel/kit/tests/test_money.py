"""Laws of money: reading and showing are each other's inverse, sharing loses nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit import money

CENTS = st.integers(-(10**15), 10**15)


@given(CENTS)
def test_what_is_shown_reads_back(cents: int) -> None:
    assert money.parse_belgian(money.show(cents)) == cents
    assert money.parse_belgian(money.show(cents, euro=True)) == cents
    assert money.parse(money.plain(cents)) == cents


@given(CENTS)
def test_plain_form_is_the_decimal_number(cents: int) -> None:
    assert Decimal(money.plain(cents)) == Decimal(cents) / 100


@pytest.mark.parametrize(
    ("text", "cents"),
    [("1.234,56", 123456), ("€ 99", 9900), ("-0,05", -5), ("1 234,5", 123450), ("12345", 1234500), ("+3,10", 310)],
)
def test_belgian_amounts_are_read(text: str, cents: int) -> None:
    assert money.parse_belgian(text) == cents


@pytest.mark.parametrize("text", ["", "1,234.56", "1.23", "12,345", "1e3", "NaN", "1.2345,00", "--1", "1,2,3"])
def test_unclear_belgian_amounts_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        money.parse_belgian(text)


@pytest.mark.parametrize("text", ["", "1,5", "1.234", "1e3", "Infinity", ".5", "5.", "0x10", "١"])
def test_unclear_machine_amounts_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        money.parse(text)


def test_third_decimal_is_refused_and_trailing_zeros_are_fine() -> None:
    assert money.from_decimal(Decimal("1.2300")) == 123
    with pytest.raises(ValueError):
        money.from_decimal(Decimal("1.231"))


@given(CENTS, st.lists(st.integers(0, 10**6), min_size=1, max_size=20).filter(any))
def test_shares_add_up_and_each_is_within_a_cent(total: int, weights: list[int]) -> None:
    parts = money.allocate(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * whole - total * weight) < whole


@given(CENTS, st.lists(st.integers(0, 1000), min_size=1, max_size=8).filter(any))
def test_sharing_a_credit_mirrors_sharing_a_debit(total: int, weights: list[int]) -> None:
    assert money.allocate(-total, weights) == [-part for part in money.allocate(total, weights)]


def test_equal_remainders_go_to_the_earliest() -> None:
    assert money.allocate(100, [1, 1, 1]) == [34, 33, 33]


@pytest.mark.parametrize("weights", [[], [0, 0], [1, -1], [2, -1]])
def test_sharing_without_positive_weights_is_refused(weights: list[int]) -> None:
    with pytest.raises(ValueError):
        money.allocate(100, weights)
