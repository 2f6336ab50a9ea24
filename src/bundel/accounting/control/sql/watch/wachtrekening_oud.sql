with stand as (
    select l.account, sum(l.debit - l.credit)::bigint as now,
           coalesce(sum(l.debit - l.credit) filter (where l.date <= %(today)s::date - %(aged)s), 0)::bigint as before
    from ledger_line l
    where l.client_id = %(client)s and left(l.account, 3) in ('499', '580')
        and l.year in (extract(year from %(today)s::date), extract(year from %(today)s::date) - 1)
        and l.date <= %(today)s::date and l.period > 0
    group by l.account
)
select 'ledger.account:' || s.account as key,
       s.account || ' ' || a.name || ': een saldo dat langer dan ' || %(aged)s || ' dagen blijft staan' as text,
       '/grootboek/' || %(code)s || '/rekeningen/' || s.account || '/' as address, s.now as cents
from stand s join ledger_account a on a.client_id = %(client)s and a.number = s.account
where s.now <> 0 and s.before <> 0 and sign(s.now) = sign(s.before)
order by 1
