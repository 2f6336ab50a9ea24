"""The print of an invoice, a reminder and a statement: tagged PDF with the payment QR code."""

import datetime as dt
from typing import Any

from bundel.accounting.receivables import rules_qr
from bundel.accounting.receivables.rules_sale import KINDS_NL, figure
from bundel.formats.invoices.model import Invoice, Party
from bundel.kit import identifiers, money
from bundel.platform.reports import pdf
from bundel.platform.reports.tables import Column

INVOICE = "accounting/receivables/typst/invoice.typ"
LETTER = "accounting/receivables/typst/letter.typ"
_LINES = (
    Column("Omschrijving"), Column("Aantal", "text"), Column("Prijs (€)", "text"), Column("Btw", "text"),
    Column("Bedrag (€)", "cents"),
)  # fmt: skip


def qr(name: str, iban: str, cents: int, reference: str, bic: str = "") -> str:
    """The picture of the payment code; empty where the standard allows none (nothing to pay, a name too long)."""
    try:
        return rules_qr.picture(rules_qr.payload(rules_qr.Transfer(name[:70], iban, cents, reference, bic)))
    except ValueError:
        return ""


def _address(party: Party) -> list[str]:
    lines = [party.name, party.street, " ".join(filter(None, (party.postcode, party.city)))]
    if party.country not in ("", "BE"):
        lines.append(party.country)
    return [line for line in lines if line]


def _identity(party: Party) -> list[str]:
    found = _address(party)
    if party.enterprise_number and party.legal_scheme == "0208":
        found.append(f"Ondernemingsnummer {identifiers.format_enterprise_number(party.enterprise_number)}")
    if party.vat_number:
        found.append(f"Btw {party.vat_number}")
    return found


def _day(day: dt.date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def invoice(made: Invoice, *, reference: str, bic: str, made_at: dt.datetime) -> bytes:
    """The print of an invoice or credit note."""
    kind, payment = KINDS_NL[made.kind], made.payment
    about = pdf.About(f"{kind} {made.number}", made.number, made_at)
    facts = [("Datum", _day(made.issue_date))]
    if made.due_date:
        facts.append(("Te betalen tot en met", _day(made.due_date)))
    if made.period:
        facts.append(("Periode", f"{_day(made.period.start)} tot en met {_day(made.period.end)}"))
    facts += [("Uw referentie", made.buyer_reference)] if made.buyer_reference != made.number else []
    facts += [("Uw bestelbon", made.order_reference)] if made.order_reference else []
    facts += [("Corrigeert factuur", one.number) for one in made.billing_references]
    rows = [
        (
            one.description or one.name,
            figure(one.quantity),
            figure(one.price, decimals=2),
            _rate(one.percent),
            one.net_cents,
        )
        for one in made.lines
    ]
    totals = [("Zonder btw", made.totals.tax_exclusive)]
    totals += [(f"Btw {_rate(tax.percent)} op {money.show(tax.taxable_cents)}", tax.tax_cents) for tax in made.taxes
               if tax.tax_cents]  # fmt: skip
    totals.append(("Te ontvangen" if made.kind == "credit_note" else "Te betalen", made.totals.payable))
    content: dict[str, Any] = {
        "document": about.plain(),
        "seller": _identity(made.seller),
        "contact": list(filter(None, (made.seller.contact_name, made.seller.contact_phone, made.seller.contact_email))),
        "buyer": _identity(made.buyer),
        "facts": [list(one) for one in facts],
        "notes": list(made.notes),
        "lines": pdf.table_content(_LINES, rows, shares=(1, 0, 0, 0, 0)),
        "totals": [[name, money.show(cents)] for name, cents in totals],
        "exemptions": sorted({tax.exemption for tax in made.taxes if tax.exemption}),
        "payment": None,
        "qr": "",
    }
    if payment is not None:
        content["payment"] = [
            ["Rekening", identifiers.format_iban(payment.iban)],
            ["Op naam van", made.seller.name],
            ["Mededeling", payment.reference],
            ["Bedrag", f"{money.show(made.totals.payable)} euro"],
        ]
        content["qr"] = qr(made.seller.name, payment.iban, made.totals.payable, reference, bic)
    return pdf.render(INVOICE, content)


def _rate(percent: Any) -> str:
    return "–" if percent is None else f"{figure(percent)} %"


def letter(
    *,
    title: str,
    number: str,
    made_at: dt.datetime,
    sender: Party,
    receiver: Party,
    paragraphs: str,
    table: dict[str, Any],
    day: dt.date,
    code: str = "",
) -> bytes:
    """A letter to a customer with one table."""
    content = {
        "document": pdf.About(title, number, made_at).plain(),
        "seller": _identity(sender),
        "buyer": _address(receiver),
        "day": _day(day),
        "text": paragraphs,
        "lines": table,
        "qr": code,
    }
    return pdf.render(LETTER, content)
