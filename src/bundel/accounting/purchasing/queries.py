"""What others read about orders."""

from bundel.accounting.purchasing.models import Order, OrderLine
from bundel.accounting.purchasing.rules import LineDraft, Ordered


def by_number(client_id: int, number: str) -> Ordered | None:
    """The order of a client with this number, with its lines; None when there is none. Two queries."""
    order = Order.of(client_id).filter(number=number.strip()).first() if number.strip() else None
    return _row(order) if order else None


def _row(order: Order) -> Ordered:
    lines = OrderLine.of(order.client_id).filter(order_id=order.pk).order_by("id")
    return Ordered(
        id=order.pk,
        number=order.number,
        supplier_number=order.supplier_number,
        article=order.article,
        commitment=order.commitment,
        status=order.status,
        amount_cents=order.amount_cents,
        invoiced_cents=order.invoiced_cents,
        receipt_required=order.receipt_required,
        received_cents=order.received_cents,
        lines=tuple(
            LineDraft(line.position, line.description, line.quantity, line.unit_price, line.net_cents, line.vat)
            for line in lines
        ),
    )


def listed(client_id: int, *, text: str = "", after: str = "", limit: int = 50) -> list[Order]:
    """Orders of a client by number, `limit` after the number `after`."""
    found = Order.of(client_id).order_by("number")
    if text:
        found = found.filter(number__startswith=text)
    return list(found.filter(number__gt=after)[:limit] if after else found[:limit])
