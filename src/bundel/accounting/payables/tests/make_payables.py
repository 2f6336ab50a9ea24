"""Builders for tests of payables: suppliers with a confirmed account, invoices out of the project's own writer."""

import datetime as dt
from decimal import Decimal
from typing import Any

from tests import make

from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Supplier
from bundel.accounting.payables.rules_facts import Facts, FactTax, Seller
from bundel.formats.invoices import ubl
from bundel.formats.invoices.compose import with_totals
from bundel.formats.invoices.model import Invoice, Line, Party, Payment
from bundel.kit import identifiers
from bundel.kit.money import Cents
from bundel.platform.clients.models import Client

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
IBAN = "BE68539007547034"
BEFORE = NOW - dt.timedelta(days=30)


def number_of(seed: int) -> str:
    """A valid enterprise number for a fictional supplier."""
    return identifiers.make_enterprise_number(7_990_000 + seed)


def supplier(seed: int = 1, *, iban: str = IBAN, name: str = "") -> Supplier:
    """A confirmed supplier whose account was confirmed by another person and is past its cooling-off."""
    clerk, second = make.person("", "boekhouder"), make.person("", "centrumleider")
    key = actions.add_supplier(
        make.actor(clerk, BEFORE), None, registration=number_of(seed), name=name or f"Leverancier Proef {seed}"
    )
    if iban:
        account(key, iban, clerk, second)
    return Supplier.objects.get(pk=key)


def account(supplier_id: int, iban: str, clerk: Any, second: Any, at: dt.datetime = BEFORE) -> int:
    """An account of a supplier, proposed and confirmed."""
    account_id = actions.propose_iban(
        make.actor(clerk, at),
        None,
        supplier_id,
        iban=iban,
        holder_name="Houder",
        evidence="Brief met bankattest",
        callback_number="02 000 00 00",
        callback_person="An Proef",
        callback_at=at - dt.timedelta(hours=1),
    )
    actions.confirm_iban(make.actor(second, at), None, account_id)
    return account_id


def document(client: Client, seller: Supplier, number: str = "26-1", **given: Any) -> Invoice:
    """A valid invoice to a client. `net` in cents (default 100.00 euro at 21 %), `order`, `reference`, `iban`, …"""
    net = given.pop("net", 10_000)
    percent = Decimal(given.pop("percent", 21))
    base = Invoice(
        kind=given.pop("kind", "invoice"),
        number=number,
        issue_date=given.pop("issued", dt.date(2026, 10, 30)),
        due_date=None,
        seller=_party(seller.name, seller.registration),
        buyer=_party(client.name, client.enterprise_number),
        totals=None,  # type: ignore[arg-type]
        lines=(
            Line(
                id="1",
                name=given.pop("what", "Printpapier"),
                quantity=Decimal(1),
                unit="C62",
                price=Decimal(net) / 100,
                net_cents=Cents(net),
                category="S",
                percent=percent,
            ),
        ),
        taxes=(),
        order_reference=given.pop("order", ""),
        buyer_reference=given.pop("buyer_reference", "REF"),
        payment_terms="30 dagen",
        payments=(Payment(reference=given.pop("reference", "+++090/9337/55493+++"), iban=given.pop("iban", IBAN)),),
        **given,
    )
    return with_totals(base)


def _party(name: str, number: str) -> Party:
    return Party(
        name=name,
        legal_name=name,
        endpoint_id=number,
        enterprise_number=number,
        vat_number=f"BE{number}",
        street="Voorbeeldstraat 1",
        postcode="1000",
        city="Brussel",
    )


def xml(client: Client, seller: Supplier, number: str = "26-1", **given: Any) -> bytes:
    """`document` as a file."""
    return ubl.write(document(client, seller, number, **given))


def keyed(seller: Supplier, number: str, net: int = 10_000, tax: int = 2_100, **given: Any) -> Facts:
    """What a person reads on a paper invoice."""
    return Facts(
        seller=Seller(seller.country, seller.registration, seller.name),
        kind="invoice",
        number=number,
        issued_on=dt.date(2026, 10, 28),
        supplier_due_on=None,
        currency="EUR",
        net_cents=net,
        tax_cents=tax,
        prepaid_cents=0,
        rounding_cents=0,
        payable_cents=net + tax,
        taxes=(FactTax("S", 210_000, net, tax),),
        iban=IBAN,
        **given,
    )


def received(client: Client, seller: Supplier, number: str = "26-1", *, by: Any = None, **given: Any) -> int:
    """An invoice that came in as an e-invoice; its id."""
    at = given.pop("at", NOW)
    receipt = actions.receive(
        by or make.machine(at), xml(client, seller, number, **given), f"{number}.xml", "upload", received_at=at
    )
    if receipt.invoice_id is None:
        raise AssertionError(f"niet aanvaard: {receipt}")
    return receipt.invoice_id
