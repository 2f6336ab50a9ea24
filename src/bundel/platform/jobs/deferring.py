"""Putting work in the queue."""

from typing import Any

from bundel.platform.clients.scope import scope
from bundel.platform.jobs import queue
from bundel.platform.jobs.job import Job
from bundel.platform.jobs.models import JobRun
from bundel.platform.people.actor import Actor, system

LIVE = ("queued", "running", "retry")


def defer(
    what: Job, client_id: int | None, key: str = "", *, by: Actor | None = None, lock: str = "", **args: Any
) -> JobRun:
    """Put a job in the queue, as part of the present transaction: it exists when the deed commits, and only then.

    With a `key`, a run of the same job and client that has not ended is returned and nothing is added. Runs with one
    `lock` follow each other. The job acts as the person `by`, or as Bundel itself.
    """
    actor = by or system(what.caption)
    with scope(set() if client_id is None else {client_id}):
        fields = {
            "caption": what.caption[:160],
            "queue": what.queue,
            "args": args,
            "person_id": actor.person_id,
            "person_name": actor.name,
            "acting_for_id": actor.acting_for_id,
            "acting_for_name": actor.acting_for_name,
            "queued_at": actor.now,
        }
        where = {"client_id": client_id, "job": what.path, "key": key}
        if key:
            made, is_new = JobRun.objects.filter(state__in=LIVE).get_or_create(**where, defaults=fields)
        else:
            made, is_new = JobRun.objects.create(**where, **fields), True
        if is_new:
            queue.put(what.queue, made.pk, client_id, lock)
        return made
