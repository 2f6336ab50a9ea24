"""Staged, judged, committed: nothing half, nothing twice, and failed rows can be brought in again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.database import connection as places
from bundel.platform.database import embedded
from bundel.platform.documents import queries as documents
from bundel.platform.imports import actions, queries
from bundel.platform.imports.jobs import commit_batch
from bundel.platform.imports.models import Batch
from bundel.platform.imports.tests import make_imports
from bundel.platform.jobs import actions as jobs
from bundel.platform.numbering import queries as numbering

db = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kinds(settings: Settings, tmp_path: Path) -> None:
    settings.BUNDEL_IMPORTS = "bundel.platform.imports.tests.make_imports.KINDS"
    settings.BUNDEL_SCHEDULE = "bundel.platform.jobs.tests.test_jobs.SCHEDULE"
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    make_imports.COMMITS.clear()


def staged(client: Client, text: str, name: str = "reeksen.csv") -> Batch:
    return actions.stage(make.machine(), client.pk, kind="reeksen", name=name, content=text.encode())


def series(client: Client) -> dict[str, int]:
    with scope({client.pk}):
        return numbering.all_last(client.pk)


GOOD = "reeks;laatste;bedrag\nA;3;12,50\nB;7;\n"
MIXED = "reeks;laatste\nA;3\nB;zeven\n;9\nD;1\n"


@db
def test_a_dry_run_tells_the_difference_and_writes_nothing() -> None:
    client = make.client()
    batch = staged(client, GOOD)
    assert (batch.rows, batch.new, batch.bad, series(client)) == (2, 2, 0, {})
    with scope({client.pk}):
        assert [row.fate for row in queries.rows(batch.pk)] == ["new", "new"]
        assert batch.document_id is not None
        assert documents.content(batch.document_id) == GOOD.encode()


@db
def test_commit_writes_once_and_a_second_import_changes_nothing() -> None:
    client = make.client()
    batch = staged(client, GOOD)
    done = actions.commit(make.machine(), client.pk, batch.pk)
    again = actions.commit(make.machine(), client.pk, batch.pk)
    assert (done.counts, again.counts, make_imports.COMMITS) == ({"reeksen": 2}, {"reeksen": 2}, [2])
    second = staged(client, GOOD)
    assert (second.pk != batch.pk, second.same, second.new) == (True, 2, 0)
    assert actions.commit(make.machine(), client.pk, second.pk).counts == {}
    assert series(client) == {"A": 3, "B": 7}


@db
def test_the_same_file_is_staged_once() -> None:
    client = make.client()
    assert staged(client, GOOD).pk == staged(client, GOOD).pk


@db
def test_errors_stop_everything_unless_only_the_good_rows_are_asked() -> None:
    client = make.client()
    batch = staged(client, MIXED)
    with pytest.raises(Refusal) as refused:
        actions.commit(make.machine(), client.pk, batch.pk)
    assert (refused.value.rows, series(client)) == (("rij 3", "rij 4"), {})
    done = actions.commit(make.machine(), client.pk, batch.pk, only_good=True)
    assert (done.state, done.bad, series(client)) == ("partial", 2, {"A": 3, "D": 1})
    with scope({client.pk}):
        bad = queries.rows(batch.pk, bad_only=True)
        assert [row.findings[0]["text"] for row in bad] == [
            "‘zeven’ is geen geheel getal voor ‘Laatste nummer’.",
            "‘Reeks’ is leeg.",
        ]
        assert "‘Reeks’ is leeg." in queries.failed_file(batch.pk).decode("utf-8-sig")


@db
def test_only_the_failed_rows_come_in_again_corrected() -> None:
    client = make.client()
    batch = staged(client, MIXED)
    actions.commit(make.machine(), client.pk, batch.pk, only_good=True)
    again = actions.stage_failed(make.machine(), client.pk, batch.pk, {3: {"laatste": "7"}, 4: {"reeks": "C"}})
    assert (again.rows, again.bad, again.new) == (2, 0, 2)
    actions.commit(make.machine(), client.pk, again.pk)
    assert series(client) == {"A": 3, "B": 7, "C": 9, "D": 1}
    with pytest.raises(Refusal):
        actions.stage_failed(make.machine(), client.pk, again.pk)


@db
def test_the_corrected_file_of_failed_rows_can_be_offered_as_it_is() -> None:
    client = make.client()
    batch = staged(client, MIXED)
    actions.commit(make.machine(), client.pk, batch.pk, only_good=True)
    with scope({client.pk}):
        text = queries.failed_file(batch.pk).decode("utf-8-sig").replace("zeven;", "7;").replace("\r\n;9", "\r\nC;9")
    again = staged(client, text)
    assert (again.rows, again.bad) == (2, 0)


@db
def test_rows_are_judged_again_at_commit() -> None:
    client = make.client()
    batch = staged(client, "reeks;laatste\nA;3\n")
    actions.commit(make.machine(), client.pk, staged(client, "reeks;laatste\nA;9\n").pk)
    with pytest.raises(Refusal):
        actions.commit(make.machine(), client.pk, batch.pk)
    assert series(client) == {"A": 9}


@db
def test_columns_that_lack_are_named_and_discarded_batches_stay_so() -> None:
    client = make.client()
    with pytest.raises(Refusal, match="laatste"):
        staged(client, "reeks\nA\n")
    batch = staged(client, GOOD)
    actions.discard(make.machine(), client.pk, batch.pk, "verkeerd bestand")
    with pytest.raises(Refusal, match="weggelegd"):
        actions.commit(make.machine(), client.pk, batch.pk)


@db
def test_batch_of_another_client_does_not_exist() -> None:
    mine, other = make.client(), make.client()
    batch = staged(other, GOOD)
    with pytest.raises(Refusal):
        actions.commit(make.machine(), mine.pk, batch.pk)
    with scope({mine.pk}):
        assert queries.batches() == []


@db
def test_the_example_file_of_a_kind_is_a_good_import() -> None:
    client = make.client()
    batch = staged(client, queries.example_file("reeksen").decode("utf-8-sig"))
    assert (batch.rows, batch.bad) == (1, 0)


@db
def test_a_person_needs_the_right() -> None:
    client = make.client()
    with pytest.raises(Refusal) as refused:
        actions.stage(
            make.actor(make.person("", "auditor")), client.pk, kind="reeksen", name="x.csv", content=GOOD.encode()
        )
    assert refused.value.code == "people.no_right"


@db
def test_a_job_commits_and_tells_the_counts() -> None:
    client = make.client()
    batch = staged(client, GOOD)
    run = jobs.defer(commit_batch, client.pk, batch_id=batch.pk)
    jobs.work()
    with scope({client.pk}):
        run.refresh_from_db()
    assert (run.state, run.result) == ("done", {"reeksen": 2})


KILLED = """
import os, sys
import django
django.setup()
from django.conf import settings
settings.BUNDEL_IMPORTS = "bundel.platform.imports.tests.make_imports.KINDS"
from bundel.platform.imports import actions
from bundel.platform.imports.tests import make_imports
from bundel.platform.people.actor import system

def slow(*given):
    answer = make_imports.commit(*given)
    print("geschreven", flush=True)
    import time; time.sleep(60)
    return answer

import dataclasses
make_imports.KINDS[0] = dataclasses.replace(make_imports.KIND, commit=slow)
actions.commit(system("proef"), int(sys.argv[1]), int(sys.argv[2]))
"""


def test_an_import_killed_in_the_middle_leaves_nothing_and_can_be_done_again(
    own_database: str, server: embedded.Server, superuser: psycopg.Connection
) -> None:
    client = make.client()
    batch = staged(client, GOOD)
    environment = {
        **os.environ,
        "DATABASE_URL": places.address(server, own_database, places.APP),
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[4]), str(Path(__file__).parents[5])]),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(client.pk), str(batch.pk)], env=environment, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"geschreven\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    for _ in range(50):
        if superuser.execute(
            "select count(*) from pg_stat_activity where datname = %s and usename = 'bundel_app' and state <> 'idle'",
            [own_database],
        ).fetchone() == (0,):
            break
        time.sleep(0.1)
    assert series(client) == {}
    assert actions.commit(make.machine(), client.pk, batch.pk).state == "committed"
    assert series(client) == {"A": 3, "B": 7}
