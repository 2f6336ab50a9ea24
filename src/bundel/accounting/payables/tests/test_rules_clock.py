"""The clock of an invoice: legal dates and whose time it took, out of the same facts."""

import datetime as dt
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from bundel.accounting.payables import rules_clock
from bundel.accounting.payables.models.traces import ClockEvent

START = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)


@dataclass
class Fact:
    at: dt.datetime
    kind: str
    party: str = "centre"
    reason: str = ""


def after(days: float, kind: str, party: str = "centre", reason: str = "") -> Fact:
    return Fact(START + dt.timedelta(days=days), kind, party, reason)


def dates(*facts: Fact, regime: str = "general", today: dt.date = dt.date(2026, 12, 31)) -> rules_clock.Dates:
    return rules_clock.dates(
        facts,
        regime=regime,  # type: ignore[arg-type]
        received_on=START.date(),
        agreed_days=None,
        today=today,
    )


def test_every_fact_that_the_database_takes_has_a_caption() -> None:
    check = next(one for one in ClockEvent._meta.constraints if one.name == "clock_kind_is_known")
    kinds = set(dict(check.condition.children)["kind__in"])  # type: ignore[attr-defined]
    assert kinds == set(rules_clock.CAPTIONS)


def test_the_term_counts_from_receipt_and_stands_still_during_a_dispute() -> None:
    received = after(0, "received")
    assert dates(received).due_on == START.date() + dt.timedelta(days=30)
    disputed = [received, after(5, "suspended", "supplier"), after(12, "resumed", "supplier")]
    assert dates(*disputed).due_on == START.date() + dt.timedelta(days=37)
    again = [*disputed, after(20, "suspended", "supplier"), after(23, "resumed", "supplier")]
    assert dates(*again).due_on == START.date() + dt.timedelta(days=40)


def test_waiting_for_the_client_lasts_until_its_last_question_is_answered() -> None:
    facts = [
        after(0, "received"),
        after(1, "question_asked", "client", "vraag 1"),
        after(2, "question_asked", "client", "vraag 2"),
        after(3, "answered", "client", "vraag 1"),
    ]
    assert dates(*facts).waiting_client_since == START + dt.timedelta(days=2)
    assert dates(*facts, after(4, "answered", "client", "vraag 2")).waiting_client_since is None
    assert dates(*facts, after(4, "refused")).waiting_client_since is None


def test_waiting_for_the_supplier_is_not_waiting_for_the_client() -> None:
    facts = [after(0, "received"), after(1, "question_asked", "supplier", "vraag 1")]
    assert dates(*facts).waiting_client_since is None
    causes = rules_clock.causes(facts, START + dt.timedelta(days=3))
    assert (causes.per_party["centre"], causes.per_party["supplier"]) == (24 * 60, 48 * 60)


def test_paid_and_reopened_follow_the_last_fact() -> None:
    facts = [after(0, "received"), after(10, "paid")]
    assert dates(*facts).paid_on == (START + dt.timedelta(days=10)).date()
    facts.append(after(12, "reopened"))
    assert dates(*facts).paid_on is None
    causes = rules_clock.causes(facts, START + dt.timedelta(days=15))
    assert causes.total_minutes == 13 * 24 * 60


@given(
    steps=st.lists(
        st.tuples(
            st.integers(0, 60 * 24 * 20),
            st.sampled_from(sorted(rules_clock.CAPTIONS)),
            st.sampled_from(["centre", "client", "supplier", "system"]),
            st.sampled_from(["", "vraag 1", "goedkeuring"]),
        ),
        max_size=20,
    )
)
def test_any_history_gives_shares_that_add_up(steps: list[tuple[int, str, str, str]]) -> None:
    facts = [after(0, "received")] + [
        Fact(START + dt.timedelta(minutes=minute), kind, party, reason) for minute, kind, party, reason in sorted(steps)
    ]
    causes = rules_clock.causes(facts, START + dt.timedelta(days=30))
    assert sum(causes.per_party.values()) == causes.total_minutes
    assert sum(causes.per_mille.values()) == (1000 if causes.total_minutes else 0)
    found = dates(*facts)
    assert found.due_on >= START.date() + dt.timedelta(days=30)
