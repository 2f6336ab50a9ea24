"""Orders written are valid, read back the same, and bad bytes are refused with a sentence."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundel.formats.orders import Order, OrderLine, Party, read, violations, write
from bundel.formats.orders.ubl_order import UnreadableOrder

BUYER, SELLER = Party("0770000167", "Agentschap Voorbeeld"), Party("0770000266", "Kantoorwereld Proef bv")
LINE = OrderLine("1", "Papier A4", Decimal(20), "C62", Decimal("4.95"), 99_00)
FULL = Order(
    "2026/00012", dt.date(2026, 3, 2), BUYER, SELLER, (LINE, OrderLine("2", "Map & label", Decimal("1.5"), "HUR",
    Decimal("10"), 15_00, "AE", Decimal(0))), note="Leveren aan het onthaal", reference="BA/2026/00003",
    accounting_cost="ZZ0-1ZZA-2-A/WT", contract="RAAM-7", delivery_on=dt.date(2026, 3, 20), kind="226",
    valid_until=dt.date(2026, 12, 31),
)  # fmt: skip
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Co", "Cn")), min_size=1, max_size=40
)


def test_a_full_order_is_valid_and_reads_back_the_same() -> None:
    assert violations(write(FULL)) == []
    assert read(write(FULL)) == FULL


@settings(max_examples=40, deadline=None)
@given(words, words, st.decimals("0.001", "99999", places=3), st.integers(1, 10**9))
def test_any_texts_and_amounts_survive(number: str, description: str, quantity: Decimal, cents: int) -> None:
    line = OrderLine("1", description, quantity, "C62", Decimal("2.5"), cents)
    order = Order(number, dt.date(2026, 3, 2), BUYER, SELLER, (line,))
    assert violations(write(order)) == []
    assert read(write(order)) == order


def test_the_schema_can_fail() -> None:
    broken = write(FULL).replace(b"<cbc:ID>2026/00012</cbc:ID>", b"")
    assert violations(broken)
    moved = write(FULL).replace(b"unitCode", b"unit")
    assert any("unit" in finding for finding in violations(moved))


@pytest.mark.parametrize(
    ("content", "words_"),
    [
        (b"geen xml", "geen leesbare XML"),
        (b"<Invoice/>", "geen UBL-bestelling"),
        (
            b"<!DOCTYPE x [<!ENTITY a 'b'>]><Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
            "DOCTYPE",
        ),
        (b"<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>", "datum ontbreekt"),
    ],
)
def test_bad_bytes_are_refused_with_a_sentence(content: bytes, words_: str) -> None:
    with pytest.raises(UnreadableOrder, match=words_):
        read(content)
