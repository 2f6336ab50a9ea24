"""Invoice lines that run past a day: what a close must carry over to the next period."""

import datetime as dt
from dataclasses import dataclass

from django.db import connection


@dataclass(frozen=True, slots=True)
class LinePast:
    """A booked line for a stretch of days; `cost_cents` is its share of what was booked as cost."""

    line_id: int
    number: str
    supplier: str
    partner: str
    start: dt.date
    end: dt.date
    cost_cents: int
    account: str
    article: str
    cost_centre: str


# The cost of a line is its net amount in the proportion of all cost booked: with VAT that stays, half up once per line.
_SQL = """
select l.id, i.number, s.name, s.registration, l.period_start, l.period_end,
       round(l.net_cents::numeric * b.cost / nullif(i.net_cents, 0))::bigint, b.account, b.article, b.cost_centre
from payables_invoiceline l
join payables_invoice i on i.client_id = l.client_id and i.id = l.invoice_id
join payables_supplier s on s.id = i.supplier_id
join lateral (
    select (array_agg(account order by abs(net_cents) desc, position))[1] as account,
           (array_agg(article order by abs(net_cents) desc, position))[1] as article,
           (array_agg(cost_centre order by abs(net_cents) desc, position))[1] as cost_centre,
           sum(net_cents + vat_cents - round(vat_cents::numeric * deductible_ppm / 1000000)) as cost
    from payables_bookingline b where b.client_id = i.client_id and b.invoice_id = i.id) b on true
where l.client_id = %s and i.kind = 'invoice' and i.booked_on <= %s and l.period_end > %s and l.period_start is not null
  and l.period_start <= l.period_end and b.account like '6%%' and i.status not in ('refused', 'cancelled')
order by l.id
"""


def lines_past(client_id: int, day: dt.date) -> list[LinePast]:
    """Lines of invoices booked up to a day, on a cost account, whose stretch of days ends after it. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [client_id, day, day])
        return [LinePast(*row) for row in cursor.fetchall() if row[6]]
