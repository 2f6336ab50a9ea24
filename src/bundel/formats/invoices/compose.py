"""Fill in what follows from the lines: net amounts, the VAT breakdown and the totals. For outgoing invoices."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from bundel.formats.invoices.model import NOTHING, AllowanceCharge, Invoice, Line, TaxSubtotal, Totals
from bundel.kit.money import Cents
from bundel.kit.rounding import half_up

EXEMPTIONS = {
    "AE": ("VATEX-EU-AE", "Btw verlegd"),
    "E": ("", "Vrijgesteld van btw"),
    "G": ("VATEX-EU-G", "Uitvoer buiten de EU"),
    "K": ("VATEX-EU-IC", "Intracommunautaire levering"),
    "O": ("VATEX-EU-O", "Niet onderworpen aan btw"),
}
"""Category → the reason that EN 16931 asks for (BR-AE-10, BR-E-10, BR-G-10, BR-IC-10, BR-O-10)."""


def net_of(
    quantity: Decimal,
    price: Decimal,
    base_quantity: Decimal | None = None,
    allowances: tuple[AllowanceCharge, ...] = (),
) -> Cents:
    """The net amount of a line: quantity × price / base quantity, plus charges, less allowances (PEPPOL R120)."""
    gross = half_up(Fraction(quantity) * Fraction(price) / Fraction(base_quantity or 1) * 100)
    return Cents(gross + sum(one.amount_cents if one.is_charge else -one.amount_cents for one in allowances))


def line(
    number: int,
    name: str,
    quantity: Decimal,
    price: Decimal,
    *,
    percent: Decimal | None = Decimal(21),
    category: str = "S",
    unit: str = "C62",
    order_line: str = "",
    description: str = "",
    accounting_cost: str = "",
    allowances: tuple[AllowanceCharge, ...] = (),
) -> Line:
    """A line with its net amount worked out. Category O takes `percent=None`."""
    return Line(
        id=str(number),
        name=name,
        quantity=quantity,
        unit=unit,
        price=price,
        net_cents=net_of(quantity, price, None, allowances),
        category=category,
        percent=percent,
        order_line=order_line,
        description=description,
        accounting_cost=accounting_cost,
        allowances=allowances,
    )


def with_totals(invoice: Invoice, *, prepaid: Cents = NOTHING, rounding: Cents = NOTHING) -> Invoice:
    """The same invoice with VAT breakdown and totals worked out from its lines and document allowances.

    VAT is rounded per category and rate, half up, never per line (EN 16931, BR-CO-17 and BR-S-09).
    """
    taxable: dict[tuple[str, Decimal | None], int] = {}
    for one in invoice.lines:
        key = (one.category, one.percent)
        taxable[key] = taxable.get(key, 0) + one.net_cents
    for allowance in invoice.allowances:
        key = (allowance.category, allowance.vat_percent)
        signed = allowance.amount_cents if allowance.is_charge else -allowance.amount_cents
        taxable[key] = taxable.get(key, 0) + signed
    stated = {(tax.category, tax.percent): tax for tax in invoice.taxes}
    taxes = tuple(_subtotal(key, Cents(cents), stated.get(key)) for key, cents in taxable.items())
    lines = Cents(sum(one.net_cents for one in invoice.lines))
    allowances = Cents(sum(one.amount_cents for one in invoice.allowances if not one.is_charge))
    charges = Cents(sum(one.amount_cents for one in invoice.allowances if one.is_charge))
    exclusive, tax = Cents(lines - allowances + charges), Cents(sum(one.tax_cents for one in taxes))
    inclusive = Cents(exclusive + tax)
    totals = Totals(
        line_extension=lines,
        tax_exclusive=exclusive,
        tax_inclusive=inclusive,
        payable=Cents(inclusive - prepaid + rounding),
        tax=tax,
        allowances=allowances,
        charges=charges,
        prepaid=prepaid,
        rounding=rounding,
    )
    return replace(invoice, taxes=taxes, totals=totals)


def _subtotal(key: tuple[str, Decimal | None], cents: Cents, stated: TaxSubtotal | None) -> TaxSubtotal:
    category, percent = key
    code, reason = EXEMPTIONS.get(category, ("", ""))
    if stated is not None and (stated.exemption or stated.exemption_code):
        code, reason = stated.exemption_code, stated.exemption
    tax = half_up(Fraction(cents) * Fraction(percent or 0) / 100)
    return TaxSubtotal(category, percent, cents, tax, reason, code)
