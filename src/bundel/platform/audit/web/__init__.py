"""Screens of this module."""
