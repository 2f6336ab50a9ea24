select 'ledger.entry:' || e.id as key,
       e.journal || '/' || e.year || '/' || lpad(e.number::text, 6, '0') || ' ' || e.description as text,
       '/grootboek/' || %(code)s || '/boekingen/' || e.id || '/' as address, e.total_cents as cents
from ledger_entry e
where e.client_id = %(client)s and e.document_type = 'manual' and e.date > %(today)s::date - %(back)s
    and e.total_cents >= %(least)s and e.total_cents %% 100000 = 0 and e.reverses_id is null
order by e.id
