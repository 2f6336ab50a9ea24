"""Screens of payables: lists, the work screen, approval, intake, suppliers and reports."""
