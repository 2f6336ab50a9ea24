"""The facts that indicators count: one frozen row per invoice, delivery, movement, payment file, statement or client.

They come from the modules through `sources`, are kept as canonical JSON when a period is frozen, and are read back from
it, so that a closed period can be counted again by the same definition. `as_known_on` hides what happened after a day.
"""

import datetime as dt
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, Self, Union, get_args, get_origin, get_type_hints

from bundel.kit.periods import DateRange

Day = dt.date | None


def _known(day: Day, until: dt.date) -> Day:
    return day if day is not None and day <= until else None


@dataclass(frozen=True, slots=True)
class InvoiceFact:
    """A supplier invoice (or credit note) and its way through the house. Days of the parties are calendar days from
    receipt to payment and add up to it; they are None when the clock of the invoice does not tell."""

    key: str
    client_id: int
    number: str
    supplier: str
    kind: str
    received_on: dt.date
    amount_cents: int = 0
    einvoice: bool = False
    order_needed: bool = False
    first_pass: bool | None = None
    booked_on: Day = None
    touchless: bool = False
    asked_on: Day = None
    approved_on: Day = None
    due_on: Day = None
    paid_on: Day = None
    closed_on: Day = None
    interest_cents: int = 0
    late_by: str = ""
    days_centre: int | None = None
    days_client: int | None = None
    days_supplier: int | None = None
    days_system: int | None = None

    def as_known_on(self, until: dt.date) -> Self | None:
        """The invoice as it stood at the end of a day; None when it had not arrived."""
        if self.received_on > until:
            return None
        later = (self.booked_on, self.asked_on, self.approved_on, self.paid_on, self.closed_on)
        if not any(day is not None and day > until for day in later):
            return self
        return replace(
            self,
            booked_on=_known(self.booked_on, until),
            asked_on=_known(self.asked_on, until),
            approved_on=_known(self.approved_on, until),
            paid_on=_known(self.paid_on, until),
            closed_on=_known(self.closed_on, until),
        )


@dataclass(frozen=True, slots=True)
class IntakeFact:
    """A document that was delivered as an invoice, accepted or refused."""

    key: str
    client_id: int
    name: str
    received_on: dt.date
    refused: bool
    reason: str = ""

    def as_known_on(self, until: dt.date) -> Self | None:
        return self if self.received_on <= until else None


@dataclass(frozen=True, slots=True)
class MovementFact:
    """A movement on a bank account. `matched` is `auto`, `person` or empty; credits are positive."""

    key: str
    client_id: int
    caption: str
    booked_on: dt.date
    amount_cents: int
    matched: str = ""
    matched_on: Day = None

    def as_known_on(self, until: dt.date) -> Self | None:
        if self.booked_on > until:
            return None
        seen = self.matched_on is None or self.matched_on <= until
        return self if seen else replace(self, matched="", matched_on=None)


@dataclass(frozen=True, slots=True)
class PaymentFact:
    """A payment that the bank executed. `number` names its run and who was paid."""

    key: str
    client_id: int
    number: str
    executed_on: dt.date
    amount_cents: int

    def as_known_on(self, until: dt.date) -> Self | None:
        return self if self.executed_on <= until else None


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A bank statement that was read."""

    key: str
    client_id: int
    caption: str
    dated_on: dt.date
    movements: int

    def as_known_on(self, until: dt.date) -> Self | None:
        return self if self.dated_on <= until else None


@dataclass(frozen=True, slots=True)
class ClientFact:
    """A client entity that the centre works for."""

    key: str
    client_id: int
    name: str
    policy_domain: str
    joined_on: dt.date
    left_on: Day = None

    def as_known_on(self, until: dt.date) -> Self | None:
        return replace(self, left_on=_known(self.left_on, until)) if self.joined_on <= until else None


@dataclass(frozen=True, slots=True)
class DeadlineFact:
    """Something that one side had to do by a day: a task of a close, a VAT return. `held_up_on` is the day on which the
    other side gave what it waited for, when that was too late; `held_up` tells that it was, done or not."""

    key: str
    client_id: int
    caption: str
    chapter: str
    side: str
    due_on: dt.date
    done_on: Day = None
    held_up: bool = False
    held_up_on: Day = None

    def as_known_on(self, until: dt.date) -> Self | None:
        """The deadline as it stood at the end of a day; None when its day had not come."""
        if self.due_on > until:
            return None
        return replace(self, done_on=_known(self.done_on, until), held_up_on=_known(self.held_up_on, until))


Fact = InvoiceFact | IntakeFact | MovementFact | PaymentFact | StatementFact | ClientFact | DeadlineFact
SOURCES: Mapping[str, type[Any]] = {
    "invoices": InvoiceFact,
    "intakes": IntakeFact,
    "movements": MovementFact,
    "payments": PaymentFact,
    "statements": StatementFact,
    "clients": ClientFact,
    "deadlines": DeadlineFact,
}
SOURCE_NL: Mapping[str, str] = {
    "invoices": "leveranciersfacturen",
    "intakes": "aangeleverde documenten",
    "movements": "bankbewegingen",
    "payments": "uitgevoerde betalingen",
    "statements": "rekeninguittreksels",
    "clients": "register van cliënten",
    "deadlines": "taken met een uiterste dag",
}


def to_plain(fact: Fact) -> dict[str, Any]:
    """A fact as JSON: dates as text; empty fields are left out, so that a new field does not change an old hash."""
    return {
        item.name: value.isoformat() if isinstance(value, dt.date) else value
        for item in fields(fact)
        if (value := getattr(fact, item.name)) != item.default
    }


@cache
def _date_fields(source: str) -> frozenset[str]:
    hints = get_type_hints(SOURCES[source])
    return frozenset(
        name
        for name, hint in hints.items()
        if hint is dt.date or (get_origin(hint) in (Union, types.UnionType) and dt.date in get_args(hint))
    )


def from_plain(source: str, plain: Mapping[str, Any]) -> Fact:
    """Read a fact back. Raises `KeyError` for an unknown source, `TypeError` for an unknown field."""
    dates = _date_fields(source)
    given = {name: dt.date.fromisoformat(value) if name in dates else value for name, value in plain.items()}
    made: Fact = SOURCES[source](**given)
    return made


@dataclass(frozen=True, slots=True)
class HalfYear:
    """What an indicator gets: the facts of one client, a half-year (or a month in it), and the last day that is known.

    A source that is not connected is None, which makes its indicators "not measured".
    """

    client_id: int
    period: DateRange
    until: dt.date
    facts: Mapping[str, tuple[Fact, ...] | None]

    @classmethod
    def of(
        cls, client_id: int, period: DateRange, cutoff: dt.date, facts: Mapping[str, Iterable[Fact] | None]
    ) -> "HalfYear":
        """Facts as known at the end of the period, or on the cut-off day when that comes first."""
        until = min(cutoff, period.last_day)
        known = {
            source: None if rows is None else tuple(k for row in rows if (k := row.as_known_on(until)) is not None)
            for source, rows in facts.items()
        }
        return cls(client_id, period, until, known)

    def _rows(self, source: str) -> tuple[Any, ...]:
        return self.facts.get(source) or ()

    @property
    def invoices(self) -> tuple[InvoiceFact, ...]:
        return self._rows("invoices")

    @property
    def intakes(self) -> tuple[IntakeFact, ...]:
        return self._rows("intakes")

    @property
    def movements(self) -> tuple[MovementFact, ...]:
        return self._rows("movements")

    @property
    def payments(self) -> tuple[PaymentFact, ...]:
        return self._rows("payments")

    @property
    def statements(self) -> tuple[StatementFact, ...]:
        return self._rows("statements")

    @property
    def clients(self) -> tuple[ClientFact, ...]:
        return self._rows("clients")

    @property
    def deadlines(self) -> tuple[DeadlineFact, ...]:
        return self._rows("deadlines")

    def during(self, day: Day) -> bool:
        """Whether a day lies in the period and is already known."""
        return day is not None and day in self.period and day <= self.until
