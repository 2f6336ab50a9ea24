select 'payables.invoice:' || i.id as key,
       s.name || ' ' || i.number || ': creditnota van ' || to_char(i.issued_on, 'DD/MM/YYYY') || ' is nog niet verrekend' as text,
       '/facturen/' || %(code)s || '/' || i.id || '/' as address, -i.open_cents as cents
from payables_invoice i join payables_supplier s on s.id = i.supplier_id
where i.client_id = %(client)s and i.kind = 'credit_note' and i.open_cents > 0 and i.status = 'approved'
    and i.booked_on < %(today)s::date - %(aged)s
order by i.id
