"""Suppliers as a kind of import: one row a supplier of the shared register, judged by row, with a dry run."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from bundel.accounting.payables import actions, messages
from bundel.accounting.payables.models import Supplier
from bundel.kit import identifiers
from bundel.kit.findings import Finding
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor

FIELDS = ("name", "vat_number", "street", "postcode", "city", "email")


def _wanted(rows: Sequence[Row]) -> dict[str, dict[str, str]]:
    """The fields of each row by the ten digits of its enterprise number. Raises `ValueError` for a wrong number."""
    return {
        identifiers.parse_enterprise_number(row.values["enterprise_number"]): {
            name: row.values[name] or "" for name in FIELDS
        }
        for row in rows
    }


def _troubles(row: Row) -> list[tuple[str, str]]:
    """(column, what is wrong) of one row."""
    found = []
    try:
        identifiers.parse_enterprise_number(row.values["enterprise_number"])
    except ValueError as wrong:
        found.append(("enterprise_number", str(wrong)))
    if row.values["email"]:
        try:
            validate_email(row.values["email"])
        except ValidationError:
            found.append(("email", "dit is geen e-mailadres"))
    for name in FIELDS:
        longest = getattr(Supplier._meta.get_field(name), "max_length", 0)
        if len(row.values[name] or "") > longest:
            found.append((name, f"hoogstens {longest} tekens"))
    return found


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Enterprise number with its check digits and once in the file, an address that can be written to."""
    found: list[RowFinding] = []
    seen: dict[str, int] = {}
    for row in rows:
        troubles = _troubles(row)
        if not troubles:
            number = identifiers.parse_enterprise_number(row.values["enterprise_number"])
            if (other := seen.setdefault(number, row.number)) != row.number:
                troubles = [("enterprise_number", f"dit nummer staat ook op rij {other}")]
        for column, what in troubles:
            facts: dict[str, str | int] = {"row": row.number, "what": what}
            found.append(RowFinding(row.number, Finding("error", messages.WRONG_ROW, column, facts)))
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New in the register, changed, or the same."""
    fates = actions.supplier_fates(_wanted(rows))
    return {row.number: fates[identifiers.parse_enterprise_number(row.values["enterprise_number"])] for row in rows}


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Add and change suppliers of the register."""
    done = actions.take_over_suppliers(by, client_id, _wanted(rows))
    return {"nieuwe leveranciers": done.added, "gewijzigde leveranciers": done.changed}


KIND = ImportKind(
    name="leveranciers",
    caption="Leveranciers",
    right="payables.suppliers",
    explanation=(
        "Het gedeelde register, voor alle entiteiten. Rekeningnummers komen niet mee: elk gaat langs vier ogen, op het "
        "scherm van de leverancier."
    ),
    columns=(
        Column("enterprise_number", "Ondernemingsnummer", required=True, key=True),
        Column("name", "Naam", required=True),
        Column("vat_number", "Btw-nummer"),
        Column("street", "Straat en nummer"),
        Column("postcode", "Postcode"),
        Column("city", "Gemeente"),
        Column("email", "E-mail"),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(
        ("0777.010.184", "Proefleverancier bv", "BE0777010184", "Voorbeeldstraat 1", "1000", "Brussel",
         "facturen@proefleverancier.example"),
    ),
)  # fmt: skip
