"""The search box: places by name, then what the modules offer, each within the rights of the reader."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Hit, Place, allowed, ask
from bundel.platform.ui.language import said

FEW = 6
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Answers of one kind."""

    caption: str
    hits: tuple[Hit, ...]

    def as_dict(self) -> dict[str, object]:
        hits = [{"caption": hit.caption, "url": hit.url, "detail": hit.detail} for hit in self.hits]
        return {"caption": self.caption, "hits": hits}


def groups(actor: Actor, text: str, kind: str, limit: int = FEW) -> list[Group]:
    """Answers to `text`. `kind` "client" asks for clients only (the chooser in the frame); without text: the places."""
    words = text.replace("\x00", "").strip()[:100]
    found = [] if kind else [Group(_("Schermen"), tuple(_places(actor, words, limit)))]
    for source in allowed(actor, "BUNDEL_SEARCHES"):
        wanted = kind == "client" and source.caption == "Cliënten"
        if wanted or (not kind and len(words) >= SHORTEST):
            hits = ask(actor, source.right, source.find, words, 40 if wanted else limit)
            found.append(Group(said(source.caption), tuple(hits)))
    return [group for group in found if group.hits]


def _places(actor: Actor, words: str, limit: int) -> list[Hit]:
    places: list[Place] = allowed(actor, "BUNDEL_NAVIGATION")
    named = [(said(place.caption), said(place.group), place.url_name) for place in places]
    fitting = [one for one in named if words.lower() in f"{one[0]} {one[1]}".lower()]
    return [Hit(caption, reverse(url_name), group) for caption, group, url_name in fitting[: limit if words else 12]]


def role_captions(actor: Actor) -> list[str]:
    """The Dutch names of the roles that the actor uses today."""
    known = rights.roles()
    held = {role for role, _client in rights.assignments(actor)}
    return [said(known[role].caption) for role in sorted(held) if role in known]
