"""Reading one's own notifications."""

import datetime as dt
from dataclasses import dataclass

from bundel.platform.notifications.models import Notification, Preference
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class NotificationRow:
    """One notification of the reader."""

    id: int
    client_id: int | None
    kind: str
    text: str
    url: str
    at: dt.datetime
    read_at: dt.datetime | None


def mine(by: Actor, *, unread_only: bool = False, before: int | None = None, limit: int = 50) -> list[NotificationRow]:
    """The actor's notifications of the clients in scope, newest first; `before` is the last id of the page above."""
    found = Notification.objects.filter(person_id=by.person_id or 0)
    if unread_only:
        found = found.filter(read_at__isnull=True)
    if before is not None:
        found = found.filter(id__lt=before)
    return [NotificationRow(*row) for row in found.order_by("-id").values_list(*NotificationRow.__slots__)[:limit]]


def unread(by: Actor) -> int:
    """How many notifications of the clients in scope the actor has not read."""
    return Notification.objects.filter(person_id=by.person_id or 0, read_at__isnull=True).count()


def preferences(by: Actor) -> dict[str, str]:
    """`{kind: mode}` that the actor chose; the empty kind is about all others."""
    return dict(Preference.objects.filter(person_id=by.person_id or 0).values_list("kind", "mode"))
