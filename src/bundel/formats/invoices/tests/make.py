"""Own sample invoices, built and totalled by our own code. All people and companies are fictional."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bundel.formats.invoices.compose import line, net_of, with_totals
from bundel.formats.invoices.model import (
    AllowanceCharge,
    Attachment,
    BillingReference,
    Invoice,
    Line,
    Party,
    Payment,
    Period,
    Totals,
)
from bundel.kit.money import Cents

SELLER = Party(
    name="Papierwinkel De Proef",
    legal_name="Papierwinkel De Proef BV",
    endpoint_id="0777010184",
    enterprise_number="0777010184",
    vat_number="BE0777010184",
    street="Proefstraat 1",
    postcode="2000",
    city="Antwerpen",
    contact_name="Boekhouding",
    contact_email="facturen@papierwinkel.voorbeeld.be",
)
BUYER = Party(
    name="Agentschap Voorbeeld",
    legal_name="Agentschap Voorbeeld",
    endpoint_id="0877000160",
    enterprise_number="0877000160",
    vat_number="BE0877000160",
    street="Koningsplein 9",
    additional_street="bus 3",
    postcode="1000",
    city="Brussel",
)
NO_TOTALS = Totals(Cents(0), Cents(0), Cents(0), Cents(0))
ISSUED = date(2026, 3, 2)


def invoice(*lines: Line, number: str = "2026-0001", **changes: object) -> Invoice:
    """A complete invoice of the given lines, or of one plain line."""
    plain = Invoice(
        kind="invoice",
        number=number,
        issue_date=ISSUED,
        due_date=ISSUED + timedelta(days=30),
        seller=SELLER,
        buyer=BUYER,
        totals=NO_TOTALS,
        lines=lines or (line(1, "Papier A4", Decimal(20), Decimal("4.95"), order_line="1"),),
        taxes=(),
        order_reference="4500012345",
        payments=(Payment(reference="+++002/6000/10127+++", iban="BE35734100000137", bic="KREDBEBB"),),
    )
    return with_totals(replace(plain, **changes))  # type: ignore[arg-type]


def credit_note(*lines: Line, number: str = "2026-9001", **changes: object) -> Invoice:
    """A complete credit note that refers to the plain invoice."""
    settings = {
        "kind": "credit_note",
        "type_code": "381",
        "billing_references": (BillingReference("2026-0001", ISSUED),),
        **changes,
    }
    return invoice(*lines, number=number, **settings)


def _in_category(category: str, percent: Decimal | None) -> Line:
    return line(1, "Dienst", Decimal(3), Decimal("100.10"), percent=percent, category=category, unit="HUR")


def _without_vat(party: Party) -> Party:
    return replace(party, vat_number="")


def samples() -> dict[str, Invoice]:
    """File name → invoice, over every VAT category and every part that the model holds."""
    rates = [
        line(number, f"Artikel {rate} %", Decimal(number), Decimal("33.33"), percent=Decimal(rate))
        for number, rate in enumerate((6, 12, 21), start=1)
    ]
    discount = AllowanceCharge(False, Cents(1000), "Korting", "95", Cents(10000), Decimal(10), "S", Decimal(21))
    freight = AllowanceCharge(True, Cents(1250), "Vracht", "FC", None, None, "S", Decimal(21))
    on_line = AllowanceCharge(False, Cents(250), "Actie", "95")
    quantity, price, base = Decimal(250), Decimal("12.50"), Decimal(100)
    based = replace(line(1, "Schroeven", quantity, price), base_quantity=base, net_cents=net_of(quantity, price, base))
    german = replace(SELLER, country="DE", enterprise_number="HRB 1234", legal_scheme="", vat_number="DE123456789")
    pdf = Attachment("bijlage.pdf", "application/pdf", b"%PDF-1.4\n%%EOF", "bijlage", "Detail van de uren")
    march = Period(date(2026, 3, 1), date(2026, 3, 31))
    return {
        "plain": invoice(),
        "three-rates": invoice(*rates, number="2026-0002"),
        "zero-rated": invoice(_in_category("Z", Decimal(0)), number="2026-0003"),
        "exempt": invoice(_in_category("E", Decimal(0)), number="2026-0004"),
        "reverse-charge": invoice(_in_category("AE", Decimal(0)), number="2026-0005"),
        "intra-community": invoice(
            _in_category("K", Decimal(0)),
            number="2026-0006",
            seller=german,
            delivery_date=ISSUED,
            delivery_country="BE",
        ),
        "export": invoice(_in_category("G", Decimal(0)), number="2026-0007"),
        "not-subject": invoice(
            _in_category("O", None), number="2026-0008", seller=_without_vat(SELLER), buyer=_without_vat(BUYER)
        ),
        "document-allowance-and-charge": invoice(number="2026-0009", allowances=(discount, freight)),
        "line-allowance": invoice(
            line(1, "Stoel", Decimal(2), Decimal("99.99"), allowances=(on_line,)), number="2026-0010"
        ),
        "base-quantity": invoice(based, number="2026-0011"),
        "prepaid-and-rounded": with_totals(invoice(number="2026-0012"), prepaid=Cents(5000), rounding=Cents(1)),
        "attachment": invoice(number="2026-0013", attachments=(pdf,)),
        "everything": invoice(
            replace(rates[0], note="Levering in twee keer", seller_item="A-1", period=march, accounting_cost="612000"),
            line(2, "Terugname", Decimal(-1), Decimal("5.05"), description="Vorige maand te veel geleverd"),
            number="2026-0014",
            notes=("Dank voor uw bestelling",),
            buyer_reference="CULT-ICT",
            period=march,
            contract_reference="C-77",
            project_reference="P-1",
            accounting_cost="budget 12",
            payment_terms="30 dagen",
        ),
        "credit-note": credit_note(),
        "credit-note-project": credit_note(
            *rates, number="2026-9002", project_reference="P-2", buyer_reference="CULT-ICT"
        ),
    }
