"""Statements and their chain, the state of each account, and the charge rules."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Sum

from bundel.accounting.bank.models import ChargeRule, Movement, Statement
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with how far its movements are. `connects` tells that its balance follows on the one before it."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    account_id: int
    account_name: str
    iban: str
    sequence: int | None
    date: dt.date
    opening_cents: int
    closing_cents: int
    movement_count: int
    to_do: int
    state: str
    first: bool
    gap_reason: str
    file_name: str
    document_id: int | None


@dataclass(frozen=True, slots=True)
class AccountState:
    """Where one account stands: its last statement, what waits for its previous, and what is still to do."""

    account_id: int
    last_date: dt.date
    last_sequence: int | None
    closing_cents: int
    first_opening_cents: int
    statements: int
    waiting: int
    to_do: int
    to_do_cents: int


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A charge rule."""

    id: int
    words: str
    ledger_account: str
    esr: str
    most_cents: int | None
    account_name: str
    made_by: str
    made_at: dt.datetime


_FIELDS = (
    "id", "client_id", "client__code", "client__name", "account_id", "account__name", "account__iban", "sequence",
    "date", "opening_cents", "closing_cents", "movement_count", "to_do", "state", "first", "gap_reason", "file__name",
    "file__document_id",
)  # fmt: skip


def _found() -> Any:
    return Statement.objects.annotate(to_do=Count("movements", filter=Q(movements__state="to_do")))


def statements(
    *,
    client_ids: Collection[int] | None = None,
    account_id: int | None = None,
    state: str = "",
    after: tuple[dt.date, int] | None = None,
    limit: int = 50,
) -> list[StatementRow]:
    """Statements of the clients in scope, the latest first, one page after (date, id)."""
    found = _found().filter(client_id__in=scope.current() if client_ids is None else client_ids)
    if account_id is not None:
        found = found.filter(account_id=account_id)
    if state:
        found = found.filter(state=state)
    if after is not None:
        found = found.filter(Q(date__lt=after[0]) | Q(date=after[0], pk__lt=after[1]))
    return [StatementRow(*row) for row in found.order_by("-date", "-pk").values_list(*_FIELDS)[:limit]]


def statement(client_id: int, statement_id: int) -> StatementRow | None:
    """One statement."""
    row = _found().filter(client_id=client_id, pk=statement_id).values_list(*_FIELDS).first()
    return StatementRow(*row) if row else None


def accounts_state(client_ids: Collection[int] | None = None) -> dict[int, AccountState]:
    """The state of every account with statements, of the clients in scope, by account. Four queries."""
    clients = scope.current() if client_ids is None else client_ids
    there = Statement.objects.filter(client_id__in=clients)
    lasts = there.filter(state="taken_up", following__isnull=True)
    firsts = dict(there.filter(first=True).values_list("account_id", "opening_cents"))
    counted = {
        row["account_id"]: row
        for row in there.values("account_id").annotate(n=Count("id"), waiting=Count("id", filter=Q(state="waiting")))
    }
    open_ = {
        row["account_id"]: row
        for row in Movement.objects.filter(client_id__in=clients, state="to_do", taken_up=True)
        .values("account_id")
        .annotate(n=Count("id"), cents=Sum("amount_cents"))
    }
    return {
        one.account_id: AccountState(
            one.account_id,
            one.date,
            one.sequence,
            one.closing_cents,
            firsts.get(one.account_id, 0),
            counted[one.account_id]["n"],
            counted[one.account_id]["waiting"],
            open_.get(one.account_id, {}).get("n", 0),
            open_.get(one.account_id, {}).get("cents", 0),
        )
        for one in lasts
    }


def rules(client_id: int) -> list[RuleRow]:
    """The charge rules of a client that hold."""
    found = ChargeRule.of(client_id).filter(ended_at__isnull=True).select_related("account").order_by("words", "id")
    return [
        RuleRow(
            one.pk, one.words, one.ledger_account, one.esr, one.most_cents, one.account.name if one.account else "",
            one.made_by, one.made_at,
        )
        for one in found
    ]  # fmt: skip
