"""How quick is a feeder's file? 100,000 rows read, judged, booked and counted; then the same file again.

Entry by entry (in parts that commit by themselves) and as a whole.
"""

import datetime as dt
import time
from typing import Any

from benchmarks.place import own_place
from benchmarks.posting import START, client, row
from django.db import connection

from bundel.accounting.interfaces import actions, booking_jobs
from bundel.accounting.interfaces.rules import Layout
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person, RoleAssignment

NOW = dt.datetime(2026, 7, 1, 8, 0, tzinfo=dt.UTC)
LAYOUT = Layout(
    {"reference": "stuk", "date": "dag", "account": "rekening", "debit": "debet", "credit": "credit",
     "description": "tekst", "partner": "relatie"}
)  # fmt: skip
LIMIT = 60
COSTS = ("610000", "612000", "613000", "611000")


def _lead(number: int) -> Actor:
    person = Person.objects.create_user(f"meting{number}@voorbeeld.example", name=f"Meting {number}")
    RoleAssignment.objects.create(person=person, role="centrumleider", valid_from=START)
    return Actor(person_id=person.pk, name=person.name, channel="screen", now=NOW)


def file(rows: int) -> bytes:
    """Entries of five rows, spread over half a year."""
    out = ["stuk;dag;rekening;debet;credit;tekst;relatie"]
    for n in range(rows // 5):
        day = f"{START + dt.timedelta(days=n % 180):%d/%m/%Y}"
        total = 0
        for i, account in enumerate(COSTS):
            cents = 1000 + n + i
            total += cents
            out.append(f"S{n};{day};{account};{cents // 100},{cents % 100:02d};;Stuk {n};L{n % 700}")
        out.append(f"S{n};{day};444000;;{total // 100},{total % 100:02d};Stuk {n};L{n % 700}")
    return "\r\n".join(out).encode()


def _entries(client_id: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('app.clients', %s, false)", [str(client_id)])
        cursor.execute("select count(*) from ledger_entry where client_id = %s", [client_id])
        count = int(cursor.fetchone()[0])
        cursor.execute("select set_config('app.clients', '', false)")
    return count


def _measured(policy: str, rows: int, maker: Actor, lead: Actor) -> list[dict[str, Any]]:
    one = client(f"LEV-{policy}")
    actions.set_feeder(
        maker, one.pk, "BRON", name="Bron", journal="DIV", layout=LAYOUT, schedule="none", policy=policy,
        owner_id=maker.person_id or 0,
    )  # fmt: skip
    actions.activate(lead, one.pk, "BRON")
    content = file(rows)
    seconds, counts, states = [], [], []
    for batch in ("eerste", "tweede"):
        began = time.perf_counter()
        receipt = actions.receive(maker, one.pk, "BRON", batch=batch, name="bron.csv", content=content)
        booking_jobs.book_all(maker, one.pk, receipt.delivery_id)
        seconds.append(time.perf_counter() - began)
        counts.append(_entries(one.pk))
        states.append(receipt.again)
    right = counts[0] == rows // 5 and states == [False, True]
    changed = counts[1] - counts[0]
    name = {"rows": "boeking per boeking", "whole": "in zijn geheel"}[policy]
    return [
        row(f"{rows} rijen, {name}", seconds[0], "s", LIMIT, seconds[0] / LIMIT, right and seconds[0] <= LIMIT,
            f"{counts[0]} boekingen"),
        row(f"hetzelfde bestand opnieuw, {name}", changed, "wijzigingen", 0, float(changed), changed == 0,
            f"{seconds[1]:.2f} s"),
    ]  # fmt: skip


def run(quick: bool = False) -> list[dict[str, Any]]:
    """All measurements; `quick` takes a tenth and is meant for a look, not for a figure."""
    rows = 10_000 if quick else 100_000
    with own_place("feeder"):
        maker, lead = _lead(1), _lead(2)
        return [one for policy in ("rows", "whole") for one in _measured(policy, rows, maker, lead)]
