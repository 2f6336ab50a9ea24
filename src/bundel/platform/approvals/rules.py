"""Which chain applies, who may answer, and when to remind. Pure."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from bundel.kit.calendar import BRUSSELS, FLEMISH_OFFICE, Calendar

Answer = Literal["approved", "refused", "returned"]
ANSWERS: Final[tuple[Answer, ...]] = ("approved", "refused", "returned")

TRANSITIONS: Final[dict[str, frozenset[str]]] = {
    "open": frozenset({"approved", "refused", "returned", "withdrawn"}),
    "approved": frozenset(),
    "refused": frozenset(),
    "returned": frozenset(),
    "withdrawn": frozenset(),
}
STATUS_NL: Final = {
    "open": "open",
    "approved": "goedgekeurd",
    "refused": "geweigerd",
    "returned": "teruggestuurd",
    "withdrawn": "ingetrokken",
}
REMIND_AT: Final = (80, 100)


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody with a role, or one named person; `needed` different people of that role must agree."""

    role: str = ""
    person_id: int | None = None
    needed: int = 1


@dataclass(frozen=True, slots=True)
class ChainRow:
    """A chain: amounts from (included) to (excluded), articles that start with a prefix. Client None: for all."""

    id: int
    client_id: int | None
    kind: str
    caption: str
    from_cents: int
    to_cents: int | None
    article_prefix: str
    steps: tuple[Step, ...]
    valid_from: dt.date
    valid_to: dt.date | None = None


def choose(chains: Iterable[ChainRow], amount_cents: int, article: str, day: dt.date) -> ChainRow | None:
    """The chain that applies: the client's own before a general one, then the longest article prefix.

    A credit note counts by its size, so the amount is taken without its sign.
    """
    size = abs(amount_cents)
    fitting = [
        chain
        for chain in chains
        if chain.from_cents <= size
        and (chain.to_cents is None or size < chain.to_cents)
        and article.startswith(chain.article_prefix)
        and chain.valid_from <= day
        and (chain.valid_to is None or day < chain.valid_to)
    ]
    return max(fitting, key=lambda chain: (chain.client_id is not None, len(chain.article_prefix)), default=None)


def steps_of(rows: Sequence[Mapping[str, Any]]) -> tuple[Step, ...]:
    """Steps out of their stored form `[{"role": …} | {"person": …}, "needed": n]`."""
    return tuple(Step(row.get("role", ""), row.get("person"), row.get("needed", 1)) for row in rows)


def flaws(steps: Sequence[Step], from_cents: int, to_cents: int | None, deciding_roles: Collection[str]) -> list[str]:
    """What is wrong with a chain that somebody wants to keep, in Dutch; empty when nothing is."""
    found = []
    if not steps:
        found.append("ze heeft geen stappen")
    if from_cents < 0 or (to_cents is not None and to_cents <= from_cents):
        found.append("de bovengrens ligt niet boven de ondergrens")
    for number, step in enumerate(steps, 1):
        if bool(step.role) == (step.person_id is not None):
            found.append(f"stap {number} vraagt ofwel een rol, ofwel een persoon")
        elif step.role and step.role not in deciding_roles:
            found.append(f"stap {number} vraagt de rol ‘{step.role}’, die niet bestaat of niet mag beslissen")
        if step.needed < 1 or (step.person_id is not None and step.needed > 1):
            found.append(f"stap {number} vraagt een onmogelijk aantal handtekeningen")
    return found


def path_to(candidates: Collection[int], edges: Iterable[tuple[int, int]], answerer: int) -> tuple[int, ...] | None:
    """The shortest way from somebody who was asked to the person who answers, through substitutes; None is no way.

    `edges` are (giver, receiver). Substitution is transitive (A asks B, B asks C) and safe for circles. The answer is
    `(asked, …, answerer)`; somebody asked directly gives `(answerer,)`.
    """
    receivers: dict[int, list[int]] = {}
    for giver, receiver in edges:
        receivers.setdefault(giver, []).append(receiver)
    if answerer in candidates:
        return (answerer,)
    reached: dict[int, tuple[int, ...]] = {asked: (asked,) for asked in sorted(candidates)}
    frontier = list(reached.values())
    while frontier:
        further = []
        for way in frontier:
            for receiver in sorted(receivers.get(way[-1], ())):
                if receiver not in reached:
                    reached[receiver] = (*way, receiver)
                    further.append(reached[receiver])
        if answerer in reached:
            return reached[answerer]
        frontier = further
    return None


def used_percent(
    started_at: dt.datetime, due_on: dt.date, now: dt.datetime, calendar: Calendar = FLEMISH_OFFICE
) -> int:
    """How much of the term is used, in whole per cent of working time; the term ends with the day `due_on`.

    A term without working time left is 100 from the start.
    """
    end = dt.datetime.combine(due_on + dt.timedelta(days=1), dt.time(), tzinfo=BRUSSELS)
    whole = calendar.working_minutes(started_at, end)
    if whole <= 0:
        return 100
    return min(100, 100 * calendar.working_minutes(started_at, now) // whole)


def reminder_due(percent: int, reminded: int) -> int | None:
    """The mark (80 or 100) that must be reminded of now, or None; a mark that was passed over is not sent late."""
    passed = [mark for mark in REMIND_AT if percent >= mark > reminded]
    return max(passed, default=None)
