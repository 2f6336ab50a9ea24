"""The timed jobs of the platform itself, and the service that runs everything."""

import threading

from bundel.platform.jobs import queue
from bundel.platform.jobs.actions import defer
from bundel.platform.jobs.job import Job, job
from bundel.platform.jobs.worker import work
from bundel.platform.people.actor import Actor

KEEP_HOURS = 24 * 30


def _defer(what: Job) -> object:
    return defer(what, None, key="tijdgestuurd")


def serve(stop: threading.Event) -> int:
    """Work until `stop` is set: queue, timetable, rescue. Several of these may run beside each other."""
    return work(until_empty=False, stop=stop, defer=_defer)


@job(caption="Afgehandelde wachtrijtickets opruimen")
def tidy(actor: Actor, client_id: int | None) -> None:
    """Remove settled tickets of more than a month ago."""
    queue.forget_old(KEEP_HOURS)
