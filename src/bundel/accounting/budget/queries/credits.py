"""Adjustments with their lines, and granted overruns."""

import datetime as dt
from dataclasses import dataclass

from bundel.accounting.budget.models import Adjustment, Overrun
from bundel.accounting.budget.rules import ADJUSTMENT_NL, DECISION_NL, CreditLine
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """Credits that were proposed, and what was decided about them."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    year: int
    kind: str
    reference: str
    reason: str
    status: str
    prepared_by: str
    prepared_at: dt.datetime
    prepared_ids: frozenset[int]
    decided_by: str
    decided_at: dt.datetime | None
    decision_reason: str
    lines: tuple[CreditLine, ...]

    @property
    def kind_nl(self) -> str:
        return ADJUSTMENT_NL[self.kind]

    @property
    def status_nl(self) -> str:
        return DECISION_NL[self.status]

    @property
    def vak_cents(self) -> int:
        return sum(line.vak_cents for line in self.lines)

    @property
    def vek_cents(self) -> int:
        return sum(line.vek_cents for line in self.lines)


def _row(one: Adjustment) -> AdjustmentRow:
    return AdjustmentRow(
        one.pk,
        one.client_id,
        one.client.code,
        one.client.name,
        one.year,
        one.kind,
        one.reference,
        one.reason,
        one.status,
        one.prepared_by.name,
        one.prepared_at,
        frozenset({one.prepared_by_id, one.prepared_for_id}),
        one.decided_by.name if one.decided_by else "",
        one.decided_at,
        one.decision_reason,
        tuple(
            CreditLine(line.article.code, line.vak, line.vek)
            for line in sorted(one.lines.all(), key=lambda line: line.article.code)
        ),
    )


def adjustments(
    client_ids: list[int] | None = None, *, year: int | None = None, status: str = "", after: int = 0, limit: int = 50
) -> list[AdjustmentRow]:
    """Adjustments of the clients in scope, newest first, after the id `after`."""
    found = Adjustment.objects.filter(client_id__in=scope.current() if client_ids is None else client_ids)
    if year:
        found = found.filter(year=year)
    if status:
        found = found.filter(status=status)
    if after:
        found = found.filter(pk__lt=after)
    found = found.select_related("client", "prepared_by", "decided_by").prefetch_related("lines__article")
    return [_row(one) for one in found.order_by("-pk")[:limit]]


def adjustment(client_id: int, adjustment_id: int) -> AdjustmentRow | None:
    """One adjustment; None when the client has no such one."""
    found = (
        Adjustment.of(client_id)
        .filter(pk=adjustment_id)
        .select_related("client", "prepared_by", "decided_by")
        .prefetch_related("lines__article")
        .first()
    )
    return None if found is None else _row(found)


def waiting_count(client_ids: frozenset[int]) -> int:
    """How many adjustments of clients wait for approval."""
    return Adjustment.objects.filter(client_id__in=client_ids, status="proposed").count()


@dataclass(frozen=True, slots=True)
class OverrunRow:
    """An overrun that was granted on an article."""

    article: str
    year: int
    credit: str
    cents: int
    reason: str
    granted_by: str
    granted_at: dt.datetime


def overruns(client_id: int, year: int) -> list[OverrunRow]:
    """The overruns granted to a client in a year, newest first."""
    found = Overrun.of(client_id).filter(article__year=year).select_related("article", "granted_by").order_by("-pk")
    return [
        OverrunRow(one.article.code, one.article.year, one.credit, one.cents, one.reason, one.granted_by.name,
                   one.granted_at)
        for one in found
    ]  # fmt: skip
