"""Card statements as a kind of import: one row a purchase; the bank's reference keeps it once."""

from collections.abc import Sequence

from bundel.accounting.claims import actions, messages, queries_cards
from bundel.kit.findings import Finding
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """The card is known; a purchase outside its validity is a warning, nothing is spent for nothing."""
    known = queries_cards.cards(client_id)
    found = []
    for row in rows:
        last4, day = row.values["card"], row.values["date"]
        if last4 not in known:
            found.append(
                RowFinding(row.number, Finding("error", messages.CARD_UNKNOWN, "card", {"last4": last4 or "–"}))
            )
            continue
        start, end = known[last4]
        if day is not None and (day < start or (end is not None and day >= end)):
            facts = {"last4": last4, "day": f"{day:%d/%m/%Y}"}
            found.append(RowFinding(row.number, Finding("warning", messages.CARD_NOT_VALID, "date", facts)))
        if row.values["amount"] == 0:
            found.append(RowFinding(row.number, Finding("error", messages.AMOUNT, "amount")))
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """A reference of a card that came before is the same, whatever the holder answered since."""
    known = queries_cards.known_lines(client_id, [row.values["reference"] for row in rows])
    return {row.number: "same" if (row.values["card"], row.values["reference"]) in known else "new" for row in rows}


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Take every new purchase in."""
    bills = [
        actions.Bill(
            one.values["card"],
            one.values["reference"],
            one.values["date"],
            one.values["merchant"],
            one.values["amount"],
        )
        for one in rows
    ]
    return {"kaartuitgaven": actions.take_in(by, client_id, bills)}


KIND = ImportKind(
    name="kaartafrekening",
    caption="Kaartafrekening",
    right="claims.cards",
    explanation="Eén rij per uitgave met een bedrijfskaart; terugbetalingen zijn negatief.",
    columns=(
        Column("card", "Laatste vier cijfers", required=True, key=True),
        Column("reference", "Referentie van de bank", required=True, key=True),
        Column("date", "Datum", "date", required=True),
        Column("merchant", "Handelaar", required=True),
        Column("amount", "Bedrag", "cents", required=True),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(("4821", "KA-2026-03-0001", "12/03/2026", "Spoorwegen Voorbeeld", "48,60"),),
)
