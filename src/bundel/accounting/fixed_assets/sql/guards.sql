-- The database as last judge over fixed assets: what happened stays, nothing leaves alone, no line is used twice.

create function fixed_assets_no_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger fixed_assets_asset_no_delete before delete on fixed_assets_asset
    for each row execute function fixed_assets_no_delete();
create trigger fixed_assets_book_no_delete before delete on fixed_assets_book
    for each row execute function fixed_assets_no_delete();
create trigger fixed_assets_grant_no_delete before delete on fixed_assets_grant
    for each row execute function fixed_assets_no_delete();
create trigger fixed_assets_disposal_no_delete before delete on fixed_assets_disposal
    for each row execute function fixed_assets_no_delete();
create trigger fixed_assets_run_no_delete before delete on fixed_assets_run
    for each row execute function fixed_assets_no_delete();
create trigger fixed_assets_count_no_delete before delete on fixed_assets_count
    for each row execute function fixed_assets_no_delete();
create trigger fixed_assets_countline_no_delete before delete on fixed_assets_countline
    for each row execute function fixed_assets_no_delete();
revoke delete, truncate on fixed_assets_asset, fixed_assets_book, fixed_assets_grant, fixed_assets_disposal,
    fixed_assets_run, fixed_assets_count, fixed_assets_countline from bundel_app;

-- A month of write-off changes a row of each asset; room in its page keeps that cheap.
alter table fixed_assets_book set (fillfactor = 70);

create function fixed_assets_asset_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state = 'disposed' then
            raise exception 'een vast actief begint niet buiten gebruik' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (new.client_id, new.number) is distinct from (old.client_id, old.number) then
        raise exception 'cliënt en nummer van een vast actief staan vast' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('under_construction', 'in_use'), ('under_construction', 'disposed'), ('in_use', 'disposed')
    ) then
        raise exception 'een vast actief gaat niet van % naar %', old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    if old.state = 'disposed' and (new.asset_account, new.disposed_on)
        is distinct from (old.asset_account, old.disposed_on) then
        raise exception 'vast actief % is buiten gebruik en wijzigt niet meer', old.number
            using errcode = 'restrict_violation';
    end if;
    if new.state = 'disposed' and old.state <> 'disposed' and not exists (
        select from fixed_assets_disposal d where d.client_id = new.client_id and d.asset_id = new.id
          and d.status = 'approved' and d.part_cents is null
    ) then
        raise exception 'een vast actief gaat buiten gebruik na goedkeuring door een tweede persoon'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger fixed_assets_asset_guard before insert or update on fixed_assets_asset
    for each row execute function fixed_assets_asset_guard();

create function fixed_assets_disposal_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            raise exception 'een buitengebruikstelling begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status <> 'proposed' or to_jsonb(new) - array['status', 'decided_by_id', 'decided_for_id', 'decided_at',
        'decision_reason'] is distinct from to_jsonb(old) - array['status', 'decided_by_id', 'decided_for_id',
        'decided_at', 'decision_reason'] then
        raise exception 'wat voorgesteld of beslist is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger fixed_assets_disposal_guard before insert or update on fixed_assets_disposal
    for each row execute function fixed_assets_disposal_guard();

-- No more of a ledger line than it carries becomes assets, whoever divides it at the same moment.
create function fixed_assets_source_guard() returns trigger language plpgsql as $$
declare
    carried bigint;
    used bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(format('%s/%s/%s', new.client_id, new.entry_id, new.position), 7811));
    select l.debit - l.credit into carried from ledger_line l
        join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id and e.year = l.year
        where l.client_id = new.client_id and l.entry_id = new.entry_id and l.position = new.position
          and l.account = new.account;
    select coalesce(sum(cents), 0) into used from fixed_assets_source
        where client_id = new.client_id and entry_id = new.entry_id and position = new.position;
    if carried is null or sign(new.cents) <> sign(carried) or abs(used + new.cents) > abs(carried) then
        raise exception 'van deze boekingslijn blijft zoveel niet over'
            using errcode = 'check_violation', constraint = 'asset_source_within_its_line';
    end if;
    return new;
end $$;
create trigger fixed_assets_source_guard before insert on fixed_assets_source
    for each row execute function fixed_assets_source_guard();

create function fixed_assets_run_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'posted' then
            raise exception 'een afschrijvingsrun begint geboekt' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status = 'reversed' or (old.entry_id is not null and
        (new.client_id, new.year, new.month, new.assets, new.cents, new.grants_cents, new.entry_id)
        is distinct from (old.client_id, old.year, old.month, old.assets, old.cents, old.grants_cents, old.entry_id)) then
        raise exception 'een geboekte afschrijvingsrun wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger fixed_assets_run_guard before insert or update on fixed_assets_run
    for each row execute function fixed_assets_run_guard();

-- The charges of a run come in one statement and add up to what the run says; each is of an asset of the client.
create function fixed_assets_charges_judge() returns trigger language plpgsql as $$
declare
    wrong bigint;
begin
    execute $sql$
        select f.run_id from (
            select client_id, run_id, count(*) as n, sum(cents) as cents, sum(grants_cents) as grants
            from fresh group by 1, 2) f
        left join fixed_assets_run r on r.client_id = f.client_id and r.id = f.run_id
        where (r.status = 'posted' and r.assets = f.n and r.cents = f.cents and r.grants_cents = f.grants) is not true
        limit 1
    $sql$ into wrong;
    if wrong is not null then
        raise exception 'de afschrijvingen zijn niet die van hun run' using errcode = 'check_violation';
    end if;
    execute $sql$
        select f.asset_id from fresh f left join fixed_assets_asset a on a.id = f.asset_id and a.client_id = f.client_id
        where a.id is null limit 1
    $sql$ into wrong;
    if wrong is not null then
        raise exception 'een afschrijving hoort bij een actief van de cliënt' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger fixed_assets_charges_judge after insert on fixed_assets_charge referencing new table as fresh
    for each statement execute function fixed_assets_charges_judge();

create function fixed_assets_count_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'open' then
            raise exception 'een telling begint open' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status = 'closed' or to_jsonb(new) - array['status', 'closed_by_id', 'closed_for_id', 'closed_at']
        is distinct from to_jsonb(old) - array['status', 'closed_by_id', 'closed_for_id', 'closed_at'] then
        raise exception 'een telling wijzigt niet; ze wordt alleen afgesloten' using errcode = 'restrict_violation';
    end if;
    if new.status = 'closed' and exists (
        select from fixed_assets_countline l where l.client_id = new.client_id and l.count_id = new.id and l.decision = ''
          and (l.seen <> 'found' or not l.expected or (l.seen_location <> '' and l.seen_location <> l.location))
    ) then
        raise exception 'een telling met open verschillen sluit niet'
            using errcode = 'check_violation', constraint = 'asset_count_without_open_differences';
    end if;
    return new;
end $$;
create trigger fixed_assets_count_guard before insert or update on fixed_assets_count
    for each row execute function fixed_assets_count_guard();

create function fixed_assets_countline_guard() returns trigger language plpgsql as $$
begin
    if not exists (select from fixed_assets_count c
                   where c.client_id = new.client_id and c.id = new.count_id and c.status = 'open') then
        raise exception 'een afgesloten telling wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger fixed_assets_countline_guard before insert or update on fixed_assets_countline
    for each row execute function fixed_assets_countline_guard();
