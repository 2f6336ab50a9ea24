-- A counter never goes back and never disappears: a number that was given is not given again.
create function numbering_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'een nummerreeks wordt nooit verwijderd' using errcode = 'restrict_violation';
    end if;
    if new.last < old.last or new.client_id <> old.client_id or new.series <> old.series then
        raise exception 'nummerreeks % gaat niet terug en verandert niet van naam', old.series
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger numbering_guard before update or delete on numbering_series
    for each row execute function numbering_guard();
