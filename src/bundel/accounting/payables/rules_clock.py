"""What the clock events of an invoice say: legal dates, and whose time it took. Pure: same events, same answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from bundel.accounting.payables.rules_term import (
    LeadTimeCauses,
    Regime,
    Suspension,
    TermInput,
    TermResult,
    lead_time_causes,
    payment_term,
)
from bundel.kit.clock import Event, Kind, Party

BRUSSELS: Final = ZoneInfo("Europe/Brussels")

APPROVAL: Final = "goedkeuring"
_RUNNING: Final[dict[str, Kind]] = {
    "received": "started",
    "waiting": "paused",
    "continued": "resumed",
    "suspended": "paused",
    "resumed": "resumed",
    "question_asked": "paused",
    "answered": "resumed",
    "to_approve": "paused",
    "approved": "resumed",
    "returned": "resumed",
    "paid": "stopped",
    "reopened": "reopened",
    "refused": "stopped",
    "cancelled": "stopped",
    "reconsidered": "reopened",
}
"""What each fact does to the clock; the others (`verified`, `booked`, `scheduled`, `unscheduled`) only tell."""

CAPTIONS: Final[dict[str, str]] = {
    "received": "Ontvangen",
    "waiting": "Wacht op een ander",
    "continued": "Verder behandeld",
    "suspended": "Betwist: termijn opgeschort",
    "resumed": "Betwisting voorbij: termijn loopt weer",
    "question_asked": "Vraag gesteld",
    "answered": "Vraag beantwoord",
    "to_approve": "Ter goedkeuring gestuurd",
    "approved": "Goedgekeurd",
    "returned": "Teruggestuurd door de goedkeurder",
    "verified": "Verificatie afgesloten",
    "booked": "Geboekt",
    "scheduled": "In een betaalrun",
    "unscheduled": "Uit de betaalrun gehaald",
    "paid": "Betaald",
    "reopened": "Terug open",
    "refused": "Geweigerd",
    "reconsidered": "Weigering herzien",
    "cancelled": "Geannuleerd",
}


class Fact(Protocol):
    """A clock event as stored."""

    @property
    def at(self) -> datetime: ...
    @property
    def kind(self) -> str: ...
    @property
    def party(self) -> str: ...
    @property
    def reason(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Dates:
    """What lists show of the clock; always derived, never set by hand."""

    verified_on: date | None
    due_on: date
    waiting_client_since: datetime | None
    paid_on: date | None


def day_of(moment: datetime) -> date:
    """The day in Brussels."""
    return moment.astimezone(BRUSSELS).date()


def suspensions(facts: Iterable[Fact]) -> tuple[Suspension, ...]:
    """The standstills of the legal term: from each dispute to its end."""
    found: list[Suspension] = []
    for fact in facts:
        if fact.kind == "suspended":
            found.append((day_of(fact.at), None))
        elif fact.kind == "resumed" and found and found[-1][1] is None:
            found[-1] = (found[-1][0], day_of(fact.at))
    return tuple(found)


def term(
    facts: Sequence[Fact],
    *,
    regime: Regime,
    received_on: date,
    agreed_days: int | None,
    today: date,
    contract_published_on: date | None = None,
) -> TermResult:
    """The legal payment term with its story, from the facts so far, by the rule in force for its contract."""
    verified = [day_of(fact.at) for fact in facts if fact.kind == "verified"]
    return payment_term(
        TermInput(
            regime=regime,
            received_on=received_on,
            verified_on=verified[-1] if verified else None,
            suspensions=suspensions(facts),
            agreed_days=agreed_days,
            contract_published_on=contract_published_on,
        ),
        today,
    )


def dates(
    facts: Sequence[Fact],
    *,
    regime: Regime,
    received_on: date,
    agreed_days: int | None,
    today: date,
    contract_published_on: date | None = None,
) -> Dates:
    """The derived dates of an invoice. `facts` in order of their moment."""
    result = term(
        facts,
        regime=regime,
        received_on=received_on,
        agreed_days=agreed_days,
        today=today,
        contract_published_on=contract_published_on,
    )
    verified = [day_of(fact.at) for fact in facts if fact.kind == "verified"]
    ends = [fact for fact in facts if fact.kind in ("paid", "reopened")]
    paid_on = day_of(ends[-1].at) if ends and ends[-1].kind == "paid" else None
    return Dates(verified[-1] if verified else None, result.due_on, _waiting_for_client(facts), paid_on)


def _waiting_for_client(facts: Iterable[Fact]) -> datetime | None:
    """Since when the client has it in hands without a break; None when somebody else has."""
    open_pauses: list[tuple[str, str, datetime]] = []
    for fact in facts:
        kind = _RUNNING.get(fact.kind)
        if kind == "paused":
            open_pauses.append((fact.party, fact.reason, fact.at))
        elif kind == "resumed" and open_pauses:
            same = [n for n, pause in enumerate(open_pauses) if pause[:2] == (fact.party, fact.reason)]
            del open_pauses[same[-1] if same else -1]
        elif kind in ("stopped", "started", "reopened"):
            open_pauses.clear()
    since = [at for party, _, at in open_pauses if party == "client"]
    return min(since) if since else None


def clock_events(facts: Iterable[Fact]) -> list[Event]:
    """The facts in the words of `kit.clock`."""
    return [Event(fact.at, _RUNNING[fact.kind], _party(fact), fact.reason) for fact in facts if fact.kind in _RUNNING]


def _party(fact: Fact) -> Party:
    return fact.party  # type: ignore[return-value]


def causes(facts: Iterable[Fact], until: datetime) -> LeadTimeCauses:
    """Whose time the handling took up to `until`; minutes and per mille both add up."""
    return lead_time_causes(clock_events(facts), until)
