"""A month of write-off: what it would take from which asset, what changed since the month before, and past runs."""

import datetime as dt
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from bundel.accounting.fixed_assets import rules
from bundel.accounting.fixed_assets.models import Charge, Grant, Run
from bundel.accounting.fixed_assets.rules_columns import Ints, Plans, targets
from bundel.accounting.fixed_assets.rules_entries import Keys
from bundel.accounting.ledger.rules import LineDraft
from bundel.kit.periods import FiscalPeriod

Group = tuple[str, str, Keys]


@dataclass(frozen=True)
class Columns:
    """All assets with a plan, as columns: `group` points into `groups`, `net` counts the residual value in."""

    ids: Ints
    plans: Plans
    accumulated: Ints
    depreciable: Ints
    group: Ints
    groups: list[Group]


@dataclass(frozen=True)
class Month:
    """What a month takes: per asset `cents` and `grants` (with the new amount of each grant), and the sums by group."""

    ids: Ints
    cents: Ints
    grants: Ints
    accumulated: Ints
    released: dict[int, int]
    sums: dict[Group, tuple[int, int]]

    @property
    def total_cents(self) -> int:
        return int(self.cents.sum())

    @property
    def grants_cents(self) -> int:
        return int(self.grants.sum())


_GROUPS = """
select distinct a.expense_account, a.accumulated_account, a.article, a.cost_centre, a.dimensions::text
from fixed_assets_asset a where a.client_id = %s and a.state = 'in_use'
"""
# The place of its group comes with each asset, so that the sums are made in columns.
_ASSETS = """
with groups as materialized (
    select expense, accumulated, article, centre, dimensions, place - 1 as place
    from unnest(%(expense)s::text[], %(accumulated)s::text[], %(article)s::text[], %(centre)s::text[],
                %(dimensions)s::text[]) with ordinality as g(expense, accumulated, article, centre, dimensions, place)
)
select a.id, a.method = 'month', b.plan_start - date '1970-01-01', b.plan_end - date '1970-01-01', b.plan_base_cents,
       b.plan_before_cents, b.accumulated_cents, b.cost_cents + b.revalued_cents - b.residual_cents, g.place
from fixed_assets_asset a
join fixed_assets_book b on b.client_id = a.client_id and b.asset_id = a.id
join groups g on g.expense = a.expense_account and g.accumulated = a.accumulated_account and g.article = a.article
    and g.centre = a.cost_centre and g.dimensions = a.dimensions::text
where a.client_id = %(client)s and a.state = 'in_use' and b.plan_start < %(until)s
order by a.id
"""


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((code, str(value)) for code, value in json.loads(text).items()))


def columns(client_id: int, until: dt.date) -> Columns:
    """The assets in use with a plan that began before a day."""
    with connection.cursor() as cursor:
        cursor.execute(_GROUPS, [client_id])
        keys = cursor.fetchall()
        names = ("expense", "accumulated", "article", "centre", "dimensions")
        given = {name: [key[place] for key in keys] for place, name in enumerate(names)}
        cursor.execute(_ASSETS, {"client": client_id, "until": until, **given})
        rows = cursor.fetchall()
    groups = [(key[0], key[1], Keys(key[2], key[3], _pairs(key[4]))) for key in keys]
    table: NDArray[np.int64] = np.array(rows, dtype=np.int64).reshape(len(rows), 9)
    plans = Plans(table[:, 1].astype(bool), table[:, 2], table[:, 3], table[:, 4], table[:, 5])
    return Columns(table[:, 0], plans, table[:, 6], table[:, 7], table[:, 8], groups)


def hold_alone(client_id: int) -> None:
    """Keep events of a client's assets out until the end of the transaction; events hold the same key together."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 7812))", [str(client_id)])


def _granted(client_id: int, found: Columns, after: Ints) -> tuple[Ints, dict[int, int]]:
    """(release per asset, new amount of each grant). Few assets have grants, so they go one by one."""
    release: Ints = np.zeros(len(after), dtype=np.int64)
    amounts: dict[int, int] = {}
    if not len(after):
        return release, amounts
    places = {asset: place for place, asset in enumerate(found.ids.tolist())}
    grants = Grant.of(client_id).filter(cents__gt=0).order_by("id")
    for asset_id, *amount in grants.values_list(
        "asset_id", "id", "cents", "released_cents", "from_accumulated_cents", "from_released_cents"
    ):
        place = places.get(asset_id)
        if place is None:
            continue
        grant, book = rules.GrantBook(*amount), rules.Book(cost_cents=int(found.depreciable[place]))
        amounts[grant.id] = rules.grant_target(book, grant, int(after[place]))
        release[place] += amounts[grant.id] - grant.released_cents
    return release, amounts


def month_of(client_id: int, year: int, month: int) -> Month:
    """What the write-off of a month takes today; nothing is written."""
    until = rules.months_later(dt.date(year, month, 1), 1)
    found = columns(client_id, until)
    after = targets(found.plans, until)
    cents = after - found.accumulated
    grants, released = _granted(client_id, found, after)
    taken = (cents != 0) | (grants != 0)
    sums: dict[Group, tuple[int, int]] = {}
    for place, group in enumerate(found.groups):
        of_group = found.group == place
        if of_group.any():
            sums[group] = (int(cents[of_group].sum()), int(grants[of_group].sum()))
    return Month(found.ids[taken], cents[taken], grants[taken], after[taken], released, sums)


@dataclass(frozen=True, slots=True)
class RunRow:
    """A posted (or taken back) month of one client."""

    id: int
    client_id: int
    year: int
    month: int
    status: str
    assets: int
    cents: int
    grants_cents: int
    entry_id: int | None
    entry_number: str
    posted_by: str
    posted_at: dt.datetime
    reversal_number: str
    reason: str

    @property
    def period(self) -> str:
        return FiscalPeriod(self.year, self.month).name_nl

    @property
    def status_nl(self) -> str:
        return str(Run.Status(self.status).label)


def _run(row: Run) -> RunRow:
    return RunRow(
        row.pk, row.client_id, row.year, row.month, row.status, row.assets, row.cents, row.grants_cents, row.entry_id,
        row.entry_number, row.posted_by_name, row.posted_at, row.reversal_number, row.reason,
    )  # fmt: skip


def runs(client_ids: Collection[int], *, before: int = 0, limit: int = 50) -> list[RunRow]:
    """Runs, the last posted first, one page before the id `before`."""
    found = Run.objects.filter(client_id__in=client_ids).order_by("-pk")
    if before:
        found = found.filter(pk__lt=before)
    return [_run(row) for row in found[:limit]]


def last_posted(client_id: int) -> RunRow | None:
    """The last month that stands."""
    row = Run.of(client_id).filter(status=Run.Status.POSTED).order_by("-year", "-month").first()
    return _run(row) if row else None


@dataclass(frozen=True)
class Proposal:
    """A month as it would be posted now, beside the month before. `differences` are the assets that explain it."""

    year: int
    month: int
    assets: int
    cents: int
    grants_cents: int
    before_cents: int | None
    posted: RunRow | None
    lines: Sequence[LineDraft] = ()
    differences: Sequence[tuple[str, str, int, int]] = field(default_factory=tuple)
    skipped: Sequence[str] = ()

    @property
    def period(self) -> str:
        return FiscalPeriod(self.year, self.month).name_nl


_NAMES = "select id, number, name from fixed_assets_asset where client_id = %s and id = any(%s)"
SHOWN = 100


def proposal(client_id: int, year: int, month: int, lines: Sequence[LineDraft], taken: Month) -> Proposal:
    """A month with what differs from the run before it: (number, name, then, now), the largest difference first."""
    posted = Run.of(client_id).filter(year=year, month=month, status=Run.Status.POSTED).first()
    earlier = [
        one for one in Run.of(client_id).filter(status=Run.Status.POSTED) if (one.year, one.month) < (year, month)
    ]
    last = max(earlier, key=lambda one: (one.year, one.month), default=None)
    then = dict(Charge.of(client_id).filter(run_id=last.pk).values_list("asset_id", "cents")) if last else {}
    now = dict(zip(taken.ids.tolist(), taken.cents.tolist(), strict=True))
    changed = sorted(
        (abs(now.get(key, 0) - then.get(key, 0)), key)
        for key in now.keys() | then.keys()
        if abs(now.get(key, 0) - then.get(key, 0)) > 1
    )[::-1][:SHOWN]
    with connection.cursor() as cursor:
        cursor.execute(_NAMES, [client_id, [key for _, key in changed]])
        names = {key: (number, name) for key, number, name in cursor.fetchall()}
    differences = tuple((*names[key], then.get(key, 0), now.get(key, 0)) for _, key in changed)
    skipped: tuple[str, ...] = ()
    if last is not None:
        gap = (year - last.year) * 12 + month - last.month
        skipped = tuple(_back(year, month, back) for back in range(gap - 1, 0, -1))
    return Proposal(
        year, month, len(taken.ids), taken.total_cents, taken.grants_cents, last.cents if last else None,
        _run(posted) if posted else None, lines, differences, skipped,
    )  # fmt: skip


def _back(year: int, month: int, months: int) -> str:
    day = rules.months_later(dt.date(year, month, 1), -months)
    return FiscalPeriod(day.year, day.month).name_nl


def projected(client_ids: Collection[int], since: dt.date, years: int = 5) -> list[rules.Year]:
    """The coming years of all assets of clients as planned now; grants are left out of `grants_cents`."""
    sums: dict[int, list[int]] = {year: [0, 0] for year in range(since.year, since.year + years)}
    for client_id in client_ids:
        found = columns(client_id, dt.date(since.year + years, 1, 1))
        done = found.accumulated
        for year in sums:
            after = np.maximum(targets(found.plans, dt.date(year + 1, 1, 1)), done)
            sums[year][0] += int((after - done).sum())
            sums[year][1] += int((found.depreciable - after).sum())
            done = after
    return [rules.Year(year, cents, 0, net) for year, (cents, net) in sums.items()]
