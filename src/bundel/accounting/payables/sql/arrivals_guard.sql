-- A dismissal is ended once, keeps what it said, and belongs to the client of its arrival.

create function payables_dismissal_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.client_id is distinct from (select client_id from payables_intake where id = new.intake_id) then
            raise exception 'een ontvangst wordt afgehandeld voor haar eigen cliënt' using errcode = 'restrict_violation';
        end if;
        if new.restored_at is not null then
            raise exception 'een ontvangst wordt eerst afgehandeld' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.restored_at is not null or new.restored_at is null
       or (new.client_id, new.intake_id, new.reason, new.dismissed_by_id, new.dismissed_at)
          is distinct from (old.client_id, old.intake_id, old.reason, old.dismissed_by_id, old.dismissed_at) then
        raise exception 'een afgehandelde ontvangst kan alleen één keer teruggezet worden'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger payables_dismissal_guard before insert or update on payables_dismissal
    for each row execute function payables_dismissal_guard();
create trigger payables_dismissal_no_delete before delete on payables_dismissal
    for each row execute function payables_no_delete();
create trigger payables_dismissal_no_truncate before truncate on payables_dismissal
    for each statement execute function payables_no_delete();

-- What became of a delivered file stands; its rows never disappear.
create function payables_deliveredfile_guard() returns trigger language plpgsql as $$
begin
    if old.state <> 'pending' or (new.client_id, new.delivery_id, new.source, new.name)
       is distinct from (old.client_id, old.delivery_id, old.source, old.name) then
        raise exception 'het oordeel over een geleverd bestand staat vast' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger payables_deliveredfile_guard before update on payables_deliveredfile
    for each row execute function payables_deliveredfile_guard();
create trigger payables_deliveredfile_no_delete before delete on payables_deliveredfile
    for each row execute function payables_no_delete();
create trigger payables_deliveredfile_no_truncate before truncate on payables_deliveredfile
    for each statement execute function payables_no_delete();
create trigger payables_delivery_no_delete before delete on payables_delivery
    for each row execute function payables_no_delete();
create trigger payables_delivery_no_truncate before truncate on payables_delivery
    for each statement execute function payables_no_delete();
revoke delete, truncate on payables_dismissal, payables_deliveredfile, payables_delivery from bundel_app;
