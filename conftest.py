"""How tests get their database: migrate once into a template, clone it for each worker, drop the clone afterwards.

`db` (pytest-django) wraps a test in a transaction of the application role. `own_database` gives a test a database of
its own, for transactions, threads and killed sessions. `superuser` connects as owner, for attacks and preparations.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings as hypothesis_settings

_HOME = os.environ.get("BUNDEL_TEST_HOME") or (
    "/var/lib/bundel-tests" if os.geteuid() == 0 else str(Path.home() / ".cache" / "bundel-tests")
)
os.environ["BUNDEL_HOME"] = _HOME
os.environ["DJANGO_SETTINGS_MODULE"] = "bundel.config.settings"
for _name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
    os.environ.pop(_name, None)

import django  # noqa: E402

# Here and not in pytest's own settings: the state folder of tests must be known before settings are read.
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from bundel.platform.database import connection as places  # noqa: E402
from bundel.platform.database import embedded, snapshot, templates  # noqa: E402

# Shared machines are noisy: a slow example is no failure, speed is measured in benchmarks.
hypothesis_settings.register_profile("bundel", deadline=None)
hypothesis_settings.load_profile("bundel")

SHARED = Path(__file__).parent.parent / "shared" / "data"


@pytest.fixture(scope="session")
def server() -> embedded.Server:
    return embedded.start(embedded.place_for(places.home()))


def _point(alias: str, server: embedded.Server, name: str, role: str) -> None:
    connections[alias].close()
    connections.databases[alias].update(places.django_settings(places.address(server, name, role)))
    connections[alias].settings_dict.update(NAME=name, USER=role, HOST=str(server.socket), PORT=str(server.port))


@pytest.fixture(scope="session")
def template(server: embedded.Server, django_db_blocker: pytest.FixtureRequest) -> str:
    def migrate(name: str) -> None:
        with django_db_blocker.unblock():  # type: ignore[attr-defined]
            _point("owner", server, name, places.OWNER)
            snapshot.load()
            call_command("migrate", database="owner", verbosity=0, interactive=False)
            connections["owner"].close()

    return templates.ensure_template(server, migrate)


@pytest.fixture(scope="session")
def django_db_setup(server: embedded.Server, template: str, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    name = templates.clone(server, template, "suite")
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _point("default", server, name, places.APP)
        _point("owner", server, name, places.OWNER)
    yield
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connections.close_all()
    templates.drop(server, name)


@pytest.fixture
def own_database(
    request: pytest.FixtureRequest,
    server: embedded.Server,
    template: str,
    django_db_setup: None,
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[str]:
    """A fresh database for one test, where transactions really commit. Not together with the `django_db` mark."""
    if "db" in request.fixturenames:
        pytest.fail("own_database en django_db gaan niet samen: de test zou in twee databanken werken")
    before = dict(connections["default"].settings_dict)
    name = templates.clone(server, template, "own")
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        _point("default", server, name, places.APP)
        yield name
        connections.close_all()
        _point("default", server, before["NAME"], places.APP)
    templates.drop(server, name)


@pytest.fixture
def superuser(server: embedded.Server) -> Iterator[psycopg.Connection]:
    """A superuser's connection to the database that the test uses: what an attacker with every right could do."""
    name = connections["default"].settings_dict["NAME"]
    with psycopg.connect(**server.url(name), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared test data; the test is skipped where it is absent."""
    if not SHARED.exists():
        pytest.skip("../shared/data ontbreekt")
    return SHARED
