"""The balance chain: each statement opens where the one before it closed, and carries the next number. Pure."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

HIGHEST: Final = 999
"""After this number some banks begin again at 1."""


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """What the chain looks at. `sequence` is None when the bank gives no numbers."""

    sequence: int | None
    date: date
    opening_cents: int
    closing_cents: int


@dataclass(frozen=True, slots=True)
class MovementFacts:
    """What makes a movement the same in two formats."""

    date: date
    amount_cents: int


def _numbered(before: StatementFacts, after: StatementFacts) -> bool:
    """Whether the numbers follow each other; without numbers the days decide."""
    if before.sequence is None or after.sequence is None:
        return after.date >= before.date
    if after.sequence == before.sequence + 1:
        return True
    new_year = after.date.year > before.date.year
    return after.sequence == 1 and (new_year or before.sequence >= HIGHEST)


def follows(before: StatementFacts, after: StatementFacts) -> bool:
    """Whether `after` is the very next statement: next number, not earlier, and opening at the closing balance."""
    return after.date >= before.date and _numbered(before, after) and before.closing_cents == after.opening_cents


def precedes(before: StatementFacts, after: StatementFacts) -> bool:
    """The same, seen from the later one: a statement that arrives after its follower."""
    return follows(before, after)


def contradicts(before: StatementFacts, after: StatementFacts) -> bool:
    """Whether `after` has the next number of the same year and yet another opening balance: one of both is wrong."""
    if before.sequence is None or after.sequence is None or before.date.year != after.date.year:
        return False
    return after.sequence == before.sequence + 1 and before.closing_cents != after.opening_cents


def fingerprint(statement: StatementFacts, movements: Iterable[MovementFacts]) -> str:
    """The same for one statement in CODA and in camt.053: balances and the movements' days and amounts, in order."""
    parts = [f"{statement.opening_cents}/{statement.closing_cents}"]
    parts += [f"{movement.date}:{movement.amount_cents}" for movement in movements]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()
