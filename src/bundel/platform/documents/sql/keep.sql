-- A stored document stays as it is; only who sees it may change, and the end of its retention may be put later.
create function documents_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.keep_until is null or old.keep_until > current_date then
            raise exception 'document % moet bewaard blijven tot %', old.id, coalesce(old.keep_until::text, 'altijd')
                using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (to_jsonb(new) - 'visibility' - 'keep_until' - 'retention')
        <> (to_jsonb(old) - 'visibility' - 'keep_until' - 'retention') then
        raise exception 'document % blijft zoals het bewaard is', old.id using errcode = 'restrict_violation';
    end if;
    if coalesce(new.keep_until, 'infinity') < coalesce(old.keep_until, 'infinity') then
        raise exception 'de bewaartermijn van document % wordt niet korter', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger documents_keep before update or delete on documents_document
    for each row execute function documents_keep();
revoke truncate on documents_document from bundel_app;
