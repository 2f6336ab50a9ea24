"""Named, exact rounding of fractions of a cent.

Belgian rules round differently per element, so the method is an argument at every legal rule and never a default.
All methods take an amount **in cents** as an exact `Fraction` and return whole `Cents`.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final, Literal

from bundel.kit.money import Cents

Method = Literal["half_up", "half_even", "down", "up", "half_up_5"]


def half_up(amount: Fraction) -> Cents:
    """Nearest cent; exactly half a cent goes away from zero (the commercial rule)."""
    sign = -1 if amount < 0 else 1
    return Cents(sign * int((2 * abs(amount) + 1) // 2))


def half_even(amount: Fraction) -> Cents:
    """Nearest cent; exactly half a cent goes to the even cent."""
    return Cents(round(amount))


def down(amount: Fraction) -> Cents:
    """Drop the fraction of a cent: towards zero."""
    sign = -1 if amount < 0 else 1
    return Cents(sign * int(abs(amount) // 1))


def up(amount: Fraction) -> Cents:
    """Any fraction of a cent becomes a whole cent: away from zero."""
    sign = -1 if amount < 0 else 1
    return Cents(sign * -int(-abs(amount) // 1))


def half_up_5(amount: Fraction) -> Cents:
    """Nearest five cents, exactly half away from zero: the Belgian rounding of cash totals (WER VI.7/1)."""
    return Cents(5 * half_up(amount / 5))


METHODS: Final[Mapping[Method, Callable[[Fraction], Cents]]] = {
    "half_up": half_up,
    "half_even": half_even,
    "down": down,
    "up": up,
    "half_up_5": half_up_5,
}


def round_cents(amount: Fraction, method: Method) -> Cents:
    """Round `amount` (in cents) by the method that the legal rule names. Raises `KeyError` on an unknown name."""
    return METHODS[method](amount)
