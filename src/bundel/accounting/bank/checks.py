"""What `bundel verify` looks at in the bank. Runs with every client in scope."""

import datetime as dt
from collections.abc import Iterable

from django.db import connection

from bundel.accounting.bank import queries
from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payments import queries as payments
from bundel.kit.checks import Check
from bundel.kit.money import show
from bundel.platform.clients import scope

_CHAIN = """
    select a.iban || ' ' || s.date from bank_statement s
    join payments_bankaccount a on a.id = s.account_id
    left join bank_statement p on p.id = s.previous_id
    left join lateral (select count(*) n, coalesce(sum(amount_cents), 0) total from bank_movement m
                       where m.client_id = s.client_id and m.statement_id = s.id) m on true
    where s.client_id = any(%(clients)s) and (
        (s.state = 'taken_up' and not s.first and (p.id is null or p.closing_cents <> s.opening_cents
            or p.account_id <> s.account_id or p.state <> 'taken_up'))
        or s.opening_cents + m.total <> s.closing_cents or m.n <> s.movement_count)
"""
_ONCE = """
    select m.id::text from bank_movement m left join lateral (
        select count(*) filter (where undone_at is null) n from bank_match t
        where t.client_id = m.client_id and t.movement_id = m.id) t on true
    where m.client_id = any(%(clients)s) and t.n <> case when m.state = 'to_do' then 0 else 1 end
"""
_PARTS = """
    select t.entry_number from bank_match t join bank_movement m on m.id = t.movement_id left join lateral (
        select coalesce(sum(cents), 0) total from bank_part p where p.client_id = t.client_id and p.match_id = t.id
    ) p on true
    where t.client_id = any(%(clients)s) and p.total <> m.amount_cents
"""
_EXECUTED = """
    select p.target_id::text from bank_part p join bank_match t on t.id = p.match_id
    where p.client_id = any(%(clients)s) and p.kind in ('payment', 'return') and t.undone_at is null
    group by p.client_id, p.kind, p.target_id having count(*) > 1
"""


def checks() -> list[Check]:
    """The chain closes, every movement is tied once and wholly, and the ledger has what the bank says."""
    return [
        _rows("Elk uittreksel sluit aan op het vorige en telt op", _CHAIN),
        _rows("Elke bankverrichting is hoogstens één keer afgepunt", _ONCE),
        _rows("De delen van een afpunting zijn samen de verrichting", _PARTS),
        _rows("Geen betaling staat twee keer op een uittreksel", _EXECUTED),
        _balances(),
    ]


def _rows(name: str, sql: str) -> Check:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(scope.current())})
        return _check(name, (row[0] for row in cursor.fetchall()))


def _check(name: str, wrong: Iterable[str], fine: str = "") -> Check:
    found = list(wrong)
    return Check(name, not found, f"{len(found)}: {', '.join(found[:5])}" if found else fine)


def _balances() -> Check:
    """Each bank account in the ledger is the closing balance less what is to do; books without opening, less that."""
    states = queries.accounts_state()
    wrong, without = [], 0
    for account in payments.accounts():
        state = states.get(account.id)
        if state is None:
            continue
        booked = ledger.balance(account.client_id, account.ledger_account, dt.date(state.last_date.year, 12, 31))
        expected = state.closing_cents - state.to_do_cents
        if booked == expected:
            continue
        if booked == expected - state.first_opening_cents:
            without += 1
            continue
        wrong.append(f"{account.iban}: grootboek {show(booked)}, bank {show(expected)}")
    fine = f"{len(states)} rekeningen" + (f", waarvan {without} zonder beginsaldo in het grootboek" if without else "")
    return _check("Bankrekeningen in het grootboek zijn het saldo min wat nog te verwerken is", wrong, fine)
