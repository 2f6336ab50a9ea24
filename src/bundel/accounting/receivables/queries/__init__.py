"""Every read that others need of receivables; import the names from here."""

from bundel.accounting.receivables.queries.open_items import (
    CreditRow,
    OpenReceivable,
    credit_of,
    credits,
    open_items,
    open_total,
    promised,
    unallocated,
)
from bundel.accounting.receivables.queries.sales import (
    DeliveryRow,
    SaleDetail,
    SaleRow,
    billing,
    recurrences,
    sale,
    sale_of_invoice,
    sales,
    unsent,
)

__all__ = [
    "CreditRow",
    "DeliveryRow",
    "OpenReceivable",
    "SaleDetail",
    "SaleRow",
    "billing",
    "credit_of",
    "credits",
    "open_items",
    "open_total",
    "promised",
    "recurrences",
    "sale",
    "sale_of_invoice",
    "sales",
    "unallocated",
    "unsent",
]
