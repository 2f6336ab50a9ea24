"""What the office of the sample does besides invoices: an order up to its receipt, a delivery between two clients,
and the closing of a month.
"""

import datetime as dt
from decimal import Decimal
from typing import Final

from bundel.accounting.closing import actions as closing
from bundel.accounting.closing import queries as closes
from bundel.accounting.internal import actions as internal
from bundel.accounting.internal.rules import Side
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing.rules_buying import Arrived, AskedLine, Draft
from bundel.demo.budget import code_of
from bundel.demo.stage import BEFORE, YEAR, Stage, moment
from bundel.kit.findings import Refusal
from bundel.platform.approvals import actions as approvals
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.scope import scope

BUYER, SELLER = "AVW", "DPM"
ASKED, CHECKED, ORDERED, ARRIVED = dt.date(2026, 5, 4), dt.date(2026, 5, 6), dt.date(2026, 5, 8), dt.date(2026, 5, 20)
CLOSED_MONTH: Final = 5
CLOSING_DAY: Final = dt.date(2026, 6, 5)
WANTED: Final = Draft(
    "Zitbanken voor het onthaal",
    (
        AskedLine("Zitbank met drie plaatsen", Decimal(3), Decimal("410")),
        AskedLine("Plaatsing en afval meenemen", Decimal(1), Decimal("85")),
    ),
    supplier_name="Meubelmakerij De Eik", article=code_of(BUYER), cost_centre="ONTH", wanted_on=dt.date(2026, 5, 22),
)  # fmt: skip


def play(stage: Stage, client: str, day: dt.date) -> None:
    """The order of one client, step by step; a delivery between two; the close of a month at the end."""
    if client == BUYER:
        _order(stage, day)
    if client == SELLER and BUYER in stage.clients and day == ARRIVED:
        _deliver(stage, day)
    if day == CLOSING_DAY:
        _close(stage, client, day)


def _order(stage: Stage, day: dt.date) -> None:
    client_id = stage.clients[BUYER]
    if day == ASKED:
        by = stage.who("contact", BUYER, moment(day, 9))
        approvals.set_chain(
            stage.machine(moment(BEFORE, 9)), client_id, kind="requisition", caption="Bestelaanvragen", from_cents=0,
            to_cents=None, steps=[Step(role="goedkeurder")], valid_from=dt.date(YEAR, 1, 1),
        )  # fmt: skip
        made = purchasing.request(by, client_id, WANTED, source="voorbeeld:zitbanken")
        purchasing.submit(by, client_id, made)
    elif day in (CHECKED, ORDERED, ARRIVED):
        # The source gives the same request back, whatever happened to it since.
        asker = stage.who("contact", BUYER, moment(day, 9))
        made = purchasing.request(asker, client_id, WANTED, source="voorbeeld:zitbanken")
        if day == CHECKED:
            purchasing.accept(stage.accountant(BUYER, moment(day, 10)), client_id, made)
            purchasing.decide(stage.who("goedkeurder", BUYER, moment(day, 14)), client_id, made, "approved")
        else:
            order = purchasing.place_order(stage.accountant(BUYER, moment(day, 10)), client_id, made)
            if day == ARRIVED:
                by = stage.who("contact", BUYER, moment(day, 11))
                purchasing.receive(by, client_id, order, on=day, arrived=[Arrived("1", Decimal(2))], slip="LB 2026-118")


def _deliver(stage: Stage, day: dt.date) -> None:
    seller, buyer = stage.clients[SELLER], stage.clients[BUYER]
    by = stage.who("contact", SELLER, moment(day, 10))
    made = internal.propose(
        by, seller, buyer_id=buyer, date=day, description="Gebruik van de meetwagen in mei", cents=1_840_00,
        side=Side("743000"),
    )  # fmt: skip
    holder = stage.who("goedkeurder", BUYER, moment(day, 15))
    internal.agree(holder, buyer, made, side=Side("612000", code_of(BUYER)))
    internal.propose(
        by, seller, buyer_id=buyer, date=day, description="Drukwerk fietskaarten", cents=312_50, side=Side("743000")
    )


def _close(stage: Stage, client: str, day: dt.date) -> None:
    """Open the close of May and let every control look once; what it finds stays for the people of the demo."""
    client_id = stage.clients[client]
    by = stage.accountant(client, moment(day, 16))
    closing.open_close(by, client_id, YEAR, CLOSED_MONTH)
    closing.propose_accruals(by, client_id, YEAR, CLOSED_MONTH)
    with scope({client_id}):
        found = closes.close_of(client_id, YEAR, CLOSED_MONTH, day)
    for task in found.tasks if found else ():
        if task.side == "centre":
            try:
                closing.certify(by, client_id, task.id)
            except Refusal:
                continue  # it waits for a task that found something
