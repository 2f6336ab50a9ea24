"""Who judges and keeps the commitments of orders: a module above this one, hung in by `config.hooks`.

An order that names a commitment asks every committer of this list. Each may raise `Refusal`, and then the order is not
taken over either. A client that works without commitments is answered with nothing done.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Asked:
    """What an order (or a request for one) commits: on which article, for whom, and how much (cents, VAT that cannot be
    recovered included). `number` is empty where the committer gives one; `subject` names the document, once.
    """

    year: int
    article: str
    cents: int
    subject: str
    number: str = ""
    creditor: str = ""
    description: str = ""


class Committer(Protocol):
    """Reserve → post or void; amend while it lasts. Every verb again changes nothing and gives the same answer."""

    def reserve(self, by: Actor, client_id: int, asked: Asked) -> str:
        """Hold the amount on the credit of the article; the number of the commitment, empty when none is kept."""
        ...

    def post(self, by: Actor, client_id: int, number: str) -> None:
        """Make it definitive: the order stands."""
        ...

    def void(self, by: Actor, client_id: int, number: str, reason: str) -> None:
        """Take it back, or (when something was invoiced) free what is left."""
        ...

    def amend(self, by: Actor, client_id: int, number: str, cents: int, reason: str) -> None:
        """Set the whole amount anew."""
        ...


COMMITTERS: Final[list[Committer]] = []


def take_over(by: Actor, client_id: int, asked: Asked) -> str:
    """Commit an order that was decided elsewhere, or follow its new amount; the number of its commitment."""
    number = asked.number
    for one in COMMITTERS:
        if given := one.reserve(by, client_id, asked):
            one.post(by, client_id, given)
            number = given
    return number
