"""Closing: the calendar of a month and of a year per client, tasks that a control query certifies, the year end.

Tables: close, task, certification, signature of an exception, accrual, year end and what it carries forward. A task is
done when its control finds nothing, or when a named person signed what it found. Called by the screens, the API, the
command line and the demo.
"""
