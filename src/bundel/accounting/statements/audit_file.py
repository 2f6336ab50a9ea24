"""The audit file of a client's book year: everything an auditor needs to recompute the accounts, in one zip.

Made twice from the same books it is the same file, byte for byte: fixed order, fixed dates inside, no clock.
"""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from bundel.accounting.ledger import queries as ledger
from bundel.accounting.payables import queries as payables
from bundel.accounting.receivables import queries as receivables
from bundel.accounting.statements import messages
from bundel.kit.findings import Refusal
from bundel.kit.hashing import sha256_bytes
from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people.actor import Actor
from bundel.platform.reports import csv
from bundel.platform.reports.tables import Column

FIXED: Final = (1980, 1, 1, 0, 0, 0)
README: Final = """Auditbestand van {name} ({code}), boekjaar {year}

rekeningplan.csv   rekeningen van de cliënt
boekingen.csv      elke lijn van het boekjaar, opening en afsluiting inbegrepen
saldibalans.csv    per rekening debet, credit en saldo op 31 december
open-posten.csv    wat nu openstaat bij leveranciers en klanten
documenten.csv     naam, onderwerp en sha256 van elk bewaard stuk
manifest.json      sha256 en aantal rijen van elk bestand; totalen van debet en credit

Bedragen in euro met een komma; puntkomma’s; UTF-8. Wie boekingen.csv optelt per rekening, vindt saldibalans.csv.
"""


@action(right="statements.view")
def audit_file(by: Actor, client_id: int, year: int) -> bytes:
    """The zip for one client and book year. Raises `Refusal` when nothing was posted in that year."""
    client = Client.objects.get(pk=client_id)
    last = dt.date(year, 12, 31)
    balance = ledger.trial_balance(client_id, last)
    if not balance:
        raise Refusal(messages.EMPTY_AUDIT_FILE, year=year, client=client.name)
    parts: dict[str, tuple[bytes, int]] = {
        "rekeningplan.csv": _table(
            (Column("Rekening"), Column("Naam"), Column("Soort")),
            [(one.number, one.name, one.kind) for one in ledger.accounts(client_id)],
        ),
        "boekingen.csv": _year_lines(client_id, year),
        "saldibalans.csv": _table(
            (Column("Rekening"), Column("Naam"), Column("Debet", "cents"), Column("Credit", "cents"),
             Column("Saldo", "cents")),
            [(one.account, one.name, one.debit_cents, one.credit_cents, one.balance_cents) for one in balance],
        ),
        "open-posten.csv": _table(
            (Column("Soort"), Column("Relatie"), Column("Stuk"), Column("Vervaldag", "date"), Column("Open", "cents")),
            list(_open(client_id)),
        ),
        "documenten.csv": _table(
            (Column("Naam"), Column("Onderwerp"), Column("Soort"), Column("sha256"), Column("Grootte", "int")),
            [(one.name, one.subject, one.kind, one.sha256, one.size) for one in documents.every(client_id, by)],
        ),
    }  # fmt: skip
    manifest = {
        "client": client.code,
        "year": year,
        "debit_cents": sum(one.debit_cents for one in balance),
        "credit_cents": sum(one.credit_cents for one in balance),
        "files": {
            name: {"rows": rows, "sha256": sha256_bytes(content)} for name, (content, rows) in sorted(parts.items())
        },
    }
    made = _zip(
        [
            ("LEESMIJ.txt", README.format(name=client.name, code=client.code, year=year).encode()),
            *((name, content) for name, (content, _) in parts.items()),
            ("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode()),
        ]
    )
    note("statements.audit_file", year, name=f"Auditbestand {year}", changes={"sha256": [None, sha256_bytes(made)]})
    return made


def _table(columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> tuple[bytes, int]:
    return csv.table(columns, rows), len(rows)


def _year_lines(client_id: int, year: int) -> tuple[bytes, int]:
    """The lines of one year out of the ledger's own export, so that both say the same."""
    head, *every = list(ledger.export_csv(client_id))
    kept = [line for line in every if line.split(";", 3)[2] == str(year)]
    return (head + "".join(kept)).encode(), len(kept)


def _open(client_id: int) -> Iterator[tuple[str, str, str, dt.date, int]]:
    for owed in payables.open_items([client_id]):
        yield "leverancier", owed.supplier_name, owed.number, owed.due_on, owed.open_cents
    for due in receivables.open_items([client_id]):
        yield "klant", due.customer, due.number, due.due_on, due.open_cents


def _zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()
