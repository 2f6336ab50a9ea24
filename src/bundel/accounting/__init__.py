"""The accounting office: payables, receivables, payments, bank and ledger. The other centres post into it."""
