"""Tables of payables; import them from here."""

from bundel.accounting.payables.models.deliveries import DeliveredFile, Delivery
from bundel.accounting.payables.models.intake import Dismissal, Intake
from bundel.accounting.payables.models.invoices import BookingLine, Invoice, InvoiceLine
from bundel.accounting.payables.models.suppliers import (
    BuyerReference,
    ClientRules,
    CoolingOff,
    Supplier,
    SupplierAccount,
    SupplierTerms,
)
from bundel.accounting.payables.models.traces import ClockEvent, Hold, Question, Settlement

__all__ = [
    "BookingLine",
    "BuyerReference",
    "ClientRules",
    "ClockEvent",
    "CoolingOff",
    "DeliveredFile",
    "Delivery",
    "Dismissal",
    "Hold",
    "Intake",
    "Invoice",
    "InvoiceLine",
    "Question",
    "Settlement",
    "Supplier",
    "SupplierAccount",
    "SupplierTerms",
]
