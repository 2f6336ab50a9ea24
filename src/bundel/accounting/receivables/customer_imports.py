"""Customers as a kind of import: row by row, with a dry run; a changed row changes the customer."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bundel.accounting.receivables import actions, messages
from bundel.accounting.receivables.models import Customer
from bundel.accounting.receivables.rules_customer import CustomerDraft, cleaned, problems
from bundel.kit.findings import Finding
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor

_KINDS = {"overheid": "public", "onderneming": "company", "burger": "person", "buitenland": "international"}
_CHANNELS = {"peppol": "peppol", "e-mail": "mail", "mail": "mail", "post": "post"}


def draft_of(values: Mapping[str, Any]) -> CustomerDraft:
    """The customer that a row describes; Dutch words for kind and channel."""
    kind, channel = (values["kind"] or "").lower(), (values["channel"] or "post").lower()
    return cleaned(
        CustomerDraft(
            kind=_KINDS.get(kind, kind),
            name=values["name"] or "",
            channel=_CHANNELS.get(channel, channel),
            enterprise_number=values["enterprise_number"] or "",
            vat_number=values["vat_number"] or "",
            email=values["email"] or "",
            street=values["street"] or "",
            postcode=values["postcode"] or "",
            city=values["city"] or "",
            country=values["country"] or "BE",
            buyer_reference=values["buyer_reference"] or "",
            term_days=30 if values["term_days"] is None else values["term_days"],
        )
    )


def _known(client_id: int, rows: Sequence[Row]) -> dict[str, Customer]:
    """Customers of the rows by key: the enterprise number, or the name with the postcode for whoever has none."""
    numbers = {draft_of(row.values).enterprise_number for row in rows} - {""}
    names = {row.values["name"] for row in rows}
    found = Customer.of(client_id).filter(enterprise_number__in=numbers) | Customer.of(client_id).filter(
        enterprise_number="", name__in=names
    )
    return {_key(one.enterprise_number, one.name, one.postcode): one for one in found.order_by("id")}


def _key(enterprise_number: str, name: str, postcode: str) -> str:
    return enterprise_number or f"{name}|{postcode}"


def _key_of(draft: CustomerDraft) -> str:
    return _key(draft.enterprise_number, draft.name, draft.postcode)


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """Every problem of every row, and numbers that stand in two rows."""
    found: list[RowFinding] = []
    seen: dict[str, int] = {}
    names = {column.name for column in KIND.columns}

    def wrong(row: Row, field: str, text: str) -> None:
        facts: dict[str, str | int] = {"row": row.number, "what": text}
        place = field if field in names else "name"
        found.append(RowFinding(row.number, Finding("error", messages.WRONG_ROW, place, facts)))

    for row in rows:
        draft = draft_of(row.values)
        for field, text in problems(draft):
            wrong(row, field, text)
        first = seen.setdefault(_key_of(draft), row.number)
        if first != row.number:
            wrong(row, "name", f"dezelfde debiteur staat al op rij {first}")
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """New, changed or the same."""
    known = _known(client_id, rows)
    fates: dict[int, Fate] = {}
    for row in rows:
        draft = draft_of(row.values)
        before = known.get(_key_of(draft))
        if before is None:
            fates[row.number] = "new"
        else:
            same = all(getattr(before, name) == value for name, value in asdict(draft).items())
            fates[row.number] = "same" if same else "changed"
    return fates


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Add the new customers and change the others."""
    known = _known(client_id, rows)
    counts = {"nieuwe debiteuren": 0, "gewijzigde debiteuren": 0}
    for row in rows:
        draft = draft_of(row.values)
        before = known.get(_key_of(draft))
        if before is None:
            actions.add_customer(by, client_id, draft)
            counts["nieuwe debiteuren"] += 1
        else:
            actions.change_customer(by, client_id, before.pk, draft)
            counts["gewijzigde debiteuren"] += 1
    return counts


KIND = ImportKind(
    name="debiteuren",
    caption="Debiteuren",
    right="receivables.manage",
    explanation="Soort is overheid, onderneming, burger of buitenland; verzending is peppol, e-mail of post.",
    columns=(
        Column("name", "Naam", required=True),
        Column("kind", "Soort", required=True),
        Column("enterprise_number", "Ondernemingsnummer"),
        Column("vat_number", "Btw-nummer"),
        Column("channel", "Verzending"),
        Column("email", "E-mail"),
        Column("street", "Straat en nummer"),
        Column("postcode", "Postcode"),
        Column("city", "Gemeente"),
        Column("country", "Land"),
        Column("buyer_reference", "Referentie van de klant"),
        Column("term_days", "Termijn (dagen)", "int"),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(
        ("Proefklant nv", "onderneming", "0403.170.701", "BE0403170701", "peppol", "", "Kerkstraat 1", "9000", "Gent",
         "BE", "", "30"),
        ("Jan Voorbeeld", "burger", "", "", "post", "", "Dorpsplein 2", "3000", "Leuven", "BE", "", "30"),
    ),
)  # fmt: skip
