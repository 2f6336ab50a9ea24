"""Reading runs, for the jobs screen and for whoever waits for one."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from bundel.platform.jobs import queue
from bundel.platform.jobs.models import JobRun


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run and how far it is; `state` is queued, running, retry, done, failed or cancelled."""

    id: int
    client_id: int | None
    job: str
    caption: str
    state: str
    done: int
    total: int
    text: str
    trouble: str
    result: Any
    attempts: int
    cancel_requested: bool
    person_name: str
    queued_at: dt.datetime
    started_at: dt.datetime | None
    finished_at: dt.datetime | None


def runs(*, state: str = "", before: int | None = None, limit: int = 50) -> list[RunRow]:
    """Runs of the clients in scope and of Bundel itself, newest first; `before` is the last id of the page above."""
    found = JobRun.objects.all()
    if state:
        found = found.filter(state=state)
    if before is not None:
        found = found.filter(id__lt=before)
    return [RunRow(*row) for row in found.order_by("-id").values_list(*RunRow.__slots__)[:limit]]


def runs_of(job: str, client_id: int, *, limit: int = 20) -> list[RunRow]:
    """Runs of one job (its path) for one client, newest first."""
    found = JobRun.objects.filter(job=job, client_id=client_id).order_by("-id")
    return [RunRow(*row) for row in found.values_list(*RunRow.__slots__)[:limit]]


def run(run_id: int) -> RunRow | None:
    """One run of a client in scope, or of Bundel itself."""
    row = JobRun.objects.filter(id=run_id).values_list(*RunRow.__slots__).first()
    return RunRow(*row) if row else None


def abandoned(seconds: float) -> list[int]:
    """Runs held by a worker that has not been heard of for so many seconds."""
    return [ticket.run_id for ticket in queue.abandoned(seconds)]


def failed_since(moment: dt.datetime) -> list[RunRow]:
    """Runs of the clients in scope that failed since a moment."""
    found = JobRun.objects.filter(state="failed", finished_at__gte=moment).order_by("id")
    return [RunRow(*row) for row in found.values_list(*RunRow.__slots__)]
