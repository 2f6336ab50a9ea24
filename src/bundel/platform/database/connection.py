"""Where the database is: `DATABASE_URL`, or the embedded server of `BUNDEL_HOME`, made ready on first use.

Two roles. `bundel_owner` owns the tables and runs migrations; `bundel_app` runs the application, owns nothing and is
subject to row-level security, so that a mistake in the application cannot read another client's rows.
"""

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import psycopg
from psycopg import sql

from bundel.platform.database import embedded

OWNER, APP = "bundel_owner", "bundel_app"
DATABASE = "bundel"
DEMO_MARK = "bundel demo"


def home() -> Path:
    """The folder of all state: `BUNDEL_HOME`, else a folder outside the checkout."""
    if given := os.environ.get("BUNDEL_HOME"):
        return Path(given).absolute()
    if os.geteuid() == 0:
        return Path("/var/lib/bundel")
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "bundel"


def ensure_roles(server: embedded.Server) -> None:
    """Make the two roles when they are missing. Runs as superuser of the embedded server."""
    with psycopg.connect(**server.url("postgres"), autocommit=True) as connection:
        for role, options in ((OWNER, "login createdb bypassrls"), (APP, "login nobypassrls")):
            if not connection.execute("select 1 from pg_roles where rolname = %s", [role]).fetchone():
                connection.execute(sql.SQL("create role {} " + options).format(sql.Identifier(role)))


def create_database(server: embedded.Server, name: str) -> None:
    """Make an empty database that the owner owns and whose future tables the application may use."""
    with psycopg.connect(**server.url("postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(name), sql.Identifier(OWNER)))
    grant_defaults(psycopg.connect(**server.url(name), autocommit=True))


def grant_defaults(connection: psycopg.Connection) -> None:
    """What the application may do with future tables; append-only tables take back what is too much."""
    with connection:
        connection.execute("create extension if not exists unaccent")
        connection.execute("create extension if not exists btree_gist")
        connection.execute("create extension if not exists pg_trgm")
        connection.execute("revoke create on schema public from public")
        connection.execute(f"grant create, usage on schema public to {OWNER}")
        connection.execute(f"grant usage on schema public to {APP}")
        for statement in default_rights(f"grant {{rights}} on {{what}} to {APP}"):
            connection.execute(statement)


def default_rights(change: str) -> list[str]:
    """Statements that change what the application may do with tables, sequences and functions that are yet to come."""
    kinds = (("tables", "select, insert, update, delete"), ("sequences", "usage, select"), ("functions", "execute"))
    before = f"alter default privileges for role {OWNER} in schema public "
    return [before + change.format(rights=rights, what=what) for what, rights in kinds]


def database_exists(server: embedded.Server, name: str) -> bool:
    with psycopg.connect(**server.url("postgres"), autocommit=True) as connection:
        return connection.execute("select 1 from pg_database where datname = %s", [name]).fetchone() is not None


def address(server: embedded.Server, name: str, role: str) -> str:
    return f"postgresql://{role}@/{name}?host={server.socket}&port={server.port}"


def ensure() -> None:
    """Start the embedded server when no `DATABASE_URL` is given, and leave the addresses in the environment."""
    if os.environ.get("DATABASE_URL"):
        os.environ.setdefault("DATABASE_OWNER_URL", os.environ["DATABASE_URL"])
        return
    server = embedded.start(embedded.place_for(home()))
    ensure_roles(server)
    if not database_exists(server, DATABASE):
        create_database(server, DATABASE)
    os.environ["DATABASE_URL"] = address(server, DATABASE, APP)
    os.environ["DATABASE_OWNER_URL"] = address(server, DATABASE, OWNER)


def renew_demo() -> bool:
    """Make an empty database for the demo; False when it would overwrite an installation that is not a demo.

    A demo database carries a mark (a comment), and only a marked or absent one is dropped and made anew.
    """
    if os.environ.get("DATABASE_URL"):
        return False
    server = embedded.start(embedded.place_for(home()))
    ensure_roles(server)
    with psycopg.connect(**server.url("postgres"), autocommit=True) as admin:
        found = admin.execute(
            "select shobj_description(oid, 'pg_database') from pg_database where datname = %s", [DATABASE]
        ).fetchone()
        if found is not None and found[0] != DEMO_MARK and _has_clients(server):
            return False
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(DATABASE)))
        create_database(server, DATABASE)
        admin.execute(sql.SQL("comment on database {} is {}").format(sql.Identifier(DATABASE), sql.Literal(DEMO_MARK)))
    return True


def _has_clients(server: embedded.Server) -> bool:
    with psycopg.connect(**server.url(DATABASE), autocommit=True) as connection:
        if connection.execute("select to_regclass('clients_client')").fetchone() == (None,):
            return False
        return connection.execute("select exists (select 1 from clients_client)").fetchone() == (True,)


def django_settings(url: str | None) -> dict[str, object]:
    """The entry of Django's DATABASES for an address; without address a placeholder, so that settings load anywhere."""
    parts = urlsplit(url or "postgresql:///bundel")
    query = parse_qs(parts.query)
    options = {key: values[-1] for key, values in query.items() if key not in ("host", "port")}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", [parts.hostname or ""])[-1],
        "PORT": query.get("port", [str(parts.port or "")])[-1],
        "OPTIONS": options,
        "CONN_HEALTH_CHECKS": True,
    }
