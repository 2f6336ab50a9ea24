-- The money-out firewall. Every line of a run is explained anew from the books, by a road that shares nothing with the one
-- that proposed it: what it pays is booked and owed, the account was proven by two people, three people saw the run.
-- Gives one row per line and reason; an empty answer lets the money go.

create function control_account_problem(source text, client bigint, party bigint, number text, day date) returns text
language sql stable security definer set search_path = public, pg_temp as $$
    select case when source = 'payables' and not exists (
        select from payables_supplieraccount a where a.supplier_id = party and a.iban = number and a.status = 'confirmed'
            and a.confirmed_by_id <> a.proposed_by_id and a.active_from <= day)
    or source = 'refunds' and not exists (
        select from receivables_customeraccount a where a.client_id = client and a.customer_id = party
            and a.iban = number and a.status = 'confirmed' and a.confirmed_by_id <> a.proposed_by_id)
    or source = 'claims' and not exists (
        select from claims_personaccount a where a.client_id = client and a.person_id = party and a.iban = number
            and a.status = 'confirmed' and a.confirmed_by_id not in (a.proposed_by_id, a.person_id))
    then 'account' end
$$;

create function control_item_problem(source text, client bigint, item bigint, cents bigint, day date) returns text
language sql stable security definer set search_path = public, pg_temp as $$
    select case source
    when 'payables' then (
        select case
            when sign * i.payable_cents is distinct from (
                select sum(l.credit - l.debit) from ledger_entry e join ledger_line l
                    on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
                where e.client_id = i.client_id and e.id = i.entry_id and l.account = '440000' and not exists (
                    select from ledger_entry b where b.client_id = e.client_id and b.reverses_id = e.id))
                then 'not_booked'
            when i.approver_id is null and not (i.touchless and abs(i.payable_cents) <= i.touchless_limit_cents)
                or i.approver_id = any(coalesce(i.worked_on_by, '{}')) then 'not_approved'
            when cents <> sign * (i.payable_cents - coalesce((
                select sum(s.cents) from payables_settlement s where s.client_id = i.client_id and s.invoice_id = i.id), 0))
                then 'not_open'
            when exists (select from payables_supplierterms t where t.client_id = i.client_id
                and t.supplier_id = i.supplier_id and t.hold_reason <> '') then 'held'
        end
        from payables_invoice i, lateral (select case i.kind when 'credit_note' then -1 else 1 end) as k(sign)
        where i.client_id = client and i.id = item and i.status in ('approved', 'scheduled'))
    when 'refunds' then (
        select case
            when r.decided_by_id is null or r.decided_by_id = r.requested_by_id then 'not_approved'
            when r.cents <> cents or r.paid_on is not null then 'not_open'
        end
        from receivables_refund r
        where r.client_id = client and r.id = item and r.status in ('approved', 'scheduled'))
    when 'claims' then (
        select case
            when c.ledger_cents is distinct from (
                select sum(l.credit - l.debit) from ledger_entry e join ledger_line l
                    on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
                where e.client_id = c.client_id and e.id = c.entry_id and l.account = '455200') then 'not_booked'
            when c.approver_id is null or c.checker_id is null or c.approver_id in (c.person_id, c.checker_id)
                or c.checker_id = c.person_id then 'not_approved'
            when cents <> c.ledger_cents - coalesce((
                select sum(s.cents) from claims_settlement s where s.client_id = c.client_id and s.claim_id = c.id), 0)
                then 'not_open'
        end
        from claims_claim c where c.client_id = client and c.id = item and c.state = 'to_pay')
    else 'no_proof' end
$$;

create function control_item_exists(source text, client bigint, item bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select case source
        when 'payables' then exists (select from payables_invoice i where i.client_id = client and i.id = item
            and i.status in ('approved', 'scheduled'))
        when 'refunds' then exists (select from receivables_refund r where r.client_id = client and r.id = item
            and r.status in ('approved', 'scheduled'))
        when 'claims' then exists (select from claims_claim c where c.client_id = client and c.id = item
            and c.state = 'to_pay')
        else false end
$$;

create function control_run_problems(client bigint, run bigint, day date)
returns table (place integer, name text, cents bigint, problem text)
language sql stable security definer set search_path = public, pg_temp as $$
    with lines as (
        select l.* from payments_line l where l.client_id = client and l.run_id = run and l.state <> 'removed'
    ), items as (
        select l.position, l.name, i.* from lines l join payments_item i on i.client_id = l.client_id and i.line_id = l.id
    )
    select l.position, l.name, l.amount_cents, 'amount' from lines l
        where l.amount_cents <> (select coalesce(sum(i.cents), 0) from items i where i.line_id = l.id)
    union all
    select l.position, l.name, l.amount_cents, control_account_problem(l.source, client, l.supplier_id, l.iban, day)
        from lines l where l.amount_cents > 0
            and control_account_problem(l.source, client, l.supplier_id, l.iban, day) is not null
    union all
    select i.position, i.name, i.cents, case when control_item_exists(i.source, client, i.invoice_id)
            then control_item_problem(i.source, client, i.invoice_id, i.cents, day)
            when i.source in ('payables', 'refunds', 'claims') then 'not_owed' else 'no_proof' end
        from items i where not control_item_exists(i.source, client, i.invoice_id)
            or control_item_problem(i.source, client, i.invoice_id, i.cents, day) is not null
    union all
    select i.position, i.name, i.cents, 'twice' from items i where exists (
        select from payments_item o join payments_line m on m.client_id = o.client_id and m.id = o.line_id
        where o.client_id = client and o.source = i.source and o.invoice_id = i.invoice_id and o.line_id <> i.line_id
            and m.state in ('planned', 'sent'))
    union all
    select 0, r.number, r.total_cents, 'total' from payments_run r where r.client_id = client and r.id = run
        and (r.total_cents <> (select coalesce(sum(l.amount_cents), 0) from lines l)
             or r.line_count <> (select count(*) from lines l where l.amount_cents > 0))
    union all
    select 0, r.number, r.total_cents, 'hands' from payments_run r where r.client_id = client and r.id = run
        and (r.approved_by_id is null or r.signed_by_id is null
             or r.approved_by_id = r.prepared_by_id or r.signed_by_id in (r.prepared_by_id, r.approved_by_id))
    order by 1, 4
$$;

-- Asked in the transaction that sends, before anything is settled; what was passed is kept as proof.
create function control_judge_release() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.status = 'released' and (tg_op = 'INSERT' or old.status <> 'released') and not exists (
        select from control_proof p where p.client_id = new.client_id and p.run_id = new.id
            and p.line_count = new.line_count and p.total_cents = new.total_cents) then
        raise exception 'een betaalrun vertrekt pas als elke betaling verklaard is'
            using errcode = 'check_violation', constraint = 'control_release_needs_proof';
    end if;
    return new;
end $$;
create trigger control_judge_release before insert or update on payments_run for each row execute function control_judge_release();

create function control_judge_proof() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from control_run_problems(new.client_id, new.run_id, (new.at at time zone 'Europe/Brussels')::date)) then
        raise exception 'deze betaalrun heeft betalingen die de boeken niet verklaren'
            using errcode = 'check_violation', constraint = 'control_proof_is_true';
    end if;
    return new;
end $$;
create trigger control_judge_proof before insert on control_proof for each row execute function control_judge_proof();
