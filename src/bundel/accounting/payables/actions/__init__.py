"""Every write of payables; import the verbs from here."""

from bundel.accounting.payables.actions.accounts import (
    block_iban,
    confirm_iban,
    propose_iban,
    refuse_iban,
    set_cooling_off,
)
from bundel.accounting.payables.actions.approving import book_touchless, decide, send_to_approval
from bundel.accounting.payables.actions.arrivals import DISMISSIBLE, assign_intake, dismiss_intake, restore_intake
from bundel.accounting.payables.actions.booking import propose_booking, set_booking
from bundel.accounting.payables.actions.delivering import Offered, deliver, take_in_delivery
from bundel.accounting.payables.actions.folder import open_folder_delivery, receive_folder
from bundel.accounting.payables.actions.handling import (
    accept_cause,
    assign,
    cancel,
    claim,
    dispute,
    hold,
    reconsider,
    refuse,
    rejudge,
    release,
    resume,
    set_order,
    stop,
)
from bundel.accounting.payables.actions.keying import key_in
from bundel.accounting.payables.actions.linking import link_credit_note, unlink_credit_note
from bundel.accounting.payables.actions.paying import reopen, schedule, settle, unschedule
from bundel.accounting.payables.actions.questions import answer, ask
from bundel.accounting.payables.actions.receive import Receipt, receive, route_again
from bundel.accounting.payables.actions.suppliers import (
    add_supplier,
    confirm_supplier,
    end_supplier,
    import_suppliers,
    merge_suppliers,
    revive_supplier,
    set_client_rules,
    set_reference,
    set_supplier_limit,
    set_terms,
    supplier_fates,
    take_over_suppliers,
)

__all__ = [
    "DISMISSIBLE",
    "Offered",
    "Receipt",
    "accept_cause",
    "add_supplier",
    "answer",
    "ask",
    "assign",
    "assign_intake",
    "block_iban",
    "book_touchless",
    "cancel",
    "claim",
    "confirm_iban",
    "confirm_supplier",
    "decide",
    "deliver",
    "dismiss_intake",
    "dispute",
    "end_supplier",
    "hold",
    "import_suppliers",
    "key_in",
    "link_credit_note",
    "merge_suppliers",
    "open_folder_delivery",
    "propose_booking",
    "propose_iban",
    "receive",
    "receive_folder",
    "reconsider",
    "refuse",
    "refuse_iban",
    "rejudge",
    "release",
    "reopen",
    "restore_intake",
    "resume",
    "revive_supplier",
    "route_again",
    "schedule",
    "send_to_approval",
    "set_booking",
    "set_client_rules",
    "set_cooling_off",
    "set_order",
    "set_reference",
    "set_supplier_limit",
    "set_terms",
    "settle",
    "stop",
    "supplier_fates",
    "take_in_delivery",
    "take_over_suppliers",
    "unlink_credit_note",
    "unschedule",
]
