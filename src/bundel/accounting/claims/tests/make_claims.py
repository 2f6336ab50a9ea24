"""Builders for tests of claims: an office with a chain for claims, people, and a claim in a state."""

import datetime as dt
import itertools

from tests import make

from bundel.accounting.claims import actions
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.payments.tests import make_payments
from bundel.accounting.payments.tests.make_payments import Office
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.people.actor import Actor

NOW = make_payments.NOW
IBAN = make_payments.SUPPLIER_IBANS[0]
_COUNT = itertools.count(1)


class Desk:
    """A client with a budget holder, two members of staff, an accountant and the lead of the centre."""

    def __init__(self) -> None:
        self.office: Office = make_payments.office()
        self.id = self.office.id
        self.client = self.office.client
        self.mia, self.jos = self.actor("medewerker", "Mia Medewerker"), self.actor("medewerker", "Jos Collega")
        self.holder = self.actor("goedkeurder", "Bea Budget")
        self.clerk = make.actor(make.person("Ann Acker", "boekhouder"), NOW)
        self.lead = self.office.lead
        approvals.set_chain(
            make.machine(NOW), self.id, kind="claim", caption="Onkosten", from_cents=0, to_cents=None,
            steps=[Step(role="goedkeurder")], valid_from=make.JOINED,
        )  # fmt: skip
        self.today = NOW.date()

    def actor(self, role: str, name: str) -> Actor:
        return make.actor(make.person(name, role, client=self.client), NOW)

    def draft(self, by: Actor | None = None, **given: object) -> int:
        """A claim with one meal and its receipt."""
        who = by or self.mia
        made = actions.start(who, self.id)
        asked: dict[str, object] = {
            "date": self.today - dt.timedelta(days=5), "kind": "meals", "description": "Lunch met jury", "cents": 24_50,
            "receipt": receipt(),
        }  # fmt: skip
        actions.add_line(who, self.id, made, **(asked | given))  # type: ignore[arg-type]
        return made

    def submitted(self, by: Actor | None = None, **given: object) -> int:
        made = self.draft(by, **given)
        actions.submit(by or self.mia, self.id, made)
        return made

    def approved(self, **given: object) -> int:
        made = self.submitted(**given)
        actions.decide(self.holder, self.id, made, "approved")
        return made

    def payable(self, **given: object) -> int:
        made = self.approved(**given)
        actions.check(self.clerk, self.id, made)
        return made

    def confirmed_account(self, by: Actor | None = None) -> int:
        made = actions.propose_account(by or self.mia, self.id, iban=IBAN, holder="Mia Medewerker")
        actions.confirm_account(self.lead, self.id, made)
        return made


def receipt(word: str = "") -> tuple[str, bytes]:
    """A small PDF that differs from every other one."""
    return "bewijs.pdf", b"%PDF-1.7 " + (word or f"bewijs {next(_COUNT)}").encode()


def lock(desk: Desk, year: int, month: int) -> None:
    ledger.lock(make.machine(NOW), desk.id, year, month, reason="af")
