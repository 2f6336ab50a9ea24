"""The general ledger: accounts, periods, locks and entries. It posts batches and nothing else.

Tables: Account, Journal, Period, Lock, Reopening, Posting, Entry, Line (partitioned by year), Draft, and a counter a
journal. Called by payables, payments, bank and receivables through `actions.post`; read through `queries`.
The rules that keep books right stand in `sql/`: PostgreSQL judges every statement, whoever sends it.
"""
