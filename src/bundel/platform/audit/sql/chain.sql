-- The chain head: one row a chain, locked for the length of the transaction that adds a record.
create table audit_head (
    chain bigint primary key,
    sequence bigint not null,
    hash text not null
);

create function audit_content(r audit_record) returns text language sql stable as $$
    select concat_ws('|', r.chain, r.sequence, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.action,
        coalesce(r.person_id, 0), r.person_name, coalesce(r.acting_for_id, 0), r.acting_for_name, r.channel,
        r.request_id, r.subject_type, r.subject_id, r.subject_name, r.changes::text, r.reason, r.previous_hash)
$$;

create function audit_chain() returns trigger language plpgsql security definer set search_path = public as $$
declare
    head audit_head;
begin
    new.chain := coalesce(new.client_id, 0);
    insert into audit_head values (new.chain, 0, '') on conflict do nothing;
    select * into head from audit_head where chain = new.chain for update;
    new.sequence := head.sequence + 1;
    new.previous_hash := head.hash;
    new.hash := encode(sha256(convert_to(audit_content(new), 'UTF8')), 'hex');
    update audit_head set sequence = new.sequence, hash = new.hash where chain = new.chain;
    return new;
end $$;

create trigger audit_chain before insert on audit_record for each row execute function audit_chain();
revoke insert, update, delete, truncate on audit_head from bundel_app;

-- Every break in every chain: a changed row, a missing row, or a head that does not match the last row.
create function audit_breaks() returns table (chain bigint, sequence bigint, what text)
language sql stable security definer set search_path = public as $$
    with walked as (
        select r.*, lag(r.hash, 1, '') over w as hash_before, row_number() over w as place
        from audit_record r window w as (partition by r.chain order by r.sequence)
    )
    select w.chain, w.sequence, 'de inhoud past niet bij de hash'
    from walked w join audit_record r using (id)
    where r.hash <> encode(sha256(convert_to(audit_content(r), 'UTF8')), 'hex')
    union all
    select w.chain, w.sequence, 'de ketting is hier onderbroken'
    from walked w where w.previous_hash <> w.hash_before or w.sequence <> w.place
    union all
    select h.chain, h.sequence, 'de laatste regels ontbreken'
    from audit_head h
    left join (select r.chain, max(r.sequence) as last from audit_record r group by r.chain) m on m.chain = h.chain
    where coalesce(m.last, 0) <> h.sequence
$$;
