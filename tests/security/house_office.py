"""What the office does for a client of the house: a request for an order, a close, an internal transaction."""

import csv
import datetime as dt
import io
from decimal import Decimal

from bundel.accounting.closing import actions as closing
from bundel.accounting.closing.models import Accrual, Task
from bundel.accounting.interfaces import actions as interfaces
from bundel.accounting.interfaces import booking_jobs
from bundel.accounting.interfaces.rules import Layout
from bundel.accounting.internal import actions as internal
from bundel.accounting.internal.rules import Side
from bundel.accounting.purchasing import actions as purchasing
from bundel.accounting.purchasing.rules_buying import AskedLine, Draft
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import queries as documents
from bundel.platform.people.actor import Actor
from tests import make


def request(client: Client, word: str, by: Actor) -> tuple[int, int]:
    """A request with a line and a quote: (request, document of the quote)."""
    line = AskedLine(f"{word} stoel", Decimal(1), Decimal(10))
    made = purchasing.request(by, client.pk, Draft(f"{word} aanvraag", (line,), supplier_name=f"{word} winkel"))
    purchasing.add_quote(
        by, client.pk, made, supplier=f"{word} offerte", cents=1_000, content=b"%PDF-1.7 " + word[:9].encode()
    )
    with scope({client.pk}):
        kept = documents.of(f"purchasing.requisition:{made}")[0].id
    return made, kept


def close(client: Client, word: str, machine: Actor, today: dt.date) -> tuple[int, int]:
    """A close of last month with a certified task and an accrual that waits: (task, accrual)."""
    last = today.replace(day=1) - dt.timedelta(days=1)
    closing.open_close(machine, client.pk, last.year, last.month)
    with scope({client.pk}):
        task = Task.of(client.pk).get(code="klaargezet")
        accrual = Accrual.objects.create(
            client=client, year=last.year, period=last.month, source=f"{word}:1", kind="received",
            description=f"{word} levering", cost_account="612000", balance_account="444000", cents=100,
        )  # fmt: skip
    closing.certify(machine, client.pk, task.pk)
    return int(task.pk), int(accrual.pk)


def deal(client: Client, word: str, machine: Actor, today: dt.date) -> int:
    """An internal transaction with a client that nobody of the house works for."""
    Client.objects.filter(pk=client.pk).update(inside_vlaamse_gemeenschap=True)
    other = make.client(inside_vlaamse_gemeenschap=True)
    return internal.propose(
        machine,
        client.pk,
        buyer_id=other.pk,
        date=today,
        description=f"{word} levering",
        cents=100,
        side=Side("743000"),
    )


def feed(client: Client, word: str, today: dt.date) -> int:
    """A delivery of a feeder, one entry booked and one rejected."""
    now = dt.datetime.combine(today, dt.time(9), dt.UTC)
    maker, lead = (make.actor(make.person("", "centrumleider"), now) for _number in range(2))
    interfaces.set_feeder(
        maker, client.pk, "HUUR", name=f"{word} huur", journal="DIV", schedule="none", policy="rows",
        layout=Layout({"reference": "r", "date": "d", "account": "a", "amount": "b", "description": "o"}),
        owner_id=maker.person_id or 0,
    )  # fmt: skip
    interfaces.activate(lead, client.pk, "HUUR")
    mark, day = word[:50], f"{today:%d/%m/%Y}"
    rows = [("r", "d", "a", "b", "o"), (mark, day, "612000", "1", word), (mark, day, "444000", "-1", word),
            (f"{mark}-x", day, "612000", "2", word)]  # fmt: skip
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    receipt = interfaces.receive(
        maker, client.pk, "HUUR", batch=mark, name=f"{mark}.csv", content=out.getvalue().encode()
    )  # fmt: skip
    booking_jobs.book_all(maker, client.pk, receipt.delivery_id)
    return receipt.delivery_id
