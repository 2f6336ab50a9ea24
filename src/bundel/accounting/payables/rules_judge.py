"""What keeps an invoice from being booked at once: every obstacle with its cause. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bundel.accounting.payables.rules import Obstacle
from bundel.accounting.payables.rules_booking import SELF_ASSESSED, SELF_ASSESSED_PPM
from bundel.accounting.payables.rules_duplicates import NearMatch
from bundel.accounting.payables.rules_facts import FactLine, FactTax
from bundel.accounting.payables.rules_match import Tolerance, check_order, cost_cents
from bundel.accounting.purchasing.rules import Ordered
from bundel.kit import identifiers


@dataclass(frozen=True, slots=True)
class Case:
    """One invoice with all that is known around it when it is judged.

    `order` is looked up by `order_reference`; what the invoice itself already counts on it must be taken off before.
    `active_ibans` are the accounts of the supplier that may be paid to today.
    """

    kind: str
    currency: str
    net_cents: int
    tax_cents: int
    payable_cents: int
    iban: str
    order_reference: str
    buyer_reference: str
    bad_reference: bool
    payment_reference: str
    supplier_registration: str
    supplier_name: str
    supplier_confirmed: bool
    taxes: Sequence[FactTax] = ()
    lines: Sequence[FactLine] = ()
    order: Ordered | None = None
    near: Sequence[NearMatch] = ()
    active_ibans: Collection[str] = ()
    reference_known: bool = False
    corrects_known: bool = False
    order_required: bool = True
    without_order: bool = False
    deductible_ppm: int = 0
    tolerance: Tolerance = field(default_factory=Tolerance)

    @property
    def order_needed(self) -> bool:
        """Whether this invoice must name an order: nothing else leads it to its place."""
        excused = self.reference_known or self.without_order or self.corrects_known
        return self.order_required and not excused

    @property
    def cost(self) -> int:
        """What it weighs on its order, unsigned."""
        self_assessed = sum(
            tax.taxable_cents * SELF_ASSESSED_PPM // 1_000_000 for tax in self.taxes if tax.category in SELF_ASSESSED
        )
        return cost_cents(self.net_cents, self.tax_cents, self.deductible_ppm, self_assessed)


def judge(case: Case) -> list[Obstacle]:
    """Every obstacle of an invoice, blocking or not."""
    found: list[Obstacle] = []
    if case.currency != "EUR":
        found.append(Obstacle("currency", f"De factuur staat in {case.currency}."))
    if not case.supplier_confirmed:
        text = f"{case.supplier_name} ({case.supplier_registration}) is nog niet bevestigd in het register."
        found.append(Obstacle("unknown_supplier", text))
    found += [
        Obstacle("near_duplicate", f"Lijkt op {near.number}: {near.reason}.", {"invoice": near.id})
        for near in case.near
    ]
    found += _order(case)
    found += _account(case)
    if case.bad_reference:
        text = f"De mededeling {case.payment_reference} heeft een verkeerd controlegetal; ze gaat als vrije tekst mee."
        found.append(Obstacle("bad_reference", text))
    return found


def _order(case: Case) -> list[Obstacle]:
    if not case.order_reference:
        if not case.order_needed:
            return []
        given = f" (referentie ‘{case.buyer_reference}’ is niet bekend)" if case.buyer_reference else ""
        return [Obstacle("no_order", f"De factuur noemt geen bestelnummer{given}.")]
    found = check_order(
        case.order,
        case.order_reference,
        supplier=case.supplier_registration,
        cost=case.cost,
        lines=case.lines,
        tolerance=case.tolerance,
    )
    # A credit note gives back: it can name a wrong order, but cannot ask too much of a right one.
    return found if case.kind == "invoice" else [one for one in found if one.cause == "unknown_order"]


def _account(case: Case) -> list[Obstacle]:
    if case.kind != "invoice" or case.payable_cents <= 0:
        return []
    if case.iban and case.iban not in case.active_ibans:
        shown = identifiers.format_iban(case.iban) if identifiers.is_iban(case.iban) else case.iban
        text = f"Rekening {shown} is niet bevestigd voor deze leverancier."
        return [Obstacle("iban_differs", text, {"iban": case.iban})]
    if not case.iban and not case.active_ibans:
        return [Obstacle("iban_differs", "Er is geen rekening op de factuur en geen bevestigde rekening bekend.")]
    return []


def order_fits(case: Case, obstacles: Sequence[Obstacle]) -> bool:
    """Whether the order, or a rule that stands in for it, carries this invoice without a person's look."""
    order_causes = {"unknown_order", "over_order", "quantity", "price", "no_receipt", "no_order", "vat_reverse_charge"}
    if any(one.cause in order_causes for one in obstacles):
        return False
    return (case.order is not None) or case.without_order or case.reference_known
