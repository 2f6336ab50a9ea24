"""Deferred work: once, after commit, with progress; retried only when something is away; taken up after a kill."""

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connections, transaction
from pytest_django.fixtures import Settings
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.database import connection as places
from bundel.platform.database import embedded
from bundel.platform.jobs import actions, checks, queries, queue, worker
from bundel.platform.jobs.models import JobRun
from bundel.platform.jobs.tests import make_jobs

db = pytest.mark.django_db


@pytest.fixture(autouse=True)
def quiet(settings: Settings) -> Iterator[None]:
    settings.BUNDEL_SCHEDULE = "bundel.platform.jobs.tests.test_jobs.SCHEDULE"
    make_jobs.FAILURES[0] = 0
    yield
    SCHEDULE.clear()


SCHEDULE: list[tuple[str, str, str]] = []


def state(run: JobRun) -> queries.RunRow:
    with scope(set(Client.objects.values_list("id", flat=True))):
        found = queries.run(run.pk)
    assert found is not None
    return found


@db
def test_a_job_runs_as_the_person_who_asked_and_its_answer_is_kept() -> None:
    client, who = make.client(), make.person("Ada")
    run = actions.defer(make_jobs.double, client.pk, by=make.actor(who), number=21)
    assert actions.work() == 1
    done = state(run)
    assert (done.state, done.result) == ("done", {"double": 42, "by": "Ada", "client": client.pk})


@db
def test_a_key_that_has_not_ended_is_not_queued_twice() -> None:
    client = make.client()
    first = actions.defer(make_jobs.double, client.pk, "k")
    assert actions.defer(make_jobs.double, client.pk, "k").pk == first.pk
    assert actions.work() == 1
    assert actions.defer(make_jobs.double, client.pk, "k").pk != first.pk


@db
def test_only_what_is_away_is_tried_again_and_later() -> None:
    runs = [actions.defer(what, None, **args) for what, args in (
        (make_jobs.away, {"times": 1}), (make_jobs.refused, {}), (make_jobs.broken, {}))]  # fmt: skip
    actions.work()
    assert [state(run).state for run in runs] == ["retry", "failed", "failed"]
    assert "Dit mag niet voor u." in state(runs[1]).trouble
    assert "kapot" in state(runs[2]).trouble
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("update procrastinate_jobs set scheduled_at = now() where status = 'todo'")
    actions.work()
    assert (state(runs[0]).state, state(runs[0]).attempts) == ("done", 2)


def test_waiting_doubles_up_to_an_hour() -> None:
    assert [worker.wait_before(n).seconds for n in (1, 2, 3, 20)] == [15, 30, 60, 3600]


@db
def test_a_waiting_run_can_be_cancelled_and_resumed() -> None:
    lead, client = make.person("", "centrumleider"), make.client()
    run = actions.defer(make_jobs.double, client.pk)
    actions.cancel(make.actor(lead), client.pk, run.pk)
    assert (actions.work(), state(run).state) == (0, "cancelled")
    with pytest.raises(Refusal):
        actions.cancel(make.actor(lead), client.pk, run.pk)
    actions.resume(make.actor(lead), client.pk, run.pk)
    assert (actions.work(), state(run).state) == (1, "done")


@db
def test_a_run_of_another_client_is_invisible() -> None:
    mine, other = make.client(), make.client()
    run = actions.defer(make_jobs.double, other.pk)
    with scope({mine.pk}):
        assert queries.run(run.pk) is None
        assert queries.runs() == []


def test_a_job_of_a_deed_that_was_rolled_back_does_not_exist(own_database: str) -> None:
    with transaction.atomic():
        actions.defer(make_jobs.double, None)
        transaction.set_rollback(True)
    assert actions.work() == 0


def test_progress_is_visible_while_it_runs_and_cancel_stops_it(own_database: str, tmp_path: Path) -> None:
    lead = make.person("", "centrumleider")
    run = actions.defer(make_jobs.long, None, file=str(tmp_path / "x"), steps=200)

    def background() -> None:
        actions.work()
        connections.close_all()

    thread = threading.Thread(target=background)
    thread.start()
    for _ in range(100):
        if state(run).done > 0:
            break
        time.sleep(0.05)
    seen = state(run)
    assert (seen.state, seen.total) == ("running", 200)
    actions.cancel(make.actor(lead), None, run.pk)
    thread.join(timeout=20)
    assert state(run).state == "cancelled"
    assert state(run).done < 200


def test_progress_inside_a_transaction_is_visible_outside(own_database: str, superuser: psycopg.Connection) -> None:
    client = make.client()
    run = actions.defer(make_jobs.double, client.pk)
    with transaction.atomic():
        actions.progress(run.pk, 3, 3, "drie")
        seen = superuser.execute("select done, text from jobs_jobrun where id = %s", [run.pk]).fetchone()
    assert seen == (3, "drie")


WORKER = """
import django
django.setup()
from bundel.platform.jobs import actions
print("werkt", flush=True)
actions.work()
"""


def test_a_killed_worker_loses_nothing(own_database: str, server: embedded.Server, tmp_path: Path) -> None:
    file = tmp_path / "stappen"
    run = actions.defer(make_jobs.long, None, file=str(file), steps=60)
    environment = {
        **os.environ,
        "DATABASE_URL": places.address(server, own_database, places.APP),
        "DATABASE_OWNER_URL": places.address(server, own_database, places.OWNER),
        "PYTHONPATH": str(Path(__file__).parents[4]),
    }
    process = subprocess.Popen([sys.executable, "-c", WORKER], env=environment)
    for _ in range(400):
        if file.exists() and len(file.read_text().splitlines()) > 5:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = len(file.read_text().splitlines())
    assert 0 < before < 60
    assert state(run).state == "running"
    assert actions.work(stalled_seconds=3600) == 0
    time.sleep(0.2)
    assert not worker.queue.abandoned(3600)
    assert queries.abandoned(0.1) == [run.pk]
    assert actions.work(stalled_seconds=0.1) == 1
    assert (state(run).state, len(file.read_text().splitlines())) == ("done", before + 60)
    assert checks.checks()[0].ok


def test_the_service_comes_back_after_its_connection_was_cut(own_database: str, superuser: psycopg.Connection) -> None:
    stop = threading.Event()

    def serve() -> None:
        actions.work(until_empty=False, stop=stop)
        connections.close_all()

    thread = threading.Thread(target=serve)
    thread.start()
    time.sleep(0.5)
    superuser.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bundel_app' and datname = %s",
        [own_database],
    )
    connections.close_all()
    run = actions.defer(make_jobs.double, None)
    for _ in range(100):
        if state(run).state == "done":
            break
        time.sleep(0.1)
    stop.set()
    thread.join(timeout=20)
    assert state(run).state == "done"


def test_eight_workers_run_each_job_once(own_database: str) -> None:
    runs = [actions.defer(make_jobs.double, None, number=n) for n in range(60)]
    moved: list[int] = []

    def one() -> None:
        moved.append(actions.work())
        connections.close_all()

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(moved) == 60
    assert {state(run).attempts for run in runs} == {1}


@db
def test_timed_jobs_are_put_once_a_moment() -> None:
    SCHEDULE.append(("0 7 * * *", "bundel.platform.jobs.tests.make_jobs.double", "proef"))
    moments = [
        dt.datetime(2026, 3, 2, 5, 0, tzinfo=dt.UTC),  # first seen: waits for the next moment
        dt.datetime(2026, 3, 2, 6, 1, tzinfo=dt.UTC),  # 7:01 in Brussels
        dt.datetime(2026, 3, 2, 6, 2, tzinfo=dt.UTC),
        dt.datetime(2026, 3, 5, 6, 0, 1, tzinfo=dt.UTC),  # missed days count once
    ]
    assert [len(worker.put_due(moment)) for moment in moments] == [0, 1, 0, 1]
    assert actions.work() == 1  # the one of Monday had not run yet on Thursday


@db
def test_old_tickets_are_forgotten_and_runs_stay() -> None:
    run = actions.defer(make_jobs.double, None)
    actions.work()
    with connections["default"].cursor() as cursor:
        cursor.execute("update procrastinate_events set at = now() - interval '60 days'")
    queue.forget_old(24 * 30)
    with connections["default"].cursor() as cursor:
        cursor.execute("select count(*) from procrastinate_jobs")
        assert cursor.fetchone() == (0,)
    assert state(run).state == "done"
