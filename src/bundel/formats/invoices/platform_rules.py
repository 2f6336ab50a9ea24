"""Layer `platform`: what the law and the service centre ask beyond the official rules. Pure; today is passed in."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bundel.formats.invoices import messages_platform as messages
from bundel.formats.invoices.model import Invoice
from bundel.kit.findings import Fact, Finding
from bundel.kit.identifiers import is_enterprise_number, is_iban, is_ogm, parse_ogm

_OGM = re.compile(r"[+*]{3}.*[+*]{3}|\d{3}/\d{4}/\d{5}|\d{12}")
_SIGNATURES = {
    "application/pdf": (b"%PDF",),
    "image/png": (b"\x89PNG",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (b"PK",),
    "application/vnd.oasis.opendocument.spreadsheet": (b"PK",),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules may know about the moment: `today` (None = do not judge the future) and two limits.

    `term_days` is the longest payment term (law of 2 August 2002, art. 4: 30 days for public authorities).
    """

    today: date | None = None
    term_days: int = 30
    attachment_limit: int = 15 * 1024 * 1024


def check(invoice: Invoice, context: Context | None = None) -> list[Finding]:
    """Findings of every platform rule over one invoice."""
    moment = context or Context()
    return [finding for one in RULES for finding in one(invoice, moment)]


def is_structured(reference: str) -> bool:
    """Whether a payment reference presents itself as a Belgian structured communication (OGM)."""
    return bool(_OGM.fullmatch(reference.replace(" ", "")))


def ogm_digits(reference: str) -> str:
    """The twelve digits of a valid structured communication, or an empty string."""
    return parse_ogm(reference) if is_structured(reference) and is_ogm(reference) else ""


def ogm_is_valid(invoice: Invoice, context: Context) -> Iterator[Finding]:
    for payment in invoice.payments:
        if is_structured(payment.reference) and not ogm_digits(payment.reference):
            yield Finding("warning", messages.OGM_INVALID, "PaymentMeans/PaymentID", {"reference": payment.reference})


def due_within_term(invoice: Invoice, context: Context) -> Iterator[Finding]:
    if invoice.kind != "invoice" or invoice.due_date is None:
        return
    days = (invoice.due_date - invoice.issue_date).days
    if days > context.term_days:
        facts: dict[str, Fact] = {"due": invoice.due_date.strftime("%d/%m/%Y"), "days": days, "term": context.term_days}
        yield Finding("warning", messages.DUE_TOO_LATE, "DueDate", facts)


def reverse_charge_names_the_buyer(invoice: Invoice, context: Context) -> Iterator[Finding]:
    """Royal Decree no. 1, art. 5 and 20: with VAT moved to the buyer, the buyer's VAT number is on the invoice."""
    categories = {tax.category for tax in invoice.taxes} | {line.category for line in invoice.lines}
    if "AE" in categories and not invoice.buyer.vat_number:
        yield Finding("error", messages.REVERSE_CHARGE_WITHOUT_VAT, "AccountingCustomerParty/Party/PartyTaxScheme")


def vat_number_belongs_to_the_enterprise(invoice: Invoice, context: Context) -> Iterator[Finding]:
    seller = invoice.seller
    vat = re.sub(r"[\s.\-]", "", seller.vat_number.upper())
    if vat.startswith("BE") and seller.kbo and vat[2:].zfill(10) != seller.kbo:
        facts = {"vat": seller.vat_number, "kbo": seller.kbo}
        yield Finding("warning", messages.VAT_NOT_ENTERPRISE, "AccountingSupplierParty/Party/PartyTaxScheme", facts)


def iban_is_valid(invoice: Invoice, context: Context) -> Iterator[Finding]:
    for payment in invoice.payments:
        if payment.iban and payment.means_code in ("30", "31", "42", "57", "58") and not _can_exist(payment.iban):
            facts = {"iban": payment.iban}
            yield Finding("error", messages.IBAN_INVALID, "PaymentMeans/PayeeFinancialAccount/ID", facts)


def _can_exist(text: str) -> bool:
    # Outside the SEPA area an account need not be an IBAN: what does not look like one is not judged here.
    if not re.match(r"[A-Z]{2}\d{2}", text):
        return text[:1].isdigit()
    return is_iban(text)


def enterprise_numbers_are_valid(invoice: Invoice, context: Context) -> Iterator[Finding]:
    for role, party in (("verkoper", invoice.seller), ("koper", invoice.buyer)):
        number = party.enterprise_number
        belgian = party.legal_scheme == "0208" or (not party.legal_scheme and party.country == "BE")
        if number and belgian and not is_enterprise_number(number):
            yield Finding("error", messages.KBO_INVALID, "PartyLegalEntity/CompanyID", {"kbo": number, "role": role})


def account_is_given(invoice: Invoice, context: Context) -> Iterator[Finding]:
    to_pay = invoice.kind == "invoice" and invoice.totals.payable > 0
    debited = any(payment.means_code in ("10", "48", "49", "54", "55", "59", "97") for payment in invoice.payments)
    if to_pay and not debited and not any(payment.iban for payment in invoice.payments):
        yield Finding("warning", messages.IBAN_MISSING, "PaymentMeans")


def currency_is_euro(invoice: Invoice, context: Context) -> Iterator[Finding]:
    if invoice.currency != "EUR":
        yield Finding("warning", messages.OTHER_CURRENCY, "DocumentCurrencyCode", {"currency": invoice.currency})


def not_issued_in_the_future(invoice: Invoice, context: Context) -> Iterator[Finding]:
    if context.today is not None and invoice.issue_date > context.today:
        days = {"day": invoice.issue_date.strftime("%d/%m/%Y"), "today": context.today.strftime("%d/%m/%Y")}
        yield Finding("warning", messages.ISSUED_IN_FUTURE, "IssueDate", days)


def attachments_fit(invoice: Invoice, context: Context) -> Iterator[Finding]:
    size = sum(len(attachment.content) for attachment in invoice.attachments)
    if size > context.attachment_limit:
        megabyte = 1024 * 1024
        facts = {"size": -(-size // megabyte), "limit": context.attachment_limit // megabyte}
        yield Finding("error", messages.ATTACHMENTS_TOO_LARGE, "AdditionalDocumentReference", facts)


def attachments_are_what_they_say(invoice: Invoice, context: Context) -> Iterator[Finding]:
    for attachment in invoice.attachments:
        signatures = _SIGNATURES.get(attachment.mime)
        if attachment.content and signatures and not attachment.content.startswith(signatures):
            facts = {"filename": attachment.filename or attachment.id, "mime": attachment.mime}
            yield Finding("warning", messages.ATTACHMENT_KIND, "AdditionalDocumentReference/Attachment", facts)


def not_self_billed(invoice: Invoice, context: Context) -> Iterator[Finding]:
    """Peppol has a process of its own for invoices that the buyer issues; types 389, 261 and 527 name them too."""
    if "selfbilling" in invoice.customization or invoice.type_code in ("389", "261", "527"):
        yield Finding("error", messages.SELF_BILLING, "CustomizationID")


RULES: tuple[Callable[[Invoice, Context], Iterator[Finding]], ...] = (
    not_self_billed,
    ogm_is_valid,
    due_within_term,
    reverse_charge_names_the_buyer,
    vat_number_belongs_to_the_enterprise,
    iban_is_valid,
    enterprise_numbers_are_valid,
    account_is_given,
    currency_is_euro,
    not_issued_in_the_future,
    attachments_fit,
    attachments_are_what_they_say,
)
