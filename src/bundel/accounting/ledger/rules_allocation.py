"""Pure division of costs over targets: exact to the cent, whatever the shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from bundel.accounting.ledger.rules import LineDraft, keyed
from bundel.kit import money

WHOLE_PPM = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """What stands on an account with one set of keys: debit minus credit in cents."""

    account: str
    keys: Mapping[str, str]
    cents: int


@dataclass(frozen=True, slots=True)
class Target:
    """Where a part goes: its account (empty: that of the source), the keys that replace those of the source, its
    weight (millionths, or thousandths of a driver's unit)."""

    account: str
    keys: Mapping[str, str]
    weight: int


def allocation_lines(sources: Sequence[Source], targets: Sequence[Target], text: str) -> tuple[LineDraft, ...]:
    """The lines that take each source away and bring its parts to the targets; they balance for every source.

    Parts that meet on one account with the same keys are added up; what comes to zero is left out. Raises `ValueError`
    when no target has a weight.
    """
    sums: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}

    def add(account: str, keys: Mapping[str, str], cents: int) -> None:
        place = (account, tuple(sorted((code, value) for code, value in keys.items() if value)))
        sums[place] = sums.get(place, 0) + cents

    for source in sources:
        add(source.account, source.keys, -source.cents)
    for source in sources:
        parts = money.allocate(source.cents, [target.weight for target in targets])
        for target, cents in zip(targets, parts, strict=True):
            add(target.account or source.account, {**source.keys, **target.keys}, cents)
    return tuple(
        keyed(LineDraft(account, max(cents, 0), max(-cents, 0), text), dict(keys))
        for (account, keys), cents in sums.items()
        if cents
    )


def milli(text: str) -> int:
    """Thousandths of a quantity written as `12,5`. Raises `ValueError`."""
    try:
        value = Decimal(text.strip().replace(".", "").replace(",", ".")) if "," in text else Decimal(text.strip())
    except InvalidOperation as wrong:
        raise ValueError(text) from wrong
    if not value.is_finite() or value * 1000 != (value * 1000).to_integral_value() or not 0 <= value < 10**12:
        raise ValueError(text)
    return int(value * 1000)


def show_milli(quantity: int) -> str:
    """`12500` as `12,5`."""
    whole, rest = divmod(quantity, 1000)
    return f"{whole},{rest:03d}".rstrip("0").rstrip(",")


def share_ppm(text: str) -> int:
    """Millionths of a percentage written as `33,3333`. Raises `ValueError`."""
    try:
        value = Decimal(text.strip().rstrip("% ").replace(",", ".")) * 10_000
    except InvalidOperation as wrong:
        raise ValueError(text) from wrong
    if not value.is_finite() or value != value.to_integral_value() or not 0 <= value <= WHOLE_PPM:
        raise ValueError(text)
    return int(value)


def show_share(ppm: int) -> str:
    """`333333` as `33,3333`."""
    whole, rest = divmod(ppm, 10_000)
    return f"{whole},{rest:04d}".rstrip("0").rstrip(",")
