"""From the facts of a document to an invoice: supplier, twins, lines, first judgement. Used when one arrives."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import connection

from bundel.accounting.payables import messages, rules_clock
from bundel.accounting.payables.actions import clock, judging, steps
from bundel.accounting.payables.models import BookingLine, ClockEvent, Intake, Invoice, InvoiceLine, Supplier
from bundel.accounting.payables.rules_facts import Facts, clean_reference
from bundel.kit.findings import Finding
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor


def lock_supplier(client_id: int, facts: Facts) -> None:
    """One invoice of a supplier at a time per client: duplicates and orders are judged on what is really there."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 7361))",
            [f"{client_id}/{facts.seller.country}/{facts.seller.registration}"],
        )


def supplier_for(facts: Facts, today: dt.date) -> Supplier:
    """The supplier in the shared register; a new one waits for confirmation by a person."""
    seller = facts.seller
    made, _ = Supplier.objects.get_or_create(
        country=seller.country,
        registration=seller.registration,
        defaults={
            "name": seller.name,
            "vat_number": seller.vat_number,
            "street": seller.street,
            "postcode": seller.postcode,
            "city": seller.city,
            "source": Supplier.Source.E_INVOICE,
            "valid_from": today,
        },
    )
    return made.merged_into or made


def twin_of(client_id: int, supplier: Supplier, facts: Facts) -> Invoice | None:
    """The live invoice with the same supplier, number, year and kind."""
    return (
        Invoice.of(client_id)
        .filter(
            supplier=supplier,
            number_key=facts.number_keys["number_key"],
            year=facts.issued_on.year,
            kind=facts.kind,
        )
        .exclude(status__in=("refused", "cancelled"))
        .first()
    )


def same_invoice(twin: Invoice, supplier: Supplier) -> Finding:
    """The finding that an invoice is there already."""
    return Finding(
        "error",
        messages.SAME_INVOICE,
        facts={
            "number": twin.number,
            "supplier": supplier.name,
            "year": twin.issued_on.year,
            "status": steps.STATUS_NL[twin.status],
        },
    )


def create(
    by: Actor,
    client: Client,
    supplier: Supplier,
    facts: Facts,
    received_at: dt.datetime,
    intake: Intake,
    document_id: int | None,
    invoice_id: int | None = None,
    *,
    findings: list[dict[str, Any]],
) -> Invoice:
    """The invoice with its lines, first booking proposal and first clock events: judged, and never seen half."""
    around = judging.gather(client, facts, supplier, by.today)
    invoice = Invoice(
        id=invoice_id,
        client=client,
        intake=intake,
        document_id=document_id,
        supplier=supplier,
        kind=facts.kind,
        number=facts.number,
        **facts.number_keys,
        issued_on=facts.issued_on,
        supplier_due_on=facts.supplier_due_on,
        received_on=rules_clock.day_of(received_at),
        received_at=received_at,
        currency=facts.currency,
        net_cents=facts.net_cents,
        tax_cents=facts.tax_cents,
        total_cents=facts.total_cents,
        prepaid_cents=facts.prepaid_cents,
        rounding_cents=facts.rounding_cents,
        payable_cents=facts.payable_cents,
        open_cents=facts.payable_cents,
        order_reference=facts.order_reference,
        buyer_reference=facts.buyer_reference,
        payment_reference=clean_reference(facts.payment_reference),
        reference_kind=facts.reference_kind,
        iban=facts.iban,
        corrects_number=facts.corrects_number,
        electronic=facts.electronic,
        order_needed=around.case.order_needed,
        findings=findings,
        handler_id=around.handler_id,
        regime=around.terms.regime or around.rules.regime,
        agreed_days=around.terms.agreed_days,
    )
    _link(invoice, facts)
    events = [clock.event(by, invoice, "received", at=received_at)]
    proposed = judging.proposal(facts, around.hints)
    events += steps.judge(by, invoice, around, proposed)
    invoice.first_pass = invoice.status == "to_book"
    clock.derive(invoice, by.today, events)
    invoice.save(force_insert=True)
    _write_parts(client.pk, invoice, facts, judging.booking_rows(client.pk, 0, proposed.lines, proposed=True), events)
    _mark_look_alikes(by, invoice, around)
    note("invoice", invoice.pk, name=facts.number, changes={"status": [None, invoice.status]})
    return invoice


def _write_parts(
    client_id: int, invoice: Invoice, facts: Facts, bookings: Sequence[BookingLine], events: Sequence[ClockEvent]
) -> None:
    InvoiceLine.objects.bulk_create(
        InvoiceLine(
            client_id=client_id,
            invoice=invoice,
            position=position,
            line_id=line.id,
            name=line.name,
            description=line.description,
            quantity=line.quantity,
            unit=line.unit,
            price=line.price,
            net_cents=line.net_cents,
            category=line.category,
            rate_ppm=line.rate_ppm,
            order_line=line.order_line,
            accounting_cost=line.accounting_cost,
            period_start=line.period_start,
            period_end=line.period_end,
        )
        for position, line in enumerate(facts.lines, 1)
    )
    for booking in bookings:
        booking.invoice_id = invoice.pk
    for event in events:
        event.invoice_id = invoice.pk
    BookingLine.objects.bulk_create(bookings)
    ClockEvent.objects.bulk_create(events)


def _link(invoice: Invoice, facts: Facts) -> None:
    """A credit note finds the invoice it corrects, whichever of both came first."""
    if facts.kind == "credit_note" and facts.corrects_number:
        invoice.corrects = (
            Invoice.of(invoice.client_id)
            .filter(supplier=invoice.supplier, number=facts.corrects_number, kind="invoice")
            .exclude(status__in=("refused", "cancelled"))
            .first()
        )


def _mark_look_alikes(by: Actor, invoice: Invoice, around: judging.Around) -> None:
    """Credit notes that waited for this invoice, and earlier look-alikes that nobody handled yet, are told."""
    if invoice.kind == "invoice":
        waiting = Invoice.of(invoice.client_id).filter(
            corrects_number=invoice.number, supplier_id=invoice.supplier_id, corrects__isnull=True, kind="credit_note"
        )
        waiting.update(corrects=invoice)
    for near in around.case.near:
        other = steps.locked(invoice.client_id, near.id)
        if other.status in ("exception", "to_book"):
            steps.judge_again(by, other)
