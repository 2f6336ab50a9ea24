"""The state of a house as a hash per table: what happened, without the ids and moments that differ between two runs."""

import hashlib
import re

import psycopg

from tests.inside import rows_of

# Traces of how often and in which order something was asked; the business itself is everything else.
NOT_BUSINESS = re.compile(
    r"^(django|auth|axes|account|mfa|socialaccount|procrastinate|audit|outbox|jobs|ui|notifications)_|"
    r"^(people_staffvisit|people_apiuse|bank_suggestion|payables_intake|bank_statementfile|ledger_posting)$"
)
ID = re.compile(r"^id$|_id$")
REFERENCE = re.compile(r"([a-z_]+\.[a-z_]+):\d+")
IN_ORDER = {"number", "entry_number", "reversal_number", "sequence", "position", "previous"}
"""Given in the order of arrival: left out when two runs had another order, and then counted by the checks."""


def state(connection: psycopg.Connection, *, same_order: bool) -> dict[str, str]:
    """`{table: hash of its rows as a bag}` of every business table."""
    found = connection.execute(
        "select table_name, array_agg(column_name::text order by column_name)"
        " from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind in ('r', 'p')"
        " and not t.relispartition and t.relnamespace = 'public'::regnamespace"
        " where table_schema = 'public' and data_type <> 'timestamp with time zone' group by 1 order by 1"
    ).fetchall()
    made = {}
    for table, columns in found:
        if NOT_BUSINESS.search(table):
            continue
        left_out = IN_ORDER if not same_order and table.startswith(("ledger", "bank", "payables", "payments")) else ()
        kept = [column for column in columns if not ID.search(column) and column not in left_out]
        bag = sorted(REFERENCE.sub(r"\1:#", repr(row)) for row in rows_of(connection, table, kept)) if kept else []
        made[table] = f"{len(bag)} {hashlib.sha256(repr(bag).encode()).hexdigest()[:16]}"
    return made


def differences(one: dict[str, str], other: dict[str, str]) -> dict[str, tuple[str, str]]:
    """The tables that are not equal, with what they were."""
    return {table: (one[table], other.get(table, "")) for table in one if one[table] != other.get(table)}
