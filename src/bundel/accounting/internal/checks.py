"""What `bundel verify` looks at in internal transactions, with every client in scope."""

from django.db import connection

from bundel.accounting.internal import queries, rules
from bundel.kit.checks import Check
from bundel.platform.clients import scope

_LEGS = """
select t.number from internal_transaction t
left join lateral (
    select count(*) as n, count(*) filter (where e.total_cents = t.cents) as same
    from internal_leg l join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
    where l.transaction_id = t.id) x on true
where t.seller_id = any(%(clients)s) and t.buyer_id = any(%(clients)s)
  and not (x.n = x.same and x.n = case when t.state = 'posted' then 2 else 0 end)
"""
_YEARS = """
select distinct e.year from ledger_entry e
where e.client_id = any(%(clients)s) and e.document >= 'internal.' and e.document < 'internal/'
"""


def checks() -> list[Check]:
    """Both legs of every booked transaction, equal books of every pair, and an elimination that adds up to zero."""
    clients = sorted(scope.current())
    with connection.cursor() as cursor:
        cursor.execute(_LEGS, {"clients": clients})
        lame = [row[0] for row in cursor.fetchall()]
        cursor.execute(_YEARS, {"clients": clients})
        years = [row[0] for row in cursor.fetchall()]
    differing, lopsided = [], []
    for year in years:
        last = rules.last_day(year)
        differing += [f"{pair.one_code}/{pair.other_code}" for pair in queries.pairs(clients, last) if not pair.agrees]
        if sum(queries.elimination(clients, last).values()):
            lopsided.append(str(year))
    return [
        Check("Interne verrichtingen: beide kanten geboekt voor hetzelfde bedrag", not lame, ", ".join(lame[:5])),
        Check("Interne verrichtingen: vordering is schuld, per paar", not differing, ", ".join(differing[:5])),
        Check("Eliminatie van interne verrichtingen is nul", not lopsided, ", ".join(lopsided)),
    ]
