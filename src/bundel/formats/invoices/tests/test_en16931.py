"""The official unit tests of EN 16931 speak through our engine exactly as their makers expect."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bundel.formats.invoices import reader, rule_sets, saxon, testset, ubl
from bundel.formats.invoices.check import check, check_document
from bundel.formats.invoices.messages_en16931 import DUTCH
from bundel.formats.invoices.tests.make import invoice
from bundel.formats.invoices.tests.places import SHARED

UNITS = sorted((SHARED / "en16931-unit").glob("*/*.xml")) if SHARED.is_dir() else []


@pytest.mark.skipif(not UNITS, reason="../shared/data ontbreekt")
@pytest.mark.parametrize("path", UNITS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_official_unit_tests_pass(path: Path) -> None:
    judged = 0
    for one in testset.tests(reader.parse(path.read_bytes())):
        found = {finding.code for finding in check_document(one.document, ["en16931"]).findings}
        assert not found & set(one.success), f"test {one.position}"
        assert set(one.failing) <= found, f"test {one.position}"
        judged += 1
    assert judged


def test_dutch_sentences_belong_to_official_rules() -> None:
    official = set(re.findall(r'<xsl:attribute name="id">([^<]+)<', rule_sets.en16931_path().read_text("utf-8")))
    assert set(DUTCH) <= official
    assert len(DUTCH) >= 80


def test_a_rule_without_a_dutch_sentence_shows_its_official_text() -> None:
    invoice = (
        b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" '
        b'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">'
        b"<cbc:UUID>x</cbc:UUID></Invoice>"
    )
    found = {finding.code: finding for finding in check(invoice, ["en16931"]).findings}
    assert found["UBL-CR-005"].severity == "warning"
    assert "officiële tekst" in found["UBL-CR-005"].text


def test_text_where_a_number_belongs_is_a_finding_and_no_crash() -> None:
    invoice = (
        b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" '
        b'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" '
        b'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">'
        b"<cac:LegalMonetaryTotal><cbc:LineExtensionAmount>veel</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>"
        b"</Invoice>"
    )
    assert "not-evaluable" in {finding.code for finding in check(invoice, ["en16931"]).findings}


def test_threads_take_turns_on_one_processor() -> None:
    text = ubl.write(invoice()).decode()
    broken = text.replace(">119.79</cbc:PayableAmount>", ">1.00</cbc:PayableAmount>")
    with ThreadPoolExecutor(4) as pool:
        found = list(
            pool.map(lambda one: [f.code for f in check(one.encode(), ["en16931"]).findings], [text, broken] * 8)
        )
    assert found == [[], ["BR-CO-16"]] * 8


def test_a_forked_child_is_told_instead_of_crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    check(ubl.write(invoice()), ["en16931"])
    monkeypatch.setattr(os, "getpid", lambda: -1)
    with pytest.raises(RuntimeError, match="forked"):
        check(ubl.write(invoice()), ["en16931"])


def test_locations_are_readable() -> None:
    location = (
        "/*:Invoice[namespace-uri()='urn:a'][1]/*:TaxTotal[namespace-uri()='urn:b'][1]/*:X[namespace-uri()='c'][2]"
    )
    assert saxon.readable(location) == "/Invoice/TaxTotal[1]/X[2]"
