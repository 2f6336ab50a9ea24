"""What `bundel verify` looks at in receivables. Runs with every client in scope."""

from django.db import connection

from bundel.kit.checks import Check
from bundel.platform.clients import scope

_OPEN = """
    select i.number from receivables_outgoinginvoice i left join (
        select client_id, invoice_id, sum(cents) as received from receivables_receipt group by client_id, invoice_id
    ) r on r.client_id = i.client_id and r.invoice_id = i.id
    where i.client_id = any(%(clients)s) and i.open_cents <> i.amount_cents - coalesce(r.received, 0)
"""
_CREDIT = """
    select customer from receivables_customercredit where client_id = any(%(clients)s)
    group by client_id, customer having sum(cents) < 0
"""


def checks() -> list[Check]:
    """Receipts explain what is open, and nobody got back more than was paid too much."""
    return [
        _rows("Wat klanten open hebben is het bedrag min de ontvangsten", _OPEN),
        _rows("Geen tegoed van een klant is negatief", _CREDIT),
    ]


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [str(row[0]) for row in cursor.fetchall()]
    return Check(name, not wrong, f"{len(wrong)}: {', '.join(wrong[:5])}" if wrong else "")
