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
_LEDGER = """
    with items as (
        select client_id, sum(open_cents) as cents, bool_or(sale) as issued from (
            select i.client_id, i.open_cents, s.id is not null as sale from receivables_outgoinginvoice i
            left join receivables_sale s on s.client_id = i.client_id and s.outgoing_id = i.id
            union all select client_id, -cents, false from receivables_customercredit
        ) every where client_id = any(%(clients)s) group by client_id
    ), booked as (
        select client_id, sum(debit) - sum(credit) as cents from ledger_line
        where client_id = any(%(clients)s) and account in ('400000', '407000') group by client_id
    )
    select c.code || ': ' || (i.cents - coalesce(b.cents, 0))::text from items i
    join clients_client c on c.id = i.client_id left join booked b on b.client_id = i.client_id
    where i.issued and i.cents <> coalesce(b.cents, 0)
"""
_NUMBERS = """
    select kind || ' ' || year::text from receivables_sale
    where client_id = any(%(clients)s) and status = 'issued'
    group by client_id, kind, year having max(sequence) <> count(*)
"""
_TOTALS = """
    select s.number from receivables_sale s join receivables_outgoinginvoice i
        on i.client_id = s.client_id and i.id = s.outgoing_id
    where s.client_id = any(%(clients)s) and (i.amount_cents, i.number) is distinct from (s.total_cents, s.number)
    union all
    select p.number from receivables_plan p where p.client_id = any(%(clients)s) and p.total_cents <> (
        select sum(cents) from receivables_instalment n where n.client_id = p.client_id and n.plan_id = p.id)
"""


def checks() -> list[Check]:
    """Receipts explain what is open, open items are the ledger, numbers have no gap, nobody got back too much."""
    return [
        _rows("Wat klanten open hebben is het bedrag min de ontvangsten", _OPEN),
        _rows("Geen tegoed van een klant is negatief", _CREDIT),
        _rows("Open posten van klanten zijn het saldo van 400000 en 407000", _LEDGER),
        _rows("Nummers van uitgaande facturen hebben geen gat", _NUMBERS),
        _rows("Uitgereikte facturen en afbetalingsplannen tellen op", _TOTALS),
    ]


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [str(row[0]) for row in cursor.fetchall()]
    return Check(name, not wrong, f"{len(wrong)}: {', '.join(wrong[:5])}" if wrong else "")
