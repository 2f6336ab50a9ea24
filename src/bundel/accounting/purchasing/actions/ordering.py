"""From an approved request to an order: placed with its files, amended within bounds, closed."""

from collections.abc import Mapping
from decimal import Decimal

from django.db.models import F

from bundel.accounting.purchasing import messages, outgoing
from bundel.accounting.purchasing import rules_buying as rules
from bundel.accounting.purchasing.actions.requests import locked, move, wrong_state
from bundel.accounting.purchasing.committers import COMMITTERS
from bundel.accounting.purchasing.models import Order, OrderLine, ReceiptLine, Requisition
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import actions as documents
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="purchasing.order")
def place_order(by: Actor, client_id: int, requisition_id: int) -> int:
    """Make an approved request an order: number, lines, commitment, UBL file and PDF. Returns the order's id.

    A call-off takes its amount from the framework order. Raises `Refusal` when that has not enough left.
    """
    one = locked(client_id, requisition_id)
    if one.state == "ordered" and one.order_id is not None:
        return int(one.order_id)
    if one.state != "approved":
        raise wrong_state(one)
    if one.parent_id is not None:
        _call_off(one)
    order = _order(by, one)
    for committer in COMMITTERS if one.commitment and one.parent_id is None else ():
        committer.post(by, client_id, one.commitment)
    one.order = order
    move(by, one, "ordered")
    store_files(by, order)
    note("order", order.pk, name=order.number, changes={"amount_cents": [None, order.amount_cents]})
    return int(order.pk)


def _call_off(one: Requisition) -> None:
    frame = Order.of(one.client_id).select_for_update(of=("self",)).get(pk=one.parent_id or 0)
    if frame.status != Order.Status.OPEN:
        raise Refusal(messages.NO_FRAME, number=frame.number)
    left = frame.amount_cents - frame.called_cents
    if one.amount_cents > left:
        asked = money.show(money.Cents(one.amount_cents))
        raise Refusal(messages.FRAME_EMPTY, number=frame.number, left=money.show(money.Cents(left)), asked=asked)
    Order.of(one.client_id).filter(pk=frame.pk).update(called_cents=F("called_cents") + one.amount_cents)


def _order(by: Actor, one: Requisition) -> Order:
    number = f"BO/{by.today.year}/{take(one.client_id, f'purchasing.order/{by.today.year}'):05d}"
    order: Order = Order.objects.create(
        client_id=one.client_id, number=number, kind=one.kind, supplier_number=one.supplier_number,
        supplier_name=one.supplier_name, description=one.title, article=one.article, cost_centre=one.cost_centre,
        contract=one.contract, commitment=one.commitment, net_cents=one.net_cents, amount_cents=one.amount_cents,
        approved_cents=one.amount_cents, receipt_required=one.kind != Order.Kind.GLOBAL, parent_id=one.parent_id,
        valid_until=one.valid_until, deliver_on=one.wanted_on, placed_on=by.today, placed_by_id=by.person_id,
    )  # fmt: skip
    OrderLine.objects.bulk_create(
        OrderLine(
            client_id=one.client_id, order=order, position=str(line.position), description=line.description,
            quantity=line.quantity, unit_price=line.unit_price, net_cents=line.net_cents, vat=line.vat,
        )
        for line in one.lines.order_by("position")
    )  # fmt: skip
    return order


def store_files(by: Actor, order: Order) -> None:
    """Keep the order as UBL and as PDF among the documents, one pair a version."""
    client = Client.objects.get(pk=order.client_id)
    lines = list(order.lines.order_by("id"))
    name = f"Bestelling {order.number.replace('/', '-')} v{order.version}"
    for suffix, content in (
        ("xml", outgoing.ubl(order, client, lines)),
        ("pdf", outgoing.paper(order, client, lines, by.now)),
    ):
        documents.store(
            by, order.client_id, name=f"{name}.{suffix}", content=content, kind="order", visibility="client",
            subject=f"purchasing.order:{order.pk}",
        )  # fmt: skip


@action(right="purchasing.order")
def amend_order(
    by: Actor,
    client_id: int,
    order_id: int,
    changes: Mapping[str, tuple[Decimal | None, Decimal | None]],
    *,
    reason: str,
) -> None:
    """Change quantity and price of lines: position → (quantity, price); the commitment follows, a new version is sent.

    Raises `Refusal` when it grows too far over what was approved, or falls below what was received or invoiced.
    """
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    order = open_order(client_id, order_id)
    client = Client.objects.get(pk=client_id)
    shown = {}
    for line in order.lines.select_for_update().filter(position__in=changes):
        quantity, price = changes[line.position]
        _require_received(order, line, quantity)
        shown[f"lijn {line.position}"] = [f"{line.quantity} × {line.unit_price}", f"{quantity} × {price}"]
        line.quantity, line.unit_price = quantity, price
        if quantity is not None and price is not None:
            line.net_cents = rules.AskedLine("", quantity, price).net_cents
        line.save()
    every = list(order.lines.all())
    order.net_cents = sum(line.net_cents for line in every)
    before = order.amount_cents
    order.amount_cents = sum(rules.cost_cents(line.net_cents, line.vat, client.vat_deductible_ppm) for line in every)
    _require_bounds(order)
    order.version += 1
    order.save()
    if order.commitment and order.parent_id is None:
        for committer in COMMITTERS:
            committer.amend(by, client_id, order.commitment, order.amount_cents, reason)
    if order.parent_id is not None:
        Order.of(client_id).filter(pk=order.parent_id).update(
            called_cents=F("called_cents") + (order.amount_cents - before)
        )
    store_files(by, order)
    note(
        "order",
        order.pk,
        name=order.number,
        reason=reason,
        changes=shown | {"amount_cents": [before, order.amount_cents]},
    )


def _require_received(order: Order, line: OrderLine, quantity: Decimal | None) -> None:
    arrived = ReceiptLine.of(order.client_id).filter(receipt__order=order, position=line.position)
    received = sum((one.quantity or Decimal(0) for one in arrived), Decimal(0))
    if quantity is not None and quantity < received:
        raise Refusal(messages.HAS_RECEIPTS, line=line.position, number=order.number)


def _require_bounds(order: Order) -> None:
    if order.amount_cents < order.invoiced_cents:
        invoiced = money.show(money.Cents(order.invoiced_cents))
        raise Refusal(messages.INVOICED_MORE, rows=(order.number,), number=order.number, invoiced=invoiced)
    if order.approved_cents is not None and order.amount_cents > (most := rules.may_grow_to(order.approved_cents)):
        asked = money.show(money.Cents(order.amount_cents))
        raise Refusal(messages.GROWS_TOO_MUCH, number=order.number, most=money.show(money.Cents(most)), asked=asked)


@action(right="purchasing.order")
def close_order(by: Actor, client_id: int, order_id: int, *, reason: str) -> None:
    """Close an order: nothing more is expected, and what is left of its commitment (or of its frame) is free again."""
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    order = open_order(client_id, order_id)
    order.status, order.closed_reason = Order.Status.CLOSED, reason.strip()[:300]
    order.save(update_fields=["status", "closed_reason"])
    if order.parent_id is not None:
        rest = order.amount_cents - order.invoiced_cents
        Order.of(client_id).filter(pk=order.parent_id).update(called_cents=F("called_cents") - rest)
    elif order.commitment:
        for committer in COMMITTERS:
            committer.void(by, client_id, order.commitment, reason)
    note("order", order.pk, name=order.number, reason=reason, changes={"status": ["open", "closed"]})


def open_order(client_id: int, order_id: int) -> Order:
    """An open order of a client, held until the end of the transaction."""
    order = Order.of(client_id).select_for_update(of=("self",)).filter(pk=order_id).first()
    if order is None:
        raise Refusal(messages.UNKNOWN, number=str(order_id))
    if order.status != Order.Status.OPEN:
        raise Refusal(messages.NOT_OPEN, number=order.number)
    return order
