"""What is written about orders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import F

from bundel.accounting.purchasing import committers, messages
from bundel.accounting.purchasing.models import Order, OrderLine
from bundel.accounting.purchasing.rules import OrderDraft, commitment_of, read_orders
from bundel.kit import money
from bundel.kit.findings import Finding, Refusal, errors
from bundel.platform.actions import action
from bundel.platform.audit.actions import difference, note
from bundel.platform.people.actor import Actor

Fate = Literal["new", "changed", "same"]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; a second run of the same file gives 0 added and 0 changed."""

    added: int
    changed: int
    unchanged: int
    findings: tuple[Finding, ...] = ()


@action(right="purchasing.manage")
def import_orders(by: Actor, client_id: int, content: bytes, *, entity: str = "", dry_run: bool = False) -> Imported:
    """Take over a CSV file of orders (columns: `rules.COLUMNS`), all or nothing; the same file again changes nothing.

    `entity` keeps the rows of one client when the file carries several. Raises `Refusal` naming the first bad row.
    """
    drafts, findings = read_orders(content, entity)
    if wrong := errors(findings):
        first = wrong[0]
        raise Refusal(first.message, rows=tuple(wrong), **first.facts)
    done = _write(by, client_id, drafts, dry_run=dry_run)
    return Imported(done.added, done.changed, done.unchanged, tuple(findings))


@action(right="purchasing.manage")
def take_over(by: Actor, client_id: int, drafts: Sequence[OrderDraft]) -> Imported:
    """Write orders that were read and judged elsewhere. Raises `Refusal` for one below what was invoiced on it."""
    return _write(by, client_id, drafts, dry_run=False)


def fates_of(client_id: int, drafts: Mapping[str, OrderDraft]) -> dict[str, Fate]:
    """For each number whether the order is new, changed or the same as what is there. Two queries."""
    known = {order.number: order for order in Order.of(client_id).filter(number__in=drafts).prefetch_related("lines")}
    return {
        number: "new" if number not in known else "same" if _same(known[number], draft) else "changed"
        for number, draft in drafts.items()
    }


def _write(by: Actor, client_id: int, drafts: Sequence[OrderDraft], *, dry_run: bool) -> Imported:
    known = {
        order.number: order
        for order in Order.of(client_id)
        .filter(number__in=[draft.number for draft in drafts])
        .select_for_update()
        .prefetch_related("lines")
    }
    added = changed = unchanged = 0
    for draft in drafts:
        order = known.get(draft.number)
        if order is None:
            added += 1
            if not dry_run:
                _add(client_id, draft)
        elif _same(order, draft):
            unchanged += 1
        else:
            changed += 1
            if not dry_run:
                _change(order, draft)
        if not dry_run:
            _commit(by, client_id, draft)
    return Imported(added, changed, unchanged)


def _commit(by: Actor, client_id: int, draft: OrderDraft) -> None:
    """Let the budget commit what the order names; an order that was known before is committed the first time it can."""
    number = commitment_of(draft.commitment)
    if number:
        described = draft.lines[0].description if draft.lines else ""
        committers.take_over(
            by,
            client_id,
            committers.Asked(
                by.today.year, draft.article, draft.amount_cents, f"purchasing.order:{draft.number}", number,
                draft.supplier_number, f"Bestelling {draft.number}: {described}"[:300],
            ),
        )  # fmt: skip


def _fields(draft: OrderDraft) -> dict[str, object]:
    """What a draft says of its order. A day of publication that it leaves out wipes none that is known."""
    published = draft.contract_published_on
    return ({"contract_published_on": published} if published else {}) | {
        "supplier_number": draft.supplier_number,
        "article": draft.article,
        "commitment": draft.commitment,
        "net_cents": draft.net_cents,
        "amount_cents": draft.amount_cents,
    }


def _lines(draft: OrderDraft) -> list[tuple[object, ...]]:
    return [
        (line.position, line.description, line.quantity, line.unit_price, line.net_cents, line.vat)
        for line in draft.lines
    ]


def _same(order: Order, draft: OrderDraft) -> bool:
    kept = [
        (line.position, line.description, line.quantity, line.unit_price, line.net_cents, line.vat)
        for line in sorted(order.lines.all(), key=lambda line: line.pk)
    ]
    facts = all(getattr(order, name) == value for name, value in _fields(draft).items())
    return facts and kept == _lines(draft) and (order.status != Order.Status.NOT_COMMITTED) == draft.committed


def _add(client_id: int, draft: OrderDraft) -> None:
    status = Order.Status.OPEN if draft.committed else Order.Status.NOT_COMMITTED
    order = Order.objects.create(client_id=client_id, number=draft.number, status=status, **_fields(draft))
    _write_lines(order, draft)
    note("order", order.pk, name=order.number, changes={"amount_cents": [None, order.amount_cents]})


def _change(order: Order, draft: OrderDraft) -> None:
    if draft.amount_cents < order.invoiced_cents:
        raise Refusal(
            messages.INVOICED_MORE,
            rows=(order.number,),
            number=order.number,
            invoiced=money.show(money.Cents(order.invoiced_cents)),
        )
    before = {name: getattr(order, name) for name in _fields(draft)}
    for name, value in _fields(draft).items():
        setattr(order, name, value)
    order.status = (
        Order.Status.NOT_COMMITTED
        if not draft.committed
        else Order.Status.OPEN
        if order.status == Order.Status.NOT_COMMITTED
        else order.status
    )
    order.save()
    order.lines.all().delete()
    _write_lines(order, draft)
    changes = difference(before, _fields(draft))
    if days := changes.get("contract_published_on"):
        changes["contract_published_on"] = [day and day.isoformat() for day in days]
    note("order", order.pk, name=order.number, changes=changes)


def _write_lines(order: Order, draft: OrderDraft) -> None:
    OrderLine.objects.bulk_create(
        OrderLine(
            client_id=order.client_id,
            order=order,
            position=line.position,
            description=line.description,
            quantity=line.quantity,
            unit_price=line.unit_price,
            net_cents=line.net_cents,
            vat=line.vat,
        )
        for line in draft.lines
    )


@action(right="purchasing.manage")
def consume(by: Actor, client_id: int, order_id: int, cents: int) -> None:
    """Count an invoice (or, negative, its withdrawal or a credit note) on an order. Called inside payables' actions."""
    Order.of(client_id).filter(pk=order_id).update(invoiced_cents=F("invoiced_cents") + cents)


@action(right="purchasing.manage")
def set_receipt(by: Actor, client_id: int, number: str, *, required: bool, received_cents: int) -> None:
    """Note what was delivered on an order, and whether an invoice must wait for delivery."""
    order = Order.of(client_id).filter(number=number).select_for_update().first()
    if order is None:
        raise Refusal(messages.UNKNOWN, number=number)
    before = {"receipt_required": order.receipt_required, "received_cents": order.received_cents}
    order.receipt_required, order.received_cents = required, received_cents
    order.save(update_fields=["receipt_required", "received_cents"])
    note(
        "order",
        order.pk,
        name=number,
        changes=difference(before, {"receipt_required": required, "received_cents": received_cents}),
    )
