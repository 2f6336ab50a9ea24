-- Full keys whose opening in the next year is not their closing balance: must be none after a year end.
with closing as (
    select account, partner, article, cost_centre, esr, dimensions, sum(debit - credit)::bigint as cents
    from ledger_line where client_id = %(client)s and year = %(year)s and account < '6'
    group by 1, 2, 3, 4, 5, 6 having sum(debit - credit) <> 0
), opening as (
    select account, partner, article, cost_centre, esr, dimensions, sum(debit - credit)::bigint as cents
    from ledger_line where client_id = %(client)s and year = %(year)s + 1 and period = 0 and account < '6'
    group by 1, 2, 3, 4, 5, 6 having sum(debit - credit) <> 0
)
select count(*) from (
    (select * from closing except select * from opening) union all (select * from opening except select * from closing)) d
