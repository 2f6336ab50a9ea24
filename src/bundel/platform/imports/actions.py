"""Staging a file, committing it, and bringing in again what failed."""

import hashlib
from collections.abc import Mapping, Sequence

from django.db import connection

from bundel.kit.findings import Finding, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents.actions import store as store_document
from bundel.platform.imports import files, kinds, messages, rules, staging
from bundel.platform.imports.models import Batch
from bundel.platform.imports.models import Row as StoredRow
from bundel.platform.jobs.actions import current, progress
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

FIRST_ROW = 2  # the heading is row 1, as a spreadsheet shows it


def _texts(kind: rules.ImportKind, name: str, table: files.Table) -> list[tuple[int, dict[str, str]]]:
    """(row number, texts by column name). Raises `Refusal` when a column of the kind is missing."""
    places = {heading: place for place, heading in enumerate(table.headings)}
    missing = [column.name for column in kind.columns if column.required and column.name.lower() not in places]
    if missing:
        raise Refusal(messages.COLUMNS_MISSING, name=name, columns=", ".join(missing))
    used = [(column.name, places[column.name.lower()]) for column in kind.columns if column.name.lower() in places]
    return [
        (number, {column: row[place] for column, place in used}) for number, row in enumerate(table.rows, FIRST_ROW)
    ]


def _judge(
    kind: rules.ImportKind, client_id: int, numbered: Sequence[tuple[int, Mapping[str, str]]]
) -> tuple[list[rules.Row], dict[int, list[Finding]], Mapping[int, rules.Fate]]:
    """Rows with their values, findings by row, and what would happen to each row without error."""
    rows, found = rules.read(numbered, kind.columns)
    bad = {one.row for one in found if one.finding.severity == "error"}
    readable = [row for row in rows if row.number not in bad]
    found += kind.check(client_id, readable)
    bad |= {one.row for one in found if one.finding.severity == "error"}
    if kind.whole:
        held = rules.held_back(rows, bad, kind.whole)
        found += held
        bad |= {one.row for one in held}
    fates = kind.compare(client_id, [row for row in readable if row.number not in bad])
    return rows, staging.grouped(found), fates


def _count(batch: Batch, found: Mapping[int, Sequence[Finding]], fates: Mapping[int, rules.Fate]) -> None:
    batch.bad = sum(any(one.severity == "error" for one in findings) for findings in found.values())
    values = list(fates.values())
    batch.new, batch.changed, batch.same = (values.count(fate) for fate in ("new", "changed", "same"))


def _allowed(by: Actor, client_id: int, name: str) -> rules.ImportKind:
    kind = kinds.named(name)
    rights.require(by, kind.right, client_id)
    return kind


@action(right="imports.run")
def stage(by: Actor, client_id: int, *, kind: str, name: str, content: bytes) -> Batch:
    """Read a file, judge every row, and say what committing it would do; nothing of it is written yet.

    The file is kept as a document. The same file, staged and not committed, is not staged again. Raises `Refusal` when
    it is no table, lacks columns or has too many rows.
    """
    wanted = _allowed(by, client_id, kind)
    sha256 = hashlib.sha256(content).hexdigest()
    with connection.cursor() as cursor:  # a second press at the same moment waits here
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"{kind}:{sha256}"])
    known = Batch.of(client_id).filter(kind=kind, sha256=sha256, state="staged", origin__isnull=True).first()
    if known is not None:
        return known
    texts = _texts(wanted, name, files.read(name, content))
    progress(current(), 0, len(texts), "rijen beoordelen")
    _, found, fates = _judge(wanted, client_id, texts)
    batch = Batch(
        client_id=client_id,
        kind=kind,
        name=name[:200],
        sha256=sha256,
        rows=len(texts),
        staged_at=by.now,
        staged_by_name=by.name,
    )
    _count(batch, found, fates)
    batch.save()
    document = store_document(
        by, client_id, name=name, content=content, kind="import", visibility="internal",
        subject=f"imports.batch:{batch.pk}",
    )  # fmt: skip
    Batch.of(client_id).filter(pk=batch.pk).update(document_id=document.pk)
    batch.document_id = document.pk
    staging.store(client_id, batch.pk, texts, found, fates)
    progress(current(), len(texts), len(texts), "klaargezet")
    note("import", batch.pk, name=name, changes={"rows": [None, batch.rows], "bad": [None, batch.bad]})
    return batch


def _locked(client_id: int, batch_id: int) -> Batch:
    found: Batch | None = Batch.of(client_id).select_for_update().filter(id=batch_id).first()
    if found is None:
        raise Refusal(messages.NOT_FOUND, batch_id=batch_id)
    return found


@action(right="imports.run")
def commit(by: Actor, client_id: int, batch_id: int, *, only_good: bool = False) -> Batch:
    """Write the new and changed rows of a staged batch: all of them, or (asked for) only the good ones, at once.

    The rows are judged again first, because the world may have changed since the dry run. Pressed twice, the second
    time answers the same and writes nothing. Raises `Refusal` naming the rows with errors.
    """
    batch = _locked(client_id, batch_id)
    if batch.state in (Batch.State.COMMITTED, Batch.State.PARTIAL):
        return batch
    if batch.state == Batch.State.DISCARDED:
        raise Refusal(messages.WRONG_STATE, state=batch.get_state_display())
    kind = _allowed(by, client_id, batch.kind)
    stored = staging.texts_of(client_id, batch_id)
    progress(current(), 0, len(stored), "rijen opnieuw beoordelen")
    rows, found, fates = _judge(kind, client_id, stored)
    bad = sorted(row for row, findings in found.items() if any(one.severity == "error" for one in findings))
    if bad and not only_good:
        raise Refusal(messages.HAS_ERRORS, rows=tuple(f"rij {number}" for number in bad[:50]), count=len(bad))
    write = [row for row in rows if fates.get(row.number) in ("new", "changed")]
    progress(current(), len(stored) - len(write), len(stored), "rijen invoeren")
    counts = dict(kind.commit(by, client_id, write)) if write else {}
    staging.judge_again(client_id, batch_id, found, fates)
    StoredRow.of(client_id).filter(batch_id=batch_id, has_error=False).update(committed=True)
    _count(batch, found, fates)
    before, batch.counts, batch.committed_at = batch.state, counts, by.now
    batch.state = Batch.State.PARTIAL if bad else Batch.State.COMMITTED
    batch.save(update_fields=["bad", "new", "changed", "same", "counts", "committed_at", "state"])
    progress(current(), len(stored), len(stored), "ingevoerd")
    note("import", batch.pk, name=batch.name, changes={"state": [before, batch.state], "counts": [None, counts]})
    return batch


@action(right="imports.run")
def discard(by: Actor, client_id: int, batch_id: int, reason: str) -> None:
    """Put a staged batch away without writing anything. Raises `Refusal` when it was committed."""
    batch = _locked(client_id, batch_id)
    if batch.state != Batch.State.STAGED:
        raise Refusal(messages.WRONG_STATE, state=batch.get_state_display())
    batch.state = Batch.State.DISCARDED
    batch.save(update_fields=["state"])
    note("import", batch.pk, name=batch.name, changes={"state": ["staged", "discarded"]}, reason=reason)


@action(right="imports.run")
def stage_failed(
    by: Actor, client_id: int, batch_id: int, corrections: Mapping[int, Mapping[str, str]] | None = None
) -> Batch:
    """A new staged batch of only the rows that failed, corrected: `{row number: {column: text}}`.

    The row numbers stay those of the first file. Raises `Refusal` when nothing failed.
    """
    origin = _locked(client_id, batch_id)
    kind = _allowed(by, client_id, origin.kind)
    failed = staging.texts_of(client_id, batch_id, failed_only=True)
    if origin.state != Batch.State.PARTIAL or not failed:
        raise Refusal(messages.NOTHING_FAILED)
    names = {column.name for column in kind.columns}
    fixes = corrections or {}
    for fix in fixes.values():
        if unknown := sorted(set(fix) - names):
            raise Refusal(messages.UNKNOWN_COLUMN, column=unknown[0])
    texts = [(number, {**given, **fixes.get(number, {})}) for number, given in failed]
    _, found, fates = _judge(kind, client_id, texts)
    batch = Batch(
        client_id=client_id,
        kind=origin.kind,
        name=origin.name,
        sha256=origin.sha256,
        document_id=origin.document_id,
        origin=origin,
        rows=len(texts),
        staged_at=by.now,
        staged_by_name=by.name,
    )
    _count(batch, found, fates)
    batch.save()
    staging.store(client_id, batch.pk, texts, found, fates)
    note("import", batch.pk, name=batch.name, changes={"rows": [None, batch.rows], "origin": [None, batch_id]})
    return batch
