"""PDF by typst: tagged, PDF/A-2a and PDF/UA-1 at once. Equal content gives equal bytes.

A template is a `.typ` file inside a module (`steering/halfyear/typst/report.typ`); it imports the shared parts in
`platform/reports/typst_parts/document.typ`. Content goes in as JSON and is never pasted into markup.
"""

import datetime as dt
import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import typst

from bundel.platform.reports.tables import BRUSSELS, Column, Row, check, shown

ROOT = Path(__file__).parents[2]
FONTS = Path(__file__).parent / "fonts"
TABLE = "platform/reports/typst_parts/table.typ"
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class About:
    """What every document says about itself. `made_at` becomes the date of the file; give the moment of the data there
    when a document must be the same whenever it is made."""

    title: str
    number: str
    made_at: dt.datetime
    subtitle: str = ""
    data_at: str = ""
    language: str = "nl"

    def plain(self) -> dict[str, Any]:
        """The JSON that `document.typ` expects under `document`. Raises `ValueError` for a moment without zone."""
        if self.made_at.tzinfo is None:
            raise ValueError("een document heeft een tijdstip met tijdzone nodig")
        local = self.made_at.astimezone(BRUSSELS)
        return {
            "title": self.title,
            "subtitle": self.subtitle,
            "number": self.number,
            "data_at": self.data_at,
            "language": self.language,
            "moment": [local.year, local.month, local.day, local.hour, local.minute],
        }


@cache
def _compiler() -> typst.Compiler:
    """One compiler for the process: it keeps fonts and parsed templates."""
    return typst.Compiler(root=str(ROOT), font_paths=[str(FONTS)], ignore_system_fonts=True)


def render(template: str, content: Mapping[str, Any]) -> bytes:
    """The PDF of a template (path under `src/bundel`) with its content; `content["document"]` is `About.plain()`.

    Raises `typst.TypstError` when the template is wrong or the result would not be PDF/A-2a and PDF/UA-1.
    """
    with _LOCK:  # the compiler holds one world of files and may not be entered twice
        made = _compiler().compile(
            str(ROOT / template),
            format="pdf",
            sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
        )
    if not isinstance(made, bytes):
        raise TypeError("typst gaf geen PDF terug")
    return made


def table_content(
    columns: Sequence[Column], rows: Iterable[Row], *, caption: str = "", shares: Sequence[int] = ()
) -> dict[str, Any]:
    """A table for `data-table`: values are written in Belgian form; text and `{text, address}` stay as they are.

    `shares` divides the width (0 = as wide as its content); without it text columns share what the others leave.
    """
    lines = []
    for row in rows:
        check(columns, row)
        lines.append(
            [
                value if isinstance(value, Mapping | str) else shown(c, value)
                for c, value in zip(columns, row, strict=True)
            ]
        )
    given = shares or [1 if column.kind == "text" else 0 for column in columns]
    return {
        "caption": caption,
        "columns": [
            {"caption": column.caption, "kind": column.kind, "share": share}
            for column, share in zip(columns, given, strict=True)
        ],
        "rows": lines,
    }


def table(
    about: About,
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    remarks: Sequence[str] = (),
    landscape: bool = False,
) -> bytes:
    """A list as a PDF: title, remarks, one table with its header repeated on every page."""
    return render(
        TABLE,
        {
            "document": about.plain(),
            "landscape": landscape,
            "remarks": list(remarks),
            "tables": [table_content(columns, rows)],
        },
    )
