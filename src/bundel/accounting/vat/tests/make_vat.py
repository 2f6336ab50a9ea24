"""Builders for tests of VAT: a client with a regime and books, people, sales and purchases with boxes."""

import datetime as dt
import itertools
from dataclasses import dataclass

from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger import vat_boxes
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted
from bundel.accounting.payables import rules_booking
from bundel.accounting.payables.rules_booking import Booking
from bundel.accounting.vat import actions
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor

_COUNT = itertools.count(1)
NOW = dt.datetime(2026, 4, 8, 8, 0, tzinfo=dt.UTC)
REFERENCE = "7654321-0770000153-260408"
PROOF = b"%PDF-1.4\n% ontvangstbevestiging\n"


@dataclass
class Office:
    """A client and one person for each step."""

    client: Client
    accountant: Actor
    lead: Actor
    approver: Actor

    @property
    def id(self) -> int:
        return self.client.pk


def office(regime: str = "full", cadence: str = "quarter", ratio_ppm: int = 0, **fields: object) -> Office:
    """A client whose regime was laid down from 2026 on."""
    client = make.client(**fields)
    ledger.open_books(make.machine(NOW), client.pk, 2026)
    accountant = make.actor(make.person("Ann Acker", "boekhouder"), NOW)
    lead = make.actor(make.person("Leo Leider", "centrumleider"), NOW)
    approver = make.actor(make.person("Bea Budget", "goedkeurder", client=client), NOW)
    made = Office(client, accountant, lead, approver)
    actions.set_regime(
        lead, made.id, regime=regime, cadence=cadence, ratio_ppm=ratio_ppm, valid_from=dt.date(2026, 1, 1),
        reason="Beslissing van de administratie",
    )  # fmt: skip
    return made


def post(office: Office, day: dt.date, *lines: LineDraft, kind: str = "manual") -> Posted:
    """An entry in DIV with these lines; what they lack goes to the suspense of 499000."""
    missing = sum(line.credit_cents - line.debit_cents for line in lines)
    if missing:
        lines = (*lines, LineDraft("499000", max(missing, 0), max(-missing, 0)))
    key = f"proef.vat:{next(_COUNT)}"
    entry = EntryDraft("DIV", day, f"Proefboeking {key}", lines, document_type=kind, key=key)
    return ledger.post(make.machine(NOW), office.id, [entry])[0]


def sale(
    office: Office,
    day: dt.date,
    net: int,
    *,
    category: str = "S",
    rate: int = 210_000,
    partner: str = "0770000153",
    credit: bool = False,
    country: str = "BE",
) -> Posted:
    """A sale (or with `credit` a credit note) on 700000, as receivables would book it."""
    boxes = vat_boxes.sale(category, rate, credit=credit, country=country)
    vat = net * rate // 1_000_000 if boxes.vat else 0

    def line(account: str, cents: int, **more: str) -> LineDraft:
        cents = -cents if credit else cents
        return LineDraft(account, max(cents, 0), max(-cents, 0), **more)

    lines = [line("400000", net + vat, partner=partner), line("700000", -net, vat=boxes.base)]
    if vat:
        lines.append(line("451000", -vat, vat=boxes.vat))
    return post(office, day, *lines, kind="sales_credit_note" if credit else "sales_invoice")


def purchase(
    office: Office,
    day: dt.date,
    net: int,
    *,
    category: str = "S",
    rate: int = 210_000,
    account: str = "612000",
    share: int = 1_000_000,
    credit: bool = False,
    country: str = "BE",
) -> Posted:
    """A purchase as payables books it, with the boxes that its rules give."""
    vat = net * rate // 1_000_000 if category not in ("E", "Z", "O", "G") else 0
    one = Booking(account, net, vat, category, rate, share)
    payable = net + (0 if one.self_assessed else vat)
    sides = rules_booking.entry_sides(
        [one], sign=-1 if credit else 1, payable=payable, prepaid=0, rounding=0, country=country
    )
    lines = [
        LineDraft(side.account, max(side.cents, 0), max(-side.cents, 0), vat=side.vat) for side in sides
    ]  # fmt: skip
    return post(office, day, *lines, kind="purchase_credit_note" if credit else "purchase_invoice")


def approved(office: Office, period: str = "2026-Q1", **given: object) -> int:
    """A return that was prepared and approved."""
    made = actions.prepare(office.accountant, office.id, period, **given)
    actions.approve(office.approver, office.id, made)
    return made


def filed(office: Office, period: str = "2026-Q1", **given: object) -> int:
    """A return that was filed."""
    made = approved(office, period, **given)
    actions.file(office.accountant, office.id, made, reference=REFERENCE, proof_name="ontvangst.pdf", proof=PROOF)
    return made
