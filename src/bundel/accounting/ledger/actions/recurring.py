"""Entries that come back: made once, carried out by a timed job, each due day once."""

import datetime as dt
from dataclasses import asdict, replace
from typing import Any

from django.db import transaction

from bundel.accounting.ledger import batch as road
from bundel.accounting.ledger import messages, rules, rules_schedule
from bundel.accounting.ledger.actions.accruing import follow_up
from bundel.accounting.ledger.actions.drafts import keep
from bundel.accounting.ledger.actions.people import people_of, reason_of
from bundel.accounting.ledger.actions.posting import post_batch
from bundel.accounting.ledger.models import Occurrence, Recurrence
from bundel.accounting.ledger.rules import EntryDraft
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

LATER = frozenset({"ledger.period_not_open", "ledger.locked"})
"""Findings about one date, which say nothing about the entry that comes back."""


@action(right="ledger.post")
def recur(
    by: Actor,
    client_id: int,
    name: str,
    draft: EntryDraft,
    *,
    every: str,
    day: int,
    until: dt.date | None = None,
    reverses: bool = False,
    automatic: bool = False,
) -> int:
    """Let an entry come back from the date of `draft` on, every `month`, `quarter` or `year` on a day of the month.

    Each time it becomes a prepared entry. `reverses` makes accruals of them, undone on the first day of the next month.
    `automatic` ones are posted without preparing, once another person approved the whole. Raises `Refusal` when the
    entry could not be posted (whether its periods are open is judged when they come).
    """
    who, for_whom = people_of(by)
    first = rules_schedule.first_due(draft.date, every, day)
    if until is not None and first > until:
        raise Refusal(messages.RECURRENCE_DAYS, start=f"{draft.date:%d/%m/%Y}", until=f"{until:%d/%m/%Y}")
    road.stage([replace(draft, date=first, key="ledger.recurrence:nieuw")])
    if findings := [one for one in road.check(client_id, by.today) if one.code not in LATER]:
        raise road.refuse(findings)
    made = Recurrence.objects.create(
        client_id=client_id,
        name=name.strip()[:120] or draft.description[:120],
        journal=draft.journal,
        description=draft.description[:300],
        lines=[asdict(line) for line in draft.lines],
        total_cents=rules.debit_total(draft.lines),
        every=every,
        day=day,
        first_on=draft.date,
        until=until,
        next_on=first,
        reverses=reverses,
        automatic=automatic,
        status=Recurrence.Status.PROPOSED if automatic else Recurrence.Status.ACTIVE,
        author_id=who,
        author_for_id=for_whom,
        made_at=by.now,
    )
    note("ledger.recurrence", made.pk, name=made.name, changes={"status": [None, made.status]})
    return int(made.pk)


def _locked(client_id: int, recurrence_id: int) -> Recurrence:
    found: Recurrence | None = Recurrence.of(client_id).select_for_update(of=("self",)).filter(pk=recurrence_id).first()
    if found is None:
        raise Refusal(messages.NO_RECURRENCE)
    return found


@action(right="ledger.post")
def approve_recurrence(by: Actor, client_id: int, recurrence_id: int) -> None:
    """Let an automatic recurrence post by itself. Raises `Refusal` for its author."""
    who, for_whom = people_of(by)
    found = _locked(client_id, recurrence_id)
    if found.status != Recurrence.Status.PROPOSED:
        raise Refusal(messages.NOT_WAITING, status=Recurrence.Status(found.status).label.lower())
    if not rules.disjoint((found.author_id, found.author_for_id), (who, for_whom)):
        raise Refusal(messages.SAME_PERSON, person=by.name)
    found.status = Recurrence.Status.ACTIVE
    found.approved_by_id, found.approved_for_id, found.approved_at = who, for_whom, by.now
    found.save(update_fields=["status", "approved_by", "approved_for", "approved_at"])
    note("ledger.recurrence", found.pk, name=found.name, changes={"status": ["proposed", "active"]})


@action(right="ledger.post")
def stop_recurrence(by: Actor, client_id: int, recurrence_id: int, *, reason: str) -> None:
    """Let it come back no more. What it made stays."""
    found = _locked(client_id, recurrence_id)
    if found.status == Recurrence.Status.STOPPED:
        raise Refusal(messages.NOT_WAITING, status=Recurrence.Status.STOPPED.label.lower())
    before, found.status, found.next_on = found.status, Recurrence.Status.STOPPED, None
    found.save(update_fields=["status", "next_on"])
    note("ledger.recurrence", found.pk, name=found.name, reason=reason_of(reason),
         changes={"status": [before, "stopped"]})  # fmt: skip


@action(right="ledger.post")
def carry_out(by: Actor, client_id: int) -> int:
    """Carry out everything that is due and was not carried out yet; how many times.

    After an outage each missed day is done once. What is refused (a locked period) keeps its day and says why on the
    list; it is tried again next time.
    """
    due: Any = Recurrence.of(client_id).filter(status="active", next_on__lte=by.today)
    done = 0
    for one in due.select_for_update(of=("self",), skip_locked=True).order_by("next_on", "id"):
        while one.next_on is not None and one.next_on <= by.today:
            try:
                with transaction.atomic():
                    _once(by, client_id, one, one.next_on)
            except Refusal as refusal:
                one.trouble = " ".join([refusal.text, *refusal.rows])[:300]
                break
            done += 1
            one.trouble = ""
            following = rules_schedule.next_due(one.first_on, one.every, one.day, one.next_on)
            one.next_on = following if one.until is None or following <= one.until else None
        one.save(update_fields=["next_on", "trouble"])
    return done


def _once(by: Actor, client_id: int, one: Recurrence, day: dt.date) -> None:
    """One due day: a prepared entry of the author, or the entry itself."""
    document = f"ledger.recurrence:{one.pk}"
    draft = EntryDraft(
        one.journal, day, one.description, rules.stored_lines(one.lines), "accrual" if one.reverses else "manual",
        document, f"{document}/{day}",
    )  # fmt: skip
    reverse_on = rules_schedule.next_month(day) if one.reverses else None
    draft_id, entry_id = None, None
    if one.automatic:
        posted = post_batch(by, client_id, [draft])
        entry_id = posted[0].entry_id
        if reverse_on is not None:
            follow_up(by, client_id, posted, reverse_on)
    else:
        draft_id = keep(by, client_id, draft, (one.author_id, one.author_for_id), reverse_on=reverse_on)
    Occurrence.objects.create(
        client_id=client_id, recurrence=one, due_on=day, draft_id=draft_id, entry_id=entry_id, made_at=by.now
    )
    note("ledger.recurrence", one.pk, name=one.name, changes={"gedaan voor": [None, str(day)]})
