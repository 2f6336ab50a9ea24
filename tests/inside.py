"""Working in a database of one's own choice for a while, with a folder of its own for documents."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg import sql

from bundel.platform.database import connection as places
from bundel.platform.database import embedded, templates


def point(server: embedded.Server, name: str) -> None:
    """Let Django's connection of the application be to this database."""
    connections["default"].close()
    connections.databases["default"].update(places.django_settings(places.address(server, name, places.APP)))
    connections["default"].settings_dict.update(
        NAME=name, USER=places.APP, HOST=str(server.socket), PORT=str(server.port)
    )


@contextmanager
def inside(server: embedded.Server, name: str, documents: Path, blocker: Any) -> Iterator[str]:
    """Everything inside the block happens in database `name`; transactions really commit."""
    before, kept = connections["default"].settings_dict["NAME"], settings.DOCUMENTS_FOLDER
    settings.DOCUMENTS_FOLDER = documents
    with blocker.unblock():
        point(server, name)
        try:
            yield name
        finally:
            connections.close_all()
            point(server, before)
            settings.DOCUMENTS_FOLDER = kept


@contextmanager
def copy_of(server: embedded.Server, original: str, label: str) -> Iterator[str]:
    """A copy of a database that nobody uses at the moment, dropped afterwards."""
    name = templates.clone(server, original, label)
    try:
        yield name
    finally:
        templates.drop(server, name)


def as_superuser(server: embedded.Server, name: str) -> psycopg.Connection:
    """A connection that sees every row."""
    return psycopg.connect(**server.url(name), autocommit=True)


def rows_of(connection: psycopg.Connection, table: str, columns: list[str]) -> list[tuple[Any, ...]]:
    """All rows of a table, with these columns as text."""
    chosen = sql.SQL(",").join(sql.SQL("{}::text").format(sql.Identifier(column)) for column in columns)
    return connection.execute(sql.SQL("select {} from {}").format(chosen, sql.Identifier(table))).fetchall()
