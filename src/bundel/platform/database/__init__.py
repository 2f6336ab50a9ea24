"""The embedded PostgreSQL server, its roles, and the row-level security that keeps clients apart.

No tables. Called by the command line (start, stop), by migrations (`policies`) and by tests (`templates`).
"""
