"""Whether an invoice fits its order: amount, quantity and price, and delivery where it is required. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from bundel.accounting.payables.rules import Obstacle
from bundel.accounting.purchasing.rules import LineDraft, Ordered
from bundel.kit import money
from bundel.kit.rounding import down

_PPM = 1_000_000


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How much an invoice may exceed its order: a share, at least `least_cents` (rounding), at most `most_cents`."""

    ppm: int = 10_000
    least_cents: int = 5
    most_cents: int = 2_500

    def of(self, cents: int) -> int:
        """The tolerated excess over an amount."""
        return max(self.least_cents, min(self.most_cents, down(Fraction(abs(cents) * self.ppm, _PPM))))


class InvoicedLine(Protocol):
    """What the check reads of an invoice line."""

    @property
    def name(self) -> str: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def price(self) -> Decimal: ...
    @property
    def net_cents(self) -> int: ...
    @property
    def order_line(self) -> str: ...
    @property
    def category(self) -> str: ...


def cost_cents(net: int, vat: int, deductible_ppm: int, self_assessed: int) -> int:
    """What an invoice weighs on its order: net plus the VAT that cannot be deducted, self-assessed VAT included."""
    borne = vat + self_assessed
    return net + borne - down(Fraction(borne * deductible_ppm, _PPM))


def check_order(
    order: Ordered | None,
    reference: str,
    *,
    supplier: str,
    cost: int,
    lines: Sequence[InvoicedLine],
    tolerance: Tolerance,
) -> list[Obstacle]:
    """What keeps an invoice from passing on its order. `cost` is that of the invoice alone (see `cost_cents`).

    Amount against what is still open; line by line quantity and price where the order knows them; delivery where it is
    required; reverse charge against the VAT of the order.
    """
    if order is None:
        return [Obstacle("unknown_order", f"Bestelling {reference} bestaat niet.", {"order": reference})]
    if order.status != "open":
        why = "heeft geen vastlegging" if order.status == "not_committed" else "is afgesloten"
        return [Obstacle("unknown_order", f"Bestelling {order.number} {why}.", {"order": order.number})]
    if order.supplier_number and order.supplier_number != supplier:
        text = f"Bestelling {order.number} werd bij een andere leverancier geplaatst ({order.supplier_number})."
        return [Obstacle("unknown_order", text, {"order": order.number})]
    found = []
    excess = cost - order.open_cents
    if excess > tolerance.of(order.amount_cents):
        text = (
            f"De factuur kost {money.show(money.Cents(cost))} euro; op bestelling {order.number} is nog "
            f"{money.show(money.Cents(max(order.open_cents, 0)))} euro open."
        )
        found.append(Obstacle("over_order", text, {"order": order.number, "excess_cents": excess}))
    if order.receipt_required and cost > order.received_cents - order.invoiced_cents + tolerance.of(cost):
        text = f"Op bestelling {order.number} is nog niet genoeg als ontvangen bevestigd."
        found.append(Obstacle("no_receipt", text, {"order": order.number}))
    for line in lines:
        found += _check_line(order, line, tolerance)
    return found


def _check_line(order: Ordered, line: InvoicedLine, tolerance: Tolerance) -> list[Obstacle]:
    ordered = _line_of(order, line)
    if ordered is None:
        return []
    found = []
    reverse = line.category == "AE"
    if ordered.vat and reverse != (ordered.vat == "AE"):
        how = "verlegt de btw, de bestelling niet" if reverse else "rekent btw, de bestelling verlegt ze"
        found.append(Obstacle("vat_reverse_charge", f"De factuur {how} ({line.name}).", {"order": order.number}))
    if ordered.quantity is not None and line.quantity > ordered.quantity:
        text = f"{line.name}: {line.quantity:f} gefactureerd, {ordered.quantity.normalize():f} besteld."
        found.append(Obstacle("quantity", text, {"order": order.number}))
    if ordered.unit_price is not None and line.price > ordered.unit_price:
        dearer = down(Fraction(line.price - ordered.unit_price) * Fraction(line.quantity) * 100)
        if dearer > tolerance.of(ordered.net_cents):
            text = f"{line.name}: prijs {line.price:f} tegen {ordered.unit_price.normalize():f} op de bestelling."
            found.append(Obstacle("price", text, {"order": order.number}))
    return found


def _line_of(order: Ordered, line: InvoicedLine) -> LineDraft | None:
    """The order line that an invoice line names; the only one of the order when it names none."""
    if line.order_line:
        return next((one for one in order.lines if one.position == line.order_line), None)
    return order.lines[0] if len(order.lines) == 1 else None
