"""PostgreSQL killed in the middle of an import that a job commits: nothing half, and the work finishes afterwards.

On a server of its own, because the other tests share theirs.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bundel.platform.database import embedded

SOURCE = Path(__file__).parents[3]
START = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "bundel.config.settings"
from bundel.platform.database import connection
connection.ensure()
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
settings.BUNDEL_IMPORTS = "bundel.platform.imports.tests.make_imports.KINDS"
settings.BUNDEL_SCHEDULE = "bundel.platform.jobs.tests.test_jobs.SCHEDULE"
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.imports import actions, queries
from bundel.platform.imports.jobs import commit_batch
from bundel.platform.imports.tests import make_imports
from bundel.platform.jobs import actions as jobs, queries as runs
from bundel.platform.numbering import queries as numbering
from tests import make
"""
PREPARE = """
call_command("migrate", database="owner", verbosity=0, interactive=False)
client = make.client("KILL")
text = "reeks;laatste\\n" + "".join(f"R{n};{n}\\n" for n in range(1, 2001))
batch = actions.stage(make.machine(), client.pk, kind="reeksen", name="x.csv", content=text.encode())
jobs.defer(commit_batch, client.pk, batch_id=batch.pk)
"""
WORK_SLOWLY = """
import dataclasses, time

def slow(*given):
    answer = make_imports.commit(*given)
    print("geschreven", flush=True)
    time.sleep(60)
    return answer

make_imports.KINDS[0] = dataclasses.replace(make_imports.KIND, commit=slow)
jobs.work()
"""
FINISH = """
from bundel.platform.audit.checks import checks as audit
from bundel.platform.documents.checks import checks as documents
from bundel.platform.jobs.checks import checks as job_checks
client = Client.objects.get(code="KILL")

def seen():
    with scope({client.pk}):
        last = numbering.all_last(client.pk)
        return len(last), sum(last.values()), [run.state for run in runs.runs()], queries.batches()[0].state

print(seen())
jobs.work(stalled_seconds=0)
print(seen())
print([check.ok for check in [*audit(), *documents(), *job_checks()]])
"""


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    state = embedded.place_for(tmp_path)
    yield tmp_path
    embedded.stop(state)
    shutil.rmtree(state, ignore_errors=True)


def script(home: Path, body: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    environment |= {"BUNDEL_HOME": str(home), "PYTHONPATH": os.pathsep.join([str(SOURCE), str(SOURCE.parent)])}
    return subprocess.Popen(
        [sys.executable, "-c", START + body], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_an_import_survives_a_killed_postgresql(home: Path) -> None:
    _, trouble = (preparing := script(home, PREPARE)).communicate(timeout=180)
    assert preparing.returncode == 0, trouble
    working = script(home, WORK_SLOWLY)
    assert working.stdout is not None
    assert working.stdout.readline() == "geschreven\n"
    embedded.kill(embedded.place_for(home))
    working.kill()
    working.communicate()
    lines, trouble = (finishing := script(home, FINISH)).communicate(timeout=120)
    assert finishing.returncode == 0, trouble
    assert lines.splitlines() == [
        "(0, 0, ['running'], 'staged')",
        "(2000, 2001000, ['done'], 'committed')",
        "[True, True, True]",
    ]
