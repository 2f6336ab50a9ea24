"""Screens of fixed assets."""
