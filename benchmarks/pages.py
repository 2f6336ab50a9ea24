"""List and work pages of invoices among 1,000,000 of them: server time of the queries behind each page.

Limit: p95 at most 200 ms, and a fixed number of queries. 80 clients, 4,000 suppliers, 95 % finished.
"""

import datetime as dt
import statistics
import time
from collections.abc import Callable
from typing import Any

import psycopg
from benchmarks.place import own_place
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bundel.accounting.payables import queries
from bundel.accounting.payables.queries import Filters
from bundel.platform.clients.scope import scope

LIMIT_MS = 200
NOW = dt.datetime(2026, 6, 30, 10, 0, tzinfo=dt.UTC)
REPEAT = 15

_FILL = """
insert into clients_client (id, code, name, enterprise_number, establishment, policy_domain, legal_form,
    inside_vlaamse_gemeenschap, vat_regime, vat_deductible_ppm, contact_name, contact_email, joined_on, leaving_reason)
select n, 'M' || n, 'Entiteit ' || n, lpad(n::text, 10, '0'), '', 'Meting', 'iva', false, 'none', 0, '', '',
    '2025-01-01', '' from generate_series(1, 80) n;
insert into payables_supplier (id, country, registration, name, vat_number, street, postcode, city, email, source,
    confirmed_on, valid_from)
select n, 'BE', '0' || lpad(n::text, 9, '0'), (array['Bakkerij','Drukkerij','Schoonmaak','Elektro','Bouw'])[1 + n % 5]
    || ' Proef ' || n, '', '', '', '', '', 'import', '2025-01-01', '2025-01-01' from generate_series(1, 4000) n;
insert into payables_invoice (client_id, supplier_id, kind, number, number_key, number_padded, number_bare, issued_on,
    received_on, received_at, currency, net_cents, tax_cents, total_cents, prepaid_cents, rounding_cents, payable_cents,
    open_cents, order_reference, buyer_reference, order_cents, payment_reference, reference_kind, iban, corrects_number,
    electronic, status, exception_cause, exception_owner, exception_since, obstacles, accepted_causes, findings,
    order_needed, first_pass, article, booking_reason, confidence, touchless, touchless_ready, touchless_limit_cents,
    touchless_reasons, regime, due_on, waiting_client_since, entry_id, entry_number, payment_run, paid_on)
select 1 + n % 80, 1 + (n %% 100003 * 7919) %% 4000,
    'invoice', number, number, number, number, day, day, day, 'EUR', net, 0, net,
    0, 0, net, case when status = 'paid' then 0 else net end, 'PO' || n % 5000, '', 0, '', 'none', '', '', true, status,
    case when status = 'exception' then (array['no_order','unknown_order','over_order','iban_differs'])[1 + n % 4]
        else '' end,
    case when status = 'exception' then (array['supplier','client','client','centre'])[1 + n % 4] else '' end,
    case when status = 'exception' then day::timestamptz end, '[]', '[]', '[]', true, true, '', '', 50,
    status in ('paid', 'approved'), false, 1000000000, '{}', 'procurement', day + 30,
    case when status = 'to_approve' then day::timestamptz end,
    case when status in ('paid', 'approved') then n end, '', '',
    case when status = 'paid' then day + 20 end
from (
    select n, 'F26-' || lpad(n::text, 8, '0') as number, '2025-07-01'::date + n % 365 as day,
        1000 + n % 500000 as net,
        case when n % 100 < 95 then 'paid'
             else (array['exception','to_book','to_approve','approved','disputed'])[1 + n % 5] end as status
    from generate_series(1, %(count)s) n
) x;
insert into payables_invoiceline (client_id, invoice_id, position, line_id, name, description, quantity, unit, price,
    net_cents, category, rate_ppm, order_line, accounting_cost)
select client_id, id, 1, '1', 'Levering', '', 1, 'C62', 1, net_cents, 'S', 0, '', '' from payables_invoice;
insert into payables_clockevent (client_id, invoice_id, at, kind, party, reason, person_name)
select client_id, id, received_at, 'received', 'centre', '', '' from payables_invoice;
"""


def run(quick: bool = False) -> list[dict[str, Any]]:
    """One row per page: p95 of its queries in milliseconds, the limit, and how many queries it takes."""
    count = 100_000 if quick else 1_000_000
    with own_place("pages") as superuser:
        fill(superuser, count)
        with scope(set(range(1, 81))):
            pages = _pages()
            return [_measure(name, page, count) for name, page in pages.items()]


def fill(superuser: psycopg.Connection, count: int) -> None:
    superuser.execute("set session_replication_role = replica")
    for statement in _FILL.replace("%%", "%").split(";\n"):
        if statement.strip():
            superuser.execute(statement.replace("%(count)s", str(count)).encode())
    superuser.execute("vacuum analyze")


def _pages() -> dict[str, Callable[[], object]]:
    """The pages of the invoice list as people use them, for somebody who works for all 80 clients."""
    middle = queries.listed(Filters(statuses=("paid",)), limit=50)
    some = middle.rows[0]
    return {
        "list: everything": lambda: queries.listed(Filters()),
        "list: paid, a later page": lambda: queries.listed(Filters(statuses=("paid",)), after=f"2026-01-15/{some.id}"),
        "list: to book": lambda: queries.listed(Filters(statuses=("to_book",))),
        "list: due this week": lambda: queries.listed(
            Filters(statuses=("approved",), due_from=NOW.date(), due_before=NOW.date() + dt.timedelta(days=7))
        ),
        "list: one cause": lambda: queries.listed(Filters(cause="over_order")),
        "list: one supplier": lambda: queries.listed(Filters(supplier_id=some.supplier_id)),
        "list: nobody's": lambda: queries.listed(Filters(handler=0)),
        "list: one client": lambda: queries.listed(Filters(client_ids=(7,))),
        "search: number": lambda: queries.listed(Filters(text="F26-0001")),
        "search: part of a name": lambda: queries.listed(Filters(text="schoonmaak")),
        "search: order": lambda: queries.listed(Filters(text="PO123")),
        "counters per status": queries.counters,
        "totals of a selection": lambda: queries.totals(Filters(statuses=("to_book", "exception"))),
        "exceptions by cause": lambda: queries.exceptions_by_cause(NOW.date()),
        "waiting for the client": lambda: queries.waiting_for_client(NOW),
        "work page": lambda: queries.detail(some.client_id, some.id, NOW),
        "open items of one client": lambda: queries.open_items([7], on=NOW.date()),
    }


def _measure(name: str, page: Callable[[], object], count: int) -> dict[str, Any]:
    with CaptureQueriesContext(connection) as captured:
        page()
    times = []
    for _ in range(REPEAT):
        start = time.perf_counter()
        page()
        times.append((time.perf_counter() - start) * 1000)
    p95 = statistics.quantiles(times, n=20)[-1]
    return {
        "name": f"{name} at {count:,} invoices",
        "value": round(p95, 1),
        "unit": "ms p95",
        "limit": LIMIT_MS,
        "ratio": round(p95 / LIMIT_MS, 2),
        "ok": p95 <= LIMIT_MS,
        "note": f"{len(captured)} queries, median {statistics.median(times):.1f} ms",
    }
