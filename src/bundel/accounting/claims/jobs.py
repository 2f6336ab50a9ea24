"""Timed jobs of claims."""

from bundel.accounting.claims import actions
from bundel.platform.clients.models import Client
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


@job(caption="Herinneren aan kaartuitgaven zonder bewijs")
def remind(actor: Actor, client_id: int | None) -> int:
    """Holders of company cards hear which purchases wait for them, once a week however often it runs; how many."""
    every = Client.objects.filter(left_on__isnull=True).order_by("pk").values_list("pk", flat=True)
    clients = [client_id] if client_id is not None else list(every)
    return sum(actions.remind_holders(actor, one) for one in clients)
