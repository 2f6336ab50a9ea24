"""Movements for the matching screen: keyset pages, quick at any number, and one movement with all around it."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from bundel.accounting.bank.models import Match, Movement, Part, Suggestion
from bundel.accounting.bank.queries.open_items import items_of
from bundel.accounting.bank.rules import Item
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """What a movement probably is. `parts` holds dicts as `rules.Part`; `whole` tells that it can be confirmed."""

    rank: int
    rule: str
    confidence: int
    reason: str
    parts: tuple[Mapping[str, Any], ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class PartRow:
    """A share of a match."""

    kind: str
    target_id: int
    cents: int
    label: str
    ledger_account: str
    esr: str


@dataclass(frozen=True, slots=True)
class MovementRow:
    """A movement as the list shows it, with its best suggestion."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    account_name: str
    statement_id: int
    date: dt.date
    amount_cents: int
    counterparty_name: str
    counterparty_account: str
    communication: str
    state: str
    return_reason: str
    best: SuggestionRow | None = None


@dataclass(frozen=True, slots=True)
class MovementDetail:
    """One movement with everything around it: facts, suggestions, and the history of its matches."""

    row: MovementRow
    account_id: int
    value_date: dt.date
    end_to_end_id: str
    bank_reference: str
    information: str
    remittance: str
    structured_reference: str
    details: tuple[Mapping[str, Any], ...]
    suggestions: tuple[SuggestionRow, ...]
    parts: tuple[PartRow, ...]
    history: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Movements and their money by state, for the tabs."""

    count: Mapping[str, int]
    cents: Mapping[str, int]


def _filtered(
    *,
    client_ids: Collection[int] | None,
    account_id: int | None,
    state: str,
    direction: str,
    text: str,
    statement_id: int | None,
) -> QuerySet[Movement]:
    found = Movement.objects.filter(client_id__in=scope.current() if client_ids is None else client_ids, taken_up=True)
    if account_id is not None:
        found = found.filter(account_id=account_id)
    if statement_id is not None:
        found = found.filter(statement_id=statement_id)
    if state:
        found = found.filter(state=state)
    if direction:
        found = found.filter(amount_cents__gt=0) if direction == "in" else found.filter(amount_cents__lt=0)
    if words := text.strip():
        found = found.filter(
            Q(counterparty_name__icontains=words)
            | Q(remittance__icontains=words)
            | Q(structured_reference__icontains="".join(filter(str.isdigit, words)) or words)
            | Q(counterparty_account__icontains=words.replace(" ", ""))
        )
    return found


def movements(
    *,
    client_ids: Collection[int] | None = None,
    account_id: int | None = None,
    state: str = "to_do",
    direction: str = "",
    text: str = "",
    statement_id: int | None = None,
    after: tuple[dt.date, int] | None = None,
    limit: int = 50,
) -> list[MovementRow]:
    """Movements of the clients in scope, the oldest first, one page after (date, id). Two queries."""
    found = _filtered(
        client_ids=client_ids, account_id=account_id, state=state, direction=direction, text=text,
        statement_id=statement_id,
    )  # fmt: skip
    if after is not None:
        found = found.filter(Q(date__gt=after[0]) | Q(date=after[0], pk__gt=after[1]), date__gte=after[0])
    page = list(found.select_related("client", "account").order_by("date", "pk")[:limit])
    best = {one.movement_id: one for one in Suggestion.objects.filter(movement_id__in=[row.pk for row in page], rank=1)}
    return [_row(one, best.get(one.pk)) for one in page]


def _row(one: Movement, best: Suggestion | None = None) -> MovementRow:
    return MovementRow(
        one.pk,
        one.client_id,
        one.client.code,
        one.client.name,
        one.account.name,
        one.statement_id,
        one.date,
        one.amount_cents,
        one.counterparty_name,
        one.counterparty_account,
        one.structured_reference or one.remittance or one.information,
        one.state,
        one.return_reason,
        _suggestion(best, one.amount_cents) if best else None,
    )


def _suggestion(one: Suggestion, amount_cents: int) -> SuggestionRow:
    whole = sum(part["cents"] for part in one.parts) == amount_cents
    return SuggestionRow(one.rank, one.rule, one.confidence, one.reason, tuple(one.parts), whole)


def counts(
    *,
    client_ids: Collection[int] | None = None,
    account_id: int | None = None,
    direction: str = "",
    text: str = "",
    statement_id: int | None = None,
) -> Counts:
    """How many movements and how much money there is in each state. One query."""
    found = _filtered(
        client_ids=client_ids, account_id=account_id, state="", direction=direction, text=text,
        statement_id=statement_id,
    )  # fmt: skip
    rows = list(found.order_by().values("state").annotate(n=Count("id"), cents=Sum("amount_cents")))
    return Counts({row["state"]: row["n"] for row in rows}, {row["state"]: row["cents"] for row in rows})


def to_do_count(client_ids: Collection[int] | None = None) -> int:
    """How many movements wait for a decision."""
    clients = scope.current() if client_ids is None else client_ids
    return Movement.objects.filter(client_id__in=clients, state="to_do", taken_up=True).count()


def next_after(
    movement: MovementRow, *, client_ids: Collection[int] | None = None, account_id: int | None = None,
    state: str = "to_do", direction: str = "", text: str = "", statement_id: int | None = None,
) -> MovementRow | None:  # fmt: skip
    """The movement that comes after one in the list with the same filters: accept-and-next keeps its place."""
    found = movements(
        client_ids=client_ids, account_id=account_id, state=state, direction=direction, text=text,
        statement_id=statement_id, after=(movement.date, movement.id), limit=1,
    )  # fmt: skip
    return found[0] if found else None


def detail(client_id: int, movement_id: int) -> MovementDetail | None:
    """One movement with its suggestions and history; in a fixed number of queries."""
    one = Movement.of(client_id).select_related("client", "account").filter(pk=movement_id, taken_up=True).first()
    if one is None:
        return None
    suggestions = [
        _suggestion(row, one.amount_cents) for row in Suggestion.of(client_id).filter(movement=one).order_by("rank")
    ]
    history = list(Match.of(client_id).filter(movement=one).order_by("-id"))
    live = next((match for match in history if match.undone_at is None), None)
    parts = [
        PartRow(part.kind, part.target_id, part.cents, part.label, part.ledger_account, part.esr)
        for part in Part.of(client_id).filter(match=live).order_by("id")
    ] if live else []  # fmt: skip
    return MovementDetail(
        _row(one),
        one.account_id,
        one.value_date,
        one.end_to_end_id,
        one.bank_reference,
        one.information,
        one.remittance,
        one.structured_reference,
        tuple(one.details),
        tuple(suggestions),
        tuple(parts),
        tuple(history),
    )


def candidates(client_id: int, movement_id: int, text: str, today: dt.date, limit: int = 30) -> list[Item]:
    """Open items that a person may pick for a movement, found by number, name, account or amount in the text."""
    one = Movement.of(client_id).filter(pk=movement_id).first()
    if one is None:
        return []
    wanted = "".join(filter(str.isalnum, text)).lower()
    incoming = one.amount_cents > 0
    found = []
    for item in items_of(client_id, one.date, today):
        if item.returnable != incoming if item.kind == "payment" else (item.cents > 0) != incoming:
            continue
        if item.kind == "payment" and incoming and item.cents != -one.amount_cents:
            continue
        words = f"{' '.join(item.numbers)} {item.name} {item.iban} {item.reference} {abs(item.cents)}"
        if not wanted or wanted in "".join(filter(str.isalnum, words)).lower():
            found.append(item)
    found.sort(key=lambda item: (abs(abs(item.cents) - abs(one.amount_cents)), item.key))
    return found[:limit]


def automatic_targets(client_id: int) -> dict[int, list[int]]:
    """What each movement was matched to by itself: ordinal of the movement (by date and id) and ids of its items.

    For measurements that know the truth.
    """
    ordinals = {
        movement: place
        for place, movement in enumerate(
            Movement.of(client_id).order_by("date", "id").values_list("id", flat=True), start=1
        )
    }
    found: dict[int, list[int]] = {}
    rows = Part.of(client_id).filter(
        match__source=Match.Source.AUTOMATIC, match__undone_at__isnull=True, target_id__gt=0
    )
    for movement, target in rows.order_by("id").values_list("match__movement_id", "target_id"):
        found.setdefault(ordinals[movement], []).append(target)
    return found
