"""Timed work of the indicators: measure the running half-year every night, and tell the leads of sharp falls."""

from typing import Any

from bundel.kit import periods
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.job import job
from bundel.platform.people.actor import Actor
from bundel.steering.kpis import actions, queries


@job(queue="default", caption="Indicatoren meten")
def measure_running(actor: Actor, client_id: int | None, **_arguments: Any) -> dict[str, int]:
    """Measure the half-year that runs, for all clients, and count the alarms."""
    written = actions.measure(actor, None, periods.label(periods.half_year_of(actor.today)))
    clients = set(Client.objects.values_list("id", flat=True))
    with scope(clients):
        return {"figures": written, "alarms": len(queries.alarms(clients, actor.today))}
