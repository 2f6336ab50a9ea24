"""Internal transactions as plain decisions: states, the two entries, netting. Amounts are cents. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bundel.accounting.ledger.rules import EntryDraft, LineDraft

CLAIM: Final = "416800"
"""Claims within the legal person: what another client of the same legal person owes."""

DEBT: Final = "489600"
"""Debts within the legal person."""

STATES: Final[Mapping[str, str]] = {
    "proposed": "Voorgesteld",
    "disputed": "Betwist",
    "posted": "Geboekt",
    "withdrawn": "Ingetrokken",
}
TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "proposed": frozenset({"posted", "disputed", "withdrawn"}),
    "disputed": frozenset({"proposed", "withdrawn"}),
    "posted": frozenset(),
    "withdrawn": frozenset(),
}
ESCALATE_DAYS: Final = 15
"""Days after which a proposal without answer goes to the lead of the centre; silence never agrees."""


@dataclass(frozen=True, slots=True)
class Side:
    """Where one side books: account, budget article, cost centre, commitment."""

    account: str
    article: str = ""
    cost_centre: str = ""
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class Deal:
    """An agreed transaction as both entries need it. Codes name the clients and stand as partner on the lines."""

    id: int
    number: str
    date: dt.date
    description: str
    cents: int
    seller_code: str
    buyer_code: str


def entries(deal: Deal, seller: Side, buyer: Side) -> tuple[EntryDraft, EntryDraft]:
    """The entry of the seller and that of the buyer: the same amount, each with the other as partner on every line."""
    document = f"internal.transaction:{deal.id}"
    text = f"{deal.number} {deal.description}"[:200]
    sold = (
        LineDraft(CLAIM, debit_cents=deal.cents, partner=deal.buyer_code),
        LineDraft(
            seller.account, credit_cents=deal.cents, partner=deal.buyer_code, article=seller.article,
            cost_centre=seller.cost_centre,
        ),
    )  # fmt: skip
    bought = (
        LineDraft(
            buyer.account, debit_cents=deal.cents, partner=deal.seller_code, article=buyer.article,
            cost_centre=buyer.cost_centre, commitment=buyer.commitment,
        ),
        LineDraft(DEBT, credit_cents=deal.cents, partner=deal.seller_code),
    )  # fmt: skip
    return (
        EntryDraft("DIV", deal.date, text, sold, "internal", document, f"{document}/seller"),
        EntryDraft("DIV", deal.date, text, bought, "internal", document, f"{document}/buyer"),
    )


def netting_entries(
    netting_id: int, on: dt.date, cents: int, one_code: str, other_code: str
) -> tuple[EntryDraft, EntryDraft]:
    """Set `cents` of mutual claims and debts off, at both: each loses a debt and a claim on the other."""
    document = f"internal.netting:{netting_id}"

    def draft(partner: str, side: str) -> EntryDraft:
        lines = (
            LineDraft(DEBT, debit_cents=cents, partner=partner),
            LineDraft(CLAIM, credit_cents=cents, partner=partner),
        )
        return EntryDraft("DIV", on, f"Verrekening met {partner}", lines, "internal", document, f"{document}/{side}")

    return draft(other_code, "one"), draft(one_code, "other")


def to_net(owed_by_one: int, owed_by_other: int) -> int:
    """How much two clients can set off: the smaller of what each owes the other, never below zero."""
    return max(min(owed_by_one, owed_by_other), 0)


def last_day(year: int) -> dt.date:
    """The last day of a book year."""
    return dt.date(year, 12, 31)
