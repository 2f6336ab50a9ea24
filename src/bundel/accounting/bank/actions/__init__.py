"""Every write of the bank module; import the verbs from here."""

from bundel.accounting.bank.actions.charges import add_rule, end_rule
from bundel.accounting.bank.actions.handling import assign, confirm, to_suspense, undo
from bundel.accounting.bank.actions.importing import Imported, StatementOutcome, accept_gap, import_file, take_up
from bundel.accounting.bank.actions.matching import Matched, match

__all__ = [
    "Imported",
    "Matched",
    "StatementOutcome",
    "accept_gap",
    "add_rule",
    "assign",
    "confirm",
    "end_rule",
    "import_file",
    "match",
    "take_up",
    "to_suspense",
    "undo",
]
