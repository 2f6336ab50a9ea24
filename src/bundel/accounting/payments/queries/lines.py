"""Sent payments as others see them: the bank to recognise them, steering to count them."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from bundel.accounting.payments.models import Item, Line
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment that was sent to the bank. `account_id` is the account it leaves from."""

    id: int
    client_id: int
    run_id: int
    run: str
    account_id: int
    supplier_id: int
    name: str
    iban: str
    amount_cents: int
    end_to_end_id: str
    reference: str
    remittance: str
    state: str
    executed_on: dt.date | None
    numbers: tuple[str, ...] = ()


_FIELDS = (
    "id", "client_id", "run_id", "run__number", "run__account_id", "supplier_id", "name", "iban", "amount_cents",
    "end_to_end_id", "reference", "remittance", "state", "executed_on",
)  # fmt: skip


def sent_lines(client_id: int, *, returnable_since: dt.date | None = None) -> list[PaymentRow]:
    """Payments under way, and with `returnable_since` also those executed since that day (they may still come back).

    Two queries, the oldest first.
    """
    found = Line.of(client_id).filter(state__in=("sent", "accepted"), amount_cents__gt=0)
    if returnable_since is not None:
        found = found | Line.of(client_id).filter(
            state="executed", amount_cents__gt=0, executed_on__gte=returnable_since
        )
    rows = list(found.order_by("id").values_list(*_FIELDS))
    numbers: dict[int, list[str]] = {}
    ids = [row[0] for row in rows]
    for line_id, number in Item.of(client_id).filter(line_id__in=ids).order_by("id").values_list("line_id", "number"):
        numbers.setdefault(line_id, []).append(number)
    return [replace(PaymentRow(*row), numbers=tuple(numbers.get(row[0], ()))) for row in rows]


def executed_between(client_ids: Collection[int], start: dt.date, end: dt.date) -> list[PaymentRow]:
    """Payments executed from `start` up to and including `end`: for indicators. Without the invoice numbers."""
    found = Line.objects.filter(
        client_id__in=scope.current() & set(client_ids), state="executed", executed_on__range=(start, end)
    )
    return [PaymentRow(*row) for row in found.order_by("id").values_list(*_FIELDS)]


def count_live(client_id: int, invoice_ids: Collection[int]) -> dict[int, int]:
    """How many live payment lines each invoice of a supplier has: one or none."""
    counted: dict[int, int] = {}
    for invoice in (
        Item.of(client_id)
        .filter(live=True, source="payables", invoice_id__in=set(invoice_ids))
        .values_list("invoice_id", flat=True)
    ):
        counted[invoice] = counted.get(invoice, 0) + 1
    return counted
