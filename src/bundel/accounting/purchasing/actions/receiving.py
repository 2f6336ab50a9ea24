"""Noting what arrived, line by line, and taking a mistake back."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import F

from bundel.accounting.purchasing import messages, queries
from bundel.accounting.purchasing import rules_buying as rules
from bundel.accounting.purchasing.actions.ordering import open_order
from bundel.accounting.purchasing.models import Order, OrderLine, Receipt, ReceiptLine
from bundel.accounting.purchasing.rules_buying import Arrived
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor


@action(right="purchasing.receive")
def receive(
    by: Actor, client_id: int, order_id: int, *, on: dt.date, arrived: Sequence[Arrived], slip: str = ""
) -> int:
    """Note a (partial) receipt: quantities of goods, amounts of services. Returns its id.

    Raises `Refusal` for whoever placed the order, an order that is not open, and more than was ordered.
    """
    order = open_order(client_id, order_id)
    if by.person_id is not None and by.person_id == order.placed_by_id:
        raise Refusal(messages.PLACER_RECEIVES, number=order.number)
    lines = {line.position: line for line in OrderLine.of(client_id).filter(order=order)}
    good, findings = rules.judge_arrival(
        arrived, queries.left_of(order), {place: line.unit_price for place, line in lines.items()}
    )
    if findings or not good:
        raise Refusal(messages.RECEIPT_REFUSED, rows=tuple(findings))
    deductible = Client.objects.values_list("vat_deductible_ppm", flat=True).get(pk=client_id)
    cents = sum(rules.cost_cents(net, lines[one.position].vat, deductible) for one, net in good)
    made = Receipt.objects.create(
        client_id=client_id, order=order, on=on, note=slip[:120], cents=cents, received_by_id=by.person_id,
        received_by_name=by.name[:160], received_at=by.now,
    )  # fmt: skip
    for one, net in good:
        ReceiptLine.objects.create(
            client_id=client_id, receipt=made, position=one.position, quantity=one.quantity, net_cents=net
        )
    Order.of(client_id).filter(pk=order.pk).update(received_cents=F("received_cents") + cents)
    note("order", order.pk, name=order.number, changes={"ontvangen": [None, money.show(money.Cents(cents))]})
    return int(made.pk)


@action(right="purchasing.receive")
def undo_receipt(by: Actor, client_id: int, receipt_id: int, *, reason: str) -> int:
    """Take a receipt back by one that says the opposite; what was invoiced stays covered. Returns the new one's id."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    found = Receipt.of(client_id).filter(pk=receipt_id, undoes__isnull=True).first()
    if found is None or Receipt.of(client_id).filter(undoes_id=receipt_id).exists():
        raise Refusal(messages.RECEIPT_UNDONE)
    order = Order.of(client_id).select_for_update(of=("self",)).get(pk=found.order_id)
    if order.received_cents - found.cents < order.invoiced_cents:
        invoiced = money.show(money.Cents(order.invoiced_cents))
        raise Refusal(messages.INVOICED_RECEIPT, number=order.number, invoiced=invoiced)
    made = Receipt.objects.create(
        client_id=client_id, order=order, on=by.today, note=found.note, cents=-found.cents, undoes=found,
        received_by_id=by.person_id, received_by_name=by.name[:160], received_at=by.now, reason=reason.strip()[:300],
    )  # fmt: skip
    for line in found.lines.all():
        ReceiptLine.objects.create(
            client_id=client_id, receipt=made, position=line.position, net_cents=-line.net_cents,
            quantity=-line.quantity if line.quantity is not None else None,
        )  # fmt: skip
    Order.of(client_id).filter(pk=order.pk).update(received_cents=F("received_cents") - found.cents)
    shown = {"ontvangst teruggenomen": [money.show(money.Cents(found.cents)), None]}
    note("order", order.pk, name=order.number, reason=reason, changes=shown)
    return int(made.pk)
