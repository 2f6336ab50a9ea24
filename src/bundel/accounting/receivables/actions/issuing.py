"""Issuing: number, file, print, entry and open item, together or not at all. What is issued never changes."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft
from bundel.accounting.receivables import messages, rules_sale
from bundel.accounting.receivables.actions import billing, printing
from bundel.accounting.receivables.actions.drafting import TAXABLE, billing_of, locked, move, period_of
from bundel.accounting.receivables.actions.settling import credit, settle
from bundel.accounting.receivables.models import Billing, OutgoingInvoice, Sale
from bundel.accounting.receivables.queries.sales import line_drafts
from bundel.accounting.receivables.rules_customer import must_go_by_peppol
from bundel.formats.invoices import check, ubl
from bundel.formats.invoices.model import BillingReference, Invoice
from bundel.formats.invoices.platform_rules import Context
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.documents import actions as documents
from bundel.platform.numbering.actions import take
from bundel.platform.outbox.actions import announce
from bundel.platform.people.actor import Actor

ISSUED: Final = "receivables.issued"
_TYPES: Final = {"invoice": "sales_invoice", "credit_note": "sales_credit_note"}


@dataclass(frozen=True, slots=True)
class Issued:
    """What issuing gave. `again` tells that it had been issued before."""

    sale_id: int
    number: str
    entry_number: str
    invoice_id: int | None
    again: bool = False


@action(right="receivables.issue")
def issue(by: Actor, client_id: int, sale_id: int, *, on: dt.date | None = None) -> Issued:
    """Give a draft its number, make and keep its file and print, post it, and open what is to be paid.

    Pressed again, the same document comes back. Raises `Refusal` without settings or approval, for a date before the
    last one, when the law asks Peppol, when the file has a single finding, and for what the ledger refuses.
    """
    sale = locked(client_id, sale_id)
    if sale.status == "issued":
        return Issued(sale.pk, sale.number, sale.entry_number, sale.outgoing_id, again=True)
    settings = billing_of(client_id)
    if sale.status == "draft" and settings.approval:
        raise Refusal(messages.APPROVAL_NEEDED)
    if sale.status not in ("draft", "approved"):
        raise Refusal(messages.SALE_STATUS, status=rules_sale.STATUS_NL[sale.status].lower())  # type: ignore[index]
    if sale.total_cents <= 0:
        raise Refusal(messages.NO_LINES)
    day = on or by.today
    _require_reachable(sale, day, client_id)
    _number(sale, day, settings)
    made = _document(sale, settings)
    _papers(by, sale, made, settings)
    _book(by, sale, made)
    move(sale, "issued")
    sale.issued_by, sale.issued_at = by.name[:160], by.now
    sale.save()
    announce(by, client_id, ISSUED, {"sale_id": sale.pk})
    return Issued(sale.pk, sale.number, sale.entry_number, sale.outgoing_id)


def _require_reachable(sale: Sale, day: dt.date, client_id: int) -> None:
    customer = sale.customer
    if not customer.active:
        raise Refusal(messages.CUSTOMER_CLOSED, name=customer.name)
    taxable = billing.client_row(client_id).vat_regime in TAXABLE
    asked = must_go_by_peppol(customer.kind, customer.country, customer.vat_number, taxable, day)
    if asked and customer.channel != "peppol":
        raise Refusal(messages.PEPPOL_ONLY, name=customer.name)


def _number(sale: Sale, day: dt.date, settings: Billing) -> None:
    """The next number of the year; the counter stays locked until commit, so that no number is lost."""
    sale.year, sale.issued_on = day.year, day
    sale.sequence = take(sale.client_id, f"receivables.{sale.kind}:{day.year}")
    last = (
        Sale.of(sale.client_id).filter(kind=sale.kind, year=day.year, status="issued").order_by("-sequence")
        .values_list("issued_on", flat=True).first()
    )  # fmt: skip
    if last is not None and last > day:
        raise Refusal(messages.EARLIER_DATE, last=f"{last:%d/%m/%Y}", day=f"{day:%d/%m/%Y}")
    if sale.sequence > rules_sale.MOST_IN_A_YEAR:
        raise Refusal(messages.TOO_MANY, year=day.year)
    sale.number = rules_sale.number(sale.kind, day.year, sale.sequence)  # type: ignore[arg-type]
    if sale.kind == "credit_note":
        return
    sale.due_on = rules_sale.due_date(day, sale.customer.term_days)
    sale.reference = rules_sale.reference(settings.reference_prefix, day.year, sale.sequence)
    known = OutgoingInvoice.of(sale.client_id)
    if known.filter(number=sale.number).exists() or known.filter(structured_reference=sale.reference).exists():
        raise Refusal(messages.NUMBER_TAKEN, number=sale.number, reference=sale.reference)


def _document(sale: Sale, settings: Billing) -> Invoice:
    earlier = sale.credits
    return rules_sale.document(
        rules_sale.Papers(
            kind=sale.kind,  # type: ignore[arg-type]
            number=sale.number,
            issued_on=sale.issued_on or dt.date.min,
            due_on=sale.due_on,
            seller=billing.seller(billing.client_row(sale.client_id), settings),
            buyer=billing.buyer(sale.customer),
            iban=settings.iban,
            bic=settings.bic,
            reference=sale.reference,
            buyer_reference=sale.buyer_reference,
            order_reference=sale.order_reference,
            description=sale.description,
            period=period_of(sale),
            credits=BillingReference(earlier.number, earlier.issued_on) if earlier else None,
            lines=line_drafts(sale.client_id, sale.pk),
        )
    )


def _papers(by: Actor, sale: Sale, made: Invoice, settings: Billing) -> None:
    """Make the print, and for Peppol the file; a file with a finding of any layer is not issued."""
    subject = f"receivables.sale:{sale.pk}"
    if sale.customer.channel == "peppol":
        content = ubl.write(made)
        found = check.check(content, context=Context(today=by.today)).findings
        if found:
            rows = tuple(f"{one.code}: {one.text}" for one in found)
            raise Refusal(messages.FILE_REFUSED, rows=rows, what=found[0].text)
        stored = documents.store(
            by, sale.client_id, name=f"{sale.number}.xml", content=content, kind="sales_file", visibility="client",
            subject=subject,
        )  # fmt: skip
        sale.xml_document_id = stored.pk
    print_ = printing.invoice(made, reference=sale.reference, bic=settings.bic, made_at=by.now)
    stored = documents.store(
        by, sale.client_id, name=f"{sale.number}.pdf", content=print_, kind="sales_print", visibility="client",
        subject=subject,
    )  # fmt: skip
    sale.pdf_document_id = stored.pk


def _book(by: Actor, sale: Sale, made: Invoice) -> None:
    """The entry, and what is open: a credit note settles its invoice, and what is left of it is credit."""
    customer, client_id = sale.customer, sale.client_id
    key = f"receivables.sale:{sale.pk}/issued"
    text = f"{sale.number} {customer.name if customer.kind != 'person' else customer.number}"
    entry = EntryDraft(
        journal="VERK",
        date=made.issue_date,
        description=text,
        lines=rules_sale.entry_lines(
            made.kind, made, line_drafts(client_id, sale.pk), partner=customer.key, country=customer.country, text=text
        ),
        document_type=_TYPES[sale.kind],
        document=f"receivables.sale:{sale.pk}",
        key=key,
    )
    posted = ledger.post(by, client_id, [entry])[0]
    sale.entry_id, sale.entry_number = posted.entry_id, posted.number
    if sale.kind == "invoice":
        sale.outgoing = OutgoingInvoice.objects.create(
            client_id=client_id,
            number=sale.number,
            customer=customer.name,
            debtor=customer,
            amount_cents=sale.total_cents,
            open_cents=sale.total_cents,
            structured_reference=sale.reference,
            issued_on=made.issue_date,
            due_on=sale.due_on or made.issue_date,
            description=sale.description,
        )
        note("outgoing_invoice", sale.outgoing.pk, name=sale.number, changes={"open_cents": [0, sale.total_cents]})
        return
    earlier = sale.credits.outgoing if sale.credits else None
    open_cents = earlier.open_cents if earlier else 0
    taken = min(open_cents, sale.total_cents)
    if earlier is not None and taken:
        settle(by, client_id, [(earlier.pk, taken, key, made.issue_date)])
    if sale.total_cents > taken:
        words = f"creditnota {sale.number} op een betaalde factuur"
        rest = sale.total_cents - taken
        credit(by, client_id, customer.key, rest, entry_key=key, on=made.issue_date, reason=words)
