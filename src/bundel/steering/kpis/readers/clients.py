"""Facts out of the register of clients."""

from collections.abc import Collection, Iterator

from bundel.kit.periods import DateRange
from bundel.platform.clients.models import Client
from bundel.steering.kpis.facts import ClientFact


def read(client_ids: Collection[int], period: DateRange) -> Iterator[ClientFact]:
    """The clients that were there before the end of the period."""
    for client in Client.objects.filter(id__in=client_ids, joined_on__lt=period.end):
        yield ClientFact(
            key=f"clients.client:{client.pk}",
            client_id=client.pk,
            name=client.name,
            policy_domain=client.policy_domain,
            joined_on=client.joined_on,
            left_on=client.left_on,
        )
