-- The database as last judge over VAT: what the client approved is what was filed, and nothing of it disappears.

create function vat_no_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;

create function vat_return_guard() returns trigger language plpgsql as $$
declare
    box record;
begin
    for box in select key, value from jsonb_each_text(new.boxes) loop
        if box.value::bigint < 0 then
            raise exception 'rooster % is negatief', box.key using errcode = 'restrict_violation';
        end if;
    end loop;
    if tg_op = 'INSERT' then
        if new.status <> 'prepared' or new.approved_by_id is not null or new.filed_by_id is not null
           or new.entry_id is not null or new.reference <> '' then
            raise exception 'een aangifte begint als voorbereiding' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('prepared', 'approved'), ('prepared', 'withdrawn'), ('approved', 'filed'), ('approved', 'prepared'),
        ('filed', 'replaced')
    ) then
        raise exception 'een aangifte gaat niet van % naar %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    if (new.client_id, new.kind, new.label, new.first, new.last, new.version, new.correction, new.replaces_id)
       is distinct from (old.client_id, old.kind, old.label, old.first, old.last, old.version, old.correction, old.replaces_id) then
        raise exception 'soort, periode en versie van een aangifte staan vast' using errcode = 'restrict_violation';
    end if;
    if old.status in ('filed', 'replaced', 'withdrawn')
       and to_jsonb(new) - 'status' is distinct from to_jsonb(old) - 'status' then
        raise exception 'aangifte % is afgesloten en wijzigt niet meer', old.label
            using errcode = 'restrict_violation';
    end if;
    -- Approval is about the content that the approver saw: it comes without a change of it, and freezes it.
    if (old.status = 'approved' or new.status = 'approved') and new.status <> 'prepared'
       and (new.raw, new.boxes, new.moves, new.accounts, new.rows, new.explanation, new.refund, new.no_clients,
            new.prepared_by_id, new.prepared_for_id)
           is distinct from
           (old.raw, old.boxes, old.moves, old.accounts, old.rows, old.explanation, old.refund, old.no_clients,
            old.prepared_by_id, old.prepared_for_id) then
        raise exception 'wat goedgekeurd is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    if old.status = 'approved' and new.status <> 'prepared'
       and (new.approved_by_id, new.approved_for_id, new.approved_at, new.sha256)
           is distinct from (old.approved_by_id, old.approved_for_id, old.approved_at, old.sha256) then
        raise exception 'wie goedkeurde, staat vast' using errcode = 'restrict_violation';
    end if;
    if new.status in ('prepared', 'withdrawn') and new.approved_by_id is not null then
        raise exception 'een voorbereiding is door niemand goedgekeurd' using errcode = 'restrict_violation';
    end if;
    if new.status not in ('filed', 'replaced')
       and (new.filed_by_id is not null or new.entry_id is not null or new.reference <> '') then
        raise exception 'alleen een ingediende aangifte heeft een nummer en een boeking'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger vat_return_guard before insert or update on vat_return
    for each row execute function vat_return_guard();
create trigger vat_return_no_delete before delete on vat_return for each row execute function vat_no_delete();
create trigger vat_return_no_truncate before truncate on vat_return for each statement execute function vat_no_delete();

-- A regime is only ended; what held on a day stays known.
create function vat_regime_guard() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'valid_to' is distinct from to_jsonb(old) - 'valid_to' or old.valid_to is not null then
        raise exception 'een btw-stelsel wordt beëindigd, niet gewijzigd' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger vat_regime_guard before update on vat_regimeperiod for each row execute function vat_regime_guard();
create trigger vat_regime_no_delete before delete on vat_regimeperiod for each row execute function vat_no_delete();
create trigger vat_regime_no_truncate before truncate on vat_regimeperiod
    for each statement execute function vat_no_delete();
revoke delete, truncate on vat_return, vat_regimeperiod from bundel_app;
