"""Tables as CSV for a Belgian spreadsheet: semicolon, decimal comma, UTF-8 with byte order mark, lines end in CRLF."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from bundel.kit import money
from bundel.platform.reports.tables import Column, Row, check, day, fraction, percent, whole

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_STRUCTURED = re.compile(r"\+\+\+\d{3}/\d{4}/\d{5}\+\+\+")


def table(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """The rows under their captions. Amounts are `-1234,56` (no points between thousands), dates `24/11/2026`.

    Text that a spreadsheet would run as a formula gets an apostrophe in front. Raises `ValueError` for a row of another
    length and `TypeError` for a value that does not fit the kind of its column.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_text(column.caption) for column in columns])
    for row in rows:
        check(columns, row)
        writer.writerow([_cell(column, value) for column, value in zip(columns, row, strict=True)])
    return (BOM + out.getvalue()).encode()


def _cell(column: Column, value: Any) -> str:
    if value is None:
        return ""
    match column.kind:
        case "cents":
            return money.plain(whole(value)).replace(".", ",")
        case "int":
            return str(whole(value))
        case "date":
            return f"{day(value):%d/%m/%Y}"
        case "ratio":
            share = fraction(value)
            return "" if share is None else f"{percent(share, 2)}%"
    return _text(str(value))


def _text(text: str) -> str:
    runs = text.startswith(_FORMULA) and not _STRUCTURED.fullmatch(text)
    return f"'{text}" if runs else text
