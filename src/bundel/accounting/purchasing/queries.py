"""What others read about orders."""

from collections.abc import Collection
from decimal import Decimal

from django.db import connection
from django.db.models import Q

from bundel.accounting.purchasing import rules_buying
from bundel.accounting.purchasing.models import Order, OrderLine, Receipt, ReceiptLine, Requisition
from bundel.accounting.purchasing.rules import LineDraft, Ordered, commitment_of
from bundel.accounting.purchasing.rules_buying import AskedLine, Draft, Left

_BY_NUMBER = """
select o.id, o.number, o.supplier_number, o.article, o.commitment, o.status, o.amount_cents, o.invoiced_cents,
    o.receipt_required, o.received_cents, coalesce((
        select json_agg(json_build_array(position, description, quantity::text, unit_price::text, net_cents, vat)
                        order by id)
        from purchasing_orderline l where l.client_id = o.client_id and l.order_id = o.id), '[]'),
    o.contract_published_on
from purchasing_order o where o.client_id = %s and o.number = %s
"""


def by_number(client_id: int, number: str) -> Ordered | None:
    """The order of a client with this number, with its lines; None when there is none. One query."""
    if not number.strip():
        return None
    with connection.cursor() as cursor:
        cursor.execute(_BY_NUMBER, [client_id, number.strip()])
        row = cursor.fetchone()
    if row is None:
        return None
    lines = tuple(
        LineDraft(position, description, _decimal(quantity), _decimal(price), net_cents, vat)
        for position, description, quantity, price, net_cents, vat in row[10]
    )
    return Ordered(*(*row[:10], lines, row[11]))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def commitments(order_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """(article, commitment) of orders in scope, by id; for orders without commitment the second is empty."""
    found = Order.objects.filter(pk__in=order_ids).values_list("pk", "article", "commitment") if order_ids else ()
    return {key: (article, commitment_of(commitment)) for key, article, commitment in found}


def listed(client_id: int, *, text: str = "", after: str = "", limit: int = 50) -> list[Order]:
    """Orders of a client by number, `limit` after the number `after`."""
    found = Order.of(client_id).order_by("number")
    if text:
        found = found.filter(number__startswith=text)
    return list(found.filter(number__gt=after)[:limit] if after else found[:limit])


def draft_of(one: Requisition) -> Draft:
    """A request as it was written."""
    return Draft(
        one.title,
        tuple(
            AskedLine(line.description, line.quantity, line.unit_price, line.vat, line.unit)
            for line in one.lines.order_by("position")
        ),
        one.supplier_number, one.supplier_name, one.article, one.cost_centre, one.contract, one.kind,
        one.parent.number if one.parent else "", one.wanted_on, one.valid_until,
    )  # fmt: skip


def left_of(order: Order) -> dict[str, Left]:
    """By position what may still arrive on an order. Two queries."""
    lines = OrderLine.of(order.client_id).filter(order=order).values_list("position", "quantity", "net_cents")
    received: dict[str, tuple[Decimal, int]] = {}
    rows = ReceiptLine.of(order.client_id).filter(receipt__order=order).values_list("position", "quantity", "net_cents")
    for position, quantity, net in rows:
        before = received.get(position, (Decimal(0), 0))
        received[position] = (before[0] + (quantity or 0), before[1] + net)
    return rules_buying.left_of(list(lines), received)


def requests(
    client_ids: Collection[int], *, state: str = "", text: str = "", before: int = 0, limit: int = 50
) -> list[Requisition]:
    """Requests of clients, last first, one page after the id `before`."""
    found = Requisition.objects.filter(client_id__in=client_ids).select_related("client", "order")
    if state:
        found = found.filter(state=state)
    if text:
        found = found.filter(Q(number__icontains=text) | Q(title__icontains=text) | Q(supplier_name__icontains=text))
    if before:
        found = found.filter(pk__lt=before)
    return list(found.order_by("-pk")[:limit])


def request(client_id: int, requisition_id: int) -> Requisition | None:
    """One request with its client, framework order and order."""
    found = Requisition.of(client_id).select_related("client", "parent", "order").filter(pk=requisition_id)
    return found.first()


def receipts(order: Order) -> list[Receipt]:
    """Receipts of an order with their lines, oldest first."""
    return list(Receipt.of(order.client_id).filter(order=order).prefetch_related("lines").order_by("pk"))


def frames(client_id: int) -> list[Order]:
    """Open framework orders, for call-offs."""
    return list(Order.of(client_id).filter(kind=Order.Kind.GLOBAL, status=Order.Status.OPEN).order_by("number"))
