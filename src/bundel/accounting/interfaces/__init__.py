"""Interfaces: files of entries that other systems of a client deliver on a schedule (a feeder).

A file is booked once only, whole or entry by entry; what is refused waits with its reason until a replay file or a
person settles it. Tables: feeder, delivery, booking, reject, dropping. Called by the screens, the API, the command
line and two jobs; posts into the ledger.
"""
