"""The pack of a client: made by a job, taken along by who may, both in the audit trail, gone after a week."""

import datetime as dt
import io
import os
import zipfile
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client as Browser
from pytest_django.fixtures import Settings
from tests import make

from bundel.platform import export_jobs
from bundel.platform.audit.models import Record
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import work
from bundel.platform.people.models import Person


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.EXPORTS_FOLDER = tmp_path / "exports"
    return tmp_path / "exports"


def signed_in(person: Person) -> Browser:
    browser = Browser()
    browser.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return browser


def taken(client: Client) -> list[str]:
    with transaction.atomic(), scope({client.pk}):
        changes = Record.objects.filter(subject_type="client").order_by("id").values_list("changes", flat=True)
        return [name for change in changes for name in change if name.startswith("export")]


def test_a_pack_is_made_once_and_taken_along(own_database: str, folder: Path) -> None:
    client, other = make.client("MIJN"), make.client("ANDER")
    browser = signed_in(make.person("Bea Beheer", "beheerder"))
    address = f"/clienten/{client.code}/exportpakket/"
    assert address in browser.get(f"/clienten/{client.code}/").content.decode()
    for _press in range(2):
        assert browser.post(address).status_code == 302
    assert "In de wachtrij" in browser.get(address).content.decode()
    assert work() == 1
    page = browser.get(address).content.decode()
    assert "Downloaden" in page
    (file,) = folder.iterdir()
    run_id = int(file.stem.rpartition("-")[2])
    answer = browser.get(f"{address}{run_id}/")
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert "MIJN" in zipfile.ZipFile(io.BytesIO(content)).read("LEESMIJ.txt").decode()
    assert taken(client) == ["export_asked", "export_asked", "export", "export_taken"]
    assert browser.get(f"/clienten/{other.code}/exportpakket/{run_id}/").status_code == 404
    file.unlink()
    assert browser.get(f"{address}{run_id}/").status_code == 409
    assert "opgeruimd" in browser.get(address).content.decode()
    assert taken(other) == []


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["boekhouder", "centrumleider", "auditor"])
def test_only_who_manages_clients_makes_a_pack(role: str) -> None:
    client = make.client()
    browser = signed_in(make.person("", role))
    for address in ("exportpakket/", "exportpakket/1/"):
        assert browser.get(f"/clienten/{client.code}/{address}").status_code == 403
        assert browser.post(f"/clienten/{client.code}/{address}").status_code == 403
    assert "exportpakket" not in browser.get(f"/clienten/{client.code}/").content.decode()


@pytest.mark.django_db
def test_packs_of_more_than_a_week_ago_are_removed(folder: Path) -> None:
    folder.mkdir()
    by = make.machine()
    for name, days in (("oud.zip", 8), ("nieuw.zip", 6)):
        file = folder / name
        file.write_bytes(b"x")
        moment = (by.now - dt.timedelta(days=days)).timestamp()
        os.utime(file, (moment, moment))
    assert export_jobs.tidy_packs(by, None) == 1
    assert [file.name for file in folder.iterdir()] == ["nieuw.zip"]
