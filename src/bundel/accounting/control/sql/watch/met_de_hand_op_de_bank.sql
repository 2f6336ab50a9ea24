select 'ledger.entry:' || e.id as key,
       e.journal || '/' || e.year || '/' || lpad(e.number::text, 6, '0') || ' ' || e.description || ' op ' || l.account as text,
       '/grootboek/' || %(code)s || '/boekingen/' || e.id || '/' as address, l.debit - l.credit as cents
from ledger_entry e join ledger_line l on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
where e.client_id = %(client)s and e.document_type = 'manual' and e.date > %(today)s::date - %(back)s
    and l.account like '55%%'
order by e.id, l.position
