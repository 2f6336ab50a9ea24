"""Builders for tests of interfaces: a feeder in use with its people, files of entries."""

import datetime as dt

from tests import make

from bundel.accounting.interfaces import actions, booking_jobs
from bundel.accounting.interfaces.models import Delivery
from bundel.accounting.interfaces.rules import Layout, Totals
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

NOW = dt.datetime(2026, 4, 10, 9, tzinfo=dt.UTC)
HEADING = "stuk;dag;rekening;debet;credit;tekst"
LAYOUT = Layout(
    {"reference": "stuk", "date": "dag", "account": "rekening", "debit": "debet", "credit": "credit",
     "description": "tekst"}
)  # fmt: skip
GOOD = ("A1;31/03/2026;612000;100,00;;Huur", "A1;31/03/2026;444000;;100,00;Huur")
ALSO_GOOD = ("B2;31/03/2026;612000;50,25;;Lijn", "B2;31/03/2026;444000;;50,25;Lijn")
UNBALANCED = ("C3;31/03/2026;612000;70,00;;Fout", "C3;31/03/2026;444000;;60,00;Fout")
REPAIRED = ("C3;31/03/2026;612000;70,00;;Juist", "C3;31/03/2026;444000;;70,00;Juist")


def file(*rows: str) -> bytes:
    return "\r\n".join([HEADING, *rows]).encode()


class World:
    """A client with a feeder `HUUR` in use; `people` make, activate and deliver."""

    def __init__(self, policy: str = "rows", schedule: str = "none", code: str = "IFC") -> None:
        self.client = books(code=code, name="Agentschap Interfaces")
        self.accountant = self.actor("boekhouder", "Ann Acker")
        self.lead = self.actor("centrumleider", "Leo Leider")
        self.contact = make.actor(make.person("Cas Contact", "contact", client=self.client), NOW)
        self.set_up(policy, schedule)
        actions.activate(self.lead, self.client.pk, "HUUR")

    @staticmethod
    def actor(role: str, name: str) -> Actor:
        return make.actor(make.person(name, role), NOW)

    def set_up(self, policy: str = "rows", schedule: str = "none", by: Actor | None = None) -> None:
        actions.set_feeder(
            by or self.accountant, self.client.pk, "HUUR", name="Huurpakket", journal="DIV", layout=LAYOUT,
            schedule=schedule, policy=policy, owner_id=self.accountant.person_id or 0,
        )  # fmt: skip

    def deliver(
        self, batch: str, *rows: str, told: Totals | None = None, repairs: int | None = None, by: Actor | None = None
    ) -> Delivery:
        """A file received and booked."""
        receipt = actions.receive(
            by or self.contact, self.client.pk, "HUUR", batch=batch, name=f"{batch}.csv", content=file(*rows),
            told=told or Totals(), repairs=repairs,
        )  # fmt: skip
        booking_jobs.book_all(by or self.contact, self.client.pk, receipt.delivery_id)
        return self.delivery(receipt.delivery_id)

    def delivery(self, delivery_id: int) -> Delivery:
        with scope({self.client.pk}):
            return Delivery.of(self.client.pk).get(pk=delivery_id)
