"""A payment batch as the file for the bank holds it. Amounts in whole eurocents, days as dates, time passed in."""

from dataclasses import dataclass
from datetime import date, datetime

from bundel.kit.money import Cents


@dataclass(frozen=True, slots=True)
class Address:
    """A structured address. Town and country code are compulsory (rule of the banks from November 2026)."""

    town: str
    country: str
    street: str = ""
    building: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class CreditTransfer:
    """One payment. Either `reference` (12 digits of an OGM, or RF…) or `remittance` (free text ≤ 140), or neither."""

    end_to_end_id: str
    amount_cents: Cents
    name: str
    iban: str
    bic: str | None = None
    reference: str | None = None
    remittance: str = ""
    address: Address | None = None
    instruction_id: str | None = None


@dataclass(frozen=True, slots=True)
class PaymentBatch:
    """One file with one debtor account and one execution day (a bank day: the caller's calendar decides).

    `approved_cents` and `approved_count` are what the signatories saw; when given, the file must add up to them.
    """

    message_id: str
    created: datetime
    execution_date: date
    debtor_name: str
    debtor_iban: str
    payments: tuple[CreditTransfer, ...]
    debtor_bic: str | None = None
    debtor_enterprise_number: str | None = None
    payment_information_id: str | None = None
    batch_booking: bool = True
    approved_cents: Cents | None = None
    approved_count: int | None = None

    @property
    def total_cents(self) -> Cents:
        """The control sum of the file."""
        return Cents(sum(payment.amount_cents for payment in self.payments))
