"""Telling the clock what happened, and deriving the dates that lists show."""

import datetime as dt

from bundel.accounting.payables import rules_clock
from bundel.accounting.payables.models import ClockEvent, Invoice
from bundel.platform.people.actor import Actor

DERIVED = ("verified_on", "due_on", "waiting_client_since", "paid_on")


def event(
    by: Actor, invoice: Invoice, kind: str, party: str = "centre", reason: str = "", at: dt.datetime | None = None
) -> ClockEvent:
    """One fact, not yet saved."""
    return ClockEvent(
        client_id=invoice.client_id,
        invoice_id=invoice.pk,
        at=at or by.now,
        kind=kind,
        party=party,
        reason=reason[:300],
        person_id=by.person_id,
        person_name=by.name[:160],
    )


def tell(by: Actor, invoice: Invoice, kind: str, party: str = "centre", reason: str = "") -> None:
    """Write a fact and set the derived dates on `invoice`; the caller saves the invoice."""
    event(by, invoice, kind, party, reason).save(force_insert=True)
    derive(invoice, by.today)


def facts(invoice: Invoice) -> list[ClockEvent]:
    """The facts of an invoice in order."""
    return list(ClockEvent.of(invoice.client_id).filter(invoice_id=invoice.pk).order_by("at", "id"))


def derive(invoice: Invoice, today: dt.date, known: list[ClockEvent] | None = None) -> None:
    """Set the derived dates from the events: the one place where they come from."""
    dates = rules_clock.dates(
        facts(invoice) if known is None else known,
        regime=invoice.regime,  # type: ignore[arg-type]
        received_on=invoice.received_on,
        agreed_days=invoice.agreed_days,
        contract_published_on=invoice.contract_published_on,
        today=today,
    )
    for name in DERIVED:
        setattr(invoice, name, getattr(dates, name))
