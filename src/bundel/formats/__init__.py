"""Bytes ⇄ dataclasses: invoices, bank statements, payment files, declarations. No database, no Django."""
