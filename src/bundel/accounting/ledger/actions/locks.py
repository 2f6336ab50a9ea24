"""Locking periods, and reopening them by two people."""

import datetime as dt
from typing import Final

from bundel.accounting.ledger import messages, queries, rules
from bundel.accounting.ledger.actions.people import people_of, reason_of
from bundel.accounting.ledger.models import Lock, Period, Reopening
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

LONGEST_REOPENING_DAYS: Final = 31


@action(right="ledger.lock")
def lock(
    by: Actor,
    client_id: int,
    year: int,
    period: int,
    *,
    journal: str = "",
    document_type: str = "",
    hard: bool = False,
    reason: str,
) -> int:
    """Close a period for a journal and a document type (empty means all). Waits for who is posting in it right now."""
    reason = reason_of(reason)
    scope = rules.lock_scope(year, period, journal, document_type)
    if not Period.of(client_id).filter(year=year, number=period).exists():
        raise Refusal(messages.BOOKS_NOT_OPEN, year=year)
    kind = Lock.Kind.HARD if hard else Lock.Kind.SOFT
    same = Lock.of(client_id).filter(year=year, period=period, journal=journal, document_type=document_type, kind=kind)
    held = {one.id for one in queries.locks([client_id], by.today, year=year) if one.holds}
    for one in same:
        if one.pk in held:
            raise Refusal(messages.ALREADY_LOCKED, scope=scope, locked_by=one.locked_by_name, reason=one.reason)
    made = Lock.objects.create(
        client_id=client_id,
        year=year,
        period=period,
        journal=journal,
        document_type=document_type,
        kind=kind,
        reason=reason,
        locked_by_id=by.person_id,
        locked_by_name=by.name[:160],
        locked_at=by.now,
    )
    note("ledger.lock", made.pk, name=scope, reason=reason, changes={"vergrendeling": [None, kind.value]})
    return int(made.pk)


@action(right="ledger.unlock")
def request_reopening(by: Actor, client_id: int, lock_id: int, *, reason: str, relock_on: dt.date) -> int:
    """Ask to reopen a lock until `relock_on`, when it closes by itself. Another person decides."""
    reason, (who, for_whom) = reason_of(reason), people_of(by)
    found = next((one for one in queries.locks([client_id], by.today) if one.id == lock_id), None)
    if found is None:
        raise Refusal(messages.UNKNOWN_LOCK)
    if found.kind == Lock.Kind.HARD:
        raise Refusal(messages.HARD_LOCK, scope=found.scope)
    if found.reopening is not None and found.reopening.status == Reopening.Status.OPEN:
        raise Refusal(messages.REOPENING_ALREADY_ASKED, by=found.reopening.requested_by)
    if not found.holds and found.reopening is not None:
        raise Refusal(messages.NOT_LOCKED, relock_on=f"{found.reopening.relock_on:%d/%m/%Y}")
    if not by.today < relock_on <= by.today + dt.timedelta(days=LONGEST_REOPENING_DAYS):
        raise Refusal(messages.RELOCK_IN_FUTURE, relock_on=f"{relock_on:%d/%m/%Y}", days=LONGEST_REOPENING_DAYS)
    made = Reopening.objects.create(
        client_id=client_id,
        lock_id=lock_id,
        reason=reason,
        relock_on=relock_on,
        requested_by_id=who,
        requested_for_id=for_whom,
        requested_at=by.now,
    )
    note("ledger.lock", lock_id, name=found.scope, reason=reason,
         changes={"heropening gevraagd tot": [None, str(relock_on)]})  # fmt: skip
    return int(made.pk)


@action(right="ledger.approve_unlock")
def decide_reopening(by: Actor, client_id: int, reopening_id: int, *, approve: bool, reason: str = "") -> None:
    """Approve or refuse a reopening. Raises `Refusal` for the person who asked it, and when it was decided before."""
    who, for_whom = people_of(by)
    found = Reopening.of(client_id).select_for_update(of=("self",)).filter(pk=reopening_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_LOCK)
    if found.status != Reopening.Status.OPEN:
        raise Refusal(messages.NOT_WAITING, status=Reopening.Status(found.status).label.lower())
    if not rules.disjoint((found.requested_by_id, found.requested_for_id), (who, for_whom)):
        raise Refusal(messages.SAME_PERSON, person=by.name)
    found.status = Reopening.Status.APPROVED if approve else Reopening.Status.REFUSED
    found.decided_by_id, found.decided_for_id, found.decided_at = who, for_whom, by.now
    found.decision_reason = reason if approve else reason_of(reason)
    found.save()
    note("ledger.lock", found.lock_id, name=str(reopening_id), reason=reason,
         changes={"heropening": ["open", found.status]})  # fmt: skip
