"""Every read of the bank module that screens and steering need; import the names from here."""

from bundel.accounting.bank.queries.movements import (
    Counts,
    MovementDetail,
    MovementRow,
    PartRow,
    SuggestionRow,
    candidates,
    counts,
    detail,
    movements,
    next_after,
    to_do_count,
)
from bundel.accounting.bank.queries.statements import (
    AccountState,
    RuleRow,
    StatementRow,
    accounts_state,
    rules,
    statement,
    statements,
)

__all__ = [
    "AccountState",
    "Counts",
    "MovementDetail",
    "MovementRow",
    "PartRow",
    "RuleRow",
    "StatementRow",
    "SuggestionRow",
    "accounts_state",
    "candidates",
    "counts",
    "detail",
    "movements",
    "next_after",
    "rules",
    "statement",
    "statements",
    "to_do_count",
]
