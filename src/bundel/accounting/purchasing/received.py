"""What was received and not invoiced: the accruals of a close, order by order."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import F

from bundel.accounting.purchasing.models import Order


@dataclass(frozen=True, slots=True)
class NotInvoiced:
    """An order of which more was received than invoiced. `account` is empty when the order names none."""

    client_id: int
    order_id: int
    number: str
    supplier_number: str
    article: str
    account: str
    cents: int


def received_not_invoiced(client_ids: Collection[int], on: dt.date) -> list[NotInvoiced]:
    """Orders of clients with goods or services that were received up to a day and not invoiced yet, by number."""
    found = Order.objects.filter(client_id__in=client_ids, received_cents__gt=F("invoiced_cents")).order_by(
        "client", "number"
    )
    return [
        NotInvoiced(
            one.client_id, one.pk, one.number, one.supplier_number, one.article, "",
            one.received_cents - one.invoiced_cents,
        )
        for one in found
    ]  # fmt: skip
