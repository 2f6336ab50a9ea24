-- A transaction and a netting belong to two clients: each of them sees the row, a third never does. Writing needs both in
-- scope only where both are booked; proposing or answering needs the one that does it.
alter table internal_transaction enable row level security;
alter table internal_transaction force row level security;
create policy client_scope on internal_transaction
    using (seller_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[])
        or buyer_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[]))
    with check (seller_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[])
        or buyer_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[]));
alter table internal_netting enable row level security;
alter table internal_netting force row level security;
create policy client_scope on internal_netting
    using (seller_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[])
        or buyer_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[]))
    with check (seller_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[])
        or buyer_id = any((select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[]));

-- Inside one legal person only; what was agreed stays; posted means two legs with their entries of the same amount.
create function internal_judge() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (select count(*) from clients_client c
        where c.id in (new.seller_id, new.buyer_id) and c.inside_vlaamse_gemeenschap) <> 2 then
        raise exception 'een interne verrichting blijft binnen de rechtspersoon'
            using errcode = 'check_violation', constraint = 'internal_inside_the_legal_person';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'proposed' then
            raise exception 'een interne verrichting begint als voorstel'
                using errcode = 'check_violation', constraint = 'internal_begins_proposed';
        end if;
        return new;
    end if;
    if old.state in ('posted', 'withdrawn') then
        raise exception 'een geboekte of ingetrokken verrichting blijft zoals ze is'
            using errcode = 'check_violation', constraint = 'internal_stays';
    end if;
    if (new.seller_id, new.buyer_id, new.number, new.source) is distinct from
       (old.seller_id, old.buyer_id, old.number, old.source) then
        raise exception 'de partijen en het nummer blijven'
            using errcode = 'check_violation', constraint = 'internal_stays_itself';
    end if;
    if new.state = 'posted' and (
        select count(*) from internal_leg l
        join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
        where l.transaction_id = new.id and e.total_cents = new.cents
          and e.document = 'internal.transaction:' || new.id
          and ((l.role = 'seller' and l.client_id = new.seller_id) or (l.role = 'buyer' and l.client_id = new.buyer_id))
    ) <> 2 then
        raise exception 'beide kanten moeten voor hetzelfde bedrag geboekt zijn'
            using errcode = 'check_violation', constraint = 'internal_both_legs_booked';
    end if;
    return new;
end $$;
create trigger internal_judge before insert or update on internal_transaction
    for each row execute function internal_judge();

create function internal_stays() returns trigger language plpgsql as $$
begin
    raise exception 'interne verrichtingen worden niet gewist' using errcode = 'restrict_violation';
end $$;
create trigger internal_transaction_stays before delete on internal_transaction for each row execute function internal_stays();
create trigger internal_netting_stays before update or delete on internal_netting for each row execute function internal_stays();

create function internal_leg_stays() returns trigger language plpgsql as $$
begin
    if old.entry_id is not null then
        raise exception 'een geboekte kant blijft zoals ze is'
            using errcode = 'check_violation', constraint = 'internal_leg_stays';
    end if;
    return coalesce(new, old);
end $$;
create trigger internal_leg_stays before update or delete on internal_leg for each row execute function internal_leg_stays();
