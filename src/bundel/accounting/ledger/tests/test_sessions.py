"""Sessions that really commit: parallel posters, a killed poster, a lock beside a posting, and the owner's attacks."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from tests import make

from bundel.accounting.ledger import actions, queries
from bundel.accounting.ledger.checks import checks
from bundel.accounting.ledger.rules import EntryDraft
from bundel.accounting.ledger.tests.make_ledger import NOW, books, entry, post
from bundel.kit.findings import Refusal
from bundel.platform.clients.scope import scope

ROOT = Path(__file__).parents[5]


def posted_by_threads(client_id: int, batches: list[list[EntryDraft]]) -> list[str]:
    """Post each batch in a session of its own, all at once; returns what went wrong."""
    ready = threading.Barrier(len(batches))

    def work(batch: list[EntryDraft]) -> str:
        try:
            ready.wait()
            for draft in batch:
                actions.post(make.machine(NOW), client_id, [draft])
        except Exception as error:
            return repr(error)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(batches)) as pool:
        return [wrong for wrong in pool.map(work, batches) if wrong]


def test_fifty_sessions_on_one_journal_leave_no_gap_and_show_no_error(own_database: str) -> None:
    client = books()
    assert posted_by_threads(client.pk, [[entry() for _ in range(4)] for _ in range(50)]) == []
    with scope({client.pk}):
        numbers = sorted(int(row.number[-6:]) for row in queries.entries([client.pk], limit=1000))
        assert all(one.ok for one in checks())
    assert numbers == list(range(1, 201))


def test_twenty_sessions_posting_one_key_post_it_once(own_database: str) -> None:
    client, draft = books(), entry()
    assert posted_by_threads(client.pk, [[draft] for _ in range(20)]) == []
    with scope({client.pk}):
        assert len(queries.entries([client.pk])) == 1


def test_journals_taken_in_any_order_do_not_deadlock(own_database: str) -> None:
    client = books()

    def both(first: str, second: str) -> str:
        try:
            for _ in range(5):
                actions.post(make.machine(NOW), client.pk, [entry(journal=first), entry(journal=second)])
        except Exception as error:
            return repr(error)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(8) as pool:
        tasks = [pool.submit(both, *(("AANK", "DIV") if n % 2 else ("DIV", "AANK"))) for n in range(8)]
        assert [task.result() for task in tasks] == [""] * 8


def test_a_lock_waits_for_who_is_posting_and_the_next_one_sees_it(
    own_database: str, superuser: psycopg.Connection
) -> None:
    client = books()
    inside, go = threading.Event(), threading.Event()

    def slow() -> None:
        with scope({client.pk}):
            actions.post(make.machine(NOW), client.pk, [entry()])
            inside.set()
            go.wait(20)
        connection.close()

    def close_march() -> None:
        actions.lock(make.machine(NOW), client.pk, 2026, 3, reason="klaar")
        connection.close()

    poster = threading.Thread(target=slow)
    poster.start()
    assert inside.wait(20)
    locker = threading.Thread(target=close_march)
    locker.start()
    deadline = time.monotonic() + 20
    waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
    while superuser.execute(waiting).fetchone() == (0,):
        assert time.monotonic() < deadline, "de vergrendeling wacht niet op wie boekt"
        time.sleep(0.02)
    go.set()
    poster.join()
    locker.join()
    with pytest.raises(Refusal, match="vergrendeld"):
        post(client)
    with scope({client.pk}):
        assert len(queries.entries([client.pk])) == 1


_POSTER = """
import os, sys
import django
django.setup()
from bundel.accounting.ledger import actions, batch
from bundel.accounting.ledger.tests.make_ledger import NOW, entry
from tests import make
real = batch._insert
def stop_before_commit(by, client_id):
    numbers = real(by, client_id)
    print("geboekt, niet vastgelegd", flush=True)
    sys.stdin.read()
    return numbers
batch._insert = stop_before_commit
actions.post(make.machine(NOW), int(sys.argv[1]), [entry(key=f"gedood:{n}") for n in range(2000)])
"""


def test_a_poster_killed_half_way_leaves_nothing_and_the_work_can_be_done_again(
    own_database: str, superuser: psycopg.Connection
) -> None:
    client = books()
    place = connection.settings_dict
    address = f"postgresql://bundel_app@/{place['NAME']}?host={place['HOST']}&port={place['PORT']}"
    environment = os.environ | {"DATABASE_URL": address, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    poster = subprocess.Popen(
        [sys.executable, "-c", _POSTER, str(client.pk)], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert poster.stdout is not None
    assert poster.stdout.readline().startswith(b"geboekt")
    poster.send_signal(signal.SIGKILL)
    poster.communicate()
    deadline = time.monotonic() + 20
    busy = (
        "select count(*) from pg_stat_activity where usename = 'bundel_app' and state = 'idle in transaction'"
        " and datname = current_database()"
    )
    while superuser.execute(busy).fetchone() != (0,) and time.monotonic() < deadline:
        time.sleep(0.05)
    with scope({client.pk}):
        assert queries.entries([client.pk]) == []
        assert all(one.ok for one in checks())
    posted = post(client, *(entry(key=f"gedood:{n}") for n in range(2000)))
    assert posted[-1].number == "AANK/2026/002000"


@pytest.mark.parametrize(
    "attack",
    [
        "update ledger_entry set description = 'x'", "delete from ledger_entry", "truncate ledger_entry, ledger_line",
        "update ledger_line set debit = debit + 1", "delete from ledger_line_2026", "truncate ledger_line_2026",
        "insert into ledger_line_2026 select client_id, entry_id, debit, credit, date, position + 2, year, period,"
        " account, description, partner, article, cost_centre, esr from ledger_line",
        "insert into ledger_line_2026 values (1, 99, 5, 0, '2026-03-10', 1, 2026, 3, '612000', '', '', '', '', '')",
        "update ledger_lock set reason = 'x'", "delete from ledger_posting", "delete from ledger_account",
        "delete from ledger_period",
    ],
)  # fmt: skip
def test_the_owner_of_the_tables_is_stopped_by_the_judges_too(
    own_database: str, superuser: psycopg.Connection, attack: str
) -> None:
    client = books()
    post(client)
    actions.lock(make.machine(NOW), client.pk, 2026, 5, reason="klaar")
    superuser.execute("set role bundel_owner")
    with pytest.raises((psycopg.errors.RestrictViolation, psycopg.errors.CheckViolation)):
        superuser.execute(attack)


def test_verify_notices_what_a_superuser_forged_with_the_judges_asleep(
    own_database: str, superuser: psycopg.Connection
) -> None:
    client = books()
    post(client, entry(), entry())
    superuser.execute("set session_replication_role = replica")
    superuser.execute(
        "update ledger_line set debit = debit + 1"
        " where debit > 0 and entry_id = (select min(entry_id) from ledger_line)"
    )
    superuser.execute("delete from ledger_entry where number = 2")
    with scope({client.pk}):
        wrong = {one.name for one in checks() if not one.ok}
    assert len(wrong) == 4, wrong


def test_a_year_of_its_own_partition_is_made_with_policy_and_judges(
    own_database: str, superuser: psycopg.Connection
) -> None:
    client = books(2033)
    post(client, entry(date=dt.date(2033, 3, 10)))
    found = superuser.execute(
        "select relrowsecurity, relforcerowsecurity, (select count(*) from pg_policies where tablename = c.relname),"
        " (select count(*) from pg_trigger where tgrelid = c.oid and not tgisinternal),"
        " has_table_privilege('bundel_app', oid, 'select')"
        " from pg_class c where relname = 'ledger_line_2033'"
    ).fetchone()
    assert found == (True, True, 1, 4, False)
