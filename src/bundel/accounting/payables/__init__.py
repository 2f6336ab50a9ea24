"""Supplier invoices: from receipt through approval to ready for payment. `rules_term` holds the legal payment term."""
