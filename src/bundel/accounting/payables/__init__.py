"""Supplier invoices: from receipt through approval to ready for payment. `rules_term` holds the legal payment term.

Tables: suppliers with their accounts (shared by all clients), intake (every file that arrived), invoices with lines,
bookings, questions, clock, holds and settlements. Called by payments (what may be paid), bank (what was returned),
steering (how long it took) and the screens and API of this module.
"""
