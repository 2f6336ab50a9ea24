-- More than was ordered never arrives, a closed order receives nothing, who placed the order does not receive on it, and
-- what an order shows as received is the sum of its receipts.
create function purchasing_judge_receipt() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    placed record;
begin
    select * into placed from purchasing_order o where o.id = new.order_id and o.client_id = new.client_id;
    if not found then
        raise exception 'een ontvangst hoort bij een bestelling van dezelfde cliënt'
            using errcode = 'check_violation', constraint = 'receipt_of_an_order';
    end if;
    if new.undoes_id is null and placed.status <> 'open' then
        raise exception 'de bestelling is niet open'
            using errcode = 'check_violation', constraint = 'receipt_on_an_open_order';
    end if;
    if new.received_by_id is not null and new.received_by_id = placed.placed_by_id then
        raise exception 'wie bestelde, ontvangt niet'
            using errcode = 'check_violation', constraint = 'receipt_by_another';
    end if;
    return new;
end $$;
create trigger purchasing_judge_receipt before insert on purchasing_receipt
    for each row execute function purchasing_judge_receipt();

create function purchasing_judge_receipt_line() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ordered record;
    so_far record;
begin
    select l.quantity, l.net_cents into ordered
    from purchasing_receipt r join purchasing_orderline l on l.client_id = r.client_id and l.order_id = r.order_id
    where r.id = new.receipt_id and r.client_id = new.client_id and l.position = new.position for update of l;
    if not found then
        raise exception 'deze lijn staat niet op de bestelling'
            using errcode = 'check_violation', constraint = 'receipt_line_of_the_order';
    end if;
    select coalesce(sum(x.quantity), 0) as quantity, coalesce(sum(x.net_cents), 0) as net into so_far
    from purchasing_receiptline x join purchasing_receipt r on r.id = x.receipt_id and r.client_id = x.client_id
    where x.client_id = new.client_id and x.position = new.position
      and r.order_id = (select order_id from purchasing_receipt where id = new.receipt_id);
    if so_far.quantity + coalesce(new.quantity, 0) > coalesce(ordered.quantity, 'infinity'::numeric)
       or so_far.quantity + coalesce(new.quantity, 0) < 0
       or so_far.net + new.net_cents < 0
       or (ordered.quantity is null and so_far.net + new.net_cents > ordered.net_cents) then
        raise exception 'er komt niet meer binnen dan besteld is, en niet minder dan niets'
            using errcode = 'check_violation', constraint = 'receipt_within_the_order';
    end if;
    return new;
end $$;
create trigger purchasing_judge_receipt_line before insert on purchasing_receiptline
    for each row execute function purchasing_judge_receipt_line();
