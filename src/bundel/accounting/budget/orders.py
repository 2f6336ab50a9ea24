"""Orders on the budget: what `purchasing.committers.COMMITTERS` asks, answered with commitments.

A client without an open budget of the year keeps no commitments: every verb then does nothing.
"""

from typing import Final

from bundel.accounting.budget import actions, messages, rules
from bundel.accounting.budget.models import BudgetYear, Commitment
from bundel.accounting.purchasing.committers import Asked
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor

_FOLLOWS: Final = "Volgt het bedrag van de bestelling"


class Orders:
    """The committer of the budget."""

    def reserve(self, by: Actor, client_id: int, asked: Asked) -> str:
        """Reserve what an order asks; known by number or subject, it follows the amount. Empty without budget."""
        year = rules.year_of(asked.number) or asked.year
        if not asked.article or not asked.cents or not BudgetYear.of(client_id).filter(year=year).exists():
            return ""
        known = self._known(client_id, asked)
        if known is None:
            return actions.reserve(
                by,
                client_id,
                number=asked.number,
                year=year,
                article=asked.article,
                cents=asked.cents,
                subject=asked.subject,
                creditor=asked.creditor,
                description=asked.description,
            ).number
        if known.article.code != asked.article or known.subject not in ("", asked.subject):
            raise Refusal(messages.NUMBER_TAKEN, rows=(known.number,), commitment=known.number)
        if known.status in ("reserved", "committed") and known.open + known.cleared != asked.cents:
            actions.amend(by, client_id, known.number, asked.cents, reason=_FOLLOWS)
        return str(known.number)

    def _known(self, client_id: int, asked: Asked) -> Commitment | None:
        found = Commitment.of(client_id).select_related("article").order_by("pk")
        if asked.number and (named := found.filter(number=asked.number).first()) is not None:
            return named
        return found.filter(subject=asked.subject).exclude(status="void").first()

    def post(self, by: Actor, client_id: int, number: str) -> None:
        """Make the reservation definitive; a closed one stays closed."""
        if Commitment.of(client_id).filter(number=number, status="reserved").exists():
            actions.post_commitment(by, client_id, number)

    def void(self, by: Actor, client_id: int, number: str, reason: str) -> None:
        """Take it back, or close it when something was cleared on it."""
        found = Commitment.of(client_id).filter(number=number).first()
        if found is None or found.status in ("void", "closed"):
            return
        if found.cleared:
            actions.close(by, client_id, number, reason=reason)
        else:
            actions.void(by, client_id, number, reason=reason)

    def amend(self, by: Actor, client_id: int, number: str, cents: int, reason: str) -> None:
        """Follow a new amount of the order."""
        if Commitment.of(client_id).filter(number=number, status__in=("reserved", "committed")).exists():
            actions.amend(by, client_id, number, cents, reason=reason)


COMMITTER: Final = Orders()
