"""An invoice or credit note as the rest of the house sees it: frozen, in whole cents, independent of XML."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from bundel.formats.invoices.names import CUSTOMIZATION, PROFILE
from bundel.kit.money import Cents

NOTHING = Cents(0)
Kind = Literal["invoice", "credit_note"]


@dataclass(frozen=True, slots=True)
class Party:
    """Seller or buyer. An empty text means: not given.

    `enterprise_number` is the legal registration as written, under `legal_scheme` (0208 is the Belgian register).
    """

    name: str = ""
    legal_name: str = ""
    endpoint_id: str = ""
    endpoint_scheme: str = "0208"
    enterprise_number: str = ""
    legal_scheme: str = "0208"
    vat_number: str = ""
    street: str = ""
    additional_street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "BE"
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""

    @property
    def kbo(self) -> str:
        """The ten-digit Belgian enterprise number, from register, electronic address or VAT number; or empty."""
        if self.legal_scheme in ("", "0208") and _is_ten_digits(self.enterprise_number):
            return _digits(self.enterprise_number)
        if self.endpoint_scheme == "0208" and _is_ten_digits(self.endpoint_id):
            return _digits(self.endpoint_id)
        vat = self.vat_number.upper()
        return _digits(vat) if vat.startswith("BE") and _is_ten_digits(vat[2:]) else ""


@dataclass(frozen=True, slots=True)
class Payment:
    """How the supplier wants to be paid. `reference` is the structured or free communication as written."""

    means_code: str = "30"
    reference: str = ""
    iban: str = ""
    bic: str = ""
    account_name: str = ""
    mandate: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A period of delivery or service, both days included; one of them may be unknown."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class TaxSubtotal:
    """VAT of one category and rate. `percent` is None where no rate belongs (category O)."""

    category: str
    percent: Decimal | None
    taxable_cents: Cents
    tax_cents: Cents
    exemption: str = ""
    exemption_code: str = ""

    @property
    def rate_ppm(self) -> int:
        """The rate in millionths: 21 % is 210000."""
        return int((self.percent or Decimal(0)) * 10_000)


@dataclass(frozen=True, slots=True)
class AllowanceCharge:
    """A discount (`is_charge` false) or surcharge, of the document or of a line (then without VAT category)."""

    is_charge: bool
    amount_cents: Cents
    reason: str = ""
    reason_code: str = ""
    base_cents: Cents | None = None
    percent: Decimal | None = None
    category: str = ""
    vat_percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of the document, in cents, as stated on it."""

    line_extension: Cents
    tax_exclusive: Cents
    tax_inclusive: Cents
    payable: Cents
    tax: Cents = NOTHING
    allowances: Cents = NOTHING
    charges: Cents = NOTHING
    prepaid: Cents = NOTHING
    rounding: Cents = NOTHING


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `price` is per `base_quantity` (1 when not given) and may have more decimals than cents."""

    id: str
    name: str
    quantity: Decimal
    unit: str
    price: Decimal
    net_cents: Cents
    category: str
    percent: Decimal | None
    description: str = ""
    note: str = ""
    base_quantity: Decimal | None = None
    order_line: str = ""
    period: Period | None = None
    accounting_cost: str = ""
    seller_item: str = ""
    allowances: tuple[AllowanceCharge, ...] = ()


@dataclass(frozen=True, slots=True)
class BillingReference:
    """An earlier invoice that this document corrects or refers to."""

    number: str
    issue_date: date | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A supporting document inside the invoice, or only a web address (`uri`) when `content` is empty."""

    filename: str
    mime: str
    content: bytes
    id: str = ""
    description: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or credit note. Amounts of a credit note are positive: the kind gives the sign."""

    kind: Kind
    number: str
    issue_date: date
    seller: Party
    buyer: Party
    totals: Totals
    lines: tuple[Line, ...]
    taxes: tuple[TaxSubtotal, ...]
    type_code: str = "380"
    currency: str = "EUR"
    due_date: date | None = None
    customization: str = CUSTOMIZATION
    profile: str = PROFILE
    order_reference: str = ""
    sales_order_reference: str = ""
    buyer_reference: str = ""
    contract_reference: str = ""
    project_reference: str = ""
    accounting_cost: str = ""
    period: Period | None = None
    delivery_date: date | None = None
    delivery_country: str = ""
    payment_terms: str = ""
    notes: tuple[str, ...] = ()
    payments: tuple[Payment, ...] = ()
    allowances: tuple[AllowanceCharge, ...] = ()
    billing_references: tuple[BillingReference, ...] = ()
    attachments: tuple[Attachment, ...] = field(default=())

    @property
    def payment(self) -> Payment | None:
        """The first way of payment, or None."""
        return self.payments[0] if self.payments else None

    @property
    def sign(self) -> int:
        """1 for an invoice, -1 for a credit note: times an amount it gives what the buyer owes."""
        return 1 if self.kind == "invoice" else -1


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isascii() and character.isdigit())


def _is_ten_digits(text: str) -> bool:
    return len(_digits(text)) == 10
