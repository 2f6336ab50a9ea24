"""Lines of an entry as a file brings them: a heading, then an account, an amount on one side, and keys.

Pure. Whether accounts and values exist, and whether the whole balances, is judged with the batch.
"""

import csv
import io
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bundel.accounting.ledger import messages
from bundel.accounting.ledger.rules import LineDraft
from bundel.kit import money
from bundel.kit.findings import Finding

DUTCH: Final[Mapping[str, str]] = {
    "rekening": "account", "debet": "debit", "omschrijving": "description", "lijnomschrijving": "description",
    "relatie": "partner", "begrotingsartikel": "article", "kostenplaats": "cost_centre", "esr-code": "esr",
    "vastlegging": "commitment", "btw-roosters": "vat",
}  # fmt: skip
"""Headings that people write, and those of our own export."""
NEEDED: Final = ("account", "debit", "credit")
BOXES: Final = re.compile(r"(\d\d(\+\d\d)*)?", re.ASCII)
TEXTS: Final = ("partner", "article", "cost_centre", "esr", "commitment", "vat")


def named(headings: Sequence[str]) -> list[str]:
    """Headings in the words that we read: lower case, Dutch ones translated."""
    plain = [heading.strip().lower() for heading in headings]
    return [DUTCH.get(heading, heading) for heading in plain]


def read_lines(
    headings: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], codes: Collection[str], text: str = ""
) -> tuple[tuple[LineDraft, ...], list[Finding]]:
    """(lines, findings) of rows given as (place, cells); `codes` are the client's own keys, each may be a column.

    Rows without an amount do not count; `text` describes lines whose row does not. A finding has the place of its row.
    """
    names = named(headings)
    missing = [name for name in NEEDED if name not in names]
    if missing:
        return (), [Finding("error", messages.LINE_COLUMNS, "1", {"columns": ", ".join(missing)})]
    lines: list[LineDraft] = []
    findings: list[Finding] = []
    for place, cells in rows:
        given = dict(zip(names, (cell.strip() for cell in cells), strict=False))
        account = given.get("account", "")
        try:
            debit, credit = _amount(given.get("debit", "")), _amount(given.get("credit", ""))
        except ValueError as error:
            findings.append(Finding("error", messages.OPENING_AMOUNT, place, {"row": place, "what": str(error)}))
            continue
        if debit == 0 and credit == 0:
            continue
        if debit < 0 or credit < 0 or (debit and credit):
            findings.append(Finding("error", messages.OPENING_SIDES, place, {"row": place, "account": account}))
            continue
        if not BOXES.fullmatch(given.get("vat", "")):
            findings.append(Finding("error", messages.BOXES, place, {"row": place, "text": given["vat"]}))
            continue
        own = tuple(sorted((code, given[code]) for code in codes if given.get(code)))
        texts = {name: given.get(name, "") for name in TEXTS}
        lines.append(
            LineDraft(account, debit, credit, given.get("description", "") or text, **texts, dimensions=own)
        )  # fmt: skip
    return tuple(lines), findings


def opening_lines(text: str, codes: Collection[str] = ()) -> tuple[tuple[LineDraft, ...], list[Finding]]:
    """Read an opening balance: CSV with a head `account;debit;credit`, optional `description` and keys.

    Each row fills one side with a Belgian amount. Returns the lines and the findings, whose place is the row number.
    """
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=";")
    headings = next(reader, [])
    rows = [(str(reader.line_num), row) for row in reader if any(row)]
    lines, findings = read_lines(headings, rows, codes, "Openingsbalans")
    if findings and findings[0].code == messages.LINE_COLUMNS.code:
        return (), [Finding("error", messages.OPENING_COLUMNS, "1", findings[0].facts)]
    if not lines and not findings:
        findings.append(Finding("error", messages.OPENING_EMPTY))
    return lines, findings


def _amount(text: str) -> int:
    """Cents of `1.234,56` or `1234.56`; nothing is zero."""
    if not text:
        return 0
    try:
        return money.parse_belgian(text)
    except ValueError:
        return money.parse(text)
