"""What closing does by itself: carrying a year forward, and opening the close of the month that ended."""

import datetime as dt

from bundel.accounting.closing import actions
from bundel.accounting.ledger import queries as ledger
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import current, job, progress
from bundel.platform.people.actor import Actor


@job(caption="Boekjaar overdragen")
def carry_year(actor: Actor, client_id: int, year: int) -> int:
    """Run the year end of a client to its end; killed, the next worker goes on where it was."""
    return actions.run_year_end(
        actor, client_id, year, lambda done, total: progress(current(), done, total, f"Boekjaar {year}")
    )


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
