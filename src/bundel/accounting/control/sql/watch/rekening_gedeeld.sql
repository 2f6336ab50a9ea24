select 'payables.account:' || a.id as key,
       s.name || ': het rekeningnummer staat ook bij ' || o.name as text,
       '/leveranciers/' || s.id || '/' as address, null::bigint as cents
from payables_supplieraccount a join payables_supplier s on s.id = a.supplier_id
join payables_supplieraccount b on b.iban = a.iban and b.supplier_id <> a.supplier_id and b.status = 'confirmed'
join payables_supplier o on o.id = b.supplier_id
where a.status = 'confirmed' and s.merged_into_id is null and o.merged_into_id is null
    and exists (select from payables_invoice i where i.client_id = %(client)s and i.supplier_id = s.id)
order by a.id
