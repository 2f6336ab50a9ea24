select 'payables.invoice:' || i.id as key,
       p.name || ' ' || i.number || ': ' || (i.due_on - i.paid_on) || ' dagen voor de uiterste betaaldag betaald' as text,
       '/facturen/' || %(code)s || '/' || i.id || '/' as address, i.payable_cents as cents
from payables_invoice i join payables_supplier p on p.id = i.supplier_id
where i.client_id = %(client)s and i.status = 'paid' and i.kind = 'invoice' and i.payable_cents > 0
    and i.paid_on > %(today)s::date - %(back)s and i.due_on - i.paid_on > %(early)s
order by i.id
