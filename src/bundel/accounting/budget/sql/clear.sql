-- Charge a posted batch to the budget: one row a problem, or no rows and the movements are there.
-- Groups come as arrays of the same length: book year, article, commitment (empty: committed and cleared at once), cents.
-- Articles are locked in the order of their id before they are judged; the trigger of movements moves the counters.
create function budget_clear(
    of_client bigint, years int[], articles text[], commitments text[], amounts bigint[],
    posting bigint, person bigint, person_name text, moment timestamptz
) returns table (problem text, year int, article text, commitment text, state text, free bigint, asked bigint)
language plpgsql as $$
#variable_conflict use_column
begin
    perform from budget_budgetyear y where y.client_id = of_client and y.year = any(years::smallint[]);
    if not found then
        return;
    end if;
    perform from budget_article a
    where a.client_id = of_client and (a.year, a.code) in (select * from unnest(years::smallint[], articles))
    order by a.id for update;
    return query
    with charge as materialized (
        select g.year, g.article, g.commitment, g.cents, y.status as year_status, a.id as article_id,
               c.id as commitment_id, c.status, c.year as origin, c.open, c.cleared, ca.code as other, ca.year as at_year
        from unnest(years, articles, commitments, amounts) as g(year, article, commitment, cents)
        join budget_budgetyear y on y.client_id = of_client and y.year = g.year
        left join budget_article a on a.client_id = of_client and a.year = g.year and a.code = g.article
        left join budget_commitment c on c.client_id = of_client and g.commitment <> '' and c.number = g.commitment
        left join budget_article ca on ca.id = c.article_id
        where g.cents <> 0
    ), judged as materialized (
        select *, case
            when year_status <> 'open' then 'closed_year'
            when article_id is null then 'unknown_article'
            when commitment = '' then null
            when commitment_id is null then 'unknown_commitment'
            when other <> article then 'other_article'
            when status in ('reserved', 'void') or status = 'closed' and cents > 0 then 'not_committed'
            when status = 'committed' and at_year > year then 'carried_away'
            when status = 'committed' and at_year < year then 'not_carried'
            when cents > 0 and cents > open then 'more_than_open'
            when cents < 0 and cleared + cents < 0 then 'more_than_cleared'
            end as trouble
        from charge
    ), room as (
        select j.year, j.article, a.vak + a.vak_overrun - a.reserved - a.committed - a.carried - a.used as vak,
               a.vek + a.vek_overrun - a.cleared as vek,
               sum(j.cents) filter (where j.commitment = '')::bigint as loose, sum(j.cents)::bigint as cents
        from judged j join budget_article a on a.id = j.article_id group by a.id, j.year, j.article
    ), wrong as materialized (
        select trouble, year, article, commitment, coalesce(status, '')::text as state,
               case trouble when 'more_than_open' then open when 'more_than_cleared' then cleared else 0 end as free,
               abs(cents) as asked
        from judged where trouble is not null
        union all
        select 'vak', year, article, '', '', vak, loose from room where loose > vak and loose > 0
        union all
        select 'vek', year, article, '', '', vek, cents from room where cents > vek and cents > 0
    ), moved as (
        insert into budget_movement (client_id, article_id, commitment_id, kind, posting_id, person_id, person_name, at,
                                     reason, vak, vek, vak_overrun, vek_overrun, reserved, committed, used, carried,
                                     cleared, encours)
        select of_client, article_id, commitment_id, case when commitment = '' then 'together' else 'clear' end, posting,
               person, person_name, moment, '', 0, 0, 0, 0, 0,
               case when status = 'committed' and origin = year then -cents else 0 end,
               case when commitment = '' or origin = year then cents else 0 end, 0, cents,
               case when status = 'committed' and origin < year then -cents else 0 end
        from judged where not exists (select from wrong) order by article_id, commitment_id
    )
    select trouble, year, article, commitment, state, free, asked from wrong
    order by trouble in ('vak', 'vek'), 2, 3, 4;
end $$;
