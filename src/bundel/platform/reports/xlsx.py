"""Tables as XLSX: real numbers and dates, a frozen header, filters, Belgian formats. Equal input gives equal bytes."""

import datetime as dt
import io
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bundel.platform.reports.tables import Column, Kind, Row, Sheet, check, day, fraction, whole

__all__ = ["Column", "Sheet", "workbook"]

# A spreadsheet shows `#,##0.00` with the separators of its user: 1.234,56 in Belgium.
_FORMATS: dict[Kind, dict[str, Any]] = {
    "text": {},
    "cents": {"num_format": "#,##0.00", "align": "right"},
    "int": {"num_format": "#,##0", "align": "right"},
    "date": {"num_format": "dd/mm/yyyy", "align": "right"},
    "ratio": {"num_format": "0.0%", "align": "right"},
}
_WIDTHS: dict[Kind, int] = {"text": 24, "cents": 16, "int": 10, "date": 12, "ratio": 10}
_HEADER = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
_LIMIT = 32_767
_UNDATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def workbook(sheets: Sequence[Sheet], *, title: str = "", made_at: dt.datetime | None = None) -> bytes:
    """A workbook with one sheet per table. `made_at` goes into its properties; without it the file carries no moment.

    Text is always text (never a formula or a link). Raises `ValueError` for a row of another length and `TypeError` for
    a value that does not fit the kind of its column.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    created = (made_at or _UNDATED).astimezone(dt.UTC).replace(tzinfo=None)
    book.set_properties({"title": title, "author": "Bundel", "created": created})
    formats = {kind: book.add_format(layout) for kind, layout in _FORMATS.items()}
    header = book.add_format(_HEADER)
    taken: set[str] = set()
    for sheet in sheets:
        page = book.add_worksheet(_name(sheet.name, taken))
        _write(page, sheet, header, formats)
    book.close()
    return out.getvalue()


def _name(wanted: str, taken: set[str]) -> str:
    """A name that a spreadsheet accepts: at most 31 characters, without []:*?/\\, used once."""
    clean = re.sub(r"[\[\]:*?/\\]", " ", wanted).strip(" '")[:31] or "Blad"
    name, number = clean, 2
    while name.lower() in taken:
        name = f"{clean[:27]} {number}"
        number += 1
    taken.add(name.lower())
    return name


def _write(page: Worksheet, sheet: Sheet, header: Format, formats: dict[Kind, Format]) -> None:
    for place, column in enumerate(sheet.columns):
        page.write_string(0, place, column.caption, header)
        width = column.width or max(_WIDTHS[column.kind], min(len(column.caption) + 2, 40))
        page.set_column(place, place, width)
    for line, row in enumerate(sheet.rows, start=1):
        _row(page, line, sheet.columns, row, formats)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&RPagina &P van &N")
    if sheet.rows and sheet.columns:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    if sheet.note:
        page.write_string(len(sheet.rows) + 2, 0, sheet.note[:_LIMIT])


def _row(page: Worksheet, line: int, columns: Sequence[Column], row: Row, formats: dict[Kind, Format]) -> None:
    check(columns, row)
    for place, (column, value) in enumerate(zip(columns, row, strict=True)):
        layout = formats[column.kind]
        if value is None:
            continue
        match column.kind:
            case "cents":
                page.write_number(line, place, Decimal(whole(value)).scaleb(-2), layout)
            case "int":
                page.write_number(line, place, whole(value), layout)
            case "date":
                moment = dt.datetime.combine(day(value), dt.time())
                page.write_datetime(line, place, moment, layout)
            case "ratio":
                share = fraction(value)
                if share is not None:
                    page.write_number(line, place, Decimal(share.numerator) / share.denominator, layout)
            case _:
                page.write_string(line, place, str(value)[:_LIMIT], layout)
