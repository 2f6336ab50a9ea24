"""The boxes of the return: added up from lines, without negatives, balanced, and the order of the form.

All amounts are whole cents. Captions are in our own words after the box texts of `NewTVA-in_v0_9.xsd`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bundel.accounting.ledger.vat_boxes import BOXES, signed, split

DUE: Final = ("54", "55", "56", "57", "61", "63")
DEDUCTIBLE: Final = ("59", "62", "64")
TAX: Final = frozenset((*DUE, *DEDUCTIBLE))
SPECIAL: Final = ("86", "87", "88", "55", "56", "57")
"""What a non-taxable legal person declares: acquisitions, reverse charge and the VAT on them; nothing is deducted."""

MOVES: Final[Mapping[str, str]] = {
    "00": "49", "01": "49", "02": "49", "03": "49", "45": "49", "47": "49", "44": "48", "46": "48",
    "54": "64", "55": "62", "56": "62", "57": "62", "59": "61", "61": "62", "62": "61", "63": "62", "64": "61",
}  # fmt: skip
"""Where a negative box goes as a correction: the box texts of 48, 49 (negative corrections), 61, 62 and 64."""

BOX_NL: Final[Mapping[str, str]] = {
    "00": "Handelingen met nultarief of bijzondere regeling, en vrijgesteld",
    "01": "Verkopen aan 6 %",
    "02": "Verkopen aan 12 %",
    "03": "Verkopen aan 21 %",
    "44": "Diensten waarvoor de klant in een andere lidstaat de btw betaalt",
    "45": "Handelingen waarvoor de Belgische medecontractant de btw betaalt",
    "46": "Vrijgestelde leveringen naar een andere lidstaat",
    "47": "Andere vrijgestelde handelingen en handelingen in het buitenland",
    "48": "Uitgereikte creditnota’s op 44 en 46",
    "49": "Uitgereikte creditnota’s op de andere verkopen",
    "54": "Btw op 01, 02 en 03",
    "55": "Btw op 86 en 88",
    "56": "Btw op 87, behalve invoer met verlegging",
    "57": "Btw op invoer met verlegging",
    "59": "Aftrekbare btw",
    "61": "Regularisaties in het voordeel van de Staat",
    "62": "Regularisaties in het voordeel van de aangever",
    "63": "Terug te storten btw op ontvangen creditnota’s",
    "64": "Te recupereren btw op uitgereikte creditnota’s",
    "71": "Te betalen aan de Staat",
    "72": "Terug te krijgen van de Staat",
    "81": "Handelsgoederen, grond- en hulpstoffen",
    "82": "Diensten en diverse goederen",
    "83": "Bedrijfsmiddelen",
    "84": "Ontvangen creditnota’s op 86 en 88",
    "85": "Ontvangen creditnota’s op de andere aankopen",
    "86": "Verwervingen van goederen uit andere lidstaten",
    "87": "Andere aankopen waarvoor de aangever de btw verschuldigd is",
    "88": "Diensten uit andere lidstaten met verlegging",
}
SECTIONS: Final = (
    ("Kader II – Uitgaande handelingen", ("00", "01", "02", "03", "44", "45", "46", "47", "48", "49")),
    ("Kader III – Inkomende handelingen", ("81", "82", "83", "84", "85", "86", "87", "88")),
    ("Kader IV – Verschuldigde btw", DUE),
    ("Kader V – Aftrekbare btw", DEDUCTIBLE),
    ("Kader VI – Saldo", ("71", "72")),
)


@dataclass(frozen=True, slots=True)
class Move:
    """A negative box that went to another one; `to` is empty when no box takes it and it stays out of the return."""

    box: str
    to: str
    cents: int


@dataclass(frozen=True, slots=True)
class Settled:
    """The boxes as they go in the return (none negative, 71 or 72 among them), and what had to move."""

    boxes: dict[str, int]
    moves: tuple[Move, ...]


def gather(sums: Iterable[tuple[str, int, int]]) -> dict[str, int]:
    """Boxes as the ledger has them, negative ones too, from (text of boxes, debit, credit); zeros are left out."""
    found: Counter[str] = Counter()
    for text, debit, credit in sums:
        for box in split(text):
            found[box] += signed(box, debit, credit)
    return {box: found[box] for box in sorted(found) if found[box]}


def balance(boxes: Mapping[str, int]) -> int:
    """What is owed to the State (negative: to be got back): due minus deductible."""
    return sum(boxes.get(box, 0) for box in DUE) - sum(boxes.get(box, 0) for box in DEDUCTIBLE)


def settle(raw: Mapping[str, int]) -> Settled:
    """Take the negatives out: each becomes a correction in the box that the form has for it.

    VAT never gets lost, so the balance stays what it was. A negative base without a box of its own (48, 49, 81-88) is
    left out and told; the administration reads it as zero. Boxes are looked at once: a correction only adds.
    """
    boxes = dict(raw)
    moves = []
    while negative := next((box for box in BOXES if boxes.get(box, 0) < 0), None):
        cents, to = -boxes.pop(negative), MOVES.get(negative, "")
        moves.append(Move(negative, to, cents))
        if to:
            boxes[to] = boxes.get(to, 0) + cents
    owed = balance(boxes)
    shown = {box: cents for box, cents in sorted(boxes.items()) if cents}
    shown["71" if owed >= 0 else "72"] = abs(owed)
    return Settled(shown, tuple(moves))


def special(raw: Mapping[str, int]) -> Settled:
    """The return of a non-taxable legal person: acquisitions and the VAT owed on them.

    Corrections (62) lower what is owed in the box of the base that they correct; what stays negative is left out.
    """
    boxes = {box: raw.get(box, 0) for box in SPECIAL}
    given_back = raw.get("62", 0)
    for box in ("55", "56", "57"):
        taken = min(max(boxes[box], 0), given_back)
        boxes[box] -= taken
        given_back -= taken
    moves = [Move(box, "", -cents) for box, cents in boxes.items() if cents < 0]
    if given_back > 0:
        moves.append(Move("62", "", given_back))
    shown = {box: cents for box, cents in boxes.items() if cents > 0}
    return Settled(shown | {"71": sum(shown.get(box, 0) for box in ("55", "56", "57"))}, tuple(moves))


def differences(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, int]:
    """What a correction changes, by box: after minus before, only where it differs."""
    every = sorted({*before, *after})
    return {box: after.get(box, 0) - before.get(box, 0) for box in every if after.get(box, 0) != before.get(box, 0)}
