"""From a draft to an approved document: lines, credit notes, what recurs, and the client's agreement."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from bundel.accounting.ledger import queries as books
from bundel.accounting.receivables import messages, rules_sale
from bundel.accounting.receivables.actions import steps
from bundel.accounting.receivables.models import Billing, Recurrence, Sale, SaleLine
from bundel.accounting.receivables.queries.sales import line_drafts, room_to_credit
from bundel.accounting.receivables.rules_recovery import month_later
from bundel.accounting.receivables.rules_sale import SaleDraft
from bundel.formats.invoices.model import Period
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.approvals import actions as approvals
from bundel.platform.audit.actions import note
from bundel.platform.clients import queries as clients
from bundel.platform.people.actor import Actor

TAXABLE = ("full", "mixed")


def locked(client_id: int, sale_id: int, *statuses: str) -> Sale:
    """A sale, locked, in one of these statuses. Raises `Refusal`."""
    found: Sale | None = (
        Sale.of(client_id).select_for_update(of=("self",)).select_related("customer").filter(pk=sale_id).first()
    )
    if found is None:
        raise Refusal(messages.UNKNOWN_SALE)
    if statuses and found.status == "issued" and "issued" not in statuses:
        raise Refusal(messages.ISSUED_FIXED, number=found.number)
    if statuses and found.status not in statuses:
        raise Refusal(messages.SALE_STATUS, status=rules_sale.STATUS_NL[found.status].lower())  # type: ignore[index]
    return found


def move(sale: Sale, status: rules_sale.Status, reason: str = "") -> None:
    """Set another status and tell the trail; the caller saves."""
    if not rules_sale.allowed(sale.status, status):
        raise Refusal(messages.SALE_STATUS, status=rules_sale.STATUS_NL[sale.status].lower())  # type: ignore[index]
    note("sale", sale.pk, name=str(sale), changes={"status": [sale.status, status]}, reason=reason)
    sale.status = status


def _judged(client_id: int, lines: Sequence[rules_sale.SaleLine]) -> rules_sale.Amounts:
    """What the lines come to. Raises `Refusal` naming every wrong line."""
    if not lines:
        raise Refusal(messages.NO_LINES)
    client = clients.one(client_id)
    taxable = client is not None and client.vat_regime in TAXABLE
    accounts = {row.number for row in books.accounts(client_id) if row.closed_on is None}
    wrong = [
        (place, text)
        for place, one in enumerate(lines, 1)
        if (text := rules_sale.problem(one, accounts, taxable=taxable))
    ]
    if wrong:
        rows = tuple(f"lijn {place}: {text}" for place, text in wrong)
        raise Refusal(messages.SALE_INVALID, rows=rows, line=wrong[0][0], what=wrong[0][1])
    return rules_sale.amounts(lines)


def _write(sale: Sale, lines: Sequence[rules_sale.SaleLine], amounts: rules_sale.Amounts) -> None:
    """Save the draft with its lines in place of the earlier ones."""
    sale.net_cents, sale.tax_cents, sale.total_cents = amounts.net_cents, amounts.tax_cents, amounts.total_cents
    sale.save()
    SaleLine.of(sale.client_id).filter(sale=sale).delete()
    SaleLine.objects.bulk_create(
        SaleLine(
            client_id=sale.client_id,
            sale=sale,
            position=place,
            description=one.description.strip()[:500],
            quantity=one.quantity,
            unit=one.unit,
            price=one.price,
            category=one.category,
            percent=one.percent,
            net_cents=one.net_cents,
            account=one.account,
            article=one.article,
            cost_centre=one.cost_centre,
            esr=one.esr,
        )
        for place, one in enumerate(lines, 1)
    )


@action(right="receivables.manage")
def save_draft(by: Actor, client_id: int, draft: SaleDraft, *, sale_id: int | None = None) -> int:
    """Keep a new invoice as a draft, or change one; gives its id.

    With a `source` that is known the same document comes back, and other amounts are refused. Raises `Refusal` for
    wrong lines, for an inactive customer, and for a document that is no draft any more.
    """
    customer = steps.customer(client_id, draft.customer_id)
    if not customer.active:
        raise Refusal(messages.CUSTOMER_CLOSED, name=customer.name)
    amounts = _judged(client_id, draft.lines)
    source = draft.source.strip()[:120]
    if source and sale_id is None:
        known = Sale.of(client_id).filter(source=source).first()
        if known is not None:
            if known.total_cents != amounts.total_cents or known.customer_id != customer.pk:
                raise Refusal(messages.SOURCE_DIFFERS, source=source, number=str(known))
            return int(known.pk)
    sale = locked(client_id, sale_id, "draft") if sale_id is not None else _new(by, client_id, "invoice", source)
    if sale.kind == "credit_note" and customer.pk != sale.customer_id:
        raise Refusal(messages.SALE_STATUS, status="een creditnota van een andere klant")
    before = sale.total_cents
    sale.customer = customer
    sale.description = " ".join(draft.description.split())[:300]
    sale.buyer_reference = (draft.buyer_reference.strip() or customer.buyer_reference)[:100]
    sale.order_reference = draft.order_reference.strip()[:100]
    sale.period_start = draft.period.start if draft.period else None
    sale.period_end = draft.period.end if draft.period else None
    if sale.credits_id is not None:
        _require_room(client_id, sale.credits_id, amounts.total_cents)
    _write(sale, draft.lines, amounts)
    note("sale", sale.pk, name=str(sale), changes={"total_cents": [before, sale.total_cents]})
    return int(sale.pk)


def _new(by: Actor, client_id: int, kind: rules_sale.Kind, source: str = "") -> Sale:
    return Sale(
        client_id=client_id,
        kind=kind,
        source=source,
        prepared_by_id=by.person_id,
        prepared_for_id=by.acting_for_id,
        prepared_name=by.name[:160],
        prepared_at=by.now,
    )


def _require_room(client_id: int, invoice_id: int, cents: int) -> None:
    """Raises `Refusal` when more would be credited than was invoiced."""
    number, room = room_to_credit(client_id, invoice_id)
    if cents > room:
        raise Refusal(
            messages.CREDIT_TOO_LARGE, rows=(number,), number=number, room=money.show(room), cents=money.show(cents)
        )


@action(right="receivables.manage")
def draft_credit_note(
    by: Actor, client_id: int, invoice_id: int, *, reason: str, lines: Sequence[rules_sale.SaleLine] | None = None
) -> int:
    """Draft a credit note on an issued invoice: on all of it, or on the lines given (positive amounts); gives its id.

    Raises `Refusal` for what was not issued, and when more would be credited than was invoiced.
    """
    invoice = locked(client_id, invoice_id, "issued")
    if invoice.kind != "invoice":
        raise Refusal(messages.SALE_STATUS, status="een creditnota")
    reason = steps.reason_of(reason)
    chosen = tuple(lines) if lines is not None else line_drafts(client_id, invoice.pk)
    amounts = _judged(client_id, chosen)
    _require_room(client_id, invoice.pk, amounts.total_cents)
    sale = _new(by, client_id, "credit_note")
    sale.customer, sale.credits, sale.reason = invoice.customer, invoice, reason
    sale.buyer_reference, sale.order_reference = invoice.buyer_reference, invoice.order_reference
    sale.description = f"Creditnota op {invoice.number}: {reason}"[:300]
    _write(sale, chosen, amounts)
    note("sale", sale.pk, name=str(sale), changes={"credits": [None, invoice.number]}, reason=reason)
    return int(sale.pk)


@action(right="receivables.manage")
def cancel_draft(by: Actor, client_id: int, sale_id: int, reason: str) -> None:
    """Throw a draft away; its row stays, without number."""
    sale = locked(client_id, sale_id, "draft")
    move(sale, "cancelled", steps.reason_of(reason))
    sale.save(update_fields=["status"])


@action(right="receivables.manage")
def ask_approval(by: Actor, client_id: int, sale_id: int) -> int:
    """Ask the client's chain to agree with a draft; gives the id of the request. Raises `Refusal` without chain."""
    person, acting_for = steps.person(by)
    sale = locked(client_id, sale_id, "draft")
    request = approvals.start(
        by,
        client_id,
        kind="sale",
        subject=f"receivables.sale:{sale.pk}",
        name=f"{rules_sale.KINDS_NL[sale.kind]} aan {sale.customer.name}",  # type: ignore[index]
        amount_cents=sale.total_cents,
        excluded={one for one in (person, acting_for, sale.prepared_by_id, sale.prepared_for_id) if one is not None},
        url=steps.address(client_id, "sale", sale_id=sale.pk),
    )
    move(sale, "asked")
    sale.request_id = request.id
    sale.save(update_fields=["status", "request_id"])
    return request.id


@action(right="approvals.decide")
def decide_sale(
    by: Actor, client_id: int, sale_id: int, decision: str, reason: str = "", *, step: int | None = None
) -> str:
    """Answer as one of the chain: `approved`, `refused` or `returned`; gives the status. Refused is a draft again."""
    sale = locked(client_id, sale_id, "asked")
    request = approvals.decide(by, client_id, sale.request_id or 0, decision, reason, step=step)
    if request.status == "approved":
        move(sale, "approved")
    elif request.status in ("refused", "returned"):
        move(sale, "draft", reason)
    sale.save(update_fields=["status"])
    return sale.status


@action(right="receivables.manage")
def take_back(by: Actor, client_id: int, sale_id: int, reason: str) -> None:
    """Make a draft again of what was asked or approved, to change it."""
    sale = locked(client_id, sale_id, "asked", "approved")
    reason = steps.reason_of(reason)
    approvals.withdraw(by, client_id, f"receivables.sale:{sale.pk}", reason)
    move(sale, "draft", reason)
    sale.request_id = None
    sale.save(update_fields=["status", "request_id"])


@action(right="receivables.manage")
def set_recurrence(
    by: Actor,
    client_id: int,
    *,
    customer_id: int,
    description: str,
    months: int,
    first_on: dt.date,
    lines: Sequence[rules_sale.SaleLine],
    until: dt.date | None = None,
    recurrence_id: int | None = None,
    active: bool = True,
) -> int:
    """Keep something that is invoiced every so many months; gives its id. Raises `Refusal` for wrong values."""
    customer = steps.customer(client_id, customer_id)
    if months not in (1, 2, 3, 6, 12):
        raise Refusal(messages.RECURRENCE_INVALID, what="Kies elke maand, 2, 3, 6 of 12 maanden.")
    if until is not None and until < first_on:
        raise Refusal(messages.RECURRENCE_INVALID, what="De einddag ligt voor de eerste keer.")
    if not description.strip():
        raise Refusal(messages.RECURRENCE_INVALID, what="De omschrijving ontbreekt.")
    _judged(client_id, lines)
    found = Recurrence(client_id=client_id, made_at=by.now)
    if recurrence_id is not None:
        known = Recurrence.of(client_id).select_for_update().filter(pk=recurrence_id).first()
        if known is None:
            raise Refusal(messages.RECURRENCE_UNKNOWN)
        found = known
    found.customer, found.description, found.months = customer, " ".join(description.split())[:300], months
    found.first_on, found.until, found.active, found.lines = first_on, until, active, [_plain(one) for one in lines]
    found.save()
    note("recurrence", found.pk, name=found.description, changes={"months": [None, months], "active": [None, active]})
    return int(found.pk)


def _plain(line: rules_sale.SaleLine) -> dict[str, Any]:
    return {
        "description": line.description, "quantity": str(line.quantity), "price": str(line.price),
        "account": line.account, "category": line.category,
        "percent": None if line.percent is None else str(line.percent), "unit": line.unit, "article": line.article,
        "cost_centre": line.cost_centre, "esr": line.esr,
    }  # fmt: skip


def _line_of(plain: dict[str, Any]) -> rules_sale.SaleLine:
    percent = None if plain["percent"] is None else Decimal(plain["percent"])
    return rules_sale.SaleLine(
        **{**plain, "quantity": Decimal(plain["quantity"]), "price": Decimal(plain["price"]), "percent": percent}
    )


@action(right="receivables.manage")
def draft_recurring(by: Actor, client_id: int) -> int:
    """Draft what recurs and has come due, each period once; how many drafts. What an outage missed is caught up."""
    made = 0
    for one in Recurrence.of(client_id).select_for_update(of=("self",)).filter(active=True).order_by("id"):
        done = set(Sale.of(client_id).filter(recurrence=one).values_list("recurrence_on", flat=True))
        lines = tuple(_line_of(plain) for plain in one.lines)
        count, day = 0, one.first_on
        while day <= by.today and (one.until is None or day <= one.until):
            count += 1
            following = month_later(one.first_on, count * one.months)
            if day not in done and one.customer.active:
                try:
                    amounts = _judged(client_id, lines)
                except Refusal as refusal:  # one that cannot be drafted does not stop the others
                    note("recurrence", one.pk, name=one.description, changes={"refused": [None, refusal.text]})
                    break
                sale = _new(by, client_id, "invoice")
                sale.customer, sale.recurrence, sale.recurrence_on = one.customer, one, day
                sale.description, sale.buyer_reference = one.description, one.customer.buyer_reference
                sale.period_start, sale.period_end = day, following - dt.timedelta(days=1)
                _write(sale, lines, amounts)
                made += 1
            day = following
    note("recurrence", "draft", changes={"drafts": [0, made]})
    return made


def period_of(sale: Sale) -> Period | None:
    """The period that a sale is about."""
    return Period(sale.period_start, sale.period_end) if sale.period_start or sale.period_end else None


def billing_of(client_id: int) -> Billing:
    """The client's settings. Raises `Refusal` when there are none yet."""
    found: Billing | None = Billing.of(client_id).first()
    if found is None:
        raise Refusal(messages.BILLING_NEEDED)
    return found
