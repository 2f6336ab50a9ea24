"""Facts out of the payments that banks executed."""

from collections.abc import Collection, Iterator

from bundel.accounting.payments import queries
from bundel.kit.periods import DateRange
from bundel.steering.kpis.facts import PaymentFact


def read(client_ids: Collection[int], period: DateRange) -> Iterator[PaymentFact]:
    """The payments executed in the period."""
    for row in queries.executed_between(client_ids, period.start, period.last_day):
        if row.executed_on is not None:
            name = f"{row.run} {row.name}"
            key = f"payments.run:{row.run}/{row.id}"
            yield PaymentFact(key, row.client_id, name, row.executed_on, row.amount_cents)
