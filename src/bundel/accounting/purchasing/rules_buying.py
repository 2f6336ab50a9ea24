"""From request to receipt as plain decisions: states, completeness, cost, what may still arrive. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from bundel.accounting.purchasing import messages
from bundel.kit.findings import Finding
from bundel.kit.rounding import half_up

_PPM: Final = 1_000_000
STATES: Final[Mapping[str, str]] = {
    "draft": "Ontwerp",
    "submitted": "Bij het dienstencentrum",
    "returned": "Teruggestuurd",
    "to_approve": "In goedkeuring",
    "approved": "Goedgekeurd",
    "ordered": "Besteld",
    "refused": "Geweigerd",
    "withdrawn": "Ingetrokken",
}
TRANSITIONS: Final[Mapping[str, frozenset[str]]] = {
    "draft": frozenset({"submitted", "withdrawn"}),
    "submitted": frozenset({"to_approve", "returned", "withdrawn"}),
    "returned": frozenset({"submitted", "withdrawn"}),
    "to_approve": frozenset({"approved", "returned", "refused"}),
    "approved": frozenset({"ordered", "withdrawn"}),
    "ordered": frozenset(),
    "refused": frozenset(),
    "withdrawn": frozenset(),
}
RETURN_REASONS: Final[Mapping[str, str]] = {
    "offertes": "Offertes ontbreken of zijn niet vergelijkbaar",
    "artikel": "Begrotingsartikel of kostenplaats ontbreekt of klopt niet",
    "beschrijving": "De beschrijving is te vaag om te bestellen",
    "leverancier": "De leverancier is onbekend of niet toegelaten",
    "contract": "Er bestaat een contract: roep daarop af",
    "bedrag": "Het bedrag klopt niet met de offerte",
    "andere": "Andere reden",
}
"""Standard reasons to send a request back; counted in the indicators of the office."""

INCREASE_PPM: Final = 100_000
INCREASE_CENTS: Final = 250_000
"""How far an order may grow over what was approved without a new request: 10 %, at most 2,500 euro (own rule)."""

NEXT: Final[Mapping[str, str]] = {
    "draft": "de aanvrager",
    "submitted": "het dienstencentrum (nazicht)",
    "returned": "de aanvrager",
    "to_approve": "de goedkeurder",
    "approved": "het dienstencentrum (bestellen)",
}


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One line of a request: quantity in a UN/ECE unit, price of one in euro, VAT in percent or `AE`."""

    description: str
    quantity: Decimal
    unit_price: Decimal
    vat: str = "21"
    unit: str = "C62"

    @property
    def net_cents(self) -> int:
        return half_up(Fraction(self.quantity) * Fraction(self.unit_price) * 100)


@dataclass(frozen=True, slots=True)
class Draft:
    """A request as it is written. `parent` is the number of the framework order on which it calls off."""

    title: str
    lines: tuple[AskedLine, ...]
    supplier_number: str = ""
    supplier_name: str = ""
    article: str = ""
    cost_centre: str = ""
    contract: str = ""
    kind: str = "single"
    parent: str = ""
    wanted_on: dt.date | None = None
    valid_until: dt.date | None = None

    @property
    def net_cents(self) -> int:
        return sum(line.net_cents for line in self.lines)


def vat_cents(net: int, vat: str) -> int:
    """VAT on a net amount; reverse charge counts at the standard rate, which the buyer owes itself."""
    rate = "21" if vat == "AE" else vat
    return half_up(Fraction(net) * Fraction(Decimal(rate)) / 100) if rate.replace(".", "", 1).isdecimal() else 0


def cost_cents(net: int, vat: str, deductible_ppm: int) -> int:
    """What a line weighs on the budget: net plus the VAT that cannot be recovered."""
    tax = vat_cents(net, vat)
    return net + tax - half_up(Fraction(tax * deductible_ppm, _PPM))


@dataclass(frozen=True, slots=True)
class QuoteRule:
    """From an amount on: how many quotes, or a contract."""

    valid_from: dt.date
    from_cents: int
    quotes: int
    contract: bool


@cache
def quote_rules() -> tuple[QuoteRule, ...]:
    raw: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "parameters" / "quotes.yaml").read_text())
    return tuple(QuoteRule(one["valid_from"], one["from_cents"], one["quotes"], one["contract"]) for one in raw)


def quote_rule(net: int, on: dt.date) -> QuoteRule:
    """The rule for an amount on a day. Raises `ValueError` before the first rule."""
    found = [one for one in quote_rules() if one.valid_from <= on and one.from_cents <= net]
    if not found:
        raise ValueError("geen regel voor offertes op die dag")
    return max(found, key=lambda one: (one.from_cents, one.valid_from))


def completeness(draft: Draft, quotes: int, on: dt.date) -> list[Finding]:
    """What a request misses before it can go to the centre; empty when it is complete."""
    found: list[Finding] = []
    if not draft.lines or draft.net_cents <= 0:
        found.append(Finding("error", messages.NO_LINES))
    for place, line in enumerate(draft.lines, 1):
        if len(line.description.strip()) < 3:
            found.append(Finding("error", messages.VAGUE, f"lijn {place}", {"line": place}))
    if not draft.supplier_name.strip() and draft.kind != "call_off":
        found.append(Finding("error", messages.NO_SUPPLIER))
    if not draft.article.strip() and draft.kind != "call_off":
        found.append(Finding("error", messages.NO_ARTICLE))
    if draft.kind == "call_off":
        return found
    rule = quote_rule(max(draft.net_cents, 0), on)
    if rule.contract and not draft.contract.strip():
        found.append(Finding("error", messages.NO_CONTRACT, "", {"from": rule.from_cents // 100}))
    elif quotes < rule.quotes and not draft.contract.strip():
        facts = {"needed": rule.quotes, "have": quotes, "from": rule.from_cents // 100}
        found.append(Finding("error", messages.FEW_QUOTES, "", facts))
    return found


def may_grow_to(approved: int) -> int:
    """The highest amount an order may be changed to without a new request."""
    return approved + min(half_up(Fraction(approved * INCREASE_PPM, _PPM)), INCREASE_CENTS)


@dataclass(frozen=True, slots=True)
class Left:
    """What may still arrive of an order line: quantity (None: counted by amount) and net amount in cents."""

    position: str
    quantity: Decimal | None
    net_cents: int


def left_of(
    lines: Sequence[tuple[str, Decimal | None, int]], received: Mapping[str, tuple[Decimal, int]]
) -> dict[str, Left]:
    """By position what may still arrive: (position, ordered quantity, net) less (quantity, net) received."""
    return {
        position: Left(
            position,
            None if quantity is None else quantity - received.get(position, (Decimal(0), 0))[0],
            net - received.get(position, (Decimal(0), 0))[1],
        )
        for position, quantity, net in lines
    }


@dataclass(frozen=True, slots=True)
class Arrived:
    """What arrived of a line: a quantity, or (services, lines without quantity) a net amount in cents."""

    position: str
    quantity: Decimal | None = None
    net_cents: int | None = None


def judge_arrival(arrived: Sequence[Arrived], left: Mapping[str, Left], unit_prices: Mapping[str, Decimal | None]
) -> tuple[list[tuple[Arrived, int]], list[Finding]]:  # fmt: skip
    """(what arrives with its net amount, what is wrong with it). More than was ordered is refused."""
    good: list[tuple[Arrived, int]] = []
    found: list[Finding] = []
    for one in arrived:
        rest = left.get(one.position)
        if rest is None:
            found.append(Finding("error", messages.UNKNOWN_LINE, one.position, {"line": one.position}))
            continue
        if one.quantity is not None and rest.quantity is not None:
            price = unit_prices.get(one.position)
            whole = one.quantity == rest.quantity
            net = rest.net_cents if whole or price is None else half_up(Fraction(one.quantity) * Fraction(price) * 100)
            over = one.quantity > rest.quantity
        else:
            net = one.net_cents or 0
            over = net > rest.net_cents
        if net <= 0 or (one.quantity is not None and one.quantity <= 0):
            found.append(Finding("error", messages.NOTHING_ARRIVED, one.position, {"line": one.position}))
        elif over:
            shown = f"{rest.quantity:f}" if rest.quantity is not None else f"{rest.net_cents // 100} euro"
            found.append(Finding("error", messages.OVER_DELIVERY, one.position, {"line": one.position, "left": shown}))
        else:
            good.append((one, net))
    return good, found
