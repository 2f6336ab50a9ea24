"""The search box: places by name, then what the modules offer, each within the rights of the reader."""

from dataclasses import dataclass

from django.urls import reverse

from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Hit, Place, allowed, ask

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
    found = [] if kind else [Group("Schermen", tuple(_places(actor, words, limit)))]
    for source in allowed(actor, "BUNDEL_SEARCHES"):
        wanted = kind == "client" and source.caption == "Cliënten"
        if wanted or (not kind and len(words) >= SHORTEST):
            hits = ask(actor, source.right, source.find, words, 40 if wanted else limit)
            found.append(Group(source.caption, tuple(hits)))
    return [group for group in found if group.hits]


def _places(actor: Actor, words: str, limit: int) -> list[Hit]:
    places: list[Place] = allowed(actor, "BUNDEL_NAVIGATION")
    fitting = [place for place in places if words.lower() in f"{place.caption} {place.group}".lower()]
    return [Hit(place.caption, reverse(place.url_name), place.group) for place in fitting[: limit if words else 12]]


def role_captions(actor: Actor) -> list[str]:
    """The Dutch names of the roles that the actor uses today."""
    known = rights.roles()
    held = {role for role, _client in rights.assignments(actor)}
    return [known[role].caption for role in sorted(held) if role in known]
