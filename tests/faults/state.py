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
ID = re.compile(r"^id$|_id$|^last_used_on$")
HASH = re.compile(r"\b[0-9a-f]{64}\b")
REFERENCE = re.compile(r"([a-z_]+\.[a-z_]+):\d+")
IN_ORDER = {"number", "entry_number", "reversal_number", "sequence", "position", "previous"}
"""Given in the order of arrival: left out when two runs had another order, and then counted by the checks."""


def state(connection: psycopg.Connection, *, same_order: bool, same_moment: bool = True) -> dict[str, str]:
    """`{table: hash of its rows as a bag}` of every business table.

    Files that tell the second in which they were made differ between two runs: then `same_moment` is False.
    """
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
        texts = [REFERENCE.sub(r"\1:#", repr(row)) for row in rows_of(connection, table, kept)] if kept else []
        bag = sorted(texts if same_moment else (HASH.sub("#", text) for text in texts))
        made[table] = f"{len(bag)} {hashlib.sha256(repr(bag).encode()).hexdigest()[:16]}"
    return made


def differences(one: dict[str, str], other: dict[str, str]) -> dict[str, tuple[str, str]]:
    """The tables that are not equal, with what they were."""
    return {table: (one[table], other.get(table, "")) for table in one if one[table] != other.get(table)}
