"""Debtors of the sample: rooms let, fees asked, a citizen who does not pay, a company that contests."""

import datetime as dt
from decimal import Decimal
from typing import Final

from bundel.accounting.payments import queries as payments
from bundel.accounting.receivables import actions, queries
from bundel.accounting.receivables.rules_customer import CustomerDraft
from bundel.accounting.receivables.rules_sale import SaleDraft, SaleLine
from bundel.demo.bank_house import Claim
from bundel.demo.stage import Stage, moment
from bundel.demo.world import iban
from bundel.kit.identifiers import make_enterprise_number
from bundel.platform.clients.scope import scope

CODE: Final = "AVW"
COMPANY, CITY, CITIZEN = "Landgoed De Proef BV", "Stad Modelgem", "Wout Wanbetaler"
BANKS: Final = {COMPANY: 9_302_001, CITY: 9_302_002, CITIZEN: 9_302_050}
RENT: Final = SaleLine("Gebruik van het bezoekerscentrum, kwartaal", Decimal(3), Decimal("425.00"), "743000")
FEE: Final = SaleLine("Retributie vergunning grondwater", Decimal(1), Decimal("185.00"), "700300")
STUDY: Final = SaleLine("Meetcampagne waterkwaliteit", Decimal(6), Decimal("96.50"), "700120")


def set_up(stage: Stage, code: str, day: dt.date) -> None:
    """The customers of the client, how it invoices, and a rent that recurs."""
    if code != CODE:
        return
    client, by = stage.clients[code], stage.accountant(code, moment(day, 9))
    with scope({client}):
        own = payments.accounts([client])[0].iban
    actions.set_billing(by, client, iban=own, street="Graaf de Ferrarisgebouw, Proeflaan 1", postcode="1000",
                        city="Brussel", contact="Team vergunningen", email="facturen@waterbeheer.example")  # fmt: skip
    for kind, name, base in (("company", COMPANY, 8_775_001), ("public", CITY, 8_775_002)):
        number = make_enterprise_number(base)
        actions.add_customer(by, client, CustomerDraft(kind, name, "peppol", number, street="Markt 1",
                                                       postcode="9000", city="Gent"))  # fmt: skip
    actions.add_customer(by, client, CustomerDraft("person", CITIZEN, "post", street="Beekstraat 12", postcode="3000",
                                                   city="Leuven"))  # fmt: skip
    actions.set_recurrence(by, client, customer_id=_customer(client, COMPANY), description="Bezoekerscentrum",
                           months=3, first_on=dt.date(2026, 1, 5), lines=[RENT])  # fmt: skip


def _customer(client: int, name: str) -> int:
    with scope({client}):
        return queries.customer_named(client, name)


def play(stage: Stage, code: str, day: dt.date, claims: list[Claim]) -> None:
    """What happens on a day: rent each quarter, two fees, a credit note, letters by two people, a dispute."""
    if code != CODE:
        return
    client, by = stage.clients[code], stage.accountant(code, moment(day, 10))
    if (day.month, day.day) in ((1, 5), (4, 6)):
        actions.draft_recurring(by, client)
        with scope({client}):
            drafts = [row.id for row in queries.sales(client_ids=[client], statuses=("draft",))]
        for sale in drafts:
            _issue(stage, client, day, sale, claims, paid_after=25 if day.month == 1 else 0)
    if (day.month, day.day) == (1, 14):
        _issue(stage, client, day, _draft(stage, client, day, CITIZEN, FEE), claims)
        _issue(stage, client, day, _draft(stage, client, day, CITY, STUDY), claims, paid_after=31)
    if (day.month, day.day) == (3, 3):
        _letters(stage, client, day)
    if (day.month, day.day) == (4, 16):
        _letters(stage, client, day)
    if (day.month, day.day) == (5, 12):
        _contest(stage, client, day)


def _draft(stage: Stage, client: int, day: dt.date, name: str, line: SaleLine) -> int:
    by = stage.accountant(CODE, moment(day, 10))
    return actions.save_draft(by, client, SaleDraft(_customer(client, name), (line,)))


def _issue(stage: Stage, client: int, day: dt.date, sale: int, claims: list[Claim], *, paid_after: int = 0) -> None:
    """Issue and send; a customer who pays does so with the structured communication."""
    by = stage.accountant(CODE, moment(day, 11))
    issued = actions.issue(by, client, sale)
    actions.send(by, client, sale)
    if not paid_after:
        return
    with scope({client}):
        row = next(one for one in queries.open_items([client]) if one.id == issued.invoice_id)
    claims.append(
        Claim(
            row.number, row.name, iban(BANKS[row.name]), row.open_cents, row.structured_reference, row.issued_on,
            row.due_on, day + dt.timedelta(days=paid_after), "ogm",
        )
    )  # fmt: skip


def _letters(stage: Stage, client: int, day: dt.date) -> None:
    """Proposed by the accountant, checked and sent by the lead."""
    run = actions.propose_run(stage.accountant(CODE, moment(day, 14)), client)
    actions.send_run(stage.who("centrumleider", CODE, moment(day, 15)), client, run)


def _contest(stage: Stage, client: int, day: dt.date) -> None:
    """The company contests its rent: a part is credited, the rest waits for an answer."""
    by = stage.accountant(CODE, moment(day, 10))
    with scope({client}):
        mine = [one for one in queries.open_items([client]) if one.name == COMPANY and one.number.startswith("V26")]
        sale = queries.sale_of_invoice(client, mine[0].id)
    actions.open_dispute(by, client, mine[0].id, reason="not_delivered", text="Zaal was in april een week gesloten.")
    part = SaleLine("Week sluiting", Decimal(1), Decimal("98.00"), "743000")
    note = actions.draft_credit_note(by, client, sale or 0, reason="Zaal een week gesloten", lines=[part])
    actions.issue(by, client, note)
    actions.send(by, client, note)
