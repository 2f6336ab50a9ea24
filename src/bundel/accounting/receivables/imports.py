"""Outgoing invoices as a kind of import: row by row, with a dry run, and again for the rows that failed."""

from collections.abc import Callable, Mapping, Sequence

from bundel.accounting.receivables import messages
from bundel.accounting.receivables.models import OutgoingInvoice
from bundel.kit import identifiers
from bundel.kit.findings import Finding, Message
from bundel.platform.audit.actions import note
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor


def _known(client_id: int, rows: Sequence[Row]) -> dict[str, OutgoingInvoice]:
    numbers = [row.values["document"] for row in rows]
    return {one.number: one for one in OutgoingInvoice.of(client_id).filter(number__in=numbers)}


def _refused(parse: Callable[[str], str], text: str | None) -> str:
    """Why a text is refused; nothing when it is fine or empty."""
    try:
        if text:
            parse(text)
    except ValueError as wrong:
        return str(wrong)
    return ""


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Amount positive, account number and reference valid and free, documents that are known unchanged."""
    known = _known(client_id, rows)
    references = [row.values["structured_communication"] for row in rows if row.values["structured_communication"]]
    digits = ["".join(letter for letter in text if letter.isdigit()) for text in references]
    taken = dict(
        OutgoingInvoice.of(client_id)
        .filter(structured_reference__in=digits)
        .values_list("structured_reference", "number")
    )
    found: list[RowFinding] = []

    def wrong(row: Row, column: str, message: Message, facts: Mapping[str, str | int]) -> None:
        found.append(RowFinding(row.number, Finding("error", message, column, facts)))

    for row in rows:
        values = row.values
        if values["amount_open"] <= 0:
            wrong(row, "amount_open", messages.WRONG_ROW, {"row": row.number, "what": "het bedrag is niet positief"})
        for column, parse in (
            ("customer_iban", identifiers.parse_iban),
            ("structured_communication", identifiers.parse_ogm),
        ):
            if why := _refused(parse, values[column]):
                wrong(row, column, messages.WRONG_ROW, {"row": row.number, "what": why})
        before = known.get(values["document"])
        if before is not None and (before.amount_cents, before.customer) != (values["amount_open"], values["customer"]):
            wrong(row, "document", messages.CHANGED, {"number": before.number})
        reference = "".join(letter for letter in values["structured_communication"] or "" if letter.isdigit())
        if reference and taken.get(reference, values["document"]) != values["document"]:
            what = f"de mededeling hoort al bij {taken[reference]}"
            wrong(row, "structured_communication", messages.WRONG_ROW, {"row": row.number, "what": what})
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, or the same as what is there; a changed document is an error, because it may have been paid."""
    known = _known(client_id, rows)
    return {row.number: "same" if row.values["document"] in known else "new" for row in rows}


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Add the new outgoing invoices."""
    OutgoingInvoice.objects.bulk_create(
        OutgoingInvoice(
            client_id=client_id,
            number=row.values["document"],
            customer=row.values["customer"],
            customer_iban=identifiers.parse_iban(row.values["customer_iban"]) if row.values["customer_iban"] else "",
            amount_cents=row.values["amount_open"],
            open_cents=row.values["amount_open"],
            structured_reference=identifiers.parse_ogm(row.values["structured_communication"])
            if row.values["structured_communication"]
            else "",
            issued_on=row.values["invoice_date"],
            due_on=row.values["due_date"],
            description=row.values["description"] or "",
        )
        for row in rows
    )
    note("outgoing_invoice", "import", changes={"added": [0, len(rows)]})
    return {"uitgaande facturen": len(rows)}


KIND = ImportKind(
    name="uitgaande-facturen",
    caption="Uitgaande facturen",
    right="receivables.manage",
    explanation="Openstaande facturen van de entiteit aan haar klanten. Een document dat al bekend is, wijzigt niet.",
    columns=(
        Column("document", "Document", required=True, key=True),
        Column("customer", "Klant", required=True),
        Column("customer_iban", "Rekening van de klant"),
        Column("amount_open", "Openstaand bedrag", "cents", required=True),
        Column("structured_communication", "Gestructureerde mededeling"),
        Column("invoice_date", "Factuurdatum", "date", required=True),
        Column("due_date", "Vervaldag", "date", required=True),
        Column("description", "Omschrijving"),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(
        ("V2026-0001", "Proefklant nv", "BE68539007547034", "121,00", "+++090/9337/55493+++", "15/01/2026",
         "14/02/2026", "Vergunning"),
    ),
)  # fmt: skip
