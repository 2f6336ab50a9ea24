"""How quick is a year end: 500,000 lines with six keys to a line, and again with a stop half-way.

The peer is the bare grouping of the same lines by their full key, without posting anything.
"""

import datetime as dt
import time
from typing import Any

import psycopg
from benchmarks.place import own_place
from benchmarks.posting import client, row
from django.db import connection

from bundel.accounting.closing import actions
from bundel.accounting.closing.actions.year_end import SQL
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import queries as books
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor, system

LINES = 500_000
LIMIT = 30.0
_ENTRIES = """
insert into ledger_entry (client_id, id, posting_id, total_cents, posted_at, number, line_count, date, year, period,
                          journal, description, document_type, document, key)
select %(client)s, %(from)s + n, %(posting)s, 4006 + 4 * n, %(now)s, n, 5, d, 2026, extract(month from d), 'AANK',
       'Factuur ' || n, 'purchase_invoice', 'payables.invoice:' || n, 'meting:' || n
from generate_series(1, %(count)s) n, lateral (select date '2026-01-01' + n %% 365 as d) x
"""
_LINES = """
insert into ledger_line (client_id, entry_id, debit, credit, date, position, year, period, account, description,
                         partner, article, cost_centre, esr, dimensions)
select %(client)s, %(from)s + n, case when p < 5 then 1000 + n + p - 1 else 0 end,
       case when p = 5 then 4006 + 4 * n else 0 end, d, p, 2026, extract(month from d),
       case when p = 5 then '440000' else (%(accounts)s::text[])[1 + (n * 7 + p) %% %(size)s] end,
       '', 'L' || n %% 700, 'ART' || n %% 40, 'K' || n %% 25, '12.11',
       jsonb_build_object('activiteit', 'A' || n %% 12, 'project', 'P' || n %% 60, 'regio', 'R' || n %% 5)
from generate_series(1, %(count)s) n, generate_series(1, 5) p, lateral (select date '2026-01-01' + n %% 365 as d) x
"""


def _machine() -> Actor:
    return system("meting", now=dt.datetime(2027, 1, 20, 8, 0, tzinfo=dt.UTC))


def _fill(superuser: psycopg.Connection, client_id: int, start: int, lines: int) -> None:
    """A client-year of purchases: costs and assets by article, cost centre, ESR and three free dimensions."""
    with scope({client_id}):
        accounts = [one.number for one in books.accounts(client_id) if one.number[:2] in ("21", "24", "61", "64")]
    given = {"client": client_id, "from": start, "count": lines // 5, "accounts": accounts, "size": len(accounts),
             "now": _machine().now}  # fmt: skip
    with superuser.transaction():
        superuser.execute("select set_config('app.clients', %s, true)", [str(client_id)])
        posting = superuser.execute(
            "insert into ledger_posting (client_id, posted_at, person_name, entries, lines, total_cents)"
            " values (%(client)s, %(now)s, 'meting', %(count)s, %(count)s * 5, 0) returning id", given,
        ).fetchone()  # fmt: skip
        superuser.execute(
            "select * from ledger_hold_counters(%(client)s, array['AANK'], array[2026]::smallint[])", given
        )
        superuser.execute(f"with e as ({_ENTRIES} returning 1) {_LINES}", given | {"posting": posting[0]})
    for month in range(1, 13):
        ledger.lock(_machine(), client_id, 2026, month, reason="meting")


def _opening(client_id: int) -> str:
    """A checksum of the opening of the next year, per full key."""
    with scope({client_id}), connection.cursor() as cursor:
        cursor.execute(
            """select md5(string_agg(concat_ws('|', account, partner, article, cost_centre, esr, dimensions, cents), ';'
                          order by account, partner, article, cost_centre, esr, dimensions::text))
               from (select account, partner, article, cost_centre, esr, dimensions, sum(debit - credit) as cents
                     from ledger_line where client_id = %s and year = 2027 and account < '6'
                     group by 1, 2, 3, 4, 5, 6 having sum(debit - credit) <> 0) o""",
            [client_id],
        )
        return str(cursor.fetchone()[0])


def run(quick: bool = False) -> list[dict[str, Any]]:
    """The year end straight through, and stopped half-way and resumed; `quick` takes a tenth."""
    with own_place("closing") as superuser:
        lines = LINES // 10 if quick else LINES
        one, two = client("JAAR1").pk, client("JAAR2").pk
        _fill(superuser, one, 1_000_000, lines)
        _fill(superuser, two, 2_000_000, lines)
        superuser.execute("select setval('ledger_entry_id_seq', 5000000)")
        superuser.execute("vacuum (analyze) ledger_line")
        superuser.execute("vacuum (analyze) ledger_entry")
        began = time.perf_counter()
        with scope({one}), connection.cursor() as cursor:
            cursor.execute(
                "select count(*) from (select 1 from ledger_line where client_id = %s and year = 2026"
                " group by account, partner, article, cost_centre, esr, dimensions) g", [one],
            )  # fmt: skip
            keys = cursor.fetchone()[0]
        bare = time.perf_counter() - began
        began = time.perf_counter()
        actions.run_year_end(_machine(), one, 2026)
        took = time.perf_counter() - began
        started = actions.start_year_end(_machine(), two, 2026)
        actions.advance(_machine(), two, started)
        actions.run_year_end(_machine(), two, 2026)
        same = _opening(one) == _opening(two)
        with scope({one}), connection.cursor() as cursor:
            cursor.execute(SQL["differs"], {"client": one, "year": 2026})
            same = same and cursor.fetchone()[0] == 0
        return [
            row("jaareinde van een cliëntjaar", took, "s", LIMIT, took / LIMIT, took <= LIMIT,
                f"{lines} lijnen, {keys} volledige sleutels; alleen groeperen {bare:.1f} s"),
            row("gestopt en hervat: zelfde opening", float(same), "", 1, float(same), same, "per volledige sleutel"),
        ]  # fmt: skip
