"""The clock against a second implementation that looks at every single minute, on random histories."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from bundel.kit.calendar import ALWAYS, BRUSSELS, FLEMISH_OFFICE
from bundel.kit.clock import PARTIES, ClockReading, Event, Kind, Party, Policy, duration_nl, elapsed, under

ZERO = datetime(2026, 3, 27, 6, tzinfo=UTC)  # the Friday before the clock changes
UNTIL = ZERO + timedelta(days=4)
NET = Policy("netto", target_minutes=300)
STRICT = Policy("streng", target_minutes=120, not_counted=frozenset({"client"}))
NIGHT_AND_DAY = Policy("dag en nacht", target_minutes=600, calendar=ALWAYS)
POLICIES = st.sampled_from([NET, STRICT, NIGHT_AND_DAY])
REASONS = st.sampled_from(["", "vraag", "keuring"])


def _event(minute: int, kind: Kind, party: Party, reason: str, policy: Policy) -> Event:
    return Event(ZERO + timedelta(minutes=minute), kind, party, reason, policy if kind == "policy" else None)


EVENTS = st.builds(
    _event, st.integers(0, 4 * 1440 + 60), st.sampled_from(get_args(Kind)), st.sampled_from(PARTIES), REASONS, POLICIES
)
# Most histories begin with a start, as real ones do; some do not.
HISTORIES = st.one_of(
    st.lists(EVENTS, max_size=12).map(lambda rest: [Event(ZERO, "started"), *rest]), st.lists(EVENTS, max_size=8)
)


def read_each_minute(events: list[Event], policy: Policy) -> dict[Party, int]:
    """Oracle, written apart: open minutes per party, by asking in each minute who has it and whether it is open."""
    for event in sorted(events, key=lambda item: item.at):
        if event.policy is not None and event.at <= UNTIL:
            policy = event.policy
    calendar = policy.calendar or FLEMISH_OFFICE
    totals: dict[Party, int] = dict.fromkeys(PARTIES, 0)
    waiting = sorted(events, key=lambda item: item.at)
    owner: Party | None = None
    open_pauses: list[tuple[Party, str]] = []
    minute = ZERO
    while minute < UNTIL:
        while waiting and waiting[0].at <= minute:
            event = waiting.pop(0)
            key = (event.party, event.reason)
            if owner is None:
                if event.kind in ("started", "reopened"):
                    owner, open_pauses = event.party, []
            elif event.kind == "stopped":
                owner = None
            elif event.kind == "paused":
                open_pauses = [*open_pauses, key]
            elif event.kind == "resumed" and open_pauses:
                place = len(open_pauses) - 1
                if key in open_pauses:
                    place = len(open_pauses) - 1 - open_pauses[::-1].index(key)
                open_pauses = open_pauses[:place] + open_pauses[place + 1 :]
        if owner is not None:
            local = minute.astimezone(BRUSSELS)
            past_midnight = 60 * local.hour + local.minute
            if any(opens <= past_midnight < closes for opens, closes in calendar.slots(local.date())):
                totals[open_pauses[-1][0] if open_pauses else owner] += 1
        minute += timedelta(minutes=1)
    return totals


@settings(max_examples=400, deadline=None)
@given(HISTORIES, POLICIES)
def test_reading_agrees_with_a_look_at_every_minute(events: list[Event], policy: Policy) -> None:
    assert elapsed(events, policy, FLEMISH_OFFICE, UNTIL).per_party == read_each_minute(events, policy)


@given(HISTORIES, POLICIES)
def test_shares_add_up_to_the_total(events: list[Event], policy: Policy) -> None:
    reading = elapsed(events, policy, FLEMISH_OFFICE, UNTIL)
    assert sum(reading.per_party.values()) == reading.total == sum(span.minutes for span in reading.spans)
    left_out = sum(reading.per_party[party] for party in reading.policy.not_counted)
    assert reading.counted == reading.total - left_out


def _same(one: ClockReading, other: ClockReading) -> bool:
    return (one.total, one.counted, one.per_party, one.spans, one.state, one.waiting_for, one.due_at) == (
        other.total, other.counted, other.per_party, other.spans, other.state, other.waiting_for, other.due_at
    )  # fmt: skip


@given(HISTORIES, st.data(), st.sampled_from(PARTIES))
def test_pause_and_resume_at_one_instant_change_nothing(events: list[Event], data: st.DataObject, party: Party) -> None:
    place = data.draw(st.integers(0, len(events)))
    at = ZERO + timedelta(minutes=data.draw(st.integers(0, 4 * 1440)))
    pair = [Event(at, "paused", party, "even"), Event(at, "resumed", party, "even")]
    changed = [*events[:place], *pair, *events[place:]]
    assert _same(elapsed(changed, NET, FLEMISH_OFFICE, UNTIL), elapsed(events, NET, FLEMISH_OFFICE, UNTIL))


@given(HISTORIES, POLICIES, POLICIES, st.integers(0, 2880), st.integers(0, 2880))
def test_policy_there_and_back_is_the_first_policy(
    events: list[Event], first: Policy, second: Policy, there: int, back: int
) -> None:
    without = [event for event in events if event.kind != "policy"]
    switches = [
        Event(ZERO + timedelta(minutes=there), "policy", policy=second),
        Event(ZERO + timedelta(minutes=there + back), "policy", policy=first),
    ]
    assert _same(
        elapsed([*without, *switches], first, FLEMISH_OFFICE, UNTIL), elapsed(without, first, FLEMISH_OFFICE, UNTIL)
    )


def test_new_policy_does_not_forget_an_earlier_pause() -> None:
    events = [
        Event(ZERO, "started"),
        Event(ZERO + timedelta(hours=3), "paused", "client", "vraag"),
        Event(ZERO + timedelta(hours=4), "policy", policy=STRICT),
        Event(ZERO + timedelta(hours=5), "resumed", "client", "vraag"),
    ]
    reading = elapsed(events, NIGHT_AND_DAY, ALWAYS, ZERO + timedelta(hours=6))
    assert (reading.policy, reading.counted, reading.per_party["client"]) == (STRICT, 240, 120)


@given(HISTORIES, POLICIES, st.integers(0, 5 * 1440))
def test_reading_earlier_is_the_same_as_not_knowing_the_later_events(
    events: list[Event], policy: Policy, minutes: int
) -> None:
    until = ZERO + timedelta(minutes=minutes)
    known = [event for event in events if event.at <= until]
    assert _same(elapsed(events, policy, FLEMISH_OFFICE, until), elapsed(known, policy, FLEMISH_OFFICE, until))


@given(HISTORIES, POLICIES)
def test_due_moment_is_when_the_norm_is_used_up(events: list[Event], policy: Policy) -> None:
    reading = elapsed(events, policy, FLEMISH_OFFICE, UNTIL)
    target = reading.policy.target_minutes
    assert target is not None
    if reading.due_at is None:
        assert reading.counted < target
        assert reading.state in ("idle", "stopped") or reading.waiting_for in reading.policy.not_counted
    elif reading.due_at <= UNTIL:
        without = [event for event in events if event.kind != "policy"]
        at_due = elapsed(without, reading.policy, FLEMISH_OFFICE, reading.due_at)
        assert at_due.counted == target
        assert reading.counted >= target
    else:
        left = reading.calendar.working_minutes(UNTIL, reading.due_at)
        assert reading.counted + left == target


@given(HISTORIES)
def test_spans_follow_each_other_in_time(events: list[Event]) -> None:
    spans = elapsed(events, NET, FLEMISH_OFFICE, UNTIL).spans
    assert all(span.start < span.end for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_two_open_questions_need_two_answers() -> None:
    hour = timedelta(hours=1)
    events = [
        Event(ZERO, "started"),
        Event(ZERO + hour, "paused", "client", "bon"),
        Event(ZERO + 2 * hour, "paused", "supplier", "creditnota"),
        Event(ZERO + 3 * hour, "resumed", "client", "bon"),
        Event(ZERO + 5 * hour, "resumed", "supplier", "creditnota"),
        Event(ZERO + 6 * hour, "stopped"),
    ]
    reading = elapsed(events, NET, ALWAYS, UNTIL)
    assert reading.per_party == {"centre": 120, "client": 60, "supplier": 180, "system": 0}
    assert (reading.state, reading.met) == ("stopped", True)


def test_answer_closes_the_latest_of_two_equal_questions() -> None:
    hour = timedelta(hours=1)
    events = [
        Event(ZERO, "started"),
        Event(ZERO + hour, "paused", "client", "bon"),
        Event(ZERO + 2 * hour, "paused", "supplier", "creditnota"),
        Event(ZERO + 3 * hour, "paused", "client", "bon"),
        Event(ZERO + 4 * hour, "resumed", "client", "bon"),
        Event(ZERO + 6 * hour, "stopped"),
    ]
    assert elapsed(events, NET, ALWAYS, UNTIL).per_party == {"centre": 60, "client": 120, "supplier": 180, "system": 0}


def test_norm_used_up_at_the_pause_is_due_at_the_pause() -> None:
    hour = timedelta(hours=1)
    events = [
        Event(ZERO, "started"),
        Event(ZERO + 2 * hour, "paused", "client"),
        Event(ZERO + 4 * hour, "resumed", "client"),
    ]
    assert elapsed(events, STRICT, ALWAYS, UNTIL).due_at == ZERO + 2 * hour


def test_story_tells_what_counted_and_why_not() -> None:
    events = [
        Event(datetime(2026, 3, 2, 9, tzinfo=BRUSSELS), "started"),
        Event(datetime(2026, 3, 2, 11, 10, tzinfo=BRUSSELS), "paused", "client", "bestelbon ontbreekt"),
        Event(datetime(2026, 3, 3, 9, tzinfo=BRUSSELS), "resumed", "client", "bestelbon ontbreekt"),
        Event(datetime(2026, 3, 3, 9, 45, tzinfo=BRUSSELS), "stopped"),
    ]
    assert elapsed(events, NET, FLEMISH_OFFICE, UNTIL).story == [
        "02/03/2026 09:00 tot 02/03/2026 11:10: geteld 2 u 10, bij dienstencentrum",
        "02/03/2026 11:10 tot 03/03/2026 09:00: niet geteld 4 u 50, wacht op klant (bestelbon ontbreekt)",
        "03/03/2026 09:00 tot 03/03/2026 09:45: geteld 45 min, bij dienstencentrum",
    ]


def test_clock_stands_still_while_the_client_is_awaited() -> None:
    events = [Event(ZERO, "started"), Event(ZERO + timedelta(hours=3), "paused", "client")]
    reading = elapsed(events, NET, FLEMISH_OFFICE, UNTIL)
    assert (reading.state, reading.waiting_for, reading.due_at) == ("paused", "client", None)
    assert under(events, Policy("alles telt", 60_000, frozenset()), FLEMISH_OFFICE, UNTIL).due_at is not None


def test_norm_is_missed_after_its_minutes() -> None:
    reading = elapsed([Event(ZERO, "started")], STRICT, ALWAYS, ZERO + timedelta(minutes=121))
    assert reading.met is False
    assert reading.due_at == ZERO + timedelta(minutes=120)
    assert elapsed([Event(ZERO, "started")], Policy("vrij"), ALWAYS, UNTIL).met is None


def test_durations_in_dutch() -> None:
    assert [duration_nl(minutes) for minutes in (0, 45, 60, 370)] == ["0 min", "45 min", "1 u", "6 u 10"]
