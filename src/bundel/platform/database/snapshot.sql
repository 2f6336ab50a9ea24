-- bundel snapshot bd1b0683b05d6f89d59401a6cf5e745a
--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: -
--



--
-- Name: SCHEMA public; Type: COMMENT; Schema: -; Owner: -
--



--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: approvals_decision_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.approvals_decision_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van approvals_decision blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: approvals_decision_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.approvals_decision_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    r approvals_request;
begin
    select * into r from approvals_request where id = new.request_id and client_id = new.client_id for update;
    if not found or r.status <> 'open' or r.position <> new.position then
        raise exception 'goedkeuring % staat niet open op stap %', new.request_id, new.position
            using errcode = 'restrict_violation';
    end if;
    if new.answered_by_id = any(r.excluded) or new.asked_person_id = any(r.excluded) then
        raise exception 'wie goedkeuring % voorbereidde, beslist er niet over', new.request_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: approvals_request_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.approvals_request_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' then
        raise exception 'een goedkeuring wordt nooit verwijderd' using errcode = 'restrict_violation';
    end if;
    if old.status <> 'open' then
        raise exception 'goedkeuring % is afgesloten en verandert niet meer', old.id
            using errcode = 'restrict_violation';
    end if;
    if (new.client_id, new.kind, new.subject, new.name, new.amount_cents, new.article, new.chain_id, new.excluded,
            new.started_at, new.started_by_id)
        is distinct from (old.client_id, old.kind, old.subject, old.name, old.amount_cents, old.article, old.chain_id,
            old.excluded, old.started_at, old.started_by_id) then
        raise exception 'wat bij goedkeuring % gevraagd is, verandert niet', old.id
            using errcode = 'restrict_violation';
    end if;
    if new.status = 'approved' and exists (
        select 1 from approvals_requeststep s
        where s.request_id = old.id and s.needed > (
            select count(*) from approvals_decision d
            where d.request_id = s.request_id and d.position = s.position and d.decision = 'approved')
    ) then
        raise exception 'goedkeuring % mist nog handtekeningen', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: approvals_step_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.approvals_step_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' or new.needed < old.needed or new.position <> old.position
        or new.request_id <> old.request_id or new.client_id <> old.client_id
        or not exists (select 1 from approvals_request r where r.id = old.request_id and r.status = 'open') then
        raise exception 'een stap van goedkeuring % wordt niet lichter', old.request_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: audit_breaks(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_breaks() RETURNS TABLE(chain bigint, sequence bigint, what text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
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


--
-- Name: audit_chain(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
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


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit_record; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_record (
    id bigint NOT NULL,
    chain bigint NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(80) NOT NULL,
    person_id bigint,
    person_name character varying(160) NOT NULL,
    acting_for_id bigint,
    acting_for_name character varying(160) NOT NULL,
    channel character varying(10) NOT NULL,
    request_id character varying(40) NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id character varying(60) NOT NULL,
    subject_name character varying(200) NOT NULL,
    changes jsonb NOT NULL,
    reason text NOT NULL,
    previous_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    client_id bigint
);

ALTER TABLE ONLY public.audit_record FORCE ROW LEVEL SECURITY;


--
-- Name: audit_content(public.audit_record); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_content(r public.audit_record) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    select concat_ws('|', r.chain, r.sequence, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.action,
        coalesce(r.person_id, 0), r.person_name, coalesce(r.acting_for_id, 0), r.acting_for_name, r.channel,
        r.request_id, r.subject_type, r.subject_id, r.subject_name, r.changes::text, r.reason, r.previous_hash)
$$;


--
-- Name: audit_record_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_record_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van audit_record blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: bank_match_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.bank_match_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.undone_at is not null or not exists (
            select from bank_movement m where m.id = new.movement_id and m.client_id = new.client_id and m.taken_up) then
            raise exception 'een afpunting hoort bij een opgenomen verrichting' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.undone_at is not null
       or to_jsonb(new) - array['undone_by', 'undone_at', 'undone_reason', 'reversal_number']
          is distinct from to_jsonb(old) - array['undone_by', 'undone_at', 'undone_reason', 'reversal_number'] then
        raise exception 'een afpunting wijzigt niet; maak ze ongedaan' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: bank_movement_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.bank_movement_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'to_do' or new.taken_up or not exists (
            select from bank_statement s where s.id = new.statement_id and s.client_id = new.client_id
              and s.account_id = new.account_id and s.state = 'waiting') then
            raise exception 'een verrichting komt met haar uittreksel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if to_jsonb(new) - array['state', 'taken_up'] is distinct from to_jsonb(old) - array['state', 'taken_up']
       or (old.taken_up and not new.taken_up) then
        raise exception 'een bankverrichting wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: bank_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.bank_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: bank_part_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.bank_part_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van bank_part blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: bank_statement_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.bank_statement_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    before bank_statement;
begin
    if tg_op = 'INSERT' and new.state <> 'waiting' then
        raise exception 'een uittreksel begint wachtend' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' then
        if to_jsonb(new) - array['state', 'first', 'previous_id', 'gap_reason']
           is distinct from to_jsonb(old) - array['state', 'first', 'previous_id', 'gap_reason'] then
            raise exception 'een uittreksel wijzigt niet' using errcode = 'restrict_violation';
        end if;
        -- The first one may turn out to have one before it; nothing else of a statement in the chain changes.
        if old.state = 'taken_up' and not (old.first and not new.first and new.previous_id is not null
                                           and new.state = 'taken_up')
           and new is distinct from old then
            raise exception 'een opgenomen uittreksel wijzigt niet' using errcode = 'restrict_violation';
        end if;
        if new.previous_id is not null then
            select * into before from bank_statement
                where id = new.previous_id and client_id = new.client_id and account_id = new.account_id;
            if not found or before.closing_cents <> new.opening_cents or before.date > new.date
               or before.id = new.id then
                raise exception 'het beginsaldo sluit niet aan op het vorige uittreksel'
                    using errcode = 'restrict_violation';
            end if;
        end if;
        if new.state = 'taken_up' and old.state = 'waiting' and new.opening_cents + coalesce((
                select sum(amount_cents) from bank_movement m
                where m.client_id = new.client_id and m.statement_id = new.id), 0) <> new.closing_cents then
            raise exception 'saldo en verrichtingen van het uittreksel kloppen niet'
                using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;


--
-- Name: bank_statementfile_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.bank_statementfile_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van bank_statementfile blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: budget_adjustment_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_adjustment_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            perform budget_refuse('een aanpassing begint als voorstel');
        end if;
        return new;
    end if;
    if old.status <> 'proposed' or (new.client_id, new.year, new.kind, new.reference, new.reason, new.prepared_by_id,
                                    new.prepared_for_id, new.prepared_at)
       is distinct from (old.client_id, old.year, old.kind, old.reference, old.reason, old.prepared_by_id,
                         old.prepared_for_id, old.prepared_at) then
        perform budget_refuse('wat voorgesteld of beslist is, wijzigt niet');
    end if;
    if new.status = 'approved' and new.kind = 'transfer' and (
        select coalesce(sum(vak), 0) <> 0 or coalesce(sum(vek), 0) <> 0 from budget_adjustmentline
        where client_id = new.client_id and adjustment_id = new.id) then
        perform budget_refuse('een herverdeling telt op tot nul');
    end if;
    return new;
end $$;


--
-- Name: budget_adjustmentline_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_adjustmentline_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van budget_adjustmentline blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: budget_apply(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_apply() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    bad record;
    has record;
begin
    select bool_or(kind = 'credit') as credit, bool_or(kind = 'overrun') as overrun,
           bool_or(commitment_id is not null) as commitment into has from fresh;
    -- One order for everybody: articles first, then commitments, each by id.
    perform from budget_article a where a.id in (select article_id from fresh) order by a.id for update;
    if has.commitment then
        perform from budget_commitment c where c.id in (select commitment_id from fresh) order by c.id for update;
    end if;

    select a.code, y.status into bad
    from fresh f left join budget_article a on a.id = f.article_id and a.client_id = f.client_id
    left join budget_budgetyear y on y.client_id = a.client_id and y.year = a.year
    where (y.status = 'open') is not true limit 1;
    if found then
        perform budget_refuse(format('artikel %s hoort niet bij een open begrotingsjaar van deze cliënt', bad.code));
    end if;

    if has.credit then
        perform from fresh f left join budget_adjustmentline l on l.id = f.adjustment_line_id
        left join budget_adjustment j on j.id = l.adjustment_id
        where f.kind = 'credit' and (j.status = 'approved' and l.client_id = f.client_id and l.article_id = f.article_id
                                     and l.vak = f.vak and l.vek = f.vek) is not true;
        if found then
            perform budget_refuse('een krediet komt alleen uit een goedgekeurde aanpassing, met haar bedragen');
        end if;
    end if;

    if has.overrun then
        perform from fresh f left join budget_overrun o on o.id = f.overrun_id
        where f.kind = 'overrun' and (o.client_id = f.client_id and o.article_id = f.article_id and
            (f.vak_overrun, f.vek_overrun) = (case o.credit when 'vak' then o.cents else 0 end,
                                              case o.credit when 'vek' then o.cents else 0 end)) is not true;
        if found then
            perform budget_refuse('een overschrijding komt alleen uit een toelating, met haar bedrag');
        end if;
    end if;

    if has.commitment then
        -- The state before allows the movement, and the movement falls in the counters that this state stands in.
        select c.number, c.status, f.kind into bad
        from fresh f left join budget_commitment c on c.id = f.commitment_id and c.client_id = f.client_id
        where f.commitment_id is not null and (case f.kind
            when 'reserve' then c.status = 'reserved' and c.open = 0 and f.reserved = c.asked and c.article_id = f.article_id
            when 'commit' then c.status = 'reserved' and f.committed = c.open and c.article_id = f.article_id
            when 'void' then c.status in ('reserved', 'committed') and c.cleared = 0 and c.article_id = f.article_id
                             and f.reserved + f.committed = -c.open and (f.reserved = 0 or c.status = 'reserved')
                             and (f.committed = 0 or c.status = 'committed')
            when 'amend' then c.article_id = f.article_id and (f.reserved = 0 or c.status = 'reserved')
                              and (f.committed + f.encours = 0 or c.status = 'committed')
            when 'close' then c.status = 'committed' and c.article_id = f.article_id and f.committed + f.encours = -c.open
            when 'clear' then c.status = 'committed' and c.article_id = f.article_id and f.committed + f.encours = -f.cleared
                              or c.status = 'closed' and f.cleared < 0 and f.committed = 0 and f.encours = 0
            when 'carry_out' then c.status = 'committed' and c.article_id = f.article_id
                                  and f.committed + f.encours = -c.open and exists (
                select from fresh o where o.kind = 'carry_in' and o.commitment_id = f.commitment_id and o.encours = c.open)
            when 'carry_in' then c.status = 'committed' and f.encours = c.open and exists (
                select from fresh o join budget_article was on was.id = o.article_id
                join budget_article next on next.id = f.article_id
                where o.kind = 'carry_out' and o.commitment_id = f.commitment_id and next.client_id = was.client_id
                  and next.code = was.code and next.year = was.year + 1)
            end) is not true limit 1;
        if found then
            perform budget_refuse(format('%s kan niet op vastlegging %s (%s)', bad.kind, bad.number, bad.status));
        end if;

        -- What weighs on the VAK of this year and what is encours, follows the year of the commitment.
        perform from fresh f join budget_commitment c on c.id = f.commitment_id join budget_article a on a.id = f.article_id
        where (f.committed <> 0 or f.reserved <> 0 or f.used <> 0) and c.year <> a.year
           or f.encours <> 0 and c.year = a.year;
        if found then
            perform budget_refuse('een vastlegging weegt op het VAK van haar eigen jaar');
        end if;
    end if;

    update budget_article a set
        vak = a.vak + d.vak, vek = a.vek + d.vek, vak_overrun = a.vak_overrun + d.vak_overrun,
        vek_overrun = a.vek_overrun + d.vek_overrun, reserved = a.reserved + d.reserved,
        committed = a.committed + d.committed, used = a.used + d.used, carried = a.carried + d.carried,
        cleared = a.cleared + d.cleared, encours = a.encours + d.encours
    from (select article_id, sum(vak) as vak, sum(vek) as vek, sum(vak_overrun) as vak_overrun,
                 sum(vek_overrun) as vek_overrun, sum(reserved) as reserved, sum(committed) as committed,
                 sum(used) as used, sum(carried) as carried, sum(cleared) as cleared, sum(encours) as encours
          from fresh group by article_id) d
    where a.id = d.article_id;

    if not has.commitment then
        return null;
    end if;
    update budget_commitment c set
        open = c.open + d.open, cleared = c.cleared + d.cleared, article_id = coalesce(d.moved, c.article_id),
        status = coalesce(d.status, c.status)
    from (select commitment_id, sum(reserved + committed + encours) as open, sum(cleared) as cleared,
                 max(article_id) filter (where kind = 'carry_in') as moved,
                 max(case kind when 'commit' then 'committed' when 'void' then 'void' when 'close' then 'closed' end)
                     as status
          from fresh where commitment_id is not null group by commitment_id) d
    where c.id = d.commitment_id;
    return null;
end $$;


--
-- Name: budget_article_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_article_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (new.vak, new.vek, new.vak_overrun, new.vek_overrun, new.reserved, new.committed, new.used, new.carried,
        new.cleared, new.encours) is distinct from (0, 0, 0, 0, 0, 0, 0, 0, 0, 0) then
        perform budget_refuse('een artikel begint zonder kredieten; die komen uit een aanpassing');
    end if;
    return new;
end $$;


--
-- Name: budget_clear(bigint, integer[], text[], text[], bigint[], bigint, bigint, text, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_clear(of_client bigint, years integer[], articles text[], commitments text[], amounts bigint[], posting bigint, person bigint, person_name text, moment timestamp with time zone) RETURNS TABLE(problem text, year integer, article text, commitment text, state text, free bigint, asked bigint)
    LANGUAGE plpgsql
    AS $$
#variable_conflict use_column
begin
    perform from budget_budgetyear y where y.client_id = of_client and y.year = any(years::smallint[]);
    if not found then
        return;
    end if;
    perform from budget_article a
    where a.client_id = of_client and (a.year, a.code) in (select * from unnest(years::smallint[], articles))
    order by a.id for update;
    return query
    with charge as materialized (
        select g.year, g.article, g.commitment, g.cents, y.status as year_status, a.id as article_id,
               c.id as commitment_id, c.status, c.year as origin, c.open, c.cleared, ca.code as other, ca.year as at_year
        from unnest(years, articles, commitments, amounts) as g(year, article, commitment, cents)
        join budget_budgetyear y on y.client_id = of_client and y.year = g.year
        left join budget_article a on a.client_id = of_client and a.year = g.year and a.code = g.article
        left join budget_commitment c on c.client_id = of_client and g.commitment <> '' and c.number = g.commitment
        left join budget_article ca on ca.id = c.article_id
        where g.cents <> 0
    ), judged as materialized (
        select *, case
            when year_status <> 'open' then 'closed_year'
            when article_id is null then 'unknown_article'
            when commitment = '' then null
            when commitment_id is null then 'unknown_commitment'
            when other <> article then 'other_article'
            when status in ('reserved', 'void') or status = 'closed' and cents > 0 then 'not_committed'
            when status = 'committed' and at_year > year then 'carried_away'
            when status = 'committed' and at_year < year then 'not_carried'
            when cents > 0 and cents > open then 'more_than_open'
            when cents < 0 and cleared + cents < 0 then 'more_than_cleared'
            end as trouble
        from charge
    ), room as (
        select j.year, j.article, a.vak + a.vak_overrun - a.reserved - a.committed - a.carried - a.used as vak,
               a.vek + a.vek_overrun - a.cleared as vek,
               sum(j.cents) filter (where j.commitment = '')::bigint as loose, sum(j.cents)::bigint as cents
        from judged j join budget_article a on a.id = j.article_id group by a.id, j.year, j.article
    ), wrong as materialized (
        select trouble, year, article, commitment, coalesce(status, '')::text as state,
               case trouble when 'more_than_open' then open when 'more_than_cleared' then cleared else 0 end as free,
               abs(cents) as asked
        from judged where trouble is not null
        union all
        select 'vak', year, article, '', '', vak, loose from room where loose > vak and loose > 0
        union all
        select 'vek', year, article, '', '', vek, cents from room where cents > vek and cents > 0
    ), moved as (
        insert into budget_movement (client_id, article_id, commitment_id, kind, posting_id, person_id, person_name, at,
                                     reason, vak, vek, vak_overrun, vek_overrun, reserved, committed, used, carried,
                                     cleared, encours)
        select of_client, article_id, commitment_id, case when commitment = '' then 'together' else 'clear' end, posting,
               person, person_name, moment, '', 0, 0, 0, 0, 0,
               case when status = 'committed' and origin = year then -cents else 0 end,
               case when commitment = '' or origin = year then cents else 0 end, 0, cents,
               case when status = 'committed' and origin < year then -cents else 0 end
        from judged where not exists (select from wrong) order by article_id, commitment_id
    )
    select trouble, year, article, commitment, state, free, asked from wrong
    order by trouble in ('vak', 'vek'), 2, 3, 4;
end $$;


--
-- Name: budget_commitment_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_commitment_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (new.status, new.open, new.cleared) is distinct from ('reserved'::varchar, 0::bigint, 0::bigint) then
        perform budget_refuse('een vastlegging begint voorbehouden en leeg');
    end if;
    perform from budget_article a where a.id = new.article_id and a.client_id = new.client_id and a.year = new.year;
    if not found then
        perform budget_refuse('een vastlegging begint op een artikel van haar eigen jaar en cliënt');
    end if;
    return new;
end $$;


--
-- Name: budget_line_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_line_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    perform from budget_adjustment j join budget_article a on a.client_id = j.client_id and a.year = j.year
    where j.id = new.adjustment_id and j.client_id = new.client_id and a.id = new.article_id and j.status = 'proposed';
    if not found then
        perform budget_refuse('een lijn hoort bij een voorstel voor hetzelfde jaar en dezelfde cliënt');
    end if;
    return new;
end $$;


--
-- Name: budget_movement_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_movement_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van budget_movement blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: budget_overrun_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_overrun_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van budget_overrun blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: budget_refuse(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_refuse(text) RETURNS void
    LANGUAGE plpgsql
    AS $_$
begin
    raise exception '%', $1 using errcode = 'restrict_violation';
end $_$;


--
-- Name: budget_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    perform budget_refuse(format('rijen van %s verdwijnen niet', tg_table_name));
end $$;


--
-- Name: budget_year_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.budget_year_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if old.status = 'closed' or (new.client_id, new.year, new.opened_at) is distinct from
       (old.client_id, old.year, old.opened_at) then
        perform budget_refuse('een afgesloten begrotingsjaar blijft dicht, en een jaar blijft zichzelf');
    end if;
    if new.status = 'closed' then
        perform from budget_article where client_id = new.client_id and year = new.year
            and (reserved <> 0 or committed <> 0 or encours <> 0);
        if found then
            perform budget_refuse('een begrotingsjaar sluit als niets meer voorbehouden of open is');
        end if;
    end if;
    return new;
end $$;


--
-- Name: closing_carry_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closing_carry_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van closing_carry blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: closing_certification_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closing_certification_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van closing_certification blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: closing_judge_close(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closing_judge_close() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if new.closed_at is not null and old.closed_at is null and exists (
        select from closing_task t where t.client_id = new.client_id and t.close_id = new.id
        and t.state not in ('certified', 'signed')) then
        raise exception 'niet alle taken zijn in orde'
            using errcode = 'check_violation', constraint = 'closing_close_needs_all_tasks';
    end if;
    if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
        raise exception 'wat afgesloten is, blijft afgesloten; heropenen gebeurt in het grootboek'
            using errcode = 'check_violation', constraint = 'closing_close_stays';
    end if;
    return new;
end $$;


--
-- Name: closing_judge_new_task(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closing_judge_new_task() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if new.state <> 'to_do' then
        raise exception 'een taak begint als te doen'
            using errcode = 'check_violation', constraint = 'closing_task_begins_to_do';
    end if;
    return new;
end $$;


--
-- Name: closing_judge_task(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closing_judge_task() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
begin
    if new.state in ('certified', 'signed') and new.state <> old.state and not exists (
        select from closing_certification c where c.client_id = new.client_id and c.task_id = new.id
        and c.verdict = new.state and c.at = new.seen_at and c.found = new.found) then
        raise exception 'een taak is pas in orde door een vaststelling'
            using errcode = 'check_violation', constraint = 'closing_task_needs_a_certification';
    end if;
    if (new.close_id, new.code, new.control, new.needs, new.client_id)
        is distinct from (old.close_id, old.code, old.control, old.needs, old.client_id) then
        raise exception 'een taak blijft dezelfde taak'
            using errcode = 'check_violation', constraint = 'closing_task_stays_itself';
    end if;
    return new;
end $$;


--
-- Name: closing_signature_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closing_signature_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van closing_signature blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: documents_keep(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.documents_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' then
        if old.keep_until is null or old.keep_until > current_date then
            raise exception 'document % moet bewaard blijven tot %', old.id, coalesce(old.keep_until::text, 'altijd')
                using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (to_jsonb(new) - 'visibility' - 'keep_until' - 'retention')
        <> (to_jsonb(old) - 'visibility' - 'keep_until' - 'retention') then
        raise exception 'document % blijft zoals het bewaard is', old.id using errcode = 'restrict_violation';
    end if;
    if coalesce(new.keep_until, 'infinity') < coalesce(old.keep_until, 'infinity') then
        raise exception 'de bewaartermijn van document % wordt niet korter', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: fixed_assets_asset_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_asset_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.state = 'disposed' then
            raise exception 'een vast actief begint niet buiten gebruik' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (new.client_id, new.number) is distinct from (old.client_id, old.number) then
        raise exception 'cliënt en nummer van een vast actief staan vast' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('under_construction', 'in_use'), ('under_construction', 'disposed'), ('in_use', 'disposed')
    ) then
        raise exception 'een vast actief gaat niet van % naar %', old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    if old.state = 'disposed' and (new.asset_account, new.disposed_on)
        is distinct from (old.asset_account, old.disposed_on) then
        raise exception 'vast actief % is buiten gebruik en wijzigt niet meer', old.number
            using errcode = 'restrict_violation';
    end if;
    if new.state = 'disposed' and old.state <> 'disposed' and not exists (
        select from fixed_assets_disposal d where d.client_id = new.client_id and d.asset_id = new.id
          and d.status = 'approved' and d.part_cents is null
    ) then
        raise exception 'een vast actief gaat buiten gebruik na goedkeuring door een tweede persoon'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: fixed_assets_charge_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_charge_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van fixed_assets_charge blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: fixed_assets_charges_judge(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_charges_judge() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
declare
    wrong bigint;
begin
    execute $sql$
        select f.run_id from (
            select client_id, run_id, count(*) as n, sum(cents) as cents, sum(grants_cents) as grants
            from fresh group by 1, 2) f
        left join fixed_assets_run r on r.client_id = f.client_id and r.id = f.run_id
        where (r.status = 'posted' and r.assets = f.n and r.cents = f.cents and r.grants_cents = f.grants) is not true
        limit 1
    $sql$ into wrong;
    if wrong is not null then
        raise exception 'de afschrijvingen zijn niet die van hun run' using errcode = 'check_violation';
    end if;
    execute $sql$
        select f.asset_id from fresh f left join fixed_assets_asset a on a.id = f.asset_id and a.client_id = f.client_id
        where a.id is null limit 1
    $sql$ into wrong;
    if wrong is not null then
        raise exception 'een afschrijving hoort bij een actief van de cliënt' using errcode = 'check_violation';
    end if;
    return null;
end $_$;


--
-- Name: fixed_assets_count_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_count_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'open' then
            raise exception 'een telling begint open' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status = 'closed' or to_jsonb(new) - array['status', 'closed_by_id', 'closed_for_id', 'closed_at']
        is distinct from to_jsonb(old) - array['status', 'closed_by_id', 'closed_for_id', 'closed_at'] then
        raise exception 'een telling wijzigt niet; ze wordt alleen afgesloten' using errcode = 'restrict_violation';
    end if;
    if new.status = 'closed' and exists (
        select from fixed_assets_countline l where l.client_id = new.client_id and l.count_id = new.id and l.decision = ''
          and (l.seen <> 'found' or not l.expected or (l.seen_location <> '' and l.seen_location <> l.location))
    ) then
        raise exception 'een telling met open verschillen sluit niet'
            using errcode = 'check_violation', constraint = 'asset_count_without_open_differences';
    end if;
    return new;
end $$;


--
-- Name: fixed_assets_countline_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_countline_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if not exists (select from fixed_assets_count c
                   where c.client_id = new.client_id and c.id = new.count_id and c.status = 'open') then
        raise exception 'een afgesloten telling wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: fixed_assets_disposal_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_disposal_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            raise exception 'een buitengebruikstelling begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status <> 'proposed' or to_jsonb(new) - array['status', 'decided_by_id', 'decided_for_id', 'decided_at',
        'decision_reason'] is distinct from to_jsonb(old) - array['status', 'decided_by_id', 'decided_for_id',
        'decided_at', 'decision_reason'] then
        raise exception 'wat voorgesteld of beslist is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: fixed_assets_event_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_event_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van fixed_assets_event blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: fixed_assets_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: fixed_assets_policy_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_policy_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van fixed_assets_policy blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: fixed_assets_run_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_run_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'posted' then
            raise exception 'een afschrijvingsrun begint geboekt' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status = 'reversed' or (old.entry_id is not null and
        (new.client_id, new.year, new.month, new.assets, new.cents, new.grants_cents, new.entry_id)
        is distinct from (old.client_id, old.year, old.month, old.assets, old.cents, old.grants_cents, old.entry_id)) then
        raise exception 'een geboekte afschrijvingsrun wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: fixed_assets_sighting_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_sighting_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van fixed_assets_sighting blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: fixed_assets_source_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_source_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van fixed_assets_source blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: fixed_assets_source_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fixed_assets_source_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    carried bigint;
    used bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(format('%s/%s/%s', new.client_id, new.entry_id, new.position), 7811));
    select l.debit - l.credit into carried from ledger_line l
        join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id and e.year = l.year
        where l.client_id = new.client_id and l.entry_id = new.entry_id and l.position = new.position
          and l.account = new.account;
    select coalesce(sum(cents), 0) into used from fixed_assets_source
        where client_id = new.client_id and entry_id = new.entry_id and position = new.position;
    if carried is null or sign(new.cents) <> sign(carried) or abs(used + new.cents) > abs(carried) then
        raise exception 'van deze boekingslijn blijft zoveel niet over'
            using errcode = 'check_violation', constraint = 'asset_source_within_its_line';
    end if;
    return new;
end $$;


--
-- Name: halfyear_edition_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.halfyear_edition_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'draft' then
            raise exception 'verslag % is bevroren en blijft bewaard', old.number using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if old.state = 'draft' then
        if new.state = 'signed' then
            raise exception 'verslag % moet eerst bevroren worden', old.number using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.state = 'signed' or new.state <> 'signed'
        or (new.period, new.number, new.cutoff, new.content, new.sha256, new.figures_sha256, new.built_by,
            new.built_at, new.frozen_by_id, new.frozen_name, new.frozen_at)
           is distinct from
           (old.period, old.number, old.cutoff, old.content, old.sha256, old.figures_sha256, old.built_by,
            old.built_at, old.frozen_by_id, old.frozen_name, old.frozen_at)
    then
        raise exception 'verslag % is bevroren: verbeteren kan met een erratum', old.number
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: halfyear_erratum_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.halfyear_erratum_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van halfyear_erratum blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: halfyear_erratum_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.halfyear_erratum_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if not exists (select from halfyear_edition where id = new.edition_id and state <> 'draft') then
        raise exception 'een erratum hoort bij een bevroren verslag' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: halfyear_no_truncate(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.halfyear_no_truncate() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '% wordt niet leeggemaakt', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: halfyear_part_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.halfyear_part_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    touched bigint[];
begin
    if tg_op in ('UPDATE', 'DELETE') then touched := touched || old.edition_id; end if;
    if tg_op in ('UPDATE', 'INSERT') then touched := touched || new.edition_id; end if;
    if exists (select from halfyear_edition where id = any(touched) and (state <> 'draft')) then
        raise exception 'een bevroren verslag krijgt geen andere tekst of belofte' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;


--
-- Name: internal_judge(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.internal_judge() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: internal_leg_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.internal_leg_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if old.entry_id is not null then
        raise exception 'een geboekte kant blijft zoals ze is'
            using errcode = 'check_violation', constraint = 'internal_leg_stays';
    end if;
    return coalesce(new, old);
end $$;


--
-- Name: internal_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.internal_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'interne verrichtingen worden niet gewist' using errcode = 'restrict_violation';
end $$;


--
-- Name: kpis_factset_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kpis_factset_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van kpis_factset blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: kpis_frozenvalue_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.kpis_frozenvalue_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van kpis_frozenvalue blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: ledger_account_in_use(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_account_in_use() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'UPDATE' and new.number = old.number and new.client_id = old.client_id then
        return new;
    end if;
    if exists (select from ledger_line l where l.client_id = old.client_id and l.account = old.number) then
        perform ledger_refuse('ledger_account_in_use', format('op rekening %s is geboekt', old.number));
    end if;
    return coalesce(new, old);
end $$;


--
-- Name: ledger_accrual_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_accrual_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van ledger_accrual blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: ledger_hold_counters(bigint, text[], smallint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_hold_counters(client bigint, journals text[], years smallint[]) RETURNS TABLE(journal text, year smallint, last integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    if not coalesce(ledger_in_scope(client), false) then
        raise exception 'cliënt % is niet in bereik', client using errcode = 'insufficient_privilege';
    end if;
    insert into ledger_counter (client_id, journal, year)
        select client, w.journal, w.year from unnest(journals, years) as w(journal, year) order by 2, 3
        on conflict do nothing;
    return query
        select c.journal, c.year, c.last from ledger_counter c
        where c.client_id = client and (c.journal, c.year) in (select * from unnest(journals, years))
        order by c.journal, c.year for update;
end $$;


--
-- Name: ledger_in_scope(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_in_scope(client bigint) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    select client = any(string_to_array(current_setting('app.clients', true), ',')::bigint[])
$$;


--
-- Name: ledger_judge_allocation(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_judge_allocation() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    draft record;
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - array['undone'] = to_jsonb(old) - array['undone'] and new.undone then
        select d.status, d.entry_id into draft from ledger_draft d where d.id = new.draft_id and d.client_id = new.client_id;
        if draft.status in ('returned', 'withdrawn')
           or exists (select from ledger_entry e where e.client_id = new.client_id and e.reverses_id = draft.entry_id) then
            return new;
        end if;
    end if;
    perform ledger_refuse('ledger_allocation_run_stays', 'een uitgevoerde verdeling vervalt pas na haar tegenboeking');
    return null;
end $$;


--
-- Name: ledger_judge_entries(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_judge_entries() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
    door record;
    bad record;
begin
    for door in
        select client_id, year, period, journal, document_type, posting_id, posted_at
        from fresh group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3
    loop
        perform pg_advisory_xact_lock_shared(ledger_period_key(door.client_id, door.year, door.period));
        perform from ledger_period p
            where p.client_id = door.client_id and p.year = door.year and p.number = door.period;
        if not found then
            perform ledger_refuse('ledger_period_is_open', format('periode %s-%s is niet geopend', door.year, door.period));
        end if;
        select l.locked_by_name, l.reason into bad
        from ledger_locks_on(door.client_id, door.year, door.period,
                             (door.posted_at at time zone 'Europe/Brussels')::date) l
        where l.journal in ('', door.journal) and l.document_type in ('', door.document_type) limit 1;
        if found then
            perform ledger_refuse('ledger_period_is_not_locked',
                format('de periode is vergrendeld door %s: %s', bad.locked_by_name, bad.reason));
        end if;
        perform from ledger_journal j where j.client_id = door.client_id and j.code = door.journal;
        if not found then
            perform ledger_refuse('ledger_journal_exists', format('dagboek %s bestaat niet', door.journal));
        end if;
        perform from ledger_posting p
            where p.client_id = door.client_id and p.id = door.posting_id and p.posted_at = door.posted_at;
        if not found then
            perform ledger_refuse('ledger_posting_exists', 'een boeking hoort bij een geboekte reeks van dezelfde cliënt');
        end if;
    end loop;

    if exists (select from fresh f where f.reverses_id is not null and not exists (
                   select from ledger_entry e where e.client_id = f.client_id and e.id = f.reverses_id
                   and e.id <> f.id and e.reverses_id is null)) then
        perform ledger_refuse('ledger_reversal_of_an_entry', 'een tegenboeking wijst naar een gewone boeking');
    end if;

    -- Numbers follow the counter without a gap, and the counter follows them.
    select f.journal, f.year into bad
    from (select client_id, journal, year, min(number) as first, max(number) as last, count(*) as n
          from fresh group by 1, 2, 3) f
    left join ledger_counter c on c.client_id = f.client_id and c.journal = f.journal and c.year = f.year
    where c.last is null or f.first <> c.last + 1 or f.last <> c.last + f.n limit 1;
    if found then
        perform ledger_refuse('ledger_numbers_without_gap',
            format('de nummers van dagboek %s/%s sluiten niet aan', bad.journal, bad.year));
    end if;
    update ledger_counter c set last = f.last
    from (select client_id, journal, year, max(number) as last from fresh group by 1, 2, 3) f
    where c.client_id = f.client_id and c.journal = f.journal and c.year = f.year;

    -- Every entry has its lines. The judge of lines lets an entry have all of its lines or none, so it is enough that
    -- the lines in this range of ids are as many as the entries in it announce. (EXECUTE plans anew each time: a plan
    -- made for one entry would be kept for a batch of thousands.)
    execute $sql$
        select r.client_id from (
            select client_id, year, min(id) as first, max(id) as last from fresh group by 1, 2) r
        where (select sum(e.line_count) from ledger_entry e
               where e.client_id = r.client_id and e.id between r.first and r.last and e.year = r.year)
           <> (select count(*) from ledger_line l
               where l.client_id = r.client_id and l.year = r.year and l.entry_id between r.first and r.last)
        limit 1
    $sql$ into bad;
    if bad.client_id is not null then
        perform ledger_refuse('ledger_entry_has_lines', 'een boeking zonder lijnen bestaat niet');
    end if;
    return null;
end $_$;


--
-- Name: ledger_judge_keys(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_judge_keys() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
    bounds record;
    bad record;
begin
    if not exists (select from ledger_dimension) and not exists (select from ledger_dimensionrule) then
        return null;
    end if;
    select min(client_id) as first, max(client_id) as last into bounds from fresh;
    if not exists (select from ledger_dimension d where d.client_id between bounds.first and bounds.last)
       and not exists (select from ledger_dimensionrule r where r.client_id between bounds.first and bounds.last) then
        return null;
    end if;
    execute $sql$
        with lines as materialized (
            select f.client_id, f.account, f.dimensions, f.article, f.cost_centre, f.esr,
                   case when f.period between 1 and 12 then f.date end as day
            from fresh f
            where not exists (select from ledger_entry e where e.client_id = f.client_id and e.id = f.entry_id
                              and e.reverses_id is not null)
        ), used as (
            select g.client_id, k.key as code, k.value, g.day
            from (select distinct client_id, dimensions, day from lines where dimensions <> '{}') g,
                 jsonb_each_text(g.dimensions) k
            union
            select d.client_id, d.code, ledger_key_of(d.code, '{}', l.article, l.cost_centre, l.esr), l.day
            from ledger_dimension d join lines l on l.client_id = d.client_id
            where d.code in ('article', 'cost_centre', 'esr')
              and ledger_key_of(d.code, '{}', l.article, l.cost_centre, l.esr) <> ''
        ), sets as (
            select client_id, array_agg(code) as codes, array_agg(value) as contents, array_agg(day) as days
            from used group by client_id
        ), demanded as (
            select a.client_id, a.account, a.day, d.dimension, d.demand
            from (select distinct client_id, account, day from lines where day is not null) a,
                 ledger_key_demands(a.client_id, a.account, a.day) d
            where d.demand <> 'optional'
        )
        select 'ledger_key_is_known' as rule, u.code || '=' || u.value as what
        from sets s, ledger_unknown_keys(s.client_id, s.codes, s.contents, s.days) u
        union all
        select 'ledger_key_fits_account', d.dimension || ' op ' || l.account
        from demanded d join lines l on l.client_id = d.client_id and l.account = d.account and l.day = d.day
        where (ledger_key_of(d.dimension, l.dimensions, l.article, l.cost_centre, l.esr) = '')
              = (d.demand = 'mandatory')
        limit 1
    $sql$ into bad;
    if bad.rule is not null then
        perform ledger_refuse(bad.rule, format('analytische sleutel: %s', bad.what));
    end if;
    return null;
end $_$;


--
-- Name: ledger_judge_lines(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_judge_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
    bad record;
begin
    execute $sql$
        select l.entry_id,
               case when e.id is null then 'ledger_line_has_an_entry'
                    when e.year <> l.year or e.period <> l.period or e.date <> l.date
                        then 'ledger_line_has_the_date_of_its_entry'
                    when l.debit <> l.credit then 'ledger_entry_balances'
                    when l.debit <> e.total_cents then 'ledger_entry_total_fits'
                    else 'ledger_entry_line_count_fits' end as rule,
               l.debit, l.credit
        -- Lines of one entry with two dates or periods fall into two groups, whose counts are then too small.
        from (select client_id, year, period, date, entry_id, sum(debit) as debit, sum(credit) as credit, count(*) as n,
                     min(position) as first, max(position) as last
              from fresh group by 1, 2, 3, 4, 5) l
        left join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
        where (e.total_cents = l.debit and e.total_cents = l.credit and e.line_count = l.n and l.first = 1
               and l.last = l.n and e.year = l.year and e.period = l.period and e.date = l.date) is not true
        limit 1
    $sql$ into bad;
    if bad.entry_id is not null then
        perform ledger_refuse(bad.rule,
            format('boeking %s klopt niet: debet %s, credit %s', bad.entry_id, bad.debit, bad.credit));
    end if;

    execute $sql$
        select f.account
        from (select client_id, account, max(date) as date from fresh group by 1, 2) f
        left join ledger_account a on a.client_id = f.client_id and a.number = f.account
        where (a.closed_on is null or a.closed_on > f.date) is not true or a.id is null
        limit 1
    $sql$ into bad;
    if bad.account is not null then
        perform ledger_refuse('ledger_account_is_open', format('rekening %s bestaat niet of is afgesloten', bad.account));
    end if;
    return null;
end $_$;


--
-- Name: ledger_judge_reopening(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_judge_reopening() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'UPDATE' and old.status <> 'open' then
        raise exception 'over deze heropening is al beslist' using errcode = 'restrict_violation';
    end if;
    if not exists (select from ledger_lock l
                   where l.id = new.lock_id and l.client_id = new.client_id and l.kind = 'soft') then
        perform ledger_refuse('ledger_hard_lock_stays', 'een definitieve vergrendeling wordt niet heropend');
    end if;
    return new;
end $$;


--
-- Name: ledger_key_demands(bigint, text, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_key_demands(client bigint, account text, day date) RETURNS TABLE(dimension text, demand text)
    LANGUAGE sql STABLE
    AS $$
    select distinct on (r.dimension) r.dimension, r.demand
    from ledger_dimensionrule r
    where r.client_id = client and account >= r.account_from collate "C"
      and account <= rpad(r.account_to, 10, '9') collate "C"
      and r.valid_from <= day and (r.valid_until is null or day < r.valid_until)
    order by r.dimension, rpad(r.account_to, 10, '9')::bigint - rpad(r.account_from, 10, '0')::bigint, r.id desc
$$;


--
-- Name: ledger_key_findings(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_key_findings(client bigint) RETURNS TABLE(at_row integer, code text, facts jsonb)
    LANGUAGE plpgsql STABLE ROWS 1
    AS $_$
#variable_conflict use_column
begin
    if not exists (select from ledger_dimension d where d.client_id = client)
       and not exists (select from ledger_dimensionrule r where r.client_id = client) then
        return;
    end if;
    return query execute $sql$
        with lines as materialized (
            select l.row, l.position, l.account, l.dimensions, l.article, l.cost_centre, l.esr, s.date,
                   case when s.period between 1 and 12 then s.date end as day
            from ledger_stage_line l join ledger_stage_entry s using (row) where s.reverses_id is null
        ), fixed as materialized (
            select d.code from ledger_dimension d where d.client_id = $1 and d.code in ('article', 'cost_centre', 'esr')
        ), used as materialized (
            select k.key as code, k.value, g.day
            from (select distinct dimensions, day from lines where dimensions <> '{}') g,
                 jsonb_each_text(g.dimensions) k
            union
            select f.code, ledger_key_of(f.code, '{}', l.article, l.cost_centre, l.esr), l.day from fixed f, lines l
            where ledger_key_of(f.code, '{}', l.article, l.cost_centre, l.esr) <> ''
        ), unknown as materialized (
            select u.* from (select array_agg(code) as codes, array_agg(value) as contents, array_agg(day) as days
                             from used) a, ledger_unknown_keys($1, a.codes, a.contents, a.days) u
        ), names as (
            select d.code, d.name from ledger_dimension d where d.client_id = $1
        ), demanded as materialized (
            select a.account, a.day, d.dimension, d.demand
            from (select distinct account, day from lines where day is not null) a,
                 ledger_key_demands($1, a.account, a.day) d
            where d.demand <> 'optional'
        )
        select l.row, case when u.no_dimension then 'unknown_dimension' else 'unknown_value' end,
               jsonb_build_object('line', l.position, 'dimension', u.code, 'value', u.value, 'account', l.account,
                                  'on', l.date)
        from unknown u join lines l on l.day is not distinct from u.day
             and ledger_key_of(u.code, l.dimensions, l.article, l.cost_centre, l.esr) = u.value
        where exists (select from unknown)
        union all
        select l.row, case d.demand when 'mandatory' then 'missing_key' else 'forbidden_key' end,
               jsonb_build_object('line', l.position, 'dimension', d.dimension, 'account', l.account,
                   'name', coalesce((select n.name from names n where n.code = d.dimension), d.dimension))
        from demanded d join lines l on l.account = d.account and l.day = d.day
        where (ledger_key_of(d.dimension, l.dimensions, l.article, l.cost_centre, l.esr) = '')
              = (d.demand = 'mandatory')
    $sql$ using client;
end $_$;


--
-- Name: ledger_key_of(text, jsonb, text, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_key_of(code text, dimensions jsonb, article text, cost_centre text, esr text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
    select case code when 'article' then article when 'cost_centre' then cost_centre when 'esr' then esr
                else coalesce(dimensions ->> code, '') end
$$;


--
-- Name: ledger_key_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_key_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'UPDATE'
       and to_jsonb(new) - array['name', 'valid_until', 'holder_id'] = to_jsonb(old) - array['name', 'valid_until', 'holder_id'] then
        return new;
    end if;
    raise exception 'een sleutel, waarde of regel blijft bestaan; beëindig ze' using errcode = 'restrict_violation';
end $$;


--
-- Name: ledger_lock_alone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_lock_alone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    perform pg_advisory_xact_lock(ledger_period_key(new.client_id, new.year, new.period));
    return new;
end $$;


--
-- Name: ledger_lock_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_lock_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van ledger_lock blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: ledger_lock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_lock (
    id bigint NOT NULL,
    year smallint NOT NULL,
    period smallint NOT NULL,
    journal character varying(8) NOT NULL,
    document_type character varying(30) NOT NULL,
    kind character varying(4) NOT NULL,
    reason character varying(300) NOT NULL,
    locked_by_name character varying(160) NOT NULL,
    locked_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    locked_by_id bigint,
    CONSTRAINT ledger_lock_has_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);

ALTER TABLE ONLY public.ledger_lock FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_locks_on(bigint, integer, integer, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_locks_on(client bigint, for_year integer, for_period integer, day date) RETURNS SETOF public.ledger_lock
    LANGUAGE sql STABLE
    AS $$
    select l.* from ledger_lock l
    where l.client_id = client and l.year = for_year and l.period = for_period
      and not exists (select from ledger_reopening r
                      where r.client_id = client and r.lock_id = l.id and r.status = 'approved' and day < r.relock_on)
$$;


--
-- Name: ledger_make_year(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_make_year(for_year integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
declare
    part text := format('ledger_line_%s', for_year);
begin
    if for_year not between 1990 and 2200 then
        raise exception 'geen boekjaar: %', for_year using errcode = 'check_violation';
    end if;
    if to_regclass(part) is not null then return; end if;
    perform pg_advisory_xact_lock(736002, for_year);
    if to_regclass(part) is not null then return; end if;
    execute format('create table %I partition of ledger_line for values from (%s) to (%s)', part, for_year, for_year + 1);
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format($p$create policy client_scope on %I using (client_id = any((select string_to_array(
        current_setting('app.clients', true), ',')::bigint[])::bigint[]))$p$, part);
    execute format('revoke all on %I from bundel_app', part);
    execute format('create trigger ledger_judge_lines after insert on %I referencing new table as fresh
        for each statement execute function ledger_judge_lines()', part);
    execute format('create trigger ledger_line_not_emptied before truncate on %I
        for each statement execute function ledger_stays_as_it_is()', part);
end $_$;


--
-- Name: ledger_occurrence_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_occurrence_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van ledger_occurrence blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: ledger_open_year(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_open_year(for_year integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
declare
    part text := format('ledger_line_%s', for_year);
begin
    perform ledger_make_year(for_year);
    if exists (select from pg_trigger where tgrelid = to_regclass(part) and tgname = 'ledger_judge_keys') then
        return;
    end if;
    perform pg_advisory_xact_lock(736002, for_year);
    if exists (select from pg_trigger where tgrelid = to_regclass(part) and tgname = 'ledger_judge_keys') then
        return;
    end if;
    execute format('create trigger ledger_judge_keys after insert on %I referencing new table as fresh
        for each statement execute function ledger_judge_keys()', part);
end $$;


--
-- Name: ledger_period_in_use(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_period_in_use() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if exists (select from ledger_line l
               where l.client_id = old.client_id and l.year = old.year and l.period = old.number) then
        perform ledger_refuse('ledger_period_in_use', 'in deze periode is geboekt');
    end if;
    return coalesce(new, old);
end $$;


--
-- Name: ledger_period_key(bigint, integer, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_period_key(client bigint, year integer, period integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$
    select (1::bigint << 61) | (client << 18) | (year::bigint << 4) | period
$$;


--
-- Name: ledger_posting_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_posting_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van ledger_posting blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: ledger_refuse(text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_refuse(rule text, what text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
    raise exception '%', what using errcode = 'check_violation', constraint = rule;
end $$;


--
-- Name: ledger_stays_as_it_is(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_stays_as_it_is() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'wat geboekt is, blijft zoals het is' using errcode = 'restrict_violation';
end $$;


--
-- Name: ledger_unknown_keys(bigint, text[], text[], date[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_unknown_keys(client bigint, codes text[], contents text[], days date[]) RETURNS TABLE(code text, value text, day date, no_dimension boolean)
    LANGUAGE sql STABLE
    AS $$
    select u.code, u.value, u.day, d.id is null
    from unnest(codes, contents, days) as u(code, value, day)
    left join ledger_dimension d on d.client_id = client and d.code = u.code
        and (u.day is null or (d.valid_from <= u.day and (d.valid_until is null or u.day < d.valid_until)))
    left join ledger_dimensionvalue v on v.client_id = client and v.dimension_id = d.id and v.value = u.value
        and (u.day is null or (v.valid_from <= u.day and (v.valid_until is null or u.day < v.valid_until)))
    where v.id is null and exists (select from ledger_dimension x where x.client_id = client)
$$;


--
-- Name: numbering_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.numbering_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'DELETE' then
        raise exception 'een nummerreeks wordt nooit verwijderd' using errcode = 'restrict_violation';
    end if;
    if new.last < old.last or new.client_id <> old.client_id or new.series <> old.series then
        raise exception 'nummerreeks % gaat niet terug en verandert niet van naam', old.series
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: payables_bookingline_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_bookingline_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    target bigint := case when tg_op = 'DELETE' then old.invoice_id else new.invoice_id end;
begin
    if exists (select 1 from payables_invoice where id = target and entry_id is not null)
       or (tg_op = 'UPDATE' and new.invoice_id <> old.invoice_id) then
        raise exception 'de boekingslijnen van een geboekte factuur staan vast' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;


--
-- Name: payables_clockevent_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_clockevent_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van payables_clockevent blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: payables_deliveredfile_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_deliveredfile_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if old.state <> 'pending' or (new.client_id, new.delivery_id, new.source, new.name)
       is distinct from (old.client_id, old.delivery_id, old.source, old.name) then
        raise exception 'het oordeel over een geleverd bestand staat vast' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: payables_dismissal_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_dismissal_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.client_id is distinct from (select client_id from payables_intake where id = new.intake_id) then
            raise exception 'een ontvangst wordt afgehandeld voor haar eigen cliënt' using errcode = 'restrict_violation';
        end if;
        if new.restored_at is not null then
            raise exception 'een ontvangst wordt eerst afgehandeld' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.restored_at is not null or new.restored_at is null
       or (new.client_id, new.intake_id, new.reason, new.dismissed_by_id, new.dismissed_at)
          is distinct from (old.client_id, old.intake_id, old.reason, old.dismissed_by_id, old.dismissed_at) then
        raise exception 'een afgehandelde ontvangst kan alleen één keer teruggezet worden'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: payables_intake_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_intake_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van payables_intake blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: payables_invoice_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_invoice_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: payables_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: payables_settlement_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_settlement_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van payables_settlement blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: payables_supplieraccount_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payables_supplieraccount_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: payments_account_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_account_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'UPDATE' and (new.client_id, new.iban, new.ledger_account)
       is distinct from (old.client_id, old.iban, old.ledger_account) then
        raise exception 'nummer, cliënt en grootboekrekening van een bankrekening staan vast'
            using errcode = 'restrict_violation';
    end if;
    if not exists (
        select from payments_accountchange c
        where c.client_id = new.client_id and c.iban = new.iban and c.status = 'confirmed'
          and c.values ->> 'name' = new.name and c.values ->> 'bic' = new.bic
          and c.values ->> 'pain_version' = new.pain_version
          and c.values ->> 'valid_from' = new.valid_from::text
          and c.values ->> 'valid_to' is not distinct from new.valid_to::text
          and c.values ->> 'ledger_account' = new.ledger_account
    ) then
        raise exception 'een bankrekening wijzigt alleen na bevestiging door een tweede persoon'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: payments_change_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_change_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'open' then
            raise exception 'een wijziging begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.status <> 'open'
       or (new.client_id, new.account_id, new.iban, new.values, new.reason, new.proposed_by_id, new.proposed_for_id)
          is distinct from
          (old.client_id, old.account_id, old.iban, old.values, old.reason, old.proposed_by_id, old.proposed_for_id) then
        raise exception 'wat voorgesteld of beslist is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: payments_item_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_item_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: payments_line_carries_items(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_line_carries_items() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update payments_item set live = live where client_id = new.client_id and line_id = new.id;
    return null;
end $$;


--
-- Name: payments_line_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_line_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    run_status text;
begin
    select status into run_status from payments_run where id = new.run_id and client_id = new.client_id for share;
    if tg_op = 'INSERT' then
        if run_status is distinct from 'proposed' or new.state <> 'planned' then
            raise exception 'een betaling komt alleen bij een voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if to_jsonb(new) - array['state', 'reason', 'executed_on', 'returned_on']
       is distinct from to_jsonb(old) - array['state', 'reason', 'executed_on', 'returned_on'] then
        raise exception 'een betaling wijzigt niet; neem ze uit de run en stel ze opnieuw voor'
            using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
        ('planned', 'removed'), ('planned', 'sent'), ('planned', 'executed'),
        ('sent', 'accepted'), ('sent', 'rejected'), ('sent', 'executed'), ('sent', 'returned'),
        ('accepted', 'rejected'), ('accepted', 'executed'), ('accepted', 'returned'),
        ('executed', 'sent'), ('executed', 'returned')
    ) then
        raise exception 'een betaling gaat niet van % naar %', old.state, new.state
            using errcode = 'restrict_violation';
    end if;
    if new.state = 'removed' and old.state <> 'removed' and run_status not in ('proposed', 'cancelled') then
        raise exception 'uit een goedgekeurde run verdwijnt geen betaling' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and new.state <> 'removed'
       and run_status not in ('released', 'executed', 'partly', 'failed') then
        raise exception 'een betaling wordt verzonden met haar run' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: payments_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: payments_run_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.payments_run_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    found_count bigint;
    found_total bigint;
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' or new.approved_by_id is not null or new.signed_by_id is not null
           or new.signed_again_by_id is not null or new.sha256 <> '' then
            raise exception 'een betaalrun begint als voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('proposed', 'approved'), ('proposed', 'cancelled'),
        ('approved', 'signed'), ('approved', 'proposed'), ('approved', 'cancelled'),
        ('signed', 'released'), ('signed', 'proposed'), ('signed', 'cancelled'),
        ('released', 'executed'), ('released', 'partly'), ('released', 'failed'),
        ('executed', 'released'), ('executed', 'partly'), ('executed', 'failed'),
        ('partly', 'released'), ('partly', 'executed'), ('partly', 'failed'),
        ('failed', 'released'), ('failed', 'partly'), ('failed', 'executed')
    ) then
        raise exception 'een betaalrun gaat niet van % naar %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    if (new.client_id, new.number, new.account_id, new.prepared_by_id, new.prepared_for_id)
       is distinct from (old.client_id, old.number, old.account_id, old.prepared_by_id, old.prepared_for_id) then
        raise exception 'nummer, rekening en voorbereider van een betaalrun staan vast'
            using errcode = 'restrict_violation';
    end if;
    if old.status <> 'proposed' and (new.execution_on, new.total_cents, new.line_count)
       is distinct from (old.execution_on, old.total_cents, old.line_count) then
        raise exception 'wat goedgekeurd is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    if old.status in ('released', 'executed', 'partly', 'failed', 'cancelled')
       and to_jsonb(new) - 'status' is distinct from to_jsonb(old) - 'status' then
        raise exception 'betaalrun % is afgesloten en wijzigt niet meer', old.number
            using errcode = 'restrict_violation';
    end if;
    -- Nobody slips a name into a step that was not taken now, nor changes who took it.
    if (old.approved_by_id is not null and new.status <> 'proposed'
            and (new.approved_by_id, new.approved_for_id, new.approved_at)
                is distinct from (old.approved_by_id, old.approved_for_id, old.approved_at))
       or (old.signed_by_id is not null and new.status <> 'proposed'
            and (new.signed_by_id, new.signed_for_id, new.signed_at)
                is distinct from (old.signed_by_id, old.signed_for_id, old.signed_at))
       or (new.status = 'proposed' and (new.approved_by_id, new.signed_by_id, new.signed_again_by_id) is distinct from
            (null::bigint, null::bigint, null::bigint)) then
        raise exception 'wie een stap zette, staat vast' using errcode = 'restrict_violation';
    end if;
    if new.status in ('approved', 'released') and new.status <> old.status then
        select count(*) filter (where amount_cents > 0), coalesce(sum(amount_cents), 0)
            into found_count, found_total
            from payments_line where client_id = new.client_id and run_id = new.id and state <> 'removed';
        if (found_count, found_total) is distinct from (new.line_count::bigint, new.total_cents) then
            raise exception 'de totalen van betaalrun % kloppen niet met de lijnen', new.number
                using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end $$;


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: purchasing_judge_receipt(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.purchasing_judge_receipt() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: purchasing_judge_receipt_line(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.purchasing_judge_receipt_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: purchasing_receipt_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.purchasing_receipt_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van purchasing_receipt blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: purchasing_receiptline_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.purchasing_receiptline_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van purchasing_receiptline blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: receivables_account_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_account_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: receivables_customer_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_customer_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: receivables_customercredit_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_customercredit_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van receivables_customercredit blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: receivables_decided_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_decided_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' or new.decided_by_id is not null then
            raise exception 'een afboeking begint als voorstel' using errcode = 'restrict_violation';
        end if;
    elsif old.status <> 'proposed'
          or (new.client_id, new.invoice_id, new.cents, new.kind, new.proposed_by_id, new.proposed_for_id)
             is distinct from
             (old.client_id, old.invoice_id, old.cents, old.kind, old.proposed_by_id, old.proposed_for_id) then
        raise exception 'wat voorgesteld of beslist is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_delivery_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_delivery_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van receivables_delivery blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: receivables_dispute_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_dispute_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if old.closed_on is not null or (new.client_id, new.invoice_id, new.reason, new.text, new.opened_on)
       is distinct from (old.client_id, old.invoice_id, old.reason, old.text, old.opened_on) then
        raise exception 'een betwisting wijzigt alleen door ze te beslissen' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_dunning_run_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_dunning_run_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'proposed' then
            raise exception 'een ronde begint als voorstel' using errcode = 'restrict_violation';
        end if;
    elsif old.status <> 'proposed' or (new.client_id, new.number, new.prepared_by_id, new.prepared_for_id)
          is distinct from (old.client_id, old.number, old.prepared_by_id, old.prepared_for_id) then
        raise exception 'een ronde die weg is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_handover_item_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_handover_item_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if old.taken_back_on is not null or to_jsonb(new) - array['taken_back_on', 'taken_back_reason']
       is distinct from to_jsonb(old) - array['taken_back_on', 'taken_back_reason'] then
        raise exception 'wat overgedragen is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_instalment_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_instalment_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van receivables_instalment blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: receivables_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: receivables_outgoing_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_outgoing_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: receivables_plan_adds_up(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_plan_adds_up() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    own bigint := case tg_table_name when 'receivables_plan' then new.id else (to_jsonb(new) ->> 'plan_id')::bigint end;
    wrong text;
begin
    select p.number into wrong from receivables_plan p where p.id = own and (
        p.total_cents <> (select coalesce(sum(cents), 0) from receivables_instalment where plan_id = own)
        or p.total_cents <> (select coalesce(sum(cents), 0) from receivables_planinvoice where plan_id = own));
    if found then
        raise exception 'plan % telt niet op', wrong using errcode = 'restrict_violation';
    end if;
    return null;
end $$;


--
-- Name: receivables_plan_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_plan_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (new.client_id, new.number, new.customer_id, new.total_cents, new.agreed_on)
       is distinct from (old.client_id, old.number, old.customer_id, old.total_cents, old.agreed_on)
       or (new.status <> old.status and (old.status, new.status) not in (
            ('running', 'done'), ('running', 'defaulted'), ('running', 'stopped'), ('done', 'running'))) then
        raise exception 'plan % wijzigt zo niet', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_plan_invoice_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_plan_invoice_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if to_jsonb(new) - 'live' is distinct from to_jsonb(old) - 'live' then
        raise exception 'wat afgesproken is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_receipt_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_receipt_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van receivables_receipt blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: receivables_refund_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_refund_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if not exists (select from receivables_customeraccount a where a.id = new.account_id
                   and a.client_id = new.client_id and a.customer_id = new.customer_id and a.status = 'confirmed')
       and (tg_op = 'INSERT' or new.status in ('approved', 'scheduled') and new.status <> old.status
            and old.status <> 'paid') then
        raise exception 'een terugbetaling gaat naar een bevestigde rekening van de klant'
            using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.status <> 'requested' or new.decided_by_id is not null then
            raise exception 'een terugbetaling begint als vraag' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (new.client_id, new.number, new.customer_id, new.account_id, new.cents, new.requested_by_id, new.requested_for_id)
       is distinct from
       (old.client_id, old.number, old.customer_id, old.account_id, old.cents, old.requested_by_id, old.requested_for_id)
       or (new.status <> old.status and (old.status, new.status) not in (
            ('requested', 'approved'), ('requested', 'refused'), ('approved', 'scheduled'), ('scheduled', 'approved'),
            ('scheduled', 'paid'), ('paid', 'approved'), ('approved', 'refused')))
       or (old.decided_by_id is not null and new.status <> 'refused'
            and (new.decided_by_id, new.decided_for_id) is distinct from (old.decided_by_id, old.decided_for_id)) then
        raise exception 'terugbetaling % wijzigt zo niet', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_reminder_carries_items(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_reminder_carries_items() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    update receivables_reminderitem set live = live where client_id = new.client_id and reminder_id = new.id;
    return null;
end $$;


--
-- Name: receivables_reminder_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_reminder_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    run_status text;
begin
    select status into run_status from receivables_dunningrun
        where id = new.run_id and client_id = new.client_id for share;
    if tg_op = 'INSERT' then
        if run_status is distinct from 'proposed' or new.state <> 'planned' then
            raise exception 'een brief komt alleen bij een voorstel' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if (old.state <> 'planned' and to_jsonb(new) - 'delivered' is distinct from to_jsonb(old) - 'delivered')
       or (new.run_id, new.customer_id, new.position) is distinct from (old.run_id, old.customer_id, old.position) then
        raise exception 'een brief die weg is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: receivables_reminder_item_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_reminder_item_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    own_state text;
begin
    select state into own_state from receivables_reminder where id = new.reminder_id and client_id = new.client_id;
    if not found then
        raise exception 'een post hoort bij een brief van dezelfde cliënt' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' and own_state <> 'planned' then
        raise exception 'een post komt alleen bij een voorgestelde brief' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'live' is distinct from to_jsonb(old) - 'live' then
        raise exception 'een post van een brief wijzigt niet' using errcode = 'restrict_violation';
    end if;
    new.live := own_state <> 'removed';
    return new;
end $$;


--
-- Name: receivables_sale_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_sale_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: receivables_sale_line_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.receivables_sale_line_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: statements_signedstatement_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.statements_signedstatement_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        begin
            raise exception 'rijen van statements_signedstatement blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;


--
-- Name: vat_no_delete(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.vat_no_delete() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'rijen van % verdwijnen niet', tg_table_name using errcode = 'restrict_violation';
end $$;


--
-- Name: vat_regime_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.vat_regime_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if to_jsonb(new) - 'valid_to' is distinct from to_jsonb(old) - 'valid_to' or old.valid_to is not null then
        raise exception 'een btw-stelsel wordt beëindigd, niet gewijzigd' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: vat_return_guard(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.vat_return_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
    box record;
begin
    for box in select key, value from jsonb_each_text(new.boxes) loop
        if box.value::bigint < 0 then
            raise exception 'rooster % is negatief', box.key using errcode = 'restrict_violation';
        end if;
    end loop;
    if tg_op = 'INSERT' then
        if new.status <> 'prepared' or new.approved_by_id is not null or new.filed_by_id is not null
           or new.entry_id is not null or new.reference <> '' then
            raise exception 'een aangifte begint als voorbereiding' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('prepared', 'approved'), ('prepared', 'withdrawn'), ('approved', 'filed'), ('approved', 'prepared'),
        ('filed', 'replaced')
    ) then
        raise exception 'een aangifte gaat niet van % naar %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    if (new.client_id, new.kind, new.label, new.first, new.last, new.version, new.correction, new.replaces_id)
       is distinct from (old.client_id, old.kind, old.label, old.first, old.last, old.version, old.correction, old.replaces_id) then
        raise exception 'soort, periode en versie van een aangifte staan vast' using errcode = 'restrict_violation';
    end if;
    if old.status in ('filed', 'replaced', 'withdrawn')
       and to_jsonb(new) - 'status' is distinct from to_jsonb(old) - 'status' then
        raise exception 'aangifte % is afgesloten en wijzigt niet meer', old.label
            using errcode = 'restrict_violation';
    end if;
    -- Approval is about the content that the approver saw: it comes without a change of it, and freezes it.
    if (old.status = 'approved' or new.status = 'approved') and new.status <> 'prepared'
       and (new.raw, new.boxes, new.moves, new.accounts, new.rows, new.explanation, new.refund, new.no_clients,
            new.prepared_by_id, new.prepared_for_id)
           is distinct from
           (old.raw, old.boxes, old.moves, old.accounts, old.rows, old.explanation, old.refund, old.no_clients,
            old.prepared_by_id, old.prepared_for_id) then
        raise exception 'wat goedgekeurd is, wijzigt niet' using errcode = 'restrict_violation';
    end if;
    if old.status = 'approved' and new.status <> 'prepared'
       and (new.approved_by_id, new.approved_for_id, new.approved_at, new.sha256)
           is distinct from (old.approved_by_id, old.approved_for_id, old.approved_at, old.sha256) then
        raise exception 'wie goedkeurde, staat vast' using errcode = 'restrict_violation';
    end if;
    if new.status in ('prepared', 'withdrawn') and new.approved_by_id is not null then
        raise exception 'een voorbereiding is door niemand goedgekeurd' using errcode = 'restrict_violation';
    end if;
    if new.status not in ('filed', 'replaced')
       and (new.filed_by_id is not null or new.entry_id is not null or new.reference <> '') then
        raise exception 'alleen een ingediende aangifte heeft een nummer en een boeking'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;


--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: approvals_chain; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.approvals_chain (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    caption character varying(120) NOT NULL,
    from_cents bigint NOT NULL,
    to_cents bigint,
    article_prefix character varying(40) NOT NULL,
    steps jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    client_id bigint,
    CONSTRAINT chain_from_zero CHECK ((from_cents >= 0))
);

ALTER TABLE ONLY public.approvals_chain FORCE ROW LEVEL SECURITY;


--
-- Name: approvals_chain_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.approvals_chain ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_chain_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: approvals_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.approvals_decision (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    decision character varying(10) NOT NULL,
    asked_person_id bigint NOT NULL,
    answered_by_id bigint NOT NULL,
    through character varying(400) NOT NULL,
    reason character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT approvals_decision_position_check CHECK (("position" >= 0)),
    CONSTRAINT decision_known CHECK (((decision)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying, 'returned'::character varying])::text[])))
);

ALTER TABLE ONLY public.approvals_decision FORCE ROW LEVEL SECURITY;


--
-- Name: approvals_decision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.approvals_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: approvals_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.approvals_request (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    subject character varying(80) NOT NULL,
    name character varying(200) NOT NULL,
    amount_cents bigint NOT NULL,
    article character varying(40) NOT NULL,
    due_on date,
    url character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    "position" smallint NOT NULL,
    waiting_role character varying(40) NOT NULL,
    waiting_person_id bigint,
    excluded bigint[] NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by_id bigint,
    started_by_name character varying(160) NOT NULL,
    reminded_percent smallint NOT NULL,
    closed_at timestamp with time zone,
    chain_id bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT approvals_request_position_check CHECK (("position" >= 0)),
    CONSTRAINT approvals_request_reminded_percent_check CHECK ((reminded_percent >= 0)),
    CONSTRAINT request_status_known CHECK (((status)::text = ANY ((ARRAY['open'::character varying, 'approved'::character varying, 'refused'::character varying, 'returned'::character varying, 'withdrawn'::character varying])::text[])))
);

ALTER TABLE ONLY public.approvals_request FORCE ROW LEVEL SECURITY;


--
-- Name: approvals_request_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.approvals_request ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: approvals_requeststep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.approvals_requeststep (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    role character varying(40) NOT NULL,
    person_id bigint,
    needed smallint NOT NULL,
    client_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT approvals_requeststep_needed_check CHECK ((needed >= 0)),
    CONSTRAINT approvals_requeststep_position_check CHECK (("position" >= 0)),
    CONSTRAINT step_needs_somebody CHECK ((needed >= 1))
);

ALTER TABLE ONLY public.approvals_requeststep FORCE ROW LEVEL SECURITY;


--
-- Name: approvals_requeststep_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.approvals_requeststep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.approvals_requeststep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    chain bigint NOT NULL,
    sequence bigint NOT NULL,
    hash text NOT NULL
);


--
-- Name: audit_record_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_record ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_record_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_chargerule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_chargerule (
    id bigint NOT NULL,
    words character varying(200) NOT NULL,
    ledger_account character varying(10) NOT NULL,
    esr character varying(10) NOT NULL,
    most_cents bigint,
    ended_at timestamp with time zone,
    made_by character varying(160) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    account_id bigint,
    client_id bigint NOT NULL,
    CONSTRAINT charge_limit_positive CHECK (((most_cents IS NULL) OR (most_cents > 0)))
);

ALTER TABLE ONLY public.bank_chargerule FORCE ROW LEVEL SECURITY;


--
-- Name: bank_chargerule_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_chargerule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_chargerule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_match; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_match (
    id bigint NOT NULL,
    source character varying(10) NOT NULL,
    rule character varying(20) NOT NULL,
    reason character varying(300) NOT NULL,
    entry_key character varying(200) NOT NULL,
    entry_id bigint NOT NULL,
    entry_number character varying(40) NOT NULL,
    made_by character varying(160) NOT NULL,
    made_by_id bigint,
    made_at timestamp with time zone NOT NULL,
    undone_by character varying(160) NOT NULL,
    undone_at timestamp with time zone,
    undone_reason character varying(300) NOT NULL,
    reversal_number character varying(40) NOT NULL,
    client_id bigint NOT NULL,
    movement_id bigint NOT NULL,
    CONSTRAINT match_undone_with_reversal CHECK (((undone_at IS NULL) OR ((NOT ((undone_reason)::text = ''::text)) AND (NOT ((reversal_number)::text = ''::text)))))
);

ALTER TABLE ONLY public.bank_match FORCE ROW LEVEL SECURITY;


--
-- Name: bank_match_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_match ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_match_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_movement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_movement (
    id bigint NOT NULL,
    sequence integer NOT NULL,
    date date NOT NULL,
    value_date date NOT NULL,
    amount_cents bigint NOT NULL,
    counterparty_name character varying(140) NOT NULL,
    counterparty_account character varying(34) NOT NULL,
    structured_reference character varying(35) NOT NULL,
    remittance text NOT NULL,
    information text NOT NULL,
    end_to_end_id character varying(35) NOT NULL,
    bank_reference character varying(80) NOT NULL,
    return_reason character varying(10) NOT NULL,
    transaction_code character varying(40) NOT NULL,
    details jsonb NOT NULL,
    taken_up boolean NOT NULL,
    state character varying(10) NOT NULL,
    account_id bigint NOT NULL,
    client_id bigint NOT NULL,
    statement_id bigint NOT NULL,
    CONSTRAINT bank_movement_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT movement_state_known CHECK (((state)::text = ANY ((ARRAY['to_do'::character varying, 'matched'::character varying, 'suspense'::character varying])::text[]))),
    CONSTRAINT movement_waits_with_statement CHECK ((taken_up OR ((state)::text = 'to_do'::text)))
);

ALTER TABLE ONLY public.bank_movement FORCE ROW LEVEL SECURITY;


--
-- Name: bank_movement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_movement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_movement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_part (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    target_id bigint NOT NULL,
    cents bigint NOT NULL,
    label character varying(200) NOT NULL,
    party character varying(200) NOT NULL,
    ledger_account character varying(10) NOT NULL,
    esr character varying(10) NOT NULL,
    client_id bigint NOT NULL,
    match_id bigint NOT NULL,
    CONSTRAINT match_part_is_something CHECK ((NOT (cents = 0))),
    CONSTRAINT match_part_kind_known CHECK (((kind)::text = ANY ((ARRAY['payment'::character varying, 'return'::character varying, 'receivable'::character varying, 'payable'::character varying, 'credit'::character varying, 'account'::character varying])::text[])))
);

ALTER TABLE ONLY public.bank_part FORCE ROW LEVEL SECURITY;


--
-- Name: bank_part_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_part ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_part_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_statement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_statement (
    id bigint NOT NULL,
    sequence integer,
    date date NOT NULL,
    opening_cents bigint NOT NULL,
    closing_cents bigint NOT NULL,
    movement_count integer NOT NULL,
    fingerprint character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    first boolean NOT NULL,
    gap_reason character varying(300) NOT NULL,
    account_id bigint NOT NULL,
    client_id bigint NOT NULL,
    previous_id bigint,
    file_id bigint NOT NULL,
    CONSTRAINT bank_statement_movement_count_check CHECK ((movement_count >= 0)),
    CONSTRAINT bank_statement_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT statement_stands_in_the_chain CHECK ((((NOT first) AND (previous_id IS NULL) AND ((state)::text = 'waiting'::text)) OR (first AND (previous_id IS NULL) AND ((state)::text = 'taken_up'::text)) OR ((NOT first) AND (previous_id IS NOT NULL) AND ((state)::text = 'taken_up'::text))))
);

ALTER TABLE ONLY public.bank_statement FORCE ROW LEVEL SECURITY;


--
-- Name: bank_statement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_statement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_statement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_statementfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_statementfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    format character varying(20) NOT NULL,
    document_id bigint,
    findings jsonb NOT NULL,
    imported_by character varying(160) NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL
);

ALTER TABLE ONLY public.bank_statementfile FORCE ROW LEVEL SECURITY;


--
-- Name: bank_statementfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_statementfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_statementfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: bank_suggestion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bank_suggestion (
    id bigint NOT NULL,
    rank smallint NOT NULL,
    rule character varying(20) NOT NULL,
    confidence smallint NOT NULL,
    reason character varying(300) NOT NULL,
    parts jsonb NOT NULL,
    client_id bigint NOT NULL,
    movement_id bigint NOT NULL,
    CONSTRAINT bank_suggestion_confidence_check CHECK ((confidence >= 0)),
    CONSTRAINT bank_suggestion_rank_check CHECK ((rank >= 0))
);

ALTER TABLE ONLY public.bank_suggestion FORCE ROW LEVEL SECURITY;


--
-- Name: bank_suggestion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.bank_suggestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bank_suggestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_adjustment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_adjustment (
    id bigint NOT NULL,
    year smallint NOT NULL,
    kind character varying(10) NOT NULL,
    reference character varying(120) NOT NULL,
    reason character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    prepared_by_id bigint NOT NULL,
    prepared_for_id bigint NOT NULL,
    CONSTRAINT budget_adjustment_by_two CHECK (((NOT ((status)::text = 'approved'::text)) OR ((NOT ((decided_by_id = prepared_by_id) AND (decided_by_id IS NOT NULL))) AND (NOT ((decided_by_id = prepared_for_id) AND (decided_by_id IS NOT NULL))) AND (NOT ((decided_for_id = prepared_by_id) AND (decided_for_id IS NOT NULL))) AND (NOT ((decided_for_id = prepared_for_id) AND (decided_for_id IS NOT NULL)))))),
    CONSTRAINT budget_adjustment_decided_by_somebody CHECK ((((decided_by_id IS NULL) AND (decided_for_id IS NULL) AND ((status)::text = 'proposed'::text)) OR ((NOT ((status)::text = 'proposed'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND (decided_for_id IS NOT NULL)))),
    CONSTRAINT budget_adjustment_kind_known CHECK (((kind)::text = ANY ((ARRAY['initial'::character varying, 'adjustment'::character varying, 'transfer'::character varying])::text[]))),
    CONSTRAINT budget_adjustment_status_known CHECK (((status)::text = ANY ((ARRAY['proposed'::character varying, 'approved'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[])))
);

ALTER TABLE ONLY public.budget_adjustment FORCE ROW LEVEL SECURITY;


--
-- Name: budget_adjustment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_adjustment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_adjustment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_adjustmentline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_adjustmentline (
    id bigint NOT NULL,
    vak bigint NOT NULL,
    vek bigint NOT NULL,
    adjustment_id bigint NOT NULL,
    client_id bigint NOT NULL,
    article_id bigint NOT NULL,
    CONSTRAINT budget_adjustment_line_is_something CHECK (((NOT (vak = 0)) OR (NOT (vek = 0))))
);

ALTER TABLE ONLY public.budget_adjustmentline FORCE ROW LEVEL SECURITY;


--
-- Name: budget_adjustmentline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_adjustmentline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_adjustmentline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_article; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_article (
    id bigint NOT NULL,
    year smallint NOT NULL,
    code character varying(60) NOT NULL COLLATE pg_catalog."C",
    name character varying(200) NOT NULL,
    esr_code character varying(5) NOT NULL,
    policy_field character varying(4) NOT NULL,
    organisation character varying(4) NOT NULL,
    programme character varying(4) NOT NULL,
    minister character varying(4) NOT NULL,
    credit_kind character varying(4) NOT NULL,
    objective character varying(4) NOT NULL,
    aggregate character varying(4) NOT NULL,
    vak bigint NOT NULL,
    vek bigint NOT NULL,
    vak_overrun bigint NOT NULL,
    vek_overrun bigint NOT NULL,
    reserved bigint NOT NULL,
    committed bigint NOT NULL,
    used bigint NOT NULL,
    carried bigint NOT NULL,
    cleared bigint NOT NULL,
    encours bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT budget_article_counters_not_negative CHECK (((carried >= 0) AND (committed >= 0) AND (encours >= 0) AND (reserved >= 0) AND (vak >= 0) AND (vak_overrun >= 0) AND (vek >= 0) AND (vek_overrun >= 0))),
    CONSTRAINT budget_article_has_a_name CHECK (((NOT ((code)::text = ''::text)) AND (NOT ((name)::text = ''::text)))),
    CONSTRAINT budget_article_vak_not_overspent CHECK ((vak >= ((((reserved + committed) + carried) + used) - vak_overrun))),
    CONSTRAINT budget_article_vek_not_overspent CHECK ((vek >= (cleared - vek_overrun)))
);

ALTER TABLE ONLY public.budget_article FORCE ROW LEVEL SECURITY;


--
-- Name: budget_article_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_article ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_article_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_budgetyear; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_budgetyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    status character varying(6) NOT NULL,
    article_required boolean NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    client_id bigint NOT NULL,
    CONSTRAINT budget_year_closed_at_a_moment CHECK ((((closed_at IS NULL) AND ((status)::text = 'open'::text)) OR ((closed_at IS NOT NULL) AND ((status)::text = 'closed'::text)))),
    CONSTRAINT budget_year_since_codex CHECK (((year >= 2020) AND (year <= 2099))),
    CONSTRAINT budget_year_status_known CHECK (((status)::text = ANY ((ARRAY['open'::character varying, 'closed'::character varying])::text[])))
);

ALTER TABLE ONLY public.budget_budgetyear FORCE ROW LEVEL SECURITY;


--
-- Name: budget_budgetyear_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_budgetyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_budgetyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_commitment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_commitment (
    id bigint NOT NULL,
    number character varying(40) NOT NULL COLLATE pg_catalog."C",
    year smallint NOT NULL,
    status character varying(10) NOT NULL,
    asked bigint NOT NULL,
    open bigint NOT NULL,
    cleared bigint NOT NULL,
    subject character varying(120) NOT NULL COLLATE pg_catalog."C",
    creditor character varying(200) NOT NULL,
    description character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(160) NOT NULL,
    article_id bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT budget_commitment_cleared_after_post CHECK (((NOT ((status)::text = ANY ((ARRAY['reserved'::character varying, 'void'::character varying])::text[]))) OR (cleared = 0))),
    CONSTRAINT budget_commitment_ended_has_nothing_open CHECK (((NOT ((status)::text = ANY ((ARRAY['closed'::character varying, 'void'::character varying])::text[]))) OR (open = 0))),
    CONSTRAINT budget_commitment_is_something CHECK ((asked > 0)),
    CONSTRAINT budget_commitment_not_overcleared CHECK (((cleared >= 0) AND (open >= 0))),
    CONSTRAINT budget_commitment_status_known CHECK (((status)::text = ANY ((ARRAY['reserved'::character varying, 'committed'::character varying, 'closed'::character varying, 'void'::character varying])::text[])))
);

ALTER TABLE ONLY public.budget_commitment FORCE ROW LEVEL SECURITY;


--
-- Name: budget_commitment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_commitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_commitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_movement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_movement (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    posting_id bigint,
    person_id bigint,
    person_name character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    vak bigint NOT NULL,
    vek bigint NOT NULL,
    vak_overrun bigint NOT NULL,
    vek_overrun bigint NOT NULL,
    reserved bigint NOT NULL,
    committed bigint NOT NULL,
    used bigint NOT NULL,
    carried bigint NOT NULL,
    cleared bigint NOT NULL,
    encours bigint NOT NULL,
    adjustment_line_id bigint,
    article_id bigint NOT NULL,
    client_id bigint NOT NULL,
    commitment_id bigint,
    overrun_id bigint,
    CONSTRAINT budget_movement_cause CHECK ((((commitment_id IS NULL) = ((kind)::text = ANY ((ARRAY['credit'::character varying, 'overrun'::character varying, 'together'::character varying])::text[]))) AND ((posting_id IS NOT NULL) = ((kind)::text = ANY ((ARRAY['clear'::character varying, 'together'::character varying])::text[]))))),
    CONSTRAINT budget_movement_credit CHECK (((((kind)::text = 'credit'::text) = ((vak <> 0) OR (vek <> 0))) AND (((kind)::text = 'credit'::text) = (adjustment_line_id IS NOT NULL)))),
    CONSTRAINT budget_movement_overrun CHECK (((((kind)::text = 'overrun'::text) = ((vak_overrun <> 0) OR (vek_overrun <> 0))) AND (((kind)::text = 'overrun'::text) = (overrun_id IS NOT NULL)))),
    CONSTRAINT budget_movement_shape CHECK (
CASE kind
    WHEN 'credit'::text THEN ((reserved = 0) AND (committed = 0) AND (used = 0) AND (carried = 0) AND (cleared = 0) AND (encours = 0))
    WHEN 'overrun'::text THEN ((reserved = 0) AND (committed = 0) AND (used = 0) AND (carried = 0) AND (cleared = 0) AND (encours = 0))
    WHEN 'reserve'::text THEN ((reserved > 0) AND ((committed = 0) AND (used = 0) AND (carried = 0) AND (cleared = 0) AND (encours = 0)))
    WHEN 'commit'::text THEN ((committed > 0) AND (reserved = (- committed)) AND ((used = 0) AND (carried = 0) AND (cleared = 0) AND (encours = 0)))
    WHEN 'void'::text THEN ((reserved <= 0) AND (committed <= 0) AND ((used = 0) AND (carried = 0) AND (cleared = 0) AND (encours = 0)))
    WHEN 'amend'::text THEN (((used = 0) AND (carried = 0) AND (cleared = 0)) AND (((((reserved <> 0))::integer + ((committed <> 0))::integer) + ((encours <> 0))::integer) = 1))
    WHEN 'close'::text THEN ((committed <= 0) AND (encours <= 0) AND ((reserved = 0) AND (used = 0) AND (carried = 0) AND (cleared = 0)))
    WHEN 'clear'::text THEN ((cleared <> 0) AND ((reserved = 0) AND (carried = 0)) AND (((((committed = (- cleared)) AND (encours = 0) AND (used = cleared)) OR ((committed = 0) AND (encours = 0) AND (used = cleared))) OR ((committed = 0) AND (encours = (- cleared)) AND (used = 0))) OR ((committed = 0) AND (encours = 0) AND (used = 0))))
    WHEN 'together'::text THEN ((cleared <> 0) AND (used = cleared) AND ((reserved = 0) AND (committed = 0) AND (carried = 0) AND (encours = 0)))
    WHEN 'carry_out'::text THEN (((reserved = 0) AND (used = 0) AND (cleared = 0)) AND (((committed < 0) AND (carried = (- committed)) AND (encours = 0)) OR ((encours < 0) AND (carried = 0) AND (committed = 0))))
    WHEN 'carry_in'::text THEN ((encours > 0) AND ((reserved = 0) AND (committed = 0) AND (used = 0) AND (carried = 0) AND (cleared = 0)))
    ELSE false
END)
);

ALTER TABLE ONLY public.budget_movement FORCE ROW LEVEL SECURITY;


--
-- Name: budget_movement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_movement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_movement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: budget_overrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.budget_overrun (
    id bigint NOT NULL,
    credit character varying(3) NOT NULL,
    cents bigint NOT NULL,
    reason character varying(300) NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    article_id bigint NOT NULL,
    client_id bigint NOT NULL,
    granted_by_id bigint NOT NULL,
    granted_for_id bigint NOT NULL,
    CONSTRAINT budget_overrun_credit_known CHECK (((credit)::text = ANY ((ARRAY['vak'::character varying, 'vek'::character varying])::text[]))),
    CONSTRAINT budget_overrun_is_something CHECK ((cents > 0)),
    CONSTRAINT budget_overrun_with_reason CHECK ((NOT ((reason)::text = ''::text)))
);

ALTER TABLE ONLY public.budget_overrun FORCE ROW LEVEL SECURITY;


--
-- Name: budget_overrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.budget_overrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.budget_overrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: clients_client; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clients_client (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(200) NOT NULL,
    enterprise_number character varying(10) NOT NULL,
    establishment character varying(20) NOT NULL,
    policy_domain character varying(120) NOT NULL,
    legal_form character varying(20) NOT NULL,
    inside_vlaamse_gemeenschap boolean NOT NULL,
    vat_regime character varying(10) NOT NULL,
    vat_deductible_ppm integer NOT NULL,
    contact_name character varying(120) NOT NULL,
    contact_email character varying(254) NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    leaving_reason character varying(300) NOT NULL,
    CONSTRAINT client_leaves_after_joining CHECK (((left_on IS NULL) OR (left_on > joined_on))),
    CONSTRAINT client_number_has_ten_digits CHECK (((enterprise_number)::text ~ '^\d{10}$'::text)),
    CONSTRAINT client_vat_share_at_most_whole CHECK ((vat_deductible_ppm <= 1000000)),
    CONSTRAINT clients_client_vat_deductible_ppm_check CHECK ((vat_deductible_ppm >= 0))
);


--
-- Name: clients_client_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.clients_client ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clients_client_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: clients_clientname; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clients_clientname (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    client_id bigint NOT NULL
);


--
-- Name: clients_clientname_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.clients_clientname ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clients_clientname_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: clients_succession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clients_succession (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    "on" date NOT NULL,
    decision character varying(300) NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    CONSTRAINT client_does_not_succeed_itself CHECK ((NOT (predecessor_id = successor_id)))
);


--
-- Name: clients_succession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.clients_succession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.clients_succession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_accrual; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_accrual (
    id bigint NOT NULL,
    year smallint NOT NULL,
    period smallint NOT NULL,
    source character varying(80) NOT NULL,
    kind character varying(12) NOT NULL,
    description character varying(200) NOT NULL,
    cost_account character varying(10) NOT NULL,
    balance_account character varying(10) NOT NULL,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    partner character varying(40) NOT NULL,
    cents bigint NOT NULL,
    state character varying(8) NOT NULL,
    entry_id bigint,
    reason character varying(300) NOT NULL,
    decided_at timestamp with time zone,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    CONSTRAINT closing_accrual_booked CHECK (((NOT ((state)::text = 'booked'::text)) OR (entry_id IS NOT NULL))),
    CONSTRAINT closing_accrual_positive CHECK ((cents > 0)),
    CONSTRAINT closing_accrual_refused_why CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((reason)::text = ''::text))))
);

ALTER TABLE ONLY public.closing_accrual FORCE ROW LEVEL SECURITY;


--
-- Name: closing_accrual_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_accrual ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_accrual_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_carry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_carry (
    id bigint NOT NULL,
    place integer NOT NULL,
    part smallint NOT NULL,
    account character varying(10) NOT NULL,
    partner text NOT NULL,
    article text NOT NULL,
    cost_centre text NOT NULL,
    esr text NOT NULL,
    dimensions jsonb NOT NULL,
    cents bigint NOT NULL,
    client_id bigint NOT NULL,
    year_end_id bigint NOT NULL
);

ALTER TABLE ONLY public.closing_carry FORCE ROW LEVEL SECURITY;


--
-- Name: closing_carry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_carry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_carry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_certification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_certification (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    person_name character varying(160) NOT NULL,
    verdict character varying(10) NOT NULL,
    found integer NOT NULL,
    rows jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    person_id bigint,
    task_id bigint NOT NULL
);

ALTER TABLE ONLY public.closing_certification FORCE ROW LEVEL SECURITY;


--
-- Name: closing_certification_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_certification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_certification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_close; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_close (
    id bigint NOT NULL,
    year smallint NOT NULL,
    period smallint NOT NULL,
    version character varying(20) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    client_id bigint NOT NULL,
    closed_by_id bigint,
    CONSTRAINT closing_period_1_to_13 CHECK (((period >= 1) AND (period <= 13)))
);

ALTER TABLE ONLY public.closing_close FORCE ROW LEVEL SECURITY;


--
-- Name: closing_close_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_close ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_close_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_signature; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_signature (
    id bigint NOT NULL,
    key character varying(120) NOT NULL,
    text character varying(300) NOT NULL,
    reason character varying(300) NOT NULL,
    signed_by_name character varying(160) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    signed_by_id bigint NOT NULL,
    task_id bigint NOT NULL,
    CONSTRAINT closing_signature_has_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);

ALTER TABLE ONLY public.closing_signature FORCE ROW LEVEL SECURITY;


--
-- Name: closing_signature_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_signature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_signature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_task (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    place smallint NOT NULL,
    caption character varying(160) NOT NULL,
    side character varying(6) NOT NULL,
    control character varying(40) NOT NULL,
    needs jsonb NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    seen_at timestamp with time zone,
    found integer NOT NULL,
    client_id bigint NOT NULL,
    close_id bigint NOT NULL,
    owner_id bigint,
    CONSTRAINT closing_certified_found_nothing CHECK (((NOT ((state)::text = 'certified'::text)) OR (found = 0))),
    CONSTRAINT closing_task_state_known CHECK (((state)::text = ANY ((ARRAY['to_do'::character varying, 'exceptions'::character varying, 'certified'::character varying, 'signed'::character varying, 'reopened'::character varying])::text[])))
);

ALTER TABLE ONLY public.closing_task FORCE ROW LEVEL SECURITY;


--
-- Name: closing_task_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closing_yearend; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing_yearend (
    id bigint NOT NULL,
    year smallint NOT NULL,
    attempt smallint NOT NULL,
    state character varying(8) NOT NULL,
    result_cents bigint NOT NULL,
    result_rows integer NOT NULL,
    carry_rows integer NOT NULL,
    posted_rows integer NOT NULL,
    digest character varying(64) NOT NULL,
    started_by_name character varying(160) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    client_id bigint NOT NULL,
    CONSTRAINT closing_year_end_not_past_its_rows CHECK ((posted_rows <= (result_rows + carry_rows)))
);

ALTER TABLE ONLY public.closing_yearend FORCE ROW LEVEL SECURITY;


--
-- Name: closing_yearend_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.closing_yearend ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.closing_yearend_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: documents_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents_document (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(80) NOT NULL,
    visibility character varying(10) NOT NULL,
    sha256 character varying(64) NOT NULL,
    mime character varying(100) NOT NULL,
    size bigint NOT NULL,
    version integer NOT NULL,
    retention character varying(20) NOT NULL,
    keep_until date,
    stored_at timestamp with time zone NOT NULL,
    stored_by_id bigint,
    stored_by_name character varying(160) NOT NULL,
    client_id bigint NOT NULL,
    replaces_id bigint,
    CONSTRAINT document_hash_is_sha256 CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT document_visibility CHECK (((visibility)::text = ANY ((ARRAY['internal'::character varying, 'client'::character varying])::text[]))),
    CONSTRAINT documents_document_size_check CHECK ((size >= 0)),
    CONSTRAINT documents_document_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.documents_document FORCE ROW LEVEL SECURITY;


--
-- Name: documents_document_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.documents_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_asset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_asset (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    label character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    category character varying(30) NOT NULL,
    state character varying(20) NOT NULL,
    asset_account character varying(10) NOT NULL,
    accumulated_account character varying(10) NOT NULL,
    expense_account character varying(10) NOT NULL,
    method character varying(5) NOT NULL,
    life_months smallint,
    acquired_on date NOT NULL,
    in_use_on date,
    disposed_on date,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    dimensions jsonb NOT NULL,
    location character varying(120) NOT NULL,
    serial character varying(80) NOT NULL,
    events_count integer NOT NULL,
    client_id bigint NOT NULL,
    parent_id bigint,
    CONSTRAINT asset_days_fit_its_state CHECK (((((state)::text = 'under_construction'::text) AND (disposed_on IS NULL) AND (in_use_on IS NULL)) OR (((state)::text = 'in_use'::text) AND (disposed_on IS NULL) AND (in_use_on IS NOT NULL)) OR (((state)::text = 'disposed'::text) AND (disposed_on IS NOT NULL)))),
    CONSTRAINT asset_is_not_its_own_part CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL))))),
    CONSTRAINT asset_life_in_range CHECK (((life_months IS NULL) OR ((life_months >= 1) AND (life_months <= 1200)))),
    CONSTRAINT asset_method_known CHECK (((method)::text = ANY ((ARRAY['month'::character varying, 'day'::character varying])::text[]))),
    CONSTRAINT asset_state_known CHECK (((state)::text = ANY ((ARRAY['under_construction'::character varying, 'in_use'::character varying, 'disposed'::character varying])::text[]))),
    CONSTRAINT fixed_assets_asset_events_count_check CHECK ((events_count >= 0)),
    CONSTRAINT fixed_assets_asset_life_months_check CHECK ((life_months >= 0))
);

ALTER TABLE ONLY public.fixed_assets_asset FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_asset_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_asset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_asset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_book; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_book (
    asset_id bigint NOT NULL,
    cost_cents bigint NOT NULL,
    revalued_cents bigint NOT NULL,
    residual_cents bigint NOT NULL,
    accumulated_cents bigint NOT NULL,
    plan_start date,
    plan_end date,
    plan_base_cents bigint NOT NULL,
    plan_before_cents bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT asset_book_amounts_in_range CHECK (((cost_cents >= 0) AND (cost_cents <= '10000000000000'::bigint) AND (revalued_cents >= 0) AND (revalued_cents <= '10000000000000'::bigint))),
    CONSTRAINT asset_book_not_beyond_value CHECK (((accumulated_cents >= 0) AND (accumulated_cents <= (cost_cents + revalued_cents)))),
    CONSTRAINT asset_book_residual_in_value CHECK (((residual_cents >= 0) AND (residual_cents <= (cost_cents + revalued_cents)))),
    CONSTRAINT asset_plan_writes_off_the_base CHECK ((((plan_end IS NULL) AND (plan_start IS NULL)) OR ((plan_base_cents = (((cost_cents + revalued_cents) - residual_cents) - plan_before_cents)) AND (plan_end >= plan_start) AND (plan_start IS NOT NULL))))
)
WITH (fillfactor='70');

ALTER TABLE ONLY public.fixed_assets_book FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_charge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_charge (
    id bigint NOT NULL,
    cents bigint NOT NULL,
    grants_cents bigint NOT NULL,
    accumulated_cents bigint NOT NULL,
    asset_id bigint NOT NULL,
    client_id bigint NOT NULL,
    run_id bigint NOT NULL
);

ALTER TABLE ONLY public.fixed_assets_charge FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_charge_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_charge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_charge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_count; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_count (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    "on" date NOT NULL,
    location character varying(120) NOT NULL,
    category character varying(30) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    status character varying(6) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    client_id bigint NOT NULL,
    closed_by_id bigint,
    closed_for_id bigint,
    opened_by_id bigint NOT NULL,
    opened_for_id bigint,
    CONSTRAINT asset_count_closed_by_another CHECK (((((status)::text = 'open'::text) AND (closed_at IS NULL) AND (closed_by_id IS NULL)) OR (((status)::text = 'closed'::text) AND (closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL) AND ((opened_by_id IS NULL) OR (closed_by_id IS NULL) OR (NOT ((opened_by_id = closed_by_id) AND (closed_by_id IS NOT NULL)))) AND ((opened_by_id IS NULL) OR (closed_for_id IS NULL) OR (NOT ((opened_by_id = closed_for_id) AND (closed_for_id IS NOT NULL)))) AND ((opened_for_id IS NULL) OR (closed_by_id IS NULL) OR (NOT ((opened_for_id = closed_by_id) AND (opened_for_id IS NOT NULL) AND (closed_by_id IS NOT NULL)))) AND ((opened_for_id IS NULL) OR (closed_for_id IS NULL) OR (NOT ((opened_for_id = closed_for_id) AND (opened_for_id IS NOT NULL) AND (closed_for_id IS NOT NULL)))))))
);

ALTER TABLE ONLY public.fixed_assets_count FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_count_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_count ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_count_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_countline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_countline (
    id bigint NOT NULL,
    expected boolean NOT NULL,
    location character varying(120) NOT NULL,
    seen character varying(7) NOT NULL,
    seen_location character varying(120) NOT NULL,
    seen_by_name character varying(160) NOT NULL,
    seen_at timestamp with time zone,
    remark character varying(300) NOT NULL,
    decision character varying(8) NOT NULL,
    decision_reason character varying(300) NOT NULL,
    decided_by_name character varying(160) NOT NULL,
    asset_id bigint NOT NULL,
    client_id bigint NOT NULL,
    count_id bigint NOT NULL,
    CONSTRAINT asset_count_decision_known CHECK (((decision)::text = ANY ((ARRAY[''::character varying, 'move'::character varying, 'keep'::character varying, 'dispose'::character varying])::text[]))),
    CONSTRAINT asset_count_decision_reason CHECK ((((decision)::text = ''::text) OR (NOT ((decision_reason)::text = ''::text)) OR ((decision)::text = 'move'::text))),
    CONSTRAINT asset_count_seen_known CHECK (((seen)::text = ANY ((ARRAY[''::character varying, 'found'::character varying, 'missing'::character varying])::text[])))
);

ALTER TABLE ONLY public.fixed_assets_countline FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_countline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_countline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_countline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_disposal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_disposal (
    id bigint NOT NULL,
    way character varying(5) NOT NULL,
    "on" date NOT NULL,
    part_cents bigint,
    proceeds_cents bigint NOT NULL,
    proceeds_account character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision_reason character varying(300) NOT NULL,
    asset_id bigint NOT NULL,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    proposed_by_id bigint NOT NULL,
    proposed_for_id bigint,
    CONSTRAINT asset_disposal_amounts_positive CHECK (((proceeds_cents >= 0) AND ((part_cents IS NULL) OR (part_cents > 0)))),
    CONSTRAINT asset_disposal_by_two CHECK (((((status)::text = 'proposed'::text) AND (decided_at IS NULL) AND (decided_by_id IS NULL)) OR (((status)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying])::text[])) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((proposed_by_id IS NULL) OR (decided_by_id IS NULL) OR (NOT ((proposed_by_id = decided_by_id) AND (decided_by_id IS NOT NULL)))) AND ((proposed_by_id IS NULL) OR (decided_for_id IS NULL) OR (NOT ((proposed_by_id = decided_for_id) AND (decided_for_id IS NOT NULL)))) AND ((proposed_for_id IS NULL) OR (decided_by_id IS NULL) OR (NOT ((proposed_for_id = decided_by_id) AND (proposed_for_id IS NOT NULL) AND (decided_by_id IS NOT NULL)))) AND ((proposed_for_id IS NULL) OR (decided_for_id IS NULL) OR (NOT ((proposed_for_id = decided_for_id) AND (proposed_for_id IS NOT NULL) AND (decided_for_id IS NOT NULL))))))),
    CONSTRAINT asset_disposal_has_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);

ALTER TABLE ONLY public.fixed_assets_disposal FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_disposal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_disposal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_disposal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_event (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    kind character varying(20) NOT NULL,
    "on" date NOT NULL,
    text character varying(300) NOT NULL,
    cost_cents bigint NOT NULL,
    revalued_cents bigint NOT NULL,
    accumulated_cents bigint NOT NULL,
    granted_cents bigint NOT NULL,
    released_cents bigint NOT NULL,
    facts jsonb NOT NULL,
    entries jsonb NOT NULL,
    person_name character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    asset_id bigint NOT NULL,
    client_id bigint NOT NULL,
    person_id bigint,
    CONSTRAINT asset_event_kind_known CHECK (((kind)::text = ANY ((ARRAY['opening'::character varying, 'capitalise'::character varying, 'add_cost'::character varying, 'put_in_use'::character varying, 'change_plan'::character varying, 'revalue'::character varying, 'impair'::character varying, 'transfer'::character varying, 'split'::character varying, 'partial_disposal'::character varying, 'disposal'::character varying, 'grant'::character varying, 'correction'::character varying, 'moved'::character varying])::text[]))),
    CONSTRAINT fixed_assets_event_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.fixed_assets_event FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_grant (
    id bigint NOT NULL,
    name character varying(160) NOT NULL,
    account character varying(10) NOT NULL,
    granted_on date NOT NULL,
    cents bigint NOT NULL,
    released_cents bigint NOT NULL,
    from_accumulated_cents bigint NOT NULL,
    from_released_cents bigint NOT NULL,
    asset_id bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT asset_grant_books_on_15 CHECK (((account)::text ~ '^15[0-8]\d{3,7}$'::text)),
    CONSTRAINT asset_grant_not_beyond_amount CHECK (((cents >= 0) AND (released_cents >= 0) AND (released_cents <= cents)))
);

ALTER TABLE ONLY public.fixed_assets_grant FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_grant_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_grant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_grant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_policy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_policy (
    id bigint NOT NULL,
    category character varying(30) NOT NULL,
    life_months smallint,
    method character varying(5) NOT NULL,
    valid_from date NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by_name character varying(160) NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT asset_policy_life_in_range CHECK (((life_months IS NULL) OR ((life_months >= 1) AND (life_months <= 1200)))),
    CONSTRAINT asset_policy_method_known CHECK (((method)::text = ANY ((ARRAY['month'::character varying, 'day'::character varying])::text[]))),
    CONSTRAINT fixed_assets_policy_life_months_check CHECK ((life_months >= 0))
);

ALTER TABLE ONLY public.fixed_assets_policy FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_policy_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_run (
    id bigint NOT NULL,
    year smallint NOT NULL,
    month smallint NOT NULL,
    status character varying(10) NOT NULL,
    assets integer NOT NULL,
    cents bigint NOT NULL,
    grants_cents bigint NOT NULL,
    entry_id bigint,
    entry_number character varying(40) NOT NULL,
    posted_by_name character varying(160) NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    reversed_by_name character varying(160) NOT NULL,
    reversed_at timestamp with time zone,
    reversal_number character varying(40) NOT NULL,
    reason character varying(300) NOT NULL,
    grant_parts jsonb NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT asset_run_month CHECK (((month >= 1) AND (month <= 12))),
    CONSTRAINT asset_run_reversed_with_reason CHECK ((((status)::text = 'posted'::text) OR ((reversed_at IS NOT NULL) AND (NOT ((reason)::text = ''::text))))),
    CONSTRAINT fixed_assets_run_assets_check CHECK ((assets >= 0))
);

ALTER TABLE ONLY public.fixed_assets_run FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_sighting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_sighting (
    id bigint NOT NULL,
    seen character varying(7) NOT NULL,
    location character varying(120) NOT NULL,
    channel character varying(6) NOT NULL,
    remark character varying(300) NOT NULL,
    person_name character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    line_id bigint NOT NULL,
    CONSTRAINT asset_sighting_known CHECK (((seen)::text = ANY ((ARRAY['found'::character varying, 'missing'::character varying])::text[]))),
    CONSTRAINT asset_sighting_way CHECK (((channel)::text = ANY ((ARRAY['phone'::character varying, 'file'::character varying, 'screen'::character varying])::text[])))
);

ALTER TABLE ONLY public.fixed_assets_sighting FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_sighting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_sighting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_sighting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: fixed_assets_source; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fixed_assets_source (
    id bigint NOT NULL,
    entry_id bigint NOT NULL,
    "position" integer NOT NULL,
    cents bigint NOT NULL,
    account character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    person_name character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    asset_id bigint,
    client_id bigint NOT NULL,
    CONSTRAINT asset_source_is_something CHECK ((NOT (cents = 0))),
    CONSTRAINT asset_source_left_out_with_reason CHECK (((asset_id IS NOT NULL) OR (NOT ((reason)::text = ''::text))))
);

ALTER TABLE ONLY public.fixed_assets_source FORCE ROW LEVEL SECURITY;


--
-- Name: fixed_assets_source_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_source ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.fixed_assets_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: halfyear_edition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.halfyear_edition (
    id bigint NOT NULL,
    period character varying(7) NOT NULL,
    number character varying(20) NOT NULL,
    cutoff date NOT NULL,
    state character varying(10) NOT NULL,
    content text NOT NULL,
    sha256 character varying(64) NOT NULL,
    figures_sha256 character varying(64) NOT NULL,
    built_by character varying(160) NOT NULL,
    built_at timestamp with time zone NOT NULL,
    frozen_name character varying(160) NOT NULL,
    frozen_at timestamp with time zone,
    signed_name character varying(160) NOT NULL,
    signed_at timestamp with time zone,
    frozen_by_id bigint,
    signed_by_id bigint,
    CONSTRAINT edition_frozen_has_moment CHECK ((((frozen_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((NOT ((state)::text = 'draft'::text)) AND (frozen_at IS NOT NULL)))),
    CONSTRAINT edition_is_of_a_half_year CHECK (((period)::text ~ '^\d{4}-H[12]$'::text)),
    CONSTRAINT edition_signed_by_another CHECK (((signed_by_id IS NULL) OR (frozen_by_id IS NULL) OR (NOT ((signed_by_id = frozen_by_id) AND (signed_by_id IS NOT NULL) AND (frozen_by_id IS NOT NULL))))),
    CONSTRAINT edition_signed_by_somebody CHECK ((((signed_at IS NOT NULL) AND (signed_by_id IS NOT NULL) AND ((state)::text = 'signed'::text)) OR ((NOT ((state)::text = 'signed'::text)) AND (signed_at IS NULL) AND (signed_by_id IS NULL)))),
    CONSTRAINT edition_state_is_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'frozen'::character varying, 'signed'::character varying])::text[])))
);


--
-- Name: halfyear_edition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.halfyear_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.halfyear_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: halfyear_erratum; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.halfyear_erratum (
    id bigint NOT NULL,
    number smallint NOT NULL,
    place character varying(120) NOT NULL,
    was character varying(400) NOT NULL,
    becomes character varying(400) NOT NULL,
    reason character varying(400) NOT NULL,
    added_by character varying(160) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    edition_id bigint NOT NULL,
    CONSTRAINT halfyear_erratum_number_check CHECK ((number >= 0))
);


--
-- Name: halfyear_erratum_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.halfyear_erratum ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.halfyear_erratum_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: halfyear_narrative; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.halfyear_narrative (
    id bigint NOT NULL,
    chapter character varying(30) NOT NULL,
    text text NOT NULL,
    written_by character varying(160) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    edition_id bigint NOT NULL
);


--
-- Name: halfyear_narrative_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.halfyear_narrative ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.halfyear_narrative_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: halfyear_promise; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.halfyear_promise (
    id bigint NOT NULL,
    chapter character varying(30) NOT NULL,
    text character varying(400) NOT NULL,
    owner character varying(160) NOT NULL,
    due_on date NOT NULL,
    edition_id bigint NOT NULL
);


--
-- Name: halfyear_promise_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.halfyear_promise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.halfyear_promise_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: halfyear_promiseoutcome; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.halfyear_promiseoutcome (
    id bigint NOT NULL,
    outcome character varying(10) NOT NULL,
    cause character varying(400) NOT NULL,
    due_on date,
    edition_id bigint NOT NULL,
    promise_id bigint NOT NULL,
    CONSTRAINT late_promise_has_new_date CHECK ((((due_on IS NOT NULL) AND ((outcome)::text = 'late'::text)) OR (NOT ((outcome)::text = 'late'::text)))),
    CONSTRAINT outcome_has_a_cause CHECK ((((outcome)::text = 'kept'::text) OR (NOT ((cause)::text = ''::text))))
);


--
-- Name: halfyear_promiseoutcome_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.halfyear_promiseoutcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.halfyear_promiseoutcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: imports_batch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imports_batch (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    document_id bigint,
    state character varying(10) NOT NULL,
    rows integer NOT NULL,
    bad integer NOT NULL,
    new integer NOT NULL,
    changed integer NOT NULL,
    same integer NOT NULL,
    counts jsonb NOT NULL,
    staged_at timestamp with time zone NOT NULL,
    staged_by_name character varying(160) NOT NULL,
    committed_at timestamp with time zone,
    client_id bigint NOT NULL,
    origin_id bigint,
    CONSTRAINT imports_batch_bad_check CHECK ((bad >= 0)),
    CONSTRAINT imports_batch_changed_check CHECK ((changed >= 0)),
    CONSTRAINT imports_batch_new_check CHECK ((new >= 0)),
    CONSTRAINT imports_batch_rows_check CHECK ((rows >= 0)),
    CONSTRAINT imports_batch_same_check CHECK ((same >= 0))
);

ALTER TABLE ONLY public.imports_batch FORCE ROW LEVEL SECURITY;


--
-- Name: imports_batch_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.imports_batch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: imports_row; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imports_row (
    id bigint NOT NULL,
    batch_id bigint NOT NULL,
    number integer NOT NULL,
    texts jsonb NOT NULL,
    findings jsonb NOT NULL,
    has_error boolean NOT NULL,
    fate character varying(10) NOT NULL,
    committed boolean NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT imports_row_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.imports_row FORCE ROW LEVEL SECURITY;


--
-- Name: imports_row_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.imports_row ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: internal_leg; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.internal_leg (
    id bigint NOT NULL,
    role character varying(6) NOT NULL,
    account character varying(10) NOT NULL,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    commitment character varying(60) NOT NULL,
    entry_id bigint,
    entry_number character varying(30) NOT NULL,
    client_id bigint NOT NULL,
    transaction_id bigint NOT NULL,
    CONSTRAINT internal_leg_role_known CHECK (((role)::text = ANY ((ARRAY['seller'::character varying, 'buyer'::character varying])::text[])))
);

ALTER TABLE ONLY public.internal_leg FORCE ROW LEVEL SECURITY;


--
-- Name: internal_leg_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.internal_leg ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internal_leg_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: internal_netting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.internal_netting (
    id bigint NOT NULL,
    "on" date NOT NULL,
    cents bigint NOT NULL,
    done_by_name character varying(160) NOT NULL,
    done_at timestamp with time zone NOT NULL,
    buyer_id bigint NOT NULL,
    seller_id bigint NOT NULL,
    CONSTRAINT internal_netting_ordered CHECK ((seller_id < buyer_id)),
    CONSTRAINT internal_netting_positive CHECK ((cents > 0))
);

ALTER TABLE ONLY public.internal_netting FORCE ROW LEVEL SECURITY;


--
-- Name: internal_netting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.internal_netting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internal_netting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: internal_transaction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.internal_transaction (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    date date NOT NULL,
    description character varying(300) NOT NULL,
    cents bigint NOT NULL,
    state character varying(10) NOT NULL,
    source character varying(120) NOT NULL,
    proposed_by_name character varying(160) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    answered_by_name character varying(160) NOT NULL,
    answered_at timestamp with time zone,
    dispute character varying(300) NOT NULL,
    buyer_id bigint NOT NULL,
    seller_id bigint NOT NULL,
    CONSTRAINT internal_amount_positive CHECK ((cents > 0)),
    CONSTRAINT internal_dispute_has_a_reason CHECK (((NOT ((state)::text = 'disputed'::text)) OR (NOT ((dispute)::text = ''::text)))),
    CONSTRAINT internal_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'disputed'::character varying, 'posted'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT internal_two_clients CHECK ((NOT (seller_id = buyer_id)))
);

ALTER TABLE ONLY public.internal_transaction FORCE ROW LEVEL SECURITY;


--
-- Name: internal_transaction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.internal_transaction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.internal_transaction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: jobs_jobrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobs_jobrun (
    id bigint NOT NULL,
    job character varying(160) NOT NULL,
    caption character varying(160) NOT NULL,
    queue character varying(30) NOT NULL,
    key character varying(160) NOT NULL,
    args jsonb NOT NULL,
    state character varying(10) NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    text character varying(300) NOT NULL,
    result jsonb,
    trouble text NOT NULL,
    attempts smallint NOT NULL,
    cancel_requested boolean NOT NULL,
    person_id bigint,
    person_name character varying(160) NOT NULL,
    acting_for_id bigint,
    acting_for_name character varying(160) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    client_id bigint,
    CONSTRAINT job_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying, 'retry'::character varying, 'done'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT jobs_jobrun_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT jobs_jobrun_done_check CHECK ((done >= 0)),
    CONSTRAINT jobs_jobrun_total_check CHECK ((total >= 0))
);

ALTER TABLE ONLY public.jobs_jobrun FORCE ROW LEVEL SECURITY;


--
-- Name: jobs_jobrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobs_jobrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobs_jobrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: jobs_timed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobs_timed (
    id bigint NOT NULL,
    job character varying(160) NOT NULL,
    last_at timestamp with time zone NOT NULL
);


--
-- Name: jobs_timed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.jobs_timed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.jobs_timed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: kpis_factset; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kpis_factset (
    id bigint NOT NULL,
    source character varying(20) NOT NULL,
    period character varying(10) NOT NULL,
    cutoff date NOT NULL,
    count integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    rows text NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT kpis_factset_count_check CHECK ((count >= 0))
);

ALTER TABLE ONLY public.kpis_factset FORCE ROW LEVEL SECURITY;


--
-- Name: kpis_factset_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.kpis_factset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kpis_factset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: kpis_frozenvalue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kpis_frozenvalue (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    version smallint NOT NULL,
    period character varying(10) NOT NULL,
    cutoff date NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    excluded integer NOT NULL,
    missing integer NOT NULL,
    cause_centre bigint NOT NULL,
    cause_client bigint NOT NULL,
    cause_supplier bigint NOT NULL,
    cause_system bigint NOT NULL,
    cause_unknown bigint NOT NULL,
    measured boolean NOT NULL,
    rows_sha256 character varying(64) NOT NULL,
    client_id bigint NOT NULL,
    facts_id bigint,
    CONSTRAINT kpis_frozenvalue_excluded_check CHECK ((excluded >= 0)),
    CONSTRAINT kpis_frozenvalue_missing_check CHECK ((missing >= 0)),
    CONSTRAINT kpis_frozenvalue_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.kpis_frozenvalue FORCE ROW LEVEL SECURITY;


--
-- Name: kpis_frozenvalue_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.kpis_frozenvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kpis_frozenvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: kpis_measurement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kpis_measurement (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    version smallint NOT NULL,
    period character varying(10) NOT NULL,
    cutoff date NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    excluded integer NOT NULL,
    missing integer NOT NULL,
    cause_centre bigint NOT NULL,
    cause_client bigint NOT NULL,
    cause_supplier bigint NOT NULL,
    cause_system bigint NOT NULL,
    cause_unknown bigint NOT NULL,
    measured boolean NOT NULL,
    measured_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT kpis_measurement_excluded_check CHECK ((excluded >= 0)),
    CONSTRAINT kpis_measurement_missing_check CHECK ((missing >= 0)),
    CONSTRAINT kpis_measurement_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.kpis_measurement FORCE ROW LEVEL SECURITY;


--
-- Name: kpis_measurement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.kpis_measurement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kpis_measurement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: kpis_norm; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kpis_norm (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    milli bigint NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    source character varying(300) NOT NULL,
    client_id bigint,
    set_by_id bigint,
    CONSTRAINT norm_ends_after_it_starts CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
    CONSTRAINT norm_has_a_source CHECK ((NOT ((source)::text = ''::text)))
);

ALTER TABLE ONLY public.kpis_norm FORCE ROW LEVEL SECURITY;


--
-- Name: kpis_norm_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.kpis_norm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.kpis_norm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_account (
    id bigint NOT NULL,
    number character varying(10) NOT NULL,
    name character varying(160) NOT NULL,
    kind character varying(12) NOT NULL,
    normal character varying(6) NOT NULL,
    closed_on date,
    client_id bigint NOT NULL,
    CONSTRAINT ledger_account_number_is_digits CHECK (((number)::text ~ '^\d{6,10}$'::text))
);

ALTER TABLE ONLY public.ledger_account FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_account_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_accrual; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_accrual (
    id bigint NOT NULL,
    entry_id bigint NOT NULL,
    reverse_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL
);

ALTER TABLE ONLY public.ledger_accrual FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_accrual_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_accrual ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_accrual_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_allocationrule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_allocationrule (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    journal character varying(8) NOT NULL,
    account_from character varying(10) NOT NULL,
    account_to character varying(10) NOT NULL,
    source_keys jsonb NOT NULL,
    stopped_on date,
    client_id bigint NOT NULL,
    driver_id bigint,
    CONSTRAINT ledger_allocation_accounts_are_digits CHECK ((((account_from)::text ~ '^\d{1,10}$'::text) AND ((account_to)::text ~ '^\d{1,10}$'::text)))
);

ALTER TABLE ONLY public.ledger_allocationrule FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_allocationrule_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_allocationrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_allocationrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_allocationrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_allocationrun (
    id bigint NOT NULL,
    year smallint NOT NULL,
    period smallint NOT NULL,
    undone boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    draft_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    CONSTRAINT ledger_allocation_of_a_month CHECK (((period >= 1) AND (period <= 12)))
);

ALTER TABLE ONLY public.ledger_allocationrun FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_allocationrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_allocationrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_allocationrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_allocationtarget; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_allocationtarget (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    account character varying(10) NOT NULL,
    keys jsonb NOT NULL,
    share_ppm integer NOT NULL,
    driver_target character varying(60) NOT NULL,
    client_id bigint NOT NULL,
    rule_id bigint NOT NULL,
    CONSTRAINT ledger_allocation_share_of_a_million CHECK (((share_ppm >= 0) AND (share_ppm <= 1000000)))
);

ALTER TABLE ONLY public.ledger_allocationtarget FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_allocationtarget_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_allocationtarget ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_allocationtarget_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_counter (
    client_id bigint NOT NULL,
    journal text NOT NULL COLLATE pg_catalog."C",
    year smallint NOT NULL,
    last integer DEFAULT 0 NOT NULL
);

ALTER TABLE ONLY public.ledger_counter FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_dimension; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_dimension (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(120) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    client_id bigint NOT NULL,
    CONSTRAINT ledger_dimension_code_form CHECK (((code)::text ~ '^[a-z][a-z0-9_]{0,29}$'::text)),
    CONSTRAINT ledger_dimension_ends_after_start CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))
);

ALTER TABLE ONLY public.ledger_dimension FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_dimension_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_dimension ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_dimension_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_dimensionrule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_dimensionrule (
    id bigint NOT NULL,
    dimension character varying(30) NOT NULL,
    account_from character varying(10) NOT NULL,
    account_to character varying(10) NOT NULL,
    demand character varying(10) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    client_id bigint NOT NULL,
    CONSTRAINT ledger_dimension_rule_accounts_are_digits CHECK ((((account_from)::text ~ '^\d{1,10}$'::text) AND ((account_to)::text ~ '^\d{1,10}$'::text))),
    CONSTRAINT ledger_dimension_rule_ends_after_start CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))
);

ALTER TABLE ONLY public.ledger_dimensionrule FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_dimensionrule_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_dimensionrule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_dimensionrule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_dimensionvalue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_dimensionvalue (
    id bigint NOT NULL,
    value character varying(60) NOT NULL,
    name character varying(160) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    client_id bigint NOT NULL,
    dimension_id bigint NOT NULL,
    holder_id bigint,
    CONSTRAINT ledger_dimension_value_ends_after_start CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT ledger_dimension_value_not_empty CHECK ((NOT ((value)::text = ''::text)))
);

ALTER TABLE ONLY public.ledger_dimensionvalue FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_dimensionvalue_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_dimensionvalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_dimensionvalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_draft (
    id bigint NOT NULL,
    journal character varying(8) NOT NULL,
    date date NOT NULL,
    description character varying(300) NOT NULL,
    lines jsonb NOT NULL,
    total_cents bigint NOT NULL,
    status character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    entry_id bigint,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    prepared_by_id bigint NOT NULL,
    prepared_for_id bigint NOT NULL,
    document_type character varying(30) NOT NULL,
    reverse_on date,
    CONSTRAINT ledger_draft_posted_by_another CHECK (((NOT ((status)::text = 'posted'::text)) OR ((decided_by_id IS NOT NULL) AND (decided_for_id IS NOT NULL) AND (entry_id IS NOT NULL) AND (NOT ((decided_by_id = prepared_by_id) AND (decided_by_id IS NOT NULL))) AND (NOT ((decided_for_id = prepared_by_id) AND (decided_for_id IS NOT NULL))) AND (NOT ((decided_by_id = prepared_for_id) AND (decided_by_id IS NOT NULL))) AND (NOT ((decided_for_id = prepared_for_id) AND (decided_for_id IS NOT NULL)))))),
    CONSTRAINT ledger_draft_reversed_later CHECK (((reverse_on IS NULL) OR (((document_type)::text = 'accrual'::text) AND (reverse_on > date))))
);

ALTER TABLE ONLY public.ledger_draft FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_draft_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_driver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_driver (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(120) NOT NULL,
    unit character varying(20) NOT NULL,
    client_id bigint NOT NULL
);

ALTER TABLE ONLY public.ledger_driver FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_driver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_driver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_driver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_drivervalue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_drivervalue (
    id bigint NOT NULL,
    target character varying(60) NOT NULL,
    valid_from date NOT NULL,
    quantity_milli bigint NOT NULL,
    client_id bigint NOT NULL,
    driver_id bigint NOT NULL,
    CONSTRAINT ledger_driver_value_not_negative CHECK ((quantity_milli >= 0))
);

ALTER TABLE ONLY public.ledger_drivervalue FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_drivervalue_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_drivervalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_drivervalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: ledger_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_entry (
    client_id bigint NOT NULL,
    id bigint DEFAULT nextval('public.ledger_entry_id_seq'::regclass) NOT NULL,
    posting_id bigint NOT NULL,
    total_cents bigint NOT NULL,
    reverses_id bigint,
    posted_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    line_count integer NOT NULL,
    date date NOT NULL,
    year smallint NOT NULL,
    period smallint NOT NULL,
    journal text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    document_type text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT ledger_entry_counts_from_one CHECK (((number > 0) AND (line_count > 0))),
    CONSTRAINT ledger_entry_has_a_key CHECK ((key <> ''::text)),
    CONSTRAINT ledger_entry_period_fits_date CHECK (
CASE period
    WHEN 0 THEN (date = make_date((year)::integer, 1, 1))
    WHEN 13 THEN (date = make_date((year)::integer, 12, 31))
    ELSE ((date >= make_date((year)::integer, (period)::integer, 1)) AND (date < make_date((year + (period / 12)), (((period)::integer % 12) + 1), 1)))
END)
);

ALTER TABLE ONLY public.ledger_entry FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_journal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_journal (
    id bigint NOT NULL,
    code character varying(8) NOT NULL,
    name character varying(80) NOT NULL,
    client_id bigint NOT NULL,
    limit_cents bigint,
    CONSTRAINT ledger_journal_code_form CHECK (((code)::text ~ '^[A-Z][A-Z0-9]{1,7}$'::text)),
    CONSTRAINT ledger_journal_limit_not_negative CHECK (((limit_cents IS NULL) OR (limit_cents >= 0)))
);

ALTER TABLE ONLY public.ledger_journal FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_journal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_journal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_journal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_line; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_line (
    client_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    debit bigint NOT NULL,
    credit bigint NOT NULL,
    date date NOT NULL,
    "position" integer NOT NULL,
    year smallint NOT NULL,
    period smallint NOT NULL,
    account text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    partner text NOT NULL,
    article text NOT NULL,
    cost_centre text NOT NULL,
    esr text NOT NULL,
    commitment text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    vat text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    dimensions jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT ledger_line_dimensions_are_pairs CHECK ((jsonb_typeof(dimensions) = 'object'::text)),
    CONSTRAINT ledger_line_fills_one_side CHECK (((debit >= 0) AND (credit >= 0) AND ((debit = 0) <> (credit = 0)))),
    CONSTRAINT ledger_line_vat_is_boxes CHECK ((vat ~ '^([0-9]{2}(\+[0-9]{2})*)?$'::text))
)
PARTITION BY RANGE (year);

ALTER TABLE ONLY public.ledger_line FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_line_2025; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_line_2025 (
    client_id bigint CONSTRAINT ledger_line_client_id_not_null NOT NULL,
    entry_id bigint CONSTRAINT ledger_line_entry_id_not_null NOT NULL,
    debit bigint CONSTRAINT ledger_line_debit_not_null NOT NULL,
    credit bigint CONSTRAINT ledger_line_credit_not_null NOT NULL,
    date date CONSTRAINT ledger_line_date_not_null NOT NULL,
    "position" integer CONSTRAINT ledger_line_position_not_null NOT NULL,
    year smallint CONSTRAINT ledger_line_year_not_null NOT NULL,
    period smallint CONSTRAINT ledger_line_period_not_null NOT NULL,
    account text CONSTRAINT ledger_line_account_not_null NOT NULL COLLATE pg_catalog."C",
    description text CONSTRAINT ledger_line_description_not_null NOT NULL,
    partner text CONSTRAINT ledger_line_partner_not_null NOT NULL,
    article text CONSTRAINT ledger_line_article_not_null NOT NULL,
    cost_centre text CONSTRAINT ledger_line_cost_centre_not_null NOT NULL,
    esr text CONSTRAINT ledger_line_esr_not_null NOT NULL,
    commitment text DEFAULT ''::text CONSTRAINT ledger_line_commitment_not_null NOT NULL COLLATE pg_catalog."C",
    vat text DEFAULT ''::text CONSTRAINT ledger_line_vat_not_null NOT NULL COLLATE pg_catalog."C",
    dimensions jsonb DEFAULT '{}'::jsonb CONSTRAINT ledger_line_dimensions_not_null NOT NULL,
    CONSTRAINT ledger_line_dimensions_are_pairs CHECK ((jsonb_typeof(dimensions) = 'object'::text)),
    CONSTRAINT ledger_line_fills_one_side CHECK (((debit >= 0) AND (credit >= 0) AND ((debit = 0) <> (credit = 0)))),
    CONSTRAINT ledger_line_vat_is_boxes CHECK ((vat ~ '^([0-9]{2}(\+[0-9]{2})*)?$'::text))
);

ALTER TABLE ONLY public.ledger_line_2025 FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_line_2026; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_line_2026 (
    client_id bigint CONSTRAINT ledger_line_client_id_not_null NOT NULL,
    entry_id bigint CONSTRAINT ledger_line_entry_id_not_null NOT NULL,
    debit bigint CONSTRAINT ledger_line_debit_not_null NOT NULL,
    credit bigint CONSTRAINT ledger_line_credit_not_null NOT NULL,
    date date CONSTRAINT ledger_line_date_not_null NOT NULL,
    "position" integer CONSTRAINT ledger_line_position_not_null NOT NULL,
    year smallint CONSTRAINT ledger_line_year_not_null NOT NULL,
    period smallint CONSTRAINT ledger_line_period_not_null NOT NULL,
    account text CONSTRAINT ledger_line_account_not_null NOT NULL COLLATE pg_catalog."C",
    description text CONSTRAINT ledger_line_description_not_null NOT NULL,
    partner text CONSTRAINT ledger_line_partner_not_null NOT NULL,
    article text CONSTRAINT ledger_line_article_not_null NOT NULL,
    cost_centre text CONSTRAINT ledger_line_cost_centre_not_null NOT NULL,
    esr text CONSTRAINT ledger_line_esr_not_null NOT NULL,
    commitment text DEFAULT ''::text CONSTRAINT ledger_line_commitment_not_null NOT NULL COLLATE pg_catalog."C",
    vat text DEFAULT ''::text CONSTRAINT ledger_line_vat_not_null NOT NULL COLLATE pg_catalog."C",
    dimensions jsonb DEFAULT '{}'::jsonb CONSTRAINT ledger_line_dimensions_not_null NOT NULL,
    CONSTRAINT ledger_line_dimensions_are_pairs CHECK ((jsonb_typeof(dimensions) = 'object'::text)),
    CONSTRAINT ledger_line_fills_one_side CHECK (((debit >= 0) AND (credit >= 0) AND ((debit = 0) <> (credit = 0)))),
    CONSTRAINT ledger_line_vat_is_boxes CHECK ((vat ~ '^([0-9]{2}(\+[0-9]{2})*)?$'::text))
);

ALTER TABLE ONLY public.ledger_line_2026 FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_line_2027; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_line_2027 (
    client_id bigint CONSTRAINT ledger_line_client_id_not_null NOT NULL,
    entry_id bigint CONSTRAINT ledger_line_entry_id_not_null NOT NULL,
    debit bigint CONSTRAINT ledger_line_debit_not_null NOT NULL,
    credit bigint CONSTRAINT ledger_line_credit_not_null NOT NULL,
    date date CONSTRAINT ledger_line_date_not_null NOT NULL,
    "position" integer CONSTRAINT ledger_line_position_not_null NOT NULL,
    year smallint CONSTRAINT ledger_line_year_not_null NOT NULL,
    period smallint CONSTRAINT ledger_line_period_not_null NOT NULL,
    account text CONSTRAINT ledger_line_account_not_null NOT NULL COLLATE pg_catalog."C",
    description text CONSTRAINT ledger_line_description_not_null NOT NULL,
    partner text CONSTRAINT ledger_line_partner_not_null NOT NULL,
    article text CONSTRAINT ledger_line_article_not_null NOT NULL,
    cost_centre text CONSTRAINT ledger_line_cost_centre_not_null NOT NULL,
    esr text CONSTRAINT ledger_line_esr_not_null NOT NULL,
    commitment text DEFAULT ''::text CONSTRAINT ledger_line_commitment_not_null NOT NULL COLLATE pg_catalog."C",
    vat text DEFAULT ''::text CONSTRAINT ledger_line_vat_not_null NOT NULL COLLATE pg_catalog."C",
    dimensions jsonb DEFAULT '{}'::jsonb CONSTRAINT ledger_line_dimensions_not_null NOT NULL,
    CONSTRAINT ledger_line_dimensions_are_pairs CHECK ((jsonb_typeof(dimensions) = 'object'::text)),
    CONSTRAINT ledger_line_fills_one_side CHECK (((debit >= 0) AND (credit >= 0) AND ((debit = 0) <> (credit = 0)))),
    CONSTRAINT ledger_line_vat_is_boxes CHECK ((vat ~ '^([0-9]{2}(\+[0-9]{2})*)?$'::text))
);

ALTER TABLE ONLY public.ledger_line_2027 FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_lock_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_lock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_lock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_occurrence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_occurrence (
    id bigint NOT NULL,
    due_on date NOT NULL,
    draft_id bigint,
    entry_id bigint,
    made_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    recurrence_id bigint NOT NULL,
    CONSTRAINT ledger_occurrence_became_one_thing CHECK ((((draft_id IS NOT NULL) AND (entry_id IS NULL)) OR ((draft_id IS NULL) AND (entry_id IS NOT NULL))))
);

ALTER TABLE ONLY public.ledger_occurrence FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_occurrence_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_occurrence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_occurrence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_period; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_period (
    id bigint NOT NULL,
    year smallint NOT NULL,
    number smallint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT ledger_period_from_0_to_13 CHECK (((number >= 0) AND (number <= 13)))
);

ALTER TABLE ONLY public.ledger_period FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_period_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_period ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_posting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_posting (
    id bigint NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    person_name character varying(160) NOT NULL,
    entries integer NOT NULL,
    lines integer NOT NULL,
    total_cents bigint NOT NULL,
    client_id bigint NOT NULL,
    person_id bigint
);

ALTER TABLE ONLY public.ledger_posting FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_posting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_posting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_posting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_recurrence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_recurrence (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    journal character varying(8) NOT NULL,
    description character varying(300) NOT NULL,
    lines jsonb NOT NULL,
    total_cents bigint NOT NULL,
    every character varying(7) NOT NULL,
    day smallint NOT NULL,
    first_on date NOT NULL,
    until date,
    next_on date,
    reverses boolean NOT NULL,
    automatic boolean NOT NULL,
    status character varying(8) NOT NULL,
    trouble character varying(300) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    approved_at timestamp with time zone,
    approved_by_id bigint,
    approved_for_id bigint,
    author_id bigint NOT NULL,
    author_for_id bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT ledger_recurrence_automatic_by_two_people CHECK (((NOT automatic) OR (NOT ((status)::text = 'active'::text)) OR ((approved_at IS NOT NULL) AND (approved_by_id IS NOT NULL) AND (approved_for_id IS NOT NULL) AND (NOT ((approved_by_id = author_id) AND (approved_by_id IS NOT NULL))) AND (NOT ((approved_for_id = author_id) AND (approved_for_id IS NOT NULL))) AND (NOT ((approved_by_id = author_for_id) AND (approved_by_id IS NOT NULL))) AND (NOT ((approved_for_id = author_for_id) AND (approved_for_id IS NOT NULL)))))),
    CONSTRAINT ledger_recurrence_day_of_month CHECK (((day >= 1) AND (day <= 31))),
    CONSTRAINT ledger_recurrence_ends_after_start CHECK (((until IS NULL) OR (until >= first_on)))
);

ALTER TABLE ONLY public.ledger_recurrence FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_recurrence_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_recurrence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_recurrence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_reopening; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_reopening (
    id bigint NOT NULL,
    reason character varying(300) NOT NULL,
    relock_on date NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    decision_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    lock_id bigint NOT NULL,
    requested_by_id bigint NOT NULL,
    requested_for_id bigint NOT NULL,
    CONSTRAINT ledger_reopening_by_two_people CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND (decided_for_id IS NULL) AND ((status)::text = 'open'::text)) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND (decided_for_id IS NOT NULL) AND (NOT ((status)::text = 'open'::text)) AND (NOT ((decided_by_id = requested_by_id) AND (decided_by_id IS NOT NULL))) AND (NOT ((decided_for_id = requested_by_id) AND (decided_for_id IS NOT NULL))) AND (NOT ((decided_by_id = requested_for_id) AND (decided_by_id IS NOT NULL))) AND (NOT ((decided_for_id = requested_for_id) AND (decided_for_id IS NOT NULL))))))
);

ALTER TABLE ONLY public.ledger_reopening FORCE ROW LEVEL SECURITY;


--
-- Name: ledger_reopening_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ledger_reopening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_reopening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: notifications_notification; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notifications_notification (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    key character varying(160) NOT NULL,
    text character varying(500) NOT NULL,
    url character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    mail character varying(10) NOT NULL,
    mailed_at timestamp with time zone,
    client_id bigint,
    person_id bigint NOT NULL
);

ALTER TABLE ONLY public.notifications_notification FORCE ROW LEVEL SECURITY;


--
-- Name: notifications_notification_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.notifications_notification ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_notification_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: notifications_preference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notifications_preference (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    mode character varying(10) NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: notifications_preference_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.notifications_preference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notifications_preference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: numbering_series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.numbering_series (
    id bigint NOT NULL,
    series character varying(60) NOT NULL,
    last bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT counter_is_not_negative CHECK ((last >= 0))
);

ALTER TABLE ONLY public.numbering_series FORCE ROW LEVEL SECURITY;


--
-- Name: numbering_series_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.numbering_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.numbering_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: outbox_announcement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox_announcement (
    id bigint NOT NULL,
    event character varying(120) NOT NULL,
    payload jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    dispatched_at timestamp with time zone,
    attempts smallint NOT NULL,
    trouble text NOT NULL,
    client_id bigint,
    next_at timestamp with time zone,
    CONSTRAINT outbox_announcement_attempts_check CHECK ((attempts >= 0))
);

ALTER TABLE ONLY public.outbox_announcement FORCE ROW LEVEL SECURITY;


--
-- Name: outbox_announcement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.outbox_announcement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_announcement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: outbox_arrival; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox_arrival (
    id bigint NOT NULL,
    channel character varying(40) NOT NULL,
    key character varying(200) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    answer jsonb,
    at timestamp with time zone NOT NULL,
    client_id bigint
);

ALTER TABLE ONLY public.outbox_arrival FORCE ROW LEVEL SECURITY;


--
-- Name: outbox_arrival_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.outbox_arrival ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outbox_arrival_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_bookingline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_bookingline (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    account character varying(6) NOT NULL,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    description character varying(200) NOT NULL,
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    vat_category character varying(5) NOT NULL,
    vat_rate_ppm integer NOT NULL,
    deductible_ppm integer NOT NULL,
    proposed boolean NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    CONSTRAINT booking_account_six_digits CHECK ((((account)::text = ''::text) OR ((account)::text ~ '^\d{6}$'::text))),
    CONSTRAINT booking_deductible_at_most_all CHECK ((deductible_ppm <= 1000000)),
    CONSTRAINT payables_bookingline_deductible_ppm_check CHECK ((deductible_ppm >= 0)),
    CONSTRAINT payables_bookingline_position_check CHECK (("position" >= 0)),
    CONSTRAINT payables_bookingline_vat_rate_ppm_check CHECK ((vat_rate_ppm >= 0))
);

ALTER TABLE ONLY public.payables_bookingline FORCE ROW LEVEL SECURITY;


--
-- Name: payables_bookingline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_bookingline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_bookingline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_buyerreference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_buyerreference (
    id bigint NOT NULL,
    reference character varying(60) NOT NULL,
    account character varying(6) NOT NULL,
    article character varying(60) NOT NULL,
    client_id bigint NOT NULL,
    handler_id bigint
);

ALTER TABLE ONLY public.payables_buyerreference FORCE ROW LEVEL SECURITY;


--
-- Name: payables_buyerreference_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_buyerreference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_buyerreference_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_clientrules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_clientrules (
    id bigint NOT NULL,
    order_required boolean NOT NULL,
    touchless_limit_cents bigint NOT NULL,
    tolerance_ppm integer NOT NULL,
    tolerance_least_cents integer NOT NULL,
    tolerance_most_cents integer NOT NULL,
    regime character varying(20) NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT client_limit_not_negative CHECK ((touchless_limit_cents >= 0)),
    CONSTRAINT payables_clientrules_tolerance_least_cents_check CHECK ((tolerance_least_cents >= 0)),
    CONSTRAINT payables_clientrules_tolerance_most_cents_check CHECK ((tolerance_most_cents >= 0)),
    CONSTRAINT payables_clientrules_tolerance_ppm_check CHECK ((tolerance_ppm >= 0))
);

ALTER TABLE ONLY public.payables_clientrules FORCE ROW LEVEL SECURITY;


--
-- Name: payables_clientrules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_clientrules ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_clientrules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_clockevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_clockevent (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    party character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    person_id bigint,
    person_name character varying(160) NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    CONSTRAINT clock_kind_is_known CHECK (((kind)::text = ANY ((ARRAY['received'::character varying, 'waiting'::character varying, 'continued'::character varying, 'suspended'::character varying, 'resumed'::character varying, 'question_asked'::character varying, 'answered'::character varying, 'to_approve'::character varying, 'approved'::character varying, 'returned'::character varying, 'verified'::character varying, 'booked'::character varying, 'scheduled'::character varying, 'unscheduled'::character varying, 'paid'::character varying, 'reopened'::character varying, 'refused'::character varying, 'reconsidered'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT clock_party_is_known CHECK (((party)::text = ANY ((ARRAY['centre'::character varying, 'client'::character varying, 'supplier'::character varying, 'system'::character varying])::text[])))
);

ALTER TABLE ONLY public.payables_clockevent FORCE ROW LEVEL SECURITY;


--
-- Name: payables_clockevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_clockevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_clockevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_coolingoff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_coolingoff (
    id bigint NOT NULL,
    days smallint NOT NULL,
    valid_from date NOT NULL,
    set_by_id bigint,
    CONSTRAINT payables_coolingoff_days_check CHECK ((days >= 0))
);


--
-- Name: payables_coolingoff_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_coolingoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_coolingoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_deliveredfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_deliveredfile (
    id bigint NOT NULL,
    source character varying(250) NOT NULL,
    name character varying(200) NOT NULL,
    content bytea,
    state character varying(10) NOT NULL,
    again boolean NOT NULL,
    text character varying(500) NOT NULL,
    next_step character varying(500) NOT NULL,
    intake_id bigint,
    client_id bigint,
    delivery_id bigint NOT NULL,
    CONSTRAINT delivered_file_has_its_intake CHECK ((((state)::text = ANY ((ARRAY['pending'::character varying, 'not_taken'::character varying])::text[])) OR (intake_id IS NOT NULL))),
    CONSTRAINT delivered_file_kept_once CHECK ((((state)::text = 'pending'::text) OR (content IS NULL)))
);

ALTER TABLE ONLY public.payables_deliveredfile FORCE ROW LEVEL SECURITY;


--
-- Name: payables_deliveredfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_deliveredfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_deliveredfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_delivery (
    id bigint NOT NULL,
    chosen boolean NOT NULL,
    channel character varying(10) NOT NULL,
    key character varying(80) NOT NULL,
    person_name character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    run_id bigint,
    client_id bigint,
    person_id bigint
);

ALTER TABLE ONLY public.payables_delivery FORCE ROW LEVEL SECURITY;


--
-- Name: payables_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_dismissal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_dismissal (
    id bigint NOT NULL,
    reason character varying(300) NOT NULL,
    dismissed_at timestamp with time zone NOT NULL,
    restored_at timestamp with time zone,
    restored_reason character varying(300) NOT NULL,
    client_id bigint,
    dismissed_by_id bigint,
    intake_id bigint NOT NULL,
    restored_by_id bigint,
    CONSTRAINT intake_dismissed_with_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT intake_restored_with_reason CHECK ((((restored_at IS NULL) AND ((restored_reason)::text = ''::text)) OR ((restored_at IS NOT NULL) AND (NOT ((restored_reason)::text = ''::text)))))
);

ALTER TABLE ONLY public.payables_dismissal FORCE ROW LEVEL SECURITY;


--
-- Name: payables_dismissal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_dismissal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_dismissal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_hold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_hold (
    id bigint NOT NULL,
    reason character varying(300) NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone,
    release_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    placed_by_id bigint,
    released_by_id bigint,
    invoice_id bigint NOT NULL
);

ALTER TABLE ONLY public.payables_hold FORCE ROW LEVEL SECURITY;


--
-- Name: payables_hold_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_hold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_hold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_intake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_intake (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    name character varying(200) NOT NULL,
    channel character varying(10) NOT NULL,
    message_id character varying(200) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    verdict jsonb NOT NULL,
    rule_sets jsonb NOT NULL,
    findings jsonb NOT NULL,
    receiver character varying(60) NOT NULL,
    sender character varying(60) NOT NULL,
    sender_name character varying(200) NOT NULL,
    number character varying(100) NOT NULL,
    document_id bigint,
    content bytea,
    duplicate_of_invoice bigint,
    duplicate_of_intake bigint,
    client_id bigint,
    retry_of_id bigint,
    CONSTRAINT intake_duplicate_of_something CHECK ((((duplicate_of_invoice IS NOT NULL) AND ((state)::text = 'duplicate'::text)) OR ((duplicate_of_intake IS NOT NULL) AND ((state)::text = 'duplicate'::text)) OR (NOT ((state)::text = 'duplicate'::text)))),
    CONSTRAINT intake_without_client_is_unroutable CHECK ((((client_id IS NULL) AND ((state)::text = 'unroutable'::text)) OR ((state)::text = 'refused'::text) OR ((client_id IS NOT NULL) AND (NOT ((state)::text = 'unroutable'::text))))),
    CONSTRAINT payables_intake_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.payables_intake FORCE ROW LEVEL SECURITY;


--
-- Name: payables_intake_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_intake ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_intake_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_invoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_invoice (
    id bigint NOT NULL,
    document_id bigint,
    kind character varying(12) NOT NULL,
    number character varying(100) NOT NULL,
    number_key character varying(100) NOT NULL COLLATE pg_catalog."C",
    number_padded character varying(100) NOT NULL COLLATE pg_catalog."C",
    number_bare character varying(100) NOT NULL COLLATE pg_catalog."C",
    issued_on date NOT NULL,
    year smallint GENERATED ALWAYS AS (EXTRACT(year FROM issued_on)) STORED,
    supplier_due_on date,
    received_on date NOT NULL,
    received_at timestamp with time zone NOT NULL,
    currency character varying(3) NOT NULL,
    net_cents bigint NOT NULL,
    tax_cents bigint NOT NULL,
    total_cents bigint NOT NULL,
    prepaid_cents bigint NOT NULL,
    rounding_cents bigint NOT NULL,
    payable_cents bigint NOT NULL,
    open_cents bigint NOT NULL,
    order_reference character varying(100) NOT NULL COLLATE pg_catalog."C",
    buyer_reference character varying(100) NOT NULL,
    order_id bigint,
    order_cents bigint NOT NULL,
    payment_reference character varying(140) NOT NULL,
    reference_kind character varying(4) NOT NULL,
    iban character varying(34) NOT NULL,
    corrects_number character varying(100) NOT NULL,
    electronic boolean NOT NULL,
    status character varying(10) NOT NULL,
    exception_cause character varying(20) NOT NULL,
    exception_owner character varying(10) NOT NULL,
    exception_since timestamp with time zone,
    obstacles jsonb NOT NULL,
    accepted_causes jsonb NOT NULL,
    findings jsonb NOT NULL,
    order_needed boolean NOT NULL,
    first_pass boolean NOT NULL,
    article character varying(60) NOT NULL,
    booking_reason character varying(300) NOT NULL,
    confidence smallint NOT NULL,
    touchless boolean NOT NULL,
    touchless_ready boolean NOT NULL,
    touchless_limit_cents bigint NOT NULL,
    touchless_reasons jsonb NOT NULL,
    approval_id bigint,
    regime character varying(20) NOT NULL,
    agreed_days smallint,
    verified_on date,
    due_on date NOT NULL,
    waiting_client_since timestamp with time zone,
    entry_id bigint,
    entry_number character varying(40) NOT NULL,
    booked_on date,
    payment_run character varying(60) NOT NULL,
    paid_on date,
    approver_id bigint,
    client_id bigint NOT NULL,
    corrects_id bigint,
    handler_id bigint,
    intake_id bigint,
    prepared_by_id bigint,
    supplier_id bigint NOT NULL,
    contract_published_on date,
    worked_on_by bigint[],
    CONSTRAINT invoice_amounts_add_up CHECK (((total_cents = (net_cents + tax_cents)) AND (payable_cents = ((total_cents - prepaid_cents) + rounding_cents)))),
    CONSTRAINT invoice_approved_and_booked CHECK (((NOT ((status)::text = ANY ((ARRAY['approved'::character varying, 'scheduled'::character varying, 'paid'::character varying])::text[]))) OR ((entry_id IS NOT NULL) AND ((approver_id IS NOT NULL) OR touchless)))),
    CONSTRAINT invoice_approver_is_another CHECK (((approver_id IS NULL) OR (((handler_id IS NULL) OR (NOT ((handler_id = approver_id) AND (handler_id IS NOT NULL) AND (approver_id IS NOT NULL)))) AND ((prepared_by_id IS NULL) OR (NOT ((prepared_by_id = approver_id) AND (prepared_by_id IS NOT NULL) AND (approver_id IS NOT NULL))))))),
    CONSTRAINT invoice_exception_has_cause CHECK (((NOT ((status)::text = 'exception'::text)) OR (NOT ((exception_cause)::text = ''::text)))),
    CONSTRAINT invoice_open_within_payable CHECK ((((payable_cents >= 0) AND (open_cents >= 0) AND (open_cents <= payable_cents)) OR ((payable_cents < 0) AND (open_cents <= 0) AND (open_cents >= payable_cents)))),
    CONSTRAINT invoice_paid_is_closed CHECK (((((status)::text = 'paid'::text) AND (open_cents = 0)) OR (NOT ((status)::text = 'paid'::text)))),
    CONSTRAINT invoice_scheduled_in_a_run CHECK (((NOT ((status)::text = 'scheduled'::text)) OR (NOT ((payment_run)::text = ''::text)))),
    CONSTRAINT invoice_status_is_known CHECK (((status)::text = ANY ((ARRAY['received'::character varying, 'exception'::character varying, 'to_book'::character varying, 'to_approve'::character varying, 'approved'::character varying, 'scheduled'::character varying, 'paid'::character varying, 'disputed'::character varying, 'refused'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT invoice_touchless_within_limit CHECK (((NOT touchless) OR ((payable_cents <= touchless_limit_cents) AND (payable_cents >= (touchless_limit_cents * '-1'::integer))))),
    CONSTRAINT payables_invoice_agreed_days_check CHECK ((agreed_days >= 0)),
    CONSTRAINT payables_invoice_confidence_check CHECK ((confidence >= 0))
);

ALTER TABLE ONLY public.payables_invoice FORCE ROW LEVEL SECURITY;


--
-- Name: payables_invoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_invoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_invoiceline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_invoiceline (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    line_id character varying(60) NOT NULL,
    name character varying(300) NOT NULL,
    description text NOT NULL,
    quantity numeric(20,8) NOT NULL,
    unit character varying(10) NOT NULL,
    price numeric(24,10) NOT NULL,
    net_cents bigint NOT NULL,
    category character varying(5) NOT NULL,
    rate_ppm integer NOT NULL,
    order_line character varying(60) NOT NULL,
    accounting_cost character varying(100) NOT NULL,
    period_start date,
    period_end date,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    CONSTRAINT payables_invoiceline_position_check CHECK (("position" >= 0)),
    CONSTRAINT payables_invoiceline_rate_ppm_check CHECK ((rate_ppm >= 0))
);

ALTER TABLE ONLY public.payables_invoiceline FORCE ROW LEVEL SECURITY;


--
-- Name: payables_invoiceline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_invoiceline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_invoiceline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_question (
    id bigint NOT NULL,
    line_position integer,
    "to" character varying(10) NOT NULL,
    text text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id bigint,
    asked_by_id bigint,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    CONSTRAINT payables_question_line_position_check CHECK ((line_position >= 0)),
    CONSTRAINT question_answered_after_asked CHECK ((((answer = ''::text) AND (answered_at IS NULL)) OR ((answered_at >= asked_at) AND (NOT (answer = ''::text))))),
    CONSTRAINT question_to_client_or_supplier CHECK ((("to")::text = ANY ((ARRAY['client'::character varying, 'supplier'::character varying])::text[])))
);

ALTER TABLE ONLY public.payables_question FORCE ROW LEVEL SECURITY;


--
-- Name: payables_question_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_settlement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_settlement (
    id bigint NOT NULL,
    cents bigint NOT NULL,
    entry_key character varying(200) NOT NULL,
    "on" date NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    CONSTRAINT settlement_is_something CHECK ((NOT (cents = 0)))
);

ALTER TABLE ONLY public.payables_settlement FORCE ROW LEVEL SECURITY;


--
-- Name: payables_settlement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_settlement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_settlement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_supplier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_supplier (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    registration character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    vat_number character varying(20) NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    source character varying(10) NOT NULL,
    confirmed_on date,
    valid_from date NOT NULL,
    valid_to date,
    confirmed_by_id bigint,
    merged_into_id bigint,
    CONSTRAINT supplier_ends_after_start CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
    CONSTRAINT supplier_not_merged_into_itself CHECK (((merged_into_id IS NULL) OR (NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL))))),
    CONSTRAINT supplier_number_has_ten_digits CHECK (((NOT ((country)::text = 'BE'::text)) OR ((registration)::text ~ '^[01]\d{9}$'::text)))
);


--
-- Name: payables_supplier_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_supplier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_supplier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_supplieraccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_supplieraccount (
    id bigint NOT NULL,
    iban character varying(34) NOT NULL,
    holder_name character varying(140) NOT NULL,
    status character varying(10) NOT NULL,
    evidence_document_id bigint,
    evidence character varying(300) NOT NULL,
    callback_number character varying(40) NOT NULL,
    callback_person character varying(120) NOT NULL,
    callback_at timestamp with time zone,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    active_from date,
    ended_at timestamp with time zone,
    ended_reason character varying(300) NOT NULL,
    confirmed_by_id bigint,
    proposed_by_id bigint NOT NULL,
    supplier_id bigint NOT NULL,
    CONSTRAINT iban_confirmed_by_another CHECK (((confirmed_by_id IS NULL) OR (NOT ((confirmed_by_id = proposed_by_id) AND (confirmed_by_id IS NOT NULL))))),
    CONSTRAINT iban_confirmed_by_somebody CHECK (((NOT ((status)::text = 'confirmed'::text)) OR ((active_from IS NOT NULL) AND (confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL)))),
    CONSTRAINT iban_ended_with_reason CHECK (((NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'blocked'::character varying])::text[]))) OR (NOT ((ended_reason)::text = ''::text)))),
    CONSTRAINT iban_status_is_known CHECK (((status)::text = ANY ((ARRAY['proposed'::character varying, 'confirmed'::character varying, 'refused'::character varying, 'blocked'::character varying])::text[])))
);


--
-- Name: payables_supplieraccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_supplieraccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_supplieraccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payables_supplierterms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payables_supplierterms (
    id bigint NOT NULL,
    account character varying(6) NOT NULL,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    touchless_limit_cents bigint NOT NULL,
    without_order boolean NOT NULL,
    regime character varying(20) NOT NULL,
    agreed_days smallint,
    hold_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    supplier_id bigint NOT NULL,
    contract_published_on date,
    CONSTRAINT payables_supplierterms_agreed_days_check CHECK ((agreed_days >= 0)),
    CONSTRAINT supplier_account_six_digits CHECK ((((account)::text = ''::text) OR ((account)::text ~ '^\d{6}$'::text))),
    CONSTRAINT supplier_limit_not_negative CHECK ((touchless_limit_cents >= 0)),
    CONSTRAINT supplier_regime_known CHECK (((regime)::text = ANY ((ARRAY[''::character varying, 'procurement'::character varying, 'procurement_care'::character varying, 'general'::character varying])::text[])))
);

ALTER TABLE ONLY public.payables_supplierterms FORCE ROW LEVEL SECURITY;


--
-- Name: payables_supplierterms_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payables_supplierterms ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payables_supplierterms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payments_accountchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments_accountchange (
    id bigint NOT NULL,
    iban character varying(34) NOT NULL,
    "values" jsonb NOT NULL,
    reason character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    proposed_by_id bigint NOT NULL,
    proposed_for_id bigint,
    account_id bigint,
    CONSTRAINT account_change_by_two CHECK ((((decided_by_id IS NULL) OR (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL)))) AND ((decided_by_id IS NULL) OR (proposed_for_id IS NULL) OR (NOT ((decided_by_id = proposed_for_id) AND (decided_by_id IS NOT NULL) AND (proposed_for_id IS NOT NULL)))) AND ((decided_for_id IS NULL) OR (NOT ((decided_for_id = proposed_by_id) AND (decided_for_id IS NOT NULL)))))),
    CONSTRAINT account_change_decided_by_somebody CHECK ((((status)::text = 'open'::text) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.payments_accountchange FORCE ROW LEVEL SECURITY;


--
-- Name: payments_accountchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payments_accountchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_accountchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payments_bankaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments_bankaccount (
    id bigint NOT NULL,
    iban character varying(34) NOT NULL,
    bic character varying(11) NOT NULL,
    name character varying(70) NOT NULL,
    ledger_account character varying(10) NOT NULL,
    pain_version character varying(2) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    client_id bigint NOT NULL,
    CONSTRAINT bank_account_books_on_55 CHECK (((ledger_account)::text ~ '^55\d{4,8}$'::text)),
    CONSTRAINT bank_account_ends_later CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
    CONSTRAINT bank_account_known_version CHECK (((pain_version)::text = ANY ((ARRAY['09'::character varying, '03'::character varying])::text[])))
);

ALTER TABLE ONLY public.payments_bankaccount FORCE ROW LEVEL SECURITY;


--
-- Name: payments_bankaccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payments_bankaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_bankaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payments_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments_item (
    id bigint NOT NULL,
    number character varying(100) NOT NULL,
    cents bigint NOT NULL,
    live boolean NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    line_id bigint NOT NULL,
    source character varying(20) DEFAULT 'payables'::character varying NOT NULL,
    payable_id bigint GENERATED ALWAYS AS (
CASE
    WHEN ((source)::text = 'payables'::text) THEN invoice_id
    ELSE NULL::bigint
END) STORED,
    CONSTRAINT item_is_something CHECK ((NOT (cents = 0)))
);

ALTER TABLE ONLY public.payments_item FORCE ROW LEVEL SECURITY;


--
-- Name: payments_item_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payments_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payments_line; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments_line (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    supplier_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    iban character varying(34) NOT NULL,
    amount_cents bigint NOT NULL,
    end_to_end_id character varying(35) NOT NULL COLLATE pg_catalog."C",
    reference character varying(35) NOT NULL,
    remittance character varying(140) NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    executed_on date,
    returned_on date,
    client_id bigint NOT NULL,
    run_id bigint NOT NULL,
    source character varying(20) DEFAULT 'payables'::character varying NOT NULL,
    CONSTRAINT payment_line_ended_with_reason CHECK (((NOT ((state)::text = ANY ((ARRAY['removed'::character varying, 'rejected'::character varying, 'returned'::character varying])::text[]))) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT payment_line_not_negative CHECK ((amount_cents >= 0)),
    CONSTRAINT payment_line_one_communication CHECK ((((reference)::text = ''::text) OR ((remittance)::text = ''::text))),
    CONSTRAINT payment_line_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'removed'::character varying, 'sent'::character varying, 'accepted'::character varying, 'rejected'::character varying, 'executed'::character varying, 'returned'::character varying])::text[]))),
    CONSTRAINT payments_line_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.payments_line FORCE ROW LEVEL SECURITY;


--
-- Name: payments_line_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payments_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payments_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments_run (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    due_until date NOT NULL,
    execution_on date NOT NULL,
    status character varying(10) NOT NULL,
    line_count integer NOT NULL,
    total_cents bigint NOT NULL,
    excluded jsonb NOT NULL,
    signatures smallint NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    approved_at timestamp with time zone,
    signed_at timestamp with time zone,
    signed_again_at timestamp with time zone,
    returned_reason character varying(300) NOT NULL,
    cancelled_reason character varying(300) NOT NULL,
    released_by character varying(160) NOT NULL,
    created timestamp with time zone,
    document_id bigint,
    sha256 character varying(64) NOT NULL,
    entry_id bigint,
    entry_number character varying(40) NOT NULL,
    account_id bigint NOT NULL,
    approved_by_id bigint,
    approved_for_id bigint,
    client_id bigint NOT NULL,
    prepared_by_id bigint NOT NULL,
    prepared_for_id bigint,
    signed_again_by_id bigint,
    signed_again_for_id bigint,
    signed_by_id bigint,
    signed_for_id bigint,
    CONSTRAINT payment_run_approved_by_somebody CHECK (((NOT ((status)::text = ANY ((ARRAY['approved'::character varying, 'signed'::character varying, 'executed'::character varying, 'failed'::character varying, 'partly'::character varying, 'released'::character varying])::text[]))) OR (approved_by_id IS NOT NULL))),
    CONSTRAINT payment_run_hands_apart CHECK ((((prepared_by_id IS NULL) OR (approved_by_id IS NULL) OR (NOT ((prepared_by_id = approved_by_id) AND (approved_by_id IS NOT NULL)))) AND ((prepared_by_id IS NULL) OR (approved_for_id IS NULL) OR (NOT ((prepared_by_id = approved_for_id) AND (approved_for_id IS NOT NULL)))) AND ((prepared_for_id IS NULL) OR (approved_by_id IS NULL) OR (NOT ((prepared_for_id = approved_by_id) AND (prepared_for_id IS NOT NULL) AND (approved_by_id IS NOT NULL)))) AND ((prepared_for_id IS NULL) OR (approved_for_id IS NULL) OR (NOT ((prepared_for_id = approved_for_id) AND (prepared_for_id IS NOT NULL) AND (approved_for_id IS NOT NULL)))) AND ((prepared_by_id IS NULL) OR (signed_by_id IS NULL) OR (NOT ((prepared_by_id = signed_by_id) AND (signed_by_id IS NOT NULL)))) AND ((prepared_by_id IS NULL) OR (signed_for_id IS NULL) OR (NOT ((prepared_by_id = signed_for_id) AND (signed_for_id IS NOT NULL)))) AND ((prepared_for_id IS NULL) OR (signed_by_id IS NULL) OR (NOT ((prepared_for_id = signed_by_id) AND (prepared_for_id IS NOT NULL) AND (signed_by_id IS NOT NULL)))) AND ((prepared_for_id IS NULL) OR (signed_for_id IS NULL) OR (NOT ((prepared_for_id = signed_for_id) AND (prepared_for_id IS NOT NULL) AND (signed_for_id IS NOT NULL)))) AND ((prepared_by_id IS NULL) OR (signed_again_by_id IS NULL) OR (NOT ((prepared_by_id = signed_again_by_id) AND (signed_again_by_id IS NOT NULL)))) AND ((prepared_by_id IS NULL) OR (signed_again_for_id IS NULL) OR (NOT ((prepared_by_id = signed_again_for_id) AND (signed_again_for_id IS NOT NULL)))) AND ((prepared_for_id IS NULL) OR (signed_again_by_id IS NULL) OR (NOT ((prepared_for_id = signed_again_by_id) AND (prepared_for_id IS NOT NULL) AND (signed_again_by_id IS NOT NULL)))) AND ((prepared_for_id IS NULL) OR (signed_again_for_id IS NULL) OR (NOT ((prepared_for_id = signed_again_for_id) AND (prepared_for_id IS NOT NULL) AND (signed_again_for_id IS NOT NULL)))) AND ((approved_by_id IS NULL) OR (signed_by_id IS NULL) OR (NOT ((approved_by_id = signed_by_id) AND (approved_by_id IS NOT NULL) AND (signed_by_id IS NOT NULL)))) AND ((approved_by_id IS NULL) OR (signed_for_id IS NULL) OR (NOT ((approved_by_id = signed_for_id) AND (approved_by_id IS NOT NULL) AND (signed_for_id IS NOT NULL)))) AND ((approved_for_id IS NULL) OR (signed_by_id IS NULL) OR (NOT ((approved_for_id = signed_by_id) AND (approved_for_id IS NOT NULL) AND (signed_by_id IS NOT NULL)))) AND ((approved_for_id IS NULL) OR (signed_for_id IS NULL) OR (NOT ((approved_for_id = signed_for_id) AND (approved_for_id IS NOT NULL) AND (signed_for_id IS NOT NULL)))) AND ((approved_by_id IS NULL) OR (signed_again_by_id IS NULL) OR (NOT ((approved_by_id = signed_again_by_id) AND (approved_by_id IS NOT NULL) AND (signed_again_by_id IS NOT NULL)))) AND ((approved_by_id IS NULL) OR (signed_again_for_id IS NULL) OR (NOT ((approved_by_id = signed_again_for_id) AND (approved_by_id IS NOT NULL) AND (signed_again_for_id IS NOT NULL)))) AND ((approved_for_id IS NULL) OR (signed_again_by_id IS NULL) OR (NOT ((approved_for_id = signed_again_by_id) AND (approved_for_id IS NOT NULL) AND (signed_again_by_id IS NOT NULL)))) AND ((approved_for_id IS NULL) OR (signed_again_for_id IS NULL) OR (NOT ((approved_for_id = signed_again_for_id) AND (approved_for_id IS NOT NULL) AND (signed_again_for_id IS NOT NULL)))) AND ((signed_by_id IS NULL) OR (signed_again_by_id IS NULL) OR (NOT ((signed_by_id = signed_again_by_id) AND (signed_by_id IS NOT NULL) AND (signed_again_by_id IS NOT NULL)))) AND ((signed_by_id IS NULL) OR (signed_again_for_id IS NULL) OR (NOT ((signed_by_id = signed_again_for_id) AND (signed_by_id IS NOT NULL) AND (signed_again_for_id IS NOT NULL)))) AND ((signed_for_id IS NULL) OR (signed_again_by_id IS NULL) OR (NOT ((signed_for_id = signed_again_by_id) AND (signed_for_id IS NOT NULL) AND (signed_again_by_id IS NOT NULL)))) AND ((signed_for_id IS NULL) OR (signed_again_for_id IS NULL) OR (NOT ((signed_for_id = signed_again_for_id) AND (signed_for_id IS NOT NULL) AND (signed_again_for_id IS NOT NULL)))))),
    CONSTRAINT payment_run_sent_with_file CHECK (((NOT ((status)::text = ANY ((ARRAY['executed'::character varying, 'failed'::character varying, 'partly'::character varying, 'released'::character varying])::text[]))) OR ((created IS NOT NULL) AND (NOT ((sha256)::text = ''::text))))),
    CONSTRAINT payment_run_signed_by_somebody CHECK (((NOT ((status)::text = ANY ((ARRAY['signed'::character varying, 'executed'::character varying, 'failed'::character varying, 'partly'::character varying, 'released'::character varying])::text[]))) OR ((signed_by_id IS NOT NULL) AND ((signatures = 1) OR (signed_again_by_id IS NOT NULL))))),
    CONSTRAINT payment_run_status_known CHECK (((status)::text = ANY ((ARRAY['proposed'::character varying, 'approved'::character varying, 'signed'::character varying, 'released'::character varying, 'executed'::character varying, 'partly'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT payment_run_total_not_negative CHECK ((total_cents >= 0)),
    CONSTRAINT payments_run_line_count_check CHECK ((line_count >= 0)),
    CONSTRAINT payments_run_signatures_check CHECK ((signatures >= 0))
);

ALTER TABLE ONLY public.payments_run FORCE ROW LEVEL SECURITY;


--
-- Name: payments_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payments_run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payments_signingrules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payments_signingrules (
    id bigint NOT NULL,
    two_signatures_from_cents bigint,
    client_id bigint NOT NULL,
    CONSTRAINT signature_limit_not_negative CHECK (((two_signatures_from_cents IS NULL) OR (two_signatures_from_cents >= 0)))
);

ALTER TABLE ONLY public.payments_signingrules FORCE ROW LEVEL SECURITY;


--
-- Name: payments_signingrules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payments_signingrules ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.payments_signingrules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_apikey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_apikey (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    prefix character varying(12) NOT NULL,
    key_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_on date,
    client_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: people_apikey_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_apikey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_apikey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_apiuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_apiuse (
    key_id bigint NOT NULL,
    minute timestamp with time zone NOT NULL,
    used integer NOT NULL,
    CONSTRAINT people_apiuse_used_check CHECK ((used >= 0))
);


--
-- Name: people_delegation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_delegation (
    id bigint NOT NULL,
    role character varying(40) NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    reason character varying(200) NOT NULL,
    revoked_at timestamp with time zone,
    client_id bigint,
    giver_id bigint NOT NULL,
    receiver_id bigint NOT NULL,
    CONSTRAINT delegation_ends_after_it_starts CHECK ((valid_to > valid_from)),
    CONSTRAINT nobody_delegates_to_themselves CHECK ((NOT (giver_id = receiver_id)))
);


--
-- Name: people_delegation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_person (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    language character varying(5) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deactivated_on date
);


--
-- Name: people_person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_roleassignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_roleassignment (
    id bigint NOT NULL,
    role character varying(40) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    client_id bigint,
    granted_by_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT role_ends_after_it_starts CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
);


--
-- Name: people_roleassignment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_roleassignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_roleassignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_staffvisit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_staffvisit (
    id bigint NOT NULL,
    "on" date NOT NULL,
    first_at timestamp with time zone NOT NULL,
    place character varying(200) NOT NULL,
    client_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: people_staffvisit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_staffvisit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_staffvisit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_order; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_order (
    id bigint NOT NULL,
    number character varying(40) NOT NULL,
    supplier_number character varying(20) NOT NULL,
    article character varying(60) NOT NULL,
    commitment character varying(60) NOT NULL,
    net_cents bigint NOT NULL,
    amount_cents bigint NOT NULL,
    invoiced_cents bigint NOT NULL,
    receipt_required boolean NOT NULL,
    received_cents bigint NOT NULL,
    status character varying(15) NOT NULL,
    client_id bigint NOT NULL,
    contract_published_on date,
    approved_cents bigint,
    called_cents bigint NOT NULL,
    closed_reason character varying(300) NOT NULL,
    contract character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    deliver_on date,
    description character varying(200) NOT NULL,
    kind character varying(8) NOT NULL,
    parent_id bigint,
    placed_by_id bigint,
    placed_on date,
    supplier_name character varying(160) NOT NULL,
    valid_until date,
    version smallint NOT NULL,
    CONSTRAINT order_amount_not_negative CHECK ((amount_cents >= 0)),
    CONSTRAINT order_calls_within_its_amount CHECK (((called_cents >= 0) AND ((called_cents = 0) OR (called_cents <= amount_cents)))),
    CONSTRAINT order_parent_of_a_call_off CHECK (((parent_id IS NULL) OR ((kind)::text = 'call_off'::text))),
    CONSTRAINT order_status_is_known CHECK (((status)::text = ANY ((ARRAY['open'::character varying, 'closed'::character varying, 'not_committed'::character varying])::text[])))
);

ALTER TABLE ONLY public.purchasing_order FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_order_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_order ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_order_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_orderline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_orderline (
    id bigint NOT NULL,
    "position" character varying(20) NOT NULL,
    description character varying(300) NOT NULL,
    quantity numeric(18,6),
    unit_price numeric(18,6),
    net_cents bigint NOT NULL,
    vat character varying(10) NOT NULL,
    client_id bigint NOT NULL,
    order_id bigint NOT NULL
);

ALTER TABLE ONLY public.purchasing_orderline FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_orderline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_orderline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_orderline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_quote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_quote (
    id bigint NOT NULL,
    supplier_name character varying(160) NOT NULL,
    cents bigint NOT NULL,
    document_id bigint,
    added_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    requisition_id bigint NOT NULL,
    CONSTRAINT quote_not_negative CHECK ((cents >= 0))
);

ALTER TABLE ONLY public.purchasing_quote FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_quote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_quote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_quote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_receipt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_receipt (
    id bigint NOT NULL,
    "on" date NOT NULL,
    note character varying(120) NOT NULL,
    cents bigint NOT NULL,
    received_by_name character varying(160) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    order_id bigint NOT NULL,
    received_by_id bigint,
    undoes_id bigint
);

ALTER TABLE ONLY public.purchasing_receipt FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_receipt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_receiptline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_receiptline (
    id bigint NOT NULL,
    "position" character varying(20) NOT NULL,
    quantity numeric(18,6),
    net_cents bigint NOT NULL,
    client_id bigint NOT NULL,
    receipt_id bigint NOT NULL
);

ALTER TABLE ONLY public.purchasing_receiptline FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_receiptline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_receiptline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_receiptline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_requisition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_requisition (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(8) NOT NULL,
    supplier_number character varying(10) NOT NULL,
    supplier_name character varying(160) NOT NULL,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    contract character varying(60) NOT NULL,
    wanted_on date,
    valid_until date,
    source character varying(120) NOT NULL,
    state character varying(10) NOT NULL,
    net_cents bigint NOT NULL,
    amount_cents bigint NOT NULL,
    commitment character varying(60) NOT NULL,
    requested_by_name character varying(160) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    return_code character varying(20) NOT NULL,
    return_text character varying(300) NOT NULL,
    approval_id bigint,
    checked_by_id bigint,
    client_id bigint NOT NULL,
    order_id bigint,
    parent_id bigint,
    requested_by_id bigint,
    CONSTRAINT requisition_checked_by_another CHECK (((checked_by_id IS NULL) OR (requested_by_id IS NULL) OR (NOT ((checked_by_id = requested_by_id) AND (checked_by_id IS NOT NULL) AND (requested_by_id IS NOT NULL))))),
    CONSTRAINT requisition_ordered CHECK (((NOT ((state)::text = 'ordered'::text)) OR (order_id IS NOT NULL))),
    CONSTRAINT requisition_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying, 'returned'::character varying, 'to_approve'::character varying, 'approved'::character varying, 'ordered'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[])))
);

ALTER TABLE ONLY public.purchasing_requisition FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_requisition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_requisition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_requisition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: purchasing_requisitionline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.purchasing_requisitionline (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    description character varying(300) NOT NULL,
    quantity numeric(18,6) NOT NULL,
    unit character varying(6) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    net_cents bigint NOT NULL,
    vat character varying(10) NOT NULL,
    client_id bigint NOT NULL,
    requisition_id bigint NOT NULL,
    CONSTRAINT requisition_quantity_positive CHECK ((quantity > (0)::numeric))
);

ALTER TABLE ONLY public.purchasing_requisitionline FORCE ROW LEVEL SECURITY;


--
-- Name: purchasing_requisitionline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_requisitionline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.purchasing_requisitionline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_billing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_billing (
    id bigint NOT NULL,
    street character varying(150) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(80) NOT NULL,
    contact character varying(100) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(40) NOT NULL,
    iban character varying(34) NOT NULL,
    bic character varying(11) NOT NULL,
    reference_prefix smallint NOT NULL,
    approval boolean NOT NULL,
    dunning_minimum_cents bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT billing_prefix_three_digits CHECK ((reference_prefix <= 999)),
    CONSTRAINT receivables_billing_reference_prefix_check CHECK ((reference_prefix >= 0))
);

ALTER TABLE ONLY public.receivables_billing FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_billing_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_billing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_billing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_customer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_customer (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    kind character varying(15) NOT NULL,
    name character varying(200) NOT NULL,
    enterprise_number character varying(10) NOT NULL,
    vat_number character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    endpoint character varying(50) NOT NULL,
    endpoint_scheme character varying(4) NOT NULL,
    email character varying(254) NOT NULL,
    street character varying(150) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(80) NOT NULL,
    country character varying(2) NOT NULL,
    buyer_reference character varying(100) NOT NULL,
    term_days smallint NOT NULL,
    active boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT citizen_is_no_enterprise CHECK (((NOT ((kind)::text = 'person'::text)) OR (((enterprise_number)::text = ''::text) AND ((vat_number)::text = ''::text)))),
    CONSTRAINT customer_kind_known CHECK (((kind)::text = ANY ((ARRAY['public'::character varying, 'company'::character varying, 'person'::character varying, 'international'::character varying])::text[]))),
    CONSTRAINT customer_number_has_ten_digits CHECK ((((enterprise_number)::text = ''::text) OR ((enterprise_number)::text ~ '^\d{10}$'::text))),
    CONSTRAINT customer_term_within_reason CHECK ((term_days <= 120)),
    CONSTRAINT mail_needs_an_address CHECK (((NOT ((channel)::text = 'mail'::text)) OR (NOT ((email)::text = ''::text)))),
    CONSTRAINT peppol_needs_an_address CHECK (((NOT ((channel)::text = 'peppol'::text)) OR (NOT ((endpoint)::text = ''::text)))),
    CONSTRAINT receivables_customer_term_days_check CHECK ((term_days >= 0))
);

ALTER TABLE ONLY public.receivables_customer FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_customer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_customer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_customer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_customeraccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_customeraccount (
    id bigint NOT NULL,
    iban character varying(34) NOT NULL,
    holder character varying(70) NOT NULL,
    evidence character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    blocked_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    confirmed_by_id bigint,
    confirmed_for_id bigint,
    customer_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    proposed_for_id bigint,
    CONSTRAINT customer_account_by_two CHECK (((confirmed_by_id IS NULL) OR ((NOT ((confirmed_by_id = proposed_by_id) AND (confirmed_by_id IS NOT NULL))) AND ((proposed_for_id IS NULL) OR (NOT ((confirmed_by_id = proposed_for_id) AND (confirmed_by_id IS NOT NULL) AND (proposed_for_id IS NOT NULL)))) AND ((confirmed_for_id IS NULL) OR (NOT ((confirmed_for_id = proposed_by_id) AND (confirmed_for_id IS NOT NULL))))))),
    CONSTRAINT customer_account_confirmed_by_somebody CHECK (((NOT ((status)::text = 'confirmed'::text)) OR ((confirmed_at IS NOT NULL) AND (confirmed_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.receivables_customeraccount FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_customeraccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_customeraccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_customeraccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_customercredit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_customercredit (
    id bigint NOT NULL,
    customer character varying(200) NOT NULL,
    customer_iban character varying(34) NOT NULL,
    cents bigint NOT NULL,
    entry_key character varying(200) NOT NULL,
    "on" date NOT NULL,
    reason character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT credit_is_something CHECK ((NOT (cents = 0)))
);

ALTER TABLE ONLY public.receivables_customercredit FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_customercredit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_customercredit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_customercredit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_delivery (
    id bigint NOT NULL,
    channel character varying(10) NOT NULL,
    address character varying(254) NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    by character varying(160) NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    sale_id bigint NOT NULL,
    CONSTRAINT failed_delivery_says_why CHECK (((NOT ((state)::text = 'failed'::text)) OR (NOT ((reason)::text = ''::text))))
);

ALTER TABLE ONLY public.receivables_delivery FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_dispute; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_dispute (
    id bigint NOT NULL,
    reason character varying(20) NOT NULL,
    text character varying(500) NOT NULL,
    opened_on date NOT NULL,
    opened_by character varying(160) NOT NULL,
    closed_on date,
    outcome character varying(10) NOT NULL,
    outcome_text character varying(500) NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    CONSTRAINT closed_dispute_has_outcome CHECK ((((closed_on IS NULL) AND ((outcome)::text = ''::text)) OR ((closed_on IS NOT NULL) AND (NOT ((outcome)::text = ''::text)))))
);

ALTER TABLE ONLY public.receivables_dispute FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_dispute_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_dispute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_dunningrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_dunningrun (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    "on" date NOT NULL,
    status character varying(10) NOT NULL,
    left_out jsonb NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    cancelled_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    prepared_by_id bigint NOT NULL,
    prepared_for_id bigint,
    sent_by_id bigint,
    sent_for_id bigint,
    CONSTRAINT dunning_run_by_two CHECK (((sent_by_id IS NULL) OR ((NOT ((sent_by_id = prepared_by_id) AND (sent_by_id IS NOT NULL))) AND ((prepared_for_id IS NULL) OR (NOT ((sent_by_id = prepared_for_id) AND (sent_by_id IS NOT NULL) AND (prepared_for_id IS NOT NULL)))) AND ((sent_for_id IS NULL) OR (NOT ((sent_for_id = prepared_by_id) AND (sent_for_id IS NOT NULL))))))),
    CONSTRAINT dunning_run_sent_by_somebody CHECK (((NOT ((status)::text = 'sent'::text)) OR ((sent_at IS NOT NULL) AND (sent_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.receivables_dunningrun FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_dunningrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_dunningrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_dunningrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_dunningstep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_dunningstep (
    id bigint NOT NULL,
    kind character varying(15) NOT NULL,
    "position" smallint NOT NULL,
    caption character varying(60) NOT NULL,
    days smallint NOT NULL,
    text text NOT NULL,
    cost_cents bigint NOT NULL,
    interest boolean NOT NULL,
    formal boolean NOT NULL,
    minimum_cents bigint NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT dunning_step_sane CHECK (((cost_cents >= 0) AND (minimum_cents >= 0) AND ("position" >= 1))),
    CONSTRAINT receivables_dunningstep_days_check CHECK ((days >= 0)),
    CONSTRAINT receivables_dunningstep_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.receivables_dunningstep FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_dunningstep_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_dunningstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_dunningstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_handover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_handover (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    "on" date NOT NULL,
    document_id bigint,
    sha256 character varying(64) NOT NULL,
    by character varying(160) NOT NULL,
    client_id bigint NOT NULL
);

ALTER TABLE ONLY public.receivables_handover FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_handover_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_handover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_handover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_handoveritem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_handoveritem (
    id bigint NOT NULL,
    cents bigint NOT NULL,
    interest_cents bigint NOT NULL,
    taken_back_on date,
    taken_back_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    handover_id bigint NOT NULL,
    invoice_id bigint NOT NULL
);

ALTER TABLE ONLY public.receivables_handoveritem FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_handoveritem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_handoveritem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_handoveritem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_instalment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_instalment (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    due_on date NOT NULL,
    cents bigint NOT NULL,
    client_id bigint NOT NULL,
    plan_id bigint NOT NULL,
    CONSTRAINT instalment_is_something CHECK ((cents > 0)),
    CONSTRAINT receivables_instalment_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.receivables_instalment FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_instalment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_instalment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_instalment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_outgoinginvoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_outgoinginvoice (
    id bigint NOT NULL,
    number character varying(60) NOT NULL,
    customer character varying(200) NOT NULL,
    customer_iban character varying(34) NOT NULL,
    amount_cents bigint NOT NULL,
    open_cents bigint NOT NULL,
    structured_reference character varying(12) NOT NULL,
    issued_on date NOT NULL,
    due_on date NOT NULL,
    description character varying(300) NOT NULL,
    closed_on date,
    client_id bigint NOT NULL,
    doubtful boolean NOT NULL,
    debtor_id bigint,
    CONSTRAINT outgoing_closed_when_nothing_open CHECK ((((closed_on IS NOT NULL) AND (open_cents = 0)) OR ((closed_on IS NULL) AND (open_cents > 0)))),
    CONSTRAINT outgoing_open_within CHECK (((open_cents >= 0) AND (open_cents <= amount_cents)))
);

ALTER TABLE ONLY public.receivables_outgoinginvoice FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_outgoinginvoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_outgoinginvoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_outgoinginvoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_plan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_plan (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    status character varying(10) NOT NULL,
    agreed_on date NOT NULL,
    total_cents bigint NOT NULL,
    reason character varying(300) NOT NULL,
    ended_on date,
    ended_reason character varying(300) NOT NULL,
    client_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT plan_is_something CHECK ((total_cents > 0))
);

ALTER TABLE ONLY public.receivables_plan FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_plan_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_planinvoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_planinvoice (
    id bigint NOT NULL,
    cents bigint NOT NULL,
    live boolean NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    plan_id bigint NOT NULL
);

ALTER TABLE ONLY public.receivables_planinvoice FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_planinvoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_planinvoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_planinvoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_receipt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_receipt (
    id bigint NOT NULL,
    cents bigint NOT NULL,
    entry_key character varying(200) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    CONSTRAINT receipt_is_something CHECK ((NOT (cents = 0)))
);

ALTER TABLE ONLY public.receivables_receipt FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_receipt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_recurrence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_recurrence (
    id bigint NOT NULL,
    description character varying(300) NOT NULL,
    months smallint NOT NULL,
    first_on date NOT NULL,
    until date,
    lines jsonb NOT NULL,
    active boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT receivables_recurrence_months_check CHECK ((months >= 0)),
    CONSTRAINT recurrence_ends_later CHECK (((until IS NULL) OR (until >= first_on))),
    CONSTRAINT recurrence_every_some_months CHECK ((months = ANY (ARRAY[1, 2, 3, 6, 12])))
);

ALTER TABLE ONLY public.receivables_recurrence FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_recurrence_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_recurrence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_recurrence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_refund; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_refund (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    cents bigint NOT NULL,
    reason character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    due_on date NOT NULL,
    payment_run character varying(20) NOT NULL,
    paid_on date,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision_reason character varying(300) NOT NULL,
    account_id bigint NOT NULL,
    client_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    requested_by_id bigint NOT NULL,
    requested_for_id bigint,
    CONSTRAINT paid_refund_has_a_day CHECK (((NOT ((status)::text = 'paid'::text)) OR (paid_on IS NOT NULL))),
    CONSTRAINT refund_by_two CHECK (((decided_by_id IS NULL) OR ((NOT ((decided_by_id = requested_by_id) AND (decided_by_id IS NOT NULL))) AND ((requested_for_id IS NULL) OR (NOT ((decided_by_id = requested_for_id) AND (decided_by_id IS NOT NULL) AND (requested_for_id IS NOT NULL)))) AND ((decided_for_id IS NULL) OR (NOT ((decided_for_id = requested_by_id) AND (decided_for_id IS NOT NULL))))))),
    CONSTRAINT refund_decided_by_somebody CHECK ((((status)::text = 'requested'::text) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT refund_is_something CHECK ((cents > 0))
);

ALTER TABLE ONLY public.receivables_refund FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_refund_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_refund ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_refund_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_reminder; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_reminder (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    caption character varying(60) NOT NULL,
    text text NOT NULL,
    formal boolean NOT NULL,
    open_cents bigint NOT NULL,
    interest_cents bigint NOT NULL,
    cost_cents bigint NOT NULL,
    channel character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    sent_on date,
    term_ends_on date,
    document_id bigint,
    delivered boolean NOT NULL,
    client_id bigint NOT NULL,
    customer_id bigint NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT receivables_reminder_position_check CHECK (("position" >= 0)),
    CONSTRAINT removed_reminder_says_why CHECK (((NOT ((state)::text = 'removed'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT sent_reminder_has_its_letter CHECK (((NOT ((state)::text = 'sent'::text)) OR ((document_id IS NOT NULL) AND (sent_on IS NOT NULL))))
);

ALTER TABLE ONLY public.receivables_reminder FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_reminder_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_reminderitem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_reminderitem (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    caption character varying(60) NOT NULL,
    open_cents bigint NOT NULL,
    interest_cents bigint NOT NULL,
    live boolean NOT NULL,
    client_id bigint NOT NULL,
    invoice_id bigint NOT NULL,
    reminder_id bigint NOT NULL,
    CONSTRAINT receivables_reminderitem_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.receivables_reminderitem FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_reminderitem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_reminderitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_reminderitem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_sale; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_sale (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    status character varying(10) NOT NULL,
    year smallint,
    sequence integer,
    number character varying(20) NOT NULL,
    reference character varying(12) NOT NULL,
    description character varying(300) NOT NULL,
    buyer_reference character varying(100) NOT NULL,
    order_reference character varying(100) NOT NULL,
    period_start date,
    period_end date,
    reason character varying(300) NOT NULL,
    recurrence_on date,
    source character varying(120) NOT NULL,
    net_cents bigint NOT NULL,
    tax_cents bigint NOT NULL,
    total_cents bigint NOT NULL,
    issued_on date,
    due_on date,
    entry_id bigint,
    entry_number character varying(40) NOT NULL,
    xml_document_id bigint,
    pdf_document_id bigint,
    request_id bigint,
    prepared_name character varying(160) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    issued_by character varying(160) NOT NULL,
    issued_at timestamp with time zone,
    client_id bigint NOT NULL,
    credits_id bigint,
    customer_id bigint NOT NULL,
    outgoing_id bigint,
    prepared_by_id bigint,
    prepared_for_id bigint,
    recurrence_id bigint,
    CONSTRAINT credit_note_credits_an_invoice CHECK ((((credits_id IS NULL) AND ((kind)::text = 'invoice'::text)) OR ((credits_id IS NOT NULL) AND ((kind)::text = 'credit_note'::text) AND (NOT ((reason)::text = ''::text))))),
    CONSTRAINT issued_sale_is_whole CHECK (((NOT ((status)::text = 'issued'::text)) OR ((entry_id IS NOT NULL) AND (issued_on IS NOT NULL) AND (sequence IS NOT NULL) AND (total_cents >= 0) AND (issued_at IS NOT NULL) AND (pdf_document_id IS NOT NULL) AND (NOT ((number)::text = ''::text))))),
    CONSTRAINT number_comes_with_issue CHECK ((((status)::text = 'issued'::text) OR ((entry_id IS NULL) AND ((number)::text = ''::text) AND (sequence IS NULL)))),
    CONSTRAINT receivables_sale_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT receivables_sale_year_check CHECK ((year >= 0)),
    CONSTRAINT sale_kind_known CHECK (((kind)::text = ANY ((ARRAY['invoice'::character varying, 'credit_note'::character varying])::text[]))),
    CONSTRAINT sale_status_known CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'asked'::character varying, 'approved'::character varying, 'issued'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT sale_total_is_net_and_tax CHECK ((total_cents = (net_cents + tax_cents)))
);

ALTER TABLE ONLY public.receivables_sale FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_sale_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_sale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_sale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_saleline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_saleline (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    description character varying(500) NOT NULL,
    quantity numeric(15,4) NOT NULL,
    unit character varying(10) NOT NULL,
    price numeric(15,4) NOT NULL,
    category character varying(2) NOT NULL,
    percent numeric(5,2),
    net_cents bigint NOT NULL,
    account character varying(10) NOT NULL,
    article character varying(60) NOT NULL,
    cost_centre character varying(40) NOT NULL,
    esr character varying(10) NOT NULL,
    client_id bigint NOT NULL,
    sale_id bigint NOT NULL,
    CONSTRAINT receivables_saleline_position_check CHECK (("position" >= 0))
);

ALTER TABLE ONLY public.receivables_saleline FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_saleline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_saleline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_saleline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: receivables_writeoff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.receivables_writeoff (
    id bigint NOT NULL,
    cents bigint NOT NULL,
    kind character varying(15) NOT NULL,
    reason character varying(500) NOT NULL,
    vat_cents bigint NOT NULL,
    status character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision_reason character varying(300) NOT NULL,
    entry_number character varying(40) NOT NULL,
    client_id bigint NOT NULL,
    decided_by_id bigint,
    decided_for_id bigint,
    invoice_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    proposed_for_id bigint,
    CONSTRAINT approved_write_off_is_booked CHECK (((NOT ((status)::text = 'approved'::text)) OR (NOT ((entry_number)::text = ''::text)))),
    CONSTRAINT write_off_by_two CHECK (((decided_by_id IS NULL) OR ((NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL))) AND ((proposed_for_id IS NULL) OR (NOT ((decided_by_id = proposed_for_id) AND (decided_by_id IS NOT NULL) AND (proposed_for_id IS NOT NULL)))) AND ((decided_for_id IS NULL) OR (NOT ((decided_for_id = proposed_by_id) AND (decided_for_id IS NOT NULL))))))),
    CONSTRAINT write_off_decided_by_somebody CHECK ((((status)::text = 'proposed'::text) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT write_off_is_something CHECK ((cents > 0))
);

ALTER TABLE ONLY public.receivables_writeoff FORCE ROW LEVEL SECURITY;


--
-- Name: receivables_writeoff_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.receivables_writeoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.receivables_writeoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: socialaccount_socialaccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialapp; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);


--
-- Name: socialaccount_socialapp_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);


--
-- Name: socialaccount_socialtoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: statements_chartmapping; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statements_chartmapping (
    id bigint NOT NULL,
    own character varying(20) NOT NULL,
    account character varying(6) NOT NULL,
    client_id bigint NOT NULL,
    CONSTRAINT statements_mapping_of_something CHECK ((NOT ((own)::text = ''::text))),
    CONSTRAINT statements_mapping_to_six_digits CHECK (((account)::text ~ '^\d{6}$'::text))
);

ALTER TABLE ONLY public.statements_chartmapping FORCE ROW LEVEL SECURITY;


--
-- Name: statements_chartmapping_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.statements_chartmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_chartmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: statements_externalbalance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statements_externalbalance (
    id bigint NOT NULL,
    "on" date NOT NULL,
    own character varying(20) NOT NULL,
    name character varying(160) NOT NULL,
    cents bigint NOT NULL,
    client_id bigint NOT NULL
);

ALTER TABLE ONLY public.statements_externalbalance FORCE ROW LEVEL SECURITY;


--
-- Name: statements_externalbalance_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.statements_externalbalance ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_externalbalance_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: statements_signedstatement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statements_signedstatement (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    "on" date NOT NULL,
    scheme character varying(20) NOT NULL,
    figures jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    document_id bigint NOT NULL,
    provisional boolean NOT NULL,
    signed_by_name character varying(160) NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    signed_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.statements_signedstatement FORCE ROW LEVEL SECURITY;


--
-- Name: statements_signedstatement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.statements_signedstatement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_signedstatement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ui_savedview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ui_savedview (
    id bigint NOT NULL,
    page character varying(80) NOT NULL,
    name character varying(60) NOT NULL,
    query character varying(1000) NOT NULL,
    is_default boolean NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: ui_savedview_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ui_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ui_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: vat_regimeperiod; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vat_regimeperiod (
    id bigint NOT NULL,
    regime character varying(10) NOT NULL,
    cadence character varying(10) NOT NULL,
    ratio_ppm integer NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    reason character varying(300) NOT NULL,
    set_at timestamp with time zone NOT NULL,
    client_id bigint NOT NULL,
    set_by_id bigint,
    CONSTRAINT vat_cadence_known CHECK (((cadence)::text = ANY ((ARRAY['month'::character varying, 'quarter'::character varying])::text[]))),
    CONSTRAINT vat_ratio_fits_regime CHECK ((((ratio_ppm > 0) AND (ratio_ppm < 1000000) AND ((regime)::text = 'mixed'::text)) OR ((ratio_ppm = 1000000) AND ((regime)::text = 'full'::text)) OR ((ratio_ppm = 0) AND ((regime)::text = ANY ((ARRAY['none'::character varying, 'special'::character varying])::text[]))))),
    CONSTRAINT vat_regime_ends_later CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
    CONSTRAINT vat_regime_known CHECK (((regime)::text = ANY ((ARRAY['none'::character varying, 'mixed'::character varying, 'full'::character varying, 'special'::character varying])::text[]))),
    CONSTRAINT vat_regimeperiod_ratio_ppm_check CHECK ((ratio_ppm >= 0))
);

ALTER TABLE ONLY public.vat_regimeperiod FORCE ROW LEVEL SECURITY;


--
-- Name: vat_regimeperiod_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.vat_regimeperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vat_regimeperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: vat_return; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vat_return (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    label character varying(7) NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    due_on date NOT NULL,
    version smallint NOT NULL,
    correction smallint NOT NULL,
    correction_reason character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    raw jsonb NOT NULL,
    boxes jsonb NOT NULL,
    moves jsonb NOT NULL,
    accounts jsonb NOT NULL,
    rows jsonb NOT NULL,
    explanation character varying(500) NOT NULL,
    refund boolean NOT NULL,
    no_clients boolean NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    approved_at timestamp with time zone,
    returned_reason character varying(300) NOT NULL,
    sha256 character varying(64) NOT NULL,
    filed_at timestamp with time zone,
    reference character varying(60) NOT NULL,
    proof_id bigint,
    document_id bigint,
    settled_cents bigint NOT NULL,
    entry_id bigint,
    entry_number character varying(40) NOT NULL,
    approved_by_id bigint,
    approved_for_id bigint,
    client_id bigint NOT NULL,
    filed_by_id bigint,
    prepared_by_id bigint NOT NULL,
    prepared_for_id bigint,
    replaces_id bigint,
    CONSTRAINT vat_return_approved_by_somebody CHECK (((NOT ((status)::text = ANY ((ARRAY['approved'::character varying, 'filed'::character varying, 'replaced'::character varying])::text[]))) OR ((approved_at IS NOT NULL) AND (approved_by_id IS NOT NULL)))),
    CONSTRAINT vat_return_correction_check CHECK ((correction >= 0)),
    CONSTRAINT vat_return_filed_with_proof CHECK (((NOT ((status)::text = ANY ((ARRAY['filed'::character varying, 'replaced'::character varying])::text[]))) OR ((filed_at IS NOT NULL) AND (filed_by_id IS NOT NULL) AND (proof_id IS NOT NULL) AND (NOT ((reference)::text = ''::text))))),
    CONSTRAINT vat_return_hands_apart CHECK (((approved_by_id IS NULL) OR ((NOT ((approved_by_id = prepared_by_id) AND (approved_by_id IS NOT NULL))) AND ((prepared_for_id IS NULL) OR (NOT ((approved_by_id = prepared_for_id) AND (approved_by_id IS NOT NULL) AND (prepared_for_id IS NOT NULL)))) AND ((approved_for_id IS NULL) OR (NOT ((approved_for_id = prepared_by_id) AND (approved_for_id IS NOT NULL)))) AND ((approved_for_id IS NULL) OR (prepared_for_id IS NULL) OR (NOT ((approved_for_id = prepared_for_id) AND (approved_for_id IS NOT NULL) AND (prepared_for_id IS NOT NULL))))))),
    CONSTRAINT vat_return_kind_known CHECK (((kind)::text = ANY ((ARRAY['periodic'::character varying, 'special'::character varying, 'clients'::character varying, 'intra'::character varying])::text[]))),
    CONSTRAINT vat_return_period_in_order CHECK ((last >= first)),
    CONSTRAINT vat_return_status_known CHECK (((status)::text = ANY ((ARRAY['prepared'::character varying, 'approved'::character varying, 'filed'::character varying, 'replaced'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT vat_return_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.vat_return FORCE ROW LEVEL SECURITY;


--
-- Name: vat_return_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.vat_return ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.vat_return_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ledger_line_2025; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line ATTACH PARTITION public.ledger_line_2025 FOR VALUES FROM ('2025') TO ('2026');


--
-- Name: ledger_line_2026; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line ATTACH PARTITION public.ledger_line_2026 FOR VALUES FROM ('2026') TO ('2027');


--
-- Name: ledger_line_2027; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line ATTACH PARTITION public.ledger_line_2027 FOR VALUES FROM ('2027') TO ('2028');


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: approvals_chain; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: approvals_decision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: approvals_request; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: approvals_requeststep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_head; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_record; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add bewaarde weergave', 5, 'add_savedview'),
	(18, 'Can change bewaarde weergave', 5, 'change_savedview'),
	(19, 'Can delete bewaarde weergave', 5, 'delete_savedview'),
	(20, 'Can view bewaarde weergave', 5, 'view_savedview'),
	(21, 'Can add email address', 6, 'add_emailaddress'),
	(22, 'Can change email address', 6, 'change_emailaddress'),
	(23, 'Can delete email address', 6, 'delete_emailaddress'),
	(24, 'Can view email address', 6, 'view_emailaddress'),
	(25, 'Can add email confirmation', 7, 'add_emailconfirmation'),
	(26, 'Can change email confirmation', 7, 'change_emailconfirmation'),
	(27, 'Can delete email confirmation', 7, 'delete_emailconfirmation'),
	(28, 'Can view email confirmation', 7, 'view_emailconfirmation'),
	(29, 'Can add authenticator', 8, 'add_authenticator'),
	(30, 'Can change authenticator', 8, 'change_authenticator'),
	(31, 'Can delete authenticator', 8, 'delete_authenticator'),
	(32, 'Can view authenticator', 8, 'view_authenticator'),
	(33, 'Can add social account', 9, 'add_socialaccount'),
	(34, 'Can change social account', 9, 'change_socialaccount'),
	(35, 'Can delete social account', 9, 'delete_socialaccount'),
	(36, 'Can view social account', 9, 'view_socialaccount'),
	(37, 'Can add social application', 10, 'add_socialapp'),
	(38, 'Can change social application', 10, 'change_socialapp'),
	(39, 'Can delete social application', 10, 'delete_socialapp'),
	(40, 'Can view social application', 10, 'view_socialapp'),
	(41, 'Can add social application token', 11, 'add_socialtoken'),
	(42, 'Can change social application token', 11, 'change_socialtoken'),
	(43, 'Can delete social application token', 11, 'delete_socialtoken'),
	(44, 'Can view social application token', 11, 'view_socialtoken'),
	(45, 'Can add access attempt', 12, 'add_accessattempt'),
	(46, 'Can change access attempt', 12, 'change_accessattempt'),
	(47, 'Can delete access attempt', 12, 'delete_accessattempt'),
	(48, 'Can view access attempt', 12, 'view_accessattempt'),
	(49, 'Can add access log', 13, 'add_accesslog'),
	(50, 'Can change access log', 13, 'change_accesslog'),
	(51, 'Can delete access log', 13, 'delete_accesslog'),
	(52, 'Can view access log', 13, 'view_accesslog'),
	(53, 'Can add access failure', 14, 'add_accessfailurelog'),
	(54, 'Can change access failure', 14, 'change_accessfailurelog'),
	(55, 'Can delete access failure', 14, 'delete_accessfailurelog'),
	(56, 'Can view access failure', 14, 'view_accessfailurelog'),
	(57, 'Can add access attempt expiration', 15, 'add_accessattemptexpiration'),
	(58, 'Can change access attempt expiration', 15, 'change_accessattemptexpiration'),
	(59, 'Can delete access attempt expiration', 15, 'delete_accessattemptexpiration'),
	(60, 'Can view access attempt expiration', 15, 'view_accessattemptexpiration'),
	(61, 'Can add procrastinate event', 16, 'add_procrastinateevent'),
	(62, 'Can change procrastinate event', 16, 'change_procrastinateevent'),
	(63, 'Can delete procrastinate event', 16, 'delete_procrastinateevent'),
	(64, 'Can view procrastinate event', 16, 'view_procrastinateevent'),
	(65, 'Can add procrastinate job', 17, 'add_procrastinatejob'),
	(66, 'Can change procrastinate job', 17, 'change_procrastinatejob'),
	(67, 'Can delete procrastinate job', 17, 'delete_procrastinatejob'),
	(68, 'Can view procrastinate job', 17, 'view_procrastinatejob'),
	(69, 'Can add procrastinate periodic defer', 18, 'add_procrastinateperiodicdefer'),
	(70, 'Can change procrastinate periodic defer', 18, 'change_procrastinateperiodicdefer'),
	(71, 'Can delete procrastinate periodic defer', 18, 'delete_procrastinateperiodicdefer'),
	(72, 'Can view procrastinate periodic defer', 18, 'view_procrastinateperiodicdefer'),
	(73, 'Can add procrastinate worker', 19, 'add_procrastinateworker'),
	(74, 'Can change procrastinate worker', 19, 'change_procrastinateworker'),
	(75, 'Can delete procrastinate worker', 19, 'delete_procrastinateworker'),
	(76, 'Can view procrastinate worker', 19, 'view_procrastinateworker'),
	(77, 'Can add cliënt', 20, 'add_client'),
	(78, 'Can change cliënt', 20, 'change_client'),
	(79, 'Can delete cliënt', 20, 'delete_client'),
	(80, 'Can view cliënt', 20, 'view_client'),
	(81, 'Can add client name', 21, 'add_clientname'),
	(82, 'Can change client name', 21, 'change_clientname'),
	(83, 'Can delete client name', 21, 'delete_clientname'),
	(84, 'Can view client name', 21, 'view_clientname'),
	(85, 'Can add succession', 22, 'add_succession'),
	(86, 'Can change succession', 22, 'change_succession'),
	(87, 'Can delete succession', 22, 'delete_succession'),
	(88, 'Can view succession', 22, 'view_succession'),
	(89, 'Can add persoon', 23, 'add_person'),
	(90, 'Can change persoon', 23, 'change_person'),
	(91, 'Can delete persoon', 23, 'delete_person'),
	(92, 'Can view persoon', 23, 'view_person'),
	(93, 'Can add api key', 24, 'add_apikey'),
	(94, 'Can change api key', 24, 'change_apikey'),
	(95, 'Can delete api key', 24, 'delete_apikey'),
	(96, 'Can view api key', 24, 'view_apikey'),
	(97, 'Can add vervanging', 25, 'add_delegation'),
	(98, 'Can change vervanging', 25, 'change_delegation'),
	(99, 'Can delete vervanging', 25, 'delete_delegation'),
	(100, 'Can view vervanging', 25, 'view_delegation'),
	(101, 'Can add roltoekenning', 26, 'add_roleassignment'),
	(102, 'Can change roltoekenning', 26, 'change_roleassignment'),
	(103, 'Can delete roltoekenning', 26, 'delete_roleassignment'),
	(104, 'Can view roltoekenning', 26, 'view_roleassignment'),
	(105, 'Can add staff visit', 27, 'add_staffvisit'),
	(106, 'Can change staff visit', 27, 'change_staffvisit'),
	(107, 'Can delete staff visit', 27, 'delete_staffvisit'),
	(108, 'Can view staff visit', 27, 'view_staffvisit'),
	(109, 'Can add api use', 28, 'add_apiuse'),
	(110, 'Can change api use', 28, 'change_apiuse'),
	(111, 'Can delete api use', 28, 'delete_apiuse'),
	(112, 'Can view api use', 28, 'view_apiuse'),
	(113, 'Can add auditregel', 29, 'add_record'),
	(114, 'Can change auditregel', 29, 'change_record'),
	(115, 'Can delete auditregel', 29, 'delete_record'),
	(116, 'Can view auditregel', 29, 'view_record'),
	(117, 'Can add announcement', 30, 'add_announcement'),
	(118, 'Can change announcement', 30, 'change_announcement'),
	(119, 'Can delete announcement', 30, 'delete_announcement'),
	(120, 'Can view announcement', 30, 'view_announcement'),
	(121, 'Can add arrival', 31, 'add_arrival'),
	(122, 'Can change arrival', 31, 'change_arrival'),
	(123, 'Can delete arrival', 31, 'delete_arrival'),
	(124, 'Can view arrival', 31, 'view_arrival'),
	(125, 'Can add nummerreeks', 32, 'add_series'),
	(126, 'Can change nummerreeks', 32, 'change_series'),
	(127, 'Can delete nummerreeks', 32, 'delete_series'),
	(128, 'Can view nummerreeks', 32, 'view_series'),
	(129, 'Can add timed', 33, 'add_timed'),
	(130, 'Can change timed', 33, 'change_timed'),
	(131, 'Can delete timed', 33, 'delete_timed'),
	(132, 'Can view timed', 33, 'view_timed'),
	(133, 'Can add taak', 34, 'add_jobrun'),
	(134, 'Can change taak', 34, 'change_jobrun'),
	(135, 'Can delete taak', 34, 'delete_jobrun'),
	(136, 'Can view taak', 34, 'view_jobrun'),
	(137, 'Can add document', 35, 'add_document'),
	(138, 'Can change document', 35, 'change_document'),
	(139, 'Can delete document', 35, 'delete_document'),
	(140, 'Can view document', 35, 'view_document'),
	(141, 'Can add goedkeuringsketen', 36, 'add_chain'),
	(142, 'Can change goedkeuringsketen', 36, 'change_chain'),
	(143, 'Can delete goedkeuringsketen', 36, 'delete_chain'),
	(144, 'Can view goedkeuringsketen', 36, 'view_chain'),
	(145, 'Can add goedkeuring', 37, 'add_request'),
	(146, 'Can change goedkeuring', 37, 'change_request'),
	(147, 'Can delete goedkeuring', 37, 'delete_request'),
	(148, 'Can view goedkeuring', 37, 'view_request'),
	(149, 'Can add decision', 38, 'add_decision'),
	(150, 'Can change decision', 38, 'change_decision'),
	(151, 'Can delete decision', 38, 'delete_decision'),
	(152, 'Can view decision', 38, 'view_decision'),
	(153, 'Can add request step', 39, 'add_requeststep'),
	(154, 'Can change request step', 39, 'change_requeststep'),
	(155, 'Can delete request step', 39, 'delete_requeststep'),
	(156, 'Can view request step', 39, 'view_requeststep'),
	(157, 'Can add melding', 40, 'add_notification'),
	(158, 'Can change melding', 40, 'change_notification'),
	(159, 'Can delete melding', 40, 'delete_notification'),
	(160, 'Can view melding', 40, 'view_notification'),
	(161, 'Can add preference', 41, 'add_preference'),
	(162, 'Can change preference', 41, 'change_preference'),
	(163, 'Can delete preference', 41, 'delete_preference'),
	(164, 'Can view preference', 41, 'view_preference'),
	(165, 'Can add invoer', 42, 'add_batch'),
	(166, 'Can change invoer', 42, 'change_batch'),
	(167, 'Can delete invoer', 42, 'delete_batch'),
	(168, 'Can view invoer', 42, 'view_batch'),
	(169, 'Can add row', 43, 'add_row'),
	(170, 'Can change row', 43, 'change_row'),
	(171, 'Can delete row', 43, 'delete_row'),
	(172, 'Can view row', 43, 'view_row'),
	(173, 'Can add boeking', 44, 'add_entry'),
	(174, 'Can change boeking', 44, 'change_entry'),
	(175, 'Can delete boeking', 44, 'delete_entry'),
	(176, 'Can view boeking', 44, 'view_entry'),
	(177, 'Can add boekingslijn', 45, 'add_line'),
	(178, 'Can change boekingslijn', 45, 'change_line'),
	(179, 'Can delete boekingslijn', 45, 'delete_line'),
	(180, 'Can view boekingslijn', 45, 'view_line'),
	(181, 'Can add vergrendeling', 46, 'add_lock'),
	(182, 'Can change vergrendeling', 46, 'change_lock'),
	(183, 'Can delete vergrendeling', 46, 'delete_lock'),
	(184, 'Can view vergrendeling', 46, 'view_lock'),
	(185, 'Can add periode', 47, 'add_period'),
	(186, 'Can change periode', 47, 'change_period'),
	(187, 'Can delete periode', 47, 'delete_period'),
	(188, 'Can view periode', 47, 'view_period'),
	(189, 'Can add geboekte reeks', 48, 'add_posting'),
	(190, 'Can change geboekte reeks', 48, 'change_posting'),
	(191, 'Can delete geboekte reeks', 48, 'delete_posting'),
	(192, 'Can view geboekte reeks', 48, 'view_posting'),
	(193, 'Can add heropening', 49, 'add_reopening'),
	(194, 'Can change heropening', 49, 'change_reopening'),
	(195, 'Can delete heropening', 49, 'delete_reopening'),
	(196, 'Can view heropening', 49, 'view_reopening'),
	(197, 'Can add rekening', 50, 'add_account'),
	(198, 'Can change rekening', 50, 'change_account'),
	(199, 'Can delete rekening', 50, 'delete_account'),
	(200, 'Can view rekening', 50, 'view_account'),
	(201, 'Can add klaargezette boeking', 51, 'add_draft'),
	(202, 'Can change klaargezette boeking', 51, 'change_draft'),
	(203, 'Can delete klaargezette boeking', 51, 'delete_draft'),
	(204, 'Can view klaargezette boeking', 51, 'view_draft'),
	(205, 'Can add dagboek', 52, 'add_journal'),
	(206, 'Can change dagboek', 52, 'change_journal'),
	(207, 'Can delete dagboek', 52, 'delete_journal'),
	(208, 'Can view dagboek', 52, 'view_journal'),
	(209, 'Can add overlopende post', 53, 'add_accrual'),
	(210, 'Can change overlopende post', 53, 'change_accrual'),
	(211, 'Can delete overlopende post', 53, 'delete_accrual'),
	(212, 'Can view overlopende post', 53, 'view_accrual'),
	(213, 'Can add verdeling', 54, 'add_allocationrule'),
	(214, 'Can change verdeling', 54, 'change_allocationrule'),
	(215, 'Can delete verdeling', 54, 'delete_allocationrule'),
	(216, 'Can view verdeling', 54, 'view_allocationrule'),
	(217, 'Can add uitgevoerde verdeling', 55, 'add_allocationrun'),
	(218, 'Can change uitgevoerde verdeling', 55, 'change_allocationrun'),
	(219, 'Can delete uitgevoerde verdeling', 55, 'delete_allocationrun'),
	(220, 'Can view uitgevoerde verdeling', 55, 'view_allocationrun'),
	(221, 'Can add doel van een verdeling', 56, 'add_allocationtarget'),
	(222, 'Can change doel van een verdeling', 56, 'change_allocationtarget'),
	(223, 'Can delete doel van een verdeling', 56, 'delete_allocationtarget'),
	(224, 'Can view doel van een verdeling', 56, 'view_allocationtarget'),
	(225, 'Can add analytische sleutel', 57, 'add_dimension'),
	(226, 'Can change analytische sleutel', 57, 'change_dimension'),
	(227, 'Can delete analytische sleutel', 57, 'delete_dimension'),
	(228, 'Can view analytische sleutel', 57, 'view_dimension'),
	(229, 'Can add regel voor een sleutel', 58, 'add_dimensionrule'),
	(230, 'Can change regel voor een sleutel', 58, 'change_dimensionrule'),
	(231, 'Can delete regel voor een sleutel', 58, 'delete_dimensionrule'),
	(232, 'Can view regel voor een sleutel', 58, 'view_dimensionrule'),
	(233, 'Can add waarde van een sleutel', 59, 'add_dimensionvalue'),
	(234, 'Can change waarde van een sleutel', 59, 'change_dimensionvalue'),
	(235, 'Can delete waarde van een sleutel', 59, 'delete_dimensionvalue'),
	(236, 'Can view waarde van een sleutel', 59, 'view_dimensionvalue'),
	(237, 'Can add verdeelsleutel', 60, 'add_driver'),
	(238, 'Can change verdeelsleutel', 60, 'change_driver'),
	(239, 'Can delete verdeelsleutel', 60, 'delete_driver'),
	(240, 'Can view verdeelsleutel', 60, 'view_driver'),
	(241, 'Can add waarde van een verdeelsleutel', 61, 'add_drivervalue'),
	(242, 'Can change waarde van een verdeelsleutel', 61, 'change_drivervalue'),
	(243, 'Can delete waarde van een verdeelsleutel', 61, 'delete_drivervalue'),
	(244, 'Can view waarde van een verdeelsleutel', 61, 'view_drivervalue'),
	(245, 'Can add keer van een terugkerende boeking', 62, 'add_occurrence'),
	(246, 'Can change keer van een terugkerende boeking', 62, 'change_occurrence'),
	(247, 'Can delete keer van een terugkerende boeking', 62, 'delete_occurrence'),
	(248, 'Can view keer van een terugkerende boeking', 62, 'view_occurrence'),
	(249, 'Can add terugkerende boeking', 63, 'add_recurrence'),
	(250, 'Can change terugkerende boeking', 63, 'change_recurrence'),
	(251, 'Can delete terugkerende boeking', 63, 'delete_recurrence'),
	(252, 'Can view terugkerende boeking', 63, 'view_recurrence'),
	(253, 'Can add bestelling', 64, 'add_order'),
	(254, 'Can change bestelling', 64, 'change_order'),
	(255, 'Can delete bestelling', 64, 'delete_order'),
	(256, 'Can view bestelling', 64, 'view_order'),
	(257, 'Can add bestellijn', 65, 'add_orderline'),
	(258, 'Can change bestellijn', 65, 'change_orderline'),
	(259, 'Can delete bestellijn', 65, 'delete_orderline'),
	(260, 'Can view bestellijn', 65, 'view_orderline'),
	(261, 'Can add offerte', 66, 'add_quote'),
	(262, 'Can change offerte', 66, 'change_quote'),
	(263, 'Can delete offerte', 66, 'delete_quote'),
	(264, 'Can view offerte', 66, 'view_quote'),
	(265, 'Can add ontvangst', 67, 'add_receipt'),
	(266, 'Can change ontvangst', 67, 'change_receipt'),
	(267, 'Can delete ontvangst', 67, 'delete_receipt'),
	(268, 'Can view ontvangst', 67, 'view_receipt'),
	(269, 'Can add lijn van een ontvangst', 68, 'add_receiptline'),
	(270, 'Can change lijn van een ontvangst', 68, 'change_receiptline'),
	(271, 'Can delete lijn van een ontvangst', 68, 'delete_receiptline'),
	(272, 'Can view lijn van een ontvangst', 68, 'view_receiptline'),
	(273, 'Can add bestelaanvraag', 69, 'add_requisition'),
	(274, 'Can change bestelaanvraag', 69, 'change_requisition'),
	(275, 'Can delete bestelaanvraag', 69, 'delete_requisition'),
	(276, 'Can view bestelaanvraag', 69, 'view_requisition'),
	(277, 'Can add lijn van een aanvraag', 70, 'add_requisitionline'),
	(278, 'Can change lijn van een aanvraag', 70, 'change_requisitionline'),
	(279, 'Can delete lijn van een aanvraag', 70, 'delete_requisitionline'),
	(280, 'Can view lijn van een aanvraag', 70, 'view_requisitionline'),
	(281, 'Can add cooling off', 71, 'add_coolingoff'),
	(282, 'Can change cooling off', 71, 'change_coolingoff'),
	(283, 'Can delete cooling off', 71, 'delete_coolingoff'),
	(284, 'Can view cooling off', 71, 'view_coolingoff'),
	(285, 'Can add ontvangen bestand', 72, 'add_intake'),
	(286, 'Can change ontvangen bestand', 72, 'change_intake'),
	(287, 'Can delete ontvangen bestand', 72, 'delete_intake'),
	(288, 'Can view ontvangen bestand', 72, 'view_intake'),
	(289, 'Can add factuur', 73, 'add_invoice'),
	(290, 'Can change factuur', 73, 'change_invoice'),
	(291, 'Can delete factuur', 73, 'delete_invoice'),
	(292, 'Can view factuur', 73, 'view_invoice'),
	(293, 'Can add blokkering', 74, 'add_hold'),
	(294, 'Can change blokkering', 74, 'change_hold'),
	(295, 'Can delete blokkering', 74, 'delete_hold'),
	(296, 'Can view blokkering', 74, 'view_hold'),
	(297, 'Can add klokfeit', 75, 'add_clockevent'),
	(298, 'Can change klokfeit', 75, 'change_clockevent'),
	(299, 'Can delete klokfeit', 75, 'delete_clockevent'),
	(300, 'Can view klokfeit', 75, 'view_clockevent'),
	(301, 'Can add boekingslijn', 76, 'add_bookingline'),
	(302, 'Can change boekingslijn', 76, 'change_bookingline'),
	(303, 'Can delete boekingslijn', 76, 'delete_bookingline'),
	(304, 'Can view boekingslijn', 76, 'view_bookingline'),
	(305, 'Can add factuurlijn', 77, 'add_invoiceline'),
	(306, 'Can change factuurlijn', 77, 'change_invoiceline'),
	(307, 'Can delete factuurlijn', 77, 'delete_invoiceline'),
	(308, 'Can view factuurlijn', 77, 'view_invoiceline'),
	(309, 'Can add vraag', 78, 'add_question'),
	(310, 'Can change vraag', 78, 'change_question'),
	(311, 'Can delete vraag', 78, 'delete_question'),
	(312, 'Can view vraag', 78, 'view_question'),
	(313, 'Can add afpunting', 79, 'add_settlement'),
	(314, 'Can change afpunting', 79, 'change_settlement'),
	(315, 'Can delete afpunting', 79, 'delete_settlement'),
	(316, 'Can view afpunting', 79, 'view_settlement'),
	(317, 'Can add leverancier', 80, 'add_supplier'),
	(318, 'Can change leverancier', 80, 'change_supplier'),
	(319, 'Can delete leverancier', 80, 'delete_supplier'),
	(320, 'Can view leverancier', 80, 'view_supplier'),
	(321, 'Can add rekening van leverancier', 81, 'add_supplieraccount'),
	(322, 'Can change rekening van leverancier', 81, 'change_supplieraccount'),
	(323, 'Can delete rekening van leverancier', 81, 'delete_supplieraccount'),
	(324, 'Can view rekening van leverancier', 81, 'view_supplieraccount'),
	(325, 'Can add leveranciersvoorwaarden', 82, 'add_supplierterms'),
	(326, 'Can change leveranciersvoorwaarden', 82, 'change_supplierterms'),
	(327, 'Can delete leveranciersvoorwaarden', 82, 'delete_supplierterms'),
	(328, 'Can view leveranciersvoorwaarden', 82, 'view_supplierterms'),
	(329, 'Can add referentie van de koper', 83, 'add_buyerreference'),
	(330, 'Can change referentie van de koper', 83, 'change_buyerreference'),
	(331, 'Can delete referentie van de koper', 83, 'delete_buyerreference'),
	(332, 'Can view referentie van de koper', 83, 'view_buyerreference'),
	(333, 'Can add regels voor facturen', 84, 'add_clientrules'),
	(334, 'Can change regels voor facturen', 84, 'change_clientrules'),
	(335, 'Can delete regels voor facturen', 84, 'delete_clientrules'),
	(336, 'Can view regels voor facturen', 84, 'view_clientrules'),
	(337, 'Can add geleverd bestand', 85, 'add_deliveredfile'),
	(338, 'Can change geleverd bestand', 85, 'change_deliveredfile'),
	(339, 'Can delete geleverd bestand', 85, 'delete_deliveredfile'),
	(340, 'Can view geleverd bestand', 85, 'view_deliveredfile'),
	(341, 'Can add levering', 86, 'add_delivery'),
	(342, 'Can change levering', 86, 'change_delivery'),
	(343, 'Can delete levering', 86, 'delete_delivery'),
	(344, 'Can view levering', 86, 'view_delivery'),
	(345, 'Can add afgehandelde ontvangst', 87, 'add_dismissal'),
	(346, 'Can change afgehandelde ontvangst', 87, 'change_dismissal'),
	(347, 'Can delete afgehandelde ontvangst', 87, 'delete_dismissal'),
	(348, 'Can view afgehandelde ontvangst', 87, 'view_dismissal'),
	(349, 'Can add uitgaande factuur', 88, 'add_outgoinginvoice'),
	(350, 'Can change uitgaande factuur', 88, 'change_outgoinginvoice'),
	(351, 'Can delete uitgaande factuur', 88, 'delete_outgoinginvoice'),
	(352, 'Can view uitgaande factuur', 88, 'view_outgoinginvoice'),
	(353, 'Can add ontvangst', 89, 'add_receipt'),
	(354, 'Can change ontvangst', 89, 'change_receipt'),
	(355, 'Can delete ontvangst', 89, 'delete_receipt'),
	(356, 'Can view ontvangst', 89, 'view_receipt'),
	(357, 'Can add tegoed van een klant', 90, 'add_customercredit'),
	(358, 'Can change tegoed van een klant', 90, 'change_customercredit'),
	(359, 'Can delete tegoed van een klant', 90, 'delete_customercredit'),
	(360, 'Can view tegoed van een klant', 90, 'view_customercredit'),
	(361, 'Can add debiteur', 91, 'add_customer'),
	(362, 'Can change debiteur', 91, 'change_customer'),
	(363, 'Can delete debiteur', 91, 'delete_customer'),
	(364, 'Can view debiteur', 91, 'view_customer'),
	(365, 'Can add rekening van een debiteur', 92, 'add_customeraccount'),
	(366, 'Can change rekening van een debiteur', 92, 'change_customeraccount'),
	(367, 'Can delete rekening van een debiteur', 92, 'delete_customeraccount'),
	(368, 'Can view rekening van een debiteur', 92, 'view_customeraccount'),
	(369, 'Can add betwisting', 93, 'add_dispute'),
	(370, 'Can change betwisting', 93, 'change_dispute'),
	(371, 'Can delete betwisting', 93, 'delete_dispute'),
	(372, 'Can view betwisting', 93, 'view_dispute'),
	(373, 'Can add aanmaningsronde', 94, 'add_dunningrun'),
	(374, 'Can change aanmaningsronde', 94, 'change_dunningrun'),
	(375, 'Can delete aanmaningsronde', 94, 'delete_dunningrun'),
	(376, 'Can view aanmaningsronde', 94, 'view_dunningrun'),
	(377, 'Can add stap van de aanmaning', 95, 'add_dunningstep'),
	(378, 'Can change stap van de aanmaning', 95, 'change_dunningstep'),
	(379, 'Can delete stap van de aanmaning', 95, 'delete_dunningstep'),
	(380, 'Can view stap van de aanmaning', 95, 'view_dunningstep'),
	(381, 'Can add overdracht ter invordering', 96, 'add_handover'),
	(382, 'Can change overdracht ter invordering', 96, 'change_handover'),
	(383, 'Can delete overdracht ter invordering', 96, 'delete_handover'),
	(384, 'Can view overdracht ter invordering', 96, 'view_handover'),
	(385, 'Can add handover item', 97, 'add_handoveritem'),
	(386, 'Can change handover item', 97, 'change_handoveritem'),
	(387, 'Can delete handover item', 97, 'delete_handoveritem'),
	(388, 'Can view handover item', 97, 'view_handoveritem'),
	(389, 'Can add afbetalingsplan', 98, 'add_plan'),
	(390, 'Can change afbetalingsplan', 98, 'change_plan'),
	(391, 'Can delete afbetalingsplan', 98, 'delete_plan'),
	(392, 'Can view afbetalingsplan', 98, 'view_plan'),
	(393, 'Can add instalment', 99, 'add_instalment'),
	(394, 'Can change instalment', 99, 'change_instalment'),
	(395, 'Can delete instalment', 99, 'delete_instalment'),
	(396, 'Can view instalment', 99, 'view_instalment'),
	(397, 'Can add plan invoice', 100, 'add_planinvoice'),
	(398, 'Can change plan invoice', 100, 'change_planinvoice'),
	(399, 'Can delete plan invoice', 100, 'delete_planinvoice'),
	(400, 'Can view plan invoice', 100, 'view_planinvoice'),
	(401, 'Can add terugkerende factuur', 101, 'add_recurrence'),
	(402, 'Can change terugkerende factuur', 101, 'change_recurrence'),
	(403, 'Can delete terugkerende factuur', 101, 'delete_recurrence'),
	(404, 'Can view terugkerende factuur', 101, 'view_recurrence'),
	(405, 'Can add terugbetaling', 102, 'add_refund'),
	(406, 'Can change terugbetaling', 102, 'change_refund'),
	(407, 'Can delete terugbetaling', 102, 'delete_refund'),
	(408, 'Can view terugbetaling', 102, 'view_refund'),
	(409, 'Can add aanmaning', 103, 'add_reminder'),
	(410, 'Can change aanmaning', 103, 'change_reminder'),
	(411, 'Can delete aanmaning', 103, 'delete_reminder'),
	(412, 'Can view aanmaning', 103, 'view_reminder'),
	(413, 'Can add post van een aanmaning', 104, 'add_reminderitem'),
	(414, 'Can change post van een aanmaning', 104, 'change_reminderitem'),
	(415, 'Can delete post van een aanmaning', 104, 'delete_reminderitem'),
	(416, 'Can view post van een aanmaning', 104, 'view_reminderitem'),
	(417, 'Can add verkoopdocument', 105, 'add_sale'),
	(418, 'Can change verkoopdocument', 105, 'change_sale'),
	(419, 'Can delete verkoopdocument', 105, 'delete_sale'),
	(420, 'Can view verkoopdocument', 105, 'view_sale'),
	(421, 'Can add verzending', 106, 'add_delivery'),
	(422, 'Can change verzending', 106, 'change_delivery'),
	(423, 'Can delete verzending', 106, 'delete_delivery'),
	(424, 'Can view verzending', 106, 'view_delivery'),
	(425, 'Can add lijn van een verkoopdocument', 107, 'add_saleline'),
	(426, 'Can change lijn van een verkoopdocument', 107, 'change_saleline'),
	(427, 'Can delete lijn van een verkoopdocument', 107, 'delete_saleline'),
	(428, 'Can view lijn van een verkoopdocument', 107, 'view_saleline'),
	(429, 'Can add afboeking', 108, 'add_writeoff'),
	(430, 'Can change afboeking', 108, 'change_writeoff'),
	(431, 'Can delete afboeking', 108, 'delete_writeoff'),
	(432, 'Can view afboeking', 108, 'view_writeoff'),
	(433, 'Can add instellingen van de facturatie', 109, 'add_billing'),
	(434, 'Can change instellingen van de facturatie', 109, 'change_billing'),
	(435, 'Can delete instellingen van de facturatie', 109, 'delete_billing'),
	(436, 'Can view instellingen van de facturatie', 109, 'view_billing'),
	(437, 'Can add bankrekening', 110, 'add_bankaccount'),
	(438, 'Can change bankrekening', 110, 'change_bankaccount'),
	(439, 'Can delete bankrekening', 110, 'delete_bankaccount'),
	(440, 'Can view bankrekening', 110, 'view_bankaccount'),
	(441, 'Can add wijziging van een bankrekening', 111, 'add_accountchange'),
	(442, 'Can change wijziging van een bankrekening', 111, 'change_accountchange'),
	(443, 'Can delete wijziging van een bankrekening', 111, 'delete_accountchange'),
	(444, 'Can view wijziging van een bankrekening', 111, 'view_accountchange'),
	(445, 'Can add betaling', 112, 'add_line'),
	(446, 'Can change betaling', 112, 'change_line'),
	(447, 'Can delete betaling', 112, 'delete_line'),
	(448, 'Can view betaling', 112, 'view_line'),
	(449, 'Can add betaalde post', 113, 'add_item'),
	(450, 'Can change betaalde post', 113, 'change_item'),
	(451, 'Can delete betaalde post', 113, 'delete_item'),
	(452, 'Can view betaalde post', 113, 'view_item'),
	(453, 'Can add betaalrun', 114, 'add_run'),
	(454, 'Can change betaalrun', 114, 'change_run'),
	(455, 'Can delete betaalrun', 114, 'delete_run'),
	(456, 'Can view betaalrun', 114, 'view_run'),
	(457, 'Can add signing rules', 115, 'add_signingrules'),
	(458, 'Can change signing rules', 115, 'change_signingrules'),
	(459, 'Can delete signing rules', 115, 'delete_signingrules'),
	(460, 'Can view signing rules', 115, 'view_signingrules'),
	(461, 'Can add bankverrichting', 116, 'add_movement'),
	(462, 'Can change bankverrichting', 116, 'change_movement'),
	(463, 'Can delete bankverrichting', 116, 'delete_movement'),
	(464, 'Can view bankverrichting', 116, 'view_movement'),
	(465, 'Can add afpunting', 117, 'add_match'),
	(466, 'Can change afpunting', 117, 'change_match'),
	(467, 'Can delete afpunting', 117, 'delete_match'),
	(468, 'Can view afpunting', 117, 'view_match'),
	(469, 'Can add part', 118, 'add_part'),
	(470, 'Can change part', 118, 'change_part'),
	(471, 'Can delete part', 118, 'delete_part'),
	(472, 'Can view part', 118, 'view_part'),
	(473, 'Can add rekeninguittreksel', 119, 'add_statement'),
	(474, 'Can change rekeninguittreksel', 119, 'change_statement'),
	(475, 'Can delete rekeninguittreksel', 119, 'delete_statement'),
	(476, 'Can view rekeninguittreksel', 119, 'view_statement'),
	(477, 'Can add bankbestand', 120, 'add_statementfile'),
	(478, 'Can change bankbestand', 120, 'change_statementfile'),
	(479, 'Can delete bankbestand', 120, 'delete_statementfile'),
	(480, 'Can view bankbestand', 120, 'view_statementfile'),
	(481, 'Can add suggestion', 121, 'add_suggestion'),
	(482, 'Can change suggestion', 121, 'change_suggestion'),
	(483, 'Can delete suggestion', 121, 'delete_suggestion'),
	(484, 'Can view suggestion', 121, 'view_suggestion'),
	(485, 'Can add regel voor bankkosten', 122, 'add_chargerule'),
	(486, 'Can change regel voor bankkosten', 122, 'change_chargerule'),
	(487, 'Can delete regel voor bankkosten', 122, 'delete_chargerule'),
	(488, 'Can view regel voor bankkosten', 122, 'view_chargerule'),
	(489, 'Can add aanpassing van de begroting', 123, 'add_adjustment'),
	(490, 'Can change aanpassing van de begroting', 123, 'change_adjustment'),
	(491, 'Can delete aanpassing van de begroting', 123, 'delete_adjustment'),
	(492, 'Can view aanpassing van de begroting', 123, 'view_adjustment'),
	(493, 'Can add begrotingsartikel', 124, 'add_article'),
	(494, 'Can change begrotingsartikel', 124, 'change_article'),
	(495, 'Can delete begrotingsartikel', 124, 'delete_article'),
	(496, 'Can view begrotingsartikel', 124, 'view_article'),
	(497, 'Can add lijn van een aanpassing', 125, 'add_adjustmentline'),
	(498, 'Can change lijn van een aanpassing', 125, 'change_adjustmentline'),
	(499, 'Can delete lijn van een aanpassing', 125, 'delete_adjustmentline'),
	(500, 'Can view lijn van een aanpassing', 125, 'view_adjustmentline');
INSERT INTO public.auth_permission VALUES
	(501, 'Can add begrotingsjaar', 126, 'add_budgetyear'),
	(502, 'Can change begrotingsjaar', 126, 'change_budgetyear'),
	(503, 'Can delete begrotingsjaar', 126, 'delete_budgetyear'),
	(504, 'Can view begrotingsjaar', 126, 'view_budgetyear'),
	(505, 'Can add vastlegging', 127, 'add_commitment'),
	(506, 'Can change vastlegging', 127, 'change_commitment'),
	(507, 'Can delete vastlegging', 127, 'delete_commitment'),
	(508, 'Can view vastlegging', 127, 'view_commitment'),
	(509, 'Can add toegestane overschrijding', 128, 'add_overrun'),
	(510, 'Can change toegestane overschrijding', 128, 'change_overrun'),
	(511, 'Can delete toegestane overschrijding', 128, 'delete_overrun'),
	(512, 'Can view toegestane overschrijding', 128, 'view_overrun'),
	(513, 'Can add beweging op een krediet', 129, 'add_movement'),
	(514, 'Can change beweging op een krediet', 129, 'change_movement'),
	(515, 'Can delete beweging op een krediet', 129, 'delete_movement'),
	(516, 'Can view beweging op een krediet', 129, 'view_movement'),
	(517, 'Can add vast actief', 130, 'add_asset'),
	(518, 'Can change vast actief', 130, 'change_asset'),
	(519, 'Can delete vast actief', 130, 'delete_asset'),
	(520, 'Can view vast actief', 130, 'view_asset'),
	(521, 'Can add telling', 131, 'add_count'),
	(522, 'Can change telling', 131, 'change_count'),
	(523, 'Can delete telling', 131, 'delete_count'),
	(524, 'Can view telling', 131, 'view_count'),
	(525, 'Can add lijn van een telling', 132, 'add_countline'),
	(526, 'Can change lijn van een telling', 132, 'change_countline'),
	(527, 'Can delete lijn van een telling', 132, 'delete_countline'),
	(528, 'Can view lijn van een telling', 132, 'view_countline'),
	(529, 'Can add buitengebruikstelling', 133, 'add_disposal'),
	(530, 'Can change buitengebruikstelling', 133, 'change_disposal'),
	(531, 'Can delete buitengebruikstelling', 133, 'delete_disposal'),
	(532, 'Can view buitengebruikstelling', 133, 'view_disposal'),
	(533, 'Can add gebeurtenis van een vast actief', 134, 'add_event'),
	(534, 'Can change gebeurtenis van een vast actief', 134, 'change_event'),
	(535, 'Can delete gebeurtenis van een vast actief', 134, 'delete_event'),
	(536, 'Can view gebeurtenis van een vast actief', 134, 'view_event'),
	(537, 'Can add kapitaalsubsidie', 135, 'add_grant'),
	(538, 'Can change kapitaalsubsidie', 135, 'change_grant'),
	(539, 'Can delete kapitaalsubsidie', 135, 'delete_grant'),
	(540, 'Can view kapitaalsubsidie', 135, 'view_grant'),
	(541, 'Can add afschrijvingsregel', 136, 'add_policy'),
	(542, 'Can change afschrijvingsregel', 136, 'change_policy'),
	(543, 'Can delete afschrijvingsregel', 136, 'delete_policy'),
	(544, 'Can view afschrijvingsregel', 136, 'view_policy'),
	(545, 'Can add afschrijvingsrun', 137, 'add_run'),
	(546, 'Can change afschrijvingsrun', 137, 'change_run'),
	(547, 'Can delete afschrijvingsrun', 137, 'delete_run'),
	(548, 'Can view afschrijvingsrun', 137, 'view_run'),
	(549, 'Can add afschrijving', 138, 'add_charge'),
	(550, 'Can change afschrijving', 138, 'change_charge'),
	(551, 'Can delete afschrijving', 138, 'delete_charge'),
	(552, 'Can view afschrijving', 138, 'view_charge'),
	(553, 'Can add waarneming', 139, 'add_sighting'),
	(554, 'Can change waarneming', 139, 'change_sighting'),
	(555, 'Can delete waarneming', 139, 'delete_sighting'),
	(556, 'Can view waarneming', 139, 'view_sighting'),
	(557, 'Can add herkomst van een vast actief', 140, 'add_source'),
	(558, 'Can change herkomst van een vast actief', 140, 'change_source'),
	(559, 'Can delete herkomst van een vast actief', 140, 'delete_source'),
	(560, 'Can view herkomst van een vast actief', 140, 'view_source'),
	(561, 'Can add waarde van een vast actief', 141, 'add_book'),
	(562, 'Can change waarde van een vast actief', 141, 'change_book'),
	(563, 'Can delete waarde van een vast actief', 141, 'delete_book'),
	(564, 'Can view waarde van een vast actief', 141, 'view_book'),
	(565, 'Can add btw-stelsel', 142, 'add_regimeperiod'),
	(566, 'Can change btw-stelsel', 142, 'change_regimeperiod'),
	(567, 'Can delete btw-stelsel', 142, 'delete_regimeperiod'),
	(568, 'Can view btw-stelsel', 142, 'view_regimeperiod'),
	(569, 'Can add btw-aangifte', 143, 'add_return'),
	(570, 'Can change btw-aangifte', 143, 'change_return'),
	(571, 'Can delete btw-aangifte', 143, 'delete_return'),
	(572, 'Can view btw-aangifte', 143, 'view_return'),
	(573, 'Can add interne verrichting', 144, 'add_transaction'),
	(574, 'Can change interne verrichting', 144, 'change_transaction'),
	(575, 'Can delete interne verrichting', 144, 'delete_transaction'),
	(576, 'Can view interne verrichting', 144, 'view_transaction'),
	(577, 'Can add kant van een interne verrichting', 145, 'add_leg'),
	(578, 'Can change kant van een interne verrichting', 145, 'change_leg'),
	(579, 'Can delete kant van een interne verrichting', 145, 'delete_leg'),
	(580, 'Can view kant van een interne verrichting', 145, 'view_leg'),
	(581, 'Can add verrekening', 146, 'add_netting'),
	(582, 'Can change verrekening', 146, 'change_netting'),
	(583, 'Can delete verrekening', 146, 'delete_netting'),
	(584, 'Can view verrekening', 146, 'view_netting'),
	(585, 'Can add vertaling van een rekening', 147, 'add_chartmapping'),
	(586, 'Can change vertaling van een rekening', 147, 'change_chartmapping'),
	(587, 'Can delete vertaling van een rekening', 147, 'delete_chartmapping'),
	(588, 'Can view vertaling van een rekening', 147, 'view_chartmapping'),
	(589, 'Can add saldo van elders', 148, 'add_externalbalance'),
	(590, 'Can change saldo van elders', 148, 'change_externalbalance'),
	(591, 'Can delete saldo van elders', 148, 'delete_externalbalance'),
	(592, 'Can view saldo van elders', 148, 'view_externalbalance'),
	(593, 'Can add ondertekend overzicht', 149, 'add_signedstatement'),
	(594, 'Can change ondertekend overzicht', 149, 'change_signedstatement'),
	(595, 'Can delete ondertekend overzicht', 149, 'delete_signedstatement'),
	(596, 'Can view ondertekend overzicht', 149, 'view_signedstatement'),
	(597, 'Can add afsluiting', 150, 'add_close'),
	(598, 'Can change afsluiting', 150, 'change_close'),
	(599, 'Can delete afsluiting', 150, 'delete_close'),
	(600, 'Can view afsluiting', 150, 'view_close'),
	(601, 'Can add taak', 151, 'add_task'),
	(602, 'Can change taak', 151, 'change_task'),
	(603, 'Can delete taak', 151, 'delete_task'),
	(604, 'Can view taak', 151, 'view_task'),
	(605, 'Can add getekende uitzondering', 152, 'add_signature'),
	(606, 'Can change getekende uitzondering', 152, 'change_signature'),
	(607, 'Can delete getekende uitzondering', 152, 'delete_signature'),
	(608, 'Can view getekende uitzondering', 152, 'view_signature'),
	(609, 'Can add vaststelling', 153, 'add_certification'),
	(610, 'Can change vaststelling', 153, 'change_certification'),
	(611, 'Can delete vaststelling', 153, 'delete_certification'),
	(612, 'Can view vaststelling', 153, 'view_certification'),
	(613, 'Can add jaareinde', 154, 'add_yearend'),
	(614, 'Can change jaareinde', 154, 'change_yearend'),
	(615, 'Can delete jaareinde', 154, 'delete_yearend'),
	(616, 'Can view jaareinde', 154, 'view_yearend'),
	(617, 'Can add over te dragen lijn', 155, 'add_carry'),
	(618, 'Can change over te dragen lijn', 155, 'change_carry'),
	(619, 'Can delete over te dragen lijn', 155, 'delete_carry'),
	(620, 'Can view over te dragen lijn', 155, 'view_carry'),
	(621, 'Can add overlopende post', 156, 'add_accrual'),
	(622, 'Can change overlopende post', 156, 'change_accrual'),
	(623, 'Can delete overlopende post', 156, 'delete_accrual'),
	(624, 'Can view overlopende post', 156, 'view_accrual'),
	(625, 'Can add bevroren feiten', 157, 'add_factset'),
	(626, 'Can change bevroren feiten', 157, 'change_factset'),
	(627, 'Can delete bevroren feiten', 157, 'delete_factset'),
	(628, 'Can view bevroren feiten', 157, 'view_factset'),
	(629, 'Can add bevroren waarde', 158, 'add_frozenvalue'),
	(630, 'Can change bevroren waarde', 158, 'change_frozenvalue'),
	(631, 'Can delete bevroren waarde', 158, 'delete_frozenvalue'),
	(632, 'Can view bevroren waarde', 158, 'view_frozenvalue'),
	(633, 'Can add meting', 159, 'add_measurement'),
	(634, 'Can change meting', 159, 'change_measurement'),
	(635, 'Can delete meting', 159, 'delete_measurement'),
	(636, 'Can view meting', 159, 'view_measurement'),
	(637, 'Can add norm', 160, 'add_norm'),
	(638, 'Can change norm', 160, 'change_norm'),
	(639, 'Can delete norm', 160, 'delete_norm'),
	(640, 'Can view norm', 160, 'view_norm'),
	(641, 'Can add halfjaarverslag', 161, 'add_edition'),
	(642, 'Can change halfjaarverslag', 161, 'change_edition'),
	(643, 'Can delete halfjaarverslag', 161, 'delete_edition'),
	(644, 'Can view halfjaarverslag', 161, 'view_edition'),
	(645, 'Can add erratum', 162, 'add_erratum'),
	(646, 'Can change erratum', 162, 'change_erratum'),
	(647, 'Can delete erratum', 162, 'delete_erratum'),
	(648, 'Can view erratum', 162, 'view_erratum'),
	(649, 'Can add narrative', 163, 'add_narrative'),
	(650, 'Can change narrative', 163, 'change_narrative'),
	(651, 'Can delete narrative', 163, 'delete_narrative'),
	(652, 'Can view narrative', 163, 'view_narrative'),
	(653, 'Can add belofte', 164, 'add_promise'),
	(654, 'Can change belofte', 164, 'change_promise'),
	(655, 'Can delete belofte', 164, 'delete_promise'),
	(656, 'Can view belofte', 164, 'view_promise'),
	(657, 'Can add promise outcome', 165, 'add_promiseoutcome'),
	(658, 'Can change promise outcome', 165, 'change_promiseoutcome'),
	(659, 'Can delete promise outcome', 165, 'delete_promiseoutcome'),
	(660, 'Can view promise outcome', 165, 'view_promiseoutcome');


--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_chargerule; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_match; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_movement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_part; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_statement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_statementfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bank_suggestion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_adjustment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_adjustmentline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_article; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_budgetyear; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_commitment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_movement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: budget_overrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: clients_client; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: clients_clientname; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: clients_succession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_accrual; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_carry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_certification; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_close; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_signature; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_task; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: closing_yearend; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'ui', 'savedview'),
	(6, 'account', 'emailaddress'),
	(7, 'account', 'emailconfirmation'),
	(8, 'mfa', 'authenticator'),
	(9, 'socialaccount', 'socialaccount'),
	(10, 'socialaccount', 'socialapp'),
	(11, 'socialaccount', 'socialtoken'),
	(12, 'axes', 'accessattempt'),
	(13, 'axes', 'accesslog'),
	(14, 'axes', 'accessfailurelog'),
	(15, 'axes', 'accessattemptexpiration'),
	(16, 'procrastinate', 'procrastinateevent'),
	(17, 'procrastinate', 'procrastinatejob'),
	(18, 'procrastinate', 'procrastinateperiodicdefer'),
	(19, 'procrastinate', 'procrastinateworker'),
	(20, 'clients', 'client'),
	(21, 'clients', 'clientname'),
	(22, 'clients', 'succession'),
	(23, 'people', 'person'),
	(24, 'people', 'apikey'),
	(25, 'people', 'delegation'),
	(26, 'people', 'roleassignment'),
	(27, 'people', 'staffvisit'),
	(28, 'people', 'apiuse'),
	(29, 'audit', 'record'),
	(30, 'outbox', 'announcement'),
	(31, 'outbox', 'arrival'),
	(32, 'numbering', 'series'),
	(33, 'jobs', 'timed'),
	(34, 'jobs', 'jobrun'),
	(35, 'documents', 'document'),
	(36, 'approvals', 'chain'),
	(37, 'approvals', 'request'),
	(38, 'approvals', 'decision'),
	(39, 'approvals', 'requeststep'),
	(40, 'notifications', 'notification'),
	(41, 'notifications', 'preference'),
	(42, 'imports', 'batch'),
	(43, 'imports', 'row'),
	(44, 'ledger', 'entry'),
	(45, 'ledger', 'line'),
	(46, 'ledger', 'lock'),
	(47, 'ledger', 'period'),
	(48, 'ledger', 'posting'),
	(49, 'ledger', 'reopening'),
	(50, 'ledger', 'account'),
	(51, 'ledger', 'draft'),
	(52, 'ledger', 'journal'),
	(53, 'ledger', 'accrual'),
	(54, 'ledger', 'allocationrule'),
	(55, 'ledger', 'allocationrun'),
	(56, 'ledger', 'allocationtarget'),
	(57, 'ledger', 'dimension'),
	(58, 'ledger', 'dimensionrule'),
	(59, 'ledger', 'dimensionvalue'),
	(60, 'ledger', 'driver'),
	(61, 'ledger', 'drivervalue'),
	(62, 'ledger', 'occurrence'),
	(63, 'ledger', 'recurrence'),
	(64, 'purchasing', 'order'),
	(65, 'purchasing', 'orderline'),
	(66, 'purchasing', 'quote'),
	(67, 'purchasing', 'receipt'),
	(68, 'purchasing', 'receiptline'),
	(69, 'purchasing', 'requisition'),
	(70, 'purchasing', 'requisitionline'),
	(71, 'payables', 'coolingoff'),
	(72, 'payables', 'intake'),
	(73, 'payables', 'invoice'),
	(74, 'payables', 'hold'),
	(75, 'payables', 'clockevent'),
	(76, 'payables', 'bookingline'),
	(77, 'payables', 'invoiceline'),
	(78, 'payables', 'question'),
	(79, 'payables', 'settlement'),
	(80, 'payables', 'supplier'),
	(81, 'payables', 'supplieraccount'),
	(82, 'payables', 'supplierterms'),
	(83, 'payables', 'buyerreference'),
	(84, 'payables', 'clientrules'),
	(85, 'payables', 'deliveredfile'),
	(86, 'payables', 'delivery'),
	(87, 'payables', 'dismissal'),
	(88, 'receivables', 'outgoinginvoice'),
	(89, 'receivables', 'receipt'),
	(90, 'receivables', 'customercredit'),
	(91, 'receivables', 'customer'),
	(92, 'receivables', 'customeraccount'),
	(93, 'receivables', 'dispute'),
	(94, 'receivables', 'dunningrun'),
	(95, 'receivables', 'dunningstep'),
	(96, 'receivables', 'handover'),
	(97, 'receivables', 'handoveritem'),
	(98, 'receivables', 'plan'),
	(99, 'receivables', 'instalment'),
	(100, 'receivables', 'planinvoice'),
	(101, 'receivables', 'recurrence'),
	(102, 'receivables', 'refund'),
	(103, 'receivables', 'reminder'),
	(104, 'receivables', 'reminderitem'),
	(105, 'receivables', 'sale'),
	(106, 'receivables', 'delivery'),
	(107, 'receivables', 'saleline'),
	(108, 'receivables', 'writeoff'),
	(109, 'receivables', 'billing'),
	(110, 'payments', 'bankaccount'),
	(111, 'payments', 'accountchange'),
	(112, 'payments', 'line'),
	(113, 'payments', 'item'),
	(114, 'payments', 'run'),
	(115, 'payments', 'signingrules'),
	(116, 'bank', 'movement'),
	(117, 'bank', 'match'),
	(118, 'bank', 'part'),
	(119, 'bank', 'statement'),
	(120, 'bank', 'statementfile'),
	(121, 'bank', 'suggestion'),
	(122, 'bank', 'chargerule'),
	(123, 'budget', 'adjustment'),
	(124, 'budget', 'article'),
	(125, 'budget', 'adjustmentline'),
	(126, 'budget', 'budgetyear'),
	(127, 'budget', 'commitment'),
	(128, 'budget', 'overrun'),
	(129, 'budget', 'movement'),
	(130, 'fixed_assets', 'asset'),
	(131, 'fixed_assets', 'count'),
	(132, 'fixed_assets', 'countline'),
	(133, 'fixed_assets', 'disposal'),
	(134, 'fixed_assets', 'event'),
	(135, 'fixed_assets', 'grant'),
	(136, 'fixed_assets', 'policy'),
	(137, 'fixed_assets', 'run'),
	(138, 'fixed_assets', 'charge'),
	(139, 'fixed_assets', 'sighting'),
	(140, 'fixed_assets', 'source'),
	(141, 'fixed_assets', 'book'),
	(142, 'vat', 'regimeperiod'),
	(143, 'vat', 'return'),
	(144, 'internal', 'transaction'),
	(145, 'internal', 'leg'),
	(146, 'internal', 'netting'),
	(147, 'statements', 'chartmapping'),
	(148, 'statements', 'externalbalance'),
	(149, 'statements', 'signedstatement'),
	(150, 'closing', 'close'),
	(151, 'closing', 'task'),
	(152, 'closing', 'signature'),
	(153, 'closing', 'certification'),
	(154, 'closing', 'yearend'),
	(155, 'closing', 'carry'),
	(156, 'closing', 'accrual'),
	(157, 'kpis', 'factset'),
	(158, 'kpis', 'frozenvalue'),
	(159, 'kpis', 'measurement'),
	(160, 'kpis', 'norm'),
	(161, 'halfyear', 'edition'),
	(162, 'halfyear', 'erratum'),
	(163, 'halfyear', 'narrative'),
	(164, 'halfyear', 'promise'),
	(165, 'halfyear', 'promiseoutcome');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'clients', '0001_initial', '2026-11-24 15:16:20.838284+00'),
	(2, 'people', '0001_initial', '2026-11-24 15:16:20.874619+00'),
	(3, 'account', '0001_initial', '2026-11-24 15:16:20.89025+00'),
	(4, 'account', '0002_email_max_length', '2026-11-24 15:16:20.895692+00'),
	(5, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-24 15:16:20.905143+00'),
	(6, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-24 15:16:20.918042+00'),
	(7, 'account', '0005_emailaddress_idx_upper_email', '2026-11-24 15:16:20.925309+00'),
	(8, 'account', '0006_emailaddress_lower', '2026-11-24 15:16:20.932685+00'),
	(9, 'account', '0007_emailaddress_idx_email', '2026-11-24 15:16:21.057547+00'),
	(10, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-24 15:16:21.067485+00'),
	(11, 'account', '0009_emailaddress_unique_primary_email', '2026-11-24 15:16:21.072851+00'),
	(12, 'approvals', '0001_initial', '2026-11-24 15:16:21.192373+00'),
	(13, 'approvals', '0002_four_eyes', '2026-11-24 15:16:21.197288+00'),
	(14, 'audit', '0001_initial', '2026-11-24 15:16:21.211224+00'),
	(15, 'audit', '0002_chain_and_policy', '2026-11-24 15:16:21.214623+00'),
	(16, 'contenttypes', '0001_initial', '2026-11-24 15:16:21.218249+00'),
	(17, 'contenttypes', '0002_remove_content_type_name', '2026-11-24 15:16:21.229404+00'),
	(18, 'auth', '0001_initial', '2026-11-24 15:16:21.242784+00'),
	(19, 'auth', '0002_alter_permission_name_max_length', '2026-11-24 15:16:21.245668+00'),
	(20, 'auth', '0003_alter_user_email_max_length', '2026-11-24 15:16:21.24884+00'),
	(21, 'auth', '0004_alter_user_username_opts', '2026-11-24 15:16:21.252102+00'),
	(22, 'auth', '0005_alter_user_last_login_null', '2026-11-24 15:16:21.255556+00'),
	(23, 'auth', '0006_require_contenttypes_0002', '2026-11-24 15:16:21.256419+00'),
	(24, 'auth', '0007_alter_validators_add_error_messages', '2026-11-24 15:16:21.259513+00'),
	(25, 'auth', '0008_alter_user_username_max_length', '2026-11-24 15:16:21.26301+00'),
	(26, 'auth', '0009_alter_user_last_name_max_length', '2026-11-24 15:16:21.266153+00'),
	(27, 'auth', '0010_alter_group_name_max_length', '2026-11-24 15:16:21.269689+00'),
	(28, 'auth', '0011_update_proxy_permissions', '2026-11-24 15:16:21.279795+00'),
	(29, 'auth', '0012_alter_user_first_name_max_length', '2026-11-24 15:16:21.284403+00'),
	(30, 'axes', '0001_initial', '2026-11-24 15:16:21.289219+00'),
	(31, 'axes', '0002_auto_20151217_2044', '2026-11-24 15:16:21.301454+00'),
	(32, 'axes', '0003_auto_20160322_0929', '2026-11-24 15:16:21.308933+00'),
	(33, 'axes', '0004_auto_20181024_1538', '2026-11-24 15:16:21.316193+00'),
	(34, 'axes', '0005_remove_accessattempt_trusted', '2026-11-24 15:16:21.318461+00'),
	(35, 'axes', '0006_remove_accesslog_trusted', '2026-11-24 15:16:21.321327+00'),
	(36, 'axes', '0007_alter_accessattempt_unique_together', '2026-11-24 15:16:21.33481+00'),
	(37, 'axes', '0008_accessfailurelog', '2026-11-24 15:16:21.339298+00'),
	(38, 'axes', '0009_add_session_hash', '2026-11-24 15:16:21.341494+00'),
	(39, 'axes', '0010_accessattemptexpiration', '2026-11-24 15:16:21.345489+00'),
	(40, 'payables', '0001_initial', '2026-11-24 15:16:22.926473+00'),
	(41, 'payables', '0002_policies_and_guards', '2026-11-24 15:16:22.93789+00'),
	(42, 'payments', '0001_initial', '2026-11-24 15:16:23.978577+00'),
	(43, 'payments', '0002_policies_and_guards', '2026-11-24 15:16:23.987276+00'),
	(44, 'bank', '0001_initial', '2026-11-24 15:16:24.982964+00'),
	(45, 'bank', '0002_policies_and_guards', '2026-11-24 15:16:24.991339+00'),
	(46, 'budget', '0001_initial', '2026-11-24 15:16:26.643869+00'),
	(47, 'budget', '0002_policies_and_judges', '2026-11-24 15:16:26.657819+00'),
	(48, 'closing', '0001_initial', '2026-11-24 15:16:27.452562+00'),
	(49, 'closing', '0002_policies', '2026-11-24 15:16:27.46195+00'),
	(50, 'documents', '0001_initial', '2026-11-24 15:16:27.648041+00'),
	(51, 'documents', '0002_keep', '2026-11-24 15:16:27.651189+00'),
	(52, 'ledger', '0001_initial', '2026-11-24 15:16:28.308529+00'),
	(53, 'ledger', '0002_books', '2026-11-24 15:16:28.334599+00'),
	(54, 'fixed_assets', '0001_initial', '2026-11-24 15:16:31.658461+00'),
	(55, 'fixed_assets', '0002_policies_and_guards', '2026-11-24 15:16:31.675896+00'),
	(56, 'halfyear', '0001_initial', '2026-11-24 15:16:32.230803+00'),
	(57, 'halfyear', '0002_frozen', '2026-11-24 15:16:32.234288+00'),
	(58, 'imports', '0001_initial', '2026-11-24 15:16:32.341687+00'),
	(59, 'imports', '0002_policy', '2026-11-24 15:16:32.34529+00'),
	(60, 'internal', '0001_initial', '2026-11-24 15:16:33.200074+00'),
	(61, 'internal', '0002_policies', '2026-11-24 15:16:33.204891+00'),
	(62, 'procrastinate', '0001_initial', '2026-11-24 15:16:33.21107+00'),
	(63, 'procrastinate', '0002_drop_started_at_column', '2026-11-24 15:16:33.213625+00'),
	(64, 'procrastinate', '0003_drop_started_at_column', '2026-11-24 15:16:33.215654+00'),
	(65, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-24 15:16:33.218238+00'),
	(66, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-24 15:16:33.222396+00'),
	(67, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-24 15:16:33.224515+00'),
	(68, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-24 15:16:33.22686+00'),
	(69, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-24 15:16:33.229583+00'),
	(70, 'procrastinate', '0009_add_defer_job_function', '2026-11-24 15:16:33.232687+00'),
	(71, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-24 15:16:33.2363+00'),
	(72, 'procrastinate', '0011_add_foreign_key_index', '2026-11-24 15:16:33.238649+00'),
	(73, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-24 15:16:33.241314+00'),
	(74, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-24 15:16:33.243924+00'),
	(75, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-24 15:16:33.246064+00'),
	(76, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-24 15:16:33.247841+00'),
	(77, 'procrastinate', '0016_delete_finished_jobs', '2026-11-24 15:16:33.250025+00'),
	(78, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-24 15:16:33.251682+00'),
	(79, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-24 15:16:33.253846+00'),
	(80, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-24 15:16:33.255871+00'),
	(81, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-24 15:16:33.258187+00'),
	(82, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-24 15:16:33.260479+00'),
	(83, 'procrastinate', '0022_null_locks_excluded', '2026-11-24 15:16:33.266759+00'),
	(84, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-24 15:16:33.26853+00'),
	(85, 'procrastinate', '0024_job_id_bigint', '2026-11-24 15:16:33.271408+00'),
	(86, 'procrastinate', '0025_add_models', '2026-11-24 15:16:33.276897+00'),
	(87, 'procrastinate', '0026_add_job_priority', '2026-11-24 15:16:33.281473+00'),
	(88, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-24 15:16:33.283189+00'),
	(89, 'procrastinate', '0028_add_cancel_states', '2026-11-24 15:16:33.289435+00'),
	(90, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-24 15:16:33.291151+00'),
	(91, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-24 15:16:33.293696+00'),
	(92, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-24 15:16:33.295723+00'),
	(93, 'procrastinate', '0032_pre_cancel_notification', '2026-11-24 15:16:33.301154+00'),
	(94, 'procrastinate', '0033_post_cancel_notification', '2026-11-24 15:16:33.308156+00'),
	(95, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-24 15:16:33.314307+00'),
	(96, 'procrastinate', '0035_post_add_heartbeat', '2026-11-24 15:16:33.316101+00'),
	(97, 'procrastinate', '0036_add_worker_model', '2026-11-24 15:16:33.320167+00'),
	(98, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-24 15:16:33.322024+00'),
	(99, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-24 15:16:33.323571+00'),
	(100, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-24 15:16:33.32517+00'),
	(101, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-24 15:16:33.326692+00'),
	(102, 'procrastinate', '0041_post_retry_failed_job', '2026-11-24 15:16:33.328892+00'),
	(103, 'jobs', '0001_initial', '2026-11-24 15:16:33.38757+00'),
	(104, 'jobs', '0002_policy', '2026-11-24 15:16:33.389793+00'),
	(105, 'kpis', '0001_initial', '2026-11-24 15:16:34.187836+00'),
	(106, 'kpis', '0002_policies', '2026-11-24 15:16:34.194877+00'),
	(107, 'ledger', '0003_line_keys', '2026-11-24 15:16:34.199344+00'),
	(108, 'ledger', '0004_ledger_work', '2026-11-24 15:16:38.656003+00'),
	(109, 'ledger', '0005_ledger_work_guards', '2026-11-24 15:16:38.672714+00'),
	(110, 'mfa', '0001_initial', '2026-11-24 15:16:38.738417+00'),
	(111, 'mfa', '0002_authenticator_timestamps', '2026-11-24 15:16:38.788974+00'),
	(112, 'mfa', '0003_authenticator_type_uniq', '2026-11-24 15:16:38.865337+00'),
	(113, 'notifications', '0001_initial', '2026-11-24 15:16:39.171075+00'),
	(114, 'notifications', '0002_policy', '2026-11-24 15:16:39.174443+00'),
	(115, 'numbering', '0001_initial', '2026-11-24 15:16:39.242873+00'),
	(116, 'numbering', '0002_guard', '2026-11-24 15:16:39.247126+00'),
	(117, 'outbox', '0001_initial', '2026-11-24 15:16:39.380595+00'),
	(118, 'outbox', '0002_policy', '2026-11-24 15:16:39.384767+00'),
	(119, 'outbox', '0003_next_attempt', '2026-11-24 15:16:39.719048+00'),
	(120, 'payables', '0003_contract_and_workers', '2026-11-24 15:16:39.901211+00'),
	(121, 'payables', '0004_arrivals', '2026-11-24 15:16:41.48669+00'),
	(122, 'payables', '0005_arrivals_guards', '2026-11-24 15:16:41.493385+00'),
	(123, 'payments', '0003_sources', '2026-11-24 15:16:42.338167+00'),
	(124, 'people', '0002_api_use', '2026-11-24 15:16:42.40995+00'),
	(125, 'people', '0003_language_of_the_browser', '2026-11-24 15:16:42.440469+00'),
	(126, 'purchasing', '0001_initial', '2026-11-24 15:16:43.036398+00'),
	(127, 'purchasing', '0002_policies', '2026-11-24 15:16:43.04073+00'),
	(128, 'purchasing', '0003_contract_published', '2026-11-24 15:16:43.255172+00'),
	(129, 'purchasing', '0004_buying', '2026-11-24 15:16:47.390079+00'),
	(130, 'purchasing', '0005_buying_guards', '2026-11-24 15:16:47.401237+00'),
	(131, 'receivables', '0001_initial', '2026-11-24 15:16:48.350434+00'),
	(132, 'receivables', '0002_policies', '2026-11-24 15:16:48.360486+00'),
	(133, 'receivables', '0003_sales_and_recovery', '2026-11-24 15:16:57.096279+00'),
	(134, 'receivables', '0004_sales_and_recovery_guards', '2026-11-24 15:16:57.12891+00'),
	(135, 'sessions', '0001_initial', '2026-11-24 15:16:57.135171+00'),
	(136, 'socialaccount', '0001_initial', '2026-11-24 15:16:57.521228+00'),
	(137, 'socialaccount', '0002_token_max_lengths', '2026-11-24 15:16:57.571519+00'),
	(138, 'socialaccount', '0003_extra_data_default_dict', '2026-11-24 15:16:57.606674+00'),
	(139, 'socialaccount', '0004_app_provider_id_settings', '2026-11-24 15:16:57.651521+00'),
	(140, 'socialaccount', '0005_socialtoken_nullable_app', '2026-11-24 15:16:57.740341+00'),
	(141, 'socialaccount', '0006_alter_socialaccount_extra_data', '2026-11-24 15:16:57.778075+00'),
	(142, 'statements', '0001_initial', '2026-11-24 15:16:58.179784+00'),
	(143, 'statements', '0002_policies', '2026-11-24 15:16:58.186386+00'),
	(144, 'ui', '0001_initial', '2026-11-24 15:16:58.274625+00'),
	(145, 'vat', '0001_initial', '2026-11-24 15:16:58.622675+00'),
	(146, 'vat', '0002_policies_and_guards', '2026-11-24 15:16:58.629099+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: documents_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_asset; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_book; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_charge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_count; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_countline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_disposal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_grant; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_policy; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_run; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_sighting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: fixed_assets_source; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: halfyear_edition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: halfyear_erratum; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: halfyear_narrative; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: halfyear_promise; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: halfyear_promiseoutcome; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: imports_batch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: imports_row; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: internal_leg; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: internal_netting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: internal_transaction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: jobs_jobrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: jobs_timed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: kpis_factset; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: kpis_frozenvalue; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: kpis_measurement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: kpis_norm; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_account; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_accrual; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_allocationrule; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_allocationrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_allocationtarget; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_counter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_dimension; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_dimensionrule; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_dimensionvalue; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_draft; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_driver; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_drivervalue; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_journal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_line_2025; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_line_2026; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_line_2027; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_lock; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_occurrence; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_period; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_posting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_recurrence; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_reopening; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notifications_notification; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: notifications_preference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: numbering_series; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox_announcement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox_arrival; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_bookingline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_buyerreference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_clientrules; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_clockevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_coolingoff; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_deliveredfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_delivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_dismissal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_hold; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_intake; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_invoice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_invoiceline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_question; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_settlement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_supplier; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_supplieraccount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payables_supplierterms; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payments_accountchange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payments_bankaccount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payments_item; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payments_line; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payments_run; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payments_signingrules; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_apikey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_apiuse; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_delegation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_roleassignment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_staffvisit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_order; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_orderline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_quote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_receipt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_receiptline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_requisition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: purchasing_requisitionline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_billing; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_customer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_customeraccount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_customercredit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_delivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_dispute; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_dunningrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_dunningstep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_handover; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_handoveritem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_instalment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_outgoinginvoice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_plan; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_planinvoice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_receipt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_recurrence; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_refund; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_reminder; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_reminderitem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_sale; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_saleline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: receivables_writeoff; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: socialaccount_socialaccount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: socialaccount_socialapp; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: socialaccount_socialtoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: statements_chartmapping; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: statements_externalbalance; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: statements_signedstatement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ui_savedview; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: vat_regimeperiod; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: vat_return; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: approvals_chain_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.approvals_chain_id_seq', 1, false);


--
-- Name: approvals_decision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.approvals_decision_id_seq', 1, false);


--
-- Name: approvals_request_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.approvals_request_id_seq', 1, false);


--
-- Name: approvals_requeststep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.approvals_requeststep_id_seq', 1, false);


--
-- Name: audit_record_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_record_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 660, true);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);


--
-- Name: bank_chargerule_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_chargerule_id_seq', 1, false);


--
-- Name: bank_match_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_match_id_seq', 1, false);


--
-- Name: bank_movement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_movement_id_seq', 1, false);


--
-- Name: bank_part_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_part_id_seq', 1, false);


--
-- Name: bank_statement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_statement_id_seq', 1, false);


--
-- Name: bank_statementfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_statementfile_id_seq', 1, false);


--
-- Name: bank_suggestion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bank_suggestion_id_seq', 1, false);


--
-- Name: budget_adjustment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_adjustment_id_seq', 1, false);


--
-- Name: budget_adjustmentline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_adjustmentline_id_seq', 1, false);


--
-- Name: budget_article_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_article_id_seq', 1, false);


--
-- Name: budget_budgetyear_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_budgetyear_id_seq', 1, false);


--
-- Name: budget_commitment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_commitment_id_seq', 1, false);


--
-- Name: budget_movement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_movement_id_seq', 1, false);


--
-- Name: budget_overrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.budget_overrun_id_seq', 1, false);


--
-- Name: clients_client_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.clients_client_id_seq', 1, false);


--
-- Name: clients_clientname_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.clients_clientname_id_seq', 1, false);


--
-- Name: clients_succession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.clients_succession_id_seq', 1, false);


--
-- Name: closing_accrual_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_accrual_id_seq', 1, false);


--
-- Name: closing_carry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_carry_id_seq', 1, false);


--
-- Name: closing_certification_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_certification_id_seq', 1, false);


--
-- Name: closing_close_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_close_id_seq', 1, false);


--
-- Name: closing_signature_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_signature_id_seq', 1, false);


--
-- Name: closing_task_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_task_id_seq', 1, false);


--
-- Name: closing_yearend_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.closing_yearend_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 165, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 146, true);


--
-- Name: documents_document_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.documents_document_id_seq', 1, false);


--
-- Name: fixed_assets_asset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_asset_id_seq', 1, false);


--
-- Name: fixed_assets_charge_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_charge_id_seq', 1, false);


--
-- Name: fixed_assets_count_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_count_id_seq', 1, false);


--
-- Name: fixed_assets_countline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_countline_id_seq', 1, false);


--
-- Name: fixed_assets_disposal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_disposal_id_seq', 1, false);


--
-- Name: fixed_assets_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_event_id_seq', 1, false);


--
-- Name: fixed_assets_grant_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_grant_id_seq', 1, false);


--
-- Name: fixed_assets_policy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_policy_id_seq', 1, false);


--
-- Name: fixed_assets_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_run_id_seq', 1, false);


--
-- Name: fixed_assets_sighting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_sighting_id_seq', 1, false);


--
-- Name: fixed_assets_source_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.fixed_assets_source_id_seq', 1, false);


--
-- Name: halfyear_edition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.halfyear_edition_id_seq', 1, false);


--
-- Name: halfyear_erratum_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.halfyear_erratum_id_seq', 1, false);


--
-- Name: halfyear_narrative_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.halfyear_narrative_id_seq', 1, false);


--
-- Name: halfyear_promise_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.halfyear_promise_id_seq', 1, false);


--
-- Name: halfyear_promiseoutcome_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.halfyear_promiseoutcome_id_seq', 1, false);


--
-- Name: imports_batch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.imports_batch_id_seq', 1, false);


--
-- Name: imports_row_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.imports_row_id_seq', 1, false);


--
-- Name: internal_leg_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.internal_leg_id_seq', 1, false);


--
-- Name: internal_netting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.internal_netting_id_seq', 1, false);


--
-- Name: internal_transaction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.internal_transaction_id_seq', 1, false);


--
-- Name: jobs_jobrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.jobs_jobrun_id_seq', 1, false);


--
-- Name: jobs_timed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.jobs_timed_id_seq', 1, false);


--
-- Name: kpis_factset_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.kpis_factset_id_seq', 1, false);


--
-- Name: kpis_frozenvalue_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.kpis_frozenvalue_id_seq', 1, false);


--
-- Name: kpis_measurement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.kpis_measurement_id_seq', 1, false);


--
-- Name: kpis_norm_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.kpis_norm_id_seq', 1, false);


--
-- Name: ledger_account_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_account_id_seq', 1, false);


--
-- Name: ledger_accrual_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_accrual_id_seq', 1, false);


--
-- Name: ledger_allocationrule_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_allocationrule_id_seq', 1, false);


--
-- Name: ledger_allocationrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_allocationrun_id_seq', 1, false);


--
-- Name: ledger_allocationtarget_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_allocationtarget_id_seq', 1, false);


--
-- Name: ledger_dimension_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_dimension_id_seq', 1, false);


--
-- Name: ledger_dimensionrule_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_dimensionrule_id_seq', 1, false);


--
-- Name: ledger_dimensionvalue_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_dimensionvalue_id_seq', 1, false);


--
-- Name: ledger_draft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_draft_id_seq', 1, false);


--
-- Name: ledger_driver_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_driver_id_seq', 1, false);


--
-- Name: ledger_drivervalue_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_drivervalue_id_seq', 1, false);


--
-- Name: ledger_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_entry_id_seq', 1, false);


--
-- Name: ledger_journal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_journal_id_seq', 1, false);


--
-- Name: ledger_lock_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_lock_id_seq', 1, false);


--
-- Name: ledger_occurrence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_occurrence_id_seq', 1, false);


--
-- Name: ledger_period_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_period_id_seq', 1, false);


--
-- Name: ledger_posting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_posting_id_seq', 1, false);


--
-- Name: ledger_recurrence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_recurrence_id_seq', 1, false);


--
-- Name: ledger_reopening_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_reopening_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: notifications_notification_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.notifications_notification_id_seq', 1, false);


--
-- Name: notifications_preference_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.notifications_preference_id_seq', 1, false);


--
-- Name: numbering_series_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.numbering_series_id_seq', 1, false);


--
-- Name: outbox_announcement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.outbox_announcement_id_seq', 1, false);


--
-- Name: outbox_arrival_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.outbox_arrival_id_seq', 1, false);


--
-- Name: payables_bookingline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_bookingline_id_seq', 1, false);


--
-- Name: payables_buyerreference_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_buyerreference_id_seq', 1, false);


--
-- Name: payables_clientrules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_clientrules_id_seq', 1, false);


--
-- Name: payables_clockevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_clockevent_id_seq', 1, false);


--
-- Name: payables_coolingoff_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_coolingoff_id_seq', 1, false);


--
-- Name: payables_deliveredfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_deliveredfile_id_seq', 1, false);


--
-- Name: payables_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_delivery_id_seq', 1, false);


--
-- Name: payables_dismissal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_dismissal_id_seq', 1, false);


--
-- Name: payables_hold_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_hold_id_seq', 1, false);


--
-- Name: payables_intake_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_intake_id_seq', 1, false);


--
-- Name: payables_invoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_invoice_id_seq', 1, false);


--
-- Name: payables_invoiceline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_invoiceline_id_seq', 1, false);


--
-- Name: payables_question_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_question_id_seq', 1, false);


--
-- Name: payables_settlement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_settlement_id_seq', 1, false);


--
-- Name: payables_supplier_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_supplier_id_seq', 1, false);


--
-- Name: payables_supplieraccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_supplieraccount_id_seq', 1, false);


--
-- Name: payables_supplierterms_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payables_supplierterms_id_seq', 1, false);


--
-- Name: payments_accountchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payments_accountchange_id_seq', 1, false);


--
-- Name: payments_bankaccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payments_bankaccount_id_seq', 1, false);


--
-- Name: payments_item_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payments_item_id_seq', 1, false);


--
-- Name: payments_line_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payments_line_id_seq', 1, false);


--
-- Name: payments_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payments_run_id_seq', 1, false);


--
-- Name: payments_signingrules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payments_signingrules_id_seq', 1, false);


--
-- Name: people_apikey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_apikey_id_seq', 1, false);


--
-- Name: people_delegation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_delegation_id_seq', 1, false);


--
-- Name: people_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_person_id_seq', 1, false);


--
-- Name: people_roleassignment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_roleassignment_id_seq', 1, false);


--
-- Name: people_staffvisit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_staffvisit_id_seq', 1, false);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: purchasing_order_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_order_id_seq', 1, false);


--
-- Name: purchasing_orderline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_orderline_id_seq', 1, false);


--
-- Name: purchasing_quote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_quote_id_seq', 1, false);


--
-- Name: purchasing_receipt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_receipt_id_seq', 1, false);


--
-- Name: purchasing_receiptline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_receiptline_id_seq', 1, false);


--
-- Name: purchasing_requisition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_requisition_id_seq', 1, false);


--
-- Name: purchasing_requisitionline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.purchasing_requisitionline_id_seq', 1, false);


--
-- Name: receivables_billing_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_billing_id_seq', 1, false);


--
-- Name: receivables_customer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_customer_id_seq', 1, false);


--
-- Name: receivables_customeraccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_customeraccount_id_seq', 1, false);


--
-- Name: receivables_customercredit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_customercredit_id_seq', 1, false);


--
-- Name: receivables_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_delivery_id_seq', 1, false);


--
-- Name: receivables_dispute_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_dispute_id_seq', 1, false);


--
-- Name: receivables_dunningrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_dunningrun_id_seq', 1, false);


--
-- Name: receivables_dunningstep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_dunningstep_id_seq', 1, false);


--
-- Name: receivables_handover_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_handover_id_seq', 1, false);


--
-- Name: receivables_handoveritem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_handoveritem_id_seq', 1, false);


--
-- Name: receivables_instalment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_instalment_id_seq', 1, false);


--
-- Name: receivables_outgoinginvoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_outgoinginvoice_id_seq', 1, false);


--
-- Name: receivables_plan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_plan_id_seq', 1, false);


--
-- Name: receivables_planinvoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_planinvoice_id_seq', 1, false);


--
-- Name: receivables_receipt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_receipt_id_seq', 1, false);


--
-- Name: receivables_recurrence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_recurrence_id_seq', 1, false);


--
-- Name: receivables_refund_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_refund_id_seq', 1, false);


--
-- Name: receivables_reminder_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_reminder_id_seq', 1, false);


--
-- Name: receivables_reminderitem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_reminderitem_id_seq', 1, false);


--
-- Name: receivables_sale_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_sale_id_seq', 1, false);


--
-- Name: receivables_saleline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_saleline_id_seq', 1, false);


--
-- Name: receivables_writeoff_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.receivables_writeoff_id_seq', 1, false);


--
-- Name: socialaccount_socialaccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);


--
-- Name: socialaccount_socialapp_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);


--
-- Name: socialaccount_socialtoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);


--
-- Name: statements_chartmapping_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statements_chartmapping_id_seq', 1, false);


--
-- Name: statements_externalbalance_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statements_externalbalance_id_seq', 1, false);


--
-- Name: statements_signedstatement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statements_signedstatement_id_seq', 1, false);


--
-- Name: ui_savedview_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ui_savedview_id_seq', 1, false);


--
-- Name: vat_regimeperiod_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.vat_regimeperiod_id_seq', 1, false);


--
-- Name: vat_return_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.vat_return_id_seq', 1, false);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: approvals_chain approvals_chain_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_chain
    ADD CONSTRAINT approvals_chain_pkey PRIMARY KEY (id);


--
-- Name: approvals_decision approvals_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT approvals_decision_pkey PRIMARY KEY (id);


--
-- Name: approvals_request approvals_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_request
    ADD CONSTRAINT approvals_request_pkey PRIMARY KEY (id);


--
-- Name: approvals_requeststep approvals_requeststep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_requeststep
    ADD CONSTRAINT approvals_requeststep_pkey PRIMARY KEY (id);


--
-- Name: outbox_arrival arrival_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_arrival
    ADD CONSTRAINT arrival_once UNIQUE NULLS NOT DISTINCT (client_id, channel, key);


--
-- Name: fixed_assets_charge asset_charge_once_a_run; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_charge
    ADD CONSTRAINT asset_charge_once_a_run UNIQUE (client_id, asset_id, run_id);


--
-- Name: fixed_assets_count asset_count_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT asset_count_name_once UNIQUE (client_id, name);


--
-- Name: fixed_assets_event asset_event_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_event
    ADD CONSTRAINT asset_event_position_once UNIQUE (client_id, asset_id, "position");


--
-- Name: fixed_assets_asset asset_label_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_asset
    ADD CONSTRAINT asset_label_once UNIQUE (client_id, label);


--
-- Name: fixed_assets_asset asset_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_asset
    ADD CONSTRAINT asset_number_once UNIQUE (client_id, number);


--
-- Name: fixed_assets_countline asset_once_a_count; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_countline
    ADD CONSTRAINT asset_once_a_count UNIQUE (client_id, count_id, asset_id);


--
-- Name: fixed_assets_policy asset_policy_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_policy
    ADD CONSTRAINT asset_policy_once UNIQUE (client_id, category, valid_from);


--
-- Name: fixed_assets_source asset_source_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_source
    ADD CONSTRAINT asset_source_once UNIQUE NULLS NOT DISTINCT (client_id, entry_id, "position", asset_id);


--
-- Name: audit_record audit_chain_without_gap; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_record
    ADD CONSTRAINT audit_chain_without_gap UNIQUE (chain, sequence);


--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (chain);


--
-- Name: audit_record audit_record_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_record
    ADD CONSTRAINT audit_record_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);


--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);


--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);


--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);


--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);


--
-- Name: payments_bankaccount bank_account_of_one_client; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_bankaccount
    ADD CONSTRAINT bank_account_of_one_client UNIQUE (iban);


--
-- Name: payments_bankaccount bank_account_own_ledger_account; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_bankaccount
    ADD CONSTRAINT bank_account_own_ledger_account UNIQUE (client_id, ledger_account);


--
-- Name: bank_chargerule bank_chargerule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_chargerule
    ADD CONSTRAINT bank_chargerule_pkey PRIMARY KEY (id);


--
-- Name: bank_match bank_match_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_match
    ADD CONSTRAINT bank_match_pkey PRIMARY KEY (id);


--
-- Name: bank_movement bank_movement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_movement
    ADD CONSTRAINT bank_movement_pkey PRIMARY KEY (id);


--
-- Name: bank_part bank_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_part
    ADD CONSTRAINT bank_part_pkey PRIMARY KEY (id);


--
-- Name: bank_statement bank_statement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT bank_statement_pkey PRIMARY KEY (id);


--
-- Name: bank_statement bank_statement_previous_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT bank_statement_previous_id_key UNIQUE (previous_id);


--
-- Name: bank_statementfile bank_statementfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statementfile
    ADD CONSTRAINT bank_statementfile_pkey PRIMARY KEY (id);


--
-- Name: bank_suggestion bank_suggestion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_suggestion
    ADD CONSTRAINT bank_suggestion_pkey PRIMARY KEY (id);


--
-- Name: receivables_billing billing_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_billing
    ADD CONSTRAINT billing_once UNIQUE (client_id);


--
-- Name: payables_bookingline booking_line_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_bookingline
    ADD CONSTRAINT booking_line_once UNIQUE (client_id, invoice_id, "position");


--
-- Name: budget_adjustmentline budget_adjusted_once_an_article; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustmentline
    ADD CONSTRAINT budget_adjusted_once_an_article UNIQUE (client_id, adjustment_id, article_id);


--
-- Name: budget_adjustment budget_adjustment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustment
    ADD CONSTRAINT budget_adjustment_pkey PRIMARY KEY (id);


--
-- Name: budget_adjustmentline budget_adjustmentline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustmentline
    ADD CONSTRAINT budget_adjustmentline_pkey PRIMARY KEY (id);


--
-- Name: budget_article budget_article_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_article
    ADD CONSTRAINT budget_article_once UNIQUE (client_id, year, code);


--
-- Name: budget_article budget_article_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_article
    ADD CONSTRAINT budget_article_pkey PRIMARY KEY (id);


--
-- Name: budget_budgetyear budget_budgetyear_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_budgetyear
    ADD CONSTRAINT budget_budgetyear_pkey PRIMARY KEY (id);


--
-- Name: budget_commitment budget_commitment_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_commitment
    ADD CONSTRAINT budget_commitment_number_once UNIQUE (client_id, number);


--
-- Name: budget_commitment budget_commitment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_commitment
    ADD CONSTRAINT budget_commitment_pkey PRIMARY KEY (id);


--
-- Name: budget_movement budget_movement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_movement
    ADD CONSTRAINT budget_movement_pkey PRIMARY KEY (id);


--
-- Name: budget_overrun budget_overrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_overrun
    ADD CONSTRAINT budget_overrun_pkey PRIMARY KEY (id);


--
-- Name: budget_budgetyear budget_year_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_budgetyear
    ADD CONSTRAINT budget_year_once UNIQUE (client_id, year);


--
-- Name: payables_buyerreference buyer_reference_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_buyerreference
    ADD CONSTRAINT buyer_reference_once UNIQUE (client_id, reference);


--
-- Name: clients_client client_receiver_is_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_client
    ADD CONSTRAINT client_receiver_is_unique UNIQUE (enterprise_number, establishment);


--
-- Name: payables_clientrules client_rules_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_clientrules
    ADD CONSTRAINT client_rules_once UNIQUE (client_id);


--
-- Name: clients_client clients_client_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_client
    ADD CONSTRAINT clients_client_code_key UNIQUE (code);


--
-- Name: clients_client clients_client_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_client
    ADD CONSTRAINT clients_client_pkey PRIMARY KEY (id);


--
-- Name: clients_clientname clients_clientname_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_clientname
    ADD CONSTRAINT clients_clientname_pkey PRIMARY KEY (id);


--
-- Name: clients_succession clients_succession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_succession
    ADD CONSTRAINT clients_succession_pkey PRIMARY KEY (id);


--
-- Name: closing_accrual closing_accrual_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_accrual
    ADD CONSTRAINT closing_accrual_once UNIQUE (client_id, year, period, source);


--
-- Name: closing_accrual closing_accrual_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_accrual
    ADD CONSTRAINT closing_accrual_pkey PRIMARY KEY (id);


--
-- Name: closing_carry closing_carry_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_carry
    ADD CONSTRAINT closing_carry_once UNIQUE (client_id, year_end_id, place);


--
-- Name: closing_carry closing_carry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_carry
    ADD CONSTRAINT closing_carry_pkey PRIMARY KEY (id);


--
-- Name: closing_certification closing_certification_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_certification
    ADD CONSTRAINT closing_certification_pkey PRIMARY KEY (id);


--
-- Name: closing_close closing_close_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_close
    ADD CONSTRAINT closing_close_once UNIQUE (client_id, year, period);


--
-- Name: closing_close closing_close_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_close
    ADD CONSTRAINT closing_close_pkey PRIMARY KEY (id);


--
-- Name: closing_signature closing_signature_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_signature
    ADD CONSTRAINT closing_signature_once UNIQUE (client_id, task_id, key);


--
-- Name: closing_signature closing_signature_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_signature
    ADD CONSTRAINT closing_signature_pkey PRIMARY KEY (id);


--
-- Name: closing_task closing_task_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_task
    ADD CONSTRAINT closing_task_once UNIQUE (client_id, close_id, code);


--
-- Name: closing_task closing_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_task
    ADD CONSTRAINT closing_task_pkey PRIMARY KEY (id);


--
-- Name: closing_yearend closing_year_end_attempt; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_yearend
    ADD CONSTRAINT closing_year_end_attempt UNIQUE (client_id, year, attempt);


--
-- Name: closing_yearend closing_yearend_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_yearend
    ADD CONSTRAINT closing_yearend_pkey PRIMARY KEY (id);


--
-- Name: receivables_customercredit credited_once_by_an_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customercredit
    ADD CONSTRAINT credited_once_by_an_entry UNIQUE (client_id, customer, entry_key);


--
-- Name: receivables_customer customer_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customer
    ADD CONSTRAINT customer_number_once UNIQUE (client_id, number);


--
-- Name: payables_deliveredfile delivered_file_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_deliveredfile
    ADD CONSTRAINT delivered_file_once UNIQUE (delivery_id, source);


--
-- Name: payables_delivery delivery_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_delivery
    ADD CONSTRAINT delivery_once UNIQUE (channel, key);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: documents_document documents_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);


--
-- Name: receivables_dunningrun dunning_run_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT dunning_run_number_once UNIQUE (client_id, number);


--
-- Name: receivables_dunningstep dunning_step_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningstep
    ADD CONSTRAINT dunning_step_once UNIQUE (client_id, kind, "position");


--
-- Name: payments_line end_to_end_id_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_line
    ADD CONSTRAINT end_to_end_id_once UNIQUE (client_id, end_to_end_id);


--
-- Name: halfyear_erratum erratum_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_erratum
    ADD CONSTRAINT erratum_once UNIQUE (edition_id, number);


--
-- Name: kpis_factset fact_set_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_factset
    ADD CONSTRAINT fact_set_once UNIQUE (client_id, period, source, cutoff, sha256);


--
-- Name: fixed_assets_asset fixed_assets_asset_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_asset
    ADD CONSTRAINT fixed_assets_asset_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_book fixed_assets_book_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_book
    ADD CONSTRAINT fixed_assets_book_pkey PRIMARY KEY (asset_id);


--
-- Name: fixed_assets_charge fixed_assets_charge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_charge
    ADD CONSTRAINT fixed_assets_charge_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_count fixed_assets_count_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT fixed_assets_count_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_countline fixed_assets_countline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_countline
    ADD CONSTRAINT fixed_assets_countline_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_disposal fixed_assets_disposal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposal_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_event fixed_assets_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_event
    ADD CONSTRAINT fixed_assets_event_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_grant fixed_assets_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_grant
    ADD CONSTRAINT fixed_assets_grant_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_policy fixed_assets_policy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_policy
    ADD CONSTRAINT fixed_assets_policy_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_run fixed_assets_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_run
    ADD CONSTRAINT fixed_assets_run_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_sighting fixed_assets_sighting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_sighting
    ADD CONSTRAINT fixed_assets_sighting_pkey PRIMARY KEY (id);


--
-- Name: fixed_assets_source fixed_assets_source_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_source
    ADD CONSTRAINT fixed_assets_source_pkey PRIMARY KEY (id);


--
-- Name: kpis_frozenvalue frozen_value_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_frozenvalue
    ADD CONSTRAINT frozen_value_once UNIQUE (client_id, period, indicator, version, cutoff, rows_sha256);


--
-- Name: halfyear_edition halfyear_edition_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_edition
    ADD CONSTRAINT halfyear_edition_number_key UNIQUE (number);


--
-- Name: halfyear_edition halfyear_edition_period_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_edition
    ADD CONSTRAINT halfyear_edition_period_key UNIQUE (period);


--
-- Name: halfyear_edition halfyear_edition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_edition
    ADD CONSTRAINT halfyear_edition_pkey PRIMARY KEY (id);


--
-- Name: halfyear_erratum halfyear_erratum_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_erratum
    ADD CONSTRAINT halfyear_erratum_pkey PRIMARY KEY (id);


--
-- Name: halfyear_narrative halfyear_narrative_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_narrative
    ADD CONSTRAINT halfyear_narrative_pkey PRIMARY KEY (id);


--
-- Name: halfyear_promise halfyear_promise_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promise
    ADD CONSTRAINT halfyear_promise_pkey PRIMARY KEY (id);


--
-- Name: halfyear_promiseoutcome halfyear_promiseoutcome_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promiseoutcome
    ADD CONSTRAINT halfyear_promiseoutcome_pkey PRIMARY KEY (id);


--
-- Name: receivables_handover handover_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handover
    ADD CONSTRAINT handover_number_once UNIQUE (client_id, number);


--
-- Name: imports_batch imports_batch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_pkey PRIMARY KEY (id);


--
-- Name: imports_row imports_row_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports_row
    ADD CONSTRAINT imports_row_pkey PRIMARY KEY (id);


--
-- Name: receivables_instalment instalment_day_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_instalment
    ADD CONSTRAINT instalment_day_once UNIQUE (client_id, plan_id, due_on);


--
-- Name: receivables_instalment instalment_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_instalment
    ADD CONSTRAINT instalment_position_once UNIQUE (client_id, plan_id, "position");


--
-- Name: payables_intake intake_message_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_intake
    ADD CONSTRAINT intake_message_once UNIQUE NULLS NOT DISTINCT (client_id, channel, message_id);


--
-- Name: internal_leg internal_leg_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_leg
    ADD CONSTRAINT internal_leg_pkey PRIMARY KEY (id);


--
-- Name: internal_netting internal_netting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_netting
    ADD CONSTRAINT internal_netting_pkey PRIMARY KEY (id);


--
-- Name: internal_transaction internal_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_transaction
    ADD CONSTRAINT internal_number_once UNIQUE (seller_id, number);


--
-- Name: internal_leg internal_one_leg_a_client; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_leg
    ADD CONSTRAINT internal_one_leg_a_client UNIQUE (client_id, transaction_id);


--
-- Name: internal_transaction internal_source_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_transaction
    ADD CONSTRAINT internal_source_once UNIQUE (seller_id, source);


--
-- Name: internal_transaction internal_transaction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_transaction
    ADD CONSTRAINT internal_transaction_pkey PRIMARY KEY (id);


--
-- Name: payables_invoiceline invoice_line_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoiceline
    ADD CONSTRAINT invoice_line_once UNIQUE (client_id, invoice_id, "position");


--
-- Name: payments_item item_once_a_line; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_item
    ADD CONSTRAINT item_once_a_line UNIQUE (client_id, line_id, invoice_id);


--
-- Name: jobs_jobrun jobs_jobrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs_jobrun
    ADD CONSTRAINT jobs_jobrun_pkey PRIMARY KEY (id);


--
-- Name: jobs_timed jobs_timed_job_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs_timed
    ADD CONSTRAINT jobs_timed_job_key UNIQUE (job);


--
-- Name: jobs_timed jobs_timed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs_timed
    ADD CONSTRAINT jobs_timed_pkey PRIMARY KEY (id);


--
-- Name: kpis_factset kpis_factset_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_factset
    ADD CONSTRAINT kpis_factset_pkey PRIMARY KEY (id);


--
-- Name: kpis_frozenvalue kpis_frozenvalue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_frozenvalue
    ADD CONSTRAINT kpis_frozenvalue_pkey PRIMARY KEY (id);


--
-- Name: kpis_measurement kpis_measurement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_measurement
    ADD CONSTRAINT kpis_measurement_pkey PRIMARY KEY (id);


--
-- Name: kpis_norm kpis_norm_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_norm
    ADD CONSTRAINT kpis_norm_pkey PRIMARY KEY (id);


--
-- Name: ledger_account ledger_account_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_once UNIQUE (client_id, number);


--
-- Name: ledger_account ledger_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_pkey PRIMARY KEY (id);


--
-- Name: ledger_accrual ledger_accrual_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_accrual
    ADD CONSTRAINT ledger_accrual_once UNIQUE (client_id, entry_id);


--
-- Name: ledger_accrual ledger_accrual_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_accrual
    ADD CONSTRAINT ledger_accrual_pkey PRIMARY KEY (id);


--
-- Name: ledger_allocationrule ledger_allocation_rule_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrule
    ADD CONSTRAINT ledger_allocation_rule_once UNIQUE (client_id, name);


--
-- Name: ledger_allocationrun ledger_allocation_run_has_its_draft; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrun
    ADD CONSTRAINT ledger_allocation_run_has_its_draft UNIQUE (client_id, draft_id);


--
-- Name: ledger_allocationtarget ledger_allocation_target_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationtarget
    ADD CONSTRAINT ledger_allocation_target_once UNIQUE (client_id, rule_id, "position");


--
-- Name: ledger_allocationrule ledger_allocationrule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrule
    ADD CONSTRAINT ledger_allocationrule_pkey PRIMARY KEY (id);


--
-- Name: ledger_allocationrun ledger_allocationrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrun
    ADD CONSTRAINT ledger_allocationrun_pkey PRIMARY KEY (id);


--
-- Name: ledger_allocationtarget ledger_allocationtarget_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationtarget
    ADD CONSTRAINT ledger_allocationtarget_pkey PRIMARY KEY (id);


--
-- Name: ledger_counter ledger_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_counter
    ADD CONSTRAINT ledger_counter_pkey PRIMARY KEY (client_id, journal, year);


--
-- Name: ledger_dimension ledger_dimension_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimension
    ADD CONSTRAINT ledger_dimension_once UNIQUE (client_id, code);


--
-- Name: ledger_dimension ledger_dimension_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimension
    ADD CONSTRAINT ledger_dimension_pkey PRIMARY KEY (id);


--
-- Name: ledger_dimensionrule ledger_dimension_rule_one_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionrule
    ADD CONSTRAINT ledger_dimension_rule_one_at_a_time EXCLUDE USING gist (client_id WITH =, dimension WITH =, account_from WITH =, account_to WITH =, daterange(valid_from, valid_until) WITH &&);


--
-- Name: ledger_dimensionvalue ledger_dimension_value_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionvalue
    ADD CONSTRAINT ledger_dimension_value_once UNIQUE (client_id, dimension_id, value);


--
-- Name: ledger_dimensionrule ledger_dimensionrule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionrule
    ADD CONSTRAINT ledger_dimensionrule_pkey PRIMARY KEY (id);


--
-- Name: ledger_dimensionvalue ledger_dimensionvalue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionvalue
    ADD CONSTRAINT ledger_dimensionvalue_pkey PRIMARY KEY (id);


--
-- Name: ledger_draft ledger_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_draft
    ADD CONSTRAINT ledger_draft_pkey PRIMARY KEY (id);


--
-- Name: ledger_driver ledger_driver_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_driver
    ADD CONSTRAINT ledger_driver_once UNIQUE (client_id, code);


--
-- Name: ledger_driver ledger_driver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_driver
    ADD CONSTRAINT ledger_driver_pkey PRIMARY KEY (id);


--
-- Name: ledger_drivervalue ledger_driver_value_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_drivervalue
    ADD CONSTRAINT ledger_driver_value_once UNIQUE (client_id, driver_id, target, valid_from);


--
-- Name: ledger_drivervalue ledger_drivervalue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_drivervalue
    ADD CONSTRAINT ledger_drivervalue_pkey PRIMARY KEY (id);


--
-- Name: ledger_entry ledger_entry_key_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_key_once UNIQUE (client_id, key);


--
-- Name: ledger_entry ledger_entry_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_number_once UNIQUE (client_id, journal, year, number);


--
-- Name: ledger_entry ledger_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (client_id, id);


--
-- Name: ledger_journal ledger_journal_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_journal
    ADD CONSTRAINT ledger_journal_once UNIQUE (client_id, code);


--
-- Name: ledger_journal ledger_journal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_journal
    ADD CONSTRAINT ledger_journal_pkey PRIMARY KEY (id);


--
-- Name: ledger_line ledger_line_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line
    ADD CONSTRAINT ledger_line_pkey PRIMARY KEY (client_id, year, entry_id, "position");


--
-- Name: ledger_line_2025 ledger_line_2025_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line_2025
    ADD CONSTRAINT ledger_line_2025_pkey PRIMARY KEY (client_id, year, entry_id, "position");


--
-- Name: ledger_line_2026 ledger_line_2026_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line_2026
    ADD CONSTRAINT ledger_line_2026_pkey PRIMARY KEY (client_id, year, entry_id, "position");


--
-- Name: ledger_line_2027 ledger_line_2027_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_line_2027
    ADD CONSTRAINT ledger_line_2027_pkey PRIMARY KEY (client_id, year, entry_id, "position");


--
-- Name: ledger_lock ledger_lock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_lock
    ADD CONSTRAINT ledger_lock_pkey PRIMARY KEY (id);


--
-- Name: ledger_occurrence ledger_occurrence_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_occurrence
    ADD CONSTRAINT ledger_occurrence_once UNIQUE (client_id, recurrence_id, due_on);


--
-- Name: ledger_occurrence ledger_occurrence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_occurrence
    ADD CONSTRAINT ledger_occurrence_pkey PRIMARY KEY (id);


--
-- Name: ledger_period ledger_period_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_period
    ADD CONSTRAINT ledger_period_once UNIQUE (client_id, year, number);


--
-- Name: ledger_period ledger_period_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_period
    ADD CONSTRAINT ledger_period_pkey PRIMARY KEY (id);


--
-- Name: ledger_posting ledger_posting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_pkey PRIMARY KEY (id);


--
-- Name: ledger_recurrence ledger_recurrence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_recurrence
    ADD CONSTRAINT ledger_recurrence_pkey PRIMARY KEY (id);


--
-- Name: ledger_reopening ledger_reopening_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_pkey PRIMARY KEY (id);


--
-- Name: bank_match match_entry_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_match
    ADD CONSTRAINT match_entry_once UNIQUE (client_id, entry_key);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: bank_movement movement_once_a_statement; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_movement
    ADD CONSTRAINT movement_once_a_statement UNIQUE (client_id, statement_id, sequence);


--
-- Name: notifications_notification notifications_notification_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notification_pkey PRIMARY KEY (id);


--
-- Name: notifications_preference notifications_preference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_preference
    ADD CONSTRAINT notifications_preference_pkey PRIMARY KEY (id);


--
-- Name: numbering_series numbering_series_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.numbering_series
    ADD CONSTRAINT numbering_series_pkey PRIMARY KEY (id);


--
-- Name: approvals_decision one_answer_a_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT one_answer_a_person UNIQUE (client_id, request_id, answered_by_id);


--
-- Name: approvals_decision one_answer_an_asked_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT one_answer_an_asked_person UNIQUE (client_id, request_id, "position", asked_person_id);


--
-- Name: approvals_chain one_chain_an_amount; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_chain
    ADD CONSTRAINT one_chain_an_amount EXCLUDE USING gist (COALESCE(client_id, (0)::bigint) WITH =, kind WITH =, article_prefix WITH =, int8range(from_cents, to_cents) WITH &&, daterange(valid_from, valid_to) WITH &&);


--
-- Name: clients_clientname one_client_name_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_clientname
    ADD CONSTRAINT one_client_name_a_day EXCLUDE USING gist (daterange(valid_from, valid_to) WITH &&, client_id WITH =);


--
-- Name: numbering_series one_counter_a_series; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.numbering_series
    ADD CONSTRAINT one_counter_a_series UNIQUE (client_id, series);


--
-- Name: receivables_reminder one_letter_a_customer_a_run; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminder
    ADD CONSTRAINT one_letter_a_customer_a_run UNIQUE (client_id, run_id, customer_id);


--
-- Name: kpis_measurement one_measurement; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_measurement
    ADD CONSTRAINT one_measurement UNIQUE (client_id, period, indicator);


--
-- Name: halfyear_narrative one_narrative_a_chapter; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_narrative
    ADD CONSTRAINT one_narrative_a_chapter UNIQUE (edition_id, chapter);


--
-- Name: kpis_norm one_norm_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_norm
    ADD CONSTRAINT one_norm_a_day EXCLUDE USING gist (COALESCE(client_id, (0)::bigint) WITH =, indicator WITH =, daterange(valid_from, valid_to) WITH &&);


--
-- Name: halfyear_promiseoutcome one_outcome_an_edition; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promiseoutcome
    ADD CONSTRAINT one_outcome_an_edition UNIQUE (promise_id, edition_id);


--
-- Name: notifications_preference one_preference_a_kind; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_preference
    ADD CONSTRAINT one_preference_a_kind UNIQUE (person_id, kind);


--
-- Name: people_roleassignment one_role_assignment_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_roleassignment
    ADD CONSTRAINT one_role_assignment_at_a_time EXCLUDE USING gist (person_id WITH =, role WITH =, COALESCE(client_id, (0)::bigint) WITH =, daterange(valid_from, valid_to) WITH &&);


--
-- Name: imports_row one_row_a_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports_row
    ADD CONSTRAINT one_row_a_number UNIQUE (client_id, batch_id, number);


--
-- Name: people_staffvisit one_staff_visit_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffvisit
    ADD CONSTRAINT one_staff_visit_a_day UNIQUE (person_id, client_id, "on");


--
-- Name: approvals_requeststep one_step_a_position; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_requeststep
    ADD CONSTRAINT one_step_a_position UNIQUE (client_id, request_id, "position");


--
-- Name: clients_succession one_succession_a_pair; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_succession
    ADD CONSTRAINT one_succession_a_pair UNIQUE (predecessor_id, successor_id);


--
-- Name: ui_savedview one_view_of_a_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_savedview
    ADD CONSTRAINT one_view_of_a_name UNIQUE (person_id, page, name);


--
-- Name: purchasing_orderline order_line_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_orderline
    ADD CONSTRAINT order_line_once UNIQUE (client_id, order_id, "position");


--
-- Name: purchasing_order order_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_order
    ADD CONSTRAINT order_number_once UNIQUE (client_id, number);


--
-- Name: outbox_announcement outbox_announcement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_announcement
    ADD CONSTRAINT outbox_announcement_pkey PRIMARY KEY (id);


--
-- Name: outbox_arrival outbox_arrival_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_arrival
    ADD CONSTRAINT outbox_arrival_pkey PRIMARY KEY (id);


--
-- Name: receivables_outgoinginvoice outgoing_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_outgoinginvoice
    ADD CONSTRAINT outgoing_number_once UNIQUE (client_id, number);


--
-- Name: payables_bookingline payables_bookingline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_bookingline
    ADD CONSTRAINT payables_bookingline_pkey PRIMARY KEY (id);


--
-- Name: payables_buyerreference payables_buyerreference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_buyerreference
    ADD CONSTRAINT payables_buyerreference_pkey PRIMARY KEY (id);


--
-- Name: payables_clientrules payables_clientrules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_clientrules
    ADD CONSTRAINT payables_clientrules_pkey PRIMARY KEY (id);


--
-- Name: payables_clockevent payables_clockevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_clockevent
    ADD CONSTRAINT payables_clockevent_pkey PRIMARY KEY (id);


--
-- Name: payables_coolingoff payables_coolingoff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_coolingoff
    ADD CONSTRAINT payables_coolingoff_pkey PRIMARY KEY (id);


--
-- Name: payables_coolingoff payables_coolingoff_valid_from_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_coolingoff
    ADD CONSTRAINT payables_coolingoff_valid_from_key UNIQUE (valid_from);


--
-- Name: payables_deliveredfile payables_deliveredfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_deliveredfile
    ADD CONSTRAINT payables_deliveredfile_pkey PRIMARY KEY (id);


--
-- Name: payables_delivery payables_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_delivery
    ADD CONSTRAINT payables_delivery_pkey PRIMARY KEY (id);


--
-- Name: payables_dismissal payables_dismissal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_dismissal
    ADD CONSTRAINT payables_dismissal_pkey PRIMARY KEY (id);


--
-- Name: payables_hold payables_hold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_hold
    ADD CONSTRAINT payables_hold_pkey PRIMARY KEY (id);


--
-- Name: payables_intake payables_intake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_intake
    ADD CONSTRAINT payables_intake_pkey PRIMARY KEY (id);


--
-- Name: payables_invoice payables_invoice_intake_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_intake_id_key UNIQUE (intake_id);


--
-- Name: payables_invoice payables_invoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_pkey PRIMARY KEY (id);


--
-- Name: payables_invoiceline payables_invoiceline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoiceline
    ADD CONSTRAINT payables_invoiceline_pkey PRIMARY KEY (id);


--
-- Name: payables_question payables_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_question
    ADD CONSTRAINT payables_question_pkey PRIMARY KEY (id);


--
-- Name: payables_settlement payables_settlement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_settlement
    ADD CONSTRAINT payables_settlement_pkey PRIMARY KEY (id);


--
-- Name: payables_supplier payables_supplier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplier
    ADD CONSTRAINT payables_supplier_pkey PRIMARY KEY (id);


--
-- Name: payables_supplieraccount payables_supplieraccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplieraccount
    ADD CONSTRAINT payables_supplieraccount_pkey PRIMARY KEY (id);


--
-- Name: payables_supplierterms payables_supplierterms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplierterms
    ADD CONSTRAINT payables_supplierterms_pkey PRIMARY KEY (id);


--
-- Name: payments_line payment_line_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_line
    ADD CONSTRAINT payment_line_position_once UNIQUE (client_id, run_id, "position");


--
-- Name: payments_run payment_run_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payment_run_number_once UNIQUE (client_id, number);


--
-- Name: payments_signingrules payment_signing_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_signingrules
    ADD CONSTRAINT payment_signing_once UNIQUE (client_id);


--
-- Name: payments_accountchange payments_accountchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchange_pkey PRIMARY KEY (id);


--
-- Name: payments_bankaccount payments_bankaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_bankaccount
    ADD CONSTRAINT payments_bankaccount_pkey PRIMARY KEY (id);


--
-- Name: payments_item payments_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_item
    ADD CONSTRAINT payments_item_pkey PRIMARY KEY (id);


--
-- Name: payments_line payments_line_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_line
    ADD CONSTRAINT payments_line_pkey PRIMARY KEY (id);


--
-- Name: payments_run payments_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_pkey PRIMARY KEY (id);


--
-- Name: payments_signingrules payments_signingrules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_signingrules
    ADD CONSTRAINT payments_signingrules_pkey PRIMARY KEY (id);


--
-- Name: people_apikey people_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_apikey
    ADD CONSTRAINT people_apikey_pkey PRIMARY KEY (id);


--
-- Name: people_apikey people_apikey_prefix_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_apikey
    ADD CONSTRAINT people_apikey_prefix_key UNIQUE (prefix);


--
-- Name: people_apiuse people_apiuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_apiuse
    ADD CONSTRAINT people_apiuse_pkey PRIMARY KEY (key_id);


--
-- Name: people_delegation people_delegation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_delegation
    ADD CONSTRAINT people_delegation_pkey PRIMARY KEY (id);


--
-- Name: people_person people_person_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_email_key UNIQUE (email);


--
-- Name: people_person people_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);


--
-- Name: people_roleassignment people_roleassignment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_roleassignment
    ADD CONSTRAINT people_roleassignment_pkey PRIMARY KEY (id);


--
-- Name: people_staffvisit people_staffvisit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffvisit
    ADD CONSTRAINT people_staffvisit_pkey PRIMARY KEY (id);


--
-- Name: receivables_plan plan_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_plan
    ADD CONSTRAINT plan_number_once UNIQUE (client_id, number);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: halfyear_promise promised_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promise
    ADD CONSTRAINT promised_once UNIQUE (edition_id, text);


--
-- Name: purchasing_order purchasing_order_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_order
    ADD CONSTRAINT purchasing_order_pkey PRIMARY KEY (id);


--
-- Name: purchasing_orderline purchasing_orderline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_orderline
    ADD CONSTRAINT purchasing_orderline_pkey PRIMARY KEY (id);


--
-- Name: purchasing_quote purchasing_quote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_quote
    ADD CONSTRAINT purchasing_quote_pkey PRIMARY KEY (id);


--
-- Name: purchasing_receipt purchasing_receipt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receipt
    ADD CONSTRAINT purchasing_receipt_pkey PRIMARY KEY (id);


--
-- Name: purchasing_receipt purchasing_receipt_undoes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receipt
    ADD CONSTRAINT purchasing_receipt_undoes_id_key UNIQUE (undoes_id);


--
-- Name: purchasing_receiptline purchasing_receiptline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receiptline
    ADD CONSTRAINT purchasing_receiptline_pkey PRIMARY KEY (id);


--
-- Name: purchasing_requisition purchasing_requisition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT purchasing_requisition_pkey PRIMARY KEY (id);


--
-- Name: purchasing_requisitionline purchasing_requisitionline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisitionline
    ADD CONSTRAINT purchasing_requisitionline_pkey PRIMARY KEY (id);


--
-- Name: purchasing_quote quote_once_a_supplier; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_quote
    ADD CONSTRAINT quote_once_a_supplier UNIQUE (client_id, requisition_id, supplier_name);


--
-- Name: purchasing_receiptline receipt_line_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receiptline
    ADD CONSTRAINT receipt_line_once UNIQUE (client_id, receipt_id, "position");


--
-- Name: receivables_billing receivables_billing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_billing
    ADD CONSTRAINT receivables_billing_pkey PRIMARY KEY (id);


--
-- Name: receivables_customer receivables_customer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customer
    ADD CONSTRAINT receivables_customer_pkey PRIMARY KEY (id);


--
-- Name: receivables_customeraccount receivables_customeraccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customeraccount_pkey PRIMARY KEY (id);


--
-- Name: receivables_customercredit receivables_customercredit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customercredit
    ADD CONSTRAINT receivables_customercredit_pkey PRIMARY KEY (id);


--
-- Name: receivables_delivery receivables_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_delivery
    ADD CONSTRAINT receivables_delivery_pkey PRIMARY KEY (id);


--
-- Name: receivables_dispute receivables_dispute_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dispute
    ADD CONSTRAINT receivables_dispute_pkey PRIMARY KEY (id);


--
-- Name: receivables_dunningrun receivables_dunningrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT receivables_dunningrun_pkey PRIMARY KEY (id);


--
-- Name: receivables_dunningstep receivables_dunningstep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningstep
    ADD CONSTRAINT receivables_dunningstep_pkey PRIMARY KEY (id);


--
-- Name: receivables_handover receivables_handover_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handover
    ADD CONSTRAINT receivables_handover_pkey PRIMARY KEY (id);


--
-- Name: receivables_handoveritem receivables_handoveritem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handoveritem
    ADD CONSTRAINT receivables_handoveritem_pkey PRIMARY KEY (id);


--
-- Name: receivables_instalment receivables_instalment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_instalment
    ADD CONSTRAINT receivables_instalment_pkey PRIMARY KEY (id);


--
-- Name: receivables_outgoinginvoice receivables_outgoinginvoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_outgoinginvoice
    ADD CONSTRAINT receivables_outgoinginvoice_pkey PRIMARY KEY (id);


--
-- Name: receivables_plan receivables_plan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_plan
    ADD CONSTRAINT receivables_plan_pkey PRIMARY KEY (id);


--
-- Name: receivables_planinvoice receivables_planinvoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_planinvoice
    ADD CONSTRAINT receivables_planinvoice_pkey PRIMARY KEY (id);


--
-- Name: receivables_receipt receivables_receipt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_receipt
    ADD CONSTRAINT receivables_receipt_pkey PRIMARY KEY (id);


--
-- Name: receivables_recurrence receivables_recurrence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_recurrence
    ADD CONSTRAINT receivables_recurrence_pkey PRIMARY KEY (id);


--
-- Name: receivables_refund receivables_refund_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_pkey PRIMARY KEY (id);


--
-- Name: receivables_reminder receivables_reminder_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminder
    ADD CONSTRAINT receivables_reminder_pkey PRIMARY KEY (id);


--
-- Name: receivables_reminderitem receivables_reminderitem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminderitem
    ADD CONSTRAINT receivables_reminderitem_pkey PRIMARY KEY (id);


--
-- Name: receivables_sale receivables_sale_outgoing_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_outgoing_id_key UNIQUE (outgoing_id);


--
-- Name: receivables_sale receivables_sale_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_pkey PRIMARY KEY (id);


--
-- Name: receivables_saleline receivables_saleline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_saleline
    ADD CONSTRAINT receivables_saleline_pkey PRIMARY KEY (id);


--
-- Name: receivables_writeoff receivables_writeoff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_pkey PRIMARY KEY (id);


--
-- Name: receivables_receipt received_once_by_an_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_receipt
    ADD CONSTRAINT received_once_by_an_entry UNIQUE (client_id, invoice_id, entry_key);


--
-- Name: receivables_refund refund_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT refund_number_once UNIQUE (client_id, number);


--
-- Name: purchasing_requisitionline requisition_line_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisitionline
    ADD CONSTRAINT requisition_line_once UNIQUE (client_id, requisition_id, "position");


--
-- Name: purchasing_requisition requisition_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT requisition_number_once UNIQUE (client_id, number);


--
-- Name: purchasing_requisition requisition_one_order; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT requisition_one_order UNIQUE (client_id, order_id);


--
-- Name: purchasing_requisition requisition_source_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT requisition_source_once UNIQUE (client_id, source);


--
-- Name: receivables_saleline sale_line_position_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_saleline
    ADD CONSTRAINT sale_line_position_once UNIQUE (client_id, sale_id, "position");


--
-- Name: documents_document same_bytes_once_a_subject; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT same_bytes_once_a_subject UNIQUE (client_id, subject, sha256);


--
-- Name: payables_settlement settled_once_by_an_entry; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_settlement
    ADD CONSTRAINT settled_once_by_an_entry UNIQUE (client_id, invoice_id, entry_key);


--
-- Name: socialaccount_socialaccount socialaccount_socialaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialaccount socialaccount_socialaccount_provider_uid_fc810c6e_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);


--
-- Name: socialaccount_socialapp socialaccount_socialapp_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialtoken socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);


--
-- Name: socialaccount_socialtoken socialaccount_socialtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);


--
-- Name: bank_statementfile statement_file_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statementfile
    ADD CONSTRAINT statement_file_once UNIQUE (client_id, sha256);


--
-- Name: bank_statement statement_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT statement_once UNIQUE (client_id, account_id, date, sequence);


--
-- Name: statements_chartmapping statements_chartmapping_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_chartmapping
    ADD CONSTRAINT statements_chartmapping_pkey PRIMARY KEY (id);


--
-- Name: statements_externalbalance statements_external_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_externalbalance
    ADD CONSTRAINT statements_external_once UNIQUE (client_id, "on", own);


--
-- Name: statements_externalbalance statements_externalbalance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_externalbalance
    ADD CONSTRAINT statements_externalbalance_pkey PRIMARY KEY (id);


--
-- Name: statements_chartmapping statements_mapping_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_chartmapping
    ADD CONSTRAINT statements_mapping_once UNIQUE (client_id, own);


--
-- Name: statements_signedstatement statements_signed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_signedstatement
    ADD CONSTRAINT statements_signed_once UNIQUE (client_id, kind, "on", digest);


--
-- Name: statements_signedstatement statements_signedstatement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_signedstatement
    ADD CONSTRAINT statements_signedstatement_pkey PRIMARY KEY (id);


--
-- Name: bank_suggestion suggestion_rank_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_suggestion
    ADD CONSTRAINT suggestion_rank_once UNIQUE (client_id, movement_id, rank);


--
-- Name: payables_supplier supplier_registered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplier
    ADD CONSTRAINT supplier_registered_once UNIQUE (country, registration);


--
-- Name: payables_supplierterms supplier_terms_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplierterms
    ADD CONSTRAINT supplier_terms_once UNIQUE (client_id, supplier_id);


--
-- Name: notifications_notification told_once_a_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT told_once_a_person UNIQUE (person_id, key);


--
-- Name: ui_savedview ui_savedview_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_savedview
    ADD CONSTRAINT ui_savedview_pkey PRIMARY KEY (id);


--
-- Name: vat_regimeperiod vat_one_regime_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_regimeperiod
    ADD CONSTRAINT vat_one_regime_a_day EXCLUDE USING gist (daterange(valid_from, valid_to) WITH &&, client_id WITH =);


--
-- Name: vat_regimeperiod vat_regimeperiod_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_regimeperiod
    ADD CONSTRAINT vat_regimeperiod_pkey PRIMARY KEY (id);


--
-- Name: vat_return vat_return_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_pkey PRIMARY KEY (id);


--
-- Name: vat_return vat_return_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_version_once UNIQUE (client_id, kind, label, version);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: announcement_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX announcement_waiting ON public.outbox_announcement USING btree (client_id, id) WHERE (dispatched_at IS NULL);


--
-- Name: approvals_chain_client_id_baae44e4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_chain_client_id_baae44e4 ON public.approvals_chain USING btree (client_id);


--
-- Name: approvals_decision_client_id_546621e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_decision_client_id_546621e2 ON public.approvals_decision USING btree (client_id);


--
-- Name: approvals_decision_request_id_b886f0d6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_decision_request_id_b886f0d6 ON public.approvals_decision USING btree (request_id);


--
-- Name: approvals_request_chain_id_aee64ecb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_request_chain_id_aee64ecb ON public.approvals_request USING btree (chain_id);


--
-- Name: approvals_request_client_id_fd2f16e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_request_client_id_fd2f16e0 ON public.approvals_request USING btree (client_id);


--
-- Name: approvals_requeststep_client_id_455e94f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_requeststep_client_id_455e94f0 ON public.approvals_requeststep USING btree (client_id);


--
-- Name: approvals_requeststep_request_id_ca7f687b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_requeststep_request_id_ca7f687b ON public.approvals_requeststep USING btree (request_id);


--
-- Name: asset_by_location; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_by_location ON public.fixed_assets_asset USING btree (client_id, location);


--
-- Name: asset_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_by_state ON public.fixed_assets_asset USING btree (client_id, state, category);


--
-- Name: asset_grant_by_asset; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asset_grant_by_asset ON public.fixed_assets_grant USING btree (client_id, asset_id);


--
-- Name: audit_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_person ON public.audit_record USING btree (person_id, at DESC);


--
-- Name: audit_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_subject ON public.audit_record USING btree (client_id, subject_type, subject_id);


--
-- Name: audit_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_time ON public.audit_record USING btree (client_id, at DESC);


--
-- Name: audit_record_client_id_2c3bfd96; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_record_client_id_2c3bfd96 ON public.audit_record USING btree (client_id);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);


--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);


--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);


--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);


--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);


--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);


--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);


--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);


--
-- Name: bank_chargerule_account_id_d94d682a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_chargerule_account_id_d94d682a ON public.bank_chargerule USING btree (account_id);


--
-- Name: bank_chargerule_client_id_3258c667; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_chargerule_client_id_3258c667 ON public.bank_chargerule USING btree (client_id);


--
-- Name: bank_match_client_id_2d97da12; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_match_client_id_2d97da12 ON public.bank_match USING btree (client_id);


--
-- Name: bank_movement_client_id_94a29f75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_movement_client_id_94a29f75 ON public.bank_movement USING btree (client_id);


--
-- Name: bank_part_client_id_4fb1c92d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_part_client_id_4fb1c92d ON public.bank_part USING btree (client_id);


--
-- Name: bank_part_match_id_0eb0239c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_part_match_id_0eb0239c ON public.bank_part USING btree (match_id);


--
-- Name: bank_statement_account_id_3658617e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_statement_account_id_3658617e ON public.bank_statement USING btree (account_id);


--
-- Name: bank_statement_client_id_e587ebd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_statement_client_id_e587ebd4 ON public.bank_statement USING btree (client_id);


--
-- Name: bank_statement_file_id_ff21b1da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_statement_file_id_ff21b1da ON public.bank_statement USING btree (file_id);


--
-- Name: bank_statementfile_client_id_30d9073b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_statementfile_client_id_30d9073b ON public.bank_statementfile USING btree (client_id);


--
-- Name: bank_suggestion_client_id_81b2bdd3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bank_suggestion_client_id_81b2bdd3 ON public.bank_suggestion USING btree (client_id);


--
-- Name: budget_adjustment_by_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustment_by_status ON public.budget_adjustment USING btree (client_id, status, id DESC);


--
-- Name: budget_adjustment_client_id_4dcab50a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustment_client_id_4dcab50a ON public.budget_adjustment USING btree (client_id);


--
-- Name: budget_adjustment_decided_by_id_dbb5885a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustment_decided_by_id_dbb5885a ON public.budget_adjustment USING btree (decided_by_id);


--
-- Name: budget_adjustment_decided_for_id_bbe99f02; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustment_decided_for_id_bbe99f02 ON public.budget_adjustment USING btree (decided_for_id);


--
-- Name: budget_adjustment_prepared_by_id_f4f824bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustment_prepared_by_id_f4f824bf ON public.budget_adjustment USING btree (prepared_by_id);


--
-- Name: budget_adjustment_prepared_for_id_b02d38c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustment_prepared_for_id_b02d38c7 ON public.budget_adjustment USING btree (prepared_for_id);


--
-- Name: budget_adjustmentline_adjustment_id_2c75d93c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustmentline_adjustment_id_2c75d93c ON public.budget_adjustmentline USING btree (adjustment_id);


--
-- Name: budget_adjustmentline_article_id_a0e5a1f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustmentline_article_id_a0e5a1f8 ON public.budget_adjustmentline USING btree (article_id);


--
-- Name: budget_adjustmentline_client_id_d5fc8fc2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_adjustmentline_client_id_d5fc8fc2 ON public.budget_adjustmentline USING btree (client_id);


--
-- Name: budget_article_client_id_a9810aa2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_article_client_id_a9810aa2 ON public.budget_article USING btree (client_id);


--
-- Name: budget_budgetyear_client_id_198ee546; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_budgetyear_client_id_198ee546 ON public.budget_budgetyear USING btree (client_id);


--
-- Name: budget_commitment_article_id_49822434; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_commitment_article_id_49822434 ON public.budget_commitment USING btree (article_id);


--
-- Name: budget_commitment_by_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_commitment_by_article ON public.budget_commitment USING btree (client_id, article_id, status);


--
-- Name: budget_commitment_client_id_bd79ef08; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_commitment_client_id_bd79ef08 ON public.budget_commitment USING btree (client_id);


--
-- Name: budget_commitment_subject_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX budget_commitment_subject_once ON public.budget_commitment USING btree (client_id, subject) WHERE ((NOT ((subject)::text = ''::text)) AND (NOT ((status)::text = 'void'::text)));


--
-- Name: budget_line_credited_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX budget_line_credited_once ON public.budget_movement USING btree (client_id, adjustment_line_id) WHERE (adjustment_line_id IS NOT NULL);


--
-- Name: budget_movement_adjustment_line_id_1fc539c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_adjustment_line_id_1fc539c3 ON public.budget_movement USING btree (adjustment_line_id);


--
-- Name: budget_movement_article_id_3c2e8db8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_article_id_3c2e8db8 ON public.budget_movement USING btree (article_id);


--
-- Name: budget_movement_by_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_by_article ON public.budget_movement USING btree (client_id, article_id, id);


--
-- Name: budget_movement_by_commitment; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_by_commitment ON public.budget_movement USING btree (client_id, commitment_id, id) WHERE (commitment_id IS NOT NULL);


--
-- Name: budget_movement_client_id_78531888; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_client_id_78531888 ON public.budget_movement USING btree (client_id);


--
-- Name: budget_movement_commitment_id_bbf91445; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_commitment_id_bbf91445 ON public.budget_movement USING btree (commitment_id);


--
-- Name: budget_movement_overrun_id_1456c334; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_movement_overrun_id_1456c334 ON public.budget_movement USING btree (overrun_id);


--
-- Name: budget_overrun_article_id_261d0559; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_overrun_article_id_261d0559 ON public.budget_overrun USING btree (article_id);


--
-- Name: budget_overrun_client_id_6ad7fe52; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_overrun_client_id_6ad7fe52 ON public.budget_overrun USING btree (client_id);


--
-- Name: budget_overrun_granted_by_id_32a9b614; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_overrun_granted_by_id_32a9b614 ON public.budget_overrun USING btree (granted_by_id);


--
-- Name: budget_overrun_granted_for_id_a2243100; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX budget_overrun_granted_for_id_a2243100 ON public.budget_overrun USING btree (granted_for_id);


--
-- Name: budget_overrun_granted_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX budget_overrun_granted_once ON public.budget_movement USING btree (client_id, overrun_id) WHERE (overrun_id IS NOT NULL);


--
-- Name: charge_rule_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX charge_rule_once ON public.bank_chargerule USING btree (client_id, words, account_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);


--
-- Name: clients_client_code_02517314_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clients_client_code_02517314_like ON public.clients_client USING btree (code varchar_pattern_ops);


--
-- Name: clients_clientname_client_id_7488d6fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clients_clientname_client_id_7488d6fa ON public.clients_clientname USING btree (client_id);


--
-- Name: clients_succession_predecessor_id_9371fcc0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clients_succession_predecessor_id_9371fcc0 ON public.clients_succession USING btree (predecessor_id);


--
-- Name: clients_succession_successor_id_7c2c8d21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clients_succession_successor_id_7c2c8d21 ON public.clients_succession USING btree (successor_id);


--
-- Name: clock_by_invoice; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_by_invoice ON public.payables_clockevent USING btree (client_id, invoice_id, at, id);


--
-- Name: closing_accrual_client_id_4b7bedea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_accrual_client_id_4b7bedea ON public.closing_accrual USING btree (client_id);


--
-- Name: closing_accrual_decided_by_id_b78f5dca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_accrual_decided_by_id_b78f5dca ON public.closing_accrual USING btree (decided_by_id);


--
-- Name: closing_carry_client_id_0ed67f5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_carry_client_id_0ed67f5b ON public.closing_carry USING btree (client_id);


--
-- Name: closing_carry_year_end_id_ec8b550b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_carry_year_end_id_ec8b550b ON public.closing_carry USING btree (year_end_id);


--
-- Name: closing_certification_client_id_0c423c0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_certification_client_id_0c423c0f ON public.closing_certification USING btree (client_id);


--
-- Name: closing_certification_person_id_3a036d8a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_certification_person_id_3a036d8a ON public.closing_certification USING btree (person_id);


--
-- Name: closing_certification_task_id_c2d38c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_certification_task_id_c2d38c58 ON public.closing_certification USING btree (task_id);


--
-- Name: closing_certified_by_task; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_certified_by_task ON public.closing_certification USING btree (client_id, task_id, at);


--
-- Name: closing_close_client_id_0432f78d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_close_client_id_0432f78d ON public.closing_close USING btree (client_id);


--
-- Name: closing_close_closed_by_id_fd311487; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_close_closed_by_id_fd311487 ON public.closing_close USING btree (closed_by_id);


--
-- Name: closing_one_year_end_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX closing_one_year_end_at_a_time ON public.closing_yearend USING btree (client_id, year) WHERE (NOT ((state)::text = 'undone'::text));


--
-- Name: closing_signature_client_id_b099a9c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_signature_client_id_b099a9c0 ON public.closing_signature USING btree (client_id);


--
-- Name: closing_signature_signed_by_id_545a7315; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_signature_signed_by_id_545a7315 ON public.closing_signature USING btree (signed_by_id);


--
-- Name: closing_signature_task_id_f3efea40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_signature_task_id_f3efea40 ON public.closing_signature USING btree (task_id);


--
-- Name: closing_task_client_id_98d10c84; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_task_client_id_98d10c84 ON public.closing_task USING btree (client_id);


--
-- Name: closing_task_close_id_e559240c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_task_close_id_e559240c ON public.closing_task USING btree (close_id);


--
-- Name: closing_task_owner_id_26e0ae51; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_task_owner_id_26e0ae51 ON public.closing_task USING btree (owner_id);


--
-- Name: closing_yearend_client_id_3649b5ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closing_yearend_client_id_3649b5ad ON public.closing_yearend USING btree (client_id);


--
-- Name: credit_by_iban; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX credit_by_iban ON public.receivables_customercredit USING btree (client_id, customer_iban);


--
-- Name: customer_account_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX customer_account_once ON public.receivables_customeraccount USING btree (client_id, customer_id, iban) WHERE (NOT ((status)::text = 'blocked'::text));


--
-- Name: customer_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_by_name ON public.receivables_customer USING btree (client_id, name);


--
-- Name: customer_known_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX customer_known_once ON public.receivables_customer USING btree (client_id, enterprise_number) WHERE (NOT ((enterprise_number)::text = ''::text));


--
-- Name: delivered_file_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivered_file_by_state ON public.payables_deliveredfile USING btree (delivery_id, state, id);


--
-- Name: delivery_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_by_person ON public.payables_delivery USING btree (person_id, id DESC);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: document_by_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX document_by_hash ON public.documents_document USING btree (client_id, sha256);


--
-- Name: documents_document_client_id_897ec5e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_client_id_897ec5e1 ON public.documents_document USING btree (client_id);


--
-- Name: documents_document_replaces_id_54d67f4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX documents_document_replaces_id_54d67f4d ON public.documents_document USING btree (replaces_id);


--
-- Name: fixed_assets_asset_client_id_ecea52d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_asset_client_id_ecea52d0 ON public.fixed_assets_asset USING btree (client_id);


--
-- Name: fixed_assets_asset_parent_id_2faee3c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_asset_parent_id_2faee3c8 ON public.fixed_assets_asset USING btree (parent_id);


--
-- Name: fixed_assets_book_client_id_56c70f09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_book_client_id_56c70f09 ON public.fixed_assets_book USING btree (client_id);


--
-- Name: fixed_assets_count_client_id_c1eaa451; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_count_client_id_c1eaa451 ON public.fixed_assets_count USING btree (client_id);


--
-- Name: fixed_assets_count_closed_by_id_71758289; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_count_closed_by_id_71758289 ON public.fixed_assets_count USING btree (closed_by_id);


--
-- Name: fixed_assets_count_closed_for_id_e1c940c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_count_closed_for_id_e1c940c1 ON public.fixed_assets_count USING btree (closed_for_id);


--
-- Name: fixed_assets_count_opened_by_id_de45d8f9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_count_opened_by_id_de45d8f9 ON public.fixed_assets_count USING btree (opened_by_id);


--
-- Name: fixed_assets_count_opened_for_id_2f3fe26b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_count_opened_for_id_2f3fe26b ON public.fixed_assets_count USING btree (opened_for_id);


--
-- Name: fixed_assets_countline_asset_id_70f3d35a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_countline_asset_id_70f3d35a ON public.fixed_assets_countline USING btree (asset_id);


--
-- Name: fixed_assets_countline_client_id_da501ebc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_countline_client_id_da501ebc ON public.fixed_assets_countline USING btree (client_id);


--
-- Name: fixed_assets_countline_count_id_e395563c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_countline_count_id_e395563c ON public.fixed_assets_countline USING btree (count_id);


--
-- Name: fixed_assets_disposal_asset_id_a7e64607; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_disposal_asset_id_a7e64607 ON public.fixed_assets_disposal USING btree (asset_id);


--
-- Name: fixed_assets_disposal_client_id_e273b077; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_disposal_client_id_e273b077 ON public.fixed_assets_disposal USING btree (client_id);


--
-- Name: fixed_assets_disposal_decided_by_id_47871823; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_disposal_decided_by_id_47871823 ON public.fixed_assets_disposal USING btree (decided_by_id);


--
-- Name: fixed_assets_disposal_decided_for_id_3cf9d757; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_disposal_decided_for_id_3cf9d757 ON public.fixed_assets_disposal USING btree (decided_for_id);


--
-- Name: fixed_assets_disposal_proposed_by_id_5f1dc6c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_disposal_proposed_by_id_5f1dc6c5 ON public.fixed_assets_disposal USING btree (proposed_by_id);


--
-- Name: fixed_assets_disposal_proposed_for_id_126761c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_disposal_proposed_for_id_126761c8 ON public.fixed_assets_disposal USING btree (proposed_for_id);


--
-- Name: fixed_assets_event_asset_id_467cf0c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_event_asset_id_467cf0c3 ON public.fixed_assets_event USING btree (asset_id);


--
-- Name: fixed_assets_event_client_id_8a7a4bff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_event_client_id_8a7a4bff ON public.fixed_assets_event USING btree (client_id);


--
-- Name: fixed_assets_event_person_id_00dff04e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_event_person_id_00dff04e ON public.fixed_assets_event USING btree (person_id);


--
-- Name: fixed_assets_grant_asset_id_a0490fc3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_grant_asset_id_a0490fc3 ON public.fixed_assets_grant USING btree (asset_id);


--
-- Name: fixed_assets_grant_client_id_87293863; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_grant_client_id_87293863 ON public.fixed_assets_grant USING btree (client_id);


--
-- Name: fixed_assets_policy_client_id_7744deba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_policy_client_id_7744deba ON public.fixed_assets_policy USING btree (client_id);


--
-- Name: fixed_assets_run_client_id_3fe27a2f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_run_client_id_3fe27a2f ON public.fixed_assets_run USING btree (client_id);


--
-- Name: fixed_assets_sighting_client_id_e5a6f353; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_sighting_client_id_e5a6f353 ON public.fixed_assets_sighting USING btree (client_id);


--
-- Name: fixed_assets_sighting_line_id_2c9dfaf7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_sighting_line_id_2c9dfaf7 ON public.fixed_assets_sighting USING btree (line_id);


--
-- Name: fixed_assets_source_asset_id_1ac16444; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_source_asset_id_1ac16444 ON public.fixed_assets_source USING btree (asset_id);


--
-- Name: fixed_assets_source_client_id_7b5301b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fixed_assets_source_client_id_7b5301b2 ON public.fixed_assets_source USING btree (client_id);


--
-- Name: halfyear_edition_frozen_by_id_372460df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_edition_frozen_by_id_372460df ON public.halfyear_edition USING btree (frozen_by_id);


--
-- Name: halfyear_edition_number_24f54d4e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_edition_number_24f54d4e_like ON public.halfyear_edition USING btree (number varchar_pattern_ops);


--
-- Name: halfyear_edition_period_7a792ff1_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_edition_period_7a792ff1_like ON public.halfyear_edition USING btree (period varchar_pattern_ops);


--
-- Name: halfyear_edition_signed_by_id_fcccfd59; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_edition_signed_by_id_fcccfd59 ON public.halfyear_edition USING btree (signed_by_id);


--
-- Name: halfyear_erratum_edition_id_11a5ac92; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_erratum_edition_id_11a5ac92 ON public.halfyear_erratum USING btree (edition_id);


--
-- Name: halfyear_narrative_edition_id_a32f790f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_narrative_edition_id_a32f790f ON public.halfyear_narrative USING btree (edition_id);


--
-- Name: halfyear_promise_edition_id_e41ed606; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_promise_edition_id_e41ed606 ON public.halfyear_promise USING btree (edition_id);


--
-- Name: halfyear_promiseoutcome_edition_id_aacad546; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_promiseoutcome_edition_id_aacad546 ON public.halfyear_promiseoutcome USING btree (edition_id);


--
-- Name: halfyear_promiseoutcome_promise_id_16445c6f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX halfyear_promiseoutcome_promise_id_16445c6f ON public.halfyear_promiseoutcome USING btree (promise_id);


--
-- Name: handed_over_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX handed_over_once ON public.receivables_handoveritem USING btree (client_id, invoice_id) WHERE (taken_back_on IS NULL);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: import_bad_rows; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_bad_rows ON public.imports_row USING btree (client_id, batch_id, number) WHERE has_error;


--
-- Name: import_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_by_time ON public.imports_batch USING btree (client_id, id DESC);


--
-- Name: imports_batch_client_id_bf913a36; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_batch_client_id_bf913a36 ON public.imports_batch USING btree (client_id);


--
-- Name: imports_batch_origin_id_28de1a6a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_batch_origin_id_28de1a6a ON public.imports_batch USING btree (origin_id);


--
-- Name: imports_row_client_id_e12ece3d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imports_row_client_id_e12ece3d ON public.imports_row USING btree (client_id);


--
-- Name: intake_by_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_by_hash ON public.payables_intake USING btree (sha256);


--
-- Name: intake_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_by_state ON public.payables_intake USING btree (client_id, state, id DESC);


--
-- Name: intake_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_by_time ON public.payables_intake USING btree (client_id, received_at DESC);


--
-- Name: intake_dismissed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX intake_dismissed_once ON public.payables_dismissal USING btree (intake_id) WHERE (restored_at IS NULL);


--
-- Name: intake_file_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX intake_file_once ON public.payables_intake USING btree (client_id, sha256) WHERE ((state)::text = ANY ((ARRAY['accepted'::character varying, 'to_key'::character varying])::text[]));


--
-- Name: intake_placed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX intake_placed_once ON public.payables_intake USING btree (retry_of_id) WHERE (client_id IS NOT NULL);


--
-- Name: internal_by_buyer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_by_buyer ON public.internal_transaction USING btree (buyer_id, state);


--
-- Name: internal_leg_client_id_aa6355e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_leg_client_id_aa6355e5 ON public.internal_leg USING btree (client_id);


--
-- Name: internal_leg_transaction_id_3de023b1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_leg_transaction_id_3de023b1 ON public.internal_leg USING btree (transaction_id);


--
-- Name: internal_netting_buyer_id_97aac5a5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_netting_buyer_id_97aac5a5 ON public.internal_netting USING btree (buyer_id);


--
-- Name: internal_netting_seller_id_2957c4f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_netting_seller_id_2957c4f8 ON public.internal_netting USING btree (seller_id);


--
-- Name: internal_transaction_buyer_id_692fcce0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_transaction_buyer_id_692fcce0 ON public.internal_transaction USING btree (buyer_id);


--
-- Name: internal_transaction_seller_id_8744c4d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX internal_transaction_seller_id_8744c4d1 ON public.internal_transaction USING btree (seller_id);


--
-- Name: invoice_by_bare_number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_bare_number ON public.payables_invoice USING btree (client_id, supplier_id, number_bare);


--
-- Name: invoice_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_due ON public.payables_invoice USING btree (client_id, status, due_on, id);


--
-- Name: invoice_by_handler; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_handler ON public.payables_invoice USING btree (client_id, handler_id) WHERE (NOT ((status)::text = ANY ((ARRAY['paid'::character varying, 'refused'::character varying, 'cancelled'::character varying])::text[])));


--
-- Name: invoice_by_number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_number ON public.payables_invoice USING btree (client_id, number_key);


--
-- Name: invoice_by_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_order ON public.payables_invoice USING btree (client_id, order_reference);


--
-- Name: invoice_by_padded_number; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_padded_number ON public.payables_invoice USING btree (client_id, supplier_id, number_padded);


--
-- Name: invoice_by_payment; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_payment ON public.payables_invoice USING btree (client_id, paid_on) WHERE (paid_on IS NOT NULL);


--
-- Name: invoice_by_receipt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_receipt ON public.payables_invoice USING btree (client_id, received_on, id);


--
-- Name: invoice_by_supplier; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_supplier ON public.payables_invoice USING btree (client_id, supplier_id, issued_on);


--
-- Name: invoice_by_supplier_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_by_supplier_due ON public.payables_invoice USING btree (client_id, supplier_id, due_on, id);


--
-- Name: invoice_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_corrects ON public.payables_invoice USING btree (client_id, corrects_number) WHERE (NOT ((corrects_number)::text = ''::text));


--
-- Name: invoice_exceptions; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_exceptions ON public.payables_invoice USING btree (client_id, exception_cause, exception_since) WHERE ((status)::text = 'exception'::text);


--
-- Name: invoice_in_one_running_plan; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX invoice_in_one_running_plan ON public.receivables_planinvoice USING btree (client_id, invoice_id) WHERE live;


--
-- Name: invoice_once_alive; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX invoice_once_alive ON public.payables_invoice USING btree (client_id, supplier_id, number_key, year, kind) WHERE (NOT ((status)::text = ANY ((ARRAY['refused'::character varying, 'cancelled'::character varying])::text[])));


--
-- Name: invoice_touchless_ready; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_touchless_ready ON public.payables_invoice USING btree (client_id, id) WHERE touchless_ready;


--
-- Name: invoice_unfinished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_unfinished ON public.payables_invoice USING btree (client_id, status, due_on) WHERE (NOT ((status)::text = ANY ((ARRAY['paid'::character varying, 'refused'::character varying, 'cancelled'::character varying])::text[])));


--
-- Name: invoice_waiting_client; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invoice_waiting_client ON public.payables_invoice USING btree (client_id, waiting_client_since) WHERE (waiting_client_since IS NOT NULL);


--
-- Name: job_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX job_by_time ON public.jobs_jobrun USING btree (client_id, queued_at DESC);


--
-- Name: jobs_jobrun_client_id_a1b1b1e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobs_jobrun_client_id_a1b1b1e5 ON public.jobs_jobrun USING btree (client_id);


--
-- Name: jobs_timed_job_1f28f9c1_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX jobs_timed_job_1f28f9c1_like ON public.jobs_timed USING btree (job varchar_pattern_ops);


--
-- Name: kpis_factset_client_id_614e1ed8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kpis_factset_client_id_614e1ed8 ON public.kpis_factset USING btree (client_id);


--
-- Name: kpis_frozenvalue_client_id_4db52ca9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kpis_frozenvalue_client_id_4db52ca9 ON public.kpis_frozenvalue USING btree (client_id);


--
-- Name: kpis_frozenvalue_facts_id_0749a653; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kpis_frozenvalue_facts_id_0749a653 ON public.kpis_frozenvalue USING btree (facts_id);


--
-- Name: kpis_measurement_client_id_d31f16d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kpis_measurement_client_id_d31f16d4 ON public.kpis_measurement USING btree (client_id);


--
-- Name: kpis_norm_client_id_6b9dc1d2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kpis_norm_client_id_6b9dc1d2 ON public.kpis_norm USING btree (client_id);


--
-- Name: kpis_norm_set_by_id_4492f9b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX kpis_norm_set_by_id_4492f9b2 ON public.kpis_norm USING btree (set_by_id);


--
-- Name: ledger_account_client_id_36cca27c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_account_client_id_36cca27c ON public.ledger_account USING btree (client_id);


--
-- Name: ledger_accrual_client_id_6fdfcf07; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_accrual_client_id_6fdfcf07 ON public.ledger_accrual USING btree (client_id);


--
-- Name: ledger_allocation_once_a_period; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ledger_allocation_once_a_period ON public.ledger_allocationrun USING btree (client_id, rule_id, year, period) WHERE (NOT undone);


--
-- Name: ledger_allocationrule_client_id_66091e46; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationrule_client_id_66091e46 ON public.ledger_allocationrule USING btree (client_id);


--
-- Name: ledger_allocationrule_driver_id_188526fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationrule_driver_id_188526fc ON public.ledger_allocationrule USING btree (driver_id);


--
-- Name: ledger_allocationrun_client_id_9b5d550d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationrun_client_id_9b5d550d ON public.ledger_allocationrun USING btree (client_id);


--
-- Name: ledger_allocationrun_draft_id_d9dc32ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationrun_draft_id_d9dc32ab ON public.ledger_allocationrun USING btree (draft_id);


--
-- Name: ledger_allocationrun_rule_id_350bf48c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationrun_rule_id_350bf48c ON public.ledger_allocationrun USING btree (rule_id);


--
-- Name: ledger_allocationtarget_client_id_329f45b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationtarget_client_id_329f45b0 ON public.ledger_allocationtarget USING btree (client_id);


--
-- Name: ledger_allocationtarget_rule_id_06fa00cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_allocationtarget_rule_id_06fa00cf ON public.ledger_allocationtarget USING btree (rule_id);


--
-- Name: ledger_dimension_client_id_187a6e9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_dimension_client_id_187a6e9c ON public.ledger_dimension USING btree (client_id);


--
-- Name: ledger_dimensionrule_client_id_3e31a492; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_dimensionrule_client_id_3e31a492 ON public.ledger_dimensionrule USING btree (client_id);


--
-- Name: ledger_dimensionvalue_client_id_9e8195bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_dimensionvalue_client_id_9e8195bd ON public.ledger_dimensionvalue USING btree (client_id);


--
-- Name: ledger_dimensionvalue_dimension_id_8dd686c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_dimensionvalue_dimension_id_8dd686c7 ON public.ledger_dimensionvalue USING btree (dimension_id);


--
-- Name: ledger_dimensionvalue_holder_id_8a9d7292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_dimensionvalue_holder_id_8a9d7292 ON public.ledger_dimensionvalue USING btree (holder_id);


--
-- Name: ledger_draft_client_id_2a629ca5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_draft_client_id_2a629ca5 ON public.ledger_draft USING btree (client_id);


--
-- Name: ledger_draft_decided_by_id_38741bff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_draft_decided_by_id_38741bff ON public.ledger_draft USING btree (decided_by_id);


--
-- Name: ledger_draft_decided_for_id_04a3e2cb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_draft_decided_for_id_04a3e2cb ON public.ledger_draft USING btree (decided_for_id);


--
-- Name: ledger_draft_prepared_by_id_cb4fc6fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_draft_prepared_by_id_cb4fc6fa ON public.ledger_draft USING btree (prepared_by_id);


--
-- Name: ledger_draft_prepared_for_id_7e4c877b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_draft_prepared_for_id_7e4c877b ON public.ledger_draft USING btree (prepared_for_id);


--
-- Name: ledger_draft_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_draft_waiting ON public.ledger_draft USING btree (client_id, prepared_at) WHERE ((status)::text = 'prepared'::text);


--
-- Name: ledger_driver_client_id_acf14ced; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_driver_client_id_acf14ced ON public.ledger_driver USING btree (client_id);


--
-- Name: ledger_drivervalue_client_id_da4cd0da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_drivervalue_client_id_da4cd0da ON public.ledger_drivervalue USING btree (client_id);


--
-- Name: ledger_drivervalue_driver_id_4ba80fa4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_drivervalue_driver_id_4ba80fa4 ON public.ledger_drivervalue USING btree (driver_id);


--
-- Name: ledger_entry_by_document; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_entry_by_document ON public.ledger_entry USING btree (client_id, document) WHERE (document <> ''::text);


--
-- Name: ledger_entry_reversed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ledger_entry_reversed_once ON public.ledger_entry USING btree (client_id, reverses_id) WHERE (reverses_id IS NOT NULL);


--
-- Name: ledger_journal_client_id_7ecab2f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_journal_client_id_7ecab2f4 ON public.ledger_journal USING btree (client_id);


--
-- Name: ledger_line_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_line_by_account ON ONLY public.ledger_line USING btree (client_id, year, period, account) INCLUDE (debit, credit);


--
-- Name: ledger_line_2025_client_id_year_period_account_debit_credit_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_line_2025_client_id_year_period_account_debit_credit_idx ON public.ledger_line_2025 USING btree (client_id, year, period, account) INCLUDE (debit, credit);


--
-- Name: ledger_line_2026_client_id_year_period_account_debit_credit_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_line_2026_client_id_year_period_account_debit_credit_idx ON public.ledger_line_2026 USING btree (client_id, year, period, account) INCLUDE (debit, credit);


--
-- Name: ledger_line_2027_client_id_year_period_account_debit_credit_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_line_2027_client_id_year_period_account_debit_credit_idx ON public.ledger_line_2027 USING btree (client_id, year, period, account) INCLUDE (debit, credit);


--
-- Name: ledger_lock_by_period; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_lock_by_period ON public.ledger_lock USING btree (client_id, year, period);


--
-- Name: ledger_lock_client_id_b7597606; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_lock_client_id_b7597606 ON public.ledger_lock USING btree (client_id);


--
-- Name: ledger_lock_locked_by_id_87bdc779; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_lock_locked_by_id_87bdc779 ON public.ledger_lock USING btree (locked_by_id);


--
-- Name: ledger_occurrence_client_id_f0bb4ee4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_occurrence_client_id_f0bb4ee4 ON public.ledger_occurrence USING btree (client_id);


--
-- Name: ledger_occurrence_recurrence_id_2599168c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_occurrence_recurrence_id_2599168c ON public.ledger_occurrence USING btree (recurrence_id);


--
-- Name: ledger_one_open_reopening_a_lock; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ledger_one_open_reopening_a_lock ON public.ledger_reopening USING btree (client_id, lock_id) WHERE ((status)::text = 'open'::text);


--
-- Name: ledger_period_client_id_0e34cd4a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_period_client_id_0e34cd4a ON public.ledger_period USING btree (client_id);


--
-- Name: ledger_posting_client_id_06aeef9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_posting_client_id_06aeef9c ON public.ledger_posting USING btree (client_id);


--
-- Name: ledger_posting_person_id_56e54c22; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_posting_person_id_56e54c22 ON public.ledger_posting USING btree (person_id);


--
-- Name: ledger_recurrence_approved_by_id_1262dcec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_recurrence_approved_by_id_1262dcec ON public.ledger_recurrence USING btree (approved_by_id);


--
-- Name: ledger_recurrence_approved_for_id_c74ce38c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_recurrence_approved_for_id_c74ce38c ON public.ledger_recurrence USING btree (approved_for_id);


--
-- Name: ledger_recurrence_author_for_id_785108bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_recurrence_author_for_id_785108bc ON public.ledger_recurrence USING btree (author_for_id);


--
-- Name: ledger_recurrence_author_id_3e8aab40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_recurrence_author_id_3e8aab40 ON public.ledger_recurrence USING btree (author_id);


--
-- Name: ledger_recurrence_client_id_e4227bf8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_recurrence_client_id_e4227bf8 ON public.ledger_recurrence USING btree (client_id);


--
-- Name: ledger_recurrence_next; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_recurrence_next ON public.ledger_recurrence USING btree (client_id, next_on);


--
-- Name: ledger_reopening_client_id_04f8937d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_reopening_client_id_04f8937d ON public.ledger_reopening USING btree (client_id);


--
-- Name: ledger_reopening_decided_by_id_2c9fa344; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_reopening_decided_by_id_2c9fa344 ON public.ledger_reopening USING btree (decided_by_id);


--
-- Name: ledger_reopening_decided_for_id_dfbd7aa8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_reopening_decided_for_id_dfbd7aa8 ON public.ledger_reopening USING btree (decided_for_id);


--
-- Name: ledger_reopening_lock_id_128d2fc8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_reopening_lock_id_128d2fc8 ON public.ledger_reopening USING btree (lock_id);


--
-- Name: ledger_reopening_requested_by_id_deb73ada; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_reopening_requested_by_id_deb73ada ON public.ledger_reopening USING btree (requested_by_id);


--
-- Name: ledger_reopening_requested_for_id_64833dcc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ledger_reopening_requested_for_id_64833dcc ON public.ledger_reopening USING btree (requested_for_id);


--
-- Name: match_by_movement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_by_movement ON public.bank_match USING btree (client_id, movement_id);


--
-- Name: match_part_by_target; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_part_by_target ON public.bank_part USING btree (client_id, kind, target_id);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: movement_by_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX movement_by_date ON public.bank_movement USING btree (client_id, account_id, date, id);


--
-- Name: movement_matched_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX movement_matched_once ON public.bank_match USING btree (client_id, movement_id) WHERE (undone_at IS NULL);


--
-- Name: movement_suspense; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX movement_suspense ON public.bank_movement USING btree (client_id, date, id) WHERE ((state)::text = 'suspense'::text);


--
-- Name: movement_to_do; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX movement_to_do ON public.bank_movement USING btree (client_id, date, id) WHERE (((state)::text = 'to_do'::text) AND taken_up);


--
-- Name: notification_to_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notification_to_mail ON public.notifications_notification USING btree (person_id, id) WHERE ((mail)::text = ANY ((ARRAY['waiting'::character varying, 'digest'::character varying])::text[]));


--
-- Name: notification_unread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notification_unread ON public.notifications_notification USING btree (person_id, at DESC) WHERE (read_at IS NULL);


--
-- Name: notifications_notification_client_id_3cea6756; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notifications_notification_client_id_3cea6756 ON public.notifications_notification USING btree (client_id);


--
-- Name: notifications_notification_person_id_ec9b6507; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notifications_notification_person_id_ec9b6507 ON public.notifications_notification USING btree (person_id);


--
-- Name: notifications_preference_person_id_33c79cf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notifications_preference_person_id_33c79cf9 ON public.notifications_preference USING btree (person_id);


--
-- Name: numbering_series_client_id_897fc33f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX numbering_series_client_id_897fc33f ON public.numbering_series USING btree (client_id);


--
-- Name: one_default_view; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_default_view ON public.ui_savedview USING btree (person_id, page) WHERE is_default;


--
-- Name: one_first_statement_an_account; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_first_statement_an_account ON public.bank_statement USING btree (client_id, account_id) WHERE first;


--
-- Name: one_live_hold; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_live_hold ON public.payables_hold USING btree (client_id, invoice_id) WHERE (released_at IS NULL);


--
-- Name: one_live_line_an_open_item; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_live_line_an_open_item ON public.payments_item USING btree (client_id, source, invoice_id) WHERE live;


--
-- Name: one_live_run_a_key; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_live_run_a_key ON public.jobs_jobrun USING btree (client_id, job, key) NULLS NOT DISTINCT WHERE ((NOT ((key)::text = ''::text)) AND ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying, 'retry'::character varying])::text[])));


--
-- Name: one_next_version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_next_version ON public.documents_document USING btree (client_id, replaces_id) WHERE (replaces_id IS NOT NULL);


--
-- Name: one_open_account_change; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_account_change ON public.payments_accountchange USING btree (client_id, iban) WHERE ((status)::text = 'open'::text);


--
-- Name: one_open_disposal_an_asset; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_disposal_an_asset ON public.fixed_assets_disposal USING btree (client_id, asset_id) WHERE ((status)::text = 'proposed'::text);


--
-- Name: one_open_dispute; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_dispute ON public.receivables_dispute USING btree (client_id, invoice_id) WHERE (closed_on IS NULL);


--
-- Name: one_open_dunning_run; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_dunning_run ON public.receivables_dunningrun USING btree (client_id) WHERE ((status)::text = 'proposed'::text);


--
-- Name: one_open_request_a_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_request_a_subject ON public.approvals_request USING btree (client_id, subject) WHERE ((status)::text = 'open'::text);


--
-- Name: one_posted_run_a_month; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_posted_run_a_month ON public.fixed_assets_run USING btree (client_id, year, month) WHERE ((status)::text = 'posted'::text);


--
-- Name: one_write_off_proposed; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_write_off_proposed ON public.receivables_writeoff USING btree (client_id, invoice_id) WHERE ((status)::text = 'proposed'::text);


--
-- Name: order_by_supplier; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_by_supplier ON public.purchasing_order USING btree (client_id, supplier_number);


--
-- Name: outbox_announcement_client_id_ae722673; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_announcement_client_id_ae722673 ON public.outbox_announcement USING btree (client_id);


--
-- Name: outbox_arrival_client_id_625e8285; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_arrival_client_id_625e8285 ON public.outbox_arrival USING btree (client_id);


--
-- Name: outgoing_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outgoing_open ON public.receivables_outgoinginvoice USING btree (client_id, due_on) WHERE (open_cents > 0);


--
-- Name: outgoing_reference_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX outgoing_reference_once ON public.receivables_outgoinginvoice USING btree (client_id, structured_reference) WHERE (NOT ((structured_reference)::text = ''::text));


--
-- Name: payables_bookingline_client_id_3da19407; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_bookingline_client_id_3da19407 ON public.payables_bookingline USING btree (client_id);


--
-- Name: payables_bookingline_invoice_id_2f07542a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_bookingline_invoice_id_2f07542a ON public.payables_bookingline USING btree (invoice_id);


--
-- Name: payables_buyerreference_client_id_0164388b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_buyerreference_client_id_0164388b ON public.payables_buyerreference USING btree (client_id);


--
-- Name: payables_buyerreference_handler_id_a484f629; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_buyerreference_handler_id_a484f629 ON public.payables_buyerreference USING btree (handler_id);


--
-- Name: payables_clientrules_client_id_fb451f51; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_clientrules_client_id_fb451f51 ON public.payables_clientrules USING btree (client_id);


--
-- Name: payables_clockevent_client_id_83ff962f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_clockevent_client_id_83ff962f ON public.payables_clockevent USING btree (client_id);


--
-- Name: payables_coolingoff_set_by_id_3284f3a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_coolingoff_set_by_id_3284f3a3 ON public.payables_coolingoff USING btree (set_by_id);


--
-- Name: payables_deliveredfile_client_id_96d143bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_deliveredfile_client_id_96d143bc ON public.payables_deliveredfile USING btree (client_id);


--
-- Name: payables_deliveredfile_delivery_id_02f81e16; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_deliveredfile_delivery_id_02f81e16 ON public.payables_deliveredfile USING btree (delivery_id);


--
-- Name: payables_delivery_client_id_82f56263; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_delivery_client_id_82f56263 ON public.payables_delivery USING btree (client_id);


--
-- Name: payables_delivery_person_id_740ce553; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_delivery_person_id_740ce553 ON public.payables_delivery USING btree (person_id);


--
-- Name: payables_dismissal_client_id_7a966b26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_dismissal_client_id_7a966b26 ON public.payables_dismissal USING btree (client_id);


--
-- Name: payables_dismissal_dismissed_by_id_0c6d3145; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_dismissal_dismissed_by_id_0c6d3145 ON public.payables_dismissal USING btree (dismissed_by_id);


--
-- Name: payables_dismissal_intake_id_3a3d8f90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_dismissal_intake_id_3a3d8f90 ON public.payables_dismissal USING btree (intake_id);


--
-- Name: payables_dismissal_restored_by_id_374a0702; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_dismissal_restored_by_id_374a0702 ON public.payables_dismissal USING btree (restored_by_id);


--
-- Name: payables_hold_client_id_3d3237e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_hold_client_id_3d3237e2 ON public.payables_hold USING btree (client_id);


--
-- Name: payables_hold_invoice_id_72809d7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_hold_invoice_id_72809d7f ON public.payables_hold USING btree (invoice_id);


--
-- Name: payables_hold_placed_by_id_259253a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_hold_placed_by_id_259253a3 ON public.payables_hold USING btree (placed_by_id);


--
-- Name: payables_hold_released_by_id_f8afb427; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_hold_released_by_id_f8afb427 ON public.payables_hold USING btree (released_by_id);


--
-- Name: payables_intake_client_id_29093b48; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_intake_client_id_29093b48 ON public.payables_intake USING btree (client_id);


--
-- Name: payables_intake_retry_of_id_9daeec17; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_intake_retry_of_id_9daeec17 ON public.payables_intake USING btree (retry_of_id);


--
-- Name: payables_invoice_approver_id_1a3db0e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoice_approver_id_1a3db0e8 ON public.payables_invoice USING btree (approver_id);


--
-- Name: payables_invoice_corrects_id_d1098aa5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoice_corrects_id_d1098aa5 ON public.payables_invoice USING btree (corrects_id);


--
-- Name: payables_invoice_handler_id_0280f303; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoice_handler_id_0280f303 ON public.payables_invoice USING btree (handler_id);


--
-- Name: payables_invoice_prepared_by_id_93a87deb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoice_prepared_by_id_93a87deb ON public.payables_invoice USING btree (prepared_by_id);


--
-- Name: payables_invoice_supplier_id_865a51ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoice_supplier_id_865a51ed ON public.payables_invoice USING btree (supplier_id);


--
-- Name: payables_invoiceline_client_id_6e9fcdfc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoiceline_client_id_6e9fcdfc ON public.payables_invoiceline USING btree (client_id);


--
-- Name: payables_invoiceline_invoice_id_1ae57859; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_invoiceline_invoice_id_1ae57859 ON public.payables_invoiceline USING btree (invoice_id);


--
-- Name: payables_question_answered_by_id_f948d7b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_question_answered_by_id_f948d7b3 ON public.payables_question USING btree (answered_by_id);


--
-- Name: payables_question_asked_by_id_f2011bd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_question_asked_by_id_f2011bd8 ON public.payables_question USING btree (asked_by_id);


--
-- Name: payables_question_client_id_be15f81e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_question_client_id_be15f81e ON public.payables_question USING btree (client_id);


--
-- Name: payables_question_invoice_id_a23a84c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_question_invoice_id_a23a84c3 ON public.payables_question USING btree (invoice_id);


--
-- Name: payables_settlement_client_id_46ad3f47; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_settlement_client_id_46ad3f47 ON public.payables_settlement USING btree (client_id);


--
-- Name: payables_supplier_confirmed_by_id_5ca79227; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplier_confirmed_by_id_5ca79227 ON public.payables_supplier USING btree (confirmed_by_id);


--
-- Name: payables_supplier_merged_into_id_02402e40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplier_merged_into_id_02402e40 ON public.payables_supplier USING btree (merged_into_id);


--
-- Name: payables_supplieraccount_confirmed_by_id_6eb1d66d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplieraccount_confirmed_by_id_6eb1d66d ON public.payables_supplieraccount USING btree (confirmed_by_id);


--
-- Name: payables_supplieraccount_proposed_by_id_9610199a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplieraccount_proposed_by_id_9610199a ON public.payables_supplieraccount USING btree (proposed_by_id);


--
-- Name: payables_supplieraccount_supplier_id_c57d88df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplieraccount_supplier_id_c57d88df ON public.payables_supplieraccount USING btree (supplier_id);


--
-- Name: payables_supplierterms_client_id_9f2c8864; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplierterms_client_id_9f2c8864 ON public.payables_supplierterms USING btree (client_id);


--
-- Name: payables_supplierterms_supplier_id_ac0dd104; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payables_supplierterms_supplier_id_ac0dd104 ON public.payables_supplierterms USING btree (supplier_id);


--
-- Name: payment_line_by_iban; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payment_line_by_iban ON public.payments_line USING btree (client_id, iban);


--
-- Name: payment_line_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payment_line_by_state ON public.payments_line USING btree (client_id, state, id);


--
-- Name: payment_run_by_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payment_run_by_status ON public.payments_run USING btree (client_id, status, id DESC);


--
-- Name: payments_accountchange_account_id_bfe6f53b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_accountchange_account_id_bfe6f53b ON public.payments_accountchange USING btree (account_id);


--
-- Name: payments_accountchange_client_id_62e2225a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_accountchange_client_id_62e2225a ON public.payments_accountchange USING btree (client_id);


--
-- Name: payments_accountchange_decided_by_id_42ca63ca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_accountchange_decided_by_id_42ca63ca ON public.payments_accountchange USING btree (decided_by_id);


--
-- Name: payments_accountchange_decided_for_id_623a42bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_accountchange_decided_for_id_623a42bc ON public.payments_accountchange USING btree (decided_for_id);


--
-- Name: payments_accountchange_proposed_by_id_67c35059; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_accountchange_proposed_by_id_67c35059 ON public.payments_accountchange USING btree (proposed_by_id);


--
-- Name: payments_accountchange_proposed_for_id_b837861f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_accountchange_proposed_for_id_b837861f ON public.payments_accountchange USING btree (proposed_for_id);


--
-- Name: payments_bankaccount_client_id_09c61312; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_bankaccount_client_id_09c61312 ON public.payments_bankaccount USING btree (client_id);


--
-- Name: payments_item_client_id_51f1aa4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_item_client_id_51f1aa4c ON public.payments_item USING btree (client_id);


--
-- Name: payments_item_line_id_269feab6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_item_line_id_269feab6 ON public.payments_item USING btree (line_id);


--
-- Name: payments_line_client_id_51f8c485; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_line_client_id_51f8c485 ON public.payments_line USING btree (client_id);


--
-- Name: payments_line_run_id_f785eff2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_line_run_id_f785eff2 ON public.payments_line USING btree (run_id);


--
-- Name: payments_run_account_id_9ddc05e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_account_id_9ddc05e1 ON public.payments_run USING btree (account_id);


--
-- Name: payments_run_approved_by_id_902a073e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_approved_by_id_902a073e ON public.payments_run USING btree (approved_by_id);


--
-- Name: payments_run_approved_for_id_60548e43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_approved_for_id_60548e43 ON public.payments_run USING btree (approved_for_id);


--
-- Name: payments_run_client_id_515c186a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_client_id_515c186a ON public.payments_run USING btree (client_id);


--
-- Name: payments_run_prepared_by_id_b3e7d61e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_prepared_by_id_b3e7d61e ON public.payments_run USING btree (prepared_by_id);


--
-- Name: payments_run_prepared_for_id_411da8fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_prepared_for_id_411da8fa ON public.payments_run USING btree (prepared_for_id);


--
-- Name: payments_run_signed_again_by_id_3228648e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_signed_again_by_id_3228648e ON public.payments_run USING btree (signed_again_by_id);


--
-- Name: payments_run_signed_again_for_id_bb97be9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_signed_again_for_id_bb97be9c ON public.payments_run USING btree (signed_again_for_id);


--
-- Name: payments_run_signed_by_id_aedf8f32; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_signed_by_id_aedf8f32 ON public.payments_run USING btree (signed_by_id);


--
-- Name: payments_run_signed_for_id_8fb9976a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_run_signed_for_id_8fb9976a ON public.payments_run USING btree (signed_for_id);


--
-- Name: payments_signingrules_client_id_c0ee666e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX payments_signingrules_client_id_c0ee666e ON public.payments_signingrules USING btree (client_id);


--
-- Name: people_apikey_client_id_0d2fd8d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_apikey_client_id_0d2fd8d7 ON public.people_apikey USING btree (client_id);


--
-- Name: people_apikey_person_id_ffacd32b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_apikey_person_id_ffacd32b ON public.people_apikey USING btree (person_id);


--
-- Name: people_apikey_prefix_cde53f96_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_apikey_prefix_cde53f96_like ON public.people_apikey USING btree (prefix varchar_pattern_ops);


--
-- Name: people_delegation_client_id_2d648768; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_delegation_client_id_2d648768 ON public.people_delegation USING btree (client_id);


--
-- Name: people_delegation_giver_id_a379bb1b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_delegation_giver_id_a379bb1b ON public.people_delegation USING btree (giver_id);


--
-- Name: people_delegation_receiver_id_60b1449e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_delegation_receiver_id_60b1449e ON public.people_delegation USING btree (receiver_id);


--
-- Name: people_person_email_cdc75531_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_email_cdc75531_like ON public.people_person USING btree (email varchar_pattern_ops);


--
-- Name: people_roleassignment_client_id_dd87f14b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_roleassignment_client_id_dd87f14b ON public.people_roleassignment USING btree (client_id);


--
-- Name: people_roleassignment_granted_by_id_ace13ef5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_roleassignment_granted_by_id_ace13ef5 ON public.people_roleassignment USING btree (granted_by_id);


--
-- Name: people_roleassignment_person_id_ebd07ebf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_roleassignment_person_id_ebd07ebf ON public.people_roleassignment USING btree (person_id);


--
-- Name: people_staffvisit_client_id_b370edb9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_staffvisit_client_id_b370edb9 ON public.people_staffvisit USING btree (client_id);


--
-- Name: people_staffvisit_person_id_342d8e91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_staffvisit_person_id_342d8e91 ON public.people_staffvisit USING btree (person_id);


--
-- Name: person_email_ignores_case; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_email_ignores_case ON public.people_person USING btree (lower((email)::text));


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: purchasing_order_client_id_0261f245; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_order_client_id_0261f245 ON public.purchasing_order USING btree (client_id);


--
-- Name: purchasing_order_parent_id_5007464e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_order_parent_id_5007464e ON public.purchasing_order USING btree (parent_id);


--
-- Name: purchasing_order_placed_by_id_87079034; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_order_placed_by_id_87079034 ON public.purchasing_order USING btree (placed_by_id);


--
-- Name: purchasing_orderline_client_id_5b393bb7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_orderline_client_id_5b393bb7 ON public.purchasing_orderline USING btree (client_id);


--
-- Name: purchasing_orderline_order_id_d664b119; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_orderline_order_id_d664b119 ON public.purchasing_orderline USING btree (order_id);


--
-- Name: purchasing_quote_client_id_bb9b6430; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_quote_client_id_bb9b6430 ON public.purchasing_quote USING btree (client_id);


--
-- Name: purchasing_quote_requisition_id_f994b405; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_quote_requisition_id_f994b405 ON public.purchasing_quote USING btree (requisition_id);


--
-- Name: purchasing_receipt_client_id_11cc48e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_receipt_client_id_11cc48e8 ON public.purchasing_receipt USING btree (client_id);


--
-- Name: purchasing_receipt_order_id_c99c0de7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_receipt_order_id_c99c0de7 ON public.purchasing_receipt USING btree (order_id);


--
-- Name: purchasing_receipt_received_by_id_61cd62f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_receipt_received_by_id_61cd62f8 ON public.purchasing_receipt USING btree (received_by_id);


--
-- Name: purchasing_receiptline_client_id_16498b18; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_receiptline_client_id_16498b18 ON public.purchasing_receiptline USING btree (client_id);


--
-- Name: purchasing_receiptline_receipt_id_72ea6cb0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_receiptline_receipt_id_72ea6cb0 ON public.purchasing_receiptline USING btree (receipt_id);


--
-- Name: purchasing_requisition_checked_by_id_887301b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisition_checked_by_id_887301b3 ON public.purchasing_requisition USING btree (checked_by_id);


--
-- Name: purchasing_requisition_client_id_04af2d80; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisition_client_id_04af2d80 ON public.purchasing_requisition USING btree (client_id);


--
-- Name: purchasing_requisition_order_id_84415e0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisition_order_id_84415e0f ON public.purchasing_requisition USING btree (order_id);


--
-- Name: purchasing_requisition_parent_id_ad025ea3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisition_parent_id_ad025ea3 ON public.purchasing_requisition USING btree (parent_id);


--
-- Name: purchasing_requisition_requested_by_id_a2a10ba2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisition_requested_by_id_a2a10ba2 ON public.purchasing_requisition USING btree (requested_by_id);


--
-- Name: purchasing_requisitionline_client_id_960888c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisitionline_client_id_960888c6 ON public.purchasing_requisitionline USING btree (client_id);


--
-- Name: purchasing_requisitionline_requisition_id_fb475c63; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX purchasing_requisitionline_requisition_id_fb475c63 ON public.purchasing_requisitionline USING btree (requisition_id);


--
-- Name: question_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_open ON public.payables_question USING btree (client_id, "to", asked_at) WHERE (answered_at IS NULL);


--
-- Name: receipt_by_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receipt_by_order ON public.purchasing_receipt USING btree (client_id, order_id);


--
-- Name: receivables_billing_client_id_ea79b3cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_billing_client_id_ea79b3cf ON public.receivables_billing USING btree (client_id);


--
-- Name: receivables_customer_client_id_33ae5fc0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customer_client_id_33ae5fc0 ON public.receivables_customer USING btree (client_id);


--
-- Name: receivables_customeraccount_client_id_b8392e9a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customeraccount_client_id_b8392e9a ON public.receivables_customeraccount USING btree (client_id);


--
-- Name: receivables_customeraccount_confirmed_by_id_900859a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customeraccount_confirmed_by_id_900859a6 ON public.receivables_customeraccount USING btree (confirmed_by_id);


--
-- Name: receivables_customeraccount_confirmed_for_id_f444c960; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customeraccount_confirmed_for_id_f444c960 ON public.receivables_customeraccount USING btree (confirmed_for_id);


--
-- Name: receivables_customeraccount_customer_id_3e710356; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customeraccount_customer_id_3e710356 ON public.receivables_customeraccount USING btree (customer_id);


--
-- Name: receivables_customeraccount_proposed_by_id_22fa2805; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customeraccount_proposed_by_id_22fa2805 ON public.receivables_customeraccount USING btree (proposed_by_id);


--
-- Name: receivables_customeraccount_proposed_for_id_88eaee8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customeraccount_proposed_for_id_88eaee8b ON public.receivables_customeraccount USING btree (proposed_for_id);


--
-- Name: receivables_customercredit_client_id_d05a139f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_customercredit_client_id_d05a139f ON public.receivables_customercredit USING btree (client_id);


--
-- Name: receivables_delivery_client_id_881614ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_delivery_client_id_881614ec ON public.receivables_delivery USING btree (client_id);


--
-- Name: receivables_delivery_sale_id_30e55444; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_delivery_sale_id_30e55444 ON public.receivables_delivery USING btree (sale_id);


--
-- Name: receivables_dispute_client_id_92ef0efc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dispute_client_id_92ef0efc ON public.receivables_dispute USING btree (client_id);


--
-- Name: receivables_dispute_invoice_id_21d545be; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dispute_invoice_id_21d545be ON public.receivables_dispute USING btree (invoice_id);


--
-- Name: receivables_dispute_owner_id_19362530; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dispute_owner_id_19362530 ON public.receivables_dispute USING btree (owner_id);


--
-- Name: receivables_dunningrun_client_id_4612b83e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dunningrun_client_id_4612b83e ON public.receivables_dunningrun USING btree (client_id);


--
-- Name: receivables_dunningrun_prepared_by_id_ab6cb28f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dunningrun_prepared_by_id_ab6cb28f ON public.receivables_dunningrun USING btree (prepared_by_id);


--
-- Name: receivables_dunningrun_prepared_for_id_a9ab7c7b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dunningrun_prepared_for_id_a9ab7c7b ON public.receivables_dunningrun USING btree (prepared_for_id);


--
-- Name: receivables_dunningrun_sent_by_id_5fd09920; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dunningrun_sent_by_id_5fd09920 ON public.receivables_dunningrun USING btree (sent_by_id);


--
-- Name: receivables_dunningrun_sent_for_id_f0a1e3a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dunningrun_sent_for_id_f0a1e3a3 ON public.receivables_dunningrun USING btree (sent_for_id);


--
-- Name: receivables_dunningstep_client_id_5f86d487; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_dunningstep_client_id_5f86d487 ON public.receivables_dunningstep USING btree (client_id);


--
-- Name: receivables_handover_client_id_6dcfd4fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_handover_client_id_6dcfd4fc ON public.receivables_handover USING btree (client_id);


--
-- Name: receivables_handoveritem_client_id_7a4a05a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_handoveritem_client_id_7a4a05a4 ON public.receivables_handoveritem USING btree (client_id);


--
-- Name: receivables_handoveritem_handover_id_4c857843; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_handoveritem_handover_id_4c857843 ON public.receivables_handoveritem USING btree (handover_id);


--
-- Name: receivables_handoveritem_invoice_id_6d49217d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_handoveritem_invoice_id_6d49217d ON public.receivables_handoveritem USING btree (invoice_id);


--
-- Name: receivables_instalment_client_id_b68f9531; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_instalment_client_id_b68f9531 ON public.receivables_instalment USING btree (client_id);


--
-- Name: receivables_instalment_plan_id_499713b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_instalment_plan_id_499713b2 ON public.receivables_instalment USING btree (plan_id);


--
-- Name: receivables_outgoinginvoice_client_id_4805e256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_outgoinginvoice_client_id_4805e256 ON public.receivables_outgoinginvoice USING btree (client_id);


--
-- Name: receivables_outgoinginvoice_debtor_id_1224fd9b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_outgoinginvoice_debtor_id_1224fd9b ON public.receivables_outgoinginvoice USING btree (debtor_id);


--
-- Name: receivables_plan_client_id_367fff6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_plan_client_id_367fff6d ON public.receivables_plan USING btree (client_id);


--
-- Name: receivables_plan_customer_id_64ae061c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_plan_customer_id_64ae061c ON public.receivables_plan USING btree (customer_id);


--
-- Name: receivables_planinvoice_client_id_13dd9603; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_planinvoice_client_id_13dd9603 ON public.receivables_planinvoice USING btree (client_id);


--
-- Name: receivables_planinvoice_invoice_id_ef896bf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_planinvoice_invoice_id_ef896bf9 ON public.receivables_planinvoice USING btree (invoice_id);


--
-- Name: receivables_planinvoice_plan_id_f1c0f06d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_planinvoice_plan_id_f1c0f06d ON public.receivables_planinvoice USING btree (plan_id);


--
-- Name: receivables_receipt_client_id_b20c708b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_receipt_client_id_b20c708b ON public.receivables_receipt USING btree (client_id);


--
-- Name: receivables_receipt_invoice_id_8f822196; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_receipt_invoice_id_8f822196 ON public.receivables_receipt USING btree (invoice_id);


--
-- Name: receivables_recurrence_client_id_404068f1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_recurrence_client_id_404068f1 ON public.receivables_recurrence USING btree (client_id);


--
-- Name: receivables_recurrence_customer_id_7495e4d6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_recurrence_customer_id_7495e4d6 ON public.receivables_recurrence USING btree (customer_id);


--
-- Name: receivables_refund_account_id_88f1cf4e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_account_id_88f1cf4e ON public.receivables_refund USING btree (account_id);


--
-- Name: receivables_refund_client_id_bfa84808; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_client_id_bfa84808 ON public.receivables_refund USING btree (client_id);


--
-- Name: receivables_refund_customer_id_f90e477e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_customer_id_f90e477e ON public.receivables_refund USING btree (customer_id);


--
-- Name: receivables_refund_decided_by_id_5199d48d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_decided_by_id_5199d48d ON public.receivables_refund USING btree (decided_by_id);


--
-- Name: receivables_refund_decided_for_id_8fd000c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_decided_for_id_8fd000c8 ON public.receivables_refund USING btree (decided_for_id);


--
-- Name: receivables_refund_requested_by_id_261baad6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_requested_by_id_261baad6 ON public.receivables_refund USING btree (requested_by_id);


--
-- Name: receivables_refund_requested_for_id_3d7a5bc9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_refund_requested_for_id_3d7a5bc9 ON public.receivables_refund USING btree (requested_for_id);


--
-- Name: receivables_reminder_client_id_42a14242; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_reminder_client_id_42a14242 ON public.receivables_reminder USING btree (client_id);


--
-- Name: receivables_reminder_customer_id_a21edf30; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_reminder_customer_id_a21edf30 ON public.receivables_reminder USING btree (customer_id);


--
-- Name: receivables_reminder_run_id_76d20910; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_reminder_run_id_76d20910 ON public.receivables_reminder USING btree (run_id);


--
-- Name: receivables_reminderitem_client_id_fa919aef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_reminderitem_client_id_fa919aef ON public.receivables_reminderitem USING btree (client_id);


--
-- Name: receivables_reminderitem_invoice_id_60b1dd24; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_reminderitem_invoice_id_60b1dd24 ON public.receivables_reminderitem USING btree (invoice_id);


--
-- Name: receivables_reminderitem_reminder_id_f9112b67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_reminderitem_reminder_id_f9112b67 ON public.receivables_reminderitem USING btree (reminder_id);


--
-- Name: receivables_sale_client_id_e77fe7a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_sale_client_id_e77fe7a4 ON public.receivables_sale USING btree (client_id);


--
-- Name: receivables_sale_credits_id_ff40a836; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_sale_credits_id_ff40a836 ON public.receivables_sale USING btree (credits_id);


--
-- Name: receivables_sale_customer_id_9d8dca04; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_sale_customer_id_9d8dca04 ON public.receivables_sale USING btree (customer_id);


--
-- Name: receivables_sale_prepared_by_id_5ba7613a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_sale_prepared_by_id_5ba7613a ON public.receivables_sale USING btree (prepared_by_id);


--
-- Name: receivables_sale_prepared_for_id_a7819ca4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_sale_prepared_for_id_a7819ca4 ON public.receivables_sale USING btree (prepared_for_id);


--
-- Name: receivables_sale_recurrence_id_e7a80cc8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_sale_recurrence_id_e7a80cc8 ON public.receivables_sale USING btree (recurrence_id);


--
-- Name: receivables_saleline_client_id_c2b9b3bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_saleline_client_id_c2b9b3bc ON public.receivables_saleline USING btree (client_id);


--
-- Name: receivables_saleline_sale_id_d4e9e44d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_saleline_sale_id_d4e9e44d ON public.receivables_saleline USING btree (sale_id);


--
-- Name: receivables_writeoff_client_id_05a3fdf0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_writeoff_client_id_05a3fdf0 ON public.receivables_writeoff USING btree (client_id);


--
-- Name: receivables_writeoff_decided_by_id_4ba3d742; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_writeoff_decided_by_id_4ba3d742 ON public.receivables_writeoff USING btree (decided_by_id);


--
-- Name: receivables_writeoff_decided_for_id_89b4afbd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_writeoff_decided_for_id_89b4afbd ON public.receivables_writeoff USING btree (decided_for_id);


--
-- Name: receivables_writeoff_invoice_id_4d96fe3d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_writeoff_invoice_id_4d96fe3d ON public.receivables_writeoff USING btree (invoice_id);


--
-- Name: receivables_writeoff_proposed_by_id_b8136079; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_writeoff_proposed_by_id_b8136079 ON public.receivables_writeoff USING btree (proposed_by_id);


--
-- Name: receivables_writeoff_proposed_for_id_c24050ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX receivables_writeoff_proposed_for_id_c24050ac ON public.receivables_writeoff USING btree (proposed_for_id);


--
-- Name: recurring_sale_once_a_period; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX recurring_sale_once_a_period ON public.receivables_sale USING btree (client_id, recurrence_id, recurrence_on) WHERE ((recurrence_id IS NOT NULL) AND (NOT ((status)::text = 'cancelled'::text)));


--
-- Name: request_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_person ON public.approvals_request USING btree (client_id, waiting_person_id) WHERE ((status)::text = 'open'::text);


--
-- Name: request_by_role; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_role ON public.approvals_request USING btree (client_id, waiting_role, due_on) WHERE ((status)::text = 'open'::text);


--
-- Name: request_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_subject ON public.approvals_request USING btree (client_id, subject);


--
-- Name: requisition_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX requisition_by_state ON public.purchasing_requisition USING btree (client_id, state);


--
-- Name: sale_by_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sale_by_status ON public.receivables_sale USING btree (client_id, status, id DESC);


--
-- Name: sale_number_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX sale_number_once ON public.receivables_sale USING btree (client_id, number) WHERE (NOT ((number)::text = ''::text));


--
-- Name: sale_sequence_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX sale_sequence_once ON public.receivables_sale USING btree (client_id, kind, year, sequence) WHERE (sequence IS NOT NULL);


--
-- Name: sale_source_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX sale_source_once ON public.receivables_sale USING btree (client_id, source) WHERE (NOT ((source)::text = ''::text));


--
-- Name: same_file_staged_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX same_file_staged_once ON public.imports_batch USING btree (client_id, kind, sha256) WHERE ((origin_id IS NULL) AND ((state)::text = 'staged'::text));


--
-- Name: same_step_never_twice; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX same_step_never_twice ON public.receivables_reminderitem USING btree (client_id, invoice_id, "position") WHERE live;


--
-- Name: socialaccount_socialaccount_user_id_8146e70c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);


--
-- Name: socialaccount_socialtoken_account_id_951f210e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);


--
-- Name: socialaccount_socialtoken_app_id_636a42d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);


--
-- Name: statement_by_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_by_date ON public.bank_statement USING btree (client_id, account_id, date DESC, id DESC);


--
-- Name: statements_chartmapping_client_id_21f4f01a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_chartmapping_client_id_21f4f01a ON public.statements_chartmapping USING btree (client_id);


--
-- Name: statements_externalbalance_client_id_3a8dcd41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_externalbalance_client_id_3a8dcd41 ON public.statements_externalbalance USING btree (client_id);


--
-- Name: statements_signedstatement_client_id_a7664878; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_signedstatement_client_id_a7664878 ON public.statements_signedstatement USING btree (client_id);


--
-- Name: statements_signedstatement_signed_by_id_88af8394; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_signedstatement_signed_by_id_88af8394 ON public.statements_signedstatement USING btree (signed_by_id);


--
-- Name: supplier_account_by_iban; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supplier_account_by_iban ON public.payables_supplieraccount USING btree (iban);


--
-- Name: supplier_account_once_alive; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX supplier_account_once_alive ON public.payables_supplieraccount USING btree (supplier_id, iban) WHERE ((status)::text = ANY ((ARRAY['proposed'::character varying, 'confirmed'::character varying])::text[]));


--
-- Name: supplier_name_trigram; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supplier_name_trigram ON public.payables_supplier USING gin (name public.gin_trgm_ops);


--
-- Name: ui_savedview_person_id_fc5d44f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_savedview_person_id_fc5d44f6 ON public.ui_savedview USING btree (person_id);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: unnumbered_statement_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unnumbered_statement_once ON public.bank_statement USING btree (client_id, account_id, date, fingerprint) WHERE (sequence IS NULL);


--
-- Name: vat_regimeperiod_client_id_62406a8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_regimeperiod_client_id_62406a8b ON public.vat_regimeperiod USING btree (client_id);


--
-- Name: vat_regimeperiod_set_by_id_ea85e8d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_regimeperiod_set_by_id_ea85e8d0 ON public.vat_regimeperiod USING btree (set_by_id);


--
-- Name: vat_return_approved_by_id_bdd610c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_approved_by_id_bdd610c1 ON public.vat_return USING btree (approved_by_id);


--
-- Name: vat_return_approved_for_id_a3d6fc29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_approved_for_id_a3d6fc29 ON public.vat_return USING btree (approved_for_id);


--
-- Name: vat_return_by_status; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_by_status ON public.vat_return USING btree (client_id, status, due_on);


--
-- Name: vat_return_client_id_53d0717e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_client_id_53d0717e ON public.vat_return USING btree (client_id);


--
-- Name: vat_return_filed_by_id_026b1ae6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_filed_by_id_026b1ae6 ON public.vat_return USING btree (filed_by_id);


--
-- Name: vat_return_one_filed; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX vat_return_one_filed ON public.vat_return USING btree (client_id, kind, label) WHERE ((status)::text = 'filed'::text);


--
-- Name: vat_return_one_under_way; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX vat_return_one_under_way ON public.vat_return USING btree (client_id, kind, label) WHERE ((status)::text = ANY ((ARRAY['prepared'::character varying, 'approved'::character varying])::text[]));


--
-- Name: vat_return_prepared_by_id_6d043e65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_prepared_by_id_6d043e65 ON public.vat_return USING btree (prepared_by_id);


--
-- Name: vat_return_prepared_for_id_7cd51efc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_prepared_for_id_7cd51efc ON public.vat_return USING btree (prepared_for_id);


--
-- Name: vat_return_replaces_id_20d295cd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX vat_return_replaces_id_20d295cd ON public.vat_return USING btree (replaces_id);


--
-- Name: ledger_line_2025_client_id_year_period_account_debit_credit_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.ledger_line_by_account ATTACH PARTITION public.ledger_line_2025_client_id_year_period_account_debit_credit_idx;


--
-- Name: ledger_line_2025_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.ledger_line_pkey ATTACH PARTITION public.ledger_line_2025_pkey;


--
-- Name: ledger_line_2026_client_id_year_period_account_debit_credit_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.ledger_line_by_account ATTACH PARTITION public.ledger_line_2026_client_id_year_period_account_debit_credit_idx;


--
-- Name: ledger_line_2026_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.ledger_line_pkey ATTACH PARTITION public.ledger_line_2026_pkey;


--
-- Name: ledger_line_2027_client_id_year_period_account_debit_credit_idx; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.ledger_line_by_account ATTACH PARTITION public.ledger_line_2027_client_id_year_period_account_debit_credit_idx;


--
-- Name: ledger_line_2027_pkey; Type: INDEX ATTACH; Schema: public; Owner: -
--

ALTER INDEX public.ledger_line_pkey ATTACH PARTITION public.ledger_line_2027_pkey;


--
-- Name: approvals_decision approvals_decision_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER approvals_decision_append_only BEFORE DELETE OR UPDATE ON public.approvals_decision FOR EACH ROW EXECUTE FUNCTION public.approvals_decision_append_only();


--
-- Name: approvals_decision approvals_decision_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER approvals_decision_guard BEFORE INSERT ON public.approvals_decision FOR EACH ROW EXECUTE FUNCTION public.approvals_decision_guard();


--
-- Name: approvals_decision approvals_decision_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER approvals_decision_no_truncate BEFORE TRUNCATE ON public.approvals_decision FOR EACH STATEMENT EXECUTE FUNCTION public.approvals_decision_append_only();


--
-- Name: approvals_request approvals_request_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER approvals_request_guard BEFORE DELETE OR UPDATE ON public.approvals_request FOR EACH ROW EXECUTE FUNCTION public.approvals_request_guard();


--
-- Name: approvals_requeststep approvals_step_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER approvals_step_guard BEFORE DELETE OR UPDATE ON public.approvals_requeststep FOR EACH ROW EXECUTE FUNCTION public.approvals_step_guard();


--
-- Name: audit_record audit_chain; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_chain BEFORE INSERT ON public.audit_record FOR EACH ROW EXECUTE FUNCTION public.audit_chain();


--
-- Name: audit_record audit_record_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_record_append_only BEFORE DELETE OR UPDATE ON public.audit_record FOR EACH ROW EXECUTE FUNCTION public.audit_record_append_only();


--
-- Name: audit_record audit_record_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_record_no_truncate BEFORE TRUNCATE ON public.audit_record FOR EACH STATEMENT EXECUTE FUNCTION public.audit_record_append_only();


--
-- Name: bank_match bank_match_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_match_guard BEFORE INSERT OR UPDATE ON public.bank_match FOR EACH ROW EXECUTE FUNCTION public.bank_match_guard();


--
-- Name: bank_match bank_match_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_match_no_delete BEFORE DELETE ON public.bank_match FOR EACH ROW EXECUTE FUNCTION public.bank_no_delete();


--
-- Name: bank_match bank_match_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_match_no_truncate BEFORE TRUNCATE ON public.bank_match FOR EACH STATEMENT EXECUTE FUNCTION public.bank_no_delete();


--
-- Name: bank_movement bank_movement_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_movement_guard BEFORE INSERT OR UPDATE ON public.bank_movement FOR EACH ROW EXECUTE FUNCTION public.bank_movement_guard();


--
-- Name: bank_movement bank_movement_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_movement_no_delete BEFORE DELETE ON public.bank_movement FOR EACH ROW EXECUTE FUNCTION public.bank_no_delete();


--
-- Name: bank_movement bank_movement_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_movement_no_truncate BEFORE TRUNCATE ON public.bank_movement FOR EACH STATEMENT EXECUTE FUNCTION public.bank_no_delete();


--
-- Name: bank_part bank_part_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_part_append_only BEFORE DELETE OR UPDATE ON public.bank_part FOR EACH ROW EXECUTE FUNCTION public.bank_part_append_only();


--
-- Name: bank_part bank_part_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_part_no_truncate BEFORE TRUNCATE ON public.bank_part FOR EACH STATEMENT EXECUTE FUNCTION public.bank_part_append_only();


--
-- Name: bank_statement bank_statement_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_statement_guard BEFORE INSERT OR UPDATE ON public.bank_statement FOR EACH ROW EXECUTE FUNCTION public.bank_statement_guard();


--
-- Name: bank_statement bank_statement_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_statement_no_delete BEFORE DELETE ON public.bank_statement FOR EACH ROW EXECUTE FUNCTION public.bank_no_delete();


--
-- Name: bank_statement bank_statement_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_statement_no_truncate BEFORE TRUNCATE ON public.bank_statement FOR EACH STATEMENT EXECUTE FUNCTION public.bank_no_delete();


--
-- Name: bank_statementfile bank_statementfile_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_statementfile_append_only BEFORE DELETE OR UPDATE ON public.bank_statementfile FOR EACH ROW EXECUTE FUNCTION public.bank_statementfile_append_only();


--
-- Name: bank_statementfile bank_statementfile_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bank_statementfile_no_truncate BEFORE TRUNCATE ON public.bank_statementfile FOR EACH STATEMENT EXECUTE FUNCTION public.bank_statementfile_append_only();


--
-- Name: budget_adjustment budget_adjustment_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_adjustment_guard BEFORE INSERT OR UPDATE ON public.budget_adjustment FOR EACH ROW EXECUTE FUNCTION public.budget_adjustment_guard();


--
-- Name: budget_adjustment budget_adjustment_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_adjustment_stays BEFORE DELETE ON public.budget_adjustment FOR EACH ROW EXECUTE FUNCTION public.budget_stays();


--
-- Name: budget_adjustmentline budget_adjustmentline_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_adjustmentline_append_only BEFORE DELETE OR UPDATE ON public.budget_adjustmentline FOR EACH ROW EXECUTE FUNCTION public.budget_adjustmentline_append_only();


--
-- Name: budget_adjustmentline budget_adjustmentline_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_adjustmentline_no_truncate BEFORE TRUNCATE ON public.budget_adjustmentline FOR EACH STATEMENT EXECUTE FUNCTION public.budget_adjustmentline_append_only();


--
-- Name: budget_movement budget_apply; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_apply AFTER INSERT ON public.budget_movement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.budget_apply();


--
-- Name: budget_article budget_article_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_article_guard BEFORE INSERT ON public.budget_article FOR EACH ROW EXECUTE FUNCTION public.budget_article_guard();


--
-- Name: budget_article budget_article_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_article_not_emptied BEFORE TRUNCATE ON public.budget_article FOR EACH STATEMENT EXECUTE FUNCTION public.budget_stays();


--
-- Name: budget_article budget_article_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_article_stays BEFORE DELETE ON public.budget_article FOR EACH ROW EXECUTE FUNCTION public.budget_stays();


--
-- Name: budget_commitment budget_commitment_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_commitment_guard BEFORE INSERT ON public.budget_commitment FOR EACH ROW EXECUTE FUNCTION public.budget_commitment_guard();


--
-- Name: budget_commitment budget_commitment_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_commitment_not_emptied BEFORE TRUNCATE ON public.budget_commitment FOR EACH STATEMENT EXECUTE FUNCTION public.budget_stays();


--
-- Name: budget_commitment budget_commitment_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_commitment_stays BEFORE DELETE ON public.budget_commitment FOR EACH ROW EXECUTE FUNCTION public.budget_stays();


--
-- Name: budget_adjustmentline budget_line_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_line_guard BEFORE INSERT ON public.budget_adjustmentline FOR EACH ROW EXECUTE FUNCTION public.budget_line_guard();


--
-- Name: budget_movement budget_movement_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_movement_append_only BEFORE DELETE OR UPDATE ON public.budget_movement FOR EACH ROW EXECUTE FUNCTION public.budget_movement_append_only();


--
-- Name: budget_movement budget_movement_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_movement_no_truncate BEFORE TRUNCATE ON public.budget_movement FOR EACH STATEMENT EXECUTE FUNCTION public.budget_movement_append_only();


--
-- Name: budget_overrun budget_overrun_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_overrun_append_only BEFORE DELETE OR UPDATE ON public.budget_overrun FOR EACH ROW EXECUTE FUNCTION public.budget_overrun_append_only();


--
-- Name: budget_overrun budget_overrun_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_overrun_no_truncate BEFORE TRUNCATE ON public.budget_overrun FOR EACH STATEMENT EXECUTE FUNCTION public.budget_overrun_append_only();


--
-- Name: budget_budgetyear budget_year_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_year_guard BEFORE UPDATE ON public.budget_budgetyear FOR EACH ROW EXECUTE FUNCTION public.budget_year_guard();


--
-- Name: budget_budgetyear budget_year_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER budget_year_stays BEFORE DELETE ON public.budget_budgetyear FOR EACH ROW EXECUTE FUNCTION public.budget_stays();


--
-- Name: closing_carry closing_carry_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_carry_append_only BEFORE DELETE OR UPDATE ON public.closing_carry FOR EACH ROW EXECUTE FUNCTION public.closing_carry_append_only();


--
-- Name: closing_carry closing_carry_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_carry_no_truncate BEFORE TRUNCATE ON public.closing_carry FOR EACH STATEMENT EXECUTE FUNCTION public.closing_carry_append_only();


--
-- Name: closing_certification closing_certification_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_certification_append_only BEFORE DELETE OR UPDATE ON public.closing_certification FOR EACH ROW EXECUTE FUNCTION public.closing_certification_append_only();


--
-- Name: closing_certification closing_certification_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_certification_no_truncate BEFORE TRUNCATE ON public.closing_certification FOR EACH STATEMENT EXECUTE FUNCTION public.closing_certification_append_only();


--
-- Name: closing_close closing_judge_close; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_judge_close BEFORE UPDATE ON public.closing_close FOR EACH ROW EXECUTE FUNCTION public.closing_judge_close();


--
-- Name: closing_task closing_judge_new_task; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_judge_new_task BEFORE INSERT ON public.closing_task FOR EACH ROW EXECUTE FUNCTION public.closing_judge_new_task();


--
-- Name: closing_task closing_judge_task; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_judge_task BEFORE UPDATE ON public.closing_task FOR EACH ROW EXECUTE FUNCTION public.closing_judge_task();


--
-- Name: closing_signature closing_signature_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_signature_append_only BEFORE DELETE OR UPDATE ON public.closing_signature FOR EACH ROW EXECUTE FUNCTION public.closing_signature_append_only();


--
-- Name: closing_signature closing_signature_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER closing_signature_no_truncate BEFORE TRUNCATE ON public.closing_signature FOR EACH STATEMENT EXECUTE FUNCTION public.closing_signature_append_only();


--
-- Name: documents_document documents_keep; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER documents_keep BEFORE DELETE OR UPDATE ON public.documents_document FOR EACH ROW EXECUTE FUNCTION public.documents_keep();


--
-- Name: fixed_assets_asset fixed_assets_asset_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_asset_guard BEFORE INSERT OR UPDATE ON public.fixed_assets_asset FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_asset_guard();


--
-- Name: fixed_assets_asset fixed_assets_asset_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_asset_no_delete BEFORE DELETE ON public.fixed_assets_asset FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_book fixed_assets_book_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_book_no_delete BEFORE DELETE ON public.fixed_assets_book FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_charge fixed_assets_charge_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_charge_append_only BEFORE DELETE OR UPDATE ON public.fixed_assets_charge FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_charge_append_only();


--
-- Name: fixed_assets_charge fixed_assets_charge_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_charge_no_truncate BEFORE TRUNCATE ON public.fixed_assets_charge FOR EACH STATEMENT EXECUTE FUNCTION public.fixed_assets_charge_append_only();


--
-- Name: fixed_assets_charge fixed_assets_charges_judge; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_charges_judge AFTER INSERT ON public.fixed_assets_charge REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.fixed_assets_charges_judge();


--
-- Name: fixed_assets_count fixed_assets_count_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_count_guard BEFORE INSERT OR UPDATE ON public.fixed_assets_count FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_count_guard();


--
-- Name: fixed_assets_count fixed_assets_count_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_count_no_delete BEFORE DELETE ON public.fixed_assets_count FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_countline fixed_assets_countline_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_countline_guard BEFORE INSERT OR UPDATE ON public.fixed_assets_countline FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_countline_guard();


--
-- Name: fixed_assets_countline fixed_assets_countline_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_countline_no_delete BEFORE DELETE ON public.fixed_assets_countline FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_disposal fixed_assets_disposal_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_disposal_guard BEFORE INSERT OR UPDATE ON public.fixed_assets_disposal FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_disposal_guard();


--
-- Name: fixed_assets_disposal fixed_assets_disposal_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_disposal_no_delete BEFORE DELETE ON public.fixed_assets_disposal FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_event fixed_assets_event_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_event_append_only BEFORE DELETE OR UPDATE ON public.fixed_assets_event FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_event_append_only();


--
-- Name: fixed_assets_event fixed_assets_event_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_event_no_truncate BEFORE TRUNCATE ON public.fixed_assets_event FOR EACH STATEMENT EXECUTE FUNCTION public.fixed_assets_event_append_only();


--
-- Name: fixed_assets_grant fixed_assets_grant_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_grant_no_delete BEFORE DELETE ON public.fixed_assets_grant FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_policy fixed_assets_policy_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_policy_append_only BEFORE DELETE OR UPDATE ON public.fixed_assets_policy FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_policy_append_only();


--
-- Name: fixed_assets_policy fixed_assets_policy_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_policy_no_truncate BEFORE TRUNCATE ON public.fixed_assets_policy FOR EACH STATEMENT EXECUTE FUNCTION public.fixed_assets_policy_append_only();


--
-- Name: fixed_assets_run fixed_assets_run_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_run_guard BEFORE INSERT OR UPDATE ON public.fixed_assets_run FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_run_guard();


--
-- Name: fixed_assets_run fixed_assets_run_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_run_no_delete BEFORE DELETE ON public.fixed_assets_run FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_no_delete();


--
-- Name: fixed_assets_sighting fixed_assets_sighting_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_sighting_append_only BEFORE DELETE OR UPDATE ON public.fixed_assets_sighting FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_sighting_append_only();


--
-- Name: fixed_assets_sighting fixed_assets_sighting_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_sighting_no_truncate BEFORE TRUNCATE ON public.fixed_assets_sighting FOR EACH STATEMENT EXECUTE FUNCTION public.fixed_assets_sighting_append_only();


--
-- Name: fixed_assets_source fixed_assets_source_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_source_append_only BEFORE DELETE OR UPDATE ON public.fixed_assets_source FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_source_append_only();


--
-- Name: fixed_assets_source fixed_assets_source_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_source_guard BEFORE INSERT ON public.fixed_assets_source FOR EACH ROW EXECUTE FUNCTION public.fixed_assets_source_guard();


--
-- Name: fixed_assets_source fixed_assets_source_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER fixed_assets_source_no_truncate BEFORE TRUNCATE ON public.fixed_assets_source FOR EACH STATEMENT EXECUTE FUNCTION public.fixed_assets_source_append_only();


--
-- Name: halfyear_edition halfyear_edition_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_edition_guard BEFORE DELETE OR UPDATE ON public.halfyear_edition FOR EACH ROW EXECUTE FUNCTION public.halfyear_edition_guard();


--
-- Name: halfyear_edition halfyear_edition_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_edition_no_truncate BEFORE TRUNCATE ON public.halfyear_edition FOR EACH STATEMENT EXECUTE FUNCTION public.halfyear_no_truncate();


--
-- Name: halfyear_erratum halfyear_erratum_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_erratum_append_only BEFORE DELETE OR UPDATE ON public.halfyear_erratum FOR EACH ROW EXECUTE FUNCTION public.halfyear_erratum_append_only();


--
-- Name: halfyear_erratum halfyear_erratum_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_erratum_guard BEFORE INSERT ON public.halfyear_erratum FOR EACH ROW EXECUTE FUNCTION public.halfyear_erratum_guard();


--
-- Name: halfyear_erratum halfyear_erratum_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_erratum_no_truncate BEFORE TRUNCATE ON public.halfyear_erratum FOR EACH STATEMENT EXECUTE FUNCTION public.halfyear_erratum_append_only();


--
-- Name: halfyear_narrative halfyear_narrative_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_narrative_guard BEFORE INSERT OR DELETE OR UPDATE ON public.halfyear_narrative FOR EACH ROW EXECUTE FUNCTION public.halfyear_part_guard();


--
-- Name: halfyear_promise halfyear_promise_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_promise_guard BEFORE INSERT OR DELETE OR UPDATE ON public.halfyear_promise FOR EACH ROW EXECUTE FUNCTION public.halfyear_part_guard();


--
-- Name: halfyear_promiseoutcome halfyear_promiseoutcome_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER halfyear_promiseoutcome_guard BEFORE INSERT OR DELETE OR UPDATE ON public.halfyear_promiseoutcome FOR EACH ROW EXECUTE FUNCTION public.halfyear_part_guard();


--
-- Name: internal_transaction internal_judge; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER internal_judge BEFORE INSERT OR UPDATE ON public.internal_transaction FOR EACH ROW EXECUTE FUNCTION public.internal_judge();


--
-- Name: internal_leg internal_leg_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER internal_leg_stays BEFORE DELETE OR UPDATE ON public.internal_leg FOR EACH ROW EXECUTE FUNCTION public.internal_leg_stays();


--
-- Name: internal_netting internal_netting_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER internal_netting_stays BEFORE DELETE OR UPDATE ON public.internal_netting FOR EACH ROW EXECUTE FUNCTION public.internal_stays();


--
-- Name: internal_transaction internal_transaction_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER internal_transaction_stays BEFORE DELETE ON public.internal_transaction FOR EACH ROW EXECUTE FUNCTION public.internal_stays();


--
-- Name: kpis_factset kpis_factset_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER kpis_factset_append_only BEFORE DELETE OR UPDATE ON public.kpis_factset FOR EACH ROW EXECUTE FUNCTION public.kpis_factset_append_only();


--
-- Name: kpis_factset kpis_factset_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER kpis_factset_no_truncate BEFORE TRUNCATE ON public.kpis_factset FOR EACH STATEMENT EXECUTE FUNCTION public.kpis_factset_append_only();


--
-- Name: kpis_frozenvalue kpis_frozenvalue_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER kpis_frozenvalue_append_only BEFORE DELETE OR UPDATE ON public.kpis_frozenvalue FOR EACH ROW EXECUTE FUNCTION public.kpis_frozenvalue_append_only();


--
-- Name: kpis_frozenvalue kpis_frozenvalue_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER kpis_frozenvalue_no_truncate BEFORE TRUNCATE ON public.kpis_frozenvalue FOR EACH STATEMENT EXECUTE FUNCTION public.kpis_frozenvalue_append_only();


--
-- Name: ledger_account ledger_account_in_use; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_account_in_use BEFORE DELETE OR UPDATE ON public.ledger_account FOR EACH ROW EXECUTE FUNCTION public.ledger_account_in_use();


--
-- Name: ledger_accrual ledger_accrual_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_accrual_append_only BEFORE DELETE OR UPDATE ON public.ledger_accrual FOR EACH ROW EXECUTE FUNCTION public.ledger_accrual_append_only();


--
-- Name: ledger_accrual ledger_accrual_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_accrual_no_truncate BEFORE TRUNCATE ON public.ledger_accrual FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_accrual_append_only();


--
-- Name: ledger_dimension ledger_dimension_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_dimension_stays BEFORE DELETE OR UPDATE ON public.ledger_dimension FOR EACH ROW EXECUTE FUNCTION public.ledger_key_stays();


--
-- Name: ledger_dimensionrule ledger_dimensionrule_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_dimensionrule_stays BEFORE DELETE OR UPDATE ON public.ledger_dimensionrule FOR EACH ROW EXECUTE FUNCTION public.ledger_key_stays();


--
-- Name: ledger_dimensionvalue ledger_dimensionvalue_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_dimensionvalue_stays BEFORE DELETE OR UPDATE ON public.ledger_dimensionvalue FOR EACH ROW EXECUTE FUNCTION public.ledger_key_stays();


--
-- Name: ledger_entry ledger_entry_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_entry_not_emptied BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_entry ledger_entry_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_entry_stays BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_allocationrun ledger_judge_allocation; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_allocation BEFORE DELETE OR UPDATE ON public.ledger_allocationrun FOR EACH ROW EXECUTE FUNCTION public.ledger_judge_allocation();


--
-- Name: ledger_entry ledger_judge_entries; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_entries AFTER INSERT ON public.ledger_entry REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_entries();


--
-- Name: ledger_line ledger_judge_keys; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_keys AFTER INSERT ON public.ledger_line REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_keys();


--
-- Name: ledger_line_2025 ledger_judge_keys; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_keys AFTER INSERT ON public.ledger_line_2025 REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_keys();


--
-- Name: ledger_line_2026 ledger_judge_keys; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_keys AFTER INSERT ON public.ledger_line_2026 REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_keys();


--
-- Name: ledger_line_2027 ledger_judge_keys; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_keys AFTER INSERT ON public.ledger_line_2027 REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_keys();


--
-- Name: ledger_line ledger_judge_lines; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_lines AFTER INSERT ON public.ledger_line REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_lines();


--
-- Name: ledger_line_2025 ledger_judge_lines; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_lines AFTER INSERT ON public.ledger_line_2025 REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_lines();


--
-- Name: ledger_line_2026 ledger_judge_lines; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_lines AFTER INSERT ON public.ledger_line_2026 REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_lines();


--
-- Name: ledger_line_2027 ledger_judge_lines; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_lines AFTER INSERT ON public.ledger_line_2027 REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_judge_lines();


--
-- Name: ledger_reopening ledger_judge_reopening; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_judge_reopening BEFORE INSERT OR UPDATE ON public.ledger_reopening FOR EACH ROW EXECUTE FUNCTION public.ledger_judge_reopening();


--
-- Name: ledger_line ledger_line_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_line_not_emptied BEFORE TRUNCATE ON public.ledger_line FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_line_2025 ledger_line_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_line_not_emptied BEFORE TRUNCATE ON public.ledger_line_2025 FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_line_2026 ledger_line_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_line_not_emptied BEFORE TRUNCATE ON public.ledger_line_2026 FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_line_2027 ledger_line_not_emptied; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_line_not_emptied BEFORE TRUNCATE ON public.ledger_line_2027 FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_line ledger_line_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_line_stays BEFORE DELETE OR UPDATE ON public.ledger_line FOR EACH ROW EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: ledger_lock ledger_lock_alone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_lock_alone BEFORE INSERT ON public.ledger_lock FOR EACH ROW EXECUTE FUNCTION public.ledger_lock_alone();


--
-- Name: ledger_lock ledger_lock_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_lock_append_only BEFORE DELETE OR UPDATE ON public.ledger_lock FOR EACH ROW EXECUTE FUNCTION public.ledger_lock_append_only();


--
-- Name: ledger_lock ledger_lock_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_lock_no_truncate BEFORE TRUNCATE ON public.ledger_lock FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_lock_append_only();


--
-- Name: ledger_occurrence ledger_occurrence_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_occurrence_append_only BEFORE DELETE OR UPDATE ON public.ledger_occurrence FOR EACH ROW EXECUTE FUNCTION public.ledger_occurrence_append_only();


--
-- Name: ledger_occurrence ledger_occurrence_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_occurrence_no_truncate BEFORE TRUNCATE ON public.ledger_occurrence FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_occurrence_append_only();


--
-- Name: ledger_period ledger_period_in_use; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_period_in_use BEFORE DELETE OR UPDATE ON public.ledger_period FOR EACH ROW EXECUTE FUNCTION public.ledger_period_in_use();


--
-- Name: ledger_posting ledger_posting_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_posting_append_only BEFORE DELETE OR UPDATE ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION public.ledger_posting_append_only();


--
-- Name: ledger_posting ledger_posting_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_posting_no_truncate BEFORE TRUNCATE ON public.ledger_posting FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_posting_append_only();


--
-- Name: ledger_reopening ledger_reopening_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_reopening_stays BEFORE DELETE ON public.ledger_reopening FOR EACH ROW EXECUTE FUNCTION public.ledger_stays_as_it_is();


--
-- Name: numbering_series numbering_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER numbering_guard BEFORE DELETE OR UPDATE ON public.numbering_series FOR EACH ROW EXECUTE FUNCTION public.numbering_guard();


--
-- Name: payables_bookingline payables_bookingline_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_bookingline_guard BEFORE INSERT OR DELETE OR UPDATE ON public.payables_bookingline FOR EACH ROW EXECUTE FUNCTION public.payables_bookingline_guard();


--
-- Name: payables_clockevent payables_clockevent_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_clockevent_append_only BEFORE DELETE OR UPDATE ON public.payables_clockevent FOR EACH ROW EXECUTE FUNCTION public.payables_clockevent_append_only();


--
-- Name: payables_clockevent payables_clockevent_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_clockevent_no_truncate BEFORE TRUNCATE ON public.payables_clockevent FOR EACH STATEMENT EXECUTE FUNCTION public.payables_clockevent_append_only();


--
-- Name: payables_deliveredfile payables_deliveredfile_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_deliveredfile_guard BEFORE UPDATE ON public.payables_deliveredfile FOR EACH ROW EXECUTE FUNCTION public.payables_deliveredfile_guard();


--
-- Name: payables_deliveredfile payables_deliveredfile_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_deliveredfile_no_delete BEFORE DELETE ON public.payables_deliveredfile FOR EACH ROW EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_deliveredfile payables_deliveredfile_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_deliveredfile_no_truncate BEFORE TRUNCATE ON public.payables_deliveredfile FOR EACH STATEMENT EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_delivery payables_delivery_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_delivery_no_delete BEFORE DELETE ON public.payables_delivery FOR EACH ROW EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_delivery payables_delivery_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_delivery_no_truncate BEFORE TRUNCATE ON public.payables_delivery FOR EACH STATEMENT EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_dismissal payables_dismissal_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_dismissal_guard BEFORE INSERT OR UPDATE ON public.payables_dismissal FOR EACH ROW EXECUTE FUNCTION public.payables_dismissal_guard();


--
-- Name: payables_dismissal payables_dismissal_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_dismissal_no_delete BEFORE DELETE ON public.payables_dismissal FOR EACH ROW EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_dismissal payables_dismissal_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_dismissal_no_truncate BEFORE TRUNCATE ON public.payables_dismissal FOR EACH STATEMENT EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_intake payables_intake_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_intake_append_only BEFORE DELETE OR UPDATE ON public.payables_intake FOR EACH ROW EXECUTE FUNCTION public.payables_intake_append_only();


--
-- Name: payables_intake payables_intake_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_intake_no_truncate BEFORE TRUNCATE ON public.payables_intake FOR EACH STATEMENT EXECUTE FUNCTION public.payables_intake_append_only();


--
-- Name: payables_invoice payables_invoice_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_invoice_guard BEFORE INSERT OR UPDATE ON public.payables_invoice FOR EACH ROW EXECUTE FUNCTION public.payables_invoice_guard();


--
-- Name: payables_invoice payables_invoice_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_invoice_no_delete BEFORE DELETE ON public.payables_invoice FOR EACH ROW EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_invoice payables_invoice_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_invoice_no_truncate BEFORE TRUNCATE ON public.payables_invoice FOR EACH STATEMENT EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_settlement payables_settlement_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_settlement_append_only BEFORE DELETE OR UPDATE ON public.payables_settlement FOR EACH ROW EXECUTE FUNCTION public.payables_settlement_append_only();


--
-- Name: payables_settlement payables_settlement_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_settlement_no_truncate BEFORE TRUNCATE ON public.payables_settlement FOR EACH STATEMENT EXECUTE FUNCTION public.payables_settlement_append_only();


--
-- Name: payables_supplier payables_supplier_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_supplier_no_delete BEFORE DELETE ON public.payables_supplier FOR EACH ROW EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_supplier payables_supplier_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_supplier_no_truncate BEFORE TRUNCATE ON public.payables_supplier FOR EACH STATEMENT EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_supplieraccount payables_supplieraccount_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_supplieraccount_guard BEFORE INSERT OR UPDATE ON public.payables_supplieraccount FOR EACH ROW EXECUTE FUNCTION public.payables_supplieraccount_guard();


--
-- Name: payables_supplieraccount payables_supplieraccount_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_supplieraccount_no_delete BEFORE DELETE ON public.payables_supplieraccount FOR EACH ROW EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payables_supplieraccount payables_supplieraccount_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payables_supplieraccount_no_truncate BEFORE TRUNCATE ON public.payables_supplieraccount FOR EACH STATEMENT EXECUTE FUNCTION public.payables_no_delete();


--
-- Name: payments_bankaccount payments_account_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_account_guard BEFORE INSERT OR UPDATE ON public.payments_bankaccount FOR EACH ROW EXECUTE FUNCTION public.payments_account_guard();


--
-- Name: payments_bankaccount payments_account_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_account_no_delete BEFORE DELETE ON public.payments_bankaccount FOR EACH ROW EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_accountchange payments_change_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_change_guard BEFORE INSERT OR UPDATE ON public.payments_accountchange FOR EACH ROW EXECUTE FUNCTION public.payments_change_guard();


--
-- Name: payments_accountchange payments_change_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_change_no_delete BEFORE DELETE ON public.payments_accountchange FOR EACH ROW EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_item payments_item_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_item_guard BEFORE INSERT OR UPDATE ON public.payments_item FOR EACH ROW EXECUTE FUNCTION public.payments_item_guard();


--
-- Name: payments_item payments_item_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_item_no_delete BEFORE DELETE ON public.payments_item FOR EACH ROW EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_item payments_item_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_item_no_truncate BEFORE TRUNCATE ON public.payments_item FOR EACH STATEMENT EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_line payments_line_carries_items; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_line_carries_items AFTER UPDATE OF state ON public.payments_line FOR EACH ROW WHEN (((new.state)::text IS DISTINCT FROM (old.state)::text)) EXECUTE FUNCTION public.payments_line_carries_items();


--
-- Name: payments_line payments_line_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_line_guard BEFORE INSERT OR UPDATE ON public.payments_line FOR EACH ROW EXECUTE FUNCTION public.payments_line_guard();


--
-- Name: payments_line payments_line_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_line_no_delete BEFORE DELETE ON public.payments_line FOR EACH ROW EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_line payments_line_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_line_no_truncate BEFORE TRUNCATE ON public.payments_line FOR EACH STATEMENT EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_run payments_run_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_run_guard BEFORE INSERT OR UPDATE ON public.payments_run FOR EACH ROW EXECUTE FUNCTION public.payments_run_guard();


--
-- Name: payments_run payments_run_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_run_no_delete BEFORE DELETE ON public.payments_run FOR EACH ROW EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: payments_run payments_run_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER payments_run_no_truncate BEFORE TRUNCATE ON public.payments_run FOR EACH STATEMENT EXECUTE FUNCTION public.payments_no_delete();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: purchasing_receipt purchasing_judge_receipt; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER purchasing_judge_receipt BEFORE INSERT ON public.purchasing_receipt FOR EACH ROW EXECUTE FUNCTION public.purchasing_judge_receipt();


--
-- Name: purchasing_receiptline purchasing_judge_receipt_line; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER purchasing_judge_receipt_line BEFORE INSERT ON public.purchasing_receiptline FOR EACH ROW EXECUTE FUNCTION public.purchasing_judge_receipt_line();


--
-- Name: purchasing_receipt purchasing_receipt_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER purchasing_receipt_append_only BEFORE DELETE OR UPDATE ON public.purchasing_receipt FOR EACH ROW EXECUTE FUNCTION public.purchasing_receipt_append_only();


--
-- Name: purchasing_receipt purchasing_receipt_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER purchasing_receipt_no_truncate BEFORE TRUNCATE ON public.purchasing_receipt FOR EACH STATEMENT EXECUTE FUNCTION public.purchasing_receipt_append_only();


--
-- Name: purchasing_receiptline purchasing_receiptline_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER purchasing_receiptline_append_only BEFORE DELETE OR UPDATE ON public.purchasing_receiptline FOR EACH ROW EXECUTE FUNCTION public.purchasing_receiptline_append_only();


--
-- Name: purchasing_receiptline purchasing_receiptline_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER purchasing_receiptline_no_truncate BEFORE TRUNCATE ON public.purchasing_receiptline FOR EACH STATEMENT EXECUTE FUNCTION public.purchasing_receiptline_append_only();


--
-- Name: receivables_customeraccount receivables_account_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_account_guard BEFORE INSERT OR UPDATE ON public.receivables_customeraccount FOR EACH ROW EXECUTE FUNCTION public.receivables_account_guard();


--
-- Name: receivables_customeraccount receivables_account_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_account_no_delete BEFORE DELETE ON public.receivables_customeraccount FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_customer receivables_customer_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_customer_guard BEFORE UPDATE ON public.receivables_customer FOR EACH ROW EXECUTE FUNCTION public.receivables_customer_guard();


--
-- Name: receivables_customer receivables_customer_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_customer_no_delete BEFORE DELETE ON public.receivables_customer FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_customercredit receivables_customercredit_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_customercredit_append_only BEFORE DELETE OR UPDATE ON public.receivables_customercredit FOR EACH ROW EXECUTE FUNCTION public.receivables_customercredit_append_only();


--
-- Name: receivables_customercredit receivables_customercredit_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_customercredit_no_truncate BEFORE TRUNCATE ON public.receivables_customercredit FOR EACH STATEMENT EXECUTE FUNCTION public.receivables_customercredit_append_only();


--
-- Name: receivables_writeoff receivables_decided_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_decided_guard BEFORE INSERT OR UPDATE ON public.receivables_writeoff FOR EACH ROW EXECUTE FUNCTION public.receivables_decided_guard();


--
-- Name: receivables_delivery receivables_delivery_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_delivery_append_only BEFORE DELETE OR UPDATE ON public.receivables_delivery FOR EACH ROW EXECUTE FUNCTION public.receivables_delivery_append_only();


--
-- Name: receivables_delivery receivables_delivery_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_delivery_no_truncate BEFORE TRUNCATE ON public.receivables_delivery FOR EACH STATEMENT EXECUTE FUNCTION public.receivables_delivery_append_only();


--
-- Name: receivables_dispute receivables_dispute_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_dispute_guard BEFORE UPDATE ON public.receivables_dispute FOR EACH ROW EXECUTE FUNCTION public.receivables_dispute_guard();


--
-- Name: receivables_dispute receivables_dispute_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_dispute_no_delete BEFORE DELETE ON public.receivables_dispute FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_dunningrun receivables_dunning_run_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_dunning_run_guard BEFORE INSERT OR UPDATE ON public.receivables_dunningrun FOR EACH ROW EXECUTE FUNCTION public.receivables_dunning_run_guard();


--
-- Name: receivables_dunningrun receivables_dunning_run_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_dunning_run_no_delete BEFORE DELETE ON public.receivables_dunningrun FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_handoveritem receivables_handover_item_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_handover_item_guard BEFORE UPDATE ON public.receivables_handoveritem FOR EACH ROW EXECUTE FUNCTION public.receivables_handover_item_guard();


--
-- Name: receivables_handoveritem receivables_handover_item_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_handover_item_no_delete BEFORE DELETE ON public.receivables_handoveritem FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_handover receivables_handover_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_handover_no_delete BEFORE DELETE ON public.receivables_handover FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_instalment receivables_instalment_adds_up; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER receivables_instalment_adds_up AFTER INSERT ON public.receivables_instalment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.receivables_plan_adds_up();


--
-- Name: receivables_instalment receivables_instalment_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_instalment_append_only BEFORE DELETE OR UPDATE ON public.receivables_instalment FOR EACH ROW EXECUTE FUNCTION public.receivables_instalment_append_only();


--
-- Name: receivables_instalment receivables_instalment_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_instalment_no_truncate BEFORE TRUNCATE ON public.receivables_instalment FOR EACH STATEMENT EXECUTE FUNCTION public.receivables_instalment_append_only();


--
-- Name: receivables_outgoinginvoice receivables_outgoing_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_outgoing_guard BEFORE UPDATE ON public.receivables_outgoinginvoice FOR EACH ROW EXECUTE FUNCTION public.receivables_outgoing_guard();


--
-- Name: receivables_outgoinginvoice receivables_outgoing_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_outgoing_no_delete BEFORE DELETE ON public.receivables_outgoinginvoice FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_plan receivables_plan_adds_up; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER receivables_plan_adds_up AFTER INSERT OR UPDATE ON public.receivables_plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.receivables_plan_adds_up();


--
-- Name: receivables_plan receivables_plan_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_plan_guard BEFORE UPDATE ON public.receivables_plan FOR EACH ROW EXECUTE FUNCTION public.receivables_plan_guard();


--
-- Name: receivables_planinvoice receivables_plan_invoice_adds_up; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER receivables_plan_invoice_adds_up AFTER INSERT ON public.receivables_planinvoice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.receivables_plan_adds_up();


--
-- Name: receivables_planinvoice receivables_plan_invoice_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_plan_invoice_guard BEFORE UPDATE ON public.receivables_planinvoice FOR EACH ROW EXECUTE FUNCTION public.receivables_plan_invoice_guard();


--
-- Name: receivables_planinvoice receivables_plan_invoice_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_plan_invoice_no_delete BEFORE DELETE ON public.receivables_planinvoice FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_plan receivables_plan_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_plan_no_delete BEFORE DELETE ON public.receivables_plan FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_receipt receivables_receipt_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_receipt_append_only BEFORE DELETE OR UPDATE ON public.receivables_receipt FOR EACH ROW EXECUTE FUNCTION public.receivables_receipt_append_only();


--
-- Name: receivables_receipt receivables_receipt_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_receipt_no_truncate BEFORE TRUNCATE ON public.receivables_receipt FOR EACH STATEMENT EXECUTE FUNCTION public.receivables_receipt_append_only();


--
-- Name: receivables_refund receivables_refund_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_refund_guard BEFORE INSERT OR UPDATE ON public.receivables_refund FOR EACH ROW EXECUTE FUNCTION public.receivables_refund_guard();


--
-- Name: receivables_refund receivables_refund_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_refund_no_delete BEFORE DELETE ON public.receivables_refund FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_reminder receivables_reminder_carries_items; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_reminder_carries_items AFTER UPDATE OF state ON public.receivables_reminder FOR EACH ROW WHEN (((new.state)::text IS DISTINCT FROM (old.state)::text)) EXECUTE FUNCTION public.receivables_reminder_carries_items();


--
-- Name: receivables_reminder receivables_reminder_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_reminder_guard BEFORE INSERT OR UPDATE ON public.receivables_reminder FOR EACH ROW EXECUTE FUNCTION public.receivables_reminder_guard();


--
-- Name: receivables_reminderitem receivables_reminder_item_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_reminder_item_guard BEFORE INSERT OR UPDATE ON public.receivables_reminderitem FOR EACH ROW EXECUTE FUNCTION public.receivables_reminder_item_guard();


--
-- Name: receivables_reminderitem receivables_reminder_item_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_reminder_item_no_delete BEFORE DELETE ON public.receivables_reminderitem FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_reminder receivables_reminder_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_reminder_no_delete BEFORE DELETE ON public.receivables_reminder FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_sale receivables_sale_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_sale_guard BEFORE INSERT OR UPDATE ON public.receivables_sale FOR EACH ROW EXECUTE FUNCTION public.receivables_sale_guard();


--
-- Name: receivables_saleline receivables_sale_line_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_sale_line_guard BEFORE INSERT OR DELETE OR UPDATE ON public.receivables_saleline FOR EACH ROW EXECUTE FUNCTION public.receivables_sale_line_guard();


--
-- Name: receivables_saleline receivables_sale_line_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_sale_line_no_truncate BEFORE TRUNCATE ON public.receivables_saleline FOR EACH STATEMENT EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_sale receivables_sale_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_sale_no_delete BEFORE DELETE ON public.receivables_sale FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: receivables_writeoff receivables_write_off_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER receivables_write_off_no_delete BEFORE DELETE ON public.receivables_writeoff FOR EACH ROW EXECUTE FUNCTION public.receivables_no_delete();


--
-- Name: statements_signedstatement statements_signedstatement_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER statements_signedstatement_append_only BEFORE DELETE OR UPDATE ON public.statements_signedstatement FOR EACH ROW EXECUTE FUNCTION public.statements_signedstatement_append_only();


--
-- Name: statements_signedstatement statements_signedstatement_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER statements_signedstatement_no_truncate BEFORE TRUNCATE ON public.statements_signedstatement FOR EACH STATEMENT EXECUTE FUNCTION public.statements_signedstatement_append_only();


--
-- Name: vat_regimeperiod vat_regime_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER vat_regime_guard BEFORE UPDATE ON public.vat_regimeperiod FOR EACH ROW EXECUTE FUNCTION public.vat_regime_guard();


--
-- Name: vat_regimeperiod vat_regime_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER vat_regime_no_delete BEFORE DELETE ON public.vat_regimeperiod FOR EACH ROW EXECUTE FUNCTION public.vat_no_delete();


--
-- Name: vat_regimeperiod vat_regime_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER vat_regime_no_truncate BEFORE TRUNCATE ON public.vat_regimeperiod FOR EACH STATEMENT EXECUTE FUNCTION public.vat_no_delete();


--
-- Name: vat_return vat_return_guard; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER vat_return_guard BEFORE INSERT OR UPDATE ON public.vat_return FOR EACH ROW EXECUTE FUNCTION public.vat_return_guard();


--
-- Name: vat_return vat_return_no_delete; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER vat_return_no_delete BEFORE DELETE ON public.vat_return FOR EACH ROW EXECUTE FUNCTION public.vat_no_delete();


--
-- Name: vat_return vat_return_no_truncate; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER vat_return_no_truncate BEFORE TRUNCATE ON public.vat_return FOR EACH STATEMENT EXECUTE FUNCTION public.vat_no_delete();


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_chain approvals_chain_client_id_baae44e4_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_chain
    ADD CONSTRAINT approvals_chain_client_id_baae44e4_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_decision approvals_decision_client_id_546621e2_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT approvals_decision_client_id_546621e2_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_decision approvals_decision_request_id_b886f0d6_fk_approvals_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_decision
    ADD CONSTRAINT approvals_decision_request_id_b886f0d6_fk_approvals_request_id FOREIGN KEY (request_id) REFERENCES public.approvals_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_request approvals_request_chain_id_aee64ecb_fk_approvals_chain_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_request
    ADD CONSTRAINT approvals_request_chain_id_aee64ecb_fk_approvals_chain_id FOREIGN KEY (chain_id) REFERENCES public.approvals_chain(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_request approvals_request_client_id_fd2f16e0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_request
    ADD CONSTRAINT approvals_request_client_id_fd2f16e0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_requeststep approvals_requestste_request_id_ca7f687b_fk_approvals; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_requeststep
    ADD CONSTRAINT approvals_requestste_request_id_ca7f687b_fk_approvals FOREIGN KEY (request_id) REFERENCES public.approvals_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_requeststep approvals_requeststep_client_id_455e94f0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals_requeststep
    ADD CONSTRAINT approvals_requeststep_client_id_455e94f0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: audit_record audit_record_client_id_2c3bfd96_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_record
    ADD CONSTRAINT audit_record_client_id_2c3bfd96_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_chargerule bank_chargerule_account_id_d94d682a_fk_payments_bankaccount_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_chargerule
    ADD CONSTRAINT bank_chargerule_account_id_d94d682a_fk_payments_bankaccount_id FOREIGN KEY (account_id) REFERENCES public.payments_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_chargerule bank_chargerule_client_id_3258c667_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_chargerule
    ADD CONSTRAINT bank_chargerule_client_id_3258c667_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_match bank_match_client_id_2d97da12_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_match
    ADD CONSTRAINT bank_match_client_id_2d97da12_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_match bank_match_movement_id_3012210a_fk_bank_movement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_match
    ADD CONSTRAINT bank_match_movement_id_3012210a_fk_bank_movement_id FOREIGN KEY (movement_id) REFERENCES public.bank_movement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_movement bank_movement_account_id_15d71ad7_fk_payments_bankaccount_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_movement
    ADD CONSTRAINT bank_movement_account_id_15d71ad7_fk_payments_bankaccount_id FOREIGN KEY (account_id) REFERENCES public.payments_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_movement bank_movement_client_id_94a29f75_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_movement
    ADD CONSTRAINT bank_movement_client_id_94a29f75_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_movement bank_movement_statement_id_40183ea3_fk_bank_statement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_movement
    ADD CONSTRAINT bank_movement_statement_id_40183ea3_fk_bank_statement_id FOREIGN KEY (statement_id) REFERENCES public.bank_statement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_part bank_part_client_id_4fb1c92d_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_part
    ADD CONSTRAINT bank_part_client_id_4fb1c92d_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_part bank_part_match_id_0eb0239c_fk_bank_match_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_part
    ADD CONSTRAINT bank_part_match_id_0eb0239c_fk_bank_match_id FOREIGN KEY (match_id) REFERENCES public.bank_match(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_statement bank_statement_account_id_3658617e_fk_payments_bankaccount_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT bank_statement_account_id_3658617e_fk_payments_bankaccount_id FOREIGN KEY (account_id) REFERENCES public.payments_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_statement bank_statement_client_id_e587ebd4_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT bank_statement_client_id_e587ebd4_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_statement bank_statement_file_id_ff21b1da_fk_bank_statementfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT bank_statement_file_id_ff21b1da_fk_bank_statementfile_id FOREIGN KEY (file_id) REFERENCES public.bank_statementfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_statement bank_statement_previous_id_54ae6587_fk_bank_statement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statement
    ADD CONSTRAINT bank_statement_previous_id_54ae6587_fk_bank_statement_id FOREIGN KEY (previous_id) REFERENCES public.bank_statement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_statementfile bank_statementfile_client_id_30d9073b_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_statementfile
    ADD CONSTRAINT bank_statementfile_client_id_30d9073b_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_suggestion bank_suggestion_client_id_81b2bdd3_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_suggestion
    ADD CONSTRAINT bank_suggestion_client_id_81b2bdd3_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: bank_suggestion bank_suggestion_movement_id_acaf2511_fk_bank_movement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bank_suggestion
    ADD CONSTRAINT bank_suggestion_movement_id_acaf2511_fk_bank_movement_id FOREIGN KEY (movement_id) REFERENCES public.bank_movement(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustment budget_adjustment_client_id_4dcab50a_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustment
    ADD CONSTRAINT budget_adjustment_client_id_4dcab50a_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustment budget_adjustment_decided_by_id_dbb5885a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustment
    ADD CONSTRAINT budget_adjustment_decided_by_id_dbb5885a_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustment budget_adjustment_decided_for_id_bbe99f02_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustment
    ADD CONSTRAINT budget_adjustment_decided_for_id_bbe99f02_fk_people_person_id FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustment budget_adjustment_prepared_by_id_f4f824bf_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustment
    ADD CONSTRAINT budget_adjustment_prepared_by_id_f4f824bf_fk_people_person_id FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustment budget_adjustment_prepared_for_id_b02d38c7_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustment
    ADD CONSTRAINT budget_adjustment_prepared_for_id_b02d38c7_fk_people_person_id FOREIGN KEY (prepared_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustmentline budget_adjustmentlin_adjustment_id_2c75d93c_fk_budget_ad; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustmentline
    ADD CONSTRAINT budget_adjustmentlin_adjustment_id_2c75d93c_fk_budget_ad FOREIGN KEY (adjustment_id) REFERENCES public.budget_adjustment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustmentline budget_adjustmentline_article_id_a0e5a1f8_fk_budget_article_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustmentline
    ADD CONSTRAINT budget_adjustmentline_article_id_a0e5a1f8_fk_budget_article_id FOREIGN KEY (article_id) REFERENCES public.budget_article(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_adjustmentline budget_adjustmentline_client_id_d5fc8fc2_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_adjustmentline
    ADD CONSTRAINT budget_adjustmentline_client_id_d5fc8fc2_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_article budget_article_client_id_a9810aa2_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_article
    ADD CONSTRAINT budget_article_client_id_a9810aa2_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_article budget_article_in_a_year; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_article
    ADD CONSTRAINT budget_article_in_a_year FOREIGN KEY (client_id, year) REFERENCES public.budget_budgetyear(client_id, year);


--
-- Name: budget_budgetyear budget_budgetyear_client_id_198ee546_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_budgetyear
    ADD CONSTRAINT budget_budgetyear_client_id_198ee546_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_commitment budget_commitment_article_id_49822434_fk_budget_article_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_commitment
    ADD CONSTRAINT budget_commitment_article_id_49822434_fk_budget_article_id FOREIGN KEY (article_id) REFERENCES public.budget_article(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_commitment budget_commitment_client_id_bd79ef08_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_commitment
    ADD CONSTRAINT budget_commitment_client_id_bd79ef08_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_movement budget_movement_adjustment_line_id_1fc539c3_fk_budget_ad; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_movement
    ADD CONSTRAINT budget_movement_adjustment_line_id_1fc539c3_fk_budget_ad FOREIGN KEY (adjustment_line_id) REFERENCES public.budget_adjustmentline(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_movement budget_movement_client_id_78531888_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_movement
    ADD CONSTRAINT budget_movement_client_id_78531888_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_movement budget_movement_overrun_id_1456c334_fk_budget_overrun_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_movement
    ADD CONSTRAINT budget_movement_overrun_id_1456c334_fk_budget_overrun_id FOREIGN KEY (overrun_id) REFERENCES public.budget_overrun(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_overrun budget_overrun_article_id_261d0559_fk_budget_article_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_overrun
    ADD CONSTRAINT budget_overrun_article_id_261d0559_fk_budget_article_id FOREIGN KEY (article_id) REFERENCES public.budget_article(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_overrun budget_overrun_client_id_6ad7fe52_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_overrun
    ADD CONSTRAINT budget_overrun_client_id_6ad7fe52_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_overrun budget_overrun_granted_by_id_32a9b614_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_overrun
    ADD CONSTRAINT budget_overrun_granted_by_id_32a9b614_fk_people_person_id FOREIGN KEY (granted_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: budget_overrun budget_overrun_granted_for_id_a2243100_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.budget_overrun
    ADD CONSTRAINT budget_overrun_granted_for_id_a2243100_fk_people_person_id FOREIGN KEY (granted_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: clients_clientname clients_clientname_client_id_7488d6fa_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_clientname
    ADD CONSTRAINT clients_clientname_client_id_7488d6fa_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: clients_succession clients_succession_predecessor_id_9371fcc0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_succession
    ADD CONSTRAINT clients_succession_predecessor_id_9371fcc0_fk_clients_client_id FOREIGN KEY (predecessor_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: clients_succession clients_succession_successor_id_7c2c8d21_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clients_succession
    ADD CONSTRAINT clients_succession_successor_id_7c2c8d21_fk_clients_client_id FOREIGN KEY (successor_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_accrual closing_accrual_client_id_4b7bedea_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_accrual
    ADD CONSTRAINT closing_accrual_client_id_4b7bedea_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_accrual closing_accrual_decided_by_id_b78f5dca_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_accrual
    ADD CONSTRAINT closing_accrual_decided_by_id_b78f5dca_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_carry closing_carry_client_id_0ed67f5b_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_carry
    ADD CONSTRAINT closing_carry_client_id_0ed67f5b_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_carry closing_carry_year_end_id_ec8b550b_fk_closing_yearend_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_carry
    ADD CONSTRAINT closing_carry_year_end_id_ec8b550b_fk_closing_yearend_id FOREIGN KEY (year_end_id) REFERENCES public.closing_yearend(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_certification closing_certification_client_id_0c423c0f_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_certification
    ADD CONSTRAINT closing_certification_client_id_0c423c0f_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_certification closing_certification_person_id_3a036d8a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_certification
    ADD CONSTRAINT closing_certification_person_id_3a036d8a_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_certification closing_certification_task_id_c2d38c58_fk_closing_task_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_certification
    ADD CONSTRAINT closing_certification_task_id_c2d38c58_fk_closing_task_id FOREIGN KEY (task_id) REFERENCES public.closing_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_close closing_close_client_id_0432f78d_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_close
    ADD CONSTRAINT closing_close_client_id_0432f78d_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_close closing_close_closed_by_id_fd311487_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_close
    ADD CONSTRAINT closing_close_closed_by_id_fd311487_fk_people_person_id FOREIGN KEY (closed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_signature closing_signature_client_id_b099a9c0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_signature
    ADD CONSTRAINT closing_signature_client_id_b099a9c0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_signature closing_signature_signed_by_id_545a7315_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_signature
    ADD CONSTRAINT closing_signature_signed_by_id_545a7315_fk_people_person_id FOREIGN KEY (signed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_signature closing_signature_task_id_f3efea40_fk_closing_task_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_signature
    ADD CONSTRAINT closing_signature_task_id_f3efea40_fk_closing_task_id FOREIGN KEY (task_id) REFERENCES public.closing_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_task closing_task_client_id_98d10c84_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_task
    ADD CONSTRAINT closing_task_client_id_98d10c84_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_task closing_task_close_id_e559240c_fk_closing_close_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_task
    ADD CONSTRAINT closing_task_close_id_e559240c_fk_closing_close_id FOREIGN KEY (close_id) REFERENCES public.closing_close(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_task closing_task_owner_id_26e0ae51_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_task
    ADD CONSTRAINT closing_task_owner_id_26e0ae51_fk_people_person_id FOREIGN KEY (owner_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: closing_yearend closing_yearend_client_id_3649b5ad_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing_yearend
    ADD CONSTRAINT closing_yearend_client_id_3649b5ad_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_client_id_897ec5e1_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_client_id_897ec5e1_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: documents_document documents_document_replaces_id_54d67f4d_fk_documents; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_replaces_id_54d67f4d_fk_documents FOREIGN KEY (replaces_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_asset fixed_assets_asset_client_id_ecea52d0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_asset
    ADD CONSTRAINT fixed_assets_asset_client_id_ecea52d0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_asset fixed_assets_asset_parent_id_2faee3c8_fk_fixed_assets_asset_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_asset
    ADD CONSTRAINT fixed_assets_asset_parent_id_2faee3c8_fk_fixed_assets_asset_id FOREIGN KEY (parent_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_book fixed_assets_book_asset_id_c4bc33f1_fk_fixed_assets_asset_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_book
    ADD CONSTRAINT fixed_assets_book_asset_id_c4bc33f1_fk_fixed_assets_asset_id FOREIGN KEY (asset_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_book fixed_assets_book_client_id_56c70f09_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_book
    ADD CONSTRAINT fixed_assets_book_client_id_56c70f09_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_count fixed_assets_count_client_id_c1eaa451_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT fixed_assets_count_client_id_c1eaa451_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_count fixed_assets_count_closed_by_id_71758289_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT fixed_assets_count_closed_by_id_71758289_fk_people_person_id FOREIGN KEY (closed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_count fixed_assets_count_closed_for_id_e1c940c1_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT fixed_assets_count_closed_for_id_e1c940c1_fk_people_person_id FOREIGN KEY (closed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_count fixed_assets_count_opened_by_id_de45d8f9_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT fixed_assets_count_opened_by_id_de45d8f9_fk_people_person_id FOREIGN KEY (opened_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_count fixed_assets_count_opened_for_id_2f3fe26b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_count
    ADD CONSTRAINT fixed_assets_count_opened_for_id_2f3fe26b_fk_people_person_id FOREIGN KEY (opened_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_countline fixed_assets_countli_asset_id_70f3d35a_fk_fixed_ass; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_countline
    ADD CONSTRAINT fixed_assets_countli_asset_id_70f3d35a_fk_fixed_ass FOREIGN KEY (asset_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_countline fixed_assets_countli_count_id_e395563c_fk_fixed_ass; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_countline
    ADD CONSTRAINT fixed_assets_countli_count_id_e395563c_fk_fixed_ass FOREIGN KEY (count_id) REFERENCES public.fixed_assets_count(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_countline fixed_assets_countline_client_id_da501ebc_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_countline
    ADD CONSTRAINT fixed_assets_countline_client_id_da501ebc_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_disposal fixed_assets_disposa_asset_id_a7e64607_fk_fixed_ass; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposa_asset_id_a7e64607_fk_fixed_ass FOREIGN KEY (asset_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_disposal fixed_assets_disposa_decided_by_id_47871823_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposa_decided_by_id_47871823_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_disposal fixed_assets_disposa_decided_for_id_3cf9d757_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposa_decided_for_id_3cf9d757_fk_people_pe FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_disposal fixed_assets_disposa_proposed_by_id_5f1dc6c5_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposa_proposed_by_id_5f1dc6c5_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_disposal fixed_assets_disposa_proposed_for_id_126761c8_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposa_proposed_for_id_126761c8_fk_people_pe FOREIGN KEY (proposed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_disposal fixed_assets_disposal_client_id_e273b077_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_disposal
    ADD CONSTRAINT fixed_assets_disposal_client_id_e273b077_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_event fixed_assets_event_asset_id_467cf0c3_fk_fixed_assets_asset_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_event
    ADD CONSTRAINT fixed_assets_event_asset_id_467cf0c3_fk_fixed_assets_asset_id FOREIGN KEY (asset_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_event fixed_assets_event_client_id_8a7a4bff_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_event
    ADD CONSTRAINT fixed_assets_event_client_id_8a7a4bff_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_event fixed_assets_event_person_id_00dff04e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_event
    ADD CONSTRAINT fixed_assets_event_person_id_00dff04e_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_grant fixed_assets_grant_asset_id_a0490fc3_fk_fixed_assets_asset_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_grant
    ADD CONSTRAINT fixed_assets_grant_asset_id_a0490fc3_fk_fixed_assets_asset_id FOREIGN KEY (asset_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_grant fixed_assets_grant_client_id_87293863_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_grant
    ADD CONSTRAINT fixed_assets_grant_client_id_87293863_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_policy fixed_assets_policy_client_id_7744deba_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_policy
    ADD CONSTRAINT fixed_assets_policy_client_id_7744deba_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_run fixed_assets_run_client_id_3fe27a2f_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_run
    ADD CONSTRAINT fixed_assets_run_client_id_3fe27a2f_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_sighting fixed_assets_sightin_line_id_2c9dfaf7_fk_fixed_ass; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_sighting
    ADD CONSTRAINT fixed_assets_sightin_line_id_2c9dfaf7_fk_fixed_ass FOREIGN KEY (line_id) REFERENCES public.fixed_assets_countline(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_sighting fixed_assets_sighting_client_id_e5a6f353_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_sighting
    ADD CONSTRAINT fixed_assets_sighting_client_id_e5a6f353_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_source fixed_assets_source_asset_id_1ac16444_fk_fixed_assets_asset_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_source
    ADD CONSTRAINT fixed_assets_source_asset_id_1ac16444_fk_fixed_assets_asset_id FOREIGN KEY (asset_id) REFERENCES public.fixed_assets_asset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: fixed_assets_source fixed_assets_source_client_id_7b5301b2_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fixed_assets_source
    ADD CONSTRAINT fixed_assets_source_client_id_7b5301b2_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_edition halfyear_edition_frozen_by_id_372460df_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_edition
    ADD CONSTRAINT halfyear_edition_frozen_by_id_372460df_fk_people_person_id FOREIGN KEY (frozen_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_edition halfyear_edition_signed_by_id_fcccfd59_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_edition
    ADD CONSTRAINT halfyear_edition_signed_by_id_fcccfd59_fk_people_person_id FOREIGN KEY (signed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_erratum halfyear_erratum_edition_id_11a5ac92_fk_halfyear_edition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_erratum
    ADD CONSTRAINT halfyear_erratum_edition_id_11a5ac92_fk_halfyear_edition_id FOREIGN KEY (edition_id) REFERENCES public.halfyear_edition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_narrative halfyear_narrative_edition_id_a32f790f_fk_halfyear_edition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_narrative
    ADD CONSTRAINT halfyear_narrative_edition_id_a32f790f_fk_halfyear_edition_id FOREIGN KEY (edition_id) REFERENCES public.halfyear_edition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_promise halfyear_promise_edition_id_e41ed606_fk_halfyear_edition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promise
    ADD CONSTRAINT halfyear_promise_edition_id_e41ed606_fk_halfyear_edition_id FOREIGN KEY (edition_id) REFERENCES public.halfyear_edition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_promiseoutcome halfyear_promiseoutc_edition_id_aacad546_fk_halfyear_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promiseoutcome
    ADD CONSTRAINT halfyear_promiseoutc_edition_id_aacad546_fk_halfyear_ FOREIGN KEY (edition_id) REFERENCES public.halfyear_edition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: halfyear_promiseoutcome halfyear_promiseoutc_promise_id_16445c6f_fk_halfyear_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.halfyear_promiseoutcome
    ADD CONSTRAINT halfyear_promiseoutc_promise_id_16445c6f_fk_halfyear_ FOREIGN KEY (promise_id) REFERENCES public.halfyear_promise(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: imports_batch imports_batch_client_id_bf913a36_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_client_id_bf913a36_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: imports_batch imports_batch_origin_id_28de1a6a_fk_imports_batch_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports_batch
    ADD CONSTRAINT imports_batch_origin_id_28de1a6a_fk_imports_batch_id FOREIGN KEY (origin_id) REFERENCES public.imports_batch(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: imports_row imports_row_client_id_e12ece3d_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imports_row
    ADD CONSTRAINT imports_row_client_id_e12ece3d_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: internal_leg internal_leg_client_id_aa6355e5_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_leg
    ADD CONSTRAINT internal_leg_client_id_aa6355e5_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: internal_leg internal_leg_transaction_id_3de023b1_fk_internal_transaction_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_leg
    ADD CONSTRAINT internal_leg_transaction_id_3de023b1_fk_internal_transaction_id FOREIGN KEY (transaction_id) REFERENCES public.internal_transaction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: internal_netting internal_netting_buyer_id_97aac5a5_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_netting
    ADD CONSTRAINT internal_netting_buyer_id_97aac5a5_fk_clients_client_id FOREIGN KEY (buyer_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: internal_netting internal_netting_seller_id_2957c4f8_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_netting
    ADD CONSTRAINT internal_netting_seller_id_2957c4f8_fk_clients_client_id FOREIGN KEY (seller_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: internal_transaction internal_transaction_buyer_id_692fcce0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_transaction
    ADD CONSTRAINT internal_transaction_buyer_id_692fcce0_fk_clients_client_id FOREIGN KEY (buyer_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: internal_transaction internal_transaction_seller_id_8744c4d1_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.internal_transaction
    ADD CONSTRAINT internal_transaction_seller_id_8744c4d1_fk_clients_client_id FOREIGN KEY (seller_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: jobs_jobrun jobs_jobrun_client_id_a1b1b1e5_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs_jobrun
    ADD CONSTRAINT jobs_jobrun_client_id_a1b1b1e5_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: kpis_factset kpis_factset_client_id_614e1ed8_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_factset
    ADD CONSTRAINT kpis_factset_client_id_614e1ed8_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: kpis_frozenvalue kpis_frozenvalue_client_id_4db52ca9_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_frozenvalue
    ADD CONSTRAINT kpis_frozenvalue_client_id_4db52ca9_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: kpis_frozenvalue kpis_frozenvalue_facts_id_0749a653_fk_kpis_factset_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_frozenvalue
    ADD CONSTRAINT kpis_frozenvalue_facts_id_0749a653_fk_kpis_factset_id FOREIGN KEY (facts_id) REFERENCES public.kpis_factset(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: kpis_measurement kpis_measurement_client_id_d31f16d4_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_measurement
    ADD CONSTRAINT kpis_measurement_client_id_d31f16d4_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: kpis_norm kpis_norm_client_id_6b9dc1d2_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_norm
    ADD CONSTRAINT kpis_norm_client_id_6b9dc1d2_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: kpis_norm kpis_norm_set_by_id_4492f9b2_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kpis_norm
    ADD CONSTRAINT kpis_norm_set_by_id_4492f9b2_fk_people_person_id FOREIGN KEY (set_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_account ledger_account_client_id_36cca27c_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_account
    ADD CONSTRAINT ledger_account_client_id_36cca27c_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_accrual ledger_accrual_client_id_6fdfcf07_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_accrual
    ADD CONSTRAINT ledger_accrual_client_id_6fdfcf07_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationrule ledger_allocationrule_client_id_66091e46_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrule
    ADD CONSTRAINT ledger_allocationrule_client_id_66091e46_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationrule ledger_allocationrule_driver_id_188526fc_fk_ledger_driver_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrule
    ADD CONSTRAINT ledger_allocationrule_driver_id_188526fc_fk_ledger_driver_id FOREIGN KEY (driver_id) REFERENCES public.ledger_driver(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationrun ledger_allocationrun_client_id_9b5d550d_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrun
    ADD CONSTRAINT ledger_allocationrun_client_id_9b5d550d_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationrun ledger_allocationrun_draft_id_d9dc32ab_fk_ledger_draft_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrun
    ADD CONSTRAINT ledger_allocationrun_draft_id_d9dc32ab_fk_ledger_draft_id FOREIGN KEY (draft_id) REFERENCES public.ledger_draft(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationrun ledger_allocationrun_rule_id_350bf48c_fk_ledger_al; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationrun
    ADD CONSTRAINT ledger_allocationrun_rule_id_350bf48c_fk_ledger_al FOREIGN KEY (rule_id) REFERENCES public.ledger_allocationrule(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationtarget ledger_allocationtar_rule_id_06fa00cf_fk_ledger_al; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationtarget
    ADD CONSTRAINT ledger_allocationtar_rule_id_06fa00cf_fk_ledger_al FOREIGN KEY (rule_id) REFERENCES public.ledger_allocationrule(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_allocationtarget ledger_allocationtarget_client_id_329f45b0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_allocationtarget
    ADD CONSTRAINT ledger_allocationtarget_client_id_329f45b0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_counter ledger_counter_client_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_counter
    ADD CONSTRAINT ledger_counter_client_id_fkey FOREIGN KEY (client_id) REFERENCES public.clients_client(id);


--
-- Name: ledger_dimension ledger_dimension_client_id_187a6e9c_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimension
    ADD CONSTRAINT ledger_dimension_client_id_187a6e9c_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_dimensionrule ledger_dimensionrule_client_id_3e31a492_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionrule
    ADD CONSTRAINT ledger_dimensionrule_client_id_3e31a492_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_dimensionvalue ledger_dimensionvalu_dimension_id_8dd686c7_fk_ledger_di; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionvalue
    ADD CONSTRAINT ledger_dimensionvalu_dimension_id_8dd686c7_fk_ledger_di FOREIGN KEY (dimension_id) REFERENCES public.ledger_dimension(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_dimensionvalue ledger_dimensionvalue_client_id_9e8195bd_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionvalue
    ADD CONSTRAINT ledger_dimensionvalue_client_id_9e8195bd_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_dimensionvalue ledger_dimensionvalue_holder_id_8a9d7292_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_dimensionvalue
    ADD CONSTRAINT ledger_dimensionvalue_holder_id_8a9d7292_fk_people_person_id FOREIGN KEY (holder_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_draft ledger_draft_client_id_2a629ca5_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_draft
    ADD CONSTRAINT ledger_draft_client_id_2a629ca5_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_draft ledger_draft_decided_by_id_38741bff_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_draft
    ADD CONSTRAINT ledger_draft_decided_by_id_38741bff_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_draft ledger_draft_decided_for_id_04a3e2cb_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_draft
    ADD CONSTRAINT ledger_draft_decided_for_id_04a3e2cb_fk_people_person_id FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_draft ledger_draft_prepared_by_id_cb4fc6fa_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_draft
    ADD CONSTRAINT ledger_draft_prepared_by_id_cb4fc6fa_fk_people_person_id FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_draft ledger_draft_prepared_for_id_7e4c877b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_draft
    ADD CONSTRAINT ledger_draft_prepared_for_id_7e4c877b_fk_people_person_id FOREIGN KEY (prepared_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_driver ledger_driver_client_id_acf14ced_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_driver
    ADD CONSTRAINT ledger_driver_client_id_acf14ced_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_drivervalue ledger_drivervalue_client_id_da4cd0da_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_drivervalue
    ADD CONSTRAINT ledger_drivervalue_client_id_da4cd0da_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_drivervalue ledger_drivervalue_driver_id_4ba80fa4_fk_ledger_driver_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_drivervalue
    ADD CONSTRAINT ledger_drivervalue_driver_id_4ba80fa4_fk_ledger_driver_id FOREIGN KEY (driver_id) REFERENCES public.ledger_driver(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_journal ledger_journal_client_id_7ecab2f4_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_journal
    ADD CONSTRAINT ledger_journal_client_id_7ecab2f4_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_lock ledger_lock_client_id_b7597606_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_lock
    ADD CONSTRAINT ledger_lock_client_id_b7597606_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_lock ledger_lock_locked_by_id_87bdc779_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_lock
    ADD CONSTRAINT ledger_lock_locked_by_id_87bdc779_fk_people_person_id FOREIGN KEY (locked_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_occurrence ledger_occurrence_client_id_f0bb4ee4_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_occurrence
    ADD CONSTRAINT ledger_occurrence_client_id_f0bb4ee4_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_occurrence ledger_occurrence_recurrence_id_2599168c_fk_ledger_re; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_occurrence
    ADD CONSTRAINT ledger_occurrence_recurrence_id_2599168c_fk_ledger_re FOREIGN KEY (recurrence_id) REFERENCES public.ledger_recurrence(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_period ledger_period_client_id_0e34cd4a_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_period
    ADD CONSTRAINT ledger_period_client_id_0e34cd4a_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_posting ledger_posting_client_id_06aeef9c_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_client_id_06aeef9c_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_posting ledger_posting_person_id_56e54c22_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_person_id_56e54c22_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_recurrence ledger_recurrence_approved_by_id_1262dcec_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_recurrence
    ADD CONSTRAINT ledger_recurrence_approved_by_id_1262dcec_fk_people_person_id FOREIGN KEY (approved_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_recurrence ledger_recurrence_approved_for_id_c74ce38c_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_recurrence
    ADD CONSTRAINT ledger_recurrence_approved_for_id_c74ce38c_fk_people_person_id FOREIGN KEY (approved_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_recurrence ledger_recurrence_author_for_id_785108bc_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_recurrence
    ADD CONSTRAINT ledger_recurrence_author_for_id_785108bc_fk_people_person_id FOREIGN KEY (author_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_recurrence ledger_recurrence_author_id_3e8aab40_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_recurrence
    ADD CONSTRAINT ledger_recurrence_author_id_3e8aab40_fk_people_person_id FOREIGN KEY (author_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_recurrence ledger_recurrence_client_id_e4227bf8_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_recurrence
    ADD CONSTRAINT ledger_recurrence_client_id_e4227bf8_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_reopening ledger_reopening_client_id_04f8937d_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_client_id_04f8937d_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_reopening ledger_reopening_decided_by_id_2c9fa344_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_decided_by_id_2c9fa344_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_reopening ledger_reopening_decided_for_id_dfbd7aa8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_decided_for_id_dfbd7aa8_fk_people_person_id FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_reopening ledger_reopening_lock_id_128d2fc8_fk_ledger_lock_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_lock_id_128d2fc8_fk_ledger_lock_id FOREIGN KEY (lock_id) REFERENCES public.ledger_lock(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_reopening ledger_reopening_requested_by_id_deb73ada_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_requested_by_id_deb73ada_fk_people_person_id FOREIGN KEY (requested_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_reopening ledger_reopening_requested_for_id_64833dcc_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_reopening
    ADD CONSTRAINT ledger_reopening_requested_for_id_64833dcc_fk_people_person_id FOREIGN KEY (requested_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: notifications_notification notifications_notifi_client_id_3cea6756_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_client_id_3cea6756_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: notifications_notification notifications_notifi_person_id_ec9b6507_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_notification
    ADD CONSTRAINT notifications_notifi_person_id_ec9b6507_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: notifications_preference notifications_preference_person_id_33c79cf9_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notifications_preference
    ADD CONSTRAINT notifications_preference_person_id_33c79cf9_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: numbering_series numbering_series_client_id_897fc33f_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.numbering_series
    ADD CONSTRAINT numbering_series_client_id_897fc33f_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: outbox_announcement outbox_announcement_client_id_ae722673_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_announcement
    ADD CONSTRAINT outbox_announcement_client_id_ae722673_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: outbox_arrival outbox_arrival_client_id_625e8285_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_arrival
    ADD CONSTRAINT outbox_arrival_client_id_625e8285_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_bookingline payables_bookingline_client_id_3da19407_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_bookingline
    ADD CONSTRAINT payables_bookingline_client_id_3da19407_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_bookingline payables_bookingline_invoice_id_2f07542a_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_bookingline
    ADD CONSTRAINT payables_bookingline_invoice_id_2f07542a_fk_payables_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_buyerreference payables_buyerreference_client_id_0164388b_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_buyerreference
    ADD CONSTRAINT payables_buyerreference_client_id_0164388b_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_buyerreference payables_buyerreference_handler_id_a484f629_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_buyerreference
    ADD CONSTRAINT payables_buyerreference_handler_id_a484f629_fk_people_person_id FOREIGN KEY (handler_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_clientrules payables_clientrules_client_id_fb451f51_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_clientrules
    ADD CONSTRAINT payables_clientrules_client_id_fb451f51_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_clockevent payables_clockevent_client_id_83ff962f_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_clockevent
    ADD CONSTRAINT payables_clockevent_client_id_83ff962f_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_clockevent payables_clockevent_invoice_id_7bc627c4_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_clockevent
    ADD CONSTRAINT payables_clockevent_invoice_id_7bc627c4_fk_payables_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_coolingoff payables_coolingoff_set_by_id_3284f3a3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_coolingoff
    ADD CONSTRAINT payables_coolingoff_set_by_id_3284f3a3_fk_people_person_id FOREIGN KEY (set_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_deliveredfile payables_deliveredfi_delivery_id_02f81e16_fk_payables_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_deliveredfile
    ADD CONSTRAINT payables_deliveredfi_delivery_id_02f81e16_fk_payables_ FOREIGN KEY (delivery_id) REFERENCES public.payables_delivery(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_deliveredfile payables_deliveredfile_client_id_96d143bc_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_deliveredfile
    ADD CONSTRAINT payables_deliveredfile_client_id_96d143bc_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_delivery payables_delivery_client_id_82f56263_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_delivery
    ADD CONSTRAINT payables_delivery_client_id_82f56263_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_delivery payables_delivery_person_id_740ce553_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_delivery
    ADD CONSTRAINT payables_delivery_person_id_740ce553_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_dismissal payables_dismissal_client_id_7a966b26_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_dismissal
    ADD CONSTRAINT payables_dismissal_client_id_7a966b26_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_dismissal payables_dismissal_dismissed_by_id_0c6d3145_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_dismissal
    ADD CONSTRAINT payables_dismissal_dismissed_by_id_0c6d3145_fk_people_person_id FOREIGN KEY (dismissed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_dismissal payables_dismissal_intake_id_3a3d8f90_fk_payables_intake_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_dismissal
    ADD CONSTRAINT payables_dismissal_intake_id_3a3d8f90_fk_payables_intake_id FOREIGN KEY (intake_id) REFERENCES public.payables_intake(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_dismissal payables_dismissal_restored_by_id_374a0702_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_dismissal
    ADD CONSTRAINT payables_dismissal_restored_by_id_374a0702_fk_people_person_id FOREIGN KEY (restored_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_hold payables_hold_client_id_3d3237e2_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_hold
    ADD CONSTRAINT payables_hold_client_id_3d3237e2_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_hold payables_hold_invoice_id_72809d7f_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_hold
    ADD CONSTRAINT payables_hold_invoice_id_72809d7f_fk_payables_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_hold payables_hold_placed_by_id_259253a3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_hold
    ADD CONSTRAINT payables_hold_placed_by_id_259253a3_fk_people_person_id FOREIGN KEY (placed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_hold payables_hold_released_by_id_f8afb427_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_hold
    ADD CONSTRAINT payables_hold_released_by_id_f8afb427_fk_people_person_id FOREIGN KEY (released_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_intake payables_intake_client_id_29093b48_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_intake
    ADD CONSTRAINT payables_intake_client_id_29093b48_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_intake payables_intake_retry_of_id_9daeec17_fk_payables_intake_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_intake
    ADD CONSTRAINT payables_intake_retry_of_id_9daeec17_fk_payables_intake_id FOREIGN KEY (retry_of_id) REFERENCES public.payables_intake(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_approver_id_1a3db0e8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_approver_id_1a3db0e8_fk_people_person_id FOREIGN KEY (approver_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_client_id_11dd3e9e_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_client_id_11dd3e9e_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_corrects_id_d1098aa5_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_corrects_id_d1098aa5_fk_payables_invoice_id FOREIGN KEY (corrects_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_handler_id_0280f303_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_handler_id_0280f303_fk_people_person_id FOREIGN KEY (handler_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_intake_id_31f4e6d0_fk_payables_intake_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_intake_id_31f4e6d0_fk_payables_intake_id FOREIGN KEY (intake_id) REFERENCES public.payables_intake(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_prepared_by_id_93a87deb_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_prepared_by_id_93a87deb_fk_people_person_id FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoice payables_invoice_supplier_id_865a51ed_fk_payables_supplier_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoice
    ADD CONSTRAINT payables_invoice_supplier_id_865a51ed_fk_payables_supplier_id FOREIGN KEY (supplier_id) REFERENCES public.payables_supplier(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoiceline payables_invoiceline_client_id_6e9fcdfc_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoiceline
    ADD CONSTRAINT payables_invoiceline_client_id_6e9fcdfc_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_invoiceline payables_invoiceline_invoice_id_1ae57859_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_invoiceline
    ADD CONSTRAINT payables_invoiceline_invoice_id_1ae57859_fk_payables_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_question payables_question_answered_by_id_f948d7b3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_question
    ADD CONSTRAINT payables_question_answered_by_id_f948d7b3_fk_people_person_id FOREIGN KEY (answered_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_question payables_question_asked_by_id_f2011bd8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_question
    ADD CONSTRAINT payables_question_asked_by_id_f2011bd8_fk_people_person_id FOREIGN KEY (asked_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_question payables_question_client_id_be15f81e_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_question
    ADD CONSTRAINT payables_question_client_id_be15f81e_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_question payables_question_invoice_id_a23a84c3_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_question
    ADD CONSTRAINT payables_question_invoice_id_a23a84c3_fk_payables_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_settlement payables_settlement_client_id_46ad3f47_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_settlement
    ADD CONSTRAINT payables_settlement_client_id_46ad3f47_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_settlement payables_settlement_invoice_id_f6bbe3d5_fk_payables_invoice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_settlement
    ADD CONSTRAINT payables_settlement_invoice_id_f6bbe3d5_fk_payables_invoice_id FOREIGN KEY (invoice_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplier payables_supplier_confirmed_by_id_5ca79227_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplier
    ADD CONSTRAINT payables_supplier_confirmed_by_id_5ca79227_fk_people_person_id FOREIGN KEY (confirmed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplier payables_supplier_merged_into_id_02402e40_fk_payables_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplier
    ADD CONSTRAINT payables_supplier_merged_into_id_02402e40_fk_payables_ FOREIGN KEY (merged_into_id) REFERENCES public.payables_supplier(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplieraccount payables_supplieracc_confirmed_by_id_6eb1d66d_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplieraccount
    ADD CONSTRAINT payables_supplieracc_confirmed_by_id_6eb1d66d_fk_people_pe FOREIGN KEY (confirmed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplieraccount payables_supplieracc_proposed_by_id_9610199a_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplieraccount
    ADD CONSTRAINT payables_supplieracc_proposed_by_id_9610199a_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplieraccount payables_supplieracc_supplier_id_c57d88df_fk_payables_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplieraccount
    ADD CONSTRAINT payables_supplieracc_supplier_id_c57d88df_fk_payables_ FOREIGN KEY (supplier_id) REFERENCES public.payables_supplier(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplierterms payables_supplierter_supplier_id_ac0dd104_fk_payables_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplierterms
    ADD CONSTRAINT payables_supplierter_supplier_id_ac0dd104_fk_payables_ FOREIGN KEY (supplier_id) REFERENCES public.payables_supplier(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payables_supplierterms payables_supplierterms_client_id_9f2c8864_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payables_supplierterms
    ADD CONSTRAINT payables_supplierterms_client_id_9f2c8864_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_accountchange payments_accountchan_account_id_bfe6f53b_fk_payments_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchan_account_id_bfe6f53b_fk_payments_ FOREIGN KEY (account_id) REFERENCES public.payments_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_accountchange payments_accountchan_decided_by_id_42ca63ca_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchan_decided_by_id_42ca63ca_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_accountchange payments_accountchan_decided_for_id_623a42bc_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchan_decided_for_id_623a42bc_fk_people_pe FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_accountchange payments_accountchan_proposed_by_id_67c35059_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchan_proposed_by_id_67c35059_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_accountchange payments_accountchan_proposed_for_id_b837861f_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchan_proposed_for_id_b837861f_fk_people_pe FOREIGN KEY (proposed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_accountchange payments_accountchange_client_id_62e2225a_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_accountchange
    ADD CONSTRAINT payments_accountchange_client_id_62e2225a_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_bankaccount payments_bankaccount_client_id_09c61312_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_bankaccount
    ADD CONSTRAINT payments_bankaccount_client_id_09c61312_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_item payments_item_client_id_51f1aa4c_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_item
    ADD CONSTRAINT payments_item_client_id_51f1aa4c_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_item payments_item_line_id_269feab6_fk_payments_line_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_item
    ADD CONSTRAINT payments_item_line_id_269feab6_fk_payments_line_id FOREIGN KEY (line_id) REFERENCES public.payments_line(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_item payments_item_of_an_invoice; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_item
    ADD CONSTRAINT payments_item_of_an_invoice FOREIGN KEY (payable_id) REFERENCES public.payables_invoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_line payments_line_client_id_51f8c485_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_line
    ADD CONSTRAINT payments_line_client_id_51f8c485_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_line payments_line_run_id_f785eff2_fk_payments_run_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_line
    ADD CONSTRAINT payments_line_run_id_f785eff2_fk_payments_run_id FOREIGN KEY (run_id) REFERENCES public.payments_run(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_account_id_9ddc05e1_fk_payments_bankaccount_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_account_id_9ddc05e1_fk_payments_bankaccount_id FOREIGN KEY (account_id) REFERENCES public.payments_bankaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_approved_by_id_902a073e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_approved_by_id_902a073e_fk_people_person_id FOREIGN KEY (approved_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_approved_for_id_60548e43_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_approved_for_id_60548e43_fk_people_person_id FOREIGN KEY (approved_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_client_id_515c186a_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_client_id_515c186a_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_prepared_by_id_b3e7d61e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_prepared_by_id_b3e7d61e_fk_people_person_id FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_prepared_for_id_411da8fa_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_prepared_for_id_411da8fa_fk_people_person_id FOREIGN KEY (prepared_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_signed_again_by_id_3228648e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_signed_again_by_id_3228648e_fk_people_person_id FOREIGN KEY (signed_again_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_signed_again_for_id_bb97be9c_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_signed_again_for_id_bb97be9c_fk_people_person_id FOREIGN KEY (signed_again_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_signed_by_id_aedf8f32_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_signed_by_id_aedf8f32_fk_people_person_id FOREIGN KEY (signed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_run payments_run_signed_for_id_8fb9976a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_run
    ADD CONSTRAINT payments_run_signed_for_id_8fb9976a_fk_people_person_id FOREIGN KEY (signed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: payments_signingrules payments_signingrules_client_id_c0ee666e_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payments_signingrules
    ADD CONSTRAINT payments_signingrules_client_id_c0ee666e_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_apikey people_apikey_client_id_0d2fd8d7_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_apikey
    ADD CONSTRAINT people_apikey_client_id_0d2fd8d7_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_apikey people_apikey_person_id_ffacd32b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_apikey
    ADD CONSTRAINT people_apikey_person_id_ffacd32b_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_apiuse people_apiuse_key_id_05ff657e_fk_people_apikey_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_apiuse
    ADD CONSTRAINT people_apiuse_key_id_05ff657e_fk_people_apikey_id FOREIGN KEY (key_id) REFERENCES public.people_apikey(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_delegation people_delegation_client_id_2d648768_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_delegation
    ADD CONSTRAINT people_delegation_client_id_2d648768_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_delegation people_delegation_giver_id_a379bb1b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_delegation
    ADD CONSTRAINT people_delegation_giver_id_a379bb1b_fk_people_person_id FOREIGN KEY (giver_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_delegation people_delegation_receiver_id_60b1449e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_delegation
    ADD CONSTRAINT people_delegation_receiver_id_60b1449e_fk_people_person_id FOREIGN KEY (receiver_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_roleassignment people_roleassignmen_granted_by_id_ace13ef5_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_roleassignment
    ADD CONSTRAINT people_roleassignmen_granted_by_id_ace13ef5_fk_people_pe FOREIGN KEY (granted_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_roleassignment people_roleassignment_client_id_dd87f14b_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_roleassignment
    ADD CONSTRAINT people_roleassignment_client_id_dd87f14b_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_roleassignment people_roleassignment_person_id_ebd07ebf_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_roleassignment
    ADD CONSTRAINT people_roleassignment_person_id_ebd07ebf_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_staffvisit people_staffvisit_client_id_b370edb9_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffvisit
    ADD CONSTRAINT people_staffvisit_client_id_b370edb9_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_staffvisit people_staffvisit_person_id_342d8e91_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffvisit
    ADD CONSTRAINT people_staffvisit_person_id_342d8e91_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: purchasing_order purchasing_order_client_id_0261f245_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_order
    ADD CONSTRAINT purchasing_order_client_id_0261f245_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_order purchasing_order_parent_id_5007464e_fk_purchasing_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_order
    ADD CONSTRAINT purchasing_order_parent_id_5007464e_fk_purchasing_order_id FOREIGN KEY (parent_id) REFERENCES public.purchasing_order(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_order purchasing_order_placed_by_id_87079034_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_order
    ADD CONSTRAINT purchasing_order_placed_by_id_87079034_fk_people_person_id FOREIGN KEY (placed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_orderline purchasing_orderline_client_id_5b393bb7_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_orderline
    ADD CONSTRAINT purchasing_orderline_client_id_5b393bb7_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_orderline purchasing_orderline_order_id_d664b119_fk_purchasing_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_orderline
    ADD CONSTRAINT purchasing_orderline_order_id_d664b119_fk_purchasing_order_id FOREIGN KEY (order_id) REFERENCES public.purchasing_order(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_quote purchasing_quote_client_id_bb9b6430_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_quote
    ADD CONSTRAINT purchasing_quote_client_id_bb9b6430_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_quote purchasing_quote_requisition_id_f994b405_fk_purchasin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_quote
    ADD CONSTRAINT purchasing_quote_requisition_id_f994b405_fk_purchasin FOREIGN KEY (requisition_id) REFERENCES public.purchasing_requisition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_receipt purchasing_receipt_client_id_11cc48e8_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receipt
    ADD CONSTRAINT purchasing_receipt_client_id_11cc48e8_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_receipt purchasing_receipt_order_id_c99c0de7_fk_purchasing_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receipt
    ADD CONSTRAINT purchasing_receipt_order_id_c99c0de7_fk_purchasing_order_id FOREIGN KEY (order_id) REFERENCES public.purchasing_order(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_receipt purchasing_receipt_received_by_id_61cd62f8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receipt
    ADD CONSTRAINT purchasing_receipt_received_by_id_61cd62f8_fk_people_person_id FOREIGN KEY (received_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_receipt purchasing_receipt_undoes_id_008095c3_fk_purchasing_receipt_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receipt
    ADD CONSTRAINT purchasing_receipt_undoes_id_008095c3_fk_purchasing_receipt_id FOREIGN KEY (undoes_id) REFERENCES public.purchasing_receipt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_receiptline purchasing_receiptli_receipt_id_72ea6cb0_fk_purchasin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receiptline
    ADD CONSTRAINT purchasing_receiptli_receipt_id_72ea6cb0_fk_purchasin FOREIGN KEY (receipt_id) REFERENCES public.purchasing_receipt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_receiptline purchasing_receiptline_client_id_16498b18_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_receiptline
    ADD CONSTRAINT purchasing_receiptline_client_id_16498b18_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisition purchasing_requisiti_checked_by_id_887301b3_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT purchasing_requisiti_checked_by_id_887301b3_fk_people_pe FOREIGN KEY (checked_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisitionline purchasing_requisiti_client_id_960888c6_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisitionline
    ADD CONSTRAINT purchasing_requisiti_client_id_960888c6_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisition purchasing_requisiti_parent_id_ad025ea3_fk_purchasin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT purchasing_requisiti_parent_id_ad025ea3_fk_purchasin FOREIGN KEY (parent_id) REFERENCES public.purchasing_order(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisition purchasing_requisiti_requested_by_id_a2a10ba2_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT purchasing_requisiti_requested_by_id_a2a10ba2_fk_people_pe FOREIGN KEY (requested_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisitionline purchasing_requisiti_requisition_id_fb475c63_fk_purchasin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisitionline
    ADD CONSTRAINT purchasing_requisiti_requisition_id_fb475c63_fk_purchasin FOREIGN KEY (requisition_id) REFERENCES public.purchasing_requisition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisition purchasing_requisition_client_id_04af2d80_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT purchasing_requisition_client_id_04af2d80_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: purchasing_requisition purchasing_requisition_order_id_84415e0f_fk_purchasing_order_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.purchasing_requisition
    ADD CONSTRAINT purchasing_requisition_order_id_84415e0f_fk_purchasing_order_id FOREIGN KEY (order_id) REFERENCES public.purchasing_order(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_billing receivables_billing_client_id_ea79b3cf_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_billing
    ADD CONSTRAINT receivables_billing_client_id_ea79b3cf_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customer receivables_customer_client_id_33ae5fc0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customer
    ADD CONSTRAINT receivables_customer_client_id_33ae5fc0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customeraccount receivables_customer_client_id_b8392e9a_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customer_client_id_b8392e9a_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customercredit receivables_customer_client_id_d05a139f_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customercredit
    ADD CONSTRAINT receivables_customer_client_id_d05a139f_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customeraccount receivables_customer_confirmed_by_id_900859a6_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customer_confirmed_by_id_900859a6_fk_people_pe FOREIGN KEY (confirmed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customeraccount receivables_customer_confirmed_for_id_f444c960_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customer_confirmed_for_id_f444c960_fk_people_pe FOREIGN KEY (confirmed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customeraccount receivables_customer_customer_id_3e710356_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customer_customer_id_3e710356_fk_receivabl FOREIGN KEY (customer_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customeraccount receivables_customer_proposed_by_id_22fa2805_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customer_proposed_by_id_22fa2805_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_customeraccount receivables_customer_proposed_for_id_88eaee8b_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_customeraccount
    ADD CONSTRAINT receivables_customer_proposed_for_id_88eaee8b_fk_people_pe FOREIGN KEY (proposed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_delivery receivables_delivery_client_id_881614ec_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_delivery
    ADD CONSTRAINT receivables_delivery_client_id_881614ec_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_delivery receivables_delivery_sale_id_30e55444_fk_receivables_sale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_delivery
    ADD CONSTRAINT receivables_delivery_sale_id_30e55444_fk_receivables_sale_id FOREIGN KEY (sale_id) REFERENCES public.receivables_sale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dispute receivables_dispute_client_id_92ef0efc_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dispute
    ADD CONSTRAINT receivables_dispute_client_id_92ef0efc_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dispute receivables_dispute_invoice_id_21d545be_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dispute
    ADD CONSTRAINT receivables_dispute_invoice_id_21d545be_fk_receivabl FOREIGN KEY (invoice_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dispute receivables_dispute_owner_id_19362530_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dispute
    ADD CONSTRAINT receivables_dispute_owner_id_19362530_fk_people_person_id FOREIGN KEY (owner_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dunningrun receivables_dunningr_prepared_by_id_ab6cb28f_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT receivables_dunningr_prepared_by_id_ab6cb28f_fk_people_pe FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dunningrun receivables_dunningr_prepared_for_id_a9ab7c7b_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT receivables_dunningr_prepared_for_id_a9ab7c7b_fk_people_pe FOREIGN KEY (prepared_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dunningrun receivables_dunningrun_client_id_4612b83e_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT receivables_dunningrun_client_id_4612b83e_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dunningrun receivables_dunningrun_sent_by_id_5fd09920_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT receivables_dunningrun_sent_by_id_5fd09920_fk_people_person_id FOREIGN KEY (sent_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dunningrun receivables_dunningrun_sent_for_id_f0a1e3a3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningrun
    ADD CONSTRAINT receivables_dunningrun_sent_for_id_f0a1e3a3_fk_people_person_id FOREIGN KEY (sent_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_dunningstep receivables_dunningstep_client_id_5f86d487_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_dunningstep
    ADD CONSTRAINT receivables_dunningstep_client_id_5f86d487_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_handover receivables_handover_client_id_6dcfd4fc_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handover
    ADD CONSTRAINT receivables_handover_client_id_6dcfd4fc_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_handoveritem receivables_handover_client_id_7a4a05a4_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handoveritem
    ADD CONSTRAINT receivables_handover_client_id_7a4a05a4_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_handoveritem receivables_handover_handover_id_4c857843_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handoveritem
    ADD CONSTRAINT receivables_handover_handover_id_4c857843_fk_receivabl FOREIGN KEY (handover_id) REFERENCES public.receivables_handover(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_handoveritem receivables_handover_invoice_id_6d49217d_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_handoveritem
    ADD CONSTRAINT receivables_handover_invoice_id_6d49217d_fk_receivabl FOREIGN KEY (invoice_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_instalment receivables_instalment_client_id_b68f9531_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_instalment
    ADD CONSTRAINT receivables_instalment_client_id_b68f9531_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_instalment receivables_instalment_plan_id_499713b2_fk_receivables_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_instalment
    ADD CONSTRAINT receivables_instalment_plan_id_499713b2_fk_receivables_plan_id FOREIGN KEY (plan_id) REFERENCES public.receivables_plan(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_outgoinginvoice receivables_outgoing_client_id_4805e256_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_outgoinginvoice
    ADD CONSTRAINT receivables_outgoing_client_id_4805e256_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_outgoinginvoice receivables_outgoing_debtor_id_1224fd9b_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_outgoinginvoice
    ADD CONSTRAINT receivables_outgoing_debtor_id_1224fd9b_fk_receivabl FOREIGN KEY (debtor_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_plan receivables_plan_client_id_367fff6d_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_plan
    ADD CONSTRAINT receivables_plan_client_id_367fff6d_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_plan receivables_plan_customer_id_64ae061c_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_plan
    ADD CONSTRAINT receivables_plan_customer_id_64ae061c_fk_receivabl FOREIGN KEY (customer_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_planinvoice receivables_planinvo_invoice_id_ef896bf9_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_planinvoice
    ADD CONSTRAINT receivables_planinvo_invoice_id_ef896bf9_fk_receivabl FOREIGN KEY (invoice_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_planinvoice receivables_planinvoice_client_id_13dd9603_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_planinvoice
    ADD CONSTRAINT receivables_planinvoice_client_id_13dd9603_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_planinvoice receivables_planinvoice_plan_id_f1c0f06d_fk_receivables_plan_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_planinvoice
    ADD CONSTRAINT receivables_planinvoice_plan_id_f1c0f06d_fk_receivables_plan_id FOREIGN KEY (plan_id) REFERENCES public.receivables_plan(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_receipt receivables_receipt_client_id_b20c708b_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_receipt
    ADD CONSTRAINT receivables_receipt_client_id_b20c708b_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_receipt receivables_receipt_invoice_id_8f822196_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_receipt
    ADD CONSTRAINT receivables_receipt_invoice_id_8f822196_fk_receivabl FOREIGN KEY (invoice_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_recurrence receivables_recurren_customer_id_7495e4d6_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_recurrence
    ADD CONSTRAINT receivables_recurren_customer_id_7495e4d6_fk_receivabl FOREIGN KEY (customer_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_recurrence receivables_recurrence_client_id_404068f1_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_recurrence
    ADD CONSTRAINT receivables_recurrence_client_id_404068f1_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_account_id_88f1cf4e_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_account_id_88f1cf4e_fk_receivabl FOREIGN KEY (account_id) REFERENCES public.receivables_customeraccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_client_id_bfa84808_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_client_id_bfa84808_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_customer_id_f90e477e_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_customer_id_f90e477e_fk_receivabl FOREIGN KEY (customer_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_decided_by_id_5199d48d_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_decided_by_id_5199d48d_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_decided_for_id_8fd000c8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_decided_for_id_8fd000c8_fk_people_person_id FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_requested_by_id_261baad6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_requested_by_id_261baad6_fk_people_person_id FOREIGN KEY (requested_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_refund receivables_refund_requested_for_id_3d7a5bc9_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_refund
    ADD CONSTRAINT receivables_refund_requested_for_id_3d7a5bc9_fk_people_pe FOREIGN KEY (requested_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_reminder receivables_reminder_client_id_42a14242_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminder
    ADD CONSTRAINT receivables_reminder_client_id_42a14242_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_reminderitem receivables_reminder_client_id_fa919aef_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminderitem
    ADD CONSTRAINT receivables_reminder_client_id_fa919aef_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_reminder receivables_reminder_customer_id_a21edf30_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminder
    ADD CONSTRAINT receivables_reminder_customer_id_a21edf30_fk_receivabl FOREIGN KEY (customer_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_reminderitem receivables_reminder_invoice_id_60b1dd24_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminderitem
    ADD CONSTRAINT receivables_reminder_invoice_id_60b1dd24_fk_receivabl FOREIGN KEY (invoice_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_reminderitem receivables_reminder_reminder_id_f9112b67_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminderitem
    ADD CONSTRAINT receivables_reminder_reminder_id_f9112b67_fk_receivabl FOREIGN KEY (reminder_id) REFERENCES public.receivables_reminder(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_reminder receivables_reminder_run_id_76d20910_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_reminder
    ADD CONSTRAINT receivables_reminder_run_id_76d20910_fk_receivabl FOREIGN KEY (run_id) REFERENCES public.receivables_dunningrun(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_client_id_e77fe7a4_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_client_id_e77fe7a4_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_credits_id_ff40a836_fk_receivables_sale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_credits_id_ff40a836_fk_receivables_sale_id FOREIGN KEY (credits_id) REFERENCES public.receivables_sale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_customer_id_9d8dca04_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_customer_id_9d8dca04_fk_receivabl FOREIGN KEY (customer_id) REFERENCES public.receivables_customer(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_outgoing_id_40a07c3d_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_outgoing_id_40a07c3d_fk_receivabl FOREIGN KEY (outgoing_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_prepared_by_id_5ba7613a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_prepared_by_id_5ba7613a_fk_people_person_id FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_prepared_for_id_a7819ca4_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_prepared_for_id_a7819ca4_fk_people_person_id FOREIGN KEY (prepared_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_sale receivables_sale_recurrence_id_e7a80cc8_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_sale
    ADD CONSTRAINT receivables_sale_recurrence_id_e7a80cc8_fk_receivabl FOREIGN KEY (recurrence_id) REFERENCES public.receivables_recurrence(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_saleline receivables_saleline_client_id_c2b9b3bc_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_saleline
    ADD CONSTRAINT receivables_saleline_client_id_c2b9b3bc_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_saleline receivables_saleline_sale_id_d4e9e44d_fk_receivables_sale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_saleline
    ADD CONSTRAINT receivables_saleline_sale_id_d4e9e44d_fk_receivables_sale_id FOREIGN KEY (sale_id) REFERENCES public.receivables_sale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_writeoff receivables_writeoff_client_id_05a3fdf0_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_client_id_05a3fdf0_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_writeoff receivables_writeoff_decided_by_id_4ba3d742_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_decided_by_id_4ba3d742_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_writeoff receivables_writeoff_decided_for_id_89b4afbd_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_decided_for_id_89b4afbd_fk_people_pe FOREIGN KEY (decided_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_writeoff receivables_writeoff_invoice_id_4d96fe3d_fk_receivabl; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_invoice_id_4d96fe3d_fk_receivabl FOREIGN KEY (invoice_id) REFERENCES public.receivables_outgoinginvoice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_writeoff receivables_writeoff_proposed_by_id_b8136079_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_proposed_by_id_b8136079_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: receivables_writeoff receivables_writeoff_proposed_for_id_c24050ac_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.receivables_writeoff
    ADD CONSTRAINT receivables_writeoff_proposed_for_id_c24050ac_fk_people_pe FOREIGN KEY (proposed_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialtoken socialaccount_social_account_id_951f210e_fk_socialacc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialtoken socialaccount_social_app_id_636a42d7_fk_socialacc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialaccount socialaccount_social_user_id_8146e70c_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_people_pe FOREIGN KEY (user_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: statements_chartmapping statements_chartmapping_client_id_21f4f01a_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_chartmapping
    ADD CONSTRAINT statements_chartmapping_client_id_21f4f01a_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: statements_externalbalance statements_externalb_client_id_3a8dcd41_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_externalbalance
    ADD CONSTRAINT statements_externalb_client_id_3a8dcd41_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: statements_signedstatement statements_signedsta_client_id_a7664878_fk_clients_c; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_signedstatement
    ADD CONSTRAINT statements_signedsta_client_id_a7664878_fk_clients_c FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: statements_signedstatement statements_signedsta_signed_by_id_88af8394_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements_signedstatement
    ADD CONSTRAINT statements_signedsta_signed_by_id_88af8394_fk_people_pe FOREIGN KEY (signed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ui_savedview ui_savedview_person_id_fc5d44f6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_savedview
    ADD CONSTRAINT ui_savedview_person_id_fc5d44f6_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_regimeperiod vat_regimeperiod_client_id_62406a8b_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_regimeperiod
    ADD CONSTRAINT vat_regimeperiod_client_id_62406a8b_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_regimeperiod vat_regimeperiod_set_by_id_ea85e8d0_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_regimeperiod
    ADD CONSTRAINT vat_regimeperiod_set_by_id_ea85e8d0_fk_people_person_id FOREIGN KEY (set_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_approved_by_id_bdd610c1_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_approved_by_id_bdd610c1_fk_people_person_id FOREIGN KEY (approved_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_approved_for_id_a3d6fc29_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_approved_for_id_a3d6fc29_fk_people_person_id FOREIGN KEY (approved_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_client_id_53d0717e_fk_clients_client_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_client_id_53d0717e_fk_clients_client_id FOREIGN KEY (client_id) REFERENCES public.clients_client(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_filed_by_id_026b1ae6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_filed_by_id_026b1ae6_fk_people_person_id FOREIGN KEY (filed_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_prepared_by_id_6d043e65_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_prepared_by_id_6d043e65_fk_people_person_id FOREIGN KEY (prepared_by_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_prepared_for_id_7cd51efc_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_prepared_for_id_7cd51efc_fk_people_person_id FOREIGN KEY (prepared_for_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: vat_return vat_return_replaces_id_20d295cd_fk_vat_return_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vat_return
    ADD CONSTRAINT vat_return_replaces_id_20d295cd_fk_vat_return_id FOREIGN KEY (replaces_id) REFERENCES public.vat_return(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: approvals_chain; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.approvals_chain ENABLE ROW LEVEL SECURITY;

--
-- Name: approvals_decision; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.approvals_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: approvals_request; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.approvals_request ENABLE ROW LEVEL SECURITY;

--
-- Name: approvals_requeststep; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.approvals_requeststep ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_record; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_record ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_chargerule; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_chargerule ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_match; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_match ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_movement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_movement ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_part; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_part ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_statement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_statement ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_statementfile; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_statementfile ENABLE ROW LEVEL SECURITY;

--
-- Name: bank_suggestion; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.bank_suggestion ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_adjustment; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_adjustment ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_adjustmentline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_adjustmentline ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_article; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_article ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_budgetyear; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_budgetyear ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_commitment; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_commitment ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_movement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_movement ENABLE ROW LEVEL SECURITY;

--
-- Name: budget_overrun; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.budget_overrun ENABLE ROW LEVEL SECURITY;

--
-- Name: approvals_chain client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.approvals_chain USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: approvals_decision client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.approvals_decision USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: approvals_request client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.approvals_request USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: approvals_requeststep client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.approvals_requeststep USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: audit_record client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.audit_record USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: bank_chargerule client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_chargerule USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: bank_match client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_match USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: bank_movement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_movement USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: bank_part client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_part USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: bank_statement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_statement USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: bank_statementfile client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_statementfile USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: bank_suggestion client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.bank_suggestion USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_adjustment client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_adjustment USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_adjustmentline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_adjustmentline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_article client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_article USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_budgetyear client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_budgetyear USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_commitment client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_commitment USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_movement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_movement USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: budget_overrun client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.budget_overrun USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_accrual client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_accrual USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_carry client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_carry USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_certification client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_certification USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_close client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_close USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_signature client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_signature USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_task client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_task USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_yearend client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.closing_yearend USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: documents_document client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.documents_document USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_asset client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_asset USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_book client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_book USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_charge client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_charge USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_count client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_count USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_countline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_countline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_disposal client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_disposal USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_event client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_event USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_grant client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_grant USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_policy client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_policy USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_run client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_run USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_sighting client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_sighting USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: fixed_assets_source client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.fixed_assets_source USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: imports_batch client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.imports_batch USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: imports_row client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.imports_row USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: internal_leg client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.internal_leg USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: internal_netting client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.internal_netting USING (((seller_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])) OR (buyer_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((seller_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])) OR (buyer_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: internal_transaction client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.internal_transaction USING (((seller_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])) OR (buyer_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((seller_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])) OR (buyer_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: jobs_jobrun client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.jobs_jobrun USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: kpis_factset client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.kpis_factset USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: kpis_frozenvalue client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.kpis_frozenvalue USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: kpis_measurement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.kpis_measurement USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: kpis_norm client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.kpis_norm USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: ledger_account client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_account USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_accrual client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_accrual USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_allocationrule client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_allocationrule USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_allocationrun client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_allocationrun USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_allocationtarget client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_allocationtarget USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_counter client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_counter USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_dimension client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_dimension USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_dimensionrule client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_dimensionrule USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_dimensionvalue client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_dimensionvalue USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_draft client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_draft USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_driver client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_driver USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_drivervalue client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_drivervalue USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_entry client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_entry USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_journal client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_journal USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_line client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_line USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_line_2025 client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_line_2025 USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_line_2026 client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_line_2026 USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_line_2027 client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_line_2027 USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_lock client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_lock USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_occurrence client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_occurrence USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_period client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_period USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_posting client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_posting USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_recurrence client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_recurrence USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: ledger_reopening client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.ledger_reopening USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: notifications_notification client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.notifications_notification USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: numbering_series client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.numbering_series USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: outbox_announcement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.outbox_announcement USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: outbox_arrival client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.outbox_arrival USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: payables_bookingline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_bookingline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_buyerreference client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_buyerreference USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_clientrules client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_clientrules USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_clockevent client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_clockevent USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_deliveredfile client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_deliveredfile USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: payables_delivery client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_delivery USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: payables_dismissal client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_dismissal USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: payables_hold client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_hold USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_intake client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_intake USING (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])))) WITH CHECK (((client_id IS NULL) OR (client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))));


--
-- Name: payables_invoice client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_invoice USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_invoiceline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_invoiceline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_question client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_question USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_settlement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_settlement USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payables_supplierterms client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payables_supplierterms USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payments_accountchange client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payments_accountchange USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payments_bankaccount client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payments_bankaccount USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payments_item client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payments_item USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payments_line client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payments_line USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payments_run client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payments_run USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: payments_signingrules client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.payments_signingrules USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_order client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_order USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_orderline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_orderline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_quote client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_quote USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_receipt client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_receipt USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_receiptline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_receiptline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_requisition client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_requisition USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: purchasing_requisitionline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.purchasing_requisitionline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_billing client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_billing USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_customer client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_customer USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_customeraccount client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_customeraccount USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_customercredit client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_customercredit USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_delivery client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_delivery USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_dispute client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_dispute USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_dunningrun client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_dunningrun USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_dunningstep client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_dunningstep USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_handover client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_handover USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_handoveritem client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_handoveritem USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_instalment client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_instalment USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_outgoinginvoice client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_outgoinginvoice USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_plan client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_plan USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_planinvoice client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_planinvoice USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_receipt client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_receipt USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_recurrence client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_recurrence USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_refund client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_refund USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_reminder client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_reminder USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_reminderitem client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_reminderitem USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_sale client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_sale USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_saleline client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_saleline USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: receivables_writeoff client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.receivables_writeoff USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: statements_chartmapping client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.statements_chartmapping USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: statements_externalbalance client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.statements_externalbalance USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: statements_signedstatement client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.statements_signedstatement USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: vat_regimeperiod client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.vat_regimeperiod USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: vat_return client_scope; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY client_scope ON public.vat_return USING ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[]))) WITH CHECK ((client_id = ANY (( SELECT (string_to_array(current_setting('app.clients'::text, true), ','::text))::bigint[] AS string_to_array)::bigint[])));


--
-- Name: closing_accrual; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_accrual ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_carry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_carry ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_certification; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_certification ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_close; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_close ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_signature; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_signature ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_task; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_task ENABLE ROW LEVEL SECURITY;

--
-- Name: closing_yearend; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.closing_yearend ENABLE ROW LEVEL SECURITY;

--
-- Name: documents_document; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.documents_document ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_asset; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_asset ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_book; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_book ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_charge; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_charge ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_count; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_count ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_countline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_countline ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_disposal; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_disposal ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_event; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_event ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_grant; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_grant ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_policy; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_policy ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_run; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_run ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_sighting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_sighting ENABLE ROW LEVEL SECURITY;

--
-- Name: fixed_assets_source; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.fixed_assets_source ENABLE ROW LEVEL SECURITY;

--
-- Name: imports_batch; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.imports_batch ENABLE ROW LEVEL SECURITY;

--
-- Name: imports_row; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.imports_row ENABLE ROW LEVEL SECURITY;

--
-- Name: internal_leg; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.internal_leg ENABLE ROW LEVEL SECURITY;

--
-- Name: internal_netting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.internal_netting ENABLE ROW LEVEL SECURITY;

--
-- Name: internal_transaction; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.internal_transaction ENABLE ROW LEVEL SECURITY;

--
-- Name: jobs_jobrun; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.jobs_jobrun ENABLE ROW LEVEL SECURITY;

--
-- Name: kpis_factset; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.kpis_factset ENABLE ROW LEVEL SECURITY;

--
-- Name: kpis_frozenvalue; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.kpis_frozenvalue ENABLE ROW LEVEL SECURITY;

--
-- Name: kpis_measurement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.kpis_measurement ENABLE ROW LEVEL SECURITY;

--
-- Name: kpis_norm; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.kpis_norm ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_account; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_account ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_accrual; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_accrual ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_allocationrule; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_allocationrule ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_allocationrun; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_allocationrun ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_allocationtarget; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_allocationtarget ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_counter; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_counter ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_dimension; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_dimension ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_dimensionrule; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_dimensionrule ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_dimensionvalue; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_dimensionvalue ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_draft; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_draft ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_driver; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_driver ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_drivervalue; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_drivervalue ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_journal; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_journal ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_line; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_line ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_line_2025; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_line_2025 ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_line_2026; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_line_2026 ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_line_2027; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_line_2027 ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_lock; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_lock ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_occurrence; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_occurrence ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_period; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_period ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_posting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_posting ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_recurrence; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_recurrence ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_reopening; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ledger_reopening ENABLE ROW LEVEL SECURITY;

--
-- Name: notifications_notification; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.notifications_notification ENABLE ROW LEVEL SECURITY;

--
-- Name: numbering_series; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.numbering_series ENABLE ROW LEVEL SECURITY;

--
-- Name: outbox_announcement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.outbox_announcement ENABLE ROW LEVEL SECURITY;

--
-- Name: outbox_arrival; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.outbox_arrival ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_bookingline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_bookingline ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_buyerreference; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_buyerreference ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_clientrules; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_clientrules ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_clockevent; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_clockevent ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_deliveredfile; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_deliveredfile ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_delivery; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_delivery ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_dismissal; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_dismissal ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_hold; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_hold ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_intake; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_intake ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_invoice; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_invoice ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_invoiceline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_invoiceline ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_question; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_question ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_settlement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_settlement ENABLE ROW LEVEL SECURITY;

--
-- Name: payables_supplierterms; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payables_supplierterms ENABLE ROW LEVEL SECURITY;

--
-- Name: payments_accountchange; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payments_accountchange ENABLE ROW LEVEL SECURITY;

--
-- Name: payments_bankaccount; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payments_bankaccount ENABLE ROW LEVEL SECURITY;

--
-- Name: payments_item; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payments_item ENABLE ROW LEVEL SECURITY;

--
-- Name: payments_line; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payments_line ENABLE ROW LEVEL SECURITY;

--
-- Name: payments_run; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payments_run ENABLE ROW LEVEL SECURITY;

--
-- Name: payments_signingrules; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.payments_signingrules ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_order; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_order ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_orderline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_orderline ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_quote; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_quote ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_receipt; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_receipt ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_receiptline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_receiptline ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_requisition; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_requisition ENABLE ROW LEVEL SECURITY;

--
-- Name: purchasing_requisitionline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.purchasing_requisitionline ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_billing; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_billing ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_customer; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_customer ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_customeraccount; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_customeraccount ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_customercredit; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_customercredit ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_delivery; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_delivery ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_dispute; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_dispute ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_dunningrun; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_dunningrun ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_dunningstep; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_dunningstep ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_handover; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_handover ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_handoveritem; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_handoveritem ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_instalment; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_instalment ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_outgoinginvoice; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_outgoinginvoice ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_plan; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_plan ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_planinvoice; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_planinvoice ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_receipt; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_receipt ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_recurrence; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_recurrence ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_refund; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_refund ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_reminder; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_reminder ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_reminderitem; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_reminderitem ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_sale; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_sale ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_saleline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_saleline ENABLE ROW LEVEL SECURITY;

--
-- Name: receivables_writeoff; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.receivables_writeoff ENABLE ROW LEVEL SECURITY;

--
-- Name: statements_chartmapping; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.statements_chartmapping ENABLE ROW LEVEL SECURITY;

--
-- Name: statements_externalbalance; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.statements_externalbalance ENABLE ROW LEVEL SECURITY;

--
-- Name: statements_signedstatement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.statements_signedstatement ENABLE ROW LEVEL SECURITY;

--
-- Name: vat_regimeperiod; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.vat_regimeperiod ENABLE ROW LEVEL SECURITY;

--
-- Name: vat_return; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.vat_return ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--



--
-- Name: FUNCTION approvals_decision_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.approvals_decision_append_only() TO bundel_app;


--
-- Name: FUNCTION approvals_decision_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.approvals_decision_guard() TO bundel_app;


--
-- Name: FUNCTION approvals_request_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.approvals_request_guard() TO bundel_app;


--
-- Name: FUNCTION approvals_step_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.approvals_step_guard() TO bundel_app;


--
-- Name: FUNCTION audit_breaks(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.audit_breaks() TO bundel_app;


--
-- Name: FUNCTION audit_chain(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.audit_chain() TO bundel_app;


--
-- Name: TABLE audit_record; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.audit_record TO bundel_app;


--
-- Name: FUNCTION audit_content(r public.audit_record); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.audit_content(r public.audit_record) TO bundel_app;


--
-- Name: FUNCTION audit_record_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.audit_record_append_only() TO bundel_app;


--
-- Name: FUNCTION bank_match_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.bank_match_guard() TO bundel_app;


--
-- Name: FUNCTION bank_movement_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.bank_movement_guard() TO bundel_app;


--
-- Name: FUNCTION bank_no_delete(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.bank_no_delete() TO bundel_app;


--
-- Name: FUNCTION bank_part_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.bank_part_append_only() TO bundel_app;


--
-- Name: FUNCTION bank_statement_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.bank_statement_guard() TO bundel_app;


--
-- Name: FUNCTION bank_statementfile_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.bank_statementfile_append_only() TO bundel_app;


--
-- Name: FUNCTION budget_adjustment_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_adjustment_guard() TO bundel_app;


--
-- Name: FUNCTION budget_adjustmentline_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_adjustmentline_append_only() TO bundel_app;


--
-- Name: FUNCTION budget_apply(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_apply() TO bundel_app;


--
-- Name: FUNCTION budget_article_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_article_guard() TO bundel_app;


--
-- Name: FUNCTION budget_clear(of_client bigint, years integer[], articles text[], commitments text[], amounts bigint[], posting bigint, person bigint, person_name text, moment timestamp with time zone); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_clear(of_client bigint, years integer[], articles text[], commitments text[], amounts bigint[], posting bigint, person bigint, person_name text, moment timestamp with time zone) TO bundel_app;


--
-- Name: FUNCTION budget_commitment_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_commitment_guard() TO bundel_app;


--
-- Name: FUNCTION budget_line_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_line_guard() TO bundel_app;


--
-- Name: FUNCTION budget_movement_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_movement_append_only() TO bundel_app;


--
-- Name: FUNCTION budget_overrun_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_overrun_append_only() TO bundel_app;


--
-- Name: FUNCTION budget_refuse(text); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_refuse(text) TO bundel_app;


--
-- Name: FUNCTION budget_stays(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_stays() TO bundel_app;


--
-- Name: FUNCTION budget_year_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.budget_year_guard() TO bundel_app;


--
-- Name: FUNCTION closing_carry_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.closing_carry_append_only() TO bundel_app;


--
-- Name: FUNCTION closing_certification_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.closing_certification_append_only() TO bundel_app;


--
-- Name: FUNCTION closing_judge_close(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.closing_judge_close() TO bundel_app;


--
-- Name: FUNCTION closing_judge_new_task(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.closing_judge_new_task() TO bundel_app;


--
-- Name: FUNCTION closing_judge_task(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.closing_judge_task() TO bundel_app;


--
-- Name: FUNCTION closing_signature_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.closing_signature_append_only() TO bundel_app;


--
-- Name: FUNCTION documents_keep(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.documents_keep() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_asset_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_asset_guard() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_charge_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_charge_append_only() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_charges_judge(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_charges_judge() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_count_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_count_guard() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_countline_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_countline_guard() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_disposal_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_disposal_guard() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_event_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_event_append_only() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_no_delete(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_no_delete() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_policy_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_policy_append_only() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_run_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_run_guard() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_sighting_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_sighting_append_only() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_source_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_source_append_only() TO bundel_app;


--
-- Name: FUNCTION fixed_assets_source_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.fixed_assets_source_guard() TO bundel_app;


--
-- Name: FUNCTION halfyear_edition_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.halfyear_edition_guard() TO bundel_app;


--
-- Name: FUNCTION halfyear_erratum_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.halfyear_erratum_append_only() TO bundel_app;


--
-- Name: FUNCTION halfyear_erratum_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.halfyear_erratum_guard() TO bundel_app;


--
-- Name: FUNCTION halfyear_no_truncate(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.halfyear_no_truncate() TO bundel_app;


--
-- Name: FUNCTION halfyear_part_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.halfyear_part_guard() TO bundel_app;


--
-- Name: FUNCTION internal_judge(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.internal_judge() TO bundel_app;


--
-- Name: FUNCTION internal_leg_stays(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.internal_leg_stays() TO bundel_app;


--
-- Name: FUNCTION internal_stays(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.internal_stays() TO bundel_app;


--
-- Name: FUNCTION kpis_factset_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.kpis_factset_append_only() TO bundel_app;


--
-- Name: FUNCTION kpis_frozenvalue_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.kpis_frozenvalue_append_only() TO bundel_app;


--
-- Name: FUNCTION ledger_account_in_use(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_account_in_use() TO bundel_app;


--
-- Name: FUNCTION ledger_accrual_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_accrual_append_only() TO bundel_app;


--
-- Name: FUNCTION ledger_hold_counters(client bigint, journals text[], years smallint[]); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_hold_counters(client bigint, journals text[], years smallint[]) TO bundel_app;


--
-- Name: FUNCTION ledger_in_scope(client bigint); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_in_scope(client bigint) TO bundel_app;


--
-- Name: FUNCTION ledger_judge_allocation(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_judge_allocation() TO bundel_app;


--
-- Name: FUNCTION ledger_judge_entries(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_judge_entries() TO bundel_app;


--
-- Name: FUNCTION ledger_judge_keys(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_judge_keys() TO bundel_app;


--
-- Name: FUNCTION ledger_judge_lines(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_judge_lines() TO bundel_app;


--
-- Name: FUNCTION ledger_judge_reopening(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_judge_reopening() TO bundel_app;


--
-- Name: FUNCTION ledger_key_demands(client bigint, account text, day date); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_key_demands(client bigint, account text, day date) TO bundel_app;


--
-- Name: FUNCTION ledger_key_findings(client bigint); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_key_findings(client bigint) TO bundel_app;


--
-- Name: FUNCTION ledger_key_of(code text, dimensions jsonb, article text, cost_centre text, esr text); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_key_of(code text, dimensions jsonb, article text, cost_centre text, esr text) TO bundel_app;


--
-- Name: FUNCTION ledger_key_stays(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_key_stays() TO bundel_app;


--
-- Name: FUNCTION ledger_lock_alone(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_lock_alone() TO bundel_app;


--
-- Name: FUNCTION ledger_lock_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_lock_append_only() TO bundel_app;


--
-- Name: TABLE ledger_lock; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_lock TO bundel_app;


--
-- Name: FUNCTION ledger_locks_on(client bigint, for_year integer, for_period integer, day date); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_locks_on(client bigint, for_year integer, for_period integer, day date) TO bundel_app;


--
-- Name: FUNCTION ledger_make_year(for_year integer); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_make_year(for_year integer) TO bundel_app;


--
-- Name: FUNCTION ledger_occurrence_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_occurrence_append_only() TO bundel_app;


--
-- Name: FUNCTION ledger_open_year(for_year integer); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_open_year(for_year integer) TO bundel_app;


--
-- Name: FUNCTION ledger_period_in_use(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_period_in_use() TO bundel_app;


--
-- Name: FUNCTION ledger_period_key(client bigint, year integer, period integer); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_period_key(client bigint, year integer, period integer) TO bundel_app;


--
-- Name: FUNCTION ledger_posting_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_posting_append_only() TO bundel_app;


--
-- Name: FUNCTION ledger_refuse(rule text, what text); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_refuse(rule text, what text) TO bundel_app;


--
-- Name: FUNCTION ledger_stays_as_it_is(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_stays_as_it_is() TO bundel_app;


--
-- Name: FUNCTION ledger_unknown_keys(client bigint, codes text[], contents text[], days date[]); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.ledger_unknown_keys(client bigint, codes text[], contents text[], days date[]) TO bundel_app;


--
-- Name: FUNCTION numbering_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.numbering_guard() TO bundel_app;


--
-- Name: FUNCTION payables_bookingline_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_bookingline_guard() TO bundel_app;


--
-- Name: FUNCTION payables_clockevent_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_clockevent_append_only() TO bundel_app;


--
-- Name: FUNCTION payables_deliveredfile_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_deliveredfile_guard() TO bundel_app;


--
-- Name: FUNCTION payables_dismissal_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_dismissal_guard() TO bundel_app;


--
-- Name: FUNCTION payables_intake_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_intake_append_only() TO bundel_app;


--
-- Name: FUNCTION payables_invoice_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_invoice_guard() TO bundel_app;


--
-- Name: FUNCTION payables_no_delete(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_no_delete() TO bundel_app;


--
-- Name: FUNCTION payables_settlement_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_settlement_append_only() TO bundel_app;


--
-- Name: FUNCTION payables_supplieraccount_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payables_supplieraccount_guard() TO bundel_app;


--
-- Name: FUNCTION payments_account_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_account_guard() TO bundel_app;


--
-- Name: FUNCTION payments_change_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_change_guard() TO bundel_app;


--
-- Name: FUNCTION payments_item_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_item_guard() TO bundel_app;


--
-- Name: FUNCTION payments_line_carries_items(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_line_carries_items() TO bundel_app;


--
-- Name: FUNCTION payments_line_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_line_guard() TO bundel_app;


--
-- Name: FUNCTION payments_no_delete(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_no_delete() TO bundel_app;


--
-- Name: FUNCTION payments_run_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.payments_run_guard() TO bundel_app;


--
-- Name: FUNCTION procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) TO bundel_app;


--
-- Name: FUNCTION procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) TO bundel_app;


--
-- Name: FUNCTION procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) TO bundel_app;


--
-- Name: TABLE procrastinate_jobs; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_jobs TO bundel_app;


--
-- Name: FUNCTION procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) TO bundel_app;


--
-- Name: FUNCTION procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) TO bundel_app;


--
-- Name: FUNCTION procrastinate_notify_queue_abort_job_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_notify_queue_abort_job_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_notify_queue_job_inserted_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_notify_queue_job_inserted_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) TO bundel_app;


--
-- Name: FUNCTION procrastinate_register_worker_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_register_worker_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) TO bundel_app;


--
-- Name: FUNCTION procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) TO bundel_app;


--
-- Name: FUNCTION procrastinate_trigger_abort_requested_events_procedure_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_trigger_function_scheduled_events_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_trigger_function_status_events_insert_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_trigger_function_status_events_update_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_trigger_function_status_events_update_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_unlink_periodic_defers_v1(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_unlink_periodic_defers_v1() TO bundel_app;


--
-- Name: FUNCTION procrastinate_unregister_worker_v1(worker_id bigint); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) TO bundel_app;


--
-- Name: FUNCTION procrastinate_update_heartbeat_v1(worker_id bigint); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) TO bundel_app;


--
-- Name: FUNCTION purchasing_judge_receipt(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.purchasing_judge_receipt() TO bundel_app;


--
-- Name: FUNCTION purchasing_judge_receipt_line(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.purchasing_judge_receipt_line() TO bundel_app;


--
-- Name: FUNCTION purchasing_receipt_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.purchasing_receipt_append_only() TO bundel_app;


--
-- Name: FUNCTION purchasing_receiptline_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.purchasing_receiptline_append_only() TO bundel_app;


--
-- Name: FUNCTION receivables_account_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_account_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_customer_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_customer_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_customercredit_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_customercredit_append_only() TO bundel_app;


--
-- Name: FUNCTION receivables_decided_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_decided_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_delivery_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_delivery_append_only() TO bundel_app;


--
-- Name: FUNCTION receivables_dispute_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_dispute_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_dunning_run_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_dunning_run_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_handover_item_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_handover_item_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_instalment_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_instalment_append_only() TO bundel_app;


--
-- Name: FUNCTION receivables_no_delete(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_no_delete() TO bundel_app;


--
-- Name: FUNCTION receivables_outgoing_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_outgoing_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_plan_adds_up(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_plan_adds_up() TO bundel_app;


--
-- Name: FUNCTION receivables_plan_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_plan_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_plan_invoice_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_plan_invoice_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_receipt_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_receipt_append_only() TO bundel_app;


--
-- Name: FUNCTION receivables_refund_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_refund_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_reminder_carries_items(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_reminder_carries_items() TO bundel_app;


--
-- Name: FUNCTION receivables_reminder_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_reminder_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_reminder_item_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_reminder_item_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_sale_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_sale_guard() TO bundel_app;


--
-- Name: FUNCTION receivables_sale_line_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.receivables_sale_line_guard() TO bundel_app;


--
-- Name: FUNCTION statements_signedstatement_append_only(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.statements_signedstatement_append_only() TO bundel_app;


--
-- Name: FUNCTION vat_no_delete(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.vat_no_delete() TO bundel_app;


--
-- Name: FUNCTION vat_regime_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.vat_regime_guard() TO bundel_app;


--
-- Name: FUNCTION vat_return_guard(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.vat_return_guard() TO bundel_app;


--
-- Name: TABLE account_emailaddress; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO bundel_app;


--
-- Name: SEQUENCE account_emailaddress_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.account_emailaddress_id_seq TO bundel_app;


--
-- Name: TABLE account_emailconfirmation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO bundel_app;


--
-- Name: SEQUENCE account_emailconfirmation_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO bundel_app;


--
-- Name: TABLE approvals_chain; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.approvals_chain TO bundel_app;


--
-- Name: SEQUENCE approvals_chain_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.approvals_chain_id_seq TO bundel_app;


--
-- Name: TABLE approvals_decision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.approvals_decision TO bundel_app;


--
-- Name: SEQUENCE approvals_decision_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.approvals_decision_id_seq TO bundel_app;


--
-- Name: TABLE approvals_request; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.approvals_request TO bundel_app;


--
-- Name: SEQUENCE approvals_request_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.approvals_request_id_seq TO bundel_app;


--
-- Name: TABLE approvals_requeststep; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.approvals_requeststep TO bundel_app;


--
-- Name: SEQUENCE approvals_requeststep_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.approvals_requeststep_id_seq TO bundel_app;


--
-- Name: TABLE audit_head; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_head TO bundel_app;


--
-- Name: SEQUENCE audit_record_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.audit_record_id_seq TO bundel_app;


--
-- Name: TABLE auth_group; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO bundel_app;


--
-- Name: SEQUENCE auth_group_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.auth_group_id_seq TO bundel_app;


--
-- Name: TABLE auth_group_permissions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO bundel_app;


--
-- Name: SEQUENCE auth_group_permissions_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO bundel_app;


--
-- Name: TABLE auth_permission; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO bundel_app;


--
-- Name: SEQUENCE auth_permission_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.auth_permission_id_seq TO bundel_app;


--
-- Name: TABLE axes_accessattempt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.axes_accessattempt TO bundel_app;


--
-- Name: SEQUENCE axes_accessattempt_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.axes_accessattempt_id_seq TO bundel_app;


--
-- Name: TABLE axes_accessattemptexpiration; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.axes_accessattemptexpiration TO bundel_app;


--
-- Name: TABLE axes_accessfailurelog; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.axes_accessfailurelog TO bundel_app;


--
-- Name: SEQUENCE axes_accessfailurelog_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.axes_accessfailurelog_id_seq TO bundel_app;


--
-- Name: TABLE axes_accesslog; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.axes_accesslog TO bundel_app;


--
-- Name: SEQUENCE axes_accesslog_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.axes_accesslog_id_seq TO bundel_app;


--
-- Name: TABLE bank_chargerule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bank_chargerule TO bundel_app;


--
-- Name: SEQUENCE bank_chargerule_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_chargerule_id_seq TO bundel_app;


--
-- Name: TABLE bank_match; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.bank_match TO bundel_app;


--
-- Name: SEQUENCE bank_match_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_match_id_seq TO bundel_app;


--
-- Name: TABLE bank_movement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.bank_movement TO bundel_app;


--
-- Name: SEQUENCE bank_movement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_movement_id_seq TO bundel_app;


--
-- Name: TABLE bank_part; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.bank_part TO bundel_app;


--
-- Name: SEQUENCE bank_part_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_part_id_seq TO bundel_app;


--
-- Name: TABLE bank_statement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.bank_statement TO bundel_app;


--
-- Name: SEQUENCE bank_statement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_statement_id_seq TO bundel_app;


--
-- Name: TABLE bank_statementfile; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.bank_statementfile TO bundel_app;


--
-- Name: SEQUENCE bank_statementfile_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_statementfile_id_seq TO bundel_app;


--
-- Name: TABLE bank_suggestion; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bank_suggestion TO bundel_app;


--
-- Name: SEQUENCE bank_suggestion_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.bank_suggestion_id_seq TO bundel_app;


--
-- Name: TABLE budget_adjustment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.budget_adjustment TO bundel_app;


--
-- Name: SEQUENCE budget_adjustment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_adjustment_id_seq TO bundel_app;


--
-- Name: TABLE budget_adjustmentline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.budget_adjustmentline TO bundel_app;


--
-- Name: SEQUENCE budget_adjustmentline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_adjustmentline_id_seq TO bundel_app;


--
-- Name: TABLE budget_article; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.budget_article TO bundel_app;


--
-- Name: COLUMN budget_article.name; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(name) ON TABLE public.budget_article TO bundel_app;


--
-- Name: COLUMN budget_article.esr_code; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(esr_code) ON TABLE public.budget_article TO bundel_app;


--
-- Name: SEQUENCE budget_article_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_article_id_seq TO bundel_app;


--
-- Name: TABLE budget_budgetyear; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.budget_budgetyear TO bundel_app;


--
-- Name: SEQUENCE budget_budgetyear_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_budgetyear_id_seq TO bundel_app;


--
-- Name: TABLE budget_commitment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.budget_commitment TO bundel_app;


--
-- Name: COLUMN budget_commitment.creditor; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(creditor) ON TABLE public.budget_commitment TO bundel_app;


--
-- Name: COLUMN budget_commitment.description; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(description) ON TABLE public.budget_commitment TO bundel_app;


--
-- Name: SEQUENCE budget_commitment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_commitment_id_seq TO bundel_app;


--
-- Name: TABLE budget_movement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.budget_movement TO bundel_app;


--
-- Name: SEQUENCE budget_movement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_movement_id_seq TO bundel_app;


--
-- Name: TABLE budget_overrun; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.budget_overrun TO bundel_app;


--
-- Name: SEQUENCE budget_overrun_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.budget_overrun_id_seq TO bundel_app;


--
-- Name: TABLE clients_client; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clients_client TO bundel_app;


--
-- Name: SEQUENCE clients_client_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.clients_client_id_seq TO bundel_app;


--
-- Name: TABLE clients_clientname; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clients_clientname TO bundel_app;


--
-- Name: SEQUENCE clients_clientname_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.clients_clientname_id_seq TO bundel_app;


--
-- Name: TABLE clients_succession; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clients_succession TO bundel_app;


--
-- Name: SEQUENCE clients_succession_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.clients_succession_id_seq TO bundel_app;


--
-- Name: TABLE closing_accrual; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.closing_accrual TO bundel_app;


--
-- Name: SEQUENCE closing_accrual_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_accrual_id_seq TO bundel_app;


--
-- Name: TABLE closing_carry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.closing_carry TO bundel_app;


--
-- Name: SEQUENCE closing_carry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_carry_id_seq TO bundel_app;


--
-- Name: TABLE closing_certification; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.closing_certification TO bundel_app;


--
-- Name: SEQUENCE closing_certification_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_certification_id_seq TO bundel_app;


--
-- Name: TABLE closing_close; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.closing_close TO bundel_app;


--
-- Name: SEQUENCE closing_close_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_close_id_seq TO bundel_app;


--
-- Name: TABLE closing_signature; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.closing_signature TO bundel_app;


--
-- Name: SEQUENCE closing_signature_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_signature_id_seq TO bundel_app;


--
-- Name: TABLE closing_task; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.closing_task TO bundel_app;


--
-- Name: SEQUENCE closing_task_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_task_id_seq TO bundel_app;


--
-- Name: TABLE closing_yearend; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.closing_yearend TO bundel_app;


--
-- Name: SEQUENCE closing_yearend_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.closing_yearend_id_seq TO bundel_app;


--
-- Name: TABLE django_content_type; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO bundel_app;


--
-- Name: SEQUENCE django_content_type_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.django_content_type_id_seq TO bundel_app;


--
-- Name: TABLE django_migrations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_migrations TO bundel_app;


--
-- Name: SEQUENCE django_migrations_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.django_migrations_id_seq TO bundel_app;


--
-- Name: TABLE django_session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO bundel_app;


--
-- Name: TABLE documents_document; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.documents_document TO bundel_app;


--
-- Name: SEQUENCE documents_document_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.documents_document_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_asset; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_asset TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_asset_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_asset_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_book; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_book TO bundel_app;


--
-- Name: TABLE fixed_assets_charge; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.fixed_assets_charge TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_charge_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_charge_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_count; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_count TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_count_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_count_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_countline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_countline TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_countline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_countline_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_disposal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_disposal TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_disposal_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_disposal_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_event; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.fixed_assets_event TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_event_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_event_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_grant; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_grant TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_grant_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_grant_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_policy; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.fixed_assets_policy TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_policy_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_policy_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_run; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.fixed_assets_run TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_run_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_run_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_sighting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.fixed_assets_sighting TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_sighting_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_sighting_id_seq TO bundel_app;


--
-- Name: TABLE fixed_assets_source; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.fixed_assets_source TO bundel_app;


--
-- Name: SEQUENCE fixed_assets_source_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.fixed_assets_source_id_seq TO bundel_app;


--
-- Name: TABLE halfyear_edition; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.halfyear_edition TO bundel_app;


--
-- Name: SEQUENCE halfyear_edition_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.halfyear_edition_id_seq TO bundel_app;


--
-- Name: TABLE halfyear_erratum; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.halfyear_erratum TO bundel_app;


--
-- Name: SEQUENCE halfyear_erratum_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.halfyear_erratum_id_seq TO bundel_app;


--
-- Name: TABLE halfyear_narrative; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.halfyear_narrative TO bundel_app;


--
-- Name: SEQUENCE halfyear_narrative_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.halfyear_narrative_id_seq TO bundel_app;


--
-- Name: TABLE halfyear_promise; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.halfyear_promise TO bundel_app;


--
-- Name: SEQUENCE halfyear_promise_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.halfyear_promise_id_seq TO bundel_app;


--
-- Name: TABLE halfyear_promiseoutcome; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.halfyear_promiseoutcome TO bundel_app;


--
-- Name: SEQUENCE halfyear_promiseoutcome_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.halfyear_promiseoutcome_id_seq TO bundel_app;


--
-- Name: TABLE imports_batch; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.imports_batch TO bundel_app;


--
-- Name: SEQUENCE imports_batch_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.imports_batch_id_seq TO bundel_app;


--
-- Name: TABLE imports_row; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.imports_row TO bundel_app;


--
-- Name: SEQUENCE imports_row_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.imports_row_id_seq TO bundel_app;


--
-- Name: TABLE internal_leg; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.internal_leg TO bundel_app;


--
-- Name: SEQUENCE internal_leg_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.internal_leg_id_seq TO bundel_app;


--
-- Name: TABLE internal_netting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.internal_netting TO bundel_app;


--
-- Name: SEQUENCE internal_netting_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.internal_netting_id_seq TO bundel_app;


--
-- Name: TABLE internal_transaction; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.internal_transaction TO bundel_app;


--
-- Name: SEQUENCE internal_transaction_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.internal_transaction_id_seq TO bundel_app;


--
-- Name: TABLE jobs_jobrun; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_jobrun TO bundel_app;


--
-- Name: SEQUENCE jobs_jobrun_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.jobs_jobrun_id_seq TO bundel_app;


--
-- Name: TABLE jobs_timed; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_timed TO bundel_app;


--
-- Name: SEQUENCE jobs_timed_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.jobs_timed_id_seq TO bundel_app;


--
-- Name: TABLE kpis_factset; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.kpis_factset TO bundel_app;


--
-- Name: SEQUENCE kpis_factset_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.kpis_factset_id_seq TO bundel_app;


--
-- Name: TABLE kpis_frozenvalue; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.kpis_frozenvalue TO bundel_app;


--
-- Name: SEQUENCE kpis_frozenvalue_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.kpis_frozenvalue_id_seq TO bundel_app;


--
-- Name: TABLE kpis_measurement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kpis_measurement TO bundel_app;


--
-- Name: SEQUENCE kpis_measurement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.kpis_measurement_id_seq TO bundel_app;


--
-- Name: TABLE kpis_norm; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.kpis_norm TO bundel_app;


--
-- Name: SEQUENCE kpis_norm_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.kpis_norm_id_seq TO bundel_app;


--
-- Name: TABLE ledger_account; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_account TO bundel_app;


--
-- Name: SEQUENCE ledger_account_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_account_id_seq TO bundel_app;


--
-- Name: TABLE ledger_accrual; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_accrual TO bundel_app;


--
-- Name: SEQUENCE ledger_accrual_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_accrual_id_seq TO bundel_app;


--
-- Name: TABLE ledger_allocationrule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_allocationrule TO bundel_app;


--
-- Name: SEQUENCE ledger_allocationrule_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_allocationrule_id_seq TO bundel_app;


--
-- Name: TABLE ledger_allocationrun; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_allocationrun TO bundel_app;


--
-- Name: SEQUENCE ledger_allocationrun_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_allocationrun_id_seq TO bundel_app;


--
-- Name: TABLE ledger_allocationtarget; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_allocationtarget TO bundel_app;


--
-- Name: SEQUENCE ledger_allocationtarget_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_allocationtarget_id_seq TO bundel_app;


--
-- Name: TABLE ledger_counter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.ledger_counter TO bundel_app;


--
-- Name: TABLE ledger_dimension; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_dimension TO bundel_app;


--
-- Name: SEQUENCE ledger_dimension_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_dimension_id_seq TO bundel_app;


--
-- Name: TABLE ledger_dimensionrule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_dimensionrule TO bundel_app;


--
-- Name: SEQUENCE ledger_dimensionrule_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_dimensionrule_id_seq TO bundel_app;


--
-- Name: TABLE ledger_dimensionvalue; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_dimensionvalue TO bundel_app;


--
-- Name: SEQUENCE ledger_dimensionvalue_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_dimensionvalue_id_seq TO bundel_app;


--
-- Name: TABLE ledger_draft; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_draft TO bundel_app;


--
-- Name: SEQUENCE ledger_draft_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_draft_id_seq TO bundel_app;


--
-- Name: TABLE ledger_driver; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_driver TO bundel_app;


--
-- Name: SEQUENCE ledger_driver_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_driver_id_seq TO bundel_app;


--
-- Name: TABLE ledger_drivervalue; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_drivervalue TO bundel_app;


--
-- Name: SEQUENCE ledger_drivervalue_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_drivervalue_id_seq TO bundel_app;


--
-- Name: SEQUENCE ledger_entry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_entry_id_seq TO bundel_app;


--
-- Name: TABLE ledger_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_entry TO bundel_app;


--
-- Name: TABLE ledger_journal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_journal TO bundel_app;


--
-- Name: SEQUENCE ledger_journal_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_journal_id_seq TO bundel_app;


--
-- Name: TABLE ledger_line; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_line TO bundel_app;


--
-- Name: SEQUENCE ledger_lock_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_lock_id_seq TO bundel_app;


--
-- Name: TABLE ledger_occurrence; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_occurrence TO bundel_app;


--
-- Name: SEQUENCE ledger_occurrence_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_occurrence_id_seq TO bundel_app;


--
-- Name: TABLE ledger_period; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_period TO bundel_app;


--
-- Name: SEQUENCE ledger_period_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_period_id_seq TO bundel_app;


--
-- Name: TABLE ledger_posting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_posting TO bundel_app;


--
-- Name: SEQUENCE ledger_posting_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_posting_id_seq TO bundel_app;


--
-- Name: TABLE ledger_recurrence; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_recurrence TO bundel_app;


--
-- Name: SEQUENCE ledger_recurrence_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_recurrence_id_seq TO bundel_app;


--
-- Name: TABLE ledger_reopening; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ledger_reopening TO bundel_app;


--
-- Name: SEQUENCE ledger_reopening_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ledger_reopening_id_seq TO bundel_app;


--
-- Name: TABLE mfa_authenticator; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO bundel_app;


--
-- Name: SEQUENCE mfa_authenticator_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO bundel_app;


--
-- Name: TABLE notifications_notification; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications_notification TO bundel_app;


--
-- Name: SEQUENCE notifications_notification_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.notifications_notification_id_seq TO bundel_app;


--
-- Name: TABLE notifications_preference; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notifications_preference TO bundel_app;


--
-- Name: SEQUENCE notifications_preference_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.notifications_preference_id_seq TO bundel_app;


--
-- Name: TABLE numbering_series; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.numbering_series TO bundel_app;


--
-- Name: SEQUENCE numbering_series_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.numbering_series_id_seq TO bundel_app;


--
-- Name: TABLE outbox_announcement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox_announcement TO bundel_app;


--
-- Name: SEQUENCE outbox_announcement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.outbox_announcement_id_seq TO bundel_app;


--
-- Name: TABLE outbox_arrival; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox_arrival TO bundel_app;


--
-- Name: SEQUENCE outbox_arrival_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.outbox_arrival_id_seq TO bundel_app;


--
-- Name: TABLE payables_bookingline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_bookingline TO bundel_app;


--
-- Name: SEQUENCE payables_bookingline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_bookingline_id_seq TO bundel_app;


--
-- Name: TABLE payables_buyerreference; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_buyerreference TO bundel_app;


--
-- Name: SEQUENCE payables_buyerreference_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_buyerreference_id_seq TO bundel_app;


--
-- Name: TABLE payables_clientrules; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_clientrules TO bundel_app;


--
-- Name: SEQUENCE payables_clientrules_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_clientrules_id_seq TO bundel_app;


--
-- Name: TABLE payables_clockevent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.payables_clockevent TO bundel_app;


--
-- Name: SEQUENCE payables_clockevent_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_clockevent_id_seq TO bundel_app;


--
-- Name: TABLE payables_coolingoff; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_coolingoff TO bundel_app;


--
-- Name: SEQUENCE payables_coolingoff_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_coolingoff_id_seq TO bundel_app;


--
-- Name: TABLE payables_deliveredfile; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payables_deliveredfile TO bundel_app;


--
-- Name: SEQUENCE payables_deliveredfile_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_deliveredfile_id_seq TO bundel_app;


--
-- Name: TABLE payables_delivery; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payables_delivery TO bundel_app;


--
-- Name: SEQUENCE payables_delivery_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_delivery_id_seq TO bundel_app;


--
-- Name: TABLE payables_dismissal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payables_dismissal TO bundel_app;


--
-- Name: SEQUENCE payables_dismissal_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_dismissal_id_seq TO bundel_app;


--
-- Name: TABLE payables_hold; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_hold TO bundel_app;


--
-- Name: SEQUENCE payables_hold_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_hold_id_seq TO bundel_app;


--
-- Name: TABLE payables_intake; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.payables_intake TO bundel_app;


--
-- Name: SEQUENCE payables_intake_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_intake_id_seq TO bundel_app;


--
-- Name: TABLE payables_invoice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payables_invoice TO bundel_app;


--
-- Name: SEQUENCE payables_invoice_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_invoice_id_seq TO bundel_app;


--
-- Name: TABLE payables_invoiceline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_invoiceline TO bundel_app;


--
-- Name: SEQUENCE payables_invoiceline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_invoiceline_id_seq TO bundel_app;


--
-- Name: TABLE payables_question; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_question TO bundel_app;


--
-- Name: SEQUENCE payables_question_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_question_id_seq TO bundel_app;


--
-- Name: TABLE payables_settlement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.payables_settlement TO bundel_app;


--
-- Name: SEQUENCE payables_settlement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_settlement_id_seq TO bundel_app;


--
-- Name: TABLE payables_supplier; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payables_supplier TO bundel_app;


--
-- Name: SEQUENCE payables_supplier_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_supplier_id_seq TO bundel_app;


--
-- Name: TABLE payables_supplieraccount; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payables_supplieraccount TO bundel_app;


--
-- Name: SEQUENCE payables_supplieraccount_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_supplieraccount_id_seq TO bundel_app;


--
-- Name: TABLE payables_supplierterms; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payables_supplierterms TO bundel_app;


--
-- Name: SEQUENCE payables_supplierterms_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payables_supplierterms_id_seq TO bundel_app;


--
-- Name: TABLE payments_accountchange; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payments_accountchange TO bundel_app;


--
-- Name: SEQUENCE payments_accountchange_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payments_accountchange_id_seq TO bundel_app;


--
-- Name: TABLE payments_bankaccount; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payments_bankaccount TO bundel_app;


--
-- Name: SEQUENCE payments_bankaccount_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payments_bankaccount_id_seq TO bundel_app;


--
-- Name: TABLE payments_item; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payments_item TO bundel_app;


--
-- Name: SEQUENCE payments_item_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payments_item_id_seq TO bundel_app;


--
-- Name: TABLE payments_line; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payments_line TO bundel_app;


--
-- Name: SEQUENCE payments_line_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payments_line_id_seq TO bundel_app;


--
-- Name: TABLE payments_run; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.payments_run TO bundel_app;


--
-- Name: SEQUENCE payments_run_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payments_run_id_seq TO bundel_app;


--
-- Name: TABLE payments_signingrules; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payments_signingrules TO bundel_app;


--
-- Name: SEQUENCE payments_signingrules_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.payments_signingrules_id_seq TO bundel_app;


--
-- Name: TABLE people_apikey; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_apikey TO bundel_app;


--
-- Name: SEQUENCE people_apikey_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.people_apikey_id_seq TO bundel_app;


--
-- Name: TABLE people_apiuse; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_apiuse TO bundel_app;


--
-- Name: TABLE people_delegation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_delegation TO bundel_app;


--
-- Name: SEQUENCE people_delegation_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.people_delegation_id_seq TO bundel_app;


--
-- Name: TABLE people_person; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_person TO bundel_app;


--
-- Name: SEQUENCE people_person_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.people_person_id_seq TO bundel_app;


--
-- Name: TABLE people_roleassignment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_roleassignment TO bundel_app;


--
-- Name: SEQUENCE people_roleassignment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.people_roleassignment_id_seq TO bundel_app;


--
-- Name: TABLE people_staffvisit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.people_staffvisit TO bundel_app;


--
-- Name: SEQUENCE people_staffvisit_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.people_staffvisit_id_seq TO bundel_app;


--
-- Name: TABLE procrastinate_events; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_events TO bundel_app;


--
-- Name: SEQUENCE procrastinate_events_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_events_id_seq TO bundel_app;


--
-- Name: SEQUENCE procrastinate_jobs_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_jobs_id_seq TO bundel_app;


--
-- Name: TABLE procrastinate_periodic_defers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_periodic_defers TO bundel_app;


--
-- Name: SEQUENCE procrastinate_periodic_defers_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_periodic_defers_id_seq TO bundel_app;


--
-- Name: TABLE procrastinate_workers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_workers TO bundel_app;


--
-- Name: SEQUENCE procrastinate_workers_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_workers_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_order; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.purchasing_order TO bundel_app;


--
-- Name: SEQUENCE purchasing_order_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_order_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_orderline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.purchasing_orderline TO bundel_app;


--
-- Name: SEQUENCE purchasing_orderline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_orderline_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_quote; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.purchasing_quote TO bundel_app;


--
-- Name: SEQUENCE purchasing_quote_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_quote_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_receipt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.purchasing_receipt TO bundel_app;


--
-- Name: SEQUENCE purchasing_receipt_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_receipt_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_receiptline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.purchasing_receiptline TO bundel_app;


--
-- Name: SEQUENCE purchasing_receiptline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_receiptline_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_requisition; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.purchasing_requisition TO bundel_app;


--
-- Name: SEQUENCE purchasing_requisition_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_requisition_id_seq TO bundel_app;


--
-- Name: TABLE purchasing_requisitionline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.purchasing_requisitionline TO bundel_app;


--
-- Name: SEQUENCE purchasing_requisitionline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.purchasing_requisitionline_id_seq TO bundel_app;


--
-- Name: TABLE receivables_billing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.receivables_billing TO bundel_app;


--
-- Name: SEQUENCE receivables_billing_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_billing_id_seq TO bundel_app;


--
-- Name: TABLE receivables_customer; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_customer TO bundel_app;


--
-- Name: SEQUENCE receivables_customer_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_customer_id_seq TO bundel_app;


--
-- Name: TABLE receivables_customeraccount; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_customeraccount TO bundel_app;


--
-- Name: SEQUENCE receivables_customeraccount_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_customeraccount_id_seq TO bundel_app;


--
-- Name: TABLE receivables_customercredit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.receivables_customercredit TO bundel_app;


--
-- Name: SEQUENCE receivables_customercredit_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_customercredit_id_seq TO bundel_app;


--
-- Name: TABLE receivables_delivery; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.receivables_delivery TO bundel_app;


--
-- Name: SEQUENCE receivables_delivery_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_delivery_id_seq TO bundel_app;


--
-- Name: TABLE receivables_dispute; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_dispute TO bundel_app;


--
-- Name: SEQUENCE receivables_dispute_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_dispute_id_seq TO bundel_app;


--
-- Name: TABLE receivables_dunningrun; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_dunningrun TO bundel_app;


--
-- Name: SEQUENCE receivables_dunningrun_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_dunningrun_id_seq TO bundel_app;


--
-- Name: TABLE receivables_dunningstep; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.receivables_dunningstep TO bundel_app;


--
-- Name: SEQUENCE receivables_dunningstep_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_dunningstep_id_seq TO bundel_app;


--
-- Name: TABLE receivables_handover; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_handover TO bundel_app;


--
-- Name: SEQUENCE receivables_handover_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_handover_id_seq TO bundel_app;


--
-- Name: TABLE receivables_handoveritem; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_handoveritem TO bundel_app;


--
-- Name: SEQUENCE receivables_handoveritem_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_handoveritem_id_seq TO bundel_app;


--
-- Name: TABLE receivables_instalment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.receivables_instalment TO bundel_app;


--
-- Name: SEQUENCE receivables_instalment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_instalment_id_seq TO bundel_app;


--
-- Name: TABLE receivables_outgoinginvoice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_outgoinginvoice TO bundel_app;


--
-- Name: SEQUENCE receivables_outgoinginvoice_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_outgoinginvoice_id_seq TO bundel_app;


--
-- Name: TABLE receivables_plan; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_plan TO bundel_app;


--
-- Name: SEQUENCE receivables_plan_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_plan_id_seq TO bundel_app;


--
-- Name: TABLE receivables_planinvoice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_planinvoice TO bundel_app;


--
-- Name: SEQUENCE receivables_planinvoice_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_planinvoice_id_seq TO bundel_app;


--
-- Name: TABLE receivables_receipt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.receivables_receipt TO bundel_app;


--
-- Name: SEQUENCE receivables_receipt_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_receipt_id_seq TO bundel_app;


--
-- Name: TABLE receivables_recurrence; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.receivables_recurrence TO bundel_app;


--
-- Name: SEQUENCE receivables_recurrence_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_recurrence_id_seq TO bundel_app;


--
-- Name: TABLE receivables_refund; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_refund TO bundel_app;


--
-- Name: SEQUENCE receivables_refund_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_refund_id_seq TO bundel_app;


--
-- Name: TABLE receivables_reminder; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_reminder TO bundel_app;


--
-- Name: SEQUENCE receivables_reminder_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_reminder_id_seq TO bundel_app;


--
-- Name: TABLE receivables_reminderitem; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_reminderitem TO bundel_app;


--
-- Name: SEQUENCE receivables_reminderitem_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_reminderitem_id_seq TO bundel_app;


--
-- Name: TABLE receivables_sale; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_sale TO bundel_app;


--
-- Name: SEQUENCE receivables_sale_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_sale_id_seq TO bundel_app;


--
-- Name: TABLE receivables_saleline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.receivables_saleline TO bundel_app;


--
-- Name: SEQUENCE receivables_saleline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_saleline_id_seq TO bundel_app;


--
-- Name: TABLE receivables_writeoff; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.receivables_writeoff TO bundel_app;


--
-- Name: SEQUENCE receivables_writeoff_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.receivables_writeoff_id_seq TO bundel_app;


--
-- Name: TABLE socialaccount_socialaccount; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO bundel_app;


--
-- Name: SEQUENCE socialaccount_socialaccount_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialaccount_id_seq TO bundel_app;


--
-- Name: TABLE socialaccount_socialapp; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialapp TO bundel_app;


--
-- Name: SEQUENCE socialaccount_socialapp_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialapp_id_seq TO bundel_app;


--
-- Name: TABLE socialaccount_socialtoken; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialtoken TO bundel_app;


--
-- Name: SEQUENCE socialaccount_socialtoken_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialtoken_id_seq TO bundel_app;


--
-- Name: TABLE statements_chartmapping; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.statements_chartmapping TO bundel_app;


--
-- Name: SEQUENCE statements_chartmapping_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.statements_chartmapping_id_seq TO bundel_app;


--
-- Name: TABLE statements_externalbalance; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.statements_externalbalance TO bundel_app;


--
-- Name: SEQUENCE statements_externalbalance_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.statements_externalbalance_id_seq TO bundel_app;


--
-- Name: TABLE statements_signedstatement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.statements_signedstatement TO bundel_app;


--
-- Name: SEQUENCE statements_signedstatement_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.statements_signedstatement_id_seq TO bundel_app;


--
-- Name: TABLE ui_savedview; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ui_savedview TO bundel_app;


--
-- Name: SEQUENCE ui_savedview_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ui_savedview_id_seq TO bundel_app;


--
-- Name: TABLE vat_regimeperiod; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.vat_regimeperiod TO bundel_app;


--
-- Name: SEQUENCE vat_regimeperiod_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.vat_regimeperiod_id_seq TO bundel_app;


--
-- Name: TABLE vat_return; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.vat_return TO bundel_app;


--
-- Name: SEQUENCE vat_return_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.vat_return_id_seq TO bundel_app;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: public; Owner: -
--



--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: public; Owner: -
--



--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: public; Owner: -
--



--
-- PostgreSQL database dump complete
--


