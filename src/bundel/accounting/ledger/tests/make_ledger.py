"""Builders for tests that need books: a client with an open year, entries, posted balances."""

import datetime as dt
import itertools

from tests import make

from bundel.accounting.ledger import actions
from bundel.accounting.ledger.rules import EntryDraft, LineDraft, Posted
from bundel.platform.clients.models import Client

_COUNT = itertools.count(1)
NOW = dt.datetime(2026, 6, 15, 9, 0, tzinfo=dt.UTC)
DAY = dt.date(2026, 3, 10)


def books(year: int = 2026, **fields: object) -> Client:
    """A client whose books of `year` are open."""
    client = make.client(**fields)
    actions.open_books(make.machine(NOW), client.pk, year)
    return client


def lines(cents: int, debit: str = "612000", credit: str = "440000") -> tuple[LineDraft, ...]:
    return LineDraft(debit, debit_cents=cents), LineDraft(credit, credit_cents=cents)


def entry(cents: int = 12_100, **fields: object) -> EntryDraft:
    """A purchase of `cents` in AANK on 10 March 2026, with a key of its own."""
    given: dict[str, object] = {
        "journal": "AANK",
        "date": DAY,
        "description": "Kantoorbenodigdheden",
        "lines": lines(cents),
        "document_type": "purchase_invoice",
        "key": f"proef:{next(_COUNT)}",
    }
    return EntryDraft(**(given | fields))  # type: ignore[arg-type]


def post(client: Client, *drafts: EntryDraft) -> list[Posted]:
    """Post as Bundel itself, in June 2026."""
    return actions.post(make.machine(NOW), client.pk, drafts or [entry()])
