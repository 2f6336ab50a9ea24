"""Every write of the budget; import the verbs from here."""

from bundel.accounting.budget.actions.commitments import amend, close, post_commitment, reserve, void
from bundel.accounting.budget.actions.credits import adjust, approve, grant_overrun, refuse, withdraw
from bundel.accounting.budget.actions.years import carry_over, close_year, open_year, require_articles, set_article

__all__ = [
    "adjust",
    "amend",
    "approve",
    "carry_over",
    "close",
    "close_year",
    "grant_overrun",
    "open_year",
    "post_commitment",
    "refuse",
    "require_articles",
    "reserve",
    "set_article",
    "void",
    "withdraw",
]
