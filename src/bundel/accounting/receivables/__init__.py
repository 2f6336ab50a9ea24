"""Outgoing invoices of clients for as far as their payment is followed: open items, receipts, customers' credit.

Tables: outgoing invoice, receipt, customer credit. Called by bank (what does this receipt pay?) and by the import.
"""
