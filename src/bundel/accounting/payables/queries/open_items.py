"""What may be paid, and on which account: for payment proposals and bank matching. Set-based."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db import connection

from bundel.accounting.payables.models import Supplier, SupplierAccount
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An invoice or credit note with something open. `open_cents` is signed: credit notes are negative.

    `approved`: may be put in a payment run now. `iban` is the account it would be paid to: the one on the invoice when
    that is confirmed, otherwise the only confirmed one of the supplier, otherwise empty. `held` says why not to pay.
    """

    id: int
    client_id: int
    supplier_id: int
    supplier_name: str
    number: str
    kind: str
    iban: str
    open_cents: int
    due_on: dt.date
    reference: str
    approved: bool
    held: str
    reference_kind: str
    holder_name: str
    status: str
    payment_run: str
    issued_on: dt.date
    iban_on_invoice: str


_SQL = """
with account as (
    select supplier_id, iban, holder_name, count(*) over (partition by supplier_id) as accounts
    from payables_supplieraccount where status = 'confirmed' and active_from <= %(on)s
)
select i.id, i.client_id, i.supplier_id, s.name, i.number, i.kind, coalesce(a.iban, ''),
    case i.kind when 'invoice' then i.open_cents else -i.open_cents end, i.due_on, i.payment_reference,
    i.status = 'approved', coalesce(h.reason, t.hold_reason, ''), i.reference_kind, coalesce(a.holder_name, s.name),
    i.status, i.payment_run, i.issued_on, i.iban
from payables_invoice i
join payables_supplier s on s.id = i.supplier_id
left join lateral (
    select iban, holder_name from account a
    where a.supplier_id = i.supplier_id and (a.iban = i.iban or a.accounts = 1)
    order by a.iban = i.iban desc limit 1
) a on true
left join payables_hold h on h.client_id = i.client_id and h.invoice_id = i.id and h.released_at is null
left join payables_supplierterms t on t.client_id = i.client_id and t.supplier_id = i.supplier_id
    and t.hold_reason <> ''
where i.client_id = any(%(clients)s) and i.open_cents <> 0 and i.status not in ('paid', 'refused', 'cancelled')
    and (%(before)s::date is null or i.due_on < %(before)s)
order by i.due_on, i.id
"""


def open_items(
    client_ids: Collection[int] | None = None, due_before: dt.date | None = None, *, on: dt.date | None = None
) -> list[OpenItem]:
    """Every unfinished invoice with something open, of the clients in scope (or some of them), the earliest due first.

    `due_before` leaves out what is due on that day or later; `on` is the day for which accounts must be active (today).
    One query.
    """
    allowed = scope.current()
    clients = sorted(allowed if client_ids is None else allowed & set(client_ids))
    day = on or dt.datetime.now(dt.UTC).date()
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"clients": clients, "before": due_before, "on": day})
        return [OpenItem(*row) for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class PayableAccount:
    """An account of a supplier that may be paid to."""

    iban: str
    holder_name: str
    active_from: dt.date


def iban_for(client_id: int, supplier_id: int, on: dt.date) -> list[PayableAccount]:
    """The confirmed accounts of a supplier whose cooling-off is over on a day; the latest first.

    Accounts are shared by all clients; the client is asked so that a client's own choice can follow.
    """
    rows = SupplierAccount.objects.filter(supplier_id=supplier_id, status="confirmed", active_from__lte=on)
    return [
        PayableAccount(row.iban, row.holder_name, row.active_from)
        for row in rows.order_by("-active_from", "-id")
        if row.active_from is not None
    ]


def open_total(client_id: int) -> int:
    """What the client owes by its booked invoices, credit notes taken off: the balance of account 440000."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            select coalesce(sum(case kind when 'invoice' then open_cents else -open_cents end), 0)::bigint
            from payables_invoice
            where client_id = %s and entry_id is not null and status not in ('refused', 'cancelled')
            """,
            [client_id],
        )
        return int(cursor.fetchone()[0])


def registrations(supplier_ids: Collection[int]) -> dict[int, str]:
    """Enterprise numbers of suppliers: what ledger lines on 440000 carry as partner."""
    return dict(Supplier.objects.filter(pk__in=set(supplier_ids)).values_list("pk", "registration"))
