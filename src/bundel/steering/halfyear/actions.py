"""Every write of the half-yearly report: build, write, promise, freeze, sign, correct beside it."""

import datetime as dt

from bundel.kit.findings import Refusal
from bundel.kit.hashing import canonical_json, sha256_bytes
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import current
from bundel.platform.people.actor import Actor
from bundel.steering.halfyear import builder, messages, outline, queries
from bundel.steering.halfyear.models import Edition, Erratum, Narrative, Promise, PromiseOutcome
from bundel.steering.kpis import actions as kpis

State = Edition.State


def _all_clients() -> None:
    """A report that leaves out a client would be wrong without saying so. Raises `Refusal`."""
    total = Client.objects.count()
    if len(current()) < total:
        raise Refusal(messages.NOT_ALL_CLIENTS, seen=len(current()), total=total)


def _draft(edition_id: int) -> Edition:
    report = Edition.objects.select_for_update().get(id=edition_id)
    if report.state != State.DRAFT:
        raise Refusal(messages.FROZEN, number=report.number)
    return report


def _chapter(key: str) -> outline.Chapter:
    found = outline.chapter(key)
    if found is None:
        raise Refusal(messages.UNKNOWN_CHAPTER, chapter=key)
    return found


def _filled(**fields: str) -> None:
    for name, value in fields.items():
        if not value.strip():
            raise Refusal(messages.INCOMPLETE, field=name)


@action(right="halfyear.manage")
def build(by: Actor, client_id: None, period: str, cutoff: dt.date | None = None) -> Edition:
    """Make or renew the draft of a half-year from what is known now, up to and including the cut-off day.

    Texts and promises of the draft stay. Raises `Refusal` for a frozen report, a half-year that has not begun, and an
    actor who does not see all clients.
    """
    days = queries.half_year(period)
    until = min(cutoff or by.today, days.last_day)
    if until < days.start:
        raise Refusal(messages.NOT_BEGUN, period=period, day=f"{until:%d/%m/%Y}")
    _all_clients()
    number = f"HJV-{period}"
    report = Edition.objects.select_for_update().filter(period=period).first() or Edition(period=period, number=number)
    if report.state != State.DRAFT:
        raise Refusal(messages.FROZEN, number=number)
    measured = builder.measure(queries.live_inputs(period, until))
    content = canonical_json(
        builder.compose(number, measured, queries.texts(report) if report.pk else builder.Texts({}, [], []))
    )
    before = report.figures_sha256
    report.cutoff = until
    report.content = content.decode()
    report.sha256 = sha256_bytes(content)
    report.figures_sha256 = builder.figures_hash(measured)
    report.built_by, report.built_at = by.name, by.now
    report.save()
    note("halfyear", report.pk, name=number, changes={"figures_sha256": [before or None, report.figures_sha256]})
    return report


@action(right="halfyear.manage")
def write_narrative(by: Actor, client_id: None, edition_id: int, chapter: str, text: str) -> Narrative:
    """Write (or clear) the text of a chapter of a draft. Raises `Refusal`."""
    report, part = _draft(edition_id), _chapter(chapter)
    before = report.narratives.filter(chapter=part.key).values_list("text", flat=True).first() or ""
    narrative, _ = Narrative.objects.update_or_create(
        edition=report,
        chapter=part.key,
        defaults={"text": text.strip(), "written_by": by.name, "written_at": by.now},
    )
    note("halfyear", report.pk, name=report.number, changes={f"tekst {part.key}": [before, text.strip()]})
    return narrative


@action(right="halfyear.manage")
def promise(
    by: Actor, client_id: None, edition_id: int, chapter: str, text: str, owner: str, due_on: dt.date
) -> Promise:
    """Add a promise to a draft; the reports after it must say what became of it. Raises `Refusal`."""
    report, part = _draft(edition_id), _chapter(chapter)
    _filled(belofte=text, eigenaar=owner)
    made, _ = Promise.objects.update_or_create(
        edition=report, text=text.strip(), defaults={"chapter": part.key, "owner": owner.strip(), "due_on": due_on}
    )
    note("halfyear", report.pk, name=report.number, changes={"belofte": [None, f"{text} ({due_on:%d/%m/%Y})"]})
    return made


@action(right="halfyear.manage")
def withdraw_promise(by: Actor, client_id: None, promise_id: int) -> None:
    """Take a promise out of a draft. Raises `Refusal` when its report is frozen."""
    made = Promise.objects.get(id=promise_id)
    report = _draft(made.edition_id)
    note("halfyear", report.pk, name=report.number, changes={"belofte": [made.text, None]})
    made.delete()


@action(right="halfyear.manage")
def report_outcome(
    by: Actor,
    client_id: None,
    edition_id: int,
    promise_id: int,
    outcome: str,
    cause: str = "",
    due_on: dt.date | None = None,
) -> PromiseOutcome:
    """Say in a draft what became of a promise: kept, late (with a new date and cause) or dropped (with cause)."""
    report = _draft(edition_id)
    if promise_id not in {each.pk for each in queries.open_promises(report)}:
        raise Refusal(messages.PROMISE_NOT_OPEN, number=report.number)
    if outcome != PromiseOutcome.Outcome.KEPT:
        _filled(toelichting=cause)
    if outcome == PromiseOutcome.Outcome.LATE and due_on is None:
        raise Refusal(messages.INCOMPLETE, field="nieuwe datum")
    made, _ = PromiseOutcome.objects.update_or_create(
        edition=report,
        promise_id=promise_id,
        defaults={
            "outcome": outcome,
            "cause": cause.strip(),
            "due_on": due_on if outcome == PromiseOutcome.Outcome.LATE else None,
        },
    )
    note("halfyear", report.pk, name=report.number, changes={f"belofte {promise_id}": [None, outcome]}, reason=cause)
    return made


@action(right="halfyear.manage")
def freeze(by: Actor, client_id: None, edition_id: int) -> Edition:
    """Close a draft: keep the facts of every client, check that the figures did not change, and lock texts and figures.

    Raises `Refusal` for a half-year that still runs, figures that changed since the draft, earlier promises without an
    outcome, and an actor that is not a person or does not see all clients.
    """
    report = _draft(edition_id)
    last = queries.half_year(report.period).last_day
    if report.cutoff < last:
        raise Refusal(messages.NOT_OVER, period=report.period, day=f"{last:%d/%m/%Y}")
    if by.person_id is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    _all_clients()
    told = set(report.outcomes.values_list("promise_id", flat=True))
    untold = [each for each in queries.open_promises(report) if each.pk not in told]
    if untold:
        rows = tuple(f"{each.edition.number}: {each.text}" for each in untold)
        raise Refusal(messages.PROMISES_OPEN, rows=rows, count=len(untold), number=report.number)
    inputs = queries.live_inputs(report.period, report.cutoff)
    kept = {
        (client.code, each.source): each.sha256
        for client in inputs.clients
        for each in kpis.freeze(by, client.id, report.period, report.cutoff)
    }
    measured = builder.measure(inputs)
    counted = {(row["client"], row["source"]): row["sha256"] for row in measured["facts"]}
    if builder.figures_hash(measured) != report.figures_sha256 or counted != kept:
        raise Refusal(messages.FIGURES_CHANGED, number=report.number)
    content = canonical_json(builder.compose(report.number, measured, queries.texts(report)))
    report.content, report.sha256 = content.decode(), sha256_bytes(content)
    report.state = State.FROZEN
    report.frozen_by_id, report.frozen_name, report.frozen_at = by.person_id, by.name, by.now
    report.save()
    note(
        "halfyear",
        report.pk,
        name=report.number,
        changes={"state": ["draft", "frozen"], "sha256": [None, report.sha256]},
    )
    return report


@action(right="halfyear.sign")
def sign(by: Actor, client_id: None, edition_id: int) -> Edition:
    """Sign a frozen report, by another person than the one who froze it. Raises `Refusal`."""
    report = Edition.objects.select_for_update().get(id=edition_id)
    if report.state == State.DRAFT:
        raise Refusal(messages.STILL_DRAFT, number=report.number)
    if report.state == State.SIGNED:
        raise Refusal(messages.ALREADY_SIGNED, number=report.number, person=report.signed_name)
    if by.person_id is None:
        raise Refusal(messages.NEEDS_A_PERSON)
    if report.frozen_by_id in (by.person_id, by.acting_for_id):
        raise Refusal(messages.SIGNED_BY_ANOTHER, number=report.number, person=report.frozen_name)
    if sha256_bytes(report.content.encode()) != report.sha256:
        raise Refusal(messages.CONTENT_DIFFERS, number=report.number)
    report.state = State.SIGNED
    report.signed_by_id, report.signed_name, report.signed_at = by.person_id, by.name, by.now
    report.save(update_fields=["state", "signed_by", "signed_name", "signed_at"])
    note("halfyear", report.pk, name=report.number, changes={"state": ["frozen", "signed"]})
    return report


@action(right="halfyear.manage")
def add_erratum(
    by: Actor, client_id: None, edition_id: int, place: str, was: str, becomes: str, reason: str
) -> Erratum:
    """Correct a frozen report beside it: where, what stands there, what it must be, and why. Raises `Refusal`."""
    report = Edition.objects.select_for_update().get(id=edition_id)
    if report.state == State.DRAFT:
        raise Refusal(messages.STILL_DRAFT, number=report.number)
    _filled(plaats=place, **{"er staat": was, "lees": becomes, "waarom": reason})
    made = Erratum.objects.create(
        edition=report,
        number=report.errata.count() + 1,
        place=place.strip(),
        was=was.strip(),
        becomes=becomes.strip(),
        reason=reason.strip(),
        added_by=by.name,
        added_at=by.now,
    )
    note("halfyear", report.pk, name=report.number, changes={f"erratum {made.number}": [was, becomes]}, reason=reason)
    return made
