"""Timed work of interfaces: telling the owner that a system delivered nothing, going on with a file left half-way."""

from bundel.accounting.interfaces import booking_jobs, messages, queries, rules
from bundel.accounting.interfaces.models import Feeder
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import defer, job
from bundel.platform.notifications.actions import notify
from bundel.platform.people.actor import Actor


@job(caption="Ontbrekende leveringen van toeleverende systemen melden")
def watch(actor: Actor, client_id: int | None) -> int:
    """Tell owners which system delivered nothing in the last period, once a period; how many. Files whose booking
    stopped are put in the queue again."""
    told = 0
    found = Client.objects.filter(left_on__isnull=True).order_by("id")
    for client in found.filter(pk=client_id) if client_id is not None else found:
        with scope({client.pk}):
            for _client, delivery in queries.unfinished([client.pk]):
                defer(booking_jobs.book_delivery, client.pk, f"delivery/{delivery}", by=actor, delivery_id=delivery)
            for feeder in Feeder.of(client.pk).filter(active=True).exclude(schedule="none"):
                period = queries.silent(feeder, actor.today)
                if period is None:
                    continue
                facts = {"feeder": feeder.name, "period": period.name, "schedule": rules.SCHEDULES[feeder.schedule]}
                notify(
                    actor, client.pk, people={feeder.owner_id}, kind="interfaces.missing",
                    text=messages.NOTICES["missing"].format_map(facts),
                    url=f"/interfaces/{client.code}/systeem/{feeder.code}/",
                    key=f"interfaces.missing:{feeder.pk}/{period.first}",
                )  # fmt: skip
                told += 1
    return told
