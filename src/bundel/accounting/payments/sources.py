"""What a payment run can pay: each source gives its open items and hears what became of them.

`SOURCES` holds the two that stand below payments: supplier invoices and refunds to customers. Modules above (claims,
VAT) hang theirs into the list through `config.hooks`, so that everything that leaves goes through one run, one file and
the same three pairs of eyes.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from bundel.accounting.payables import actions as payables
from bundel.accounting.payables import queries as invoices
from bundel.accounting.payments.rules import Due
from bundel.accounting.receivables import actions as receivables
from bundel.accounting.receivables import queries as customers
from bundel.platform.people.actor import Actor

Settlement = tuple[int, int, str, dt.date]
"""(item, cents, key of the entry, day)."""


@dataclass(frozen=True, slots=True)
class Now:
    """An open item as it is now: what is open, the account it may be paid to, why it is held, the run that has it."""

    open_cents: int
    iban: str
    held: str
    run: str


class Source(Protocol):
    """Where open items come from. `account` is debited when they are paid; party ids are the source's own.

    `settle` and `reopen` come with the key of an entry: the same entry counts once. Refusals stop the whole step.
    """

    name: str
    account: str

    def dues(self, client_id: int, on: dt.date) -> list[Due]:
        """Everything with something open, as a proposal judges it."""
        ...

    def now(self, client_id: int, on: dt.date) -> Mapping[int, Now]:
        """The items that stand in a run, by id."""
        ...

    def partners(self, client_id: int, party_ids: Collection[int]) -> Mapping[int, str]:
        """How the ledger names the parties."""
        ...

    def schedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        """Items that a proposal took up."""
        ...

    def unschedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        """Items that left a proposal again."""
        ...

    def settle(self, by: Actor, client_id: int, settlements: Sequence[Settlement]) -> None:
        """Items that went to the bank with an entry."""
        ...

    def reopen(
        self, by: Actor, client_id: int, item_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date
    ) -> None:
        """An item that the bank refused or gave back."""
        ...

    def block(self, by: Actor, client_id: int, party_id: int, iban: str, reason: str) -> None:
        """An account that the bank says is wrong."""
        ...


class Payables:
    """Invoices and credit notes of suppliers."""

    name = "payables"
    account = "440000"

    def dues(self, client_id: int, on: dt.date) -> list[Due]:
        return [
            Due(
                id=one.id,
                supplier_id=one.supplier_id,
                supplier_name=one.supplier_name,
                number=one.number,
                iban=one.iban,
                open_cents=one.open_cents,
                due_on=one.due_on,
                reference=one.reference,
                holder=one.holder_name,
                asked_iban=one.iban_on_invoice,
                approved=one.approved,
                held=one.held,
            )
            for one in invoices.open_items([client_id], on=on)
        ]

    def now(self, client_id: int, on: dt.date) -> Mapping[int, Now]:
        return {
            one.id: Now(one.open_cents, one.iban, one.held, one.payment_run if one.status == "scheduled" else "")
            for one in invoices.open_items([client_id], on=on)
        }

    def partners(self, client_id: int, party_ids: Collection[int]) -> Mapping[int, str]:
        return invoices.registrations(set(party_ids))

    def schedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        payables.schedule(by, client_id, list(ids), run)

    def unschedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        payables.unschedule(by, client_id, list(ids), run)

    def settle(self, by: Actor, client_id: int, settlements: Sequence[Settlement]) -> None:
        payables.settle(by, client_id, list(settlements))

    def reopen(
        self, by: Actor, client_id: int, item_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date
    ) -> None:
        payables.reopen(by, client_id, item_id, cents, reason, entry_key=entry_key, on=on)

    def block(self, by: Actor, client_id: int, party_id: int, iban: str, reason: str) -> None:
        payables.block_iban(by, client_id, party_id, iban, reason)


class Refunds:
    """What customers paid too much and get back, to an account that two people confirmed."""

    name = "refunds"
    account = "400000"

    def dues(self, client_id: int, on: dt.date) -> list[Due]:
        return [
            Due(
                id=one.id,
                supplier_id=one.customer_id,
                supplier_name=one.name,
                number=one.number,
                iban=one.iban,
                open_cents=one.cents,
                due_on=one.due_on,
                reference=f"Terugbetaling {one.number}",
                holder=one.holder,
                asked_iban=one.asked_iban,
            )
            for one in customers.refunds_to_pay(client_id)
        ]

    def now(self, client_id: int, on: dt.date) -> Mapping[int, Now]:
        return {one.id: Now(one.cents, one.iban, "", one.run) for one in customers.refunds_to_pay(client_id)}

    def partners(self, client_id: int, party_ids: Collection[int]) -> Mapping[int, str]:
        return customers.keys_of(client_id, party_ids)

    def schedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        receivables.schedule_refunds(by, client_id, ids, run)

    def unschedule(self, by: Actor, client_id: int, ids: Sequence[int], run: str) -> None:
        receivables.unschedule_refunds(by, client_id, ids, run)

    def settle(self, by: Actor, client_id: int, settlements: Sequence[Settlement]) -> None:
        receivables.pay_refunds(by, client_id, settlements)

    def reopen(
        self, by: Actor, client_id: int, item_id: int, cents: int, reason: str, *, entry_key: str, on: dt.date
    ) -> None:
        receivables.reopen_refund(by, client_id, item_id, cents, reason, entry_key=entry_key, on=on)

    def block(self, by: Actor, client_id: int, party_id: int, iban: str, reason: str) -> None:
        receivables.block_customer_iban(by, client_id, party_id, iban, reason)


SOURCES: Final[list[Source]] = [Payables(), Refunds()]
"""In the order in which a proposal shows them."""


def source(name: str) -> Source:
    """A source by its name; a run names no source that is not there."""
    return next(one for one in SOURCES if one.name == name)
