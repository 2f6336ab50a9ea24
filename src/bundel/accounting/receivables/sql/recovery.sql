-- The database as last judge over letters, plans, disputes, write-offs and refunds.

create function receivables_reminder_guard() returns trigger language plpgsql as $$
declare
    run_status text;
begin
    select status into run_status from receivables_dunningrun
        where id = new.run_id and client_id = new.client_id for share;
    if tg_op = 'INSERT' then
        if run_status is distinct from 'proposed' or new.state <> 'planned' then
            raise exception 'een brief komt alleen bij een voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (old.state <> 'planned' and to_jsonb(new) - 'delivered' is distinct from to_jsonb(old) - 'delivered')
       or (new.run_id, new.customer_id, new.position) is distinct from (old.run_id, old.customer_id, old.position) then
        raise exception 'een brief die weg is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_reminder_guard before insert or update on receivables_reminder
    for each row execute function receivables_reminder_guard();
create trigger receivables_reminder_no_delete before delete on receivables_reminder
    for each row execute function receivables_no_delete();

-- An item lives as long as its letter does, whatever anybody writes in it: a removed letter frees the step.
create function receivables_reminder_item_guard() returns trigger language plpgsql as $$
declare
    own_state text;
begin
    select state into own_state from receivables_reminder where id = new.reminder_id and client_id = new.client_id;
    if not found then
        raise exception 'een post hoort bij een brief van dezelfde cliënt' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' and own_state <> 'planned' then
        raise exception 'een post komt alleen bij een voorgestelde brief' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'live' is distinct from to_jsonb(old) - 'live' then
        raise exception 'een post van een brief wijzigt niet' using errcode = 'restrict_violation';
    end if;
    new.live := own_state <> 'removed';
    return new;
end $$;
create trigger receivables_reminder_item_guard before insert or update on receivables_reminderitem
    for each row execute function receivables_reminder_item_guard();
create trigger receivables_reminder_item_no_delete before delete on receivables_reminderitem
    for each row execute function receivables_no_delete();
create function receivables_reminder_carries_items() returns trigger language plpgsql as $$
begin
    update receivables_reminderitem set live = live where client_id = new.client_id and reminder_id = new.id;
    return null;
end $$;
create trigger receivables_reminder_carries_items after update of state on receivables_reminder
    for each row when (new.state is distinct from old.state) execute function receivables_reminder_carries_items();

create function receivables_dunning_run_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            raise exception 'een ronde begint als voorstel' using errcode = 'restrict_violation';
        end if;
    elsif old.status <> 'proposed' or (new.client_id, new.number, new.prepared_by_id, new.prepared_for_id)
          is distinct from (old.client_id, old.number, old.prepared_by_id, old.prepared_for_id) then
        raise exception 'een ronde die weg is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_dunning_run_guard before insert or update on receivables_dunningrun
    for each row execute function receivables_dunning_run_guard();
create trigger receivables_dunning_run_no_delete before delete on receivables_dunningrun
    for each row execute function receivables_no_delete();

-- A plan adds up: its parts and its invoices are both its total. Judged at commit, when all rows are there.
create function receivables_plan_adds_up() returns trigger language plpgsql as $$
declare
    own bigint := case tg_table_name when 'receivables_plan' then new.id else (to_jsonb(new) ->> 'plan_id')::bigint end;
    wrong text;
begin
    select p.number into wrong from receivables_plan p where p.id = own and (
        p.total_cents <> (select coalesce(sum(cents), 0) from receivables_instalment where plan_id = own)
        or p.total_cents <> (select coalesce(sum(cents), 0) from receivables_planinvoice where plan_id = own));
    if found then
        raise exception 'plan % telt niet op', wrong using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger receivables_plan_adds_up after insert or update on receivables_plan
    deferrable initially deferred for each row execute function receivables_plan_adds_up();
create constraint trigger receivables_instalment_adds_up after insert on receivables_instalment
    deferrable initially deferred for each row execute function receivables_plan_adds_up();
create constraint trigger receivables_plan_invoice_adds_up after insert on receivables_planinvoice
    deferrable initially deferred for each row execute function receivables_plan_adds_up();
create function receivables_plan_invoice_guard() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'live' is distinct from to_jsonb(old) - 'live' then
        raise exception 'wat afgesproken is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_plan_invoice_guard before update on receivables_planinvoice
    for each row execute function receivables_plan_invoice_guard();
create trigger receivables_plan_invoice_no_delete before delete on receivables_planinvoice
    for each row execute function receivables_no_delete();
create function receivables_plan_guard() returns trigger language plpgsql as $$
begin
    if (new.client_id, new.number, new.customer_id, new.total_cents, new.agreed_on)
       is distinct from (old.client_id, old.number, old.customer_id, old.total_cents, old.agreed_on)
       or (new.status <> old.status and (old.status, new.status) not in (
            ('running', 'done'), ('running', 'defaulted'), ('running', 'stopped'), ('done', 'running'))) then
        raise exception 'plan % wijzigt zo niet', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_plan_guard before update on receivables_plan
    for each row execute function receivables_plan_guard();
create trigger receivables_plan_no_delete before delete on receivables_plan
    for each row execute function receivables_no_delete();

create function receivables_decided_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' or new.decided_by_id is not null then
            raise exception 'een afboeking begint als voorstel' using errcode = 'restrict_violation';
        end if;
    elsif old.status <> 'proposed'
          or (new.client_id, new.invoice_id, new.cents, new.kind, new.proposed_by_id, new.proposed_for_id)
             is distinct from
             (old.client_id, old.invoice_id, old.cents, old.kind, old.proposed_by_id, old.proposed_for_id) then
        raise exception 'wat voorgesteld of beslist is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_decided_guard before insert or update on receivables_writeoff
    for each row execute function receivables_decided_guard();
create trigger receivables_write_off_no_delete before delete on receivables_writeoff
    for each row execute function receivables_no_delete();

create function receivables_refund_guard() returns trigger language plpgsql as $$
begin
    if not exists (select from receivables_customeraccount a where a.id = new.account_id
                   and a.client_id = new.client_id and a.customer_id = new.customer_id and a.status = 'confirmed')
       and (tg_op = 'INSERT' or new.status in ('approved', 'scheduled') and new.status <> old.status
            and old.status <> 'paid') then
        raise exception 'een terugbetaling gaat naar een bevestigde rekening van de klant'
            using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.status <> 'requested' or new.decided_by_id is not null then
            raise exception 'een terugbetaling begint als vraag' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (new.client_id, new.number, new.customer_id, new.account_id, new.cents, new.requested_by_id, new.requested_for_id)
       is distinct from
       (old.client_id, old.number, old.customer_id, old.account_id, old.cents, old.requested_by_id, old.requested_for_id)
       or (new.status <> old.status and (old.status, new.status) not in (
            ('requested', 'approved'), ('requested', 'refused'), ('approved', 'scheduled'), ('scheduled', 'approved'),
            ('scheduled', 'paid'), ('paid', 'approved'), ('approved', 'refused')))
       or (old.decided_by_id is not null and new.status <> 'refused'
            and (new.decided_by_id, new.decided_for_id) is distinct from (old.decided_by_id, old.decided_for_id)) then
        raise exception 'terugbetaling % wijzigt zo niet', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_refund_guard before insert or update on receivables_refund
    for each row execute function receivables_refund_guard();
create trigger receivables_refund_no_delete before delete on receivables_refund
    for each row execute function receivables_no_delete();

create function receivables_dispute_guard() returns trigger language plpgsql as $$
begin
    if old.closed_on is not null or (new.client_id, new.invoice_id, new.reason, new.text, new.opened_on)
       is distinct from (old.client_id, old.invoice_id, old.reason, old.text, old.opened_on) then
        raise exception 'een betwisting wijzigt alleen door ze te beslissen' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_dispute_guard before update on receivables_dispute
    for each row execute function receivables_dispute_guard();
create trigger receivables_dispute_no_delete before delete on receivables_dispute
    for each row execute function receivables_no_delete();
create function receivables_handover_item_guard() returns trigger language plpgsql as $$
begin
    if old.taken_back_on is not null or to_jsonb(new) - array['taken_back_on', 'taken_back_reason']
       is distinct from to_jsonb(old) - array['taken_back_on', 'taken_back_reason'] then
        raise exception 'wat overgedragen is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_handover_item_guard before update on receivables_handoveritem
    for each row execute function receivables_handover_item_guard();
create trigger receivables_handover_item_no_delete before delete on receivables_handoveritem
    for each row execute function receivables_no_delete();
create trigger receivables_handover_no_delete before delete on receivables_handover
    for each row execute function receivables_no_delete();
revoke delete, truncate on receivables_reminder, receivables_reminderitem, receivables_dunningrun, receivables_plan,
    receivables_planinvoice, receivables_writeoff, receivables_refund, receivables_dispute, receivables_handover,
    receivables_handoveritem from bundel_app;
