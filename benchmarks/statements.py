"""How quick are consolidated statements: 80 clients over 5,000,000 lines, beside the bare sum that they stand on."""

import datetime as dt
from typing import Any

from benchmarks.place import own_place
from benchmarks.posting import row
from benchmarks.trial_balance import LINES, _middle, fill
from django.db import connection

from bundel.accounting.statements import queries
from bundel.platform.clients.scope import scope

ON = dt.date(2026, 6, 30)
BARE = (
    "select account, sum(debit - credit) from ledger_line where year = 2026 and date <= '2026-06-30' group by account"
)


def _bare() -> None:
    with connection.cursor() as cursor:
        cursor.execute(BARE)
        cursor.fetchall()


def run(quick: bool = False) -> list[dict[str, Any]]:
    """Balance sheet and results of 80 clients together; `quick` fills a tenth."""
    with own_place("statements") as superuser:
        lines = LINES // 10 if quick else LINES
        clients = tuple(fill(superuser, lines))
        with scope(set(clients)):
            bare = _middle(3, _bare)
            found = []
            for kind, name in (("balance", "balans"), ("result", "resultatenrekening")):
                asked = queries.Asked(kind, clients, ON, dt.date(2025, 12, 31))
                took = _middle(5, lambda asked=asked: queries.statement(asked))
                found.append(row(f"{name}, 80 cliënten samen", took, "ms", 3000, took / 3000, took <= 3000,
                                 f"{lines} lijnen; de kale som van dezelfde lijnen {bare:.0f} ms"))  # fmt: skip
        return found
