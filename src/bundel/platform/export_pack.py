"""What a client takes along: every row it owns, its documents, and a list with checksums, in one zip.

Tables are found in the database itself, by their column `client_id`, so that a new module is in the pack without being
listed here. For clients that leave, for their archive and for auditors.
"""

import csv
import hashlib
import io
import json
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection as django_connection
from psycopg import sql

from bundel.platform.actions import action
from bundel.platform.audit.actions import note
from bundel.platform.clients.models import Client
from bundel.platform.documents import disk
from bundel.platform.jobs.actions import current, progress
from bundel.platform.people.actor import Actor

SECRET_COLUMNS = frozenset({"key_hash"})
README = """Exportpakket van {name} ({code})
Gemaakt op {made_at} door {by}.

Inhoud
- tabellen/<tabel>.csv   alle rijen van deze entiteit: komma's, UTF-8, kolomnamen in de eerste rij. Een lege waarde
                         zonder aanhalingstekens betekent ‘geen waarde’. Bedragen (_cents) staan in eurocent.
- documenten/            de oorspronkelijke bestanden, ongewijzigd; de naam begint met het nummer van het document.
- manifest.json          per tabel: aantal rijen, kolommen met hun type, som van elke bedragkolom en sha256;
                         per document de naam, het onderwerp en de sha256.

Nakijken
Bereken de sha256 van elk bestand en vergelijk met manifest.json, bijvoorbeeld met ‘sha256sum’.
"""


@dataclass(frozen=True, slots=True)
class OwnedTable:
    """A table with rows of clients: its columns with their types, and the columns that hold the client."""

    name: str
    columns: tuple[tuple[str, str], ...]
    owners: tuple[str, ...]


def _address() -> dict[str, Any]:
    known = django_connection.get_connection_params()
    return {name: known[name] for name in ("dbname", "user", "password", "host", "port") if known.get(name)}


def owned_tables(connection: psycopg.Connection) -> list[OwnedTable]:
    """Every table with a client in its column `client_id`, and the register's own rows about the client."""
    rows = connection.execute(
        """
        select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        order by c.relname, a.attnum
        """
    ).fetchall()
    columns: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind in rows:
        columns.setdefault(table, []).append((column, kind))
    owners: dict[str, tuple[str, ...]] = {
        table: ("client_id",) for table, every in columns.items() if dict(every).get("client_id") == "bigint"
    }
    owners["clients_client"] = ("id",)
    owners["clients_succession"] = ("predecessor_id", "successor_id")
    return [
        OwnedTable(table, tuple(one for one in columns[table] if one[0] not in SECRET_COLUMNS), wanted)
        for table, wanted in sorted(owners.items())
    ]


def _copied(connection: psycopg.Connection, table: OwnedTable, client_id: int) -> bytes:
    query = sql.SQL(
        "copy (select {columns} from {table} where {owned} order by {order}) to stdout with (format csv, header true)"
    ).format(
        columns=sql.SQL(", ").join(sql.Identifier(name) for name, _ in table.columns),
        table=sql.Identifier(table.name),
        owned=sql.SQL(" or ").join(
            sql.SQL("{} = {}").format(sql.Identifier(owner), sql.Literal(client_id)) for owner in table.owners
        ),
        order=sql.Identifier("id") if "id" in dict(table.columns) else sql.SQL("1"),
    )
    with connection.cursor() as cursor, cursor.copy(query) as copy:
        return b"".join(bytes(block) for block in copy)


def describe(content: bytes) -> tuple[int, dict[str, int]]:
    """(number of rows, sum of each amount column) of a table's CSV."""
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    amounts = [name for name in rows.fieldnames or [] if name.endswith("_cents")]
    count, sums = 0, dict.fromkeys(amounts, 0)
    for row in rows:
        count += 1
        for name in amounts:
            sums[name] += int(row[name] or 0)
    return count, sums


def _safe(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "._- " else "_" for letter in name)[-120:]


def _documents(connection: psycopg.Connection, client_id: int, pack: zipfile.ZipFile) -> list[dict[str, Any]]:
    rows = connection.execute(
        "select id, name, subject, kind, sha256 from documents_document where client_id = %s order by id", [client_id]
    )
    listed = []
    for number, name, subject, kind, sha256 in rows.fetchall():
        content = disk.read(sha256)
        place = f"documenten/{number}-{_safe(name)}"
        entry = {"id": number, "name": name, "subject": subject, "kind": kind, "sha256": sha256, "file": place}
        if content is None:
            entry["file"] = None  # said openly in the list, and `verify` says it too
        else:
            pack.writestr(place, content)
        listed.append(entry)
    return listed


@action(right="clients.manage")
def export(by: Actor, client_id: int, file: Path) -> dict[str, Any]:
    """Write the pack of one client to `file`; its manifest. All tables show one moment.

    Inside a job it tells its progress. Written beside its place and renamed when whole.
    """
    client = Client.objects.get(id=client_id)
    part = file.with_name(file.name + ".part")
    made_at = by.now.isoformat(timespec="seconds")
    manifest: dict[str, Any] = {
        "client": {"id": client.pk, "code": client.code, "name": client.name},
        "made_at": made_at,
        "tables": [],
    }
    try:
        with (
            psycopg.connect(**_address()) as connection,
            part.open("wb") as out,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack,
        ):
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.execute("select set_config('app.clients', %s, true)", [str(client_id)])
            tables = owned_tables(connection)
            for number, table in enumerate(tables):
                progress(current(), number, len(tables) + 1, table.name)
                content = _copied(connection, table, client_id)
                count, sums = describe(content)
                place = f"tabellen/{table.name}.csv"
                pack.writestr(place, content)
                manifest["tables"].append(
                    {
                        "table": table.name,
                        "file": place,
                        "rows": count,
                        "sums": sums,
                        "columns": [{"name": name, "type": kind} for name, kind in table.columns],
                        "sha256": hashlib.sha256(content).hexdigest(),
                    }
                )
            progress(current(), len(tables), len(tables) + 1, "documenten")
            manifest["documents"] = _documents(connection, client_id, pack)
            pack.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))
            pack.writestr("LEESMIJ.txt", README.format(name=client.name, code=client.code, made_at=made_at, by=by.name))
        with part.open("rb") as written:
            os.fsync(written.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(file)
    rows = sum(table["rows"] for table in manifest["tables"])
    note("client", client_id, name=client.name, changes={"export": [None, file.name], "rows": [None, rows]})
    return manifest
