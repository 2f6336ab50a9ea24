"""What a return would say now: sums read from the ledger in one statement, settled and judged by the rules."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from bundel.accounting.ledger.queries import vat as ledger
from bundel.accounting.ledger.vat_boxes import split
from bundel.accounting.vat import messages
from bundel.accounting.vat.rules import boxes as rules
from bundel.accounting.vat.rules import listings, plausibility
from bundel.kit import money
from bundel.kit.findings import Finding
from bundel.kit.periods import DateRange

BOXLESS_SHOWN: Final = 50


@dataclass(frozen=True, slots=True)
class Computed:
    """The content of a return. `others` tells of a listing what was sold to whom that is not on it."""

    raw: dict[str, int]
    boxes: dict[str, int]
    moves: tuple[rules.Move, ...] = ()
    accounts: dict[str, int] | None = None
    rows: tuple[listings.Row, ...] = ()
    others: tuple[tuple[str, int], ...] = ()

    def stored(self) -> dict[str, Any]:
        """The fields of `models.Return` that hold it."""
        return {
            "raw": self.raw,
            "boxes": self.boxes,
            "moves": [[one.box, one.to, one.cents] for one in self.moves],
            "accounts": self.accounts or {},
            "rows": [one.plain() for one in self.rows],
        }


def compute(client_id: int, kind: str, period: DateRange) -> Computed:
    """Add up a period for a kind of return; nothing is written."""
    if kind in ("clients", "intra"):
        wanted = listings.CLIENT_BOXES if kind == "clients" else listings.INTRA_BOXES
        sums = [
            (one.partner, one.boxes, one.debit_cents, one.credit_cents)
            for one in ledger.vat_partners(client_id, period, wanted)
        ]
        listing = listings.clients(sums) if kind == "clients" else listings.intra(sums)
        return Computed({}, {}, rows=listing.rows, others=listing.others)
    found = ledger.vat_sums(client_id, period)
    raw = rules.gather((one.boxes, one.debit_cents, one.credit_cents) for one in found)
    wanted_boxes = rules.TAX if kind == "periodic" else frozenset((*rules.SPECIAL, "62")) & rules.TAX
    accounts: Counter[str] = Counter()
    for one in found:
        if wanted_boxes.intersection(split(one.boxes)):
            accounts[one.account] += one.debit_cents - one.credit_cents
    settled = rules.settle(raw) if kind == "periodic" else rules.special(raw)
    return Computed(
        raw, settled.boxes, settled.moves, {name: cents for name, cents in sorted(accounts.items()) if cents}
    )


def findings(client_id: int, kind: str, period: DateRange, content: Computed) -> list[Finding]:
    """What is wrong (error) or remarkable (warning) about a return: VAT without a box, the checks of the form."""
    if kind in ("clients", "intra"):
        return [
            Finding("warning", messages.NO_PARTNER, partner or "–", {
                "amount": money.show(money.Cents(cents)), "partner": partner or "zonder klant"})
            for partner, cents in content.others
            if kind == "intra" or partner == ""
        ]  # fmt: skip
    found = [
        Finding(
            "error",
            messages.BOXLESS,
            one.number,
            {"number": one.number, "account": one.account,
             "amount": money.show(money.Cents(one.debit_cents - one.credit_cents))},
        )
        for one in ledger.vat_lines_without_box(client_id, period, BOXLESS_SHOWN)
    ]  # fmt: skip
    if kind == "periodic":
        return found + plausibility.judge(content.boxes, content.moves)
    return found + plausibility.judge({}, content.moves)
