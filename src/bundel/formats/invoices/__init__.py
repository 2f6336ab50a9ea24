"""Electronic invoices: read, write and judge UBL 2.1 / Peppol BIS Billing 3.0. No database, no Django.

`check.check(bytes) -> Verdict` judges in four layers, `ubl.read(bytes) -> Invoice` and `ubl.write(Invoice) -> bytes`
translate, `compose.with_totals` works out an outgoing invoice, `faults.FAULTS` breaks a valid one in known ways.
Used by payables (intake), receivables (outgoing), the sample Flanders and the command line.
"""
