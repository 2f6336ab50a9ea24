"""Posting, and undoing by a reversal. Each is a batch with findings: all or nothing, and a refusal naming the rows."""

import datetime as dt
from collections.abc import Sequence

from bundel.accounting.ledger import batch as road
from bundel.accounting.ledger import messages, queries, rules
from bundel.accounting.ledger.actions.people import reason_of
from bundel.accounting.ledger.rules import EntryDraft, Posted
from bundel.kit.findings import Finding, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="ledger.view")
def check(by: Actor, client_id: int, batch: Sequence[EntryDraft]) -> list[Finding]:
    """What would stop this batch if it were posted today; nothing is written. The preview of screens and imports."""
    if not batch:
        return [Finding("error", messages.EMPTY_BATCH)]
    road.stage(batch)
    return road.judge(client_id, by.today)[1]


@action(right="ledger.post")
def post(by: Actor, client_id: int, batch: Sequence[EntryDraft]) -> list[Posted]:
    """Post entries, all or nothing; the answer has one `Posted` an entry, in the order given.

    An entry whose key was posted before gives its first answer (`again`), and nothing new. Raises `Refusal` naming
    the rows. Numbers are taken here, so call it late in a larger transaction.
    """
    return post_batch(by, client_id, batch)


def post_batch(by: Actor, client_id: int, batch: Sequence[EntryDraft]) -> list[Posted]:
    """What `post` does, for the other actions of the ledger."""
    if not batch:
        raise Refusal(messages.EMPTY_BATCH)
    road.stage(batch)
    posted = road.post_staged(by, client_id, batch)
    new = [one for one in posted if not one.again]
    if len(new) == 1:
        note("ledger.entry", new[0].entry_id, name=new[0].number, changes={"sleutel": [None, new[0].key]})
    elif new:
        first = {one.journal: one.number for one in reversed(new)}
        last = {one.journal: one.number for one in new}
        changes = {journal: [number, last[journal]] for journal, number in first.items()}
        note("ledger.batch", new[0].entry_id, name=f"{len(new)} boekingen", changes=changes)
    return posted


@action(right="ledger.post")
def reverse(by: Actor, client_id: int, entry_id: int, *, on: dt.date, reason: str) -> Posted:
    """Undo an entry by a new one dated `on`, in an open period, with its amounts copied to the other side.

    Raises `Refusal` when it was reversed before, is a reversal itself, or `on` lies before it or in a locked period.
    """
    return undo(by, client_id, entry_id, on=on, reason=reason_of(reason))


def undo(by: Actor, client_id: int, entry_id: int, *, on: dt.date, reason: str) -> Posted:
    """What `reverse` does, for the other actions of the ledger."""
    found = queries.entry(client_id, entry_id)
    if found is None:
        raise Refusal(messages.UNKNOWN_ENTRY)
    row = found.row
    if row.reverses_id is not None:
        raise Refusal(messages.REVERSAL_OF_REVERSAL, number=row.number)
    if found.reversed_by:
        raise Refusal(messages.ALREADY_REVERSED, number=row.number, by=found.reversed_by)
    if on < row.date:
        raise Refusal(messages.REVERSED_BEFORE_ENTRY, on=f"{on:%d/%m/%Y}", date=f"{row.date:%d/%m/%Y}")
    draft = rules.reversal(found.draft(), entry_id=entry_id, number=row.number, on=on, reason=reason)
    posted = post_batch(by, client_id, [draft])[0]
    if posted.again:
        raise Refusal(messages.ALREADY_REVERSED, number=row.number, by=posted.number)
    note("ledger.entry", entry_id, name=row.number, reason=reason, changes={"tegengeboekt door": [None, posted.number]})
    return posted
