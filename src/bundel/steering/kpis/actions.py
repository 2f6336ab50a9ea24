"""Every write of indicators: measure, freeze, agree on a norm."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.kit.hashing import canonical_json, sha256_bytes
from bundel.kit.periods import DateRange
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.scope import current
from bundel.platform.people.actor import Actor
from bundel.steering.kpis import engine, messages, queries, sources
from bundel.steering.kpis.engine import Definition
from bundel.steering.kpis.facts import HalfYear, to_plain
from bundel.steering.kpis.models import FactSet, FrozenValue, Measurement, Norm
from bundel.steering.kpis.rules import CAUSES, Ratio, Sums

_FIELDS = ["version", "cutoff", "numerator", "denominator", "excluded", "missing", "measured", "measured_at"]
_FIELDS += [f"cause_{cause}" for cause in CAUSES]


def _columns(sums: Sums) -> dict[str, int | bool]:
    """A figure as columns of `models.Figure`."""
    columns: dict[str, int | bool] = {f"cause_{cause}": sums.causes.get(cause, 0) for cause in CAUSES}
    columns |= {
        "numerator": sums.numerator,
        "denominator": sums.denominator,
        "excluded": sums.excluded,
        "missing": sums.missing,
        "measured": sums.measured,
    }
    return columns


@action(right="kpis.manage")
def measure(by: Actor, client_id: int | None, period: str, cutoff: dt.date | None = None) -> int:
    """Measure every indicator for a half-year and its months (or for one month); without client for all in scope.

    The figures replace those of an earlier measurement of the same period; frozen values stay. Returns how many figures
    were written. Raises `Refusal` for an unknown period or one that has not begun.
    """
    whole = queries.period_of(period)
    until = min(cutoff or by.today, whole.last_day)
    if until < whole.start:
        raise Refusal(messages.PERIOD_NOT_BEGUN, period=period, day=f"{until:%d/%m/%Y}")
    clients = sorted(current()) if client_id is None else [client_id]
    facts = sources.read(clients, whole)
    stretches = [whole, *(month for month in engine.months(whole, until) if month != whole)]
    made = []
    for client in clients:
        for stretch in stretches:
            half = HalfYear.of(client, stretch, until, facts[client])
            for definition in engine.definitions_on(half.until):
                made.append(
                    Measurement(
                        client_id=client,
                        indicator=definition.code,
                        version=definition.version,
                        period=periods.label(stretch),
                        cutoff=half.until,
                        measured_at=by.now,
                        **_columns(engine.measure(definition, half).sums),
                    )
                )
    Measurement.objects.bulk_create(
        made, update_conflicts=True, unique_fields=["client", "period", "indicator"], update_fields=_FIELDS
    )
    note("kpi_measurement", period, changes={"figures": [None, len(made)], "clients": [None, len(clients)]})
    return len(made)


@dataclass(frozen=True, slots=True)
class FrozenSource:
    """The hash and size of one frozen fact set."""

    client_id: int
    source: str
    sha256: str
    count: int


def snapshot(
    client_id: int, period: DateRange, cutoff: dt.date, facts: Mapping[str, list[object] | None]
) -> list[tuple[FrozenSource, bytes]]:
    """The fact sets of one client as canonical JSON, as known on the cut-off, of the connected sources."""
    known = HalfYear.of(client_id, period, cutoff, facts).facts  # type: ignore[arg-type]
    found = []
    for source, rows in known.items():
        if rows is not None:
            content = canonical_json([to_plain(row) for row in rows])
            found.append((FrozenSource(client_id, source, sha256_bytes(content), len(rows)), content))
    return found


@action(right="kpis.manage")
def freeze(by: Actor, client_id: int, period: str, cutoff: dt.date) -> list[FrozenSource]:
    """Keep the facts of a client and period as known on the cut-off, and every figure that follows from them.

    Done again with the same facts it changes nothing. Returns the fact sets.
    """
    whole = queries.period_of(period)
    until = min(cutoff, whole.last_day)
    facts = sources.read([client_id], whole)[client_id]
    taken = snapshot(client_id, whole, until, facts)  # type: ignore[arg-type]
    FactSet.objects.bulk_create(
        [
            FactSet(
                client_id=client_id,
                source=each.source,
                period=period,
                cutoff=until,
                count=each.count,
                sha256=each.sha256,
                rows=content.decode(),
            )
            for each, content in taken
        ],
        ignore_conflicts=True,
    )
    hashes = [each.sha256 for each, _ in taken]
    kept = {
        row.source: row
        for row in FactSet.objects.filter(client_id=client_id, period=period, cutoff=until, sha256__in=hashes)
    }
    half = HalfYear.of(client_id, whole, until, {source: queries.facts_of(row) for source, row in kept.items()})
    values = [
        _value(client_id, period, until, definition, engine.measure(definition, half), kept.get(definition.source))
        for definition in engine.definitions_on(until)
    ]
    FrozenValue.objects.bulk_create(values, ignore_conflicts=True)
    note("kpi_freeze", f"{period}/{client_id}", changes={"facts": [None, hashes]}, client_id=client_id)
    return [each for each, _ in taken]


def _value(
    client_id: int, period: str, cutoff: dt.date, definition: Definition, ratio: Ratio, kept: FactSet | None
) -> FrozenValue:
    return FrozenValue(
        client_id=client_id,
        indicator=definition.code,
        version=definition.version,
        period=period,
        cutoff=cutoff,
        facts=kept,
        rows_sha256=queries.rows_hash(ratio.rows),
        **_columns(ratio.sums),
    )


@action(right="kpis.manage")
def agree_norm(
    by: Actor, client_id: int | None, indicator: str, value: Fraction | int, valid_from: dt.date, source: str
) -> Norm:
    """Record the norm of an indicator from a day on, for a client or (None) for all; the earlier one ends that day.

    `value` is in the unit of the indicator (95 for 95 %). Raises `Refusal` without source, for an unknown indicator and
    for a day not after the start of the norm that holds.
    """
    definition = queries.definition_of(indicator, valid_from)
    if not source.strip():
        raise Refusal(messages.NORM_WITHOUT_SOURCE, indicator=definition.name)
    earlier = Norm.objects.filter(indicator=indicator)
    earlier = earlier.filter(client=None) if client_id is None else earlier.filter(client_id=client_id)
    before = earlier.order_by("-valid_from").first()
    if before is not None and before.valid_from >= valid_from:
        raise Refusal(messages.NORM_IN_THE_PAST, indicator=definition.name, valid_from=f"{before.valid_from:%d/%m/%Y}")
    if before is not None and before.valid_to is None:
        before.valid_to = valid_from
        before.save(update_fields=["valid_to"])
    milli = int(Fraction(value) * 1000)
    made = Norm.objects.create(
        client_id=client_id,
        indicator=indicator,
        milli=milli,
        valid_from=valid_from,
        source=source.strip(),
        set_by_id=by.person_id,
    )
    old = before.milli if before else None
    note("kpi_norm", made.pk, name=definition.name, changes={"milli": [old, milli]}, reason=source.strip())
    return made
