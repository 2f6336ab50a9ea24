"""What others read about orders."""

from collections.abc import Collection
from decimal import Decimal

from django.db import connection

from bundel.accounting.purchasing.models import Order
from bundel.accounting.purchasing.rules import LineDraft, Ordered, commitment_of

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
