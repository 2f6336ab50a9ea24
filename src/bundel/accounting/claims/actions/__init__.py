"""Every write of claims and cards; import the verbs from here."""

from bundel.accounting.claims.actions.accounts import block_person_iban, confirm_account, propose_account
from bundel.accounting.claims.actions.cards import (
    Bill,
    add_card,
    answer_line,
    book_statement,
    check_line,
    end_card,
    remind_holders,
    take_in,
)
from bundel.accounting.claims.actions.deciding import check, decide, return_claim, set_route
from bundel.accounting.claims.actions.entering import (
    add_line,
    enter,
    explain,
    remove_line,
    start,
    submit,
    withdraw,
)
from bundel.accounting.claims.actions.paying import reopen, schedule, settle, unschedule

__all__ = [
    "Bill",
    "add_card",
    "add_line",
    "answer_line",
    "block_person_iban",
    "book_statement",
    "check",
    "check_line",
    "confirm_account",
    "decide",
    "end_card",
    "enter",
    "explain",
    "propose_account",
    "remind_holders",
    "remove_line",
    "reopen",
    "return_claim",
    "schedule",
    "set_route",
    "settle",
    "start",
    "submit",
    "take_in",
    "unschedule",
    "withdraw",
]
