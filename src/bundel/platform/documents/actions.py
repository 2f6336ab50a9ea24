"""Storing, replacing, publishing and removing documents."""

import hashlib
from typing import Any

from django.conf import settings

from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import disk, messages, rules, scanner
from bundel.platform.documents.models import Document
from bundel.platform.people.actor import Actor


class StorageRefusal(Refusal, Unavailable):
    """The storage or the scanner is away: a screen shows it as a refusal, a job tries again later."""


def _examine(name: str, content: bytes) -> str:
    """The type of what is offered. Raises `Refusal` for what is empty, too large, unwanted, disguised or infected."""
    limit = settings.DOCUMENT_LIMIT_BYTES
    if not content:
        raise Refusal(messages.EMPTY, name=name)
    if len(content) > limit:
        size, limit_mb = -(-len(content) // 1_000_000), limit // 1_000_000
        raise Refusal(messages.TOO_LARGE, name=name, size_mb=size, limit_mb=limit_mb)
    mime = rules.sniff(content)
    if mime == rules.UNKNOWN:
        raise Refusal(messages.TYPE_NOT_ALLOWED, name=name, found="programma, webpagina of onbekend binair bestand")
    if rules.disguised(name, mime):
        raise Refusal(messages.DISGUISED, name=name, found=rules.NAMES_NL[mime])
    if settings.CLAMD_ADDRESS:
        try:
            signature = scanner.scan(settings.CLAMD_ADDRESS, content)
        except OSError as away:
            raise StorageRefusal(messages.SCANNER_AWAY, name=name) from away
        if signature:
            raise Refusal(messages.INFECTED, name=name, signature=signature)
    return mime


@action(right="documents.manage")
def store(
    by: Actor,
    client_id: int,
    *,
    name: str,
    content: bytes,
    kind: str,
    visibility: rules.Visibility,
    subject: str = "",
    retention: str = "boekhouding",
    replaces: int | None = None,
) -> Document:
    """Keep the bytes of a file for a subject (`payables.invoice:17`), exactly as they came.

    The same bytes for the same subject are the same document. `replaces` is the document of which this is the next
    version. The bytes are on disk, flushed, before the row is committed: a row without bytes cannot exist.

    Raises `Refusal` (empty, too large, unwanted type, disguised, infected, unknown retention class, already replaced)
    and `StorageRefusal`, which is also `Unavailable`, when the disk is full or the scanner does not answer.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    if retention not in rules.RETENTION:
        raise Refusal(messages.UNKNOWN_RETENTION, retention=retention)
    if (known := Document.of(client_id).filter(subject=subject, sha256=sha256).first()) is not None:
        return known
    mime = _examine(name, content)
    version = 1
    if replaces is not None:
        older = Document.of(client_id).select_for_update().filter(id=replaces).first()
        if older is None or older.subject != subject:
            raise Refusal(messages.NOT_FOUND, document_id=replaces)
        if Document.of(client_id).filter(replaces_id=replaces).exists():
            raise Refusal(messages.REPLACED_ALREADY, name=older.name)
        version = older.version + 1
    try:
        disk.write(sha256, content)
    except OSError as trouble:
        raise StorageRefusal(messages.STORAGE_FULL, name=name, reason=trouble.strerror or str(trouble)) from trouble
    made: Document
    made, is_new = Document.objects.get_or_create(
        client_id=client_id,
        subject=subject,
        sha256=sha256,
        defaults={
            "name": name[:200],
            "kind": kind,
            "visibility": visibility,
            "mime": mime,
            "size": len(content),
            "version": version,
            "replaces_id": replaces,
            "retention": retention,
            "keep_until": rules.keep_until(retention, by.today),
            "stored_at": by.now,
            "stored_by_id": by.person_id,
            "stored_by_name": by.name,
        },
    )
    if is_new:
        note("document", made.pk, name=made.name, changes={"sha256": [None, sha256], "subject": [None, subject]})
    return made


def _found(client_id: int, document_id: int) -> Document:
    found = Document.of(client_id).select_for_update().filter(id=document_id).first()
    if found is None:
        raise Refusal(messages.NOT_FOUND, document_id=document_id)
    return found


@action(right="documents.manage")
def show_to(by: Actor, client_id: int, document_id: int, visibility: rules.Visibility) -> None:
    """Let the client see a document, or the centre only."""
    found = _found(client_id, document_id)
    changes: dict[str, Any] = {"visibility": [found.visibility, visibility]}
    found.visibility = visibility
    found.save(update_fields=["visibility"])
    note("document", found.pk, name=found.name, changes=changes)


@action(right="documents.manage")
def remove(by: Actor, client_id: int, document_id: int, reason: str) -> None:
    """Remove a document after its retention. The bytes go when no other document of any client has them (`sweep`).

    Raises `Refusal` before that date; the database refuses it too.
    """
    found = _found(client_id, document_id)
    if found.keep_until is None or found.keep_until > by.today:
        until = found.keep_until.strftime("%d/%m/%Y") if found.keep_until else "altijd"
        raise Refusal(messages.KEPT_UNTIL, name=found.name, until=until)
    note("document", found.pk, name=found.name, changes={"sha256": [found.sha256, None]}, reason=reason)
    found.delete()
