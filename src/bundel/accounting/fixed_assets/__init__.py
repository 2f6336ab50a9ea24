"""Fixed assets: from an invoice line or a work under construction to depreciation, count and disposal.

Tables: Policy (life and method of a client), Asset, Book (its amounts and plan), Grant, Event (append-only), Source
(what came from which ledger line), Disposal (by two people), Run and Charge (a month of depreciation), Count,
CountLine and Sighting (the yearly inventory). Register = ledger, per account, always.
"""
