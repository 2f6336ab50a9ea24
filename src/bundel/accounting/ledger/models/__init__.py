"""Tables of the ledger; import them from here."""

from bundel.accounting.ledger.models.allocating import (
    AllocationRule,
    AllocationRun,
    AllocationTarget,
    Driver,
    DriverValue,
)
from bundel.accounting.ledger.models.books import Account, Journal, Lock, Period, Reopening
from bundel.accounting.ledger.models.drafts import Draft
from bundel.accounting.ledger.models.entries import Entry, Line, Posting
from bundel.accounting.ledger.models.keys import Dimension, DimensionRule, DimensionValue
from bundel.accounting.ledger.models.recurring import Accrual, Occurrence, Recurrence

__all__ = [
    "Account",
    "Accrual",
    "AllocationRule",
    "AllocationRun",
    "AllocationTarget",
    "Dimension",
    "DimensionRule",
    "DimensionValue",
    "Draft",
    "Driver",
    "DriverValue",
    "Entry",
    "Journal",
    "Line",
    "Lock",
    "Occurrence",
    "Period",
    "Posting",
    "Recurrence",
    "Reopening",
]
