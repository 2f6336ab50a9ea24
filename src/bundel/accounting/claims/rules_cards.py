"""Company cards as plain decisions: states of a line, what exceeds, the entry of a statement. Cents. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bundel.accounting.claims import messages
from bundel.accounting.claims.rules import Coding, partner
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.kit.findings import Finding
from bundel.kit.money import show

CLEARING: Final = "489700"
"""What the client owes the bank for its cards, until the bank takes the total of the statement."""
PRIVATE: Final = "416310"
"""Private use of a company card, which the holder gives back."""
LINE_STATES: Final[Mapping[str, str]] = {"open": "Te verantwoorden", "justified": "Verantwoord", "private": "Privé"}


NOWHERE: Final = Coding()
"""Private use has no cost account."""


@dataclass(frozen=True, slots=True)
class Bought:
    """A line of a statement as the entry needs it."""

    description: str
    cents: int
    private: bool
    coding: Coding = NOWHERE


def month_of(day: dt.date) -> dt.date:
    """The first day of the month: what a statement is named by."""
    return day.replace(day=1)


def last_of(month: dt.date) -> dt.date:
    """The last day of the month, on which its statement is booked."""
    return (month.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def exceeded(total_cents: int, limit_cents: int) -> list[Finding]:
    """A finding when a card spent more in a month than it may."""
    if total_cents <= limit_cents:
        return []
    facts = {"total": show(total_cents), "limit": show(limit_cents)}
    return [Finding("warning", messages.LIMIT, "", facts)]


def _line(account: str, cents: int, **given: str) -> LineDraft:
    """A line to the debit; money back stands on the other side."""
    if cents < 0:
        return LineDraft(account, credit_cents=-cents, **given)  # type: ignore[arg-type]
    return LineDraft(account, debit_cents=cents, **given)  # type: ignore[arg-type]


def entry(
    statement_id: int, card_id: int, caption: str, month: dt.date, person_id: int, lines: Sequence[Bought]
) -> EntryDraft:
    """One entry for a statement: costs and private use against what the bank will take."""
    card, who = f"KAART{card_id}", partner(person_id)
    drafts = [
        _line(PRIVATE, one.cents, description=one.description[:200], partner=who)
        if one.private
        else _line(
            one.coding.account, one.cents, description=one.description[:200], partner=card, article=one.coding.article,
            cost_centre=one.coding.cost_centre,
        )
        for one in lines
    ]  # fmt: skip
    total = sum(one.cents for one in lines)
    if total:
        drafts.append(_line(CLEARING, -total, description=caption, partner=card))
    document = f"claims.statement:{statement_id}"
    return EntryDraft(
        "DIV", last_of(month), f"Kaartafrekening {caption}"[:200], tuple(drafts), "card_statement", document,
        f"{document}/booked",
    )  # fmt: skip
