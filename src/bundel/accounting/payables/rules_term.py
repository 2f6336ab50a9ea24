"""When a supplier invoice must be paid, what late payment costs, and whose time it took. Pure; dates are passed in.

Sources (read 2026-11-24): royal decree of 14 January 2013 (general execution rules of public contracts) as changed
by those of 22 May 2014 and 12 August 2024; act of 2 August 2002 against late payment in commercial transactions. Every
figure stands with its source in `parameters/*.yaml`. All terms count calendar days from the day **after** the start.
Interest and the fixed sum for what was paid late stand in `kit.late_payment`: receivables ask them too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final, Literal

from bundel.kit import periods
from bundel.kit.calendar import ALWAYS, Calendar, previous_bank_day
from bundel.kit.clock import PARTIES, Event, Party, Policy, elapsed
from bundel.kit.dated import Dated, DatedValue, load
from bundel.kit.money import allocate

Regime = Literal["procurement", "procurement_care", "general"]
"""Public contract; public contract of a health-care provider; anything else (act of 2 August 2002)."""

Suspension = tuple[date, date | None]
"""First day of standstill and the day on which the term runs again (None while it lasts)."""

_PARAMETERS: Final = Path(__file__).with_name("parameters")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TermRule:
    """Days of one regime. `split`: verification, then payment; `single`: one term for both."""

    form: Literal["split", "single"]
    verification_days: int
    payment_days: int
    max_payment_days: int


@cache
def term_rules(regime: Regime) -> Dated[TermRule]:
    """The dated term of a regime."""
    return load(_PARAMETERS / f"payment_term_{regime}.yaml", lambda value: TermRule(**value))


@dataclass(frozen=True, slots=True)
class TermInput:
    """What decides the due date of one invoice.

    `contract_published_on` chooses the version of the procurement rules: 30 + 30 days before 2025, 30 days in all from
    2025. Unknown: the strictest rule in force when the invoice was received, so that nobody pays late by mistake.
    `agreed_days` is the payment term (for a single term: the whole term) that the contract documents set.
    """

    regime: Regime
    received_on: date
    goods_received_on: date | None = None
    verified_on: date | None = None
    suspensions: tuple[Suspension, ...] = ()
    agreed_days: int | None = None
    contract_published_on: date | None = None


@dataclass(frozen=True, slots=True)
class TermResult:
    """The term with its story. `due_on` is the last day on which payment is in time; a weekend does not move it.

    `execute_by` is the last bank day up to the due date: what a payment run should aim at. `verification_due` is None
    where verification has no term of its own. `capped`: the legal maximum decided (a late verification shortened the
    payment term, or an agreed term above the maximum was set aside). While `suspended`, `due_on` still moves each day.
    """

    starts_on: date
    verification_due: date | None
    due_on: date
    execute_by: date
    capped: bool
    suspended: bool
    suspended_days: int
    frozen_days_left: int | None
    rule: DatedValue[TermRule]
    story: list[str]

    def days_left(self, today: date) -> int:
        """Days until the due date, negative when late; while suspended the number at which the term stands still."""
        return self.frozen_days_left if self.frozen_days_left is not None else (self.due_on - today).days


def _merged(suspensions: Iterable[Suspension]) -> list[Suspension]:
    """Sorted standstills without overlap. Raises `ValueError` when one ends before it begins."""
    merged: list[Suspension] = []
    for start, end in sorted(suspensions, key=lambda item: item[0]):
        if end is not None and end < start:
            raise ValueError(f"opschorting eindigt ({end}) voor ze begint ({start})")
        if not merged:
            merged.append((start, end))
            continue
        last_start, last_end = merged[-1]
        if last_end is None or start <= last_end:
            merged[-1] = (last_start, None if last_end is None or end is None else max(last_end, end))
        else:
            merged.append((start, end))
    return merged


def _walk(start: date, days: int, suspensions: list[Suspension], today: date | None) -> date:
    """The day on which `days` days after `start` have counted. An open standstill lasts until `today` when given."""
    end = start + days * _DAY
    for begin, resumed in suspensions:
        if begin >= end:
            break
        begin = max(begin, start)
        end += max(0, ((resumed or today or begin) - begin).days) * _DAY
    return end


def _open_since(suspensions: list[Suspension], end: date, today: date | None) -> date | None:
    """The first day of a standstill that has begun before the term ended and is not over yet."""
    for begin, resumed in suspensions:
        if resumed is None and begin < end and (today is None or begin <= today):
            return begin
    return None


def _rule(term: TermInput) -> tuple[DatedValue[TermRule], list[str]]:
    """The version of the rule that governs, and the sentence that says why."""
    table = term_rules(term.regime)
    if term.regime == "general":
        entry = table.entry(term.received_on)
        return entry, [f"Algemene wet: {entry.act}, {entry.article}."]
    if term.contract_published_on is None:
        entry = table.entry(term.received_on)
        return entry, [f"Bekendmaking van de opdracht onbekend: de regel op de ontvangstdag telt ({entry.act})."]
    entry = table.entry(term.contract_published_on)
    return entry, [f"Opdracht bekendgemaakt op {_nl(term.contract_published_on)}: {entry.act}, {entry.article}."]


def _payment_days(rule: TermRule, agreed: int | None) -> tuple[int, bool, list[str]]:
    """The payment days that count. A clause above the maximum counts as not written: the ordinary term applies."""
    if agreed is None or agreed == rule.payment_days:
        return rule.payment_days, False, []
    if agreed <= 0:
        raise ValueError("een afgesproken termijn is minstens één dag")
    if agreed > rule.max_payment_days:
        excess = f"Afgesproken {agreed} dagen is meer dan het maximum van {rule.max_payment_days}"
        return rule.payment_days, True, [f"{excess}: {rule.payment_days} dagen tellen."]
    return agreed, False, [f"Afgesproken termijn: {agreed} dagen."]


def payment_term(term: TermInput, today: date | None = None) -> TermResult:
    """The due date of an invoice, how it came about, and what is left.

    Raises `ValueError` for a standstill that ends before it begins or an agreed term below one day, `NotInForce` for a
    date before the rules. `today` matters only while a standstill is open.
    """
    entry, story = _rule(term)
    rule = entry.value
    suspensions = _merged(term.suspensions)
    start = max(term.received_on, term.goods_received_on or term.received_on)
    if start == term.received_on:
        story.append(f"De termijn begint bij ontvangst van de factuur op {_nl(start)}.")
    else:
        story.append(f"De termijn begint bij de levering op {_nl(start)}, na de factuur van {_nl(term.received_on)}.")
    days, capped, agreed_story = _payment_days(rule, term.agreed_days)
    story += agreed_story
    verification_due, base = None, start
    if rule.form == "split":
        verification_due = _walk(start, rule.verification_days, suspensions, today)
        base = max(start, min(term.verified_on or verification_due, verification_due))
        late = term.verified_on is not None and term.verified_on > verification_due
        capped = capped or late
        story.append(_verification_story(term.verified_on, verification_due, start, days))
    due_on = _walk(base, days, suspensions, today)
    stood_still = _days_stood_still(suspensions, start, due_on, today)
    if stood_still:
        story.append(f"Opgeschort: {stood_still} {'dag' if stood_still == 1 else 'dagen'} toegevoegd.")
    open_since = _open_since(suspensions, due_on, today)
    frozen = None if open_since is None else (due_on - max(open_since, today or open_since)).days
    if frozen is not None:
        story.append(f"De termijn staat stil; er blijven {frozen} dagen over zodra ze weer loopt.")
    execute_by = previous_bank_day(due_on)
    story.append(f"Uiterste betaaldag: {_nl(due_on)}." + _bank_story(execute_by, due_on))
    return TermResult(
        starts_on=start,
        verification_due=verification_due,
        due_on=due_on,
        execute_by=execute_by,
        capped=capped,
        suspended=frozen is not None,
        suspended_days=stood_still,
        frozen_days_left=frozen,
        rule=entry,
        story=story,
    )


def _days_stood_still(suspensions: list[Suspension], start: date, end: date, today: date | None) -> int:
    """Days between start and end on which the term did not run."""
    total = 0
    for begin, resumed in suspensions:
        until = resumed or max(today or begin, begin)
        total += max(0, (min(until, end) - max(begin, start)).days)
    return total


def _verification_story(verified_on: date | None, due: date, start: date, payment_days: int) -> str:
    if verified_on is None:
        return f"Verificatie uiterlijk op {_nl(due)}; daarna {payment_days} dagen om te betalen."
    if verified_on > due:
        overrun = (verified_on - due).days
        left = max(0, payment_days - overrun)
        return (
            f"Verificatie klaar op {_nl(verified_on)}, {overrun} dagen na de termijn van {_nl(due)}: "
            f"er blijven {left} van de {payment_days} betaaldagen over."
        )
    took = max(0, (verified_on - start).days)
    return f"Verificatie klaar op {_nl(verified_on)}, na {took} dagen: de {payment_days} betaaldagen lopen vanaf dan."


def _bank_story(execute_by: date, due_on: date) -> str:
    if execute_by == due_on:
        return ""
    return f" Banken werken die dag niet: laat uitvoeren op {_nl(execute_by)}."


def _nl(day: date) -> str:
    return f"{day.day} {periods.MONTHS_NL[day.month - 1]} {day.year}"


BUCKETS: Final = ("≤15", "≤30", "≤60", ">60")
"""Days from receipt to payment, as the public report on payment behaviour names them."""

_LIMITS: Final = (15, 30, 60)


def behaviour_bucket(days: int) -> str:
    """The bucket of a number of days from receipt to payment."""
    return next((bucket for limit, bucket in zip(_LIMITS, BUCKETS, strict=False) if days <= limit), BUCKETS[-1])


@dataclass(frozen=True, slots=True)
class PaymentBehaviour:
    """How many invoices fell in each bucket; `per_mille` adds up to 1000 exactly (all zero without invoices)."""

    count: int
    per_bucket: dict[str, int]
    per_mille: dict[str, int]


def payment_behaviour(days: Iterable[int]) -> PaymentBehaviour:
    """Count invoices, given as days from receipt to payment, per bucket."""
    counted = dict.fromkeys(BUCKETS, 0)
    for number in days:
        counted[behaviour_bucket(number)] += 1
    total = sum(counted.values())
    shares = allocate(1000, list(counted.values())) if total else [0] * len(BUCKETS)
    return PaymentBehaviour(total, counted, dict(zip(BUCKETS, shares, strict=True)))


@dataclass(frozen=True, slots=True)
class LeadTimeCauses:
    """The lead time of one invoice, split over who had it in hands; minutes and per mille both add up."""

    total_minutes: int
    per_party: dict[Party, int]
    per_mille: dict[Party, int]
    story: list[str]


def lead_time_causes(events: Iterable[Event], until: datetime, calendar: Calendar = ALWAYS) -> LeadTimeCauses:
    """Split the lead time over the four parties, in calendar time unless another calendar is given."""
    reading = elapsed(events, Policy("doorlooptijd", not_counted=frozenset()), calendar, until)
    minutes = [reading.per_party[party] for party in PARTIES]
    shares = allocate(1000, minutes) if reading.total else [0] * len(PARTIES)
    return LeadTimeCauses(reading.total, reading.per_party, dict(zip(PARTIES, shares, strict=True)), reading.story)
