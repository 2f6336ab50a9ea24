"""What payments and bank do to invoices: into a run, out of it, settled, reopened. Set-based: one run is one call."""

import datetime as dt
from collections.abc import Collection, Sequence

from bundel.accounting.payables import messages, rules_clock
from bundel.accounting.payables.actions import clock, judging, steps
from bundel.accounting.payables.models import ClockEvent, Hold, Invoice, Settlement, Supplier, SupplierTerms
from bundel.kit import money
from bundel.kit.findings import Message, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

Settle = tuple[int, int, str, dt.date]
"""(invoice, signed cents: negative for a credit note, key of the entry, day)."""


def _locked(client_id: int, invoice_ids: Collection[int]) -> dict[int, Invoice]:
    found = {
        one.pk: one for one in Invoice.of(client_id).select_for_update().filter(pk__in=set(invoice_ids)).order_by("id")
    }
    missing = sorted(set(invoice_ids) - set(found))
    if missing:
        raise Refusal(messages.UNKNOWN_INVOICE, rows=tuple(str(one) for one in missing), id=missing[0])
    return found


@action(right="payables.handle")
def schedule(by: Actor, client_id: int, invoice_ids: Sequence[int], run: str) -> None:
    """Put approved invoices and credit notes in a payment run, all or nothing.

    Raises `Refusal` naming the rows that are not approved, held, in another run, or whose supplier has no account that
    may be paid to. In the same run already: nothing changes.
    """
    invoices = _locked(client_id, invoice_ids)
    fresh = [one for one in invoices.values() if not (one.status == "scheduled" and one.payment_run == run)]
    _refuse_first([(one, messages.IN_ANOTHER_RUN, {"run": one.payment_run}) for one in fresh
                   if one.status == "scheduled"])  # fmt: skip
    _refuse_first([(one, messages.WRONG_STATUS, {"status": steps.STATUS_NL[one.status]}) for one in fresh
                   if one.status != "approved"])  # fmt: skip
    held = held_reasons(client_id, fresh)
    _refuse_first([(one, messages.HELD, {"reason": held[one.pk]}) for one in fresh if one.pk in held])
    _require_accounts(by, fresh)
    for invoice in fresh:
        steps.move(invoice, "scheduled", reason=run)
        invoice.payment_run = run
    Invoice.objects.bulk_update(fresh, ["status", "payment_run"], batch_size=1000)
    ClockEvent.objects.bulk_create([clock.event(by, one, "scheduled", "centre", run) for one in fresh])


def held_reasons(client_id: int, invoices: Sequence[Invoice]) -> dict[int, str]:
    """Why invoices may not be paid: their own hold, or that of their supplier at this client."""
    suppliers = dict(
        SupplierTerms.of(client_id).exclude(hold_reason="").values_list("supplier_id", "hold_reason")
    )  # fmt: skip
    own = Hold.of(client_id).filter(invoice_id__in=[one.pk for one in invoices], released_at__isnull=True)
    reasons = {one.pk: suppliers[one.supplier_id] for one in invoices if one.supplier_id in suppliers}
    return reasons | dict(own.values_list("invoice_id", "reason"))


def _require_accounts(by: Actor, invoices: Sequence[Invoice]) -> None:
    owed = [one for one in invoices if one.sign * one.payable_cents > 0]
    names = dict(Supplier.objects.filter(pk__in={one.supplier_id for one in owed}).values_list("pk", "name"))
    active = judging.active_ibans(names, by.today)
    _refuse_first(
        [
            (one, messages.NO_ACTIVE_ACCOUNT, {"supplier": names[one.supplier_id]})
            for one in owed
            if not active[one.supplier_id]
        ]
    )


def _refuse_first(blocking: Sequence[tuple[Invoice, Message, dict[str, str]]]) -> None:
    if blocking:
        first, message, facts = blocking[0]
        raise Refusal(message, rows=tuple(one.number for one, _, _ in blocking), number=first.number, **facts)


@action(right="payables.handle")
def unschedule(by: Actor, client_id: int, invoice_ids: Sequence[int], run: str) -> None:
    """Take invoices out of a payment run. Those that are not in it are left alone."""
    out = [
        one for one in _locked(client_id, invoice_ids).values() if (one.status, one.payment_run) == ("scheduled", run)
    ]
    for invoice in out:
        steps.move(invoice, "approved", reason=run)
        invoice.payment_run = ""
    Invoice.objects.bulk_update(out, ["status", "payment_run"], batch_size=1000)
    ClockEvent.objects.bulk_create([clock.event(by, one, "unscheduled", "centre", run) for one in out])


@action(right="payables.handle")
def settle(by: Actor, client_id: int, settlements: Sequence[Settle]) -> int:
    """Settle invoices (part of) by entries; what has nothing open is paid. All or nothing; how many were new.

    The same entry settles the same invoice once: delivered again, nothing changes. Raises `Refusal` when more is
    settled than is open, or when an entry settled another amount before.
    """
    invoices = _locked(client_id, {one[0] for one in settlements})
    known = {
        (one.invoice_id, one.entry_key): one.cents
        for one in Settlement.of(client_id).filter(invoice_id__in=invoices, entry_key__in={s[2] for s in settlements})
    }
    new: list[Settlement] = []
    for invoice_id, cents, key, on in settlements:
        invoice = invoices[invoice_id]
        own = invoice.sign * cents
        if (invoice_id, key) in known:
            if known[invoice_id, key] != own:
                raise Refusal(messages.SETTLED_OTHERWISE, key=key, number=invoice.number)
            continue
        _require_open(invoice, own)
        known[invoice_id, key] = own
        invoice.open_cents -= own
        new.append(Settlement(client_id=client_id, invoice=invoice, cents=own, entry_key=key, on=on, at=by.now))
    Settlement.objects.bulk_create(new)
    _close(by, {one.invoice_id: (invoices[one.invoice_id], one.on) for one in new})
    return len(new)


def _require_open(invoice: Invoice, cents: int) -> None:
    if invoice.status not in ("approved", "scheduled"):
        raise steps.wrong_status(invoice)
    left = invoice.open_cents - cents
    fits = 0 <= left < invoice.open_cents if invoice.open_cents > 0 else invoice.open_cents < left <= 0
    if not fits:
        raise Refusal(
            messages.NOT_OPEN,
            rows=(invoice.number,),
            number=invoice.number,
            open=money.show(money.Cents(invoice.open_cents)),
            cents=money.show(money.Cents(cents)),
        )


def _close(by: Actor, touched: dict[int, tuple[Invoice, dt.date]]) -> None:
    """Save what was settled; those without anything open become paid, on the day of their last settlement."""
    paid = {key: pair for key, pair in touched.items() if pair[0].open_cents == 0}
    ClockEvent.objects.bulk_create([_paid(by, invoice, on) for invoice, on in paid.values()])
    facts: dict[int, list[ClockEvent]] = {}
    if paid:
        client_id = next(iter(paid.values()))[0].client_id
        for fact in ClockEvent.of(client_id).filter(invoice_id__in=paid).order_by("at", "id"):
            facts.setdefault(fact.invoice_id, []).append(fact)
    for key, (invoice, _) in paid.items():
        steps.move(invoice, "paid")
        clock.derive(invoice, by.today, facts[key])
    fields = ["open_cents", "status", *clock.DERIVED]
    Invoice.objects.bulk_update([invoice for invoice, _ in touched.values()], fields, batch_size=1000)
    for invoice, on in touched.values():
        note(
            "invoice",
            invoice.pk,
            name=invoice.number,
            changes={"open_cents": [None, invoice.open_cents]},
            reason=str(on),
        )


def _paid(by: Actor, invoice: Invoice, on: dt.date) -> ClockEvent:
    """Paid at the moment of the deed, or at noon of the day when that is another one."""
    at = by.now if on == by.today else dt.datetime.combine(on, dt.time(12), tzinfo=rules_clock.BRUSSELS)
    return clock.event(by, invoice, "paid", "centre", "", at)


@action(right="payables.handle")
def reopen(
    by: Actor,
    client_id: int,
    invoice_id: int,
    cents: int,
    reason: str,
    *,
    entry_key: str = "",
    on: dt.date | None = None,
) -> bool:
    """Open (part of) a settled invoice again, as when the bank returns a payment; it can be paid anew.

    `cents` is signed like an open item. With `entry_key` the same return counts once; gives whether it was new. Raises
    `Refusal` when more would be open than the invoice is.
    """
    reason = steps.require_reason(reason)
    invoice = _locked(client_id, [invoice_id])[invoice_id]
    key = entry_key or f"reopened:{by.request_id}"
    if Settlement.of(client_id).filter(invoice=invoice, entry_key=key).exists():
        return False
    steps.require_status(invoice, "paid", "approved", "scheduled")
    own = invoice.sign * cents
    if own * invoice.payable_cents <= 0 or abs(invoice.open_cents + own) > abs(invoice.payable_cents):
        raise Refusal(
            messages.NOT_OPEN,
            rows=(invoice.number,),
            number=invoice.number,
            open=money.show(money.Cents(invoice.open_cents)),
            cents=money.show(money.Cents(-own)),
        )
    Settlement.objects.create(
        client_id=client_id, invoice=invoice, cents=-own, entry_key=key, on=on or by.today, reason=reason, at=by.now
    )
    invoice.open_cents += own
    if invoice.status == "paid":
        steps.move(invoice, "approved", reason=reason)
        clock.tell(by, invoice, "reopened", "centre", reason)
    invoice.payment_run = "" if invoice.status == "approved" else invoice.payment_run
    invoice.save()
    return True
