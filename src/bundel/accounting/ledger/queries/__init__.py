"""Every read that others need of the ledger. Amounts are cents; a balance is debit minus credit.

A trial balance looks at one book year, from its opening (period 0) to the asked day; the opening entry carries what
went before. Callers stand in a scope of the clients they ask for.
"""

from bundel.accounting.ledger.queries.balances import (
    BalanceRow,
    Card,
    CardRow,
    Charge,
    account_card,
    balance,
    consolidated,
    staged_charges,
    trial_balance,
)
from bundel.accounting.ledger.queries.books import (
    AccountRow,
    DraftRow,
    LockRow,
    ReopeningRow,
    accounts,
    draft,
    drafts,
    journals,
    locks,
    period_counts,
    reopenings,
    years,
)
from bundel.accounting.ledger.queries.entries import (
    EntryLine,
    EntryRow,
    FullEntry,
    entries,
    entries_of,
    entry,
    posted_with,
)
from bundel.accounting.ledger.queries.export import export_csv, export_hledger
from bundel.accounting.ledger.queries.lines import LineRow, lines

__all__ = [
    "AccountRow",
    "BalanceRow",
    "Card",
    "CardRow",
    "Charge",
    "DraftRow",
    "EntryLine",
    "EntryRow",
    "FullEntry",
    "LineRow",
    "LockRow",
    "ReopeningRow",
    "account_card",
    "accounts",
    "balance",
    "consolidated",
    "draft",
    "drafts",
    "entries",
    "entries_of",
    "entry",
    "export_csv",
    "export_hledger",
    "journals",
    "lines",
    "locks",
    "period_counts",
    "posted_with",
    "reopenings",
    "staged_charges",
    "trial_balance",
    "years",
]
