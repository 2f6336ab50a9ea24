"""In which boxes of the Belgian periodic VAT return a ledger line counts. Pure; for payables and receivables.

A line names its boxes as `82+87`; the amount it brings to a box is its debit minus its credit, or the other way round
for the boxes of `CREDIT_BOXES`. So the same boxes serve invoice and correction: a credit note lowers 82 and raises 85.

Sources: the words of the boxes in the FPS Finance schema `NewTVA-in_v0_9.xsd` (GridNumberCode); the boxes per kind of
operation in the published Belgian tax codes of Odoo (l10n_be, LGPL); the Intervat validation rules O, P, Q and S, which
tell that 86, 87 and 88 stand net of credit notes while 54 to 59 do not.
"""

from dataclasses import dataclass
from typing import Final

BOXES: Final = (
    "00", "01", "02", "03", "44", "45", "46", "47", "48", "49",
    "54", "55", "56", "57", "59", "61", "62", "63", "64",
    "81", "82", "83", "84", "85", "86", "87", "88",
)  # fmt: skip
"""Boxes that ledger lines fill; 71 and 72 follow from them and 91 is typed."""

CREDIT_BOXES: Final = frozenset(
    {"00", "01", "02", "03", "44", "45", "46", "47", "54", "55", "56", "57", "61", "63", "84", "85"}
)
"""Boxes that grow with the credit side of a line; the others grow with its debit side."""

EU_COUNTRIES: Final = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR",
    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
"""Member states, Greece under both its codes (VAT numbers start with EL, addresses with GR)."""

GOODS: Final = ("600", "601", "604", "605", "606", "607", "608", "609", "3")
"""Accounts of goods for resale and raw materials; 602 and 603 are services and subcontracting and count in 82."""

INVESTMENTS: Final = ("20", "21", "22", "23", "24", "25", "26", "27")
SALE_BASE: Final = {60_000: "01", 120_000: "02", 210_000: "03"}
"""Box of the base by rate in ppm: 6, 12 and 21 percent (royal decree no. 20 and VAT code, art. 37)."""


@dataclass(frozen=True, slots=True)
class PurchaseBoxes:
    """Boxes of the lines of a purchase; an empty text is no box.

    `cost` is the line of the amount without VAT, `stays` a line of its own for VAT that is not deductible,
    `deductible` the line on 411, `due` the line on 451 when the buyer owes the VAT. Non-deductible VAT is part of 81,
    82 or 83 (only deductible VAT is left out there) but not of the base in 86, 87 or 88: where `stays` differs from
    `cost` it needs its own line, otherwise it may stay in the cost line.
    """

    cost: str = ""
    stays: str = ""
    deductible: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class SaleBoxes:
    """Boxes of the lines of a sale: the revenue line and the line of the VAT due; an empty text is no box."""

    base: str = ""
    vat: str = ""


def purchase(
    category: str, account: str, *, credit: bool, country: str = "BE", deferred: bool = False
) -> PurchaseBoxes:
    """Boxes of a purchase by VAT category of the invoice line (UNCL 5305), cost account and country of the supplier.

    - `S`, `Z`, `E`: 81, 82 or 83 by account; VAT in 59. A credit note (`credit`) also in 85, its VAT in 63 (to pay
      back, box text 63).
    - `K`: intra-Community acquisition of goods: 86 and 55 (VAT code art. 25bis, 51 par. 1, 2°).
    - `AE`: from a supplier in another member state services under reverse charge: 88 and 55 (art. 51 par. 2, 1°); from
      Belgium (co-contractor, royal decree no. 1 art. 20) or from outside the Union: 87 and 56.
    - `G`: imported; with `deferred` (licence to bring import VAT into the return, royal decree no. 7 art. 5) 87 and
      57, otherwise VAT is paid at the border and only the base counts.
    - `O`, unknown: outside VAT, no box.

    A credit note of which the buyer owes the VAT carries none itself: the base goes in 84 (for 86 and 88) or 85, the
    VAT owed is taken back in 62 and its deduction in 61.
    """
    if category not in ("S", "Z", "E", "K", "AE", "G"):
        return PurchaseBoxes()
    kind = _kind(account)
    base, due = _self_assessed(category, country, deferred)
    if not base:
        cost = f"{kind}+85" if credit else kind
        return PurchaseBoxes(cost, cost, "63" if credit else "59")
    if not credit:
        return PurchaseBoxes(f"{kind}+{base}", kind, "59", due)
    corrected = "84" if base in ("86", "88") else "85"
    return PurchaseBoxes(f"{kind}+{corrected}+{base}", kind, "61", "62")


def sale(category: str, rate_ppm: int, *, credit: bool, country: str = "BE") -> SaleBoxes:
    """Boxes of a sale by VAT category (UNCL 5305), rate in ppm and country of the customer.

    - `S`: 01, 02 or 03 by rate, VAT in 54. `Z` and `E`: 00. `G`: 47 (export). `K`: 46 (goods to another member state).
    - `AE`: 44 for a customer in another member state (services, VAT code art. 21 par. 2), 45 within Belgium, 47
      outside the Union.
    - `O`, unknown and a rate that Belgium does not have: no box.

    A credit note goes in 48 when the sale was in 44 or 46, else in 49; its VAT in 64.
    """
    base = _sale_base(category, rate_ppm, country)
    if not base:
        return SaleBoxes()
    taxed = base in SALE_BASE.values()
    if credit:
        return SaleBoxes("48" if base in ("44", "46") else "49", "64" if taxed else "")
    return SaleBoxes(base, "54" if taxed else "")


def split(boxes: str) -> tuple[str, ...]:
    """The boxes of a line: `82+87` gives 82 and 87."""
    return tuple(boxes.split("+")) if boxes else ()


def signed(box: str, debit_cents: int, credit_cents: int) -> int:
    """What a line brings to a box, in cents; negative takes away."""
    return credit_cents - debit_cents if box in CREDIT_BOXES else debit_cents - credit_cents


def _kind(account: str) -> str:
    if account.startswith(INVESTMENTS):
        return "83"
    return "81" if account.startswith(GOODS) else "82"


def _self_assessed(category: str, country: str, deferred: bool) -> tuple[str, str]:
    """(box of the base, box of the VAT due); empty when the buyer owes no VAT himself."""
    if category == "K":
        return "86", "55"
    if category == "AE":
        abroad = country in EU_COUNTRIES and country != "BE"
        return ("88", "55") if abroad else ("87", "56")
    return ("87", "57") if category == "G" and deferred else ("", "")


def _sale_base(category: str, rate_ppm: int, country: str) -> str:
    if category == "S":
        return SALE_BASE.get(rate_ppm, "")
    if category == "AE":
        if country in ("BE", ""):
            return "45"
        return "44" if country in EU_COUNTRIES else "47"
    return {"Z": "00", "E": "00", "K": "46", "G": "47"}.get(category, "")
