"""What the office does for a client of the house: requests, a close, an internal transaction, a sample."""

import csv
import datetime as dt
import io
from decimal import Decimal

from bundel.accounting.claims import actions as expenses
from bundel.accounting.claims.models import CardLine
from bundel.accounting.closing import actions as closing
from bundel.accounting.closing.models import Accrual, Task
from bundel.accounting.control import actions
from bundel.accounting.control.models import Explanation, Night
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


def claims(client: Client, word: str, asker: Actor, clerk: Actor, today: dt.date) -> dict[str, int]:
    """A claim with a receipt that waits in draft, an account to confirm, and a card with a purchase."""
    made = expenses.start(asker, client.pk, explanation=f"{word} toelichting")
    line = expenses.add_line(
        asker, client.pk, made, date=today, kind="meals", description=f"{word} lunch", cents=12_00,
        receipt=(f"{word}.pdf"[:60], b"%PDF-1.7 bewijs " + client.code.encode()),
    )  # fmt: skip
    account = expenses.propose_account(asker, client.pk, iban="BE71096123456769", holder=f"{word} houder")
    expenses.add_card(
        clerk, client.pk, person_id=asker.person_id or 0, last4="4821", name=f"{word} kaart", limit_cents=100_00,
        valid_from=make.JOINED,
    )  # fmt: skip
    expenses.take_in(clerk, client.pk, [expenses.Bill("4821", "R1", today, f"{word} winkel", 10_00)])
    with scope({client.pk}):
        bought = CardLine.of(client.pk).get()
    return {
        "claim_id": made, "claim_line_id": line, "person_account_id": account, "card_line_id": bought.pk,
        "card_statement_id": bought.statement_id,
    }  # fmt: skip


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
