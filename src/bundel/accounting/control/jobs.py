"""What control does by itself: asking its queries every night, and telling who answers for what they found."""

from django.urls import reverse

from bundel.accounting.control import actions, queries
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import job
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor


@job(caption="Controles van de nacht")
def every_night(actor: Actor, client_id: int | None) -> int:
    """Ask every query of one client or of all; how many unexplained findings. Each client commits by itself."""
    total = 0
    for client in Client.objects.filter(left_on__isnull=True).order_by("id"):
        if client_id not in (None, client.pk):
            continue
        with scope({client.pk}):
            total += actions.look(actor, client.pk)
            _tell(actor, client)
    return total


def _tell(actor: Actor, client: Client) -> None:
    """One message per client for the leads of the centre, when a query found more than the night before."""
    worse = []
    for one in queries.standings({client.pk}, actor.today):
        if one.on == actor.today and one.open > (one.before or 0):
            worse.append(f"{one.watch.caption} ({one.open})")
    if worse:
        text = f"Controles bij {client.name} vonden meer dan gisteren: {'; '.join(worse)}"
        notify(
            actor, client.pk, people=people.holders_of_right("control.explain", client.pk, actor.today),
            kind="control_found", text=text, url=f"{reverse('control:overview')}?client={client.code}",
            key=f"control/{client.pk}/{actor.today}",
        )  # fmt: skip
