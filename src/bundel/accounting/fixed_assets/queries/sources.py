"""Lines on accounts of fixed assets that no asset carries yet. Reads the ledger's tables, never writes them."""

import datetime as dt
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.fixed_assets.rules import ACQUIRED
from bundel.accounting.ledger.rules import entry_number


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A ledger line of which `left_cents` became no asset yet. `id` is what bulk actions get."""

    client_id: int
    entry_id: int
    position: int
    date: dt.date
    number: str
    account: str
    account_name: str
    description: str
    partner: str
    article: str
    cost_centre: str
    dimensions: dict[str, str]
    document: str
    cents: int
    left_cents: int

    @property
    def id(self) -> str:
        return f"{self.entry_id}.{self.position}"


# Opening balances come into the register by import; our own entries move what an asset carries already; an entry with
# its reversal is nothing as long as no asset was made of it.
_SQL = """
select l.client_id, l.entry_id, l.position, l.date, e.journal, e.year, e.number, l.account, coalesce(a.name, ''),
       coalesce(nullif(l.description, ''), e.description), l.partner, l.article, l.cost_centre, l.dimensions,
       e.document, l.debit - l.credit, l.debit - l.credit - coalesce(s.cents, 0)
from ledger_line l
join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id and e.year = l.year
left join ledger_account a on a.client_id = l.client_id and a.number = l.account
left join (
    select client_id, entry_id, position, sum(cents)::bigint as cents, bool_or(asset_id is null) as closed
    from fixed_assets_source where client_id = any(%(clients)s) group by 1, 2, 3
) s on s.client_id = l.client_id and s.entry_id = l.entry_id and s.position = l.position
left join ledger_entry r on r.client_id = e.client_id and r.reverses_id = e.id
where l.client_id = any(%(clients)s) and l.account >= '20' and l.account < '28' and l.account ~ %(acquired)s
  and l.period between 1 and 12 and e.document_type not in ('asset', 'depreciation', 'closing')
  and l.debit - l.credit - coalesce(s.cents, 0) <> 0
  and not (s.cents is null and (r.id is not null or (e.reverses_id is not null and not exists (
      select from fixed_assets_source o where o.client_id = e.client_id and o.entry_id = e.reverses_id
        and o.asset_id is not null))))
"""


def _row(row: Sequence[Any]) -> SourceRow:
    number, dimensions = entry_number(*row[4:7]), json.loads(row[13])
    given: list[Any] = [*row[:4], number, *row[7:13], dimensions, *row[14:]]
    return SourceRow(*given)


def waiting(
    client_ids: Collection[int],
    *,
    text: str = "",
    after: tuple[str, int, int] = ("", 0, 0),
    limit: int = 50,
    ids: Collection[tuple[int, int]] | None = None,
) -> list[SourceRow]:
    """Lines still to capitalise, oldest first, one page after (day, entry, line); `ids` keeps some only."""
    given: dict[str, Any] = {
        "clients": sorted(client_ids), "acquired": ACQUIRED, "limit": limit, "like": f"%{text}%", "day": after[0],
        "entry": after[1], "line": after[2], "entries": [one[0] for one in ids or ()],
        "lines": [one[1] for one in ids or ()],
    }  # fmt: skip
    where = _SQL
    if ids is not None:
        where += " and (l.entry_id, l.position) in (select * from unnest(%(entries)s::bigint[], %(lines)s::int[]))"
    if text:
        where += " and (l.description ilike %(like)s or e.description ilike %(like)s or l.account like %(like)s)"
    if after[0]:
        where += " and (l.date, l.entry_id, l.position) > (%(day)s::date, %(entry)s, %(line)s)"
    with connection.cursor() as cursor:
        cursor.execute(f"{where} order by l.date, l.entry_id, l.position limit %(limit)s", given)
        return [_row(row) for row in cursor.fetchall()]


def hold(client_id: int, lines: Collection[tuple[int, int]]) -> None:
    """Keep others from dividing these lines until the end of the transaction (the same key as `sql/guards.sql`)."""
    with connection.cursor() as cursor:
        for entry, line in sorted(lines):
            cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 7811))", [f"{client_id}/{entry}/{line}"])


def total(client_ids: Collection[int]) -> tuple[int, int]:
    """(number, cents) of all lines still to capitalise."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select count(*), coalesce(sum(q.rest), 0)::bigint from ({_SQL}) as q(c, e, p, d, j, y, n, a, an, t, pa,"  # noqa: S608
            " ar, cc, di, doc, cents, rest)",
            {"clients": sorted(client_ids), "acquired": ACQUIRED},
        )
        count, cents = cursor.fetchone()
    return int(count), int(cents)
