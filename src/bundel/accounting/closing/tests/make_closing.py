"""A client with a small year in its books, keys of every kind, ready to close."""

import datetime as dt

from tests import make

from bundel.accounting.ledger import actions as ledger
from bundel.accounting.ledger.rules import EntryDraft, LineDraft
from bundel.accounting.ledger.tests.make_ledger import books
from bundel.platform.clients.models import Client

NOW = dt.datetime(2027, 1, 20, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()


def year_of_work(entries: int = 24, **fields: object) -> Client:
    """A client with `entries` purchases and one grant in 2026, over cost centres, articles and free dimensions."""
    client = books(2026, **fields)
    machine = make.machine(NOW)
    grant = EntryDraft(
        "DIV", dt.date(2026, 1, 5), "Werkingstoelage",
        (LineDraft("550000", debit_cents=900_000_00), LineDraft("733000", credit_cents=900_000_00, article="TOE-1")),
        key="proef:toelage",
    )  # fmt: skip
    ledger.post(machine, client.pk, [grant, *(purchase(n) for n in range(entries))])
    return client


def purchase(n: int) -> EntryDraft:
    """A purchase with a full key, never two the same amount."""
    cents = 10_000 + 37 * n
    day = dt.date(2026, 1 + n % 12, 1 + n % 28)
    cost = LineDraft(
        ("610000", "612000", "613000")[n % 3], debit_cents=cents, article=f"ZZ0-1ZZ{n % 5}-WT", cost_centre=f"K{n % 4}",
        esr="12.11", dimensions=(("activiteit", f"A{n % 3}"), ("project", f"P{n % 7}")),
    )  # fmt: skip
    owed = LineDraft("440000", credit_cents=cents, partner=f"L{n % 6}", dimensions=(("project", f"P{n % 7}"),))
    return EntryDraft("AANK", day, f"Aankoop {n}", (cost, owed), "purchase_invoice", key=f"proef:{n}")


def lock_months(client: Client, year: int = 2026) -> None:
    """Lock every month of a year, as closing them does."""
    for month in range(1, 13):
        ledger.lock(make.machine(NOW), client.pk, year, month, reason="proef: afgesloten")
