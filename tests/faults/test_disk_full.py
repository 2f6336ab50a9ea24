"""No room on the disk, at each step of writing a document: a clear refusal, nothing half, and later it works."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from bundel.accounting.bank import actions as bank
from bundel.accounting.payables import actions as payables
from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.database import embedded
from bundel.platform.documents import disk
from tests import make
from tests.faults import scene as building
from tests.faults.scene import NOW, Scene
from tests.faults.state import state
from tests.inside import as_superuser


def _full(*_given: object, **_named: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class _Short:
    """A file that takes the first bytes and then finds the disk full."""

    def __init__(self, descriptor: int) -> None:
        self.file = open(descriptor, "wb")  # noqa: SIM115

    def __enter__(self) -> "_Short":
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.file.close()

    def write(self, content: bytes) -> int:
        self.file.write(content[:10])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _break(monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    if where == "temporary file":
        monkeypatch.setattr(disk.tempfile, "mkstemp", _full)
    elif where == "write":
        monkeypatch.setattr(disk.os, "fdopen", lambda descriptor, mode: _Short(descriptor))
    elif where == "fsync":
        monkeypatch.setattr(disk.os, "fsync", _full)
    elif where == "rename":
        monkeypatch.setattr(disk.Path, "rename", _full)
    else:
        monkeypatch.setattr(disk.Path, "mkdir", _full)


STEPS = ("temporary file", "write", "fsync", "rename", "folder")


@pytest.mark.parametrize("deed", ["receive", "release", "statement"])
def test_a_full_disk_leaves_nothing_and_later_it_works(
    deed: str, scene: Scene, another: Callable[[str], Any], server: embedded.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoice, day = scene.names("invoices")[0], scene.names("statements")[0]
    deeds: dict[str, Callable[[], object]] = {
        "receive": lambda: payables.receive(
            make.machine(NOW), scene.read(invoice), invoice, "peppol", message_id=invoice
        ),
        "release": lambda: building.release(scene.facts["runs"][0]),
        "statement": lambda: bank.import_file(make.machine(NOW), None, scene.read(day), day),
    }
    with another(f"vol{deed[:3]}") as (database, documents):
        with as_superuser(server, database) as connection:
            before = state(connection, same_order=True)
        files = set(documents.rglob("*"))
        for where in STEPS:
            with monkeypatch.context() as broken:
                _break(broken, where)
                with pytest.raises((Refusal, Unavailable)) as told:
                    deeds[deed]()
            assert "schijf" in str(told.value).lower() or "opslag" in str(told.value).lower(), (where, str(told.value))
            with as_superuser(server, database) as connection:
                assert state(connection, same_order=True) == before, where
            left = {path for path in set(documents.rglob("*")) - files if path.is_file()}
            assert not [path for path in left if path.name.startswith(".part-")], where
        deeds[deed]()
        with as_superuser(server, database) as connection:
            assert state(connection, same_order=True) != before


def test_the_screen_says_so_and_keeps_answering(
    scene: Scene, another: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = scene.names("invoices")[0]
    with another("volscherm"):
        browser = Browser(raise_request_exception=False)
        person = make.person("Petra Vol", "boekhouder")
        browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        for where in STEPS:
            with monkeypatch.context() as broken:
                _break(broken, where)
                answer = browser.post(
                    "/facturen/binnenkomst/opladen/", {"bestand": SimpleUploadedFile(Path(name).name, scene.read(name))}
                )
            assert answer.status_code < 500, where
            assert "Niet ingenomen" in answer.content.decode(), where
        assert browser.get("/facturen/").status_code == 200
