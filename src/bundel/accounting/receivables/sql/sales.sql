-- The database as last judge over what was issued: it never changes, its numbers have no gap, credit stays within it.

create function receivables_no_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;

create function receivables_outgoing_guard() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - array['open_cents', 'closed_on', 'doubtful', 'debtor_id']
       is distinct from to_jsonb(old) - array['open_cents', 'closed_on', 'doubtful', 'debtor_id'] then
        raise exception 'uitgaande factuur % wijzigt niet meer', old.number using errcode = 'restrict_violation';
    end if;
    if old.debtor_id is not null and new.debtor_id is distinct from old.debtor_id then
        raise exception 'de debiteur van % staat vast', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_outgoing_guard before update on receivables_outgoinginvoice
    for each row execute function receivables_outgoing_guard();
create trigger receivables_outgoing_no_delete before delete on receivables_outgoinginvoice
    for each row execute function receivables_no_delete();

create function receivables_customer_guard() returns trigger language plpgsql as $$
begin
    if (new.client_id, new.number) is distinct from (old.client_id, old.number) then
        raise exception 'cliënt en nummer van een debiteur staan vast' using errcode = 'restrict_violation';
    end if;
    if (new.kind, new.enterprise_number) is distinct from (old.kind, old.enterprise_number)
       and exists (select from receivables_outgoinginvoice where client_id = old.client_id and debtor_id = old.id) then
        raise exception 'soort en ondernemingsnummer van een gefactureerde debiteur staan vast'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_customer_guard before update on receivables_customer
    for each row execute function receivables_customer_guard();
create trigger receivables_customer_no_delete before delete on receivables_customer
    for each row execute function receivables_no_delete();

create function receivables_account_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' or new.confirmed_by_id is not null then
            raise exception 'een rekening begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (new.client_id, new.customer_id, new.iban, new.holder, new.proposed_by_id, new.proposed_for_id)
       is distinct from (old.client_id, old.customer_id, old.iban, old.holder, old.proposed_by_id, old.proposed_for_id)
       or (new.status <> old.status and (old.status, new.status) not in (
            ('proposed', 'confirmed'), ('proposed', 'blocked'), ('confirmed', 'blocked')))
       or (old.confirmed_by_id is not null
            and (new.confirmed_by_id, new.confirmed_for_id) is distinct from (old.confirmed_by_id, old.confirmed_for_id))
    then
        raise exception 'een voorgestelde rekening wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger receivables_account_guard before insert or update on receivables_customeraccount
    for each row execute function receivables_account_guard();
create trigger receivables_account_no_delete before delete on receivables_customeraccount
    for each row execute function receivables_no_delete();

create function receivables_sale_guard() returns trigger language plpgsql as $$
declare
    last_sequence integer;
    lines_net bigint;
    room bigint;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'draft' then
            raise exception 'een verkoopdocument begint als ontwerp' using errcode = 'restrict_violation';
        end if;
    elsif old.status in ('issued', 'cancelled') then
        raise exception 'verkoopdocument % wijzigt niet meer', old.number using errcode = 'restrict_violation';
    elsif (new.client_id, new.kind, new.credits_id, new.prepared_by_id, new.prepared_for_id)
          is distinct from (old.client_id, old.kind, old.credits_id, old.prepared_by_id, old.prepared_for_id) then
        raise exception 'soort en opsteller van een verkoopdocument staan vast' using errcode = 'restrict_violation';
    elsif new.status <> old.status and (old.status, new.status) not in (
        ('draft', 'asked'), ('draft', 'issued'), ('draft', 'cancelled'), ('asked', 'approved'), ('asked', 'draft'),
        ('approved', 'issued'), ('approved', 'draft')
    ) then
        raise exception 'een verkoopdocument gaat niet van % naar %', old.status, new.status
            using errcode = 'restrict_violation';
    elsif old.status <> 'draft' and new.status <> 'draft'
          and (new.customer_id, new.net_cents, new.tax_cents, new.total_cents)
              is distinct from (old.customer_id, old.net_cents, old.tax_cents, old.total_cents) then
        raise exception 'wat in goedkeuring is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    if new.credits_id is not null then
        -- Locked, so that two credit notes at once see each other.
        select total_cents into room from receivables_sale
            where id = new.credits_id and client_id = new.client_id and kind = 'invoice' and status = 'issued'
              and customer_id = new.customer_id for update;
        if not found then
            raise exception 'een creditnota hoort bij een uitgereikte factuur van dezelfde klant'
                using errcode = 'restrict_violation';
        end if;
    end if;
    if new.status = 'issued' then
        if exists (select from receivables_billing where client_id = new.client_id and approval)
           and old.status <> 'approved' then
            raise exception 'deze cliënt keurt facturen goed voor ze vertrekken' using errcode = 'restrict_violation';
        end if;
        select coalesce(max(sequence), 0) into last_sequence from receivables_sale
            where client_id = new.client_id and kind = new.kind and year = new.year;
        if new.sequence <> last_sequence + 1 then
            raise exception 'nummer % volgt niet op % in %', new.sequence, last_sequence, new.year
                using errcode = 'restrict_violation';
        end if;
        if extract(year from new.issued_on) <> new.year or exists (
            select from receivables_sale where client_id = new.client_id and kind = new.kind and year = new.year
              and issued_on > new.issued_on) then
            raise exception 'de datum van % ligt voor die van een eerder nummer', new.number
                using errcode = 'restrict_violation';
        end if;
        select coalesce(sum(net_cents), 0) into lines_net from receivables_saleline
            where client_id = new.client_id and sale_id = new.id;
        if lines_net <> new.net_cents then
            raise exception 'het bedrag van % is niet dat van haar lijnen', new.number
                using errcode = 'restrict_violation';
        end if;
        if new.credits_id is not null then
            select room - coalesce(sum(total_cents), 0) into room from receivables_sale
                where client_id = new.client_id and credits_id = new.credits_id and status = 'issued';
            if new.total_cents > room then
                raise exception 'er wordt meer gecrediteerd dan gefactureerd' using errcode = 'restrict_violation';
            end if;
        end if;
    end if;
    return new;
end $$;
create trigger receivables_sale_guard before insert or update on receivables_sale
    for each row execute function receivables_sale_guard();
create trigger receivables_sale_no_delete before delete on receivables_sale
    for each row execute function receivables_no_delete();

create function receivables_sale_line_guard() returns trigger language plpgsql as $$
declare
    sale_status text;
    own bigint := coalesce(new.sale_id, old.sale_id);
begin
    if tg_op = 'UPDATE' and (new.sale_id, new.client_id) is distinct from (old.sale_id, old.client_id) then
        raise exception 'een lijn verhuist niet' using errcode = 'restrict_violation';
    end if;
    select status into sale_status from receivables_sale where id = own for share;
    if sale_status is distinct from 'draft' then
        raise exception 'lijnen wijzigen alleen in een ontwerp' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger receivables_sale_line_guard before insert or update or delete on receivables_saleline
    for each row execute function receivables_sale_line_guard();
create trigger receivables_sale_line_no_truncate before truncate on receivables_saleline
    for each statement execute function receivables_no_delete();
revoke delete, truncate on receivables_sale, receivables_customer, receivables_customeraccount,
    receivables_outgoinginvoice from bundel_app;
