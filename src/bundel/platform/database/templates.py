"""Databases for tests: migrate once into a template, then clone it in a tenth of a second."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import psycopg
from psycopg import sql

from bundel.platform.database import connection, embedded

SOURCE = Path(__file__).parents[2]
PREFIX = "bundel_template_"


def fingerprint() -> str:
    """Changes whenever a migration, its SQL, or the seeded chart changes, so that a stale template is never used."""
    digest = hashlib.sha256()
    for pattern in ("**/migrations/*.py", "**/sql/*.sql", "config/settings.py", "platform/database/*.py"):
        for file in sorted(SOURCE.glob(pattern)):
            digest.update(file.relative_to(SOURCE).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def ensure_template(server: embedded.Server, migrate: Callable[[str], None]) -> str:
    """The name of the migrated template; made under a lock so that parallel test workers make it once."""
    name = PREFIX + fingerprint()
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        admin.execute("select pg_advisory_lock(736001)")
        if connection.database_exists(server, name):
            return name
        connection.ensure_roles(server)
        half = f"{name}_half"
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(half)))
        connection.create_database(server, half)
        migrate(half)
        admin.execute(sql.SQL("alter database {} rename to {}").format(sql.Identifier(half), sql.Identifier(name)))
        _drop_stale(admin, name)
    return name


def _drop_stale(admin: psycopg.Connection, keep: str) -> None:
    """Drop templates of other fingerprints and the clones that a killed test process left behind."""
    names = admin.execute("select datname from pg_database where datname like 'bundel\\_t%'").fetchall()
    for (other,) in names:
        stale_template = other.startswith(PREFIX) and not other.endswith("_half") and other != keep
        stale_clone = other.startswith("bundel_test_") and not _alive(other.split("_")[2])
        if stale_template or stale_clone:
            admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(other)))


def _alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (OSError, ValueError):
        return False
    return True


def clone(server: embedded.Server, template: str, label: str) -> str:
    """A new database with the contents of `template`; the name carries the process id, so that leftovers are found."""
    name = f"bundel_test_{os.getpid()}_{label}"
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
        admin.execute(
            sql.SQL("create database {} template {} strategy wal_log owner {}").format(
                sql.Identifier(name), sql.Identifier(template), sql.Identifier(connection.OWNER)
            )
        )
    return name


def drop(server: embedded.Server, name: str) -> None:
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))
