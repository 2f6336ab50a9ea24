"""From the facts of a document to an invoice: supplier, twins, lines, first judgement. Used when one arrives."""

import datetime as dt
from typing import Any

from bundel.accounting.payables import messages, rules_clock
from bundel.accounting.payables.actions import clock, judging, steps
from bundel.accounting.payables.actions.writing import insert_all
from bundel.accounting.payables.models import Intake, Invoice, InvoiceLine, Supplier
from bundel.accounting.payables.rules_facts import Facts, clean_reference
from bundel.kit.findings import Finding
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor


def lock_supplier(client_id: int, facts: Facts) -> None:
    """One invoice of a supplier, and one on an order, at a time per client: both are judged on what is really there."""
    steps.lock(f"{client_id}/{facts.seller.country}/{facts.seller.registration}")
    steps.lock_order(client_id, facts.order_reference)


def supplier_for(facts: Facts, known: judging.Known, today: dt.date) -> int:
    """The supplier in the shared register; a new one waits for confirmation by a person."""
    if known.supplier is not None:
        return int(known.supplier["id"])
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
    return made.pk


def same_invoice(twin: dict[str, Any], facts: Facts) -> Finding:
    """The finding that an invoice is there already."""
    return Finding(
        "error",
        messages.SAME_INVOICE,
        facts={
            "number": twin["number"],
            "supplier": facts.seller.name,
            "year": facts.issued_on.year,
            "status": steps.STATUS_NL[twin["status"]],
        },
    )


def create(
    by: Actor,
    client: Client,
    facts: Facts,
    known: judging.Known,
    intake: Intake,
    *,
    new_intake: bool,
    document_id: int | None,
    handler_id: int | None = None,
) -> Invoice:
    """The invoice with its lines, first booking proposal and first clock events: judged, and never seen half.

    `intake` is written along when it is new. `known` was read under the lock of the supplier.
    """
    around = judging.surround(client, facts, known, by.today)
    invoice = _invoice(client, facts, known, intake, document_id)
    invoice.supplier_id = supplier_for(facts, known, by.today)
    invoice.handler_id = around.handler_id or handler_id
    invoice.regime = around.terms.regime or around.rules.regime
    invoice.agreed_days = around.terms.agreed_days
    invoice.contract_published_on = around.contract_published_on
    invoice.order_needed = around.case.order_needed
    events = [clock.event(by, invoice, "received", at=intake.received_at)]
    proposed = judging.proposal(facts, around.hints)
    events += steps.judge(by, invoice, around, proposed)
    invoice.first_pass = invoice.status == "to_book"
    clock.derive(invoice, by.today, events)
    bookings = judging.booking_rows(client.pk, invoice.pk, proposed.lines, proposed=True)
    first = [intake] if new_intake else []
    insert_all([*first, invoice, *_lines(client.pk, invoice.pk, facts), *bookings, *events])
    if known.corrected_by:
        Invoice.of(client.pk).filter(pk__in=known.corrected_by).update(corrects_id=invoice.pk)
    for near in around.case.near:
        other = steps.locked(client.pk, near.id)
        if other.status in ("exception", "to_book"):
            steps.judge_again(by, other)
    note("invoice", invoice.pk, name=facts.number, changes={"status": [None, invoice.status]})
    return invoice


def _invoice(client: Client, facts: Facts, known: judging.Known, intake: Intake, document_id: int | None) -> Invoice:
    """The row with what the document says, before anything is judged."""
    return Invoice(
        id=known.invoice_id,
        client=client,
        intake_id=intake.pk,
        document_id=document_id,
        kind=facts.kind,
        number=facts.number,
        **facts.number_keys,
        issued_on=facts.issued_on,
        supplier_due_on=facts.supplier_due_on,
        received_on=rules_clock.day_of(intake.received_at),
        received_at=intake.received_at,
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
        corrects_id=known.corrects if facts.kind == "credit_note" else None,
        corrects_number=facts.corrects_number,
        electronic=facts.electronic,
        findings=intake.findings,
    )


def _lines(client_id: int, invoice_id: int, facts: Facts) -> list[InvoiceLine]:
    return [
        InvoiceLine(
            client_id=client_id,
            invoice_id=invoice_id,
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
    ]
