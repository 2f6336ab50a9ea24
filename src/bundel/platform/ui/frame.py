"""What the frame around every page needs: the places a person may go, for whom they act, and what waits.

Modules contribute to the frame through the lists of `config.navigation`: places, cards, inbox sources and searches.
Each names its function by dotted path, so that `config` imports no module and no module knows the menu.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Any, Literal, TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

Tone = Literal["", "good", "wait", "bad", "todo"]
ON_PHONE = 3  # and ‘Meer’ beside them: four in all
T = TypeVar("T", bound="Place | Card | InboxSource | Search")


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu; an empty right is for everybody who is signed in.

    `counter` is the dotted path of `(actor) -> int`, called in the scope of the clients with the right and shown when
    above zero. `icon` names a symbol of `static/ui/icons.svg`. The first three with `on_phone` stand in the bottom bar.
    """

    group: str
    caption: str
    url_name: str
    right: str
    icon: str = ""
    counter: str = ""
    on_phone: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """What a card shows: a short text (already formatted), a line of detail, and the way to its rows."""

    text: str
    detail: str = ""
    url: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A figure on the home page of everybody with the right. `figure` is the dotted path of `(actor) -> Figure`."""

    caption: str
    right: str
    figure: str


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One thing that waits for the reader. `kind` is its noun in Dutch, `url` the screen where it is done."""

    kind: str
    title: str
    url: str
    detail: str = ""
    due_on: date | None = None
    amount_cents: int | None = None
    client_id: int | None = None
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class InboxSource:
    """Where work comes from. `items` is the dotted path of `(actor, limit) -> (total, list[WorkItem])`.

    `urgent`, the dotted path of `(actor) -> int`, counts what is due today or late, for the clock in the frame; it is
    asked on every page, so it must be one quick query.
    """

    caption: str
    right: str
    items: str
    more_url_name: str = ""
    urgent: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of the search box."""

    caption: str
    url: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """Something the search box looks into. `find` is the dotted path of `(actor, text, limit) -> list[Hit]`."""

    caption: str
    right: str
    find: str


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A place as the menu shows it."""

    caption: str
    url: str
    icon: str
    count: int
    here: bool
    on_phone: bool
    group: str


@dataclass
class FrameState:
    """What one request's frame needs, made once."""

    entries: list[MenuEntry] = field(default_factory=list)
    unread: int = 0
    urgent: int = 0
    centre: bool = False
    dense: bool = False

    @property
    def groups(self) -> list[tuple[str, list[MenuEntry]]]:
        return [(name, list(entries)) for name, entries in groupby(self.entries, key=lambda entry: entry.group)]

    @property
    def group(self) -> str:
        """The group of the place one is at: where the crumbs begin."""
        return next((entry.group for entry in self.entries if entry.here), "")

    @property
    def bottom(self) -> list[MenuEntry]:
        return [entry for entry in self.entries if entry.on_phone][:ON_PHONE]


def allowed(actor: Actor, setting: str) -> list[Any]:
    """The entries of a list of `config.navigation` that the actor may use, in order."""
    held = rights.rights_of(actor)
    return [one for one in import_string(getattr(settings, setting)) if not one.right or one.right in held]


def ask(actor: Actor, right: str, path: str, *arguments: Any) -> Any:
    """Call a contributed function in the scope of the clients for which the actor has the right."""
    return ask_all(actor, [(right, path)], *arguments)[0]


def ask_all(actor: Actor, asked: Sequence[tuple[str, str]], *arguments: Any) -> list[Any]:
    """Many contributed functions (right, path), each in the scope of its own right; equal scopes are opened once."""
    scopes: dict[frozenset[int], list[int]] = {}
    for place, (right, _path) in enumerate(asked):
        clients = rights.clients_with(actor, right) if right else frozenset()
        scopes.setdefault(clients, []).append(place)
    answers: dict[int, Any] = {}
    for clients, places in scopes.items():
        with scope(clients):
            for place in places:
                answers[place] = import_string(asked[place][1])(actor, *arguments)
    return [answers[place] for place in range(len(asked))]


def without_client(path: str, code: str) -> str:
    """An address of one client as that of all: `/grootboek/AWV/periodes/` belongs to `/grootboek/periodes/`."""
    return path.replace(f"/{code}/", "/", 1) if code else path


def _entries(places: Sequence[Place], path: str, code: str = "") -> list[MenuEntry]:
    addresses = [reverse(place.url_name) for place in places]
    asked = (path, without_client(path, code))
    fitting = [url for url in addresses if url in asked or (url != "/" and any(one.startswith(url) for one in asked))]
    here = max(fitting, key=len, default="")
    return [
        MenuEntry(
            _(place.caption),
            url,
            place.icon,
            0,
            url == here,
            place.on_phone,
            _(place.group) if place.group else "",
        )
        for place, url in zip(places, addresses, strict=True)
    ]


def _counted(actor: Actor, path: str, code: str) -> tuple[list[MenuEntry], int, int]:
    """The menu with its counters, the unread notifications, and what is due today or late."""
    places: list[Place] = allowed(actor, "BUNDEL_NAVIGATION")
    counters = [(place.right, place.counter) for place in places if place.counter]
    sources: list[InboxSource] = allowed(actor, "BUNDEL_INBOX")
    urgent = [(source.right, source.urgent) for source in sources if source.urgent]
    unread = ("notifications.view", "bundel.platform.notifications.queries.unread")
    answers = ask_all(actor, [*counters, *urgent, unread])
    numbers = iter(answers[: len(counters)])
    entries = [
        replace(entry, count=next(numbers)) if place.counter else entry
        for place, entry in zip(places, _entries(places, path, code), strict=True)
    ]
    return entries, answers[-1], sum(answers[len(counters) : -1])


def _state(request: HttpRequest, actor: Actor) -> FrameState:
    kept: FrameState | None = getattr(request, "frame_state", None)
    if kept is None:
        # What a middleware answers by itself has no match.
        match = request.resolver_match
        code = str(match.kwargs.get("client_code", "")) if match else ""
        entries, unread, urgent = _counted(actor, request.path, code)
        centre = is_of_centre(actor)
        dense = centre or "audit.view" in rights.rights_of(actor)
        kept = FrameState(entries, unread, urgent, centre, dense)
        request.frame_state = kept  # type: ignore[attr-defined]
    return kept


def names_of(client_ids: Collection[int]) -> dict[int, str]:
    """The names of clients for a screen, in at most one query; register names are no secret."""
    return dict(Client.objects.filter(id__in=client_ids).values_list("id", "name")) if client_ids else {}


def is_of_centre(actor: Actor) -> bool:
    """Whether the actor works here all day (dense screens) or comes by for a client or government (roomy ones)."""
    known = rights.roles()
    return any(known[role].side == "centre" for role, _client in rights.assignments(actor))


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: menu, actor, client and scheme. Pages outside the frame (sign-in, errors) get empty lists."""
    theme = request.COOKIES.get("thema", "auto")
    shared = {"theme": theme if theme in ("light", "dark") else "auto", "demo": settings.BUNDEL_DEMO}
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return {**shared, "actor": None, "frame": FrameState()}
    client: Client | None = getattr(request, "client", None)
    state = _state(request, actor)
    return {
        **shared,
        "actor": actor,
        "frame": state,
        "today": actor.today,
        "frame_client": client,
        "side": "" if client is None else str(client.pk % 8),
        "room": "work" if state.dense else "portal",
    }
