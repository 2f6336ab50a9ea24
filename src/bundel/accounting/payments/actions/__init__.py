"""Every write of payments; import the verbs from here."""

from bundel.accounting.payments.actions.accounts import confirm_account, propose_account, refuse_account
from bundel.accounting.payments.actions.outcome import execute, give_back, read_status, take_back_execution
from bundel.accounting.payments.actions.proposing import add_item, cancel, propose, remove_line
from bundel.accounting.payments.actions.releasing import File, file_of, release
from bundel.accounting.payments.actions.signing import approve, send_back, set_signing_rules, sign

__all__ = [
    "File",
    "add_item",
    "approve",
    "cancel",
    "confirm_account",
    "execute",
    "file_of",
    "give_back",
    "propose",
    "propose_account",
    "read_status",
    "refuse_account",
    "release",
    "remove_line",
    "send_back",
    "set_signing_rules",
    "sign",
    "take_back_execution",
]
