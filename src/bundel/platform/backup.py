"""Backup and restore of everything: the database and the documents, in one file, with checksums that prove equality.

The file is a tar: `bundel.json` (when, version, checksum of each table), `database.dump` (PostgreSQL's own archive) and
`documents/<hash>`. Written beside its place and renamed when whole, so that a killed backup leaves no file that looks
like one. The signing key and the settings of the installation are not in it.
"""

import datetime as dt
import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import psycopg
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from bundel.kit.findings import Message, Refusal, Unavailable
from bundel.kit.progress import bar
from bundel.platform.database import embedded
from bundel.platform.documents import disk

FORMAT = 1
Address = dict[str, Any]

NOT_EMPTY = Message(
    "backup.not_empty",
    "De databank bevat al gegevens ({people} personen, {clients} cliënten); er wordt niets overschreven.",
    lifted_by="de technisch beheerder",
    next_step="Herstel in een lege installatie: kies een andere BUNDEL_HOME of een lege databank.",
)
NOT_A_BACKUP = Message(
    "backup.not_a_backup",
    "‘{file}’ is geen (volledige) reservekopie van Bundel: {why}.",
    next_step="Kies een bestand dat ‘bundel backup’ gemaakt heeft.",
)
DIFFERENT = Message(
    "backup.different",
    "Na het herstel verschillen tabellen van de reservekopie: {tables}.",
    lifted_by="de technisch beheerder",
    next_step="Gebruik deze databank niet; herstel opnieuw in een lege databank.",
)
NOTHING_THERE = Message(
    "backup.damaged_document",
    "Document {sha256} ontbreekt of is beschadigd; de reservekopie is niet gemaakt.",
    lifted_by="de technisch beheerder",
    next_step="Voer ‘bundel verify’ uit en herstel het document.",
)


def owner_address() -> Address:
    """How the owner of the tables reaches the database of this installation."""
    known = connections["owner"].settings_dict
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {name: str(known[key]) for name, key in names.items() if known[key]}


def _tables(connection: psycopg.Connection) -> list[tuple[str, list[str]]]:
    """Every table (partitions are part of theirs) with the columns of its primary key."""
    rows = connection.execute(
        """
        select c.relname, coalesce(array_agg(a.attname order by k.place) filter (where a.attname is not null), '{}')
        from pg_class c
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
        left join lateral unnest(i.indkey) with ordinality k(attnum, place) on true
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        group by c.relname order by c.relname
        """
    )
    return [(name, list(key)) for name, key in rows.fetchall()]


def checksums(connection: psycopg.Connection) -> dict[str, str]:
    """The sha256 of every table's rows in the order of their key; equal checksums are equal databases.

    `connection` must see all rows (the owner, or a superuser).
    """
    found = {}
    for table, key in _tables(connection):
        order = sql.SQL(", ").join(map(sql.Identifier, key)) if key else sql.SQL("t::text")
        query = sql.SQL("copy (select * from {} t order by {}) to stdout").format(sql.Identifier(table), order)
        digest = hashlib.sha256()
        with connection.cursor() as cursor, cursor.copy(query) as copy:
            for block in copy:
                digest.update(block)
        found[table] = digest.hexdigest()
    return found


def _program(name: str) -> str:
    """PostgreSQL's own tool: the one that ships with the embedded server, else that of the machine."""
    try:
        inside = embedded.binaries() / name
    except embedded.CannotStart:
        inside = Path()
    found = str(inside) if inside.is_file() else shutil.which(name)
    if found is None:
        raise Unavailable(f"het programma {name} van PostgreSQL ontbreekt")
    return found


def _run(name: str, address: Address, *arguments: str) -> str:
    """Run a tool against the database; the password goes through the environment, never on the command line."""
    environment = {**os.environ, "PGPASSWORD": address.get("password", ""), "PGOPTIONS": ""}
    place = ["--host", address.get("host", ""), "--username", address["user"], "--dbname", address["dbname"]]
    if address.get("port"):
        place += ["--port", address["port"]]
    done = subprocess.run([_program(name), *place, *arguments], capture_output=True, text=True, env=environment)  # noqa: S603
    if done.returncode != 0:
        raise Unavailable(f"{name} is mislukt: {done.stderr.strip()[-600:]}")
    return done.stdout


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def _hashes(connection: psycopg.Connection) -> list[str]:
    rows = connection.execute("select distinct sha256 from documents_document order by 1").fetchall()
    return [sha256 for (sha256,) in rows]


def backup(file: Path, address: Address | None = None) -> dict[str, Any]:
    """Write a backup of everything to `file`; its manifest. People can go on working: it shows one moment.

    Raises `Refusal` when a document is damaged and `Unavailable` when PostgreSQL or the disk fails; `file` is then not
    there (or still the older one).
    """
    place = address or owner_address()
    part = file.with_name(file.name + ".part")
    with (
        psycopg.connect(**place) as connection,
        tempfile.TemporaryDirectory(dir=file.parent, prefix=".bundel-") as folder,
    ):
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        snapshot = connection.execute("select pg_export_snapshot()").fetchone()
        assert snapshot is not None
        dump = Path(folder) / "database.dump"
        _run("pg_dump", place, "--format=custom", "--compress=1", f"--snapshot={snapshot[0]}", f"--file={dump}")
        manifest: dict[str, Any] = {
            "format": FORMAT,
            "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "tables": checksums(connection),
            "documents": _hashes(connection),
        }
        try:
            _write(part, manifest, dump)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    part.replace(file)
    return manifest


def _write(part: Path, manifest: dict[str, Any], dump: Path) -> None:
    with part.open("wb") as out:
        with tarfile.open(fileobj=out, mode="w") as archive, bar("Reservekopie", len(manifest["documents"])) as steps:
            _add(archive, "bundel.json", json.dumps(manifest, indent=1).encode())
            archive.add(dump, "database.dump")
            for sha256 in manifest["documents"]:
                content = disk.read(sha256)
                if content is None:
                    raise Refusal(NOTHING_THERE, sha256=sha256)
                _add(archive, f"documents/{sha256}", content)
                steps.step()
        out.flush()
        os.fsync(out.fileno())


def _manifest(file: Path) -> dict[str, Any]:
    try:
        with tarfile.open(file) as archive:
            names = set(archive.getnames())
            inside = archive.extractfile("bundel.json")
            manifest = json.loads(inside.read()) if inside else {}
    except (tarfile.TarError, KeyError, ValueError, OSError) as wrong:
        raise Refusal(NOT_A_BACKUP, file=str(file), why=str(wrong)[:200]) from wrong
    if manifest.get("format") != FORMAT or "database.dump" not in names:
        raise Refusal(NOT_A_BACKUP, file=str(file), why="inhoud of versie klopt niet")
    missing = [sha256 for sha256 in manifest["documents"] if f"documents/{sha256}" not in names]
    if missing:
        raise Refusal(NOT_A_BACKUP, file=str(file), why=f"{len(missing)} documenten ontbreken")
    return dict(manifest)


def _refuse_full(connection: psycopg.Connection) -> None:
    counts = {}
    for table in ("people_person", "clients_client"):
        there = connection.execute("select to_regclass(%s)", [table]).fetchone()
        if there is None or there[0] is None:
            counts[table] = 0
            continue
        row = connection.execute(sql.SQL("select count(*) from {}").format(sql.Identifier(table))).fetchone()
        counts[table] = row[0] if row else 0
    if any(counts.values()):
        raise Refusal(NOT_EMPTY, people=counts["people_person"], clients=counts["clients_client"])


def restore(file: Path, address: Address | None = None) -> dict[str, Any]:
    """Put a backup into an empty installation; its manifest. Afterwards every table has the checksum of the backup.

    The database is filled in one transaction: killed in the middle, it is empty and the restore can be repeated.
    Migrations of a newer version are applied afterwards. Raises `Refusal` (not empty, not a backup, not equal).
    """
    place = address or owner_address()
    manifest = _manifest(file)
    with psycopg.connect(**place) as connection:
        _refuse_full(connection)
    with tempfile.TemporaryDirectory(prefix="bundel-") as folder, tarfile.open(file) as archive:
        for sha256 in manifest["documents"]:
            inside = archive.extractfile(f"documents/{sha256}")
            content = inside.read() if inside else b""
            if hashlib.sha256(content).hexdigest() != sha256:
                raise Refusal(NOT_A_BACKUP, file=str(file), why=f"document {sha256[:12]} is beschadigd")
            disk.write(sha256, content)
        archive.extract("database.dump", folder, filter="data")
        _fill(place, Path(folder))
    with psycopg.connect(**place) as connection:
        now = checksums(connection)
    different = sorted(table for table, value in manifest["tables"].items() if now.get(table) != value)
    if different:
        raise Refusal(DIFFERENT, tables=", ".join(different[:20]))
    if address is None:
        call_command("migrate", database="owner", verbosity=0, interactive=False)
    return manifest


def _fill(place: Address, folder: Path) -> None:
    """Replace the empty tables by those of the dump. Extensions and the schema belong to the server and stay."""
    dump, listing = folder / "database.dump", folder / "list"
    every = subprocess.run([_program("pg_restore"), "--list", str(dump)], capture_output=True, text=True)  # noqa: S603
    if every.returncode != 0:
        raise Refusal(NOT_A_BACKUP, file=str(dump.name), why=every.stderr.strip()[-200:])
    left_out = (" EXTENSION ", " SCHEMA - ", " SCHEMA public ", " - SCHEMA ")
    kept = [line for line in every.stdout.splitlines() if not any(word in line for word in left_out)]
    listing.write_text("\n".join(kept) + "\n")
    with psycopg.connect(**place) as connection:
        connection.execute("drop owned by current_user cascade")
    _run(
        "pg_restore", place, "--single-transaction", "--exit-on-error", "--no-owner", f"--use-list={listing}", str(dump)
    )
