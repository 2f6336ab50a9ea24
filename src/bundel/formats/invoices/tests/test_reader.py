"""The safe reader: every kind of wrong file gets a clear finding, never an exception."""

import pytest
from lxml import etree

from bundel.formats.invoices import peppol, reader, ubl
from bundel.formats.invoices.check import check
from bundel.formats.invoices.tests.make import invoice

PLAIN = ubl.write(invoice())


def codes(content: bytes) -> list[str]:
    verdict = check(content)
    assert verdict.verdict == "refused"
    assert verdict.invoice is None
    return [finding.code for finding in verdict.findings]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-xml"),
        (b" \n\t", "not-xml"),
        (b"PK\x03\x04" + PLAIN, "not-xml"),
        (b"%PDF-1.7", "not-xml"),
        (b"\x89PNG\r\n", "not-xml"),
        (b'{"factuur": 1}', "not-xml"),
        (b"Beste, hierbij onze factuur", "not-xml"),
        (PLAIN[: len(PLAIN) // 2], "not-wellformed"),
        (PLAIN + b"<nog/>", "not-wellformed"),
        (b"<a>&onbekend;</a>", "not-wellformed"),
        (PLAIN.replace(b"Antwerpen", b"Antwerp\xe9n"), "bad-encoding"),
        (b'<?xml version="1.0" encoding="klinkklaar"?><a/>', "bad-encoding"),
        (b'<?xml version="1.0" encoding="hex"?><a/>', "bad-encoding"),
        (b"<!DOCTYPE a><a/>", "doctype-forbidden"),
        (
            b'<?xml version="1.0"?><!-- x --><?y?>\n<!DOCTYPE a SYSTEM "http://voorbeeld.be/a.dtd"><a/>',
            "doctype-forbidden",
        ),
        (b"<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>", "wrong-root"),
        (b"<Invoice/>", "wrong-root"),
    ],
)
def test_refuses_what_is_no_invoice(content: bytes, code: str) -> None:
    assert codes(content) == [code]


def test_names_an_order_as_an_order() -> None:
    verdict = check(b"<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>")
    assert "bestelling" in verdict.findings[0].text


def test_refuses_an_entity_bomb_without_expanding_it() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY l0 "lol">{levels}]><b>&l11;</b>'.encode()
    assert codes(bomb) == ["doctype-forbidden"]


def test_refuses_fifty_megabytes_before_parsing() -> None:
    verdict = check(b"<a>" + b"x" * 50 * 1024 * 1024 + b"</a>")
    assert [finding.code for finding in verdict.findings] == ["too-large"]
    assert "20 MB" in verdict.findings[0].text


def test_refuses_more_parts_than_the_rules_can_number() -> None:
    line = PLAIN[PLAIN.index(b"<cac:InvoiceLine>") : PLAIN.index(b"</Invoice>")]
    assert codes(PLAIN.replace(line, line * (reader.CHILDREN_LIMIT + 1))) == ["too-large"]


def test_a_file_of_empty_elements_gives_few_findings() -> None:
    empty = b"<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>" + b"<x/>" * 5000 + b"</Invoice>"
    found = [finding.code for finding in check(empty, ["peppol"]).findings]
    assert found.count("PEPPOL-EN16931-R008") == peppol.MOST


def test_refuses_elements_nested_without_end() -> None:
    assert codes(b"<a>" * 100_000 + b"</a>" * 100_000) == ["not-wellformed"]
    deep = b"<a>" * 1500 + b"x" * 9_000_000 + b"</a>" * 1500
    assert codes(deep) == ["not-wellformed"]


def test_reads_other_encodings_that_are_declared() -> None:
    latin = PLAIN.replace(b"encoding='UTF-8'", b"encoding='ISO-8859-1'").replace(b"Antwerpen", b"Li\xe8ge")
    verdict = check(latin)
    assert verdict.findings == []
    assert verdict.invoice is not None
    assert verdict.invoice.seller.city == "Liège"


def test_reads_utf16_and_a_byte_order_mark() -> None:
    text = PLAIN.decode().replace("UTF-8", "UTF-16")
    assert check(text.encode("utf-16")).findings == []
    assert check(b"\xef\xbb\xbf" + PLAIN).findings == []


def test_never_opens_an_external_file(tmp_path: object) -> None:
    secret = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    verdict = check(secret)
    assert "root:" not in str(verdict.as_dict())


def test_line_numbers_count_the_declaration() -> None:
    document = reader.parse(b'<?xml version="1.0"?>\n\n<a>\n<b/>\n</a>')
    assert document.root is not None
    assert [element.sourceline for element in document.root.iter()] == [3, 4]


def test_a_fragment_becomes_a_document_of_its_own() -> None:
    outer = etree.fromstring(b"<x xmlns='urn:buiten'><Invoice xmlns='urn:binnen'><y/></Invoice></x>")
    document = reader.fragment(outer[0])
    assert document.root is not None
    assert document.root.getparent() is None
    assert document.root.tag == "{urn:binnen}Invoice"
