"""Documents: unchanged bytes, versions, retention, who sees what, and nothing half after a fault."""

import datetime as dt
import errno
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from pytest_django.fixtures import Settings
from tests import make

from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.audit.models import Record
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import actions, checks, disk, queries
from bundel.platform.documents.models import Document

PDF = b"%PDF-1.7 factuur"


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DOCUMENTS_FOLDER = tmp_path / "documents"
    return tmp_path / "documents"


def put(client: Client, content: bytes = PDF, **given: object) -> Document:
    fields = {"name": "factuur.pdf", "kind": "invoice", "visibility": "internal", "subject": "payables.invoice:1"}
    return actions.store(make.machine(), client.pk, content=content, **(fields | given))  # type: ignore[arg-type]


@pytest.mark.django_db
def test_bytes_come_back_unchanged_and_the_trail_knows() -> None:
    client = make.client()
    made = put(client)
    with scope({client.pk}):
        assert queries.content(made.pk) == PDF
        assert Record.objects.get(subject_type="document").changes["sha256"] == [None, made.sha256]


@pytest.mark.django_db
def test_same_bytes_for_the_same_subject_are_one_document_and_for_another_subject_two() -> None:
    client = make.client()
    one, again, other = put(client), put(client, name="kopie.pdf"), put(client, subject="payables.invoice:2")
    assert (one.pk == again.pk, one.pk == other.pk) == (True, False)


@pytest.mark.django_db
def test_versions_follow_each_other_and_one_cannot_be_replaced_twice() -> None:
    client = make.client()
    first = put(client)
    second = put(client, PDF + b"2", replaces=first.pk)
    with pytest.raises(Refusal) as refused:
        put(client, PDF + b"3", replaces=first.pk)
    assert (second.version, refused.value.code) == (2, "documents.replaced_already")
    with scope({client.pk}):
        assert [one.version for one in queries.versions(first.pk)] == [1, 2]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("leeg.pdf", b"", "documents.empty"),
        ("groot.pdf", b"%PDF-" + bytes(2000), "documents.too_large"),
        ("f.xml", PDF, "documents.disguised"),
        ("f.pdf", b"\x7fELF\x01\x00", "documents.type_not_allowed"),
    ],
)
def test_refuses_what_is_not_a_document(settings: Settings, name: str, content: bytes, code: str) -> None:
    settings.DOCUMENT_LIMIT_BYTES = 1000
    with pytest.raises(Refusal) as refused:
        put(make.client(), content, name=name)
    assert refused.value.code == code


@pytest.mark.django_db
def test_people_of_the_client_see_only_what_is_shown_to_the_client() -> None:
    client = make.client()
    approver, clerk = make.person("", "goedkeurder", client=client), make.person("", "boekhouder")
    hidden, shown = put(client), put(client, PDF + b"!", visibility="client")
    with scope({client.pk}):
        assert [one.id for one in queries.of("payables.invoice:1", make.actor(approver))] == [shown.pk]
        assert [one.id for one in queries.of("payables.invoice:1", make.actor(clerk))] == [hidden.pk, shown.pk]
        with pytest.raises(Refusal):
            queries.content(hidden.pk, make.actor(approver))
    actions.show_to(make.actor(clerk), client.pk, hidden.pk, "client")
    with scope({client.pk}):
        assert queries.content(hidden.pk, make.actor(approver)) == PDF


@pytest.mark.django_db
def test_document_of_another_client_does_not_exist() -> None:
    mine, other = make.client(), make.client()
    theirs = put(other)
    with scope({mine.pk}), pytest.raises(Refusal):
        queries.content(theirs.pk)


@pytest.mark.django_db
def test_removal_waits_for_the_retention() -> None:
    client = make.client()
    made = put(client)
    with pytest.raises(Refusal) as refused:
        actions.remove(make.machine(), client.pk, made.pk, "opruimen")
    assert refused.value.code == "documents.kept_until"
    old = make.machine(dt.datetime(2010, 1, 1, tzinfo=dt.UTC))
    aged = actions.store(
        old, client.pk, name="oud.pdf", content=PDF + b"oud", kind="x", visibility="internal", subject="s"
    )
    actions.remove(make.machine(), client.pk, aged.pk, "termijn voorbij")
    with scope({client.pk}):
        assert queries.of("s") == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "attack",
    [
        "delete from documents_document",
        "update documents_document set sha256 = repeat('0', 64)",
        "update documents_document set keep_until = current_date",
        "update documents_document set stored_by_name = 'iemand'",
        "truncate documents_document",
    ],
)
def test_raw_sql_cannot_change_or_remove_a_kept_document(attack: str) -> None:
    client = make.client()
    put(client)
    with scope({client.pk}), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


@pytest.mark.django_db
def test_disk_full_is_told_clearly_and_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = make.client()

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    with pytest.raises(Unavailable) as refused:
        put(client)
    assert isinstance(refused.value, Refusal)
    assert "vol" in refused.value.text
    with scope({client.pk}):
        assert not Document.objects.exists()
    assert [file for file in folder.rglob("*") if file.is_file()] == []


@pytest.mark.django_db
def test_verify_sees_a_flipped_bit_and_a_lost_file() -> None:
    client = make.client()
    made = put(client)
    assert checks.checks()[0].ok
    disk.path_of(made.sha256).write_bytes(PDF.replace(b"f", b"F"))
    assert not checks.checks()[0].ok
    with scope({client.pk}), pytest.raises(Refusal) as refused:
        queries.content(made.pk)
    assert refused.value.code == "documents.damaged"


@pytest.mark.django_db
def test_sweep_removes_old_orphans_only(folder: Path) -> None:
    kept = put(make.client())
    disk.write("ab" * 32, b"wees")
    disk.write("cd" * 32, b"vers")
    for sha256 in ("ab" * 32, kept.sha256):
        os.utime(disk.path_of(sha256), (0, 0))
    assert checks.sweep(dt.datetime.now(dt.UTC)) == ["ab" * 32]
    assert disk.path_of(kept.sha256).exists()


class Scanner(threading.Thread):
    """A server that speaks clamd's INSTREAM and finds whatever holds the word `eicar`."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.listener.getsockname()[1]}"

    def run(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as incoming:
                assert incoming.read(10) == b"zINSTREAM\0"
                content = b""
                while size := struct.unpack(">I", incoming.read(4))[0]:
                    content += incoming.read(size)
                connection.sendall(b"stream: Eicar-Test FOUND\0" if b"eicar" in content else b"stream: OK\0")


@pytest.fixture
def clamd(settings: Settings) -> Iterator[Scanner]:
    scanner = Scanner()
    scanner.start()
    settings.CLAMD_ADDRESS = scanner.address
    yield scanner
    scanner.listener.close()


@pytest.mark.django_db
def test_scanner_refuses_an_infected_file_and_lets_a_clean_one_through(clamd: Scanner) -> None:
    client = make.client()
    put(client, PDF + bytes(200_000))
    with pytest.raises(Refusal, match="Eicar-Test"):
        put(client, PDF + b"eicar")


@pytest.mark.django_db
def test_scanner_away_is_unavailable(settings: Settings) -> None:
    settings.CLAMD_ADDRESS = "/nergens/clamd.sock"
    with pytest.raises(Unavailable, match="scanner"):
        put(make.client())


SOURCE = Path(__file__).parents[4]
KILLED = """
import sys
from pathlib import Path
from bundel.platform.documents import disk
from django.conf import settings
settings.configure(DOCUMENTS_FOLDER=Path(sys.argv[1]))
print("klaar", flush=True)
number = 0
while True:
    number += 1
    disk.write(f"{number:064x}", f"{number:064x}".encode() * 20000)
"""


def test_a_killed_writer_never_leaves_a_half_file_under_its_hash(folder: Path) -> None:
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, env={"PYTHONPATH": str(SOURCE)}
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.3)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
    whole = [file for file in folder.rglob("*") if file.is_file() and not file.name.startswith(".part-")]
    assert whole
    assert all(file.read_bytes() == file.name.encode() * 20000 for file in whole)


def test_a_session_killed_before_commit_leaves_no_row(own_database: str, superuser: psycopg.Connection) -> None:
    client = make.client()

    @transaction.atomic
    def killed_in_the_middle() -> None:
        put(client)
        superuser.execute("select pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
        connection.cursor().execute("select 1")

    with pytest.raises(DatabaseError):
        killed_in_the_middle()
    connection.close()
    with scope({client.pk}):
        assert not Document.objects.exists()
    assert checks.checks()[0].ok
    put(client)
    with scope({client.pk}):
        assert Document.objects.count() == 1
