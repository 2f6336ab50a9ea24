"""Proposing a run: what is due and may be paid, the rest with its reason; changing and cancelling the proposal."""

import datetime as dt
from collections.abc import Sequence

from django.db import IntegrityError, transaction

from bundel.accounting.payments import messages, queries, rules
from bundel.accounting.payments.actions import steps
from bundel.accounting.payments.models import BankAccount, Item, Line, Run
from bundel.accounting.payments.sources import SOURCES, Source, source
from bundel.kit.calendar import is_bank_day, next_bank_day
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.numbering.actions import take
from bundel.platform.people.actor import Actor


@action(right="payments.prepare")
def propose(
    by: Actor, client_id: int, *, account_id: int, due_until: dt.date, execution_on: dt.date | None = None
) -> queries.RunRow:
    """Make a run of what is due until a day, and list what stays behind with the reason.

    Without `execution_on` the next bank day is taken. Raises `Refusal` when nothing can be paid, for a day on which
    banks do not work, and for an account that is not active. Two proposals at once share nothing: the second one sees
    what the first one took.
    """
    person, acting_for = steps.person(by)
    account = active_account(client_id, account_id, by.today)
    day = execution_day(by, execution_on)
    proposals = [
        (one, rules.propose(one.dues(client_id, by.today), until=due_until,
                            in_runs=queries.runs_of_items(client_id, one.name)))
        for one in SOURCES
    ]  # fmt: skip
    excluded = [(one, left) for one, proposal in proposals for left in proposal.excluded]
    if not any(proposal.transfers for _, proposal in proposals):
        rows = tuple(f"{left.due.number}: {queries.why_not(left.code, left.facts)}" for _, left in excluded[:20])
        raise Refusal(messages.NOTHING_DUE, rows=rows, until=f"{due_until:%d/%m/%Y}", count=len(excluded))
    run = Run(
        client_id=client_id,
        account=account,
        due_until=due_until,
        execution_on=day,
        excluded=[queries.plain_exclusion(left, one.name) for one, left in excluded],
        prepared_by_id=person,
        prepared_for_id=acting_for,
        prepared_at=by.now,
    )
    run.number = f"PR{by.today:%y}-{take(client_id, f'payments.run:{by.today.year}'):04d}"
    run.save()
    for one, proposal in proposals:
        _insert(by, run, one, proposal.transfers)
    steps.count(run)
    run.save(update_fields=["line_count", "total_cents"])
    note("payment_run", run.pk, name=run.number,
         changes={"status": [None, "proposed"], "total_cents": [0, run.total_cents]})  # fmt: skip
    steps.tell(by, run, "approve", "payments.approve")
    return queries.row_of(run)


def active_account(client_id: int, account_id: int, day: dt.date) -> BankAccount:
    """The account, when it is active on a day. Raises `Refusal`."""
    found: BankAccount | None = BankAccount.of(client_id).filter(pk=account_id, valid_from__lte=day).first()
    if found is None or (found.valid_to is not None and found.valid_to <= day):
        raise Refusal(messages.UNKNOWN_ACCOUNT, day=f"{day:%d/%m/%Y}")
    return found


def execution_day(by: Actor, wanted: dt.date | None) -> dt.date:
    """The execution day: the one asked when banks work that day, else the next bank day. Raises `Refusal`."""
    following = next_bank_day(by.today + dt.timedelta(days=1))
    if wanted is None:
        return following
    if wanted < by.today or not is_bank_day(wanted):
        soonest = f"{next_bank_day(max(wanted, by.today)):%d/%m/%Y}"
        raise Refusal(messages.NOT_A_BANK_DAY, day=f"{wanted:%d/%m/%Y}", next=soonest)
    return wanted


def _insert(by: Actor, run: Run, origin: Source, transfers: Sequence[rules.Transfer]) -> None:
    """Write transfers of a source with their items, and schedule these. The database refuses an item of a live line."""
    places = Line.of(run.client_id).filter(run=run)
    taken = set(places.values_list("end_to_end_id", flat=True))
    start = len(taken) + 1
    lines, items = [], []
    for position, transfer in enumerate(transfers, start):
        identifier = rules.end_to_end(run.number, transfer.items[0].number, position, taken)
        taken.add(identifier)
        lines.append(
            Line(
                client_id=run.client_id,
                run=run,
                position=position,
                source=origin.name,
                supplier_id=transfer.supplier_id,
                name=transfer.name[:200],
                iban=transfer.iban,
                amount_cents=transfer.amount_cents,
                end_to_end_id=identifier,
                reference=transfer.reference,
                remittance=transfer.remittance,
            )
        )
    Line.objects.bulk_create(lines, batch_size=1000)
    for line, transfer in zip(lines, transfers, strict=True):
        items += [
            Item(
                client_id=run.client_id,
                line=line,
                source=origin.name,
                invoice_id=due.id,
                number=due.number,
                cents=due.open_cents,
            )
            for due in transfer.items
        ]
    try:
        with transaction.atomic():
            Item.objects.bulk_create(items, batch_size=1000)
    except IntegrityError as error:
        known = queries.runs_of_items(run.client_id, origin.name)
        first = next((item for item in items if known.get(item.invoice_id, run.number) != run.number), items[0])
        other = known.get(first.invoice_id, "")
        raise Refusal(messages.ALREADY_IN_RUN, rows=(first.number,), number=first.number, run=other) from error
    if items:
        origin.schedule(by, run.client_id, [item.invoice_id for item in items], run.number)


@action(right="payments.prepare")
def add_item(by: Actor, client_id: int, run_id: int, invoice_id: int, name: str = "payables") -> None:
    """Add an open item of a source to a proposal, whatever its due date: alone, with its own reference.

    Raises `Refusal` when it may not be paid, with the reason; a credit note comes with a new proposal only.
    """
    run = steps.locked(client_id, run_id)
    steps.require_status(run, "proposed")
    if not any(one.name == name for one in SOURCES):
        raise Refusal(messages.UNKNOWN_LINE)
    due = next((one for one in queries.dues(client_id, by.today, name) if one.id == invoice_id), None)
    if due is None:
        raise Refusal(messages.NOT_PAYABLE, number=str(invoice_id), reason="de factuur heeft niets open.")
    proposal = rules.propose([due], until=due.due_on, in_runs=queries.runs_of_items(client_id, name))
    if not proposal.transfers:
        found = proposal.excluded[0]
        reason = queries.why_not(found.code, found.facts)
        raise Refusal(messages.NOT_PAYABLE, rows=(due.number,), number=due.number, reason=reason)
    _insert(by, run, source(name), proposal.transfers)
    run.excluded = [
        one for one in run.excluded if (one.get("source", "payables"), one["invoice_id"]) != (name, invoice_id)
    ]
    steps.count(run)
    run.save(update_fields=["line_count", "total_cents", "excluded"])
    note("payment_run", run.pk, name=run.number, changes={"added": [None, due.number]})


@action(right="payments.prepare")
def remove_line(by: Actor, client_id: int, run_id: int, line_id: int, reason: str) -> None:
    """Take a transfer out of a proposal, with the reason; its invoices wait for a next run."""
    run = steps.locked(client_id, run_id)
    steps.require_status(run, "proposed")
    reason = steps.require_reason(reason)
    line = Line.of(client_id).filter(run=run, pk=line_id, state="planned").first()
    if line is None:
        raise Refusal(messages.UNKNOWN_LINE)
    items = list(line.items.all())
    _free(by, run, [line], reason)
    removed = [
        {"source": line.source, "invoice_id": item.invoice_id, "number": item.number, "supplier": line.name,
         "cents": item.cents, "code": "removed", "facts": {"reason": reason}}
        for item in items
    ]  # fmt: skip
    run.excluded = [*run.excluded, *removed]
    steps.count(run)
    run.save(update_fields=["line_count", "total_cents", "excluded"])
    note("payment_run", run.pk, name=run.number, changes={"removed": [line.end_to_end_id, None]}, reason=reason)


def _free(by: Actor, run: Run, lines: Sequence[Line], reason: str) -> None:
    ids = [line.pk for line in lines]
    items = list(Item.of(run.client_id).filter(line_id__in=ids).order_by("id").values_list("source", "invoice_id"))
    Line.of(run.client_id).filter(pk__in=ids).update(state="removed", reason=reason)
    for origin in SOURCES:
        freed = [item for name, item in items if name == origin.name]
        if freed:
            origin.unschedule(by, run.client_id, freed, run.number)


@action(right="payments.prepare")
def cancel(by: Actor, client_id: int, run_id: int, reason: str) -> None:
    """Cancel a run that was not sent yet, and free its invoices. Raises `Refusal` once the file was made."""
    run = steps.locked(client_id, run_id)
    steps.require_status(run, "proposed", "approved", "signed")
    reason = steps.require_reason(reason)
    steps.move(run, "cancelled", reason=reason)
    run.cancelled_reason = reason
    run.save(update_fields=["status", "cancelled_reason"])
    _free(by, run, list(Line.of(client_id).filter(run=run, state="planned")), reason)
