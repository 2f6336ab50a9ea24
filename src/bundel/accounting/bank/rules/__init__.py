"""Pure decisions of the bank: which statement follows which, and what a movement pays."""

from bundel.accounting.bank.rules.chain import MovementFacts, StatementFacts, fingerprint, follows, precedes
from bundel.accounting.bank.rules.matching import match
from bundel.accounting.bank.rules.model import ChargePattern, Incoming, Item, Kind, Outcome, Part, Proposal

__all__ = [
    "ChargePattern",
    "Incoming",
    "Item",
    "Kind",
    "MovementFacts",
    "Outcome",
    "Part",
    "Proposal",
    "StatementFacts",
    "fingerprint",
    "follows",
    "match",
    "precedes",
]
