"""Every read of the half-yearly report. Figures and rows are read in a scope over the clients of the reader."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bundel.kit import periods
from bundel.kit.findings import Refusal
from bundel.kit.hashing import canonical_json
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import current
from bundel.steering.halfyear import builder, messages
from bundel.steering.halfyear.builder import Inputs, Plain, ReportClient, ReportNorm, Texts
from bundel.steering.halfyear.models import Edition, Promise, PromiseOutcome
from bundel.steering.kpis import queries as kpis
from bundel.steering.kpis import sources
from bundel.steering.kpis.engine import Definition
from bundel.steering.kpis.rules import Ratio


def editions() -> list[Edition]:
    """All reports, newest half-year first."""
    return list(Edition.objects.order_by("-period"))


def edition(number: str) -> Edition | None:
    """A report by its number."""
    return Edition.objects.filter(number=number).first()


def half_year(period: str) -> periods.DateRange:
    """The days of a half-year. Raises `Refusal`."""
    try:
        found = periods.parse(period)
    except ValueError:
        found = None
    if found is None or found != periods.half_year_of(found.start):
        raise Refusal(messages.NOT_A_HALF_YEAR, period=period)
    return found


def texts(report: Edition) -> Texts:
    """What people wrote in a report so far."""
    narratives = {
        row.chapter: {"text": row.text, "written_by": row.written_by} for row in report.narratives.order_by("chapter")
    }
    promises = [
        {"chapter": row.chapter, "text": row.text, "owner": row.owner, "due_on": row.due_on}
        for row in report.promises.order_by("due_on", "id")
    ]
    outcomes = [
        {
            "promise": row.promise.text,
            "promised_in": row.promise.edition.number,
            "owner": row.promise.owner,
            "due_on": row.promise.due_on,
            "outcome": row.outcome,
            "cause": row.cause,
            "new_due_on": row.due_on,
        }
        for row in report.outcomes.select_related("promise__edition").order_by("promise__due_on", "promise_id")
    ]
    return Texts(narratives, promises, outcomes)


def content(report: Edition) -> Plain:
    """The content of a report as plain JSON; of a draft with the texts as they are now."""
    kept: Plain = json.loads(report.content)
    if report.state != Edition.State.DRAFT:
        return kept
    made = builder.compose(report.number, builder.measured_part(kept), texts(report))
    fresh: Plain = json.loads(canonical_json(made))
    return fresh


def open_promises(report: Edition) -> list[Promise]:
    """Promises of earlier frozen reports that are not yet kept or dropped by a report before this one."""
    closed = PromiseOutcome.objects.filter(
        ~Q(outcome=PromiseOutcome.Outcome.LATE), edition__period__lt=report.period
    ).values("promise_id")
    earlier = Promise.objects.filter(edition__period__lt=report.period).exclude(edition__state=Edition.State.DRAFT)
    return list(earlier.exclude(id__in=closed).select_related("edition").order_by("due_on", "id"))


def previous(period: str) -> Edition | None:
    """The frozen report of the half-year before."""
    start = half_year(period).start
    before = periods.label(periods.half_year_of(start - dt.timedelta(days=1)))
    return Edition.objects.filter(period=before).exclude(state=Edition.State.DRAFT).first()


def report_clients(period: periods.DateRange) -> list[ReportClient]:
    """The clients that were there in the half-year, by code."""
    rows = Client.objects.filter(Q(left_on=None) | Q(left_on__gt=period.start), joined_on__lt=period.end)
    return [ReportClient(row.pk, row.code, row.name, row.policy_domain) for row in rows.order_by("code")]


def _norms(clients: list[ReportClient], day: dt.date) -> dict[str, ReportNorm]:
    """The norms on a day: those for all by indicator, and those that a client has of its own."""
    shared = kpis.norms_on(day)
    found = {code: ReportNorm(int(norm.value * 1000), norm.source, norm.default) for code, norm in shared.items()}
    for client in clients:
        for code, norm in kpis.norms_on(day, client.id).items():
            if norm != shared.get(code):
                own = ReportNorm(int(norm.value * 1000), norm.source, norm.default)
                found[builder.figure_id(code, client.code)] = own
    return found


def live_inputs(period: str, cutoff: dt.date) -> Inputs:
    """The inputs of a new report, out of what is known now."""
    days = half_year(period)
    clients = report_clients(days)
    before = previous(period)
    return Inputs(
        period=period,
        cutoff=cutoff,
        clients=clients,
        facts=sources.read([client.id for client in clients], days),
        norms=_norms(clients, cutoff),
        previous=json.loads(before.content) if before else None,
    )


def frozen_inputs(kept: Plain) -> Inputs:
    """The inputs of a frozen report: its own facts, norms, names and definitions."""
    clients = [ReportClient(**row) for row in kept["clients"]]
    ids = {client.code: client.id for client in clients}
    cutoff = dt.date.fromisoformat(kept["cutoff"])
    wanted = {(ids[row["client"]], row["source"]): row["sha256"] for row in kept["facts"]}
    facts: dict[int, dict[str, Any]] = {client.id: {} for client in clients}
    for client_id, source, found in kpis.kept_facts(kept["period"], cutoff, wanted):
        facts[client_id][source] = found
    before = edition(kept["previous"]) if kept["previous"] else None
    return Inputs(
        period=kept["period"],
        cutoff=cutoff,
        clients=clients,
        facts=facts,
        norms={code: ReportNorm(**norm) for code, norm in kept["norms"].items()},
        previous=json.loads(before.content) if before else None,
        frozen=kept,
    )


def rebuilt(report: Edition) -> bytes:
    """The canonical JSON of a frozen report, counted again from its frozen facts by the definitions of its day."""
    kept: Plain = json.loads(report.content)
    measured = builder.measure(frozen_inputs(kept))
    return canonical_json(builder.compose(report.number, measured, texts(report), builder.recorded_outline(kept)))


@dataclass(frozen=True, slots=True)
class FigureRows:
    """The rows behind a figure. `complete` is False when the reader does not see all clients, or a draft moved on."""

    figure: Plain
    definition: Definition
    ratio: Ratio
    complete: bool


def rows_of(report: Edition, figure_id: str) -> FigureRows:
    """Open a figure: its rows out of the frozen facts (of a draft: as they are known now). Raises `Refusal`."""
    kept = content(report)
    figure = kept["figures"].get(figure_id)
    if figure is None:
        raise Refusal(messages.UNKNOWN_FIGURE, figure=figure_id, number=report.number)
    visible = current()
    clients = {
        row["id"]: row["code"]
        for row in kept["clients"]
        if figure["client"] in ("", row["code"]) and row["id"] in visible
    }
    code, version = figure["indicator"], figure["version"]
    cutoff = dt.date.fromisoformat(kept["cutoff"])
    if report.state == Edition.State.DRAFT:
        definition, ratio = kpis.rows(code, report.period, list(clients), cutoff)
    else:
        hashes = {(row["client"], row["source"]): row["sha256"] for row in kept["facts"]}
        source = next(made["source"] for made in kept["definitions"] if made["code"] == code)
        sets = {client: hashes.get((client_code, source), "") for client, client_code in clients.items()}
        definition, ratio = kpis.frozen_rows(code, version, report.period, cutoff, sets)
    return FigureRows(figure, definition, ratio, kpis.rows_hash(ratio.rows) == figure["rows_sha256"])
