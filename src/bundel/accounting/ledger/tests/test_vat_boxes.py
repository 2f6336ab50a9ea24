"""Every VAT category in its boxes, against the box texts of the form."""

import pytest

from bundel.accounting.ledger import vat_boxes
from bundel.accounting.ledger.vat_boxes import PurchaseBoxes, SaleBoxes

PURCHASES = [
    ("S", "600000", "BE", PurchaseBoxes("81", "81", "59"), PurchaseBoxes("81+85", "81+85", "63")),
    ("S", "602000", "BE", PurchaseBoxes("82", "82", "59"), PurchaseBoxes("82+85", "82+85", "63")),
    ("S", "612000", "BE", PurchaseBoxes("82", "82", "59"), PurchaseBoxes("82+85", "82+85", "63")),
    ("S", "240100", "BE", PurchaseBoxes("83", "83", "59"), PurchaseBoxes("83+85", "83+85", "63")),
    ("E", "610000", "BE", PurchaseBoxes("82", "82", "59"), PurchaseBoxes("82+85", "82+85", "63")),
    ("Z", "604000", "BE", PurchaseBoxes("81", "81", "59"), PurchaseBoxes("81+85", "81+85", "63")),
    ("AE", "611000", "BE", PurchaseBoxes("82+87", "82", "59", "56"), PurchaseBoxes("82+85+87", "82", "61", "62")),
    ("AE", "613000", "NL", PurchaseBoxes("82+88", "82", "59", "55"), PurchaseBoxes("82+84+88", "82", "61", "62")),
    ("AE", "613000", "US", PurchaseBoxes("82+87", "82", "59", "56"), PurchaseBoxes("82+85+87", "82", "61", "62")),
    ("AE", "613000", "GB", PurchaseBoxes("82+87", "82", "59", "56"), PurchaseBoxes("82+85+87", "82", "61", "62")),
    ("K", "240000", "DE", PurchaseBoxes("83+86", "83", "59", "55"), PurchaseBoxes("83+84+86", "83", "61", "62")),
    ("G", "604000", "CH", PurchaseBoxes("81", "81", "59"), PurchaseBoxes("81+85", "81+85", "63")),
    ("O", "620000", "BE", PurchaseBoxes(), PurchaseBoxes()),
    ("?", "612000", "BE", PurchaseBoxes(), PurchaseBoxes()),
]


@pytest.mark.parametrize(("category", "account", "country", "invoice", "credit_note"), PURCHASES)
def test_boxes_of_a_purchase(category, account, country, invoice, credit_note) -> None:
    assert vat_boxes.purchase(category, account, credit=False, country=country) == invoice
    assert vat_boxes.purchase(category, account, credit=True, country=country) == credit_note


def test_imports_with_a_licence_bring_their_vat_into_the_return() -> None:
    made = vat_boxes.purchase("G", "604000", credit=False, country="CH", deferred=True)
    assert made == PurchaseBoxes("81+87", "81", "59", "57")


@pytest.mark.parametrize(
    ("category", "rate", "country", "invoice", "credit_note"),
    [
        ("S", 210_000, "BE", SaleBoxes("03", "54"), SaleBoxes("49", "64")),
        ("S", 120_000, "BE", SaleBoxes("02", "54"), SaleBoxes("49", "64")),
        ("S", 60_000, "BE", SaleBoxes("01", "54"), SaleBoxes("49", "64")),
        ("S", 190_000, "BE", SaleBoxes(), SaleBoxes()),
        ("Z", 0, "BE", SaleBoxes("00"), SaleBoxes("49")),
        ("E", 0, "BE", SaleBoxes("00"), SaleBoxes("49")),
        ("AE", 0, "BE", SaleBoxes("45"), SaleBoxes("49")),
        ("AE", 0, "FR", SaleBoxes("44"), SaleBoxes("48")),
        ("AE", 0, "US", SaleBoxes("47"), SaleBoxes("49")),
        ("K", 0, "NL", SaleBoxes("46"), SaleBoxes("48")),
        ("G", 0, "CH", SaleBoxes("47"), SaleBoxes("49")),
        ("O", 0, "BE", SaleBoxes(), SaleBoxes()),
    ],
)
def test_boxes_of_a_sale(category, rate, country, invoice, credit_note) -> None:
    assert vat_boxes.sale(category, rate, credit=False, country=country) == invoice
    assert vat_boxes.sale(category, rate, credit=True, country=country) == credit_note


def test_every_box_that_is_given_exists_and_has_one_side() -> None:
    given = {
        box
        for category, account, country, *boxes in PURCHASES
        for one in boxes
        for text in (one.cost, one.stays, one.deductible, one.due)
        for box in vat_boxes.split(text)
    }
    assert given <= set(vat_boxes.BOXES)
    assert set(vat_boxes.BOXES) >= vat_boxes.CREDIT_BOXES
    assert (vat_boxes.signed("82", 100, 0), vat_boxes.signed("85", 100, 0)) == (100, -100)
