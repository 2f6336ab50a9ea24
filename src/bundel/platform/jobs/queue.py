"""The queue: procrastinate's tables and SQL, used from here alone, so that another queue can take its place.

Its connector for Django uses Django's own connection: what is put in the queue commits with the deed that asked it.
"""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job
from procrastinate.manager import JobManager
from procrastinate.sql import queries
from procrastinate.types import JSONDict

QueueAway = ConnectorException
TASK = "bundel.run"
_CONNECTOR = DjangoConnector(alias="default")
_MANAGER = JobManager(_CONNECTOR)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A place in the queue, for one run."""

    id: int
    run_id: int
    client_id: int | None


def _ticket(row: dict[str, Any]) -> Ticket:
    args = json.loads(row["args"])  # Django's connection gives jsonb as text
    return Ticket(row["id"], args["run"], args["client"])


def put(queue: str, run_id: int, client_id: int | None, lock: str = "") -> None:
    """Put a run in the queue, as part of the present transaction. Runs with one lock follow each other."""
    args: JSONDict = {"run": run_id, "client": client_id}
    _MANAGER.defer_job(
        Job(id=None, queue=queue, lock=lock or None, queueing_lock=None, task_name=TASK, task_kwargs=args)
    )


def take(worker_id: int, queues: Sequence[str] | None) -> Ticket | None:
    """The first ticket of the queue, now held by this worker."""
    row = _CONNECTOR.execute_query_one(
        queries["fetch_job"], queues=None if queues is None else list(queues), worker_id=worker_id
    )
    return None if row["id"] is None else _ticket(row)


def finish(ticket: Ticket, status: str) -> None:
    """Settle a ticket: `succeeded`, `failed` or `aborted`."""
    _CONNECTOR.execute_query(queries["finish_job"], job_id=ticket.id, status=status, delete_job=False)


def again(ticket: Ticket, at: dt.datetime) -> None:
    """Put a ticket back, not to be taken before a moment."""
    _CONNECTOR.execute_query(
        queries["retry_job"], job_id=ticket.id, retry_at=at, new_priority=None, new_queue_name=None, new_lock=None
    )


def drop(run_id: int) -> None:
    """Take the waiting tickets of a run out of the queue."""
    rows = _CONNECTOR.execute_query_all(
        "select id from procrastinate_jobs "
        "where task_name = %(task)s and status = 'todo' and (args->>'run')::bigint = %(run)s",
        task=TASK,
        run=run_id,
    )
    for row in rows:
        _CONNECTOR.execute_query_one(queries["cancel_job"], job_id=row["id"], abort=False, delete_job=False)


def enlist() -> int:
    """Register a worker; its id."""
    return int(_CONNECTOR.execute_query_one(queries["register_worker"])["worker_id"])


def leave(worker_id: int) -> None:
    _CONNECTOR.execute_query(queries["unregister_worker"], worker_id=worker_id)


def beat(worker_id: int) -> None:
    """Say that a worker is alive."""
    _CONNECTOR.execute_query(queries["update_heartbeat"], worker_id=worker_id)


def abandoned(seconds: float) -> list[Ticket]:
    """Tickets held by a worker that has not been heard of for so many seconds, or that is gone."""
    rows = _CONNECTOR.execute_query_all(
        queries["select_stalled_jobs_by_heartbeat"], queue=None, task_name=TASK, seconds_since_heartbeat=seconds
    )
    return [_ticket(row) for row in rows]


def forget_old(hours: int) -> None:
    """Remove settled tickets older than so many hours; the runs themselves stay."""
    statuses = ["succeeded", "failed", "cancelled", "aborted"]
    _CONNECTOR.execute_query(queries["delete_old_jobs"], nb_hours=hours, queue=None, statuses=statuses)
    _CONNECTOR.execute_query(queries["prune_stalled_workers"], seconds_since_heartbeat=hours * 3600)
