"""The timed job that reminds approvers."""

from bundel.platform.approvals.actions import remind
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


@job(caption="Goedkeurders herinneren")
def remind_approvers(actor: Actor, client_id: int | None) -> int:
    """Remind whoever is asked at 80 % and 100 % of the term."""
    return remind(actor)
