"""Register beside ledger, per account. Amounts are debit minus credit. Reads the ledger's tables, never writes them."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from bundel.accounting.fixed_assets import rules
from bundel.accounting.fixed_assets.models import Asset, Event, Grant, Source
from bundel.accounting.fixed_assets.rules_entries import RELEASED
from bundel.accounting.ledger import queries as ledger

Balances = dict[tuple[int, str], int]


def _add(found: Balances, client: int, account: str, cents: int) -> None:
    if account and cents:
        found[client, account] = found.get((client, account), 0) + cents


def _kept(found: Balances) -> Balances:
    return {key: cents for key, cents in found.items() if cents}


def accounts() -> frozenset[str]:
    """Every account that the register explains, of all categories."""
    found = {RELEASED}
    for kind in rules.categories().values():
        found |= {kind.asset, kind.accumulated, kind.construction, kind.revaluation, kind.surplus}
    return frozenset(found - {""})


_REGISTER = """
select a.client_id, a.category, a.state = 'under_construction', a.asset_account, a.accumulated_account,
       sum(b.cost_cents)::bigint, sum(b.revalued_cents)::bigint, sum(b.accumulated_cents)::bigint
from fixed_assets_asset a join fixed_assets_book b on b.client_id = a.client_id and b.asset_id = a.id
where a.client_id = any(%s) group by 1, 2, 3, 4, 5
"""
_RELEASED = "select client_id, sum(released_cents)::bigint from fixed_assets_grant where client_id = any(%s) group by 1"
_MOVED = """
select l.client_id, l.account, sum(l.debit - l.credit)::bigint
from ledger_entry n join ledger_line l on l.client_id = n.client_id and l.year = n.year and l.entry_id = n.id
where n.client_id = any(%s) and n.document like 'fixed_assets.%%' and l.account = any(%s) group by 1, 2
"""


def register(client_ids: Collection[int]) -> Balances:
    """What the register says of each account: value, write-off, surplus, released grants."""
    found: Balances = {}
    clients = sorted(client_ids)
    with connection.cursor() as cursor:
        cursor.execute(_REGISTER, [clients])
        for client, category, building, asset, accumulated, cost, revalued, written_off in cursor.fetchall():
            kind = rules.categories()[category]
            _add(found, client, kind.construction if building else asset, cost)
            _add(found, client, kind.revaluation, revalued)
            _add(found, client, kind.surplus, -revalued)
            _add(found, client, accumulated, -written_off)
        cursor.execute(_RELEASED, [clients])
        for client, released in cursor.fetchall():
            _add(found, client, RELEASED, released)
    return _kept(found)


def opening(client_ids: Collection[int]) -> Balances:
    """What came in from earlier registers, per account: the opening balance carries it."""
    found: Balances = {}
    for event in Event.objects.filter(client_id__in=client_ids, kind="opening"):
        _add(found, event.client_id, event.facts["aanschaffing"], event.cost_cents)
        _add(found, event.client_id, event.facts["afschrijving"], -event.accumulated_cents)
        _add(found, event.client_id, RELEASED, event.released_cents)
    return found


def carried(client_ids: Collection[int]) -> Balances:
    """What the ledger says: openings taken over, lines that became assets, and our own entries."""
    found = opening(client_ids)
    for source in Source.objects.filter(client_id__in=client_ids, asset__isnull=False):
        _add(found, source.client_id, source.account, source.cents)
    known = accounts()
    with connection.cursor() as cursor:
        cursor.execute(_MOVED, [sorted(client_ids), sorted(known)])
        for client, account, cents in cursor.fetchall():
            _add(found, client, account, cents)
    return _kept(found)


@dataclass(frozen=True, slots=True)
class Difference:
    """An account on which the whole ledger is not what the register says."""

    account: str
    register_cents: int
    ledger_cents: int

    @property
    def cents(self) -> int:
        return self.ledger_cents - self.register_cents


def differences(client_id: int, on: dt.date) -> list[Difference]:
    """Where register and ledger differ on a day, over everything booked: the control query of a closing.

    Lines still to capitalise, opening balances without register and hand bookings show here; after a run with events
    of later days the register is ahead of `on`, so ask it for today or after the last event.
    """
    if not Asset.of(client_id).exists() and not Grant.of(client_id).exists():
        return []
    ours = {account: cents for (_, account), cents in register([client_id]).items()}
    known = accounts()
    theirs = {row.account: row.balance_cents for row in ledger.trial_balance(client_id, on) if row.account in known}
    return [
        Difference(account, ours.get(account, 0), theirs.get(account, 0))
        for account in sorted(ours.keys() | theirs.keys())
        if ours.get(account, 0) != theirs.get(account, 0)
    ]
