"""Everything about one invoice for its work screen, and about one supplier, in a fixed number of queries."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q, Sum

from bundel.accounting.payables import messages, rules_clock
from bundel.accounting.payables.models import (
    BookingLine,
    ClockEvent,
    Hold,
    Intake,
    Invoice,
    InvoiceLine,
    Question,
    Settlement,
    Supplier,
    SupplierAccount,
    SupplierTerms,
)
from bundel.accounting.payables.rules_term import LeadTimeCauses, TermResult
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope


@dataclass(frozen=True, slots=True)
class Told:
    """One fact of the clock, in words."""

    at: dt.datetime
    kind: str
    caption: str
    party: str
    reason: str
    who: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One invoice with all that its screen shows. `causes`: whose time it took."""

    invoice: Invoice
    supplier: Supplier
    terms: SupplierTerms | None
    lines: Sequence[InvoiceLine]
    bookings: Sequence[BookingLine]
    questions: Sequence[Question]
    holds: Sequence[Hold]
    settlements: Sequence[Settlement]
    accounts: Sequence[SupplierAccount]
    corrected_by: Sequence[Invoice]
    history: Sequence[Invoice]
    rule_sets: dict[str, str]
    told: Sequence[Told]
    term: TermResult
    causes: LeadTimeCauses

    @property
    def held(self) -> str:
        """Why it may not be paid now, or empty."""
        live = [one.reason for one in self.holds if one.released_at is None]
        return live[0] if live else (self.terms.hold_reason if self.terms else "")


def detail(client_id: int, invoice_id: int, now: dt.datetime, *, history: int = 10) -> Detail:
    """One invoice of a client. Twelve queries, whatever it holds. Raises `Refusal` when it is not there."""
    invoice = (
        Invoice.of(client_id)
        .filter(pk=invoice_id)
        .select_related("supplier", "handler", "prepared_by", "approver", "corrects")
        .first()
    )
    if invoice is None:
        raise Refusal(messages.UNKNOWN_INVOICE, id=invoice_id)
    mine = {"invoice_id": invoice_id}
    facts = list(ClockEvent.of(client_id).filter(**mine).order_by("at", "id"))
    intake = Intake.objects.filter(pk=invoice.intake_id or 0).values_list("rule_sets", flat=True).first()
    stopped = [fact.at for fact in facts if fact.kind == "paid"]
    until = stopped[-1] if stopped and invoice.status == "paid" else now
    return Detail(
        invoice=invoice,
        supplier=invoice.supplier,
        terms=SupplierTerms.of(client_id).filter(supplier_id=invoice.supplier_id).first(),
        lines=list(InvoiceLine.of(client_id).filter(**mine).order_by("position")),
        bookings=list(BookingLine.of(client_id).filter(**mine).order_by("position")),
        questions=list(
            Question.of(client_id).filter(**mine).select_related("asked_by", "answered_by").order_by("asked_at")
        ),
        holds=list(Hold.of(client_id).filter(**mine).select_related("placed_by", "released_by").order_by("placed_at")),
        settlements=list(Settlement.of(client_id).filter(**mine).order_by("id")),
        accounts=accounts_of(invoice.supplier_id),
        corrected_by=list(Invoice.of(client_id).filter(corrects_id=invoice_id).order_by("id")),
        history=list(
            Invoice.of(client_id)
            .filter(supplier_id=invoice.supplier_id)
            .exclude(pk=invoice_id)
            .order_by("-issued_on", "-id")[:history]
        ),
        rule_sets=intake or {},
        told=[
            Told(fact.at, fact.kind, rules_clock.CAPTIONS[fact.kind], fact.party, fact.reason, fact.person_name)
            for fact in facts
        ],
        term=rules_clock.term(
            facts,
            regime=invoice.regime,  # type: ignore[arg-type]
            received_on=invoice.received_on,
            agreed_days=invoice.agreed_days,
            contract_published_on=invoice.contract_published_on,
            today=rules_clock.day_of(now),
        ),
        causes=rules_clock.causes(facts, until),
    )


def accounts_of(supplier_id: int) -> list[SupplierAccount]:
    """Every account a supplier ever had, the latest first, with who proposed and confirmed it."""
    return list(
        SupplierAccount.objects.filter(supplier_id=supplier_id)
        .select_related("proposed_by", "confirmed_by")
        .order_by("-proposed_at", "-id")
    )


def proposed_accounts() -> list[SupplierAccount]:
    """Accounts that wait for a second person, the oldest first."""
    return list(
        SupplierAccount.objects.filter(status="proposed")
        .select_related("supplier", "proposed_by")
        .order_by("proposed_at", "id")
    )


@dataclass(frozen=True, slots=True)
class SupplierRow:
    """One supplier in the register; `account_status` is that of its latest live account."""

    id: int
    name: str
    country: str
    registration: str
    city: str
    confirmed: bool
    valid_to: dt.date | None
    iban: str
    account_status: str


def suppliers(*, text: str = "", unconfirmed: bool = False, after: str = "", limit: int = 50) -> list[SupplierRow]:
    """The register by name, `limit` rows after the mark `name/id`. Two queries."""
    found = Supplier.objects.order_by("name", "id")
    if unconfirmed:
        found = found.filter(confirmed_on__isnull=True, valid_to__isnull=True)
    if text.strip():
        digits = "".join(filter(str.isdigit, text))
        found = found.filter(Q(name__icontains=text.strip()) | Q(registration=digits or "-"))
    if after:
        name, _, key = after.rpartition("/")
        found = found.filter(Q(name__gt=name) | Q(name=name, pk__gt=int(key)))
    page = list(found[:limit])
    live = {
        one.supplier_id: one
        for one in SupplierAccount.objects.filter(supplier_id__in=[one.pk for one in page])
        .filter(status__in=("proposed", "confirmed"))
        .order_by("id")
    }
    return [_supplier(one, live.get(one.pk)) for one in page]


def _supplier(one: Supplier, account: SupplierAccount | None) -> SupplierRow:
    return SupplierRow(
        one.pk,
        one.name,
        one.country,
        one.registration,
        one.city,
        one.confirmed_on is not None,
        one.valid_to,
        account.iban if account else "",
        account.status if account else "",
    )


def account_status(account: SupplierAccount, today: dt.date) -> str:
    """`cooling` and `active` instead of `confirmed`: whether it may be paid to today."""
    if account.status != "confirmed" or account.active_from is None:
        return str(account.status)
    return "active" if account.active_from <= today else "cooling"


@dataclass(frozen=True, slots=True)
class SupplierHistory:
    """What a supplier means for the clients in scope."""

    invoices: int
    payable_cents: int
    open_cents: int
    exceptions: int
    last_received_on: dt.date | None


def history(supplier_id: int, client_ids: Sequence[int] = ()) -> SupplierHistory:
    """Counts and sums of the invoices (not credit notes) of a supplier. One query."""
    allowed = scope.current()
    found: dict[str, Any] = Invoice.objects.filter(
        client_id__in=allowed & set(client_ids) if client_ids else allowed, supplier_id=supplier_id, kind="invoice"
    ).aggregate(
        count=Count("id"),
        payable=Sum("payable_cents"),
        open=Sum("open_cents"),
        exceptions=Count("id", filter=Q(status="exception")),
        last=Max("received_on"),
    )
    return SupplierHistory(
        found["count"], found["payable"] or 0, found["open"] or 0, found["exceptions"], found["last"]
    )  # fmt: skip
