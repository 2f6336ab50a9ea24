select 'payables.invoice:' || i.id as key,
       s.name || ' ' || i.number || ': ' || (%(today)s::date - i.due_on) || ' dagen over de uiterste betaaldag' as text,
       '/facturen/' || %(code)s || '/' || i.id || '/' as address, i.open_cents as cents
from payables_invoice i join payables_supplier s on s.id = i.supplier_id
where i.client_id = %(client)s and i.kind = 'invoice' and i.open_cents > 0
    and i.status not in ('paid', 'refused', 'cancelled') and i.due_on < %(today)s::date - %(aged)s
order by i.id
