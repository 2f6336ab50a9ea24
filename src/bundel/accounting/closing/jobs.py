"""What closing does by itself: opening the close of the month that ended."""

import datetime as dt

from bundel.accounting.closing import actions
from bundel.accounting.ledger import queries as ledger
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import job
from bundel.platform.people.actor import Actor


@job(caption="Afsluiting van de maand openen")
def open_last_month(actor: Actor, client_id: int | None) -> int:
    """Open the close of the month before today for every client with books of that year; returns how many clients."""
    last = actor.today.replace(day=1) - dt.timedelta(days=1)
    count = 0
    for client in Client.objects.filter(left_on__isnull=True).order_by("id"):
        if client_id not in (None, client.pk):
            continue
        with scope({client.pk}):
            has_books = last.year in ledger.years([client.pk])
        if has_books:
            actions.open_close(actor, client.pk, last.year, last.month)
            actions.propose_accruals(actor, client.pk, last.year, last.month)
            count += 1
    return count
