"""What people bring to the frame: search, and a figure for the administrator."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.clients import scope
from bundel.platform.people import queries
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, Hit


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """People with a role for a client in scope, by name or address."""
    found = queries.everyone(client_ids=scope.current(), search=text)[:limit]
    return [Hit(one.name, reverse("people:detail", args=[one.id]), one.email) for one in found]


def card(actor: Actor) -> Figure:
    """How many accounts are open."""
    number = len(queries.everyone(active_only=True))
    return Figure(str(number), _("actieve accounts"), reverse("people:list"))
