"""The sample people whom a demo offers on its sign-in page: one for each role."""

from dataclasses import dataclass

from django.utils import timezone

from bundel.platform.people import queries, rights


@dataclass(frozen=True, slots=True)
class Offer:
    """One button of the demo's sign-in page."""

    person_id: int
    person: str
    role: str
    place: str


def offered() -> list[Offer]:
    """For each role the first person who holds it today, in the order of the roles."""
    held = sorted(queries.matrix(on=timezone.localdate()), key=lambda one: one.id)
    found = []
    for name, role in rights.roles().items():
        first = next((one for one in held if one.role == name), None)
        if first is not None:
            found.append(Offer(first.person_id, first.person, role.caption, first.client or "alle cliënten"))
    return found
