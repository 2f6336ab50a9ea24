"""How quick is a trial balance among 5,000,000 lines: one client, 80 clients together, and hledger on one export."""

import datetime as dt
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg
from benchmarks.place import own_place
from benchmarks.posting import machine, row

from bundel.accounting.ledger import actions, queries
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

CLIENTS = 80
LINES = 5_000_000
ON = dt.date(2026, 6, 30)

# Entries of four cost lines and a supplier's line, over a year and all cost accounts; made in bulk, judges included.
_ENTRIES = """
insert into ledger_entry (client_id, id, posting_id, total_cents, posted_at, number, line_count, date, year, period,
                          journal, description, document_type, document, key)
select %(client)s, %(from)s + n, %(posting)s, 4006 + 4 * n, %(now)s, n, 5, d, 2026, extract(month from d), 'AANK',
       'Factuur ' || n, 'purchase_invoice', 'payables.invoice:' || n, 'meting:' || n
from generate_series(1, %(count)s) n, lateral (select date '2026-01-01' + n %% 365 as d) x
"""
_LINES = """
insert into ledger_line (client_id, entry_id, debit, credit, date, position, year, period, account, description,
                         partner, article, cost_centre, esr)
select %(client)s, %(from)s + n, case when p < 5 then 1000 + n + p - 1 else 0 end,
       case when p = 5 then 4006 + 4 * n else 0 end, d, p, 2026, extract(month from d),
       case when p = 5 then '440000' else (%(accounts)s::text[])[1 + (n * 7 + p) %% %(size)s] end,
       '', 'L' || n %% 700, '', '', ''
from generate_series(1, %(count)s) n, generate_series(1, 5) p, lateral (select date '2026-01-01' + n %% 365 as d) x
"""


def fill(superuser: psycopg.Connection, lines: int) -> list[int]:
    """Books of 80 clients with `lines` lines together; returns the clients."""
    clients = []
    for n in range(CLIENTS):
        one = Client.objects.create(
            code=f"TB{n:02d}", name=f"Agentschap Balans {n}", enterprise_number=f"07712{n:05d}",
            policy_domain="Meting", legal_form=Client.LegalForm.FUND, joined_on=dt.date(2026, 1, 1),
        )  # fmt: skip
        actions.open_books(machine(), one.pk, 2026)
        clients.append(one.pk)
    with scope({clients[0]}):
        accounts = [one.number for one in queries.accounts(clients[0]) if one.number[0] in "67"]
    count = lines // CLIENTS // 5
    for n, client in enumerate(clients):
        given = {"client": client, "from": n * count, "count": count, "accounts": accounts, "size": len(accounts),
                 "now": machine().now}  # fmt: skip
        with superuser.transaction():
            superuser.execute("select set_config('app.clients', %s, true)", [str(client)])
            posting = superuser.execute(
                "insert into ledger_posting (client_id, posted_at, person_name, entries, lines, total_cents)"
                " values (%(client)s, %(now)s, 'meting', %(count)s, %(count)s * 5, 0) returning id",
                given,
            ).fetchone()
            superuser.execute(
                "select * from ledger_hold_counters(%(client)s, array['AANK'], array[2026]::smallint[])", given
            )
            superuser.execute(f"with e as ({_ENTRIES} returning 1) {_LINES}", given | {"posting": posting[0]})
    superuser.execute("vacuum (analyze) ledger_line")
    superuser.execute("vacuum (analyze) ledger_entry")
    superuser.execute("vacuum (analyze) ledger_account")
    return clients


def _middle(times: int, work: Any) -> float:
    """The middle of the milliseconds that `work` takes, after one warming turn."""
    work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def beside_hledger(client: int) -> list[dict[str, Any]]:
    """Our balance against `hledger balance` on the same ledger exported; absent where hledger is not installed."""
    if shutil.which("hledger") is None:
        return []
    with tempfile.TemporaryDirectory() as folder, scope({client}):
        file = Path(folder) / "grootboek.journal"
        with file.open("w", encoding="utf-8") as out:
            out.writelines(queries.export_hledger(client))
        began = time.perf_counter()
        command = ["hledger", "-f", str(file), "balance", "-e", "2026-07-01", "-N"]
        subprocess.run(command, capture_output=True, check=True)
        theirs = (time.perf_counter() - began) * 1000
        ours = _middle(5, lambda: queries.trial_balance(client, ON))
    return [row("saldibalans tegenover hledger", ours / theirs, "×", 1, ours / theirs, ours <= theirs,
                f"wij {ours:.1f} ms, hledger {theirs:.0f} ms op hetzelfde grootboek")]  # fmt: skip


def run(quick: bool = False) -> list[dict[str, Any]]:
    """All measurements; `quick` fills a tenth and is meant for a look, not for a figure."""
    with own_place("balance") as superuser:
        lines = LINES // 10 if quick else LINES
        clients = fill(superuser, lines)
        with scope({clients[40]}):
            one = _middle(15, lambda: queries.trial_balance(clients[40], ON))
        with scope(clients):
            among = _middle(5, lambda: queries.trial_balance(clients[40], ON))
            every = _middle(5, lambda: queries.consolidated(clients, ON))
        found = [
            row("saldibalans, één cliënt, half jaar", one, "ms", 20, one / 20, one <= 20,
                f"{lines} lijnen in de tabel; met 80 cliënten in bereik {among:.1f} ms"),
            row("saldibalans, 80 cliënten samen, half jaar", every, "ms", 1000, every / 1000, every <= 1000,
                f"{lines} lijnen in de tabel"),
        ]  # fmt: skip
        return found + beside_hledger(clients[40])
