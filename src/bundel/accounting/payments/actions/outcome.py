"""What became of sent payments: what the bank accepted or refused, executed or gave back."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payments import messages, queries, rules
from bundel.accounting.payments.actions import steps
from bundel.accounting.payments.actions.releasing import UNDER_WAY
from bundel.accounting.payments.models import Line, Run
from bundel.accounting.payments.sources import source
from bundel.formats.payments import status
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.people.actor import Actor

ACCOUNT_FAULTS: Final = frozenset({"AC01", "AC03", "AC04", "AC06", "AC13", "AC14", "BE01", "BE04", "MD07", "RC01"})
"""ISO reasons that say the account is wrong: closed, blocked, unknown, of somebody else."""
_ACCEPTED: Final = frozenset({"ACCP", "ACTC", "ACSP", "ACSC", "ACWC", "ACCC"})


@dataclass(frozen=True, slots=True)
class StatusRead:
    """What a status message changed. `ignored` names identifiers that are unknown or were final already."""

    run: str
    accepted: int
    rejected: int
    ignored: tuple[str, ...]


@action(right="payments.prepare")
def read_status(by: Actor, client_id: int, content: bytes, name: str = "status.xml") -> StatusRead:
    """Read a pain.002 for a sent run: refused payments open their invoices again. Read again: nothing changes.

    Raises `Refusal` when it is no pain.002, or about an order that was not sent from here.
    """
    report = status.read(content)
    run = Run.of(client_id).select_for_update(of=("self",)).filter(number=report.original_message_id).first()
    if run is None or run.status not in rules.SENT:
        raise Refusal(messages.STATUS_OTHER_RUN, order=report.original_message_id)
    documents.store(
        by, client_id, name=name, content=content, kind="payment_status", visibility="internal",
        subject=f"payments.run:{run.pk}",
    )  # fmt: skip
    lines = {line.end_to_end_id: line for line in Line.of(client_id).select_for_update(of=("self",)).filter(run=run)}
    told = {one.end_to_end_id: one for one in report.transactions}
    whole = report.group_reason or report.group_status or "RJCT"
    refused: list[tuple[Line, str]] = []
    accepted: list[int] = []
    for identifier, line in lines.items():
        one = told.get(identifier)
        verdict = one.status if one else (report.payment_information_status or report.group_status or "")
        if line.state not in rules.UNDER_WAY:
            continue
        if report.refused_whole or verdict == "RJCT":
            words = " ".join(part for part in (one.reason or "", one.explanation) if part) if one else whole
            refused.append((line, words or "RJCT"))
        elif line.state == "sent" and verdict in _ACCEPTED | {"PART"}:
            accepted.append(line.pk)
    if accepted:
        Line.of(client_id).filter(pk__in=accepted).update(state="accepted")
    _open_again(by, client_id, refused, "rejected", by.today)
    for line, words in refused:
        if words[:4] in ACCOUNT_FAULTS:
            source(line.source).block(by, client_id, line.supplier_id, line.iban, f"Bank weigert betaling: {words}")
    steps.follow_lines(client_id, [run.pk])
    note("payment_run", run.pk, name=run.number,
         changes={"accepted": [0, len(accepted)], "rejected": [0, len(refused)]})  # fmt: skip
    if refused:
        steps.tell(by, run, "rejected", "payments.prepare", count=len(refused))
    done = {line.end_to_end_id for line, _ in refused} | {line.end_to_end_id for line in lines.values()
                                                          if line.pk in set(accepted)}  # fmt: skip
    return StatusRead(run.number, len(accepted), len(refused), tuple(sorted(set(told) - done)))


def _open_again(
    by: Actor, client_id: int, lines: Sequence[tuple[Line, str]], state: rules.LineState, on: dt.date
) -> None:
    """Book lines back (580000 to the account of their source) and open their items again."""
    if not lines:
        return
    partners = queries.partners(client_id, [line for line, _ in lines])
    drafts = []
    for line, words in lines:
        key = f"payments.line:{line.pk}/{state}"
        partner = partners.get((line.source, line.supplier_id), "")
        origin = source(line.source)
        items = list(line.items.order_by("id"))
        back = [
            LineDraft(
                origin.account,
                debit_cents=max(-item.cents, 0),
                credit_cents=max(item.cents, 0),
                description=f"{line.name} {item.number}"[:300],
                partner=partner,
            )
            for item in items
        ]
        words = f"{rules.LINE_NL[state]}: {words}"[:300]
        drafts.append(
            EntryDraft(
                journal="BET",
                date=on,
                description=f"{line.end_to_end_id} {words}"[:300],
                lines=(LineDraft(UNDER_WAY, debit_cents=line.amount_cents, description=line.end_to_end_id), *back),
                document_type="payment_run",
                document=f"payments.run:{line.run_id}",
                key=key,
            )
        )
        line.state, line.reason = state, words
        line.returned_on = on if state == "returned" else None
        line.save(update_fields=["state", "reason", "returned_on"])
        for item in items:
            origin.reopen(by, client_id, item.invoice_id, item.cents, words, entry_key=key, on=on)
        note("payment_line", line.pk, name=line.end_to_end_id, changes={"state": [None, state]}, reason=words)
    ledger.post(by, client_id, drafts)


@action(right="payments.prepare")
def execute(by: Actor, client_id: int, line_ids: Collection[int], on: dt.date) -> None:
    """Payments that a statement shows as executed. Raises `Refusal` for lines that are not under way."""
    lines = Line.of(client_id).select_for_update(of=("self",)).filter(pk__in=set(line_ids))
    found = {line.pk: line for line in lines.order_by("pk")}
    _require(found, line_ids, rules.UNDER_WAY)
    Line.of(client_id).filter(pk__in=found).update(state="executed", executed_on=on)
    steps.follow_lines(client_id, {line.run_id for line in found.values()})


@action(right="payments.prepare")
def take_back_execution(by: Actor, client_id: int, line_ids: Collection[int]) -> None:
    """Undo `execute`: the statement line was matched wrongly; the payments are under way again."""
    lines = Line.of(client_id).select_for_update(of=("self",)).filter(pk__in=set(line_ids))
    found = {line.pk: line for line in lines.order_by("pk")}
    _require(found, line_ids, frozenset({"executed"}))
    Line.of(client_id).filter(pk__in=found).update(state="sent", executed_on=None)
    steps.follow_lines(client_id, {line.run_id for line in found.values()})


def _require(found: dict[int, Line], asked: Collection[int], states: frozenset[rules.LineState]) -> None:
    if set(asked) - set(found):
        raise Refusal(messages.UNKNOWN_LINE)
    for line in found.values():
        if line.state not in states:
            state = rules.LINE_NL[line.state].lower()  # type: ignore[index]
            raise Refusal(messages.LINE_STATE, rows=(line.end_to_end_id,), line=line.end_to_end_id, state=state)


@action(right="payments.prepare")
def give_back(by: Actor, client_id: int, line_id: int, reason: str, on: dt.date) -> None:
    """A payment that came back: its invoices are open again and its account is blocked for every client.

    Raises `Refusal` when the line was not sent, or came back before.
    """
    line = Line.of(client_id).select_for_update(of=("self",)).filter(pk=line_id).first()
    if line is None:
        raise Refusal(messages.UNKNOWN_LINE)
    _require({line.pk: line}, [line.pk], rules.UNDER_WAY | {"executed"})
    _open_again(by, client_id, [(line, reason)], "returned", on)
    source(line.source).block(by, client_id, line.supplier_id, line.iban, f"Betaling teruggestort: {reason}")
    steps.follow_lines(client_id, [line.run_id])
    total = money.show(money.Cents(line.amount_cents), euro=True)
    steps.tell(by, line.run, "came_back", "payments.prepare", reason=reason, name=line.name, total=total)
