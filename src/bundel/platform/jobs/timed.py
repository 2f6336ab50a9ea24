"""The timed jobs of the queue itself."""

from bundel.platform.jobs import queue
from bundel.platform.jobs.job import job
from bundel.platform.people.actor import Actor

KEEP_HOURS = 24 * 30


@job(caption="Afgehandelde wachtrijtickets opruimen")
def tidy(actor: Actor, client_id: int | None) -> None:
    """Remove settled tickets of more than a month ago."""
    queue.forget_old(KEEP_HOURS)
