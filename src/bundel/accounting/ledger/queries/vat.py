"""What the VAT return reads of the ledger: sums per box text, the lines behind a box, lines that miss a box.

A VAT period is one or more whole months of one year. The opening (period 0) is left out; the closing (13) counts with
December, because its entries are dated on the last day of the year.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from bundel.accounting.ledger.queries.marks import read_mark
from bundel.accounting.ledger.rules import entry_number
from bundel.kit.periods import CLOSING, DateRange

VAT_ACCOUNTS: Final = ("411000", "411100", "411200", "411300", "411400",
                       "451000", "451100", "451200", "451300", "451400")  # fmt: skip
"""Accounts on which VAT stands until its return settles it; every line on them names a box."""

SETTLEMENT: Final = "vat_return"
"""Kind of document that empties these accounts; its lines name no box."""


@dataclass(frozen=True, slots=True)
class VatSum:
    """What the lines with one text of boxes (`82+87`) add up to on one account, in cents."""

    boxes: str
    account: str
    debit_cents: int
    credit_cents: int


@dataclass(frozen=True, slots=True)
class VatLine:
    """A ledger line with the boxes it counts in. `mark` is where the next page starts."""

    date: Any
    entry_id: int
    position: int
    number: str
    description: str
    account: str
    boxes: str
    document: str
    debit_cents: int
    credit_cents: int

    @property
    def mark(self) -> str:
        return f"{self.date:%Y%m%d}.{self.entry_id}.{self.position}"


@dataclass(frozen=True, slots=True)
class PartnerSum:
    """What the sales to one customer add up to per text of boxes."""

    partner: str
    boxes: str
    debit_cents: int
    credit_cents: int


def _stretch(client_id: int, period: DateRange) -> dict[str, Any]:
    last = period.last_day
    return {
        "client": client_id, "year": last.year, "first": period.start.month,
        "last": CLOSING if last.month == 12 else last.month, "accounts": list(VAT_ACCOUNTS), "settlement": SETTLEMENT,
    }  # fmt: skip


_WHERE = "l.client_id = %(client)s and l.year = %(year)s and l.period between %(first)s and %(last)s"


def vat_sums(client_id: int, period: DateRange) -> list[VatSum]:
    """Sums of all lines of a VAT period that name boxes, by text and account: one statement over the period."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""select l.vat, l.account, sum(l.debit)::bigint, sum(l.credit)::bigint from ledger_line l
                where {_WHERE} and l.vat <> '' group by 1, 2 order by 1, 2""",  # noqa: S608 - no text of a person
            _stretch(client_id, period),
        )
        return [VatSum(*row) for row in cursor.fetchall()]


_LINES = f"""
select l.date, l.entry_id, l.position, e.journal, e.year, e.number, coalesce(nullif(l.description, ''), e.description),
       l.account, l.vat, e.document, l.debit, l.credit
from ledger_line l join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
where {_WHERE} and (l.date, l.entry_id, l.position) > (%(after_date)s, %(after_entry)s, %(after_position)s)
"""  # noqa: S608
_PAGE = " order by l.date, l.entry_id, l.position limit %(limit)s"


def _lines(condition: str, given: dict[str, Any], after: str, limit: int) -> list[VatLine]:
    date, entry, position = read_mark(after, 3)
    given |= {"after_date": date, "after_entry": entry, "after_position": position, "limit": limit}
    with connection.cursor() as cursor:
        cursor.execute(_LINES + condition + _PAGE, given)
        return [
            VatLine(date, entry_id, position, entry_number(journal, year, number), *rest)
            for date, entry_id, position, journal, year, number, *rest in cursor.fetchall()
        ]


def vat_lines(client_id: int, period: DateRange, box: str, after: str = "", limit: int = 50) -> list[VatLine]:
    """The lines that count in a box, oldest first, one page after the mark `after`."""
    given = _stretch(client_id, period) | {"box": box}
    return _lines(" and l.vat <> '' and %(box)s = any(string_to_array(l.vat, '+'))", given, after, limit)


def vat_lines_without_box(client_id: int, period: DateRange, limit: int = 50) -> list[VatLine]:
    """Lines on the accounts of VAT that name no box and do not settle a return: they would escape the return."""
    condition = " and l.vat = '' and l.account = any(%(accounts)s) and e.document_type <> %(settlement)s"
    return _lines(condition, _stretch(client_id, period), "", limit)


def vat_partners(client_id: int, period: DateRange, boxes: Sequence[str]) -> list[PartnerSum]:
    """Sales per customer: lines of these boxes in entries with a line on a customer's account (400), by its partner.

    An entry with more than one customer is left to the first: sales of several customers are several entries.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"""with sales as (
                    select l.entry_id, l.vat, sum(l.debit) as debit, sum(l.credit) as credit from ledger_line l
                    where {_WHERE} and l.vat <> '' and string_to_array(l.vat, '+') && %(boxes)s group by 1, 2
                ), customers as (
                    select l.entry_id, min(l.partner) as partner from ledger_line l
                    where {_WHERE} and l.account like '400%%' and l.partner <> ''
                      and l.entry_id in (select entry_id from sales) group by 1
                )
                select coalesce(c.partner, ''), s.vat, sum(s.debit)::bigint, sum(s.credit)::bigint
                from sales s left join customers c using (entry_id) group by 1, 2 order by 1, 2""",  # noqa: S608
            _stretch(client_id, period) | {"boxes": list(boxes)},
        )
        return [PartnerSum(*row) for row in cursor.fetchall()]


def staged_vat_months() -> list[tuple[int, int]]:
    """(year, month) of the staged entries with VAT lines, for a guard of `batch.GUARDS`; nothing outside of one."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select distinct s.year, least(s.period, 12)
               from ledger_stage_entry s join ledger_stage_line l using (row)
               where l.vat <> '' and s.period > 0 order by 1, 2"""
        )
        return [(int(year), int(month)) for year, month in cursor.fetchall()]
