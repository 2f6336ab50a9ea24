"""Small builders for tests: a client, a person with a role, an actor."""

import datetime as dt
import itertools

from bundel.platform.clients.models import Client, ClientName
from bundel.platform.people.actor import Actor, system
from bundel.platform.people.models import Person, RoleAssignment

_COUNT = itertools.count(1)
JOINED = dt.date(2025, 1, 1)


def enterprise_number(seed: int) -> str:
    """A Belgian enterprise number with right check digits that belongs to nobody (range 0770)."""
    base = 7_700_000 + seed % 9999
    return f"0{base:07d}{97 - base % 97:02d}"


def client(code: str = "", **fields: object) -> Client:
    """A client entity that joined on 1 January 2025."""
    number = next(_COUNT)
    given = {
        "code": code or f"C{number:03d}",
        "name": f"Agentschap Proef {number}",
        "enterprise_number": enterprise_number(number),
        "policy_domain": "Kanselarij en Bestuur",
        "legal_form": Client.LegalForm.AGENCY_WITHOUT,
        "joined_on": JOINED,
    } | fields
    made = Client.objects.create(**given)
    ClientName.objects.create(client=made, name=made.name, valid_from=made.joined_on)
    return made


def person(name: str = "", *roles: str, client: Client | None = None, valid_from: dt.date = JOINED) -> Person:
    """A person, with roles for one client or (without client) for all."""
    number = next(_COUNT)
    made = Person.objects.create_user(f"persoon{number}@voorbeeld.example", name=name or f"Persoon {number}")
    for role in roles:
        RoleAssignment.objects.create(person=made, role=role, client=client, valid_from=valid_from)
    return made


def actor(who: Person, now: dt.datetime | None = None) -> Actor:
    """The person as first argument of an action."""
    actor = Actor(person_id=who.pk, name=who.name, channel="screen")
    return actor.at(now) if now else actor


def machine(now: dt.datetime | None = None) -> Actor:
    """Bundel itself."""
    return system("proef", now=now)
