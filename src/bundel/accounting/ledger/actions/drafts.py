"""Entries with four eyes: one person prepares, another posts."""

import datetime as dt
from dataclasses import asdict, replace

from bundel.accounting.ledger import batch as road
from bundel.accounting.ledger import messages, rules
from bundel.accounting.ledger.actions.accruing import follow_up
from bundel.accounting.ledger.actions.people import people_of, reason_of
from bundel.accounting.ledger.actions.posting import post_batch
from bundel.accounting.ledger.models import Draft, Entry, Journal
from bundel.accounting.ledger.rules import EntryDraft, Posted
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor


@action(right="ledger.post")
def prepare(by: Actor, client_id: int, draft: EntryDraft, *, reverse_on: dt.date | None = None) -> int:
    """Put an entry ready, for another person to post. Raises `Refusal` when it could not be posted today.

    With `reverse_on` it is an accrual: posting it also undoes it on the first open day from then on.
    """
    return keep(by, client_id, draft, people_of(by), reverse_on=reverse_on)


def keep(
    by: Actor, client_id: int, draft: EntryDraft, people: tuple[int, int], *, reverse_on: dt.date | None = None
) -> int:
    """A prepared entry in the name of `people` (who, and with whose authority)."""
    if reverse_on is not None:
        draft = replace(draft, document_type="accrual")
        if reverse_on <= draft.date:
            raise Refusal(messages.REVERSED_LATER, date=f"{draft.date:%d/%m/%Y}", on=f"{reverse_on:%d/%m/%Y}")
    draft = replace(draft, key="ledger.draft:nieuw")
    road.stage([draft])
    if findings := road.check(client_id, by.today):
        raise road.refuse(findings)
    made = Draft.objects.create(
        client_id=client_id,
        journal=draft.journal,
        date=draft.date,
        description=draft.description[:300],
        lines=[asdict(line) for line in draft.lines],
        total_cents=rules.debit_total(draft.lines),
        document_type=draft.document_type,
        reverse_on=reverse_on,
        prepared_by_id=people[0],
        prepared_for_id=people[1],
        prepared_at=by.now,
    )
    note("ledger.draft", made.pk, name=made.description, changes={"status": [None, "prepared"]})
    return int(made.pk)


@action(right="ledger.post")
def post_prepared(by: Actor, client_id: int, draft_id: int) -> Posted:
    """Post an entry that somebody else prepared. Raises `Refusal` for the one who prepared it, and above the limit of
    the journal for who may not pass limits."""
    who, for_whom = people_of(by)
    found = _waiting(client_id, draft_id)
    if not rules.disjoint((found.prepared_by_id, found.prepared_for_id), (who, for_whom)):
        raise Refusal(messages.SAME_PERSON, person=by.name)
    limit = Journal.of(client_id).filter(code=found.journal).values_list("limit_cents", flat=True).first()
    if limit is not None and found.total_cents > limit and not rights.has(by, "ledger.limits", client_id):
        raise Refusal(
            messages.ABOVE_LIMIT, amount=money.show(found.total_cents, euro=True), limit=money.show(limit, euro=True),
            journal=found.journal,
        )  # fmt: skip
    document = f"ledger.draft:{draft_id}"
    entry = EntryDraft(
        found.journal, found.date, found.description, rules.stored_lines(found.lines), found.document_type, document,
        document,
    )  # fmt: skip
    posted = post_batch(by, client_id, [entry])[0]
    _decide(found, Draft.Status.POSTED, by, entry_id=posted.entry_id)
    if found.reverse_on is not None:
        follow_up(by, client_id, [posted], found.reverse_on)
    return posted


@action(right="ledger.post")
def attach(by: Actor, client_id: int, subject: str, *, name: str, content: bytes) -> None:
    """Keep a file with a prepared or posted entry (`ledger.draft:12`, `ledger.entry:40`), shown to the client too.

    The same file twice is one attachment. Raises `Refusal` when there is no such entry, and as `documents.store` does.
    """
    kind, _colon, number = subject.partition(":")
    known = {
        "ledger.draft": lambda: Draft.of(client_id).filter(pk=int(number)).exists(),
        "ledger.entry": lambda: Entry.of(client_id).filter(id=int(number)).exists(),
    }
    if kind not in known or not number.isdecimal() or not known[kind]():
        raise Refusal(messages.UNKNOWN_ENTRY)
    documents.store(by, client_id, name=name, content=content, kind="attachment", visibility="client", subject=subject)


@action(right="ledger.post")
def return_prepared(by: Actor, client_id: int, draft_id: int, *, reason: str) -> None:
    """Send a prepared entry back with a reason."""
    _decide(_waiting(client_id, draft_id), Draft.Status.RETURNED, by, reason=reason_of(reason))


@action(right="ledger.post")
def withdraw_prepared(by: Actor, client_id: int, draft_id: int) -> None:
    """Take back an entry that one prepared oneself."""
    found = _waiting(client_id, draft_id)
    if found.prepared_by_id != by.person_id:
        raise Refusal(messages.ONLY_PREPARER)
    _decide(found, Draft.Status.WITHDRAWN, by)


def _waiting(client_id: int, draft_id: int) -> Draft:
    found = Draft.of(client_id).select_for_update(of=("self",)).filter(pk=draft_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_DRAFT)
    if found.status != Draft.Status.PREPARED:
        raise Refusal(messages.NOT_WAITING, status=Draft.Status(found.status).label.lower())
    return found


def _decide(draft: Draft, status: Draft.Status, by: Actor, *, reason: str = "", entry_id: int | None = None) -> None:
    draft.decided_by_id, draft.decided_for_id = people_of(by)
    draft.status, draft.reason, draft.entry_id, draft.decided_at = status, reason, entry_id, by.now
    draft.save()
    note(
        "ledger.draft", draft.pk, name=draft.description, reason=reason, changes={"status": ["prepared", status.value]}
    )
