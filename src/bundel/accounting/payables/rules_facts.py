"""What a document says, in the words of payables: the same shape for an e-invoice and for what a person keyed. Pure."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from bundel.accounting.payables.rules_duplicates import bare_number, number_key, padded_number
from bundel.formats.invoices.model import Invoice as Document
from bundel.formats.invoices.platform_rules import is_structured, ogm_digits
from bundel.kit import identifiers

ReferenceKind = Literal["ogm", "rf", "free", "none"]
NOWHERE: Final = "ZZ"
"""Country of a supplier of which only a Belgian address is known, and no valid enterprise number."""


@dataclass(frozen=True, slots=True)
class Seller:
    """Who sent it. `registration` is the enterprise number in Belgium, elsewhere the best number there is."""

    country: str
    registration: str
    name: str
    vat_number: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of the document."""

    id: str
    name: str
    quantity: Decimal
    unit: str
    price: Decimal
    net_cents: int
    category: str
    rate_ppm: int
    description: str = ""
    order_line: str = ""
    accounting_cost: str = ""
    period_start: date | None = None
    period_end: date | None = None


@dataclass(frozen=True, slots=True)
class FactTax:
    """The VAT of one rate."""

    category: str
    rate_ppm: int
    taxable_cents: int
    tax_cents: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is taken over from a document. Amounts in cents, positive for credit notes too."""

    seller: Seller
    kind: str
    number: str
    issued_on: date
    supplier_due_on: date | None
    currency: str
    net_cents: int
    tax_cents: int
    prepaid_cents: int
    rounding_cents: int
    payable_cents: int
    taxes: tuple[FactTax, ...]
    lines: tuple[FactLine, ...] = ()
    order_reference: str = ""
    buyer_reference: str = ""
    payment_reference: str = ""
    iban: str = ""
    corrects_number: str = ""
    electronic: bool = True

    @property
    def total_cents(self) -> int:
        return self.net_cents + self.tax_cents

    @property
    def sign(self) -> int:
        return 1 if self.kind == "invoice" else -1

    @property
    def reference_kind(self) -> ReferenceKind:
        return reference_kind(self.payment_reference)

    @property
    def bad_reference(self) -> bool:
        """Whether the payment reference looks structured but its check number is wrong."""
        return is_structured(self.payment_reference) and not ogm_digits(self.payment_reference)

    @property
    def number_keys(self) -> dict[str, str]:
        """The three ways in which the number is kept for comparison."""
        return {
            "number_key": number_key(self.number)[:100],
            "number_padded": padded_number(self.number)[:100],
            "number_bare": bare_number(self.number)[:100],
        }


def reference_kind(reference: str) -> ReferenceKind:
    """How a payment reference may be sent to the bank: structured only when its check digits are right."""
    if not reference.strip():
        return "none"
    if is_structured(reference) and ogm_digits(reference):
        return "ogm"
    return "rf" if identifiers.is_rf(reference) else "free"


def clean_reference(reference: str) -> str:
    """The reference as it is kept: the twelve digits of a valid OGM, the compact RF, otherwise the text as written."""
    kind = reference_kind(reference)
    if kind == "ogm":
        return ogm_digits(reference)
    return identifiers.parse_rf(reference) if kind == "rf" else reference.strip()[:140]


def seller_of(document: Document) -> Seller:
    """The supplier of an e-invoice."""
    party = document.seller
    if identifiers.is_enterprise_number(party.kbo) and re.fullmatch(r"[01]\d{9}", party.kbo):
        country, registration = "BE", party.kbo
    else:
        country = NOWHERE if party.country in ("", "BE") else party.country
        registration = party.vat_number or f"{party.endpoint_scheme}:{party.endpoint_id}"
    return Seller(
        country[:2].upper(),
        re.sub(r"\s", "", registration)[:40],
        (party.legal_name or party.name)[:200],
        party.vat_number[:20],
        party.street[:200],
        party.postcode[:20],
        party.city[:120],
    )


def facts_of(document: Document) -> Facts:
    """What is taken over from an e-invoice."""
    totals, payment = document.totals, document.payment
    return Facts(
        seller=seller_of(document),
        kind=document.kind,
        number=document.number.strip()[:100],
        issued_on=document.issue_date,
        supplier_due_on=document.due_date,
        currency=document.currency,
        net_cents=totals.tax_exclusive,
        tax_cents=totals.tax_inclusive - totals.tax_exclusive,
        prepaid_cents=totals.prepaid,
        rounding_cents=totals.payable - totals.tax_inclusive + totals.prepaid,
        payable_cents=totals.payable,
        taxes=tuple(FactTax(tax.category, tax.rate_ppm, tax.taxable_cents, tax.tax_cents) for tax in document.taxes),
        lines=tuple(
            FactLine(
                id=line.id[:60],
                name=line.name[:300],
                quantity=line.quantity,
                unit=line.unit[:10],
                price=line.price,
                net_cents=line.net_cents,
                category=line.category[:5],
                rate_ppm=int((line.percent or Decimal(0)) * 10_000),
                description=line.description,
                order_line=line.order_line[:60],
                accounting_cost=line.accounting_cost[:100],
                period_start=line.period.start if line.period else None,
                period_end=line.period.end if line.period else None,
            )
            for line in document.lines
        ),
        order_reference=document.order_reference.strip()[:100],
        buyer_reference=document.buyer_reference.strip()[:100],
        payment_reference=payment.reference.strip()[:140] if payment else "",
        iban=re.sub(r"\s", "", payment.iban).upper()[:34] if payment else "",
        corrects_number=document.billing_references[0].number.strip()[:100] if document.billing_references else "",
    )
