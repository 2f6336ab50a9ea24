"""When two invoices are the same, or suspiciously alike. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

NEAR_DAYS: Final = 7


def number_key(number: str) -> str:
    """The number as the unique key sees it: capitals, no spaces around. `26-001 ` and `26-001` are one number."""
    return re.sub(r"\s+", " ", number.strip().upper())


def padded_number(number: str) -> str:
    """The number without punctuation and leading zeros: `26-000101` and `26000101` are the same here."""
    return "".join(re.findall(r"[A-Z]+|\d+", number.upper())).lstrip("0")


def bare_number(number: str) -> str:
    """The number without punctuation and padding zeros of each group: `26-000101` and `26/101` are the same."""
    groups = re.findall(r"[A-Z]+|\d+", number.upper())
    return "".join(group.lstrip("0") or "0" if group.isdigit() else group for group in groups)


def writings(number: str) -> frozenset[str]:
    """How else the number may be written; two numbers that share a writing may be one, as people pad differently."""
    return frozenset({padded_number(number), bare_number(number)}) - {""}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is compared: all of one client and one supplier. `payable_cents` is signed (credit notes negative)."""

    id: int
    number: str
    kind: str
    issued_on: date
    payable_cents: int


@dataclass(frozen=True, slots=True)
class NearMatch:
    """Another invoice that may be the same one, with the reason in Dutch."""

    id: int
    number: str
    reason: str


def near_matches(new: Likeness, others: Iterable[Likeness]) -> list[NearMatch]:
    """Invoices that may be the same as `new`: same amount within a week, or the same bare number in the same year."""
    found = []
    for other in others:
        if other.id == new.id or other.kind != new.kind:
            continue
        days = abs((other.issued_on - new.issued_on).days)
        if other.issued_on.year == new.issued_on.year and writings(other.number) & writings(new.number):
            found.append(NearMatch(other.id, other.number, f"nummer {other.number} verschilt alleen in schrijfwijze"))
        elif other.payable_cents == new.payable_cents and days <= NEAR_DAYS:
            found.append(NearMatch(other.id, other.number, f"zelfde bedrag als {other.number}, {days} dagen verschil"))
    return found
