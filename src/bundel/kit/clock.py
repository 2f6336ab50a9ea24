"""How long something took and who it waited for: a pure function over an append-only list of events and a calendar.

No due date is ever stored or patched. The same events, policy and calendar always give the same reading, with its story
in Dutch. Moments are cut to whole minutes, so that the shares of the parties add up to the total exactly.

Events, in order of their moment (those at one moment keep the order in which they were recorded):

- `started`: the clock runs; `party` has the thing in hands (usually the centre). Ignored when it runs already.
- `paused`: waiting for `party`. Pauses pile up: two open questions need two answers.
- `resumed`: ends the latest open pause with the same party and reason, else the latest one.
- `stopped`: done. Open pauses end with it.
- `reopened`: runs again; the time in between counts for nobody.
- `policy`: another agreement holds, for the **whole** history: a pause recorded under the old one is never forgotten.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from bundel.kit.calendar import BRUSSELS, Calendar, floor_minute

Party = Literal["centre", "client", "supplier", "system"]
Kind = Literal["started", "paused", "resumed", "stopped", "reopened", "policy"]
State = Literal["idle", "running", "paused", "stopped"]

PARTIES: tuple[Party, ...] = get_args(Party)
PARTY_NL: dict[Party, str] = {
    "centre": "dienstencentrum",
    "client": "klant",
    "supplier": "leverancier",
    "system": "systeem",
}


@dataclass(frozen=True, slots=True)
class Policy:
    """An agreement on time: how many open minutes may be counted, and waiting for whom is not counted.

    `calendar` replaces the calendar of the call when the agreement has its own (24/7 for urgent faults).
    """

    code: str
    target_minutes: int | None = None
    not_counted: frozenset[Party] = frozenset({"client", "supplier"})
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One fact about the clock, at an aware moment. `policy` is filled for the kind `policy` only."""

    at: datetime
    kind: Kind
    party: Party = "centre"
    reason: str = ""
    policy: Policy | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch in which one party had the thing in hands. `minutes` are open minutes of the calendar."""

    start: datetime
    end: datetime
    party: Party
    minutes: int
    counted: bool
    reason: str = ""
    zone: ZoneInfo = BRUSSELS

    @property
    def story(self) -> str:
        """One Dutch sentence: from, to, how long, with whom, counted or not and why."""
        times = " tot ".join(
            moment.astimezone(self.zone).strftime("%d/%m/%Y %H:%M") for moment in (self.start, self.end)
        )
        verdict = "geteld" if self.counted else "niet geteld"
        waiting = (
            f"bij {PARTY_NL[self.party]}" if self.party in ("centre", "system") else f"wacht op {PARTY_NL[self.party]}"
        )
        reason = f" ({self.reason})" if self.reason else ""
        return f"{times}: {verdict} {duration_nl(self.minutes)}, {waiting}{reason}"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What the clock says at `until`.

    `total` is all open minutes while the thing was in hands (gross) and equals the sum of `per_party`; `counted` leaves
    out the parties that the policy does not count (net) and is what a norm is held against.
    """

    total: int
    counted: int
    per_party: dict[Party, int]
    spans: tuple[Span, ...]
    state: State
    waiting_for: Party | None
    policy: Policy
    calendar: Calendar
    until: datetime

    @property
    def story(self) -> list[str]:
        """The spans as Dutch sentences, in order."""
        return [span.story for span in self.spans]

    @property
    def met(self) -> bool | None:
        """Whether the norm was kept so far; None when the policy has no norm."""
        target = self.policy.target_minutes
        return None if target is None else self.counted <= target

    @property
    def due_at(self) -> datetime | None:
        """The moment at which the norm is (or was) used up; None while the clock stands still and none is known.

        It lies in opening hours or at their end.
        """
        target = self.policy.target_minutes
        if target is None:
            return None
        left = target
        for span in self.spans:
            if span.counted and left <= span.minutes:
                return self.calendar.add_working_minutes(span.start, left)
            left -= span.minutes if span.counted else 0
        running = self.state in ("running", "paused") and self.waiting_for not in self.policy.not_counted
        return self.calendar.add_working_minutes(self.until, left) if running else None


@dataclass(slots=True)
class _State:
    """The running state while events are replayed."""

    holder: Party | None = None
    holder_reason: str = ""
    stopped: bool = False
    pauses: list[tuple[Party, str]] = field(default_factory=list)

    @property
    def in_hands_of(self) -> tuple[Party, str] | None:
        if self.holder is None:
            return None
        return self.pauses[-1] if self.pauses else (self.holder, self.holder_reason)

    def apply(self, event: Event) -> None:
        if event.kind in ("started", "reopened"):
            if self.holder is None:
                self.holder, self.holder_reason, self.stopped = event.party, event.reason, False
        elif event.kind == "stopped":
            if self.holder is not None:
                self.holder, self.stopped = None, True
                self.pauses.clear()
        elif event.kind == "paused" and self.holder is not None:
            self.pauses.append((event.party, event.reason))
        elif event.kind == "resumed" and self.pauses:
            same = [n for n, pause in enumerate(self.pauses) if pause == (event.party, event.reason)]
            del self.pauses[same[-1] if same else -1]

    @property
    def name(self) -> State:
        if self.holder is None:
            return "stopped" if self.stopped else "idle"
        return "paused" if self.pauses else "running"


def _stretches(events: Sequence[Event], until: datetime) -> tuple[list[tuple[datetime, datetime, Party, str]], _State]:
    """Who had it in hands from when to when; neighbours in the same hands for the same reason are one stretch."""
    state = _State()
    found: list[tuple[datetime, datetime, Party, str]] = []
    since = until
    for event in [*events, None]:
        at = until if event is None else floor_minute(event.at)
        hands = state.in_hands_of
        if hands is not None and since < at:
            if found and found[-1][1:] == (since, *hands):
                found[-1] = (found[-1][0], at, *hands)
            else:
                found.append((since, at, *hands))
        if event is not None:
            state.apply(event)
        since = at
    return found, state


def elapsed(events: Iterable[Event], policy: Policy, calendar: Calendar, until: datetime) -> ClockReading:
    """Read the clock at `until`; events after it are left out. Raises `ValueError` for a moment without time zone."""
    moment = floor_minute(until)
    past = sorted(
        (event for event in events if floor_minute(event.at) <= moment), key=lambda item: floor_minute(item.at)
    )
    for event in past:
        if event.kind == "policy" and event.policy is not None:
            policy = event.policy
    calendar = policy.calendar or calendar
    stretches, state = _stretches(past, moment)
    spans = tuple(
        Span(
            start,
            end,
            party,
            calendar.working_minutes(start, end),
            counted=party not in policy.not_counted,
            reason=reason,
            zone=calendar.zone,
        )
        for start, end, party, reason in stretches
    )
    per_party = {party: sum(span.minutes for span in spans if span.party == party) for party in PARTIES}
    hands = state.in_hands_of
    return ClockReading(
        total=sum(per_party.values()),
        counted=sum(span.minutes for span in spans if span.counted),
        per_party=per_party,
        spans=spans,
        state=state.name,
        waiting_for=None if hands is None else hands[0],
        policy=policy,
        calendar=calendar,
        until=moment,
    )


def under(events: Iterable[Event], policy: Policy, calendar: Calendar, until: datetime) -> ClockReading:
    """The same history read under another policy, whatever was agreed: to try a norm before it is signed."""
    kept = [event for event in events if event.kind != "policy"]
    return elapsed(kept, policy, calendar, until)


def duration_nl(minutes: int) -> str:
    """`0 min`, `45 min`, `6 u 10`, `12 u`."""
    hour, minute = divmod(minutes, 60)
    if not hour:
        return f"{minute} min"
    return f"{hour} u {minute:02d}" if minute else f"{hour} u"
