with numbered as (
    select i.id, i.supplier_id, i.number, i.payable_cents, i.issued_on, i.number_bare::numeric as n
    from payables_invoice i
    where i.client_id = %(client)s and i.kind = 'invoice' and i.status not in ('refused', 'cancelled')
        and i.number_bare ~ '^[0-9]{1,18}$' and i.issued_on > %(today)s::date - 365
), chained as (
    select *, n - row_number() over (partition by supplier_id order by n) as chain,
           lag(issued_on) over (partition by supplier_id order by n) as before from numbered
), found as (
    select supplier_id, chain, count(*) as many, min(number) as first, max(number) as last, min(id) as id,
           sum(payable_cents)::bigint as cents
    from chained group by supplier_id, chain
    having count(*) >= %(chain)s and count(distinct issued_on) > 1 and max(issued_on) > %(today)s::date - %(back)s
)
select 'payables.chain:' || f.supplier_id || '/' || f.first || '-' || f.many as key,
       s.name || ': ' || f.many || ' facturen met opeenvolgende nummers, alsof er geen andere klant is' as text,
       '/facturen/' || %(code)s || '/' || f.id || '/' as address, f.cents
from found f join payables_supplier s on s.id = f.supplier_id order by 1
