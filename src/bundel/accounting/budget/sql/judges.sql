-- The database as last judge over credits. Counters of articles and commitments move by inserting movements alone: the
-- application may not write them, and the trigger below adds every movement to what it names.

alter table budget_article add constraint budget_article_in_a_year
    foreign key (client_id, year) references budget_budgetyear (client_id, year);

create function budget_refuse(text) returns void language plpgsql as $$
begin
    raise exception '%', $1 using errcode = 'restrict_violation';
end $$;

-- What a movement of each kind may move. r reserved, c committed, u used, k carried, l cleared, e encours.
alter table budget_movement
    add constraint budget_movement_credit check (
        (kind = 'credit') = (vak <> 0 or vek <> 0) and (kind = 'credit') = (adjustment_line_id is not null)),
    add constraint budget_movement_overrun check (
        (kind = 'overrun') = (vak_overrun <> 0 or vek_overrun <> 0) and (kind = 'overrun') = (overrun_id is not null)),
    add constraint budget_movement_cause check (
        (commitment_id is null) = (kind in ('credit', 'overrun', 'together'))
        and (posting_id is not null) = (kind in ('clear', 'together'))),
    add constraint budget_movement_shape check (case kind
        when 'credit' then (reserved, committed, used, carried, cleared, encours) = (0, 0, 0, 0, 0, 0)
        when 'overrun' then (reserved, committed, used, carried, cleared, encours) = (0, 0, 0, 0, 0, 0)
        when 'reserve' then reserved > 0 and (committed, used, carried, cleared, encours) = (0, 0, 0, 0, 0)
        when 'commit' then committed > 0 and reserved = -committed and (used, carried, cleared, encours) = (0, 0, 0, 0)
        when 'void' then reserved <= 0 and committed <= 0 and (used, carried, cleared, encours) = (0, 0, 0, 0)
        when 'amend' then (used, carried, cleared) = (0, 0, 0)
                          and (reserved <> 0)::int + (committed <> 0)::int + (encours <> 0)::int = 1
        when 'close' then committed <= 0 and encours <= 0 and (reserved, used, carried, cleared) = (0, 0, 0, 0)
        when 'clear' then cleared <> 0 and (reserved, carried) = (0, 0)
                          and (committed, encours, used) in ((-cleared, 0, cleared), (0, 0, cleared), (0, -cleared, 0),
                                                             (0, 0, 0))
        when 'together' then cleared <> 0 and used = cleared and (reserved, committed, carried, encours) = (0, 0, 0, 0)
        when 'carry_out' then (reserved, used, cleared) = (0, 0, 0)
                              and (committed < 0 and carried = -committed and encours = 0
                                   or encours < 0 and carried = 0 and committed = 0)
        when 'carry_in' then encours > 0 and (reserved, committed, used, carried, cleared) = (0, 0, 0, 0, 0)
        else false end);

create function budget_apply() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    bad record;
    has record;
begin
    select bool_or(kind = 'credit') as credit, bool_or(kind = 'overrun') as overrun,
           bool_or(commitment_id is not null) as commitment into has from fresh;
    -- One order for everybody: articles first, then commitments, each by id.
    perform from budget_article a where a.id in (select article_id from fresh) order by a.id for update;
    if has.commitment then
        perform from budget_commitment c where c.id in (select commitment_id from fresh) order by c.id for update;
    end if;

    select a.code, y.status into bad
    from fresh f left join budget_article a on a.id = f.article_id and a.client_id = f.client_id
    left join budget_budgetyear y on y.client_id = a.client_id and y.year = a.year
    where (y.status = 'open') is not true limit 1;
    if found then
        perform budget_refuse(format('artikel %s hoort niet bij een open begrotingsjaar van deze cliënt', bad.code));
    end if;

    if has.credit then
        perform from fresh f left join budget_adjustmentline l on l.id = f.adjustment_line_id
        left join budget_adjustment j on j.id = l.adjustment_id
        where f.kind = 'credit' and (j.status = 'approved' and l.client_id = f.client_id and l.article_id = f.article_id
                                     and l.vak = f.vak and l.vek = f.vek) is not true;
        if found then
            perform budget_refuse('een krediet komt alleen uit een goedgekeurde aanpassing, met haar bedragen');
        end if;
    end if;

    if has.overrun then
        perform from fresh f left join budget_overrun o on o.id = f.overrun_id
        where f.kind = 'overrun' and (o.client_id = f.client_id and o.article_id = f.article_id and
            (f.vak_overrun, f.vek_overrun) = (case o.credit when 'vak' then o.cents else 0 end,
                                              case o.credit when 'vek' then o.cents else 0 end)) is not true;
        if found then
            perform budget_refuse('een overschrijding komt alleen uit een toelating, met haar bedrag');
        end if;
    end if;

    if has.commitment then
        -- The state before allows the movement, and the movement falls in the counters that this state stands in.
        select c.number, c.status, f.kind into bad
        from fresh f left join budget_commitment c on c.id = f.commitment_id and c.client_id = f.client_id
        where f.commitment_id is not null and (case f.kind
            when 'reserve' then c.status = 'reserved' and c.open = 0 and f.reserved = c.asked and c.article_id = f.article_id
            when 'commit' then c.status = 'reserved' and f.committed = c.open and c.article_id = f.article_id
            when 'void' then c.status in ('reserved', 'committed') and c.cleared = 0 and c.article_id = f.article_id
                             and f.reserved + f.committed = -c.open and (f.reserved = 0 or c.status = 'reserved')
                             and (f.committed = 0 or c.status = 'committed')
            when 'amend' then c.article_id = f.article_id and (f.reserved = 0 or c.status = 'reserved')
                              and (f.committed + f.encours = 0 or c.status = 'committed')
            when 'close' then c.status = 'committed' and c.article_id = f.article_id and f.committed + f.encours = -c.open
            when 'clear' then c.status = 'committed' and c.article_id = f.article_id and f.committed + f.encours = -f.cleared
                              or c.status = 'closed' and f.cleared < 0 and f.committed = 0 and f.encours = 0
            when 'carry_out' then c.status = 'committed' and c.article_id = f.article_id
                                  and f.committed + f.encours = -c.open and exists (
                select from fresh o where o.kind = 'carry_in' and o.commitment_id = f.commitment_id and o.encours = c.open)
            when 'carry_in' then c.status = 'committed' and f.encours = c.open and exists (
                select from fresh o join budget_article was on was.id = o.article_id
                join budget_article next on next.id = f.article_id
                where o.kind = 'carry_out' and o.commitment_id = f.commitment_id and next.client_id = was.client_id
                  and next.code = was.code and next.year = was.year + 1)
            end) is not true limit 1;
        if found then
            perform budget_refuse(format('%s kan niet op vastlegging %s (%s)', bad.kind, bad.number, bad.status));
        end if;

        -- What weighs on the VAK of this year and what is encours, follows the year of the commitment.
        perform from fresh f join budget_commitment c on c.id = f.commitment_id join budget_article a on a.id = f.article_id
        where (f.committed <> 0 or f.reserved <> 0 or f.used <> 0) and c.year <> a.year
           or f.encours <> 0 and c.year = a.year;
        if found then
            perform budget_refuse('een vastlegging weegt op het VAK van haar eigen jaar');
        end if;
    end if;

    update budget_article a set
        vak = a.vak + d.vak, vek = a.vek + d.vek, vak_overrun = a.vak_overrun + d.vak_overrun,
        vek_overrun = a.vek_overrun + d.vek_overrun, reserved = a.reserved + d.reserved,
        committed = a.committed + d.committed, used = a.used + d.used, carried = a.carried + d.carried,
        cleared = a.cleared + d.cleared, encours = a.encours + d.encours
    from (select article_id, sum(vak) as vak, sum(vek) as vek, sum(vak_overrun) as vak_overrun,
                 sum(vek_overrun) as vek_overrun, sum(reserved) as reserved, sum(committed) as committed,
                 sum(used) as used, sum(carried) as carried, sum(cleared) as cleared, sum(encours) as encours
          from fresh group by article_id) d
    where a.id = d.article_id;

    if not has.commitment then
        return null;
    end if;
    update budget_commitment c set
        open = c.open + d.open, cleared = c.cleared + d.cleared, article_id = coalesce(d.moved, c.article_id),
        status = coalesce(d.status, c.status)
    from (select commitment_id, sum(reserved + committed + encours) as open, sum(cleared) as cleared,
                 max(article_id) filter (where kind = 'carry_in') as moved,
                 max(case kind when 'commit' then 'committed' when 'void' then 'void' when 'close' then 'closed' end)
                     as status
          from fresh where commitment_id is not null group by commitment_id) d
    where c.id = d.commitment_id;
    return null;
end $$;
create trigger budget_apply after insert on budget_movement referencing new table as fresh
    for each statement execute function budget_apply();

create function budget_article_guard() returns trigger language plpgsql as $$
begin
    if (new.vak, new.vek, new.vak_overrun, new.vek_overrun, new.reserved, new.committed, new.used, new.carried,
        new.cleared, new.encours) is distinct from (0, 0, 0, 0, 0, 0, 0, 0, 0, 0) then
        perform budget_refuse('een artikel begint zonder kredieten; die komen uit een aanpassing');
    end if;
    return new;
end $$;
create trigger budget_article_guard before insert on budget_article
    for each row execute function budget_article_guard();

create function budget_commitment_guard() returns trigger language plpgsql as $$
begin
    if (new.status, new.open, new.cleared) is distinct from ('reserved'::varchar, 0::bigint, 0::bigint) then
        perform budget_refuse('een vastlegging begint voorbehouden en leeg');
    end if;
    perform from budget_article a where a.id = new.article_id and a.client_id = new.client_id and a.year = new.year;
    if not found then
        perform budget_refuse('een vastlegging begint op een artikel van haar eigen jaar en cliënt');
    end if;
    return new;
end $$;
create trigger budget_commitment_guard before insert on budget_commitment
    for each row execute function budget_commitment_guard();

create function budget_stays() returns trigger language plpgsql as $$
begin
    perform budget_refuse(format('rijen van %s verdwijnen niet', tg_table_name));
end $$;

create function budget_year_guard() returns trigger language plpgsql as $$
begin
    if old.status = 'closed' or (new.client_id, new.year, new.opened_at) is distinct from
       (old.client_id, old.year, old.opened_at) then
        perform budget_refuse('een afgesloten begrotingsjaar blijft dicht, en een jaar blijft zichzelf');
    end if;
    if new.status = 'closed' then
        perform from budget_article where client_id = new.client_id and year = new.year
            and (reserved <> 0 or committed <> 0 or encours <> 0);
        if found then
            perform budget_refuse('een begrotingsjaar sluit als niets meer voorbehouden of open is');
        end if;
    end if;
    return new;
end $$;
create trigger budget_year_guard before update on budget_budgetyear
    for each row execute function budget_year_guard();

create function budget_adjustment_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            perform budget_refuse('een aanpassing begint als voorstel');
        end if;
        return new;
    end if;
    if old.status <> 'proposed' or (new.client_id, new.year, new.kind, new.reference, new.reason, new.prepared_by_id,
                                    new.prepared_for_id, new.prepared_at)
       is distinct from (old.client_id, old.year, old.kind, old.reference, old.reason, old.prepared_by_id,
                         old.prepared_for_id, old.prepared_at) then
        perform budget_refuse('wat voorgesteld of beslist is, wijzigt niet');
    end if;
    if new.status = 'approved' and new.kind = 'transfer' and (
        select coalesce(sum(vak), 0) <> 0 or coalesce(sum(vek), 0) <> 0 from budget_adjustmentline
        where client_id = new.client_id and adjustment_id = new.id) then
        perform budget_refuse('een herverdeling telt op tot nul');
    end if;
    return new;
end $$;
create trigger budget_adjustment_guard before insert or update on budget_adjustment
    for each row execute function budget_adjustment_guard();

create function budget_line_guard() returns trigger language plpgsql as $$
begin
    perform from budget_adjustment j join budget_article a on a.client_id = j.client_id and a.year = j.year
    where j.id = new.adjustment_id and j.client_id = new.client_id and a.id = new.article_id and j.status = 'proposed';
    if not found then
        perform budget_refuse('een lijn hoort bij een voorstel voor hetzelfde jaar en dezelfde cliënt');
    end if;
    return new;
end $$;
create trigger budget_line_guard before insert on budget_adjustmentline
    for each row execute function budget_line_guard();

create trigger budget_year_stays before delete on budget_budgetyear for each row execute function budget_stays();
create trigger budget_article_stays before delete on budget_article for each row execute function budget_stays();
create trigger budget_adjustment_stays before delete on budget_adjustment for each row execute function budget_stays();
create trigger budget_commitment_stays before delete on budget_commitment for each row execute function budget_stays();
create trigger budget_article_not_emptied before truncate on budget_article
    for each statement execute function budget_stays();
create trigger budget_commitment_not_emptied before truncate on budget_commitment
    for each statement execute function budget_stays();

revoke delete, truncate on budget_budgetyear, budget_article, budget_adjustment, budget_commitment from bundel_app;
revoke update on budget_article, budget_commitment from bundel_app;
grant update (name, esr_code) on budget_article to bundel_app;
grant update (creditor, description) on budget_commitment to bundel_app;
