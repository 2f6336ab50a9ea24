"""Tables of receivables: open items, customers, what is issued, and what happens when it is not paid."""

from bundel.accounting.receivables.models.customers import Customer, CustomerAccount
from bundel.accounting.receivables.models.dunning import DunningRun, DunningStep, Reminder, ReminderItem
from bundel.accounting.receivables.models.open_items import CustomerCredit, OutgoingInvoice, Receipt
from bundel.accounting.receivables.models.recovery import (
    Dispute,
    Handover,
    HandoverItem,
    Instalment,
    Plan,
    PlanInvoice,
    Refund,
    WriteOff,
)
from bundel.accounting.receivables.models.sales import Billing, Delivery, Recurrence, Sale, SaleLine

__all__ = [
    "Billing",
    "Customer",
    "CustomerAccount",
    "CustomerCredit",
    "Delivery",
    "Dispute",
    "DunningRun",
    "DunningStep",
    "Handover",
    "HandoverItem",
    "Instalment",
    "OutgoingInvoice",
    "Plan",
    "PlanInvoice",
    "Receipt",
    "Recurrence",
    "Refund",
    "Reminder",
    "ReminderItem",
    "Sale",
    "SaleLine",
    "WriteOff",
]
