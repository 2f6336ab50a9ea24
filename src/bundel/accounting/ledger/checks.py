"""What `bundel verify` looks at in the ledger, over all clients: balance, numbers, lines, totals and a checksum."""

import hashlib

from django.db import connection

from bundel.kit.checks import Check
from bundel.platform.clients.scope import current

_UNBALANCED = """
select count(*), count(*) filter (where coalesce(l.debit, 0) <> e.total_cents or coalesce(l.credit, 0) <> e.total_cents
                                  or coalesce(l.n, 0) <> e.line_count)
from ledger_entry e
left join (select client_id, year, entry_id, sum(debit) as debit, sum(credit) as credit, count(*) as n
           from ledger_line where client_id = any(%(clients)s) group by 1, 2, 3) l
  on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
where e.client_id = any(%(clients)s)
"""
_GAPS = """
select count(*), count(*) filter (where n <> last or first <> 1 or last <> coalesce(c.last_given, -1)) from (
    select client_id, journal, year, count(*) as n, min(number) as first, max(number) as last
    from ledger_entry where client_id = any(%(clients)s) group by 1, 2, 3) s
left join (select client_id, journal, year, last as last_given from ledger_counter) c using (client_id, journal, year)
"""
_ORPHANS = """
select count(*), count(*) filter (where e.id is null)
from (select distinct client_id, year, entry_id from ledger_line where client_id = any(%(clients)s)) l
left join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id and e.year = l.year
"""
_TOTALS = """
select count(*), count(*) filter (where debit <> credit)
from (select client_id, sum(debit) as debit, sum(credit) as credit
      from ledger_line where client_id = any(%(clients)s) group by client_id) t
"""
_PERIODS = """
select count(*), count(*) filter (where p.id is null)
from (select distinct client_id, year, period from ledger_entry where client_id = any(%(clients)s)) e
left join ledger_period p on p.client_id = e.client_id and p.year = e.year and p.number = e.period
"""
_ACCRUALS = """
select count(*), count(*) filter (where e.id is null or e.document_type <> 'accrual' or e.date >= a.reverse_on
                                  or r.total_cents <> e.total_cents or r.date < a.reverse_on)
from ledger_accrual a
left join ledger_entry e on e.client_id = a.client_id and e.id = a.entry_id
left join ledger_entry r on r.client_id = a.client_id and r.reverses_id = a.entry_id
where a.client_id = any(%(clients)s)
"""
_RUNS = """
select count(*), count(*) filter (where standing > 1 or wrong > 0) from (
    select a.client_id, a.rule_id, a.year, a.period,
           count(*) filter (where e.id is not null and r.id is null) as standing,
           count(*) filter (where e.id is not null and (e.document_type <> 'allocation'
                            or (e.year, e.period) <> (a.year, a.period))) as wrong
    from ledger_allocationrun a join ledger_draft d on d.id = a.draft_id
    left join ledger_entry e on e.client_id = a.client_id and e.id = d.entry_id
    left join ledger_entry r on r.client_id = a.client_id and r.reverses_id = d.entry_id
    where a.client_id = any(%(clients)s) group by 1, 2, 3, 4) t
"""
_ROWS = """
select concat_ws('|', e.client_id, e.year, e.journal, e.number, e.id, e.date, e.period, e.description, e.document_type,
                 e.document, e.key, e.reverses_id, l.position, l.account, l.debit, l.credit, l.description, l.partner,
                 l.article, l.cost_centre, l.esr, l.commitment, l.vat, l.dimensions)
from ledger_entry e
join ledger_line l on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
where e.client_id = any(%(clients)s)
order by e.client_id, e.year, e.journal, e.number, l.position
"""
_QUESTIONS = (
    ("Grootboek: elke boeking is in evenwicht", _UNBALANCED, "boekingen"),
    ("Grootboek: nummers zonder gat", _GAPS, "reeksen"),
    ("Grootboek: geen lijnen zonder boeking", _ORPHANS, "boekingen met lijnen"),
    ("Grootboek: debet is credit per cliënt", _TOTALS, "cliënten"),
    ("Grootboek: alles staat in een geopende periode", _PERIODS, "periodes"),
    ("Grootboek: overlopende posten draaien om wat ze boekten", _ACCRUALS, "overlopende posten"),
    ("Grootboek: een verdeling staat één keer per periode", _RUNS, "verdelingen"),
)


def checksum() -> str:
    """The sha256 over every line of the clients in scope, in a fixed order: equal before and after a restore."""
    digest = hashlib.sha256()
    with connection.chunked_cursor() as cursor:
        cursor.execute(_ROWS, {"clients": sorted(current())})
        for (row,) in cursor:
            digest.update(row.encode() + b"\n")
    return digest.hexdigest()


def checks() -> list[Check]:
    """The invariants of the ledger, for the clients in scope."""
    found = []
    with connection.cursor() as cursor:
        for name, question, what in _QUESTIONS:
            cursor.execute(question, {"clients": sorted(current())})
            looked_at, wrong = cursor.fetchone()
            found.append(
                Check(name, wrong == 0, f"{wrong} van {looked_at} {what} fout" if wrong else f"{looked_at} {what}")
            )
    return [*found, Check("Grootboek: controlegetal", True, checksum())]
