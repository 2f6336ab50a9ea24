"""Accruals: entries that undo themselves on the first open day of a later period."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction

from bundel.accounting.ledger import messages, queries
from bundel.accounting.ledger.actions.posting import post_batch, undo
from bundel.accounting.ledger.models import Accrual
from bundel.accounting.ledger.rules import EntryDraft, Posted
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.people.actor import Actor

WHY = "overlopende post"


@action(right="ledger.post")
def accrue(by: Actor, client_id: int, batch: Sequence[EntryDraft], *, reverse_on: dt.date) -> list[Posted]:
    """Post accruals, and their reversals on the first open day on or after `reverse_on`; one answer an accrual.

    Where no period is open yet the reversal is done later by `reverse_due`. Posted again with the same keys nothing new
    happens. Raises `Refusal` as `post` does, and when `reverse_on` does not lie after an entry.
    """
    drafts = [replace(draft, document_type="accrual") for draft in batch]
    for draft in drafts:
        if reverse_on <= draft.date:
            raise Refusal(messages.REVERSED_LATER, date=f"{draft.date:%d/%m/%Y}", on=f"{reverse_on:%d/%m/%Y}")
    posted = post_batch(by, client_id, drafts)
    follow_up(by, client_id, posted, reverse_on)
    return posted


def follow_up(by: Actor, client_id: int, posted: Sequence[Posted], reverse_on: dt.date) -> None:
    """Remember that posted entries must be undone, and undo those that can be undone now."""
    Accrual.objects.bulk_create(
        [
            Accrual(client_id=client_id, entry_id=one.entry_id, reverse_on=reverse_on, made_at=by.now)
            for one in posted
            if not one.again
        ]
    )
    for one in posted:
        if not one.again:
            _undo(by, client_id, one.entry_id, reverse_on)


@action(right="ledger.post")
def reverse_due(by: Actor, client_id: int) -> int:
    """Undo every accrual of the client that has to be undone and can be; how many."""
    waiting = [one for one in queries.accruals([client_id], status="open") if one.reverse_on <= by.today]
    return sum(_undo(by, client_id, one.entry_id, one.reverse_on) for one in waiting)


def _undo(by: Actor, client_id: int, entry_id: int, reverse_on: dt.date) -> bool:
    """Whether the reversal stands in the books now. Refused (account closed since) it stays open on the list."""
    found = queries.entry(client_id, entry_id)
    if found is None or found.reversed_by:
        return False
    day = queries.first_open_day(client_id, reverse_on, found.row.journal, "accrual", by.today)
    if day is None:
        return False
    try:
        with transaction.atomic():
            undo(by, client_id, entry_id, on=day, reason=WHY)
    except Refusal:
        return False
    return True
