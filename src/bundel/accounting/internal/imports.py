"""Internal transactions as a kind of import: one row a proposal, by the seller; the natural name keeps it once."""

from collections.abc import Sequence

from bundel.accounting.internal import actions, messages
from bundel.accounting.internal.models import Transaction
from bundel.accounting.internal.rules import Side
from bundel.kit.findings import Finding
from bundel.platform.clients.models import Client
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.people.actor import Actor


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    """The buyer exists, stands inside the legal person, and the amount is positive."""
    known = {one.code: one for one in Client.objects.all()}
    found = []
    for row in rows:
        code = row.values["buyer"]
        buyer = known.get(code)
        if buyer is None:
            facts = {"row": row.number, "code": code}
            found.append(RowFinding(row.number, Finding("error", messages.UNKNOWN_CLIENT, "buyer", facts)))
        elif buyer.pk == client_id:
            found.append(RowFinding(row.number, Finding("error", messages.SAME, "buyer")))
        elif not buyer.inside_vlaamse_gemeenschap:
            found.append(RowFinding(row.number, Finding("error", messages.OUTSIDE, "buyer", {"client": buyer.name})))
        if row.values["amount"] <= 0:
            found.append(RowFinding(row.number, Finding("error", messages.AMOUNT, "amount")))
    return found


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    """A source that was proposed before is the same, whatever came of it since."""
    sources = [row.values["source"] for row in rows]
    known = set(Transaction.objects.filter(seller_id=client_id, source__in=sources).values_list("source", flat=True))
    return {row.number: "same" if row.values["source"] in known else "new" for row in rows}


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> dict[str, int]:
    """Propose every new row."""
    buyers = dict(Client.objects.filter(code__in={row.values["buyer"] for row in rows}).values_list("code", "pk"))
    for row in rows:
        given = row.values
        actions.propose(
            by, client_id, buyer_id=buyers[given["buyer"]], date=given["date"], description=given["description"],
            cents=given["amount"], source=given["source"],
            side=Side(given["account"], given["article"] or "", given["cost_centre"] or ""),
        )  # fmt: skip
    return {"voorstellen": len(rows)}


KIND = ImportKind(
    name="interne-verrichtingen",
    caption="Interne verrichtingen",
    right="internal.propose",
    explanation="Eén rij per levering aan een entiteit van dezelfde rechtspersoon; de koper aanvaardt of betwist.",
    columns=(
        Column("source", "Herkomst (eigen kenmerk)", required=True, key=True),
        Column("buyer", "Code van de koper", required=True),
        Column("date", "Datum", "date", required=True),
        Column("amount", "Bedrag", "cents", required=True),
        Column("description", "Omschrijving", required=True),
        Column("account", "Rekening van de opbrengst", required=True),
        Column("article", "Begrotingsartikel"),
        Column("cost_centre", "Kostenplaats"),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(("doorrekening-2026-03-01", "WAT", "31/03/2026", "1250,00", "Drukwerk maart", "743000", "", "K1"),),
)
