"""Internal transactions: what one client delivers to another inside the same legal person.

One object with two legs. The seller proposes, the buyer agrees or disputes, and both sides are booked in one database
transaction with amounts that cannot differ. Tables: transaction (seen by both), leg (each its own), netting. Called by
the screens, the API, the import and, for consolidation, by statements.
"""
