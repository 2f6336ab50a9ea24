"""Every read of indicators: stored figures, series, norms, rows, alarms. Always for the clients in scope."""

import datetime as dt
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Max, Min, Q, Sum

from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.kit.hashing import sha256_value
from bundel.kit.periods import DateRange
from bundel.platform.clients.models import Client
from bundel.steering.kpis import engine, messages, rules, sources
from bundel.steering.kpis.engine import Definition
from bundel.steering.kpis.facts import Fact, from_plain
from bundel.steering.kpis.models import FactSet, Measurement, Norm
from bundel.steering.kpis.rules import CAUSES, FigureRow, Point, Ratio, Sums, Verdict


@dataclass(frozen=True, slots=True)
class AgreedNorm:
    """The norm that holds: its value in the unit of the indicator, where it stands, whether it is only a default."""

    value: Fraction
    source: str
    default: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """A figure that fell sharply (`kind` collapsed) or keeps getting worse (worsening)."""

    kind: str
    indicator: Definition
    client_id: int
    client_name: str
    period: str
    before: Fraction | None
    after: Fraction | None


def period_of(label: str) -> DateRange:
    """A month or half-year by its name. Raises `Refusal`."""
    try:
        found = periods.parse(label)
    except ValueError:
        raise Refusal(messages.UNKNOWN_PERIOD, period=label) from None
    if found not in (periods.month_of(found.start), periods.half_year_of(found.start)):
        raise Refusal(messages.UNKNOWN_PERIOD, period=label)
    return found


def definition_of(code: str, day: dt.date) -> Definition:
    """The definition of an indicator on a day. Raises `Refusal`."""
    try:
        return engine.definition_on(code, day)
    except engine.UnknownIndicator:
        raise Refusal(messages.UNKNOWN_INDICATOR, indicator=code) from None


def norms_on(day: dt.date, client_id: int | None = None) -> dict[str, AgreedNorm]:
    """The norm of every indicator on a day: the client's own, else that for all, else the default of the definition."""
    found = {
        each.code: AgreedNorm(each.norm, each.norm_source, True)
        for each in engine.definitions_on(day)
        if each.norm is not None
    }
    rows = Norm.objects.filter(
        Q(client_id=client_id) | Q(client_id=None), Q(valid_to=None) | Q(valid_to__gt=day), valid_from__lte=day
    )
    for row in sorted(rows, key=lambda each: each.client_id is not None):
        found[row.indicator] = AgreedNorm(Fraction(row.milli, 1000), row.source, False)
    return found


def _sums(row: Mapping[str, Any]) -> Sums:
    """A row of `_summed` as a figure."""
    return Sums(
        row["numerator"],
        row["denominator"],
        row["excluded"],
        row["missing"],
        {cause: row[f"cause_{cause}"] for cause in CAUSES if row[f"cause_{cause}"]},
        row["is_measured"],
    )


_ADDED = {
    name: Sum(name)
    for name in ("numerator", "denominator", "excluded", "missing", *(f"cause_{cause}" for cause in CAUSES))
}


def _summed(client_ids: Collection[int], labels: Collection[str], *by: str) -> list[dict[str, Any]]:
    """Stored figures added by PostgreSQL over clients, per period, indicator and `by`."""
    placed = Measurement.objects.filter(client_id__in=client_ids, period__in=labels)
    added = placed.values("period", "indicator", *by).annotate(
        is_measured=BoolOr("measured"), version_used=Max("version"), data_at=Min("cutoff"), **_ADDED
    )
    return list(added.order_by("period", "indicator", *by))


@dataclass(frozen=True, slots=True)
class Shown:
    """A stored figure with its definition, norm and verdict. `data_at` is the oldest cut-off among the clients."""

    definition: Definition
    sums: Sums
    norm: AgreedNorm | None
    verdict: Verdict
    data_at: dt.date | None

    @property
    def value(self) -> Fraction | None:
        return rules.value(self.sums, self.definition.unit)


def figures(client_ids: Collection[int], label: str, client_id: int | None = None) -> list[Shown]:
    """The figures of a period over clients, in the order of the catalogue; `client_id` asks that client's own norms.

    An indicator that nobody measured is there too, as not measured.
    """
    day = period_of(label).last_day
    found = {row["indicator"]: row for row in _summed(client_ids, [label])}
    norms = norms_on(day, client_id)
    shown = []
    for made in engine.definitions_on(day):
        row = found.get(made.code)
        sums = _sums(row) if row else rules.NOT_MEASURED
        norm = norms.get(made.code)
        verdict = rules.judge(sums, made.unit, norm.value if norm else None, made.better)
        shown.append(Shown(made, sums, norm, verdict, row["data_at"] if row else None))
    return shown


def by_client(client_ids: Collection[int], label: str, code: str) -> list[tuple[int, Sums]]:
    """One indicator per client; a client without measurement is there as not measured."""
    rows = _summed(client_ids, [label], "client_id")
    found = {row["client_id"]: _sums(row) for row in rows if row["indicator"] == code}
    return [(client, found.get(client, rules.NOT_MEASURED)) for client in sorted(client_ids)]


def months_until(day: dt.date, count: int = 12) -> list[str]:
    """The labels of `count` months, the last one that of the day."""
    found = [periods.month_of(day)]
    while len(found) < count:
        found.append(periods.month_of(found[-1].start - dt.timedelta(days=1)))
    return [periods.label(each) for each in reversed(found)]


def series(client_ids: Collection[int], until: dt.date, count: int = 12) -> dict[str, list[Point]]:
    """The months until a day, per indicator. A month that was not measured is a gap (`measured` False), never zero."""
    labels = months_until(until, count)
    found = {(row["indicator"], row["period"]): row for row in _summed(client_ids, labels)}
    result = {}
    for made in engine.definitions_on(until):
        points = []
        for label in labels:
            row = found.get((made.code, label))
            version = row["version_used"] if row else engine.definition_on(made.code, period_of(label).last_day).version
            points.append(Point(label, _sums(row) if row else rules.NOT_MEASURED, version))
        result[made.code] = points
    return result


def alarms(client_ids: Collection[int], until: dt.date) -> list[Alarm]:
    """Sharp falls in the last measured month, and figures that got worse four months in a row, per client."""
    labels = months_until(until, 5)
    names = dict(Client.objects.filter(id__in=client_ids).values_list("id", "name"))
    found: dict[tuple[int, str], list[Point]] = {}
    for row in _summed(client_ids, labels, "client_id"):
        point = Point(row["period"], _sums(row), row["version_used"])
        found.setdefault((row["client_id"], row["indicator"]), []).append(point)
    raised = []
    for (client, code), points in sorted(found.items()):
        made = definition_of(code, until)
        before, after = (points[-2] if len(points) > 1 else None), points[-1]
        if before and rules.collapsed(before, after, made.unit, made.better):
            kind = "collapsed"
        elif rules.worsening(points, made.unit, made.better):
            kind = "worsening"
        else:
            continue
        values = [rules.value(each.sums, made.unit) if each else None for each in (before, after)]
        raised.append(Alarm(kind, made, client, names.get(client, ""), after.label, *values))
    return raised


def rows(code: str, label: str, client_ids: Collection[int], cutoff: dt.date) -> tuple[Definition, Ratio]:
    """The rows behind a figure as they are known now, up to the cut-off. Raises `Refusal`."""
    period = period_of(label)
    made = definition_of(code, min(cutoff, period.last_day))
    facts = sources.read(client_ids, period, [made.source])
    ratios = [engine.run(code, client, period, cutoff, facts[client], made.version)[1] for client in sorted(client_ids)]
    return made, engine.over_clients(ratios)


def measured_until(client_ids: Collection[int], label: str, code: str) -> dt.date | None:
    """The cut-off with which a figure was stored, so that its rows are counted up to the same day."""
    placed = Measurement.objects.filter(client_id__in=client_ids, period=label, indicator=code)
    found: dt.date | None = placed.aggregate(day=Max("cutoff"))["day"]
    return found


def last_measured(client_ids: Collection[int]) -> str | None:
    """The latest half-year with figures of these clients, or None."""
    labels = Measurement.objects.filter(client_id__in=client_ids, period__contains="-H").values_list(
        "period", flat=True
    )
    return max(labels.distinct(), default=None)


def facts_of(kept: FactSet) -> list[Fact]:
    """The facts of a frozen set."""
    return [from_plain(kept.source, plain) for plain in json.loads(kept.rows)]


def kept_facts(
    label: str, cutoff: dt.date, wanted: Mapping[tuple[int, str], str]
) -> Iterator[tuple[int, str, list[Fact]]]:
    """(client, source, facts) of the frozen sets that a report names by their hash: `wanted[client, source]`."""
    for row in FactSet.objects.filter(period=label, cutoff=cutoff, sha256__in=set(wanted.values())):
        if wanted.get((row.client_id, row.source)) == row.sha256:
            yield row.client_id, row.source, facts_of(row)


def frozen_rows(
    code: str, version: int, label: str, cutoff: dt.date, sets: Mapping[int, str]
) -> tuple[Definition, Ratio]:
    """The rows behind a frozen figure: `sets` gives the hash of the fact set of each client (empty: not measured)."""
    period = period_of(label)
    made = engine.definition(code, version)
    kept = {
        each.client_id: each
        for each in FactSet.objects.filter(
            client_id__in=sets, source=made.source, sha256__in=[sha for sha in sets.values() if sha], cutoff=cutoff
        )
        if sets[each.client_id] == each.sha256
    }
    ratios = []
    for client in sorted(sets):
        facts = facts_of(kept[client]) if client in kept else None
        ratios.append(engine.run(code, client, period, cutoff, {made.source: facts}, version)[1])
    return made, engine.over_clients(ratios)


def rows_hash(found: Sequence[FigureRow]) -> str:
    """The hash of what each row adds, in order."""
    return sha256_value([[row.key, row.numerator, row.denominator, row.state] for row in found])
