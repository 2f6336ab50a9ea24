"""The audit trail: who did what, for whom, when, old and new value of each field; append-only and hash-chained.

Table: Record. Written by `actions.action`; read by the audit screen, by `verify` and by auditors.
"""
