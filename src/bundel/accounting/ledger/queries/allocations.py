"""Divisions of costs: their rules, what a period would give, and which were carried out."""

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection

from bundel.accounting.ledger.models import AllocationRule, AllocationRun, AllocationTarget, Driver, DriverValue
from bundel.accounting.ledger.queries.keys import condition
from bundel.accounting.ledger.rules import LineDraft, dimension_text, entry_number
from bundel.accounting.ledger.rules_allocation import Source, Target, allocation_lines, show_milli, show_share
from bundel.kit.periods import FiscalPeriod


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """A rule of division, without its targets."""

    id: int
    client_id: int
    name: str
    account_from: str
    account_to: str
    source_keys: dict[str, str]
    driver: str
    stopped_on: dt.date | None
    targets: int

    @property
    def source(self) -> str:
        """What is divided, in words."""
        span = self.account_from if self.account_from == self.account_to else f"{self.account_from}–{self.account_to}"
        return ", ".join(filter(None, [span, dimension_text(self.source_keys.items())]))


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target of a rule with its weight on the asked day: millionths, or thousandths of the driver's unit."""

    position: int
    account: str
    keys: dict[str, str]
    share_ppm: int
    driver_target: str
    weight: int

    @property
    def keys_text(self) -> str:
        return dimension_text(self.keys.items())

    @property
    def share(self) -> str:
        return show_share(self.share_ppm)

    @property
    def quantity(self) -> str:
        return show_milli(self.weight)


@dataclass(frozen=True, slots=True)
class RunRow:
    """A period for which a rule ran: its draft, and the entry that it became."""

    year: int
    period: int
    draft_id: int
    draft_status: str
    entry_id: int | None
    number: str
    total_cents: int
    reversed: bool
    undone: bool

    @property
    def period_nl(self) -> str:
        return FiscalPeriod(self.year, self.period).name_nl

    @property
    def stands(self) -> bool:
        """Whether it keeps the rule from running again for the period."""
        return not (self.undone or self.reversed or self.draft_status in ("returned", "withdrawn"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a rule would post for a period. `weightless` names the driver that gives no weight; then there are no lines
    to trust."""

    sources: tuple[Source, ...]
    targets: tuple[TargetRow, ...]
    lines: tuple[LineDraft, ...]
    weightless: str

    @property
    def cents(self) -> int:
        return sum(one.cents for one in self.sources)

    @property
    def total_cents(self) -> int:
        return sum(line.debit_cents for line in self.lines)


@dataclass(frozen=True, slots=True)
class DriverRow:
    """A driver with its rows: (target, from which day, quantity in thousandths)."""

    code: str
    name: str
    unit: str
    rows: tuple[tuple[str, dt.date, int], ...]

    @property
    def shown(self) -> list[tuple[str, dt.date, str]]:
        return [(target, day, show_milli(quantity)) for target, day, quantity in self.rows]


def allocations(client_ids: Collection[int]) -> list[AllocationRow]:
    """The rules of clients by name."""
    found: Any = AllocationRule.objects.filter(client_id__in=client_ids).select_related("driver")
    counts: dict[int, int] = {}
    for (pk,) in AllocationTarget.objects.filter(client_id__in=client_ids).values_list("rule_id"):
        counts[pk] = counts.get(pk, 0) + 1
    return [
        AllocationRow(
            one.pk, one.client_id, one.name, one.account_from, one.account_to, one.source_keys,
            one.driver.code if one.driver else "", one.stopped_on, counts.get(one.pk, 0),
        )
        for one in found.order_by("name", "id")
    ]  # fmt: skip


def allocation(client_id: int, rule_id: int) -> AllocationRow | None:
    """One rule, or None."""
    return next((one for one in allocations([client_id]) if one.id == rule_id), None)


def drivers(client_id: int) -> list[DriverRow]:
    """What a client divides by."""
    rows: dict[int, list[tuple[str, dt.date, int]]] = {}
    for one in DriverValue.of(client_id).order_by("target", "valid_from"):
        rows.setdefault(one.driver_id, []).append((one.target, one.valid_from, one.quantity_milli))
    return [
        DriverRow(kept.code, kept.name, kept.unit, tuple(rows.get(kept.pk, ())))
        for kept in Driver.of(client_id).order_by("code")
    ]


def targets(client_id: int, rule_id: int, day: dt.date) -> list[TargetRow]:
    """The targets of a rule with the weights of a day, in their order."""
    rule = AllocationRule.of(client_id).filter(pk=rule_id).first()
    if rule is None:
        return []
    weights: dict[str, int] = {}
    if rule.driver_id:
        held = DriverValue.of(client_id).filter(driver_id=rule.driver_id, valid_from__lte=day).order_by("valid_from")
        weights = dict(held.values_list("target", "quantity_milli"))
    return [
        TargetRow(
            one.position, one.account, one.keys, one.share_ppm, one.driver_target,
            weights.get(one.driver_target or one.keys.get("cost_centre", ""), 0) if rule.driver_id else one.share_ppm,
        )
        for one in AllocationTarget.of(client_id).filter(rule=rule).order_by("position")
    ]  # fmt: skip


_SOURCES = """
select l.account, l.article, l.cost_centre, l.esr, l.dimensions, sum(l.debit - l.credit)::bigint
from ledger_line l join ledger_entry e on e.client_id = l.client_id and e.id = l.entry_id
where l.client_id = %(client)s and l.year = %(year)s and l.period = %(period)s
  and l.account >= %(from)s and l.account <= rpad(%(to)s, 10, '9') collate "C"
  and not exists (
      select from ledger_allocationrun a join ledger_draft d on d.id = a.draft_id
      where a.client_id = %(client)s and a.rule_id = %(rule)s
        and d.entry_id in (e.id, e.reverses_id)) {filtered}
group by 1, 2, 3, 4, 5 having sum(l.debit - l.credit) <> 0 order by 1, 2, 3, 4, 5
"""


def _sources(client_id: int, rule: AllocationRow, year: int, period: int) -> tuple[Source, ...]:
    """What a period moved on the accounts of a rule, by account and keys; what the rule itself posted is no source."""
    filtered, given = condition(rule.source_keys)
    with connection.cursor() as cursor:
        cursor.execute(
            _SOURCES.format(filtered=filtered),
            {"client": client_id, "year": year, "period": period, "from": rule.account_from, "to": rule.account_to,
             "rule": rule.id, **given},
        )  # fmt: skip
        return tuple(
            Source(
                row[0],
                {"article": row[1], "cost_centre": row[2], "esr": row[3], **json.loads(row[4])},
                row[5],
            )
            for row in cursor.fetchall()
        )


def allocation_proposal(client_id: int, rule_id: int, year: int, period: int) -> Proposal | None:
    """What a rule would post for a period with what stands in the books now, or None for an unknown rule."""
    rule = allocation(client_id, rule_id)
    if rule is None:
        return None
    found = _sources(client_id, rule, year, period)
    to = tuple(targets(client_id, rule_id, FiscalPeriod(year, period).dates.last_day))
    if not any(one.weight for one in to):
        return Proposal(found, to, (), rule.driver or "aandelen" if found else "")
    goals = [Target(one.account, one.keys, one.weight) for one in to]
    return Proposal(found, to, allocation_lines(found, goals, rule.name), "")


def allocation_runs(client_id: int, rule_id: int) -> list[RunRow]:
    """The periods for which a rule ran, the last first."""
    found = AllocationRun.of(client_id).select_related("draft").filter(rule_id=rule_id)
    entries = [one.draft.entry_id for one in found if one.draft.entry_id]
    known: dict[int, tuple[str, bool]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            """select e.id, e.journal, e.year, e.number, r.id is not null from ledger_entry e
               left join ledger_entry r on r.client_id = e.client_id and r.reverses_id = e.id
               where e.client_id = %s and e.id = any(%s)""",
            [client_id, entries],
        )
        for row in cursor.fetchall():
            known[row[0]] = (entry_number(*row[1:4]), row[4])
    return [
        RunRow(one.year, one.period, one.draft_id, one.draft.status, one.draft.entry_id,
               *_posted(known, one.draft.entry_id, one.draft.total_cents), one.undone)
        for one in found.order_by("-year", "-period", "-id")
    ]  # fmt: skip


def _posted(known: dict[int, tuple[str, bool]], entry_id: int | None, cents: int) -> tuple[str, int, bool]:
    number, reversed_ = known.get(entry_id or 0, ("", False))
    return number, cents, reversed_
