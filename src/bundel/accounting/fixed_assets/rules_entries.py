"""Moves as entries of the ledger. Pure.

Lines of the asset carry no budget article: acquiring was charged with the invoice, and leaving the books costs no
credit. Lines of write-off carry it, in a document that the budget leaves alone.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bundel.accounting.fixed_assets.rules import Category
from bundel.accounting.fixed_assets.rules_moves import Move, Role
from bundel.accounting.ledger.rules import EntryDraft, LineDraft

RESERVE: Final = "133000"
RELEASED: Final = "159000"
INCOME: Final = "753000"
GRANT_ACCOUNT: Final = "150000"
GRANT_SOURCE: Final = "413100"
PROCEEDS: Final = "416000"


@dataclass(frozen=True, slots=True)
class Keys:
    """What reports group an asset by."""

    article: str = ""
    cost_centre: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts of one asset by role; `source` and `granted` differ per event."""

    asset: str
    accumulated: str
    expense: str
    category: Category
    source: str = ""
    granted: str = GRANT_ACCOUNT
    proceeds: str = PROCEEDS

    def of(self, role: Role) -> str:
        """The account of a role."""
        kind = self.category
        return {
            "asset": self.asset, "accumulated": self.accumulated, "expense": self.expense, "source": self.source,
            "granted": self.granted, "proceeds": self.proceeds, "construction": kind.construction,
            "impairment": kind.impairment, "revaluation": kind.revaluation, "surplus": kind.surplus,
            "gain": kind.gain, "loss": kind.loss, "reserve": RESERVE, "released": RELEASED, "income": INCOME,
        }[role]  # fmt: skip


def line(account: str, cents: int, keys: Keys, text: str, *, with_article: bool) -> LineDraft:
    """A line: positive in debit, negative in credit."""
    return LineDraft(
        account,
        max(cents, 0),
        max(-cents, 0),
        text,
        article=keys.article if with_article else "",
        cost_centre=keys.cost_centre,
        dimensions=keys.dimensions,
    )


def lines(moves: Sequence[Move], accounts: Accounts, keys: Keys, text: str, *, with_article: bool) -> list[LineDraft]:
    """Moves as lines, those of one account together."""
    sums: dict[str, int] = {}
    for role, cents in moves:
        account = accounts.of(role)
        sums[account] = sums.get(account, 0) + cents
    return [
        line(account, cents, keys, text, with_article=with_article and account.startswith("6"))
        for account, cents in sums.items()
        if cents
    ]


def entry(
    drafts: Iterable[LineDraft], *, on: dt.date, text: str, document: str, key: str, write_off: bool
) -> EntryDraft | None:
    """An entry of the diverse journal; None when nothing moves."""
    kept = tuple(drafts)
    if not kept:
        return None
    kind = "depreciation" if write_off else "asset"
    return EntryDraft("DIV", on, text[:300], kept, document_type=kind, document=document, key=key)


def run_lines(sums: Mapping[tuple[str, str, Keys], tuple[int, int]], text: str) -> list[LineDraft]:
    """A month of write-off: sums of (expense, accumulated, keys) → (write-off, grants) as lines, in a fixed order."""
    expense: dict[tuple[str, Keys], int] = {}
    balance: dict[tuple[str, Keys], int] = {}
    for (cost, account, keys), (cents, grants) in sums.items():
        plain = Keys("", keys.cost_centre, keys.dimensions)
        expense[cost, keys] = expense.get((cost, keys), 0) + cents
        balance[account, plain] = balance.get((account, plain), 0) - cents
        balance[RELEASED, plain] = balance.get((RELEASED, plain), 0) + grants
        balance[INCOME, plain] = balance.get((INCOME, plain), 0) - grants
    ordered = sorted(expense.items(), key=_order) + sorted(balance.items(), key=_order)
    return [line(account, cents, keys, text, with_article=True) for (account, keys), cents in ordered if cents]


def _order(item: tuple[tuple[str, Keys], int]) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
    (account, keys), _ = item
    return account, keys.article, keys.cost_centre, keys.dimensions
