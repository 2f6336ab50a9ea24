"""Builders: the chains of the sample government, and a request."""

import datetime as dt

from tests import make

from bundel.platform.approvals import actions, queries
from bundel.platform.approvals.rules import Step
from bundel.platform.clients.models import Client
from bundel.platform.people.models import Delegation, Person

LIMIT = 3_000_000


def chains(client: Client | None = None, needed: int = 1) -> None:
    """Below 30,000 euro one budget holder; from there on also the centre lead."""
    for caption, low, high, steps in (
        ("Klein", 0, LIMIT, [Step("goedkeurder", needed=needed)]),
        ("Groot", LIMIT, None, [Step("goedkeurder", needed=needed), Step("centrumleider")]),
    ):
        actions.set_chain(
            make.machine(),
            client.pk if client else None,
            kind="invoice",
            caption=caption,
            from_cents=low,
            to_cents=high,
            steps=steps,
            valid_from=make.JOINED,
        )


def request(client: Client, cents: int = 10_000, **given: object) -> queries.RequestRow:
    fields = {
        "kind": "invoice",
        "subject": "payables.invoice:1",
        "name": "Factuur 2026-17",
        "amount_cents": cents,
        "due_on": dt.date(2026, 3, 6),
        "url": "/facturen/1/",
    } | given
    return actions.start(make.machine(), client.pk, **fields)  # type: ignore[arg-type]


def substitute(giver: Person, receiver: Person, role: str = "goedkeurder") -> Delegation:
    return Delegation.objects.create(
        giver=giver, receiver=receiver, role=role, valid_from=make.JOINED, valid_to=dt.date(2030, 1, 1), reason="verlof"
    )
