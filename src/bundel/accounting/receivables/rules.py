"""Reading a file of outgoing invoices. Pure."""

import csv
import datetime as dt
import io
from dataclasses import dataclass

from bundel.accounting.receivables import messages
from bundel.kit import identifiers, money
from bundel.kit.findings import Finding

COLUMNS = (
    "document", "customer", "customer_iban", "amount_open", "structured_communication", "invoice_date", "due_date",
    "description",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An outgoing invoice as read. `structured_reference` is twelve digits or empty."""

    number: str
    customer: str
    customer_iban: str
    amount_cents: int
    structured_reference: str
    issued_on: dt.date
    due_on: dt.date
    description: str


def read_outgoing(content: bytes) -> tuple[list[Outgoing], list[Finding]]:
    """Outgoing invoices of a CSV file with the columns of `COLUMNS`; a row that cannot be read gives an error."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig", errors="replace")))
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        return [], [Finding("error", messages.WRONG_COLUMNS, facts={"columns": ", ".join(missing)})]
    found: list[Outgoing] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    for number, row in enumerate(rows, start=2):
        try:
            one = _read(row)
            if one.number in seen:
                raise ValueError(f"document {one.number} staat twee keer in het bestand")
        except ValueError as error:
            findings.append(Finding("error", messages.WRONG_ROW, str(number), {"row": number, "what": str(error)}))
            continue
        seen.add(one.number)
        found.append(one)
    return found, findings


def _read(row: dict[str, str]) -> Outgoing:
    reference = row["structured_communication"].strip()
    iban = row["customer_iban"].strip()
    if not row["document"].strip() or not row["customer"].strip():
        raise ValueError("document en klant zijn verplicht")
    amount = money.parse(row["amount_open"].strip())
    if amount <= 0:
        raise ValueError("het bedrag is niet positief")
    return Outgoing(
        row["document"].strip()[:60],
        row["customer"].strip()[:200],
        identifiers.parse_iban(iban) if iban else "",
        amount,
        identifiers.parse_ogm(reference) if reference else "",
        dt.date.fromisoformat(row["invoice_date"].strip()),
        dt.date.fromisoformat(row["due_date"].strip()),
        row["description"].strip()[:300],
    )
