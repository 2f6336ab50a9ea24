-- A file belongs to a feeder of its own client that is in use; what it brought stays; its end is true to its rows.
create function interfaces_judge() returns trigger language plpgsql as $$
declare booked record; rejected record;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'received' or new.done <> 0 then
            raise exception 'een levering begint ontvangen'
                using errcode = 'check_violation', constraint = 'interfaces_begins_received';
        end if;
        if not exists (select from interfaces_feeder f
                       where f.id = new.feeder_id and f.client_id = new.client_id and f.active) then
            raise exception 'het toeleverend systeem hoort niet bij deze entiteit of is niet in gebruik'
                using errcode = 'check_violation', constraint = 'interfaces_feeder_of_the_client';
        end if;
        if new.repairs_id is not null and not exists (
            select from interfaces_delivery d where d.id = new.repairs_id and d.client_id = new.client_id
               and d.feeder_id = new.feeder_id and d.repairs_id is null) then
            raise exception 'een herstel hoort bij een levering van hetzelfde systeem'
                using errcode = 'check_violation', constraint = 'interfaces_repairs_its_own';
        end if;
        return new;
    end if;
    if (new.client_id, new.feeder_id, new.batch, new.sha256, new.repairs_id, new.rows, new.debit, new.credit,
        new.entries, new.received_at, new.policy, new.layout) is distinct from
       (old.client_id, old.feeder_id, old.batch, old.sha256, old.repairs_id, old.rows, old.debit, old.credit,
        old.entries, old.received_at, old.policy, old.layout) then
        raise exception 'een levering blijft wat ze was'
            using errcode = 'check_violation', constraint = 'interfaces_stays_itself';
    end if;
    if old.state <> 'received' and (new.done, new.booked_rows, new.booked_cents, new.rejected_rows, new.rejected_debit,
        new.rejected_credit, new.skipped_rows, new.skipped_debit, new.skipped_credit) is distinct from
       (old.done, old.booked_rows, old.booked_cents, old.rejected_rows, old.rejected_debit,
        old.rejected_credit, old.skipped_rows, old.skipped_debit, old.skipped_credit) then
        raise exception 'de telling van een afgehandelde levering blijft'
            using errcode = 'check_violation', constraint = 'interfaces_count_stays';
    end if;
    if new.state = old.state then
        return new;
    end if;
    if not ((old.state = 'received' and new.state in ('booked', 'partly', 'rejected'))
            or (old.state in ('partly', 'rejected') and new.state = 'replayed')) then
        raise exception 'van % naar % gaat een levering niet', old.state, new.state
            using errcode = 'check_violation', constraint = 'interfaces_state_follows';
    end if;
    if new.state = 'replayed' then
        if exists (
            select from interfaces_reject r where r.client_id = new.client_id and r.origin_id = new.id
              and not exists (select from interfaces_booking b where b.client_id = r.client_id
                              and b.origin_id = r.origin_id and b.reference = r.reference)
              and not exists (select from interfaces_dropping d where d.client_id = r.client_id
                              and d.origin_id = r.origin_id and d.reference = r.reference)) then
            raise exception 'er wachten nog afgekeurde boekingen'
                using errcode = 'check_violation', constraint = 'interfaces_nothing_waits';
        end if;
        return new;
    end if;
    select coalesce(sum(b.rows), 0) as rows, coalesce(sum(b.cents), 0) as cents into booked
    from interfaces_booking b where b.client_id = new.client_id and b.delivery_id = new.id;
    select count(*) as rows, coalesce(sum(r.debit), 0) as debit, coalesce(sum(r.credit), 0) as credit into rejected
    from interfaces_reject r where r.client_id = new.client_id and r.delivery_id = new.id;
    if (booked.rows, booked.cents, rejected.rows, rejected.debit, rejected.credit) is distinct from
       (new.booked_rows::bigint, new.booked_cents::numeric, new.rejected_rows::bigint, new.rejected_debit::numeric,
        new.rejected_credit::numeric) then
        raise exception 'de telling van de levering klopt niet met haar boekingen en afgekeurde rijen'
            using errcode = 'check_violation', constraint = 'interfaces_count_is_true';
    end if;
    return new;
end $$;
create trigger interfaces_judge before insert or update on interfaces_delivery
    for each row execute function interfaces_judge();

create function interfaces_stays() returns trigger language plpgsql as $$
begin
    raise exception 'toeleverende systemen en leveringen worden niet gewist' using errcode = 'restrict_violation';
end $$;
create trigger interfaces_delivery_stays before delete on interfaces_delivery
    for each row execute function interfaces_stays();
create trigger interfaces_feeder_stays before delete on interfaces_feeder
    for each row execute function interfaces_stays();

-- Booked or dropped, never both; what arrives belongs to a delivery of the same client; dropped is what was rejected.
create function interfaces_settled() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'interfaces_booking' then
        if exists (select from new_rows n join interfaces_dropping d
                   on d.client_id = n.client_id and d.origin_id = n.origin_id and d.reference = n.reference) then
            raise exception 'een geschrapte boeking wordt niet meer geboekt'
                using errcode = 'check_violation', constraint = 'interfaces_dropped_stays_dropped';
        end if;
        if exists (select from new_rows n where not exists (
                select from interfaces_delivery d where d.id = n.delivery_id and d.client_id = n.client_id
                  and coalesce(d.repairs_id, d.id) = n.origin_id and d.state = 'received')) then
            raise exception 'een boeking hoort bij een levering die verwerkt wordt'
                using errcode = 'check_violation', constraint = 'interfaces_booking_of_its_delivery';
        end if;
        return null;
    end if;
    if exists (select from new_rows n where not exists (
            select from interfaces_reject r where r.client_id = n.client_id and r.origin_id = n.origin_id
              and r.reference = n.reference)
        or exists (select from interfaces_booking b where b.client_id = n.client_id and b.origin_id = n.origin_id
              and b.reference = n.reference)) then
        raise exception 'alleen wat afgekeurd is en niet geboekt, kan geschrapt worden'
            using errcode = 'check_violation', constraint = 'interfaces_only_rejected_is_dropped';
    end if;
    return null;
end $$;
create trigger interfaces_booking_settled after insert on interfaces_booking
    referencing new table as new_rows for each statement execute function interfaces_settled();
create trigger interfaces_dropping_settled after insert on interfaces_dropping
    referencing new table as new_rows for each statement execute function interfaces_settled();

create function interfaces_reject_of_its_delivery() returns trigger language plpgsql as $$
begin
    if exists (select from new_rows n where not exists (
            select from interfaces_delivery d where d.id = n.delivery_id and d.client_id = n.client_id
              and coalesce(d.repairs_id, d.id) = n.origin_id and d.state = 'received')) then
        raise exception 'een afgekeurde rij hoort bij een levering die verwerkt wordt'
            using errcode = 'check_violation', constraint = 'interfaces_reject_of_its_delivery';
    end if;
    return null;
end $$;
create trigger interfaces_reject_of_its_delivery after insert on interfaces_reject
    referencing new table as new_rows for each statement execute function interfaces_reject_of_its_delivery();
