"""Every read of VAT that screens, API, command line and higher modules need; import the names from here."""

from bundel.accounting.vat.queries.computing import Computed, compute, findings
from bundel.accounting.vat.queries.files import build, file_name
from bundel.accounting.vat.queries.guarding import hold, refuse_filed
from bundel.accounting.vat.queries.regimes import RegimeRow, period_named, regimes, span_on, spans
from bundel.accounting.vat.queries.returns import (
    DueReturn,
    Obligation,
    ReturnDetail,
    ReturnRow,
    detail,
    due_returns,
    obligations,
    require_a_hand,
    returns,
    row_of,
    waiting,
)

__all__ = [
    "Computed",
    "DueReturn",
    "Obligation",
    "RegimeRow",
    "ReturnDetail",
    "ReturnRow",
    "build",
    "compute",
    "detail",
    "due_returns",
    "file_name",
    "findings",
    "hold",
    "obligations",
    "period_named",
    "refuse_filed",
    "regimes",
    "require_a_hand",
    "returns",
    "row_of",
    "span_on",
    "spans",
    "waiting",
]
