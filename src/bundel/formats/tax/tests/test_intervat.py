"""Intervat files: valid against the official schemas whatever is in them, and refused before they would not be."""

import hypothesis.strategies as st
import pytest
from hypothesis import given
from lxml import etree

from bundel.formats.tax import intervat, schema
from bundel.formats.tax.intervat import FORM_ORDER, InvalidFile
from bundel.formats.tax.model import (
    ClientListing,
    Declarant,
    IntraClient,
    IntraListing,
    ListedClient,
    Period,
    PeriodicReturn,
)

WHO = Declarant("0770000133", "Agentschap Proef & Zonen", email="btw@voorbeeld.be")
CENTS = st.integers(0, 99_999_999_999_99)
SIGNED = st.integers(-99_999_999_999, 99_999_999_999)


@given(
    boxes=st.dictionaries(st.sampled_from([box for box in FORM_ORDER if box not in ("71", "72")]), CENTS),
    balance=st.tuples(st.sampled_from(["71", "72"]), CENTS),
    period=st.sampled_from([Period(2026, month=3), Period(2026, quarter=4)]),
    comment=st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=80),
    deduction=st.none() | st.tuples(st.just(2025), st.integers(1, 100)),
)
def test_every_return_is_valid(boxes, balance, period, comment, deduction) -> None:
    content = PeriodicReturn(
        WHO, period, boxes | {balance[0]: balance[1]}, "VAT26Q1", deduction=deduction, comment=comment,
        justifications={"O": "Afronding per factuur"},
    )  # fmt: skip
    made = intervat.write_return(content)
    root = etree.fromstring(made)
    assert schema.first_fault(root, schema.RETURN) is None
    shown = {f"{int(one.get('GridNumber')):02d}": one.text for one in root.iter("{*}Amount")}
    wanted = {box: cents for box, cents in content.boxes.items() if cents or box == balance[0]}
    assert shown == {box: intervat.euros(cents) for box, cents in wanted.items()}
    assert made == intervat.write_return(content)


@pytest.mark.parametrize(
    ("boxes", "why"),
    [({"54": -1, "71": 0}, "negatief"), ({"54": 100}, "verplicht"), ({"71": 1, "72": 1}, "verplicht"),
     ({"71": 10**14}, "regel")],
)  # fmt: skip
def test_a_return_that_intervat_would_refuse_is_not_made(boxes: dict[str, int], why: str) -> None:
    with pytest.raises(InvalidFile, match=why):
        intervat.write_return(PeriodicReturn(WHO, Period(2026, month=1), boxes))


def test_a_correction_names_what_it_replaces_in_the_form_that_intervat_gives() -> None:
    boxes = {"71": 0}
    good = PeriodicReturn(WHO, Period(2026, month=1), boxes, replaces="12345-0770000133-260120")
    assert b"<ReplacedVATDeclaration>12345-0770000133-260120</ReplacedVATDeclaration>" in intervat.write_return(good)
    with pytest.raises(InvalidFile):
        intervat.write_return(PeriodicReturn(WHO, Period(2026, month=1), boxes, replaces="een ontvangstbewijs"))


@given(st.lists(st.builds(ListedClient, st.just("0770000133"), SIGNED, SIGNED), max_size=5))
def test_every_client_listing_is_valid_and_adds_up(clients: list[ListedClient]) -> None:
    root = etree.fromstring(intervat.write_clients(ClientListing(WHO, 2026, tuple(clients), "LK26")))
    assert schema.first_fault(root, schema.CLIENTS) is None
    listing = root[0]
    assert listing.get("ClientsNbr") == str(len(clients))
    assert listing.get("VATAmountSum") == intervat.euros(sum(one.vat_cents for one in clients))


def test_an_intra_listing_is_valid_and_never_empty() -> None:
    rows = (IntraClient("NL", "123456789B01", "S", 12_345), IntraClient("DE", "123456789", "L", -100))
    root = etree.fromstring(intervat.write_intra(IntraListing(WHO, Period(2026, quarter=1), rows)))
    assert schema.first_fault(root, schema.INTRA) is None
    assert root[0].get("AmountSum") == "122.45"
    with pytest.raises(InvalidFile, match="zonder afnemers"):
        intervat.write_intra(IntraListing(WHO, Period(2026, quarter=1), ()))
    with pytest.raises(InvalidFile):
        intervat.write_intra(IntraListing(WHO, Period(2026, quarter=1), (IntraClient("BE", "1", "L", 1),)))


def test_an_address_that_the_schema_does_not_know_is_left_out() -> None:
    who = Declarant("0770000133", "Proef", email="btw@proef.vlaanderen")
    assert b"EmailAddress" not in intervat.write_return(PeriodicReturn(who, Period(2026, month=1), {"72": 0}))
    assert b"EmailAddress" in intervat.write_return(PeriodicReturn(WHO, Period(2026, month=1), {"72": 0}))
