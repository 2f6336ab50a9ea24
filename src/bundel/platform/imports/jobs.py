"""Long imports as jobs, with progress."""

from bundel.platform.imports import actions
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


@job(queue="default", caption="Bestand invoeren")
def commit_batch(actor: Actor, client_id: int, batch_id: int, only_good: bool = False) -> dict[str, int]:
    """Commit a staged batch; the counts."""
    return dict(actions.commit(actor, client_id, batch_id, only_good=only_good).counts)
