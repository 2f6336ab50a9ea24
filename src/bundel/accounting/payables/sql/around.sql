-- Everything that is known around one invoice, in one round trip: its supplier with terms and accounts, the client's
-- rules, look-alikes, habits, and whether its message, file or number came before. Tables of payables only.
with s as (
    select coalesce(m.id, s.id) as id, coalesce(m.name, s.name) as name, coalesce(m.country, s.country) as country,
           coalesce(m.registration, s.registration) as registration,
           coalesce(m.confirmed_on, s.confirmed_on) is not null as confirmed, coalesce(m.valid_to, s.valid_to) as valid_to
    from payables_supplier s
    left join payables_supplier m on s.merged_into_id is not null and m.id = s.merged_into_id
    where s.country = %(country)s and s.registration = %(registration)s
), k as (
    select id from s union select p.id from payables_supplier p, s where p.merged_into_id = s.id
), live as not materialized (
    select id, number, kind, issued_on, payable_cents, status, year, number_key, number_padded, number_bare
    from payables_invoice
    where client_id = %(client)s and supplier_id = any(array(select id from k)) and kind = %(kind)s
        and status not in ('refused', 'cancelled')
), alike as (
    select id, number, kind, issued_on, payable_cents from live where number_padded = any(%(writings)s)
    union
    select id, number, kind, issued_on, payable_cents from live where number_bare = any(%(writings)s)
    union
    select id, number, kind, issued_on, payable_cents from live where payable_cents = %(payable)s
        and issued_on between %(issued)s::date - %(near_days)s and %(issued)s::date + %(near_days)s
    order by id limit 20
), latest as (
    select id from payables_invoice
    where client_id = %(client)s and supplier_id = (select id from s) and entry_id is not null
    order by issued_on desc limit %(habits)s
)
select json_build_object(
    'supplier', (select to_json(s) from s),
    'ibans', (select coalesce(json_agg(iban), '[]') from payables_supplieraccount
              where supplier_id = (select id from s) and status = 'confirmed' and active_from <= %(today)s),
    'terms', (select json_build_object('account', account, 'article', article, 'cost_centre', cost_centre,
                  'touchless_limit_cents', touchless_limit_cents, 'without_order', without_order, 'regime', regime,
                  'agreed_days', agreed_days, 'contract_published_on', contract_published_on, 'hold_reason', hold_reason)
              from payables_supplierterms where client_id = %(client)s and supplier_id = (select id from s)),
    'rules', (select json_build_object('order_required', order_required, 'touchless_limit_cents',
                  touchless_limit_cents, 'tolerance_ppm', tolerance_ppm, 'tolerance_least_cents',
                  tolerance_least_cents, 'tolerance_most_cents', tolerance_most_cents, 'regime', regime)
              from payables_clientrules where client_id = %(client)s),
    'reference', (select json_build_object('account', account, 'article', article, 'handler_id', handler_id)
                  from payables_buyerreference where client_id = %(client)s and reference = %(reference)s),
    'near', (select coalesce(json_agg(a), '[]') from alike a),
    'habits', (select coalesce(json_agg(json_build_array(h.account, h.article, h.cost_centre)), '[]') from latest l
               cross join lateral (
                   select account, article, cost_centre from payables_bookingline b
                   where b.client_id = %(client)s and b.invoice_id = l.id order by net_cents desc limit 1
               ) h),
    'twin', (select json_build_object('id', id, 'number', number, 'status', status) from live
             where number_key = %(number_key)s and year = extract(year from %(issued)s::date)),
    'corrects', (select min(id) from payables_invoice
                 where %(corrects)s <> '' and client_id = %(client)s and supplier_id = any(array(select id from k))
                     and number_key = %(corrects)s and kind = 'invoice' and status not in ('refused', 'cancelled')),
    'corrected_by', (select coalesce(json_agg(id), '[]') from payables_invoice
                     where %(kind)s = 'invoice' and client_id = %(client)s and supplier_id = any(array(select id from k))
                         and corrects_number = %(number)s and corrects_number <> '' and corrects_id is null
                         and kind = 'credit_note'),
    'held', exists(select 1 from payables_hold
                   where client_id = %(client)s and invoice_id = %(invoice)s and released_at is null),
    'ids', case when %(reserve)s then json_build_array(nextval(pg_get_serial_sequence('payables_intake', 'id')),
                                                       nextval(pg_get_serial_sequence('payables_invoice', 'id'))) end
)
