select 'payments.line:' || b.id as key,
       b.name || ': ' || r.number || ' betaalt hetzelfde bedrag met dezelfde mededeling als ' || s.number as text,
       '/betalingen/' || %(code)s || '/' || r.number || '/' as address, b.amount_cents as cents
from payments_line b join payments_run r on r.client_id = b.client_id and r.id = b.run_id
join payments_line a on a.client_id = b.client_id and a.iban = b.iban and a.amount_cents = b.amount_cents and a.id < b.id
    and (a.reference, a.remittance) = (b.reference, b.remittance) and a.run_id <> b.run_id
join payments_run s on s.client_id = a.client_id and s.id = a.run_id
where b.client_id = %(client)s and b.amount_cents > 0
    and a.state in ('sent', 'executed') and b.state in ('planned', 'sent', 'executed')
    and s.execution_on > r.execution_on - 180 and r.execution_on > %(today)s::date - %(back)s
order by b.id
