"""What `bundel verify` looks at in fixed assets. Runs with every client in scope.

What others booked on accounts of fixed assets is a task for a person and no fault: `queries.differences` shows it.
"""

from django.db import connection

from bundel.accounting.fixed_assets.queries.balances import carried, register
from bundel.kit import money
from bundel.kit.checks import Check
from bundel.platform.clients import scope

_COUNTERS = """
    select a.number from fixed_assets_asset a
    join fixed_assets_book b on b.client_id = a.client_id and b.asset_id = a.id
    left join (select client_id, asset_id, sum(cost_cents) as cost, sum(revalued_cents) as revalued,
                      sum(accumulated_cents) as accumulated
               from fixed_assets_event group by 1, 2) e on e.client_id = a.client_id and e.asset_id = a.id
    left join (select c.client_id, c.asset_id, sum(c.cents) as cents from fixed_assets_charge c
               join fixed_assets_run r on r.client_id = c.client_id and r.id = c.run_id and r.status = 'posted'
               group by 1, 2) c on c.client_id = a.client_id and c.asset_id = a.id
    where a.client_id = any(%(clients)s) and (b.cost_cents, b.revalued_cents, b.accumulated_cents)
        is distinct from (coalesce(e.cost, 0), coalesce(e.revalued, 0),
                          coalesce(e.accumulated, 0) + coalesce(c.cents, 0))
"""
_GRANTS = """
    select a.number from fixed_assets_asset a
    join (select client_id, asset_id, sum(cents) as cents, sum(released_cents) as released
          from fixed_assets_grant group by 1, 2) g on g.client_id = a.client_id and g.asset_id = a.id
    left join (select client_id, asset_id, sum(granted_cents) as granted, sum(released_cents) as released
               from fixed_assets_event group by 1, 2) e on e.client_id = a.client_id and e.asset_id = a.id
    left join (select c.client_id, c.asset_id, sum(c.grants_cents) as cents from fixed_assets_charge c
               join fixed_assets_run r on r.client_id = c.client_id and r.id = c.run_id and r.status = 'posted'
               group by 1, 2) c on c.client_id = a.client_id and c.asset_id = a.id
    where a.client_id = any(%(clients)s) and (g.cents, g.released)
        is distinct from (coalesce(e.granted, 0), coalesce(e.released, 0) + coalesce(c.cents, 0))
"""
_RUNS = """
    select r.year || '-' || r.month from fixed_assets_run r
    left join lateral (
        select count(*) as n, coalesce(sum(c.cents), 0) as cents, coalesce(sum(c.grants_cents), 0) as grants
        from fixed_assets_charge c where c.client_id = r.client_id and c.run_id = r.id
    ) c on true
    where r.client_id = any(%(clients)s)
      and (r.assets, r.cents, r.grants_cents) is distinct from (c.n, c.cents, c.grants)
"""


def checks() -> list[Check]:
    """Amounts are the sum of what happened, and each account of the register is what the ledger says of it."""
    return [
        _rows("Waarde van elk vast actief is de som van haar gebeurtenissen en afschrijvingen", _COUNTERS),
        _rows("Kapitaalsubsidies zijn de som van hun toekenning en wat in resultaat kwam", _GRANTS),
        _rows("Totalen van afschrijvingsruns zijn die van hun activa", _RUNS),
        _ledger(),
    ]


def _ledger() -> Check:
    clients = scope.current()
    ours, theirs = register(clients), carried(clients)
    wrong = [
        f"{account}: register {money.show(ours.get((client, account), 0))}, "
        f"grootboek {money.show(theirs.get((client, account), 0))}"
        for client, account in sorted(ours.keys() | theirs.keys())
        if ours.get((client, account), 0) != theirs.get((client, account), 0)
    ]
    return Check("Register van de vaste activa is gelijk aan het grootboek, per rekening", not wrong, _detail(wrong))


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        wrong = [str(row[0]) for row in cursor.fetchall()]
    return Check(name, not wrong, _detail(wrong))


def _detail(wrong: list[str]) -> str:
    return f"{len(wrong)}: {', '.join(wrong[:5])}" if wrong else ""
