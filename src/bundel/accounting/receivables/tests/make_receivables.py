"""Builders for tests of receivables: a client that invoices, its people, and customers of every kind."""

import datetime as dt
import itertools
from dataclasses import dataclass, replace
from decimal import Decimal

from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payments import actions as payments
from bundel.accounting.receivables import actions
from bundel.accounting.receivables.rules_customer import CustomerDraft
from bundel.accounting.receivables.rules_sale import SaleDraft, SaleLine
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor

_COUNT = itertools.count(1)
NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
REFUND_IBAN = "BE71096123456769"
RENT = SaleLine("Huur zaal", Decimal(2), Decimal("150.00"), "743000", "S", Decimal(21))
FEE = SaleLine("Retributie", Decimal(1), Decimal("100.00"), "700300")


@dataclass
class Office:
    """A client with settings, and one person for each step."""

    client: Client
    clerk: Actor
    second: Actor
    lead: Actor
    holder: Actor
    iban: str
    account_id: int

    @property
    def id(self) -> int:
        return self.client.pk


def iban(seed: int) -> str:
    """A Belgian account number with right check digits."""
    first = 910_000_000 + seed
    bban = f"{first:010d}{first % 97 or 97:02d}"
    return f"BE{98 - int(f'{bban}111400') % 97:02d}{bban}"


def office(*, vat: str = "full", approval: bool = False, year: int = 2026, **fields: object) -> Office:
    """The usual situation: books open, invoices paid on one account."""
    client = make.client(vat_regime=vat, **fields)
    ledger.open_books(make.machine(NOW), client.pk, year)
    clerk = make.actor(make.person("Ann Acker", "boekhouder"), NOW)
    lead = make.actor(make.person("Leo Leider", "centrumleider"), NOW)
    own = iban(next(_COUNT))
    change = payments.propose_account(
        clerk, client.pk, iban=own, name=client.name, ledger_account="550001", reason="Zicht", valid_from=make.JOINED
    )
    made = Office(
        client,
        clerk,
        make.actor(make.person("Bert Bediende", "boekhouder"), NOW),
        lead,
        make.actor(make.person("Bea Budget", "goedkeurder", client=client), NOW),
        own,
        payments.confirm_account(lead, client.pk, change),
    )
    actions.set_billing(
        made.clerk, client.pk, iban=own, street="Havenlaan 88", postcode="1000", city="Brussel",
        email="facturen@voorbeeld.example", approval=approval,
    )  # fmt: skip
    return made


def customer(office: Office, kind: str = "company", channel: str = "", **fields: object) -> int:
    """A customer of a kind; gives its id."""
    number = next(_COUNT)
    given: dict[str, object] = {
        "kind": kind, "name": f"Klant {kind} {number}", "street": "Kerkstraat 1", "postcode": "9000", "city": "Gent",
        "channel": channel or ("peppol" if kind in ("company", "public") else "post"),
    }  # fmt: skip
    if kind in ("company", "public"):
        given["enterprise_number"] = make.enterprise_number(8000 + number)
    if kind == "company":
        given["vat_number"] = f"BE{given['enterprise_number']}"
    if kind == "international":
        given["country"] = "NL"
    return actions.add_customer(office.clerk, office.id, CustomerDraft(**(given | fields)))  # type: ignore[arg-type]


def draft(office: Office, customer_id: int, *lines: SaleLine, **fields: object) -> int:
    """A draft with lines; gives its id."""
    return actions.save_draft(office.clerk, office.id, SaleDraft(customer_id, lines or (RENT,), **fields))  # type: ignore[arg-type]


def issued(office: Office, customer_id: int, *lines: SaleLine, on: dt.date = TODAY) -> actions.Issued:
    """An issued invoice, dated `on`."""
    sale = draft(office, customer_id, *lines)
    moment = dt.datetime.combine(on, dt.time(9), dt.UTC)
    return actions.issue(office.clerk.at(moment), office.id, sale, on=on)


def receive(office: Office, cents: int, key: str) -> None:
    """The entry that the bank books for a receipt (negative: undone)."""
    debit, credit = (cents, 0) if cents > 0 else (0, -cents)
    lines = (LineDraft("550000", debit, credit, key), LineDraft("400000", credit, debit, key))
    ledger.post(office.clerk, office.id, [EntryDraft("BANK", TODAY, key, lines, "bank_movement", "", key)])


def part_of(line: SaleLine, cents: int) -> SaleLine:
    """The same line for another net amount: what is credited of it."""
    return replace(line, quantity=Decimal(1), price=Decimal(cents) / 100)
