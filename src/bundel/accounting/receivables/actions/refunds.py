"""Using what a customer paid too much: on another invoice, or back to the customer through a payment run."""

import datetime as dt
from collections.abc import Collection, Sequence

from django.urls import reverse

from bundel.accounting.receivables import messages, queries
from bundel.accounting.receivables.actions import steps
from bundel.accounting.receivables.actions.settling import Settle, credit, settle
from bundel.accounting.receivables.models import CustomerAccount, Refund
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="receivables.manage")
def use_credit(by: Actor, client_id: int, customer_id: int, invoice_id: int) -> int:
    """Settle an open invoice with the credit of its customer, as far as both go; gives the cents.

    Both stand on 400000, so nothing is posted. Raises `Refusal` without free credit and for another's invoice.
    """
    customer = steps.customer(client_id, customer_id, lock=True)
    invoice = steps.open_invoice(client_id, invoice_id)
    if invoice.debtor_id != customer.pk:
        raise Refusal(messages.LINKED_OTHERWISE, number=invoice.number)
    free = queries.credit_of(client_id, customer.key) - queries.promised(client_id, customer.pk)
    cents = min(free, invoice.open_cents)
    if cents <= 0:
        raise Refusal(messages.NOT_ENOUGH_CREDIT, customer=customer.name, credit=money.show(max(free, 0)))
    key = f"receivables.use:{invoice.pk}/{by.request_id}"
    settle(by, client_id, [(invoice.pk, cents, key, by.today)])
    credit(by, client_id, customer.key, -cents, entry_key=key, on=by.today, reason=f"gebruikt voor {invoice.number}")
    return cents


@action(right="receivables.manage")
def request_refund(by: Actor, client_id: int, customer_id: int, *, account_id: int, cents: int, reason: str) -> int:
    """Ask to give back what a customer paid too much, on a confirmed account; gives the id.

    Raises `Refusal` beyond the free credit, without reason, and for an account that nobody confirmed.
    """
    person, acting_for = steps.person(by)
    customer = steps.customer(client_id, customer_id, lock=True)
    account = CustomerAccount.of(client_id).filter(pk=account_id, customer=customer, status="confirmed").first()
    if account is None:
        raise Refusal(messages.ACCOUNT_UNKNOWN)
    free = queries.credit_of(client_id, customer.key) - queries.promised(client_id, customer.pk)
    if not 0 < cents <= free:
        raise Refusal(messages.NOT_ENOUGH_CREDIT, customer=customer.name, credit=money.show(max(free, 0)))
    made = Refund.objects.create(
        client_id=client_id, number=f"TB{by.today:%y}-{take(client_id, f'receivables.refund:{by.today.year}'):04d}",
        customer=customer, account=account, cents=cents, reason=steps.reason_of(reason), due_on=by.today,
        requested_by_id=person, requested_for_id=acting_for, requested_at=by.now,
    )  # fmt: skip
    note("refund", made.pk, name=made.number, changes={"status": [None, "requested"], "cents": [0, cents]})
    steps.tell(
        by, client_id, "refund", "receivables.confirm", reverse("receivables:refunds"), but=(person, acting_for),
        number=made.number, total=money.show(cents, euro=True),
    )  # fmt: skip
    return int(made.pk)


def _refund(client_id: int, refund_id: int, *statuses: str) -> Refund:
    found: Refund | None = (
        Refund.of(client_id).select_for_update(of=("self",)).select_related("customer", "account")
        .filter(pk=refund_id, status__in=statuses).first()
    )  # fmt: skip
    if found is None:
        raise Refusal(messages.REFUND_UNKNOWN)
    return found


@action(right="receivables.confirm")
def decide_refund(by: Actor, client_id: int, refund_id: int, *, approve: bool, reason: str = "") -> None:
    """Approve a refund, so that a payment run can take it, or refuse it. Raises `Refusal` for whoever asked it."""
    found = _refund(client_id, refund_id, "requested")
    found.decided_by_id, found.decided_for_id = steps.another(by, found.requested_by_id, found.requested_for_id)
    found.decided_at, found.decision_reason = by.now, reason.strip()[:300] if approve else steps.reason_of(reason)
    _move(found, "approved" if approve else "refused", reason)


def _move(refund: Refund, status: str, reason: str = "") -> None:
    note("refund", refund.pk, name=refund.number, changes={"status": [refund.status, status]}, reason=reason)
    refund.status = status
    refund.save()


@action(right="receivables.manage")
def schedule_refunds(by: Actor, client_id: int, refund_ids: Collection[int], run: str) -> None:
    """Approved refunds that a payment run took up."""
    for refund_id in sorted(set(refund_ids)):
        found = _refund(client_id, refund_id, "approved")
        found.payment_run = run
        _move(found, "scheduled")


@action(right="receivables.manage")
def unschedule_refunds(by: Actor, client_id: int, refund_ids: Collection[int], run: str) -> None:
    """Refunds that left a payment run again."""
    for refund_id in sorted(set(refund_ids)):
        found = _refund(client_id, refund_id, "scheduled")
        found.payment_run = ""
        _move(found, "approved")


@action(right="receivables.manage")
def pay_refunds(by: Actor, client_id: int, settlements: Sequence[Settle]) -> None:
    """Refunds that were sent to the bank by an entry: the credit of the customers goes down. The same entry once."""
    for refund_id, cents, key, on in settlements:
        found = _refund(client_id, refund_id, "scheduled", "paid")
        words = f"terugbetaald met {found.number}"
        if credit(by, client_id, found.customer.key, -cents, entry_key=key, on=on, reason=words):
            found.paid_on = on
            _move(found, "paid")


@action(right="receivables.manage")
def reopen_refund(
    by: Actor, client_id: int, refund_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date
) -> None:
    """A refund that the bank refused or gave back: the credit stands again, and a next run may take it."""
    found = _refund(client_id, refund_id, "scheduled", "paid")
    words = f"teruggekeerd: {reason}"[:300]
    if credit(by, client_id, found.customer.key, cents, entry_key=entry_key, on=on, reason=words):
        found.payment_run, found.paid_on = "", None
        _move(found, "approved", reason)
