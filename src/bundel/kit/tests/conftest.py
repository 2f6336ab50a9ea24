"""Hypothesis without a clock: how long an example takes says nothing about whether the law holds."""

from hypothesis import settings

settings.register_profile("bundel", deadline=None)
settings.load_profile("bundel")
