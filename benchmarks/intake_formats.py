"""How many invoices one warm process judges in a second: all four layers, reading included.

The peer is the official EN 16931 rule set alone on the same files: what everything else together costs on top of it.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from bundel.formats.invoices import rule_sets, saxon, ubl
from bundel.formats.invoices.check import check, warm
from bundel.formats.invoices.compose import line, with_totals
from bundel.formats.invoices.model import Invoice, Party, Payment, Totals
from bundel.kit.money import Cents

LIMIT = 50.0
LINES = 8


def _invoice(number: int) -> Invoice:
    """An invoice of about ten kilobytes as XML, over three VAT rates."""
    seller = Party(
        name="Proefbedrijf", legal_name="Proefbedrijf BV", endpoint_id="0777010184", enterprise_number="0777010184",
        vat_number="BE0777010184", street="Proefstraat 1", postcode="2000", city="Antwerpen",
    )  # fmt: skip
    buyer = Party(
        name="Agentschap Voorbeeld", legal_name="Agentschap Voorbeeld", endpoint_id="0877000160",
        enterprise_number="0877000160", street="Koningsplein 9", postcode="1000", city="Brussel",
    )  # fmt: skip
    lines = tuple(
        line(place, f"Artikel {place}", Decimal(place), Decimal("12.35") + number, order_line=str(place),
             percent=Decimal((6, 12, 21)[place % 3]), description="Levering volgens bestelling")
        for place in range(1, LINES + 1)
    )  # fmt: skip
    nothing = Totals(Cents(0), Cents(0), Cents(0), Cents(0))
    return with_totals(
        Invoice(
            kind="invoice", number=f"2026-{number:05d}", issue_date=date(2026, 3, 2), due_date=date(2026, 4, 1),
            seller=seller, buyer=buyer, totals=nothing, lines=lines, taxes=(), order_reference="4500012345",
            payments=(Payment(reference="+++002/6000/10127+++", iban="BE35734100000137"),),
        )
    )  # fmt: skip


def _rate(files: list[bytes], work: Callable[[bytes], object]) -> float:
    start = time.perf_counter()
    for content in files:
        work(content)
    return len(files) / (time.perf_counter() - start)


def run(quick: bool) -> dict[str, object]:
    """The figure `invoice-intake` in invoices per second, its limit, and the ratio to the official rules alone."""
    files = [ubl.write(_invoice(number)) for number in range(60 if quick else 600)]
    for content in files:
        if check(content).findings:
            raise AssertionError("the benchmark must measure valid invoices")
    warm()
    ours = _rate(files, check)
    path = rule_sets.en16931_path()
    peer = _rate(files, lambda content: saxon.judge(path, content.decode().partition("?>")[2]))
    return {
        "name": "invoice-intake",
        "value": round(ours, 1),
        "unit": f"invoices of {sum(map(len, files)) // len(files)} bytes per second per process, all layers",
        "limit": LIMIT,
        "ratio": round(ours / peer, 3),
        "peer": f"official EN 16931 rules alone: {peer:.1f} per second",
        "passed": ours >= LIMIT,
    }


if __name__ == "__main__":
    print(json.dumps(run("--quick" in sys.argv), ensure_ascii=False))
