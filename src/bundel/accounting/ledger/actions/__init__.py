"""Every write of the ledger; import the verbs from here."""

from bundel.accounting.ledger.actions.accruing import accrue, reverse_due
from bundel.accounting.ledger.actions.allocating import (
    DriverRow,
    TargetDraft,
    prepare_allocation,
    set_allocation,
    set_driver,
    set_driver_values,
    stop_allocation,
)
from bundel.accounting.ledger.actions.books import add_account, close_account, open_books, set_limit
from bundel.accounting.ledger.actions.drafts import (
    attach,
    post_prepared,
    prepare,
    return_prepared,
    withdraw_prepared,
)
from bundel.accounting.ledger.actions.keys import (
    ValueDraft,
    add_rule,
    end_dimension,
    end_rule,
    end_value,
    set_dimension,
    set_value,
    set_values,
)
from bundel.accounting.ledger.actions.locks import (
    LONGEST_REOPENING_DAYS,
    decide_reopening,
    lock,
    request_reopening,
)
from bundel.accounting.ledger.actions.opening import import_opening, post_opening
from bundel.accounting.ledger.actions.posting import check, post, reverse
from bundel.accounting.ledger.actions.recurring import approve_recurrence, carry_out, recur, stop_recurrence

__all__ = [
    "LONGEST_REOPENING_DAYS",
    "DriverRow",
    "TargetDraft",
    "ValueDraft",
    "accrue",
    "add_account",
    "add_rule",
    "approve_recurrence",
    "attach",
    "carry_out",
    "check",
    "close_account",
    "decide_reopening",
    "end_dimension",
    "end_rule",
    "end_value",
    "import_opening",
    "lock",
    "open_books",
    "post",
    "post_opening",
    "post_prepared",
    "prepare",
    "prepare_allocation",
    "recur",
    "request_reopening",
    "return_prepared",
    "reverse",
    "reverse_due",
    "set_allocation",
    "set_dimension",
    "set_driver",
    "set_driver_values",
    "set_limit",
    "set_value",
    "set_values",
    "stop_allocation",
    "stop_recurrence",
    "withdraw_prepared",
]
