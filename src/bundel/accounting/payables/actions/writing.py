"""Writing rows of several tables in one round trip, for the busiest road of this module."""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models


def insert_all(rows: Sequence[models.Model]) -> None:
    """Insert rows of any number of tables, in the order of their first row, as one statement text.

    Values pass through Django's own fields, and every constraint, trigger and policy judges as always. Primary keys
    that are not given are not read back.
    """
    groups: dict[tuple[type[models.Model], bool], list[models.Model]] = {}
    for row in rows:
        groups.setdefault((type(row), row.pk is not None), []).append(row)
    statements: list[str] = []
    values: list[Any] = []
    for (model, with_key), members in groups.items():
        fields = [
            field
            for field in model._meta.concrete_fields
            if not getattr(field, "generated", False) and (with_key or not field.primary_key)
        ]
        names = ", ".join(connection.ops.quote_name(field.column or "") for field in fields)
        marks = "(" + ", ".join(["%s"] * len(fields)) + ")"
        table = connection.ops.quote_name(model._meta.db_table)
        statements.append(f"insert into {table} ({names}) values {', '.join([marks] * len(members))}")  # noqa: S608
        for member in members:
            values += [field.get_db_prep_save(field.pre_save(member, add=True), connection) for field in fields]
    if statements:
        with connection.cursor() as cursor:
            cursor.execute(";\n".join(statements), values)
