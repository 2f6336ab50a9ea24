-- The database as last judge over bank statements: facts stay, the chain closes, each movement is tied once.

create function bank_no_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;

create function bank_statement_guard() returns trigger language plpgsql as $$
declare
    before bank_statement;
begin
    if tg_op = 'INSERT' and new.state <> 'waiting' then
        raise exception 'een uittreksel begint wachtend' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' then
        if to_jsonb(new) - array['state', 'first', 'previous_id', 'gap_reason']
           is distinct from to_jsonb(old) - array['state', 'first', 'previous_id', 'gap_reason'] then
            raise exception 'een uittreksel wijzigt niet' using errcode = 'restrict_violation';
        end if;
        -- The first one may turn out to have one before it; nothing else of a statement in the chain changes.
        if old.state = 'taken_up' and not (old.first and not new.first and new.previous_id is not null
                                           and new.state = 'taken_up')
           and new is distinct from old then
            raise exception 'een opgenomen uittreksel wijzigt niet' using errcode = 'restrict_violation';
        end if;
        if new.previous_id is not null then
            select * into before from bank_statement
                where id = new.previous_id and client_id = new.client_id and account_id = new.account_id;
            if not found or before.closing_cents <> new.opening_cents or before.date > new.date
               or before.id = new.id then
                raise exception 'het beginsaldo sluit niet aan op het vorige uittreksel'
                    using errcode = 'restrict_violation';
            end if;
        end if;
        if new.state = 'taken_up' and old.state = 'waiting' and new.opening_cents + coalesce((
                select sum(amount_cents) from bank_movement m
                where m.client_id = new.client_id and m.statement_id = new.id), 0) <> new.closing_cents then
            raise exception 'saldo en verrichtingen van het uittreksel kloppen niet'
                using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;
create trigger bank_statement_guard before insert or update on bank_statement
    for each row execute function bank_statement_guard();
create trigger bank_statement_no_delete before delete on bank_statement
    for each row execute function bank_no_delete();
create trigger bank_statement_no_truncate before truncate on bank_statement
    for each statement execute function bank_no_delete();

create function bank_movement_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'to_do' or new.taken_up or not exists (
            select from bank_statement s where s.id = new.statement_id and s.client_id = new.client_id
              and s.account_id = new.account_id and s.state = 'waiting') then
            raise exception 'een verrichting komt met haar uittreksel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if to_jsonb(new) - array['state', 'taken_up'] is distinct from to_jsonb(old) - array['state', 'taken_up']
       or (old.taken_up and not new.taken_up) then
        raise exception 'een bankverrichting wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger bank_movement_guard before insert or update on bank_movement
    for each row execute function bank_movement_guard();
create trigger bank_movement_no_delete before delete on bank_movement
    for each row execute function bank_no_delete();
create trigger bank_movement_no_truncate before truncate on bank_movement
    for each statement execute function bank_no_delete();

create function bank_match_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.undone_at is not null or not exists (
            select from bank_movement m where m.id = new.movement_id and m.client_id = new.client_id and m.taken_up) then
            raise exception 'een afpunting hoort bij een opgenomen verrichting' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.undone_at is not null
       or to_jsonb(new) - array['undone_by', 'undone_at', 'undone_reason', 'reversal_number']
          is distinct from to_jsonb(old) - array['undone_by', 'undone_at', 'undone_reason', 'reversal_number'] then
        raise exception 'een afpunting wijzigt niet; maak ze ongedaan' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger bank_match_guard before insert or update on bank_match
    for each row execute function bank_match_guard();
create trigger bank_match_no_delete before delete on bank_match for each row execute function bank_no_delete();
create trigger bank_match_no_truncate before truncate on bank_match
    for each statement execute function bank_no_delete();
revoke delete, truncate on bank_statement, bank_movement, bank_match from bundel_app;
