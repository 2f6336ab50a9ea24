"""Facts for tests: invoices with a whole life, from a seed, and Hypothesis strategies."""

import datetime as dt
import random
from dataclasses import replace

from hypothesis import strategies as st

from bundel.kit import periods
from bundel.steering.kpis.facts import (
    ClientFact,
    DeadlineFact,
    Fact,
    HalfYear,
    IntakeFact,
    InvoiceFact,
    MovementFact,
    PaymentFact,
    StatementFact,
)

HALF = periods.half_year(2026, 1)
CUTOFF = dt.date(2026, 6, 30)


def invoice(
    number: int = 1, *, client_id: int = 1, received_on: dt.date = dt.date(2026, 3, 2), **given: object
) -> InvoiceFact:
    """An invoice that went through the house without trouble, unless `given` says otherwise."""
    usual = InvoiceFact(
        key=f"payables.invoice:{number}",
        client_id=client_id,
        number=f"2026-{number:05d}",
        supplier="Papierhandel De Proef",
        kind="invoice",
        received_on=received_on,
        amount_cents=12_100,
        einvoice=True,
        order_needed=True,
        first_pass=True,
        booked_on=received_on + dt.timedelta(days=1),
        touchless=True,
        asked_on=received_on + dt.timedelta(days=1),
        approved_on=received_on + dt.timedelta(days=4),
        due_on=received_on + dt.timedelta(days=30),
        paid_on=received_on + dt.timedelta(days=20),
        closed_on=received_on + dt.timedelta(days=20),
        days_centre=17,
        days_client=3,
        days_supplier=0,
        days_system=0,
    )
    return replace(usual, **given)  # type: ignore[arg-type]


def half(
    *invoices: InvoiceFact, until: dt.date = CUTOFF, period: periods.DateRange = HALF, **others: object
) -> HalfYear:
    """A half-year with these invoices and the other sources that are given."""
    return HalfYear.of(1, period, until, {"invoices": invoices, **others})  # type: ignore[dict-item]


def life(seed: int, client_id: int, count: int = 200) -> dict[str, list[Fact]]:
    """A half-year of all sources, the same for the same seed."""
    dice = random.Random(seed)
    invoices: list[Fact] = []
    for number in range(count):
        received = dt.date(2025, 12, 1) + dt.timedelta(days=dice.randrange(200))
        asked = received + dt.timedelta(days=dice.randrange(1, 5))
        approved = asked + dt.timedelta(days=dice.randrange(0, 30)) if dice.random() < 0.9 else None
        paid = approved + dt.timedelta(days=dice.randrange(0, 25)) if approved and dice.random() < 0.9 else None
        due = received + dt.timedelta(days=30)
        total = (paid - received).days if paid else 0
        client_days = min((approved - asked).days, total) if approved else 0
        invoices.append(
            invoice(
                client_id * 100_000 + number,
                client_id=client_id,
                received_on=received,
                asked_on=asked,
                approved_on=approved,
                paid_on=paid,
                closed_on=paid,
                due_on=due if dice.random() < 0.98 else None,
                booked_on=asked,
                amount_cents=dice.randrange(1_000, 500_000),
                touchless=dice.random() < 0.6,
                einvoice=dice.random() < 0.8,
                order_needed=dice.random() < 0.7,
                first_pass=dice.choice([True, True, False, None]),
                interest_cents=dice.randrange(5_000) if paid and paid > due else 0,
                late_by=dice.choice(["", "centre", "client", "supplier", "system"]),
                days_client=client_days,
                days_centre=total - client_days,
            )
        )
    days = [dt.date(2026, 1, 5) + dt.timedelta(days=7 * n) for n in range(25)]
    return {
        "invoices": invoices,
        "intakes": [
            IntakeFact(
                f"payables.intake:{client_id}{n}", client_id, f"f{n}.xml", dice.choice(days), dice.random() < 0.05
            )
            for n in range(count)
        ],
        "movements": [
            MovementFact(
                f"bank.movement:{client_id}{n}",
                client_id,
                f"M{n}",
                dice.choice(days),
                dice.randrange(-99_999, 99_999),
                dice.choice(["auto", "auto", "person", ""]),
                dice.choice(days),
            )
            for n in range(count)
        ],
        "payments": [
            PaymentFact(f"payments.run:{client_id}{n}", client_id, f"BET-{n}", day, 70_000)
            for n, day in enumerate(days)
        ],
        "statements": [
            StatementFact(f"bank.statement:{client_id}{n}", client_id, f"{n}", day, 8) for n, day in enumerate(days)
        ],
        "deadlines": _deadlines(dice, client_id, days),
        "clients": [
            ClientFact(
                f"clients.client:{client_id}", client_id, f"Agentschap {client_id}", "Omgeving", dt.date(2025, 1, 1)
            )
        ],
    }


def _deadlines(dice: random.Random, client_id: int, days: list[dt.date]) -> list[Fact]:
    """A task a week, for one of the sides: in time, late or not done."""
    return [
        DeadlineFact(
            f"closing.task:{client_id}{n}", client_id, f"taak {n}", dice.choice(["closing", "vat"]),
            dice.choice(["centre", "client"]), day, dice.choice([None, day, day + dt.timedelta(days=n)]),
            dice.random() < 0.2,
        )
        for n, day in enumerate(days)
    ]  # fmt: skip


_DAYS = st.dates(dt.date(2025, 12, 1), dt.date(2026, 9, 30))


@st.composite
def invoices(draw: st.DrawFn) -> list[InvoiceFact]:
    """Any set of invoices, also with dates in an impossible order."""
    return [
        invoice(
            number,
            kind=draw(st.sampled_from(["invoice", "invoice", "creditnote"])),
            received_on=draw(_DAYS),
            asked_on=draw(st.none() | _DAYS),
            approved_on=draw(st.none() | _DAYS),
            due_on=draw(st.none() | _DAYS),
            paid_on=draw(st.none() | _DAYS),
            closed_on=draw(st.none() | _DAYS),
            booked_on=draw(st.none() | _DAYS),
            touchless=draw(st.booleans()),
            interest_cents=draw(st.integers(0, 500)),
            late_by=draw(st.sampled_from(["", "centre", "client", "supplier", "system"])),
            days_centre=draw(st.none() | st.integers(0, 40)),
        )
        for number in range(draw(st.integers(0, 12)))
    ]
