"""What a client drafted and issued, and how it was sent."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, Subquery, Sum

from bundel.accounting.receivables.models import Billing, Delivery, Recurrence, Sale, SaleLine
from bundel.accounting.receivables.rules_sale import KINDS_NL, STATUS_NL
from bundel.accounting.receivables.rules_sale import SaleLine as LineDraft
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A document as a list shows it; `delivery` is waiting, sent, failed, or empty before issue."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    kind: str
    status: str
    number: str
    customer_id: int
    customer_number: str
    customer: str
    description: str
    net_cents: int
    tax_cents: int
    total_cents: int
    issued_on: dt.date | None
    due_on: dt.date | None
    open_cents: int
    prepared_name: str
    prepared_at: dt.datetime
    delivery: str

    @property
    def status_nl(self) -> str:
        return STATUS_NL[self.status]  # type: ignore[index]

    @property
    def kind_nl(self) -> str:
        return KINDS_NL[self.kind]  # type: ignore[index]

    @property
    def shown(self) -> str:
        """Its number, or that it is a draft."""
        return self.number or f"{self.kind_nl} (ontwerp {self.id})"


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """An attempt to send."""

    channel: str
    address: str
    state: str
    reason: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class SaleDetail:
    """One document with all that its page shows."""

    row: SaleRow
    sale: Sale
    lines: tuple[SaleLine, ...]
    deliveries: tuple[DeliveryRow, ...]
    credited: tuple[SaleRow, ...]
    room_cents: int


def line_drafts(client_id: int, sale_id: int) -> tuple[LineDraft, ...]:
    """The lines of a sale as values."""
    return tuple(draft_of(one) for one in SaleLine.of(client_id).filter(sale_id=sale_id).order_by("position"))


def draft_of(one: SaleLine) -> LineDraft:
    """A stored line as a value."""
    return LineDraft(
        one.description, one.quantity, one.price, one.account, one.category, one.percent, one.unit, one.article,
        one.cost_centre, one.esr,
    )  # fmt: skip


def room_to_credit(client_id: int, sale_id: int) -> tuple[str, int]:
    """(number, cents that issued credit notes still leave) of an issued invoice."""
    number, total = Sale.of(client_id).values_list("number", "total_cents").get(pk=sale_id)
    done = Sale.of(client_id).filter(credits_id=sale_id, status="issued").aggregate(sum=Sum("total_cents"))["sum"]
    return number, total - (done or 0)


def _delivery_of(ids: Collection[int]) -> dict[int, str]:
    """The last state of each issued document."""
    found: dict[int, str] = {}
    rows = Delivery.objects.filter(sale_id__in=ids).order_by("id").values_list("sale_id", "state")
    for sale_id, state in rows:
        found[sale_id] = state
    return found


def _rows(found: Any) -> list[SaleRow]:
    sales = list(found.select_related("client", "customer", "outgoing"))
    states = _delivery_of([one.pk for one in sales])
    return [
        SaleRow(
            one.pk,
            one.client_id,
            one.client.code,
            one.client.name,
            one.kind,
            one.status,
            one.number,
            one.customer_id,
            one.customer.number,
            one.customer.name,
            one.description,
            one.net_cents,
            one.tax_cents,
            one.total_cents,
            one.issued_on,
            one.due_on,
            one.outgoing.open_cents if one.outgoing else 0,
            one.prepared_name,
            one.prepared_at,
            states.get(one.pk, "waiting") if one.status == "issued" else "",
        )
        for one in sales
    ]


def sales(
    *,
    client_ids: Collection[int] | None = None,
    statuses: Collection[str] = (),
    kind: str = "",
    text: str = "",
    after: int = 0,
    limit: int = 50,
) -> list[SaleRow]:
    """Documents of the clients in scope, newest first, one page below the id `after`. Two queries."""
    clients = scope.current() if client_ids is None else scope.current() & set(client_ids)
    found = Sale.objects.filter(client_id__in=clients)
    if statuses:
        found = found.filter(status__in=statuses)
    if kind:
        found = found.filter(kind=kind)
    if words := text.strip():
        found = found.filter(
            Q(number__icontains=words) | Q(customer__name__icontains=words) | Q(description__icontains=words)
        )
    if after:
        found = found.filter(pk__lt=after)
    return _rows(found.order_by("-pk")[:limit])


def counts(client_ids: Collection[int] | None = None) -> dict[str, int]:
    """How many documents stand in each status."""
    clients = scope.current() if client_ids is None else scope.current() & set(client_ids)
    found: dict[str, int] = dict.fromkeys(STATUS_NL, 0)
    for status in Sale.objects.filter(client_id__in=clients).values_list("status", flat=True):
        found[status] += 1
    return found


def sale(client_id: int, sale_id: int) -> SaleDetail | None:
    """One document of the client, in a fixed number of queries."""
    found = Sale.of(client_id).select_related("customer", "credits").filter(pk=sale_id).first()
    if found is None:
        return None
    (row,) = _rows(Sale.of(client_id).filter(pk=sale_id))
    attempts = Delivery.of(client_id).filter(sale=found).order_by("-id")
    room = room_to_credit(client_id, sale_id)[1] if found.kind == "invoice" and found.status == "issued" else 0
    return SaleDetail(
        row,
        found,
        tuple(SaleLine.of(client_id).filter(sale=found).order_by("position")),
        tuple(DeliveryRow(one.channel, one.address, one.state, one.reason, one.by, one.at) for one in attempts),
        tuple(_rows(Sale.of(client_id).filter(credits=found).order_by("id"))),
        room,
    )


def sale_of_invoice(client_id: int, invoice_id: int) -> int | None:
    """The document behind an open item; None when it was taken over."""
    return Sale.of(client_id).filter(outgoing_id=invoice_id).values_list("pk", flat=True).first()


def unsent(client_ids: Collection[int]) -> list[SaleRow]:
    """Issued documents whose last attempt failed, or that were not tried."""
    clients = scope.current() & set(client_ids)
    last = Delivery.objects.filter(sale_id=OuterRef("pk")).order_by("-id").values("state")[:1]
    found = Sale.objects.filter(client_id__in=clients, status="issued").annotate(last=Subquery(last))
    return _rows(found.filter(Q(last__isnull=True) | ~Q(last="sent")).order_by("id"))


def waiting_count(client_ids: Collection[int]) -> int:
    """How many approved documents wait for issue, and drafts that recur: what the menu counts. One query."""
    clients = scope.current() & set(client_ids)
    waiting = Q(status="approved") | Q(status="draft", recurrence__isnull=False)
    return Sale.objects.filter(waiting, client_id__in=clients).count()


def billing(client_id: int) -> Billing | None:
    """The settings of the client, if there are any."""
    return Billing.of(client_id).first()


def recurrences(client_ids: Collection[int]) -> list[Recurrence]:
    """What recurs, by client and customer."""
    clients = scope.current() & set(client_ids)
    found = Recurrence.objects.filter(client_id__in=clients).select_related("client", "customer")
    return list(found.order_by("client__code", "customer__name", "id"))
