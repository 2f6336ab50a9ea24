"""Gathering what is known around an invoice, so that the pure rules can judge it. Used by the actions here."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db.models import Q

from bundel.accounting.payables import rules_booking, rules_duplicates, rules_judge, rules_touchless
from bundel.accounting.payables.models import (
    BookingLine,
    BuyerReference,
    ClientRules,
    Invoice,
    Supplier,
    SupplierAccount,
    SupplierTerms,
)
from bundel.accounting.payables.rules import Obstacle
from bundel.accounting.payables.rules_booking import Booking, Habit, Hints, Proposal
from bundel.accounting.payables.rules_facts import FactLine, Facts, FactTax, Seller
from bundel.accounting.payables.rules_judge import Case
from bundel.accounting.payables.rules_match import Tolerance
from bundel.accounting.purchasing import queries as purchasing
from bundel.platform.clients.models import Client

HABITS = 12
"""How many earlier invoices of a supplier count for a booking proposal."""


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds one invoice: the case to judge, the hints for its booking, and the settings that apply."""

    case: Case
    hints: Hints
    terms: SupplierTerms
    rules: ClientRules
    handler_id: int | None


def terms_of(client_id: int, supplier_id: int) -> SupplierTerms:
    """The client's own terms of a supplier; unsaved defaults when it has none."""
    found = SupplierTerms.of(client_id).filter(supplier_id=supplier_id).first()
    return found or SupplierTerms(client_id=client_id, supplier_id=supplier_id)


def rules_of(client_id: int) -> ClientRules:
    """The rules of a client; unsaved defaults when it has none."""
    return ClientRules.of(client_id).first() or ClientRules(client_id=client_id)


def active_ibans(supplier_id: int, today: dt.date) -> frozenset[str]:
    """Accounts that may be paid to today: confirmed by another person, and past the cooling-off."""
    return frozenset(
        SupplierAccount.objects.filter(
            supplier_id=supplier_id, status=SupplierAccount.Status.CONFIRMED, active_from__lte=today
        ).values_list("iban", flat=True)
    )


def gather(
    client: Client, facts: Facts, supplier: Supplier, today: dt.date, *, invoice: Invoice | None = None
) -> Around:
    """All that is known around an invoice. `invoice` is given when it exists already: it is not its own look-alike."""
    terms, rules = terms_of(client.pk, supplier.pk), rules_of(client.pk)
    reference = (
        BuyerReference.of(client.pk).filter(reference=facts.buyer_reference).first() if facts.buyer_reference else None
    )
    order = purchasing.by_number(client.pk, facts.order_reference)
    if order is not None and invoice is not None:
        order = replace(order, invoiced_cents=order.invoiced_cents - invoice.order_cents)
    share = rules_booking.deductible_ppm(client.vat_regime, client.vat_deductible_ppm)
    case = Case(
        kind=facts.kind,
        currency=facts.currency,
        net_cents=facts.net_cents,
        tax_cents=facts.tax_cents,
        payable_cents=facts.payable_cents,
        iban=facts.iban,
        order_reference=facts.order_reference,
        buyer_reference=facts.buyer_reference,
        bad_reference=facts.bad_reference,
        payment_reference=facts.payment_reference,
        supplier_registration=supplier.registration,
        supplier_name=supplier.name,
        supplier_confirmed=supplier.confirmed_on is not None
        and (supplier.valid_to is None or supplier.valid_to > today),
        taxes=facts.taxes,
        lines=facts.lines,
        order=order,
        near=near(client.pk, supplier.pk, facts, invoice.pk if invoice else 0),
        active_ibans=active_ibans(supplier.pk, today),
        reference_known=reference is not None,
        corrects_known=bool(facts.corrects_number) and facts.kind == "credit_note",
        order_required=rules.order_required,
        without_order=terms.without_order,
        deductible_ppm=share,
        tolerance=Tolerance(rules.tolerance_ppm, rules.tolerance_least_cents, rules.tolerance_most_cents),
    )
    hints = Hints(
        terms_account=terms.account,
        terms_article=terms.article,
        terms_cost_centre=terms.cost_centre,
        order_article=order.article if order else "",
        order_number=order.number if order else "",
        reference_account=reference.account if reference else "",
        reference_article=reference.article if reference else "",
        reference=facts.buyer_reference,
        habits=() if terms.account else habits(client.pk, supplier.pk),
        deductible_ppm=share,
    )
    return Around(case, hints, terms, rules, reference.handler_id if reference else None)


def near(client_id: int, supplier_id: int, facts: Facts, own_id: int) -> list[rules_duplicates.NearMatch]:
    """Live invoices of the same supplier that look like this one."""
    keys = facts.number_keys
    writings = [keys["number_padded"], keys["number_bare"]]
    week = dt.timedelta(days=rules_duplicates.NEAR_DAYS)
    alike = Q(number_padded__in=writings) | Q(number_bare__in=writings)
    close = Q(issued_on__range=(facts.issued_on - week, facts.issued_on + week), payable_cents=facts.payable_cents)
    found = (
        Invoice.of(client_id)
        .filter(alike | close, supplier_id=supplier_id, kind=facts.kind)
        .exclude(status__in=("refused", "cancelled"))
        .order_by("id")
        .values_list("id", "number", "kind", "issued_on", "payable_cents")[:20]
    )
    new = rules_duplicates.Likeness(own_id, facts.number, facts.kind, facts.issued_on, facts.payable_cents)
    return rules_duplicates.near_matches(new, (rules_duplicates.Likeness(*row) for row in found))


def habits(client_id: int, supplier_id: int) -> list[Habit]:
    """Where the heaviest line of the latest booked invoices of a supplier went."""
    latest = (
        Invoice.of(client_id)
        .filter(supplier_id=supplier_id, entry_id__isnull=False)
        .order_by("-issued_on")
        .values_list("id", flat=True)[:HABITS]
    )
    lines = (
        BookingLine.of(client_id)
        .filter(invoice_id__in=list(latest))
        .order_by("invoice_id", "-net_cents")
        .distinct("invoice_id")
        .values_list("account", "article", "cost_centre")
    )
    return [Habit(*line) for line in lines]


def proposal(facts: Facts, hints: Hints) -> Proposal:
    """The booking proposed for an invoice, with lines that make its totals exactly."""
    description = facts.lines[0].name[:200] if facts.lines else ""
    proposed = rules_booking.propose(facts.taxes, hints, description)
    if not proposed.lines:
        return proposed
    net, vat = rules_booking.differences(proposed.lines, facts.net_cents, facts.tax_cents)
    first = proposed.lines[0]
    mended = replace(
        first,
        net_cents=first.net_cents - net,
        vat_cents=first.vat_cents - (0 if first.self_assessed else vat),
    )
    return replace(proposed, lines=(mended, *proposed.lines[1:]))


def touchless(
    around: Around, obstacles: Sequence[Obstacle], proposed: Proposal, *, electronic: bool, held: bool
) -> tuple[rules_touchless.Decision, int]:
    """Whether the invoice may pass without a person, and the limit that applies.

    A credit note pays nothing, so it needs no account.
    """
    case = around.case
    paid_to = case.iban in case.active_ibans if case.iban else len(case.active_ibans) == 1
    candidate = rules_touchless.Candidate(
        electronic=electronic,
        order_ok=rules_judge.order_fits(case, obstacles),
        obstacles=obstacles,
        payable_cents=case.payable_cents,
        client_limit_cents=around.rules.touchless_limit_cents,
        supplier_limit_cents=around.terms.touchless_limit_cents,
        iban_ok=paid_to or case.kind == "credit_note",
        confidence=proposed.confidence,
        held=held or bool(around.terms.hold_reason),
    )
    return rules_touchless.decide(candidate), candidate.limit_cents


def facts_of_row(invoice: Invoice, supplier: Supplier) -> Facts:
    """The facts of an invoice that is already kept, to judge it again. Reads its lines and bookings."""
    bookings = BookingLine.of(invoice.client_id).filter(invoice_id=invoice.pk).order_by("position")
    lines = invoice.lines.order_by("position")
    return Facts(
        seller=Seller(supplier.country, supplier.registration, supplier.name),
        kind=invoice.kind,
        number=invoice.number,
        issued_on=invoice.issued_on,
        supplier_due_on=invoice.supplier_due_on,
        currency=invoice.currency,
        net_cents=invoice.net_cents,
        tax_cents=invoice.tax_cents,
        prepaid_cents=invoice.prepaid_cents,
        rounding_cents=invoice.rounding_cents,
        payable_cents=invoice.payable_cents,
        taxes=tuple(FactTax(one.vat_category, one.vat_rate_ppm, one.net_cents, one.vat_cents) for one in bookings),
        lines=tuple(
            FactLine(
                one.line_id, one.name, one.quantity, one.unit, one.price, one.net_cents, one.category, one.rate_ppm,
                order_line=one.order_line,
            )
            for one in lines
        ),
        order_reference=invoice.order_reference,
        buyer_reference=invoice.buyer_reference,
        payment_reference=invoice.payment_reference,
        iban=invoice.iban,
        corrects_number=invoice.corrects_number,
        electronic=invoice.electronic,
    )  # fmt: skip


def booking_rows(client_id: int, invoice_id: int, lines: Sequence[Booking], *, proposed: bool) -> list[BookingLine]:
    """Rows of a booking, not yet saved."""
    return [
        BookingLine(
            client_id=client_id,
            invoice_id=invoice_id,
            position=position,
            account=line.account,
            article=line.article,
            cost_centre=line.cost_centre,
            description=line.description[:200],
            net_cents=line.net_cents,
            vat_cents=line.vat_cents,
            vat_category=line.vat_category,
            vat_rate_ppm=line.vat_rate_ppm,
            deductible_ppm=line.deductible_ppm,
            proposed=proposed,
        )
        for position, line in enumerate(lines, 1)
    ]


def booking_of(row: BookingLine) -> Booking:
    """A booking line as the rules know it."""
    return Booking(
        account=row.account,
        net_cents=row.net_cents,
        vat_cents=row.vat_cents,
        vat_category=row.vat_category,
        vat_rate_ppm=row.vat_rate_ppm,
        deductible_ppm=row.deductible_ppm,
        article=row.article,
        cost_centre=row.cost_centre,
        description=row.description,
    )


def bookings_of(invoice: Invoice) -> list[Booking]:
    """The booking lines of an invoice, in order."""
    rows = BookingLine.of(invoice.client_id).filter(invoice_id=invoice.pk).order_by("position")
    return [booking_of(row) for row in rows]


def plain(obstacles: Sequence[Obstacle]) -> list[dict[str, Any]]:
    """Obstacles as they are kept with the invoice."""
    return [asdict(one) | {"owner": one.owner, "blocks": one.blocks} for one in obstacles]


def cost_of(case: Case) -> int:
    """What the invoice takes from its order: negative for a credit note."""
    return case.cost if case.kind == "invoice" else -case.cost
