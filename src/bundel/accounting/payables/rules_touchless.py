"""Whether an invoice may pass without a person looking at it. Every condition must hold; limits are never crossed."""

from collections.abc import Sequence
from dataclasses import dataclass

from bundel.accounting.payables.rules import Obstacle
from bundel.kit import money

LEAST_CONFIDENCE = 90


@dataclass(frozen=True, slots=True)
class Candidate:
    """What decides. A limit of 0 means: never without a person. `iban_ok`: equal to an active account of the supplier.

    `order_ok`: the order is known and fits, or a rule of the supplier stands in for it.
    """

    electronic: bool
    order_ok: bool
    obstacles: Sequence[Obstacle]
    payable_cents: int
    client_limit_cents: int
    supplier_limit_cents: int
    iban_ok: bool
    confidence: int
    held: bool = False

    @property
    def limit_cents(self) -> int:
        """The lower of both limits."""
        return min(self.client_limit_cents, self.supplier_limit_cents)


@dataclass(frozen=True, slots=True)
class Decision:
    """Yes or no, with every condition in Dutch: those that hold and those that stop it."""

    touchless: bool
    holds: tuple[str, ...]
    stops: tuple[str, ...]


def decide(one: Candidate) -> Decision:
    """Judge one invoice. The reasons are kept with it, whatever the outcome."""
    amount, limit = money.show(money.Cents(abs(one.payable_cents))), money.show(money.Cents(one.limit_cents))
    conditions = (
        (one.electronic, "het is een e-factuur die alle controles doorstond", "het is geen e-factuur"),
        (one.order_ok, "bestelling of leveranciersregel past", "er is geen passende bestelling of leveranciersregel"),
        (not one.obstacles, "er is geen uitzondering", f"{len(one.obstacles)} opmerking(en) vragen aandacht"),
        (
            one.limit_cents > 0 and abs(one.payable_cents) <= one.limit_cents,
            f"{amount} euro ligt binnen de grens van {limit} euro",
            f"{amount} euro ligt boven de grens van {limit} euro",
        ),
        (one.iban_ok, "het rekeningnummer is bevestigd", "het rekeningnummer is niet bevestigd"),
        (
            one.confidence >= LEAST_CONFIDENCE,
            f"het boekingsvoorstel is {one.confidence} % zeker",
            f"het boekingsvoorstel is maar {one.confidence} % zeker",
        ),
        (not one.held, "er is geen blokkering", "de factuur of leverancier is geblokkeerd"),
    )
    holds = tuple(yes for fine, yes, _ in conditions if fine)
    stops = tuple(no for fine, _, no in conditions if not fine)
    return Decision(not stops, holds, stops)
