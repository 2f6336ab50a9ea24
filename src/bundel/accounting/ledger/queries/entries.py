"""Entries, with their lines and documents."""

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted, entry_number


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A posted entry without its lines."""

    id: int
    client_id: int
    number: str
    journal: str
    year: int
    period: int
    date: dt.date
    description: str
    document_type: str
    document: str
    key: str
    line_count: int
    total_cents: int
    posting_id: int
    posted_at: dt.datetime
    posted_by: str
    reverses_id: int | None
    reversed_by_id: int | None

    @property
    def mark(self) -> str:
        """Where the next page of a list starts."""
        return str(self.id)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of a posted entry, with the name of its account."""

    position: int
    name: str
    draft: LineDraft


@dataclass(frozen=True, slots=True)
class FullEntry:
    """A posted entry with its lines and the numbers of the entries that it reverses or is reversed by."""

    row: EntryRow
    lines: tuple[EntryLine, ...]
    reverses: str
    reversed_by: str

    @property
    def named_lines(self) -> list[tuple[LineDraft, str]]:
        """Each line with the name of its account, for a page."""
        return [(line.draft, line.name) for line in self.lines]

    def draft(self) -> EntryDraft:
        """What was posted, as it came in."""
        row = self.row
        return EntryDraft(
            row.journal, row.date, row.description, tuple(line.draft for line in self.lines), row.document_type,
            row.document, row.key, row.period, row.reverses_id,
        )  # fmt: skip


def _line(account: str, *values: Any) -> LineDraft:
    """A line as it came in; the last of the values is the dimensions as JSON."""
    dimensions = tuple(sorted(json.loads(values[-1]).items()))
    return replace(LineDraft(account, *values[:-1]), dimensions=dimensions)


_ENTRY = """
select e.id, e.client_id, e.journal, e.year, e.number, e.period, e.date, e.description, e.document_type, e.document,
       e.key, e.line_count, e.total_cents, e.posting_id, e.posted_at, p.person_name, e.reverses_id,
       (select r.id from ledger_entry r where r.client_id = e.client_id and r.reverses_id = e.id)
from ledger_entry e join ledger_posting p on p.client_id = e.client_id and p.id = e.posting_id
"""


def _entries(where: str, parameters: dict[str, Any]) -> list[EntryRow]:
    with connection.cursor() as cursor:
        cursor.execute(_ENTRY + where, parameters)
        return [
            EntryRow(row[0], row[1], entry_number(*row[2:5]), row[2], row[3], *row[5:]) for row in cursor.fetchall()
        ]


def entry(client_id: int, entry_id: int) -> FullEntry | None:
    """One entry with its lines, or None when the client has no such entry."""
    found = _entries("where e.client_id = %(client)s and e.id = %(id)s", {"client": client_id, "id": entry_id})
    if not found:
        return None
    row = found[0]
    with connection.cursor() as cursor:
        cursor.execute(
            """select l.position, coalesce(a.name, ''), l.account, l.debit, l.credit, l.description, l.partner,
                      l.article, l.cost_centre, l.esr, l.commitment, l.vat, l.dimensions
               from ledger_line l left join ledger_account a on a.client_id = l.client_id and a.number = l.account
               where l.client_id = %s and l.year = %s and l.entry_id = %s order by l.position""",
            [client_id, row.year, entry_id],
        )
        lines = tuple(EntryLine(line[0], line[1], _line(*line[2:])) for line in cursor.fetchall())
    others = {
        one.id: one.number
        for one in _entries(
            "where e.client_id = %(client)s and e.id = any(%(ids)s)",
            {"client": client_id, "ids": [other for other in (row.reverses_id, row.reversed_by_id) if other]},
        )
    }
    return FullEntry(row, lines, others.get(row.reverses_id or 0, ""), others.get(row.reversed_by_id or 0, ""))


def entries_of(client_id: int, document: str) -> list[EntryRow]:
    """The entries that book one document (`payables.invoice:17`), oldest first."""
    return _entries(
        "where e.client_id = %(client)s and e.document = %(document)s and %(document)s <> '' order by e.date, e.id",
        {"client": client_id, "document": document},
    )


def posted_with(client_id: int, key: str) -> Posted | None:
    """What the entry with this key became, or None."""
    found = _entries("where e.client_id = %(client)s and e.key = %(key)s", {"client": client_id, "key": key})
    return Posted(found[0].id, found[0].number, found[0].journal, found[0].date, key, True) if found else None


def entries(
    client_ids: Collection[int],
    *,
    journal: str = "",
    start: dt.date | None = None,
    end: dt.date | None = None,
    words: str = "",
    document_type: str = "",
    after: str = "",
    limit: int = 50,
) -> list[EntryRow]:
    """Entries of clients, last posted first, one page after the mark `after`; filters left empty do not filter.

    `words` looks in description, document and number (`AANK/2026/000012` or its last digits).
    """
    digits = words.rpartition("/")[2].strip()
    conditions = {
        "e.client_id = any(%(clients)s)": True,
        "e.journal = %(journal)s": journal,
        "e.document_type = %(document_type)s": document_type,
        "e.date >= %(start)s": start,
        "e.date <= %(end)s": end,
        "(e.description ilike %(like)s or e.document = %(words)s or e.number = %(number)s::int)": words,
        "e.id < %(after)s": after.isdecimal(),
    }
    where = " and ".join(condition for condition, wanted in conditions.items() if wanted)
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return _entries(
        f"where {where} order by e.id desc limit %(limit)s",
        {
            "clients": sorted(client_ids), "journal": journal, "document_type": document_type, "start": start,
            "end": end, "words": words, "like": f"%{escaped}%", "limit": limit,
            "after": int(after) if after.isdecimal() else 0,
            "number": int(digits) if digits.isdecimal() and len(digits) < 10 else None,
        },
    )  # fmt: skip
