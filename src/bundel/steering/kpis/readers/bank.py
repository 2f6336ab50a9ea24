"""Facts out of bank statements and what became of their movements."""

import datetime as dt
from collections.abc import Collection, Iterator

from bundel.accounting.bank import queries
from bundel.kit.periods import DateRange
from bundel.steering.kpis.facts import MovementFact, StatementFact


def _end(period: DateRange) -> dt.date:
    """The first day after the period."""
    return period.last_day + dt.timedelta(days=1)


def movements(client_ids: Collection[int], period: DateRange) -> Iterator[MovementFact]:
    """The movements booked in the period."""
    for row in queries.movement_rows(client_ids, period.start, _end(period)):
        yield MovementFact(
            key=f"bank.movement:{row.id}",
            client_id=row.client_id,
            caption=row.caption,
            booked_on=row.booked_on,
            amount_cents=row.amount_cents,
            matched=row.matched,
            matched_on=row.matched_on,
        )


def statements(client_ids: Collection[int], period: DateRange) -> Iterator[StatementFact]:
    """The statements of the period that were read."""
    for row in queries.statement_rows(client_ids, period.start, _end(period)):
        yield StatementFact(f"bank.statement:{row.id}", row.client_id, row.caption, row.dated_on, row.movements)
