-- The database as last judge over payments: what three pairs of eyes saw is what the bank gets, and nothing is paid twice.

create function payments_no_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;

create function payments_run_guard() returns trigger language plpgsql as $$
declare
    found_count bigint;
    found_total bigint;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' or new.approved_by_id is not null or new.signed_by_id is not null
           or new.signed_again_by_id is not null or new.sha256 <> '' then
            raise exception 'een betaalrun begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('proposed', 'approved'), ('proposed', 'cancelled'),
        ('approved', 'signed'), ('approved', 'proposed'), ('approved', 'cancelled'),
        ('signed', 'released'), ('signed', 'proposed'), ('signed', 'cancelled'),
        ('released', 'executed'), ('released', 'partly'), ('released', 'failed'),
        ('executed', 'released'), ('executed', 'partly'), ('executed', 'failed'),
        ('partly', 'released'), ('partly', 'executed'), ('partly', 'failed'),
        ('failed', 'released'), ('failed', 'partly'), ('failed', 'executed')
    ) then
        raise exception 'een betaalrun gaat niet van % naar %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    if (new.client_id, new.number, new.account_id, new.prepared_by_id, new.prepared_for_id)
       is distinct from (old.client_id, old.number, old.account_id, old.prepared_by_id, old.prepared_for_id) then
        raise exception 'nummer, rekening en voorbereider van een betaalrun staan vast'
            using errcode = 'restrict_violation';
    end if;
    if old.status <> 'proposed' and (new.execution_on, new.total_cents, new.line_count)
       is distinct from (old.execution_on, old.total_cents, old.line_count) then
        raise exception 'wat goedgekeurd is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    if old.status in ('released', 'executed', 'partly', 'failed', 'cancelled')
       and to_jsonb(new) - 'status' is distinct from to_jsonb(old) - 'status' then
        raise exception 'betaalrun % is afgesloten en wijzigt niet meer', old.number
            using errcode = 'restrict_violation';
    end if;
    -- Nobody slips a name into a step that was not taken now, nor changes who took it.
    if (old.approved_by_id is not null and new.status <> 'proposed'
            and (new.approved_by_id, new.approved_for_id, new.approved_at)
                is distinct from (old.approved_by_id, old.approved_for_id, old.approved_at))
       or (old.signed_by_id is not null and new.status <> 'proposed'
            and (new.signed_by_id, new.signed_for_id, new.signed_at)
                is distinct from (old.signed_by_id, old.signed_for_id, old.signed_at))
       or (new.status = 'proposed' and (new.approved_by_id, new.signed_by_id, new.signed_again_by_id) is distinct from
            (null::bigint, null::bigint, null::bigint)) then
        raise exception 'wie een stap zette, staat vast' using errcode = 'restrict_violation';
    end if;
    if new.status in ('approved', 'released') and new.status <> old.status then
        select count(*) filter (where amount_cents > 0), coalesce(sum(amount_cents), 0)
            into found_count, found_total
            from payments_line where client_id = new.client_id and run_id = new.id and state <> 'removed';
        if (found_count, found_total) is distinct from (new.line_count::bigint, new.total_cents) then
            raise exception 'de totalen van betaalrun % kloppen niet met de lijnen', new.number
                using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;
create trigger payments_run_guard before insert or update on payments_run
    for each row execute function payments_run_guard();
create trigger payments_run_no_delete before delete on payments_run
    for each row execute function payments_no_delete();
create trigger payments_run_no_truncate before truncate on payments_run
    for each statement execute function payments_no_delete();

create function payments_line_guard() returns trigger language plpgsql as $$
declare
    run_status text;
begin
    select status into run_status from payments_run where id = new.run_id and client_id = new.client_id for share;
    if tg_op = 'INSERT' then
        if run_status is distinct from 'proposed' or new.state <> 'planned' then
            raise exception 'een betaling komt alleen bij een voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if to_jsonb(new) - array['state', 'reason', 'executed_on', 'returned_on']
       is distinct from to_jsonb(old) - array['state', 'reason', 'executed_on', 'returned_on'] then
        raise exception 'een betaling wijzigt niet; neem ze uit de run en stel ze opnieuw voor'
            using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('planned', 'removed'), ('planned', 'sent'), ('planned', 'executed'),
        ('sent', 'accepted'), ('sent', 'rejected'), ('sent', 'executed'), ('sent', 'returned'),
        ('accepted', 'rejected'), ('accepted', 'executed'), ('accepted', 'returned'),
        ('executed', 'sent'), ('executed', 'returned')
    ) then
        raise exception 'een betaling gaat niet van % naar %', old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    if new.state = 'removed' and old.state <> 'removed' and run_status not in ('proposed', 'cancelled') then
        raise exception 'uit een goedgekeurde run verdwijnt geen betaling' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and new.state <> 'removed'
       and run_status not in ('released', 'executed', 'partly', 'failed') then
        raise exception 'een betaling wordt verzonden met haar run' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger payments_line_guard before insert or update on payments_line
    for each row execute function payments_line_guard();
create trigger payments_line_no_delete before delete on payments_line
    for each row execute function payments_no_delete();
create trigger payments_line_no_truncate before truncate on payments_line
    for each statement execute function payments_no_delete();

-- An item lives as long as its line does, whatever anybody writes in it.
create function payments_item_guard() returns trigger language plpgsql as $$
declare
    own record;
begin
    select l.state, r.status into own from payments_line l join payments_run r on r.id = l.run_id
        where l.id = new.line_id and l.client_id = new.client_id;
    if not found then
        raise exception 'een post hoort bij een betaling van dezelfde cliënt' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' and own.status <> 'proposed' then
        raise exception 'een post komt alleen bij een voorstel' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'live' is distinct from to_jsonb(old) - 'live' then
        raise exception 'een post van een betaling wijzigt niet' using errcode = 'restrict_violation';
    end if;
    new.live := own.state in ('planned', 'sent', 'accepted', 'executed');
    return new;
end $$;
create trigger payments_item_guard before insert or update on payments_item
    for each row execute function payments_item_guard();
create trigger payments_item_no_delete before delete on payments_item
    for each row execute function payments_no_delete();
create trigger payments_item_no_truncate before truncate on payments_item
    for each statement execute function payments_no_delete();

create function payments_line_carries_items() returns trigger language plpgsql as $$
begin
    update payments_item set live = live where client_id = new.client_id and line_id = new.id;
    return null;
end $$;
create trigger payments_line_carries_items after update of state on payments_line
    for each row when (new.state is distinct from old.state) execute function payments_line_carries_items();

-- A bank account is opened and changed by two people: only a change that a second one confirmed in this transaction.
create function payments_account_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.client_id, new.iban, new.ledger_account)
       is distinct from (old.client_id, old.iban, old.ledger_account) then
        raise exception 'nummer, cliënt en grootboekrekening van een bankrekening staan vast'
            using errcode = 'restrict_violation';
    end if;
    if not exists (
        select from payments_accountchange c
        where c.client_id = new.client_id and c.iban = new.iban and c.status = 'confirmed'
          and c.values ->> 'name' = new.name and c.values ->> 'bic' = new.bic
          and c.values ->> 'pain_version' = new.pain_version
          and c.values ->> 'valid_from' = new.valid_from::text
          and c.values ->> 'valid_to' is not distinct from new.valid_to::text
          and c.values ->> 'ledger_account' = new.ledger_account
    ) then
        raise exception 'een bankrekening wijzigt alleen na bevestiging door een tweede persoon'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger payments_account_guard before insert or update on payments_bankaccount
    for each row execute function payments_account_guard();
create trigger payments_account_no_delete before delete on payments_bankaccount
    for each row execute function payments_no_delete();

create function payments_change_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'open' then
            raise exception 'een wijziging begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status <> 'open'
       or (new.client_id, new.account_id, new.iban, new.values, new.reason, new.proposed_by_id, new.proposed_for_id)
          is distinct from
          (old.client_id, old.account_id, old.iban, old.values, old.reason, old.proposed_by_id, old.proposed_for_id) then
        raise exception 'wat voorgesteld of beslist is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger payments_change_guard before insert or update on payments_accountchange
    for each row execute function payments_change_guard();
create trigger payments_change_no_delete before delete on payments_accountchange
    for each row execute function payments_no_delete();
revoke delete, truncate on payments_run, payments_line, payments_item, payments_bankaccount, payments_accountchange
    from bundel_app;
