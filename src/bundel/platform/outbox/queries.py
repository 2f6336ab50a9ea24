"""Reading announcements, for the jobs screen and for `verify`."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from bundel.platform.outbox.models import Announcement


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """A fact that was announced, and what went wrong when it was told."""

    id: int
    client_id: int | None
    event: str
    payload: Any
    at: dt.datetime
    attempts: int
    trouble: str
    next_at: dt.datetime | None


def waiting(*, failed_only: bool = False, limit: int = 200) -> list[AnnouncementRow]:
    """Facts of the clients in scope that were not told yet, oldest first."""
    found = Announcement.objects.filter(dispatched_at__isnull=True)
    if failed_only:
        found = found.filter(attempts__gt=0)
    rows = found.order_by("id").values_list(*AnnouncementRow.__slots__)[:limit]
    return [AnnouncementRow(*row) for row in rows]
