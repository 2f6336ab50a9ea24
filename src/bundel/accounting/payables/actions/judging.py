"""Gathering what is known around an invoice, so that the pure rules can judge it. Used by the actions here."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from django.db import connection

from bundel.accounting.payables import rules_booking, rules_duplicates, rules_judge, rules_touchless
from bundel.accounting.payables.models import BookingLine, Invoice, Supplier, SupplierAccount
from bundel.accounting.payables.rules import Obstacle
from bundel.accounting.payables.rules_booking import Booking, Habit, Hints, Proposal
from bundel.accounting.payables.rules_facts import FactLine, Facts, FactTax, Seller
from bundel.accounting.payables.rules_judge import Case
from bundel.accounting.payables.rules_match import Tolerance
from bundel.accounting.purchasing import queries as purchasing
from bundel.platform.clients.models import Client

_USUAL: Final = Tolerance()
_SQL: Final = (Path(__file__).parents[1] / "sql" / "around.sql").read_text()
# Without remarks and indentation: the driver keeps the parsed form of texts up to 4,096 characters.
_AROUND: Final = " ".join(" ".join(line for line in _SQL.splitlines() if not line.startswith("--")).split())
HABITS = 12
"""How many earlier invoices of a supplier count for a booking proposal."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A client's terms of a supplier; the defaults hold where it has none."""

    account: str = ""
    article: str = ""
    cost_centre: str = ""
    touchless_limit_cents: int = 0
    without_order: bool = False
    regime: str = ""
    agreed_days: int | None = None
    contract_published_on: dt.date | None = None
    hold_reason: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """How a client's invoices are judged; the defaults hold where it set nothing."""

    order_required: bool = True
    touchless_limit_cents: int = 0
    tolerance_ppm: int = _USUAL.ppm
    tolerance_least_cents: int = _USUAL.least_cents
    tolerance_most_cents: int = _USUAL.most_cents
    regime: str = "procurement"


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables of payables say around one invoice, as `sql/around.sql` reads it.

    `supplier` is None when the register does not know it; `twin` is the live invoice with the same number.
    """

    supplier: dict[str, Any] | None
    ibans: frozenset[str]
    terms: Terms
    rules: Rules
    reference: dict[str, Any] | None
    near: tuple[rules_duplicates.Likeness, ...]
    habits: tuple[Habit, ...]
    twin: dict[str, Any] | None
    corrects: int | None
    corrected_by: tuple[int, ...]
    held: bool
    intake_id: int = 0
    invoice_id: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds one invoice: the case to judge, the hints for its booking, and the settings that apply."""

    case: Case
    hints: Hints
    terms: Terms
    rules: Rules
    held: bool
    handler_id: int | None

    @property
    def order_published_on(self) -> dt.date | None:
        """When the contract of the order was published; None without an order of this supplier that says it."""
        order, case = self.case.order, self.case
        if order is None or order.supplier_number not in ("", case.supplier_registration):
            return None
        return order.contract_published_on

    @property
    def contract_published_on(self) -> dt.date | None:
        """The day that chooses the version of the legal term: of the order before that of the supplier's terms."""
        return self.order_published_on or self.terms.contract_published_on


def _terms(found: dict[str, Any]) -> Terms:
    published = found.pop("contract_published_on", None)
    return Terms(**found, contract_published_on=dt.date.fromisoformat(published) if published else None)


def look(client_id: int, facts: Facts, today: dt.date, *, invoice_id: int = 0, reserve: bool = False) -> Known:
    """Read what is known around an invoice, in one query. `reserve` gives ids for a new intake and invoice."""
    keys = facts.number_keys
    with connection.cursor() as cursor:
        cursor.execute(
            _AROUND,
            {
                "client": client_id,
                "country": facts.seller.country,
                "registration": facts.seller.registration,
                "kind": facts.kind,
                "number": facts.number,
                "number_key": keys["number_key"],
                "writings": [keys["number_padded"], keys["number_bare"]],
                "payable": facts.payable_cents,
                "issued": facts.issued_on,
                "near_days": rules_duplicates.NEAR_DAYS,
                "habits": HABITS,
                "today": today,
                "reference": facts.buyer_reference,
                "corrects": rules_duplicates.number_key(facts.corrects_number),
                "invoice": invoice_id,
                "reserve": reserve,
            },
        )
        found = cursor.fetchone()[0]
    ids = found["ids"] or (0, 0)
    return Known(
        supplier=found["supplier"],
        ibans=frozenset(found["ibans"]),
        terms=_terms(found["terms"] or {}),
        rules=Rules(**(found["rules"] or {})),
        reference=found["reference"],
        near=tuple(
            rules_duplicates.Likeness(
                one["id"], one["number"], one["kind"], dt.date.fromisoformat(one["issued_on"]), one["payable_cents"]
            )
            for one in found["near"]
        ),
        habits=tuple(Habit(*one) for one in found["habits"]),
        twin=found["twin"],
        corrects=found["corrects"],
        corrected_by=tuple(found["corrected_by"]),
        held=found["held"],
        intake_id=ids[0],
        invoice_id=ids[1],
    )


def surround(
    client: Client,
    facts: Facts,
    known: Known,
    today: dt.date,
    *,
    invoice_id: int = 0,
    counted_cents: int = 0,
    linked: bool = False,
) -> Around:
    """Put what is known into the shape of the rules; `counted_cents` is what the invoice counts on its order now.

    `linked`: a person tied the credit note to the invoice that it corrects.
    """
    supplier = known.supplier or {}
    order = purchasing.by_number(client.pk, facts.order_reference)
    if order is not None and counted_cents:
        order = replace(order, invoiced_cents=order.invoiced_cents - counted_cents)
    share = rules_booking.deductible_ppm(client.vat_regime, client.vat_deductible_ppm)
    ended = supplier.get("valid_to")
    own = rules_duplicates.Likeness(invoice_id, facts.number, facts.kind, facts.issued_on, facts.payable_cents)
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
        supplier_registration=facts.seller.registration,
        supplier_name=facts.seller.name,
        supplier_confirmed=bool(supplier.get("confirmed")) and (ended is None or dt.date.fromisoformat(ended) > today),
        taxes=facts.taxes,
        lines=facts.lines,
        order=order,
        near=rules_duplicates.near_matches(own, known.near),
        active_ibans=known.ibans,
        reference_known=known.reference is not None,
        corrects_known=(linked or bool(facts.corrects_number)) and facts.kind == "credit_note",
        order_required=known.rules.order_required,
        without_order=known.terms.without_order,
        deductible_ppm=share,
        tolerance=Tolerance(
            known.rules.tolerance_ppm, known.rules.tolerance_least_cents, known.rules.tolerance_most_cents
        ),
    )
    reference = known.reference or {}
    hints = Hints(
        terms_account=known.terms.account,
        terms_article=known.terms.article,
        terms_cost_centre=known.terms.cost_centre,
        order_article=order.article if order else "",
        order_number=order.number if order else "",
        reference_account=reference.get("account", ""),
        reference_article=reference.get("article", ""),
        reference=facts.buyer_reference,
        habits=known.habits,
        deductible_ppm=share,
    )
    return Around(case, hints, known.terms, known.rules, known.held, reference.get("handler_id"))


def active_ibans(supplier_ids: Collection[int], today: dt.date) -> dict[int, frozenset[str]]:
    """Accounts that may be paid to today, by supplier: confirmed by another person, and past the cooling-off."""
    found: dict[int, set[str]] = {supplier: set() for supplier in supplier_ids}
    rows = SupplierAccount.objects.filter(
        supplier_id__in=supplier_ids, status=SupplierAccount.Status.CONFIRMED, active_from__lte=today
    )
    for supplier, iban in rows.values_list("supplier_id", "iban"):
        found[supplier].add(iban)
    return {supplier: frozenset(ibans) for supplier, ibans in found.items()}


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
    around: Around, obstacles: Sequence[Obstacle], proposed: Proposal, *, electronic: bool
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
        held=around.held or bool(around.terms.hold_reason),
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
        taxes=_taxes(bookings),
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


def _taxes(bookings: Iterable[BookingLine]) -> tuple[FactTax, ...]:
    """The VAT per rate, added up from booking lines however a person split them."""
    sums: dict[tuple[str, int], tuple[int, int]] = {}
    for one in bookings:
        net, vat = sums.get((one.vat_category, one.vat_rate_ppm), (0, 0))
        sums[one.vat_category, one.vat_rate_ppm] = (net + one.net_cents, vat + one.vat_cents)
    return tuple(FactTax(category, rate, net, vat) for (category, rate), (net, vat) in sums.items())


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
