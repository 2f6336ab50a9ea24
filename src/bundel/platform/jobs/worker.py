"""The worker: takes tickets, runs jobs, beats, rescues what a killed worker left, and keeps the timetable."""

import datetime as dt
import logging
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from croniter import croniter
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, connections, transaction
from django.utils.module_loading import import_string

from bundel.kit.findings import Refusal, Unavailable
from bundel.platform.clients.scope import scope
from bundel.platform.jobs import queue
from bundel.platform.jobs.deferring import defer
from bundel.platform.jobs.job import RUN, Cancelled, Job
from bundel.platform.jobs.models import JobRun, Timed
from bundel.platform.jobs.queue import Ticket
from bundel.platform.people.actor import BRUSSELS, Actor, system

LOG = logging.getLogger(__name__)
MAX_ATTEMPTS = 10
BEAT_SECONDS = 10.0
STALLED_SECONDS = 60.0
PAUSE_SECONDS = 1.0
RESCUE_EVERY_SECONDS = 15.0
ALWAYS = "@always"
DATABASE_AWAY = (OperationalError, InterfaceError, queue.QueueAway)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def wait_before(attempt: int) -> dt.timedelta:
    """How long a job waits before its next attempt: 15 s, doubling, at most an hour."""
    return dt.timedelta(seconds=min(3600, 15 * 2 ** (attempt - 1)))


def _begin(ticket: Ticket) -> JobRun | None:
    """Mark the run as running; None when it was cancelled or has ended (its ticket is settled)."""
    clients = set() if ticket.client_id is None else {ticket.client_id}
    with scope(clients):
        run = JobRun.objects.select_for_update().filter(id=ticket.run_id).first()
        if run is None or run.state not in ("queued", "retry", "running") or run.cancel_requested:
            if run is not None and run.cancel_requested and run.state != JobRun.State.CANCELLED:
                run.state, run.finished_at = JobRun.State.CANCELLED, _now()
                run.save(update_fields=["state", "finished_at"])
            queue.finish(ticket, "succeeded")
            return None
        run.state, run.attempts, run.started_at = JobRun.State.RUNNING, run.attempts + 1, run.started_at or _now()
        run.save(update_fields=["state", "attempts", "started_at"])
        return run


def _actor(run: JobRun) -> Actor:
    return Actor(
        person_id=run.person_id,
        name=run.person_name,
        channel="job",
        acting_for_id=run.acting_for_id,
        acting_for_name=run.acting_for_name,
        now=_now(),
    )


def _settle(ticket: Ticket, run: JobRun, state: str, *, result: Any = None, trouble: str = "") -> None:
    """Write how the run ended and settle its ticket, together."""
    with scope(set() if ticket.client_id is None else {ticket.client_id}):
        fields: dict[str, Any] = {"state": state, "trouble": trouble, "result": result}
        if state == JobRun.State.RETRY:
            queue.again(ticket, _now() + wait_before(run.attempts))
        else:
            fields["finished_at"] = _now()
            queue.finish(ticket, "failed" if state == JobRun.State.FAILED else "succeeded")
        JobRun.objects.filter(id=run.pk).update(**fields)


def run_one(ticket: Ticket) -> None:
    """Run what a ticket asks and settle it. Only `Unavailable` (and a database that is away) is tried again."""
    run = _begin(ticket)
    if run is None:
        return
    token = RUN.set(run.pk)
    try:
        what = import_string(run.job)
        if not isinstance(what, Job):
            raise TypeError(f"{run.job} is geen taak")
        result = what(_actor(run), run.client_id, **run.args)
    except Cancelled:
        _settle(ticket, run, JobRun.State.CANCELLED)
    except (Unavailable, *DATABASE_AWAY) as away:
        if isinstance(away, DATABASE_AWAY):
            connection.close()
        last = run.attempts >= MAX_ATTEMPTS
        _settle(ticket, run, JobRun.State.FAILED if last else JobRun.State.RETRY, trouble=str(away))
    except Refusal as refusal:
        _settle(ticket, run, JobRun.State.FAILED, trouble=refusal.text)
    except Exception as bug:
        LOG.exception("taak %s (%s) mislukt", run.pk, run.job)
        last_line = traceback.format_exception_only(bug)[-1].strip()
        _settle(ticket, run, JobRun.State.FAILED, trouble=f"onverwachte fout: {last_line}")
    else:
        _settle(ticket, run, JobRun.State.DONE, result=result)
    finally:
        RUN.reset(token)


def rescue(stalled_seconds: float = STALLED_SECONDS) -> int:
    """Put back what a worker held that is not heard of any more; how many. Its run starts again from its beginning."""
    found = queue.abandoned(stalled_seconds)
    for ticket in found:
        with scope(set() if ticket.client_id is None else {ticket.client_id}):
            queue.again(ticket, _now())
            runs = JobRun.objects.filter(id=ticket.run_id, state=JobRun.State.RUNNING)
            runs.update(state=JobRun.State.QUEUED, text="hervat na uitval van een werker")
    return len(found)


def _timetable() -> list[tuple[str, str, str]]:
    return list(import_string(settings.BUNDEL_SCHEDULE))


def _always() -> list[Callable[[Actor], int]]:
    return [import_string(path) for cron, path, _ in _timetable() if cron == ALWAYS]


def put_due(now: dt.datetime) -> list[str]:
    """Put the timed jobs in the queue whose moment (Brussels time) has come since they were last put; their paths.

    A job that was never put waits for its next moment; moments missed while nothing ran count once.
    """
    put = []
    for cron, path, _ in _timetable():
        if cron == ALWAYS:
            continue
        moment = croniter(cron, now.astimezone(BRUSSELS)).get_prev(dt.datetime)
        with transaction.atomic():
            timed, is_new = Timed.objects.get_or_create(job=path, defaults={"last_at": now})
            timed = Timed.objects.select_for_update().get(pk=timed.pk)
            if is_new or timed.last_at >= moment:
                continue
            timed.last_at = now
            timed.save(update_fields=["last_at"])
            defer(import_string(path), None, key="tijdgestuurd")
            put.append(path)
    return put


@contextmanager
def _beating(worker_id: int) -> Iterator[None]:
    """Beat from a thread of its own while jobs run; not inside a test's transaction, where nobody else looks."""
    if connection.in_atomic_block:
        yield
        return
    stop = threading.Event()

    def loop() -> None:
        while not stop.wait(BEAT_SECONDS):
            try:
                queue.beat(worker_id)
            except Exception:
                LOG.warning("hartslag van werker %s niet geschreven", worker_id)
                connections["default"].close()
        connections["default"].close()

    thread = threading.Thread(target=loop, name="hartslag", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _drain(worker_id: int, queues: Sequence[str] | None, stop: threading.Event) -> int:
    """Run everything that waits, and what the `@always` entries find; how many moved."""
    moved = sum(entry(system("reacties")) for entry in _always())
    while not stop.is_set() and (ticket := queue.take(worker_id, queues)) is not None:
        run_one(ticket)
        moved += 1
    return moved


def work(
    until_empty: bool = True,
    *,
    queues: Sequence[str] | None = None,
    stop: threading.Event | None = None,
    stalled_seconds: float = STALLED_SECONDS,
) -> int:
    """Run jobs in this process; how many moved. Until nothing waits (tests, demo), or until `stop` is set (service).

    As a service it also keeps the timetable, rescues what killed workers left, and comes back by
    itself after the database was away.
    """
    stop, total, rescued_at = stop or threading.Event(), 0, float("-inf")
    while not stop.is_set():
        try:
            worker_id = queue.enlist()
            with _beating(worker_id):
                while not stop.is_set():
                    if time.monotonic() - rescued_at > RESCUE_EVERY_SECONDS:
                        rescue(stalled_seconds)
                        rescued_at = time.monotonic()
                    if not until_empty:
                        put_due(_now())
                    moved = _drain(worker_id, queues, stop)
                    total += moved
                    if not moved:
                        if until_empty:
                            queue.leave(worker_id)
                            return total
                        stop.wait(PAUSE_SECONDS)
            queue.leave(worker_id)
        except DATABASE_AWAY:
            if until_empty:
                raise
            LOG.warning("de databank is even weg; de werker probeert het opnieuw")
            connection.close()
            stop.wait(PAUSE_SECONDS)
    return total


def run() -> int:
    """The service of `bundel work`: until SIGTERM or Ctrl-C, after the job at hand. Several may run together."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return work(until_empty=False, stop=stop)
