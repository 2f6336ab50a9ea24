"""A house of its own by the command line: restored, backed up, its PostgreSQL killed in the middle, verified, finished.

On a server of its own, because the other tests share theirs.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bundel.platform.backup import backup
from bundel.platform.database import connection as places
from bundel.platform.database import embedded
from tests.faults.scene import Scene
from tests.faults.state import differences, state
from tests.faults.test_kills import ROOT, run
from tests.inside import as_superuser

STEPS = 12
"""So many files are taken in before PostgreSQL is killed."""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A state folder with a server of its own, stopped and removed afterwards."""
    folder = tmp_path / "huis"
    state_folder = embedded.place_for(folder)
    yield folder
    embedded.stop(state_folder)
    shutil.rmtree(state_folder, ignore_errors=True)


def bundel(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`./bundel …` as somebody types it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "BUNDEL_"))}
    environment |= {"BUNDEL_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-m", "bundel", *words], env=environment, capture_output=True, text=True, timeout=180,
        check=False,
    )  # fmt: skip


def tables_of(file: Path) -> dict[str, str]:
    """The checksums of all tables as the backup keeps them."""
    with tarfile.open(file) as archive:
        manifest = archive.extractfile("bundel.json")
        assert manifest is not None
        found: dict[str, str] = json.loads(manifest.read())["tables"]
    return found


def work(server: embedded.Server, scene: Scene, documents: Path) -> subprocess.Popen[str]:
    """The intake in a process of its own."""
    url = f"postgresql://bundel_app@/bundel?host={server.socket}&port={server.port}"
    environment = os.environ | {"DATABASE_URL": url, "DATABASE_OWNER_URL": url}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.work", "intake", str(scene.folder), str(documents), "zaad", "0"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def kill_after(server: embedded.Server, at_least: int) -> int:
    """Kill the postmaster as soon as so many files were taken in; how many there were."""
    deadline = time.monotonic() + 60
    with psycopg.connect(**server.url("bundel"), autocommit=True) as connection:
        first = connection.execute("select count(*) from payables_intake").fetchone()
        assert first is not None
        while time.monotonic() < deadline:
            now = connection.execute("select count(*) from payables_intake").fetchone()
            if now is not None and now[0] - first[0] >= at_least:
                embedded.kill(server.home)
                return int(now[0] - first[0])
            time.sleep(0.01)
    raise AssertionError("er werd niets ingenomen")


def test_restored_killed_verified_and_finished(
    scene: Scene, another: Callable[[str], Any], server: embedded.Server, home: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "een.bundel", tmp_path / "twee.bundel"
    with another("bron") as (database, documents):
        backup(first, server.url(database, places.OWNER))
        assert run(server, "intake", scene, database, documents, 0)["finished"]
        with as_superuser(server, database) as connection:
            wanted = state(connection, same_order=True)
    done = bundel(home, "restore", str(first))
    assert done.returncode == 0, done.stderr
    done = bundel(home, "backup", str(second))
    assert done.returncode == 0, done.stderr
    assert tables_of(first) == tables_of(second)
    assert bundel(home, "restore", str(first)).returncode == 1, "een volle installatie wordt niet overschreven"

    own = embedded.start(embedded.place_for(home))
    working = work(own, scene, home / "documents")
    taken = kill_after(own, STEPS)
    _, trouble = working.communicate(timeout=60)
    assert working.returncode != 0, "de databank viel weg en het werk merkte niets"
    assert taken < len(scene.names("invoices"))
    assert "Traceback" not in trouble

    done = bundel(home, "verify", "--json")
    checks = [json.loads(line) for line in done.stdout.splitlines()]
    assert [check for check in checks if not check["ok"]] == [], done.stderr
    assert done.returncode == 0
    assert len(checks) > 20
    own = embedded.start(embedded.place_for(home))
    finished, trouble = work(own, scene, home / "documents").communicate(timeout=120)
    assert json.loads(finished)["finished"], trouble
    with as_superuser(own, "bundel") as connection:
        assert differences(wanted, state(connection, same_order=True)) == {}
