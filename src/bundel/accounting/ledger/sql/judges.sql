-- The last judge: what makes books right is looked at here, once a statement, whoever sent the statement.
-- An entry and its lines come in ONE statement (`with … insert into ledger_entry …, insert into ledger_line …`): each
-- judge then sees both, so that there is no entry without lines, no line without entry, and no later addition.

create function ledger_in_scope(client bigint) returns boolean language sql stable as $$
    select client = any(string_to_array(current_setting('app.clients', true), ',')::bigint[])
$$;

create function ledger_refuse(rule text, what text) returns void language plpgsql as $$
begin
    raise exception '%', what using errcode = 'check_violation', constraint = rule;
end $$;

-- Posting takes a period shared, locking it takes it alone: nothing slips into a period while it is being locked.
create function ledger_period_key(client bigint, year int, period int) returns bigint language sql immutable as $$
    select (1::bigint << 61) | (client << 18) | (year::bigint << 4) | period
$$;

-- The locks that stand on a day: those without an approved reopening that still holds on that day.
create function ledger_locks_on(client bigint, for_year int, for_period int, day date)
returns setof ledger_lock language sql stable as $$
    select l.* from ledger_lock l
    where l.client_id = client and l.year = for_year and l.period = for_period
      and not exists (select from ledger_reopening r
                      where r.client_id = client and r.lock_id = l.id and r.status = 'approved' and day < r.relock_on)
$$;

-- The last number of each journal asked for, held until the transaction ends; taken in one order against deadlock.
create function ledger_hold_counters(client bigint, journals text[], years smallint[])
returns table (journal text, year smallint, last integer)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
    if not coalesce(ledger_in_scope(client), false) then
        raise exception 'cliënt % is niet in bereik', client using errcode = 'insufficient_privilege';
    end if;
    insert into ledger_counter (client_id, journal, year)
        select client, w.journal, w.year from unnest(journals, years) as w(journal, year) order by 2, 3
        on conflict do nothing;
    return query
        select c.journal, c.year, c.last from ledger_counter c
        where c.client_id = client and (c.journal, c.year) in (select * from unnest(journals, years))
        order by c.journal, c.year for update;
end $$;

create function ledger_judge_entries() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    door record;
    bad record;
begin
    for door in
        select client_id, year, period, journal, document_type, posting_id, posted_at
        from fresh group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3
    loop
        perform pg_advisory_xact_lock_shared(ledger_period_key(door.client_id, door.year, door.period));
        perform from ledger_period p
            where p.client_id = door.client_id and p.year = door.year and p.number = door.period;
        if not found then
            perform ledger_refuse('ledger_period_is_open', format('periode %s-%s is niet geopend', door.year, door.period));
        end if;
        select l.locked_by_name, l.reason into bad
        from ledger_locks_on(door.client_id, door.year, door.period,
                             (door.posted_at at time zone 'Europe/Brussels')::date) l
        where l.journal in ('', door.journal) and l.document_type in ('', door.document_type) limit 1;
        if found then
            perform ledger_refuse('ledger_period_is_not_locked',
                format('de periode is vergrendeld door %s: %s', bad.locked_by_name, bad.reason));
        end if;
        perform from ledger_journal j where j.client_id = door.client_id and j.code = door.journal;
        if not found then
            perform ledger_refuse('ledger_journal_exists', format('dagboek %s bestaat niet', door.journal));
        end if;
        perform from ledger_posting p
            where p.client_id = door.client_id and p.id = door.posting_id and p.posted_at = door.posted_at;
        if not found then
            perform ledger_refuse('ledger_posting_exists', 'een boeking hoort bij een geboekte reeks van dezelfde cliënt');
        end if;
    end loop;

    if exists (select from fresh f where f.reverses_id is not null and not exists (
                   select from ledger_entry e where e.client_id = f.client_id and e.id = f.reverses_id
                   and e.id <> f.id and e.reverses_id is null)) then
        perform ledger_refuse('ledger_reversal_of_an_entry', 'een tegenboeking wijst naar een gewone boeking');
    end if;

    -- Numbers follow the counter without a gap, and the counter follows them.
    select f.journal, f.year into bad
    from (select client_id, journal, year, min(number) as first, max(number) as last, count(*) as n
          from fresh group by 1, 2, 3) f
    left join ledger_counter c on c.client_id = f.client_id and c.journal = f.journal and c.year = f.year
    where c.last is null or f.first <> c.last + 1 or f.last <> c.last + f.n limit 1;
    if found then
        perform ledger_refuse('ledger_numbers_without_gap',
            format('de nummers van dagboek %s/%s sluiten niet aan', bad.journal, bad.year));
    end if;
    update ledger_counter c set last = f.last
    from (select client_id, journal, year, max(number) as last from fresh group by 1, 2, 3) f
    where c.client_id = f.client_id and c.journal = f.journal and c.year = f.year;

    -- Every entry has its lines. The judge of lines lets an entry have all of its lines or none, so it is enough that
    -- the lines in this range of ids are as many as the entries in it announce. (EXECUTE plans anew each time: a plan
    -- made for one entry would be kept for a batch of thousands.)
    execute $sql$
        select r.client_id from (
            select client_id, year, min(id) as first, max(id) as last from fresh group by 1, 2) r
        where (select sum(e.line_count) from ledger_entry e
               where e.client_id = r.client_id and e.id between r.first and r.last and e.year = r.year)
           <> (select count(*) from ledger_line l
               where l.client_id = r.client_id and l.year = r.year and l.entry_id between r.first and r.last)
        limit 1
    $sql$ into bad;
    if bad.client_id is not null then
        perform ledger_refuse('ledger_entry_has_lines', 'een boeking zonder lijnen bestaat niet');
    end if;
    return null;
end $$;

create function ledger_judge_lines() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    bad record;
begin
    execute $sql$
        select l.entry_id,
               case when e.id is null then 'ledger_line_has_an_entry'
                    when e.year <> l.year or e.period <> l.period or e.date <> l.date
                        then 'ledger_line_has_the_date_of_its_entry'
                    when l.debit <> l.credit then 'ledger_entry_balances'
                    when l.debit <> e.total_cents then 'ledger_entry_total_fits'
                    else 'ledger_entry_line_count_fits' end as rule,
               l.debit, l.credit
        -- Lines of one entry with two dates or periods fall into two groups, whose counts are then too small.
        from (select client_id, year, period, date, entry_id, sum(debit) as debit, sum(credit) as credit, count(*) as n,
                     min(position) as first, max(position) as last
              from fresh group by 1, 2, 3, 4, 5) l
        left join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
        where (e.total_cents = l.debit and e.total_cents = l.credit and e.line_count = l.n and l.first = 1
               and l.last = l.n and e.year = l.year and e.period = l.period and e.date = l.date) is not true
        limit 1
    $sql$ into bad;
    if bad.entry_id is not null then
        perform ledger_refuse(bad.rule,
            format('boeking %s klopt niet: debet %s, credit %s', bad.entry_id, bad.debit, bad.credit));
    end if;

    execute $sql$
        select f.account
        from (select client_id, account, max(date) as date from fresh group by 1, 2) f
        left join ledger_account a on a.client_id = f.client_id and a.number = f.account
        where (a.closed_on is null or a.closed_on > f.date) is not true or a.id is null
        limit 1
    $sql$ into bad;
    if bad.account is not null then
        perform ledger_refuse('ledger_account_is_open', format('rekening %s bestaat niet of is afgesloten', bad.account));
    end if;
    return null;
end $$;

create function ledger_stays_as_it_is() returns trigger language plpgsql as $$
begin
    raise exception 'wat geboekt is, blijft zoals het is' using errcode = 'restrict_violation';
end $$;

create trigger ledger_judge_entries after insert on ledger_entry referencing new table as fresh
    for each statement execute function ledger_judge_entries();
create trigger ledger_entry_stays before update or delete on ledger_entry
    for each row execute function ledger_stays_as_it_is();
create trigger ledger_entry_not_emptied before truncate on ledger_entry
    for each statement execute function ledger_stays_as_it_is();

create trigger ledger_judge_lines after insert on ledger_line referencing new table as fresh
    for each statement execute function ledger_judge_lines();
create trigger ledger_line_stays before update or delete on ledger_line
    for each row execute function ledger_stays_as_it_is();
create trigger ledger_line_not_emptied before truncate on ledger_line
    for each statement execute function ledger_stays_as_it_is();

-- A lock keeps out who is posting right now: it waits for them, and they see it afterwards.
create function ledger_lock_alone() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(ledger_period_key(new.client_id, new.year, new.period));
    return new;
end $$;
create trigger ledger_lock_alone before insert on ledger_lock for each row execute function ledger_lock_alone();

-- What was decided about a reopening stays; a hard lock is never reopened.
create function ledger_judge_reopening() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.status <> 'open' then
        raise exception 'over deze heropening is al beslist' using errcode = 'restrict_violation';
    end if;
    if not exists (select from ledger_lock l
                   where l.id = new.lock_id and l.client_id = new.client_id and l.kind = 'soft') then
        perform ledger_refuse('ledger_hard_lock_stays', 'een definitieve vergrendeling wordt niet heropend');
    end if;
    return new;
end $$;
create trigger ledger_judge_reopening before insert or update on ledger_reopening
    for each row execute function ledger_judge_reopening();
create trigger ledger_reopening_stays before delete on ledger_reopening
    for each row execute function ledger_stays_as_it_is();

-- A period in which something was posted stays open in the register; locking is done with a lock.
create function ledger_period_in_use() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_line l
               where l.client_id = old.client_id and l.year = old.year and l.period = old.number) then
        perform ledger_refuse('ledger_period_in_use', 'in deze periode is geboekt');
    end if;
    return coalesce(new, old);
end $$;
create trigger ledger_period_in_use before update or delete on ledger_period
    for each row execute function ledger_period_in_use();

-- An account that was posted to keeps its number and its client, and is not removed.
create function ledger_account_in_use() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.number = old.number and new.client_id = old.client_id then
        return new;
    end if;
    if exists (select from ledger_line l where l.client_id = old.client_id and l.account = old.number) then
        perform ledger_refuse('ledger_account_in_use', format('op rekening %s is geboekt', old.number));
    end if;
    return coalesce(new, old);
end $$;
create trigger ledger_account_in_use before update or delete on ledger_account
    for each row execute function ledger_account_in_use();

-- The partition of a year, made when the first client opens its books. The application reaches it through ledger_line
-- only; statements that name the partition meet the same judges.
create function ledger_open_year(for_year int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    part text := format('ledger_line_%s', for_year);
begin
    if for_year not between 1990 and 2200 then
        raise exception 'geen boekjaar: %', for_year using errcode = 'check_violation';
    end if;
    if to_regclass(part) is not null then return; end if;
    perform pg_advisory_xact_lock(736002, for_year);
    if to_regclass(part) is not null then return; end if;
    execute format('create table %I partition of ledger_line for values from (%s) to (%s)', part, for_year, for_year + 1);
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format($p$create policy client_scope on %I using (client_id = any((select string_to_array(
        current_setting('app.clients', true), ',')::bigint[])::bigint[]))$p$, part);
    execute format('revoke all on %I from bundel_app', part);
    execute format('create trigger ledger_judge_lines after insert on %I referencing new table as fresh
        for each statement execute function ledger_judge_lines()', part);
    execute format('create trigger ledger_line_not_emptied before truncate on %I
        for each statement execute function ledger_stays_as_it_is()', part);
end $$;
select ledger_open_year(y) from generate_series(2025, 2027) y;
