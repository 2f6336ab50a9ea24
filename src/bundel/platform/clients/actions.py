"""Everything that is written in the client register: joining, names, merges, splits, leaving."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction

from bundel.kit.findings import Refusal
from bundel.kit.identifiers import parse_enterprise_number
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.clients import messages
from bundel.platform.clients.models import Client, ClientName, Succession
from bundel.platform.people.actor import Actor

CHANGEABLE = frozenset(
    {"policy_domain", "legal_form", "inside_vlaamse_gemeenschap", "vat_regime", "vat_deductible_ppm", "contact_name",
     "contact_email", "establishment"}
)  # fmt: skip


def _client(client_id: int) -> Client:
    found = Client.objects.select_for_update().filter(id=client_id).first()
    if found is None:
        raise Refusal(messages.NOT_FOUND, client_id=client_id)
    return found


@action(right="clients.manage")
def register(
    by: Actor,
    client_id: int | None,
    *,
    code: str,
    name: str,
    enterprise_number: str,
    policy_domain: str,
    legal_form: str,
    joined_on: dt.date,
    **fields: Any,
) -> Client:
    """A new client entity from a day. Raises `Refusal`: number not valid, code or number in use."""
    try:
        number = parse_enterprise_number(enterprise_number)
    except ValueError as wrong:
        raise Refusal(messages.NUMBER_WRONG, number=enterprise_number) from wrong
    if unknown := sorted(set(fields) - CHANGEABLE):
        raise Refusal(messages.UNKNOWN_FIELD, name=unknown[0])
    try:
        with transaction.atomic():
            made = Client.objects.create(
                code=code,
                name=name,
                enterprise_number=number,
                policy_domain=policy_domain,
                legal_form=legal_form,
                joined_on=joined_on,
                **fields,
            )
    except IntegrityError as used:
        raise Refusal(messages.IN_USE) from used
    ClientName.objects.create(client=made, name=name, valid_from=joined_on)
    note("client", made.pk, name=name, changes={"code": [None, code], "joined_on": [None, joined_on.isoformat()]})
    return made


@action(right="clients.manage")
def change(by: Actor, client_id: int, **fields: Any) -> None:
    """Change contact, VAT regime, legal form or policy domain. Raises `Refusal` for what has a step of its own."""
    client = _client(client_id)
    if unknown := sorted(set(fields) - CHANGEABLE):
        raise Refusal(messages.UNKNOWN_FIELD, name=unknown[0])
    before = {name: getattr(client, name) for name in fields}
    for name, value in fields.items():
        setattr(client, name, value)
    client.save(update_fields=list(fields))
    note("client", client_id, name=client.name, changes=difference(before, fields))


@action(right="clients.manage")
def rename(by: Actor, client_id: int, name: str, on: dt.date, reason: str = "") -> None:
    """A new name from a day; older documents keep the name of their day. Raises `Refusal` for a day that cannot be."""
    client = _client(client_id)
    last = client.names.order_by("-valid_from").first()
    if last is None or on <= last.valid_from or on > by.today:
        since = (last.valid_from if last else client.joined_on).strftime("%d/%m/%Y")
        raise Refusal(messages.RENAME_TOO_EARLY, last=since)
    last.valid_to = on
    last.save(update_fields=["valid_to"])
    ClientName.objects.create(client=client, name=name, valid_from=on)
    changes = {"name": [client.name, name], "on": [None, on.isoformat()]}
    client.name = name
    client.save(update_fields=["name"])
    note("client", client_id, name=name, changes=changes, reason=reason)


def _end(client: Client, on: dt.date, reason: str) -> None:
    if client.left_on is not None:
        raise Refusal(messages.HAS_LEFT, name=client.name, on=client.left_on.strftime("%d/%m/%Y"))
    if on <= client.joined_on:
        raise Refusal(messages.LEAVES_BEFORE_JOINING, name=client.name)
    client.left_on, client.leaving_reason = on, reason[:300]
    client.save(update_fields=["left_on", "leaving_reason"])
    note("client", client.pk, name=client.name, changes={"left_on": [None, on.isoformat()]}, reason=reason)


@action(right="clients.manage")
def leave(by: Actor, client_id: int, on: dt.date, reason: str) -> None:
    """The entity leaves the centres on a day. Its rows stay, readable, and can be taken along as an export pack."""
    _end(_client(client_id), on, reason)


def _succeed(kind: str, before: Sequence[Client], after: Sequence[Client], on: dt.date, decision: str) -> None:
    for successor in after:
        if successor.left_on is not None:
            raise Refusal(messages.HAS_LEFT, name=successor.name, on=successor.left_on.strftime("%d/%m/%Y"))
    for predecessor in before:
        for successor in after:
            Succession.objects.create(
                predecessor=predecessor, successor=successor, kind=kind, on=on, decision=decision[:300]
            )
        caption = Succession.Kind(kind).label.lower()
        names = ", ".join(successor.name for successor in after)
        _end(predecessor, on, f"{caption}: {names} ({decision})")


@action(right="clients.manage")
def merge(
    by: Actor, client_id: int | None, predecessor_ids: Sequence[int], successor_id: int, on: dt.date, decision: str
) -> None:
    """Entities go up into another from a day: each keeps its own rows and history and leaves; the other continues.

    Raises `Refusal` when there is nothing to merge, or one of them has left before.
    """
    before = [_client(one) for one in sorted(set(predecessor_ids) - {successor_id})]
    if not before:
        raise Refusal(messages.NO_SUCCESSOR)
    _succeed(Succession.Kind.MERGE, before, [_client(successor_id)], on, decision)


@action(right="clients.manage")
def split(
    by: Actor, client_id: int | None, predecessor_id: int, successor_ids: Sequence[int], on: dt.date, decision: str
) -> None:
    """An entity is divided over others from a day; its rows stay with it and it leaves. Raises `Refusal`."""
    after = [_client(one) for one in sorted(set(successor_ids) - {predecessor_id})]
    if not after:
        raise Refusal(messages.NO_SUCCESSOR)
    _succeed(Succession.Kind.SPLIT, [_client(predecessor_id)], after, on, decision)
