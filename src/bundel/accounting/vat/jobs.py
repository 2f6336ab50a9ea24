"""Timed work of VAT: reminders of deadlines."""

from typing import Final

from django.urls import reverse

from bundel.accounting.vat import messages, queries
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import job
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor

DAYS_BEFORE: Final = (10, 5, 2, 1, 0)
_NEXT: Final = {"": "vat.prepare", "prepared": "vat.approve", "approved": "vat.file"}


@job(caption="Herinneren aan btw-aangiften")
def remind(actor: Actor, client_id: int | None) -> int:
    """Tell whoever has the next step that a return is due in 10, 5, 2, 1 or 0 days, or late; how many reminders.

    Once a day however often it runs.
    """
    told = 0
    found = Client.objects.filter(left_on__isnull=True).order_by("id")
    for client in found.filter(pk=client_id) if client_id is not None else found:
        with scope({client.pk}):
            for one in queries.obligations([client.pk], actor.today):
                days = (one.due_on - actor.today).days
                status = one.row.status if one.row else ""
                if status not in _NEXT or (days >= 0 and days not in DAYS_BEFORE):
                    continue
                facts = {"name": one.name, "client": client.name, "due": f"{one.due_on:%d/%m/%Y}",
                         "status": one.status_nl.lower()}  # fmt: skip
                notify(
                    actor,
                    client.pk,
                    people=people.holders_of_right(_NEXT[status], client.pk, actor.today),
                    kind="vat.due",
                    text=messages.NOTICES["due"].format_map(facts),
                    url=reverse("vat:start"),
                    key=f"vat.due:{client.pk}/{one.kind}/{one.label}/{actor.today}",
                )
                told += 1
    return told
