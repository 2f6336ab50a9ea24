"""What interfaces bring to the frame: systems that wait to be put to use, entries that were rejected."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.interfaces import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import WorkItem


def _items(actor: Actor, status: tuple[str, ...], caption: str, limit: int) -> tuple[int, list[WorkItem]]:
    found = [row for row in queries.feeders(scope.current(), actor.today) if row.status in status]
    return len(found), [
        WorkItem(
            caption,
            f"{row.client_code}: {row.name}",
            reverse("interfaces:feeder", args=[row.client_code, row.code]),
            row.code,
            client_id=row.client_id,
        )
        for row in found[:limit]
    ]


def inbox_waiting(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Systems with rejected entries or without the file that was expected."""
    return _items(actor, ("waiting", "late"), _("Toeleverend systeem"), limit)


def inbox_activate(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Systems that nobody put to use yet."""
    return _items(actor, ("inactive",), _("In gebruik te nemen"), limit)
