"""Movements and statements as steering counts them: what the bank told in a period, and what became of it."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from bundel.accounting.bank.models import Match, Movement, Statement
from bundel.kit.calendar import BRUSSELS
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class MovementFigures:
    """A movement of a statement that was taken up. `matched` is `auto`, `person` or empty; on suspense it is empty."""

    id: int
    client_id: int
    caption: str
    booked_on: dt.date
    amount_cents: int
    matched: str
    matched_on: dt.date | None


@dataclass(frozen=True, slots=True)
class StatementFigures:
    """A statement that was read, also when it still waits for the one before it."""

    id: int
    client_id: int
    caption: str
    dated_on: dt.date
    movements: int


def movement_rows(client_ids: Collection[int], start: dt.date, end: dt.date) -> list[MovementFigures]:
    """Movements of clients in scope from `start` up to (not on) `end`, with their match that stands. Two queries."""
    clients = scope.current() & set(client_ids)
    period = {"client_id__in": clients, "movement__date__gte": start, "movement__date__lt": end}
    matches = {
        movement: (source, made_at)
        for movement, source, made_at in Match.objects.filter(**period, undone_at__isnull=True)
        .exclude(source=Match.Source.SUSPENSE)
        .values_list("movement_id", "source", "made_at")
    }
    found = []
    rows = Movement.objects.filter(client_id__in=clients, date__gte=start, date__lt=end, taken_up=True).order_by("id")
    fields = ("id", "client_id", "date", "amount_cents", "counterparty_name", "statement__sequence", "sequence")
    for key, client, date, cents, name, statement, place in rows.values_list(*fields):
        source, made_at = matches.get(key, ("", None))
        found.append(
            MovementFigures(
                key,
                client,
                f"{statement or date}/{place} {name}".strip(),
                date,
                cents,
                {"": "", Match.Source.AUTOMATIC: "auto"}.get(source, "person"),
                made_at.astimezone(BRUSSELS).date() if made_at else None,
            )
        )
    return found


def statement_rows(client_ids: Collection[int], start: dt.date, end: dt.date) -> list[StatementFigures]:
    """Statements of clients in scope, dated from `start` up to (not on) `end`. One query."""
    found = Statement.objects.filter(client_id__in=scope.current() & set(client_ids), date__gte=start, date__lt=end)
    fields = ("id", "client_id", "account__iban", "sequence", "date", "movement_count")
    return [
        StatementFigures(key, client, f"{iban} {sequence or f'{date:%d/%m/%Y}'}", date, count)
        for key, client, iban, sequence, date, count in found.order_by("id").values_list(*fields)
    ]
