"""Plain Python that every layer may use: money, periods, clocks, findings, identifiers. No Django, no database."""
