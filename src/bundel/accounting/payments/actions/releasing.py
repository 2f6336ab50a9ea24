"""Releasing a signed run: the file for the bank, the ledger entry and the settled invoices, together or not at all."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payments import messages, queries
from bundel.accounting.payments.actions import steps
from bundel.accounting.payments.models import Item, Line, Run
from bundel.accounting.payments.sources import SOURCES, source
from bundel.formats.payments import credit_transfer
from bundel.formats.payments.credit_transfer import CreditTransfer, PaymentBatch
from bundel.kit.findings import Refusal
from bundel.kit.money import Cents
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import actions as documents
from bundel.platform.people.actor import Actor

UNDER_WAY: Final = "580000"


@dataclass(frozen=True, slots=True)
class Leaving:
    """A run that is about to be sent, for those who must agree."""

    client_id: int
    run_id: int
    number: str
    line_count: int
    total_cents: int


FIREWALLS: Final[list[Callable[[Actor, Leaving], None]]] = []
"""Asked inside the transaction that sends a run, before its file exists; each may raise `Refusal`. Filled through
`config.hooks` by modules above, that look at the run with other eyes than those that proposed it."""


@dataclass(frozen=True, slots=True)
class File:
    """The file of a run as the bank gets it. `again` tells that it had been made before."""

    name: str
    content: bytes
    sha256: str
    total_cents: int
    count: int
    again: bool = False


@action(right="payments.prepare")
def release(by: Actor, client_id: int, run_id: int) -> File:
    """Make the file of a signed run, book it (440000 or the account of its source to 580000) and settle its items.

    Pressed again, the same file comes back and nothing changes. Raises `Refusal` when the run is not signed, its day
    has passed, or a line does not hold any more.
    """
    run = steps.locked(client_id, run_id)
    if run.sha256:
        return _again(run)
    steps.require_status(run, "signed")
    if run.execution_on < by.today:
        raise Refusal(messages.EXECUTION_PASSED, run=run.number, day=f"{run.execution_on:%d/%m/%Y}")
    steps.refuse_changes(run, by)
    leaving = Leaving(client_id, run.pk, run.number, run.line_count, run.total_cents)
    for firewall in FIREWALLS:
        firewall(by, leaving)
    run.created = by.now.replace(microsecond=0)
    content = build(run) if run.line_count else _nothing_to_send(run)
    stored = documents.store(
        by,
        client_id,
        name=file_name(run),
        content=content,
        kind="payment_file",
        visibility="client",
        subject=f"payments.run:{run.pk}",
    )
    run.document_id, run.sha256 = stored.pk, hashlib.sha256(content).hexdigest()
    run.released_by = by.name[:160]
    _book(by, run)
    steps.move(run, "released")
    note("payment_run", run.pk, name=run.number, changes={"sha256": ["", run.sha256]})
    run.save()
    lines = Line.of(client_id).filter(run=run, state="planned")
    lines.filter(amount_cents__gt=0).update(state="sent")
    lines.filter(amount_cents=0).update(state="executed", executed_on=run.execution_on)
    if not run.line_count:
        steps.follow_lines(client_id, [run.pk])
    return File(file_name(run), content, run.sha256, run.total_cents, run.line_count)


def file_of(run: Run) -> File:
    """The file of a sent run, made again from its rows. Raises `Refusal` when the bytes are not those sent."""
    content = build(run) if run.line_count else _nothing_to_send(run)
    if hashlib.sha256(content).hexdigest() != run.sha256:
        raise Refusal(messages.FILE_DIFFERS, run=run.number)
    return File(file_name(run), content, run.sha256, run.total_cents, run.line_count, again=True)


def _again(run: Run) -> File:
    return file_of(run)


def file_name(run: Run) -> str:
    """`PR26-0007.pain.001.001.09.xml`, or a text when nothing but nettings is in the run."""
    return f"{run.number}.pain.001.001.{run.account.pain_version}.xml" if run.line_count else f"{run.number}.txt"


def _nothing_to_send(run: Run) -> bytes:
    return f"Betaalrun {run.number}: alleen verrekeningen, geen betalingen voor de bank.\n".encode()


def build(run: Run) -> bytes:
    """The bytes of the file: the same rows always give the same bytes. Raises `Refusal` when it would not be valid."""
    client = Client.objects.get(pk=run.client_id)
    lines = Line.of(run.client_id).filter(run=run, amount_cents__gt=0).exclude(state="removed").order_by("position")
    batch = PaymentBatch(
        message_id=run.number,
        created=(run.created or run.prepared_at).astimezone(
            dt.UTC
        ),  # the same bytes whatever zone the actor's clock has
        execution_date=run.execution_on,
        debtor_name=run.account.name,
        debtor_iban=run.account.iban,
        debtor_bic=run.account.bic or None,
        debtor_enterprise_number=client.enterprise_number,
        payments=tuple(
            CreditTransfer(
                end_to_end_id=line.end_to_end_id,
                amount_cents=Cents(line.amount_cents),
                name=line.name,
                iban=line.iban,
                reference=line.reference or None,
                remittance=line.remittance,
            )
            for line in lines
        ),
        approved_cents=Cents(run.total_cents),
        approved_count=run.line_count,
    )
    return credit_transfer.write(batch, "03" if run.account.pain_version == "03" else "09")


def released_key(run_id: int) -> str:
    """The key of the entry that books a run; payables settles its invoices with the same one."""
    return f"payments.run:{run_id}/released"


def _book(by: Actor, run: Run) -> None:
    """One entry: each item on the account of its source, the total of the file on 580000; and each settled by it."""
    key = released_key(run.pk)
    items = list(
        Item.of(run.client_id).filter(line__run=run, line__state="planned").select_related("line").order_by("id")
    )
    partners = queries.partners(run.client_id, {item.line for item in items})
    lines = [
        LineDraft(
            source(item.source).account,
            debit_cents=max(item.cents, 0),
            credit_cents=max(-item.cents, 0),
            description=f"{item.line.name} {item.number}"[:300],
            partner=partners.get((item.source, item.line.supplier_id), ""),
        )
        for item in items
    ]
    if run.total_cents:
        lines.append(LineDraft(UNDER_WAY, credit_cents=run.total_cents, description=f"Betaalrun {run.number}"))
    entry = EntryDraft(
        journal="BET",
        date=by.today,
        description=f"Betaalrun {run.number}",
        lines=tuple(lines),
        document_type="payment_run",
        document=f"payments.run:{run.pk}",
        key=key,
    )
    for origin in SOURCES:
        own = [(item.invoice_id, item.cents, key, run.execution_on) for item in items if item.source == origin.name]
        if own:
            origin.settle(by, run.client_id, own)
    posted = ledger.post(by, run.client_id, [entry])[0]
    run.entry_id, run.entry_number = posted.entry_id, posted.number
