"""Deadlines of closing and VAT: net, gross and the client's side; from facts and from the real modules."""

import datetime as dt

import pytest
from tests import make

from bundel.accounting.closing import actions as closing
from bundel.accounting.closing.models import Task
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.kit import periods
from bundel.platform.clients.scope import scope
from bundel.steering.kpis import engine
from bundel.steering.kpis.facts import DeadlineFact
from bundel.steering.kpis.readers import deadlines
from bundel.steering.kpis.tests import make_facts

DAY = dt.date(2026, 4, 3)


def fact(number: int, side: str, done: int | None, *, chapter: str = "closing", held_up: bool = False) -> DeadlineFact:
    done_on = None if done is None else DAY + dt.timedelta(days=done)
    return DeadlineFact(f"closing.task:{number}", 1, f"taak {number}", chapter, side, DAY, done_on, held_up, None)


def sums(code: str, *facts: DeadlineFact) -> tuple[int | None, int]:
    found = engine.measure(engine.definition_on(code, DAY), make_facts.half(deadlines=facts)).sums
    return found.numerator, found.denominator


def test_net_leaves_out_what_the_client_held_up_and_gross_counts_it_against_the_client() -> None:
    engine.load()
    given = (
        fact(1, "centre", 0), fact(2, "centre", 3), fact(3, "centre", 3, held_up=True), fact(4, "client", 2),
        fact(5, "client", None), fact(6, "centre", 0, held_up=True), fact(7, "centre", 0, chapter="vat"),
    )  # fmt: skip
    assert sums("afsluittaken_tijdig", *given) == (2, 3)
    assert sums("afsluittaken_tijdig_bruto", *given) == (2, 4)
    assert sums("afsluittaken_entiteit_tijdig", *given) == (0, 2)
    assert sums("btw_aangiften_tijdig", *given) == (1, 1)
    gross = engine.measure(engine.definition_on("afsluittaken_tijdig_bruto", DAY), make_facts.half(deadlines=given))
    causes = sorted(cause for row in gross.rows for cause, _units in row.causes)
    assert causes == ["centre", "client"]


@pytest.mark.django_db
def test_tasks_of_a_close_are_counted_from_their_first_certification_and_who_held_them_up() -> None:
    client = books(code="ERFG")
    opened = dt.datetime(2026, 4, 1, 9, tzinfo=dt.UTC)
    late = dt.datetime(2026, 4, 20, 9, tzinfo=dt.UTC)
    ann, bea = make.person("Ann Acker", "boekhouder"), make.person("Bea", "goedkeurder", client=client)
    closing.open_close(make.actor(ann, opened), client.pk, 2026, 3)
    with scope({client.pk}):
        tasks = {one.code: one for one in Task.of(client.pk)}
    closing.certify(make.actor(ann, opened), client.pk, tasks["facturen"].pk)
    for code in ("goedkeuring", "vragen"):
        closing.certify(make.actor(bea, late), client.pk, tasks[code].pk)
    with scope({client.pk}):
        found = {one.key: one for one in deadlines.read({client.pk}, periods.half_year(2026, 1))}
    assert len(found) == len(tasks)
    invoices, approvals = (found[f"closing.task:{tasks[code].pk}"] for code in ("facturen", "goedkeuring"))
    assert (invoices.done_on, invoices.side, invoices.held_up) == (dt.date(2026, 4, 1), "centre", False)
    assert (approvals.done_on, approvals.side) == (dt.date(2026, 4, 20), "client")
    review = found[f"closing.task:{tasks['nazicht'].pk}"]
    # The client looks at the figures after everything; what the centre had not done yet held that up.
    assert (review.side, review.held_up, review.held_up_on) == ("client", True, None)
