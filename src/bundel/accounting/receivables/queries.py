"""What others read about receivables."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Sum

from bundel.accounting.receivables.models import CustomerCredit, OutgoingInvoice
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class OpenReceivable:
    """An outgoing invoice of which something is open. `structured_reference` is twelve digits or empty."""

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


_FIELDS = tuple(OpenReceivable.__slots__)


def open_items(client_ids: Collection[int] | None = None) -> list[OpenReceivable]:
    """Every open outgoing invoice of the clients in scope (or some of them), the earliest due first. One query."""
    allowed = scope.current()
    clients = allowed if client_ids is None else allowed & set(client_ids)
    found = OutgoingInvoice.objects.filter(client_id__in=clients, open_cents__gt=0).order_by("due_on", "id")
    return [OpenReceivable(*row) for row in found.values_list(*_FIELDS)]


@dataclass(frozen=True, slots=True)
class CreditRow:
    """What a client owes back to a customer."""

    customer: str
    cents: int


def credit_of(client_id: int, customer: str) -> int:
    """The credit balance of a customer, in cents."""
    return CustomerCredit.of(client_id).filter(customer=customer).aggregate(sum=Sum("cents"))["sum"] or 0


def credits(client_id: int) -> list[CreditRow]:
    """Customers with a credit balance: the refund queue."""
    found = CustomerCredit.of(client_id).values("customer").annotate(sum=Sum("cents")).filter(sum__gt=0)
    return [CreditRow(row["customer"], row["sum"]) for row in found.order_by("customer")]


def open_total(client_id: int) -> int:
    """What customers still have to pay, less their credit: the part of account 400000 that comes from here."""
    due = OutgoingInvoice.of(client_id).aggregate(sum=Sum("open_cents"))["sum"] or 0
    owed = CustomerCredit.of(client_id).aggregate(sum=Sum("cents"))["sum"] or 0
    return int(due - owed)
