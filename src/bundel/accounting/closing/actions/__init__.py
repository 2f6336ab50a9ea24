"""Every write of closing; import the names from here."""

from bundel.accounting.closing.actions.accruals import book_accrual, propose_accruals, refuse_accrual
from bundel.accounting.closing.actions.cockpit import assign, certify, close_period, open_close, reopen, sign_exception
from bundel.accounting.closing.actions.year_end import advance, run_year_end, start_year_end, undo_year_end

__all__ = [
    "advance",
    "assign",
    "book_accrual",
    "certify",
    "close_period",
    "open_close",
    "propose_accruals",
    "refuse_accrual",
    "reopen",
    "run_year_end",
    "sign_exception",
    "start_year_end",
    "undo_year_end",
]
