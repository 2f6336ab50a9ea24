"""Taking up files of the bank: the account chooses the client, a statement is whole or not there, and never twice."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.db.models import QuerySet

from bundel.accounting.bank import messages
from bundel.accounting.bank.models import Movement, Statement, StatementFile
from bundel.accounting.bank.rules import MovementFacts, StatementFacts, chain, fingerprint, follows, precedes
from bundel.accounting.payments import queries as payments
from bundel.formats import bank as formats
from bundel.kit.findings import Finding, Refusal
from bundel.kit.money import show
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.scope import scope
from bundel.platform.documents import actions as documents
from bundel.platform.outbox.actions import announce
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor

TAKEN_UP = "bank.statement_taken_up"
"""Announced once a client and file: `{accounts: [id, …]}`."""


@dataclass(frozen=True, slots=True)
class StatementOutcome:
    """What became of one statement of a file."""

    account: str
    sequence: int | None
    date: dt.date
    status: Literal["taken_up", "waiting", "known", "refused"]
    movements: int
    client_id: int | None = None
    client_code: str = ""
    statement_id: int | None = None


@dataclass
class Imported:
    """What became of a file. `released` counts statements that waited and were taken up by this one."""

    name: str
    format: str
    outcomes: list[StatementOutcome] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    released: int = 0

    def count(self, status: str) -> int:
        """How many statements have this outcome."""
        return sum(one.status == status for one in self.outcomes)


@action(right="bank.import")
def import_file(by: Actor, client_id: int | None, content: bytes, name: str) -> Imported:
    """Take up the statements of a CODA or camt.053 file, for whichever clients their accounts are.

    With a client only its accounts are looked at. Each statement comes in whole or not at all; one that was taken up
    before changes nothing; one whose previous is missing waits and is taken up by itself when that comes. Nothing is
    raised for a bad file: what is wrong stands in `findings`.
    """
    read = formats.read(content, name)
    result = Imported(name, read.format, findings=list(read.findings))
    for statement in read.rejected:
        result.outcomes.append(_outcome(statement, "refused"))
    if read.statements and not read.bookable:
        result.findings.append(Finding("error", messages.NOT_BOOKABLE, name, {"name": name, "format": read.format}))
        result.outcomes += [_outcome(statement, "refused") for statement in read.statements]
        return result
    accounts = payments.accounts_by_iban({statement.account for statement in read.statements})
    pairs = []
    for statement in read.statements:
        account = accounts.get(statement.account)
        if account is None or statement.currency != "EUR":
            result.findings.append(_why_not(statement, account))
            result.outcomes.append(_outcome(statement, "refused", account))
        else:
            pairs.append((account, statement))
    for account in sorted({account.id: account for account, _ in pairs}.values(), key=lambda one: one.id):
        payments.hold_account(account.id)
    files: dict[int, StatementFile] = {}
    for account, statement in pairs:
        _take(by, result, account, statement, content, files)
    touched: dict[int, set[int]] = {}
    new = 0
    for account in {account.id: account for account, _ in pairs}.values():
        taken = _take_up_chain(account)
        new += len(taken)
        if taken:
            touched.setdefault(account.client_id, set()).add(account.id)
    _tell(result, pairs)
    result.released = new - result.count("taken_up")
    for client, found in touched.items():
        announce(by, client, TAKEN_UP, {"accounts": sorted(found)})
    _note(result, files)
    return result


def take_up(by: Actor, content: bytes, name: str) -> Imported:
    """`import_file` for whoever brings a file: over all clients with that right, else for those of the person only.

    Raises `Refusal` for people without the right for any client.
    """
    if rights.has(by, "bank.import", None):
        return import_file(by, None, content, name)
    mine = rights.clients_with(by, "bank.import")
    if not mine:
        rights.require(by, "bank.import", None)
    with scope(mine):
        found = payments.accounts_by_iban({one.account for one in formats.read(content, name).statements})
        owners = sorted({account.client_id for account in found.values()})
    result = import_file(by, (owners or sorted(mine))[0], content, name)
    for owner in owners[1:]:
        more = import_file(by, owner, content, name)
        theirs = {(one.account, one.sequence, one.date): one for one in more.outcomes if one.client_id == owner}
        result.outcomes = [theirs.get((one.account, one.sequence, one.date), one) for one in result.outcomes]
        result.findings += [one for one in more.findings if one not in result.findings]
        result.released += more.released
    known = {account.iban for account in found.values()}
    result.findings = [
        one
        for one in result.findings
        if one.message is not messages.UNKNOWN_ACCOUNT or one.facts.get("account") not in known
    ]
    return result


def _outcome(
    statement: formats.Statement,
    status: Literal["taken_up", "waiting", "known", "refused"],
    account: payments.AccountRow | None = None,
    statement_id: int | None = None,
) -> StatementOutcome:
    return StatementOutcome(
        statement.account,
        statement.sequence,
        statement.date,
        status,
        len(statement.movements),
        account.client_id if account else None,
        account.client_code if account else "",
        statement_id,
    )


def _why_not(statement: formats.Statement, account: payments.AccountRow | None) -> Finding:
    if account is None:
        return Finding("error", messages.UNKNOWN_ACCOUNT, named(statement), {"account": statement.account})
    facts = {"account": statement.account, "currency": statement.currency}
    return Finding("error", messages.CURRENCY, named(statement), facts)


def named(statement: formats.Statement) -> str:
    """How findings call a statement: `BE10… nr. 211 van 03/11/2026`."""
    number = f" nr. {statement.sequence}" if statement.sequence is not None else ""
    return f"{statement.account}{number} van {statement.date:%d/%m/%Y}"


def facts_of(statement: Statement | formats.Statement) -> StatementFacts:
    """What the chain looks at."""
    return StatementFacts(statement.sequence, statement.date, statement.opening_cents, statement.closing_cents)


def _take(
    by: Actor,
    result: Imported,
    account: payments.AccountRow,
    statement: formats.Statement,
    content: bytes,
    files: dict[int, StatementFile],
) -> None:
    """Put one statement down as waiting, with its movements; the chain takes it up afterwards."""
    mark = fingerprint(facts_of(statement), [MovementFacts(one.date, one.amount_cents) for one in statement.movements])
    there = Statement.of(account.client_id).filter(account_id=account.id)
    same = there.filter(date=statement.date, sequence=statement.sequence)
    if statement.sequence is None:
        # A bank without numbers may send several statements a day: the amounts tell them apart.
        same = same.filter(fingerprint=mark)
    known = same.first()
    if known is not None:
        equal = known.fingerprint == mark
        message, severity = (messages.KNOWN, "info") if equal else (messages.CONFLICT, "error")
        result.findings.append(Finding(severity, message, named(statement), {"statement": named(statement)}))  # type: ignore[arg-type]
        result.outcomes.append(_outcome(statement, "known" if equal else "refused", account, known.pk))
        return
    broken = _contradicted(there, statement)
    if broken is not None:
        result.findings.append(broken)
        result.outcomes.append(_outcome(statement, "refused", account))
        return
    if account.client_id not in files:
        files[account.client_id] = _file(by, account.client_id, result, content)
    made = Statement.objects.create(
        client_id=account.client_id,
        account_id=account.id,
        file=files[account.client_id],
        sequence=statement.sequence,
        date=statement.date,
        opening_cents=statement.opening_cents,
        closing_cents=statement.closing_cents,
        movement_count=len(statement.movements),
        fingerprint=mark,
    )
    Movement.objects.bulk_create([_movement(made, one) for one in statement.movements], batch_size=1000)
    result.outcomes.append(_outcome(statement, "waiting", account, made.pk))


def _contradicted(there: QuerySet[Statement], statement: formats.Statement) -> Finding | None:
    """The finding when a neighbour by number has another balance: one of both is wrong, and the first one stays."""
    for neighbour in there.filter(state="taken_up").order_by("-date", "-id"):
        pairs = ((facts_of(neighbour), facts_of(statement)), (facts_of(statement), facts_of(neighbour)))
        for before, after in pairs:
            if chain.contradicts(before, after) and before.date <= after.date:
                facts = {
                    "statement": named(statement),
                    "opening": show(after.opening_cents),
                    "closing": show(before.closing_cents),
                }
                return Finding("error", messages.BREAKS_CHAIN, named(statement), facts)
    return None


def _file(by: Actor, client_id: int, result: Imported, content: bytes) -> StatementFile:
    sha256 = hashlib.sha256(content).hexdigest()
    known: StatementFile | None = StatementFile.of(client_id).filter(sha256=sha256).first()
    if known is not None:
        return known
    stored = documents.store(
        by,
        client_id,
        name=result.name[:200] or "afschrift",
        content=content,
        kind="bank_statement",
        visibility="internal",
        subject=f"bank.file:{sha256[:16]}",
    )
    made: StatementFile = StatementFile.objects.create(
        client_id=client_id,
        sha256=sha256,
        name=result.name[:200],
        format=result.format,
        document_id=stored.pk,
        findings=[{"severity": one.severity, "code": one.code, "text": one.text} for one in result.findings],
        imported_by=by.name[:160],
        imported_at=by.now,
    )
    return made


def _movement(statement: Statement, one: formats.Movement) -> Movement:
    return Movement(
        client_id=statement.client_id,
        account_id=statement.account_id,
        statement=statement,
        sequence=one.sequence,
        date=one.date,
        value_date=one.value_date,
        amount_cents=one.amount_cents,
        counterparty_name=(one.counterparty_name or "")[:140],
        counterparty_account=(one.counterparty_account or "")[:34],
        structured_reference=(one.structured_reference or "")[:35],
        remittance=one.remittance,
        information=one.information,
        end_to_end_id=(one.end_to_end_id or "")[:35],
        bank_reference=(one.bank_reference or "")[:80],
        return_reason=(one.return_reason or "")[:10],
        transaction_code=(one.transaction_code or "")[:40],
        details=[_detail(detail) for detail in one.details],
    )


def _detail(one: formats.Movement) -> dict[str, str | int]:
    return {
        "sequence": one.sequence,
        "amount_cents": one.amount_cents,
        "name": one.counterparty_name or "",
        "iban": one.counterparty_account or "",
        "reference": one.structured_reference or "",
        "remittance": one.remittance,
        "end_to_end_id": one.end_to_end_id or "",
        "return_reason": one.return_reason or "",
    }


def _take_up_chain(account: payments.AccountRow) -> list[int]:
    """Take up every waiting statement that now connects, in both directions; their ids."""
    there = Statement.of(account.client_id).filter(account_id=account.id)
    waiting = list(there.filter(state="waiting").order_by("date", "sequence", "id"))
    first = there.filter(first=True).first()
    last = there.filter(state="taken_up", following__isnull=True).first()
    taken: list[int] = []
    if last is None and waiting:
        start = waiting.pop(0)
        start.first = True
        _take_up(start)
        taken.append(start.pk)
        first = last = start
    moved = True
    while moved and last is not None and first is not None:
        moved = False
        for statement in waiting:
            if follows(facts_of(last), facts_of(statement)):
                statement.previous = last
                _take_up(statement)
                last = statement
            elif precedes(facts_of(statement), facts_of(first)):
                # The chain's first statement makes room for the one that turns out to come before it.
                _put_before(statement, first)
                first = statement
            else:
                continue
            waiting.remove(statement)
            taken.append(statement.pk)
            moved = True
            break
    return taken


def _take_up(statement: Statement) -> None:
    statement.state = Statement.State.TAKEN_UP
    statement.save(update_fields=["state", "first", "previous", "gap_reason"])
    Movement.of(statement.client_id).filter(statement=statement).update(taken_up=True)


def _put_before(statement: Statement, first: Statement) -> None:
    """Make `statement` the first one, and the present first one its follower."""
    first.first, first.previous = False, statement
    first.save(update_fields=["first", "previous"])
    statement.first = True
    _take_up(statement)


def _tell(result: Imported, pairs: Sequence[tuple[payments.AccountRow, formats.Statement]]) -> None:
    """Say of each new statement whether it was taken up or waits, and for which one."""
    new = {one.statement_id for one in result.outcomes if one.status == "waiting"}
    taken = set(
        Statement.objects.filter(pk__in=[pk for pk in new if pk], state="taken_up").values_list("pk", flat=True)
    )
    for place, one in enumerate(result.outcomes):
        if one.status != "waiting":
            continue
        if one.statement_id in taken:
            result.outcomes[place] = StatementOutcome(
                one.account, one.sequence, one.date, "taken_up", one.movements, one.client_id, one.client_code,
                one.statement_id,
            )  # fmt: skip
            continue
        account = next(account for account, _ in pairs if account.iban == one.account)
        there = Statement.of(account.client_id).filter(account_id=account.id, state="taken_up", following__isnull=True)
        last = there.first()
        previous = f"nr. {last.sequence} van {last.date:%d/%m/%Y}" if last else "–"
        facts = {"statement": f"nr. {one.sequence} van {one.date:%d/%m/%Y}", "previous": previous}
        result.findings.append(Finding("warning", messages.WAITS, one.account, facts))


def _note(result: Imported, files: dict[int, StatementFile]) -> None:
    for client_id, file in files.items():
        mine = [one for one in result.outcomes if one.client_id == client_id and one.status in ("taken_up", "waiting")]
        movements = sum(one.movements for one in mine)
        changes = {"statements": [0, len(mine)], "movements": [0, movements]}
        note("bank_file", file.pk, name=file.name, changes=changes, client_id=client_id)


@action(right="bank.import")
def accept_gap(by: Actor, client_id: int, statement_id: int, reason: str) -> int:
    """Take up a waiting statement although a number is missing, because its balance connects; how many followed.

    Raises `Refusal` without reason, and when the balance does not connect.
    """
    if not reason.strip():
        raise Refusal(messages.REASON_NEEDED)
    statement = Statement.of(client_id).filter(pk=statement_id).first()
    if statement is None:
        raise Refusal(messages.UNKNOWN_STATEMENT)
    payments.hold_account(statement.account_id)
    statement.refresh_from_db()
    there = Statement.of(client_id).filter(account_id=statement.account_id)
    last = there.filter(state="taken_up", following__isnull=True).first()
    connects = last is not None and last.closing_cents == statement.opening_cents and last.date <= statement.date
    if statement.state != "waiting" or not connects:
        raise Refusal(messages.NOT_WAITING)
    statement.previous, statement.gap_reason = last, reason.strip()[:300]
    _take_up(statement)
    note("bank_statement", statement.pk, changes={"state": ["waiting", "taken_up"]}, reason=reason)
    account = payments.account(client_id, statement.account_id)
    followed = _take_up_chain(account) if account else []
    announce(by, client_id, TAKEN_UP, {"accounts": [statement.account_id]})
    return 1 + len(followed)
