"""The work that is killed, and the process that kills it.

`python -m tests.faults.work TASK FOLDER DOCUMENTS SEED KILLS` forks a worker that starts the task from its beginning,
kills it with SIGKILL at a random moment, forks the next one, and lets the last one finish. Prints a line of JSON.
"""

import json
import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connections  # noqa: E402

from bundel.accounting.bank import actions as bank  # noqa: E402
from bundel.accounting.ledger import actions as ledger  # noqa: E402
from bundel.accounting.ledger.rules import EntryDraft  # noqa: E402
from bundel.accounting.ledger.tests.make_ledger import lines  # noqa: E402
from bundel.accounting.payables import actions as payables  # noqa: E402
from tests import make  # noqa: E402
from tests.faults import scene  # noqa: E402

LINES = 300


def intake(given: scene.Scene) -> Iterator[str]:
    """Take in every file of the folder, then post what may pass."""
    for name in given.names("invoices"):
        payables.receive(make.machine(scene.NOW), given.read(name), name, "peppol", message_id=name)
        yield name
    payables.book_touchless(make.machine(scene.NOW), scene.client_id())
    yield "geboekt"


def posting(given: scene.Scene) -> Iterator[str]:
    """Post batches of entries."""
    client = scene.client_id()
    for batch in range(scene.ENTRIES):
        drafts = [
            EntryDraft(
                "DIV",
                scene.NOW.date(),
                f"Boeking {batch}/{n}",
                lines(100 + n, "612000", "612010"),
                "manual",
                "",
                f"k:{batch}:{n}",
            )
            for n in range(LINES)
        ]
        ledger.post(make.machine(scene.NOW), client, drafts)
        yield str(batch)


def payment(given: scene.Scene) -> Iterator[str]:
    """Release every signed run: file on disk, entry, settled invoices."""
    for run in given.facts["runs"]:
        yield scene.release(run)


def statements(given: scene.Scene) -> Iterator[str]:
    """Take up the statements and match."""
    for name in given.names("statements"):
        bank.import_file(make.machine(scene.NOW), None, given.read(name), name)
        yield name
    bank.match(make.machine(scene.NOW), scene.client_id())
    yield "afgepunt"


TASKS: dict[str, Callable[[scene.Scene], Iterator[str]]] = {
    "intake": intake,
    "posting": posting,
    "payment": payment,
    "statements": statements,
}


def _worker(task: str, given: scene.Scene, out: int) -> None:
    """The forked worker: a byte for every step."""
    try:
        for _ in TASKS[task](given):
            os.write(out, b".")
        connections.close_all()
        os._exit(0)
    except BaseException as trouble:
        sys.stderr.write(f"{task}: {trouble!r}\n")
        sys.stderr.flush()
        os._exit(1)


def _attempt(task: str, given: scene.Scene, chance: random.Random | None) -> tuple[int, bool]:
    """Fork a worker; kill it after a random number of steps and a random moment. Gives (steps, finished)."""
    source, out = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(source)
        _worker(task, given, out)
    os.close(out)
    steps, limit = 0, chance.randrange(0, 6) if chance else 10**9
    while steps <= limit:
        ready, _, _ = select.select([source], [], [], 60)
        if not ready or not os.read(source, 1):
            break
        steps += 1
    if chance:
        time.sleep(chance.random() * 0.03)
        os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    os.close(source)
    return steps, os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def main(task: str, folder: str, documents: str, seed: str, kills: str) -> int:
    settings.DOCUMENTS_FOLDER = Path(documents)
    given = scene.Scene("", Path(folder))
    chance = random.Random(seed)
    killed = [_attempt(task, given, chance) for _ in range(int(kills))]
    steps, finished = _attempt(task, given, None)
    print(json.dumps({"killed_after": [step for step, _ in killed], "steps": steps, "finished": finished}))
    return 0 if finished else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
