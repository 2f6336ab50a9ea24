"""Approvals against PostgreSQL: who may answer, who really answered, and the database as last judge."""

import dataclasses
import datetime as dt
import threading

import psycopg
import pytest
from django.db import connection, connections, transaction
from django.db.utils import DatabaseError
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.approvals import actions, queries
from bundel.platform.approvals.rules import Step
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.audit.models import Record
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.notifications.models import Notification
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person

db = pytest.mark.django_db
INSERT = (
    "insert into approvals_decision "
    "(client_id, request_id, position, decision, asked_person_id, answered_by_id, through, reason, at) "
)


def approver(client: Client) -> Person:
    return make.person("", "goedkeurder", client=client)


def acting(who: Person, giver: Person) -> Actor:
    return dataclasses.replace(make.actor(who), acting_for_id=giver.pk, acting_for_name=giver.name)


def waiting(who: Person, client: Client) -> list[int]:
    with scope({client.pk}):
        return [row.request for row in queries.waiting_for(make.actor(who))]


@db
def test_just_below_and_at_the_limit_take_different_chains() -> None:
    client = make.client()
    make_approvals.chains()
    small = make_approvals.request(client, 2_999_900)
    large = make_approvals.request(client, 3_000_000, subject="payables.invoice:2")
    assert ([len(small.steps), len(large.steps)]) == [1, 2]


@db
def test_a_large_amount_is_approved_after_both_steps() -> None:
    client = make.client()
    make_approvals.chains()
    holder, lead = approver(client), make.person("", "centrumleider")
    asked = make_approvals.request(client, 5_000_000)
    assert (waiting(holder, client), waiting(lead, client)) == ([asked.id], [])
    first = actions.decide(make.actor(holder), client.pk, asked.id, "approved")
    assert (first.status, first.position, waiting(holder, client), waiting(lead, client)) == ("open", 2, [], [asked.id])
    assert actions.decide(make.actor(lead), client.pk, asked.id, "approved").status == "approved"


@db
def test_a_chain_does_not_ask_a_role_that_may_not_decide() -> None:
    with pytest.raises(Refusal, match="‘auditor’, die niet bestaat of niet mag beslissen"):
        actions.set_chain(
            make.machine(), None, kind="invoice", caption="Fout", from_cents=0, to_cents=None,
            steps=[Step("auditor")], valid_from=make.JOINED,
        )  # fmt: skip


@db
def test_two_of_the_same_role_must_agree_when_two_are_needed() -> None:
    client = make.client()
    make_approvals.chains(needed=2)
    one, two = approver(client), approver(client)
    asked = make_approvals.request(client)
    assert actions.decide(make.actor(one), client.pk, asked.id, "approved").status == "open"
    with pytest.raises(Refusal) as refused:
        actions.decide(make.actor(one), client.pk, asked.id, "approved")
    assert refused.value.code == "approvals.answered_before"
    assert actions.decide(make.actor(two), client.pk, asked.id, "approved").status == "approved"


@db
def test_the_preparer_never_decides_not_even_for_somebody_else() -> None:
    client = make.client()
    make_approvals.chains()
    preparer, other = approver(client), approver(client)
    make_approvals.substitute(other, preparer)
    asked = make_approvals.request(client, excluded={preparer.pk})
    for by in (make.actor(preparer), acting(preparer, other)):
        with pytest.raises(Refusal) as refused:
            actions.decide(by, client.pk, asked.id, "approved")
        assert refused.value.code == "approvals.preparer"
    assert waiting(preparer, client) == []
    assert actions.decide(make.actor(other), client.pk, asked.id, "approved").status == "approved"


@db
def test_a_substitute_of_a_substitute_answers_and_the_way_is_kept() -> None:
    client = make.client()
    make_approvals.chains()
    asked_person = make.person("An", "goedkeurder", client=client)
    between, last = make.person("Bo"), make.person("Cis")
    make_approvals.substitute(asked_person, between)
    make_approvals.substitute(between, last)
    make_approvals.substitute(last, asked_person)
    asked = make_approvals.request(client)
    assert waiting(last, client) == [asked.id]
    done = actions.decide(acting(last, between), client.pk, asked.id, "approved")
    answer = done.decisions[0]
    assert (answer.asked, answer.answered_by, answer.through) == ("An", "Cis", "An → Bo → Cis")
    with scope({client.pk}):
        record = Record.objects.get(action="approvals.decide", changes__has_key="decision")
    assert (record.person_id, record.acting_for_id) == (last.pk, between.pk)


@db
def test_revoked_or_inactive_substitutes_are_not_asked() -> None:
    client = make.client()
    make_approvals.chains()
    boss, away = approver(client), make.person()
    substitution = make_approvals.substitute(boss, away)
    asked = make_approvals.request(client)
    assert waiting(away, client) == [asked.id]
    substitution.revoked_at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    substitution.save()
    assert waiting(away, client) == []


@db
def test_somebody_who_was_not_asked_is_told_who_was() -> None:
    client = make.client()
    named = make.person("Dora", "goedkeurder", client=client)
    actions.set_chain(
        make.machine(), client.pk, kind="invoice", caption="Dora", from_cents=0, to_cents=None,
        steps=[Step(person_id=named.pk)], valid_from=make.JOINED,
    )  # fmt: skip
    asked = make_approvals.request(client)
    with pytest.raises(Refusal, match="Dora"):
        actions.decide(make.actor(approver(client)), client.pk, asked.id, "approved")
    assert waiting(named, client) == [asked.id]


@db
def test_refusing_needs_a_reason_and_closes_the_request() -> None:
    client = make.client()
    make_approvals.chains()
    holder = make.actor(approver(client))
    asked = make_approvals.request(client)
    with pytest.raises(Refusal):
        actions.decide(holder, client.pk, asked.id, "refused", "  ")
    assert actions.decide(holder, client.pk, asked.id, "returned", "verkeerd artikel").status == "returned"
    with pytest.raises(Refusal, match="teruggestuurd"):
        actions.decide(make.actor(approver(client)), client.pk, asked.id, "approved")
    again = make_approvals.request(client)
    assert again.id != asked.id


@db
def test_asking_twice_gives_the_open_request() -> None:
    client = make.client()
    make_approvals.chains()
    assert make_approvals.request(client).id == make_approvals.request(client).id


@db
def test_no_chain_is_a_refusal_that_names_the_amount() -> None:
    with pytest.raises(Refusal, match=r"100,00"):
        make_approvals.request(make.client())


@db
def test_chains_that_cover_the_same_are_refused() -> None:
    make_approvals.chains()
    with pytest.raises(Refusal) as refused:
        make_approvals.chains()
    assert refused.value.code == "approvals.chains_overlap"


@db
def test_an_own_chain_of_a_client_wins_and_open_requests_keep_their_steps() -> None:
    client = make.client()
    make_approvals.chains()
    before = make_approvals.request(client)
    make_approvals.chains(client, needed=2)
    after = make_approvals.request(client, subject="payables.invoice:2")
    with scope({client.pk}):
        rows = queries.of("payables.invoice:1")
    assert (rows[0].steps[0].needed, after.steps[0].needed, before.id) == (1, 2, rows[0].id)


@db
def test_the_lead_reassigns_and_the_new_person_is_told() -> None:
    client = make.client()
    make_approvals.chains()
    lead, stand_in = make.person("", "centrumleider"), approver(client)
    asked = make_approvals.request(client)
    other = approver(client)
    actions.reassign(make.actor(lead), client.pk, asked.id, stand_in.pk, "budgethouder is ziek")
    assert (waiting(other, client), waiting(stand_in, client)) == ([], [asked.id])
    with scope({client.pk}):
        assert Notification.objects.filter(person=stand_in, kind="approval.asked").exists()
    assert actions.decide(make.actor(stand_in), client.pk, asked.id, "approved").status == "approved"


@db
def test_reminders_come_at_80_and_100_percent_once_each() -> None:
    client = make.client()
    make_approvals.chains()
    holder = approver(client)
    monday = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
    fields = {"kind": "invoice", "subject": "s", "name": "F", "amount_cents": 1, "due_on": dt.date(2026, 3, 6)}
    actions.start(make.machine(monday), client.pk, **fields)  # type: ignore[arg-type]
    counts = [actions.remind(make.machine(monday + dt.timedelta(days=day, hours=8))) for day in (2, 3, 3, 4, 7)]
    assert counts == [0, 1, 0, 1, 0]
    with scope({client.pk}):
        assert Notification.objects.filter(person=holder, kind="approval.reminder").count() == 2


@db
def test_a_request_that_nobody_can_answer_is_told_to_the_lead() -> None:
    client = make.client()
    make_approvals.chains()
    lead = make.person("", "centrumleider")
    make_approvals.request(client)
    actions.remind(make.machine(dt.datetime(2026, 3, 6, 15, 0, tzinfo=dt.UTC)))
    with scope({client.pk}):
        assert [row.subject for row in queries.unanswerable(make.JOINED)] == ["payables.invoice:1"]
        assert Notification.objects.filter(person=lead, text__contains="niemand").count() == 1


@db
def test_the_number_of_queries_of_the_inbox_does_not_grow() -> None:
    client = make.client()
    make_approvals.chains()
    holder = approver(client)
    counts = []
    for size in (1, 6):
        for number in range(size):
            make_approvals.request(client, subject=f"x:{size}:{number}")
        with scope({client.pk}):
            connection.force_debug_cursor = True
            before = len(connection.queries)
            queries.waiting_for(make.actor(holder))
            counts.append(len(connection.queries) - before)
            connection.force_debug_cursor = False
    assert counts[0] == counts[1]


@db
@pytest.mark.parametrize(
    "attack",
    [
        "update approvals_request set status = 'approved'",
        "update approvals_request set excluded = '{{}}'",
        "update approvals_request set amount_cents = 1",
        "delete from approvals_request",
        "update approvals_requeststep set needed = 0",
        "delete from approvals_requeststep",
        INSERT + "select client_id, id, 1, 'approved', {preparer}, 99, '', '', now() from approvals_request",
        INSERT + "select client_id, id, 1, 'approved', 99, {preparer}, '', '', now() from approvals_request",
        INSERT + "select client_id, id, 2, 'approved', 98, 99, '', '', now() from approvals_request",
    ],
)
def test_raw_sql_cannot_approve_without_the_right_people(attack: str) -> None:
    client = make.client()
    make_approvals.chains()
    preparer = approver(client)
    make_approvals.request(client, excluded={preparer.pk})
    with scope({client.pk}), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack.format(preparer=preparer.pk))


@db
@pytest.mark.parametrize(
    "attack",
    [
        "update approvals_request set status = 'open'",
        "update approvals_decision set decision = 'refused'",
        "delete from approvals_decision",
    ],
)
def test_a_decided_request_never_changes(attack: str) -> None:
    client = make.client()
    make_approvals.chains()
    asked = make_approvals.request(client)
    actions.decide(make.actor(approver(client)), client.pk, asked.id, "approved")
    with scope({client.pk}), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


def test_of_two_decisions_at_once_one_wins_and_the_other_is_told_by_whom(
    own_database: str, superuser: psycopg.Connection
) -> None:
    client = make.client()
    make_approvals.chains()
    people = [approver(client) for _ in range(8)]
    asked = make_approvals.request(client)
    start = threading.Barrier(len(people))
    results: list[str] = []

    def answer(who: Person) -> None:
        start.wait()
        try:
            results.append(actions.decide(make.actor(who), client.pk, asked.id, "approved").status)
        except Refusal as refusal:
            results.append(refusal.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=answer, args=[who]) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == sorted(["approved", *["approvals.already_closed"] * 7])
    assert superuser.execute("select count(*) from approvals_decision").fetchone() == (1,)
