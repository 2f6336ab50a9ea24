"""A foreign tenant at every table: with the scope of client A there is nothing of client B to read, write or remove.

The tables are found in the catalogue and filled by their column types, so a new table is attacked from its first day.
Only this throw-away database loses its CHECK constraints and triggers while it is filled.
"""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from psycopg import sql

from bundel.platform.database import connection as places
from bundel.platform.database import embedded, templates
from tests.architecture.test_database import WITHOUT_POLICY

A, B = 901, 902
PLAIN: dict[str, Any] = {
    "bigint": 7, "integer": 7, "smallint": 7, "boolean": True, "text": "x", "character varying": "x", "date":
    dt.date(2026, 3, 10), "timestamp with time zone": dt.datetime(2026, 3, 10, tzinfo=dt.UTC), "jsonb": "{}",
    "bytea": b"x", "numeric": 7, "ARRAY": [],
}  # fmt: skip
_COUNT = itertools.count(1000)


@dataclass(frozen=True)
class Table:
    """A table with a column `client_id`: its columns with their types, and whether a row needs a client."""

    name: str
    columns: tuple[tuple[str, str, int | None], ...]

    def insert(self, connection: psycopg.Connection, client: int) -> None:
        """A row of a client, with made-up values."""
        fixed = {"client_id": client, "year": 2026}
        values = [fixed.get(name) or _value(kind, length) for name, kind, length in self.columns]
        connection.execute(
            sql.SQL("insert into {} ({}) overriding system value values ({})").format(
                sql.Identifier(self.name),
                sql.SQL(",").join(sql.Identifier(name) for name, *_ in self.columns),
                sql.SQL(",").join(sql.Placeholder() * len(values)),
            ),
            values,
        )


def _value(kind: str, length: int | None) -> Any:
    if kind in ("bigint", "integer"):
        return next(_COUNT)
    if kind in ("text", "character varying"):
        return f"{next(_COUNT)}"[-(length or 9) :]
    return PLAIN[kind]


def _tables(connection: psycopg.Connection) -> list[Table]:
    rows = connection.execute(
        "select c.relname, array_agg(i.column_name::text order by i.ordinal_position),"
        " array_agg(i.data_type::text order by i.ordinal_position),"
        " array_agg(i.character_maximum_length::int order by i.ordinal_position)"
        " from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
        " join information_schema.columns i on i.table_schema = 'public' and i.table_name = c.relname"
        " where c.relkind in ('r', 'p') and not c.relispartition and i.is_generated = 'NEVER'"
        " and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id'"
        " and a.atttypid = 'bigint'::regtype and not a.attisdropped) group by 1 order by 1"
    ).fetchall()
    return [Table(name, tuple(zip(*columns, strict=True))) for name, *columns in rows if name not in WITHOUT_POLICY]


def _disarm(connection: psycopg.Connection) -> None:
    """No foreign keys, triggers and CHECKs: what is left between the attacker and the row is the policy."""
    connection.execute("set session_replication_role = replica")
    for table, name in connection.execute(
        "select conrelid::regclass::text, conname from pg_constraint where contype in ('c', 'x')"
        " and connamespace = 'public'::regnamespace and conislocal"
    ).fetchall():
        connection.execute(sql.SQL("alter table {} drop constraint if exists {}").format(
            sql.Identifier(table), sql.Identifier(name)))  # fmt: skip


@dataclass(frozen=True)
class Ground:
    """A database in which both clients have a row in every table."""

    tables: list[Table]
    app: dict[str, Any]
    owner: dict[str, Any]


@pytest.fixture(scope="module")
def ground(server: embedded.Server, template: str) -> Iterator[Ground]:
    name = templates.clone(server, template, "foreign")
    with psycopg.connect(**server.url(name), autocommit=True) as connection:
        tables = _tables(connection)
        _disarm(connection)
        for table in tables:
            for client in (A, B):
                table.insert(connection, client)
            connection.execute(sql.SQL("alter table {} disable trigger all").format(sql.Identifier(table.name)))
    yield Ground(tables, server.url(name, places.APP), server.url(name, places.OWNER))
    templates.drop(server, name)


@pytest.fixture
def as_a(ground: Ground) -> Iterator[psycopg.Connection]:
    """The application role in a transaction with the scope of A; nothing of it is kept."""
    with psycopg.connect(**ground.app) as connection:
        connection.execute("select set_config('app.clients', %s, true)", [str(A)])
        yield connection
        connection.rollback()


def _attempt(connection: psycopg.Connection, statement: str, table: str, *values: Any) -> int | str:
    """How many rows it touched, or the SQLSTATE with which it was refused."""
    try:
        with connection.transaction():
            return connection.execute(sql.SQL(statement).format(sql.Identifier(table)), values).rowcount  # type: ignore[arg-type]
    except psycopg.Error as refused:
        return refused.sqlstate or "?"


def _clients(connection: psycopg.Connection, table: str) -> set[int | None]:
    found = connection.execute(sql.SQL("select distinct client_id from {}").format(sql.Identifier(table))).fetchall()
    return {client for (client,) in found}


DENIED = "42501"


def test_the_catalogue_gives_the_tables_of_the_whole_house(ground: Ground) -> None:
    names = {table.name for table in ground.tables}
    assert len(names) > 45
    assert {"ledger_line", "payables_invoice", "payments_line", "documents_document", "audit_record"} <= names


def test_every_table_shows_the_rows_of_the_scope_and_no_other(ground: Ground, as_a: psycopg.Connection) -> None:
    with psycopg.connect(**ground.owner) as owner:
        owner.execute("select set_config('app.clients', %s, true)", [f"{A},{B}"])
        empty = [table.name for table in ground.tables if not {A, B} <= _clients(owner, table.name)]
    assert empty == [], "zonder rij bewijst deze proef niets"
    seen = {table.name: _clients(as_a, table.name) for table in ground.tables}
    assert {name: found for name, found in seen.items() if found - {A, None}} == {}
    assert [name for name, found in seen.items() if A not in found] == []


@pytest.mark.parametrize("setting", [None, "", "  ", "0", "-1"])
def test_without_a_scope_no_table_shows_anything(ground: Ground, setting: str | None) -> None:
    with psycopg.connect(**ground.app) as connection:
        if setting is not None:
            connection.execute("select set_config('app.clients', %s, true)", [setting])
        for table in ground.tables:
            try:
                with connection.transaction():
                    assert _clients(connection, table.name) <= {None}, table.name
            except psycopg.errors.InvalidTextRepresentation:
                assert not (setting or "x").strip(), "alleen een onleesbaar bereik mag een fout geven"


@pytest.mark.parametrize("setting", ["902 or true", "{901,902}", "null", "901;select 1", "%", "9e2"])
def test_a_malformed_scope_is_an_error_and_never_everything(ground: Ground, setting: str) -> None:
    with psycopg.connect(**ground.app) as connection:
        connection.execute("select set_config('app.clients', %s, true)", [setting])
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            connection.execute("select count(*) from payables_invoice")


def test_a_row_for_another_client_is_refused_by_every_table(ground: Ground, as_a: psycopg.Connection) -> None:
    passed = []
    for table in ground.tables:
        try:
            with as_a.transaction():
                table.insert(as_a, B)
        except psycopg.errors.InsufficientPrivilege:
            continue
        passed.append(table.name)
    assert passed == []


def test_rows_of_another_client_cannot_be_changed_removed_or_taken(ground: Ground, as_a: psycopg.Connection) -> None:
    for table in ground.tables:
        for statement in ("update {} set client_id = client_id where client_id = %s", "delete from {} where "
                          "client_id = %s"):  # fmt: skip
            assert _attempt(as_a, statement, table.name, B) in (0, DENIED), (table.name, statement)
        away = _attempt(as_a, "update {} set client_id = %s where client_id = %s", table.name, B, A)
        assert away == DENIED, f"{table.name}: een rij weggeven aan een andere cliënt"
        steal = _attempt(as_a, "update {} set client_id = %s where client_id = %s", table.name, A, B)
        assert steal in (0, DENIED), f"{table.name}: een rij van een ander naar zich toe halen"


def test_partitions_are_no_back_door(ground: Ground, as_a: psycopg.Connection) -> None:
    parts = as_a.execute(
        "select relname from pg_class where relispartition and relkind in ('r', 'p') order by 1"
    ).fetchall()
    assert parts
    for (name,) in parts:
        seen = _attempt(as_a, "select 1 from {} where client_id = %s", name, B)
        assert seen in (0, DENIED), name


@pytest.mark.parametrize(
    "statement",
    [
        "set role bundel_owner",
        "set session authorization postgres",
        "set session_replication_role = replica",
        "set row_security = off; select count(*) from payables_invoice",
        "alter table payables_invoice disable row level security",
        "drop policy client_scope on payables_invoice",
        "create policy everything on payables_invoice using (true)",
        "alter role bundel_app bypassrls",
        "create function public.peek() returns int security definer language sql as 'select 1'",
        "create extension dblink",
        "truncate payables_invoice",
    ],
)
def test_the_application_role_cannot_take_the_policies_away(as_a: psycopg.Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege), as_a.transaction():
        as_a.execute(statement)
