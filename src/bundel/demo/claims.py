"""Expenses of the sample: a claim that waits for the budget holder, one for the centre, and a card with purchases."""

import datetime as dt
from typing import Final

from bundel.accounting.claims import actions, queries_cards
from bundel.accounting.claims.rules import Coding
from bundel.demo.stage import BEFORE, YEAR, Stage, moment
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.scope import scope

CLIENT: Final = "AVW"
ENTERED, CARD_DAY = dt.date(2026, 6, 9), dt.date(2026, 6, 16)
BILLS: Final = (
    actions.Bill("4821", "KA-2026-05-0001", dt.date(2026, 5, 12), "Spoorwegen Voorbeeld", 48_60),
    actions.Bill("4821", "KA-2026-05-0002", dt.date(2026, 5, 20), "Hotel De Voorbeeldige Nacht", 129_00),
)


def play(stage: Stage, client: str, day: dt.date) -> None:
    """One client only, on two days of June."""
    if client == CLIENT and day == ENTERED:
        _claims(stage, day)
    if client == CLIENT and day == CARD_DAY:
        _card(stage, day)


def _receipt(name: str) -> tuple[str, bytes]:
    return f"{name}.pdf", f"%PDF-1.7 voorbeeldbewijs {name}".encode()


def _claims(stage: Stage, day: dt.date) -> None:
    client_id = stage.clients[CLIENT]
    approvals.set_chain(
        stage.machine(moment(BEFORE, 9)), client_id, kind="claim", caption="Onkostennota’s", from_cents=0,
        to_cents=None, steps=[Step(role="goedkeurder")], valid_from=dt.date(YEAR, 1, 1),
    )  # fmt: skip
    by = stage.who("contact", CLIENT, moment(day, 9))
    first = actions.start(by, client_id)
    actions.add_line(by, client_id, first, date=dt.date(2026, 6, 2), kind="mileage", description="Werfbezoek", km=64)
    actions.add_line(
        by, client_id, first, date=dt.date(2026, 6, 2), kind="parking", description="Parking aan de werf", cents=7_50,
        receipt=_receipt("parking"),
    )  # fmt: skip
    actions.submit(by, client_id, first)
    actions.decide(stage.who("goedkeurder", CLIENT, moment(day, 14)), client_id, first, "approved")
    second = actions.start(by, client_id)
    actions.add_line(
        by, client_id, second, date=dt.date(2026, 6, 5), kind="meals", description="Lunch met de jury", cents=38_20,
        receipt=_receipt("lunch"),
    )  # fmt: skip
    actions.submit(by, client_id, second)


def _card(stage: Stage, day: dt.date) -> None:
    client_id = stage.clients[CLIENT]
    clerk, holder = stage.accountant(CLIENT, moment(day, 10)), stage.who("contact", CLIENT, moment(day, 11))
    actions.add_card(
        clerk, client_id, person_id=holder.person_id or 0, last4="4821", name="Secretariaat", limit_cents=500_00,
        valid_from=dt.date(YEAR, 1, 1),
    )  # fmt: skip
    actions.take_in(clerk, client_id, BILLS)
    with scope({client_id}):
        train = next(one.id for one in queries_cards.purchases(holder) if one.cents == BILLS[0].cents)
    actions.answer_line(
        holder, client_id, train, description="Trein naar Brussel", coding=Coding("615020"), receipt=_receipt("trein")
    )
