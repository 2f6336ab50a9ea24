"""What a payment batch must satisfy before a file is made of it."""

from collections import Counter

from bundel.formats.payments import messages
from bundel.formats.payments.characters import is_sepa_identifier, to_sepa
from bundel.formats.payments.identifiers import is_bic, is_iban, ogm, rf
from bundel.formats.payments.model import CreditTransfer, PaymentBatch
from bundel.kit.findings import Refusal
from bundel.kit.money import show

LARGEST_CENTS = 99_999_999_999  # 999,999,999.99 euro: the limit of a SEPA credit transfer
NAME_LENGTH = 70
REMITTANCE_LENGTH = 140


def check(batch: PaymentBatch) -> None:
    """Raises `Refusal` with the first rule that the batch breaks; `rows` names the payments concerned."""
    if not batch.payments:
        raise Refusal(messages.EMPTY, batch=batch.message_id)
    _check_identifier(batch.message_id)
    _check_identifier(payment_information_id(batch))
    _check_party(batch.debtor_name, batch.debtor_iban, batch.debtor_bic)
    for payment in batch.payments:
        _check_payment(payment)
    counts = Counter(payment.end_to_end_id for payment in batch.payments)
    repeated = [(identifier, count) for identifier, count in counts.items() if count > 1]
    if repeated:
        identifier, count = repeated[0]
        rows = tuple(found for found, _ in repeated)
        raise Refusal(messages.DUPLICATE, rows=rows, identifier=identifier, count=count)
    if batch.approved_count is not None and batch.approved_count != len(batch.payments):
        raise Refusal(messages.COUNT, found=len(batch.payments), expected=batch.approved_count)
    if batch.approved_cents is not None and batch.approved_cents != batch.total_cents:
        raise Refusal(messages.TOTAL, found=show(batch.total_cents), expected=show(batch.approved_cents))


def payment_information_id(batch: PaymentBatch) -> str:
    """The identifier of the one payment group in the file; the bank's batch entry names it on the statement."""
    return batch.payment_information_id or f"{batch.message_id}-1"


def _check_identifier(identifier: str) -> None:
    if not is_sepa_identifier(identifier):
        raise Refusal(messages.IDENTIFIER, rows=(identifier,), identifier=identifier)


def _check_party(name: str, iban: str, bic: str | None) -> None:
    if not is_iban(iban):
        raise Refusal(messages.IBAN, rows=(iban,), iban=iban, name=name)
    if not to_sepa(name).strip(" ."):
        raise Refusal(messages.NAME, rows=(iban,), iban=iban)
    if bic is not None and not is_bic(bic):
        raise Refusal(messages.BIC, rows=(iban,), bic=bic, name=name)


def _check_payment(payment: CreditTransfer) -> None:
    row = (payment.end_to_end_id,)
    _check_identifier(payment.end_to_end_id)
    if payment.instruction_id is not None:
        _check_identifier(payment.instruction_id)
    if not 0 < payment.amount_cents <= LARGEST_CENTS:
        raise Refusal(messages.AMOUNT, rows=row, amount=show(payment.amount_cents), payment=payment.end_to_end_id)
    _check_party(payment.name, payment.iban, payment.bic)
    if payment.reference is not None:
        if payment.remittance:
            raise Refusal(messages.BOTH_REFERENCES, rows=row, payment=payment.end_to_end_id)
        if ogm(payment.reference) is None and rf(payment.reference) is None:
            facts = {"reference": payment.reference, "payment": payment.end_to_end_id}
            raise Refusal(messages.REFERENCE, rows=row, **facts)
    length = len(to_sepa(payment.remittance))
    if length > REMITTANCE_LENGTH:
        # Cutting would lose the invoice numbers at the end, so the preparer decides what to leave out.
        raise Refusal(messages.REMITTANCE, rows=row, payment=payment.end_to_end_id, length=length)
    address = payment.address
    if address is not None:
        country = address.country
        if not to_sepa(address.town) or not (len(country) == 2 and country.isascii() and country.isupper()):
            raise Refusal(messages.ADDRESS, rows=row, name=payment.name)
