"""Everything that is written about people: accounts, roles, substitution and keys."""

import datetime as dt

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction
from django.db.models import Q

from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import Note, note, record
from bundel.platform.people import messages, queries, rights
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import ApiKey, Delegation, Person, RoleAssignment

ACTING_FOR = "acting_for"


def _person(person_id: int) -> Person:
    found = Person.objects.select_for_update().filter(id=person_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_PERSON, person_id=person_id)
    return found


def _active(person_id: int) -> Person:
    found = _person(person_id)
    if not found.is_active:
        raise Refusal(messages.NOT_ACTIVE, person=found.name)
    return found


@action(right="people.manage")
def add_person(
    by: Actor, client_id: int | None, *, email: str, name: str, language: str = "", password: str | None = None
) -> Person:
    """A new account, without roles. Without password the person sets one through the mail of ‘wachtwoord vergeten’.

    Raises `Refusal` when the address is in use.
    """
    if Person.objects.filter(email__iexact=email).exists():
        raise Refusal(messages.ADDRESS_IN_USE, email=email)
    made = Person.objects.create_user(email, password, name=name, language=language)
    note("person", made.pk, name=name, changes={"email": [None, made.email], "is_active": [None, True]})
    return made


def end_sessions(person_id: int) -> int:
    """Sign a person out everywhere, now; how many sessions ended."""
    keys = [
        session.session_key
        for session in Session.objects.filter(expire_date__gt=dt.datetime.now(dt.UTC)).iterator()
        if session.get_decoded().get(SESSION_KEY) == str(person_id)
    ]
    return Session.objects.filter(session_key__in=keys).delete()[0]


@action(right="people.manage")
def deactivate(by: Actor, client_id: int | None, person_id: int, reason: str) -> None:
    """Close an account: sessions and keys end at once, roles and substitutions today. The history stays."""
    person = _active(person_id)
    today = by.today
    person.is_active, person.deactivated_on = False, today
    person.save(update_fields=["is_active", "deactivated_on"])
    RoleAssignment.objects.filter(person=person, valid_from__gte=today).delete()
    running = Q(valid_to__isnull=True) | Q(valid_to__gt=today)
    ended = RoleAssignment.objects.filter(running, person=person).update(valid_to=today)
    given = Q(giver=person) | Q(receiver=person)
    Delegation.objects.filter(given, revoked_at__isnull=True).update(revoked_at=by.now)
    ApiKey.objects.filter(person=person, revoked_at__isnull=True).update(revoked_at=by.now)
    sessions = end_sessions(person_id)
    changes = {"is_active": [True, False], "roles": [ended, 0], "sessions": [sessions, 0]}
    note("person", person_id, name=person.name, changes=changes, reason=reason)


@action(right="people.manage")
def reactivate(by: Actor, client_id: int | None, person_id: int, reason: str) -> None:
    """Open a closed account again; roles are granted anew."""
    person = _person(person_id)
    person.is_active, person.deactivated_on = True, None
    person.save(update_fields=["is_active", "deactivated_on"])
    note("person", person_id, name=person.name, changes={"is_active": [False, True]}, reason=reason)


def _refuse_conflict(
    person: Person, role: str, client_id: int | None, valid_from: dt.date, valid_to: dt.date | None
) -> None:
    """Separation of duties: a role that excludes another may not meet it for one client on one day, either way."""
    known = rights.roles()
    overlap = Q(valid_to__isnull=True) | Q(valid_to__gt=valid_from)
    if valid_to is not None:
        overlap &= Q(valid_from__lt=valid_to)
    if client_id is not None:
        overlap &= Q(client__isnull=True) | Q(client_id=client_id)
    own = set(RoleAssignment.objects.filter(overlap, person=person).values_list("role", flat=True))
    received = Delegation.objects.filter(overlap, receiver=person, revoked_at__isnull=True)
    for other in sorted(own | set(received.values_list("role", flat=True))):
        if other in known[role].excludes or (other in known and role in known[other].excludes):
            other_caption = known[other].caption if other in known else other
            raise Refusal(messages.CONFLICTING_ROLES, person=person.name, other=other_caption, role=known[role].caption)


@action(right="people.manage")
def grant_role(
    by: Actor, client_id: int | None, person_id: int, role: str, valid_from: dt.date, valid_to: dt.date | None = None
) -> int:
    """Give a person a role for a client (None: for all) from a day, until (not including) another; its id.

    Raises `Refusal`: unknown role, closed account, granted to oneself, separation of duties, already held.
    """
    known = rights.roles()
    if role not in known:
        raise Refusal(messages.UNKNOWN_ROLE, role=role)
    if person_id in (by.person_id, by.acting_for_id):
        raise Refusal(messages.NOT_TO_ONESELF)
    person = _active(person_id)
    if valid_to is not None and valid_to <= valid_from:
        raise Refusal(messages.ENDS_BEFORE_START)
    _refuse_conflict(person, role, client_id, valid_from, valid_to)
    try:
        with transaction.atomic():
            made = RoleAssignment.objects.create(
                person=person,
                role=role,
                client_id=client_id,
                valid_from=valid_from,
                valid_to=valid_to,
                granted_by_id=by.person_id,
            )
    except IntegrityError as held:
        raise Refusal(messages.ALREADY_HAS_ROLE, person=person.name, role=known[role].caption) from held
    period = f"{valid_from.isoformat()} – {valid_to.isoformat() if valid_to else ''}"
    note("role", made.pk, name=person.name, changes={"role": [None, role], "period": [None, period]})
    return made.pk


@action(right="people.manage")
def end_role(by: Actor, client_id: int | None, assignment_id: int, on: dt.date) -> None:
    """End a role on a day (its first day without it). A role that had not begun disappears."""
    held = RoleAssignment.objects.select_for_update().filter(id=assignment_id).select_related("person").first()
    if held is None or held.client_id != client_id:
        raise Refusal(messages.UNKNOWN_ASSIGNMENT, assignment_id=assignment_id)
    before = held.valid_to
    if on <= held.valid_from:
        held.delete()
    else:
        held.valid_to = on
        held.save(update_fields=["valid_to"])
    changes = {"role": [held.role, held.role], "valid_to": [str(before or ""), on.isoformat()]}
    note("role", assignment_id, name=held.person.name, changes=changes)


def _covers(role: str, client_id: int | None, valid_from: dt.date, valid_to: dt.date, person_id: int) -> bool:
    """Whether a person holds, or was lent, a role for a client during the whole of a period."""
    whole = Q(valid_from__lte=valid_from) & (Q(valid_to__isnull=True) | Q(valid_to__gte=valid_to))
    place = Q(client__isnull=True) if client_id is None else Q(client__isnull=True) | Q(client_id=client_id)
    if client_id is None:
        place |= Q(client__isnull=False)  # "for all of mine": what the giver holds limits it, client by client
    own = RoleAssignment.objects.filter(whole, place, person_id=person_id, role=role)
    lent = Delegation.objects.filter(whole, place, receiver_id=person_id, role=role, revoked_at__isnull=True)
    return own.exists() or lent.exists()


@action(right="people.delegate")
def delegate(
    by: Actor,
    client_id: int | None,
    receiver_id: int,
    role: str,
    valid_from: dt.date,
    valid_to: dt.date,
    reason: str,
) -> int:
    """Let somebody act for the actor in one role, for one client or all of the actor's, in a period; its id.

    A substitute may pass on what was lent to them, within its period. Raises `Refusal`: not held in that whole period,
    closed account, to oneself, separation of duties.
    """
    known = rights.roles()
    if role not in known:
        raise Refusal(messages.UNKNOWN_ROLE, role=role)
    if by.person_id is None or receiver_id == by.person_id:
        raise Refusal(messages.NOT_TO_ONESELF)
    if valid_to <= valid_from:
        raise Refusal(messages.ENDS_BEFORE_START)
    if not _covers(role, client_id, valid_from, valid_to, by.person_id):
        raise Refusal(messages.DELEGATION_BEYOND_OWN_ROLE, role=known[role].caption)
    receiver = _active(receiver_id)
    _refuse_conflict(receiver, role, client_id, valid_from, valid_to)
    made = Delegation.objects.create(
        giver_id=by.person_id,
        receiver=receiver,
        role=role,
        client_id=client_id,
        valid_from=valid_from,
        valid_to=valid_to,
        reason=reason,
    )
    changes = {"receiver": [None, receiver.name], "role": [None, role]}
    note("delegation", made.pk, name=by.name, changes=changes, reason=reason)
    return made.pk


def revoke_delegation(by: Actor, delegation_id: int) -> None:
    """End a substitution now: by its giver, its receiver, or who manages people. Raises `Refusal`.

    Not an `@action`: giver and receiver need no right to end what is their own.
    """
    with transaction.atomic():
        found = Delegation.objects.select_for_update().filter(id=delegation_id, revoked_at__isnull=True).first()
        if found is None:
            raise Refusal(messages.UNKNOWN_DELEGATION, delegation_id=delegation_id)
        if by.person_id not in (found.giver_id, found.receiver_id):
            rights.require(by, "people.manage", found.client_id)
        found.revoked_at = by.now
        found.save(update_fields=["revoked_at"])
        changes = {"revoked_at": [None, by.now.isoformat()]}
        record(by, "people.revoke_delegation", None, [Note("delegation", str(found.pk), "", changes)])


def act_for(by: Actor, session: SessionBase, giver_id: int) -> None:
    """From now on this session acts for somebody who asked it; the band on the screen says so. Raises `Refusal`."""
    able = dict(queries.can_act_for(by.person_id or 0, by.today))
    if giver_id not in able:
        raise Refusal(messages.NOT_LENT, person=queries.name(giver_id))
    session[ACTING_FOR] = giver_id
    record(by, "people.act_for", None, [Note("person", str(giver_id), able[giver_id])])


def stop_acting_for(by: Actor, session: SessionBase) -> None:
    """Back to acting for oneself."""
    giver_id = session.pop(ACTING_FOR, None)
    if giver_id is not None:
        record(by, "people.stop_acting_for", None, [Note("person", str(giver_id), queries.name(giver_id))])


def set_language(by: Actor, language: str) -> None:
    """The actor's own language on every screen: `nl`, `en`, or empty for that of the browser. Raises `Refusal`."""
    if language not in ("", "nl", "en"):
        raise Refusal(messages.UNKNOWN_LANGUAGE, language=language)
    Person.objects.filter(id=by.person_id or 0).update(language=language)
