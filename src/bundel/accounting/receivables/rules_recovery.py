"""Instalments, ageing, days of sales outstanding, and what becomes of a debt that stays open. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, Literal

from bundel.kit.money import Cents, allocate
from bundel.kit.rounding import half_up

GRACE_DAYS: Final = 10
"""An instalment may come this late before the plan falls: a transfer takes a few days, and people forget once."""

BUCKETS: Final = ("niet vervallen", "0-30", "31-60", "61-90", ">90")
"""Days since the due date, as ageing names them; what is not due yet stands apart."""

PLAN_NL: Final = {"running": "Loopt", "done": "Afbetaald", "defaulted": "Vervallen", "stopped": "Stopgezet"}
PLAN_TRANSITIONS: Final = {
    "running": frozenset({"done", "defaulted", "stopped"}),
    "done": frozenset({"running"}),  # a receipt that came back
    "defaulted": frozenset(),
    "stopped": frozenset(),
}
WRITE_OFF_NL: Final = {"proposed": "Wacht op beslissing", "approved": "Afgeboekt", "refused": "Geweigerd"}
WRITE_OFF_ACCOUNTS: Final = {"irrecoverable": "642000", "waived": "642100"}
WRITE_OFF_REASONS: Final = {
    "irrecoverable": "Oninbaar",
    "waived": "Kwijtgescholden",
}
REFUND_NL: Final = {
    "requested": "Gevraagd",
    "approved": "Te betalen",
    "refused": "Geweigerd",
    "scheduled": "In een betaalrun",
    "paid": "Betaald",
}
DISPUTE_REASONS: Final = {
    "not_delivered": "Niet of slecht geleverd",
    "price": "Prijs of hoeveelheid klopt niet",
    "not_debtor": "Verkeerde debiteur",
    "paid": "Zegt betaald te hebben",
    "legal": "Bezwaar of gerechtelijke procedure",
    "other": "Andere reden",
}
DISPUTE_OUTCOMES: Final = {
    "right": "De klant heeft gelijk",
    "partly": "Deels gelijk",
    "wrong": "De factuur blijft",
}
Bucket = Literal["niet vervallen", "0-30", "31-60", "61-90", ">90"]
VAT_NOTE: Final = (
    "Bij geheel of gedeeltelijk verlies van de vordering kan de btw teruggevraagd worden (Btw-wetboek, art. 77, "
    "§ 1, 7°): voor deze afboeking {vat} euro. Stel de verbeterende stukken op en neem het bedrag op in rooster 62."
)


@dataclass(frozen=True, slots=True)
class Instalment:
    """One payment of a plan."""

    position: int
    due_on: date
    cents: int


@dataclass(frozen=True, slots=True)
class InstalmentState:
    """An instalment with what was paid of it; `late` when its day and the grace have passed unpaid."""

    instalment: Instalment
    paid_cents: int
    late: bool

    @property
    def left_cents(self) -> int:
        return self.instalment.cents - self.paid_cents


def divide(total: int, first_on: date, count: int, *, every_months: int = 1) -> list[Instalment]:
    """Equal instalments that add up to the total exactly, each month on the same day (or the last of a short month).

    Raises `ValueError` with a Dutch text for no instalments, or more than there are cents.
    """
    if not 1 <= count <= 60 or total < count:
        raise ValueError("een plan telt 1 tot 60 afbetalingen van minstens een cent")
    parts = allocate(total, [1] * count)
    return [Instalment(n + 1, month_later(first_on, n * every_months), parts[n]) for n in range(count)]


def month_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))


def judge_plan(instalments: Sequence[Instalment], total: int) -> str:
    """Why a plan cannot be: in Dutch, or nothing."""
    if not instalments:
        return "een plan telt minstens één afbetaling"
    if sum(one.cents for one in instalments) != total:
        return "de afbetalingen zijn samen niet gelijk aan wat openstaat"
    if any(one.cents <= 0 for one in instalments):
        return "elke afbetaling is groter dan nul"
    days = [one.due_on for one in instalments]
    if days != sorted(set(days)):
        return "elke afbetaling heeft haar eigen dag, in volgorde"
    return ""


def states(
    instalments: Iterable[Instalment], paid_cents: int, on: date, *, grace_days: int = GRACE_DAYS
) -> list[InstalmentState]:
    """What was paid fills the instalments in order."""
    left = paid_cents
    found = []
    for one in sorted(instalments, key=lambda each: each.position):
        part = max(0, min(left, one.cents))
        left -= part
        late = part < one.cents and (on - one.due_on).days > grace_days
        found.append(InstalmentState(one, part, late))
    return found


def bucket(due_on: date, on: date) -> str:
    """The age of an open invoice on a day."""
    days = (on - due_on).days
    if days <= 0:
        return BUCKETS[0]
    return next((name for limit, name in ((30, BUCKETS[1]), (60, BUCKETS[2]), (90, BUCKETS[3])) if days <= limit),
                BUCKETS[4])  # fmt: skip


def days_outstanding(open_cents: int, invoiced_cents: int, days: int) -> Fraction | None:
    """Days of sales outstanding: what is open over what was invoiced in a period, times its days."""
    return Fraction(open_cents * days, invoiced_cents) if invoiced_cents > 0 else None


def vat_in(cents: int, total_cents: int, tax_cents: int) -> Cents:
    """The VAT in a part of an invoice, in proportion."""
    return half_up(Fraction(cents * tax_cents, total_cents)) if total_cents else Cents(0)
