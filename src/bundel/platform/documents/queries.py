"""Reading documents: what belongs to a subject, and the bytes; a client's people see what is shown to the client."""

import datetime as dt
from dataclasses import dataclass

from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.documents import disk, messages
from bundel.platform.documents.models import Document
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document, without its bytes."""

    id: int
    client_id: int
    name: str
    kind: str
    subject: str
    visibility: str
    sha256: str
    mime: str
    size: int
    version: int
    replaces_id: int | None
    keep_until: dt.date | None
    stored_at: dt.datetime
    stored_by_name: str


FIELDS = tuple(DocumentRow.__slots__)


def _internal_allowed(by: Actor | None) -> frozenset[int]:
    """The clients in scope of which the reader may see internal documents: staff of the centre, and auditors."""
    if by is None:
        return scope.current()
    return frozenset(client for client in scope.current() if people.sides(by, client) - {"client"})


def of(subject: str, by: Actor | None = None) -> list[DocumentRow]:
    """The documents of a subject of a client in scope, oldest first.

    With the reader given, a person of the client gets the documents shown to the client only; without, all (Bundel's
    own work).
    """
    inside = _internal_allowed(by)
    rows = Document.objects.filter(subject=subject).order_by("id").values_list(*FIELDS)
    found = [DocumentRow(*row) for row in rows]
    return [row for row in found if row.visibility == "client" or row.client_id in inside]


def every(client_id: int, by: Actor | None = None) -> list[DocumentRow]:
    """The documents of a client in scope that the reader may see, oldest first: for an export."""
    inside = _internal_allowed(by)
    found = [DocumentRow(*row) for row in Document.of(client_id).order_by("id").values_list(*FIELDS)]
    return [row for row in found if row.visibility == "client" or row.client_id in inside]


def row(document_id: int, by: Actor | None = None) -> DocumentRow:
    """One document in scope. Raises `Refusal` when it does not exist or may not be seen by the reader."""
    found = Document.objects.filter(id=document_id).values_list(*FIELDS).first()
    if found is None:
        raise Refusal(messages.NOT_FOUND, document_id=document_id)
    one = DocumentRow(*found)
    if one.visibility != "client" and one.client_id not in _internal_allowed(by):
        raise Refusal(messages.NOT_FOUND, document_id=document_id)
    return one


def content(document_id: int, by: Actor | None = None) -> bytes:
    """The bytes of a document in scope, held against their hash. Raises `Refusal` (not found, damaged)."""
    one = row(document_id, by)
    found = disk.read(one.sha256)
    if found is None:
        raise Refusal(messages.DAMAGED, name=one.name, sha256=one.sha256[:12])
    return found


def versions(document_id: int) -> list[DocumentRow]:
    """The versions before and after a document, the first one first."""
    every = {one.id: one for one in of(row(document_id).subject)}
    first = every[document_id]
    while first.replaces_id in every:
        first = every[first.replaces_id]
    chain, after = [first], {one.replaces_id: one for one in every.values() if one.replaces_id}
    while chain[-1].id in after:
        chain.append(after[chain[-1].id])
    return chain


def removable(day: dt.date) -> list[DocumentRow]:
    """Documents of the clients in scope whose retention is over."""
    rows = Document.objects.filter(keep_until__lte=day).order_by("keep_until", "id").values_list(*FIELDS)
    return [DocumentRow(*found) for found in rows]


def hashes() -> set[str]:
    """Every hash that a document of a client in scope has."""
    return set(Document.objects.values_list("sha256", flat=True))
