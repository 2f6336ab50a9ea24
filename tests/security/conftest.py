"""One house for all these tests, built once a session in a database of its own; a test may also take a private copy."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client as Browser

from bundel.platform.database import embedded, templates
from bundel.platform.people.models import Person
from tests.inside import copy_of, inside
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
    name, folder = templates.clone(server, template, "house"), tmp_path_factory.mktemp("house") / "documents"
    with inside(server, name, folder, django_db_blocker):
        made = building.build(name)
    made.extra["documents"] = folder
    yield made
    templates.drop(server, name)


@pytest.fixture
def house(
    built: building.House, server: embedded.Server, django_db_blocker: pytest.FixtureRequest
) -> Iterator[building.House]:
    """The shared house, for tests that only look."""
    with inside(server, built.database, built.extra["documents"], django_db_blocker):
        yield built


@pytest.fixture
def own_house(
    built: building.House, server: embedded.Server, django_db_blocker: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[building.House]:
    """A copy of the house for one test that changes it."""
    shutil.copytree(built.extra["documents"], tmp_path / "documents")
    with (
        copy_of(server, built.database, "house_copy") as name,
        inside(server, name, tmp_path / "documents", django_db_blocker),
    ):
        yield built


@pytest.fixture
def browser_of() -> Callable[..., Browser]:
    """A signed-in browser of a person; errors of the server become answers, as for a real visitor."""

    def sign_in(person: Person, **given: bool) -> Browser:
        browser = Browser(raise_request_exception=False, **given)
        browser.force_login(person, backend=BACKEND)
        return browser

    return sign_in
