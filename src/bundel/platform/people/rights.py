"""Which rights a person has, for which clients, on which day. The one place where roles become rights."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.utils.module_loading import import_string

from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.people import messages
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Delegation, RoleAssignment


@dataclass(frozen=True)
class Role:
    """A role: its Dutch caption, whether it belongs to the centre or to a client, its rights, and what it excludes."""

    caption: str
    side: str
    rights: frozenset[str]
    excludes: frozenset[str] = frozenset()


def roles() -> Mapping[str, Role]:
    """All roles, by name; the list stands in `config.roles`."""
    return import_string(settings.BUNDEL_ROLES)


def roles_with(right: str) -> list[str]:
    return [name for name, role in roles().items() if right in role.rights]


def _valid_on(day: dt.date) -> Q:
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


Held = frozenset[tuple[str, int | None]]


def _own(person_id: int | None, day: dt.date) -> Held:
    """Roles held today. People of a client lose its roles on the day that it leaves; the centre can finish its work."""
    if person_id is None:
        return frozenset()
    found = RoleAssignment.objects.filter(_valid_on(day), person_id=person_id, person__is_active=True)
    known = roles()
    return frozenset(
        (role, client)
        for role, client, left_on in found.values_list("role", "client_id", "client__left_on")
        if left_on is None or left_on > day or (role in known and known[role].side != "client")
    )


def _received(receiver_id: int | None, day: dt.date, giver_id: int | None = None) -> list[tuple[int, str, int | None]]:
    if receiver_id is None:
        return []
    found = Delegation.objects.filter(
        _valid_on(day),
        receiver_id=receiver_id,
        receiver__is_active=True,
        giver__is_active=True,
        revoked_at__isnull=True,
    )
    if giver_id is not None:
        found = found.filter(giver_id=giver_id)
    return list(found.values_list("giver_id", "role", "client_id"))


def _overlap(role: str, client: int | None, held: Held) -> Held:
    """What is left of a delegated role when the giver holds `held`."""
    return frozenset(
        (role, client if client is not None else own_client)
        for own_role, own_client in held
        if role == own_role and (client is None or own_client is None or client == own_client)
    )


def held_by(person_id: int | None, day: dt.date, seen: frozenset[int | None] = frozenset()) -> Held:
    """What a person can pass on: own roles, and those received from others who can pass them on (cycle-safe)."""
    held = _own(person_id, day)
    for giver, role, client in _received(person_id, day):
        if giver not in seen:
            held |= _overlap(role, client, held_by(giver, day, seen | {person_id}))
    return held


# What one reading request has learned about rights. None outside such a request: then every question is asked anew.
_LEARNED: ContextVar[dict[Any, Any] | None] = ContextVar("rights_learned", default=None)


@contextmanager
def remembered() -> Iterator[None]:
    """Ask the database once about an actor's roles while a page is read. Never around a deed: that judges afresh."""
    token = _LEARNED.set({})
    try:
        yield
    finally:
        _LEARNED.reset(token)


def assignments(actor: Actor) -> list[tuple[str, int | None]]:
    """(role, client or None for all) that the actor may use now; acting for somebody, the delegated roles only."""
    learned = _LEARNED.get()
    if learned is None:
        return _assignments(actor)
    key = (actor.person_id, actor.acting_for_id, actor.today)
    if key not in learned:
        learned[key] = _assignments(actor)
    found: list[tuple[str, int | None]] = learned[key]
    return found


def _every_client() -> frozenset[int]:
    learned = _LEARNED.get()
    if learned is None:
        return frozenset(Client.objects.values_list("id", flat=True))
    if "clients" not in learned:
        learned["clients"] = frozenset(Client.objects.values_list("id", flat=True))
    found: frozenset[int] = learned["clients"]
    return found


def _assignments(actor: Actor) -> list[tuple[str, int | None]]:
    if actor.acting_for_id is None:
        return sorted(_own(actor.person_id, actor.today), key=str)
    giver = actor.acting_for_id
    held = held_by(giver, actor.today, frozenset({actor.person_id}))
    pairs: Held = frozenset()
    for _, role, client in _received(actor.person_id, actor.today, giver):
        pairs |= _overlap(role, client, held)
    return sorted(pairs, key=str)


def clients_with(actor: Actor, right: str) -> frozenset[int]:
    """The clients for which the actor has `right` today. A system task has every right for every client."""
    if actor.is_system:
        return _every_client()
    wanted = set(roles_with(right))
    clients = {client for role, client in assignments(actor) if role in wanted}
    if None in clients:
        return _every_client()
    return frozenset(client for client in clients if client is not None)


def rights_of(actor: Actor) -> frozenset[str]:
    """Every right the actor has for at least one client; for navigation, never for a decision about one client."""
    known = roles()
    if actor.is_system:
        return frozenset().union(*(role.rights for role in known.values()))
    held = {role for role, _ in assignments(actor)}
    return frozenset().union(*(known[role].rights for role in held if role in known))


def has(actor: Actor, right: str, client_id: int | None) -> bool:
    """Whether the actor has `right` for the client; `None` asks for a right over the whole of Bundel."""
    if actor.is_system:
        return True
    wanted = set(roles_with(right))
    return any(
        role in wanted and (client is None or (client_id is not None and client == client_id))
        for role, client in assignments(actor)
    )


def require(actor: Actor, right: str, client_id: int | None) -> None:
    """Raises `Refusal` when the actor does not have the right."""
    if not has(actor, right, client_id):
        name = Client.objects.filter(id=client_id or 0).values_list("name", flat=True).first() or "Bundel"
        raise Refusal(messages.NO_RIGHT, right=caption(right), client=name)


def caption(right: str) -> str:
    """The Dutch caption of a right."""
    return import_string("bundel.config.roles.RIGHTS").get(right, right)
