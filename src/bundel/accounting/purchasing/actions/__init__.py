"""Every write of purchasing; import the names from here."""

from bundel.accounting.purchasing.actions.ordering import amend_order, close_order, place_order
from bundel.accounting.purchasing.actions.receiving import receive, undo_receipt
from bundel.accounting.purchasing.actions.register import (
    Fate,
    Imported,
    consume,
    fates_of,
    import_orders,
    set_receipt,
    take_over,
)
from bundel.accounting.purchasing.actions.requests import (
    accept,
    add_quote,
    decide,
    request,
    return_request,
    save_request,
    submit,
    withdraw,
)

__all__ = [
    "Fate",
    "Imported",
    "accept",
    "add_quote",
    "amend_order",
    "close_order",
    "consume",
    "decide",
    "fates_of",
    "import_orders",
    "place_order",
    "receive",
    "request",
    "return_request",
    "save_request",
    "set_receipt",
    "submit",
    "take_over",
    "undo_receipt",
    "withdraw",
]
