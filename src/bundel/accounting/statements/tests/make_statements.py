"""A client with a year of every kind of account, for statements."""

import datetime as dt

from bundel.accounting.ledger.rules import LineDraft
from bundel.accounting.ledger.tests.make_ledger import books, entry, post
from bundel.platform.clients.models import Client

LAST = dt.date(2026, 6, 30)
ENTRIES = (
    # day, debit, credit, cents
    (dt.date(2026, 1, 5), "550000", "733000", 10_000_00),
    (dt.date(2026, 2, 3), "612000", "440000", 1_210_00),
    (dt.date(2026, 3, 9), "240000", "440000", 4_000_00),
    (dt.date(2026, 4, 1), "440000", "580000", 1_210_00),
    (dt.date(2026, 4, 2), "580000", "550000", 1_210_00),
    (dt.date(2026, 5, 30), "400000", "700000", 500_00),
    (dt.date(2026, 6, 30), "630200", "240900", 100_00),
)


def busy_client(scale: int = 1, *, esr: str = "", **fields: object) -> Client:
    """A client whose books hold `ENTRIES` times `scale`."""
    client = books(**fields)
    post(
        client,
        *(
            entry(
                journal="DIV", date=day, description=f"Proef {place}", document_type="manual",
                lines=(
                    LineDraft(debit, debit_cents=cents * scale, esr=esr),
                    LineDraft(credit, credit_cents=cents * scale),
                ),
            )
            for place, (day, debit, credit, cents) in enumerate(ENTRIES)
        ),
    )  # fmt: skip
    return client
