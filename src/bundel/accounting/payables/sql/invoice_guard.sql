-- The database as last judge over invoices: statuses follow the table of rules.py, facts stay as they arrived,
-- nothing disappears, and what was booked is not rewritten.

create function payables_invoice_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status not in ('received', 'exception', 'to_book') or new.entry_id is not null then
            raise exception 'een factuur begint ontvangen, niet %', new.status using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('received', 'exception'), ('received', 'to_book'),
        ('exception', 'to_book'), ('exception', 'disputed'), ('exception', 'refused'), ('exception', 'cancelled'),
        ('to_book', 'exception'), ('to_book', 'to_approve'), ('to_book', 'approved'), ('to_book', 'disputed'),
        ('to_book', 'refused'), ('to_book', 'cancelled'),
        ('to_approve', 'to_book'), ('to_approve', 'approved'), ('to_approve', 'disputed'), ('to_approve', 'refused'),
        ('approved', 'scheduled'), ('approved', 'paid'), ('approved', 'disputed'), ('approved', 'cancelled'),
        ('scheduled', 'approved'), ('scheduled', 'paid'),
        ('paid', 'approved'),
        ('disputed', 'to_book'), ('disputed', 'approved'), ('disputed', 'refused'), ('disputed', 'cancelled'),
        ('refused', 'to_book')
    ) then
        raise exception 'een factuur gaat niet van % naar %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    if (old.electronic or old.entry_id is not null) and (
        (new.client_id, new.supplier_id, new.kind, new.number, new.number_key, new.issued_on, new.currency,
         new.net_cents, new.tax_cents, new.total_cents, new.prepaid_cents, new.rounding_cents, new.payable_cents,
         new.received_at, new.document_id, new.intake_id, new.electronic)
        is distinct from
        (old.client_id, old.supplier_id, old.kind, old.number, old.number_key, old.issued_on, old.currency,
         old.net_cents, old.tax_cents, old.total_cents, old.prepaid_cents, old.rounding_cents, old.payable_cents,
         old.received_at, old.document_id, old.intake_id, old.electronic)
    ) then
        raise exception 'de gegevens van deze factuur staan vast' using errcode = 'restrict_violation';
    end if;
    if new.touchless and not old.touchless and (new.status <> 'approved' or abs(new.payable_cents) > least(
        (select max(touchless_limit_cents) from payables_clientrules where client_id = new.client_id),
        (select max(touchless_limit_cents) from payables_supplierterms
         where client_id = new.client_id and supplier_id = new.supplier_id),
        new.touchless_limit_cents)) then
        raise exception 'deze factuur mag niet zonder behandeling geboekt worden' using errcode = 'restrict_violation';
    end if;
    if old.touchless and (new.touchless, new.touchless_limit_cents)
       is distinct from (old.touchless, old.touchless_limit_cents) then
        raise exception 'hoe een factuur geboekt werd staat vast' using errcode = 'restrict_violation';
    end if;
    if old.entry_id is not null and new.entry_id is distinct from old.entry_id then
        raise exception 'een factuur wordt één keer geboekt' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger payables_invoice_guard before insert or update on payables_invoice
    for each row execute function payables_invoice_guard();

create function payables_no_delete() returns trigger language plpgsql as $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger payables_invoice_no_delete before delete on payables_invoice
    for each row execute function payables_no_delete();
create trigger payables_invoice_no_truncate before truncate on payables_invoice
    for each statement execute function payables_no_delete();
create trigger payables_supplier_no_delete before delete on payables_supplier
    for each row execute function payables_no_delete();
create trigger payables_supplier_no_truncate before truncate on payables_supplier
    for each statement execute function payables_no_delete();
create trigger payables_supplieraccount_no_delete before delete on payables_supplieraccount
    for each row execute function payables_no_delete();
create trigger payables_supplieraccount_no_truncate before truncate on payables_supplieraccount
    for each statement execute function payables_no_delete();
revoke delete, truncate on payables_invoice, payables_supplier, payables_supplieraccount from bundel_app;

-- Lines of a booked invoice stay: the ledger entry was made from them.
create function payables_bookingline_guard() returns trigger language plpgsql as $$
declare
    target bigint := case when tg_op = 'DELETE' then old.invoice_id else new.invoice_id end;
begin
    if exists (select 1 from payables_invoice where id = target and entry_id is not null)
       or (tg_op = 'UPDATE' and new.invoice_id <> old.invoice_id) then
        raise exception 'de boekingslijnen van een geboekte factuur staan vast' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger payables_bookingline_guard before insert or update or delete on payables_bookingline
    for each row execute function payables_bookingline_guard();

-- An account of a supplier: proposed, then confirmed by another; its number never changes; blocked stays blocked.
create function payables_supplieraccount_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            raise exception 'een rekening begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (new.supplier_id, new.iban, new.proposed_by_id, new.proposed_at)
       is distinct from (old.supplier_id, old.iban, old.proposed_by_id, old.proposed_at) then
        raise exception 'een voorgestelde rekening wijzigt niet' using errcode = 'restrict_violation';
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('proposed', 'confirmed'), ('proposed', 'refused'), ('proposed', 'blocked'), ('confirmed', 'blocked')
    ) then
        raise exception 'een rekening gaat niet van % naar %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    if old.status = 'confirmed' and (new.confirmed_by_id, new.confirmed_at, new.active_from)
       is distinct from (old.confirmed_by_id, old.confirmed_at, old.active_from) then
        raise exception 'een bevestiging wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger payables_supplieraccount_guard before insert or update on payables_supplieraccount
    for each row execute function payables_supplieraccount_guard();
