"""What the frame around every page needs: the places a person may go, and for whom they act."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from bundel.platform.people import rights


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu. `counter` is the dotted path of `(actor) -> int`, shown when above zero."""

    group: str
    caption: str
    url_name: str
    right: str
    icon: str = ""
    counter: str = ""
    on_phone: bool = False


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: menu and actor. Pages outside the frame (sign-in, errors) get empty lists."""
    actor = getattr(request, "actor", None)
    if actor is None:
        return {"actor": None, "places": []}
    held = rights.rights_of(actor)
    places = [place for place in import_string(settings.BUNDEL_NAVIGATION) if place.right in held]
    return {"actor": actor, "places": places}
