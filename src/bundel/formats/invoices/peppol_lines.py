"""Peppol rules on lines, prices and periods (R044, R046, R100-R130)."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from lxml import etree

from bundel.formats.invoices.names import WHITESPACE, cac, cbc
from bundel.formats.invoices.peppol_codes import as_date
from bundel.formats.invoices.peppol_engine import Broken, Subject, child, normalized, number, rule, value

_SLACK = Fraction(2, 100)


@rule("PEPPOL-EN16931-R044")
def price_holds_no_charge(subject: Subject) -> Broken:
    for element in _price_allowances(subject):
        if normalized(child(element, "ChargeIndicator")) != "false":
            yield element


@rule("PEPPOL-EN16931-R046")
def net_price_is_gross_less_allowance(subject: Subject) -> Broken:
    for element in _price_allowances(subject):
        gross = child(element, "BaseAmount")
        if gross is None:
            continue
        price = element.getparent()
        net = number(child(price, "PriceAmount")) if price is not None else None
        before, allowance = number(gross), number(child(element, "Amount"))
        if net is None or before is None or allowance is None or net != before - allowance:
            yield element


def _price_allowances(subject: Subject) -> list[etree._Element]:
    return [element for price in subject.all(cac("Price")) for element in price.findall(cac("AllowanceCharge"))]


@rule("PEPPOL-EN16931-R100")
def at_most_one_object_per_line(subject: Subject) -> Broken:
    for line in subject.lines:
        if len(line.findall(cac("DocumentReference"))) > 1:
            yield line


@rule("PEPPOL-EN16931-R101")
def line_reference_is_an_object(subject: Subject) -> Broken:
    for line in subject.lines:
        references = line.findall(cac("DocumentReference"))
        kinds = [value(kind) for one in references for kind in one.findall(cbc("DocumentTypeCode"))]
        if references and "130" not in kinds:
            yield line


@rule("PEPPOL-EN16931-R110")
def line_period_starts_within_the_document_period(subject: Subject) -> Broken:
    for element, own, whole in _line_period_dates(subject, "StartDate"):
        if own < whole:
            yield element


@rule("PEPPOL-EN16931-R111")
def line_period_ends_within_the_document_period(subject: Subject) -> Broken:
    for element, own, whole in _line_period_dates(subject, "EndDate"):
        if own > whole:
            yield element


def _line_period_dates(subject: Subject, name: str) -> list[tuple[etree._Element, date, date]]:
    """Pairs of line date and document date; a text that is no date is left to rule F001."""
    if not subject.is_billing:
        return []
    whole = as_date(value(subject.root.find(f"{cac('InvoicePeriod')}/{cbc(name)}")).strip(WHITESPACE))
    if whole is None:
        return []
    line = cac("InvoiceLine" if subject.is_invoice else "CreditNoteLine")
    found = []
    for element in subject.root.findall(f"{line}/{cac('InvoicePeriod')}/{cbc(name)}"):
        own = as_date(value(element).strip(WHITESPACE))
        if own is not None:
            found.append((element, own, whole))
    return found


@rule("PEPPOL-EN16931-R120")
def line_amount_adds_up(subject: Subject) -> Broken:
    """Net = quantity x price / base quantity + charges - allowances, within two cents either way."""
    for line in subject.lines:
        net = _or(line.find(cbc("LineExtensionAmount")), 0)
        quantity = _or(line.find(cbc("InvoicedQuantity" if subject.is_invoice else "CreditedQuantity")), 1)
        price = _or(line.find(f"{cac('Price')}/{cbc('PriceAmount')}"), 0)
        base = _or(line.find(f"{cac('Price')}/{cbc('BaseQuantity')}"), 1)
        charges, allowances = _line_sum(line, "true"), _line_sum(line, "false")
        if net is None or quantity is None or price is None or base is None or charges is None or allowances is None:
            yield line
            continue
        expected = quantity * (price / (base or Fraction(1))) + charges - allowances
        if abs(net - expected) > _SLACK:
            yield line


def _or(element: etree._Element | None, default: int) -> Fraction | None:
    """The number of an element, the default when the element is absent, None when it holds no number."""
    if element is None:
        return Fraction(default)
    found = number(element)
    return None if found is None else Fraction(found)


def _line_sum(line: etree._Element, indicator: str) -> Fraction | None:
    """Allowances or charges of a line, rounded to cents half up; None when an amount is no number."""
    total = Decimal(0)
    for element in line.findall(cac("AllowanceCharge")):
        if normalized(child(element, "ChargeIndicator")) != indicator:
            continue
        for amount in element.findall(cbc("Amount")):
            figure = number(amount)
            if figure is None:
                return None
            total += figure
    return Fraction((Fraction(total) * 100 + Fraction(1, 2)).__floor__(), 100)


@rule("PEPPOL-EN16931-R121")
def base_quantity_is_positive(subject: Subject) -> Broken:
    for line in subject.lines:
        base = line.find(f"{cac('Price')}/{cbc('BaseQuantity')}")
        if base is None:
            continue
        figure = number(base)
        if figure is None or figure <= 0:
            yield line


@rule("PEPPOL-EN16931-R130")
def base_quantity_has_the_unit_of_the_line(subject: Subject) -> Broken:
    for price in subject.all(cac("Price")):
        line = price.getparent()
        for base in price.findall(cbc("BaseQuantity")):
            if base.get("unitCode") is None or line is None:
                continue
            if line.find(cbc("InvoicedQuantity")) is None and line.find(cbc("CreditedQuantity")) is None:
                continue
            quantity = line.find(cbc("InvoicedQuantity" if subject.is_invoice else "CreditedQuantity"))
            if quantity is None or quantity.get("unitCode") != base.get("unitCode"):
                yield base
