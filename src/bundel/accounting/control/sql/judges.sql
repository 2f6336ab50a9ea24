-- What was drawn stays drawn: of an item only the judgement changes. An explanation is ended, never rewritten.
create function control_judge_item() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.client_id, new.sample_id, new.place, new.key, new.text, new.address, new.handler, new.cents)
        is distinct from (old.client_id, old.sample_id, old.place, old.key, old.text, old.address, old.handler, old.cents) then
        raise exception 'een getrokken stuk blijft hetzelfde'
            using errcode = 'check_violation', constraint = 'control_item_stays';
    end if;
    return new;
end $$;
create trigger control_judge_item before update or delete on control_sampleitem
    for each row execute function control_judge_item();

create function control_judge_explanation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null
        or (new.client_id, new.watch, new.key, new.text, new.reason, new.until, new.signed_by_id, new.signed_at)
        is distinct from (old.client_id, old.watch, old.key, old.text, old.reason, old.until, old.signed_by_id, old.signed_at)
    then
        raise exception 'een verklaring wordt beëindigd, niet herschreven'
            using errcode = 'check_violation', constraint = 'control_explanation_stays';
    end if;
    return new;
end $$;
create trigger control_judge_explanation before update or delete on control_explanation
    for each row execute function control_judge_explanation();
