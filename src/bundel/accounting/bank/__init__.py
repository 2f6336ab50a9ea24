"""Bank: statements of the clients' accounts, and every movement on them tied to what it pays.

Tables: StatementFile, Statement, Movement, Match, Part, Suggestion, ChargeRule. The highest module of accounting: it
calls payments, payables, receivables and ledger; steering and the demo call it.
"""
