"""A backup restores to an equal database with its documents; a killed or damaged one is never taken for a good one."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from pytest_django.fixtures import Settings
from tests import make

from bundel.kit.findings import Refusal
from bundel.platform.backup import backup, checksums, restore
from bundel.platform.clients.scope import scope
from bundel.platform.database import connection as places
from bundel.platform.database import embedded, templates
from bundel.platform.documents import actions as documents
from bundel.platform.documents import disk
from bundel.platform.numbering import actions as numbering


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    return tmp_path


def address(server: embedded.Server, name: str) -> dict[str, str]:
    return server.url(name, places.OWNER)


def filled() -> str:
    client = make.client()
    make.person("Ada Proef", "contact", client=client)
    made = documents.store(
        make.machine(), client.pk, name="f.pdf", content=b"%PDF-1.7 x", kind="invoice", visibility="client", subject="s"
    )
    with scope({client.pk}):
        numbering.take(client.pk, "AANK/2026", 7)
    return made.sha256


@pytest.fixture(params=["leeg", "gemigreerd"])
def empty(request: pytest.FixtureRequest, server: embedded.Server, template: str) -> Iterator[str]:
    """A new database: without any table, or migrated by a first start."""
    if request.param == "gemigreerd":
        name = templates.clone(server, template, "restore")
        yield name
        templates.drop(server, name)
        return
    name = f"bundel_test_{os.getpid()}_leeg"
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        admin.execute(f"drop database if exists {name} with (force)")
    places.create_database(server, name)
    yield name
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        admin.execute(f"drop database if exists {name} with (force)")


def test_what_is_restored_equals_what_was_backed_up(
    own_database: str, server: embedded.Server, empty: str, folder: Path
) -> None:
    sha256 = filled()
    file = folder / "kopie.bundel"
    manifest = backup(file, address(server, own_database))
    shutil.rmtree(folder / "documents")
    restore(file, address(server, empty))
    with (
        psycopg.connect(**address(server, own_database)) as before,
        psycopg.connect(**address(server, empty)) as after,
    ):
        assert checksums(before) == checksums(after) == manifest["tables"]
        assert after.execute("select sha256 from documents_document").fetchall() == [(sha256,)]
    assert disk.read(sha256) == b"%PDF-1.7 x"
    # The restored database guards itself as the first one did.
    with psycopg.connect(**server.url(empty, places.APP)) as app:
        assert app.execute("select count(*) from documents_document").fetchone() == (0,)
        with pytest.raises(psycopg.Error):
            app.execute("delete from audit_record")
    with psycopg.connect(**address(server, empty)) as owner, pytest.raises(psycopg.Error, match="nummerreeks"):
        owner.execute("update numbering_series set last = 0")


def test_one_changed_cell_changes_the_checksum(own_database: str, server: embedded.Server) -> None:
    filled()
    with psycopg.connect(**address(server, own_database)) as connection:
        before = checksums(connection)
        connection.execute("update people_person set name = 'Ander'")
        after = checksums(connection)
        connection.rollback()
    assert {table for table in before if before[table] != after[table]} == {"people_person"}


def test_a_database_with_people_is_not_overwritten(own_database: str, server: embedded.Server, folder: Path) -> None:
    filled()
    file = folder / "kopie.bundel"
    backup(file, address(server, own_database))
    with pytest.raises(Refusal) as refused:
        restore(file, address(server, own_database))
    assert refused.value.code == "backup.not_empty"


def test_a_cut_off_or_altered_file_is_refused(
    own_database: str, server: embedded.Server, empty: str, folder: Path
) -> None:
    sha256 = filled()
    file, cut, altered = folder / "goed", folder / "afgekapt", folder / "gewijzigd"
    backup(file, address(server, own_database))
    cut.write_bytes(file.read_bytes()[:20_000])
    altered.write_bytes(file.read_bytes().replace(b"%PDF-1.7 x", b"%PDF-1.7 y"))
    for bad in (cut, altered, folder / "bestaat-niet"):
        with pytest.raises(Refusal) as refused:
            restore(bad, address(server, empty))
        assert refused.value.code == "backup.not_a_backup"
    assert disk.read(sha256) is not None


def test_a_damaged_document_stops_the_backup(own_database: str, server: embedded.Server, folder: Path) -> None:
    disk.path_of(filled()).write_bytes(b"anders")
    with pytest.raises(Refusal, match="beschadigd"):
        backup(folder / "kopie", address(server, own_database))
    assert list(folder.glob("kopie*")) == []


KILLED = """
import json, sys
from pathlib import Path
from django.conf import settings
settings.configure(DOCUMENTS_FOLDER=Path(sys.argv[1]) / "documents")
from bundel.platform import backup
backup.checksums = lambda connection: print("bezig", flush=True) or __import__("time").sleep(60)
backup.backup(Path(sys.argv[1]) / "kopie", json.loads(sys.argv[2]))
"""


def test_a_killed_backup_leaves_the_older_one(own_database: str, server: embedded.Server, folder: Path) -> None:
    filled()
    file = folder / "kopie"
    backup(file, address(server, own_database))
    before = file.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder), json.dumps(address(server, own_database))],
        env={"PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"bezig\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert file.read_bytes() == before
    with tarfile.open(file) as archive:
        assert "bundel.json" in archive.getnames()
