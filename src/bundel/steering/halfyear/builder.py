"""From facts to the content of a report, without a database: the same inputs always give the same bytes.

`measure` counts the figures; `compose` adds what people wrote. Everything is whole numbers and text, so that the
canonical JSON is the same on every machine. The inputs that could change later (norms, names of clients, the previous
edition) are part of the content, and a rebuild takes them from there.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from bundel.kit import periods
from bundel.kit.hashing import canonical_json, sha256_bytes, sha256_value
from bundel.kit.periods import DateRange
from bundel.steering.halfyear import outline
from bundel.steering.kpis import engine, rules
from bundel.steering.kpis.engine import Definition
from bundel.steering.kpis.facts import SOURCES, Fact, HalfYear, to_plain
from bundel.steering.kpis.rules import Point, Ratio, Sums

FORMAT = 1
Plain = dict[str, Any]
ClientFacts = Mapping[str, Sequence[Fact] | None]


@dataclass(frozen=True, slots=True)
class ReportClient:
    """A client as the report names it."""

    id: int
    code: str
    name: str
    policy_domain: str


@dataclass(frozen=True, slots=True)
class ReportNorm:
    """A norm as it held on the cut-off: thousandths of the unit, its source, and whether nobody agreed on it yet."""

    milli: int
    source: str
    default: bool


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything from which figures follow. `norms` has the indicator's code, or `code/client code` for a client's own.

    `previous` is the content of the edition before; `frozen` the content that is rebuilt, whose outline and definitions
    hold instead of those of today.
    """

    period: str
    cutoff: dt.date
    clients: Sequence[ReportClient]
    facts: Mapping[int, ClientFacts]
    norms: Mapping[str, ReportNorm]
    previous: Mapping[str, Any] | None = None
    frozen: Mapping[str, Any] | None = None

    @property
    def chapters(self) -> tuple[outline.Chapter, ...]:
        return outline.chapters() if self.frozen is None else recorded_outline(self.frozen)

    @property
    def dates(self) -> DateRange:
        return periods.parse(self.period)


@dataclass(frozen=True, slots=True)
class Texts:
    """What people wrote: narratives by chapter, promises, and outcomes of earlier promises, as plain mappings."""

    narratives: Mapping[str, Plain]
    promises: Sequence[Plain]
    outcomes: Sequence[Plain]


def figure_id(code: str, client_code: str = "") -> str:
    """The address part of a figure: `facturen_tijdig_betaald`, or with the client `facturen_tijdig_betaald/ANB`."""
    return f"{code}/{client_code}" if client_code else code


def _halves(inputs: Inputs) -> dict[DateRange, dict[int, HalfYear]]:
    """The half-year and its months of every client."""
    whole = inputs.dates
    stretches = [whole, *engine.months(whole, inputs.cutoff)]
    return {
        stretch: {
            client.id: HalfYear.of(client.id, stretch, inputs.cutoff, inputs.facts[client.id])
            for client in inputs.clients
        }
        for stretch in stretches
    }


def _definitions(inputs: Inputs) -> list[Definition]:
    if inputs.frozen is not None:
        return [engine.definition(made["code"], made["version"]) for made in inputs.frozen["definitions"]]
    codes = dict.fromkeys(code for chapter in inputs.chapters for code in (*chapter.figures, *_specials(chapter)))
    return engine.definitions_on(min(inputs.cutoff, inputs.dates.last_day), codes)


def _specials(chapter: outline.Chapter) -> list[str]:
    return bucket_codes() if "buckets" in chapter.special else []


def bucket_codes() -> list[str]:
    """The indicators that divide the payments over the buckets of days."""
    engine.load()
    return [code for code, versions in engine.REGISTRY.items() if versions[-1].group == "betaaltermijn"]


def measure(inputs: Inputs) -> Plain:
    """The figures of a report, with the hashes of the facts and rows that they come from."""
    halves = _halves(inputs)
    definitions = _definitions(inputs)
    wanted = {code for chapter in inputs.chapters for code in chapter.per_client} | set(bucket_codes())
    figures: Plain = {}
    for made in definitions:
        ratios = {
            stretch: {client: engine.measure(made, half) for client, half in per_client.items()}
            for stretch, per_client in halves.items()
        }
        figures[figure_id(made.code)] = _figure(inputs, made, "", ratios, [client.id for client in inputs.clients])
        for client in inputs.clients if made.code in wanted else ():
            figures[figure_id(made.code, client.code)] = _figure(inputs, made, client.code, ratios, [client.id])
    return {
        "period": inputs.period,
        "cutoff": inputs.cutoff,
        "clients": [_client(inputs, client) for client in inputs.clients],
        "facts": list(_fact_hashes(inputs, halves[inputs.dates])),
        "norms": {code: _norm(norm) for code, norm in inputs.norms.items()},
        "previous": inputs.previous["number"] if inputs.previous else "",
        "definitions": (inputs.frozen or {}).get("definitions") or [_definition(made) for made in definitions],
        "figures": figures,
    }


def _client(inputs: Inputs, client: ReportClient) -> Plain:
    return {"id": client.id, "code": client.code, "name": client.name, "policy_domain": client.policy_domain}


def _norm(norm: ReportNorm) -> Plain:
    return {"milli": norm.milli, "source": norm.source, "default": norm.default}


def _fact_hashes(inputs: Inputs, halves: Mapping[int, HalfYear]) -> Iterable[Plain]:
    for client in inputs.clients:
        for source in SOURCES:
            rows = halves[client.id].facts.get(source)
            if rows is not None:
                content = canonical_json([to_plain(row) for row in rows])
                yield {"client": client.code, "source": source, "count": len(rows), "sha256": sha256_bytes(content)}


def _definition(made: Definition) -> Plain:
    return {
        "code": made.code,
        "version": made.version,
        "valid_from": made.valid_from,
        "name": made.name,
        "explanation": made.explanation,
        "centre": made.centre,
        "unit": made.unit,
        "better": made.better,
        "owner": made.owner,
        "counts": made.counts,
        "of": made.of,
        "leaves_out": made.leaves_out,
        "source": made.source,
    }


def _figure(
    inputs: Inputs,
    made: Definition,
    client_code: str,
    ratios: Mapping[DateRange, Mapping[int, Ratio]],
    clients: Sequence[int],
) -> Plain:
    """One figure: the half-year, its months, norm, verdict, causes, the figure of the edition before, alarms."""
    identity = figure_id(made.code, client_code)
    whole = engine.over_clients(ratios[inputs.dates][client] for client in clients)
    months = [
        Point(periods.label(stretch), engine.over_clients(per_client[client] for client in clients).sums, made.version)
        for stretch, per_client in ratios.items()
        if stretch != inputs.dates
    ]
    norm = inputs.norms.get(identity) or inputs.norms.get(made.code)
    value = Fraction(norm.milli, 1000) if norm else None
    before = (inputs.previous or {}).get("figures", {}).get(identity)
    return _sums(whole.sums) | {
        "id": identity,
        "indicator": made.code,
        "version": made.version,
        "client": client_code,
        "norm": _norm(norm) if norm else None,
        "verdict": rules.judge(whole.sums, made.unit, value, made.better),
        "rows": len(whole.rows),
        "rows_sha256": sha256_value([[row.key, row.numerator, row.denominator, row.state] for row in whole.rows]),
        "months": [{"period": point.label} | _sums(point.sums) for point in months],
        "alarms": _alarms(months, made),
        "before": before and {name: before[name] for name in ("numerator", "denominator", "measured", "version")},
    }


def _sums(sums: Sums) -> Plain:
    return {
        "numerator": sums.numerator,
        "denominator": sums.denominator,
        "excluded": sums.excluded,
        "missing": sums.missing,
        "measured": sums.measured,
        "causes": dict(sums.causes),
    }


def _alarms(months: Sequence[Point], made: Definition) -> list[Plain]:
    found: list[Plain] = []
    for before, after in pairwise(months):
        if rules.collapsed(before, after, made.unit, made.better):
            found.append({"kind": "collapsed", "period": after.label, "since": before.label})
    if rules.worsening(months, made.unit, made.better):
        found.append({"kind": "worsening", "period": months[-1].label, "since": months[-4].label})
    return found


def _state(chapter: outline.Chapter, figures: Plain) -> str:
    """`measured`, `partly`, `not_measured`, or `text` for a chapter that people write."""
    codes = [*chapter.figures, *_specials(chapter)]
    measured = [figures[code]["measured"] for code in codes if code in figures]
    if not codes:
        if "lights" in chapter.special or "definitions" in chapter.special:
            return "measured"
        return "not_measured" if chapter.missing else "text"
    if not any(measured):
        return "not_measured"
    return "partly" if chapter.missing or not all(measured) else "measured"


def recorded_outline(content: Mapping[str, Any]) -> tuple[outline.Chapter, ...]:
    """The chapters as a content recorded them."""
    names = ("figures", "per_client", "special", "missing")
    return tuple(
        outline.Chapter(
            each["number"], each["key"], each["title"], each["purpose"], *(tuple(each[name]) for name in names)
        )
        for each in content["chapters"]
    )


def compose(number: str, measured: Plain, texts: Texts, chapters_of: Sequence[outline.Chapter] | None = None) -> Plain:
    """The whole content: figures by chapter and what people wrote, by today's outline or a recorded one."""
    chapters = [
        {
            "number": chapter.number,
            "key": chapter.key,
            "title": chapter.title,
            "purpose": chapter.purpose,
            "state": _state(chapter, measured["figures"]),
            "figures": list(chapter.figures),
            "per_client": list(chapter.per_client),
            "special": list(chapter.special),
            "missing": list(chapter.missing),
            "narrative": texts.narratives.get(chapter.key),
        }
        for chapter in (chapters_of or outline.chapters())
    ]
    return measured | {
        "format": FORMAT,
        "number": number,
        "chapters": chapters,
        "promises": list(texts.promises),
        "outcomes": list(texts.outcomes),
    }


_MEASURED = ("period", "cutoff", "clients", "facts", "norms", "previous", "definitions", "figures")


def measured_part(content: Plain) -> Plain:
    """The part of a content that came out of `measure`."""
    return {name: content[name] for name in _MEASURED}


def figures_hash(measured: Plain) -> str:
    """The hash of the figures alone: equal figures, equal hash, whatever people wrote."""
    return sha256_value(measured_part(measured))
