"""The statuses of an invoice, what leads from one to another, and why an invoice stops. Pure.

The database holds the same table (`sql/invoice_guard.sql`); a test compares the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from bundel.kit.clock import Party

STATUS_NL: Final[dict[str, str]] = {
    "received": "Ontvangen",
    "exception": "Uitzondering",
    "to_book": "Te boeken",
    "to_approve": "Ter goedkeuring",
    "approved": "Goedgekeurd",
    "scheduled": "In betaling",
    "paid": "Betaald",
    "disputed": "Betwist",
    "refused": "Geweigerd",
    "cancelled": "Geannuleerd",
}

TRANSITIONS: Final[dict[str, frozenset[str]]] = {
    "received": frozenset({"exception", "to_book"}),
    "exception": frozenset({"to_book", "disputed", "refused", "cancelled"}),
    "to_book": frozenset({"exception", "to_approve", "approved", "disputed", "refused", "cancelled"}),
    "to_approve": frozenset({"to_book", "approved", "disputed", "refused"}),
    "approved": frozenset({"scheduled", "paid", "disputed", "cancelled"}),
    "scheduled": frozenset({"approved", "paid"}),
    "paid": frozenset({"approved"}),
    "disputed": frozenset({"to_book", "approved", "refused", "cancelled"}),
    "refused": frozenset({"to_book"}),
    "cancelled": frozenset(),
}
"""`cancelled` is final: the number becomes free again and a new document takes its place."""

LIVE: Final[frozenset[str]] = frozenset(STATUS_NL) - {"refused", "cancelled"}
"""Statuses in which an invoice counts: for duplicates, orders and the supplier's balance."""

UNFINISHED: Final[frozenset[str]] = LIVE - {"paid"}
BOOKED: Final[frozenset[str]] = frozenset({"approved", "scheduled", "paid"})
"""Statuses that an invoice only has with a ledger entry. A disputed invoice may have one too."""


def allowed(old: str, new: str) -> bool:
    """Whether an invoice may go from `old` to `new`."""
    return new in TRANSITIONS.get(old, frozenset())


@dataclass(frozen=True, slots=True)
class Cause:
    """Why an invoice stops: Dutch caption, who must act first, and what that is."""

    code: str
    caption: str
    owner: Party
    what_to_do: str
    blocks: bool = True


_ALL_CAUSES = (
    Cause("currency", "Andere munt dan euro", "centre", "Boek met de koers van de factuurdatum."),
    Cause(
        "unknown_supplier",
        "Leverancier nog niet bevestigd",
        "centre",
        "Kijk de leverancier na in de KBO en bevestig hem.",
    ),
    Cause(
        "near_duplicate",
        "Lijkt op een andere factuur",
        "centre",
        "Vergelijk beide; annuleer de dubbele of bevestig dat ze verschillen.",
    ),
    Cause(
        "unknown_order",
        "Bestelnummer onbekend",
        "client",
        "Vraag de entiteit het juiste bestelnummer, of voer de bestelling in.",
    ),
    Cause(
        "no_order",
        "Geen bestelnummer of referentie",
        "supplier",
        "Vraag de leverancier het bestelnummer, of wijs de factuur zelf toe.",
    ),
    Cause(
        "over_order",
        "Meer dan de bestelling",
        "client",
        "Laat de entiteit de bestelling verhogen of de factuur betwisten.",
    ),
    Cause(
        "quantity",
        "Hoeveelheid wijkt af van de bestelling",
        "client",
        "Laat de entiteit de geleverde hoeveelheid bevestigen.",
    ),
    Cause(
        "price",
        "Prijs wijkt af van de bestelling",
        "supplier",
        "Vraag een creditnota, of laat de entiteit de prijs aanvaarden.",
    ),
    Cause("no_receipt", "Levering nog niet bevestigd", "client", "Vraag de entiteit om de ontvangst te bevestigen."),
    Cause(
        "vat_reverse_charge",
        "Verlegde btw wijkt af van de bestelling",
        "centre",
        "Kijk na of de btw terecht (niet) verlegd is.",
    ),
    Cause(
        "iban_differs",
        "Rekeningnummer wijkt af",
        "centre",
        "Bevestig de nieuwe rekening via de procedure, of betaal op de bekende.",
    ),
    Cause(
        "bad_reference",
        "Mededeling klopt niet",
        "centre",
        "Betaal met vrije mededeling, of vraag de juiste.",
        blocks=False,
    ),
    Cause(
        "not_routable",
        "Ontvanger hoort bij geen cliënt",
        "supplier",
        "Laat de leverancier het juiste ondernemingsnummer gebruiken.",
    ),
    Cause("other", "Andere reden", "centre", "Zie de toelichting."),
)
CAUSES: Final[dict[str, Cause]] = {cause.code: cause for cause in _ALL_CAUSES}
"""In order of weight: the first one that applies names the exception."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One cause that applies to one invoice, with the Dutch sentence of this case."""

    cause: str
    text: str
    facts: dict[str, str | int] = field(default_factory=dict)

    @property
    def owner(self) -> Party:
        return CAUSES[self.cause].owner

    @property
    def blocks(self) -> bool:
        return CAUSES[self.cause].blocks


def weightiest(obstacles: Iterable[Obstacle]) -> Obstacle | None:
    """The obstacle that names the exception; None when none of them blocks."""
    order = list(CAUSES)
    blocking = sorted((one for one in obstacles if one.blocks), key=lambda one: order.index(one.cause))
    return blocking[0] if blocking else None
