"""Builders for tests of payments and bank: a client with books, people, a bank account, approved invoices."""

import datetime as dt
import itertools
from dataclasses import dataclass

from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.payables.models import Invoice, Supplier, SupplierAccount
from bundel.accounting.payments import actions
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

_COUNT = itertools.count(1)
NOW = dt.datetime(2026, 11, 2, 8, 0, tzinfo=dt.UTC)
EXECUTION = dt.date(2026, 11, 3)
OWN_IBAN = "BE10091012345604"
SUPPLIER_IBANS = ("BE35734100000137", "BE57001200000235", "BE48363300000327", "BE81734400000424")


@dataclass
class Office:
    """A client with open books and an active bank account, and one person for each step."""

    client: Client
    preparer: Actor
    lead: Actor
    signatory: Actor
    second_signatory: Actor
    account_id: int

    @property
    def id(self) -> int:
        return self.client.pk


def office(iban: str = OWN_IBAN, now: dt.datetime = NOW, **fields: object) -> Office:
    """The usual situation, with the account opened by two people."""
    client = make.client(**fields)
    ledger.open_books(make.machine(now), client.pk, now.year)
    preparer = make.actor(make.person("Petra Voorbereid", "boekhouder"), now)
    lead = make.actor(make.person("Leo Leider", "centrumleider"), now)
    signatory = make.actor(make.person("Tine Teken", "ondertekenaar", client=client), now)
    second = make.actor(make.person("Tom Teken", "ondertekenaar", client=client), now)
    change = actions.propose_account(
        preparer, client.pk, iban=iban, name=client.name, ledger_account="550001", reason="Nieuwe zichtrekening",
        valid_from=make.JOINED,
    )  # fmt: skip
    account_id = actions.confirm_account(lead, client.pk, change)
    return Office(client, preparer, lead, signatory, second, account_id)


def open_for_today(office: Office) -> None:
    """Open the books of the year in which the test runs: screens act on the real day."""
    ledger.open_books(make.machine(), office.id, dt.datetime.now(dt.UTC).year)


def supplier(iban: str = SUPPLIER_IBANS[0], name: str = "") -> Supplier:
    """A supplier with one confirmed account past its cooling-off."""
    number = next(_COUNT)
    made = Supplier.objects.create(
        registration=make.enterprise_number(5000 + number),
        name=name or f"Leverancier {number}",
        source="manual",
        valid_from=make.JOINED,
        confirmed_on=make.JOINED,
    )
    people = make.person(), make.person()
    account = SupplierAccount.objects.create(
        supplier=made, iban=iban, holder_name=made.name, status="proposed", evidence="Rib", proposed_by=people[0],
        proposed_at=NOW - dt.timedelta(days=30),
    )  # fmt: skip
    account.status, account.confirmed_by, account.active_from = "confirmed", people[1], make.JOINED
    account.confirmed_at = NOW - dt.timedelta(days=29)
    account.save()
    return made


def invoice(
    office: Office,
    of: Supplier,
    cents: int,
    *,
    number: str = "",
    reference: str = "",
    due_on: dt.date = dt.date(2026, 11, 4),
    kind: str = "invoice",
    approved: bool = True,
) -> int:
    """An approved and booked invoice or credit note of `cents`; gives its id."""
    number = number or f"26-{next(_COUNT):06d}"
    issued = due_on - dt.timedelta(days=30)
    with scope({office.id}):
        made = Invoice.objects.create(
            client_id=office.id, supplier=of, kind=kind, number=number, number_key=number, number_padded=number,
            number_bare=number, issued_on=issued, received_on=issued, received_at=NOW - dt.timedelta(days=29),
            net_cents=cents, tax_cents=0, total_cents=cents, payable_cents=cents, open_cents=cents, due_on=due_on,
            payment_reference=reference, iban=of.accounts.get().iban, status="to_book",
        )  # fmt: skip
        if approved:
            sides = ("612000", "440000") if kind == "invoice" else ("440000", "612000")
            entry = EntryDraft(
                "AANK", issued, number,
                (LineDraft(sides[0], debit_cents=cents), LineDraft(sides[1], credit_cents=cents)),
                document_type="purchase_invoice", document=f"payables.invoice:{made.pk}", key=f"proef.inv:{made.pk}",
            )  # fmt: skip
            posted = ledger.post(make.machine(NOW), office.id, [entry])[0]
            made.status, made.entry_id, made.entry_number = "approved", posted.entry_id, posted.number
            made.touchless, made.touchless_limit_cents = True, cents
            made.save()
        return made.pk


def proposed(office: Office, until: dt.date = dt.date(2026, 11, 30)) -> int:
    """A proposed run; gives its id."""
    row = actions.propose(
        office.preparer, office.id, account_id=office.account_id, due_until=until, execution_on=EXECUTION
    )
    return row.id


def signed(office: Office, **given: dt.date) -> int:
    """A run that was proposed, approved and signed."""
    run = proposed(office, **given)
    actions.approve(office.lead, office.id, run)
    actions.sign(office.signatory, office.id, run)
    return run


def released(office: Office, **given: dt.date) -> int:
    """A run whose file went to the bank."""
    run = signed(office, **given)
    actions.release(office.preparer, office.id, run)
    return run
