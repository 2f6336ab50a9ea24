"""`Invoice` → UBL 2.1 as Peppol BIS Billing 3.0 wants it. `read(write(x)) == x` for every complete invoice."""

import base64
from datetime import date
from decimal import Decimal
from typing import Any

from lxml import etree

from bundel.formats.invoices.model import (
    AllowanceCharge,
    Attachment,
    Invoice,
    Line,
    Party,
    Payment,
    Period,
    TaxSubtotal,
)
from bundel.formats.invoices.names import CAC, CBC, CREDIT_NOTE, CREDIT_NOTE_ROOT, INVOICE, INVOICE_ROOT, cac, cbc
from bundel.kit.money import plain

Node = etree._Element

_PREFIXES: dict[str, Any] = {
    "invoice": {None: INVOICE, "cac": CAC, "cbc": CBC},
    "credit_note": {None: CREDIT_NOTE, "cac": CAC, "cbc": CBC},
}


def write(invoice: Invoice) -> bytes:
    """The file for a complete invoice (see `compose.with_totals`). Empty fields give no element."""
    is_invoice = invoice.kind == "invoice"
    root = etree.Element(
        INVOICE_ROOT if is_invoice else CREDIT_NOTE_ROOT,
        nsmap=_PREFIXES[invoice.kind],
    )
    _header(root, invoice)
    _references(root, invoice)
    _party(root, "AccountingSupplierParty", invoice.seller)
    _party(root, "AccountingCustomerParty", invoice.buyer)
    _delivery(root, invoice)
    for payment in invoice.payments:
        _payment(root, payment, due=None if is_invoice else invoice.due_date)
    if invoice.payment_terms:
        _text(_group(root, "PaymentTerms"), "Note", invoice.payment_terms)
    for allowance in invoice.allowances:
        _allowance(root, allowance, invoice.currency)
    _tax_total(root, invoice)
    _totals(root, invoice)
    for line in invoice.lines:
        _line(root, line, invoice.currency, is_invoice=is_invoice)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _header(root: Node, invoice: Invoice) -> None:
    is_invoice = invoice.kind == "invoice"
    _text(root, "CustomizationID", invoice.customization)
    _text(root, "ProfileID", invoice.profile)
    _text(root, "ID", invoice.number)
    _text(root, "IssueDate", _day(invoice.issue_date))
    if is_invoice:
        _text(root, "DueDate", _day(invoice.due_date))
    _text(root, "InvoiceTypeCode" if is_invoice else "CreditNoteTypeCode", invoice.type_code)
    for note in invoice.notes:
        _text(root, "Note", note)
    _text(root, "DocumentCurrencyCode", invoice.currency)
    _text(root, "AccountingCost", invoice.accounting_cost)
    _text(root, "BuyerReference", invoice.buyer_reference)
    _period(root, invoice.period)


def _references(root: Node, invoice: Invoice) -> None:
    if invoice.order_reference:
        order = _group(root, "OrderReference")
        _text(order, "ID", invoice.order_reference)
        _text(order, "SalesOrderID", invoice.sales_order_reference)
    for reference in invoice.billing_references:
        earlier = _group(_group(root, "BillingReference"), "InvoiceDocumentReference")
        _text(earlier, "ID", reference.number)
        _text(earlier, "IssueDate", _day(reference.issue_date))
    if invoice.contract_reference:
        _text(_group(root, "ContractDocumentReference"), "ID", invoice.contract_reference)
    for attachment in invoice.attachments:
        _attachment(root, attachment)
    if invoice.project_reference and invoice.kind == "invoice":
        _text(_group(root, "ProjectReference"), "ID", invoice.project_reference)
    elif invoice.project_reference:
        project = _group(root, "AdditionalDocumentReference")
        _text(project, "ID", invoice.project_reference)
        _text(project, "DocumentTypeCode", "50")


def _attachment(root: Node, attachment: Attachment) -> None:
    reference = _group(root, "AdditionalDocumentReference")
    _text(reference, "ID", attachment.id or attachment.filename or attachment.uri)
    _text(reference, "DocumentDescription", attachment.description)
    if not attachment.content and not attachment.uri:
        return
    holder = _group(reference, "Attachment")
    if attachment.content:
        embedded = etree.SubElement(holder, cbc("EmbeddedDocumentBinaryObject"))
        embedded.set("mimeCode", attachment.mime)
        embedded.set("filename", attachment.filename)
        embedded.text = base64.b64encode(attachment.content).decode("ascii")
    if attachment.uri:
        _text(_group(holder, "ExternalReference"), "URI", attachment.uri)


def _party(root: Node, role: str, party: Party) -> None:
    node = _group(_group(root, role), "Party")
    _identifier(node, "EndpointID", party.endpoint_id, party.endpoint_scheme)
    if party.name:
        _text(_group(node, "PartyName"), "Name", party.name)
    address = _group(node, "PostalAddress")
    _text(address, "StreetName", party.street)
    _text(address, "AdditionalStreetName", party.additional_street)
    _text(address, "CityName", party.city)
    _text(address, "PostalZone", party.postcode)
    _text(_group(address, "Country"), "IdentificationCode", party.country)
    if party.vat_number:
        scheme = _group(node, "PartyTaxScheme")
        _text(scheme, "CompanyID", party.vat_number)
        _text(_group(scheme, "TaxScheme"), "ID", "VAT")
    legal = _group(node, "PartyLegalEntity")
    _text(legal, "RegistrationName", party.legal_name)
    _identifier(legal, "CompanyID", party.enterprise_number, party.legal_scheme)
    if party.contact_name or party.contact_phone or party.contact_email:
        contact = _group(node, "Contact")
        _text(contact, "Name", party.contact_name)
        _text(contact, "Telephone", party.contact_phone)
        _text(contact, "ElectronicMail", party.contact_email)


def _delivery(root: Node, invoice: Invoice) -> None:
    if invoice.delivery_date is None and not invoice.delivery_country:
        return
    delivery = _group(root, "Delivery")
    _text(delivery, "ActualDeliveryDate", _day(invoice.delivery_date))
    if invoice.delivery_country:
        country = _group(_group(_group(delivery, "DeliveryLocation"), "Address"), "Country")
        _text(country, "IdentificationCode", invoice.delivery_country)


def _payment(root: Node, payment: Payment, *, due: date | None) -> None:
    means = _group(root, "PaymentMeans")
    _text(means, "PaymentMeansCode", payment.means_code)
    _text(means, "PaymentDueDate", _day(due))
    _text(means, "PaymentID", payment.reference)
    if payment.iban:
        account = _group(means, "PayeeFinancialAccount")
        _text(account, "ID", payment.iban)
        _text(account, "Name", payment.account_name)
        if payment.bic:
            _text(_group(account, "FinancialInstitutionBranch"), "ID", payment.bic)
    if payment.mandate:
        _text(_group(means, "PaymentMandate"), "ID", payment.mandate)


def _allowance(parent: Node, allowance: AllowanceCharge, currency: str) -> None:
    node = _group(parent, "AllowanceCharge")
    _text(node, "ChargeIndicator", "true" if allowance.is_charge else "false")
    _text(node, "AllowanceChargeReasonCode", allowance.reason_code)
    _text(node, "AllowanceChargeReason", allowance.reason)
    _text(node, "MultiplierFactorNumeric", _number(allowance.percent))
    _amount(node, "Amount", allowance.amount_cents, currency)
    if allowance.base_cents is not None:
        _amount(node, "BaseAmount", allowance.base_cents, currency)
    if allowance.category:
        _category(node, "TaxCategory", allowance.category, allowance.vat_percent)


def _tax_total(root: Node, invoice: Invoice) -> None:
    total = _group(root, "TaxTotal")
    _amount(total, "TaxAmount", invoice.totals.tax, invoice.currency)
    for tax in invoice.taxes:
        node = _group(total, "TaxSubtotal")
        _amount(node, "TaxableAmount", tax.taxable_cents, invoice.currency)
        _amount(node, "TaxAmount", tax.tax_cents, invoice.currency)
        _category(node, "TaxCategory", tax.category, tax.percent, tax)


def _totals(root: Node, invoice: Invoice) -> None:
    totals, currency = invoice.totals, invoice.currency
    node = _group(root, "LegalMonetaryTotal")
    _amount(node, "LineExtensionAmount", totals.line_extension, currency)
    _amount(node, "TaxExclusiveAmount", totals.tax_exclusive, currency)
    _amount(node, "TaxInclusiveAmount", totals.tax_inclusive, currency)
    if totals.allowances or any(not one.is_charge for one in invoice.allowances):
        _amount(node, "AllowanceTotalAmount", totals.allowances, currency)
    if totals.charges or any(one.is_charge for one in invoice.allowances):
        _amount(node, "ChargeTotalAmount", totals.charges, currency)
    if totals.prepaid:
        _amount(node, "PrepaidAmount", totals.prepaid, currency)
    if totals.rounding:
        _amount(node, "PayableRoundingAmount", totals.rounding, currency)
    _amount(node, "PayableAmount", totals.payable, currency)


def _line(root: Node, line: Line, currency: str, *, is_invoice: bool) -> None:
    node = _group(root, "InvoiceLine" if is_invoice else "CreditNoteLine")
    _text(node, "ID", line.id)
    _text(node, "Note", line.note)
    quantity = etree.SubElement(node, cbc("InvoicedQuantity" if is_invoice else "CreditedQuantity"))
    quantity.set("unitCode", line.unit)
    quantity.text = _number(line.quantity)
    _amount(node, "LineExtensionAmount", line.net_cents, currency)
    _text(node, "AccountingCost", line.accounting_cost)
    _period(node, line.period)
    if line.order_line:
        _text(_group(node, "OrderLineReference"), "LineID", line.order_line)
    for allowance in line.allowances:
        _allowance(node, allowance, currency)
    item = _group(node, "Item")
    _text(item, "Description", line.description)
    _text(item, "Name", line.name)
    if line.seller_item:
        _text(_group(item, "SellersItemIdentification"), "ID", line.seller_item)
    _category(item, "ClassifiedTaxCategory", line.category, line.percent)
    price = _group(node, "Price")
    amount = etree.SubElement(price, cbc("PriceAmount"))
    amount.set("currencyID", currency)
    amount.text = _number(line.price)
    if line.base_quantity is not None:
        base = etree.SubElement(price, cbc("BaseQuantity"))
        base.set("unitCode", line.unit)
        base.text = _number(line.base_quantity)


def _category(parent: Node, name: str, category: str, percent: Decimal | None, tax: TaxSubtotal | None = None) -> None:
    node = _group(parent, name)
    _text(node, "ID", category)
    _text(node, "Percent", _number(percent))
    if tax is not None:
        _text(node, "TaxExemptionReasonCode", tax.exemption_code)
        _text(node, "TaxExemptionReason", tax.exemption)
    _text(_group(node, "TaxScheme"), "ID", "VAT")


def _period(parent: Node, period: Period | None) -> None:
    if period is None:
        return
    node = _group(parent, "InvoicePeriod")
    _text(node, "StartDate", _day(period.start))
    _text(node, "EndDate", _day(period.end))


def _group(parent: Node, name: str) -> Node:
    return etree.SubElement(parent, cac(name))


def _text(parent: Node, name: str, text: str) -> None:
    if text:
        etree.SubElement(parent, cbc(name)).text = text


def _identifier(parent: Node, name: str, text: str, scheme: str) -> None:
    if not text:
        return
    element = etree.SubElement(parent, cbc(name))
    if scheme:
        element.set("schemeID", scheme)
    element.text = text


def _amount(parent: Node, name: str, cents: int, currency: str) -> None:
    element = etree.SubElement(parent, cbc(name))
    element.set("currencyID", currency)
    element.text = plain(cents)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _number(figure: Decimal | None) -> str:
    return "" if figure is None else format(figure, "f")
