"""Reading imports: batches, their rows with findings, and files of what failed or of an example."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from bundel.kit.findings import Refusal
from bundel.platform.imports import files, kinds, messages
from bundel.platform.imports.models import Batch, Row


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One import: `state` is staged, committed, partial or discarded; the counts are those of the last judgement."""

    id: int
    client_id: int
    kind: str
    name: str
    state: str
    rows: int
    bad: int
    new: int
    changed: int
    same: int
    counts: Any
    document_id: int | None
    origin_id: int | None
    staged_at: dt.datetime
    staged_by_name: str
    committed_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class RowRow:
    """One row of an import; `findings` are `{severity, code, column, text, next_step, facts}`."""

    number: int
    texts: dict[str, str]
    findings: list[dict[str, Any]]
    has_error: bool
    fate: str
    committed: bool


def batches(*, before: int | None = None, limit: int = 50) -> list[BatchRow]:
    """Imports of the clients in scope, newest first; `before` is the last id of the page above."""
    found = Batch.objects.all()
    if before is not None:
        found = found.filter(id__lt=before)
    return [BatchRow(*row) for row in found.order_by("-id").values_list(*BatchRow.__slots__)[:limit]]


def batch(batch_id: int) -> BatchRow:
    """One import of a client in scope. Raises `Refusal`."""
    row = Batch.objects.filter(id=batch_id).values_list(*BatchRow.__slots__).first()
    if row is None:
        raise Refusal(messages.NOT_FOUND, batch_id=batch_id)
    return BatchRow(*row)


def rows(batch_id: int, *, bad_only: bool = False, fate: str = "", after: int = 0, limit: int = 100) -> list[RowRow]:
    """Rows of an import by number, from after a number."""
    found = Row.objects.filter(batch_id=batch_id, number__gt=after)
    if bad_only:
        found = found.filter(has_error=True)
    if fate:
        found = found.filter(fate=fate)
    return [RowRow(*row) for row in found.order_by("number").values_list(*RowRow.__slots__)[:limit]]


def failed_file(batch_id: int) -> bytes:
    """A CSV of the rows that were not written, with a last column that says why; corrected, it can be offered again."""
    kind = kinds.named(batch(batch_id).kind)
    names = [column.name for column in kind.columns]
    found = Row.objects.filter(batch_id=batch_id, committed=False).order_by("number")
    lines = (
        [*(texts.get(name, "") for name in names), " ".join(one["text"] for one in findings)]
        for texts, findings in found.values_list("texts", "findings")
    )
    return files.write([*names, "fout"], lines)


def example_file(kind_name: str) -> bytes:
    """A CSV with the columns of a kind and its example rows."""
    kind = kinds.named(kind_name)
    return files.write([column.name for column in kind.columns], kind.example)
