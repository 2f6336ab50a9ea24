"""Writing rows of several tables in few round trips, for the busiest road of this module."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import connection, models

LONGEST = 4_000
"""Characters of one statement text: the driver keeps the parsed form of texts up to 4,096."""


def insert_all(rows: Sequence[models.Model]) -> None:
    """Insert rows of any number of tables, in the order of their first row.

    Each table gets its rows as one JSON value, so that the statement texts never change and are parsed once. Every
    constraint, trigger and policy judges as always. Primary keys that are not given are not read back.
    """
    groups: dict[tuple[type[models.Model], bool], list[models.Model]] = {}
    for row in rows:
        groups.setdefault((type(row), row.pk is not None), []).append(row)
    texts: list[str] = []
    values: list[str] = []
    with connection.cursor() as cursor:
        for (model, with_key), members in groups.items():
            names, text = _statement(model, with_key)
            if texts and sum(map(len, texts)) + len(text) > LONGEST:
                cursor.execute(";".join(texts), values)
                texts, values = [], []
            texts.append(text)
            values.append(json.dumps([{name: getattr(row, name) for name in names} for row in members], default=_plain))
        if texts:
            cursor.execute(";".join(texts), values)


@cache
def _statement(model: type[models.Model], with_key: bool) -> tuple[tuple[str, ...], str]:
    """The columns of a table (generated ones left out), and the statement that inserts a JSON list of rows."""
    fields = [
        field
        for field in model._meta.concrete_fields
        if not getattr(field, "generated", False) and (with_key or not field.primary_key)
    ]
    names = tuple(field.attname for field in fields)
    columns = ",".join(connection.ops.quote_name(name) for name in names)
    table = connection.ops.quote_name(model._meta.db_table)
    source = f"jsonb_populate_recordset(null::{table},%s::jsonb)"
    return names, f"insert into {table}({columns})select {columns} from {source}"  # noqa: S608


def _plain(value: Any) -> str:
    """Dates, moments and decimals as PostgreSQL reads them."""
    if isinstance(value, bytes | memoryview):
        raise TypeError("bytes gaan niet langs deze weg")
    return str(value)
