"""What late payment costs in trade, whoever is late: interest per half-year and a fixed sum per invoice. Pure.

Source (read 2026-11-24): act of 2 August 2002 against late payment in commercial transactions. Every figure stands with
its source in `parameters/*.yaml`. Used by payables (what a client owes) and receivables (what a client may ask).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Final

from bundel.kit import periods
from bundel.kit.dated import Dated, exact, load
from bundel.kit.money import Cents
from bundel.kit.rounding import Method, round_cents

_PARAMETERS: Final = Path(__file__).with_name("parameters")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InterestRate:
    """Published yearly rate and the ECB reference rate under it, both in percent."""

    rate: Fraction
    reference: Fraction


def _interest_rate(value: Mapping[str, object]) -> InterestRate:
    return InterestRate(exact(value["rate"]), exact(value["reference"]))


@cache
def interest_rates() -> Dated[InterestRate]:
    """The published rates of late interest, one per half-year."""
    return load(_PARAMETERS / "late_interest.yaml", _interest_rate)


@cache
def _recovery_costs() -> Dated[int]:
    return load(_PARAMETERS / "recovery_cost.yaml", int)


@dataclass(frozen=True, slots=True)
class InterestPart:
    """Interest of the days of one half-year: `amount` in exact cents, before rounding."""

    period: periods.DateRange
    days: int
    rate: InterestRate
    amount: Fraction
    confidence: str

    @property
    def story(self) -> str:
        """Half-year, days and rate in one Dutch sentence; a figure of our own is called provisional."""
        half = periods.label(periods.half_year_of(self.period.start))
        provisional = " (voorlopig cijfer)" if self.confidence == "sample" else ""
        return f"{half}: {self.days} dagen aan {_percent(self.rate.rate)} %{provisional}"


@dataclass(frozen=True, slots=True)
class LateInterest:
    """Interest due, rounded once over the sum of its parts."""

    cents: Cents
    days: int
    parts: tuple[InterestPart, ...]

    @property
    def story(self) -> list[str]:
        """One Dutch sentence per half-year."""
        return [part.story for part in self.parts]


def _percent(rate: Fraction) -> str:
    whole, tenth = divmod(int(rate * 10), 10)
    return f"{whole},{tenth}" if tenth else f"{whole}"


def late_interest(principal: int, due_on: date, paid_on: date, rounding: Method) -> LateInterest:
    """Interest on `principal` cents from the day after the due date up to and including the day of payment.

    Each half-year at its own published rate, days over 365, exact until the sum is rounded once (act of 2 August 2002,
    art. 5). Nothing when paid in time. Raises `NotInForce` for days without a published rate.
    """
    if paid_on <= due_on:
        return LateInterest(Cents(0), 0, ())
    parts = []
    for part in periods.split_by_half_year(periods.DateRange(due_on + _DAY, paid_on + _DAY)):
        entry = interest_rates().entry(part.start)
        amount = principal * entry.value.rate / 100 * len(part) / 365
        parts.append(InterestPart(part, len(part), entry.value, amount, entry.confidence))
    exact_sum = sum((part.amount for part in parts), Fraction(0))
    return LateInterest(round_cents(exact_sum, rounding), (paid_on - due_on).days, tuple(parts))


def late_interest_cents(principal: int, due_on: date, paid_on: date, rounding: Method) -> Cents:
    """Only the amount of `late_interest`."""
    return late_interest(principal, due_on, paid_on, rounding).cents


def recovery_cost(due_on: date, paid_on: date) -> Cents:
    """The fixed compensation per invoice paid late (40 euro), nothing when in time (act of 2 August 2002, art. 6)."""
    return Cents(_recovery_costs().lookup(due_on)) if paid_on > due_on else Cents(0)
