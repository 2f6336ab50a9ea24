"""The year end: the result to equity and every balance to the next year, per full key, in steps that can be resumed.

What is to be posted is fixed at the start (`Carry`, made by `sql/carry.sql`); each step posts the next rows and tells
how far it is in the same transaction. Killed anywhere, the next call goes on and the books end the same.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Final

from django.db import connection

from bundel.accounting.closing import messages, rules
from bundel.accounting.closing.models import Carry, YearEnd
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

SQL: Final = {file.stem: file.read_text() for file in (Path(__file__).parents[1] / "sql").glob("*.sql")}
LINES_PER_ENTRY: Final = 1_000
ROWS_PER_STEP: Final = 50_000
THROUGH: Final = "499500"
"""Where the lines of one opening entry balance; over all opening entries of a year end it is zero."""


@action(right="closing.year_end")
def start_year_end(by: Actor, client_id: int, year: int) -> int:
    """Fix what the year end will post. Every month must be locked and the next year without opening.

    Started again while one is running or done, that one is given. Raises `Refusal` otherwise.
    """
    running = YearEnd.of(client_id).exclude(state=YearEnd.State.UNDONE).filter(year=year).first()
    if running is not None:
        return int(running.pk)
    open_ = [month for month in range(1, 13) if books.provisional([client_id], dt.date(year, month, 1), by.today)]
    if open_:
        raise Refusal(messages.MONTHS_OPEN, year=year, months=", ".join(f"{one}/{year}" for one in open_))
    ledger.open_books(by, client_id, year + 1)
    if books.period_counts(client_id, year + 1).get(0) and not YearEnd.of(client_id).filter(year=year).exists():
        raise Refusal(messages.OPENING_EXISTS, year=year + 1)
    attempt = YearEnd.of(client_id).filter(year=year).count() + 1
    made = YearEnd.objects.create(
        client_id=client_id, year=year, attempt=attempt, result_cents=0, result_rows=0, carry_rows=0, digest="",
        started_by_name=by.name[:160], started_at=by.now,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(SQL["carry"], {"client": client_id, "year": year, "year_end": made.pk})
        cursor.execute(
            """select count(*) filter (where part = 1), count(*) filter (where part = 2),
                      coalesce(-sum(cents) filter (where part = 1 and account < '6'), 0)::bigint,
                      encode(sha256(coalesce(string_agg(concat_ws('|', part, account, partner, article, cost_centre,
                          esr, dimensions, cents), ';' order by place), '')::bytea), 'hex')
               from closing_carry where client_id = %s and year_end_id = %s""",
            [client_id, made.pk],
        )
        made.result_rows, made.carry_rows, made.result_cents, made.digest = cursor.fetchone()
    if not made.result_rows + made.carry_rows:
        raise Refusal(messages.NOTHING_POSTED, year=year)
    made.save(update_fields=["result_rows", "carry_rows", "result_cents", "digest"])
    changes = {"resultaat (cent)": [None, made.result_cents], "lijnen": [None, made.result_rows + made.carry_rows]}
    note("closing.year_end", made.pk, name=f"Jaareinde {year}", changes=changes)
    return int(made.pk)


@action(right="closing.year_end")
def advance(by: Actor, client_id: int, year_end_id: int) -> tuple[int, int]:
    """Post the next rows of a year end: (posted, all). At the end the openings are held against the closing balances.

    Raises `Refusal` when they differ: then the year was changed meanwhile.
    """
    found = YearEnd.of(client_id).select_for_update().get(pk=year_end_id)
    total = found.result_rows + found.carry_rows
    if found.state != YearEnd.State.RUNNING:
        return found.posted_rows, total
    border = found.result_rows if found.posted_rows < found.result_rows else total
    last = min(found.posted_rows + ROWS_PER_STEP, border)
    if drafts := _drafts(found, found.posted_rows, last, undo=False):
        ledger.post(by, client_id, drafts)
    found.posted_rows = last
    if last == total:
        with connection.cursor() as cursor:
            cursor.execute(SQL["differs"], {"client": client_id, "year": found.year})
            if cursor.fetchone()[0]:
                raise Refusal(messages.YEAR_CHANGED, year=found.year)
        found.state, found.ended_at = YearEnd.State.DONE, by.now
        note("closing.year_end", found.pk, name=f"Jaareinde {found.year}", changes={"toestand": ["running", "done"]})
    found.save(update_fields=["posted_rows", "state", "ended_at"])
    return last, total


def run_year_end(
    by: Actor, client_id: int, year: int, tell: Callable[[int, int], None] = lambda done, total: None
) -> int:
    """A year end from its start, or from where it was left, to its end; each step commits by itself.

    `tell` hears how far it is. Returns the id of the year end.
    """
    year_end = start_year_end(by, client_id, year)
    done, total = 0, 1
    while done < total:
        done, total = advance(by, client_id, year_end)
        tell(done, total)
    return year_end


@action(right="closing.year_end")
def undo_year_end(by: Actor, client_id: int, year: int, *, reason: str) -> None:
    """Take a year end back: what it posted is posted the other way round, in the same periods. Then it can run again.

    Raises `Refusal` (of the ledger) when one of those periods is locked.
    """
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    found = YearEnd.of(client_id).exclude(state=YearEnd.State.UNDONE).select_for_update().filter(year=year).first()
    if found is None:
        raise Refusal(messages.NO_YEAR_END, year=year)
    for start, border in ((0, found.result_rows), (found.result_rows, found.posted_rows)):
        if drafts := _drafts(found, start, min(border, found.posted_rows), undo=True):
            ledger.post(by, client_id, drafts)
    found.state, found.ended_at = YearEnd.State.UNDONE, by.now
    found.save(update_fields=["state", "ended_at"])
    note("closing.year_end", found.pk, name=f"Jaareinde {year}", reason=reason, changes={"toestand": [None, "undone"]})


def _drafts(found: YearEnd, after: int, last: int, *, undo: bool) -> list[EntryDraft]:
    """The entries for rows `after` + 1 to `last`, all of one part; undone, debit and credit change places."""
    if last <= after:
        return []
    rows = Carry.of(found.client_id).filter(year_end_id=found.pk, place__gt=after, place__lte=last).order_by("place")
    values = list(rows.values_list("account", "partner", "article", "cost_centre", "esr", "dimensions", "cents"))
    opening = after >= found.result_rows
    sign = -1 if undo else 1
    drafts = []
    for first, end in rules.chunks(len(values), LINES_PER_ENTRY):
        lines = [
            _line(sign * row[6], row[0], row[1], row[2], row[3], row[4], row[5]) for row in values[first - 1 : end]
        ]
        rest = -sum(line.debit_cents - line.credit_cents for line in lines)
        if rest:
            lines.append(_line(rest, THROUGH))
        drafts.append(_entry(found, after + first, tuple(lines), opening=opening, undo=undo))
    return drafts


def _line(
    cents: int, account: str, partner: str = "", article: str = "", cost_centre: str = "", esr: str = "",
    dimensions: dict[str, str] | None = None,
) -> LineDraft:  # fmt: skip
    return LineDraft(
        account, max(cents, 0), max(-cents, 0), partner=partner, article=article, cost_centre=cost_centre, esr=esr,
        dimensions=tuple(sorted((dimensions or {}).items())),
    )  # fmt: skip


def _entry(found: YearEnd, place: int, lines: tuple[LineDraft, ...], *, opening: bool, undo: bool) -> EntryDraft:
    what = "Opening" if opening else "Verwerking van het resultaat"
    return EntryDraft(
        journal="OPEN" if opening else "DIV",
        date=dt.date(found.year + 1, 1, 1) if opening else dt.date(found.year, 12, 31),
        description=f"{what} {found.year + opening}{' teruggedraaid' if undo else ''}",
        lines=lines,
        document_type="opening" if opening else "closing",
        document=f"closing.year_end:{found.pk}",
        key=f"closing.year_end:{found.year}/{found.attempt}/{place}{'/terug' if undo else ''}",
        period=0 if opening else 13,
    )
