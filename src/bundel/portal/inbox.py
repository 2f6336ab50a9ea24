"""The work inbox: what waits for one person, from every module that contributes, the most urgent first."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Card, Figure, InboxSource, WorkItem, allowed, ask_all, names_of
from bundel.platform.ui.language import said

FIRST = 8
FAR = dt.date.max


@dataclass(frozen=True, slots=True)
class Pile:
    """The work of one source: how much there is, its most urgent items, and the list of all of it."""

    caption: str
    total: int
    items: tuple[WorkItem, ...]
    more_url: str

    @property
    def has_more(self) -> bool:
        return self.total > len(self.items)


def piles(actor: Actor, limit: int = FIRST) -> list[Pile]:
    """Every pile that is not empty, in the order of `config.navigation.INBOX`."""
    sources: list[InboxSource] = allowed(actor, "BUNDEL_INBOX")
    read = ask_all(actor, [(source.right, source.items) for source in sources], limit)
    found = []
    for source, (total, items) in zip(sources, read, strict=True):
        if total:
            more = reverse(source.more_url_name) if source.more_url_name else ""
            urgent = tuple(sorted(items, key=lambda item: item.due_on or FAR)[:limit])
            found.append(Pile(said(source.caption), total, urgent, more))
    return found


def cards(actor: Actor) -> list[tuple[Card, Figure]]:
    """The figures of the home page, in the order of `config.navigation.CARDS`."""
    every: list[Card] = allowed(actor, "BUNDEL_CARDS")
    return list(zip(every, ask_all(actor, [(card.right, card.figure) for card in every]), strict=True))


def client_names(actor: Actor, found: list[Pile]) -> Callable[[int | None], str]:
    """Names of the clients that the piles mention, in one query."""
    wanted = {item.client_id for pile in found for item in pile.items if item.client_id}
    names = names_of(wanted)
    return lambda client: names.get(client or 0, "")
