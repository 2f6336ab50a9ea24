"""Pure decisions of VAT: regimes and periods, deadlines, boxes, checks, listings, revision. No Django, no database."""
