"""One house for all these tests, built once a session in a database of its own; a test may also take a private copy."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from conftest import _point
from django.conf import settings
from django.db import connections
from django.test import Client as Browser
from psycopg import sql

from bundel.platform.database import connection as places
from bundel.platform.database import embedded, templates
from bundel.platform.people.models import Person
from tests.security import house as building

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(scope="session")
def built(
    server: embedded.Server,
    template: str,
    django_db_setup: None,
    django_db_blocker: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[building.House]:
    """The house, and a folder with its documents."""
    name = templates.clone(server, template, "house")
    before = connections["default"].settings_dict["NAME"]
    kept, settings.DOCUMENTS_FOLDER = settings.DOCUMENTS_FOLDER, tmp_path_factory.mktemp("house") / "documents"
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _point("default", server, name, places.APP)
        try:
            made = building.build(name)
        finally:
            connections.close_all()
            _point("default", server, before, places.APP)
    made.extra["documents"] = settings.DOCUMENTS_FOLDER
    settings.DOCUMENTS_FOLDER = kept
    yield made
    templates.drop(server, name)


def _inside(server: embedded.Server, name: str, blocker: pytest.FixtureRequest, folder: Path) -> Iterator[None]:
    before, kept = connections["default"].settings_dict["NAME"], settings.DOCUMENTS_FOLDER
    settings.DOCUMENTS_FOLDER = folder
    with blocker.unblock():  # type: ignore[attr-defined]
        _point("default", server, name, places.APP)
        try:
            yield
        finally:
            connections.close_all()
            _point("default", server, before, places.APP)
            settings.DOCUMENTS_FOLDER = kept


@pytest.fixture
def house(
    built: building.House, server: embedded.Server, django_db_blocker: pytest.FixtureRequest
) -> Iterator[building.House]:
    """The shared house, for tests that only look."""
    for _ in _inside(server, built.database, django_db_blocker, built.extra["documents"]):
        yield built


@pytest.fixture
def own_house(
    built: building.House, server: embedded.Server, django_db_blocker: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[building.House]:
    """A copy of the house for one test that changes it."""
    name = f"{built.database}_copy"
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        admin.execute(
            sql.SQL("create database {} template {} strategy wal_log").format(
                sql.Identifier(name), sql.Identifier(built.database)
            )
        )
    shutil.copytree(built.extra["documents"], tmp_path / "documents")
    try:
        for _ in _inside(server, name, django_db_blocker, tmp_path / "documents"):
            yield built
    finally:
        templates.drop(server, name)


@pytest.fixture
def browser_of() -> Callable[..., Browser]:
    """A signed-in browser of a person; errors of the server become answers, as for a real visitor."""

    def sign_in(person: Person, **given: bool) -> Browser:
        browser = Browser(raise_request_exception=False, **given)
        browser.force_login(person, backend=BACKEND)
        return browser

    return sign_in
