"""Who gets which reminder, and what may be asked besides the debt. Pure; today is passed in.

Consumers: book XIX of the Code of Economic Law (act of 4 May 2023, in force 1 September 2023): the first reminder is
free, only after its term interest and a capped sum may be asked. Others: act of 2 August 2002 (`kit.late_payment`).
The steps are data of each client; `parameters/dunning_steps.yaml` is what a client begins with.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from bundel.kit import late_payment
from bundel.kit.calendar import belgian_holiday
from bundel.kit.dated import Dated, exact, load
from bundel.kit.findings import Fact
from bundel.kit.money import Cents
from bundel.kit.rounding import half_up

_PARAMETERS: Final = Path(__file__).with_name("parameters")
RECENT_DAYS: Final = 5
"""Somebody who paid in these days gets no reminder now: money may still be under way."""

KINDS_NL: Final = {
    "public": "Overheid",
    "company": "Onderneming",
    "person": "Burger",
    "international": "Buitenland",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step for one kind of debtor. `days` after the due date; letters below `minimum_cents` are not written."""

    kind: str
    position: int
    caption: str
    days: int
    text: str
    cost_cents: int = 0
    interest: bool = False
    formal: bool = False
    minimum_cents: int = 0


@dataclass(frozen=True, slots=True)
class Tier:
    """What a consumer owes at most when more than `above_cents` is open: a base, and a percentage of what is above."""

    above_cents: int
    base_cents: int
    percent: Fraction
    cap_cents: int


@dataclass(frozen=True, slots=True)
class ConsumerRule:
    """Book XIX: free reminders, their term, and the most that may be asked besides the debt."""

    free_reminders: int
    term_days: int
    working_days_by_post: int
    days_by_mail: int
    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """An open invoice as dunning sees it. `taken` are the positions of the steps it had, with the day of the last.

    `free_until` is the last day of the term of the first free reminder (None: not sent yet). `paused` says why it is
    left alone (dispute, instalment plan, handed over), or is empty.
    """

    id: int
    number: str
    customer_id: int
    kind: str
    open_cents: int
    due_on: date
    taken: frozenset[int] = frozenset()
    last_on: date | None = None
    free_until: date | None = None
    paid_on: date | None = None
    paused: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An invoice in a letter with the step it takes, and the interest asked on it."""

    owed: Owed
    step: Step
    interest_cents: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The one letter that a customer gets: the highest step of its invoices decides text and costs."""

    customer_id: int
    step: Step
    items: tuple[Item, ...]
    cost_cents: int

    @property
    def open_cents(self) -> int:
        return sum(one.owed.open_cents for one in self.items)

    @property
    def interest_cents(self) -> int:
        return sum(one.interest_cents for one in self.items)

    @property
    def total_cents(self) -> int:
        return self.open_cents + self.interest_cents + self.cost_cents


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An overdue invoice without a letter, with the code of the reason (`messages.NO_LETTER`) and its facts."""

    owed: Owed
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


def _consumer_rule(value: Mapping[str, Any]) -> ConsumerRule:
    tiers = tuple(
        Tier(one["above_cents"], one["base_cents"], exact(one["percent"]), one["cap_cents"]) for one in value["tiers"]
    )
    return ConsumerRule(
        value["free_reminders"], value["term_days"], value["working_days_by_post"], value["days_by_mail"], tiers
    )


@cache
def consumer_rules() -> Dated[ConsumerRule]:
    """Book XIX as a dated table."""
    return load(_PARAMETERS / "consumer_costs.yaml", _consumer_rule)


@cache
def standard_steps() -> tuple[Step, ...]:
    """The steps with which a client begins."""
    content = yaml.safe_load((_PARAMETERS / "dunning_steps.yaml").read_text(encoding="utf-8"))
    return tuple(Step(kind, **one) for kind, steps in content["steps"].items() for one in steps)


def most_for_a_consumer(open_cents: int, on: date) -> Cents:
    """The most that a consumer may be asked besides debt and interest, by what is open (art. XIX.4).

    Raises `NotInForce` before book XIX.
    """
    found = [tier for tier in consumer_rules().lookup(on).tiers if open_cents > tier.above_cents]
    if not found:
        return Cents(0)
    tier = found[-1]
    part = half_up(Fraction(open_cents - tier.above_cents) * tier.percent / 100)
    return Cents(min(tier.base_cents + part, tier.cap_cents))


def free_term_ends(sent_on: date, by_mail: bool) -> date:
    """The last day of the term that a first reminder gives a consumer: fourteen days from the third working day after
    sending by post, or from the day after sending by mail (art. XIX.2)."""
    rule = consumer_rules().lookup(sent_on)
    start = sent_on
    if by_mail:
        start += timedelta(days=rule.days_by_mail)
    else:
        left = rule.working_days_by_post
        while left:
            start += timedelta(days=1)
            left -= start.weekday() < 5 and not belgian_holiday(start)
    return start + timedelta(days=rule.term_days - 1)


def interest_on(owed: Owed, on: date) -> Cents:
    """Interest until a day; for a consumer only the days after the term of the free reminder count."""
    start = owed.due_on
    if owed.kind == "person":
        if owed.free_until is None:
            return Cents(0)
        start = max(start, owed.free_until)
    return late_payment.late_interest_cents(owed.open_cents, start, on, "half_up")


def cost_of(step: Step, items: Sequence[Item], on: date) -> int:
    """What the letter asks besides debt and interest.

    Consumers: nothing with a free reminder, and never above the cap. In trade: the fixed sum of the law for each
    invoice at most (art. 6).
    """
    if not step.cost_cents:
        return 0
    if step.kind == "person":
        counted = [one for one in items if one.owed.free_until is not None and one.owed.free_until < on]
        open_cents = sum(one.owed.open_cents for one in counted)
        return min(step.cost_cents, most_for_a_consumer(open_cents, on)) if counted else 0
    most = sum(late_payment.recovery_cost(one.owed.due_on, on) for one in items)
    return min(step.cost_cents * len(items), most)


def propose(
    owed: Iterable[Owed], steps: Sequence[Step], on: date, *, recent_days: int = RECENT_DAYS
) -> tuple[list[Letter], list[LeftOut]]:
    """The letters of a day, one a customer, and what is left alone with its reason.

    An invoice takes its next step when its days have passed and never the same step twice; a step after another waits
    as many days as lie between the two. A consumer never gets a step with costs before the term of the free reminder.
    """
    by_kind: dict[str, list[Step]] = defaultdict(list)
    for step in sorted(steps, key=lambda one: one.position):
        by_kind[step.kind].append(step)
    chosen: dict[int, list[Item]] = defaultdict(list)
    left: list[LeftOut] = []
    for one in sorted(owed, key=lambda each: (each.customer_id, each.due_on, each.id)):
        if one.due_on >= on or one.open_cents <= 0:
            continue
        taken, why, facts = _step(one, by_kind[one.kind], on, recent_days)
        if taken is None:
            left.append(LeftOut(one, why, facts))
        else:
            chosen[one.customer_id].append(Item(one, taken, interest_on(one, on) if taken.interest else 0))
    letters: list[Letter] = []
    for customer_id, items in chosen.items():
        step = max((item.step for item in items), key=lambda each: each.position)
        if sum(item.owed.open_cents for item in items) < step.minimum_cents:
            left += [LeftOut(item.owed, "below", {"minimum": step.minimum_cents}) for item in items]
            continue
        letters.append(Letter(customer_id, step, tuple(items), cost_of(step, items, on)))
    return letters, left


def _step(owed: Owed, steps: Sequence[Step], on: date, recent_days: int) -> tuple[Step | None, str, dict[str, Fact]]:
    """The step that an invoice takes today, or why it takes none."""
    if owed.paused:
        return None, owed.paused, {}
    if owed.paid_on is not None and (on - owed.paid_on).days < recent_days:
        return None, "recent", {"on": f"{owed.paid_on:%d/%m/%Y}"}
    last = max(owed.taken, default=0)
    step = next((one for one in steps if one.position > last), None)
    if step is None:
        return None, "done" if steps else "no_steps", {}
    ready = owed.due_on + timedelta(days=step.days)
    before = next((one for one in steps if one.position == last), None)
    if before is not None and owed.last_on is not None:
        ready = max(ready, owed.last_on + timedelta(days=step.days - before.days))
    if owed.kind == "person" and (step.cost_cents or step.interest):
        if owed.free_until is None:
            return None, "no_free_reminder", {}
        ready = max(ready, owed.free_until + timedelta(days=1))
    if on < ready:
        return None, "not_yet", {"step": step.caption.lower(), "on": f"{ready:%d/%m/%Y}"}
    return step, "", {}
