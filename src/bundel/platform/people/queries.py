"""Reads about people: who holds a role, on which side somebody stands, the list and matrix of rights."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q

from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import ApiKey, Delegation, Person, RoleAssignment


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list of people."""

    id: int
    name: str
    email: str
    is_active: bool
    language: str
    roles: tuple[str, ...]
    last_login: dt.datetime | None


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """A role somebody holds: for one client, or (client None) for all."""

    id: int
    person_id: int
    person: str
    role: str
    role_caption: str
    client_id: int | None
    client: str
    valid_from: dt.date
    valid_to: dt.date | None


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """A substitution given or received."""

    id: int
    giver_id: int
    giver: str
    receiver_id: int
    receiver: str
    role: str
    role_caption: str
    client_id: int | None
    valid_from: dt.date
    valid_to: dt.date
    reason: str
    revoked_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An API key without its secret."""

    id: int
    name: str
    prefix: str
    person_id: int
    person: str
    created_at: dt.datetime
    revoked_at: dt.datetime | None
    last_used_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Edge:
    """`giver` lets `receiver` act for them, in `role`."""

    giver: int
    receiver: int
    role: str


def valid_on(day: dt.date) -> Q:
    """Half-open validity on a day, for tables with `valid_from` and `valid_to`."""
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


def name(person_id: int | None) -> str:
    """The name of a person, or `Bundel` for none."""
    return names([person_id] if person_id else []).get(person_id or 0, "Bundel")


def names(person_ids: Collection[int]) -> dict[int, str]:
    return dict(Person.objects.filter(id__in=person_ids).values_list("id", "name"))


def addresses(person_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """`{person: (name, e-mail address)}` of active people."""
    found = Person.objects.filter(id__in=person_ids, is_active=True).values_list("id", "name", "email")
    return {person: (called, email) for person, called, email in found}


def holders(role: str, client_id: int, day: dt.date) -> frozenset[int]:
    """Active people who themselves hold a role for a client (or for all) on a day."""
    return holders_by({role}, {client_id}, day)[role, client_id]


def holders_by(
    roles: Collection[str], client_ids: Collection[int], day: dt.date
) -> dict[tuple[str, int], frozenset[int]]:
    """`holders` of many roles and clients in one query, by (role, client)."""
    found = RoleAssignment.objects.filter(
        valid_on(day),
        Q(client_id__in=client_ids) | Q(client__isnull=True),
        role__in=roles,
        person__is_active=True,
    )
    rows = list(found.values_list("role", "client_id", "person_id"))
    return {
        (role, client): frozenset(person for held, place, person in rows if held == role and place in (client, None))
        for role in roles
        for client in client_ids
    }


def holders_of_right(right: str, client_id: int | None, day: dt.date) -> frozenset[int]:
    """Active people with a right for a client on a day; without client, those who have it for all."""
    where = Q(client__isnull=True) if client_id is None else Q(client_id=client_id) | Q(client__isnull=True)
    found = RoleAssignment.objects.filter(
        valid_on(day), where, role__in=rights.roles_with(right), person__is_active=True
    )
    return frozenset(found.values_list("person_id", flat=True))


def active_holders(roles: Collection[str], client_ids: Collection[int], day: dt.date) -> frozenset[int]:
    """Active people with one of these roles for one of these clients, or for all, on a day."""
    where = Q(client_id__in=client_ids) | Q(client__isnull=True)
    found = RoleAssignment.objects.filter(valid_on(day), where, role__in=roles, person__is_active=True)
    return frozenset(found.values_list("person_id", flat=True))


def substitutions(client_id: int, day: dt.date) -> list[Edge]:
    """Every delegation between active people that holds for a client on a day."""
    return substitutions_by({client_id}, day)[client_id]


def substitutions_by(client_ids: Collection[int], day: dt.date) -> dict[int, list[Edge]]:
    """`substitutions` of many clients in one query, by client."""
    found = Delegation.objects.filter(
        valid_on(day),
        Q(client_id__in=client_ids) | Q(client__isnull=True),
        revoked_at__isnull=True,
        giver__is_active=True,
        receiver__is_active=True,
    )
    rows = list(found.values_list("client_id", "giver_id", "receiver_id", "role").order_by("id"))
    return {client: [Edge(*row[1:]) for row in rows if row[0] in (client, None)] for client in client_ids}


def sides(actor: Actor, client_id: int) -> frozenset[str]:
    """On which sides the actor stands for a client today: `centre`, `client`, `government`. Bundel itself: `centre`."""
    if actor.is_system:
        return frozenset({"centre"})
    known = rights.roles()
    return frozenset(
        known[role].side
        for role, client in rights.assignments(actor)
        if role in known and (client is None or client == client_id)
    )


def everyone(
    *, client_ids: Collection[int] | None = None, active_only: bool = False, search: str = ""
) -> list[PersonRow]:
    """People by name, with the captions of the roles they hold today; limited to those with a role for `client_ids`."""
    people = Person.objects.all().order_by("name", "id")
    if active_only:
        people = people.filter(is_active=True)
    if search:
        people = people.filter(Q(name__icontains=search) | Q(email__icontains=search))
    if client_ids is not None:
        people = people.filter(Q(roles__client_id__in=client_ids) | Q(roles__client__isnull=True, roles__isnull=False))
    held: dict[int, list[str]] = {}
    for row in matrix(client_ids=client_ids):
        place = row.client or "alle cliënten"
        held.setdefault(row.person_id, []).append(f"{row.role_caption} ({place})")
    return [
        PersonRow(
            person.pk,
            person.name,
            person.email,
            person.is_active,
            person.language,
            tuple(held.get(person.pk, [])),
            person.last_login,
        )
        for person in people.distinct()
    ]


def matrix(
    *, client_ids: Collection[int] | None = None, on: dt.date | None = None, person_id: int | None = None
) -> list[AssignmentRow]:
    """Who holds which role for whom; on one day, or (without day) every assignment that was ever given."""
    found = RoleAssignment.objects.select_related("person", "client")
    if on is not None:
        found = found.filter(valid_on(on))
    if client_ids is not None:
        found = found.filter(Q(client_id__in=client_ids) | Q(client__isnull=True))
    if person_id is not None:
        found = found.filter(person_id=person_id)
    known = rights.roles()
    return [
        AssignmentRow(
            row.pk,
            row.person_id,
            row.person.name,
            row.role,
            known[row.role].caption if row.role in known else row.role,
            row.client_id,
            row.client.name if row.client else "",
            row.valid_from,
            row.valid_to,
        )
        for row in found.order_by("person__name", "role", "client__code", "valid_from")
    ]


def delegations(person_id: int) -> list[DelegationRow]:
    """Substitutions that a person gave or received, the newest first."""
    found = Delegation.objects.filter(Q(giver_id=person_id) | Q(receiver_id=person_id))
    known = rights.roles()
    return [
        DelegationRow(
            row.pk,
            row.giver_id,
            row.giver.name,
            row.receiver_id,
            row.receiver.name,
            row.role,
            known[row.role].caption if row.role in known else row.role,
            row.client_id,
            row.valid_from,
            row.valid_to,
            row.reason,
            row.revoked_at,
        )
        for row in found.select_related("giver", "receiver").order_by("-valid_from", "-id")
    ]


def can_act_for(person_id: int, day: dt.date) -> list[tuple[int, str]]:
    """The people whom a person may act for on a day: (id, name)."""
    found = Delegation.objects.filter(
        valid_on(day), receiver_id=person_id, revoked_at__isnull=True, giver__is_active=True
    )
    return sorted(set(found.values_list("giver_id", "giver__name")), key=lambda pair: pair[1])


def api_keys(client_id: int) -> list[KeyRow]:
    """The keys of one client, newest first, revoked ones too."""
    found: Iterable[ApiKey] = ApiKey.objects.filter(client_id=client_id).select_related("person").order_by("-id")
    return [
        KeyRow(
            key.pk,
            key.name,
            key.prefix,
            key.person_id,
            key.person.name,
            key.created_at,
            key.revoked_at,
            key.last_used_on,
        )
        for key in found
    ]
