"""The timed job that tidies the document store."""

from bundel.platform.documents.checks import sweep
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


@job(caption="Documentopslag opruimen")
def sweep_store(actor: Actor, client_id: int | None) -> int:
    """Remove bytes of more than a day old that no document has."""
    return len(sweep(actor.now))
