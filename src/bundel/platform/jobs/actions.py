"""Deferring, following, cancelling and resuming work."""

import time

import psycopg
from django.db import connection, transaction

from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.jobs import messages, queue
from bundel.platform.jobs.deferring import LIVE, defer
from bundel.platform.jobs.job import RUN, Cancelled, Job, job
from bundel.platform.jobs.models import JobRun
from bundel.platform.jobs.worker import work
from bundel.platform.people.actor import Actor

__all__ = ["Cancelled", "Job", "cancel", "current", "defer", "job", "progress", "resume", "work"]

QUIET_SECONDS = 0.5
_TOLD: dict[int, float] = {}


def current() -> int | None:
    """The run that is being worked on in this process; None outside a job."""
    return RUN.get()


def progress(run_id: int | None, done: int, total: int, text: str = "") -> None:
    """Tell how far a run is (outside a job, `current()` is None and nothing happens). At most twice a second.

    Visible at once, also from inside a long transaction. Raises `Cancelled` when somebody cancelled the run.
    """
    if run_id is None:
        return
    now = time.monotonic()
    if done < total and now - _TOLD.get(run_id, 0.0) < QUIET_SECONDS:
        return
    _TOLD[run_id] = now
    values = (done, total, text[:300], run_id)
    cancelled = _tell_aside(values) if connection.in_atomic_block else _tell_here(values)
    if cancelled:
        raise Cancelled


TELL = "update jobs_jobrun set done = %s, total = %s, text = %s where id = %s returning cancel_requested"
EVERYONE = "select set_config('app.clients', (select string_agg(id::text, ',') from clients_client), true)"


def _tell_here(values: tuple[int, int, str, int]) -> bool:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(EVERYONE)
        cursor.execute(TELL, values)
        row = cursor.fetchone()
    return bool(row and row[0])


def _tell_aside(values: tuple[int, int, str, int]) -> bool:
    """Through a connection of its own, because the job's transaction shows nothing before its commit."""
    settings = connection.get_connection_params()
    address = {name: settings[name] for name in ("dbname", "user", "password", "host", "port") if settings.get(name)}
    with psycopg.connect(**address) as aside:
        aside.execute(EVERYONE)
        row = aside.execute(TELL, values).fetchone()
    return bool(row and row[0])


def _locked(client_id: int | None, run_id: int) -> JobRun:
    found = JobRun.objects.select_for_update().filter(id=run_id).first()
    if found is None or found.client_id != client_id:
        raise Refusal(messages.NOT_FOUND, run_id=run_id)
    return found


@action(right="jobs.manage")
def cancel(by: Actor, client_id: int | None, run_id: int) -> None:
    """Cancel a run: a waiting one at once, a running one at its next progress. Raises `Refusal` when it has ended."""
    found = _locked(client_id, run_id)
    if found.state not in LIVE:
        raise Refusal(messages.NOT_RUNNING, caption=found.caption, state=found.get_state_display())
    before = found.state
    found.cancel_requested = True
    if before != JobRun.State.RUNNING:
        queue.drop(found.pk)
        found.state, found.finished_at = JobRun.State.CANCELLED, by.now
    found.save(update_fields=["cancel_requested", "state", "finished_at"])
    note("job", found.pk, name=found.caption, changes={"state": [before, "cancelled"]})


@action(right="jobs.manage")
def resume(by: Actor, client_id: int | None, run_id: int) -> None:
    """Put a failed or cancelled run in the queue again. Raises `Refusal` when it has not stopped that way."""
    found = _locked(client_id, run_id)
    if found.state not in (JobRun.State.FAILED, JobRun.State.CANCELLED):
        raise Refusal(messages.NOT_STOPPED, caption=found.caption, state=found.get_state_display())
    before, found.state = found.state, JobRun.State.QUEUED
    found.cancel_requested, found.trouble, found.finished_at, found.attempts = False, "", None, 0
    found.save(update_fields=["state", "cancel_requested", "trouble", "finished_at", "attempts"])
    queue.put(found.queue, found.pk, client_id)
    note("job", found.pk, name=found.caption, changes={"state": [before, "queued"]})
