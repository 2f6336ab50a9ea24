"""Budget execution: per article what is reserved, committed, cleared and free of both credits."""

import datetime as dt
from collections.abc import Collection
from dataclasses import asdict, dataclass, fields

from bundel.accounting.budget import messages, rules
from bundel.accounting.budget.models import Article, BudgetYear
from bundel.accounting.budget.rules import Standing
from bundel.accounting.ledger.queries import charges
from bundel.kit import money
from bundel.kit.findings import Finding, Refusal

_COUNTERS = tuple(one.name for one in fields(Standing))


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article with its counters, in cents; what is free is counted by `standing`."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    year: int
    code: str
    name: str
    esr_code: str
    aggregate: str
    standing: Standing

    @property
    def esr_name(self) -> str:
        return rules.esr_name(self.esr_code)


HEADS = (
    "VAK", "voorbehouden", "vastgelegd", "overgedragen", "vereffend (VAK)", "vrij VAK", "VEK", "vereffend", "vrij VEK",
)  # fmt: skip
"""What `figures` gives, in Dutch."""


def figures(row: ArticleRow) -> tuple[int, ...]:
    """The figures of an article in the order of `HEADS`, in cents."""
    now = row.standing
    return (now.vak, now.reserved, now.committed, now.carried, now.used, now.free_vak, now.vek, now.cleared,
            now.free_vek)  # fmt: skip


def as_dict(row: ArticleRow) -> dict[str, str | int]:
    """An article for programs: every counter in cents, and what is free."""
    return {
        "id": row.id, "year": row.year, "code": row.code, "name": row.name, "esr_code": row.esr_code,
        **asdict(row.standing), "free_vak": row.standing.free_vak, "free_vek": row.standing.free_vek,
    }  # fmt: skip


def years(client_ids: Collection[int]) -> dict[tuple[int, int], BudgetYear]:
    """The budget years of clients, by (client, year)."""
    return {(one.client_id, one.year): one for one in BudgetYear.objects.filter(client_id__in=client_ids)}


def execution(client_ids: Collection[int], year: int) -> list[ArticleRow]:
    """The articles of clients in a year by client and code. One query."""
    found = (
        Article.objects.filter(client_id__in=client_ids, year=year)
        .select_related("client")
        .order_by("client__code", "code")
    )
    return [_row(one) for one in found]


def article(client_id: int, year: int, code: str) -> ArticleRow | None:
    """One article; None when the year does not have it."""
    found = Article.of(client_id).filter(year=year, code=code).select_related("client").first()
    return None if found is None else _row(found)


def _row(one: Article) -> ArticleRow:
    return ArticleRow(
        one.pk, one.client_id, one.client.code, one.client.name, one.year, one.code, one.name, one.esr_code,
        one.aggregate, Standing(*(getattr(one, name) for name in _COUNTERS)),
    )  # fmt: skip


def free(client_id: int, year: int, article: str) -> tuple[int, int]:
    """(VAK, VEK) that may still be used on an article, granted overruns included. Raises `Refusal` without article."""
    found = Article.of(client_id).filter(year=year, code=article).first()
    if found is None:
        raise Refusal(messages.UNKNOWN_ARTICLE, rows=(article,), article=article, year=year)
    standing = Standing(*(getattr(found, name) for name in _COUNTERS))
    return standing.room_vak, standing.room_vek


def totals(rows: Collection[ArticleRow]) -> Standing:
    """The counters of articles added up."""
    return Standing(*(sum(getattr(row.standing, name) for row in rows) for name in _COUNTERS))


def splitting(client_ids: Collection[int], year: int) -> list[tuple[int, Finding]]:
    """(client, warning) for every supplier whose charges without commitment on one article together reach the limit.

    Counted as charged, so VAT that cannot be recovered is in it: the warning comes sooner than the limit itself.
    """
    limit = rules.together_limits()(dt.date(year, 12, 31))
    return [
        (
            one.client_id,
            Finding(
                "warning",
                messages.SPLIT,
                one.article,
                {"article": one.article, "partner": one.partner, "count": one.count, "asked": money.show(one.cents),
                 "year": year, "limit": money.show(limit)},
            ),
        )
        for one in charges.uncommitted_by_partner(client_ids, year, limit)
    ]  # fmt: skip
