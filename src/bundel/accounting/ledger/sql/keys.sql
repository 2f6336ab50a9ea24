-- Analytic keys: what may stand on a line, judged before posting (findings) and by the database itself (last word).
-- Opening and closing entries (periods 0 and 13) carry what stands in the books: a value must exist, on whatever day,
-- and no rule is asked. A reversal copies its original and is not judged.

-- What an account asks of each key on a day: of the rules that cover the account the narrowest, then the newest.
create function ledger_key_demands(client bigint, account text, day date)
returns table (dimension text, demand text) language sql stable as $$
    select distinct on (r.dimension) r.dimension, r.demand
    from ledger_dimensionrule r
    where r.client_id = client and account >= r.account_from collate "C"
      and account <= rpad(r.account_to, 10, '9') collate "C"
      and r.valid_from <= day and (r.valid_until is null or day < r.valid_until)
    order by r.dimension, rpad(r.account_to, 10, '9')::bigint - rpad(r.account_from, 10, '0')::bigint, r.id desc
$$;

-- The key of a line, by its code.
create function ledger_key_of(code text, dimensions jsonb, article text, cost_centre text, esr text)
returns text language sql immutable as $$
    select case code when 'article' then article when 'cost_centre' then cost_centre when 'esr' then esr
                else coalesce(dimensions ->> code, '') end
$$;

-- Which of the keys in use are not known: (code, value, day, whether the key itself is unknown). A client that
-- registered no key has nothing to judge by: what feeders give stays as it came.
create function ledger_unknown_keys(client bigint, codes text[], contents text[], days date[])
returns table (code text, value text, day date, no_dimension boolean) language sql stable as $$
    select u.code, u.value, u.day, d.id is null
    from unnest(codes, contents, days) as u(code, value, day)
    left join ledger_dimension d on d.client_id = client and d.code = u.code
        and (u.day is null or (d.valid_from <= u.day and (d.valid_until is null or u.day < d.valid_until)))
    left join ledger_dimensionvalue v on v.client_id = client and v.dimension_id = d.id and v.value = u.value
        and (u.day is null or (v.valid_from <= u.day and (v.valid_until is null or u.day < v.valid_until)))
    where v.id is null and exists (select from ledger_dimension x where x.client_id = client)
$$;

-- The findings about the staged batch. Returns at once for a client without keys and rules.
create function ledger_key_findings(client bigint) returns table (at_row int, code text, facts jsonb)
language plpgsql stable rows 1 as $$
#variable_conflict use_column
begin
    if not exists (select from ledger_dimension d where d.client_id = client)
       and not exists (select from ledger_dimensionrule r where r.client_id = client) then
        return;
    end if;
    return query execute $sql$
        with lines as materialized (
            select l.row, l.position, l.account, l.dimensions, l.article, l.cost_centre, l.esr, s.date,
                   case when s.period between 1 and 12 then s.date end as day
            from ledger_stage_line l join ledger_stage_entry s using (row) where s.reverses_id is null
        ), fixed as materialized (
            select d.code from ledger_dimension d where d.client_id = $1 and d.code in ('article', 'cost_centre', 'esr')
        ), used as materialized (
            select k.key as code, k.value, g.day
            from (select distinct dimensions, day from lines where dimensions <> '{}') g,
                 jsonb_each_text(g.dimensions) k
            union
            select f.code, ledger_key_of(f.code, '{}', l.article, l.cost_centre, l.esr), l.day from fixed f, lines l
            where ledger_key_of(f.code, '{}', l.article, l.cost_centre, l.esr) <> ''
        ), unknown as materialized (
            select u.* from (select array_agg(code) as codes, array_agg(value) as contents, array_agg(day) as days
                             from used) a, ledger_unknown_keys($1, a.codes, a.contents, a.days) u
        ), names as (
            select d.code, d.name from ledger_dimension d where d.client_id = $1
        ), demanded as materialized (
            select a.account, a.day, d.dimension, d.demand
            from (select distinct account, day from lines where day is not null) a,
                 ledger_key_demands($1, a.account, a.day) d
            where d.demand <> 'optional'
        )
        select l.row, case when u.no_dimension then 'unknown_dimension' else 'unknown_value' end,
               jsonb_build_object('line', l.position, 'dimension', u.code, 'value', u.value, 'account', l.account,
                                  'on', l.date)
        from unknown u join lines l on l.day is not distinct from u.day
             and ledger_key_of(u.code, l.dimensions, l.article, l.cost_centre, l.esr) = u.value
        where exists (select from unknown)
        union all
        select l.row, case d.demand when 'mandatory' then 'missing_key' else 'forbidden_key' end,
               jsonb_build_object('line', l.position, 'dimension', d.dimension, 'account', l.account,
                   'name', coalesce((select n.name from names n where n.code = d.dimension), d.dimension))
        from demanded d join lines l on l.account = d.account and l.day = d.day
        where (ledger_key_of(d.dimension, l.dimensions, l.article, l.cost_centre, l.esr) = '')
              = (d.demand = 'mandatory')
    $sql$ using client;
end $$;

create function ledger_judge_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    bounds record;
    bad record;
begin
    if not exists (select from ledger_dimension) and not exists (select from ledger_dimensionrule) then
        return null;
    end if;
    select min(client_id) as first, max(client_id) as last into bounds from fresh;
    if not exists (select from ledger_dimension d where d.client_id between bounds.first and bounds.last)
       and not exists (select from ledger_dimensionrule r where r.client_id between bounds.first and bounds.last) then
        return null;
    end if;
    execute $sql$
        with lines as materialized (
            select f.client_id, f.account, f.dimensions, f.article, f.cost_centre, f.esr,
                   case when f.period between 1 and 12 then f.date end as day
            from fresh f
            where not exists (select from ledger_entry e where e.client_id = f.client_id and e.id = f.entry_id
                              and e.reverses_id is not null)
        ), used as (
            select g.client_id, k.key as code, k.value, g.day
            from (select distinct client_id, dimensions, day from lines where dimensions <> '{}') g,
                 jsonb_each_text(g.dimensions) k
            union
            select d.client_id, d.code, ledger_key_of(d.code, '{}', l.article, l.cost_centre, l.esr), l.day
            from ledger_dimension d join lines l on l.client_id = d.client_id
            where d.code in ('article', 'cost_centre', 'esr')
              and ledger_key_of(d.code, '{}', l.article, l.cost_centre, l.esr) <> ''
        ), sets as (
            select client_id, array_agg(code) as codes, array_agg(value) as contents, array_agg(day) as days
            from used group by client_id
        ), demanded as (
            select a.client_id, a.account, a.day, d.dimension, d.demand
            from (select distinct client_id, account, day from lines where day is not null) a,
                 ledger_key_demands(a.client_id, a.account, a.day) d
            where d.demand <> 'optional'
        )
        select 'ledger_key_is_known' as rule, u.code || '=' || u.value as what
        from sets s, ledger_unknown_keys(s.client_id, s.codes, s.contents, s.days) u
        union all
        select 'ledger_key_fits_account', d.dimension || ' op ' || l.account
        from demanded d join lines l on l.client_id = d.client_id and l.account = d.account and l.day = d.day
        where (ledger_key_of(d.dimension, l.dimensions, l.article, l.cost_centre, l.esr) = '')
              = (d.demand = 'mandatory')
        limit 1
    $sql$ into bad;
    if bad.rule is not null then
        perform ledger_refuse(bad.rule, format('analytische sleutel: %s', bad.what));
    end if;
    return null;
end $$;
create trigger ledger_judge_keys after insert on ledger_line referencing new table as fresh
    for each statement execute function ledger_judge_keys();

-- Partitions have the judge too, for statements that name them; those of later years get it when they are made.
do $$
declare
    part text;
begin
    for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'ledger_line'::regclass loop
        execute format('create trigger ledger_judge_keys after insert on %I referencing new table as fresh
            for each statement execute function ledger_judge_keys()', part);
    end loop;
end $$;

alter function ledger_open_year(int) rename to ledger_make_year;
create function ledger_open_year(for_year int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    part text := format('ledger_line_%s', for_year);
begin
    perform ledger_make_year(for_year);
    if exists (select from pg_trigger where tgrelid = to_regclass(part) and tgname = 'ledger_judge_keys') then
        return;
    end if;
    perform pg_advisory_xact_lock(736002, for_year);
    if exists (select from pg_trigger where tgrelid = to_regclass(part) and tgname = 'ledger_judge_keys') then
        return;
    end if;
    execute format('create trigger ledger_judge_keys after insert on %I referencing new table as fresh
        for each statement execute function ledger_judge_keys()', part);
end $$;

-- A key, a value and a rule keep what they mean; only their name, holder and last day change.
create function ledger_key_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and to_jsonb(new) - array['name', 'valid_until', 'holder_id'] = to_jsonb(old) - array['name', 'valid_until', 'holder_id'] then
        return new;
    end if;
    raise exception 'een sleutel, waarde of regel blijft bestaan; beëindig ze' using errcode = 'restrict_violation';
end $$;
create trigger ledger_dimension_stays before update or delete on ledger_dimension
    for each row execute function ledger_key_stays();
create trigger ledger_dimensionvalue_stays before update or delete on ledger_dimensionvalue
    for each row execute function ledger_key_stays();
create trigger ledger_dimensionrule_stays before update or delete on ledger_dimensionrule
    for each row execute function ledger_key_stays();

-- A run of an allocation is undone only when what it became is undone, and never forgotten.
create function ledger_judge_allocation() returns trigger language plpgsql as $$
declare
    draft record;
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - array['undone'] = to_jsonb(old) - array['undone'] and new.undone then
        select d.status, d.entry_id into draft from ledger_draft d where d.id = new.draft_id and d.client_id = new.client_id;
        if draft.status in ('returned', 'withdrawn')
           or exists (select from ledger_entry e where e.client_id = new.client_id and e.reverses_id = draft.entry_id) then
            return new;
        end if;
    end if;
    perform ledger_refuse('ledger_allocation_run_stays', 'een uitgevoerde verdeling vervalt pas na haar tegenboeking');
    return null;
end $$;
create trigger ledger_judge_allocation before update or delete on ledger_allocationrun
    for each row execute function ledger_judge_allocation();
