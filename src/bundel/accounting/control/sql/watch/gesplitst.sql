with loose as (
    select i.id, i.supplier_id, i.net_cents, i.issued_on,
           sum(i.net_cents) over w as together, count(*) over w as many
    from payables_invoice i
    where i.client_id = %(client)s and i.kind = 'invoice' and i.order_id is null and i.net_cents > 0
        and i.net_cents < %(limit)s and i.status not in ('refused', 'cancelled')
        and i.issued_on > %(today)s::date - 365
    window w as (partition by i.client_id, i.supplier_id order by i.issued_on range between '30 days' preceding and current row)
)
select 'payables.split:' || l.id as key,
       s.name || ': ' || l.many || ' facturen zonder bestelling binnen 30 dagen, elk onder de grens en samen erboven' as text,
       '/facturen/' || %(code)s || '/' || l.id || '/' as address, l.together::bigint as cents
from loose l join payables_supplier s on s.id = l.supplier_id
where l.many > 1 and l.together >= %(limit)s and l.issued_on > %(today)s::date - %(back)s
order by l.id
