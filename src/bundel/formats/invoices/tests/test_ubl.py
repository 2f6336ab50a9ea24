"""Reading and writing are each other's inverse, and what we write is valid under every layer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundel.formats.invoices import ubl
from bundel.formats.invoices.check import check
from bundel.formats.invoices.compose import line, net_of, with_totals
from bundel.formats.invoices.model import AllowanceCharge, Attachment, Invoice, Line, Payment, Period
from bundel.formats.invoices.tests.make import BUYER, SELLER, credit_note, invoice, samples
from bundel.formats.invoices.tests.places import SAMPLES
from bundel.kit.findings import Refusal
from bundel.kit.money import Cents

WORDS = st.text("abcdefghijklmnopqrstuvwxyzéëçABC0123456789-./&<>'\"", min_size=1, max_size=20)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
CENTS = st.integers(1, 10_000_000).map(Cents)
RATES = st.sampled_from([Decimal(6), Decimal(12), Decimal(21)])
QUANTITIES = st.decimals(Decimal("-1000"), Decimal("1000"), places=3)
PRICES = st.decimals(Decimal(0), Decimal("10000"), places=4)


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    count = draw(st.integers(1, 4))
    allowance = st.builds(AllowanceCharge, st.booleans(), CENTS, reason=WORDS, reason_code=st.just(""))
    return [
        line(
            number + 1,
            draw(WORDS),
            draw(QUANTITIES),
            draw(PRICES),
            percent=draw(RATES),
            description=draw(WORDS),
            order_line=draw(st.sampled_from(["", "1", "20"])),
            allowances=tuple(draw(st.lists(allowance, max_size=2))),
        )
        for number in range(count)
    ]


@st.composite
def invoices(draw: st.DrawFn) -> Invoice:
    build = draw(st.sampled_from([invoice, credit_note]))
    used = draw(lines())
    rate = draw(st.sampled_from([one.percent for one in used]))
    allowance = st.builds(
        AllowanceCharge, st.booleans(), CENTS, reason=WORDS, category=st.just("S"), vat_percent=st.just(rate)
    )
    start = draw(DAYS)
    return build(
        *used,
        number=draw(WORDS),
        issue_date=draw(DAYS),
        due_date=draw(DAYS),
        notes=tuple(draw(st.lists(WORDS, max_size=1))),
        buyer_reference=draw(WORDS),
        contract_reference=draw(st.just("") | WORDS),
        accounting_cost=draw(st.just("") | WORDS),
        payment_terms=draw(st.just("") | WORDS),
        period=draw(st.none() | st.just(Period(start, start))),
        payments=(Payment("30", draw(WORDS), "BE35734100000137", "KREDBEBB", draw(WORDS)),),
        allowances=tuple(draw(st.lists(allowance, max_size=2))),
        seller=replace(
            SELLER,
            legal_name=draw(WORDS),
            enterprise_number=draw(st.sampled_from(["", "0777010184"])),
            street=draw(WORDS),
            contact_name=draw(WORDS),
        ),
        buyer=replace(BUYER, city=draw(WORDS)),
        attachments=tuple(
            Attachment(f"{name}.pdf", "application/pdf", content, f"bijlage {place}")
            for place, (name, content) in enumerate(
                draw(st.lists(st.tuples(st.sampled_from("abc"), st.binary(min_size=1, max_size=50)), max_size=2))
            )
        ),
    )


@settings(max_examples=80, deadline=None)
@given(invoices())
def test_reading_what_was_written_gives_the_same_invoice(one: Invoice) -> None:
    assert ubl.read(ubl.write(one)) == one


@settings(max_examples=40, deadline=None)
@given(invoices())
def test_what_is_written_has_no_findings_in_any_official_layer(one: Invoice) -> None:
    assert check(ubl.write(one), ["xsd", "en16931", "peppol"]).findings == []


@pytest.mark.parametrize("name", samples())
def test_samples_are_valid_and_unchanged(name: str) -> None:
    written = ubl.write(samples()[name])
    assert check(written).findings == []
    assert ubl.read(written) == samples()[name]
    assert (SAMPLES / f"{name}.xml").read_bytes() == written


@pytest.mark.parametrize(("price", "net"), [("0.005", 1), ("0.0049", 0), ("2.675", 268)])
def test_half_a_cent_rounds_away_from_zero(price: str, net: int) -> None:
    assert net_of(Decimal(1), Decimal(price)) == net
    assert net_of(Decimal(-1), Decimal(price)) == -net


def test_vat_is_rounded_per_rate_and_not_per_line() -> None:
    three = [line(number, "Pen", Decimal(1), Decimal("0.33")) for number in (1, 2, 3)]
    assert invoice(*three).totals.tax == 21  # 21 % of 0.99; rounded per line it would be 3 × 0.07 = 0.21 as well
    seven = [line(number, "Pen", Decimal(1), Decimal("0.07")) for number in range(1, 8)]
    assert invoice(*seven).totals.tax == 10  # 21 % of 0.49; per line it would be 7 × 0.01 = 0.07


def test_prepaid_and_rounding_change_the_payable_only() -> None:
    whole = invoice()
    part = with_totals(whole, prepaid=Cents(1000), rounding=Cents(1))
    assert part.totals.payable == whole.totals.payable - 999
    assert part.totals.tax_inclusive == whole.totals.tax_inclusive


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (b"<cbc:ID>2026-0001</cbc:ID>", b"", "ID"),
        (b"<cbc:IssueDate>2026-03-02", b"<cbc:IssueDate>02/03/2026", "IssueDate"),
        (b">119.79</cbc:PayableAmount>", b">119.795</cbc:PayableAmount>", "decimalen"),
        (b">119.79</cbc:PayableAmount>", b">veel</cbc:PayableAmount>", "geen getal"),
    ],
)
def test_refuses_what_it_cannot_represent(before: bytes, after: bytes, told: str) -> None:
    broken = ubl.write(invoice()).replace(before, after)
    with pytest.raises(Refusal, match=told):
        ubl.read(broken)


def test_the_enterprise_number_is_found_wherever_it_stands() -> None:
    assert SELLER.kbo == "0777010184"
    assert replace(SELLER, enterprise_number="").kbo == "0777010184"
    assert replace(SELLER, enterprise_number="", endpoint_id="").kbo == "0777010184"
    assert replace(SELLER, enterprise_number="0777.010.184").kbo == "0777010184"
    assert replace(SELLER, enterprise_number="", endpoint_id="", vat_number="NL123").kbo == ""


def test_a_credit_note_owes_the_other_way() -> None:
    assert (invoice().sign, credit_note().sign) == (1, -1)
