"""The filters of a work list. Each reads its value from the address and says it as a chip."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from bundel.platform.clients.models import Client
from bundel.platform.ui.language import said

Options = Sequence[tuple[str, str]]
Choices = Options | Callable[[HttpRequest], Options]


class Filter(Protocol):
    """What the list page asks of a filter. `kind` chooses how the filter bar draws it."""

    @property
    def name(self) -> str: ...

    @property
    def caption(self) -> str: ...

    @property
    def kind(self) -> str: ...

    def read(self, query: QueryDict, request: HttpRequest) -> Any:
        """The value in the address, or None; nonsense in the address counts as nothing."""

    def chips(self, value: Any, request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
        """What is filtered, in words, with the parameters that take it away."""


def options_of(choices: Choices, request: HttpRequest) -> Options:
    """The options, computed for this request when they depend on it."""
    return choices(request) if callable(choices) else choices


@dataclass(frozen=True)
class Choice:
    """One of a few values. With `tabs=True` it stands above the list, with the counters of the list.

    `without` is the caption of the first tab, that of the address without this filter.
    """

    name: str
    caption: str
    options: Choices
    tabs: bool = False
    without: str = ""
    kind: Literal["choice"] = "choice"

    def read(self, query: QueryDict, request: HttpRequest) -> str | None:
        value = query.get(self.name, "")
        return value if value and value in dict(options_of(self.options, request)) else None

    def chips(self, value: str | None, request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
        if value is None or self.tabs:
            return []
        return [(f"{said(self.caption)}: {said(dict(options_of(self.options, request))[value])}", (self.name,))]


@dataclass(frozen=True)
class Text:
    """Free text: what it looks in is told by `hint`."""

    name: str
    caption: str
    hint: str = ""
    kind: Literal["text"] = "text"

    def read(self, query: QueryDict, request: HttpRequest) -> str | None:
        return query.get(self.name, "").replace("\x00", "").strip()[:100] or None

    def chips(self, value: str | None, request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
        return [] if value is None else [(f"{said(self.caption)}: {value}", (self.name,))]


@dataclass(frozen=True)
class Flag:
    """Yes, or no matter."""

    name: str
    caption: str
    kind: Literal["flag"] = "flag"

    def read(self, query: QueryDict, request: HttpRequest) -> bool | None:
        return True if query.get(self.name) == "1" else None

    def chips(self, value: bool | None, request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
        return [] if value is None else [(said(self.caption), (self.name,))]


@dataclass(frozen=True)
class DateRange:
    """From a day up to and including a day, each of them optional: `(from, to)` as dates or None."""

    name: str
    caption: str
    kind: Literal["dates"] = "dates"

    def read(self, query: QueryDict, request: HttpRequest) -> tuple[dt.date | None, dt.date | None] | None:
        days = (_day(query.get(f"{self.name}_van", "")), _day(query.get(f"{self.name}_tot", "")))
        return None if days == (None, None) else days

    def chips(
        self, value: tuple[dt.date | None, dt.date | None] | None, request: HttpRequest
    ) -> list[tuple[str, tuple[str, ...]]]:
        if value is None:
            return []
        since, until = value
        words = [
            _("vanaf") + f" {since:%d/%m/%Y}" if since else "",
            _("tot en met") + f" {until:%d/%m/%Y}" if until else "",
        ]
        return [(f"{said(self.caption)} {' '.join(filter(None, words))}", (f"{self.name}_van", f"{self.name}_tot"))]


@dataclass(frozen=True)
class ClientChoice:
    """One of the clients in scope, by its code; the value is the client's id. Only drawn when there are several."""

    name: str = "client"
    caption: str = "Cliënt"
    kind: Literal["choice"] = "choice"
    tabs: bool = False

    def options(self, request: HttpRequest) -> Options:
        """Code and name of the clients in scope."""
        return [(code, name) for code, name, _pk in _clients(request)]

    def read(self, query: QueryDict, request: HttpRequest) -> int | None:
        code = query.get(self.name, "")
        return next((pk for known, _name, pk in _clients(request) if known == code), None) if code else None

    def chips(self, value: int | None, request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
        name = next((name for _code, name, pk in _clients(request) if pk == value), "")
        return [] if value is None else [(f"{said(self.caption)}: {name}", (self.name,))]


def _clients(request: HttpRequest) -> list[tuple[str, str, int]]:
    """Clients in scope of this request, asked once."""
    kept: list[tuple[str, str, int]] | None = getattr(request, "client_rows", None)
    if kept is None:
        found = Client.objects.filter(id__in=request.clients).order_by("code")  # type: ignore[attr-defined]
        kept = list(found.values_list("code", "name", "id"))
        request.client_rows = kept  # type: ignore[attr-defined]
    return kept


def _day(text: str) -> dt.date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return dt.datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None
