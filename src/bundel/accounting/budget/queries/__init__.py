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
    HEADS,
    ArticleRow,
    article,
    as_dict,
    execution,
    figures,
    free,
    splitting,
    totals,
    years,
)

__all__ = [
    "HEADS",
    "AdjustmentRow",
    "ArticleRow",
    "CommitmentRow",
    "MovementRow",
    "OverrunRow",
    "adjustment",
    "adjustments",
    "article",
    "as_dict",
    "commitment",
    "commitments",
    "execution",
    "figures",
    "free",
    "movements",
    "overruns",
    "splitting",
    "totals",
    "waiting_count",
    "years",
]
