"""The log of staff who open the work of a client: one row a person, client and day."""

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
