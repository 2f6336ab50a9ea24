-- Where a batch waits while it is judged: temporary tables of this session, emptied at commit and before each batch.
-- `row` is the place of an entry in the batch, `place` its place among those of the same journal and year.
create temp table if not exists ledger_stage_entry (
    row int not null, year smallint not null, period smallint not null, journal text collate "C" not null,
    date date not null, description text not null, document_type text collate "C" not null,
    document text collate "C" not null, key text collate "C" not null, reverses_id bigint,
    place int not null, line_count int not null, debit bigint not null, credit bigint not null
) on commit delete rows;
create temp table if not exists ledger_stage_line (
    row int not null, position int not null, account text collate "C" not null, debit bigint not null,
    credit bigint not null, description text not null, partner text not null, article text not null,
    cost_centre text not null, esr text not null, commitment text not null, vat text not null, dimensions jsonb not null
) on commit delete rows;
truncate ledger_stage_entry, ledger_stage_line
