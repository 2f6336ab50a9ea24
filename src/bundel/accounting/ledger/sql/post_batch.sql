-- Number and insert the staged batch: one statement for entries and lines, so that the judges see both.
with held as materialized (
    select journal, year, last from ledger_hold_counters(%(client)s, %(journals)s, %(years)s::smallint[])
), numbered as materialized (
    select s.*, nextval('ledger_entry_id_seq') as id,
           h.last + s.place as number
    from ledger_stage_entry s
    join held h using (journal, year)
), entries as (
    insert into ledger_entry (client_id, id, posting_id, total_cents, reverses_id, posted_at, number, line_count, date,
                              year, period, journal, description, document_type, document, key)
    select %(client)s, id, %(posting)s, debit, reverses_id, %(now)s, number, line_count, date, year, period, journal, description,
           document_type, document, key
    from numbered
), lines as (
    insert into ledger_line (client_id, entry_id, debit, credit, date, position, year, period, account, description,
                             partner, article, cost_centre, esr, commitment, vat, dimensions)
    select %(client)s, e.id, l.debit, l.credit, e.date, l.position, e.year, e.period, l.account, l.description,
           l.partner, l.article, l.cost_centre, l.esr, l.commitment, l.vat, l.dimensions
    from ledger_stage_line l join numbered e using (row)
)
select row, id, number from numbered
