"""Playing the first half of 2026: files out, files in, everything through the actions; then the report and a table.

Clients do not see each other, so they are played side by side in two processes; what they share (the register of
suppliers, the people) is on the stage before they begin.
"""

import contextlib
import datetime as dt
import multiprocessing
import queue
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django
from django.db import connection, connections
from django.utils import timezone

from bundel.demo import (
    assets,
    budget,
    claims,
    control,
    interfaces,
    ledgerwork,
    officework,
    receivables,
    report,
    summary,
    vat,
)  # fmt: skip
from bundel.demo.correspondence import Post, write_post
from bundel.demo.desk import leave_open
from bundel.demo.office import Office
from bundel.demo.stage import Stage, build
from bundel.demo.treasury import Treasury
from bundel.demo.world import World, load
from bundel.formats.invoices import check
from bundel.kit.checks import Check
from bundel.kit.progress import bar

FIRST, LAST = dt.date(2026, 1, 2), dt.date(2026, 6, 30)
PROCESSES = 2


@dataclass(frozen=True)
class Scale:
    """How much is played: clients, UBL files, and how many weeks lie between two payment runs."""

    clients: int
    invoices: int
    weeks_between_runs: int


SCALES = {"small": Scale(2, 60, 4), "pilot": Scale(8, 1200, 1)}


@dataclass(frozen=True)
class Part:
    """What one process plays: picklable, so that it can be sent there."""

    codes: tuple[str, ...]
    scale: str
    output: Path
    clients: dict[str, int]
    people: dict[str, int]
    suppliers: dict[str, int]


def play(scale: str, output: Path, began: float, verify: Callable[[], Iterable[Check]]) -> int:
    """Play a scale into an empty database; files go to `output`. Returns 1 when a check of `verify` fails."""
    world = load(SCALES[scale].clients)
    for folder in ("facturen", "betalingen", "uittreksels", "verslag"):
        (output / folder).mkdir(parents=True, exist_ok=True)
    context = multiprocessing.get_context("spawn")  # Saxon and the database connection do not survive a fork
    with ProcessPoolExecutor(PROCESSES, mp_context=context, initializer=django.setup) as pool:
        for _ in range(PROCESSES):
            pool.submit(check.warm)  # they start up while the stage is built
        stage = _set_the_stage(world, SCALES[scale].invoices, output)
        counts = _side_by_side(pool, stage, scale, output)
    report.make(stage, LAST, output / "verslag")
    checks = list(verify())
    return summary.tell(len(stage.clients), counts, checks, output, time.monotonic() - began)


def _set_the_stage(world: World, invoice_count: int, output: Path) -> Stage:
    """The post as files, and everything that must be in the database before the first of them arrives."""
    post = write_post(world, invoice_count)
    for letter in (*post.letters, *post.papers):
        (output / "facturen" / letter.name).write_bytes(letter.content)
    stage = build(world, post.orders, [budget.set_up])
    connections.close_all()
    return stage


def _side_by_side(pool: ProcessPoolExecutor, stage: Stage, scale: str, output: Path) -> Counter[str]:
    """Two processes, each with half of the weight of the clients; the bar counts days of all clients."""
    halves: list[list[str]] = [[] for _ in range(PROCESSES)]
    weights = [0] * PROCESSES
    for client in sorted(stage.world.clients, key=lambda one: -one.weight):
        lightest = weights.index(min(weights))
        halves[lightest].append(client.code)
        weights[lightest] += client.weight
    days = sum(1 for _ in working_days()) * len(stage.clients)
    total: Counter[str] = Counter()
    with multiprocessing.get_context("spawn").Manager() as manager, bar("Eerste halfjaar 2026", days) as progress:
        steps = manager.Queue()
        parts = [Part(tuple(half), scale, output, stage.clients, stage.people, stage.suppliers) for half in halves]
        running = [pool.submit(play_part, part, steps) for part in parts if part.codes]
        while not all(one.done() for one in running):
            with contextlib.suppress(queue.Empty):
                progress.step(steps.get(timeout=0.2))
        for one in running:
            total += one.result()
    return total


def play_part(part: Part, steps: Any) -> Counter[str]:
    """The half-year of some clients; runs in a process of its own."""
    scale = SCALES[part.scale]
    world: World = load(scale.clients)
    stage = Stage(world, part.clients, part.people, part.suppliers)
    post: Post = write_post(world, scale.invoices, with_files=False)
    with connection.cursor() as cursor:
        # A demo may be played again; waiting for the disk at each of thousands of commits serves nobody here.
        cursor.execute("set synchronous_commit = off")
    total: Counter[str] = Counter()
    desks = [
        (
            Office(stage, code, post, part.output / "facturen"),
            Treasury(stage, code, part.output, scale.weeks_between_runs),
        )
        for code in part.codes
    ]
    for office, _treasury in desks:
        vat.set_up(stage, office.code, FIRST)
        if office.code == world.clients[0].code or part.scale != "small":
            ledgerwork.set_up(stage, office.code, FIRST)
        receivables.set_up(stage, office.code, FIRST)
    for day in working_days():
        for office, treasury in desks:
            office.work(day)
            receivables.play(stage, office.code, day, treasury.bank.account.claims)
            treasury.work(day)
            budget.play(stage, office.code, day)
            assets.play(stage, office.code, day)
            vat.play(stage, office.code, day)
            ledgerwork.play(stage, office.code, day)
            if part.scale == "pilot":
                officework.play(stage, office.code, day)
                control.play(stage, office.code, day)
                claims.play(stage, office.code, day)
                interfaces.play(stage, office.code, day)
            steps.put(1)
    for office, treasury in desks:
        vat.finish(stage, office.code)
        leave_open(stage, office.code, part.output, timezone.localdate())
        if part.scale == "pilot":
            control.finish(stage, office.code, timezone.localdate())
        total += office.counts + treasury.counts
    return total


def working_days() -> list[dt.date]:
    """Monday to Friday of the half-year."""
    span = (LAST - FIRST).days + 1
    every = [FIRST + dt.timedelta(days=offset) for offset in range(span)]
    return [day for day in every if day.weekday() < 5]
