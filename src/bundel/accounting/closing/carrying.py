"""The year end as a job: a screen starts it, and a worker that takes over a killed one goes on where it was."""

from bundel.accounting.closing import actions
from bundel.platform.jobs.actions import current, job, progress
from bundel.platform.people.actor import Actor


@job(caption="Boekjaar overdragen")
def carry_year(actor: Actor, client_id: int, year: int) -> int:
    """Run the year end of a client to its end; killed, the next worker goes on where it was."""
    return actions.run_year_end(
        actor, client_id, year, lambda done, total: progress(current(), done, total, f"Boekjaar {year}")
    )
