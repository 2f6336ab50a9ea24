"""Every read that others need of the budget; import the names from here. Amounts are cents."""

from bundel.accounting.budget.queries.commitments import (
    CommitmentRow,
    MovementRow,
    commitment,
    commitments,
    movements,
)
from bundel.accounting.budget.queries.credits import (
    AdjustmentRow,
    OverrunRow,
    adjustment,
    adjustments,
    overruns,
    waiting_count,
)
from bundel.accounting.budget.queries.execution import (
    ArticleRow,
    article,
    execution,
    free,
    splitting,
    totals,
    years,
)

__all__ = [
    "AdjustmentRow",
    "ArticleRow",
    "CommitmentRow",
    "MovementRow",
    "OverrunRow",
    "adjustment",
    "adjustments",
    "article",
    "commitment",
    "commitments",
    "execution",
    "free",
    "movements",
    "overruns",
    "splitting",
    "totals",
    "waiting_count",
    "years",
]
