"""An order as it is sent: who orders what from whom, at which price, to be delivered when and paid by which budget."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Party:
    """Buyer or seller: its enterprise number (ten digits) is also its Peppol endpoint (scheme 0208)."""

    number: str
    name: str
    country: str = "BE"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line: quantity in a UN/ECE unit (`C62` is a piece), price of one unit in euro, net amount in cents."""

    position: str
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    net_cents: int
    vat_category: str = "S"
    vat_percent: Decimal = Decimal(21)


@dataclass(frozen=True, slots=True)
class Order:
    """An order; `kind` is a code of UNCL1001: 220 an order, 221 a blanket order, 226 a call-off on one."""

    number: str
    issued_on: dt.date
    buyer: Party
    seller: Party
    lines: tuple[OrderLine, ...]
    kind: str = "220"
    currency: str = "EUR"
    note: str = ""
    reference: str = ""
    accounting_cost: str = ""
    contract: str = ""
    delivery_on: dt.date | None = None
    valid_until: dt.date | None = None

    @property
    def net_cents(self) -> int:
        return sum(line.net_cents for line in self.lines)
