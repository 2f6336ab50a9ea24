"""Bytes decide what a file is; the day decides until when it is kept."""

import datetime as dt
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.platform.documents import rules


def archive(*names: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"%PDF-1.7 ...", rules.PDF),
        (b"\x89PNG\r\n\x1a\n....", rules.PNG),
        (b"\xff\xd8\xff\xe0", rules.JPEG),
        (b"II*\x00", rules.TIFF),
        (b'<?xml version="1.0"?><Invoice/>', rules.XML),
        (b"\xef\xbb\xbf\n <Invoice/>", rules.XML),
        ("<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"), rules.XML),
        (b'{"a": 1}', rules.JSON),
        (b"naam;bedrag\nA;1,00\n", rules.CSV),
        (b"0000012110600505  CODA", rules.TEXT),
        (archive("xl/workbook.xml"), rules.XLSX),
        (archive("word/document.xml"), rules.DOCX),
        (archive("content.xml", mimetype=rules.ODS), rules.ODS),
        (archive("factuur.xml"), rules.ZIP),
        (b"PK\x03\x04kapot", rules.UNKNOWN),
        (b"\x7fELF\x02\x01\x01\x00", rules.UNKNOWN),
        (b"MZ\x90\x00\x03", rules.UNKNOWN),
        (b"<!DOCTYPE html><html>", rules.UNKNOWN),
        (b"<svg onload='x()'>", rules.UNKNOWN),
        (b"#!/bin/sh\nrm -rf", rules.UNKNOWN),
    ],
)
def test_type_is_what_the_bytes_are(content: bytes, mime: str) -> None:
    assert rules.sniff(content) == mime


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(content: bytes) -> None:
    assert rules.sniff(content) in rules.NAMES_NL


def test_a_zip_named_xml_is_disguised_and_a_name_without_extension_is_not() -> None:
    assert rules.disguised("factuur.xml", rules.ZIP)
    assert rules.disguised("factuur.PDF", rules.XML)
    assert not rules.disguised("factuur.pdf", rules.PDF)
    assert not rules.disguised("factuur", rules.PDF)


def test_retention_counts_from_the_first_of_january_after() -> None:
    assert rules.keep_until("boekhouding", dt.date(2026, 3, 5)) == dt.date(2037, 1, 1)
    assert rules.keep_until("blijvend", dt.date(2026, 3, 5)) is None
