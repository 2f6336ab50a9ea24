"""The budgets of the sample: credits before the year begins, and an article that runs out in spring.

Orders commit and invoices clear by themselves; only what people decide about credits is played here.
"""

import datetime as dt
from typing import Final

from bundel.accounting.budget import actions
from bundel.accounting.budget.rules import CreditLine
from bundel.demo.stage import BEFORE, YEAR, Stage, moment
from bundel.kit.findings import Refusal

ARTICLES: Final = (
    ("2-A/WT", "Werking en toelagen", "12.11", 900_000_000, 450_000_000),
    ("2-B/WT", "Gebouwen en lokalen", "12.12", 60_000_000, 60_000_000),
    ("2-C/WT", "Investeringen in uitrusting", "74.22", 250_000, 400_000),
)
ORDERED, TOO_MUCH = 229_779, 242_000
SPRING: Final = dt.date(2026, 4, 14)


def code_of(client: str, part: str = "2-A/WT") -> str:
    """The code of an article of a client."""
    return f"ZZ0-1{client}-{part}"


def set_up(stage: Stage, client: str) -> None:
    """The budget of a client: articles with credits that the accountant proposes and the lead approves."""
    client_id = stage.clients[client]
    by = stage.accountant(client, moment(BEFORE, 9))
    actions.open_year(by, client_id, YEAR)
    for part, name, esr, _vak, _vek in ARTICLES:
        actions.set_article(by, client_id, YEAR, code_of(client, part), name=name, esr_code=esr)
    lines = [CreditLine(code_of(client, part), vak, vek) for part, _name, _esr, vak, vek in ARTICLES]
    asked = actions.adjust(by, client_id, YEAR, lines, kind="initial", reference=f"Uitgavendecreet {YEAR}")
    actions.approve(stage.who("centrumleider", client, moment(BEFORE, 14)), client_id, asked)


def play(stage: Stage, client: str, day: dt.date) -> int:
    """In spring the equipment runs out: an order is refused until the budget holder lets it pass. Counts refusals."""
    if day != SPRING or client != stage.world.clients[0].code:
        return 0
    client_id, article = stage.clients[client], code_of(client, "2-C/WT")
    by = stage.accountant(client, moment(day, 10))

    def commit(cents: int, what: str) -> None:
        made = actions.reserve(
            by, client_id, year=YEAR, article=article, cents=cents, creditor="Meetkundig Huis", description=what
        )
        actions.post_commitment(by, client_id, made.number)

    commit(ORDERED, "Bureaustoelen voor de meetploeg")
    refused = 0
    try:
        commit(TOO_MUCH, "Meettoestel")
    except Refusal:
        refused = 1
        holder = stage.who("goedkeurder", client, moment(day, 15))
        actions.grant_overrun(holder, client_id, YEAR, article, "vak", TOO_MUCH, "Toestel stuk bij de overstroming")
        commit(TOO_MUCH, "Meettoestel")
    return refused
