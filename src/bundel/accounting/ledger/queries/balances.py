"""Balances and account cards."""

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.ledger.models import Account
from bundel.accounting.ledger.queries.keys import column, condition
from bundel.accounting.ledger.queries.marks import read_mark
from bundel.accounting.ledger.rules import NOT_BUDGETED, dimension_text, entry_number


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One account of a trial balance: movements and their difference; `key` is the value it was split by."""

    account: str
    name: str
    debit_cents: int
    credit_cents: int
    key: str = ""

    @property
    def balance_cents(self) -> int:
        return self.debit_cents - self.credit_cents


@dataclass(frozen=True, slots=True)
class CardRow:
    """A line on an account card, with the balance after it. `mark` is where the next page starts."""

    date: dt.date
    entry_id: int
    position: int
    number: str
    description: str
    partner: str
    document_type: str
    document: str
    debit_cents: int
    credit_cents: int
    balance_cents: int
    keys: Mapping[str, str]

    @property
    def keys_text(self) -> str:
        """The analytic keys on one line."""
        return dimension_text(self.keys.items())

    @property
    def mark(self) -> str:
        return f"{self.date:%Y%m%d}.{self.entry_id}.{self.position}"


@dataclass(frozen=True, slots=True)
class Card:
    """A page of an account card: what stood before it, its lines, and the mark of the next page (empty at the end)."""

    account: str
    name: str
    before_cents: int
    rows: tuple[CardRow, ...]
    after: str


# Without keys the sums come from the index alone; a key has to be read from the lines.
_TRIAL = """
select t.account, coalesce(a.name, ''), t.debit, t.credit, t.key
from (
    select account, min(client_id) as owner, sum(debit)::bigint as debit, sum(credit)::bigint as credit, key
    from (
        select client_id, account, debit, credit, {by} as key from ledger_line l
        where client_id = any(%(clients)s) and year = %(year)s and period < %(month)s {filtered}
        union all
        select client_id, account, debit, credit, {by} as key from ledger_line l
        where client_id = any(%(clients)s) and year = %(year)s and period between %(month)s and %(last)s
          and (%(whole)s or date <= %(on)s) {filtered}
    ) lines group by account, key
) t
left join ledger_account a on a.client_id = t.owner and a.number = t.account
order by t.account, t.key
"""


def _until(on: dt.date) -> dict[str, Any]:
    """Which periods a day ends: whole months are read from the index alone, the last one by its dates if needed."""
    last_day = (on + dt.timedelta(days=1)).month != on.month
    return {
        "year": on.year,
        "month": on.month,
        "last": 13 if on.month == 12 and last_day else on.month,
        "whole": last_day,
        "on": on,
    }


def consolidated(
    client_ids: Collection[int], on: dt.date, *, keys: Mapping[str, str] | None = None, by: str = ""
) -> list[BalanceRow]:
    """The added trial balances of clients for the book year of `on`, up to and including that day.

    `keys` keeps lines with these analytic keys (an empty value: not filled in), `by` splits each account by one key.
    Mutual amounts between the clients are not eliminated: that is consolidation proper, not this query.
    """
    filtered, given = condition(keys or {})
    sql = _TRIAL.format(filtered=filtered, by=column(by) if by else "''::text")
    with connection.cursor() as cursor:
        cursor.execute(sql, {"clients": sorted(client_ids), **_until(on), **given})
        return [BalanceRow(*row) for row in cursor.fetchall()]


def trial_balance(
    client_id: int, on: dt.date, *, keys: Mapping[str, str] | None = None, by: str = ""
) -> list[BalanceRow]:
    """The trial balance of one client for the book year of `on`, up to and including that day, by account."""
    return consolidated([client_id], on, keys=keys, by=by)


_BALANCE = """
select coalesce(sum(debit) - sum(credit), 0)::bigint from ledger_line l
where client_id = %(client)s and account = %(account)s and year = %(year)s and period <= %(last)s
  and (period < %(month)s or %(whole)s or date <= %(on)s) {filtered}
"""


def balance(client_id: int, account: str, on: dt.date, *, keys: Mapping[str, str] | None = None) -> int:
    """Debit minus credit of one account in the book year of `on`, up to and including that day."""
    filtered, given = condition(keys or {})
    with connection.cursor() as cursor:
        cursor.execute(
            _BALANCE.format(filtered=filtered),
            {"client": client_id, "account": account, **_until(on), **given},
        )
        return int(cursor.fetchone()[0])


_CARD = """
with marked as (
    select l.date, l.entry_id, l.position, l.description, l.partner, l.debit, l.credit, l.article, l.cost_centre,
           l.esr, l.dimensions,
           (l.date, l.entry_id, l.position) > (%(after_date)s, %(after_entry)s, %(after_position)s) as wanted
    from ledger_line l
    where l.client_id = %(client)s and l.account = %(account)s
      and l.year between %(first_year)s and %(last_year)s and l.date between %(start)s and %(end)s {filtered}
), page as (
    select * from marked where wanted order by date, entry_id, position limit %(limit)s + 1
)
select p.date, p.entry_id, p.position, e.journal, e.year, e.number,
       coalesce(nullif(p.description, ''), e.description), p.partner, e.document_type, e.document, p.debit, p.credit,
       (select coalesce(sum(debit) - sum(credit), 0)::bigint from marked where not wanted),
       p.article, p.cost_centre, p.esr, p.dimensions
from page p join ledger_entry e on e.client_id = %(client)s and e.id = p.entry_id
order by p.date, p.entry_id, p.position
"""


def account_card(
    client_id: int,
    account: str,
    start: dt.date,
    end: dt.date,
    after: str = "",
    limit: int = 50,
    *,
    keys: Mapping[str, str] | None = None,
) -> Card:
    """The lines of one account from `start` to `end` (both included), oldest first, one page after the mark `after`.

    `before_cents` of the first page is what the book year of `start` held before that day. `keys` keeps lines with
    these analytic keys, before and after.
    """
    filtered, given = condition(keys or {})
    held = 0
    if (start.month, start.day) != (1, 1):
        held = balance(client_id, account, start - dt.timedelta(days=1), keys=keys)
    date, entry, position = read_mark(after, 3)
    with connection.cursor() as cursor:
        cursor.execute(
            _CARD.format(filtered=filtered),
            {
                "client": client_id, "account": account, "start": start, "end": end, "first_year": start.year,
                "last_year": end.year, "after_date": date, "after_entry": entry, "after_position": position,
                "limit": limit, **given,
            },
        )  # fmt: skip
        found = cursor.fetchall()
    before = running = held + (found[0][12] if found else 0)
    rows = []
    for date, entry_id, position, journal, year, number, text, partner, kind, document, *rest in found[:limit]:
        debit, credit, _before, article, cost_centre, esr, dimensions = rest
        running += debit - credit
        filled = {"article": article, "cost_centre": cost_centre, "esr": esr, **json.loads(dimensions)}
        rows.append(
            CardRow(date, entry_id, position, entry_number(journal, year, number), text, partner, kind, document,
                    debit, credit, running, {code: value for code, value in filled.items() if value})
        )  # fmt: skip
    name = Account.objects.filter(client_id=client_id, number=account).values_list("name", flat=True).first()
    return Card(account, name or "", before, tuple(rows), rows[-1].mark if len(found) > limit else "")


@dataclass(frozen=True, slots=True)
class Charge:
    """What a staged batch charges to a budget article (and a commitment): debit minus credit, in cents."""

    year: int
    article: str
    commitment: str
    cents: int


def staged_charges() -> list[Charge]:
    """The charges of the batch that is being posted, for a guard of `batch.GUARDS`; nothing outside of one.

    A charge is a line with an article on an account of class 2 or 6. Opening, closing and the kinds of document that
    move no credit (`rules.NOT_BUDGETED`) stay out.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """select s.year, l.article, l.commitment, sum(l.debit - l.credit)::bigint
               from ledger_stage_line l join ledger_stage_entry s using (row)
               where l.article <> '' and left(l.account, 1) in ('2', '6') and s.period between 1 and 12
                 and s.document_type <> all(%s)
               group by 1, 2, 3 order by 1, 2, 3""",
            [list(NOT_BUDGETED)],
        )
        return [Charge(*row) for row in cursor.fetchall()]
