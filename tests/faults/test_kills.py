"""kill -9 of a process in the middle of its work: everything checks, and doing it again finishes it exactly once."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bundel.config.commands.operate import CHECKED_MODULES
from bundel.config.verification import every_check
from bundel.platform.database import embedded
from tests.faults.scene import Scene
from tests.faults.state import differences, state
from tests.inside import as_superuser

ROOT = Path(__file__).parents[2]
KILLS = 6


def run(server: embedded.Server, task: str, scene: Scene, database: str, documents: Path, kills: int) -> dict[str, Any]:
    """The task in a process of its own, killed so many times and then finished."""
    url = f"postgresql://bundel_app@/{database}?host={server.socket}&port={server.port}"
    environment = os.environ | {
        "DATABASE_URL": url,
        "DATABASE_OWNER_URL": url,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.work", task, str(scene.folder), str(documents), "zaad 1", str(kills)],
        env=environment, capture_output=True, text=True, timeout=150, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def _quiet(server: embedded.Server, database: str) -> None:
    """Wait until PostgreSQL has noticed that the killed workers are gone."""
    with as_superuser(server, database) as connection:
        for _ in range(100):
            busy = connection.execute(
                "select count(*) from pg_stat_activity where datname = %s and pid <> pg_backend_pid()", [database]
            ).fetchone()
            if busy == (0,):
                return
            time.sleep(0.1)
    raise AssertionError("een gedode verbinding blijft hangen")


@pytest.mark.parametrize("task", ["intake", "posting", "payment", "statements"])
def test_killed_work_is_whole_and_finishes_exactly_once(
    task: str, scene: Scene, another: Callable[[str], Any], server: embedded.Server
) -> None:
    with another("rustig") as (calm, documents):
        assert run(server, task, scene, calm, documents, 0)["finished"]
        with as_superuser(server, calm) as connection:
            wanted = state(connection, same_order=True)
    with another("gedood") as (database, documents):
        told = run(server, task, scene, database, documents, KILLS)
        assert len(told["killed_after"]) == KILLS
        _quiet(server, database)
        assert [check for check in every_check(CHECKED_MODULES) if not check.ok] == []
        with as_superuser(server, database) as connection:
            found = state(connection, same_order=True)
        assert differences(wanted, found) == {}
