-- Items of every source in one table: the source is that of the line, and an invoice of a supplier still must exist.
create or replace function payments_item_guard() returns trigger language plpgsql as $$
declare
    own record;
begin
    select l.state, l.source, r.status into own from payments_line l join payments_run r on r.id = l.run_id
        where l.id = new.line_id and l.client_id = new.client_id;
    if not found then
        raise exception 'een post hoort bij een betaling van dezelfde cliënt' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' and own.status <> 'proposed' then
        raise exception 'een post komt alleen bij een voorstel' using errcode = 'restrict_violation';
    end if;
    new.source := own.source;
    if tg_op = 'UPDATE' and to_jsonb(new) - array['live', 'payable_id']
       is distinct from to_jsonb(old) - array['live', 'payable_id'] then
        raise exception 'een post van een betaling wijzigt niet' using errcode = 'restrict_violation';
    end if;
    new.live := own.state in ('planned', 'sent', 'accepted', 'executed');
    return new;
end $$;
alter table payments_item add column payable_id bigint
    generated always as (case when source = 'payables' then invoice_id end) stored
    constraint payments_item_of_an_invoice references payables_invoice (id) deferrable initially deferred;
