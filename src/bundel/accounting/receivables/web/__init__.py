"""Screens of receivables."""
