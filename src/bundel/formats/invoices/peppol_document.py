"""Peppol rules on the document, its parties, totals, payment and allowances (R001-R080)."""

from decimal import Decimal

from lxml import etree

from bundel.formats.invoices.names import CUSTOMIZATION, cac, cbc
from bundel.formats.invoices.peppol_engine import Broken, Subject, child, normalized, number, rule, value

_SLACK = Decimal("0.02")


@rule("PEPPOL-EN16931-R001")
def process_is_given(subject: Subject) -> Broken:
    if subject.is_billing and child(subject.root, "ProfileID") is None:
        yield subject.root


@rule("PEPPOL-EN16931-R002")
def at_most_one_note(subject: Subject) -> Broken:
    if subject.is_billing and len(subject.root.findall(cbc("Note"))) > 1 and not subject.between_germans:
        yield subject.root


@rule("PEPPOL-EN16931-R003")
def order_or_buyer_reference_is_given(subject: Subject) -> Broken:
    if not subject.is_billing or child(subject.root, "BuyerReference") is not None:
        return
    if all(child(reference, "ID") is None for reference in subject.root.findall(cac("OrderReference"))):
        yield subject.root


@rule("PEPPOL-EN16931-R004")
def specification_is_peppol_billing(subject: Subject) -> Broken:
    specification = normalized(child(subject.root, "CustomizationID"))
    if subject.is_billing and (not specification.startswith(CUSTOMIZATION) or "::" in specification):
        yield subject.root


@rule("PEPPOL-EN16931-R005")
def accounting_currency_differs(subject: Subject) -> Broken:
    for element in subject.all(cbc("TaxCurrencyCode")):
        parent = element.getparent()
        document = child(parent, "DocumentCurrencyCode") if parent is not None else None
        if normalized(element) == normalized(document):
            yield element


@rule("PEPPOL-EN16931-R007")
def process_has_the_peppol_form(subject: Subject) -> Broken:
    if subject.is_billing and not subject.profile:
        yield subject.root


@rule("PEPPOL-EN16931-R008")
def no_element_is_empty(subject: Subject) -> Broken:
    yield from subject.empty


@rule("PEPPOL-EN16931-R010")
def buyer_has_an_electronic_address(subject: Subject) -> Broken:
    yield from _parties_without_endpoint(subject, "AccountingCustomerParty")


@rule("PEPPOL-EN16931-R020")
def seller_has_an_electronic_address(subject: Subject) -> Broken:
    yield from _parties_without_endpoint(subject, "AccountingSupplierParty")


def _parties_without_endpoint(subject: Subject, role: str) -> Broken:
    for holder in subject.all(cac(role)):
        for party in holder.findall(cac("Party")):
            if child(party, "EndpointID") is None:
                yield party


def _has_percentage_and_base(element: etree._Element) -> tuple[bool, bool]:
    return child(element, "MultiplierFactorNumeric") is not None, child(element, "BaseAmount") is not None


@rule("PEPPOL-EN16931-R040")
def allowance_is_base_times_percentage(subject: Subject) -> Broken:
    for element in subject.allowances:
        if _has_percentage_and_base(element) != (True, True):
            continue
        amount = child(element, "Amount")
        figures = (
            Decimal(0) if amount is None else number(amount),
            number(child(element, "BaseAmount")),
            number(child(element, "MultiplierFactorNumeric")),
        )
        stated, base, percentage = figures
        if stated is None or base is None or percentage is None or abs(stated - base * percentage / 100) > _SLACK:
            yield element


@rule("PEPPOL-EN16931-R041")
def percentage_needs_a_base(subject: Subject) -> Broken:
    for element in subject.allowances:
        if _has_percentage_and_base(element) == (True, False):
            yield element


@rule("PEPPOL-EN16931-R042")
def base_needs_a_percentage(subject: Subject) -> Broken:
    for element in subject.allowances:
        if _has_percentage_and_base(element) == (False, True):
            yield element


@rule("PEPPOL-EN16931-R043")
def charge_indicator_is_true_or_false(subject: Subject) -> Broken:
    for element in subject.allowances:
        # The official set judges an element by its first matching context only: R041 and R042 come before R043.
        percentage, base = _has_percentage_and_base(element)
        if percentage == base and normalized(child(element, "ChargeIndicator")) not in ("true", "false"):
            yield element


AMOUNT_NAMES = tuple(
    cbc(name)
    for name in (
        "Amount",
        "BaseAmount",
        "PriceAmount",
        "TaxableAmount",
        "LineExtensionAmount",
        "TaxExclusiveAmount",
        "TaxInclusiveAmount",
        "AllowanceTotalAmount",
        "ChargeTotalAmount",
        "PrepaidAmount",
        "PayableRoundingAmount",
        "PayableAmount",
    )
)
"""Every amount but the VAT totals, which the rules treat apart."""


@rule("PEPPOL-EN16931-R051")
def amounts_are_in_the_document_currency(subject: Subject) -> Broken:
    concerned = subject.all(*AMOUNT_NAMES)
    for element in subject.all(cbc("TaxAmount")):
        parent = element.getparent()
        if parent is None:
            continue
        in_total = parent.tag == cac("TaxTotal") and parent.find(cac("TaxSubtotal")) is not None
        if in_total or parent.tag == cac("TaxSubtotal"):
            concerned = [*concerned, element]
    for element in concerned:
        if subject.currency is None or element.get("currencyID") != subject.currency:
            yield element


@rule("PEPPOL-EN16931-R053")
def one_tax_total_has_subtotals(subject: Subject) -> Broken:
    totals = subject.root.findall(cac("TaxTotal"))
    if subject.is_billing and sum(total.find(cac("TaxSubtotal")) is not None for total in totals) != 1:
        yield subject.root


@rule("PEPPOL-EN16931-R054")
def one_bare_tax_total_with_accounting_currency(subject: Subject) -> Broken:
    if not subject.is_billing:
        return
    bare = sum(total.find(cac("TaxSubtotal")) is None for total in subject.root.findall(cac("TaxTotal")))
    if bare != (1 if child(subject.root, "TaxCurrencyCode") is not None else 0):
        yield subject.root


@rule("PEPPOL-EN16931-R055")
def both_tax_totals_have_the_same_sign(subject: Subject) -> Broken:
    accounting = child(subject.root, "TaxCurrencyCode")
    if not subject.is_billing or accounting is None:
        return
    path = f"{cac('TaxTotal')}/{cbc('TaxAmount')}"
    in_accounting = _amounts_in(subject, path, normalized(accounting))
    in_document = _amounts_in(subject, path, normalized(child(subject.root, "DocumentCurrencyCode")))
    negative = any(amount <= 0 for amount in in_accounting) and any(amount <= 0 for amount in in_document)
    positive = any(amount >= 0 for amount in in_accounting) and any(amount >= 0 for amount in in_document)
    if not negative and not positive:
        yield subject.root


def _amounts_in(subject: Subject, path: str, currency: str) -> list[Decimal]:
    amounts = [number(element) for element in subject.root.findall(path) if element.get("currencyID") == currency]
    return [amount for amount in amounts if amount is not None]


@rule("PEPPOL-EN16931-R061")
def direct_debit_has_a_mandate(subject: Subject) -> Broken:
    for means in subject.all(cac("PaymentMeans")):
        if normalized(child(means, "PaymentMeansCode")) not in ("49", "59"):
            continue
        if means.find(f"{cac('PaymentMandate')}/{cbc('ID')}") is None:
            yield means


@rule("PEPPOL-EN16931-R080")
def at_most_one_project_reference(subject: Subject) -> Broken:
    """Only on credit notes: an invoice has an element of its own for its project."""
    if not subject.is_credit_note:
        return
    references = subject.root.findall(cac("AdditionalDocumentReference"))
    projects = [one for one in references if any(value(kind) == "50" for kind in one.findall(cbc("DocumentTypeCode")))]
    if len(projects) > 1:
        yield subject.root
