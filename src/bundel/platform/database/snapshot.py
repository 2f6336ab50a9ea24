"""A fresh database in half a second: the tables as the migrations make them, kept as one SQL file.

Replaying every migration takes Django many seconds of arithmetic about models. The file `snapshot.sql` is what they
lead to, with a fingerprint of all migrations (ours and those of libraries) in its first line. It is used for an empty
database only, and only while the fingerprint is right; otherwise the migrations run as always. Written by
`./bundel manage snapshot`; a test compares it with a migrated database.
"""

import hashlib
import re
import subprocess
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import psycopg
from django.apps import apps
from django.db import connections

from bundel.platform.database import embedded
from bundel.platform.database.connection import APP, default_rights

FILE = Path(__file__).with_name("snapshot.sql")
MARK = "-- bundel snapshot "
# Lines of pg_dump that only a superuser may run, or that psql alone understands.
_NOT_OURS = re.compile(
    r"^(\\.*|SET transaction_timeout.*|SELECT pg_catalog\.set_config\('search_path'.*|CREATE SCHEMA public;"
    r"|COMMENT ON (SCHEMA|EXTENSION) .*|(GRANT|REVOKE) .* ON SCHEMA public .*|ALTER DEFAULT PRIVILEGES .*)\n",
    re.MULTILINE,
)


def fingerprint() -> str:
    """Changes with every migration file of every installed application, and the SQL files that they read."""
    digest = hashlib.sha256()
    for config in sorted(apps.get_app_configs(), key=lambda one: one.label):
        name = f"{config.name}.migrations"
        if find_spec(name) is None:
            continue
        folder = Path(import_module(name).__path__[0])
        for file in sorted((*folder.glob("*.py"), *(folder.parent / "sql").glob("*.sql"))):
            digest.update(config.label.encode() + file.name.encode() + file.read_bytes())
    digest.update(Path(__file__).with_name("policies.py").read_bytes())
    return digest.hexdigest()[:32]


def is_current() -> bool:
    """Whether the file belongs to the present migrations."""
    return FILE.exists() and FILE.open().readline().strip() == MARK + fingerprint()


def load() -> bool:
    """Fill an empty database from the file; False when it is not empty, or the file does not fit the migrations."""
    known = connections["owner"].settings_dict
    place = {"dbname": known["NAME"], "user": known["USER"], "password": known["PASSWORD"], "host": known["HOST"],
             "port": known["PORT"]}  # fmt: skip
    with psycopg.connect(**{key: value for key, value in place.items() if value}) as connection:
        connection.execute("select pg_advisory_xact_lock(736002)")
        if connection.execute("select to_regclass('public.django_migrations')").fetchone() != (None,):
            return False
        if not is_current():
            return False
        # The file names the rights of every table itself; rights by default would add what a migration took away.
        for statement in default_rights(f"revoke {{rights}} on {{what}} from {APP}"):
            connection.execute(statement)
        connection.execute(FILE.read_text())
        for statement in default_rights(f"grant {{rights}} on {{what}} to {APP}"):
            connection.execute(statement)
    return True


def dumped(server: embedded.Server, database: str) -> str:
    """The tables and rows of a migrated database as SQL that the owner can run."""
    program = embedded.binaries() / "pg_dump"
    done = subprocess.run(
        [str(program), "--host", str(server.socket), "--username", "postgres", "--schema", "public", "--no-owner",
         "--inserts", "--rows-per-insert", "500", database],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return _NOT_OURS.sub("", done.stdout)


def write(server: embedded.Server, database: str) -> None:
    """Keep what the migrations made of an empty database."""
    FILE.write_text(f"{MARK}{fingerprint()}\n{dumped(server, database)}")
