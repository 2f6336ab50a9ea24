"""Two clients with a whole working life each, made through the same actions as on the screens.

Every text of a client carries a word of its own, so that a page which shows it to a stranger is found by reading it.
The words of the first client are an attack: markup, quotes, and the start of a spreadsheet formula.
"""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from bundel.accounting.bank import actions as bank
from bundel.accounting.bank.models import Movement
from bundel.accounting.bank.tests import make_bank
from bundel.accounting.budget import actions as budget
from bundel.accounting.budget.rules import CreditLine
from bundel.accounting.fixed_assets import actions as fixed_assets
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payables import actions as payables
from bundel.accounting.payables.models import Supplier
from bundel.accounting.payables.tests import make_payables
from bundel.accounting.payments import actions as payments
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing.models import Order
from bundel.accounting.purchasing.rules import COLUMNS as ORDER_COLUMNS
from bundel.accounting.receivables import actions as receivables
from bundel.accounting.receivables.models import Customer, Reminder
from bundel.accounting.receivables.rules_customer import CustomerDraft
from bundel.accounting.receivables.rules_sale import SaleDraft, SaleLine
from bundel.accounting.vat import actions as vat
from bundel.config.roles import ROLES
from bundel.kit.calendar import next_bank_day
from bundel.kit.identifiers import make_ogm
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.audit.models import Record
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import actions as documents
from bundel.platform.documents import queries as stored
from bundel.platform.imports import actions as imports
from bundel.platform.imports.jobs import commit_batch
from bundel.platform.jobs.actions import defer
from bundel.platform.notifications.actions import notify
from bundel.platform.people import api_keys
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person
from bundel.steering.kpis import actions as kpis
from tests import make
from tests.security import house_office

EVIL = "=1+1<script>alert('x')</script>\"><img src=x onerror=alert(2)>"
SECRET = "GEHEIMVANDEBUUR"
NOW = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=5)
TODAY = NOW.date()
IBANS = {"AAA1": "BE10091012345604", "BBB2": "BE81734400000424"}
SUPPLIER_IBANS = {"AAA1": "BE35734100000137", "BBB2": "BE57001200000235"}


@dataclass
class Tenant:
    """One client: its people by role, and the ids of what belongs to it."""

    client: Client
    word: str
    people: dict[str, Person] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    api_secret: str = ""

    def by(self, role: str) -> Actor:
        return make.actor(self.people[role], NOW)

    @property
    def marks(self) -> tuple[str, str]:
        """What a stranger may never read."""
        return self.client.code, self.word


def tenant(code: str, word: str) -> Tenant:
    """A client in which everything happened once."""
    client = make.client(code, name=f"{word} agentschap {code}")
    made = Tenant(client, word)
    for role in ROLES:
        made.people[role] = make.person(f"{word} {role}", role, client=client)
    made.people["tweede"] = make.person(f"{word} tweede", "boekhouder", client=client)
    machine = make.machine(NOW)
    for year in sorted({TODAY.year, (TODAY - dt.timedelta(days=60)).year}):
        ledger.open_books(machine, client.pk, year)
    made.ids["chain_id"] = approvals.set_chain(
        machine, client.pk, kind="invoice", caption=f"{word} keten", from_cents=0, to_cents=None,
        steps=[Step(role="goedkeurder")], valid_from=make.JOINED,
    )  # fmt: skip
    key, made.api_secret = api_keys.create_api_key(
        machine, client.pk, name=f"{word} sleutel", person_id=_api_person(made).pk
    )
    made.ids["key_id"] = key.pk
    supplier = _purchasing(made, machine)
    _budget(made)
    _invoices(made, machine, supplier)
    _money(made)
    _books(made, machine)
    _assets(made, machine)
    _office(made, machine)
    _vat(made)
    _debtors(made)
    _platform(made, machine)
    kpis.measure(machine, client.pk, f"{TODAY.year}-H{1 if TODAY.month < 7 else 2}", TODAY)
    return made


def _office(made: Tenant, machine: Actor) -> None:
    made.ids["requisition_id"], made.ids["document_id"] = house_office.request(
        made.client, made.word, made.by("contact")
    )
    made.ids["task_id"], made.ids["accrual_id"] = house_office.close(made.client, made.word, machine, TODAY)
    made.ids["explanation_id"], made.ids["sample_id"] = house_office.control(
        made.client, made.word, made.by("centrumleider"), made.by("auditor"), TODAY
    )
    made.ids["feed_delivery_id"] = house_office.feed(made.client, made.word, TODAY)
    made.ids["transaction_id"] = house_office.deal(made.client, made.word, machine, TODAY)
    made.ids |= house_office.claims(made.client, made.word, made.by("medewerker"), made.by("boekhouder"), TODAY)


def _api_person(made: Tenant) -> Person:
    return make.person(f"{made.word} systeem", "contact", "boekhouder", client=made.client)


def _purchasing(made: Tenant, machine: Actor) -> Supplier:
    """A supplier of its own with a proven account, its terms, a reference and an order."""
    client, code = made.client.pk, made.client.code
    # The register of suppliers is shared by design; only the first client's supplier carries its (hostile) word.
    supplier = make_payables.supplier(
        sum(code.encode()), iban="", name=f"{'' if made.word == SECRET else made.word} leverancier {len(code)}".strip()
    )
    clerk, second = make.person("Bediende Proef", "boekhouder"), make.person("Hoofd Proef", "centrumleider")
    made.ids["account_id"] = make_payables.account(
        supplier.pk, SUPPLIER_IBANS[code], clerk, second, NOW - dt.timedelta(days=30)
    )
    payables.set_terms(
        machine, client, supplier.pk, account="612000", cost_centre=made.word[:40], article="ZZ0-1ZZA-2-A/WT"
    )
    payables.set_client_rules(machine, client, order_required=False, touchless_limit_cents=0)
    payables.set_reference(machine, client, f"REF-{code}", article="ZZ0-1ZZA-2-A/WT")
    values = {
        "order": f"{code}-BB-1", "entity": code, "supplier_kbo": supplier.registration, "line": "1",
        "description": made.word.replace('"', ""), "amount_excl_vat": "500.00", "vat_rate": "21",
        "budget_article": "ZZ0-1ZZA-2-A/WT", "commitment": f"VL-{code}", "commitment_incl_nonrecoverable_vat": "500.00",
    }  # fmt: skip
    rows = [",".join(ORDER_COLUMNS), ",".join(values.get(name, "") for name in ORDER_COLUMNS)]
    purchasing.import_orders(machine, client, "\n".join(rows).encode())
    made.ids["supplier_id"] = supplier.pk
    return supplier


def _invoices(made: Tenant, machine: Actor, supplier: Supplier) -> None:
    """Invoices in every state of the road, with questions, holds and a refused file."""
    client, code = made.client.pk, made.client.code
    clerk, holder = made.by("boekhouder"), made.by("goedkeurder")
    for place, state in enumerate(("paid", "approved", "to_approve", "asked", "held", "disputed", "to_book"), 1):
        number = f"{code}-{place:04d}"
        content = make_payables.xml(
            made.client, supplier, number, net=10_000 + place, iban=SUPPLIER_IBANS[code], what=f"{made.word} goed",
            buyer_reference=f"REF-{code}", issued=TODAY - dt.timedelta(days=20),
        )  # fmt: skip
        receipt = payables.receive(
            machine, content, f"{made.word}-{number}.xml"[-200:], "peppol", message_id=f"{code}-m{place}",
            received_at=NOW - dt.timedelta(days=18),
        )  # fmt: skip
        if receipt.invoice_id is None:
            raise AssertionError(receipt)
        invoice = made.ids[state] = receipt.invoice_id
        made.ids["intake_id"] = receipt.intake_id
        if state in ("paid", "approved", "to_approve"):
            made.ids["request_id"] = payables.send_to_approval(clerk, client, invoice)
        if state in ("paid", "approved"):
            payables.decide(holder, client, invoice, "approved")
    made.ids["invoice_id"], made.ids["other_id"] = made.ids["asked"], made.ids["to_book"]
    made.ids["question_id"] = payables.ask(clerk, client, made.ids["asked"], f"{made.word} vraag?")
    payables.hold(clerk, client, made.ids["held"], f"{made.word} reden")
    payables.dispute(clerk, client, made.ids["disputed"], f"{made.word} betwist")
    payables.receive(machine, b"<Invoice>", f"{made.word} kapot.xml", "upload", client_id=client)
    paper = payables.receive(machine, b"%PDF-1.7 " + code.encode(), f"{code}.pdf", "upload", client_id=client)
    made.ids["paper"] = paper.intake_id
    made.ids["delivery_id"] = payables.deliver(
        clerk, client, [payables.Offered(f"{made.word} levering.pdf", b"%PDF-1.7 levering " + code.encode())],
        key=code, chosen=True,
    )  # fmt: skip


def _money(made: Tenant) -> None:
    """A bank account, a released run, claims on customers, and a statement that pays both."""
    client, code, clerk = made.client.pk, made.client.code, made.by("boekhouder")
    change = payments.propose_account(
        clerk, client, iban=IBANS[code], name=f"{made.word} zicht", ledger_account="550001", reason=made.word,
        valid_from=dt.date(TODAY.year, 1, 1),
    )  # fmt: skip
    bank_account = payments.confirm_account(made.by("centrumleider"), client, change)
    made.ids["change_id"] = payments.propose_account(
        clerk, client, iban=IBANS[code], name=f"{made.word} hernoemd", ledger_account="550001", reason=made.word
    )
    run = payments.propose(
        clerk, client, account_id=bank_account, due_until=TODAY + dt.timedelta(days=90),
        execution_on=next_bank_day(TODAY + dt.timedelta(days=1)),
    )  # fmt: skip
    payments.approve(made.by("centrumleider"), client, run.id)
    payments.sign(made.by("ondertekenaar"), client, run.id)
    payments.release(clerk, client, run.id)
    made.ids["run"], made.ids["bank_account_id"], made.numbers["number"] = run.id, bank_account, run.number
    head = "document,customer,customer_iban,amount_open,structured_communication,invoice_date,due_date,description"
    day = TODAY.isoformat()
    customer = made.word.replace('"', "")
    row = f"{code}-UIT-1,{customer},BE68539007547034,121.00,{make_ogm(sum(code.encode()))},{day},{day},{customer}"
    receivables.import_outgoing(clerk, client, f"{head}\n{row}\n".encode())
    moves = [
        make_bank.movement(12_100, 1, TODAY, counterparty_name=made.word[:35],
                           structured_reference=make_ogm(sum(code.encode())).strip("+").replace("/", "")),
        make_bank.movement(999, 2, TODAY, counterparty_name=made.word[:35], remittance=f"{made.word[:40]} onbekend"),
    ]  # fmt: skip
    statement = make_bank.statement(*moves, sequence=1, day=TODAY, account=IBANS[code])
    bank.import_file(clerk, client, make_bank.coda(statement), f"{code}.cod")
    bank.match(clerk, client)
    made.ids["rule_id"] = bank.add_rule(clerk, client, words=made.word[:20], most_cents=5_000)
    with scope({client}):
        made.ids["movement_id"] = Movement.objects.order_by("id").values_list("id", flat=True)[1]
        made.ids["statement_id"] = Movement.objects.values_list("statement_id", flat=True)[0]


def _books(made: Tenant, machine: Actor) -> None:
    """A prepared entry, a posted one, a lock and a request to lift it."""
    client = made.client.pk
    lines = (
        LineDraft("612000", debit_cents=777, description=made.word), LineDraft("612010", credit_cents=777)
    )  # fmt: skip
    draft = EntryDraft("DIV", TODAY, f"{made.word} boeking", lines, document_type="manual", key=f"proef:{client}")
    made.ids["entry_id"] = ledger.post(machine, client, [draft])[0].entry_id
    made.ids["draft_id"] = ledger.prepare(
        made.by("boekhouder"), client, EntryDraft("DIV", TODAY, f"{made.word} klaar", lines)
    )
    _ledger_work(made, lines)
    made.ids["lock_id"] = ledger.lock(machine, client, TODAY.year, 13, reason=f"{made.word} slot")
    made.ids["reopening_id"] = ledger.request_reopening(
        made.by("centrumleider"), client, made.ids["lock_id"], reason=f"{made.word} heropen",
        relock_on=TODAY + dt.timedelta(days=5),
    )  # fmt: skip


def _budget(made: Tenant) -> None:
    """A budget with a commitment, and an adjustment that waits."""
    client, clerk, code, year = made.client.pk, made.by("boekhouder"), "ZZ0-1ZZA-2-A/WT", TODAY.year
    budget.open_year(clerk, client, year)
    made.ids["article_id"] = budget.set_article(
        clerk, client, year, code, name=f"{made.word} werking", esr_code="12.11"
    )
    asked = budget.adjust(clerk, client, year, [CreditLine(code, 10**11, 10**11)], reference=f"{made.word} decreet")
    budget.approve(made.by("centrumleider"), client, asked)
    made.ids["adjustment_id"] = budget.adjust(
        clerk, client, year, [CreditLine(code, 100, 100)], reference=f"{made.word} aanpassing"
    )
    row = budget.reserve(clerk, client, year=year, article=code, cents=1_000, creditor=f"{made.word} begunstigde")
    made.ids["commitment_id"] = row.id


def _ledger_work(made: Tenant, lines: tuple[LineDraft, ...]) -> None:
    """A key with a value, a recurring entry, an accrual, a division with its driver, an attachment."""
    client, clerk, lead = made.client.pk, made.by("boekhouder"), made.by("centrumleider")
    ledger.set_dimension(clerk, client, "project", f"{made.word} project", valid_from=make.JOINED)
    ledger.set_value(clerk, client, ledger.ValueDraft("project", "P1", f"{made.word} website", make.JOINED))
    accrual = EntryDraft("DIV", TODAY, f"{made.word} overlopend", lines)
    draft = ledger.prepare(clerk, client, accrual, reverse_on=TODAY + dt.timedelta(days=400))
    ledger.attach(clerk, client, f"ledger.draft:{draft}", name="bewijs.txt", content=made.word.encode())
    made.ids["subject_id"] = draft
    with scope({client}):
        made.ids["file_id"] = stored.of(f"ledger.draft:{draft}")[0].id
    ledger.post_prepared(lead, client, draft)
    made.ids["recurrence_id"] = ledger.recur(
        clerk, client, f"{made.word} huur", EntryDraft("DIV", TODAY, f"{made.word} huur", lines), every="month", day=31
    )
    ledger.set_driver(clerk, client, "m2", f"{made.word} oppervlakte", "m²")
    made.ids["allocation_id"] = ledger.set_allocation(
        clerk, client, f"{made.word} verdeling", "61", "61",
        [ledger.TargetDraft({"cost_centre": f"{made.word}"[:20]}, share_ppm=1_000_000)],
    )  # fmt: skip


def _debtors(made: Tenant) -> None:
    """A customer with a draft, an overdue invoice, a sent letter and one that waits, a refund and a write-off."""
    client, clerk, lead, word = made.client.pk, made.by("boekhouder"), made.by("centrumleider"), made.word
    iban, day = IBANS[made.client.code], TODAY - dt.timedelta(days=60)
    receivables.set_billing(clerk, client, iban=iban, contact=word[:100])
    line = SaleLine(word, Decimal(1), Decimal(100), "700300")
    made.ids["customer_id"] = customer = receivables.add_customer(
        clerk, client, CustomerDraft("person", word, "post", street=word, city=word[:80])
    )
    issued = [
        receivables.issue(
            clerk, client, receivables.save_draft(clerk, client, SaleDraft(customer, (line,), word)), on=day
        )
        for _ in range(2)
    ]
    made.ids["sale_id"], made.ids["outgoing_id"] = issued[0].sale_id, issued[0].invoice_id or 0
    made.ids["write_off_id"] = receivables.propose_write_off(
        clerk, client, issued[0].invoice_id or 0, kind="waived", reason=word
    )
    made.ids["dunning_run_id"] = run = receivables.propose_run(clerk, client)
    receivables.send_run(lead, client, run)
    with scope({client}):
        made.ids["reminder_id"] = Reminder.objects.get().pk
        key = Customer.objects.get(pk=customer).key
    sums = (("700300", 12_100, False), ("550000", 500, True))  # what was taken over, and what was received too much
    for account, cents, received in sums:
        debit, credit = (0, cents) if received else (cents, 0)
        lines = (LineDraft("400000", debit, credit, word), LineDraft(account, credit, debit, word))
        ledger.post(clerk, client, [EntryDraft("DIV", TODAY, word, lines, key=f"proef/{account}:{client}")])
    receivables.credit(clerk, client, key, 500, entry_key=f"proef:{client}", on=TODAY, reason=word[:300])
    refund_to = receivables.propose_refund_account(
        clerk, client, customer, iban="BE68539007547034", holder=word[:70], evidence=word[:300]
    )
    receivables.confirm_refund_account(lead, client, refund_to)
    made.ids["refund_id"] = receivables.request_refund(
        clerk, client, customer, account_id=refund_to, cents=100, reason=word[:300]
    )


def _vat(made: Tenant) -> None:
    """A regime, and a prepared return about the last month."""
    client = made.client.pk
    vat.set_regime(
        made.by("centrumleider"), client, regime="full", cadence="month", valid_from=make.JOINED, reason=made.word
    )
    last = TODAY.replace(day=1) - dt.timedelta(days=1)
    made.ids["return_id"] = vat.prepare(
        made.by("boekhouder"), client, f"{last:%Y-%m}", explanation=f"{made.word} toelichting"
    )


def _assets(made: Tenant, machine: Actor) -> None:
    """Assets, one proposed for disposal, and an open count."""
    client, clerk, day = made.client.pk, made.by("boekhouder"), TODAY - dt.timedelta(days=40)
    lines = (LineDraft("240100", 90_000, 0, made.word), LineDraft("240100", 5_000, 0, made.word),
             LineDraft("444000", 0, 95_000))  # fmt: skip
    draft = EntryDraft("AANK", day, f"{made.word} laptops", lines, "purchase_invoice", "", f"activa:{client}")
    entry = ledger.post(machine, client, [draft])[0].entry_id
    facts = fixed_assets.Facts(
        f"{made.word} laptop", "informatica", location=made.word[:60], label=f"E-{made.client.code}"
    )
    number = fixed_assets.capitalise(clerk, client, facts, [fixed_assets.Part(entry, 1)], in_use_on=day)
    made.ids["asset_number"], made.ids["label"] = number, facts.label  # type: ignore[assignment]
    made.ids["count_id"] = fixed_assets.open_count(clerk, client, name=f"{made.word} telling", on=TODAY)
    made.ids["disposal_id"] = fixed_assets.propose_disposal(
        clerk, client, number, on=TODAY, way="scrap", reason=f"{made.word} stuk"
    )


def _platform(made: Tenant, machine: Actor) -> None:
    """Documents, an import with a bad row, a job, a notification for everybody of the client."""
    client, code = made.client.pk, made.client.code
    for visibility in ("internal", "client"):
        row = documents.store(
            machine, client, name=f"{made.word} {visibility}.pdf", content=f"%PDF-1.7 {code} {visibility}".encode(),
            kind="note", visibility=visibility, subject=f"payments.run:{made.ids['run']}",
        )  # fmt: skip
        made.ids[f"document_{visibility}"] = row.pk
    head = "document;customer;customer_iban;amount_open;structured_communication;invoice_date;due_date;description"
    batch = imports.stage(
        machine, client, kind="uitgaande-facturen", name=f"{code}.csv",
        content=f"{head}\n{code}-U2;{made.word.replace(';', '').replace(chr(34), '')};;x;;;;\n".encode(),
    )  # fmt: skip
    made.ids["batch_id"] = batch.pk
    run = defer(commit_batch, client, key=made.word[:20], batch_id=batch.pk, by=made.by("boekhouder"))
    made.ids["run_id"] = run.pk
    with scope({client}):
        notify(
            machine, client, people=[person.pk for person in made.people.values()], kind="proef",
            text=f"{made.word} melding", url="/", key=f"proef:{code}",
        )  # fmt: skip
    made.ids["person_id"] = made.people["contact"].pk
    made.ids["assignment_id"] = made.people["contact"].roles.get().pk
    with scope({client}):
        made.ids["record_id"] = Record.objects.filter(client_id=client).values_list("id", flat=True)[0]
        made.ids["order_id"] = Order.objects.values_list("id", flat=True)[0]


@dataclass
class House:
    """Both clients, and the database in which they live."""

    database: str
    ours: Tenant
    theirs: Tenant
    extra: dict[str, Any] = field(default_factory=dict)


def build(database: str) -> House:
    return House(database, tenant("AAA1", EVIL), tenant("BBB2", SECRET))
