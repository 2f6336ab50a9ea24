"""The whole ledger of a client as text that other programs read: hledger's journal, and CSV. Streamed line by line."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from django.db import connection

from bundel.accounting.ledger.models import Account
from bundel.accounting.ledger.rules import dimension_text, entry_number, hledger_account, hledger_text
from bundel.kit import money

HLEDGER_TYPES = {"asset": "A", "liability": "L", "equity": "E", "expense": "X", "income": "R"}

_LINES = """
select e.id, e.journal, e.year, e.number, e.period, e.date, e.description, e.document_type, e.document, l.position,
       l.account, coalesce(a.name, ''), l.debit, l.credit, l.description, l.partner, l.article, l.cost_centre, l.esr,
       l.commitment, l.vat, l.dimensions
from ledger_entry e
join ledger_line l on l.client_id = e.client_id and l.year = e.year and l.entry_id = e.id
left join ledger_account a on a.client_id = l.client_id and a.number = l.account
where e.client_id = %s order by e.date, e.id, l.position
"""
_HEAD = (
    "nummer", "dagboek", "boekjaar", "periode", "datum", "omschrijving", "soort stuk", "stuk", "lijn", "rekening",
    "rekeningnaam", "debet", "credit", "lijnomschrijving", "relatie", "begrotingsartikel", "kostenplaats", "esr",
    "vastlegging", "btw-roosters", "dimensies",
)  # fmt: skip


def _lines(client_id: int) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(_LINES, [client_id])
        yield from cursor


def export_hledger(client_id: int) -> Iterator[str]:
    """The ledger as an hledger journal: accounts declared with their types, one transaction an entry.

    Stay in the scope of the client while reading it. Codes are our entry numbers; document and analytic keys are tags.
    """
    yield "; Bundel: grootboek van één cliënt, bedragen in euro\n\ndecimal-mark .\ncommodity EUR 1000.00\n\n"
    for number, name, kind in Account.of(client_id).order_by("number").values_list("number", "name", "kind"):
        declared = HLEDGER_TYPES.get(kind)
        yield f"account {hledger_account(number, name)}{f'  ; type: {declared}' if declared else ''}\n"
    previous = 0
    for row in _lines(client_id):
        entry_id, journal, year, number, _, date, description, _, document = row[:9]
        if entry_id != previous:
            tag = f"  ; document: {hledger_text(document)}" if document else ""
            yield f"\n{date} ({entry_number(journal, year, number)}) {hledger_text(description)}{tag}\n"
            previous = entry_id
        amount = money.plain(row[12] - row[13])
        tags = _tags({"article": row[16], "cost_centre": row[17], "esr": row[18], **json.loads(row[-1])})
        yield f"    {hledger_account(row[10], row[11])}  EUR {amount}{tags}\n"


def _tags(keys: dict[str, str]) -> str:
    """The analytic keys of a line as tags; a comma would end a tag."""
    pairs = [f"{code}:{hledger_text(value.replace(',', ' '))}" for code, value in keys.items() if value]
    return f"  ; {', '.join(pairs)}" if pairs else ""


def export_csv(client_id: int) -> Iterator[str]:
    """Every line of the ledger as CSV: semicolons, Belgian decimals, a head, and a byte order mark for spreadsheets."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")

    def written(cells: tuple[Any, ...]) -> str:
        writer.writerow(cells)
        text = buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        return text

    yield "\ufeff" + written(_HEAD)
    for row in _lines(client_id):
        _, journal, year, number, period, date, description, kind, document, position, account, name = row[:12]
        yield written(
            (entry_number(journal, year, number), journal, year, period, f"{date:%d/%m/%Y}", description, kind,
             document, position, account, name, _belgian(row[12]), _belgian(row[13]), *row[14:-1],
             dimension_text(json.loads(row[-1]).items()))
        )  # fmt: skip


def _belgian(cents: int) -> str:
    return money.plain(cents).replace(".", ",")
