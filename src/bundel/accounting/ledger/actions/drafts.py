"""Entries with four eyes: one person prepares, another posts."""

from dataclasses import asdict, replace

from bundel.accounting.ledger import batch as road
from bundel.accounting.ledger import messages, rules
from bundel.accounting.ledger.actions.people import people_of, reason_of
from bundel.accounting.ledger.actions.posting import post_batch
from bundel.accounting.ledger.models import Draft
from bundel.accounting.ledger.rules import EntryDraft, Posted
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="ledger.post")
def prepare(by: Actor, client_id: int, draft: EntryDraft) -> int:
    """Put an entry ready, for another person to post. Raises `Refusal` when it could not be posted today."""
    who, for_whom = people_of(by)
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
        prepared_by_id=who,
        prepared_for_id=for_whom,
        prepared_at=by.now,
    )
    note("ledger.draft", made.pk, name=made.description, changes={"status": [None, "prepared"]})
    return int(made.pk)


@action(right="ledger.post")
def post_prepared(by: Actor, client_id: int, draft_id: int) -> Posted:
    """Post an entry that somebody else prepared."""
    who, for_whom = people_of(by)
    found = _waiting(client_id, draft_id)
    if not rules.disjoint((found.prepared_by_id, found.prepared_for_id), (who, for_whom)):
        raise Refusal(messages.SAME_PERSON, person=by.name)
    lines = rules.stored_lines(found.lines)
    entry = EntryDraft(found.journal, found.date, found.description, lines, key=f"ledger.draft:{draft_id}")
    posted = post_batch(by, client_id, [entry])[0]
    _decide(found, Draft.Status.POSTED, by, entry_id=posted.entry_id)
    return posted


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
