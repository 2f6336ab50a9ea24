select 'ledger.entry:' || e.id as key,
       e.journal || '/' || e.year || '/' || lpad(e.number::text, 6, '0') || ' ' || e.description || ', geboekt op '
           || to_char(e.posted_at at time zone 'Europe/Brussels', 'DD/MM/YYYY HH24:MI') as text,
       '/grootboek/' || %(code)s || '/boekingen/' || e.id || '/' as address, e.total_cents as cents
from ledger_entry e join ledger_posting p on p.id = e.posting_id
where e.client_id = %(client)s and e.document_type = 'manual' and e.date > %(today)s::date - %(back)s
    and p.person_id is not null
    and (extract(isodow from e.posted_at at time zone 'Europe/Brussels') > 5
         or extract(hour from e.posted_at at time zone 'Europe/Brussels') not between 6 and 21)
order by e.id
