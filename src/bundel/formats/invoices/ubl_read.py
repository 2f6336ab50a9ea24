"""UBL 2.1 → `Invoice`. Reads what a validated document holds; refuses what it cannot represent exactly."""

import base64
import binascii
from datetime import date
from decimal import Decimal

from lxml import etree

from bundel.formats.invoices import messages, reader
from bundel.formats.invoices.model import (
    AllowanceCharge,
    Attachment,
    BillingReference,
    Invoice,
    Line,
    Party,
    Payment,
    Period,
    TaxSubtotal,
    Totals,
)
from bundel.formats.invoices.names import cac, cbc, local_name
from bundel.formats.invoices.peppol_codes import as_date
from bundel.formats.invoices.peppol_engine import normalized, number, value
from bundel.kit.findings import Refusal
from bundel.kit.money import Cents, from_decimal

Node = etree._Element


def read(content: bytes) -> Invoice:
    """The invoice in a file. Raises `Refusal` when it cannot be parsed, is something else, or misses its core."""
    document = reader.parse(content)
    findings = document.findings or reader.wrong_root(document)
    if document.root is None or findings:
        raise Refusal(messages.UNREADABLE, detail=findings[0].text if findings else "leeg")
    return from_tree(document.root)


def from_tree(root: Node) -> Invoice:
    """The invoice in a parsed tree whose root is an Invoice or CreditNote. Raises `Refusal` (see `read`)."""
    is_invoice = local_name(root) == "Invoice"
    payments = root.findall(cac("PaymentMeans"))
    due = _day(root, "DueDate") or next((day for one in payments if (day := _day(one, "PaymentDueDate"))), None)
    return Invoice(
        kind="invoice" if is_invoice else "credit_note",
        number=_required(root, "ID"),
        issue_date=_required_day(root, "IssueDate"),
        due_date=due,
        type_code=_text(root, "InvoiceTypeCode" if is_invoice else "CreditNoteTypeCode"),
        currency=_required(root, "DocumentCurrencyCode"),
        customization=_text(root, "CustomizationID"),
        profile=_text(root, "ProfileID"),
        notes=tuple(value(note) for note in root.findall(cbc("Note"))),
        accounting_cost=_text(root, "AccountingCost"),
        buyer_reference=_text(root, "BuyerReference"),
        order_reference=_text(root.find(cac("OrderReference")), "ID"),
        sales_order_reference=_text(root.find(cac("OrderReference")), "SalesOrderID"),
        contract_reference=_text(root.find(cac("ContractDocumentReference")), "ID"),
        project_reference=_project(root, is_invoice=is_invoice),
        period=_period(root),
        delivery_date=_day(root.find(cac("Delivery")), "ActualDeliveryDate"),
        delivery_country=_text(root.find(cac("Delivery/DeliveryLocation/Address/Country")), "IdentificationCode"),
        seller=_party(root, "AccountingSupplierParty"),
        buyer=_party(root, "AccountingCustomerParty"),
        payments=tuple(_payment(one) for one in payments),
        payment_terms=_text(root.find(cac("PaymentTerms")), "Note"),
        allowances=tuple(_allowance(one) for one in root.findall(cac("AllowanceCharge"))),
        taxes=tuple(_subtotal(one) for one in root.findall(cac("TaxTotal/TaxSubtotal"))),
        totals=_totals(root),
        lines=tuple(_line(one) for one in root.findall(cac("InvoiceLine" if is_invoice else "CreditNoteLine"))),
        billing_references=tuple(
            _billing(one) for one in root.findall(cac("BillingReference/InvoiceDocumentReference"))
        ),
        attachments=tuple(
            _attachment(one)
            for one in root.findall(cac("AdditionalDocumentReference"))
            if _text(one, "DocumentTypeCode") not in ("50", "130")
        ),
    )


def _refuse(detail: str) -> Refusal:
    return Refusal(messages.UNREADABLE, detail=detail)


def _text(node: Node | None, name: str) -> str:
    return "" if node is None else normalized(node.find(cbc(name)))


def _required(node: Node, name: str) -> str:
    text = _text(node, name)
    if not text:
        raise _refuse(f"“{name}” ontbreekt")
    return text


def _day(node: Node | None, name: str) -> date | None:
    text = _text(node, name)
    if not text:
        return None
    day = as_date(text)
    if day is None:
        raise _refuse(f"“{name}” is geen datum ({text[:30]})")
    return day


def _required_day(node: Node, name: str) -> date:
    day = _day(node, name)
    if day is None:
        raise _refuse(f"“{name}” ontbreekt")
    return day


def _decimal(node: Node | None, name: str) -> Decimal | None:
    element = None if node is None else node.find(cbc(name))
    if element is None:
        return None
    figure = number(element)
    if figure is None:
        raise _refuse(f"“{name}” is geen getal ({value(element)[:30]})")
    return figure


def _cents(node: Node | None, name: str) -> Cents | None:
    figure = _decimal(node, name)
    if figure is None:
        return None
    try:
        return from_decimal(figure)
    except ValueError as error:
        raise _refuse(f"“{name}”: {error}") from error


def _required_cents(node: Node, name: str) -> Cents:
    amount = _cents(node, name)
    if amount is None:
        raise _refuse(f"“{name}” ontbreekt in “{local_name(node)}”")
    return amount


def _project(root: Node, *, is_invoice: bool) -> str:
    if is_invoice:
        return _text(root.find(cac("ProjectReference")), "ID")
    references = root.findall(cac("AdditionalDocumentReference"))
    return next((_text(one, "ID") for one in references if _text(one, "DocumentTypeCode") == "50"), "")


def _period(node: Node) -> Period | None:
    found = node.find(cac("InvoicePeriod"))
    if found is None:
        return None
    period = Period(_day(found, "StartDate"), _day(found, "EndDate"))
    return None if period == Period() else period


def _party(root: Node, role: str) -> Party:
    party = root.find(cac(f"{role}/Party"))
    if party is None:
        raise _refuse(f"“{role}” ontbreekt")
    endpoint, legal = party.find(cbc("EndpointID")), party.find(cac("PartyLegalEntity"))
    company = None if legal is None else legal.find(cbc("CompanyID"))
    address, contact = party.find(cac("PostalAddress")), party.find(cac("Contact"))
    return Party(
        name=_text(party.find(cac("PartyName")), "Name"),
        legal_name=_text(legal, "RegistrationName"),
        endpoint_id=normalized(endpoint),
        endpoint_scheme=_scheme(endpoint),
        enterprise_number=normalized(company),
        legal_scheme=_scheme(company),
        vat_number=_vat_number(party),
        street=_text(address, "StreetName"),
        additional_street=_text(address, "AdditionalStreetName"),
        postcode=_text(address, "PostalZone"),
        city=_text(address, "CityName"),
        country="" if address is None else _text(address.find(cac("Country")), "IdentificationCode"),
        contact_name=_text(contact, "Name"),
        contact_phone=_text(contact, "Telephone"),
        contact_email=_text(contact, "ElectronicMail"),
    )


def _scheme(identifier: Node | None) -> str:
    """The scheme as written; the Belgian one of the model where there is no identifier to have a scheme."""
    return "0208" if identifier is None else identifier.get("schemeID", "")


def _vat_number(party: Node) -> str:
    for scheme in party.findall(cac("PartyTaxScheme")):
        if _text(scheme.find(cac("TaxScheme")), "ID").upper() == "VAT":
            return _text(scheme, "CompanyID")
    return ""


def _payment(node: Node) -> Payment:
    account = node.find(cac("PayeeFinancialAccount"))
    branch = None if account is None else account.find(cac("FinancialInstitutionBranch"))
    return Payment(
        means_code=_text(node, "PaymentMeansCode"),
        reference=_text(node, "PaymentID"),
        iban=_text(account, "ID").replace(" ", "").upper(),
        bic=_text(branch, "ID").replace(" ", "").upper(),
        account_name=_text(account, "Name"),
        mandate=_text(node.find(cac("PaymentMandate")), "ID"),
    )


def _allowance(node: Node) -> AllowanceCharge:
    category = node.find(cac("TaxCategory"))
    return AllowanceCharge(
        is_charge=_text(node, "ChargeIndicator") == "true",
        amount_cents=_required_cents(node, "Amount"),
        reason=_text(node, "AllowanceChargeReason"),
        reason_code=_text(node, "AllowanceChargeReasonCode"),
        base_cents=_cents(node, "BaseAmount"),
        percent=_decimal(node, "MultiplierFactorNumeric"),
        category=_text(category, "ID"),
        vat_percent=_decimal(category, "Percent"),
    )


def _subtotal(node: Node) -> TaxSubtotal:
    category = node.find(cac("TaxCategory"))
    return TaxSubtotal(
        category=_text(category, "ID"),
        percent=_decimal(category, "Percent"),
        taxable_cents=_required_cents(node, "TaxableAmount"),
        tax_cents=_required_cents(node, "TaxAmount"),
        exemption=_text(category, "TaxExemptionReason"),
        exemption_code=_text(category, "TaxExemptionReasonCode"),
    )


def _totals(root: Node) -> Totals:
    total = root.find(cac("LegalMonetaryTotal"))
    if total is None:
        raise _refuse("“LegalMonetaryTotal” ontbreekt")
    # Beside the VAT total there may be one in the accounting currency; it has no subtotals.
    taxes = root.findall(cac("TaxTotal"))
    tax = next((one for one in taxes if one.find(cac("TaxSubtotal")) is not None), taxes[0] if taxes else None)
    return Totals(
        line_extension=_required_cents(total, "LineExtensionAmount"),
        tax_exclusive=_required_cents(total, "TaxExclusiveAmount"),
        tax_inclusive=_required_cents(total, "TaxInclusiveAmount"),
        payable=_required_cents(total, "PayableAmount"),
        tax=_cents(tax, "TaxAmount") or Cents(0),
        allowances=_cents(total, "AllowanceTotalAmount") or Cents(0),
        charges=_cents(total, "ChargeTotalAmount") or Cents(0),
        prepaid=_cents(total, "PrepaidAmount") or Cents(0),
        rounding=_cents(total, "PayableRoundingAmount") or Cents(0),
    )


def _line(node: Node) -> Line:
    item, price = node.find(cac("Item")), node.find(cac("Price"))
    category = None if item is None else item.find(cac("ClassifiedTaxCategory"))
    name = "InvoicedQuantity" if local_name(node) == "InvoiceLine" else "CreditedQuantity"
    quantity, stated = node.find(cbc(name)), _decimal(node, name)
    return Line(
        id=_text(node, "ID"),
        name=_text(item, "Name"),
        description=_text(item, "Description"),
        note=_text(node, "Note"),
        quantity=Decimal(0) if stated is None else stated,
        unit="" if quantity is None else quantity.get("unitCode", ""),
        price=_decimal(price, "PriceAmount") or Decimal(0),
        base_quantity=_decimal(price, "BaseQuantity"),
        net_cents=_required_cents(node, "LineExtensionAmount"),
        category=_text(category, "ID"),
        percent=_decimal(category, "Percent"),
        order_line=_text(node.find(cac("OrderLineReference")), "LineID"),
        period=_period(node),
        accounting_cost=_text(node, "AccountingCost"),
        seller_item="" if item is None else _text(item.find(cac("SellersItemIdentification")), "ID"),
        allowances=tuple(_allowance(one) for one in node.findall(cac("AllowanceCharge"))),
    )


def _billing(node: Node) -> BillingReference:
    return BillingReference(_text(node, "ID"), _day(node, "IssueDate"))


def _attachment(node: Node) -> Attachment:
    embedded = node.find(f"{cac('Attachment')}/{cbc('EmbeddedDocumentBinaryObject')}")
    try:
        content = b"" if embedded is None else base64.b64decode(value(embedded), validate=False)
    except (binascii.Error, ValueError) as error:
        raise _refuse(f"bijlage {_text(node, 'ID')} is geen base64") from error
    return Attachment(
        filename="" if embedded is None else embedded.get("filename", ""),
        mime="" if embedded is None else embedded.get("mimeCode", ""),
        content=content,
        id=_text(node, "ID"),
        description=_text(node, "DocumentDescription"),
        uri=_text(node.find(cac("Attachment/ExternalReference")), "URI"),
    )
