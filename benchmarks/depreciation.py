"""A month of write-off of 100,000 assets, posted, beside a bare INSERT … SELECT and UPDATE of the same rows."""

import datetime as dt
import statistics
import time
from typing import Any

import psycopg
from benchmarks.place import own_place
from benchmarks.posting import client, machine, row

from bundel.accounting.fixed_assets import actions, checks
from bundel.platform.clients.scope import scope

LIMIT_SECONDS = 5
LIMIT_RATIO = 8
_ASSETS = """
insert into fixed_assets_asset (client_id, number, label, name, category, state, asset_account, accumulated_account,
    expense_account, method, life_months, acquired_on, in_use_on, article, cost_centre, dimensions, location, serial,
    events_count)
select %(client)s, 'VA' || lpad(n::text, 6, '0'), 'VA' || n, 'Laptop ' || n, 'informatica', 'in_use', '240100',
    '240910', '630240', case n %% 5 when 0 then 'day' else 'month' end, 48, '2026-01-01', '2026-01-01',
    'ART' || n %% 20, 'KP' || n %% 40, jsonb_build_object('project', 'P' || n %% 10), 'Lokaal ' || n %% 300, '', 1
from generate_series(1, %(count)s) n
"""
_BOOKS = """
insert into fixed_assets_book (client_id, asset_id, cost_cents, revalued_cents, residual_cents, accumulated_cents,
    plan_start, plan_end, plan_base_cents, plan_before_cents)
select client_id, id, 100000 + id %% 7919, 0, 0, 0, '2026-01-01', '2030-01-01', 100000 + id %% 7919, 0
from fixed_assets_asset where client_id = %(client)s
"""
_EVENTS = """
insert into fixed_assets_event (client_id, asset_id, position, kind, "on", text, cost_cents, revalued_cents,
    accumulated_cents, granted_cents, released_cents, facts, entries, person_name, at)
select client_id, asset_id, 1, 'opening', '2026-01-01', '', cost_cents, 0, 0,
    case when asset_id %% 20 = 0 then 50000 else 0 end, 0,
    '{"aanschaffing": "240100", "afschrijving": "240910"}', '[]', 'meting', now()
from fixed_assets_book where client_id = %(client)s
"""
_GRANTS = """
insert into fixed_assets_grant (client_id, asset_id, name, account, granted_on, cents, released_cents,
    from_accumulated_cents, from_released_cents)
select client_id, asset_id, 'Fonds', '150000', '2026-01-01', 50000, 0, 0, 0
from fixed_assets_book where client_id = %(client)s and asset_id %% 20 = 0
"""


def _bare(superuser: psycopg.Connection[Any]) -> float:
    """Seconds for the same rows without key, judge, policy, plan or booking: a charge each, and a new amount."""
    superuser.execute("drop table if exists bare_charge, bare_book")
    superuser.execute("create table bare_charge as select * from fixed_assets_charge limit 0")
    superuser.execute("create table bare_book as select * from fixed_assets_book")
    began = time.perf_counter()
    with superuser.transaction():
        superuser.execute(
            "insert into bare_charge (client_id, run_id, asset_id, cents, grants_cents, accumulated_cents)"
            " select client_id, 1, asset_id, cost_cents / 48, 0, cost_cents / 48 from bare_book"
        )
        superuser.execute("update bare_book set accumulated_cents = accumulated_cents + cost_cents / 48")
    return time.perf_counter() - began


def run(quick: bool = False) -> list[dict[str, Any]]:
    """A few months one after the other: the middle of them, and its ratio to the bare writes."""
    count = 10_000 if quick else 100_000
    with own_place("depreciation") as superuser:
        one = client("ACTIVA")
        for statement in (_ASSETS, _BOOKS, _EVENTS, _GRANTS):
            superuser.execute(statement, {"client": one.pk, "count": count})
        superuser.execute("vacuum analyze")
        ours, theirs = [], []
        for month in range(1, 3 if quick else 6):
            theirs.append(_bare(superuser))
            began = time.perf_counter()
            done = actions.post_run(machine(), one.pk, 2026, month)
            ours.append(time.perf_counter() - began)
            assert done.assets == count
        with scope({one.pk}):
            # The opening stands in no ledger here, so the tie of accounts is left to the tests.
            wrong = [check for check in checks.checks()[:3] if not check.ok]
        seconds, peer = statistics.median(ours), statistics.median(theirs)
        superuser.execute("drop table bare_charge, bare_book")
    at = dt.date(2026, 1, 1)
    return [
        row(f"een maand van {count} activa", seconds, "s", LIMIT_SECONDS, seconds / LIMIT_SECONDS,
            seconds <= LIMIT_SECONDS and not wrong, f"vanaf {at}, traagste {max(ours):.2f} s"),
        row("tegenover kale INSERT + UPDATE", seconds / peer, "×", LIMIT_RATIO, seconds / peer / LIMIT_RATIO,
            seconds <= LIMIT_RATIO * peer, f"kaal {peer:.2f} s"),
    ]  # fmt: skip
