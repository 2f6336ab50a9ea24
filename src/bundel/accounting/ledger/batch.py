"""The road of every batch into the books: stage, compare with what was posted, check, number and insert.

Called by `actions` inside their transaction. The statements stand in `sql/`; the tables' judges have the last word.
"""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from django.db import DataError, IntegrityError, connection, transaction

from bundel.accounting.ledger import messages
from bundel.accounting.ledger.models import Posting
from bundel.accounting.ledger.rules import EntryDraft, Posted, entry_number, lock_scope
from bundel.kit import money
from bundel.kit.findings import Fact, Finding, Refusal
from bundel.platform.people.actor import Actor

SQL: Final = {file.stem: file.read_text() for file in (Path(__file__).parent / "sql").glob("*.sql")}
COPY_ENTRIES: Final = "copy ledger_stage_entry from stdin"
COPY_LINES: Final = "copy ledger_stage_line from stdin"
ATTEMPTS: Final = 5
CHUNK: Final = 5000
# What the judges call the things that another session may have changed between our check and our insert.
RACES: Final = frozenset({"ledger_entry_key_once", "ledger_period_is_not_locked", "ledger_account_is_open"})
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def _text(value: str) -> str:
    """A text as COPY wants it; most need no change, and that is looked at first because it is quicker."""
    return value if value.isprintable() and "\\" not in value else value.translate(_ESCAPES)


def _entry_rows(batch: Sequence[EntryDraft]) -> Iterator[str]:
    for row, draft in enumerate(batch, 1):
        reverses = "\\N" if draft.reverses_id is None else draft.reverses_id
        yield (
            f"{row}\t{draft.date.year}\t{draft.fiscal_period}\t{_text(draft.journal)}\t{draft.date}\t"
            f"{_text(draft.description)}\t{_text(draft.document_type)}\t{_text(draft.document)}\t{_text(draft.key)}\t"
            f"{reverses}\n"
        )


def _line_rows(batch: Sequence[EntryDraft]) -> Iterator[str]:
    for row, draft in enumerate(batch, 1):
        for position, line in enumerate(draft.lines, 1):
            yield (
                f"{row}\t{position}\t{_text(line.account)}\t{line.debit_cents}\t{line.credit_cents}\t"
                f"{_text(line.description)}\t{_text(line.partner)}\t{_text(line.article)}\t{_text(line.cost_centre)}\t"
                f"{_text(line.esr)}\n"
            )


def _copy(cursor: Any, statement: str, rows: Iterator[str]) -> None:
    with cursor.copy(statement) as copy:
        chunk: list[str] = []
        for row in rows:
            chunk.append(row)
            if len(chunk) == CHUNK:
                copy.write("".join(chunk))
                chunk.clear()
        copy.write("".join(chunk))


def stage(batch: Sequence[EntryDraft]) -> None:
    """Put the batch into the session's stage. Raises `Refusal` when a value cannot be stored at all."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(SQL["stage"])
            _copy(cursor, COPY_ENTRIES, _entry_rows(batch))
            _copy(cursor, COPY_LINES, _line_rows(batch))
    except DataError as error:
        what = getattr(error.__cause__, "diag", None)
        raise Refusal(messages.DOES_NOT_FIT, what=(what and what.message_primary) or str(error)) from error


def _posted(record: tuple[Any, ...], *, again: bool) -> Posted:
    _, entry_id, journal, year, number, date, key = record[:7]
    return Posted(entry_id, entry_number(journal, year, number), journal, date, key, again)


def take_out_posted(client_id: int) -> tuple[dict[int, Posted], list[Finding]]:
    """Entries whose key was posted before leave the stage: (row → what it gave then, findings where it differs now)."""
    with connection.cursor() as cursor:
        cursor.execute(SQL["already_posted"], {"client": client_id})
        found = cursor.fetchall()
        if found:
            rows = [record[0] for record in found]
            cursor.execute("delete from ledger_stage_line where row = any(%s)", [rows])
            cursor.execute("delete from ledger_stage_entry where row = any(%s)", [rows])
    findings = [
        _finding(record[0], "key_other_content", {"key": record[6], "number": entry_number(*record[2:5])})
        for record in found
        if not record[7]
    ]
    return {record[0]: _posted(record, again=True) for record in found}, findings


KINDS: Final = {"soft": "voorlopig", "hard": "definitief"}


def _finding(row: int, code: str, raw: dict[str, Any]) -> Finding:
    facts: dict[str, Fact] = {"row": row}
    for name, value in raw.items():
        if name in ("debit", "credit", "difference"):
            facts[name] = money.show(int(value), euro=True)
        elif name in ("locked_on", "closed_on", "date"):
            facts[name] = f"{dt.date.fromisoformat(value):%d/%m/%Y}"
        else:
            facts[name] = value
    if code == "locked":
        facts["scope"] = lock_scope(raw["year"], raw["period"], raw["journal"], raw["document_type"])
        facts["kind"] = KINDS[raw["kind"]]
    place = f"{row}" + (f", lijn {raw['line']}" if "line" in raw else "")
    return Finding("error", messages.BY_CODE[code], place, facts)


def check(client_id: int, day: dt.date) -> list[Finding]:
    """The findings about what is staged; an empty list means that it can be posted on that day."""
    with connection.cursor() as cursor:
        cursor.execute(SQL["check_batch"], {"client": client_id, "day": day})
        return [_finding(row, code, json.loads(facts)) for row, code, facts in cursor.fetchall()]


def refuse(findings: Sequence[Finding]) -> Refusal:
    """One refusal for a batch: the finding's own words when all say the same, else a count; every row is named."""
    rows = tuple(finding.text for finding in findings)
    if len({finding.code for finding in findings}) == 1:
        return Refusal(findings[0].message, rows=rows, **findings[0].facts)
    return Refusal(messages.BATCH_REFUSED, rows=rows, count=len(findings))


def post_staged(by: Actor, client_id: int) -> dict[int, Posted]:
    """Check and post what is staged; (row → what it gave). All or nothing: raises `Refusal` naming the rows.

    When another session posts the same key, or locks the period, between check and insert, everything is looked at
    again: the second look sees what the other one did.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                return _check_and_insert(by, client_id)
        except IntegrityError as error:
            if constraint_of(error) not in RACES or attempt == ATTEMPTS:
                raise
    raise AssertionError("onbereikbaar")


def constraint_of(error: Exception) -> str:
    """The rule that the database says was broken."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return (diagnosis and diagnosis.constraint_name) or ""


def _check_and_insert(by: Actor, client_id: int) -> dict[int, Posted]:
    answers, findings = take_out_posted(client_id)
    findings += check(client_id, by.today)
    if findings:
        raise refuse(findings)
    with connection.cursor() as cursor:
        cursor.execute(
            "select journal, year, count(*), sum(n), sum(debit)::bigint from ledger_stage_entry join (select row,"
            " count(*) as n, sum(debit) as debit from ledger_stage_line group by row) t using (row) group by 1, 2"
        )
        series = cursor.fetchall()
        if not series:
            return answers
        posting = Posting.objects.create(
            client_id=client_id,
            posted_at=by.now,
            person_id=by.person_id,
            person_name=by.name[:160],
            entries=sum(one[2] for one in series),
            lines=sum(one[3] for one in series),
            total_cents=sum(one[4] for one in series),
        )
        cursor.execute(
            SQL["post_batch"],
            {
                "client": client_id,
                "posting": posting.pk,
                "now": by.now,
                "journals": [one[0] for one in series],
                "years": [one[1] for one in series],
            },
        )
        return answers | {record[0]: _posted(record, again=False) for record in cursor.fetchall()}
