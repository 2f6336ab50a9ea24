"""Every write of control: the nightly look, explaining a finding, the proof of a payment run, drawing and judging."""

import datetime as dt

from bundel.accounting.control import messages, queries, rules
from bundel.accounting.control.models import Explanation, Night, Proof, Sample, SampleItem
from bundel.accounting.payments.actions.releasing import Leaving
from bundel.kit import money
from bundel.kit.findings import Finding, Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.people.actor import Actor


@action(right="control.run")
def look(by: Actor, client_id: int) -> int:
    """Ask every control query about a client and keep what it found today; how many unexplained findings.

    Done again on the same day, the queries that have an answer of that day are not asked anew: a night is evidence.
    """
    done = set(Night.of(client_id).filter(on=by.today).values_list("watch", flat=True))
    nights = []
    for watch in rules.watches().values():
        if watch.code in done:
            continue
        found = queries.look(client_id, watch, by.today)
        known = queries.explained(client_id, watch.code, by.today)
        rows = [[one.key, one.text, one.address, one.cents] for one in found[: rules.MOST]]
        nights.append(
            Night(client_id=client_id, watch=watch.code, on=by.today, at=by.now, found=len(found),
                  explained=sum(one.key in known for one in found), rows=rows)
        )  # fmt: skip
    Night.objects.bulk_create(nights)
    return sum(one.found - one.explained for one in nights)


@action(right="control.explain")
def explain(by: Actor, client_id: int, watch_code: str, key: str, *, reason: str, until: dt.date) -> int:
    """Take one finding for one's account until a day (a year at most); gives the id of the explanation.

    Raises `Refusal` for a finding that is not there now, one that is explained, a missing reason and a wrong day.
    """
    watch = _watch(watch_code)
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    if not reason.strip():
        raise Refusal(messages.REASON)
    last = by.today + dt.timedelta(days=rules.LONGEST_DAYS)
    if not by.today <= until <= last:
        raise Refusal(messages.UNTIL, first=f"{by.today:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    found = next((one for one in queries.look(client_id, watch, by.today) if one.key == key), None)
    if found is None:
        raise Refusal(messages.NOT_FOUND_NOW)
    standing = Explanation.of(client_id).filter(watch=watch.code, key=key, ended_at__isnull=True).first()
    if standing is not None and standing.until >= by.today:
        raise Refusal(messages.ALREADY, until=f"{standing.until:%d/%m/%Y}")
    if standing is not None:
        _end(by, standing)
    made = Explanation.objects.create(
        client_id=client_id, watch=watch.code, key=key[:160], text=found.text[:400], reason=reason.strip()[:300],
        until=until, signed_by_id=by.person_id, signed_by_name=by.name[:160], signed_at=by.now,
    )  # fmt: skip
    note(
        "control.explanation",
        made.pk,
        name=found.text[:200],
        reason=made.reason,
        changes={"tot en met": [None, f"{until}"]},
    )
    return int(made.pk)


@action(right="control.explain")
def end_explanation(by: Actor, client_id: int, explanation_id: int) -> None:
    """The way back: from now on the finding counts again. Raises `Refusal` when it has ended already."""
    row = Explanation.of(client_id).select_for_update().filter(pk=explanation_id, ended_at__isnull=True).first()
    if row is None:
        raise Refusal(messages.UNKNOWN_EXPLANATION)
    _end(by, row)
    note("control.explanation", row.pk, name=row.text[:200], changes={"beëindigd": [False, True]})


def _end(by: Actor, row: Explanation) -> None:
    row.ended_at, row.ended_by_name = by.now, by.name[:160]
    row.save(update_fields=["ended_at", "ended_by_name"])


def _watch(code: str) -> rules.Watch:
    found = rules.watches().get(code)
    if found is None:
        raise Refusal(messages.UNKNOWN_WATCH)
    return found


def explain_payments(by: Actor, run: Leaving) -> None:
    """The firewall: asked inside the transaction that sends a run, before anything is settled (`payments.FIREWALLS`).

    Every line is explained anew from the tables; what passed is kept as proof, without which the database does not let
    the run go. Raises `Refusal` naming each payment that the books do not explain.
    """
    problems = queries.run_problems(run.client_id, run.run_id, by.today)
    if problems:
        findings = tuple(_finding(one) for one in problems)
        raise Refusal(messages.UNEXPLAINED, rows=findings, run=run.number, count=len(problems))
    Proof.objects.create(
        client_id=run.client_id, run_id=run.run_id, line_count=run.line_count, total_cents=run.total_cents, at=by.now,
        by_name=by.name[:160],
    )  # fmt: skip


def _finding(one: queries.Problem) -> Finding:
    if not one.place:
        return Finding("error", messages.RUN, one.name, {"name": one.name, "problem": one.text})
    facts: dict[str, str | int] = {
        "place": one.place,
        "name": one.name,
        "amount": money.show(money.Cents(one.cents)),
        "problem": one.text,
    }
    return Finding("error", messages.PAYMENT, str(one.place), facts)


@action(right="control.sample")
def draw(
    by: Actor, client_id: int, *, population: str, first: dt.date, last: dt.date, method: str, seed: str, size: int,
    least_cents: int = 0,
) -> int:  # fmt: skip
    """Draw a sample from a population of a client; gives its id. The same population and seed give the same items.

    Raises `Refusal` for a period that ends before it begins, an unknown population or method, no seed, and a size that
    the population does not have.
    """
    if by.person_id is None:
        raise Refusal(messages.PERSON_NEEDED)
    if population not in rules.POPULATIONS or method not in rules.METHODS:
        raise Refusal(messages.POPULATION)
    if last < first:
        raise Refusal(messages.PERIOD)
    if not seed.strip():
        raise Refusal(messages.SEED)
    candidates = queries.population(client_id, population, first, last, least_cents)
    if not 0 < size <= len(candidates):
        raise Refusal(messages.SIZE, count=len(candidates), size=size)
    members = [one.member for one in candidates]
    by_key = {one.member.key: one for one in candidates}
    made = Sample.objects.create(
        client_id=client_id, population=population, first_on=first, last_on=last, least_cents=least_cents,
        method=method, seed=seed.strip()[:60], size=size, population_count=len(members),
        population_cents=sum(one.cents for one in members), digest=rules.digest(members), drawn_by_id=by.person_id,
        drawn_by_name=by.name[:160], drawn_at=by.now,
    )  # fmt: skip
    drawn = rules.draw(members, method, made.seed, size)
    SampleItem.objects.bulk_create(
        SampleItem(
            client_id=client_id, sample=made, place=place, key=one.key, cents=one.cents, text=by_key[one.key].text,
            address=by_key[one.key].address, handler=by_key[one.key].handler,
        )
        for place, one in enumerate(drawn, 1)
    )  # fmt: skip
    note("control.sample", made.pk, name=f"{rules.POPULATIONS[population]} {first} – {last}",
         changes={"zaad": [None, made.seed], "grootte": [None, size]})  # fmt: skip
    return int(made.pk)


@action(right="control.sample")
def judge(
    by: Actor, client_id: int, sample_id: int, place: int, verdict: str, *, error: str = "", text: str = ""
) -> None:
    """Say whether an item is in order, wrong (with the class and what), or open again.

    Raises `Refusal` for an item that is not there and for a wrong one without class or explanation.
    """
    item = SampleItem.of(client_id).select_for_update().filter(sample_id=sample_id, place=place).first()
    if item is None or verdict not in rules.VERDICTS:
        raise Refusal(messages.UNKNOWN_ITEM)
    if verdict == "error" and (error not in rules.ERRORS or not text.strip()):
        raise Refusal(messages.VERDICT)
    before = item.verdict
    item.verdict, item.error = verdict, error if verdict == "error" else ""
    item.note = text.strip()[:400]
    item.judged_by_name, item.judged_at = ("", None) if verdict == "open" else (by.name[:160], by.now)
    item.save(update_fields=["verdict", "error", "note", "judged_by_name", "judged_at"])
    note("control.item", item.pk, name=item.text[:200], changes={"oordeel": [before, verdict]}, reason=item.note[:300])
