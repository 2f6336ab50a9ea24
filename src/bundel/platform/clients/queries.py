"""Reading the client register: who there is, what somebody was called on a day, who continues whose work."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from bundel.platform.clients.models import Client, ClientName, Succession


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One line of the register."""

    id: int
    code: str
    name: str
    enterprise_number: str
    establishment: str
    policy_domain: str
    legal_form: str
    inside_vlaamse_gemeenschap: bool
    vat_regime: str
    vat_deductible_ppm: int
    contact_name: str
    contact_email: str
    joined_on: dt.date
    left_on: dt.date | None
    leaving_reason: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name and its days, half-open."""

    name: str
    valid_from: dt.date
    valid_to: dt.date | None


@dataclass(frozen=True, slots=True)
class SuccessionRow:
    """Work that went from one client to another."""

    predecessor_id: int
    predecessor: str
    successor_id: int
    successor: str
    kind: str
    on: dt.date
    decision: str


def rows(*, ids: Collection[int] | None = None, active_on: dt.date | None = None, search: str = "") -> list[ClientRow]:
    """Clients by code: those asked for, those that are clients on a day, those whose name or code has a text."""
    found = Client.objects.all()
    if ids is not None:
        found = found.filter(id__in=ids)
    if active_on is not None:
        found = found.filter(Q(left_on__isnull=True) | Q(left_on__gt=active_on), joined_on__lte=active_on)
    if search:
        found = found.filter(Q(name__icontains=search) | Q(code__icontains=search) | Q(enterprise_number=search))
    return [ClientRow(*row) for row in found.order_by("code").values_list(*ClientRow.__slots__)]


def one(client_id: int) -> ClientRow | None:
    found = rows(ids=[client_id])
    return found[0] if found else None


def by_code(code: str) -> ClientRow | None:
    row = Client.objects.filter(code=code).values_list(*ClientRow.__slots__).first()
    return ClientRow(*row) if row else None


def by_receiver(enterprise_number: str, establishment: str = "") -> ClientRow | None:
    """The client that an invoice is addressed to: by enterprise number and routing code alone."""
    row = (
        Client.objects.filter(enterprise_number=enterprise_number, establishment=establishment)
        .values_list(*ClientRow.__slots__)
        .first()
    )
    return ClientRow(*row) if row else None


def every_id() -> frozenset[int]:
    """All clients, also those that left."""
    return frozenset(Client.objects.values_list("id", flat=True))


def names(client_id: int) -> list[NameRow]:
    """Every name of a client, the newest first."""
    found = ClientName.objects.filter(client_id=client_id).order_by("-valid_from")
    return [NameRow(*row) for row in found.values_list(*NameRow.__slots__)]


def names_on(client_ids: Collection[int], day: dt.date) -> dict[int, str]:
    """What clients were called on a day (before they joined: their first name)."""
    found = ClientName.objects.filter(client_id__in=client_ids).order_by("valid_from")
    called: dict[int, str] = {}
    for client_id, name, valid_from in found.values_list("client_id", "name", "valid_from"):
        if valid_from <= day or client_id not in called:
            called[client_id] = name
    return called


def name_on(client_id: int, day: dt.date) -> str:
    """What one client was called on a day."""
    return names_on([client_id], day).get(client_id, "")


def successions(client_id: int) -> list[SuccessionRow]:
    """Merges and splits that a client took part in, on either side."""
    found = Succession.objects.filter(Q(predecessor_id=client_id) | Q(successor_id=client_id)).order_by("on", "id")
    fields = ("predecessor_id", "predecessor__name", "successor_id", "successor__name", "kind", "on", "decision")
    return [SuccessionRow(*row) for row in found.values_list(*fields)]


def successors(client_id: int, day: dt.date) -> frozenset[int]:
    """Who continues the work of a client on a day, through later merges and splits; the client itself when nobody."""
    found, frontier = set(), {client_id}
    while frontier:
        following = list(
            Succession.objects.filter(predecessor_id__in=frontier, on__lte=day).values_list(
                "predecessor_id", "successor_id"
            )
        )
        found |= frontier - {predecessor for predecessor, _ in following}
        frontier = {successor for _, successor in following} - found
    return frozenset(found)
