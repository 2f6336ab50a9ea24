"""What the service centre asks beyond the official rules."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from bundel.formats.invoices import ubl
from bundel.formats.invoices.check import check as judge
from bundel.formats.invoices.compose import line
from bundel.formats.invoices.model import Attachment, Invoice, Payment
from bundel.formats.invoices.platform_rules import Context, check, is_structured, ogm_digits
from bundel.formats.invoices.tests.make import BUYER, ISSUED, SELLER, credit_note, invoice


def codes(one: Invoice, context: Context | None = None) -> dict[str, str]:
    return {finding.code: finding.severity for finding in check(one, context)}


def paid(**changes: str) -> Invoice:
    return invoice(payments=(Payment(**{"reference": "+++002/6000/10127+++", "iban": "BE35734100000137", **changes}),))


def test_a_plain_invoice_and_a_plain_credit_note_have_no_findings() -> None:
    context = Context(today=ISSUED)
    assert codes(invoice(), context) == {}
    assert codes(credit_note(), context) == {}


@pytest.mark.parametrize(
    "reference", ["+++123/4567/89012+++", "***123/4567/89012***", "123456789012", "123/4567/89012"]
)
def test_warns_for_a_structured_reference_with_a_wrong_check_number(reference: str) -> None:
    assert codes(paid(reference=reference)) == {"BUNDEL-OGM": "warning"}


@pytest.mark.parametrize(
    "reference", ["FACT 26-000116", "", "+++123/4567/89002+++", "***123/4567/89002***", "RF18539007547034"]
)
def test_free_and_valid_references_pass(reference: str) -> None:
    assert codes(paid(reference=reference)) == {}


def test_the_digits_of_a_valid_reference_are_given_for_payment() -> None:
    assert ogm_digits("+++123/4567/89002+++") == "123456789002"
    assert ogm_digits("+++123/4567/89012+++") == ""
    assert not is_structured("bestelling 123456789012")


@pytest.mark.parametrize(("days", "expected"), [(30, {}), (31, {"BUNDEL-DUE-30": "warning"})])
def test_a_term_over_thirty_days_is_flagged(days: int, expected: dict[str, str]) -> None:
    assert codes(invoice(due_date=ISSUED + timedelta(days=days))) == expected
    assert codes(invoice(due_date=ISSUED + timedelta(days=days)), Context(term_days=60)) == {}


def test_reverse_charge_without_vat_number_of_the_buyer_is_refused() -> None:
    moved = line(1, "Werken", Decimal(1), Decimal(100), percent=Decimal(0), category="AE")
    assert codes(invoice(moved)) == {}
    without = invoice(moved, buyer=replace(BUYER, vat_number=""))
    assert codes(without) == {"BUNDEL-AE-VAT": "error"}
    assert judge(ubl.write(without)).verdict == "refused"


def test_warns_when_vat_and_enterprise_number_of_the_seller_differ() -> None:
    assert codes(invoice(seller=replace(SELLER, vat_number="BE0777010283"))) == {"BUNDEL-VAT-KBO": "warning"}
    assert codes(invoice(seller=replace(SELLER, vat_number="BE 0777.010.184"))) == {}
    assert codes(invoice(seller=replace(SELLER, vat_number="NL123456789B01"))) == {}


@pytest.mark.parametrize("iban", ["BE35734100000138", "BE3573410000013", "XX00123"])
def test_refuses_an_account_that_cannot_exist(iban: str) -> None:
    assert codes(paid(iban=iban)) == {"BUNDEL-IBAN": "error"}


def test_does_not_judge_a_foreign_account_that_is_no_iban() -> None:
    assert codes(paid(iban="32451200")) == {}


def test_refuses_an_enterprise_number_with_a_wrong_check_number() -> None:
    found = codes(invoice(buyer=replace(BUYER, enterprise_number="0877000161")))
    assert found == {"BUNDEL-KBO": "error"}
    assert codes(invoice(buyer=replace(BUYER, enterprise_number="0877.000.160"))) == {}


def test_warns_when_there_is_something_to_pay_and_no_account() -> None:
    assert codes(paid(iban="")) == {"BUNDEL-NO-IBAN": "warning"}
    assert codes(invoice(payments=())) == {"BUNDEL-NO-IBAN": "warning"}
    assert codes(paid(iban="", means_code="59", mandate="M-1")) == {}
    assert codes(credit_note(payments=())) == {}


def test_warns_for_another_currency() -> None:
    assert codes(invoice(currency="USD")) == {"BUNDEL-CURRENCY": "warning"}


def test_warns_for_an_invoice_of_tomorrow_only_when_it_knows_today() -> None:
    late = Context(today=date(2026, 3, 1))
    assert codes(invoice(), late) == {"BUNDEL-FUTURE": "warning"}
    assert codes(invoice(), Context()) == {}


def test_attachments_must_fit_and_be_what_they_say() -> None:
    def attached(content: bytes) -> Invoice:
        return invoice(attachments=(Attachment("a.pdf", "application/pdf", content),))

    assert codes(attached(b"%PDF-1.4")) == {}
    assert codes(attached(b"MZ\x90\x00")) == {"BUNDEL-ATTACH-TYPE": "warning"}
    assert codes(attached(b"%PDF" + b"x" * 100), Context(attachment_limit=50)) == {"BUNDEL-ATTACH-SIZE": "error"}


def test_self_billing_is_refused() -> None:
    assert codes(invoice(type_code="389")) == {"BUNDEL-SELF-BILLING": "error"}
