"""Every read that others need of fixed assets. Callers stand in a scope of the clients they ask for."""

from bundel.accounting.fixed_assets.queries.balances import Difference, differences
from bundel.accounting.fixed_assets.queries.disposals import DisposalRow, waiting_disposals
from bundel.accounting.fixed_assets.queries.inventory import (
    CountRow,
    LineRow,
    Tally,
    counts,
    line_of_label,
    lines,
    open_counts,
)
from bundel.accounting.fixed_assets.queries.register import (
    AssetDetail,
    AssetRow,
    Filters,
    Sums,
    by_label,
    detail,
    find,
    labels,
    page,
    plan_of,
    totals,
)
from bundel.accounting.fixed_assets.queries.runs import Proposal, RunRow, last_posted, projected, runs
from bundel.accounting.fixed_assets.queries.sources import SourceRow
from bundel.accounting.fixed_assets.queries.sources import total as to_capitalise
from bundel.accounting.fixed_assets.queries.sources import waiting as source_lines

__all__ = [
    "AssetDetail",
    "AssetRow",
    "CountRow",
    "Difference",
    "DisposalRow",
    "Filters",
    "LineRow",
    "Proposal",
    "RunRow",
    "SourceRow",
    "Sums",
    "Tally",
    "by_label",
    "counts",
    "detail",
    "differences",
    "find",
    "labels",
    "last_posted",
    "line_of_label",
    "lines",
    "open_counts",
    "page",
    "plan_of",
    "projected",
    "runs",
    "source_lines",
    "to_capitalise",
    "totals",
    "waiting_disposals",
]
