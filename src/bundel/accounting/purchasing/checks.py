"""What `bundel verify` looks at in purchasing: receipts and call-offs add up, orders are as approved."""

from django.db import connection

from bundel.kit.checks import Check
from bundel.platform.clients import scope

_RECEIVED = """
select o.number from purchasing_order o
join (select client_id, order_id, sum(cents) as cents from purchasing_receipt group by 1, 2) r
  on r.client_id = o.client_id and r.order_id = o.id
where o.client_id = any(%(clients)s) and o.received_cents <> r.cents
"""
_CALLED = """
select f.number from purchasing_order f
left join (select client_id, parent_id, sum(case status when 'open' then amount_cents else invoiced_cents end) as cents
           from purchasing_order where parent_id is not null group by 1, 2) c
  on c.client_id = f.client_id and c.parent_id = f.id
where f.client_id = any(%(clients)s) and f.kind = 'global' and f.called_cents <> coalesce(c.cents, 0)
"""
_ORDERED = """
select r.number from purchasing_requisition r join purchasing_order o on o.id = r.order_id and o.client_id = r.client_id
where r.client_id = any(%(clients)s) and r.state = 'ordered' and o.approved_cents <> r.amount_cents
"""


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [row[0] for row in cursor.fetchall()]
    return Check(name, not wrong, ", ".join(wrong[:5]))


def checks() -> list[Check]:
    """The invariants of orders, for the clients in scope."""
    return [
        _rows("Bestellingen: wat ontvangen is, is de som van de ontvangsten", _RECEIVED),
        _rows("Raambestellingen: afroepen tellen op", _CALLED),
        _rows("Elke bestelling is zo groot als haar goedgekeurde aanvraag", _ORDERED),
    ]
