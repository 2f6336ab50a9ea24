"""CSV and XLSX are read back by readers that we did not write."""

import csv as stdlib_csv
import datetime as dt
import io
from fractions import Fraction

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundel.kit import money
from bundel.platform.reports import csv, xlsx
from bundel.platform.reports.tables import Column, Sheet

COLUMNS = [
    Column("Nummer"),
    Column("Bedrag", "cents"),
    Column("Aantal", "int"),
    Column("Vervaldag", "date"),
    Column("Aandeel", "ratio"),
]
ROW = ["F-1", -123_456, 7, dt.date(2026, 11, 24), (90, 97)]


def read_csv(content: bytes) -> list[list[str]]:
    return list(stdlib_csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_xlsx(content: bytes) -> list[list[object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_csv_uses_belgian_signs() -> None:
    content = csv.table(COLUMNS, [ROW])
    assert content.startswith(b"\xef\xbb\xbf")
    assert read_csv(content)[1] == ["F-1", "-1234,56", "7", "24/11/2026", "92,78%"]


@pytest.mark.parametrize("text", ["=1+1", "+32 2 555 00 00", "-2", "@som", "\tcel"])
def test_csv_text_is_never_run_as_a_formula(text: str) -> None:
    assert read_csv(csv.table([Column("Tekst")], [[text]]))[1] == ["'" + text]


def test_csv_keeps_a_structured_communication_as_it_is() -> None:
    assert read_csv(csv.table([Column("Mededeling")], [["+++090/9337/55493+++"]]))[1] == ["+++090/9337/55493+++"]


@given(st.lists(st.tuples(st.text(), st.integers(-(10**13), 10**13)), max_size=8))
def test_csv_read_back_gives_the_same_rows(rows: list[tuple[str, int]]) -> None:
    back = read_csv(csv.table([Column("Tekst"), Column("Bedrag", "cents")], rows))[1:]
    amounts = [money.parse_belgian(amount) for _, amount in back]
    texts = [text for text, _ in back]
    assert amounts == [amount for _, amount in rows]
    assert all(got in (text, "'" + text) for got, (text, _) in zip(texts, rows, strict=True))


def test_xlsx_holds_real_numbers_and_dates() -> None:
    header, row = read_xlsx(xlsx.workbook([Sheet("Facturen", COLUMNS, [ROW])]))
    assert header == ["Nummer", "Bedrag", "Aantal", "Vervaldag", "Aandeel"]
    assert row[:4] == ["F-1", -1234.56, 7, dt.datetime(2026, 11, 24)]
    assert row[4] == pytest.approx(90 / 97)


def test_xlsx_freezes_and_filters_its_header() -> None:
    content = xlsx.workbook([Sheet("Facturen", COLUMNS, [ROW], note="Stand van 30 juni 2026")])
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Facturen"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E2"
    assert sheet["B2"].number_format == "#,##0.00"
    assert sheet["A4"].value == "Stand van 30 juni 2026"


@given(st.integers(-(10**13) + 1, 10**13 - 1))
def test_xlsx_amounts_keep_every_cent(cents: int) -> None:
    value = read_xlsx(xlsx.workbook([Sheet("B", [Column("Bedrag", "cents")], [[cents]])]))[1][0]
    assert round(float(value) * 100) == cents  # type: ignore[arg-type]


def test_xlsx_text_is_never_a_formula_or_a_link() -> None:
    content = xlsx.workbook([Sheet("T", [Column("Tekst")], [["=1+1"], ["https://voorbeeld.example"]])])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert [sheet["A2"].data_type, sheet["A2"].value] == ["s", "=1+1"]
    assert sheet["A3"].hyperlink is None


def test_xlsx_of_equal_rows_has_equal_bytes() -> None:
    made_at = dt.datetime(2026, 7, 1, 9, 0, tzinfo=dt.UTC)
    first, second = (xlsx.workbook([Sheet("F", COLUMNS, [ROW])], title="t", made_at=made_at) for _ in range(2))
    assert first == second


def test_xlsx_makes_sheet_names_acceptable_and_unique() -> None:
    long = "Betaalgedrag per entiteit [2026/H1]: overzicht"
    content = xlsx.workbook([Sheet(long, COLUMNS, []), Sheet(long, COLUMNS, [])])
    names = openpyxl.load_workbook(io.BytesIO(content)).sheetnames
    assert len({name.lower() for name in names}) == 2
    assert all(len(name) <= 31 and "/" not in name for name in names)


@pytest.mark.parametrize("write", [csv.table, lambda columns, rows: xlsx.workbook([Sheet("x", columns, rows)])])
def test_refuses_floats_naive_moments_and_short_rows(write) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(TypeError):
        write([Column("Bedrag", "cents")], [[12.5]])
    with pytest.raises(TypeError):
        write([Column("Dag", "date")], [[dt.datetime(2026, 1, 1)]])
    with pytest.raises(ValueError):
        write(COLUMNS, [["te kort"]])


def test_missing_values_are_empty_cells_and_not_zero() -> None:
    rows = [["x", None, None, None, (0, 0)]]
    assert read_csv(csv.table(COLUMNS, rows))[1] == ["x", "", "", "", ""]
    assert read_xlsx(xlsx.workbook([Sheet("x", COLUMNS, rows)]))[1] == ["x", None, None, None, None]


def test_a_ratio_takes_a_fraction() -> None:
    assert read_csv(csv.table([Column("r", "ratio")], [[Fraction(1, 3)]]))[1] == ["33,33%"]
