-- Entry, Line and the counters. They are made here and not by Django: the client stands first in every key, lines are
-- partitioned by year, and no foreign key costs a look-up a row (the judges look once a statement instead).
create sequence ledger_entry_id_seq as bigint;

create table ledger_entry (
    client_id bigint not null,
    id bigint not null default nextval('ledger_entry_id_seq'),
    posting_id bigint not null,
    total_cents bigint not null,
    reverses_id bigint,
    posted_at timestamptz not null,
    number integer not null,
    line_count integer not null,
    date date not null,
    year smallint not null,
    period smallint not null,
    journal text collate "C" not null,
    description text not null,
    document_type text collate "C" not null,
    document text collate "C" not null,
    key text collate "C" not null,
    primary key (client_id, id),
    constraint ledger_entry_number_once unique (client_id, journal, year, number),
    constraint ledger_entry_key_once unique (client_id, key),
    constraint ledger_entry_has_a_key check (key <> ''),
    constraint ledger_entry_counts_from_one check (number > 0 and line_count > 0),
    constraint ledger_entry_period_fits_date check (
        case period
            when 0 then date = make_date(year, 1, 1)
            when 13 then date = make_date(year, 12, 31)
            else date >= make_date(year, period, 1) and date < make_date(year + period / 12, period % 12 + 1, 1) end)
);
create unique index ledger_entry_reversed_once on ledger_entry (client_id, reverses_id) where reverses_id is not null;
create index ledger_entry_by_document on ledger_entry (client_id, document) where document <> '';

create table ledger_line (
    client_id bigint not null,
    entry_id bigint not null,
    debit bigint not null,
    credit bigint not null,
    date date not null,
    position integer not null,
    year smallint not null,
    period smallint not null,
    account text collate "C" not null,
    description text not null,
    partner text not null,
    article text not null,
    cost_centre text not null,
    esr text not null,
    primary key (client_id, year, entry_id, position),
    constraint ledger_line_fills_one_side check (debit >= 0 and credit >= 0 and (debit = 0) <> (credit = 0))
) partition by range (year);
create index ledger_line_by_account on ledger_line (client_id, year, period, account) include (debit, credit);

-- The last number given per journal and year. Only the judge of entries moves it, so that a gap cannot be made.
create table ledger_counter (
    client_id bigint not null references clients_client,
    journal text collate "C" not null,
    year smallint not null,
    last integer not null default 0,
    primary key (client_id, journal, year)
);
revoke insert, update, delete, truncate on ledger_counter from bundel_app;
revoke update, delete, truncate on ledger_entry, ledger_line from bundel_app;
