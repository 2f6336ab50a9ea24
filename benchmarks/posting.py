"""How quick is posting? A batch of 100,000 lines beside a bare COPY + INSERT … SELECT of the same rows.

Then one entry through the action that the screen calls, and 50 sessions posting in one journal at once.
"""

import datetime as dt
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
from benchmarks.place import own_place
from django.db import connection

from bundel.accounting.ledger import actions, batch
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor, system

LINES_PER_ENTRY = 5
COSTS = ("610000", "612000", "613000", "611000")
START = dt.date(2026, 1, 1)


def client(code: str) -> Client:
    """A client with open books."""
    made = Client.objects.create(
        code=code, name=f"Agentschap {code}", enterprise_number=f"0{770000000 + sum(map(ord, code)):09d}",
        policy_domain="Meting", legal_form=Client.LegalForm.FUND, joined_on=START,
    )  # fmt: skip
    actions.open_books(machine(), made.pk, 2026)
    return made


def machine() -> Actor:
    return system("meting", now=dt.datetime(2026, 7, 1, 8, 0, tzinfo=dt.UTC))


def entries(count: int, label: str) -> list[EntryDraft]:
    """Purchases of four cost lines each against a supplier, spread over half a year."""
    return [
        EntryDraft(
            "AANK", START + dt.timedelta(days=n % 180), f"Factuur {n} van leverancier {n % 700}",
            (
                *(
                    LineDraft(COSTS[i], debit_cents=1000 + n + i, partner=f"L{n % 700}", article="EB0-1EBB2AA-WT")
                    for i in range(LINES_PER_ENTRY - 1)
                ),
                LineDraft("440000", credit_cents=4006 + 4 * n, partner=f"L{n % 700}"),
            ),
            "purchase_invoice", f"payables.invoice:{n}", f"{label}:{n}",
        )
        for n in range(count)
    ]  # fmt: skip


_BARE_ENTRIES = """
insert into bare_entry (client_id, id, posting_id, total_cents, reverses_id, posted_at, number, line_count, date, year,
                        period, journal, description, document_type, document, key)
select 1, row, 1, debit, reverses_id, now(), row, line_count, date, year, period, journal, description,
       document_type, document, key
from ledger_stage_entry
"""
_BARE_LINES = """
insert into bare_line (client_id, entry_id, debit, credit, date, position, year, period, account, description, partner,
                       article, cost_centre, esr, commitment, vat, dimensions)
select 1, e.row, l.debit, l.credit, e.date, l.position, e.year, e.period, l.account, l.description, l.partner,
       l.article, l.cost_centre, l.esr, l.commitment, l.vat, l.dimensions
from ledger_stage_line l join ledger_stage_entry e using (row)
"""


def bare(superuser: psycopg.Connection, drafts: list[EntryDraft]) -> float:
    """Seconds for COPY into the stage and INSERT … SELECT of the same rows into tables with the same columns.

    Nothing else: no index, constraint, trigger, policy, partition or numbering.
    """
    superuser.execute("drop table if exists bare_entry, bare_line")
    superuser.execute("create table bare_entry as select * from ledger_entry limit 0")
    superuser.execute("create table bare_line as select * from ledger_line limit 0")
    began = time.perf_counter()
    with superuser.transaction(), superuser.cursor() as cursor:
        cursor.execute(batch.SQL["stage"])
        for statement, chunks in ((batch.COPY_ENTRIES, batch.entry_chunks), (batch.COPY_LINES, batch.line_chunks)):
            with cursor.copy(statement) as copy:
                for chunk in chunks(drafts):
                    copy.write(chunk)
        cursor.execute(_BARE_ENTRIES)
        cursor.execute(_BARE_LINES)
    return time.perf_counter() - began


def whole_batch(superuser: psycopg.Connection, count: int, rounds: int) -> list[dict[str, Any]]:
    """Lines a second of one batch, and its ratio to the bare load; the middle of a few rounds that take turns."""
    one = client("PARTIJ")
    ours, theirs = [], []
    for turn in range(rounds):
        drafts = entries(count // LINES_PER_ENTRY, f"ronde {turn}")
        theirs.append(bare(superuser, drafts))
        began = time.perf_counter()
        actions.post(machine(), one.pk, drafts)
        ours.append(time.perf_counter() - began)
    seconds, peer = statistics.median(ours), statistics.median(theirs)
    speed = count / seconds
    return [
        row("batch van boekingslijnen", speed, "lijnen/s", 40_000, speed / 40_000, speed >= 40_000,
            f"{count} lijnen in {seconds:.2f} s (middelste van {rounds})"),
        row("batch tegenover kale COPY + INSERT", seconds / peer, "×", 3, seconds / peer / 3, seconds <= 3 * peer,
            f"kaal {peer:.2f} s, met boekhouding {seconds:.2f} s"),
    ]  # fmt: skip


def row(name: str, value: float, unit: str, limit: float, ratio: float, ok: bool, note: str) -> dict[str, Any]:
    """One line of a benchmark's result."""
    return {"name": name, "value": round(value, 2), "unit": unit, "limit": limit, "ratio": round(ratio, 3), "ok": ok,
            "note": note}  # fmt: skip


def single(count: int) -> list[dict[str, Any]]:
    """95th percentile of posting one entry through the action, in a ledger that holds the batch already."""
    one = client("ENKEL")
    drafts = entries(count + 10, "enkel")
    times = []
    for draft in drafts:
        began = time.perf_counter()
        actions.post(machine(), one.pk, [draft])
        times.append((time.perf_counter() - began) * 1000)
    p95 = statistics.quantiles(times[10:], n=20)[18]
    return [row("één boeking, p95", p95, "ms", 30, p95 / 30, p95 <= 30, f"{count} boekingen, mediaan "
                f"{statistics.median(times):.1f} ms")]  # fmt: skip


def many_sessions(sessions: int, each: int) -> list[dict[str, Any]]:
    """Sessions posting at the same moment in one journal: errors shown, and gaps in the numbers."""
    one = client("SAMEN")
    drafts = entries(sessions * each, "samen")

    def work(number: int) -> int:
        failed = 0
        try:
            for draft in drafts[number * each : (number + 1) * each]:
                try:
                    actions.post(machine(), one.pk, [draft])
                except psycopg.Error:
                    failed += 1
        finally:
            connection.close()
        return failed

    began = time.perf_counter()
    with ThreadPoolExecutor(sessions) as pool:
        failed = sum(pool.map(work, range(sessions)))
    seconds = time.perf_counter() - began
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.clients', %s, false)", [str(one.pk)])
        cursor.execute("select count(*), coalesce(max(number), 0) from ledger_entry where client_id = %s", [one.pk])
        count, last = cursor.fetchone()
        cursor.execute("select set_config('app.clients', '', false)")
    wrong = failed + (last - count) + (sessions * each - count)
    return [row(f"{sessions} sessies op één dagboek", wrong, "fouten of gaten", 0, float(wrong), wrong == 0,
                f"{count} boekingen, laatste nummer {last}, {count / seconds:.0f} boekingen/s")]  # fmt: skip


def run(quick: bool = False) -> list[dict[str, Any]]:
    """All measurements; `quick` posts less and is meant for a look, not for a figure."""
    with own_place("posting") as superuser:
        return (
            whole_batch(superuser, 20_000 if quick else 100_000, 1 if quick else 5)
            + single(60 if quick else 300)
            + many_sessions(50, 2 if quick else 10)
        )
