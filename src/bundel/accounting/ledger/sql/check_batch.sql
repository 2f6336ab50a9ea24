-- Everything that stops the staged batch: (row, code, facts), the row being the place of the entry in the batch.
-- `exists (select from …)` spares a look at every line where nothing is suspect.
with used as materialized (
    select account, bool_or(debit < 0 or credit < 0 or (debit = 0) = (credit = 0)) as lopsided
    from ledger_stage_line group by account
), suspect as materialized (
    select u.account, a.closed_on from used u
    left join ledger_account a on a.client_id = %(client)s and a.number = u.account
    where a.id is null or a.closed_on is not null
), doors as materialized (
    select year, period, journal, document_type, min(row) as row
    from ledger_stage_entry group by year, period, journal, document_type
), locked as materialized (
    select d.year, d.period, d.journal, d.document_type, jsonb_build_object('year', k.year, 'period', k.period,
        'journal', k.journal, 'document_type', k.document_type, 'kind', k.kind, 'locked_by', k.locked_by_name,
        'reason', k.reason, 'locked_on', (k.locked_at at time zone 'Europe/Brussels')::date) as facts
    from doors d
    cross join lateral (
        select * from ledger_locks_on(%(client)s, d.year, d.period, %(day)s) l
        where l.journal in ('', d.journal) and l.document_type in ('', d.document_type) order by l.id limit 1) k
)
select row, 'no_lines' as code, '{}'::jsonb as facts from ledger_stage_entry where line_count = 0
union all
select row, 'no_key', '{}' from ledger_stage_entry where key = ''
union all
select row, 'one_side', jsonb_build_object('line', position, 'debit', debit, 'credit', credit)
from ledger_stage_line
where (debit < 0 or credit < 0 or (debit = 0) = (credit = 0)) and exists (select from used where lopsided)
union all
select row, 'unbalanced', jsonb_build_object('debit', debit, 'credit', credit, 'difference', abs(debit - credit))
from ledger_stage_entry where debit <> credit
union all
select l.row, 'unknown_account', jsonb_build_object('line', l.position, 'account', l.account)
from suspect join ledger_stage_line l using (account) where closed_on is null and exists (select from suspect)
union all
select l.row, 'closed_account', jsonb_build_object('line', l.position, 'account', account, 'closed_on', closed_on)
from suspect join ledger_stage_line l using (account) join ledger_stage_entry s on s.row = l.row
where s.date >= closed_on and exists (select from suspect)
union all
select s.row, 'unknown_journal', jsonb_build_object('journal', s.journal)
from ledger_stage_entry s where s.journal in (select d.journal from doors d where not exists (
    select from ledger_journal j where j.client_id = %(client)s and j.code = d.journal))
union all
select s.row, 'period_not_open', jsonb_build_object('year', s.year, 'period', s.period)
from ledger_stage_entry s
where (s.year, s.period) in (select d.year, d.period from doors d where not exists (
    select from ledger_period p where p.client_id = %(client)s and p.year = d.year and p.number = d.period))
union all
select row, 'period_does_not_fit', jsonb_build_object('date', date, 'period', period)
from ledger_stage_entry
where not case period
    when 0 then date = make_date(year, 1, 1)
    when 13 then date = make_date(year, 12, 31)
    else period between 1 and 12 and period = date_part('month', date) end
union all
select s.row, 'locked', k.facts
from locked k
join ledger_stage_entry s on (s.year, s.period, s.journal, s.document_type) = (k.year, k.period, k.journal, k.document_type)
union all
select min(row), 'duplicate_key', jsonb_build_object('key', key, 'count', count(*))
from ledger_stage_entry where key <> '' group by key having count(*) > 1
union all
select at_row, code, facts from ledger_key_findings(%(client)s)
order by 1, 2
limit 1000
