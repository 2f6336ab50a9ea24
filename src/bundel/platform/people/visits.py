"""The log of staff who open the work of a client: one row a person, client and day."""

import datetime as dt
from dataclasses import dataclass

from bundel.platform.people.actor import Actor
from bundel.platform.people.models import StaffVisit


def log_visit(actor: Actor, client_id: int, place: str) -> None:
    """Note that the actor looked at a client's work today; the first place of the day is kept."""
    if actor.person_id is None:
        return
    StaffVisit.objects.bulk_create(
        [
            StaffVisit(
                person_id=actor.person_id,
                client_id=client_id,
                on=actor.today,
                first_at=actor.now,
                place=place[:200],
            )
        ],
        ignore_conflicts=True,
    )


@dataclass(frozen=True, slots=True)
class VisitRow:
    """Somebody opened a client's work on a day."""

    on: dt.date
    person: str
    first_at: dt.datetime
    place: str


def of_client(client_id: int, limit: int = 200) -> list[VisitRow]:
    """Who looked at a client's work, newest first."""
    found = StaffVisit.objects.filter(client_id=client_id).order_by("-on", "person__name")
    return [VisitRow(*row) for row in found.values_list("on", "person__name", "first_at", "place")[:limit]]
