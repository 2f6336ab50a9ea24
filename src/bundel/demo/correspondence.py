"""What suppliers send in the sample half-year: invoices, credit notes, faulty files, duplicates, paper as PDF.

Everything follows from one seed, so that two demonstrations on different machines play the same half-year.
"""

import datetime as dt
import random
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from bundel.demo.world import SampleClient, SampleSupplier, World, iban
from bundel.formats.invoices.compose import line, with_totals
from bundel.formats.invoices.faults import FAULTS
from bundel.formats.invoices.model import NOTHING, BillingReference, Invoice, Party, Payment, TaxSubtotal, Totals
from bundel.formats.invoices.ubl import write
from bundel.kit import money
from bundel.kit.identifiers import format_ogm, make_ogm
from bundel.platform.reports import pdf

START, END = dt.date(2026, 1, 5), dt.date(2026, 6, 26)
# What particular things happen, in percent of the files; the rest is ordinary.
TWISTS = {"faulty": 5, "credit_note": 4, "duplicate": 2, "unknown_order": 2, "other_iban": 1}
PAPER_PERCENT = 6  # on top of the UBL files
EMPTY = Totals(NOTHING, NOTHING, NOTHING, NOTHING)
EXEMPTION = "Vrijgesteld van btw, artikel 44 van het Btw-wetboek"
Twist = Literal["", "faulty", "duplicate", "unknown_order", "credit_note", "other_iban"]


@dataclass(frozen=True)
class SampleOrder:
    """An order of a client with a supplier: what may be invoiced under its number, excluding VAT."""

    number: str
    client: str
    supplier: str
    article: str
    amount_cents: int
    description: str


@dataclass(frozen=True)
class Letter:
    """One file that arrives: on which day, its name, its bytes, and what is particular about it."""

    day: dt.date
    name: str
    content: bytes
    client: str
    document: Invoice
    twist: Twist = ""
    fault: str = ""

    @property
    def number(self) -> str:
        return self.document.number


@dataclass(frozen=True)
class Sent:
    """An ordinary invoice that was sent before: doubles and credit notes refer to it."""

    invoice: Invoice
    client: SampleClient
    supplier: SampleSupplier


@dataclass
class Post:
    """All that arrives, in order of day, with the orders that it refers to; `papers` are PDF files."""

    orders: list[SampleOrder] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    papers: list[Letter] = field(default_factory=list)


class PostRoom:
    """Writes the post of the half-year, letter by letter, from one source of chance."""

    def __init__(self, world: World, count: int, seed: int, with_files: bool) -> None:
        self.world = world
        self.with_files = with_files
        self.count = count
        self.chance = random.Random(seed)  # noqa: S311 - a sample must be repeatable, not secret
        self.orders = {(one.client, one.supplier): one for one in sample_orders(world)}
        self.sent: list[Sent] = []
        self.twists = self._draw_twists()
        span = (END - START).days
        every = [START + dt.timedelta(days=offset) for offset in range(span)]
        self.days = [day for day in every if day.weekday() < 5]

    def _draw_twists(self) -> list[Twist]:
        """Exactly the stated share of each particular thing, at random places (a double needs something before it)."""
        quotas: list[Twist] = []
        for twist, percent in TWISTS.items():
            quotas += [twist] * (self.count * percent // 100)  # type: ignore[list-item]
        quotas += [""] * (self.count - len(quotas))
        self.chance.shuffle(quotas)
        return quotas

    def letters(self) -> list[Letter]:
        """All letters in order of day."""
        return [self._letter(number, twist) for number, twist in enumerate(self.twists, 1)]

    def _letter(self, number: int, twist: Twist) -> Letter:
        day = self.days[(number - 1) * len(self.days) // self.count]
        client = self.chance.choices(self.world.clients, [one.weight for one in self.world.clients])[0]
        suppliers = [one for one in self.world.suppliers if twist != "faulty" or one.items[0].category == "S"]
        supplier = self.chance.choices(suppliers, [one.weight for one in suppliers])[0]
        if twist in ("duplicate", "credit_note"):
            if self.sent:
                return self._about_earlier(self.chance.choice(self.sent), twist, number, day)
            twist = ""
        invoice = self._invoice(client, supplier, number, day)
        if twist == "unknown_order" and invoice.order_reference:
            invoice = replace(invoice, order_reference=f"99{invoice.order_reference[2:]}")
        if twist == "other_iban":
            invoice = replace(invoice, payments=(replace(invoice.payments[0], iban=iban(7349000 + number % 999)),))
        fault = self.chance.choice(sorted(FAULTS)) if twist == "faulty" else ""
        content = write(invoice) if self.with_files else b""
        if fault and self.with_files:
            content = FAULTS[fault].apply(content)
        if not twist:
            self.sent.append(Sent(invoice, client, supplier))
        return Letter(day, f"{invoice.number}.xml", content, client.code, invoice, twist, fault)

    def paper(self, number: int) -> Letter:
        """An invoice of a supplier that still sends a PDF."""
        client = self.chance.choices(self.world.clients, [one.weight for one in self.world.clients])[0]
        supplier = self.chance.choice([one for one in self.world.suppliers if not one.order])
        day = self.chance.choice(self.days)
        invoice = replace(self._invoice(client, supplier, number, day), number=f"P26-{number:05d}")
        return Letter(
            day, f"{invoice.number}.pdf", paper_pdf(invoice) if self.with_files else b"", client.code, invoice
        )

    def _about_earlier(self, earlier: Sent, twist: Twist, number: int, day: dt.date) -> Letter:
        """The same invoice once more (with other bytes), or a credit note for it."""
        if twist == "duplicate":
            document = replace(earlier.invoice, notes=("Kopie op vraag van de klant",))
            name = f"{document.number}-kopie-{number}.xml"
        else:
            document = self._credit_note(earlier, number, day)
            name = f"{document.number}.xml"
        return Letter(day, name, write(document) if self.with_files else b"", earlier.client.code, document, twist)

    def _credit_note(self, earlier: Sent, number: int, day: dt.date) -> Invoice:
        """The first line of an earlier invoice taken back."""
        invoice = earlier.invoice
        first = replace(invoice.lines[0], note="Teruggenomen goederen of te veel aangerekend")
        kept = tuple(one for one in invoice.taxes if (one.category, one.percent) == (first.category, first.percent))
        return with_totals(
            replace(
                invoice,
                kind="credit_note",
                type_code="381",
                number=f"CN26-{number:05d}",
                issue_date=day,
                due_date=None,
                lines=(first,),
                taxes=kept,
                billing_references=(BillingReference(invoice.number, invoice.issue_date),),
            )
        )

    def _invoice(self, client: SampleClient, supplier: SampleSupplier, number: int, day: dt.date) -> Invoice:
        order = self.orders.get((client.code, supplier.enterprise_number))
        count = 1 if len(supplier.items) == 1 else self.chance.randint(1, len(supplier.items))
        lines = tuple(
            line(
                position,
                item.name,
                Decimal(self.chance.randint(*item.quantity)),
                Decimal(self.chance.randint(*item.price)) / 100,
                percent=item.percent,
                category=item.category,
                unit=item.unit,
            )
            for position, item in enumerate(self.chance.sample(supplier.items, count), 1)
        )
        issue = day - dt.timedelta(days=self.chance.choice([0, 0, 1, 1, 2, 3, 5]))
        return with_totals(
            Invoice(
                kind="invoice",
                number=f"F26-{number:05d}",
                issue_date=issue,
                due_date=issue + dt.timedelta(days=30),
                seller=seller_party(supplier),
                buyer=buyer_party(client),
                totals=EMPTY,
                lines=lines,
                taxes=_exemptions(lines_categories=[(one.category, one.percent) for one in lines]),
                order_reference=order.number if order else "",
                buyer_reference="" if order else client.code,
                payments=(
                    Payment("30", format_ogm(make_ogm(2_600_000_000 + number)), supplier.iban,
                            account_name=supplier.name),
                ),
            )
        )  # fmt: skip


def write_post(world: World, count: int, seed: int = 2026, *, with_files: bool = True) -> Post:
    """`count` UBL files over the half-year, of which 5 % are faulty in a known way, and some paper on top.

    Without files the letters are the same, but empty: for who reads the files from disk.
    """
    room = PostRoom(world, count, seed, with_files)
    letters = room.letters()
    papers = [room.paper(count + number) for number in range(1, count * PAPER_PERCENT // 100 + 1)]
    return Post(list(room.orders.values()), letters, papers)


def paper_pdf(invoice: Invoice) -> bytes:
    """The sheet that a supplier without e-invoicing sends."""
    seller, payment = invoice.seller, invoice.payments[0]
    return pdf.render(
        "demo/typst/paper.typ",
        {
            "title": f"Factuur {invoice.number}",
            "day": [invoice.issue_date.year, invoice.issue_date.month, invoice.issue_date.day],
            "seller": seller.name,
            "seller_address": f"{seller.street}, {seller.postcode} {seller.city} · BTW {seller.vat_number}",
            "buyer": invoice.buyer.name,
            "number": invoice.number,
            "issued": f"{invoice.issue_date:%d/%m/%Y}",
            "due": f"{invoice.due_date:%d/%m/%Y}",
            "reference": invoice.buyer_reference or invoice.order_reference,
            "lines": [
                [one.name, f"{one.quantity}", f"{one.price}".replace(".", ","), money.show(one.net_cents)]
                for one in invoice.lines
            ],
            "net": money.show(invoice.totals.tax_exclusive, euro=True),
            "tax": money.show(invoice.totals.tax, euro=True),
            "payable": money.show(invoice.totals.payable, euro=True),
            "iban": payment.iban,
            "communication": payment.reference,
        },
    )


def sample_orders(world: World) -> list[SampleOrder]:
    """A yearly order of each client with each supplier that works on order."""
    found = []
    for place, client in enumerate(world.clients):
        for rank, supplier in enumerate(world.suppliers):
            if supplier.order:
                number = f"45{place + 1:02d}{rank + 1:03d}026"
                article = f"ZZ0-1{client.code}-2-A/WT"
                found.append(
                    SampleOrder(number, client.code, supplier.enterprise_number, article, 25_000_000,
                                f"Jaarbestelling {supplier.items[0].name.lower()}")
                )  # fmt: skip
    return found


def seller_party(supplier: SampleSupplier) -> Party:
    """The supplier as seller on an invoice."""
    return Party(
        name=supplier.name,
        legal_name=supplier.name,
        endpoint_id=supplier.enterprise_number,
        enterprise_number=supplier.enterprise_number,
        vat_number=f"BE{supplier.enterprise_number}",
        street=supplier.street,
        postcode=supplier.postcode,
        city=supplier.city,
    )


def buyer_party(client: SampleClient) -> Party:
    """The client as buyer on an invoice."""
    return Party(
        name=client.name,
        legal_name=client.name,
        endpoint_id=client.enterprise_number,
        enterprise_number=client.enterprise_number,
        vat_number=f"BE{client.enterprise_number}",
        street="Voorbeeldlaan 1",
        postcode="1000",
        city="Brussel",
    )


def _exemptions(lines_categories: list[tuple[str, Decimal | None]]) -> tuple[TaxSubtotal, ...]:
    """The reason that an exempt line needs; reverse charge gets its own from `with_totals`."""
    if not any(category == "E" for category, _ in lines_categories):
        return ()
    return (TaxSubtotal("E", Decimal(0), NOTHING, NOTHING, EXEMPTION),)
