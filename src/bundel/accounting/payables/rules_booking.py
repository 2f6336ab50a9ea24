"""From invoice to ledger lines: the proposal and its reason, the check of a person's changes, the entry. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Protocol

from bundel.accounting.ledger import vat_boxes
from bundel.kit.rounding import half_up

_PPM: Final = 1_000_000
PAYABLE, DEDUCTIBLE, PREPAID = "440000", "411000", "406000"
DEDUCTIBLE_SELF = "411200"
SELF_ASSESSED: Final[dict[str, str]] = {"AE": "451200", "K": "451100"}
"""VAT categories in which the buyer owes the VAT, and the account on which it is owed."""

SELF_ASSESSED_PPM: Final = 210_000
"""Rate of self-assessed VAT when the order does not tell another: the standard rate (VAT code, art. 37)."""


@dataclass(frozen=True, slots=True)
class Booking:
    """One line of the booking: where the cost goes, and the VAT that belongs to it.

    `vat_cents` is the VAT on the invoice, or for reverse charge the VAT the client owes itself. Amounts are positive
    on invoices and credit notes alike: the kind gives the sign.
    """

    account: str
    net_cents: int
    vat_cents: int = 0
    vat_category: str = "S"
    vat_rate_ppm: int = 0
    deductible_ppm: int = 0
    article: str = ""
    cost_centre: str = ""
    description: str = ""

    @property
    def self_assessed(self) -> bool:
        return self.vat_category in SELF_ASSESSED

    @property
    def deductible_cents(self) -> int:
        """VAT that the client recovers: its deductible share, rounded half up (sum checked by the entry)."""
        return half_up(Fraction(self.vat_cents * self.deductible_ppm, _PPM))

    @property
    def cost_cents(self) -> int:
        return self.net_cents + self.vat_cents - self.deductible_cents


@dataclass(frozen=True, slots=True)
class Habit:
    """Where one earlier invoice of the same supplier was booked (its heaviest line)."""

    account: str
    article: str
    cost_centre: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known beforehand. Empty texts mean: not known."""

    terms_account: str = ""
    terms_article: str = ""
    terms_cost_centre: str = ""
    order_article: str = ""
    order_number: str = ""
    reference_account: str = ""
    reference_article: str = ""
    reference: str = ""
    habits: Sequence[Habit] = ()
    deductible_ppm: int = 0


class Tax(Protocol):
    """What the proposal reads of a VAT subtotal."""

    @property
    def category(self) -> str: ...
    @property
    def rate_ppm(self) -> int: ...
    @property
    def taxable_cents(self) -> int: ...
    @property
    def tax_cents(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Proposal:
    """The lines, the Dutch sentence that says why, and how sure (0-100). Without account the confidence is 0."""

    lines: tuple[Booking, ...]
    reason: str
    confidence: int


def propose(taxes: Sequence[Tax], hints: Hints, description: str = "") -> Proposal:
    """One booking line per VAT rate, on the account that rule, reference or history points at.

    Order of authority: a fixed account of the supplier for this client, the buyer reference, the history of the
    supplier. The article comes from the order when there is one. History counts for same/(all + 1), so that one
    earlier invoice never makes the proposal certain.
    """
    account, article, cost_centre, reason, confidence = _place(hints)
    if hints.order_article:
        article = hints.order_article
        reason = f"{reason} Artikel van bestelling {hints.order_number}.".strip()
    lines = tuple(_line(tax, account, article, cost_centre, hints.deductible_ppm, description) for tax in taxes)
    return Proposal(lines, reason, confidence if account else 0)


def _place(hints: Hints) -> tuple[str, str, str, str, int]:
    if hints.terms_account:
        reason = f"Vaste rekening {hints.terms_account} voor deze leverancier."
        return hints.terms_account, hints.terms_article, hints.terms_cost_centre, reason, 95
    if hints.reference_account:
        reason = f"Referentie {hints.reference} wordt altijd op {hints.reference_account} geboekt."
        return hints.reference_account, hints.reference_article, "", reason, 90
    if hints.habits:
        habit, count = Counter(hints.habits).most_common(1)[0]
        total = len(hints.habits)
        reason = f"{count} van de laatste {total} facturen van deze leverancier staan op {habit.account}."
        return habit.account, habit.article, habit.cost_centre, reason, 100 * count // (total + 1)
    return "", hints.terms_article, "", "Eerste factuur van deze leverancier: kies zelf de rekening.", 0


def _line(tax: Tax, account: str, article: str, cost_centre: str, deductible_ppm: int, description: str) -> Booking:
    self_assessed = tax.category in SELF_ASSESSED
    rate = SELF_ASSESSED_PPM if self_assessed else tax.rate_ppm
    vat = half_up(Fraction(tax.taxable_cents * rate, _PPM)) if self_assessed else tax.tax_cents
    return Booking(
        account=account,
        net_cents=tax.taxable_cents,
        vat_cents=vat,
        vat_category=tax.category,
        vat_rate_ppm=rate,
        deductible_ppm=deductible_ppm,
        article=article,
        cost_centre=cost_centre,
        description=description,
    )


def deductible_ppm(regime: str, share_ppm: int) -> int:
    """The share of VAT that a client recovers: all when fully liable, its ratio when mixed, else nothing."""
    return {"full": _PPM, "mixed": share_ppm}.get(regime, 0)


def self_assessed_vat(lines: Sequence[Booking]) -> int:
    """VAT that the client owes itself on these lines."""
    return sum(line.vat_cents for line in lines if line.self_assessed)


def differences(lines: Sequence[Booking], net_cents: int, tax_cents: int) -> tuple[int, int]:
    """How far the lines are from the invoice: (net, VAT). Both must be 0 before the booking is accepted."""
    net = sum(line.net_cents for line in lines)
    vat = sum(line.vat_cents for line in lines if not line.self_assessed)
    return net - net_cents, vat - tax_cents


@dataclass(frozen=True, slots=True)
class Side:
    """One ledger line: `cents` positive is debit, negative is credit."""

    account: str
    cents: int
    article: str = ""
    cost_centre: str = ""
    description: str = ""
    vat: str = ""


def entry_sides(
    lines: Sequence[Booking], *, sign: int, payable: int, prepaid: int, rounding: int, country: str = "BE"
) -> list[Side]:
    """The ledger lines of an invoice (`sign` 1) or credit note (-1); they add up to zero.

    Cost with the VAT that stays, deductible VAT, VAT owed by reverse charge, what was paid before, and the supplier.
    A rounding of the total goes with the heaviest line. Each line names its boxes of the VAT return, which depend on
    the `country` of the supplier; VAT that stays gets a line of its own where its boxes are others than the cost's.
    """
    heaviest = max(range(len(lines)), key=lambda place: abs(lines[place].net_cents))
    booked = [replace(line, net_cents=line.net_cents + (rounding if place == heaviest else 0))
              for place, line in enumerate(lines)]  # fmt: skip
    sides = []
    for line in booked:
        boxes = vat_boxes.purchase(line.vat_category, line.account, credit=sign < 0, country=country)
        apart = line.cost_cents - line.net_cents if boxes.stays != boxes.cost else 0
        keys = (line.article, line.cost_centre)
        sides.append(Side(line.account, line.cost_cents - apart, *keys, line.description, boxes.cost))
        sides.append(Side(line.account, apart, *keys, line.description, boxes.stays))
        deductible = DEDUCTIBLE_SELF if line.self_assessed else DEDUCTIBLE
        sides.append(Side(deductible, line.deductible_cents, *keys, vat=boxes.deductible))
        if line.self_assessed:
            sides.append(Side(SELF_ASSESSED[line.vat_category], -line.vat_cents, vat=boxes.due))
    sides += [Side(PREPAID, -prepaid), Side(PAYABLE, -payable)]
    return [replace(side, cents=sign * side.cents) for side in sides if side.cents]
