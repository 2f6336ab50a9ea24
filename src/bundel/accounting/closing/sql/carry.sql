-- What a year end posts, line by line and in a fixed order. Part 1 takes the result of each full key (article, cost centre, ESR
-- code, free dimensions) to equity in two lines that balance; part 2 opens the next year with every balance of class 0 to 5 per
-- full key, what part 1 puts on class 1 included.
with lines as materialized (
    select account, partner, article, cost_centre, esr, dimensions, debit - credit as cents
    from ledger_line where client_id = %(client)s and year = %(year)s
), result as (
    select article, cost_centre, esr, dimensions, -sum(cents)::bigint as cents,
           row_number() over (order by article, cost_centre, esr, dimensions::text) as n
    from lines where left(account, 1) in ('6', '7')
    group by article, cost_centre, esr, dimensions having sum(cents) <> 0
), appropriated as (
    select 2 * n - 1 as place, case when cents > 0 then '693000' else '793000' end as account, article, cost_centre, esr,
           dimensions, cents from result
    union all
    select 2 * n, case when cents > 0 then '140000' else '141000' end, article, cost_centre, esr, dimensions, -cents from result
), balances as (
    select account, partner, article, cost_centre, esr, dimensions, sum(cents)::bigint as cents
    from (select * from lines where account < '6'
          union all
          select account, '', article, cost_centre, esr, dimensions, cents from appropriated where account < '6') every
    group by account, partner, article, cost_centre, esr, dimensions having sum(cents) <> 0
), numbered as (
    select 1 as part, place, account, '' as partner, article, cost_centre, esr, dimensions, cents from appropriated
    union all
    select 2, (select count(*) from appropriated)
              + row_number() over (order by account, partner, article, cost_centre, esr, dimensions::text),
           account, partner, article, cost_centre, esr, dimensions, cents from balances
)
insert into closing_carry (client_id, year_end_id, part, place, account, partner, article, cost_centre, esr, dimensions, cents)
select %(client)s, %(year_end)s, part, place, account, partner, article, cost_centre, esr, dimensions, cents from numbered
