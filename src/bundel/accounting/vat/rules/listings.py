"""The yearly client listing and the intra-Community listing, out of sales per customer.

A customer is recognised by the partner of the ledger line: a VAT number with its country (`BE0770000133`,
`NL123456789B01`) or ten digits of a Belgian enterprise number.
Sources: VAT code art. 53quinquies and royal decree no. 23 (customers with a Belgian VAT number, more than 250 euro a
year, sales that art. 44 exempts left out); VAT code art. 53sexies and royal decree no. 50 (intra-Community listing).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from bundel.accounting.ledger.vat_boxes import EU_COUNTRIES, signed, split

LISTED: Final = ("01", "02", "03", "45")
"""Bases on the client listing. Box 00 stays out: here it holds what art. 44 exempts."""

CLIENT_BOXES: Final = (*LISTED, "49", "54", "64")
INTRA_BOXES: Final = ("44", "46", "48")
THRESHOLD_CENTS: Final = 25_000
_FOREIGN: Final = re.compile(r"([A-Z]{2})([0-9A-Z+*]{2,12})")


@dataclass(frozen=True, slots=True)
class Row:
    """A customer on a listing: country, VAT number without it, code of the intra listing, turnover and VAT."""

    country: str
    number: str
    code: str
    cents: int
    vat_cents: int = 0

    def plain(self) -> dict[str, Any]:
        return {"country": self.country, "number": self.number, "code": self.code, "cents": self.cents,
                "vat_cents": self.vat_cents}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a listing, and per partner that is not on it what was sold to it."""

    rows: tuple[Row, ...]
    others: tuple[tuple[str, int], ...]


def vat_number(partner: str) -> tuple[str, str] | None:
    """(country, number) of a partner text, or None when it is no VAT number."""
    compact = re.sub(r"[\s.\-/]", "", partner).upper()
    if re.fullmatch(r"[01]\d{9}", compact):
        compact = f"BE{compact}"
    match = _FOREIGN.fullmatch(compact)
    if match is None:
        return None
    country, number = match.groups()
    if country == "BE":
        right = len(number) == 10 and number.isdigit() and int(number[8:]) == 97 - int(number[:8]) % 97
        return (country, number) if right else None
    country = "EL" if country == "GR" else country
    return (country, number) if country in EU_COUNTRIES else None


def clients(sums: Iterable[tuple[str, str, int, int]]) -> Listing:
    """The client listing from (partner, boxes, debit, credit): net of credit notes, above the threshold."""
    turnover: defaultdict[str, int] = defaultdict(int)
    vat: defaultdict[str, int] = defaultdict(int)
    others: defaultdict[str, int] = defaultdict(int)
    for partner, text, debit, credit in sums:
        who = vat_number(partner)
        for box in split(text):
            # Credit notes (49, 64) are positive in their own box and lower what was sold.
            cents = signed(box, debit, credit) * (-1 if box in ("49", "64") else 1)
            if who is None or who[0] != "BE":
                others[partner] += cents if box in (*LISTED, "49") else 0
            elif box in ("54", "64"):
                vat[who[1]] += cents
            elif box in (*LISTED, "49"):
                turnover[who[1]] += cents
    rows = [
        Row("BE", number, "", turnover[number], vat[number])
        for number in sorted({*turnover, *vat})
        if turnover[number] > THRESHOLD_CENTS or turnover[number] < 0 or vat[number] < 0
    ]
    return Listing(tuple(rows), tuple(sorted((who, cents) for who, cents in others.items() if cents)))


def intra(sums: Iterable[tuple[str, str, int, int]]) -> Listing:
    """The intra-Community listing: goods (L, box 46) and services (S, box 44) per customer, net of credit notes.

    A credit note (48) lowers the goods of its customer, or the services when only those were sold to it.
    """
    sold: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    back: defaultdict[tuple[str, str], int] = defaultdict(int)
    others: defaultdict[str, int] = defaultdict(int)
    for partner, text, debit, credit in sums:
        who = vat_number(partner)
        for box in split(text):
            cents = signed(box, debit, credit)
            if who is None or who[0] == "BE":
                others[partner] += -cents if box == "48" else cents if box in ("44", "46") else 0
            elif box == "48":
                back[who] += cents
            elif box in ("44", "46"):
                sold[*who, "S" if box == "44" else "L"] += cents
    for who, cents in back.items():
        code = "S" if (*who, "S") in sold and (*who, "L") not in sold else "L"
        sold[*who, code] -= cents
    rows = [Row(country, number, code, cents) for (country, number, code), cents in sorted(sold.items()) if cents]
    return Listing(tuple(rows), tuple(sorted((who, cents) for who, cents in others.items() if cents)))
