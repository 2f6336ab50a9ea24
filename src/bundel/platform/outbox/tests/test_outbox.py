"""Facts reach their listeners once, in order, client by client; a failure holds up its own client only."""

import datetime as dt
import threading
from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django.fixtures import Settings
from tests import make

from bundel.platform.clients.scope import scope
from bundel.platform.jobs.tests import make_jobs
from bundel.platform.outbox import actions, checks, queries

REACTIONS = [
    ("proef.gebeurd", "bundel.platform.jobs.tests.make_jobs.heard"),
    ("proef.lastig", "bundel.platform.jobs.tests.make_jobs.stumbling"),
]
NOW = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
db = pytest.mark.django_db


@pytest.fixture(autouse=True)
def quiet(settings: Settings) -> Iterator[None]:
    settings.BUNDEL_REACTIONS = "bundel.platform.outbox.tests.test_outbox.REACTIONS"
    make_jobs.EVENTS.clear()
    make_jobs.FAILURES[0] = 0
    yield
    make_jobs.EVENTS.clear()


def tell(client_id: int | None, event: str, number: int) -> int:
    with scope(set() if client_id is None else {client_id}):
        return actions.announce(make.machine(NOW), client_id, event, {"n": number})


@db
def test_every_fact_is_told_once_and_in_order() -> None:
    client = make.client()
    for number in range(5):
        tell(client.pk, "proef.gebeurd", number)
    tell(None, "proef.gebeurd", 9)
    assert (actions.dispatch(now=NOW), actions.dispatch(now=NOW)) == (6, 0)
    assert [n for _, place, n in make_jobs.EVENTS if place == client.pk] == [0, 1, 2, 3, 4]
    assert ("heard", None, 9) in make_jobs.EVENTS


@db
def test_a_fact_without_listeners_is_done() -> None:
    tell(None, "niemand.luistert", 1)
    assert actions.dispatch(now=NOW) == 1


@db
def test_a_failing_listener_holds_up_its_own_client_and_is_tried_again_later() -> None:
    stuck, free = make.client(), make.client()
    make_jobs.FAILURES[0] = 1
    tell(stuck.pk, "proef.lastig", 1)
    tell(stuck.pk, "proef.gebeurd", 2)
    tell(free.pk, "proef.gebeurd", 3)
    assert actions.dispatch(now=NOW) == 1
    assert actions.dispatch(now=NOW + dt.timedelta(seconds=1)) == 0
    assert actions.dispatch(now=NOW + dt.timedelta(seconds=6)) == 2
    assert [n for _, place, n in make_jobs.EVENTS if place == stuck.pk] == [1, 1, 2]


@db
def test_an_operator_sees_what_is_stuck_and_can_skip_it_with_a_reason() -> None:
    client, lead = make.client(), make.person("", "centrumleider")
    make_jobs.FAILURES[0] = 99
    number = tell(client.pk, "proef.lastig", 1)
    for hour in range(4):
        actions.dispatch(now=NOW + dt.timedelta(hours=hour))
    assert not checks.checks()[0].ok
    with scope({client.pk}):
        assert queries.waiting(failed_only=True)[0].trouble == "Unavailable: nog niet"
    actions.skip(make.actor(lead), client.pk, number, "ontvanger bestaat niet meer")
    assert checks.checks()[0].ok


def test_announcing_outside_a_transaction_is_a_bug(own_database: str) -> None:
    with pytest.raises(RuntimeError):
        actions.announce(make.machine(), None, "x", {})


def test_dispatchers_side_by_side_keep_order_and_tell_once(own_database: str) -> None:
    clients = [make.client() for _ in range(3)]
    for number in range(20):
        for client in clients:
            tell(client.pk, "proef.gebeurd", number)

    def one() -> None:
        actions.dispatch(now=NOW)
        connections.close_all()

    threads = [threading.Thread(target=one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    actions.dispatch(now=NOW)
    for client in clients:
        assert [n for _, place, n in make_jobs.EVENTS if place == client.pk] == list(range(20))
