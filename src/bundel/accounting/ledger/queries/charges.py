"""What lines charge to budget articles: of the batch that is being posted, and of what was posted.

A charge is a line with an article on an account of class 2 or 6, in periods 1 to 12, of a kind of document that moves
credit (not in `rules.NOT_BUDGETED`). Debit minus credit, in cents.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.ledger.rules import NOT_BUDGETED, entry_number

# The stage has no statistics: a condition on `ledger_stage_entry` itself makes the planner believe that one entry is
# left, and look through all lines for each of thousands. As a column of a sub-select it is believed to halve them.
_ENTRIES = """(
    select row, year, date, description, document_type, document,
           period between 1 and 12 and document_type <> all(%(free)s) as counts
    from ledger_stage_entry offset 0
)"""
STAGED = f"""
select s.year, l.article, l.commitment, sum(l.debit - l.credit)::bigint as cents,
       currval(pg_get_serial_sequence('ledger_posting', 'id')) as posting
from ledger_stage_line l join {_ENTRIES} s using (row)
where s.counts and left(l.account, 1) in ('2', '6')
group by 1, 2, 3
"""  # noqa: S608 - our own text
"""What the batch being posted charges, with the batch itself: a query for a guard of `batch.GUARDS` to build on.

The batch is the posting that this session wrote last: guards are asked right after it, in the same transaction.
Parameters `client` and `free` (see `staged_given`). Expenditure on lines without article comes with the empty article.
"""


def staged_given(client_id: int) -> dict[str, Any]:
    """The parameters of `STAGED`."""
    return {"client": client_id, "free": list(NOT_BUDGETED)}


@dataclass(frozen=True, slots=True)
class StagedEntry:
    """An entry that is being posted and what it charges in all. `document` may be empty."""

    date: dt.date
    description: str
    document_type: str
    document: str
    cents: int


_STAGED_ENTRIES = """
select s.date, s.description, s.document_type, s.document, sum(l.debit - l.credit)::bigint
from ledger_stage_line l join {entries} s using (row)
where s.counts and {condition} and left(l.account, 1) in ('2', '6')
group by s.row, 1, 2, 3, 4 having sum(l.debit - l.credit) >= %(least)s order by s.row
"""


def _staged_entries(condition: str, least_cents: int) -> list[StagedEntry]:
    with connection.cursor() as cursor:
        # An entry of less than that in all need not be looked into.
        large = _ENTRIES.replace(" as counts", " and debit >= %(least)s as counts")
        sql = _STAGED_ENTRIES.format(condition=condition, entries=large)
        cursor.execute(sql, {"free": list(NOT_BUDGETED), "least": least_cents})
        return [StagedEntry(*row) for row in cursor.fetchall()]


def staged_uncommitted(least_cents: int) -> list[StagedEntry]:
    """Entries being posted whose lines with an article and without commitment charge at least so much."""
    return _staged_entries("l.article <> '' and l.commitment = ''", least_cents)


def staged_without_article() -> list[StagedEntry]:
    """Entries being posted with expenditure (class 2 or 6) on lines without article."""
    return _staged_entries("l.article = ''", 1)


@dataclass(frozen=True, slots=True)
class PostedCharge:
    """What the lines of a client charge to an article and a commitment in a year."""

    client_id: int
    year: int
    article: str
    commitment: str
    cents: int


_POSTED = """
select l.client_id, l.year, l.article, l.commitment, sum(l.debit - l.credit)::bigint
from ledger_line l join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
where l.client_id = any(%(clients)s) and l.year = any(%(years)s) and l.article <> ''
  and left(l.account, 1) in ('2', '6') and l.period between 1 and 12 and e.document_type <> all(%(free)s)
  and e.posted_at >= %(since)s
group by 1, 2, 3, 4 order by 1, 2, 3, 4
"""


def posted_charges(
    client_ids: Collection[int], years: Collection[int], since: dt.datetime | None = None
) -> list[PostedCharge]:
    """What was charged by entries posted since a moment (all when None), by client, year, article and commitment."""
    given: dict[str, Any] = {
        "clients": sorted(client_ids),
        "years": sorted(years),
        "free": list(NOT_BUDGETED),
        "since": since or dt.datetime(1900, 1, 1, tzinfo=dt.UTC),
    }
    with connection.cursor() as cursor:
        cursor.execute(_POSTED, given)
        return [PostedCharge(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A line that charges an article; positive is expenditure."""

    entry_id: int
    number: str
    date: dt.date
    account: str
    description: str
    commitment: str
    document: str
    cents: int


_LINES = """
select e.id, e.journal, e.year, e.number, e.date, l.account, coalesce(nullif(l.description, ''), e.description),
       l.commitment, e.document, l.debit - l.credit
from ledger_line l join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
where l.client_id = %(client)s and l.year = any(%(years)s) and l.article = %(article)s
  and left(l.account, 1) in ('2', '6') and l.period between 1 and 12 and e.document_type <> all(%(free)s)
  and (%(commitment)s::text is null or l.commitment = %(commitment)s)
order by l.date desc, l.entry_id desc, l.position limit %(limit)s
"""


def charge_lines(
    client_id: int, years: Collection[int], article: str, commitment: str | None = None, limit: int = 50
) -> list[ChargeLine]:
    """The latest lines that charge an article, or one of its commitments (empty text: those without)."""
    given: dict[str, Any] = {"client": client_id, "years": sorted(years), "article": article, "commitment": commitment,
             "free": list(NOT_BUDGETED), "limit": limit}  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_LINES, given)
        return [
            ChargeLine(entry, entry_number(journal, year, number), *rest)
            for entry, journal, year, number, *rest in cursor.fetchall()
        ]


@dataclass(frozen=True, slots=True)
class PartnerCharge:
    """What was charged to an article without commitment for one partner in a year, and by how many documents."""

    client_id: int
    article: str
    partner: str
    count: int
    cents: int


_BY_PARTNER = """
select client_id, article, partner, count(*), sum(cents)::bigint
from (
    select l.client_id, l.article, l.entry_id, sum(l.debit - l.credit) as cents,
           (select max(p.partner) from ledger_line p
            where p.client_id = l.client_id and p.year = l.year and p.entry_id = l.entry_id) as partner
    from ledger_line l join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
    where l.client_id = any(%(clients)s) and l.year = %(year)s and l.article <> '' and l.commitment = ''
      and left(l.account, 1) in ('2', '6') and l.period between 1 and 12 and e.document_type <> all(%(free)s)
    group by l.client_id, l.year, l.article, l.entry_id
) t
where partner <> '' group by 1, 2, 3 having count(*) > 1 and sum(cents) >= %(least)s order by 1, 2, 3
"""


def uncommitted_by_partner(client_ids: Collection[int], year: int, least_cents: int) -> list[PartnerCharge]:
    """Partners with more than one charge without commitment on an article that together reach an amount."""
    given: dict[str, Any] = {
        "clients": sorted(client_ids),
        "year": year,
        "free": list(NOT_BUDGETED),
        "least": least_cents,
    }
    with connection.cursor() as cursor:
        cursor.execute(_BY_PARTNER, given)
        return [PartnerCharge(*row) for row in cursor.fetchall()]
