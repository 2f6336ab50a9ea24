-- A task is in order only by a certification of that moment, and its close is not closed before all its tasks are.
create function closing_judge_task() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.state in ('certified', 'signed') and new.state <> old.state and not exists (
        select from closing_certification c where c.client_id = new.client_id and c.task_id = new.id
        and c.verdict = new.state and c.at = new.seen_at and c.found = new.found) then
        raise exception 'een taak is pas in orde door een vaststelling'
            using errcode = 'check_violation', constraint = 'closing_task_needs_a_certification';
    end if;
    if (new.close_id, new.code, new.control, new.needs, new.client_id)
        is distinct from (old.close_id, old.code, old.control, old.needs, old.client_id) then
        raise exception 'een taak blijft dezelfde taak'
            using errcode = 'check_violation', constraint = 'closing_task_stays_itself';
    end if;
    return new;
end $$;
create trigger closing_judge_task before update on closing_task for each row execute function closing_judge_task();

create function closing_judge_new_task() returns trigger language plpgsql as $$
begin
    if new.state <> 'to_do' then
        raise exception 'een taak begint als te doen'
            using errcode = 'check_violation', constraint = 'closing_task_begins_to_do';
    end if;
    return new;
end $$;
create trigger closing_judge_new_task before insert on closing_task for each row execute function closing_judge_new_task();

create function closing_judge_close() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.closed_at is not null and old.closed_at is null and exists (
        select from closing_task t where t.client_id = new.client_id and t.close_id = new.id
        and t.state not in ('certified', 'signed')) then
        raise exception 'niet alle taken zijn in orde'
            using errcode = 'check_violation', constraint = 'closing_close_needs_all_tasks';
    end if;
    if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
        raise exception 'wat afgesloten is, blijft afgesloten; heropenen gebeurt in het grootboek'
            using errcode = 'check_violation', constraint = 'closing_close_stays';
    end if;
    return new;
end $$;
create trigger closing_judge_close before update on closing_close for each row execute function closing_judge_close();
