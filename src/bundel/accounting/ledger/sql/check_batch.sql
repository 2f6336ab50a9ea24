-- Everything that stops the staged batch: (row, code, facts), the row being the place of the entry in the batch.
with totals as (
    select row, sum(debit) as debit, sum(credit) as credit from ledger_stage_line group by row
), used as (
    select account, min(row * 1000000::bigint + position) as first from ledger_stage_line group by account
), doors as (
    select year, period, journal, document_type, min(row) as row
    from ledger_stage_entry group by year, period, journal, document_type
)
select s.row, 'no_lines' as code, '{}'::jsonb as facts
from ledger_stage_entry s where not exists (select from totals t where t.row = s.row)
union all
select row, 'no_key', '{}' from ledger_stage_entry where key = ''
union all
select row, 'one_side', jsonb_build_object('line', position, 'debit', debit, 'credit', credit)
from ledger_stage_line where debit < 0 or credit < 0 or (debit = 0) = (credit = 0)
union all
select row, 'unbalanced', jsonb_build_object('debit', debit, 'credit', credit, 'difference', abs(debit - credit))
from totals where debit <> credit
union all
select l.row, 'unknown_account', jsonb_build_object('line', l.position, 'account', l.account)
from ledger_stage_line l
where l.account in (select u.account from used u where not exists (
    select from ledger_account a where a.client_id = %(client)s and a.number = u.account))
union all
select l.row, 'closed_account', jsonb_build_object('line', l.position, 'account', l.account, 'closed_on', a.closed_on)
from ledger_account a
join ledger_stage_line l on l.account = a.number
join ledger_stage_entry s on s.row = l.row
where a.client_id = %(client)s and a.closed_on is not null and s.date >= a.closed_on
union all
select s.row, 'unknown_journal', jsonb_build_object('journal', s.journal)
from ledger_stage_entry s where not exists (
    select from ledger_journal j where j.client_id = %(client)s and j.code = s.journal)
union all
select s.row, 'period_not_open', jsonb_build_object('year', s.year, 'period', s.period)
from ledger_stage_entry s
where (s.year, s.period) in (select d.year, d.period from doors d where not exists (
    select from ledger_period p where p.client_id = %(client)s and p.year = d.year and p.number = d.period))
union all
select row, 'period_does_not_fit', jsonb_build_object('date', date, 'period', period)
from ledger_stage_entry
where not case period
    when 0 then extract(month from date) = 1 and extract(day from date) = 1
    when 13 then extract(month from date) = 12 and extract(day from date) = 31
    else period = extract(month from date) end
union all
select s.row, 'locked', jsonb_build_object('year', k.year, 'period', k.period, 'journal', k.journal,
    'document_type', k.document_type, 'kind', k.kind, 'locked_by', k.locked_by_name, 'reason', k.reason,
    'locked_on', (k.locked_at at time zone 'Europe/Brussels')::date)
from doors d
cross join lateral (
    select * from ledger_locks_on(%(client)s, d.year, d.period, %(day)s) l
    where l.journal in ('', d.journal) and l.document_type in ('', d.document_type) order by l.id limit 1) k
join ledger_stage_entry s on (s.year, s.period, s.journal, s.document_type) = (d.year, d.period, d.journal, d.document_type)
union all
select min(row), 'duplicate_key', jsonb_build_object('key', key, 'count', count(*))
from ledger_stage_entry where key <> '' group by key having count(*) > 1
order by 1, 2
limit 1000
