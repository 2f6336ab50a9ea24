"""Peppol rules on code lists, dates, document types and exemption codes (CL001-CL008, F001, P0100-P0112)."""

import re
from collections.abc import Callable
from datetime import date

from lxml import etree

from bundel.formats.invoices import codelists
from bundel.formats.invoices.names import cac, cbc
from bundel.formats.invoices.peppol_document import AMOUNT_NAMES
from bundel.formats.invoices.peppol_engine import Broken, Subject, child, normalized, rule, value

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATES = tuple(
    cbc(name) for name in ("IssueDate", "DueDate", "TaxPointDate", "StartDate", "EndDate", "ActualDeliveryDate")
)


def as_date(text: str) -> date | None:
    """The day of a text of the form JJJJ-MM-DD, or None when it is no such day."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@rule("PEPPOL-EN16931-CL001")
def attachment_kind_is_allowed(subject: Subject) -> Broken:
    for element in subject.all(cbc("EmbeddedDocumentBinaryObject")):
        kind = element.get("mimeCode")
        if kind is not None and kind not in codelists.MIME_CODES:
            yield element


@rule("PEPPOL-EN16931-CL002")
def allowance_reason_is_listed(subject: Subject) -> Broken:
    for element in _reasons(subject, "false"):
        if normalized(element) not in codelists.ALLOWANCE_REASONS:
            yield element


@rule("PEPPOL-EN16931-CL003")
def charge_reason_is_listed(subject: Subject) -> Broken:
    for element in _reasons(subject, "true"):
        if normalized(element) not in codelists.CHARGE_REASONS:
            yield element


def _reasons(subject: Subject, indicator: str) -> list[etree._Element]:
    return [
        code
        for element in subject.all(cac("AllowanceCharge"))
        if any(value(flag) == indicator for flag in element.findall(cbc("ChargeIndicator")))
        for code in element.findall(cbc("AllowanceChargeReasonCode"))
    ]


@rule("PEPPOL-EN16931-CL006")
def period_code_is_listed(subject: Subject) -> Broken:
    for period in subject.all(cac("InvoicePeriod")):
        for code in period.findall(cbc("DescriptionCode")):
            if normalized(code) not in codelists.PERIOD_CODES:
                yield code


@rule("PEPPOL-EN16931-CL007")
def currency_is_listed(subject: Subject) -> Broken:
    for element in subject.all(*AMOUNT_NAMES, cbc("TaxAmount")):
        if element.get("currencyID") not in codelists.CURRENCIES:
            yield element


@rule("PEPPOL-EN16931-CL008")
def endpoint_scheme_is_listed(subject: Subject) -> Broken:
    for element in subject.all(cbc("EndpointID")):
        scheme = element.get("schemeID")
        if scheme is not None and scheme not in codelists.ENDPOINT_SCHEMES:
            yield element


@rule("PEPPOL-EN16931-F001")
def dates_are_written_as_days(subject: Subject) -> Broken:
    for element in subject.all(*_DATES):
        if as_date(value(element)) is None:
            yield element


@rule("PEPPOL-EN16931-P0100")
def invoice_type_fits_the_process(subject: Subject) -> Broken:
    for element in subject.all(cbc("InvoiceTypeCode")):
        if subject.profile == "01" and normalized(element) not in codelists.INVOICE_TYPES:
            yield element


@rule("PEPPOL-EN16931-P0101")
def credit_note_type_fits_the_process(subject: Subject) -> Broken:
    for element in subject.all(cbc("CreditNoteTypeCode")):
        if subject.profile == "01" and normalized(element) not in codelists.CREDIT_NOTE_TYPES:
            yield element


@rule("PEPPOL-EN16931-P0112")
def partial_and_corrected_invoices_are_german(subject: Subject) -> Broken:
    for element in subject.all(cbc("InvoiceTypeCode")):
        if normalized(element) in ("326", "384") and not subject.between_germans:
            yield element


def _exemption_fits(reason: str, category: str) -> Callable[[Subject], Broken]:
    def broken_by(subject: Subject) -> Broken:
        for element in subject.all(cac("TaxCategory")):
            stated = value(child(element, "TaxExemptionReasonCode")).upper()
            if stated == reason and normalized(child(element, "ID")) != category:
                yield element

    return broken_by


EXEMPTIONS = {
    "PEPPOL-EN16931-P0104": ("VATEX-EU-G", "G"),
    "PEPPOL-EN16931-P0105": ("VATEX-EU-O", "O"),
    "PEPPOL-EN16931-P0106": ("VATEX-EU-IC", "K"),
    "PEPPOL-EN16931-P0107": ("VATEX-EU-AE", "AE"),
    "PEPPOL-EN16931-P0108": ("VATEX-EU-D", "E"),
    "PEPPOL-EN16931-P0109": ("VATEX-EU-F", "E"),
    "PEPPOL-EN16931-P0110": ("VATEX-EU-I", "E"),
    "PEPPOL-EN16931-P0111": ("VATEX-EU-J", "E"),
}
"""Rule → exemption reason and the only VAT category it goes with."""

for _rule, (_reason, _category) in EXEMPTIONS.items():
    rule(_rule)(_exemption_fits(_reason, _category))
