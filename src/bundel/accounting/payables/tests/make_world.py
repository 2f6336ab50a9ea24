"""A small office for tests of screens: two clients, people in every role, invoices in every state."""

import datetime as dt
from dataclasses import dataclass, field, replace

from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables import actions
from bundel.accounting.payables.models import Invoice, Question, Supplier
from bundel.accounting.payables.tests import make_payables
from bundel.formats.invoices import ubl
from bundel.formats.invoices.model import Attachment
from bundel.formats.invoices.model import Invoice as Document
from bundel.platform.approvals.tests import make_approvals
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.models import Person

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
NAMES = ("Drukkerij De Vos", "Groenwerken Lindeman", "Softwarehuis Korf", "Schoonmaak Helder", "Garage Noord")
IBANS = ("BE68539007547034", "BE03097990000184", "BE89097990000285", "BE78097990000386", "BE67097990000487")


@dataclass
class World:
    """Everything that `office` made; `ids` names invoices by their state."""

    client: Client
    other: Client
    accountant: Person
    second: Person
    lead: Person
    approver: Person
    contact: Person
    auditor: Person
    suppliers: list[Supplier]
    ids: dict[str, int] = field(default_factory=dict)
    question: int = 0
    to_key: int = 0
    refused: int = 0


def people_and_suppliers() -> World:
    """Two clients with open books and a chain, five suppliers that may be paid, and people in every role."""
    client, other = make.client("AWV", name="Agentschap Waterwegen"), make.client("DER", name="Departement Erfgoed")
    world = World(
        client,
        other,
        make.person("Ann Acker", "boekhouder"),
        make.person("Bert Boek", "boekhouder"),
        make.person("Lien Leemans", "centrumleider"),
        make.person("Bram Budget", "goedkeurder", client=client),
        make.person("Cara Contact", "contact", client=client),
        make.person("Axel Audit", "auditor"),
        [_supplier(n, name) for n, name in enumerate(NAMES, 1)],
    )
    make_approvals.chains()
    machine = make.machine()
    for one in (client, other):
        ledger.open_books(machine, one.pk, machine.today.year)
        actions.set_client_rules(machine, one.pk, order_required=False)
        for number, seller in enumerate(world.suppliers):
            actions.set_terms(machine, one.pk, seller.pk, account=f"61{number}000" if number else "612000")
    return world


def _supplier(seed: int, name: str) -> Supplier:
    """A supplier whose account could be paid to long before today, whatever day it is."""
    at = make.machine().now - dt.timedelta(days=120)
    clerk, second = make.person("Cleo Klerk", "boekhouder"), make.person("Tom Tweede", "centrumleider")
    number = make_payables.number_of(seed)
    key = actions.add_supplier(make.actor(clerk, at), None, registration=number, name=name)
    make_payables.account(key, IBANS[seed - 1], clerk, second, at)
    return Supplier.objects.get(pk=key)


def clean(world: World, count: int, *, start: int = 1, client: Client | None = None) -> list[int]:
    """So many invoices that need nothing but a look; their ids."""
    now = make.machine().now
    made = []
    for n in range(start, start + count):
        place = n % len(world.suppliers)
        made.append(
            make_payables.received(
                client or world.client, world.suppliers[place], f"26-{n:05d}", net=10_000 + 137 * n,
                iban=IBANS[place], issued=now.date() - dt.timedelta(days=2 + n % 20),
                at=now - dt.timedelta(days=n % 12),
            )
        )  # fmt: skip
    return made


def office() -> World:
    """`people_and_suppliers` with an invoice in every state that the screens show."""
    world = people_and_suppliers()
    now = make.machine().now
    today = now.date()
    by, approver = make.actor(world.accountant), make.actor(world.approver)
    seller = world.suppliers[0]
    state = world.ids
    at = now - dt.timedelta(days=20)
    state["to_book"], state["to_approve"], state["approved"], state["disputed"], state["held"] = (
        make_payables.received(world.client, seller, f"2026-{n:04d}", net=90_000 + 12_345 * n, at=at,
                               issued=today - dt.timedelta(days=60 + 9 * n))
        for n in range(1, 6)
    )  # fmt: skip
    for name in ("to_approve", "approved"):
        url = f"/facturen/{world.client.code}/{state[name]}/beoordelen/"
        actions.send_to_approval(by, world.client.pk, state[name], url=url)
    actions.decide(approver, world.client.pk, state["approved"], "approved")
    actions.dispute(by, world.client.pk, state["disputed"], "Levering was onvolledig.")
    actions.hold(by, world.client.pk, state["held"], "Beslag onder derden.")
    document = make_payables.document(
        world.client, world.suppliers[1], "F-88", iban="BE40097990007763", issued=today - dt.timedelta(days=4)
    )
    state["exception"] = _received(world, _rich(document))
    state["asked"] = make_payables.received(
        world.client, world.suppliers[2], "K-1001", iban=IBANS[2], net=456_700, at=now - dt.timedelta(days=15),
        issued=today - dt.timedelta(days=18),
    )  # fmt: skip
    early = make.actor(world.accountant, now - dt.timedelta(days=14))
    world.question = actions.ask(
        early, world.client.pk, state["asked"], "Voor welke dienst zijn deze licenties?", line_position=1
    )  # fmt: skip
    state["first"], state["twin"] = (
        make_payables.received(world.client, seller, number, net=987_600, at=now, issued=today - dt.timedelta(days=8))
        for number in ("2026-0099", "2026/99")
    )
    state["paid"] = make_payables.received(
        world.client, world.suppliers[3], "S-7", iban=IBANS[3], net=1_000_000, at=now - dt.timedelta(days=70),
        issued=today - dt.timedelta(days=71),
    )  # fmt: skip
    _pay(world, state["paid"])
    state["other"] = make_payables.received(world.other, seller, "D-1", issued=today - dt.timedelta(days=3), at=now)
    scan = actions.receive(by, PDF, "scan.pdf", "upload", client_id=world.client.pk)
    wrong = actions.receive(by, b"<Invoice>half", "kapot.xml", "upload", client_id=world.client.pk)
    world.to_key, world.refused = scan.intake_id, wrong.intake_id
    return world


def _pay(world: World, invoice_id: int) -> None:
    """Approve, put in a run and settle."""
    machine, client_id = make.machine(), world.client.pk
    actions.send_to_approval(make.actor(world.accountant), client_id, invoice_id)
    actions.decide(make.actor(world.approver), client_id, invoice_id, "approved")
    actions.schedule(machine, client_id, [invoice_id], "BR-1")
    with scope({client_id}):
        cents = Invoice.objects.get(pk=invoice_id).open_cents
    actions.settle(machine, client_id, [(invoice_id, cents, "proef:betaald", machine.today)])


def _rich(document: Document) -> Document:
    """The same with attachments and a note, to see how they are shown."""
    paper = Attachment("bestek.pdf", "application/pdf", PDF, "1", "Werkbon")
    return replace(document, attachments=(paper,), notes=("Geleverd op de werf.",))


def _received(world: World, document: Document) -> int:
    receipt = actions.receive(make.machine(), ubl.write(document), "rijk.xml", "upload")
    if receipt.invoice_id is None:
        raise AssertionError(receipt)
    return receipt.invoice_id


def status(world: World, name: str) -> str:
    """The status of a named invoice now."""
    with scope({world.client.pk, world.other.pk}):
        return str(Invoice.objects.get(pk=world.ids[name]).status)


def answered(world: World) -> bool:
    """Whether the question was answered."""
    with scope({world.client.pk}):
        return Question.objects.get(pk=world.question).answered_at is not None
