"""Texts of a file become values, or a finding that says what to do."""

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit.findings import Refusal
from bundel.kit.money import plain, show
from bundel.platform.imports import files, rules
from bundel.platform.imports.rules import Column


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1.234,50", "cents", 123450),
        ("1234.5", "cents", 123450),
        ("1.234", "cents", 123400),
        ("-0,05", "cents", -5),
        ("31/01/2026", "date", dt.date(2026, 1, 31)),
        ("2026-01-31", "date", dt.date(2026, 1, 31)),
        ("20260131", "date", dt.date(2026, 1, 31)),
        (" 12 ", "int", 12),
        ("  ", "int", None),
        (" a ", "text", "a"),
    ],
)
def test_texts_become_values(text: str, kind: rules.ColumnKind, value: rules.Value) -> None:
    assert rules.value_of(text, kind) == value


@given(st.integers(-(10**12), 10**12))
def test_amounts_written_either_way_read_back(cents: int) -> None:
    assert rules.value_of(show(cents), "cents") == rules.value_of(plain(cents), "cents") == cents


@pytest.mark.parametrize(("text", "kind"), [("31/02/2026", "date"), ("twaalf", "int"), ("1,2,3", "cents")])
def test_wrong_values_are_refused(text: str, kind: rules.ColumnKind) -> None:
    with pytest.raises(ValueError):
        rules.value_of(text, kind)


def test_a_key_that_comes_twice_names_the_other_row() -> None:
    columns = (Column("a", "A", key=True),)
    _, found = rules.read([(2, {"a": "x"}), (3, {"a": "y"}), (4, {"a": "x"})], columns)
    assert [(one.row, one.finding.facts["other"]) for one in found] == [(4, 2)]


def xlsx(*rows: tuple[object, ...]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfReeks;Laatste;Bedrag\r\nA;3;12,50\r\n\r\n",
        b'reeks,laatste,bedrag\nA,3,"12,50"\n',
        "reeks\tlaatste\tbedrag\nA\t3\t12,50\n".encode("cp1252"),
    ],
)
def test_csv_of_every_kind_reads_the_same(content: bytes) -> None:
    assert files.read("x.csv", content) == files.Table(("reeks", "laatste", "bedrag"), (("A", "3", "12,50"),))


def test_xlsx_numbers_and_dates_become_exact_texts() -> None:
    table = files.read("x.xlsx", xlsx(("A", "B", "C", "D"), ("x", 3, 1234.56, dt.date(2026, 1, 31))))
    assert table.rows == (("x", "3", "1234.56", "2026-01-31"),)
    assert rules.value_of(table.rows[0][2], "cents") == 123456


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04kapot", b'a;b\n"open'])
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal):
        files.read("x", content)


def test_what_is_written_reads_back() -> None:
    content = files.write(["a", "b"], [["één", "1;2"], ['"', "x"]])
    assert files.read("x.csv", content).rows == (("één", "1;2"), ('"', "x"))
