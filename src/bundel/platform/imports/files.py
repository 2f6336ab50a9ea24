"""Files into texts: CSV (semicolon, comma or tab; UTF-8 or Windows) and XLSX. No database."""

import csv
import datetime as dt
import io
import itertools
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from bundel.kit.findings import Refusal
from bundel.platform.imports import messages

MAX_ROWS = 250_000


@dataclass(frozen=True, slots=True)
class Table:
    """The headings (lower case) and the rows as texts, in the order of the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _csv_rows(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    heading = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=heading.count)
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _cell(value: Any) -> str:
    """A cell as text. A number is written the shortest way that reads back the same, so 12.5 stays `12.5`."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _xlsx_rows(content: bytes) -> Iterator[list[str]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        for row in sheet.iter_rows(values_only=True):
            yield [_cell(value) for value in row]
    finally:
        book.close()


def _filled(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    return (row for row in rows if any(cell.strip() for cell in row))


def read(name: str, content: bytes) -> Table:
    """The first sheet of an XLSX, or a CSV. Raises `Refusal` when it is no table, or too long."""
    rows = _xlsx_rows(content) if content.startswith(b"PK") else _csv_rows(content)
    try:
        found = list(itertools.islice(_filled(rows), MAX_ROWS + 2))
    except (csv.Error, zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as wrong:
        raise Refusal(messages.UNREADABLE, name=name, why=str(wrong)[:120] or type(wrong).__name__) from wrong
    if not found:
        raise Refusal(messages.UNREADABLE, name=name, why="er staan geen rijen in")
    if len(found) > MAX_ROWS + 1:
        raise Refusal(messages.TOO_MANY_ROWS, name=name, limit=MAX_ROWS)
    headings = tuple(cell.strip().lower() for cell in found[0])
    width = len(headings)
    return Table(headings, tuple(tuple((row + [""] * width)[:width]) for row in found[1:]))


def write(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A CSV that spreadsheets here open at once: semicolons, UTF-8 with mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(list(headings))
    writer.writerows([list(row) for row in rows])
    return out.getvalue().encode("utf-8-sig")
