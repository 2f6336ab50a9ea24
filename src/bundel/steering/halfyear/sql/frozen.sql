-- A frozen edition stays as it is; only its signature may be added. The database is the last judge of that.
create function halfyear_edition_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'draft' then
            raise exception 'verslag % is bevroren en blijft bewaard', old.number using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if old.state = 'draft' then
        if new.state = 'signed' then
            raise exception 'verslag % moet eerst bevroren worden', old.number using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.state = 'signed' or new.state <> 'signed'
        or (new.period, new.number, new.cutoff, new.content, new.sha256, new.figures_sha256, new.built_by,
            new.built_at, new.frozen_by_id, new.frozen_name, new.frozen_at)
           is distinct from
           (old.period, old.number, old.cutoff, old.content, old.sha256, old.figures_sha256, old.built_by,
            old.built_at, old.frozen_by_id, old.frozen_name, old.frozen_at)
    then
        raise exception 'verslag % is bevroren: verbeteren kan met een erratum', old.number
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger halfyear_edition_guard before update or delete on halfyear_edition
    for each row execute function halfyear_edition_guard();

-- Texts, promises and outcomes belong to a draft; an erratum belongs to what is frozen.
create function halfyear_part_guard() returns trigger language plpgsql as $$
declare
    touched bigint[];
begin
    if tg_op in ('UPDATE', 'DELETE') then touched := touched || old.edition_id; end if;
    if tg_op in ('UPDATE', 'INSERT') then touched := touched || new.edition_id; end if;
    if exists (select from halfyear_edition where id = any(touched) and (state <> 'draft')) then
        raise exception 'een bevroren verslag krijgt geen andere tekst of belofte' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger halfyear_narrative_guard before insert or update or delete on halfyear_narrative
    for each row execute function halfyear_part_guard();
create trigger halfyear_promise_guard before insert or update or delete on halfyear_promise
    for each row execute function halfyear_part_guard();
create trigger halfyear_promiseoutcome_guard before insert or update or delete on halfyear_promiseoutcome
    for each row execute function halfyear_part_guard();

create function halfyear_erratum_guard() returns trigger language plpgsql as $$
begin
    if not exists (select from halfyear_edition where id = new.edition_id and state <> 'draft') then
        raise exception 'een erratum hoort bij een bevroren verslag' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger halfyear_erratum_guard before insert on halfyear_erratum
    for each row execute function halfyear_erratum_guard();

create function halfyear_no_truncate() returns trigger language plpgsql as $$
begin
    raise exception '% wordt niet leeggemaakt', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger halfyear_edition_no_truncate before truncate on halfyear_edition
    for each statement execute function halfyear_no_truncate();
