"""The road of every batch into the books: stage, compare with what was posted, check, number and insert.

Called by `actions` inside their transaction. The statements stand in `sql/`; the tables' judges have the last word.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

import psycopg
from django.db import IntegrityError, connection, transaction

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
KINDS: Final = {"soft": "voorlopig", "hard": "definitief"}
GUARDS: Final[list[Callable[[Actor, int], None]]] = []
"""What else judges a batch, inside the posting transaction: asked after the insert, while the stage still holds it.

A guard raises `Refusal` and nothing is posted. Filled in `config` by modules that stand above the ledger (budget).
"""
# What the judges call the things that another session may have changed between our check and our insert.
RACES: Final = frozenset(
    {
        "ledger_entry_key_once",
        "ledger_period_is_not_locked",
        "ledger_account_is_open",
        "ledger_key_is_known",
        "ledger_key_fits_account",
    }
)
_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def _text(value: str) -> str:
    """A text as COPY wants it; most need no change, and that is looked at first because it is quicker."""
    return value if value.isprintable() and "\\" not in value else value.translate(_ESCAPES)


def _json(pairs: tuple[tuple[str, str], ...]) -> str:
    return _text(json.dumps(dict(pairs), ensure_ascii=False)) if pairs else "{}"


def _entry_rows(batch: Sequence[EntryDraft]) -> Iterator[str]:
    places: dict[tuple[str, int], int] = {}
    for row, draft in enumerate(batch, 1):
        year = draft.date.year
        place = places[draft.journal, year] = places.get((draft.journal, year), 0) + 1
        reverses = "\\N" if draft.reverses_id is None else draft.reverses_id
        debit = sum([line.debit_cents for line in draft.lines])
        credit = sum([line.credit_cents for line in draft.lines])
        yield (
            f"{row}\t{year}\t{draft.fiscal_period}\t{_text(draft.journal)}\t{draft.date}\t"
            f"{_text(draft.description)}\t{_text(draft.document_type)}\t{_text(draft.document)}\t{_text(draft.key)}\t"
            f"{reverses}\t{place}\t{len(draft.lines)}\t{debit}\t{credit}\n"
        )


def _line_rows(batch: Sequence[EntryDraft]) -> Iterator[str]:
    for row, draft in enumerate(batch, 1):
        for position, line in enumerate(draft.lines, 1):
            yield (
                f"{row}\t{position}\t{_text(line.account)}\t{line.debit_cents}\t{line.credit_cents}\t"
                f"{_text(line.description)}\t{_text(line.partner)}\t{_text(line.article)}\t{_text(line.cost_centre)}\t"
                f"{_text(line.esr)}\t{_text(line.commitment)}\t{_text(line.vat)}\t{_json(line.dimensions)}\n"
            )


def _chunks(rows: Iterator[str]) -> Iterator[str]:
    while chunk := "".join(islice(rows, CHUNK)):
        yield chunk


def entry_chunks(batch: Sequence[EntryDraft]) -> Iterator[str]:
    """The entries of a batch as text for `COPY_ENTRIES`, in chunks."""
    return _chunks(_entry_rows(batch))


def line_chunks(batch: Sequence[EntryDraft]) -> Iterator[str]:
    """The lines of a batch as text for `COPY_LINES`, in chunks."""
    return _chunks(_line_rows(batch))


def _copy(cursor: Any, statement: str, chunks: Iterator[str]) -> None:
    with cursor.copy(statement) as copy:
        for chunk in chunks:
            copy.write(chunk)


def stage(batch: Sequence[EntryDraft]) -> None:
    """Put the batch into the session's stage. Raises `Refusal` when a value cannot be stored at all."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(SQL["stage"])
            _copy(cursor, COPY_ENTRIES, entry_chunks(batch))
            _copy(cursor, COPY_LINES, line_chunks(batch))
    except psycopg.DataError as error:  # COPY passes by Django's translation of errors
        raise Refusal(messages.DOES_NOT_FIT, what=error.diag.message_primary or str(error)) from error


def take_out_posted(client_id: int) -> tuple[dict[int, Posted], list[Finding]]:
    """Entries whose key was posted before leave the stage: (row → what it gave then, findings where it differs now)."""
    with connection.cursor() as cursor:
        cursor.execute(SQL["already_posted"], {"client": client_id})
        found = cursor.fetchall()
        if found:
            rows = [record[0] for record in found]
            cursor.execute("delete from ledger_stage_line where row = any(%s)", [rows])
            cursor.execute("delete from ledger_stage_entry where row = any(%s)", [rows])
            cursor.execute(
                "update ledger_stage_entry s set place = n.place from (select row, row_number()"
                " over (partition by journal, year order by row) as place from ledger_stage_entry) n"
                " where n.row = s.row"
            )
    answers, findings = {}, []
    for row, entry_id, journal, year, number, date, key, same in found:
        answers[row] = Posted(entry_id, entry_number(journal, year, number), journal, date, key, True)
        if not same:
            findings.append(_finding(row, "key_other_content", {"key": key, "number": answers[row].number}))
    return answers, findings


def _finding(row: int, code: str, raw: dict[str, Any]) -> Finding:
    facts: dict[str, Fact] = {"row": row}
    for name, value in raw.items():
        if name in ("debit", "credit", "difference"):
            facts[name] = money.show(int(value), euro=True)
        elif name in ("locked_on", "closed_on", "date", "on"):
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
    rows = tuple(findings)
    if len({finding.code for finding in findings}) == 1:
        return Refusal(findings[0].message, rows=rows, **findings[0].facts)
    return Refusal(messages.BATCH_REFUSED, rows=rows, count=len(findings))


def judge(client_id: int, day: dt.date) -> tuple[dict[int, Posted], list[Finding]]:
    """(what was posted before and left the stage, what stops the rest). Looks for the first only when needed."""
    findings = check(client_id, day)
    if not findings:
        return {}, []
    answers, findings = take_out_posted(client_id)
    return answers, findings + check(client_id, day)


def post_staged(by: Actor, client_id: int, batch: Sequence[EntryDraft]) -> list[Posted]:
    """Check and post what is staged; one answer an entry. All or nothing: raises `Refusal` naming the rows.

    Most batches are new, so keys that were posted before are looked for only when the database says there are some.
    The same when another session posts the key, or locks the period, between check and insert: everything is looked
    at again, and the second look sees what the other one did.
    """
    answers: dict[int, Posted] = {}
    for attempt in range(1, ATTEMPTS + 1):
        before, findings = judge(client_id, by.today)
        answers |= before
        if findings:
            raise refuse(findings)
        try:
            with transaction.atomic():
                numbers = _insert(by, client_id)
                for guard in GUARDS if numbers else ():
                    guard(by, client_id)
            break
        except IntegrityError as error:
            if constraint_of(error) not in RACES or attempt == ATTEMPTS:
                raise
            before, findings = take_out_posted(client_id)
            answers |= before
            if findings:
                raise refuse(findings) from error
    for row, entry_id, number in numbers:
        draft = batch[row - 1]
        name = entry_number(draft.journal, draft.date.year, number)
        answers[row] = Posted(entry_id, name, draft.journal, draft.date, draft.key)
    return [answers[row] for row in range(1, len(batch) + 1)]


def constraint_of(error: Exception) -> str:
    """The rule that the database says was broken."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return (diagnosis and diagnosis.constraint_name) or ""


def _insert(by: Actor, client_id: int) -> list[tuple[int, int, int]]:
    """Number and insert what is staged: (row, entry id, number) of each entry."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select journal, year, count(*), sum(line_count), sum(debit)::bigint from ledger_stage_entry group by 1, 2"
        )
        series = cursor.fetchall()
        if not series:
            return []
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
        return cursor.fetchall()
