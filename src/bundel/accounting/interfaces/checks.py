"""What `bundel verify` looks at in interfaces, with every client in scope."""

from django.db import connection

from bundel.kit.checks import Check
from bundel.platform.clients import scope

_BOOKS = """
select d.batch from interfaces_delivery d
left join lateral (select count(*) as n, coalesce(sum(b.cents), 0) as cents from interfaces_booking b
                   where b.client_id = d.client_id and b.delivery_id = d.id) b on true
left join lateral (select count(*) as n, coalesce(sum(e.total_cents), 0) as cents from ledger_entry e
                   where e.client_id = d.client_id and e.document = 'interfaces.delivery:' || d.id
                     and e.reverses_id is null) e on true
where d.client_id = any(%s) and ((b.n, b.cents) is distinct from (e.n, e.cents) or d.booked_cents <> b.cents)
"""
_ROWS = """
select d.batch from interfaces_delivery d
left join lateral (select count(*) as n, coalesce(sum(r.debit), 0) as debit, coalesce(sum(r.credit), 0) as credit
                   from interfaces_reject r where r.client_id = d.client_id and r.delivery_id = d.id) r on true
where d.client_id = any(%s) and d.state <> 'received'
  and (d.booked_rows + r.n + d.skipped_rows, d.booked_cents + r.debit + d.skipped_debit,
       d.booked_cents + r.credit + d.skipped_credit) is distinct from (d.rows, d.debit, d.credit)
"""


def _found(statement: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [sorted(scope.current())])
        return [row[0] for row in cursor.fetchall()]


def checks() -> list[Check]:
    """What was booked stands in the ledger to the cent, and booked, rejected and skipped are what was received."""
    books, rows = _found(_BOOKS), _found(_ROWS)
    return [
        Check("Interfaces: geboekt is wat in het grootboek staat, per levering", not books, ", ".join(books[:5])),
        Check("Interfaces: geboekt, afgekeurd en al behandeld is wat ontvangen werd", not rows, ", ".join(rows[:5])),
    ]
