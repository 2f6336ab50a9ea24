"""Builders for tests that need a budget: a client with open books, an approved budget, commitments and postings."""

import itertools
from dataclasses import dataclass

from tests import make

from bundel.accounting.budget import actions, queries
from bundel.accounting.budget.rules import CreditLine, Standing
from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted
from bundel.accounting.ledger.tests.make_ledger import DAY, NOW, books
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

_COUNT = itertools.count(1)
CODE = "ZZ0-1ZZA-2-A/WT"


@dataclass
class Office:
    """A client with a budget of 2026, the accountant who prepares and the lead who decides."""

    client: Client
    accountant: Actor
    lead: Actor
    holder: Actor

    @property
    def id(self) -> int:
        return self.client.pk


def office(*credits: tuple[str, int, int], year: int = 2026) -> Office:
    """A client whose books and budget of `year` are open; `credits`: (article, VAK, VEK)."""
    client = books(year)
    ledger.open_books(make.machine(NOW), client.pk, year + 1)
    accountant = make.actor(make.person("", "boekhouder"), NOW)
    lead = make.actor(make.person("", "centrumleider"), NOW)
    holder = make.actor(make.person("", "goedkeurder", client=client), NOW)
    made = Office(client, accountant, lead, holder)
    budget(made, *(credits or [(CODE, 1_000_000, 1_000_000)]), year=year)
    return made


def budget(of: Office, *credits: tuple[str, int, int], year: int = 2026, kind: str = "initial") -> None:
    """Articles with approved credits."""
    actions.open_year(of.accountant, of.id, year)
    for code, _vak, _vek in credits:
        actions.set_article(of.accountant, of.id, year, code, name=f"Werking {code}", esr_code="12.11")
    lines = [CreditLine(*one) for one in credits if one[1:] != (0, 0)]
    if lines:
        asked = actions.adjust(of.accountant, of.id, year, lines, kind=kind, reference="Decreet 2026")
        actions.approve(of.lead, of.id, asked)


def committed(of: Office, cents: int, *, number: str = "", article: str = CODE, year: int = 2026) -> str:
    """A commitment, reserved and posted; its number."""
    row = actions.reserve(of.accountant, of.id, number=number, year=year, article=article, cents=cents)
    actions.post_commitment(of.accountant, of.id, row.number)
    return row.number


def charge(of: Office, cents: int, *, commitment: str = "", article: str = CODE, **fields: object) -> Posted:
    """Post a cost (negative: a credit note) on an article."""
    return ledger.post(make.machine(NOW), of.id, [entry(cents, commitment=commitment, article=article, **fields)])[0]


def entry(
    cents: int, *, commitment: str = "", article: str = CODE, partner: str = "0777010184", **fields: object
) -> EntryDraft:
    """A purchase (negative: a credit note) with a key of its own."""
    debit, credit = (abs(cents), 0) if cents > 0 else (0, abs(cents))
    given: dict[str, object] = {
        "journal": "AANK" if cents > 0 else "CRED",
        "date": DAY,
        "description": "Kantoorbenodigdheden",
        "lines": (
            LineDraft("612000", debit, credit, article=article, commitment=commitment),
            LineDraft("440000", credit, debit, partner=partner),
        ),
        "document_type": "purchase_invoice",
        "key": f"begroting:{next(_COUNT)}",
    }
    return EntryDraft(**(given | fields))  # type: ignore[arg-type]


def standing(of: Office, article: str = CODE, year: int = 2026) -> Standing:
    """The counters of an article."""
    with scope({of.id}):
        found = queries.article(of.id, year, article)
    assert found is not None
    return found.standing
