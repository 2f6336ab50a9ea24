"""What closing brings to the frame: tasks that are late, on the home page and in the inbox."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.closing import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import WorkItem


def _blocking(actor: Actor, side: str) -> list[tuple[queries.CloseRow, queries.TaskRow]]:
    found = []
    for year, period in queries.opened(scope.current())[:3]:
        for row in queries.closes(scope.current(), year, period, actor.today):
            task = row.blocking
            if task is not None and task.side == side:
                found.append((row, task))
    return sorted(found, key=lambda pair: (pair[1].due_on, pair[0].client_code))


def _items(actor: Actor, limit: int, side: str) -> tuple[int, list[WorkItem]]:
    found = _blocking(actor, side)
    return len(found), [
        WorkItem(
            _("Afsluiten"),
            f"{row.name}: {task.caption}",
            reverse("closing:task", args=[row.client_code, task.id]),
            task.state_nl,
            due_on=task.due_on,
            client_id=row.client_id,
        )
        for row, task in found[:limit]
    ]


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Tasks of the centre that hold up a close."""
    return _items(actor, limit, "centre")


def inbox_client(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Tasks of the client that hold up a close."""
    return _items(actor, limit, "client")
