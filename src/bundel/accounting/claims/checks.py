"""What `bundel verify` looks at in claims and cards, with every client in scope."""

from typing import Any

from django.db import connection

from bundel.accounting.claims import rules, rules_cards
from bundel.kit.checks import Check
from bundel.platform.clients import scope

_OPEN = """
    with first as (
        -- A later opening holds what came before it: counted from the last one on.
        select client_id, max(year) as year from ledger_line
        where client_id = any(%(clients)s) and period = 0 group by 1
    ), booked as (
        select l.client_id, sum(l.credit - l.debit)::bigint as cents from ledger_line l
        left join first f on f.client_id = l.client_id
        where l.client_id = any(%(clients)s) and l.account = %(debt)s and l.year >= coalesce(f.year, 0) group by 1
    ), claims as (
        select client_id, sum(open_cents)::bigint as cents from claims_claim
        where client_id = any(%(clients)s) group by 1
    )
    select c.code from claims k join clients_client c on c.id = k.client_id
    left join booked b on b.client_id = k.client_id where k.cents <> coalesce(b.cents, 0)
"""
_STATEMENTS = """
    select s.id::text from claims_statement s
    left join lateral (
        select count(*) as n, max(case when e.id = s.entry_id then 1 else 0 end) as own from ledger_entry e
        where e.client_id = s.client_id and e.document = 'claims.statement:' || s.id
    ) e on true
    left join lateral (
        select sum(l.credit - l.debit)::bigint as cents from ledger_line l
        where l.client_id = s.client_id and l.entry_id = s.entry_id and l.account = %(clearing)s
    ) b on true
    where s.client_id = any(%(clients)s) and s.entry_id is not null
      and (e.n <> 1 or e.own <> 1 or coalesce(b.cents, 0) <> s.bank_cents)
"""
_RECEIPTS = """
    select max(code) from (
        select c.code, l.client_id, l.receipt_sha256 as mark from claims_line l
        join clients_client c on c.id = l.client_id where l.live and l.client_id = any(%(clients)s)
        union all
        select c.code, l.client_id, l.receipt_sha256 from claims_cardline l
        join clients_client c on c.id = l.client_id where l.client_id = any(%(clients)s)
    ) every where mark <> '' group by client_id, mark having count(*) > 1
"""


def checks() -> list[Check]:
    """What persons still get is the ledger, each statement has one entry of what the bank took, receipts serve once."""
    given: dict[str, Any] = {"clients": sorted(scope.current()), "debt": rules.DEBT, "clearing": rules_cards.CLEARING}
    return [
        _rows("Open onkostennota’s zijn het saldo van de rekening-courant met het personeel", _OPEN, given),
        _rows("Elke geboekte kaartafrekening heeft één boeking voor haar bedrag", _STATEMENTS, given),
        _rows("Geen bewijs dient twee keer", _RECEIPTS, given),
    ]


def _rows(name: str, sql: str, given: dict[str, Any]) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        found = [str(row[0]) for row in cursor.fetchall()]
    return Check(name, not found, ", ".join(found[:5]))
