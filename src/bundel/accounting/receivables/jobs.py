"""What receivables do by themselves: bringing documents to customers, drafting what recurs, judging plans."""

from typing import Any

from bundel.accounting.receivables import actions
from bundel.accounting.receivables.models import Plan, Recurrence
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


def deliver(actor: Actor, client_id: int | None, payload: dict[str, Any]) -> None:
    """Bring what was issued to its customer; a failure is kept with its reason and can be sent again."""
    if client_id is not None:
        actions.send(actor, client_id, int(payload["sale_id"]))


def mail_letters(actor: Actor, client_id: int | None, payload: dict[str, Any]) -> None:
    """Mail the letters of a run that was sent."""
    if client_id is not None:
        actions.mail_letters(actor, client_id, int(payload["run_id"]))


@job(caption="Terugkerende facturen en afbetalingsplannen")
def every_night(actor: Actor, client_id: int | None) -> int:
    """Draft what recurs and judge plans, of one client or of all; how many drafts and ended plans.

    Each client commits by itself; run again the same night, nothing changes.
    """
    every = {client_id} if client_id is not None else set(Client.objects.values_list("pk", flat=True))
    with scope(every):
        busy = set(Recurrence.objects.filter(active=True).values_list("client_id", flat=True))
        busy |= set(Plan.objects.filter(status="running").values_list("client_id", flat=True))
    total = 0
    for one in sorted(busy):
        total += actions.draft_recurring(actor, one)
        total += sum(actions.judge_plans(actor, one).values())
    return total
