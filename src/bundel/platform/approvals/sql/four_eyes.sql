-- The database as last judge: nobody decides on what they prepared, and nothing is approved without its answers.
create function approvals_decision_guard() returns trigger language plpgsql as $$
declare
    r approvals_request;
begin
    select * into r from approvals_request where id = new.request_id and client_id = new.client_id for update;
    if not found or r.status <> 'open' or r.position <> new.position then
        raise exception 'goedkeuring % staat niet open op stap %', new.request_id, new.position
            using errcode = 'restrict_violation';
    end if;
    if new.answered_by_id = any(r.excluded) or new.asked_person_id = any(r.excluded) then
        raise exception 'wie goedkeuring % voorbereidde, beslist er niet over', new.request_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger approvals_decision_guard before insert on approvals_decision
    for each row execute function approvals_decision_guard();

create function approvals_request_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'een goedkeuring wordt nooit verwijderd' using errcode = 'restrict_violation';
    end if;
    if old.status <> 'open' then
        raise exception 'goedkeuring % is afgesloten en verandert niet meer', old.id
            using errcode = 'restrict_violation';
    end if;
    if (new.client_id, new.kind, new.subject, new.name, new.amount_cents, new.article, new.chain_id, new.excluded,
            new.started_at, new.started_by_id)
        is distinct from (old.client_id, old.kind, old.subject, old.name, old.amount_cents, old.article, old.chain_id,
            old.excluded, old.started_at, old.started_by_id) then
        raise exception 'wat bij goedkeuring % gevraagd is, verandert niet', old.id
            using errcode = 'restrict_violation';
    end if;
    if new.status = 'approved' and exists (
        select 1 from approvals_requeststep s
        where s.request_id = old.id and s.needed > (
            select count(*) from approvals_decision d
            where d.request_id = s.request_id and d.position = s.position and d.decision = 'approved')
    ) then
        raise exception 'goedkeuring % mist nog handtekeningen', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger approvals_request_guard before update or delete on approvals_request
    for each row execute function approvals_request_guard();

create function approvals_step_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.needed < old.needed or new.position <> old.position
        or new.request_id <> old.request_id or new.client_id <> old.client_id
        or not exists (select 1 from approvals_request r where r.id = old.request_id and r.status = 'open') then
        raise exception 'een stap van goedkeuring % wordt niet lichter', old.request_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger approvals_step_guard before update or delete on approvals_requeststep
    for each row execute function approvals_step_guard();
revoke truncate on approvals_request, approvals_requeststep from bundel_app;
