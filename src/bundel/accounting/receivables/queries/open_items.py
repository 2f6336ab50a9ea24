"""Open items as bank, statements and payments see them, and what customers have too much."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from django.db.models import Min, Q, Sum

from bundel.accounting.receivables.models import Customer, CustomerCredit, OutgoingInvoice, Refund
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class OpenReceivable:
    """An outgoing invoice of which something is open. `structured_reference` is twelve digits or empty.

    `customer` is how credit and ledger name whoever owes it: enterprise number or customer number when there is a
    record, else the name. `name` is always the name.
    """

    id: int
    client_id: int
    number: str
    customer: str
    customer_iban: str
    amount_cents: int
    open_cents: int
    structured_reference: str
    issued_on: dt.date
    due_on: dt.date
    name: str = ""


_FIELDS = (
    "id", "client_id", "number", "customer", "customer_iban", "amount_cents", "open_cents", "structured_reference",
    "issued_on", "due_on", "debtor__enterprise_number", "debtor__number",
)  # fmt: skip


def open_items(client_ids: Collection[int] | None = None) -> list[OpenReceivable]:
    """Every open outgoing invoice of the clients in scope (or some of them), the earliest due first. One query."""
    allowed = scope.current()
    clients = allowed if client_ids is None else allowed & set(client_ids)
    found = OutgoingInvoice.objects.filter(client_id__in=clients, open_cents__gt=0).order_by("due_on", "id")
    rows = []
    for *row, enterprise, number in found.values_list(*_FIELDS):
        one = OpenReceivable(*row)
        key = enterprise or number or one.customer
        rows.append(replace(one, customer=key, name=one.customer))
    return rows


@dataclass(frozen=True, slots=True)
class CreditRow:
    """What a client owes back to a customer. `since` is the day of the oldest receipt that made it, `promised_cents`
    what is in refunds that were not paid yet; `customer_number` is empty without a record."""

    customer: str
    cents: int
    client_id: int = 0
    name: str = ""
    customer_number: str = ""
    since: dt.date | None = None
    promised_cents: int = 0

    @property
    def free_cents(self) -> int:
        return self.cents - self.promised_cents


OPEN_REFUNDS = ("requested", "approved", "scheduled")


def credit_of(client_id: int, customer: str) -> int:
    """The credit balance of a customer, in cents."""
    return CustomerCredit.of(client_id).filter(customer=customer).aggregate(sum=Sum("cents"))["sum"] or 0


def promised(client_id: int, customer_id: int) -> int:
    """What is in refunds of a customer that were not paid yet, in cents."""
    found = Refund.of(client_id).filter(customer_id=customer_id, status__in=OPEN_REFUNDS)
    return found.aggregate(sum=Sum("cents"))["sum"] or 0


def credits(client_id: int) -> list[CreditRow]:
    """Customers of a client with a credit balance, by name of their key: the refund queue."""
    return unallocated([client_id])


def unallocated(client_ids: Collection[int]) -> list[CreditRow]:
    """Receipts that no invoice took, by customer, with their age. Three queries."""
    clients = scope.current() & set(client_ids)
    found = (
        CustomerCredit.objects.filter(client_id__in=clients)
        .values("client_id", "customer")
        .annotate(sum=Sum("cents"), since=Min("on", filter=Q(cents__gt=0)))
        .filter(sum__gt=0)
        .order_by("client_id", "customer")
    )
    rows = list(found)
    keys = {row["customer"] for row in rows}
    known: dict[tuple[int, str], Customer] = {}
    for one in Customer.objects.filter(Q(enterprise_number__in=keys) | Q(number__in=keys), client_id__in=clients):
        known[one.client_id, one.key] = one
    waiting = dict(
        Refund.objects.filter(client_id__in=clients, status__in=OPEN_REFUNDS)
        .values_list("customer_id")
        .annotate(sum=Sum("cents"))
    )
    made = []
    for row in rows:
        customer = known.get((row["client_id"], row["customer"]))
        made.append(
            CreditRow(
                row["customer"],
                row["sum"],
                row["client_id"],
                customer.name if customer else row["customer"],
                customer.number if customer else "",
                row["since"],
                waiting.get(customer.pk, 0) if customer else 0,
            )
        )
    return made


def open_total(client_id: int) -> int:
    """What customers still have to pay, less their credit: the part of account 400000 that comes from here."""
    due = OutgoingInvoice.of(client_id).aggregate(sum=Sum("open_cents"))["sum"] or 0
    owed = CustomerCredit.of(client_id).aggregate(sum=Sum("cents"))["sum"] or 0
    return int(due - owed)
