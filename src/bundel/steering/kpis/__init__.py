"""Indicators: what is measured, by which definition and version, against which norm, and out of which rows.

Tables: Norm, FactSet, Measurement, FrozenValue. An indicator is one function in `indicators/<centre>.py`; `halfyear`
and the dashboards read `queries`, the timed job and the screens call `actions`.
"""
