"""Counts, their lines and how far they are."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count as Number
from django.db.models import F, Q

from bundel.accounting.fixed_assets.models import Asset, Count, CountLine

DIFFERS = ~Q(seen="found") | Q(expected=False) | (~Q(seen_location="") & ~Q(seen_location=F("location")))


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a count is: how many are seen, missing, not seen yet, elsewhere; and differences without decision."""

    expected: int
    found: int
    missing: int
    unseen: int
    elsewhere: int
    undecided: int


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count as a list shows it."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    name: str
    on: dt.date
    location: str
    category: str
    cost_centre: str
    status: str
    opened_by: str
    opened_by_id: int
    closed_by: str
    tally: Tally

    @property
    def status_nl(self) -> str:
        return str(Count.Status(self.status).label)


@dataclass(frozen=True, slots=True)
class LineRow:
    """One asset of a count."""

    id: int
    number: str
    label: str
    name: str
    state: str
    expected: bool
    location: str
    seen: str
    seen_location: str
    seen_by: str
    seen_at: dt.datetime | None
    remark: str
    decision: str
    decision_reason: str
    decided_by: str

    @property
    def seen_nl(self) -> str:
        return str(CountLine.Seen(self.seen).label)

    @property
    def decision_nl(self) -> str:
        return str(CountLine.Decision(self.decision).label)

    @property
    def what(self) -> str:
        """In what it differs, in a word; empty when it does not."""
        if self.seen == "missing":
            return "ontbreekt"
        if not self.seen:
            return "niet gezien"
        if self.state == "disposed":
            return "buiten gebruik, toch gezien"
        if not self.expected:
            return "niet verwacht"
        return "elders" if self.seen_location not in ("", self.location) else ""


def counts(client_ids: Collection[int], *, status: str = "", only: int = 0, limit: int = 100) -> list[CountRow]:
    """Counts, the newest first, each with its tally; two queries."""
    found = Count.objects.filter(client_id__in=client_ids).select_related("client", "opened_by", "closed_by")
    if status:
        found = found.filter(status=status)
    if only:
        found = found.filter(pk=only)
    rows = list(found.order_by("-on", "-pk")[:limit])
    numbers = {
        row["count_id"]: row
        for row in CountLine.objects.filter(count__in=rows)
        .values("count_id")
        .annotate(
            expected_n=Number("pk", filter=Q(expected=True)),
            found_n=Number("pk", filter=Q(seen="found")),
            missing_n=Number("pk", filter=Q(seen="missing")),
            unseen_n=Number("pk", filter=Q(seen="")),
            elsewhere_n=Number("pk", filter=Q(seen="found") & DIFFERS),
            undecided_n=Number("pk", filter=DIFFERS & Q(decision="")),
        )
    }
    names = ("expected_n", "found_n", "missing_n", "unseen_n", "elsewhere_n", "undecided_n")
    found_rows = []
    for row in rows:
        tally = Tally(*(numbers.get(row.pk, {}).get(name, 0) for name in names))
        closed_by = row.closed_by.name if row.closed_by else ""
        found_rows.append(
            CountRow(
                row.pk, row.client_id, row.client.code, row.client.name, row.name, row.on, row.location, row.category,
                row.cost_centre, row.status, row.opened_by.name, row.opened_by_id, closed_by, tally,
            )
        )  # fmt: skip
    return found_rows


def open_counts(client_id: int) -> list[CountRow]:
    """The counts that are going on."""
    return counts([client_id], status=Count.Status.OPEN)


def _line(row: CountLine) -> LineRow:
    asset: Asset = row.asset
    return LineRow(
        row.pk, asset.number, asset.label, asset.name, asset.state, row.expected, row.location, row.seen,
        row.seen_location, row.seen_by_name, row.seen_at, row.remark, row.decision, row.decision_reason,
        row.decided_by_name,
    )  # fmt: skip


def lines(client_id: int, count_id: int, *, which: str = "", after: str = "", limit: int = 50) -> list[LineRow]:
    """Lines of a count by asset number, one page after a number. `which`: differences, undecided, unseen, or all."""
    found = CountLine.of(client_id).filter(count_id=count_id).select_related("asset").order_by("asset__number")
    kept = {"verschil": DIFFERS, "beslissen": DIFFERS & Q(decision=""), "niet": Q(seen="")}
    if which in kept:
        found = found.filter(kept[which])
    if after:
        found = found.filter(asset__number__gt=after)
    return [_line(row) for row in found[:limit]]


def line_of_label(client_id: int, count_id: int, label: str) -> LineRow | None:
    """The line of the asset with a label, if the count has it."""
    row = CountLine.of(client_id).filter(count_id=count_id, asset__label=label).select_related("asset").first()
    return _line(row) if row else None
