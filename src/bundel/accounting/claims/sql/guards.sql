-- What a claim is once submitted stays: its owner, its amounts and its lines; states follow the glossary.
create function claims_claim_judge() returns trigger language plpgsql as $$
declare
    moved boolean;
    lines_cents bigint;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'draft' then
            raise exception 'een onkostennota begint in opmaak' using errcode = 'check_violation', constraint = 'claims_begins_draft';
        end if;
        return new;
    end if;
    if (new.client_id, new.person_id, new.number) is distinct from (old.client_id, old.person_id, old.number) then
        raise exception 'een onkostennota blijft van dezelfde persoon' using errcode = 'check_violation', constraint = 'claims_stays_itself';
    end if;
    moved := new.state <> old.state;
    if moved and not (
        (old.state = 'draft' and new.state in ('submitted', 'withdrawn'))
        or (old.state = 'submitted' and new.state in ('approved', 'returned', 'refused', 'withdrawn'))
        or (old.state = 'returned' and new.state in ('submitted', 'withdrawn'))
        or (old.state = 'approved' and new.state in ('to_pay', 'payroll', 'returned', 'refused'))
        or (old.state = 'to_pay' and new.state = 'paid') or (old.state = 'paid' and new.state = 'to_pay')
    ) then
        raise exception 'van % naar % gaat een onkostennota niet', old.state, new.state
            using errcode = 'check_violation', constraint = 'claims_state_follows';
    end if;
    if new.total_cents <> old.total_cents and old.state not in ('draft', 'returned') then
        raise exception 'het totaal van een ingediende onkostennota blijft' using errcode = 'check_violation', constraint = 'claims_total_stays';
    end if;
    if moved and new.state in ('submitted', 'to_pay', 'payroll') then
        select coalesce(sum(cents), 0) into lines_cents from claims_line where client_id = new.client_id and claim_id = new.id;
        if lines_cents <> new.total_cents or lines_cents = 0 then
            raise exception 'het totaal is niet de som van de uitgaven' using errcode = 'check_violation', constraint = 'claims_total_is_the_sum';
        end if;
    end if;
    if old.entry_id is not null and (new.entry_id, new.entry_number, new.ledger_cents) is distinct from
       (old.entry_id, old.entry_number, old.ledger_cents) then
        raise exception 'de boeking van een onkostennota blijft' using errcode = 'check_violation', constraint = 'claims_entry_stays';
    end if;
    if new.state = 'to_pay' and moved and not exists (
        select 1 from ledger_entry e where e.client_id = new.client_id and e.id = new.entry_id
            and e.document = 'claims.claim:' || new.id and e.total_cents = new.ledger_cents
    ) then
        raise exception 'een te betalen onkostennota is geboekt voor haar bedrag' using errcode = 'check_violation', constraint = 'claims_booked_whole';
    end if;
    if new.state in ('to_pay', 'paid') and new.open_cents <> new.ledger_cents - (
        select coalesce(sum(cents), 0) from claims_settlement where client_id = new.client_id and claim_id = new.id
    ) then
        raise exception 'wat open staat, is het geboekte min het betaalde' using errcode = 'check_violation', constraint = 'claims_open_is_the_rest';
    end if;
    return new;
end $$;
create trigger claims_claim_judge before insert or update on claims_claim for each row execute function claims_claim_judge();

create function claims_stays() returns trigger language plpgsql as $$
begin
    raise exception 'onkosten en kaartuitgaven worden niet gewist' using errcode = 'restrict_violation';
end $$;
create trigger claims_claim_stays before delete on claims_claim for each row execute function claims_stays();
create trigger claims_card_line_stays before delete on claims_cardline for each row execute function claims_stays();
create trigger claims_statement_stays before delete on claims_statement for each row execute function claims_stays();

-- Lines change while the claim is in the hands of its owner; afterwards only where they are booked, by the checker.
create function claims_line_judge() returns trigger language plpgsql as $$
declare
    of_claim record;
begin
    select person_id, state into of_claim from claims_claim
        where client_id = coalesce(new.client_id, old.client_id) and id = coalesce(new.claim_id, old.claim_id);
    if not found or (tg_op <> 'DELETE' and of_claim.person_id <> new.person_id) then
        raise exception 'een uitgave is van de persoon van haar nota' using errcode = 'check_violation', constraint = 'claims_line_of_its_person';
    end if;
    if of_claim.state in ('draft', 'returned') and (tg_op <> 'UPDATE' or new.claim_id = old.claim_id) then
        return coalesce(new, old);
    end if;
    if tg_op <> 'UPDATE' or (new.claim_id, new.person_id, new.date, new.kind, new.km, new.cents, new.description,
                             new.document_id, new.receipt_sha256) is distinct from
       (old.claim_id, old.person_id, old.date, old.kind, old.km, old.cents, old.description, old.document_id,
        old.receipt_sha256) then
        raise exception 'de uitgaven van een ingediende onkostennota blijven' using errcode = 'check_violation', constraint = 'claims_lines_stay';
    end if;
    if new.live <> old.live and (new.live or of_claim.state not in ('refused', 'withdrawn')) then
        raise exception 'een uitgave leeft zolang haar nota loopt' using errcode = 'check_violation', constraint = 'claims_line_lives';
    end if;
    if (new.account, new.article, new.cost_centre, new.commitment, new.route) is distinct from
       (old.account, old.article, old.cost_centre, old.commitment, old.route) and of_claim.state <> 'approved' then
        raise exception 'waar een uitgave geboekt wordt, zegt wie nakijkt' using errcode = 'check_violation', constraint = 'claims_coding_stays';
    end if;
    return new;
end $$;
create trigger claims_line_judge before insert or update or delete on claims_line for each row execute function claims_line_judge();

create function claims_account_judge() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.client_id, new.person_id, new.iban, new.proposed_by_id) is distinct from
       (old.client_id, old.person_id, old.iban, old.proposed_by_id) or old.status = 'blocked' then
        raise exception 'een rekening wordt niet gewijzigd, maar opnieuw voorgesteld' using errcode = 'check_violation', constraint = 'claims_account_stays';
    end if;
    return new;
end $$;
create trigger claims_account_judge before update or delete on claims_personaccount for each row execute function claims_account_judge();

-- A statement is booked once; its lines then stay. What the bank said stays from the start.
create function claims_card_line_judge() returns trigger language plpgsql as $$
begin
    if exists (select 1 from claims_statement s where s.client_id = new.client_id and s.id = new.statement_id and s.entry_id is not null) then
        raise exception 'een geboekte kaartafrekening blijft zoals ze is' using errcode = 'check_violation', constraint = 'claims_statement_stays';
    end if;
    if not exists (select 1 from claims_statement s where s.client_id = new.client_id and s.id = new.statement_id
                   and s.card_id = new.card_id and s.month = date_trunc('month', new.date)::date) then
        raise exception 'een kaartuitgave hoort bij de maand van haar kaart' using errcode = 'check_violation', constraint = 'claims_card_line_of_its_month';
    end if;
    if tg_op = 'UPDATE' and (new.client_id, new.card_id, new.statement_id, new.reference, new.date, new.merchant, new.cents)
       is distinct from (old.client_id, old.card_id, old.statement_id, old.reference, old.date, old.merchant, old.cents) then
        raise exception 'wat de bank zei, blijft' using errcode = 'check_violation', constraint = 'claims_card_line_stays';
    end if;
    return new;
end $$;
create trigger claims_card_line_judge before insert or update on claims_cardline for each row execute function claims_card_line_judge();

create function claims_statement_judge() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.entry_id is not null or (new.client_id, new.card_id, new.month) is distinct from
                             (old.client_id, old.card_id, old.month)) then
        raise exception 'een geboekte kaartafrekening blijft zoals ze is' using errcode = 'check_violation', constraint = 'claims_statement_stays';
    end if;
    if new.entry_id is not null and (
        new.bank_cents <> (select coalesce(sum(cents), 0) from claims_cardline where client_id = new.client_id and statement_id = new.id)
        or exists (select 1 from claims_cardline where client_id = new.client_id and statement_id = new.id
                   and (state = 'open' or checked_by_id is null))
        or not exists (select 1 from ledger_entry e where e.client_id = new.client_id and e.id = new.entry_id
                       and e.document = 'claims.statement:' || new.id)
    ) then
        raise exception 'een kaartafrekening wordt geboekt als alles verantwoord, nagekeken en gelijk aan de bank is'
            using errcode = 'check_violation', constraint = 'claims_statement_whole';
    end if;
    return new;
end $$;
create trigger claims_statement_judge before insert or update on claims_statement for each row execute function claims_statement_judge();
