"""The accounting office, from orders and invoices to closing and statements. The other centres post into it."""
