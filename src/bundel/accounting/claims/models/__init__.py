"""Tables of claims and company cards; import the classes from here."""

from bundel.accounting.claims.models.cards import Card, CardLine, Statement
from bundel.accounting.claims.models.claims import Claim, Line, PersonAccount, Route, Settlement

__all__ = ["Card", "CardLine", "Claim", "Line", "PersonAccount", "Route", "Settlement", "Statement"]
