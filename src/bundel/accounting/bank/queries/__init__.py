"""Every read of the bank module that screens and steering need; import the names from here."""

from bundel.accounting.bank.queries.movements import (
    Counts,
    MovementDetail,
    MovementRow,
    PartRow,
    SuggestionRow,
    automatic_targets,
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
from bundel.accounting.bank.queries.steering import MovementFigures, StatementFigures, movement_rows, statement_rows

__all__ = [
    "AccountState",
    "Counts",
    "MovementDetail",
    "MovementFigures",
    "MovementRow",
    "PartRow",
    "RuleRow",
    "StatementFigures",
    "StatementRow",
    "SuggestionRow",
    "accounts_state",
    "automatic_targets",
    "candidates",
    "counts",
    "detail",
    "movement_rows",
    "movements",
    "next_after",
    "rules",
    "statement",
    "statement_rows",
    "statements",
    "to_do_count",
]
