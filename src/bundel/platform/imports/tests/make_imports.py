"""A kind of import for tests: numbering series of a client, by name and last number."""

from collections.abc import Mapping, Sequence

from django.db import connection

from bundel.kit.findings import Finding, Message
from bundel.platform.imports.rules import Column, Fate, ImportKind, Row, RowFinding
from bundel.platform.numbering import queries
from bundel.platform.people.actor import Actor

TOO_LOW = Message("proef.te_laag", "De teller van ‘{series}’ gaat niet terug.", next_step="Neem een hoger nummer.")
COMMITS: list[int] = []


def check(client_id: int, rows: Sequence[Row]) -> list[RowFinding]:
    given = queries.all_last(client_id)
    return [
        RowFinding(row.number, Finding("error", TOO_LOW, "laatste", {"series": row.values["reeks"]}))
        for row in rows
        if row.values["laatste"] < given.get(row.values["reeks"], 0)
    ]


def compare(client_id: int, rows: Sequence[Row]) -> dict[int, Fate]:
    given = queries.all_last(client_id)
    fates: dict[int, Fate] = {}
    for row in rows:
        last = given.get(row.values["reeks"])
        fates[row.number] = "new" if last is None else "same" if last == row.values["laatste"] else "changed"
    return fates


def commit(by: Actor, client_id: int, rows: Sequence[Row]) -> Mapping[str, int]:
    COMMITS.append(len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into numbering_series (client_id, series, last) select %s, * from unnest(%s::text[], %s::bigint[]) "
            "on conflict (client_id, series) do update set last = excluded.last",
            [client_id, [row.values["reeks"] for row in rows], [row.values["laatste"] for row in rows]],
        )
    return {"reeksen": len(rows)}


KIND = ImportKind(
    name="reeksen",
    caption="Nummerreeksen",
    columns=(
        Column("reeks", "Reeks", required=True, key=True),
        Column("laatste", "Laatste nummer", "int", required=True),
        Column("bedrag", "Bedrag", "cents"),
        Column("op", "Datum", "date"),
    ),
    check=check,
    compare=compare,
    commit=commit,
    example=(("AANK/2026", "12", "1.234,50", "31/01/2026"),),
)
KINDS = [KIND]
