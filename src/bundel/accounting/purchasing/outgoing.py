"""An order as it leaves: UBL for the supplier's system, a PDF for people. Both show the same lines."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from bundel.accounting.purchasing.models import Order, OrderLine
from bundel.formats import orders
from bundel.kit import money
from bundel.platform.clients.models import Client
from bundel.platform.reports import pdf
from bundel.platform.reports.pdf import About
from bundel.platform.reports.tables import Column

KINDS = {"single": "220", "year": "220", "global": "221", "call_off": "226"}
"""UNCL1001: order, blanket order, call-off order."""


def _vat(code: str) -> tuple[str, Decimal]:
    """VAT category and percentage of a line; reverse charge and exemptions carry no tax of the seller."""
    if code == "AE":
        return "AE", Decimal(0)
    percent = Decimal(code) if code.replace(".", "", 1).isdecimal() else Decimal(0)
    return ("S", percent) if percent else ("Z", Decimal(0))


def ubl(order: Order, client: Client, lines: Sequence[OrderLine]) -> bytes:
    """The order as Peppol BIS Ordering. Raises `ValueError` when the schemas refuse it (a bug of ours)."""
    made = orders.write(
        orders.Order(
            number=order.number, issued_on=order.placed_on or dt.date.today(),  # noqa: DTZ011
            buyer=orders.Party(client.enterprise_number, client.name),
            seller=orders.Party(order.supplier_number or "0000000000", order.supplier_name or "onbekend"),
            lines=tuple(_line(line) for line in lines), kind=KINDS[order.kind], note=order.description,
            reference=order.commitment or order.number, accounting_cost=order.cost_centre or order.article,
            contract=order.contract, delivery_on=order.deliver_on, valid_until=order.valid_until,
        )
    )  # fmt: skip
    if wrong := orders.violations(made):
        raise ValueError(f"de bestelling is geen geldige UBL: {wrong[0]}")
    return made


def _line(line: OrderLine) -> orders.OrderLine:
    category, percent = _vat(line.vat)
    return orders.OrderLine(
        line.position, line.description or "–", line.quantity if line.quantity is not None else Decimal(1), "C62",
        line.unit_price if line.unit_price is not None else Decimal(line.net_cents) / 100, line.net_cents, category,
        percent,
    )  # fmt: skip


def paper(order: Order, client: Client, lines: Sequence[OrderLine], now: dt.datetime) -> bytes:
    """The order as a PDF: who orders what from whom, and what must stand on the invoice."""
    columns = (Column("Lijn"), Column("Omschrijving"), Column("Aantal"), Column("Prijs (€)"), Column("Btw"),
               Column("Bedrag (€)", "cents"))  # fmt: skip
    rows = [
        (line.position, line.description, _plain(line.quantity), _plain(line.unit_price), line.vat, line.net_cents)
        for line in lines
    ]
    remarks = [
        f"Besteller: {client.name}, ondernemingsnummer {client.enterprise_number}.",
        f"Leverancier: {order.supplier_name or '–'} {order.supplier_number}".strip() + ".",
        f"Zet op uw factuur bestelnummer {order.number} en stuur ze via Peppol naar 0208:{client.enterprise_number}.",
        f"Totaal zonder btw: {money.show(money.Cents(order.net_cents), euro=True)}.",
    ]
    if order.deliver_on:
        remarks.append(f"Levering gevraagd tegen {order.deliver_on:%d/%m/%Y}.")
    if order.version > 1:
        remarks.append(f"Versie {order.version}: vervangt de vorige.")
    about = About(title=f"Bestelling {order.number}", number=order.number, made_at=now, subtitle=order.description)
    tables = [pdf.table_content(columns, rows, caption="Lijnen", shares=(0, 1, 0, 0, 0, 0))]
    content = {"document": about.plain(), "landscape": False, "remarks": remarks, "tables": tables}
    return pdf.render(pdf.TABLE, content)


def _plain(value: Decimal | None) -> str:
    return "–" if value is None else f"{value.normalize():f}".replace(".", ",")
