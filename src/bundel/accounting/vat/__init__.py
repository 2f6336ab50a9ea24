"""Value added tax of the clients: regime by date, periodic and special return, listings, their approval and filing.

Tables: regime period, return (of every kind). Boxes are put on ledger lines by whoever books (`ledger.vat_boxes`); here
they are added up, judged, approved by the client, written for Intervat, filed, and settled in the ledger. Sums are
always read from the ledger; what was approved is kept and does not change any more.
"""
