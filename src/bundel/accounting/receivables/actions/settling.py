"""What is written about receivables: taking over, settling, crediting."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass

from django.db import connection

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft
from bundel.accounting.receivables import messages, queries
from bundel.accounting.receivables.models import CustomerCredit, OutgoingInvoice, Receipt
from bundel.accounting.receivables.rules import read_outgoing
from bundel.accounting.receivables.rules_sale import transfer
from bundel.kit import money
from bundel.kit.findings import Refusal, errors
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

Settle = tuple[int, int, str, dt.date]
"""(outgoing invoice, cents, key of the entry, day)."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; a second run of the same file gives 0 added."""

    added: int
    unchanged: int


@action(right="receivables.manage")
def import_outgoing(by: Actor, client_id: int, content: bytes, *, dry_run: bool = False) -> Imported:
    """Take over a CSV file of outgoing invoices, all or nothing; the same file again changes nothing.

    Raises `Refusal` naming every wrong row, and for a document that is known with another amount or customer.
    """
    drafts, findings = read_outgoing(content)
    if wrong := errors(findings):
        raise Refusal(wrong[0].message, rows=tuple(one.text for one in wrong), **wrong[0].facts)
    known = {
        one.number: one for one in OutgoingInvoice.of(client_id).filter(number__in=[draft.number for draft in drafts])
    }
    new = []
    for draft in drafts:
        before = known.get(draft.number)
        if before is None:
            new.append(OutgoingInvoice(client_id=client_id, open_cents=draft.amount_cents, **asdict(draft)))
        elif (before.amount_cents, before.customer) != (draft.amount_cents, draft.customer):
            raise Refusal(messages.CHANGED, rows=(draft.number,), number=draft.number)
    if not dry_run:
        OutgoingInvoice.objects.bulk_create(new)
        note("outgoing_invoice", "import", changes={"added": [0, len(new)]})
    return Imported(len(new), len(drafts) - len(new))


@action(right="receivables.manage")
def settle(by: Actor, client_id: int, settlements: Sequence[Settle]) -> int:
    """Note what was received (negative: undone) on outgoing invoices by entries, all or nothing; how many were new.

    The same entry settles the same invoice once. Raises `Refusal` when more is received than is open: what is too much
    goes to the customer's credit (`credit`).
    """
    ids = {one[0] for one in settlements}
    found = OutgoingInvoice.of(client_id).select_for_update().filter(pk__in=ids).order_by("id")
    invoices = {one.pk: one for one in found}
    if missing := sorted(ids - set(invoices)):
        raise Refusal(messages.UNKNOWN, rows=tuple(str(one) for one in missing), id=missing[0])
    known = {
        (one.invoice_id, one.entry_key): one.cents
        for one in Receipt.of(client_id).filter(invoice_id__in=ids, entry_key__in={one[2] for one in settlements})
    }
    new = []
    for invoice_id, cents, key, on in settlements:
        invoice = invoices[invoice_id]
        if (invoice_id, key) in known:
            if known[invoice_id, key] != cents:
                raise Refusal(messages.SETTLED_OTHERWISE, key=key, number=invoice.number)
            continue
        left = invoice.open_cents - cents
        if cents == 0 or not 0 <= left <= invoice.amount_cents:
            raise Refusal(
                messages.NOT_OPEN,
                rows=(invoice.number,),
                number=invoice.number,
                open=money.show(money.Cents(invoice.open_cents)),
                cents=money.show(money.Cents(cents)),
            )
        known[invoice_id, key] = cents
        invoice.open_cents, invoice.closed_on = left, on if left == 0 else None
        new.append(Receipt(client_id=client_id, invoice=invoice, cents=cents, entry_key=key, on=on, at=by.now))
    Receipt.objects.bulk_create(new)
    _back_from_doubtful(by, client_id, new)
    touched = {one.invoice_id: invoices[one.invoice_id] for one in new}
    _save_open(client_id, touched.values())
    for invoice in touched.values():
        note("outgoing_invoice", invoice.pk, name=invoice.number, changes={"open_cents": [None, invoice.open_cents]})
    return len(new)


def _back_from_doubtful(by: Actor, client_id: int, receipts: Sequence[Receipt]) -> None:
    """The bank books what it receives on 400000; the part of a doubtful invoice comes back from 407000 first."""
    drafts = [
        EntryDraft(
            "DIV",
            one.on,
            f"Dubieuze debiteur {one.invoice.number}: {'ontvangen' if one.cents > 0 else 'ongedaan'}",
            transfer(one.cents, to_doubtful=False, text=one.invoice.number, partner=one.invoice.customer),
            document_type="sales_invoice",
            document=f"receivables.invoice:{one.invoice_id}",
            key=f"receivables.doubtful:{one.invoice_id}/{one.entry_key}",
        )
        for one in receipts
        if one.invoice.doubtful
    ]
    if drafts:
        ledger.post(by, client_id, drafts)


def _save_open(client_id: int, invoices: Collection[OutgoingInvoice]) -> None:
    """Save what is open, in one statement: a statement of the bank may settle ten thousand invoices."""
    with connection.cursor() as cursor:
        cursor.execute(
            """update receivables_outgoinginvoice i set open_cents = n.open, closed_on = n.closed
               from unnest(%s::bigint[], %s::bigint[], %s::date[]) as n(id, open, closed)
               where i.client_id = %s and i.id = n.id""",
            [
                [one.pk for one in invoices],
                [one.open_cents for one in invoices],
                [one.closed_on for one in invoices],
                client_id,
            ],
        )


@action(right="receivables.manage")
def credit(
    by: Actor, client_id: int, customer: str, cents: int, *, entry_key: str, on: dt.date, reason: str, iban: str = ""
) -> bool:
    """Add to (or with a negative amount take from) what a customer has too much; gives whether it was new.

    The same entry counts once. Raises `Refusal` when more is taken than there is.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 7370))", [f"{client_id}/{customer}"])
    if CustomerCredit.of(client_id).filter(customer=customer, entry_key=entry_key).exists():
        return False
    balance = queries.credit_of(client_id, customer)
    if balance + cents < 0:
        raise Refusal(messages.NOT_ENOUGH_CREDIT, customer=customer, credit=money.show(money.Cents(balance)))
    CustomerCredit.objects.create(
        client_id=client_id,
        customer=customer,
        customer_iban=iban,
        cents=cents,
        entry_key=entry_key,
        on=on,
        reason=reason,
        at=by.now,
    )
    note("customer_credit", customer, name=customer, changes={"credit": [balance, balance + cents]}, reason=reason)
    return True
