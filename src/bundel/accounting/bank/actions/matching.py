"""Matching what is to do: the certain ones are booked, the others get suggestions."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import Final

from django.db import connection

from bundel.accounting.bank.actions.booking import Decision, book
from bundel.accounting.bank.models import Match, Movement, Suggestion
from bundel.accounting.bank.queries.open_items import incoming, items_of, patterns
from bundel.accounting.bank.rules import Outcome, Part, Proposal
from bundel.accounting.bank.rules import match as decide
from bundel.accounting.payments import queries as payments
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Matched:
    """What matching did: booked by itself, left with a suggestion, left without."""

    automatic: int
    suggested: int
    unknown: int


@action(right="bank.match")
def match(by: Actor, client_id: int, *, account_id: int | None = None) -> Matched:
    """Match everything of a client that is to do (of one account when given). Run again, it looks at the rest.

    Only what is unique is booked by itself. A movement whose match a person undid is never matched by itself again.
    Raises `Refusal` when the ledger refuses an entry (a locked period): then nothing is matched.
    """
    found = Movement.of(client_id).select_for_update(of=("self",)).filter(state="to_do", taken_up=True)
    if account_id is not None:
        found = found.filter(account_id=account_id)
    movements = {one.pk: one for one in found.order_by("date", "id")}
    if not movements:
        return Matched(0, 0, 0)
    outcomes = decide(
        [incoming(one) for one in movements.values()],
        items_of(client_id, min(one.date for one in movements.values()), by.today),
        own_ibans={row.iban for row in payments.accounts([client_id])},
        charges=patterns(client_id),
    )
    refused = set(
        Match.of(client_id).filter(movement_id__in=movements, undone_at__isnull=False).values_list(
            "movement_id", flat=True
        )
    )  # fmt: skip
    decisions = [
        Decision(movements[one.movement], Match.Source.AUTOMATIC, one.automatic.rule, one.automatic.reason,
                 one.automatic.parts)
        for one in outcomes if one.automatic is not None and one.movement not in refused
    ]  # fmt: skip
    book(by, client_id, decisions)
    booked = {one.movement.pk for one in decisions}
    left = [one for one in outcomes if one.movement not in booked]
    suggest(client_id, left)
    suggested = sum(bool(one.suggestions or one.automatic) for one in left)
    result = Matched(len(decisions), suggested, len(left) - suggested)
    changes = {"automatic": [0, result.automatic], "suggested": [0, suggested], "unknown": [0, result.unknown]}
    note("bank_matching", account_id or client_id, changes=changes)
    return result


_SUGGEST: Final = """
insert into bank_suggestion (client_id, movement_id, rank, rule, confidence, reason, parts)
select %s, movement, rank, rule, confidence, reason, parts
from jsonb_to_recordset(%s) as given(movement bigint, rank int, rule text, confidence int, reason text, parts jsonb)
"""
_PART_FIELDS: Final = tuple(field.name for field in fields(Part))


def suggest(client_id: int, outcomes: Sequence[Outcome]) -> None:
    """Replace the suggestions of movements that were not booked, in one statement."""
    forget(client_id, [one.movement for one in outcomes])
    rows = []
    for one in outcomes:
        found = (*((one.automatic,) if one.automatic else ()), *one.suggestions)
        rows += [_suggestion(one.movement, rank, proposal) for rank, proposal in enumerate(found, 1)]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_SUGGEST, [client_id, json.dumps(rows)])


def forget(client_id: int, movement_ids: Collection[int]) -> None:
    """Take away the suggestions of movements."""
    Suggestion.of(client_id).filter(movement_id__in=movement_ids).delete()


def _suggestion(movement_id: int, rank: int, proposal: Proposal) -> dict[str, object]:
    return {
        "movement": movement_id,
        "rank": rank,
        "rule": proposal.rule,
        "confidence": max(proposal.confidence, 0),
        "reason": proposal.reason[:300],
        "parts": [{name: getattr(part, name) for name in _PART_FIELDS} for part in proposal.parts],
    }
