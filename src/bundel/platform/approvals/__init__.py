"""Who must agree before something goes on: chains by kind, amount and article, substitutes, and what was answered.

Tables: Chain, Request, RequestStep, Decision. Called by payables, payments and ledger; the deciding screen is theirs.
"""
