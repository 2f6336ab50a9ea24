"""What the ledger does by itself: recurring entries, and the reversal of accruals."""

from bundel.accounting.ledger import actions, queries
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


@job(caption="Terugkerende boekingen en overlopende posten")
def do_planned(actor: Actor, client_id: int | None) -> dict[str, int]:
    """Carry out recurring entries that are due and undo accruals, of one client or of all; how many of each.

    Each client commits by itself. Run again, or after an outage, every due day is still done once.
    """
    every = {client_id} if client_id is not None else set(Client.objects.values_list("id", flat=True))
    with scope(every):
        waiting = queries.clients_with_work(every, actor.today)
    counts = {"terugkerend": 0, "teruggedraaid": 0}
    for client in waiting:
        counts["terugkerend"] += actions.carry_out(actor, client)
        counts["teruggedraaid"] += actions.reverse_due(actor, client)
    return counts
