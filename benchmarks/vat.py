"""How quick is a VAT return over a month of 1,000,000 lines, beside the plain sum of the same lines per account."""

import datetime as dt
import statistics
import time
from typing import Any

import psycopg
from benchmarks.place import own_place
from benchmarks.posting import machine, row

from bundel.accounting.ledger import actions
from bundel.accounting.ledger.queries.vat import vat_lines
from bundel.accounting.vat import queries
from bundel.accounting.vat.rules.boxes import balance
from bundel.kit import periods
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope

LINES = 1_000_000
MONTH = periods.month(2026, 3)

# Purchases at 21 percent, one in five from another member state, one in ten a credit note: three lines with boxes and
# the supplier's line. Entries are spread over the days of one month.
_ENTRIES = """
insert into ledger_entry (client_id, id, posting_id, total_cents, posted_at, number, line_count, date, year, period,
                          journal, description, document_type, document, key)
select %(client)s, n, %(posting)s, 12100 + n, %(now)s, n, 4, d, 2026, 3, 'AANK', 'Factuur ' || n, 'purchase_invoice',
       'payables.invoice:' || n, 'meting:' || n
from generate_series(1, %(count)s) n, lateral (select date '2026-03-01' + n %% 31 as d) x
"""
_LINES = """
insert into ledger_line (client_id, entry_id, debit, credit, date, position, year, period, account, description,
                         partner, article, cost_centre, esr, commitment, vat, dimensions)
select %(client)s, n, case when (p = 1 or p = 3) <> back then cents else 0 end,
       case when (p = 1 or p = 3) <> back then 0 else cents end, d, p, 2026, 3,
       case p when 1 then (array['612000', '600000', '240000'])[1 + n %% 3] when 3 then '411000'
              when 2 then case when eu then '451100' else '440000' end else '440000' end,
       '', 'L' || n %% 700, '', '', '', '',
       case p when 1 then (array['82', '81', '83'])[1 + n %% 3]
                          || case when back then case when eu then '+84' else '+85' end else '' end
                          || case when eu then '+88' else '' end
              when 3 then case when back then case when eu then '61' else '63' end else '59' end
              when 2 then case when eu then case when back then '62' else '55' end else '' end else '' end,
       '{}'
from generate_series(1, %(count)s) n, generate_series(1, 4) p,
     lateral (select date '2026-03-01' + n %% 31 as d, n %% 10 = 1 as back, n %% 5 = 1 as eu,
                     case p when 1 then 10000 + n when 3 then 2100
                     when 2 then case when n %% 5 = 1 then 2100 else 6000 end
                     else case when n %% 5 = 1 then 10000 + n else 6100 + n end end as cents) x
"""


def fill(superuser: psycopg.Connection, lines: int) -> int:
    """Books of one client with `lines` lines in one month; returns the client."""
    one = Client.objects.create(
        code="BTW", name="Agentschap Btw", enterprise_number="0771200001", policy_domain="Meting",
        legal_form=Client.LegalForm.FUND, joined_on=dt.date(2026, 1, 1), vat_regime="full",
    )  # fmt: skip
    actions.open_books(machine(), one.pk, 2026)
    given: dict[str, Any] = {"client": one.pk, "count": lines // 4, "now": machine().now}
    with superuser.transaction():
        superuser.execute("select set_config('app.clients', %s, true)", [str(one.pk)])
        made = superuser.execute(
            "insert into ledger_posting (client_id, posted_at, person_name, entries, lines, total_cents)"
            " values (%(client)s, %(now)s, 'meting', %(count)s, %(count)s * 4, 0) returning id",
            given,
        ).fetchone()
        superuser.execute(
            "select * from ledger_hold_counters(%(client)s, array['AANK'], array[2026]::smallint[])", given
        )
        superuser.execute(f"with e as ({_ENTRIES} returning 1) {_LINES}", given | {"posting": made and made[0]})
    superuser.execute("vacuum (analyze) ledger_line")
    superuser.execute("vacuum (analyze) ledger_entry")
    return int(one.pk)


def _middle(times: int, work: Any) -> float:
    """The middle of the milliseconds that `work` takes, after one warming turn."""
    work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def run(quick: bool = False) -> list[dict[str, Any]]:
    """All measurements; `quick` fills a tenth and is meant for a look, not for a figure."""
    lines = LINES // 10 if quick else LINES
    with own_place("vat") as superuser:
        client = fill(superuser, lines)
        with scope({client}):
            made = queries.compute(client, "periodic", MONTH)
            if balance(made.boxes) != balance(made.raw) or not made.boxes.get("59"):
                raise AssertionError(made)
            told = _middle(5, lambda: queries.compute(client, "periodic", MONTH))
            whole = _middle(
                5, lambda: queries.findings(client, "periodic", MONTH, queries.compute(client, "periodic", MONTH))
            )
            page = _middle(5, lambda: vat_lines(client, MONTH, "59"))
        return [
            row("btw-aangifte, roosters", told, "ms", 2000, told / 2000, told <= 2000, f"{lines} lijnen in de maand"),
            row("btw-aangifte met controles", whole, "ms", 2000, whole / 2000, whole <= 2000, "lijnen zonder rooster"),
            row("eerste bladzijde van rooster 59", page, "ms", 1000, page / 1000, page <= 1000, "50 lijnen"),
        ]
