"""Rounding against Python's decimal module, which has the same methods under other names."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit.rounding import METHODS, Method, round_cents

ORACLES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "down": ROUND_DOWN, "up": ROUND_UP}


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(sorted(ORACLES)))
def test_methods_agree_with_the_decimal_module(amount: Decimal, method: str) -> None:
    expected = int(amount.quantize(Decimal(1), rounding=ORACLES[method]))
    assert METHODS[method](Fraction(amount)) == expected  # type: ignore[index]


@pytest.mark.parametrize(
    ("cents", "expected"), [(2, 0), (3, 5), (7, 5), (8, 10), (-3, -5), (-2, 0), (Fraction(5, 2), 5), (10, 10)]
)
def test_cash_totals_round_to_five_cents(cents: int, expected: int) -> None:
    assert round_cents(Fraction(cents), "half_up_5") == expected


@given(st.integers(-(10**12), 10**12), st.sampled_from(sorted(METHODS)))
def test_whole_cents_stay_unless_the_rule_is_five(cents: int, method: Method) -> None:
    if method != "half_up_5":
        assert round_cents(Fraction(cents), method) == cents
    assert abs(round_cents(Fraction(cents), method) - cents) <= 2


@given(st.fractions(), st.sampled_from(sorted(METHODS)))
def test_rounding_mirrors_around_zero(amount: Fraction, method: Method) -> None:
    assert round_cents(-amount, method) == -round_cents(amount, method)
