"""From a decision about movements to the ledger and the open items, for one movement or for thousands at once."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.models import Count

from bundel.accounting.bank.models import Match, Movement, Suggestion
from bundel.accounting.bank.models import Part as PartRow
from bundel.accounting.bank.rules import Part
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted
from bundel.accounting.payables import actions as payables
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments import queries as runs
from bundel.accounting.receivables import actions as receivables
from bundel.platform.people.actor import Actor

RECEIVABLE: Final = "400000"
PAYABLE: Final = "440000"
UNDER_WAY: Final = "580000"
SUSPENSE: Final = "499000"
_ACCOUNTS: Final = {"payment": UNDER_WAY, "return": UNDER_WAY, "receivable": RECEIVABLE, "credit": RECEIVABLE,
                    "payable": PAYABLE}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """What a movement is: the parts add up to it."""

    movement: Movement
    source: str
    rule: str
    reason: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Booked:
    """A decision that was booked: the id of its match and the number of its entry."""

    match_id: int
    entry_number: str
    decision: Decision


def account_of(part: Part) -> str:
    """The ledger account that a part is booked on."""
    return _ACCOUNTS.get(part.kind, part.ledger_account)


def book(by: Actor, client_id: int, decisions: Sequence[Decision]) -> list[Booked]:
    """Book decisions: one entry in BANK a movement, open items settled, payments executed or given back.

    All or nothing; raises the refusals of ledger, payables, receivables and payments. Movements must be locked.
    """
    if not decisions:
        return []
    earlier = dict(
        Match.of(client_id)
        .filter(movement_id__in=[one.movement.pk for one in decisions])
        .values_list("movement_id")
        .annotate(n=Count("id"))
    )
    keys = [f"bank.movement:{one.movement.pk}/{earlier.get(one.movement.pk, 0) + 1}" for one in decisions]
    pairs = list(zip(decisions, keys, strict=True))
    _settle(by, client_id, pairs)
    banks = {row.id: row.ledger_account for row in runs.accounts([client_id])}
    posted = ledger.post(by, client_id, [_entry(one, key, banks[one.movement.account_id]) for one, key in pairs])
    made = _write(by, client_id, [(one, key, entry) for (one, key), entry in zip(pairs, posted, strict=True)])
    ids = [one.movement.pk for one in decisions]
    suspended = [one.movement.pk for one in decisions if one.source == Match.Source.SUSPENSE]
    Movement.of(client_id).filter(pk__in=ids).update(state=Movement.State.MATCHED)
    Movement.of(client_id).filter(pk__in=suspended).update(state=Movement.State.SUSPENSE)
    Suggestion.of(client_id).filter(movement_id__in=ids).delete()
    for one in decisions:
        for part in one.parts:
            if part.kind == "return":
                words = " ".join(filter(None, (one.movement.return_reason, one.movement.remittance)))
                payments.give_back(by, client_id, part.target, words[:250] or "terugstorting", one.movement.date)
    return made


_WRITE: Final = """
with given as (
    select * from jsonb_to_recordset(%(rows)s) as r(movement bigint, source text, rule text, reason text, key text,
        entry bigint, number text, parts jsonb)
), made as (
    insert into bank_match (client_id, movement_id, source, rule, reason, entry_key, entry_id, entry_number, made_by,
                            made_by_id, made_at, undone_by, undone_reason, reversal_number)
    select %(client)s, movement, source, rule, reason, key, entry, number, %(by)s, %(person)s, %(now)s, '', '', ''
    from given returning id, movement_id
), parts as (
    insert into bank_part (client_id, match_id, kind, target_id, cents, label, party, ledger_account, esr)
    select %(client)s, made.id, p.kind, p.target, p.cents, p.label, p.party, p.account, p.esr
    from made join given on given.movement = made.movement_id
    cross join lateral jsonb_to_recordset(given.parts) as p(kind text, target bigint, cents bigint, label text,
        party text, account text, esr text)
)
select movement_id, id from made
"""


def _write(by: Actor, client_id: int, rows: Sequence[tuple[Decision, str, Posted]]) -> list[Booked]:
    """Write matches with their parts in one statement; one answer a decision, in the order given."""
    given = [
        {
            "movement": one.movement.pk,
            "source": one.source,
            "rule": one.rule,
            "reason": one.reason[:300],
            "key": key,
            "entry": entry.entry_id,
            "number": entry.number,
            "parts": [_part(part) for part in one.parts],
        }
        for one, key, entry in rows
    ]
    facts: dict[str, Any] = {"rows": json.dumps(given), "client": client_id, "by": by.name[:160]}
    facts |= {"person": by.person_id, "now": by.now}
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, facts)
        ids = dict(cursor.fetchall())
    return [Booked(ids[one.movement.pk], entry.number, one) for one, _, entry in rows]


def _part(part: Part) -> dict[str, str | int]:
    return {
        "kind": part.kind,
        "target": part.target,
        "cents": part.cents,
        "label": part.label[:200],
        "party": part.party[:200],
        "account": account_of(part),
        "esr": part.esr,
    }


def _entry(decision: Decision, key: str, bank: str) -> EntryDraft:
    movement = decision.movement
    text = " ".join(filter(None, (movement.counterparty_name, movement.remittance or movement.structured_reference)))
    cents = movement.amount_cents
    lines = [LineDraft(bank, max(cents, 0), max(-cents, 0), text[:300])]
    lines += [
        LineDraft(
            account_of(part),
            max(-part.cents, 0),
            max(part.cents, 0),
            (part.label or text)[:300],
            partner=part.party if part.kind in ("receivable", "payable", "credit") else "",
            esr=part.esr,
        )
        for part in decision.parts
    ]
    return EntryDraft(
        journal="BANK",
        date=movement.date,
        description=(text or f"Bankverrichting {movement.bank_reference}")[:300],
        lines=tuple(lines),
        document_type="bank_movement",
        document=f"bank.movement:{movement.pk}",
        key=key,
    )


def _settle(by: Actor, client_id: int, pairs: Sequence[tuple[Decision, str]]) -> None:
    """Settle what the parts name. An outgoing part settles a debt, so its sign turns for payables."""
    executed: dict[dt.date, list[int]] = {}
    received: list[tuple[int, int, str, dt.date]] = []
    owed: list[tuple[int, int, str, dt.date]] = []
    for one, key in pairs:
        on = one.movement.date
        for part in one.parts:
            if part.kind == "payment":
                executed.setdefault(on, []).append(part.target)
            elif part.kind == "receivable":
                received.append((part.target, part.cents, key, on))
            elif part.kind == "payable":
                owed.append((part.target, -part.cents, key, on))
            elif part.kind == "credit":
                receivables.credit(
                    by, client_id, part.party, part.cents, entry_key=key, on=on, reason=f"te veel betaald {part.label}",
                    iban=part.iban,
                )  # fmt: skip
    for on, lines in sorted(executed.items()):
        payments.execute(by, client_id, lines, on)
    if received:
        receivables.settle(by, client_id, received)
    if owed:
        payables.settle(by, client_id, owed)


def unsettle(by: Actor, client_id: int, match: Match, parts: Sequence[PartRow], reason: str) -> None:
    """Open again what a match settled; the counterpart of `_settle`."""
    key = f"{match.entry_key}/undone"
    lines = [part.target_id for part in parts if part.kind == "payment"]
    if lines:
        payments.take_back_execution(by, client_id, lines)
    received = [(part.target_id, -part.cents, key, by.today) for part in parts if part.kind == "receivable"]
    if received:
        receivables.settle(by, client_id, received)
    for part in parts:
        if part.kind == "payable":
            payables.reopen(by, client_id, part.target_id, -part.cents, reason, entry_key=key, on=by.today)
        elif part.kind == "credit":
            receivables.credit(
                by, client_id, part.party, -part.cents, entry_key=key, on=by.today, reason=f"ongedaan: {reason}"
            )
