"""Facts out of supplier invoices and what was delivered as one."""

import datetime as dt
from collections.abc import Collection, Iterator

from bundel.accounting.payables import queries
from bundel.kit.periods import DateRange
from bundel.steering.kpis.facts import IntakeFact, InvoiceFact


def _end(period: DateRange) -> dt.date:
    """The first day after the period."""
    return period.last_day + dt.timedelta(days=1)


def invoices(client_ids: Collection[int], period: DateRange) -> Iterator[InvoiceFact]:
    """Invoices and credit notes that touched the period; credit notes with a negative amount."""
    for row in queries.process_rows(client_ids, period.start, _end(period)):
        days = row.days or {}
        yield InvoiceFact(
            key=row.key,
            client_id=row.client_id,
            number=row.number,
            supplier=row.supplier,
            kind=row.kind,
            received_on=row.received_on,
            amount_cents=row.amount_cents if row.kind == "invoice" else -row.amount_cents,
            einvoice=row.einvoice,
            order_needed=row.order_needed,
            first_pass=row.first_pass,
            booked_on=row.booked_on,
            touchless=row.touchless,
            asked_on=row.asked_on,
            approved_on=row.approved_on,
            due_on=row.due_on,
            paid_on=row.paid_on,
            closed_on=row.closed_on,
            interest_cents=row.interest_cents,
            late_by=row.late_by,
            days_centre=days.get("centre"),
            days_client=days.get("client"),
            days_supplier=days.get("supplier"),
            days_system=days.get("system"),
        )


def intakes(client_ids: Collection[int], period: DateRange) -> Iterator[IntakeFact]:
    """What was delivered in the period, refused or not."""
    for row in queries.intake_rows(client_ids, period.start, _end(period)):
        yield IntakeFact(row.key, row.client_id, row.name, row.received_on, row.refused, row.reason)
