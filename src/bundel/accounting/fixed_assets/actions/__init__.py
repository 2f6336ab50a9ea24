"""Every write of fixed assets; import the verbs from here."""

from bundel.accounting.fixed_assets.actions.changing import (
    add_cost,
    change_plan,
    correct,
    impair,
    put_in_use,
    revalue,
    set_policy,
    split,
    transfer,
)
from bundel.accounting.fixed_assets.actions.counting import (
    Seen,
    close_count,
    decide_difference,
    open_count,
    see,
    see_many,
    withdraw_decision,
)
from bundel.accounting.fixed_assets.actions.disposing import decide_disposal, propose_disposal
from bundel.accounting.fixed_assets.actions.registering import Part, Taken, capitalise, grant, leave_out, take_over
from bundel.accounting.fixed_assets.actions.running import post_run, propose_run, reverse_run
from bundel.accounting.fixed_assets.actions.steps import Facts

__all__ = [
    "Facts",
    "Part",
    "Seen",
    "Taken",
    "add_cost",
    "capitalise",
    "change_plan",
    "close_count",
    "correct",
    "decide_difference",
    "decide_disposal",
    "grant",
    "impair",
    "leave_out",
    "open_count",
    "post_run",
    "propose_disposal",
    "propose_run",
    "put_in_use",
    "revalue",
    "reverse_run",
    "see",
    "see_many",
    "set_policy",
    "split",
    "take_over",
    "transfer",
    "withdraw_decision",
]
