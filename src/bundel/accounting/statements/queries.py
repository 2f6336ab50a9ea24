"""What statements read: balances in the common chart, and each statement filled for clients on a day."""

import datetime as dt
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import connection

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.ledger.chart import load
from bundel.accounting.statements import rules
from bundel.accounting.statements.models import ChartMapping, ExternalBalance, SignedStatement
from bundel.accounting.statements.rules import Filled


@dataclass(frozen=True, slots=True)
class Unmapped:
    """An account with a balance that has no place in the common chart: shown beside the statement."""

    client_id: int
    account: str
    cents: int


@dataclass(frozen=True, slots=True)
class Balances:
    """Balances by account of the common chart (debit minus credit), and what could not be placed there."""

    by_account: Mapping[str, int]
    unmapped: tuple[Unmapped, ...] = ()


@cache
def common_accounts() -> frozenset[str]:
    """The six-digit accounts of the common chart."""
    return frozenset(account.number for account in load().postable)


def _mappings(client_ids: Collection[int]) -> dict[int, list[tuple[str, str]]]:
    """Per client its translations, longest own account first: the most precise one wins."""
    found: dict[int, list[tuple[str, str]]] = {}
    rows = ChartMapping.objects.filter(client_id__in=client_ids).values_list("client_id", "own", "account")
    for client, own, account in rows:
        found.setdefault(client, []).append((own, account))
    return {client: sorted(pairs, key=lambda pair: -len(pair[0])) for client, pairs in found.items()}


def place(account: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The account of the common chart for an own one: by translation, else itself or its first six digits; else ''."""
    for own, target in pairs:
        if account.startswith(own):
            return target
    if account in common_accounts():
        return account
    return account[:6] if account.isdecimal() and account[:6] in common_accounts() else ""


def _rows_of(client_ids: Collection[int], on: dt.date) -> list[tuple[str, int]]:
    return [(row.account, row.balance_cents) for row in ledger.consolidated(client_ids, on) if row.balance_cents]


def balances(client_ids: Collection[int], on: dt.date) -> Balances:
    """The ledgers of clients added up on a day in the common chart, with the balances from elsewhere of that day.

    Clients without translations are added in one query; the others one by one, because their accounts mean something
    of their own. An account under a heading of the chart that is not in it counts under its first six digits.
    """
    pairs = _mappings(client_ids)
    plain = [client for client in client_ids if client not in pairs]
    found: dict[str, int] = {}
    unmapped: list[Unmapped] = []

    def put(client: int, account: str, cents: int, known: Sequence[tuple[str, str]]) -> None:
        target = place(account, known)
        if not target:
            unmapped.append(Unmapped(client, account, cents))
            # Its own digits still decide the rubric; a name that is no number stays out and is reported.
            target = account if account.isdecimal() else ""
        if target:
            found[target] = found.get(target, 0) + cents

    for account, cents in _rows_of(plain, on) if plain else ():
        put(0, account, cents, ())
    for client, known in pairs.items():
        for account, cents in _rows_of([client], on):
            put(client, account, cents, known)
    elsewhere = ExternalBalance.objects.filter(client_id__in=client_ids, on=on).values_list("client_id", "own", "cents")
    for client, account, cents in elsewhere:
        put(client, account, cents, pairs.get(client, ()))
    return Balances(found, tuple(unmapped))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which statement: of which clients, on which day, compared with which, with or without internal amounts."""

    kind: str
    client_ids: tuple[int, ...]
    on: dt.date
    before: dt.date | None
    eliminate: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A filled statement with what its reader must know: accounts without a place, and what was eliminated."""

    filled: Filled
    unmapped: tuple[Unmapped, ...] = ()
    eliminated: Mapping[str, int] | None = None


def statement(asked: Asked, eliminations: Mapping[dt.date, Mapping[str, int]] | None = None) -> Made:
    """A balance sheet (`balance`) or profit and loss account (`result`) for what was asked.

    `eliminations` are amounts by account per day that are internal to the clients together; they are taken away and
    must add up to zero, which the caller's module guarantees and `rules.without` refuses otherwise.
    """
    scheme = rules.scheme(asked.kind)
    now = balances(asked.client_ids, asked.on)
    then = balances(asked.client_ids, asked.before) if asked.before else Balances({})
    gone = (eliminations or {}) if asked.eliminate else {}
    present = rules.without(now.by_account, gone.get(asked.on, {}))
    past = rules.without(then.by_account, gone.get(asked.before, {})) if asked.before else {}
    filled = rules.fill(scheme, present, past)
    return Made(filled, now.unmapped, gone.get(asked.on) if asked.eliminate else None)


_ESR = """
select coalesce(nullif(l.esr, ''), %(defaults)s::jsonb ->> l.account, '') as code, left(l.account, 1) as class,
       sum(l.debit)::bigint, sum(l.credit)::bigint
from ledger_line l
where l.client_id = any(%(clients)s) and l.year = %(year)s and l.period between 1 and 12 and l.date <= %(on)s
  and l.account >= '2' and l.account < '8' and left(l.account, 1) in ('2', '6', '7')
group by 1, 2 order by 1, 2
"""


def esr_defaults() -> dict[str, str]:
    """Account → the ESR code that a line has when it names none itself (a proposal of the chart)."""
    return {account.number: account.esr_default for account in load().postable if account.esr_default}


@dataclass(frozen=True, slots=True)
class EsrRow:
    """What was booked under one ESR code: cost and investment as expenditure, class 7 as revenue, in cents."""

    code: str
    expenditure_cents: int
    revenue_cents: int


def esr(client_ids: Collection[int], on: dt.date) -> list[EsrRow]:
    """Movements of the book year up to a day by ESR code; lines without code stand under an empty one, never left out.

    Opening and closing periods stay out: they repeat or clear what the months already counted.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            _ESR,
            {"clients": sorted(client_ids), "year": on.year, "on": on, "defaults": json.dumps(esr_defaults())},
        )
        found: dict[str, list[int]] = {}
        for code, group, debit, credit in cursor.fetchall():
            kept = found.setdefault(code, [0, 0])
            if group == "7":
                kept[1] += credit - debit
            else:
                kept[0] += debit - credit
    return [EsrRow(code, *amounts) for code, amounts in sorted(found.items())]


def signed(client_ids: Collection[int], *, kind: str = "") -> list[dict[str, Any]]:
    """Signed statements, last first."""
    rows = SignedStatement.objects.filter(client_id__in=client_ids).order_by("-signed_at", "-id")
    if kind:
        rows = rows.filter(kind=kind)
    return list(
        rows.values(
            "id",
            "client_id",
            "kind",
            "on",
            "scheme",
            "digest",
            "document_id",
            "provisional",
            "signed_by_name",
            "signed_at",
        )
    )
