"""Payments: bank accounts of the clients, payment runs under three pairs of eyes, and the file for the bank.

Tables: BankAccount, AccountChange, SigningRules, Run, Line (a transfer), Item (an open item that a transfer covers).
Called by bank (executed, returned), steering (queries) and the screens in `web`.
"""
