"""What is agreed, contested, given up or handed over when an invoice is not simply paid."""

import csv
import datetime as dt
import hashlib
import io
from collections.abc import Collection, Sequence
from typing import Any

from django.urls import reverse

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.receivables import messages, queries, rules_recovery
from bundel.accounting.receivables.actions import steps
from bundel.accounting.receivables.actions.settling import settle
from bundel.accounting.receivables.models import (
    Dispute,
    Handover,
    HandoverItem,
    Instalment,
    OutgoingInvoice,
    Plan,
    PlanInvoice,
    ReminderItem,
    Sale,
    WriteOff,
)
from bundel.accounting.receivables.rules_dunning import KINDS_NL, interest_on
from bundel.accounting.receivables.rules_recovery import DISPUTE_OUTCOMES, DISPUTE_REASONS, WRITE_OFF_ACCOUNTS
from bundel.accounting.receivables.rules_sale import RECEIVABLE, transfer
from bundel.kit import identifiers, money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="receivables.manage")
def agree_plan(
    by: Actor, client_id: int, customer_id: int, invoice_ids: Collection[int],
    instalments: Sequence[rules_recovery.Instalment], reason: str = "",
) -> int:  # fmt: skip
    """Keep an agreement to pay open invoices of one customer in parts; gives its id.

    Raises `Refusal` when the parts are not exactly what is open, or an invoice stands in a running plan.
    """
    customer = steps.customer(client_id, customer_id)
    rows = list(
        OutgoingInvoice.of(client_id).select_for_update(of=("self",))
        .filter(pk__in=set(invoice_ids), debtor=customer, open_cents__gt=0).order_by("due_on", "id")
    )  # fmt: skip
    if len(rows) != len(set(invoice_ids)) or not rows:
        raise Refusal(messages.PLAN_INVALID, what="kies openstaande facturen van deze debiteur")
    if taken := queries.in_plan(client_id, [row.pk for row in rows]):
        raise Refusal(messages.IN_PLAN, rows=tuple(taken), number=taken[0])
    total = sum(row.open_cents for row in rows)
    if wrong := rules_recovery.judge_plan(instalments, total):
        raise Refusal(messages.PLAN_INVALID, what=wrong)
    plan = Plan.objects.create(
        client_id=client_id, number=f"AP{by.today:%y}-{take(client_id, f'receivables.plan:{by.today.year}'):04d}",
        customer=customer, agreed_on=by.today, total_cents=total, reason=reason.strip()[:300],
    )  # fmt: skip
    PlanInvoice.objects.bulk_create(
        PlanInvoice(client_id=client_id, plan=plan, invoice=row, cents=row.open_cents) for row in rows
    )
    Instalment.objects.bulk_create(
        Instalment(client_id=client_id, plan=plan, position=n, due_on=one.due_on, cents=one.cents)
        for n, one in enumerate(instalments, 1)
    )
    note("plan", plan.pk, name=plan.number, changes={"total_cents": [0, total], "parts": [0, len(instalments)]})
    return int(plan.pk)


def _end(by: Actor, plan: Plan, status: str, reason: str) -> None:
    note("plan", plan.pk, name=plan.number, changes={"status": [plan.status, status]}, reason=reason)
    plan.status, plan.ended_on, plan.ended_reason = status, by.today, reason[:300]
    plan.save()
    PlanInvoice.of(plan.client_id).filter(plan=plan).update(live=False)


@action(right="receivables.manage")
def stop_plan(by: Actor, client_id: int, plan_id: int, reason: str) -> None:
    """End a running plan: what is open falls due at once."""
    plan = Plan.of(client_id).select_for_update(of=("self",)).filter(pk=plan_id, status="running").first()
    if plan is None:
        raise Refusal(messages.PLAN_UNKNOWN)
    _end(by, plan, "stopped", steps.reason_of(reason))


@action(right="receivables.manage")
def judge_plans(by: Actor, client_id: int) -> dict[str, int]:
    """Close plans that were paid, and let those fall of which a part stayed away after its grace; how many of each.

    A fallen plan makes everything due at once: its invoices get letters again, and the office is told.
    """
    counted = {"done": 0, "defaulted": 0}
    locked = Plan.of(client_id).select_for_update(of=("self",)).filter(status="running").in_bulk()
    for row in queries.plans([client_id], by.today):
        if row.id not in locked:
            continue
        if row.paid_cents >= row.total_cents:
            _end(by, locked[row.id], "done", "afbetaald")
            counted["done"] += 1
        elif row.late:
            late = next(one for one in row.instalments if one.late)
            _end(by, locked[row.id], "defaulted", f"afbetaling {late.instalment.position} bleef uit")
            counted["defaulted"] += 1
            url = steps.address(client_id, "customer", customer_id=row.customer_id)
            steps.tell(by, client_id, "plan", "receivables.manage", url, number=row.number, name=row.customer_number)
    note("plan", "judge", changes={"counted": [None, counted]})
    return counted


@action(right="receivables.manage")
def open_dispute(
    by: Actor, client_id: int, invoice_id: int, *, reason: str, text: str, owner_id: int | None = None
) -> int:
    """Note that a customer contests an invoice: no letters until it is decided; gives its id.

    The owner (by default whoever notes it) is told. Raises `Refusal` for an unknown reason and a second open dispute.
    """
    person, _ = steps.person(by)
    invoice = steps.open_invoice(client_id, invoice_id)
    if reason not in DISPUTE_REASONS:
        raise Refusal(messages.REASON_NEEDED)
    if Dispute.of(client_id).filter(invoice=invoice, closed_on__isnull=True).exists():
        raise Refusal(messages.DISPUTED, number=invoice.number)
    made = Dispute.objects.create(
        client_id=client_id, invoice=invoice, reason=reason, text=steps.reason_of(text, 500),
        owner_id=owner_id or person, opened_on=by.today, opened_by=by.name[:160],
    )  # fmt: skip
    note("outgoing_invoice", invoice.pk, name=invoice.number, changes={"dispute": [None, reason]}, reason=made.text)
    url = steps.address(client_id, "invoice", outgoing_id=invoice.pk)
    steps.tell(by, client_id, "dispute", "", url, only={made.owner_id}, but=(person,), number=invoice.number)
    return int(made.pk)


@action(right="receivables.manage")
def close_dispute(by: Actor, client_id: int, dispute_id: int, *, outcome: str, text: str) -> None:
    """Decide a dispute: the customer is right, partly, or not. Correcting the invoice is a credit note of its own."""
    found = (
        Dispute.of(client_id).select_for_update(of=("self",)).select_related("invoice")
        .filter(pk=dispute_id, closed_on__isnull=True).first()
    )  # fmt: skip
    if found is None:
        raise Refusal(messages.DISPUTE_UNKNOWN)
    if outcome not in DISPUTE_OUTCOMES:
        raise Refusal(messages.REASON_NEEDED)
    found.closed_on, found.outcome, found.outcome_text = by.today, outcome, steps.reason_of(text, 500)
    found.save()
    invoice = found.invoice
    note("outgoing_invoice", invoice.pk, name=invoice.number, changes={"dispute": [found.reason, outcome]}, reason=text)


@action(right="receivables.manage")
def propose_write_off(
    by: Actor, client_id: int, invoice_id: int, *, kind: str, reason: str, cents: int | None = None
) -> int:
    """Propose to give up what is open of an invoice, or a part; the client decides. Gives its id.

    The VAT in it is worked out in proportion. Raises `Refusal` beyond what is open and for a second proposal.
    """
    person, acting_for = steps.person(by)
    invoice = steps.open_invoice(client_id, invoice_id)
    amount = invoice.open_cents if cents is None else cents
    if kind not in WRITE_OFF_ACCOUNTS:
        raise Refusal(messages.REASON_NEEDED)
    if not 0 < amount <= invoice.open_cents:
        facts = {"open": money.show(invoice.open_cents), "cents": money.show(amount)}
        raise Refusal(messages.NOT_OPEN, rows=(invoice.number,), number=invoice.number, **facts)
    if WriteOff.of(client_id).filter(invoice=invoice, status="proposed").exists():
        raise Refusal(messages.WRITE_OFF_OPEN, number=invoice.number)
    sale = Sale.of(client_id).filter(outgoing=invoice).first()
    made = WriteOff.objects.create(
        client_id=client_id, invoice=invoice, cents=amount, kind=kind, reason=steps.reason_of(reason, 500),
        vat_cents=rules_recovery.vat_in(amount, sale.total_cents, sale.tax_cents) if sale else 0,
        proposed_by_id=person, proposed_for_id=acting_for, proposed_at=by.now,
    )  # fmt: skip
    note("write_off", made.pk, name=invoice.number, changes={"cents": [0, amount]}, reason=made.reason)
    steps.tell(
        by, client_id, "write_off", "receivables.approve_write_off", reverse("receivables:write_offs"),
        but=(person, acting_for), number=invoice.number, total=money.show(amount, euro=True),
    )  # fmt: skip
    return int(made.pk)


@action(right="receivables.approve_write_off")
def decide_write_off(by: Actor, client_id: int, write_off_id: int, *, approve: bool, reason: str = "") -> str:
    """Decide as the client's budget holder; gives the number of the entry (642000 or 642100 to 400000), or nothing.

    Raises `Refusal` for whoever proposed it, when less is open than then, and for a refusal without reason.
    """
    found = (
        WriteOff.of(client_id).select_for_update(of=("self",)).select_related("invoice")
        .filter(pk=write_off_id, status="proposed").first()
    )  # fmt: skip
    if found is None:
        raise Refusal(messages.WRITE_OFF_UNKNOWN)
    found.decided_by_id, found.decided_for_id = steps.another(by, found.proposed_by_id, found.proposed_for_id)
    found.decided_at, found.decision_reason = by.now, reason.strip()[:300] if approve else steps.reason_of(reason)
    found.status = "approved" if approve else "refused"
    invoice = found.invoice
    if approve:
        key = f"receivables.write_off:{found.pk}"
        settle(by, client_id, [(invoice.pk, found.cents, key, by.today)])
        text = f"Afboeking {invoice.number}: {found.reason}"[:300]
        partner = invoice.debtor.key if invoice.debtor else invoice.customer
        lines = (
            LineDraft(WRITE_OFF_ACCOUNTS[found.kind], found.cents, 0, text),
            LineDraft(RECEIVABLE, 0, found.cents, text, partner=partner),
        )
        entry = EntryDraft(
            "DIV", by.today, text, lines, document_type="sales_invoice",
            document=f"receivables.invoice:{invoice.pk}", key=key,
        )  # fmt: skip
        found.entry_number = ledger.post(by, client_id, [entry])[0].number
    found.save()
    note("write_off", found.pk, name=invoice.number, changes={"status": ["proposed", found.status]}, reason=reason)
    return found.entry_number


@action(right="receivables.manage")
def mark_doubtful(by: Actor, client_id: int, invoice_id: int, reason: str) -> str:
    """Move what is open of an invoice to 407000; receipts move back by themselves. Gives the number of the entry."""
    invoice = steps.open_invoice(client_id, invoice_id)
    reason = steps.reason_of(reason)
    if invoice.doubtful:
        return ""
    partner = invoice.debtor.key if invoice.debtor else invoice.customer
    entry = EntryDraft(
        "DIV", by.today, f"Dubieuze debiteur {invoice.number}: {reason}"[:300],
        transfer(invoice.open_cents, to_doubtful=True, text=invoice.number, partner=partner),
        document_type="sales_invoice", document=f"receivables.invoice:{invoice.pk}",
        key=f"receivables.doubtful:{invoice.pk}",
    )  # fmt: skip
    posted = ledger.post(by, client_id, [entry])[0]
    invoice.doubtful = True
    invoice.save(update_fields=["doubtful"])
    note("outgoing_invoice", invoice.pk, name=invoice.number, changes={"doubtful": [False, True]}, reason=reason)
    return posted.number


@action(right="receivables.dun")
def hand_over(by: Actor, client_id: int, invoice_ids: Collection[int]) -> int:
    """Hand invoices over to the recovery service with a file of debtors and amounts; gives the id of the handover.

    Raises `Refusal` for an invoice without formal notice, without customer record, disputed, in a plan, or handed over.
    """
    rows = list(
        OutgoingInvoice.of(client_id).select_for_update(of=("self",)).select_related("debtor")
        .filter(pk__in=set(invoice_ids), open_cents__gt=0).order_by("debtor__number", "due_on", "id")
    )  # fmt: skip
    if not rows:
        raise Refusal(messages.NOTHING_OPEN, number="deze facturen")
    paused = queries.paused_invoices(client_id)
    noticed = set(
        ReminderItem.of(client_id).filter(invoice__in=rows, live=True, reminder__formal=True, reminder__state="sent")
        .values_list("invoice_id", flat=True)
    )  # fmt: skip
    for row in rows:
        if row.pk in paused or row.debtor is None or row.pk not in noticed:
            message = messages.HANDED_OVER if paused.get(row.pk) == "handed_over" else messages.NO_FORMAL_NOTICE
            raise Refusal(message, rows=(row.number,), number=row.number)
    owed = {one.id: one for one in queries.owed(client_id, by.today)[0]}
    interest = {row.pk: interest_on(owed[row.pk], by.today) if row.pk in owed else 0 for row in rows}
    number = f"IN{by.today:%y}-{take(client_id, f'receivables.handover:{by.today.year}'):04d}"
    made = Handover.objects.create(client_id=client_id, number=number, on=by.today, by=by.name[:160])
    content = _recovery_file(number, rows, interest)
    kept = documents.store(
        by, client_id, name=f"{number}.csv", content=content, kind="recovery_file", visibility="client",
        subject=f"receivables.handover:{made.pk}",
    )  # fmt: skip
    made.document_id, made.sha256 = kept.pk, hashlib.sha256(content).hexdigest()
    made.save()
    HandoverItem.objects.bulk_create(
        HandoverItem(client_id=client_id, handover=made, invoice=row, cents=row.open_cents,
                     interest_cents=interest[row.pk])
        for row in rows
    )  # fmt: skip
    note("handover", made.pk, name=number, changes={"invoices": [0, len(rows)]})
    return int(made.pk)


_COLUMNS = (
    "dossier", "debiteur", "soort", "naam", "ondernemingsnummer", "straat", "postcode", "gemeente", "land", "factuur",
    "factuurdatum", "vervaldag", "mededeling", "bedrag", "openstaand", "interest",
)  # fmt: skip


def _recovery_file(number: str, rows: Sequence[OutgoingInvoice], interest: dict[int, Any]) -> bytes:
    """One row an invoice, amounts with a point, days as ISO: what a recovery service reads in."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        debtor = row.debtor
        if debtor is None:
            continue
        digits = row.structured_reference
        writer.writerow([
            number, debtor.number, KINDS_NL[debtor.kind], _plain(debtor.name), debtor.enterprise_number,
            _plain(debtor.street), _plain(debtor.postcode), _plain(debtor.city), debtor.country, _plain(row.number),
            row.issued_on, row.due_on, identifiers.format_ogm(digits) if digits else "", money.plain(row.amount_cents),
            money.plain(row.open_cents), money.plain(interest[row.pk]),
        ])  # fmt: skip
    return stream.getvalue().encode("utf-8-sig")


def _plain(text: str) -> str:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t" and text else text


@action(right="receivables.dun")
def take_back_handover(by: Actor, client_id: int, invoice_id: int, reason: str) -> dt.date:
    """Take an invoice back from the recovery service, with the reason; gives the day. Letters may go out again."""
    found = (
        HandoverItem.of(client_id).select_for_update(of=("self",)).select_related("invoice")
        .filter(invoice_id=invoice_id, taken_back_on__isnull=True).first()
    )  # fmt: skip
    if found is None:
        raise Refusal(messages.UNKNOWN, id=invoice_id)
    found.taken_back_on, found.taken_back_reason = by.today, steps.reason_of(reason)
    found.save()
    note(
        "outgoing_invoice", invoice_id, name=found.invoice.number, changes={"handed_over": [True, False]}, reason=reason
    )
    return by.today
