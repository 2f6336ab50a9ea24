"""What payables does by itself: emptying the drop folder, booking without a person, telling who waits too long."""

from bundel.accounting.payables import actions, queries
from bundel.accounting.payables.delivery_jobs import take_in_folder
from bundel.accounting.payables.models import Invoice
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.jobs.actions import job
from bundel.platform.notifications.actions import notify
from bundel.platform.people import queries as people
from bundel.platform.people.actor import Actor

__all__ = ["book_without_person", "take_in_folder", "tell_waiting"]


@job(caption="Facturen zonder behandeling boeken")
def book_without_person(actor: Actor, client_id: int | None) -> int:
    """Book what may pass without a person, of one client or of all; how many. Each batch commits by itself."""
    total = 0
    for client in _clients(client_id):
        while booked := actions.book_touchless(actor, client):
            total += booked
    return total


def _clients(client_id: int | None) -> list[int]:
    """The clients that have something ready."""
    every = {client_id} if client_id is not None else set(Client.objects.values_list("id", flat=True))
    with scope(every):
        ready = Invoice.objects.filter(touchless_ready=True, status="to_book")
        return sorted(ready.order_by().values_list("client_id", flat=True).distinct())


@job(caption="Melden welke facturen op de klant wachten")
def tell_waiting(actor: Actor, client_id: int | None) -> int:
    """Tell the client's approvers and contacts which invoices wait for them more than 12 days; how many clients.

    Once a week however often it runs.
    """
    year, week, _ = actor.today.isocalendar()
    told = 0
    for client in Client.objects.filter(left_on__isnull=True).order_by("id"):
        with scope({client.pk}):
            waiting = queries.waiting_for_client(actor.now, [client.pk])
            if not waiting:
                continue
            staff = people.holders_of_right("payables.handle", client.pk, actor.today)
            receivers = {
                person
                for right in ("payables.approve", "payables.answer")
                for person in people.holders_of_right(right, client.pk, actor.today)
            }
            longest = waiting[0]
            notify(
                actor,
                client.pk,
                people=receivers - staff,
                kind="payables.waiting",
                text=(
                    f"{len(waiting)} facturen wachten langer dan {queries.WAITING_DAYS} dagen op {client.name}; "
                    f"de oudste is {longest.number} van {longest.supplier} ({longest.days} dagen)."
                ),
                url="/facturen/wacht-op-entiteit/",
                key=f"payables.waiting:{client.pk}:{year}-{week:02d}",
            )
            told += 1
    return told
