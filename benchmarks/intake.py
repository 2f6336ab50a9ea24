"""Invoice intake, the whole road: bytes in; four layers of checks, original on disk, invoice judged and committed.

Limit: at least 50 invoices a second in one warm process. `profile=True` prints where the time goes.
"""

import cProfile
import datetime as dt
import pstats
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.place import own_place
from django.test.utils import override_settings

from bundel.accounting.payables import actions
from bundel.formats.invoices import check, compose, ubl
from bundel.formats.invoices.model import Invoice, Party, Payment
from bundel.kit import identifiers
from bundel.kit.money import Cents
from bundel.platform.clients.models import Client
from bundel.platform.people.actor import system

LIMIT = 50
NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
SUPPLIERS, LINES = 20, 8


def run(quick: bool = False, *, profile: bool = False) -> list[dict[str, Any]]:
    """One figure: invoices a second, and its ratio to the limit."""
    count = 100 if quick else 600
    with own_place("intake"), tempfile.TemporaryDirectory() as folder, override_settings(DOCUMENTS_FOLDER=Path(folder)):
        client = _client()
        files = [ubl.write(_document(client, number)) for number in range(count + 20)]
        check.warm()
        for number, content in enumerate(files[:20]):
            _receive(content, number)
        profiler = cProfile.Profile(time.process_time) if profile else None
        start, processor = time.perf_counter(), time.process_time()
        if profiler:
            profiler.enable()
        for number, content in enumerate(files[20:], 20):
            _receive(content, number)
        if profiler:
            profiler.disable()
        seconds, processor = time.perf_counter() - start, time.process_time() - processor
    if profiler:
        pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)
    rate = count / seconds
    each = f"{1000 * processor / count:.1f} ms processor each"
    size = sum(map(len, files)) // len(files)
    return [
        {
            "name": "invoice intake, all layers, warm",
            "value": round(rate, 1),
            "unit": "invoices/s",
            "limit": LIMIT,
            "ratio": round(rate / LIMIT, 2),
            "ok": rate >= LIMIT,
            "note": f"{count} invoices of {size} bytes with {LINES} lines, one process; {each}",
        }
    ]


def _receive(content: bytes, number: int) -> None:
    receipt = actions.receive(system("meting", now=NOW), content, f"{number}.xml", "peppol", message_id=f"m{number}")
    if receipt.verdict != "accepted":
        raise RuntimeError(f"{receipt.verdict}: {receipt.findings}")


def _client() -> Client:
    return Client.objects.create(
        code="MEET",
        name="Agentschap Meting",
        enterprise_number="0877000160",
        policy_domain="Meting",
        legal_form=Client.LegalForm.AGENCY_WITHOUT,
        joined_on=dt.date(2025, 1, 1),
    )


def _document(client: Client, number: int) -> Invoice:
    seller = identifiers.make_enterprise_number(7_980_000 + number % SUPPLIERS)
    lines = tuple(
        compose.line(place, f"Artikel {place} voor levering {number}", Decimal(place), Decimal("12.35") + number)
        for place in range(1, LINES + 1)
    )
    return compose.with_totals(
        Invoice(
            kind="invoice",
            number=f"M26-{number:06d}",
            issue_date=dt.date(2026, 2, 1) + dt.timedelta(days=number % 28),
            seller=_party("Leverancier Meting", seller),
            buyer=_party(client.name, client.enterprise_number),
            totals=_NO_TOTALS,
            lines=lines,
            taxes=(),
            order_reference=f"4500{number % 50:06d}",
            payment_terms="30 dagen",
            payments=(
                Payment(reference=identifiers.format_ogm(identifiers.make_ogm(number)), iban="BE68539007547034"),
            ),
        )
    )


_NO_TOTALS = compose.Totals(Cents(0), Cents(0), Cents(0), Cents(0))


def _party(name: str, number: str) -> Party:
    return Party(
        name=name,
        legal_name=name,
        endpoint_id=number,
        enterprise_number=number,
        vat_number=f"BE{number}",
        street="Voorbeeldstraat 1",
        postcode="1000",
        city="Brussel",
    )
