"""The lines behind a figure: of which accounts, between which days, of which clients."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import connection

from bundel.accounting.ledger.queries.marks import read_mark
from bundel.accounting.ledger.rules import entry_number


@dataclass(frozen=True, slots=True)
class LineRow:
    """A posted line with what one needs to recognise it. `mark` is where the next page starts."""

    client_id: int
    entry_id: int
    position: int
    date: dt.date
    number: str
    account: str
    name: str
    description: str
    partner: str
    article: str
    esr: str
    document: str
    debit_cents: int
    credit_cents: int

    @property
    def cents(self) -> int:
        return self.debit_cents - self.credit_cents

    @property
    def mark(self) -> str:
        return f"{self.date:%Y%m%d}.{self.client_id}.{self.entry_id}.{self.position}"


# `~ '^(22|23)'` on a column with collation C uses no index here; the client and year narrow it enough for one page.
_WHERE = """
where l.client_id = any(%(clients)s) and l.year = %(year)s and l.date between %(start)s and %(end)s
  and l.account ~ %(takes)s and (%(leaves)s = '' or l.account !~ %(leaves)s)
  and (%(esr)s = '*' or coalesce(nullif(l.esr, ''), %(esr_default)s::jsonb ->> l.account, '') = %(esr)s)
  and (%(partner)s = '' or l.partner = %(partner)s)
"""
_HEAD = """
select l.client_id, l.entry_id, l.position, l.date, e.journal, e.year, e.number, l.account, coalesce(a.name, ''),
       coalesce(nullif(l.description, ''), e.description), l.partner, l.article, l.esr, e.document, l.debit, l.credit
from ledger_line l
join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
left join ledger_account a on a.client_id = l.client_id and a.number = l.account
"""
_SUMS = "select coalesce(sum(debit), 0)::bigint, coalesce(sum(credit), 0)::bigint from ledger_line l"
_TAIL = """ and (l.date, l.client_id, l.entry_id, l.position) > (%(d)s, %(c)s, %(n)s, %(p)s)
order by l.date, l.client_id, l.entry_id, l.position limit %(limit)s
"""


def _pattern(starts: Sequence[str]) -> str:
    """A regular expression for accounts that begin with one of these digits; empty for none."""
    kept = [start for start in starts if start.isdecimal()]
    return f"^({'|'.join(kept)})" if kept else ""


def lines(
    client_ids: Collection[int],
    takes: Sequence[str],
    *,
    leaves: Sequence[str] = (),
    start: dt.date,
    end: dt.date,
    esr: str = "*",
    esr_default: str = "{}",
    partner: str = "",
    after: str = "",
    limit: int = 50,
) -> tuple[list[LineRow], int, int]:
    """(one page of lines, debit and credit of all of them), of one book year, on accounts that begin with `takes`.

    `leaves` leaves accounts out by their first digits; `esr` keeps one ESR code (`esr_default` is JSON from account to
    the code that it has when the line names none); `partner` keeps the lines of one supplier or customer.
    """
    day, client, entry, position = read_mark(after, 4) if after.count(".") == 3 else (dt.date.min, 0, 0, 0)
    given = {
        "clients": sorted(client_ids), "year": end.year, "start": start, "end": end, "takes": _pattern(takes) or "^$",
        "leaves": _pattern(leaves), "esr": esr, "esr_default": esr_default, "partner": partner, "d": day, "c": client,
        "n": entry, "p": position, "limit": limit,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_HEAD + _WHERE + _TAIL, given)
        rows = [
            LineRow(row[0], row[1], row[2], row[3], entry_number(*row[4:7]), *row[7:])
            for row in cursor.fetchall()
        ]  # fmt: skip
        cursor.execute(_SUMS + _WHERE, given)
        debit, credit = cursor.fetchone()
    return rows, debit, credit
