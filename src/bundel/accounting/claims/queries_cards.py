"""Every read of company cards: the holder sees the own purchases, whoever checks sees the statements."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from bundel.accounting.claims import rules_cards
from bundel.accounting.claims.models import Card, CardLine, Statement
from bundel.kit.findings import Finding
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """A purchase with a card, for its holder."""

    id: int
    client_code: str
    card: str
    date: dt.date
    merchant: str
    cents: int
    state: str

    @property
    def state_nl(self) -> str:
        return rules_cards.LINE_STATES[self.state]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A month of a card: what it spent, and what still waits."""

    id: int
    client_code: str
    card: str
    holder: str
    month: dt.date
    cents: int
    waiting: int
    unchecked: int
    entry_number: str


def purchases(by: Actor, *, state: str = "", before: int = 0, limit: int = 50) -> list[PurchaseRow]:
    """Purchases with the actor's own cards of the clients in scope, last first."""
    if by.person_id is None or by.acting_for_id is not None:
        return []
    found = CardLine.objects.filter(card__person_id=by.person_id).select_related("card", "client").order_by("-pk")
    if state:
        found = found.filter(state=state)
    if before:
        found = found.filter(pk__lt=before)
    return [
        PurchaseRow(one.pk, one.client.code, str(one.card), one.date, one.merchant, one.cents, one.state)
        for one in found[:limit]
    ]


def purchase(by: Actor, client_id: int, line_id: int) -> CardLine | None:
    """A purchase, when the actor holds the card or checks at the client."""
    line = CardLine.of(client_id).select_related("card", "statement").filter(pk=line_id).first()
    if line is None or by.person_id is None:
        return None
    holds = line.card.person_id == by.person_id and by.acting_for_id is None
    return line if holds or rights.has(by, "claims.check", client_id) else None


def statements(client_ids: Collection[int], *, before: int = 0, limit: int = 50) -> list[StatementRow]:
    """Statements of the cards of these clients, last first."""
    found = Statement.objects.filter(client_id__in=client_ids).order_by("-pk")
    if before:
        found = found.filter(pk__lt=before)
    counted = found.select_related("card__person", "client").annotate(
        cents=Sum("lines__cents"), waiting=Count("lines", filter=Q(lines__state="open")),
        unchecked=Count("lines", filter=Q(lines__checked_by__isnull=True) & ~Q(lines__state="open")),
    )  # fmt: skip
    return [
        StatementRow(
            one.pk,
            one.client.code,
            str(one.card),
            one.card.person.name,
            one.month,
            one.cents or 0,
            one.waiting,
            one.unchecked,
            one.entry_number,
        )
        for one in counted[:limit]
    ]


def statement(client_id: int, statement_id: int) -> tuple[Statement, list[CardLine], list[Finding]] | None:
    """A statement with its purchases, and what is remarkable about it (the limit)."""
    one = Statement.of(client_id).select_related("card__person").filter(pk=statement_id).first()
    if one is None:
        return None
    lines = list(CardLine.of(client_id).filter(statement=one).order_by("date", "pk"))
    return one, lines, rules_cards.exceeded(sum(line.cents for line in lines), one.card.limit_cents)


def known_lines(client_id: int, references: Collection[str]) -> set[tuple[str, str]]:
    """(last four digits, reference) of purchases that were taken in before."""
    found = CardLine.of(client_id).filter(reference__in=references)
    return set(found.values_list("card__last4", "reference"))


def cards(client_id: int) -> dict[str, tuple[dt.date, dt.date | None]]:
    """Validity (half-open) of the cards of a client, by their last four digits."""
    return {one.last4: (one.valid_from, one.valid_to) for one in Card.of(client_id)}
