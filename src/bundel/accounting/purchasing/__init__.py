"""Orders of clients: what was promised to whom, and how much of it was invoiced. Basis of the match with invoices.

Tables: order, order line. Called by payables (which order does this invoice belong to?) and by the import of orders.
"""
