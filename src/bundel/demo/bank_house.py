"""A fictional bank: executes payment files, receives money of debtors, and writes statements as CODA or camt.053.

It knows nothing of Bundel: files come in, files go out, as with a real bank.
"""

import datetime as dt
import random
from dataclasses import dataclass, field, replace

from bundel.demo.world import SampleClient, iban
from bundel.formats.bank import camt053, coda
from bundel.formats.bank.model import Movement, Statement
from bundel.formats.payments import credit_transfer
from bundel.formats.payments.model import CreditTransfer, PaymentBatch
from bundel.kit.identifiers import format_ogm, make_ogm
from bundel.kit.money import Cents

RETURN_PERMILLE = 6
CHARGES_CENTS = 1250
DEBTORS = ("Gemeente Voorbeelddorp", "Landgoed De Proef BV", "Stad Modelgem", "Studiebureau Testveld NV")


@dataclass(frozen=True)
class Claim:
    """An outgoing invoice of the client that a debtor will pay some day."""

    document: str
    debtor: str
    iban: str
    cents: int
    reference: str
    issued: dt.date
    due: dt.date
    paid_on: dt.date
    how: str


@dataclass
class Account:
    """One account at the bank: its balance and what is on its way."""

    client: SampleClient
    balance: int
    sequence: int = 0
    waiting: list[PaymentBatch] = field(default_factory=list)
    returns: list[tuple[dt.date, CreditTransfer]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    last: dt.date = dt.date(2025, 12, 31)


class BankHouse:
    """The bank of one client."""

    def __init__(self, client: SampleClient, opening_cents: int) -> None:
        self.chance = random.Random(f"bank {client.code}")  # noqa: S311 - a sample must be repeatable, not secret
        self.account = Account(client, opening_cents)
        if client.debtors:
            self.account.claims = list(self._claims())

    def take(self, content: bytes) -> None:
        """Accept a payment file; it is executed on its own day."""
        self.account.waiting.append(credit_transfer.read(content))

    def statement(self, day: dt.date) -> tuple[str, bytes] | None:
        """The statement file of a day (name, bytes), or None when nothing moved."""
        account = self.account
        movements = [*self._executed(day), *self._returned(day), *self._received(day), *self._charges(day)]
        if not movements:
            return None
        account.sequence += 1
        opening = account.balance
        account.balance += sum(one.amount_cents for one in movements)
        statement = Statement(
            account=account.client.iban,
            currency="EUR",
            sequence=account.sequence,
            date=day,
            opening_date=account.last,
            opening_cents=Cents(opening),
            closing_cents=Cents(account.balance),
            holder=account.client.name,
            movements=tuple(replace(one, sequence=number) for number, one in enumerate(movements, 1)),
        )
        account.last = day
        name = f"{account.client.code}-2026-{account.sequence:03d}"
        if account.client.statements == "coda":
            return f"{name}.cod", coda.write([statement])
        return f"{name}.camt.053.xml", camt053.write(statement)

    def _executed(self, day: dt.date) -> list[Movement]:
        """A file is one globalised movement, with its payments as details. Some are sent back two days later."""
        due = [batch for batch in self.account.waiting if batch.execution_date <= day]
        self.account.waiting = [batch for batch in self.account.waiting if batch.execution_date > day]
        found: list[Movement] = []
        for batch in due:
            details = tuple(self._detail(one, day, number) for number, one in enumerate(batch.payments, 1))
            for one in batch.payments:
                if self.chance.randrange(1000) < RETURN_PERMILLE:
                    self.account.returns.append((day + dt.timedelta(days=2), one))
            found.append(
                Movement(
                    sequence=len(found) + 1,
                    date=day,
                    value_date=day,
                    amount_cents=Cents(-batch.total_cents),
                    remittance=batch.message_id,
                    bank_reference=f"BE{day:%y%m%d}G{len(found):04d}",
                    details=details if len(details) > 1 else (),
                    end_to_end_id=batch.payments[0].end_to_end_id if len(details) == 1 else None,
                    counterparty_account=batch.payments[0].iban if len(details) == 1 else None,
                    counterparty_name=batch.payments[0].name if len(details) == 1 else None,
                )
            )
        return found

    def _detail(self, one: CreditTransfer, day: dt.date, number: int) -> Movement:
        return Movement(
            sequence=number,
            date=day,
            value_date=day,
            amount_cents=Cents(-one.amount_cents),
            counterparty_name=one.name,
            counterparty_account=one.iban,
            structured_reference=one.reference,
            remittance=one.remittance,
            end_to_end_id=one.end_to_end_id,
            bank_reference=f"BE{day:%y%m%d}D{number:04d}",
        )

    def _returned(self, day: dt.date) -> list[Movement]:
        back = [one for when, one in self.account.returns if when <= day]
        self.account.returns = [(when, one) for when, one in self.account.returns if when > day]
        return [
            Movement(
                sequence=number,
                date=day,
                value_date=day,
                amount_cents=one.amount_cents,
                counterparty_name=one.name,
                counterparty_account=one.iban,
                remittance=f"TERUGGESTORT {one.end_to_end_id}"[:53],
                end_to_end_id=one.end_to_end_id,
                return_reason="AC04",
                bank_reference=f"BE{day:%y%m%d}R{number:04d}",
            )
            for number, one in enumerate(back, 1)
        ]

    def _received(self, day: dt.date) -> list[Movement]:
        """Debtors pay: most with the structured reference, some with a free text, some without anything useful."""
        paid = [one for one in self.account.claims if self.account.last < one.paid_on <= day]
        found = []
        for number, claim in enumerate(paid, 1):
            found.append(
                Movement(
                    sequence=number,
                    date=day,
                    value_date=day,
                    amount_cents=Cents(claim.cents),
                    counterparty_name=claim.debtor,
                    counterparty_account=claim.iban,
                    structured_reference=claim.reference if claim.how == "ogm" else None,
                    remittance={"ogm": "", "text": f"betaling {claim.document}", "none": "zie brief"}[claim.how],
                    bank_reference=f"BE{day:%y%m%d}C{number:04d}",
                )
            )
        return found

    def _charges(self, day: dt.date) -> list[Movement]:
        """The bank's costs, on the first working day of the month."""
        if self.account.last.month == day.month and self.account.last.year == day.year:
            return []
        return [
            Movement(
                sequence=1,
                date=day,
                value_date=day,
                amount_cents=Cents(-CHARGES_CENTS),
                remittance=f"BEHEERSKOSTEN REKENING {day:%m/%Y}",
                bank_reference=f"BE{day:%y%m%d}K0001",
            )
        ]

    def _claims(self) -> list[Claim]:
        """Two outgoing invoices a week, paid after two to nine weeks."""
        found = []
        day = dt.date(2026, 1, 6)
        number = 0
        while day < dt.date(2026, 6, 1):
            number += 1
            who = self.chance.randrange(len(DEBTORS))
            found.append(
                Claim(
                    document=f"UIT-2026-{number:04d}",
                    debtor=DEBTORS[who],
                    iban=iban(9_302_000 + who),
                    cents=self.chance.randrange(4_500, 480_000),
                    reference=make_ogm(2_026_000_000 + number),
                    issued=day,
                    due=day + dt.timedelta(days=30),
                    paid_on=day + dt.timedelta(days=self.chance.randrange(12, 60)),
                    how=self.chance.choices(["ogm", "text", "none"], [85, 10, 5])[0],
                )
            )
            day += dt.timedelta(days=self.chance.choice([2, 3, 4, 5]))
        return found


def claims_file(claims: list[Claim]) -> bytes:
    """The outgoing invoices as the CSV file that the client delivers to the centre."""
    head = "document,customer,customer_iban,amount_open,structured_communication,invoice_date,due_date,description"
    rows = [
        f"{one.document},{one.debtor},{one.iban},{one.cents // 100}.{one.cents % 100:02d},{format_ogm(one.reference)},"
        f"{one.issued},{one.due},Dienstverlening"
        for one in claims
    ]
    return "\n".join([head, *rows, ""]).encode()
