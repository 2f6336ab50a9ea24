"""Numbers without gaps, per client and series, given in blocks at posting.

Table: Series. Called by the ledger, by payment files and by everything else that must number without gaps.
"""
