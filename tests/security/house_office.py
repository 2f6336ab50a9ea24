"""What the office does for a client of the house: requests, a close, an internal transaction, a sample."""

import datetime as dt
from decimal import Decimal

from bundel.accounting.closing import actions as closing
from bundel.accounting.closing.models import Accrual, Task
from bundel.accounting.control import actions
from bundel.accounting.control.models import Explanation, Night
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


def control(client: Client, word: str, lead: Actor, auditor: Actor, today: dt.date) -> tuple[int, int]:
    """A night of controls, an explained finding and a drawn sample: (explanation, sample)."""
    with scope({client.pk}):
        night = Night(client=client, watch="lang_open", on=today, at=lead.now, found=1, explained=0,
                      rows=[[f"{word}", f"{word} factuur", "", 100]])  # fmt: skip
        night.save()
        explained = Explanation.objects.create(
            client=client, watch="lang_open", key=word[:100], text=f"{word} factuur", reason=f"{word} reden",
            until=today,
            signed_by_id=lead.person_id, signed_by_name=lead.name, signed_at=lead.now,
        )  # fmt: skip
    first = today.replace(year=today.year - 1)
    sample = actions.draw(
        auditor, client.pk, population="entries", first=first, last=today, method="random", seed=word[:60], size=1
    )
    return int(explained.pk), sample
