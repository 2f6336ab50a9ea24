"""Timed work of the indicators: measure the running half-year every night, and tell the leads of sharp falls."""

from typing import Any

from django.urls import reverse

from bundel.kit import periods
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.job import job
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor
from bundel.steering.kpis import actions, queries, wording

LEAD = "centrumleider"
"""The role that is told."""


@job(queue="default", caption="Indicatoren meten")
def measure_running(actor: Actor, client_id: int | None, **_arguments: Any) -> dict[str, int]:
    """Measure the half-year that runs, for all clients, and tell the leads of every alarm, each once."""
    written = actions.measure(actor, None, periods.label(periods.half_year_of(actor.today)))
    return {"figures": written, "alarms": tell_alarms(actor)}


def tell_alarms(actor: Actor) -> int:
    """Notify the leads of each client of the figures that fell sharply or keep getting worse; how many there are.

    An alarm of one figure, client and month reaches a person once, however often it is measured.
    """
    codes = dict(Client.objects.values_list("id", "code"))
    with scope(set(codes)):
        raised = queries.alarms(set(codes), actor.today)
        leads = people.holders_by({LEAD}, set(codes), actor.today)
        for one in raised:
            page = reverse("kpis:indicator", args=[one.indicator.code])
            notify(
                actor,
                one.client_id,
                people=leads[LEAD, one.client_id],
                kind="kpi.alarm",
                text=wording.alarm(one),
                url=f"{page}?client={codes[one.client_id]}",
                key=f"kpi:{one.indicator.code}:{one.client_id}:{one.period}:{one.kind}",
            )
    return len(raised)
