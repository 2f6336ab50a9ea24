"""Builders for tests of fixed assets: a client with books, people, and invoice lines on accounts of class 2."""

import datetime as dt
import itertools
from dataclasses import dataclass

from tests import make

from bundel.accounting.fixed_assets import actions
from bundel.accounting.fixed_assets.actions import Facts, Part
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import Actor

_COUNT = itertools.count(1)
NOW = dt.datetime(2026, 11, 2, 8, 0, tzinfo=dt.UTC)


@dataclass
class House:
    """A client with open books, an accountant, and the lead who approves."""

    client: Client
    clerk: Actor
    lead: Actor

    @property
    def id(self) -> int:
        return self.client.pk


def house(now: dt.datetime = NOW) -> House:
    """The usual situation."""
    client = make.client()
    for year in (2026, 2027):
        ledger.open_books(make.machine(now), client.pk, year)
    clerk = make.actor(make.person("Bo Boekhouder", "boekhouder"), now)
    lead = make.actor(make.person("Lea Leider", "centrumleider"), now)
    return House(client, clerk, lead)


def invoice(
    house: House, *amounts: int, account: str = "240100", on: dt.date = dt.date(2026, 1, 12), **keys: str
) -> list[Part]:
    """A purchase of so many lines on an account; gives the lines (negative amounts are a credit note)."""
    number = next(_COUNT)
    lines = [
        LineDraft(account, max(one, 0), max(-one, 0), f"Levering {number}", partner="Leverancier", **keys)
        for one in amounts
    ]
    total = sum(amounts)
    other = LineDraft("440000", max(-total, 0), max(total, 0), partner="Leverancier")
    draft = EntryDraft("AANK", on, f"Factuur {number}", (*lines, other), "purchase_invoice", f"proef:{number}",
                       f"proef:{number}")  # fmt: skip
    posted = ledger.post(make.machine(NOW), house.id, [draft])[0]
    return [Part(posted.entry_id, position) for position in range(1, len(amounts) + 1)]


def asset(
    house: House,
    cents: int = 480_000,
    *,
    category: str = "informatica",
    in_use_on: dt.date | None = dt.date(2026, 1, 12),
    on: dt.date = dt.date(2026, 1, 12),
    account: str = "240100",
    life_months: int | None = None,
    residual_cents: int = 0,
    **facts: str,
) -> str:
    """An asset from an invoice; gives its number."""
    parts = invoice(house, cents, account=account, on=on)
    return actions.capitalise(
        house.clerk, house.id, Facts(facts.pop("name", "Laptop"), category, **facts), parts, in_use_on=in_use_on,
        life_months=life_months, residual_cents=residual_cents,
    )  # fmt: skip


def disposed(house: House, number: str, **given: object) -> None:
    """Proposed by the clerk, approved by the lead."""
    values = {"on": dt.date(2026, 6, 15), "way": "scrap", "reason": "Stuk"} | given
    proposal = actions.propose_disposal(house.clerk, house.id, number, **values)
    actions.decide_disposal(house.lead, house.id, proposal, approve=True)
