-- Entries of the batch whose key was posted before, and whether they say the same as then.
select s.row, e.id, e.journal, e.year, e.number, e.date, e.key,
       (e.journal, e.date, e.period, e.document, e.line_count, e.total_cents)
           = (s.journal, s.date, s.period, s.document, s.line_count, s.debit) as same
from ledger_stage_entry s
join ledger_entry e on e.client_id = %(client)s and e.key = s.key
order by s.row
