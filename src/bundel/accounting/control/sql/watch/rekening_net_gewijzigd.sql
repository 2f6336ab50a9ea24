select 'payments.line:' || l.id as key,
       l.name || ': ' || r.number || ' betaalt op een rekening die pas op ' || to_char(a.confirmed_at at time zone 'Europe/Brussels', 'DD/MM/YYYY')
           || ' bevestigd is, terwijl de leverancier al een andere had' as text,
       '/betalingen/' || %(code)s || '/' || r.number || '/' as address, l.amount_cents as cents
from payments_line l join payments_run r on r.client_id = l.client_id and r.id = l.run_id
join payables_supplieraccount a on a.supplier_id = l.supplier_id and a.iban = l.iban and a.status = 'confirmed'
where l.client_id = %(client)s and l.source = 'payables' and l.state in ('planned', 'sent', 'executed')
    and l.amount_cents > 0 and r.execution_on > %(today)s::date - %(back)s
    and r.execution_on - (a.confirmed_at at time zone 'Europe/Brussels')::date between 0 and %(fresh)s
    and exists (select from payables_supplieraccount o where o.supplier_id = a.supplier_id and o.id <> a.id
                and o.confirmed_at < a.confirmed_at)
order by l.id
