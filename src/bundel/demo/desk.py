"""What lies on the desks when the demo opens: a few days of open work, so that every role finds something to do.

The played half-year ends with everything handled. Here each client gets invoices at every stage up to today: to book,
stopped, in question, waiting for the budget holder, in a run that waits for the next pair of eyes; and a statement
with money that nobody recognised.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from bundel.accounting.bank import actions as bank
from bundel.accounting.bank import queries as bank_books
from bundel.accounting.bank.queries import AccountState
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payables.actions import approving, questions
from bundel.accounting.payables.actions.receive import receive
from bundel.accounting.payables.queries import iban_for
from bundel.accounting.payments import actions as payments
from bundel.accounting.payments import queries as payment_books
from bundel.demo.correspondence import EMPTY, buyer_party, seller_party
from bundel.demo.stage import OPENING_BANK_CENTS, Stage, moment
from bundel.demo.world import SampleClient, SampleSupplier, iban
from bundel.formats.bank import Movement, Statement, coda_writer
from bundel.formats.invoices.compose import line, with_totals
from bundel.formats.invoices.faults import FAULTS
from bundel.formats.invoices.model import Invoice, Payment
from bundel.formats.invoices.ubl import write
from bundel.kit.calendar import next_bank_day
from bundel.kit.identifiers import format_ogm, make_ogm
from bundel.kit.money import Cents
from bundel.platform.clients.scope import scope

# Above the limit of the sample, so that a person has to look.
AMOUNTS = (287_500, 312_040, 456_900, 268_000, 703_550, 391_275, 529_990, 341_620)
DAYS_AGO = (22, 15, 11, 8, 6, 3, 1, 0)
STAGES = ("run", "run", "approval", "approval", "question", "book", "iban", "faulty")
STRANGER = iban(7349999)


@dataclass(frozen=True)
class Desk:
    """One client and the last day that it worked."""

    stage: Stage
    client: SampleClient
    day: dt.date

    @property
    def client_id(self) -> int:
        return self.stage.clients[self.client.code]


def leave_open(stage: Stage, code: str, output: Path, today: dt.date) -> int:
    """Put open work on the desk of a client; gives the number of files that arrived. Files go to `output`.

    Everything happened before `today`, so that nothing lies in the future of who looks this morning.
    """
    yesterday = today - dt.timedelta(days=1)
    place = list(stage.clients).index(code)
    desk = Desk(stage, next(one for one in stage.world.clients if one.code == code), yesterday)
    for year in {today.year, (yesterday - dt.timedelta(days=max(DAYS_AGO))).year}:
        ledger.open_books(stage.machine(moment(yesterday, 7)), desk.client_id, year)
    files = list(_letters(desk, place))
    for file in files:
        (output / "facturen" / file.name).write_bytes(file.content)
        _bring_to(desk, file)
    _run(desk, approved=place % 2 == 0)
    _statement(desk, output)
    return len(files)


@dataclass(frozen=True)
class File:
    """An invoice file, the moment it arrives and how far it has come."""

    name: str
    content: bytes
    on: dt.date
    reaches: str


def _letters(desk: Desk, place: int) -> Iterator[File]:
    """The files of one client, from suppliers that deliver without an order."""
    sellers = _payable(desk)
    for number, (cents, ago, reaches) in enumerate(zip(AMOUNTS, DAYS_AGO, STAGES, strict=True), 1):
        seller = sellers[(place + number) % len(sellers)]
        on = desk.day - dt.timedelta(days=ago)
        invoice = _invoice(desk.client, seller, f"D26-{place + 1}{number:03d}", cents + 1_000 * place, on)
        if reaches == "iban":
            invoice = replace(invoice, payments=(replace(invoice.payments[0], iban=STRANGER),))
        content = write(invoice)
        if reaches == "faulty":
            content = FAULTS["btw-totaal"].apply(content)
        yield File(f"{invoice.number}.xml", content, on, reaches)


def _payable(desk: Desk) -> list[SampleSupplier]:
    """Suppliers without order whose account may be paid to: the bank may have returned a payment in the half-year."""
    with scope({desk.client_id}):
        return [
            one
            for one in desk.stage.world.suppliers
            if not one.order
            and any(
                account.iban == one.iban
                for account in iban_for(desk.client_id, desk.stage.suppliers[one.enterprise_number], desk.day)
            )
        ]


def _invoice(client: SampleClient, seller: SampleSupplier, number: str, cents: int, on: dt.date) -> Invoice:
    item = next((one for one in seller.items if one.category == "S"), seller.items[0])
    return with_totals(
        Invoice(
            kind="invoice",
            number=number,
            issue_date=on,
            due_date=on + dt.timedelta(days=30),
            seller=seller_party(seller),
            buyer=buyer_party(client),
            totals=EMPTY,
            lines=(line(1, item.name, Decimal(1), Decimal(cents) / 100, percent=Decimal(21)),),
            taxes=(),
            buyer_reference=client.code,
            payments=(
                Payment(
                    "30",
                    format_ogm(make_ogm(2_690_000_000 + int(number[-4:]))),
                    seller.iban,
                    account_name=seller.name,
                ),
            ),
        )
    )


def _bring_to(desk: Desk, file: File) -> None:
    """Receive a file and take it as far as it has come today."""
    stage, client_id, code = desk.stage, desk.client_id, desk.client.code
    receipt = receive(stage.machine(moment(file.on, 8)), file.content, file.name, "peppol", message_id=file.name)
    if receipt.invoice_id is None:
        return
    accountant = stage.accountant(code, moment(file.on, 10))
    if file.reaches == "question":
        text = "Dit bedrag is hoger dan bij de vorige factuur. Werd er meer besteld?"
        questions.ask(accountant, client_id, receipt.invoice_id, text)
    if file.reaches in ("approval", "run"):
        approving.send_to_approval(accountant, client_id, receipt.invoice_id)
    if file.reaches == "run":
        approver = stage.who("goedkeurder", code, moment(file.on + dt.timedelta(days=2), 14))
        approving.decide(approver, client_id, receipt.invoice_id, "approved")


def _run(desk: Desk, *, approved: bool) -> None:
    """A payment run that waits for the lead, or (approved) for the signatory."""
    stage, client_id, code = desk.stage, desk.client_id, desk.client.code
    with scope({client_id}):
        account = payment_books.accounts([client_id])[0].id
    run = payments.propose(
        stage.accountant(code, moment(desk.day, 9)),
        client_id,
        account_id=account,
        due_until=desk.day + dt.timedelta(days=31),
        execution_on=next_bank_day(desk.day + dt.timedelta(days=3)),
    )
    if approved:
        payments.approve(stage.who("centrumleider", code, moment(desk.day, 11)), client_id, run.id)


def _statement(desk: Desk, output: Path) -> None:
    """A statement with receipts that the rules cannot place."""
    client_id, on = desk.client_id, desk.day
    with scope({client_id}):
        before = next(iter(bank_books.accounts_state([client_id]).values()), None)
    moves = [
        _receipt(1, 48_400, "Molenaars en Zonen BV", "BETALING FACTUUR", on),
        _receipt(2, 12_550, "Peeters-Claes", "TERUGBETALING DUBBEL", on),
    ]
    content = coda_writer.write([_following(desk.client, before, moves)])
    name = f"{desk.client.code}-{on:%Y-%m-%d}.cod"
    (output / "uittreksels" / name).write_bytes(content)
    accountant = desk.stage.accountant(desk.client.code, moment(desk.day, 8))
    bank.import_file(accountant, None, content, name)
    bank.match(accountant, client_id)


def _receipt(sequence: int, cents: int, name: str, text: str, on: dt.date) -> Movement:
    return Movement(
        sequence,
        on,
        on,
        Cents(cents),
        counterparty_name=name,
        counterparty_account=iban(7349000 + sequence),
        remittance=text,
        bank_reference=f"OPEN{on:%y%m%d}{sequence:04d}",
    )


def _following(client: SampleClient, last: AccountState | None, moves: Sequence[Movement]) -> Statement:
    """The statement after the last one, or the first of the account."""
    opening = last.closing_cents if last else OPENING_BANK_CENTS
    return Statement(
        account=client.iban,
        currency="EUR",
        sequence=((last.last_sequence if last else 0) or 0) + 1,
        date=moves[0].date,
        opening_date=last.last_date if last else moves[0].date,
        opening_cents=Cents(opening),
        closing_cents=Cents(opening + sum(one.amount_cents for one in moves)),
        holder=client.name,
        movements=tuple(moves),
    )
