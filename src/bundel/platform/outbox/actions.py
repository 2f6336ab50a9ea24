"""Announcing facts, and telling them to the listeners that `config.reactions` names, in order, once."""

import datetime as dt
import logging
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils.module_loading import import_string

from bundel.kit.findings import Message, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.outbox.models import Announcement
from bundel.platform.people.actor import Actor, system

LOG = logging.getLogger(__name__)
Listener = Callable[[Actor, int | None, dict[str, Any]], object]
NOT_WAITING = Message(
    "outbox.not_waiting",
    "Aankondiging {announcement_id} wacht niet (meer) voor deze cliënt.",
    next_step="Laad de lijst opnieuw.",
)
REASON_NEEDED = Message(
    "outbox.reason_needed",
    "Een aankondiging overslaan kan alleen met een reden.",
    next_step="Geef in een zin aan waarom de volgende stap niet nodig is.",
)


def announce(by: Actor, client_id: int | None, event: str, payload: dict[str, Any]) -> int:
    """Tell a fact (`payables.invoice_booked`, JSON payload), as part of the deed; listeners hear it after commit.

    Returns its number. Raises `RuntimeError` outside a transaction: a fact without its deed would be a lie.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("een aankondiging hoort bij een handeling in een transactie")
    made = Announcement.objects.create(client_id=client_id, event=event, payload=payload, at=by.now)
    return made.pk


def listeners(event: str) -> list[Listener]:
    """The functions that react to an event, in the order of `config.reactions`."""
    return [import_string(path) for name, path in import_string(settings.BUNDEL_REACTIONS) if name == event]


def wait_before(attempt: int) -> dt.timedelta:
    """How long a client's chain waits after a failed attempt: 5 s, doubling, at most an hour."""
    return dt.timedelta(seconds=min(3600, 5 * 2 ** (attempt - 1)))


def _waiting(client_id: int | None) -> "Any":
    where = Q(client__isnull=True) if client_id is None else Q(client_id=client_id)
    return Announcement.objects.filter(where, dispatched_at__isnull=True).order_by("id")


def _dispatch_one(client_id: int | None, now: dt.datetime) -> bool:
    """Tell the oldest announcement of a client to all its listeners, in one transaction; False when none can be told.

    One dispatcher a client at a time (advisory lock), so that facts keep their order. When a listener fails, nothing of
    this announcement happened; it is tried again later, and later facts of this client wait for it.
    """
    with scope(set() if client_id is None else {client_id}):
        with connection.cursor() as cursor:
            cursor.execute("select pg_try_advisory_xact_lock(hashtext('outbox'), %s)", [client_id or 0])
            if not cursor.fetchone()[0]:
                return False
        one = _waiting(client_id).first()
        if one is None or (one.next_at is not None and one.next_at > now):
            return False
        actor = system(f"reactie op {one.event}", now=now)
        try:
            with transaction.atomic():
                for listener in listeners(one.event):
                    listener(actor, client_id, one.payload)
        except Exception as trouble:
            LOG.exception("aankondiging %s (%s) mislukt", one.pk, one.event)
            one.attempts += 1
            one.next_at = now + wait_before(one.attempts)
            one.trouble = f"{type(trouble).__name__}: {trouble}"[:2000]
            one.save(update_fields=["attempts", "next_at", "trouble"])
            return False
        one.dispatched_at, one.trouble = now, ""
        one.save(update_fields=["dispatched_at", "trouble"])
        return True


def dispatch(by: Actor | None = None, *, now: dt.datetime | None = None) -> int:
    """Tell everything that waits, client by client in order; how many facts were told. Safe to run side by side.

    What listeners announce themselves is told in the same call. Runs in the worker at every pass.
    """
    moment = now or (by.now if by is not None else dt.datetime.now(dt.UTC))
    total = 0
    while told := _pass(moment):
        total += told
    return total


def _pass(now: dt.datetime) -> int:
    with scope(set(Client.objects.values_list("id", flat=True))):
        waiting = Announcement.objects.filter(dispatched_at__isnull=True)
        clients = list(waiting.order_by().values_list("client_id", flat=True).distinct())
    told = 0
    for client_id in sorted(clients, key=lambda one: one or 0):
        while _dispatch_one(client_id, now):
            told += 1
    return told


@action(right="jobs.manage")
def retry(by: Actor, client_id: int | None, announcement_id: int) -> None:
    """Try a failed announcement again at once. Raises `Refusal` when it does not wait."""
    one = _waiting(client_id).select_for_update().filter(id=announcement_id).first()
    if one is None:
        raise Refusal(NOT_WAITING, announcement_id=announcement_id)
    one.next_at = None
    one.save(update_fields=["next_at"])
    note("announcement", one.pk, name=one.event, changes={"next_at": ["later", "nu"]})


@action(right="jobs.manage")
def skip(by: Actor, client_id: int | None, announcement_id: int, reason: str) -> None:
    """Leave an announcement untold, with a reason, so that the facts after it go on. Raises `Refusal`."""
    if not reason.strip():
        raise Refusal(REASON_NEEDED)
    one = _waiting(client_id).select_for_update().filter(id=announcement_id).first()
    if one is None:
        raise Refusal(NOT_WAITING, announcement_id=announcement_id)
    one.dispatched_at, one.trouble = by.now, f"overgeslagen: {reason}"
    one.save(update_fields=["dispatched_at", "trouble"])
    note("announcement", one.pk, name=one.event, changes={"state": ["waiting", "skipped"]}, reason=reason)
