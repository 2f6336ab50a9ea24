"""Every Peppol rule: a fragment on which it speaks and one on which it stays silent."""

import csv
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import ean, luhn
from stdnum.au import abn
from stdnum.be import vat
from stdnum.it import iva
from stdnum.no import orgnr

from bundel.formats.invoices import peppol, peppol_identifiers, reader
from bundel.formats.invoices.messages_peppol import MESSAGES
from bundel.formats.invoices.names import CAC, CBC, CREDIT_NOTE, CUSTOMIZATION, INVOICE
from bundel.formats.invoices.peppol_engine import RULES, rule
from bundel.formats.invoices.tests.places import SHARED

P, C = "PEPPOL-EN16931-", "PEPPOL-COMMON-"
PROFILE = "<b:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</b:ProfileID>"
SPECIFICATION = f"<b:CustomizationID>{CUSTOMIZATION}</b:CustomizationID>"
EUR = "<b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>"


def _country(role: str, code: str) -> str:
    country = f"<a:Country><b:IdentificationCode>{code}</b:IdentificationCode></a:Country>"
    return f"<a:{role}><a:Party><a:PostalAddress>{country}</a:PostalAddress></a:Party></a:{role}>"


GERMANS = _country("AccountingSupplierParty", "DE") + _country("AccountingCustomerParty", " de ")
ONE_GERMAN = _country("AccountingSupplierParty", "DE") + _country("AccountingCustomerParty", "BE")


def judged(body: str, kind: str = "Invoice") -> set[str]:
    namespace = INVOICE if kind == "Invoice" else CREDIT_NOTE
    text = f'<{kind} xmlns="{namespace}" xmlns:a="{CAC}" xmlns:b="{CBC}">{body}</{kind}>'
    document = reader.parse(text.encode())
    assert document.root is not None, document.findings
    return {finding.code for finding in peppol.own(document.root)}


def _amount(name: str, amount: str, currency: str = "EUR") -> str:
    return f'<b:{name} currencyID="{currency}">{amount}</b:{name}>'


def _allowance(inside: str) -> str:
    return f"<a:AllowanceCharge>{inside}</a:AllowanceCharge>"


def _line(inside: str) -> str:
    return f"<a:InvoiceLine>{inside}</a:InvoiceLine>"


def _tax_total(inside: str = "", amount: str = "1", currency: str = "EUR") -> str:
    return f"<a:TaxTotal>{_amount('TaxAmount', amount, currency)}{inside}</a:TaxTotal>"


def _category(code: str, reason: str) -> str:
    exemption = f"<b:TaxExemptionReasonCode>{reason}</b:TaxExemptionReasonCode>"
    return f"<a:TaxCategory><b:ID>{code}</b:ID>{exemption}</a:TaxCategory>"


def _endpoint(scheme: str, number: str) -> str:
    return f'<b:EndpointID schemeID="{scheme}">{number}</b:EndpointID>'


def _period(start: str, end: str, line_start: str, line_end: str) -> str:
    own = f"<b:StartDate>{line_start}</b:StartDate><b:EndDate>{line_end}</b:EndDate>"
    whole = f"<b:StartDate>{start}</b:StartDate><b:EndDate>{end}</b:EndDate>"
    return f"<a:InvoicePeriod>{whole}</a:InvoicePeriod>{_line(f'<a:InvoicePeriod>{own}</a:InvoicePeriod>')}"


FALSE, TRUE = "<b:ChargeIndicator>false</b:ChargeIndicator>", "<b:ChargeIndicator>true</b:ChargeIndicator>"
PERCENT, BASE = "<b:MultiplierFactorNumeric>10</b:MultiplierFactorNumeric>", _amount("BaseAmount", "100")
SUBTOTAL = "<a:TaxSubtotal><b:TaxableAmount/></a:TaxSubtotal>"
DOLLARS = "<b:TaxCurrencyCode>USD</b:TaxCurrencyCode>"
OBJECT = "<a:DocumentReference><b:DocumentTypeCode>130</b:DocumentTypeCode></a:DocumentReference>"
PROJECT = "<a:AdditionalDocumentReference><b:DocumentTypeCode>50</b:DocumentTypeCode></a:AdditionalDocumentReference>"
QUANTITY = '<b:InvoicedQuantity unitCode="C62">2</b:InvoicedQuantity>'


def _priced(net: str, price: str = "5", base: str = "", extra: str = "") -> str:
    priced = f"<a:Price>{_amount('PriceAmount', price)}{base}</a:Price>"
    return _line(f"{QUANTITY}{_amount('LineExtensionAmount', net)}{extra}{priced}")


def _base(quantity: str, unit: str = "C62") -> str:
    return f'<b:BaseQuantity unitCode="{unit}">{quantity}</b:BaseQuantity>'


def _price_allowance(net: str, inside: str) -> str:
    return _line(f"<a:Price>{_amount('PriceAmount', net)}{_allowance(inside)}</a:Price>")


def _binary(kind: str) -> str:
    return f'<b:EmbeddedDocumentBinaryObject mimeCode="{kind}">AA</b:EmbeddedDocumentBinaryObject>'


def _party(role: str, inside: str) -> str:
    return f"<a:{role}><a:Party>{inside}</a:Party></a:{role}>"


# rule, fragment on which it speaks, fragment on which it stays silent
CASES: list[tuple[str, str, str]] = [
    ("R001", "", PROFILE),
    ("R002", "<b:Note>a</b:Note><b:Note>b</b:Note>", "<b:Note>a</b:Note>"),
    ("R002", "<b:Note>a</b:Note><b:Note>b</b:Note>" + ONE_GERMAN, "<b:Note>a</b:Note><b:Note>b</b:Note>" + GERMANS),
    ("R003", "", "<b:BuyerReference>x</b:BuyerReference>"),
    (
        "R003",
        "<a:OrderReference><b:SalesOrderID>1</b:SalesOrderID></a:OrderReference>",
        "<a:OrderReference><b:ID>1</b:ID></a:OrderReference>",
    ),
    ("R004", "<b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>", SPECIFICATION),
    ("R005", "<b:TaxCurrencyCode>EUR</b:TaxCurrencyCode>" + EUR, DOLLARS + EUR),
    ("R007", "<b:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:1:1.0</b:ProfileID>", PROFILE),
    ("R008", "<b:Note> \n</b:Note>", "<b:Note>\u00a0</b:Note>"),
    ("R008", "<a:Party/>", "<a:Party><b:Name>x</b:Name></a:Party>"),
    (
        "R010",
        _party("AccountingCustomerParty", "<b:Name>x</b:Name>"),
        _party("AccountingCustomerParty", _endpoint("0208", "0877000160")),
    ),
    ("R020", _party("AccountingSupplierParty", "<b:Name>x</b:Name>"), "<b:ID>geen verkoper</b:ID>"),
    (
        "R040",
        _allowance(FALSE + PERCENT + _amount("Amount", "10.03") + BASE),
        _allowance(FALSE + PERCENT + _amount("Amount", "10.02") + BASE),
    ),
    ("R040", _line(_allowance(FALSE + PERCENT + BASE)), _line(_allowance(FALSE + _amount("Amount", "7")))),
    ("R041", _allowance(FALSE + PERCENT), _allowance(FALSE + PERCENT + BASE)),
    ("R042", _line(_allowance(FALSE + BASE)), _line(_allowance(FALSE + PERCENT + BASE))),
    ("R043", _allowance("<b:ChargeIndicator>1</b:ChargeIndicator>"), _allowance(TRUE)),
    ("R043", _allowance(_amount("Amount", "1")), _allowance(PERCENT)),
    ("R044", _price_allowance("9", TRUE), _price_allowance("9", FALSE)),
    (
        "R046",
        _price_allowance("9", FALSE + _amount("Amount", "2") + _amount("BaseAmount", "10")),
        _price_allowance("8.0", FALSE + _amount("Amount", "2") + _amount("BaseAmount", "10.00")),
    ),
    ("R046", _price_allowance("10", FALSE + _amount("BaseAmount", "10")), _price_allowance("9", FALSE)),
    ("R051", EUR + _line(_amount("LineExtensionAmount", "1", "USD")), EUR + _line(_amount("LineExtensionAmount", "1"))),
    ("R051", EUR + _tax_total(SUBTOTAL, "1", "USD"), EUR + _tax_total("", "1", "USD")),
    ("R051", _amount("Amount", "1"), "<b:ID>geen bedrag</b:ID>"),
    ("R053", _tax_total(), _tax_total(SUBTOTAL)),
    ("R053", _tax_total(SUBTOTAL) * 2, _tax_total(SUBTOTAL) + _tax_total()),
    ("R054", DOLLARS + _tax_total(SUBTOTAL), DOLLARS + _tax_total(SUBTOTAL) + _tax_total()),
    ("R054", _tax_total(), ""),
    (
        "R055",
        DOLLARS + EUR + _tax_total(amount="5") + _tax_total(amount="-6", currency="USD"),
        DOLLARS + EUR + _tax_total(amount="-5") + _tax_total(amount="-6", currency="USD"),
    ),
    ("R055", DOLLARS + EUR + _tax_total(amount="5"), EUR + _tax_total(amount="5")),
    (
        "R061",
        "<a:PaymentMeans><b:PaymentMeansCode> 59 </b:PaymentMeansCode></a:PaymentMeans>",
        "<a:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode></a:PaymentMeans>",
    ),
    (
        "R061",
        "<a:PaymentMeans><b:PaymentMeansCode>49</b:PaymentMeansCode></a:PaymentMeans>",
        "<a:PaymentMeans><b:PaymentMeansCode>49</b:PaymentMeansCode><a:PaymentMandate><b:ID>m</b:ID></a:PaymentMandate>"
        "</a:PaymentMeans>",
    ),
    ("R100", _line(OBJECT * 2), _line(OBJECT)),
    ("R101", _line(OBJECT.replace("130", "50")), _line(OBJECT)),
    (
        "R110",
        _period("2026-01-02", "2026-01-31", "2026-01-01", "2026-01-31"),
        _period("2026-01-01", "2026-01-31", "2026-01-01", "2026-01-31"),
    ),
    (
        "R111",
        _period("2026-01-01", "2026-01-30", "2026-01-01", "2026-01-31"),
        _period("geen datum", "geen datum", "2026-01-01", "2026-01-31"),
    ),
    ("R120", _priced("10.03"), _priced("9.98")),
    ("R120", _priced("10.00", base=_base("2")), _priced("5.00", base=_base("2"))),
    (
        "R120",
        _priced("10.00", extra=_allowance(FALSE + _amount("Amount", "1"))),
        _priced("12.00", extra=_allowance(FALSE + _amount("Amount", "1")) + _allowance(TRUE + _amount("Amount", "3"))),
    ),
    ("R121", _priced("10", base=_base("0")), _priced("10", base=_base("0.5"))),
    ("R130", _priced("10", base=_base("1", "KGM")), _priced("10", base=_base("1"))),
    (
        "R130",
        _line(f'<b:CreditedQuantity unitCode="C62">1</b:CreditedQuantity><a:Price>{_base("1")}</a:Price>'),
        _line(f"<a:Price>{_base('1', 'KGM')}</a:Price>"),
    ),
    ("CL001", _binary("application/msword"), _binary("application/pdf")),
    (
        "CL002",
        _allowance(FALSE + "<b:AllowanceChargeReasonCode>1</b:AllowanceChargeReasonCode>"),
        _allowance(FALSE + "<b:AllowanceChargeReasonCode> 95 </b:AllowanceChargeReasonCode>"),
    ),
    (
        "CL003",
        _allowance(TRUE + "<b:AllowanceChargeReasonCode>95</b:AllowanceChargeReasonCode>"),
        _allowance(TRUE + "<b:AllowanceChargeReasonCode>FC</b:AllowanceChargeReasonCode>"),
    ),
    (
        "CL006",
        "<a:InvoicePeriod><b:DescriptionCode>7</b:DescriptionCode></a:InvoicePeriod>",
        "<a:InvoicePeriod><b:DescriptionCode>35</b:DescriptionCode></a:InvoicePeriod>",
    ),
    ("CL007", _amount("PayableAmount", "1", "EURO"), _amount("PayableAmount", "1", "SEK")),
    ("CL007", "<b:TaxAmount>1</b:TaxAmount>", _amount("TaxAmount", "1")),
    ("CL008", _endpoint("9999", "x"), _endpoint("9925", "BE0877000160")),
    ("F001", "<b:IssueDate>2026-02-30</b:IssueDate>", "<b:IssueDate>2024-02-29</b:IssueDate>"),
    ("F001", "<b:DueDate>2026-W01-1</b:DueDate>", "<b:PaidDate>gisteren</b:PaidDate>"),
    (
        "P0100",
        PROFILE + "<b:InvoiceTypeCode>381</b:InvoiceTypeCode>",
        PROFILE + "<b:InvoiceTypeCode>380</b:InvoiceTypeCode>",
    ),
    ("P0100", PROFILE + "<b:InvoiceTypeCode>1</b:InvoiceTypeCode>", "<b:InvoiceTypeCode>1</b:InvoiceTypeCode>"),
    (
        "P0112",
        "<b:InvoiceTypeCode>384</b:InvoiceTypeCode>" + ONE_GERMAN,
        "<b:InvoiceTypeCode>384</b:InvoiceTypeCode>" + GERMANS,
    ),
    ("P0104", _category("S", "VATEX-EU-G"), _category("G", "vatex-eu-g")),
    ("P0105", _category("S", "vatex-eu-o"), _category("O", "VATEX-EU-O")),
    ("P0106", _category("G", "VATEX-EU-IC"), _category("K", "VATEX-EU-IC")),
    ("P0107", _category("S", "VATEX-EU-AE"), _category("AE", "VATEX-EU-AE")),
    ("P0108", _category("S", "VATEX-EU-D"), _category("E", "VATEX-EU-D")),
    ("P0109", _category("S", "VATEX-EU-F"), _category("E", "VATEX-EU-F")),
    ("P0110", _category("S", "VATEX-EU-I"), _category("E", "VATEX-EU-I")),
    ("P0111", _category("S", "VATEX-EU-J"), _category("E", "VATEX-EU-J")),
]
CREDIT_NOTE_CASES: list[tuple[str, str, str]] = [
    ("R001", "", PROFILE),
    ("R080", PROJECT * 2, PROJECT),
    (
        "P0101",
        PROFILE + "<b:CreditNoteTypeCode>380</b:CreditNoteTypeCode>",
        PROFILE + "<b:CreditNoteTypeCode>381</b:CreditNoteTypeCode>",
    ),
    (
        "R120",
        "<a:CreditNoteLine><b:CreditedQuantity>2</b:CreditedQuantity></a:CreditNoteLine>".replace(
            "</a:", _amount("LineExtensionAmount", "1") + "</a:"
        ),
        "<a:CreditNoteLine><b:CreditedQuantity>2</b:CreditedQuantity></a:CreditNoteLine>",
    ),
]
IDENTIFIER_CASES: list[tuple[str, str, str, str]] = [
    ("R040", "0088", "7300010000002", "7300010000001"),
    ("R041", "0192", "987654326", "987654325"),
    ("R042", "0184", "DK1234567", "DK12345678"),
    ("R043", "0208", "0877000161", "0877000160"),
    ("R044", "0201", "ABCDE", "ABC123"),
    ("R045", "0210", "ABCDEF12G34H567", "ABCDEF12G34H567I"),
    ("R046", "9907", "1234567890", "12345678901"),
    ("R047", "0211", "IT00743110158", "IT00743110157"),
    ("R049", "0007", "5567321700", "5567321707"),
    ("R050", "0151", "51824753557", "51824753556"),
]


@pytest.mark.parametrize(("identifier", "broken", "sound"), CASES)
def test_rule_speaks_on_one_fragment_and_is_silent_on_the_other(identifier: str, broken: str, sound: str) -> None:
    assert P + identifier in judged(broken)
    assert P + identifier not in judged(sound)


@pytest.mark.parametrize(("identifier", "broken", "sound"), CREDIT_NOTE_CASES)
def test_rule_speaks_on_credit_notes_too(identifier: str, broken: str, sound: str) -> None:
    assert P + identifier in judged(broken, "CreditNote")
    assert P + identifier not in judged(sound, "CreditNote")


@pytest.mark.parametrize(("identifier", "scheme", "wrong", "right"), IDENTIFIER_CASES)
def test_identifiers_are_checked_by_their_scheme(identifier: str, scheme: str, wrong: str, right: str) -> None:
    assert C + identifier in judged(_endpoint(scheme, wrong))
    assert C + identifier not in judged(_endpoint(scheme, right))
    assert C + identifier not in judged(_endpoint("0002", wrong))


@pytest.mark.parametrize(
    "where",
    [
        "<a:PartyIdentification><b:ID schemeID='0208'>1</b:ID></a:PartyIdentification>",
        "<a:PartyLegalEntity><b:CompanyID schemeID='0208'>1</b:CompanyID></a:PartyLegalEntity>",
    ],
)
def test_identifiers_are_checked_wherever_they_stand(where: str) -> None:
    assert C + "R043" in judged(where)


def test_project_references_are_counted_on_credit_notes_only() -> None:
    assert P + "R080" not in judged(PROJECT * 2)


def test_document_rules_are_silent_on_a_lone_fragment_of_another_root() -> None:
    root = reader.parse(f'<a:Party xmlns:a="{CAC}" xmlns:b="{CBC}"><b:Name>x</b:Name></a:Party>'.encode()).root
    assert root is not None
    assert peppol.own(root) == []


def test_a_percentage_without_base_is_judged_by_that_rule_alone() -> None:
    found = judged(_allowance(PERCENT))
    assert P + "R041" in found
    assert P + "R043" not in found


def test_every_case_table_together_covers_every_rule() -> None:
    covered = {P + case[0] for case in CASES + CREDIT_NOTE_CASES} | {C + case[0] for case in IDENTIFIER_CASES}
    assert {one.id for one in RULES} == covered == set(MESSAGES)


def test_every_rule_of_the_shared_list_is_there() -> None:
    path = SHARED / "en16931-rules" / "peppol-bis3-rules-own-words.csv"
    if not path.is_file():
        pytest.skip("../shared/data ontbreekt")
    with path.open(encoding="utf-8", newline="") as file:
        named = [row["rule_id"] for row in csv.DictReader(file)]
    wanted = set()
    for identifier in named:
        if match := re.fullmatch(r"(.*-)P(\d+)\.\.P(\d+)", identifier):
            wanted |= {f"{match[1]}P{number:04d}" for number in range(int(match[2]), int(match[3]) + 1)}
        elif match := re.fullmatch(r"PEPPOL-COMMON-R041,R042,R044\.\.R050", identifier):
            wanted |= {f"{C}R{number:03d}" for number in (41, 42, *range(44, 51))}
        else:
            wanted.add(identifier)
    # R048 is switched off in the official rule set.
    assert wanted - {one.id for one in RULES} == {C + "R048"}


def test_a_number_of_a_million_digits_is_no_number() -> None:
    endless = "9" * 1_000_000
    assert P + "R120" in judged(_priced(endless))
    assert P + "R040" in judged(_allowance(FALSE + PERCENT + _amount("Amount", "1") + _amount("BaseAmount", endless)))


def test_italian_forms_are_warnings_and_the_rest_errors() -> None:
    warnings = {one.id for one in RULES if one.severity == "warning"}
    assert warnings == {C + name for name in ("R044", "R045", "R046", "R047")}


def test_a_rule_id_can_be_registered_once_only() -> None:
    with pytest.raises(ValueError, match="bestaat al"):
        rule(P + "R001")(lambda subject: iter(()))


DIGITS = st.text("0123456789", min_size=7, max_size=14)


@given(DIGITS, st.sampled_from("0123456789"))
def test_check_digits_agree_with_another_library(digits: str, last: str) -> None:
    padded = digits.zfill(14)
    thirteen, nine, ten = (padded[-length:] + last for length in (12, 8, 9))
    assert peppol_identifiers.is_gln(thirteen) == ean.is_valid(thirteen)
    if int(nine):
        assert peppol_identifiers.is_norwegian(nine) == orgnr.is_valid(nine)
    assert peppol_identifiers.is_swedish(ten) == luhn.is_valid(ten)


@given(st.integers(1, 10**9 - 1), st.integers(1, 9))
def test_australian_numbers_agree_with_another_library(body: int, step: int) -> None:
    right = abn.calc_check_digits(f"{body:09d}") + f"{body:09d}"
    wrong = right[:-1] + str((int(right[-1]) + step) % 10)
    assert peppol_identifiers.is_australian(right)
    assert peppol_identifiers.is_australian(wrong) == abn.is_valid(wrong)


@given(st.integers(0, 10**8 - 1))
def test_belgian_numbers_agree_with_another_library(body: int) -> None:
    number = f"{body:08d}{97 - body % 97:02d}"
    assert peppol_identifiers.is_belgian(number)
    if number[0] in "01" and body:
        assert vat.is_valid(number)


@given(st.integers(1, 10**7 - 1), st.integers(0, 9))
def test_italian_vat_numbers_agree_with_another_library(body: int, check: int) -> None:
    number = f"{body:07d}100{check}"
    assert peppol_identifiers.is_italian_vat_number("IT" + number) == iva.is_valid(number)
