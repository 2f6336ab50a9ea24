"""Setting the stage: clients, people with roles, open books, suppliers with proven accounts, orders, approval chains.

Everything through the same actions as on the screens, dated before the half-year begins.
"""

import csv
import datetime as dt
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables.actions import accounts, suppliers
from bundel.accounting.payments import actions as payments
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing.rules import COLUMNS as ORDER_COLUMNS
from bundel.demo.correspondence import SampleOrder
from bundel.demo.world import SampleClient, SampleSupplier, World
from bundel.kit import money
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients import actions as clients
from bundel.platform.people import actions as people
from bundel.platform.people.actor import Actor, system

BRUSSELS = ZoneInfo("Europe/Brussels")
BEFORE = dt.date(2025, 12, 1)
YEAR = 2026
PASSWORD_LENGTH = 24
TOUCHLESS_CENTS = 250_000
OPENING_BANK_CENTS = 2_500_000_00


def moment(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    """A moment of a day in Brussels."""
    return dt.datetime.combine(day, dt.time(hour, minute), BRUSSELS)


@dataclass
class Stage:
    """Who and what takes part, by code or number: what the days of the half-year need."""

    world: World
    clients: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    suppliers: dict[str, int] = field(default_factory=dict)

    def actor(self, name: str, at: dt.datetime) -> Actor:
        """A person of the sample at a moment."""
        return Actor(person_id=self.people[name], name=name, channel="demo", now=at)

    def who(self, role: str, client: str, at: dt.datetime) -> Actor:
        """The person with a role for a client."""
        for one in self.world.people:
            if one.role == role and (one.clients is None or client in one.clients):
                return self.actor(one.name, at)
        raise LookupError(f"niemand is {role} voor {client}")

    def role(self, role: str, at: dt.datetime) -> Actor:
        """The first person with a role."""
        return self.actor(next(one.name for one in self.world.people if one.role == role), at)

    def accountant(self, client: str, at: dt.datetime) -> Actor:
        """The accountant of a client: the two share the clients."""
        names = [one.name for one in self.world.people if one.role == "boekhouder"]
        return self.actor(names[list(self.clients).index(client) % len(names)], at)

    def machine(self, at: dt.datetime) -> Actor:
        """Bundel itself at a moment."""
        return system("proefbestand", now=at, channel="demo")


def build(
    world: World, orders: list[SampleOrder], before_orders: Sequence[Callable[["Stage", str], None]] = ()
) -> Stage:
    """Make everything that must be there before the first invoice.

    `before_orders` is done for each client when its people are known and its orders are not there yet.
    """
    stage = Stage(world)
    start = stage.machine(moment(BEFORE, 8))
    for client in world.clients:
        _client(stage, start, client)
    _people(stage, start)
    approvals.set_chain(
        start, None, kind="invoice", caption="Budgethouder van de entiteit", from_cents=0, to_cents=None,
        steps=[Step(role="goedkeurder")], valid_from=BEFORE,
    )  # fmt: skip
    for supplier in world.suppliers:
        _supplier(stage, start, supplier)
    for client in world.clients:
        for prepare in before_orders:
            prepare(stage, client.code)
        _agreements(stage, start, client, [one for one in orders if one.client == client.code])
    return stage


def _client(stage: Stage, by: Actor, client: SampleClient) -> None:
    made = clients.register(
        by,
        None,
        code=client.code,
        name=client.name,
        enterprise_number=client.enterprise_number,
        policy_domain=client.domain,
        legal_form=client.form,
        inside_vlaamse_gemeenschap=client.inside,
        vat_regime=client.vat,
        vat_deductible_ppm=client.deductible_ppm,
        contact_name="Jana Vermeir",
        contact_email="jana.vermeir@dienstencentrum.example",
        joined_on=client.joined,
    )
    stage.clients[client.code] = made.pk
    ledger.open_books(by, made.pk, YEAR)


def _people(stage: Stage, by: Actor) -> None:
    for one in stage.world.people:
        person = people.add_person(by, None, email=one.email, name=one.name)
        stage.people[one.name] = person.pk
        for code in one.clients or (None,):
            people.grant_role(by, stage.clients[code] if code else None, person.pk, one.role, BEFORE)


def _supplier(stage: Stage, by: Actor, supplier: SampleSupplier) -> None:
    """In the register, with an account that one person proposed and another confirmed after a call."""
    stage.suppliers[supplier.enterprise_number] = suppliers.add_supplier(
        by,
        None,
        registration=supplier.enterprise_number,
        name=supplier.name,
        vat_number=f"BE{supplier.enterprise_number}",
        street=supplier.street,
        postcode=supplier.postcode,
        city=supplier.city,
    )
    prove_account(stage, supplier, supplier.iban, BEFORE)


def prove_account(stage: Stage, supplier: SampleSupplier, iban: str, day: dt.date) -> None:
    """The workflow of an account: proposed by an accountant, confirmed by the lead."""
    accountants = [one.name for one in stage.world.people if one.role == "boekhouder"]
    leads = [one.name for one in stage.world.people if one.role == "centrumleider"]
    account = accounts.propose_iban(
        stage.actor(accountants[0], moment(day, 10)),
        None,
        stage.suppliers[supplier.enterprise_number],
        iban=iban,
        holder_name=supplier.name,
        evidence="Bankattest bij de brief van de leverancier",
        callback_number="+32 2 555 01 00",
        callback_person="Boekhouding van de leverancier",
        callback_at=moment(day, 9, 30),
    )
    accounts.confirm_iban(stage.actor(leads[0], moment(day, 14)), None, account)


def _agreements(stage: Stage, by: Actor, client: SampleClient, orders: list[SampleOrder]) -> None:
    """What the client agreed: limits, accounts per supplier, its orders, its buyer reference, its opening balance."""
    client_id = stage.clients[client.code]
    suppliers.set_client_rules(by, client_id, order_required=False, touchless_limit_cents=TOUCHLESS_CENTS)
    article = f"ZZ0-1{client.code}-2-A/WT"
    suppliers.set_reference(by, client_id, client.code, article=article)
    for supplier in stage.world.suppliers:
        supplier_id = stage.suppliers[supplier.enterprise_number]
        suppliers.set_terms(
            by, client_id, supplier_id, account=supplier.account, article=article, without_order=not supplier.order
        )
        suppliers.set_supplier_limit(by, client_id, supplier_id, TOUCHLESS_CENTS)
    purchasing.import_orders(by, client_id, order_file(orders))
    change = payments.propose_account(
        stage.accountant(client.code, moment(BEFORE, 10)),
        client_id,
        iban=client.iban,
        name=f"Zichtrekening {client.name}",
        ledger_account="550000",
        reason="Overname bij de instap",
        valid_from=BEFORE,
    )
    payments.confirm_account(stage.who("centrumleider", client.code, moment(BEFORE, 15)), client_id, change)
    bank = money.plain(OPENING_BANK_CENTS)
    ledger.import_opening(by, client_id, YEAR, f"account;debit;credit\n550000;{bank};0\n100000;0;{bank}\n")


def order_file(orders: list[SampleOrder]) -> bytes:
    """The orders as the CSV file that a client would deliver."""
    out = io.StringIO()
    rows = csv.DictWriter(out, ORDER_COLUMNS)
    rows.writeheader()
    for order in orders:
        amount = money.plain(order.amount_cents)
        rows.writerow(
            {
                "order": order.number,
                "entity": order.client,
                "supplier_kbo": order.supplier,
                "line": "1",
                "description": order.description,
                "quantity": "",
                "unit_price": "",
                "amount_excl_vat": amount,
                "vat_rate": "21",
                "budget_article": order.article,
                "commitment": f"VL26-{order.number[-7:]}",
                "commitment_incl_nonrecoverable_vat": amount,
            }
        )
    return out.getvalue().encode()
