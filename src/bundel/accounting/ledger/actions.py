"""Every write of the ledger. Each is a batch with findings: all or nothing, and a refusal that names the rows."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from django.db import connection

from bundel.accounting.ledger import batch as road
from bundel.accounting.ledger import messages, queries, rules
from bundel.accounting.ledger.chart import load
from bundel.accounting.ledger.models import Account, Draft, Journal, Lock, Period, Reopening
from bundel.accounting.ledger.rules import EntryDraft, Posted
from bundel.kit.findings import Finding, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor

LONGEST_REOPENING_DAYS: Final = 31


@action(right="ledger.manage")
def open_books(by: Actor, client_id: int, year: int) -> int:
    """Open a book year: the accounts of the chart, the journals and the 14 periods. Returns the number of new rows.

    Done again it adds what is missing and nothing else; names that a client gave its accounts stay.
    """
    with connection.cursor() as cursor:
        cursor.execute("select ledger_open_year(%s)", [year])
    rows: list[tuple[Any, list[Any]]] = [
        (
            Account,
            [
                Account(client_id=client_id, number=one.number, name=one.name_nl, kind=one.kind, normal=one.normal)
                for one in load().postable
            ],
        ),
        (Journal, [Journal(client_id=client_id, code=code, name=name) for code, name in rules.JOURNALS.items()]),
        (Period, [Period(client_id=client_id, year=year, number=number) for number in range(14)]),
    ]
    made = 0
    for model, wanted in rows:
        before = model.of(client_id).count()
        model.objects.bulk_create(wanted, ignore_conflicts=True)
        made += model.of(client_id).count() - before
    if made:
        note("ledger.year", year, name=f"Boekjaar {year}", changes={"rijen": [0, made]})
    return made


@action(right="ledger.manage")
def add_account(by: Actor, client_id: int, number: str, name: str, *, like: str) -> None:
    """Open an account of the client's own (each bank account has its own 550xxx), of the same kind as `like`.

    Raises `Refusal` when the number exists or does not stand under a heading of the chart.
    """
    chart = load()
    if not number.isdecimal() or not 6 <= len(number) <= 10 or number[:3] not in chart:
        raise Refusal(messages.ACCOUNT_NUMBER, number=number)
    existing = Account.of(client_id).filter(number=number).first()
    if existing is not None:
        raise Refusal(messages.ACCOUNT_EXISTS, number=number, name=existing.name)
    pattern = Account.of(client_id).filter(number=like).first()
    if pattern is None:
        raise Refusal(messages.UNKNOWN_ACCOUNT, row=1, line=1, account=like)
    Account.objects.create(
        client_id=client_id, number=number, name=name[:160], kind=pattern.kind, normal=pattern.normal
    )
    note("ledger.account", number, name=name, changes={"naam": [None, name]})


@action(right="ledger.manage")
def close_account(by: Actor, client_id: int, number: str, *, on: dt.date | None, reason: str) -> None:
    """Refuse entries on an account from a day on; `None` opens it again. What was posted stays."""
    account = Account.of(client_id).select_for_update().filter(number=number).first()
    if account is None:
        raise Refusal(messages.UNKNOWN_ACCOUNT, row=1, line=1, account=number)
    before, account.closed_on = account.closed_on, on
    account.save(update_fields=["closed_on"])
    note("ledger.account", number, name=account.name, reason=_reason(reason),
         changes={"afgesloten op": [before and str(before), on and str(on)]})  # fmt: skip


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
    return _post(by, client_id, batch)


def _post(by: Actor, client_id: int, batch: Sequence[EntryDraft]) -> list[Posted]:
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
    _reason(reason)
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
    draft = rules.reversal(found.draft(), entry_id=entry_id, number=row.number, on=on, reason=reason.strip())
    posted = _post(by, client_id, [draft])[0]
    if posted.again:
        raise Refusal(messages.ALREADY_REVERSED, number=row.number, by=posted.number)
    note("ledger.entry", entry_id, name=row.number, reason=reason, changes={"tegengeboekt door": [None, posted.number]})
    return posted


@action(right="ledger.import")
def import_opening(by: Actor, client_id: int, year: int, text: str) -> Posted:
    """Post an opening balance from CSV (`account;debit;credit`, must balance). Read again: 0 changes.

    Raises `Refusal` naming the rows of the file that are wrong, or when another opening balance was posted before.
    """
    lines, findings = rules.opening_lines(text)
    if findings:
        raise road.refuse(findings)
    if not Period.of(client_id).filter(year=year, number=0).exists():
        raise Refusal(messages.BOOKS_NOT_OPEN, year=year)
    draft = rules.opening_entry(year, lines)
    before = queries.posted_with(client_id, draft.key)
    if before is not None:
        known = queries.entry(client_id, before.entry_id)
        if known is None or known.draft().lines != draft.lines:
            raise Refusal(messages.OPENING_DIFFERS, year=year, number=before.number)
        return before
    return _post(by, client_id, [draft])[0]


@action(right="ledger.lock")
def lock(
    by: Actor,
    client_id: int,
    year: int,
    period: int,
    *,
    journal: str = "",
    document_type: str = "",
    hard: bool = False,
    reason: str,
) -> int:
    """Close a period for a journal and a document type (empty means all). Waits for who is posting in it right now."""
    reason = _reason(reason)
    scope = rules.lock_scope(year, period, journal, document_type)
    if not Period.of(client_id).filter(year=year, number=period).exists():
        raise Refusal(messages.BOOKS_NOT_OPEN, year=year)
    kind = Lock.Kind.HARD if hard else Lock.Kind.SOFT
    same = Lock.of(client_id).filter(year=year, period=period, journal=journal, document_type=document_type, kind=kind)
    held = {one.id for one in queries.locks([client_id], by.today, year=year) if one.holds}
    for one in same:
        if one.pk in held:
            raise Refusal(messages.ALREADY_LOCKED, scope=scope, locked_by=one.locked_by_name, reason=one.reason)
    made = Lock.objects.create(
        client_id=client_id,
        year=year,
        period=period,
        journal=journal,
        document_type=document_type,
        kind=kind,
        reason=reason,
        locked_by_id=by.person_id,
        locked_by_name=by.name[:160],
        locked_at=by.now,
    )
    note("ledger.lock", made.pk, name=scope, reason=reason, changes={"vergrendeling": [None, kind.value]})
    return int(made.pk)


@action(right="ledger.unlock")
def request_reopening(by: Actor, client_id: int, lock_id: int, *, reason: str, relock_on: dt.date) -> int:
    """Ask to reopen a lock until `relock_on`, when it closes by itself. Another person decides."""
    reason, (who, for_whom) = _reason(reason), _people(by)
    found = next((one for one in queries.locks([client_id], by.today) if one.id == lock_id), None)
    if found is None:
        raise Refusal(messages.UNKNOWN_LOCK)
    if found.kind == Lock.Kind.HARD:
        raise Refusal(messages.HARD_LOCK, scope=found.scope)
    if found.reopening is not None and found.reopening.status == Reopening.Status.OPEN:
        raise Refusal(messages.REOPENING_ALREADY_ASKED, by=found.reopening.requested_by)
    if not found.holds and found.reopening is not None:
        raise Refusal(messages.NOT_LOCKED, relock_on=f"{found.reopening.relock_on:%d/%m/%Y}")
    if not by.today < relock_on <= by.today + dt.timedelta(days=LONGEST_REOPENING_DAYS):
        raise Refusal(messages.RELOCK_IN_FUTURE, relock_on=f"{relock_on:%d/%m/%Y}", days=LONGEST_REOPENING_DAYS)
    made = Reopening.objects.create(
        client_id=client_id,
        lock_id=lock_id,
        reason=reason,
        relock_on=relock_on,
        requested_by_id=who,
        requested_for_id=for_whom,
        requested_at=by.now,
    )
    note("ledger.lock", lock_id, name=found.scope, reason=reason,
         changes={"heropening gevraagd tot": [None, str(relock_on)]})  # fmt: skip
    return int(made.pk)


@action(right="ledger.approve_unlock")
def decide_reopening(by: Actor, client_id: int, reopening_id: int, *, approve: bool, reason: str = "") -> None:
    """Approve or refuse a reopening. Raises `Refusal` for the person who asked it, and when it was decided before."""
    who, for_whom = _people(by)
    found = Reopening.of(client_id).select_for_update(of=("self",)).filter(pk=reopening_id).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_LOCK)
    if found.status != Reopening.Status.OPEN:
        raise Refusal(messages.NOT_WAITING, status=Reopening.Status(found.status).label.lower())
    if not rules.disjoint((found.requested_by_id, found.requested_for_id), (who, for_whom)):
        raise Refusal(messages.SAME_PERSON, person=by.name)
    found.status = Reopening.Status.APPROVED if approve else Reopening.Status.REFUSED
    found.decided_by_id, found.decided_for_id, found.decided_at = who, for_whom, by.now
    found.decision_reason = reason if approve else _reason(reason)
    found.save()
    note("ledger.lock", found.lock_id, name=str(reopening_id), reason=reason,
         changes={"heropening": ["open", found.status]})  # fmt: skip


@action(right="ledger.post")
def prepare(by: Actor, client_id: int, draft: EntryDraft) -> int:
    """Put an entry ready, for another person to post. Raises `Refusal` when it could not be posted today."""
    who, for_whom = _people(by)
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
    who, for_whom = _people(by)
    found = _waiting(client_id, draft_id)
    if not rules.disjoint((found.prepared_by_id, found.prepared_for_id), (who, for_whom)):
        raise Refusal(messages.SAME_PERSON, person=by.name)
    lines = rules.stored_lines(found.lines)
    entry = EntryDraft(found.journal, found.date, found.description, lines, key=f"ledger.draft:{draft_id}")
    posted = _post(by, client_id, [entry])[0]
    _decide(found, Draft.Status.POSTED, by, entry_id=posted.entry_id)
    return posted


@action(right="ledger.post")
def return_prepared(by: Actor, client_id: int, draft_id: int, *, reason: str) -> None:
    """Send a prepared entry back with a reason."""
    _decide(_waiting(client_id, draft_id), Draft.Status.RETURNED, by, reason=_reason(reason))


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
    draft.decided_by_id, draft.decided_for_id = _people(by)
    draft.status, draft.reason, draft.entry_id, draft.decided_at = status, reason, entry_id, by.now
    draft.save()
    note(
        "ledger.draft", draft.pk, name=draft.description, reason=reason, changes={"status": ["prepared", status.value]}
    )


def _reason(text: str) -> str:
    if not text.strip():
        raise Refusal(messages.REASON_NEEDED)
    return text.strip()[:300]


def _people(by: Actor) -> tuple[int, int]:
    """Who acts, and with whose authority. Raises `Refusal` for a system task: four eyes need people."""
    if by.person_id is None or by.answers_as is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    return by.person_id, by.answers_as
