"""Writing the trail. `note` collects what an action changes; `actions.action` writes it at the end."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from bundel.platform.audit.models import Record
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Note:
    """What happened to one subject: `changes` is `{field: [old, new]}` with JSON values."""

    subject_type: str
    subject_id: str
    subject_name: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    client_id: int | None = None


NOTES: ContextVar[list[Note] | None] = ContextVar("audit_notes", default=None)


def note(
    subject_type: str,
    subject_id: object,
    *,
    name: str = "",
    changes: Mapping[str, Any] | None = None,
    reason: str = "",
    client_id: int | None = None,
) -> None:
    """Tell the trail what this action does to a subject. Raises `RuntimeError` outside an action."""
    notes = NOTES.get()
    if notes is None:
        raise RuntimeError("audit.note buiten een @action")
    notes.append(Note(subject_type, str(subject_id), name[:200], changes or {}, reason, client_id))


def record(actor: Actor, action: str, client_id: int | None, notes: list[Note]) -> None:
    """Write the notes of one action; the last thing before commit, so that the lock on the chain is short."""
    Record.objects.bulk_create(
        Record(
            client_id=one.client_id or client_id,
            at=actor.now,
            action=action,
            person_id=actor.person_id,
            person_name=actor.name,
            acting_for_id=actor.acting_for_id,
            acting_for_name=actor.acting_for_name,
            channel=actor.channel,
            request_id=actor.request_id,
            subject_type=one.subject_type,
            subject_id=one.subject_id,
            subject_name=one.subject_name,
            changes=one.changes,
            reason=one.reason,
        )
        for one in notes
    )


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """`{field: [old, new]}` of the fields that differ."""
    return {key: [before.get(key), value] for key, value in after.items() if before.get(key) != value}
