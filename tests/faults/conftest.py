"""The scene of these tests, built once a session; every test works in a copy of it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from bundel.platform.database import embedded, templates
from tests.faults import scene as building
from tests.inside import copy_of, inside


@pytest.fixture(scope="session")
def scene(
    server: embedded.Server,
    template: str,
    django_db_setup: None,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[building.Scene]:
    name, folder = templates.clone(server, template, "scene"), tmp_path_factory.mktemp("scene")
    (folder / "documents").mkdir()
    with inside(server, name, folder / "documents", django_db_blocker):
        made = building.build(name, folder)
    yield made
    templates.drop(server, name)


@pytest.fixture
def another(
    scene: building.Scene, server: embedded.Server, django_db_blocker: Any, tmp_path: Path
) -> Iterator[Callable[[str], Any]]:
    """`with another("a") as (database, documents):` a copy of the scene to work in."""
    made: list[str] = []
    with ExitStack() as copies:

        class Copy:
            def __init__(self, label: str) -> None:
                self.name = copies.enter_context(copy_of(server, scene.database, f"{label}{len(made)}"))
                self.documents = tmp_path / f"documents-{label}{len(made)}"
                shutil.copytree(scene.folder / "documents", self.documents)
                made.append(self.name)
                self._block = inside(server, self.name, self.documents, django_db_blocker)

            def __enter__(self) -> tuple[str, Path]:
                self._block.__enter__()
                return self.name, self.documents

            def __exit__(self, *trouble: Any) -> None:
                self._block.__exit__(*trouble)

        yield Copy
