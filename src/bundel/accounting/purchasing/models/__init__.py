"""Tables of purchasing."""

from bundel.accounting.purchasing.models.orders import Order, OrderLine
from bundel.accounting.purchasing.models.receipts import Receipt, ReceiptLine
from bundel.accounting.purchasing.models.requests import Quote, Requisition, RequisitionLine

__all__ = ["Order", "OrderLine", "Quote", "Receipt", "ReceiptLine", "Requisition", "RequisitionLine"]
