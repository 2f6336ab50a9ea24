"""A sample Flanders: fictional clients, suppliers and people, and the half-year that `bundel demo` plays with them.

No tables. Everything goes through the same actions as on the screens; the invoices and statements are written as
files and read back as files. Names are invented, numbers pass their check digits and belong to nobody.
"""
