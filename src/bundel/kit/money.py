"""Money is whole eurocents. These are the only operations on it; no float comes near.

The rounding of a legal rule is an argument (see `kit.rounding`), never a default of these functions.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NewType

Cents = NewType("Cents", int)

_POINT = re.compile(r"[+-]?\d+(\.\d{1,2})?", re.ASCII)
_BELGIAN = re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?", re.ASCII)


def from_decimal(amount: Decimal) -> Cents:
    """Cents of an amount with at most two decimals (trailing zeros are fine).

    Raises `ValueError` when a third decimal would be lost: the caller must round by a named rule first.
    """
    cents = amount * 100
    if cents != cents.to_integral_value():
        raise ValueError(f"{amount} heeft meer dan twee decimalen")
    return Cents(int(cents))


def parse(text: str) -> Cents:
    """Cents of an amount as machines write it: `1234.5`, `-0.05`, `99`. Raises `ValueError` on anything else."""
    stripped = text.strip()
    if not _POINT.fullmatch(stripped):
        raise ValueError(f"geen bedrag: {text!r}")
    return from_decimal(Decimal(stripped))


def parse_belgian(text: str) -> Cents:
    """Cents of an amount as people write it here: `1.234,56`, `€ 99`, `-0,05`. Raises `ValueError`."""
    stripped = re.sub(r"[\s€]", "", text)
    if not _BELGIAN.fullmatch(stripped):
        raise ValueError(f"geen bedrag: {text!r}")
    return from_decimal(Decimal(stripped.replace(".", "").replace(",", ".")))


def show(cents: int, *, euro: bool = False) -> str:
    """`123456` as `1.234,56`, with `€ ` in front when asked; a negative amount has its sign first."""
    whole, part = divmod(abs(cents), 100)
    text = f"{whole:,}".replace(",", ".") + f",{part:02d}"
    sign = "-" if cents < 0 else ""
    return f"{sign}€ {text}" if euro else f"{sign}{text}"


def plain(cents: int) -> str:
    """`-123456` as `-1234.56`: the form of files and interfaces."""
    whole, part = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole}.{part:02d}"


def allocate(total: int, weights: Sequence[int]) -> list[Cents]:
    """Divide `total` over `weights` by largest remainder, so that the parts add up to the total exactly.

    Equal remainders go to the earliest part. Raises `ValueError` when no weight is positive or one is negative.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("verdelen vraagt gewichten waarvan de som groter is dan nul")
    sign, amount = (-1, -total) if total < 0 else (1, total)
    parts = [amount * weight // whole for weight in weights]
    left = amount - sum(parts)
    by_remainder = sorted(range(len(weights)), key=lambda i: -(amount * weights[i] % whole))
    for i in by_remainder[:left]:
        parts[i] += 1
    return [Cents(sign * part) for part in parts]
