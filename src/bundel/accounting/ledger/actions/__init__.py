"""Every write of the ledger; import the verbs from here."""

from bundel.accounting.ledger.actions.books import add_account, close_account, open_books
from bundel.accounting.ledger.actions.drafts import post_prepared, prepare, return_prepared, withdraw_prepared
from bundel.accounting.ledger.actions.locks import (
    LONGEST_REOPENING_DAYS,
    decide_reopening,
    lock,
    request_reopening,
)
from bundel.accounting.ledger.actions.posting import check, import_opening, post, reverse

__all__ = [
    "LONGEST_REOPENING_DAYS",
    "add_account",
    "check",
    "close_account",
    "decide_reopening",
    "import_opening",
    "lock",
    "open_books",
    "post",
    "post_prepared",
    "prepare",
    "request_reopening",
    "return_prepared",
    "reverse",
    "withdraw_prepared",
]
