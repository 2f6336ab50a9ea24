"""What is written about receivables; import the names from here."""

from bundel.accounting.receivables.actions.billing import set_billing
from bundel.accounting.receivables.actions.customers import (
    add_customer,
    block_refund_account,
    change_customer,
    confirm_refund_account,
    link,
    propose_refund_account,
)
from bundel.accounting.receivables.actions.delivering import send
from bundel.accounting.receivables.actions.drafting import (
    ask_approval,
    cancel_draft,
    decide_sale,
    draft_credit_note,
    draft_recurring,
    save_draft,
    set_recurrence,
    take_back,
)
from bundel.accounting.receivables.actions.issuing import ISSUED, Issued, issue
from bundel.accounting.receivables.actions.settling import Imported, Settle, credit, import_outgoing, settle

__all__ = [
    "ISSUED",
    "Imported",
    "Issued",
    "Settle",
    "add_customer",
    "ask_approval",
    "block_refund_account",
    "cancel_draft",
    "change_customer",
    "confirm_refund_account",
    "credit",
    "decide_sale",
    "draft_credit_note",
    "draft_recurring",
    "import_outgoing",
    "issue",
    "link",
    "propose_refund_account",
    "save_draft",
    "send",
    "set_billing",
    "set_recurrence",
    "settle",
    "take_back",
]
