"""Reading the trail beside the thing that it is about; the whole trail is for auditors (`web.views`)."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bundel.platform.audit.models import Record


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One deed about a subject: who, when, and what changed as `{field: [old, new]}`."""

    at: dt.datetime
    who: str
    subject_type: str
    changes: dict[str, list[Any]]
    reason: str


def changes_of(subject_types: Collection[str], client_id: int | None, *, limit: int = 30) -> list[ChangeRow]:
    """Changes of these kinds of subject of one client, and of Bundel itself, the latest first. One query."""
    place = Q(client_id=client_id) | Q(client__isnull=True)
    found = Record.objects.filter(place, subject_type__in=subject_types).exclude(changes={}).order_by("-id")[:limit]
    return [
        ChangeRow(
            one.at,
            f"{one.person_name} namens {one.acting_for_name}" if one.acting_for_name else one.person_name,
            one.subject_type,
            one.changes,
            one.reason,
        )
        for one in found
    ]
