"""Balances and account cards."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.ledger.models import Account
from bundel.accounting.ledger.queries.marks import read_mark
from bundel.accounting.ledger.rules import NOT_BUDGETED, entry_number


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """One account of a trial balance: movements and their difference."""

    account: str
    name: str
    debit_cents: int
    credit_cents: int

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


_TRIAL = """
select t.account, coalesce(a.name, ''), t.debit, t.credit
from (
    select account, min(client_id) as owner, sum(debit)::bigint as debit, sum(credit)::bigint as credit
    from (
        select client_id, account, debit, credit from ledger_line
        where client_id = any(%(clients)s) and year = %(year)s and period < %(month)s
        union all
        select client_id, account, debit, credit from ledger_line
        where client_id = any(%(clients)s) and year = %(year)s and period between %(month)s and %(last)s
          and (%(whole)s or date <= %(on)s)
    ) lines group by account
) t
left join ledger_account a on a.client_id = t.owner and a.number = t.account
order by t.account
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


def consolidated(client_ids: Collection[int], on: dt.date) -> list[BalanceRow]:
    """The added trial balances of clients for the book year of `on`, up to and including that day.

    Mutual amounts between the clients are not eliminated: that is consolidation proper, not this query.
    """
    with connection.cursor() as cursor:
        cursor.execute(_TRIAL, {"clients": sorted(client_ids), **_until(on)})
        return [BalanceRow(*row) for row in cursor.fetchall()]


def trial_balance(client_id: int, on: dt.date) -> list[BalanceRow]:
    """The trial balance of one client for the book year of `on`, up to and including that day, by account."""
    return consolidated([client_id], on)


def balance(client_id: int, account: str, on: dt.date) -> int:
    """Debit minus credit of one account in the book year of `on`, up to and including that day."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select coalesce(sum(debit) - sum(credit), 0)::bigint from ledger_line
               where client_id = %(client)s and account = %(account)s and year = %(year)s and period <= %(last)s
                 and (period < %(month)s or %(whole)s or date <= %(on)s)""",
            {"client": client_id, "account": account, **_until(on)},
        )
        return int(cursor.fetchone()[0])


_CARD = """
with marked as (
    select l.date, l.entry_id, l.position, l.description, l.partner, l.debit, l.credit,
           (l.date, l.entry_id, l.position) > (%(after_date)s, %(after_entry)s, %(after_position)s) as wanted
    from ledger_line l
    where l.client_id = %(client)s and l.account = %(account)s
      and l.year between %(first_year)s and %(last_year)s and l.date between %(start)s and %(end)s
), page as (
    select * from marked where wanted order by date, entry_id, position limit %(limit)s + 1
)
select p.date, p.entry_id, p.position, e.journal, e.year, e.number,
       coalesce(nullif(p.description, ''), e.description), p.partner, e.document_type, e.document, p.debit, p.credit,
       (select coalesce(sum(debit) - sum(credit), 0)::bigint from marked where not wanted)
from page p join ledger_entry e on e.client_id = %(client)s and e.id = p.entry_id
order by p.date, p.entry_id, p.position
"""


def account_card(client_id: int, account: str, start: dt.date, end: dt.date, after: str = "", limit: int = 50) -> Card:
    """The lines of one account from `start` to `end` (both included), oldest first, one page after the mark `after`.

    `before_cents` of the first page is what the book year of `start` held before that day.
    """
    held = 0
    if (start.month, start.day) != (1, 1):
        held = balance(client_id, account, start - dt.timedelta(days=1))
    date, entry, position = read_mark(after, 3)
    with connection.cursor() as cursor:
        cursor.execute(
            _CARD,
            {
                "client": client_id, "account": account, "start": start, "end": end, "first_year": start.year,
                "last_year": end.year, "after_date": date, "after_entry": entry, "after_position": position,
                "limit": limit,
            },
        )  # fmt: skip
        found = cursor.fetchall()
    before = running = held + (found[0][12] if found else 0)
    rows = []
    for date, entry_id, position, journal, year, number, text, partner, kind, document, debit, credit, _ in found[
        :limit
    ]:
        running += debit - credit
        rows.append(
            CardRow(date, entry_id, position, entry_number(journal, year, number), text, partner, kind, document,
                    debit, credit, running)
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
