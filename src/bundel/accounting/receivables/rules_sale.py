"""What an outgoing invoice is: its steps, its number and reference, its file, and its entry in the books. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from bundel.accounting.ledger import vat_boxes
from bundel.accounting.ledger.rules import LineDraft
from bundel.formats.invoices import compose
from bundel.formats.invoices.model import BillingReference, Invoice, Line, Party, Payment, Period, Totals
from bundel.kit import identifiers
from bundel.kit.money import Cents

Kind = Literal["invoice", "credit_note"]
Status = Literal["draft", "asked", "approved", "issued", "cancelled"]

RECEIVABLE: Final = "400000"
DOUBTFUL: Final = "407000"
VAT_DUE: Final = "451000"
VAT_CREDITED: Final = "451400"
"""VAT on credit notes has an account of its own in the chart."""
REVENUE_ACCOUNTS: Final = ("70", "74", "75")
"""Accounts on which a sale books: turnover, other operating income, financial income."""

STATUS_NL: Final[dict[Status, str]] = {
    "draft": "Ontwerp",
    "asked": "In goedkeuring",
    "approved": "Goedgekeurd",
    "issued": "Uitgereikt",
    "cancelled": "Geschrapt",
}
TRANSITIONS: Final[dict[Status, frozenset[Status]]] = {
    "draft": frozenset({"asked", "issued", "cancelled"}),
    "asked": frozenset({"approved", "draft"}),
    "approved": frozenset({"issued", "draft"}),
    "issued": frozenset(),
    "cancelled": frozenset(),
}
KINDS_NL: Final[dict[Kind, str]] = {"invoice": "Factuur", "credit_note": "Creditnota"}
CATEGORIES: Final[dict[str, str]] = {
    "S": "Btw aan het tarief van de lijn",
    "Z": "Nultarief",
    "E": "Vrijgesteld",
    "AE": "Btw verlegd",
    "K": "Intracommunautaire levering",
    "G": "Uitvoer",
    "O": "Buiten de btw",
}
"""VAT categories of UNCL 5305 that an invoice of a client can carry."""

_LETTERS: Final[dict[Kind, str]] = {"invoice": "V", "credit_note": "C"}
MOST_IN_A_YEAR: Final = 99_999


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One line: quantity times price without VAT, its VAT, and where it is booked. `percent` is None for category O."""

    description: str
    quantity: Decimal
    price: Decimal
    account: str
    category: str = "O"
    percent: Decimal | None = None
    unit: str = "C62"
    article: str = ""
    cost_centre: str = ""
    esr: str = ""

    @property
    def net_cents(self) -> Cents:
        return compose.net_of(self.quantity, self.price)

    @property
    def rate_ppm(self) -> int:
        return int((self.percent or Decimal(0)) * 10_000)


@dataclass(frozen=True, slots=True)
class Amounts:
    """What the lines come to, in cents; VAT is rounded per category and rate."""

    net_cents: int
    tax_cents: int
    total_cents: int


@dataclass(frozen=True, slots=True)
class Papers:
    """What stands on the document besides its lines."""

    kind: Kind
    number: str
    issued_on: date
    due_on: date | None
    seller: Party
    buyer: Party
    iban: str = ""
    bic: str = ""
    reference: str = ""
    buyer_reference: str = ""
    order_reference: str = ""
    description: str = ""
    period: Period | None = None
    credits: BillingReference | None = None
    lines: Sequence[SaleLine] = field(default=())


def allowed(old: str, new: str) -> bool:
    """Whether a sale may go from `old` to `new`."""
    return new in TRANSITIONS.get(old, frozenset())  # type: ignore[call-overload]


def number(kind: Kind, year: int, sequence: int) -> str:
    """How a number is written: `V26-00001`, `C26-00001` for a credit note."""
    return f"{_LETTERS[kind]}{year % 100:02d}-{sequence:05d}"


def reference(prefix: int, year: int, sequence: int) -> str:
    """The twelve digits of the structured communication: three of the client, two of the year, five of the invoice.

    Raises `ValueError` beyond 99,999 invoices in a year.
    """
    if not (0 <= prefix <= 999 and 0 < sequence <= MOST_IN_A_YEAR):
        raise ValueError("een gestructureerde mededeling telt drie cijfers van de cliënt en vijf van de factuur")
    return identifiers.make_ogm(prefix * 10**7 + year % 100 * 10**5 + sequence)


def document(papers: Papers) -> Invoice:
    """The invoice as the file and the print show it, with its totals worked out."""
    credit = papers.kind == "credit_note"
    lines = tuple(_line(place, one) for place, one in enumerate(papers.lines, 1))
    untaxed = all(one.category == "O" for one in papers.lines)
    seller = papers.seller
    payment = Payment(
        means_code="30",
        reference="" if credit or not papers.reference else identifiers.format_ogm(papers.reference),
        iban=papers.iban,
        bic=papers.bic,
        account_name=seller.name[:70],
    )
    zero = Totals(Cents(0), Cents(0), Cents(0), Cents(0))
    made = Invoice(
        kind=papers.kind,
        number=papers.number,
        issue_date=papers.issued_on,
        due_date=None if credit else papers.due_on,
        type_code="381" if credit else "380",
        seller=_without_vat(seller) if untaxed else seller,
        buyer=_without_vat(papers.buyer) if untaxed else papers.buyer,
        totals=zero,
        lines=lines,
        taxes=(),
        buyer_reference=papers.buyer_reference or papers.number,
        order_reference=papers.order_reference,
        period=papers.period,
        notes=(papers.description,) if papers.description else (),
        payment_terms=f"Verrekend met factuur {papers.credits.number}" if papers.credits else "",
        payments=() if credit else (payment,),
        billing_references=(papers.credits,) if papers.credits else (),
    )
    return compose.with_totals(made)


def _without_vat(party: Party) -> Party:
    """EN 16931 BR-O-02 to 04: what is outside VAT carries no VAT numbers."""
    return Party(
        name=party.name, legal_name=party.legal_name, endpoint_id=party.endpoint_id,
        endpoint_scheme=party.endpoint_scheme, enterprise_number=party.enterprise_number,
        legal_scheme=party.legal_scheme, street=party.street, postcode=party.postcode, city=party.city,
        country=party.country, contact_name=party.contact_name, contact_phone=party.contact_phone,
        contact_email=party.contact_email,
    )  # fmt: skip


def _line(place: int, one: SaleLine) -> Line:
    percent = None if one.category == "O" else one.percent or Decimal(0)
    name = one.description if len(one.description) <= 100 else one.description[:100]
    return compose.line(
        place, name, one.quantity, one.price, percent=percent, category=one.category, unit=one.unit,
        description=one.description if len(one.description) > 100 else "",
    )  # fmt: skip


def amounts(lines: Sequence[SaleLine]) -> Amounts:
    """Net, VAT and total of lines."""
    nobody = Party()
    made = document(Papers("invoice", "", date(2000, 1, 1), None, nobody, nobody, lines=lines)).totals
    return Amounts(made.tax_exclusive, made.tax, made.tax_inclusive)


def entry_lines(
    kind: Kind, made: Invoice, lines: Sequence[SaleLine], *, partner: str, country: str, text: str
) -> tuple[LineDraft, ...]:
    """The entry of an issued document: the customer, each revenue line with its boxes, and the VAT due.

    A credit note stands on the other side, with its own boxes.
    """
    credit = kind == "credit_note"
    booked = [LineDraft(RECEIVABLE, *_sides(made.totals.payable, not credit), text[:300], partner=partner)]
    for one in lines:
        boxes = vat_boxes.sale(one.category, one.rate_ppm, credit=credit, country=country)
        booked.append(
            LineDraft(
                one.account, *_sides(one.net_cents, credit), one.description[:300], article=one.article,
                cost_centre=one.cost_centre, esr=one.esr, vat=boxes.base,
            )
        )  # fmt: skip
    for tax in made.taxes:
        boxes = vat_boxes.sale(tax.category, tax.rate_ppm, credit=credit, country=country)
        account = VAT_CREDITED if credit else VAT_DUE
        booked.append(LineDraft(account, *_sides(tax.tax_cents, credit), f"Btw {text}"[:300], vat=boxes.vat))
    return tuple(line for line in booked if line.debit_cents or line.credit_cents)


def _sides(cents: int, on_debit: bool) -> tuple[int, int]:
    """(debit, credit) of an amount on its side; a negative one stands on the other side."""
    debit, credit = (cents, 0) if on_debit else (0, cents)
    return (-credit, -debit) if cents < 0 else (debit, credit)


def figure(value: Decimal, *, decimals: int = 0) -> str:
    """A quantity or price as people write it: `1.250,50`, with at least `decimals` and no zeros that say nothing."""
    whole, _, part = format(value, "f").partition(".")
    part = part.rstrip("0").ljust(decimals, "0")
    sign = "-" if whole.startswith("-") else ""
    grouped = f"{int(whole.lstrip('-') or 0):,}".replace(",", ".")
    return f"{sign}{grouped},{part}" if part else f"{sign}{grouped}"


def due_date(issued_on: date, term_days: int) -> date:
    """The last day on which payment is in time."""
    return date.fromordinal(issued_on.toordinal() + term_days)


def transfer(cents: int, *, to_doubtful: bool, text: str, partner: str) -> tuple[LineDraft, ...]:
    """Move a debt between 400000 and 407000 (doubtful); a negative amount the other way."""
    into, out = (DOUBTFUL, RECEIVABLE) if to_doubtful else (RECEIVABLE, DOUBTFUL)
    return (
        LineDraft(into, *_sides(cents, True), text[:300], partner=partner),
        LineDraft(out, *_sides(cents, False), text[:300], partner=partner),
    )


@dataclass(frozen=True, slots=True)
class SaleDraft:
    """What is asked to be invoiced. `source` names where it came from (`facility.order:12`): invoiced once."""

    customer_id: int
    lines: tuple[SaleLine, ...]
    description: str = ""
    buyer_reference: str = ""
    order_reference: str = ""
    period: Period | None = None
    source: str = ""


RATES: Final = (Decimal(6), Decimal(12), Decimal(21))


def problem(line: SaleLine, accounts: Collection[str], *, taxable: bool) -> str:
    """What is wrong with a line, in Dutch; `accounts` are those that the client may post on. Empty when it is right."""
    if not line.description.strip():
        return "de omschrijving ontbreekt"
    if line.quantity == 0 or line.price < 0:
        return "aantal en prijs zijn niet nul of negatief; een korting is een negatief aantal"
    if abs(line.quantity) >= 10**9 or line.price >= 10**9:
        return "aantal of prijs is te groot"
    if not line.account.startswith(REVENUE_ACCOUNTS) or line.account not in accounts:
        return f"rekening {line.account} is geen open opbrengstrekening"
    if line.category not in CATEGORIES:
        return f"btw-soort {line.category} bestaat niet"
    if line.category == "S" and line.percent not in RATES:
        return "kies een tarief van 6, 12 of 21 procent"
    if line.category != "S" and line.percent:
        return "alleen de gewone btw heeft een tarief"
    if line.category != "O" and not taxable:
        return "deze cliënt is niet btw-plichtig: kies ‘Buiten de btw’"
    return ""
