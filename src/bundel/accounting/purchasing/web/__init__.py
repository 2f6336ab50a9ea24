"""Screens of purchasing."""
