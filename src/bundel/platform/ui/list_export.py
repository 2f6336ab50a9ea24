"""A work list as CSV or XLSX: the columns that are shown, all filtered rows, and what was filtered under them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.utils.text import slugify

from bundel.platform.reports import csv, xlsx
from bundel.platform.reports.tables import Column as TableColumn
from bundel.platform.reports.tables import Kind, Sheet

if TYPE_CHECKING:
    from bundel.platform.ui.lists import Column

KINDS: dict[str, Kind] = {
    "cents": "cents",
    "int": "int",
    "date": "date",
    "clock": "date",
    "moment": "date",
    "ratio": "ratio",
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def respond(
    title: str, columns: "Sequence[Column]", rows: Iterable[Any], form: str, filtered: list[str]
) -> HttpResponse:
    """A download. Raises `Http404` for a form that does not exist."""
    head = [TableColumn(one.caption, KINDS.get(one.kind, "text")) for one in columns]
    table = [[_plain(one.of(row)) for one in columns] for row in rows]
    name = slugify(title) or "lijst"
    if form == "csv":
        answer = HttpResponse(csv.table(head, table), content_type="text/csv; charset=utf-8")
    elif form == "xlsx":
        sheet = Sheet(title[:31], head, table, note=" · ".join(filtered))
        answer = HttpResponse(xlsx.workbook([sheet], title=title), content_type=XLSX)
    else:
        raise Http404
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


def _plain(value: Any) -> Any:
    return None if value == "" else value
