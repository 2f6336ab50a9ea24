"""What `bundel verify` asks of the indicators: frozen facts keep their hash, frozen figures are found again."""

from bundel.kit.checks import Check
from bundel.kit.findings import Finding
from bundel.kit.hashing import sha256_bytes
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.steering.kpis import engine, messages, queries
from bundel.steering.kpis.facts import HalfYear
from bundel.steering.kpis.models import FactSet, FrozenValue


def check(client_id: int) -> list[Finding]:
    """Findings for one client in scope: an error per fact set or figure that is not what was frozen."""
    found = []
    code = Client.objects.values_list("code", flat=True).get(id=client_id)
    broken = set()
    for kept in FactSet.objects.filter(client_id=client_id).iterator():
        if sha256_bytes(kept.rows.encode()) != kept.sha256:
            broken.add(kept.pk)
            facts: dict[str, str | int] = {"source": kept.source, "client": code, "period": kept.period}
            found.append(Finding("error", messages.FACTS_DIFFER, f"kpis.factset:{kept.pk}", facts))
    values = FrozenValue.objects.filter(client_id=client_id).select_related("facts").order_by("facts_id")
    half, half_of = None, None
    for value in values:
        if value.facts_id in broken:
            continue
        if half is None or half_of != (value.facts_id, value.period, value.cutoff):
            source = value.facts.source if value.facts else ""
            rows = {source: queries.facts_of(value.facts)} if value.facts else {}
            half = HalfYear.of(client_id, queries.period_of(value.period), value.cutoff, rows)
            half_of = (value.facts_id, value.period, value.cutoff)
        found += _compare(value, half, code)
    return found


def _compare(value: FrozenValue, half: HalfYear, code: str) -> list[Finding]:
    definition = engine.definition(value.indicator, value.version)
    ratio = engine.measure(definition, half)
    again = ratio.sums
    same = (again.numerator, again.denominator, again.excluded, again.missing, again.measured) == (
        value.numerator,
        value.denominator,
        value.excluded,
        value.missing,
        value.measured,
    )
    if same and queries.rows_hash(ratio.rows) == value.rows_sha256:
        return []
    facts: dict[str, str | int] = {
        "indicator": definition.name,
        "client": code,
        "period": value.period,
        "kept": f"{value.numerator}/{value.denominator}",
        "again": f"{again.numerator}/{again.denominator}",
        "version": value.version,
    }
    return [Finding("error", messages.VALUE_DIFFERS, f"kpis.frozenvalue:{value.pk}", facts)]


def verify() -> list[Finding]:
    """The findings of all clients; opens a scope for each, for `bundel verify`."""
    found = []
    for client_id in Client.objects.values_list("id", flat=True).order_by("id"):
        with scope({client_id}):
            found += check(client_id)
    return found


def checks() -> list[Check]:
    """The frozen indicators, as one line of `bundel verify`."""
    found = verify()
    detail = "; ".join(one.text for one in found[:3]) or "elk bevroren cijfer wordt uit zijn feiten teruggevonden"
    return [Check("bevroren indicatoren", not found, detail)]
