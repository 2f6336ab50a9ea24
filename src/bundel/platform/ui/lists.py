"""The work list: filters in the address, saved views, counters, selection totals, bulk with preview, export.

A module declares a `ListPage` once and its view returns `page.respond(request)`. The address holds everything that is
shown: two people with one address see the same list. How to make one: docs/howto/een-lijst-maken.md.
"""

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from bundel.kit.findings import Finding
from bundel.platform.people import rights
from bundel.platform.ui import list_export, saved_views
from bundel.platform.ui.language import said, said_pairs
from bundel.platform.ui.list_filters import Choice, ClientChoice, DateRange, Filter, Flag, Options, Text, options_of

__all__ = [
    "BulkAction", "Choice", "ClientChoice", "Column", "DateRange", "Flag", "ListPage", "Page", "Preview", "Text",
    "after_key", "key_after",
]  # fmt: skip
PAGE = 50
EXPORT_LIMIT = 100_000
BULK_LIMIT = 5_000
CONTROL = frozenset({"na", "p", "uitvoer"})

Kind = Literal["text", "cents", "int", "date", "moment", "chip", "clock", "ratio"]
Phone = Literal["title", "side", "line", "hidden"]


@dataclass(frozen=True)
class Column:
    """One column. `name` is the key or attribute of the row; `value` computes it instead.

    `link` gives the address that the cell opens (the first linked column is what Enter opens); `tone` the tone of a
    chip; `under` a second, quiet line. `sum=True` shows the total over all filtered rows (from `Page.sums`) and of the
    selection. `phone` is its place on the card that a row becomes on a phone. `sort` names a sort that `rows` knows.
    """

    name: str
    caption: str
    kind: Kind = "text"
    value: Callable[[Any], Any] | None = None
    link: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    under: Callable[[Any], Any] | None = None
    sum: bool = False
    sort: str = ""
    phone: Phone = "line"
    long: bool = False
    export: bool = True

    def of(self, row: Any) -> Any:
        """The cell's value in a row."""
        if self.value is not None:
            return self.value(row)
        return row.get(self.name) if isinstance(row, Mapping) else getattr(row, self.name)

    def shown(self, row: Any) -> Any:
        """The cell's value for the reader: what is computed may be a word of ours, what is stored is theirs."""
        return _ours(self.of(row)) if self.value is not None else self.of(row)


@dataclass(frozen=True)
class Page:
    """What `rows` answers: at most `limit` rows, the key of the page after them ("" = none), the number of all
    filtered rows (None when it is not counted) and the sums over all of them by column name."""

    rows: Sequence[Any]
    next: str = ""
    total: int | None = None
    sums: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Preview:
    """What a bulk action is going to do: sentences, how many rows, and per blocked row why it is left out."""

    sentences: Sequence[str]
    rows: int
    blocked: Sequence[tuple[str, str]] = ()
    findings: Sequence[Finding] = ()


@dataclass(frozen=True)
class BulkAction:
    """Something done to many rows. `preview(request, ids)` tells, `run(request, ids, reason)` does and returns a
    sentence for the reader. Without the right the button is not there and the deed is refused."""

    name: str
    caption: str
    right: str
    preview: Callable[[HttpRequest, list[str]], Preview]
    run: Callable[[HttpRequest, list[str], str], str]
    danger: bool = False
    reason: bool = False


Rows = Callable[[dict[str, Any], str, int], Page]


@dataclass(frozen=True)
class ListPage:
    """A work list. `rows(filters, after, limit)` reads one keyset page; `filters` holds the value of every filter by
    name (None when it is off) and `"sort"`. `row_id` is the key or attribute that bulk actions get."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Rows
    filters: Sequence[Filter] = ()
    bulk: Sequence[BulkAction] = ()
    counters: Callable[[dict[str, Any]], Mapping[str, int]] | None = None
    crumbs: Sequence[tuple[str, str]] = ()
    empty: str = ""
    empty_title: str = ""
    lead: str = ""
    row_id: str = "id"
    default_sort: str = ""
    bad_row: Callable[[Any], bool] | None = None
    template: str = "ui/list.html"

    def respond(self, request: HttpRequest, **context: Any) -> HttpResponse:
        """The list as page, export, or the steps of a bulk action. `context` goes to the template as well."""
        if request.method == "POST":
            return self._post(request, context)
        values = self.values(request)
        if form := request.GET.get("uitvoer"):
            return self._export(request, values, form)
        if not request.GET and (mine := saved_views.default_query(request, self.name)):
            return redirect(f"{request.path}?{mine}")
        return render(request, self.template, self._context(request, values) | context)

    def values(self, request: HttpRequest) -> dict[str, Any]:
        """The value of every filter by name, and the sort."""
        values = {one.name: one.read(request.GET, request) for one in self.filters}
        sorts = {column.sort for column in self.columns if column.sort}
        wanted = request.GET.get("sort", "")
        values["sort"] = wanted if wanted.removeprefix("-") in sorts else self.default_sort
        return values

    def _context(self, request: HttpRequest, values: dict[str, Any]) -> dict[str, Any]:
        page = self.rows(values, request.GET.get("na", ""), PAGE)
        number = _whole(request.GET.get("p", "1"))
        first = (number - 1) * PAGE + 1
        query = request.GET.copy()
        for name in CONTROL:
            query.pop(name, None)
        return {
            "list": self,
            "title": said(self.title),
            "crumbs": [*_crumbs(self.crumbs), (said(self.title), "")],
            "lead": said(self.lead),
            "empty": said(self.empty),
            "empty_title": said(self.empty_title),
            "lines": [self._line(row, values) for row in page.rows],
            "page": page,
            "page_number": number,
            "first": first,
            "last": first + len(page.rows) - 1,
            "tabs": self._tabs(request, values),
            "bar": self._bar(request, values),
            "active": self._active(request, values),
            "heads": [self._head(request, column, values) for column in self.columns],
            "feet": [page.sums.get(column.name) if column.sum else None for column in self.columns],
            "has_sums": bool(page.sums),
            "summed": [(said(column.caption), column.name) for column in self.columns if column.sum],
            "bulk": _offered(request, self.bulk),
            "views": saved_views.of(request, self.name),
            "view_query": query.urlencode(),
            "return_to": request.get_full_path(),
        }

    def _line(self, row: Any, values: dict[str, Any]) -> dict[str, Any]:
        cells = []
        entry = True
        for column in self.columns:
            link = column.link(row) if column.link else ""
            cells.append(
                {
                    "column": column,
                    "caption": said(column.caption),
                    "value": column.shown(row),
                    "link": link,
                    "entry": bool(link) and entry,
                    "tone": column.tone(row) if column.tone else "",
                    "under": _ours(column.under(row)) if column.under else "",
                }
            )
            entry = entry and not link
        sums = [(column.name.replace("_", ""), column.of(row) or 0) for column in self.columns if column.sum]
        return {"id": self.id_of(row), "cells": cells, "sums": sums, "bad": bool(self.bad_row and self.bad_row(row))}

    @property
    def tab_name(self) -> str:
        """The parameter of the tabs above the list, which the filter form must keep."""
        return next((one.name for one in self.filters if isinstance(one, Choice) and one.tabs), "")

    def id_of(self, row: Any) -> str:
        return str(row.get(self.row_id) if isinstance(row, Mapping) else getattr(row, self.row_id))

    def _tabs(self, request: HttpRequest, values: dict[str, Any]) -> list[dict[str, Any]]:
        one = next((one for one in self.filters if isinstance(one, Choice) and one.tabs), None)
        if one is None:
            return []
        counts = self.counters(values) if self.counters else {}
        found = []
        for value, caption in [("", one.without or _("Alle")), *options_of(one.options, request)]:
            query = request.GET.copy()
            for name in (*CONTROL, one.name):
                query.pop(name, None)
            if value:
                query[one.name] = value
            found.append(
                {
                    "caption": said(caption),
                    "url": f"?{query.urlencode()}",
                    "count": counts.get(value),
                    "here": (values[one.name] or "") == value,
                }
            )
        return found

    def _bar(self, request: HttpRequest, values: dict[str, Any]) -> list[dict[str, Any]]:
        """The filters as the bar draws them."""
        drawn = []
        for one in self.filters:
            if isinstance(one, Choice) and one.tabs:
                continue
            options: Options = options_of(one.options, request) if isinstance(one, Choice | ClientChoice) else ()
            if isinstance(one, Choice):
                options = said_pairs(options)
            if isinstance(one, ClientChoice) and len(options) < 2:
                continue
            value = values[one.name]
            raw = request.GET.get(one.name, "") if isinstance(one, ClientChoice) else value
            drawn.append(
                {
                    "filter": one,
                    "caption": said(one.caption),
                    "hint": said(one.hint) if isinstance(one, Text) else "",
                    "value": raw,
                    "options": options,
                    "days": value if one.kind == "dates" else None,
                }
            )
        return drawn

    def _active(self, request: HttpRequest, values: dict[str, Any]) -> list[tuple[str, str]]:
        """What is filtered, with the address without it."""
        found = []
        for one in self.filters:
            for text, names in one.chips(values[one.name], request):
                query = request.GET.copy()
                for name in (*CONTROL, *names):
                    query.pop(name, None)
                found.append((text, f"?{query.urlencode()}"))
        return found

    def _head(self, request: HttpRequest, column: Column, values: dict[str, Any]) -> dict[str, Any]:
        if not column.sort:
            return {"column": column, "caption": said(column.caption), "url": "", "order": ""}
        query = request.GET.copy()
        for name in CONTROL:
            query.pop(name, None)
        rising, falling = values["sort"] == column.sort, values["sort"] == f"-{column.sort}"
        query["sort"] = f"-{column.sort}" if rising else column.sort
        order = "ascending" if rising else "descending" if falling else ""
        url = f"?{query.urlencode()}"
        return {"column": column, "caption": said(column.caption), "url": url, "order": order}

    def _export(self, request: HttpRequest, values: dict[str, Any], form: str) -> HttpResponse:
        rows: list[Any] = []
        after = ""
        while len(rows) < EXPORT_LIMIT:
            page = self.rows(values, after, 1000)
            rows += page.rows
            after = page.next
            if not after:
                break
        filtered = [text for text, _url in self._active(request, values)]
        return list_export.respond(self.title, [one for one in self.columns if one.export], rows, form, filtered)

    def _post(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        if request.POST.get("weergave") is not None:
            return saved_views.respond(request, self.name)
        one = next((one for one in self.bulk if one.name == request.POST.get("bulk")), None)
        if one is None or one.right not in rights.rights_of(request.actor):  # type: ignore[attr-defined]
            raise Http404
        return _bulk(request, self, one)


def _bulk(request: HttpRequest, page: ListPage, one: BulkAction) -> HttpResponse:
    """First the preview, then (with `zeker`) the deed."""
    ids = list(dict.fromkeys(request.POST.getlist("rij")))[:BULK_LIMIT]
    back = request.POST.get("terug", "")
    back = back if back.startswith("/") and not back.startswith("//") else request.path
    if not ids:
        saved_views.tell(request, _("U hebt geen rijen gekozen."), bad=True)
        return redirect(back)
    reason = request.POST.get("reden", "").strip()
    if request.POST.get("zeker") and (reason or not one.reason):
        saved_views.tell(request, one.run(request, ids, reason))
        return redirect(back)
    return render(
        request,
        "ui/list_bulk.html",
        {
            "title": said(one.caption),
            "crumbs": [*_crumbs(page.crumbs), (said(page.title), back), (said(one.caption), "")],
            "bulk": replace(one, caption=said(one.caption)),
            "ids": ids,
            "preview": one.preview(request, ids),
            "return_to": back,
            "reason_missing": bool(request.POST.get("zeker")),
        },
    )


def _offered(request: HttpRequest, bulk: Sequence[BulkAction]) -> list[BulkAction]:
    """What the reader may do to many rows, in the reader's language."""
    held = rights.rights_of(request.actor)  # type: ignore[attr-defined]
    return [replace(one, caption=said(one.caption)) for one in bulk if one.right in held]


def _ours(value: Any) -> Any:
    return said(value) if isinstance(value, str) else value


def _crumbs(crumbs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(said(caption), url) for caption, url in crumbs]


def _whole(text: str) -> int:
    return min(int(text), 1_000_000) if text.isascii() and text.isdigit() and text != "0" and len(text) < 8 else 1


def after_key(*values: Any) -> str:
    """The keyset key of the last row of a page, for `Page.next`: opaque text that fits in an address."""
    return base64.urlsafe_b64encode(json.dumps(values, default=str).encode()).decode().rstrip("=")


def key_after(text: str, length: int) -> list[Any] | None:
    """The values of a key, or None for no key or one that was tampered with."""
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except ValueError:
        return None
    return values if isinstance(values, list) and len(values) == length else None
