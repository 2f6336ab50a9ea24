"""Payment terms, late interest and payment behaviour, against cases worked by hand and a day-by-day count."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.payables.rules_term import (
    BUCKETS,
    Suspension,
    TermInput,
    behaviour_bucket,
    lead_time_causes,
    payment_behaviour,
    payment_term,
    term_rules,
)
from bundel.kit.clock import Event
from bundel.kit.dated import NotInForce
from bundel.kit.late_payment import interest_rates, late_interest, late_interest_cents, recovery_cost

OLD_CONTRACT = date(2024, 5, 2)
NEW_CONTRACT = date(2025, 1, 1)
RECEIVED = date(2026, 3, 2)
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


def old(verified_after: int | None, **fields: object) -> TermInput:
    verified = None if verified_after is None else RECEIVED + timedelta(days=verified_after)
    return TermInput("procurement", RECEIVED, verified_on=verified, contract_published_on=OLD_CONTRACT, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verified_after", "due_after", "capped"),
    [(10, 40, False), (30, 60, False), (37, 60, True), (0, 30, False), (90, 60, True), (None, 60, False)],
)
def test_verification_decides_when_the_payment_term_ends(
    verified_after: int | None, due_after: int, capped: bool
) -> None:
    result = payment_term(old(verified_after))
    assert result.verification_due == RECEIVED + timedelta(days=30)
    assert result.due_on == RECEIVED + timedelta(days=due_after)
    assert result.capped is capped


def test_cases_of_ten_thirty_and_thirty_seven_days_fall_on_the_dates_of_the_wall_calendar() -> None:
    assert payment_term(old(10)).due_on == date(2026, 4, 11)
    assert payment_term(old(30)).due_on == date(2026, 5, 1)
    assert payment_term(old(37)).due_on == date(2026, 5, 1)
    assert "7 dagen na de termijn" in " ".join(payment_term(old(37)).story)
    assert "23 van de 30" in " ".join(payment_term(old(37)).story)


@pytest.mark.parametrize("verified_after", [10, 30, 37, None])
def test_contract_published_from_2025_has_one_term_of_thirty_days(verified_after: int | None) -> None:
    verified = None if verified_after is None else RECEIVED + timedelta(days=verified_after)
    result = payment_term(TermInput("procurement", RECEIVED, verified_on=verified, contract_published_on=NEW_CONTRACT))
    assert (result.due_on, result.verification_due) == (date(2026, 4, 1), None)


def test_day_of_publication_chooses_the_rule() -> None:
    before = payment_term(TermInput("procurement", RECEIVED, contract_published_on=date(2024, 12, 31)))
    after = payment_term(TermInput("procurement", RECEIVED, contract_published_on=date(2025, 1, 1)))
    assert (before.due_on - after.due_on).days == 30
    assert "2024" in after.rule.act


def test_unknown_publication_takes_the_strictest_rule_and_says_so() -> None:
    result = payment_term(TermInput("procurement", RECEIVED))
    assert result.due_on == date(2026, 4, 1)
    assert "onbekend" in result.story[0]


def test_care_contract_has_sixty_days_and_general_act_thirty() -> None:
    care = payment_term(TermInput("procurement_care", RECEIVED, contract_published_on=NEW_CONTRACT))
    general = payment_term(TermInput("general", RECEIVED, verified_on=RECEIVED + timedelta(days=20)))
    assert (care.due_on - RECEIVED).days == 60
    assert (general.due_on - RECEIVED).days == 30


def test_later_delivery_starts_the_term() -> None:
    delivered = RECEIVED + timedelta(days=5)
    assert payment_term(TermInput("general", RECEIVED, goods_received_on=delivered)).starts_on == delivered
    early = payment_term(TermInput("general", RECEIVED, goods_received_on=RECEIVED - timedelta(days=5)))
    assert early.starts_on == RECEIVED


def test_verification_before_the_invoice_starts_payment_at_the_invoice() -> None:
    assert payment_term(old(-4)).due_on == RECEIVED + timedelta(days=30)


@pytest.mark.parametrize(
    ("agreed", "due_after", "capped"), [(45, 45, False), (60, 60, False), (61, 30, True), (14, 14, False)]
)
def test_agreed_term_counts_up_to_the_maximum(agreed: int, due_after: int, capped: bool) -> None:
    result = payment_term(TermInput("general", RECEIVED, agreed_days=agreed))
    assert ((result.due_on - RECEIVED).days, result.capped) == (due_after, capped)


def test_agreed_term_of_zero_days_is_refused() -> None:
    with pytest.raises(ValueError):
        payment_term(TermInput("general", RECEIVED, agreed_days=0))


def test_standstill_adds_its_days_once_even_when_two_overlap() -> None:
    one = (RECEIVED + timedelta(days=5), RECEIVED + timedelta(days=15))
    two = (RECEIVED + timedelta(days=10), RECEIVED + timedelta(days=20))
    result = payment_term(TermInput("general", RECEIVED, suspensions=(two, one)))
    assert (result.due_on - RECEIVED).days == 45
    assert result.suspended_days == 15


def test_standstill_during_verification_moves_both_terms() -> None:
    pause = (RECEIVED + timedelta(days=10), RECEIVED + timedelta(days=18))
    result = payment_term(old(None, suspensions=(pause,)))
    assert result.verification_due == RECEIVED + timedelta(days=38)
    assert result.due_on == RECEIVED + timedelta(days=68)
    assert payment_term(old(12, suspensions=(pause,))).due_on == RECEIVED + timedelta(days=12 + 30 + 6)


def test_standstill_after_the_due_date_changes_nothing() -> None:
    late = (RECEIVED + timedelta(days=31), RECEIVED + timedelta(days=41))
    assert payment_term(TermInput("general", RECEIVED, suspensions=(late,))).due_on == RECEIVED + timedelta(days=30)


def test_open_standstill_freezes_the_days_that_are_left() -> None:
    begins = RECEIVED + timedelta(days=12)
    for later in (0, 3, 50):
        today = begins + timedelta(days=later)
        result = payment_term(old(None, suspensions=((begins, None),)), today)
        assert result.suspended
        assert result.days_left(today) == 48
        assert result.due_on == today + timedelta(days=48)
    not_yet = payment_term(old(None, suspensions=((begins, None),)), RECEIVED)
    assert not not_yet.suspended
    assert not_yet.days_left(RECEIVED) == 60


def test_standstill_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError):
        payment_term(TermInput("general", RECEIVED, suspensions=((RECEIVED, RECEIVED - timedelta(days=1)),)))


def test_due_date_in_a_weekend_stays_and_the_bank_gets_it_before() -> None:
    result = payment_term(TermInput("general", date(2026, 4, 2)))
    assert result.due_on == date(2026, 5, 2)  # a Saturday, after the bank holiday of 1 May
    assert result.execute_by == date(2026, 4, 30)
    assert "30 april 2026" in result.story[-1]


def closed_standstills() -> st.SearchStrategy[list[Suspension]]:
    one = st.tuples(st.integers(0, 100), st.integers(0, 30)).map(
        lambda pair: (RECEIVED + timedelta(days=pair[0]), RECEIVED + timedelta(days=sum(pair)))
    )
    return st.lists(one, max_size=5)


def count_day_by_day(start: date, days: int, standstills: list[Suspension]) -> date:
    """Oracle: walk one day at a time; a day counts unless it lies in (from, to] of a standstill."""
    day = start
    while days:
        day += timedelta(days=1)
        if not any(begin < day <= end for begin, end in standstills if end is not None):
            days -= 1
    return day


@given(closed_standstills())
def test_single_term_agrees_with_a_day_by_day_count(standstills: list[Suspension]) -> None:
    result = payment_term(TermInput("general", RECEIVED, suspensions=tuple(standstills)))
    assert result.due_on == count_day_by_day(RECEIVED, 30, standstills)
    assert result.suspended_days == (result.due_on - RECEIVED).days - 30


@given(closed_standstills(), st.one_of(st.none(), st.integers(0, 120)))
def test_split_term_agrees_with_a_day_by_day_count(standstills: list[Suspension], verified_after: int | None) -> None:
    result = payment_term(old(verified_after, suspensions=tuple(standstills)))
    verification_due = count_day_by_day(RECEIVED, 30, standstills)
    base = verification_due
    if verified_after is not None:
        base = min(RECEIVED + timedelta(days=verified_after), verification_due)
    assert result.verification_due == verification_due
    assert result.due_on == count_day_by_day(base, 30, standstills)


@given(st.integers(0, 200), st.integers(0, 200))
def test_verifying_earlier_never_makes_payment_due_later(first: int, second: int) -> None:
    early, late = sorted((first, second))
    assert payment_term(old(early)).due_on <= payment_term(old(late)).due_on <= RECEIVED + timedelta(days=60)


def test_interest_equals_the_hand_calculation() -> None:
    # 10 000,00 euro, due 1 June 2025, paid 31 July 2025: 29 days of June at 11,5 % and 31 of July at 10,5 %.
    by_hand = Fraction(1_000_000) * (Fraction("0.115") * 29 + Fraction("0.105") * 31) / 365
    result = late_interest(1_000_000, date(2025, 6, 1), date(2025, 7, 31), "half_up")
    assert result.cents == 18055 == round(by_hand)
    assert [part.days for part in result.parts] == [29, 31]
    assert result.story == ["2025-H1: 29 dagen aan 11,5 %", "2025-H2: 31 dagen aan 10,5 %"]


def test_one_full_year_at_one_rate_is_the_rate() -> None:
    assert late_interest_cents(1_000_000, date(2021, 12, 31), date(2022, 12, 31), "half_up") == 80_000


def test_nothing_is_due_when_paid_in_time() -> None:
    assert late_interest_cents(1_000_000, RECEIVED, RECEIVED, "half_up") == 0
    assert recovery_cost(RECEIVED, RECEIVED) == 0
    assert recovery_cost(RECEIVED, RECEIVED + timedelta(days=1)) == 4000


def test_rounding_method_is_the_callers_choice() -> None:
    amounts = {late_interest_cents(100, RECEIVED, RECEIVED + timedelta(days=9), method) for method in ("up", "down")}
    assert amounts == {0, 1}


def test_interest_without_a_published_rate_is_refused() -> None:
    with pytest.raises(NotInForce):
        late_interest(100, date(2021, 1, 1), date(2021, 2, 1), "half_up")
    with pytest.raises(NotInForce):
        late_interest(100, date(2026, 12, 1), date(2027, 1, 15), "half_up")


@given(DAYS, st.integers(0, 300), st.integers(0, 300), st.integers(0, 10**9))
def test_interest_of_two_stretches_adds_up_before_rounding(
    start: date, first: int, second: int, principal: int
) -> None:
    middle = min(start + timedelta(days=first), date(2026, 12, 31))
    end = min(middle + timedelta(days=second), date(2026, 12, 31))

    def exact(due_on: date, paid_on: date) -> Fraction:
        parts = late_interest(principal, due_on, paid_on, "half_up").parts
        return sum((part.amount for part in parts), Fraction(0))

    assert exact(start, middle) + exact(middle, end) == exact(start, end)


def test_published_rates_follow_from_the_reference_rate() -> None:
    """Law: reference rate of the central bank plus 8 points, rounded up to half a point."""
    for entry in interest_rates().values:
        halves = (entry.value.reference + 8) * 2
        assert entry.value.rate == Fraction(-(-halves // 1), 2), entry.valid_from
        assert (entry.valid_from.month, entry.valid_from.day) in ((1, 1), (7, 1))


def test_every_parameter_names_its_source() -> None:
    tables = [interest_rates(), *(term_rules(regime) for regime in ("procurement", "procurement_care", "general"))]
    for table in tables:
        assert all(entry.article and entry.act and entry.source for entry in table.values)
    samples = [entry.valid_from for entry in interest_rates().values if entry.confidence == "sample"]
    assert samples == [date(2026, 7, 1)]


@pytest.mark.parametrize(
    ("days", "bucket"),
    [(-1, "≤15"), (15, "≤15"), (16, "≤30"), (30, "≤30"), (31, "≤60"), (60, "≤60"), (61, ">60"), (999, ">60")],
)
def test_days_fall_in_their_bucket(days: int, bucket: str) -> None:
    assert behaviour_bucket(days) == bucket


@given(st.lists(st.integers(0, 120)))
def test_buckets_add_up_to_all_invoices_and_one_hundred_percent(days: list[int]) -> None:
    result = payment_behaviour(days)
    assert tuple(result.per_bucket) == BUCKETS
    assert sum(result.per_bucket.values()) == result.count == len(days)
    assert sum(result.per_mille.values()) == (1000 if days else 0)


def test_lead_time_is_split_over_who_had_the_invoice() -> None:
    start = datetime(2026, 3, 2, 8, tzinfo=UTC)
    events = [
        Event(start, "started"),
        Event(start + timedelta(days=1), "paused", "client", "goedkeuring"),
        Event(start + timedelta(days=7), "resumed", "client", "goedkeuring"),
        Event(start + timedelta(days=8), "paused", "supplier", "creditnota gevraagd"),
        Event(start + timedelta(days=9), "resumed", "supplier", "creditnota gevraagd"),
        Event(start + timedelta(days=10), "stopped"),
    ]
    causes = lead_time_causes(events, start + timedelta(days=30))
    assert causes.total_minutes == 10 * 1440
    assert {party: minutes // 1440 for party, minutes in causes.per_party.items()} == {
        "centre": 3,
        "client": 6,
        "supplier": 1,
        "system": 0,
    }
    assert causes.per_mille == {"centre": 300, "client": 600, "supplier": 100, "system": 0}
    assert any("goedkeuring" in line for line in causes.story)
