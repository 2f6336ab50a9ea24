"""Operations for migrations: row-level security per client, append-only tables, and SQL files.

Every client-owned table gets `client_policy`. The policy reads the setting `app.clients`, a comma-separated list that
`clients.scope` sets for the length of one transaction; without it nothing is visible and nothing can be written.
"""

from pathlib import Path

from django.db.migrations.operations.special import RunSQL

# The sub-select makes PostgreSQL evaluate the setting once per query and not once per row.
VISIBLE = "(select string_to_array(current_setting('app.clients', true), ',')::bigint[])::bigint[]"


def client_policy(table: str, *, column: str = "client_id", shared: bool = False) -> RunSQL:
    """Keep the rows of `table` to the clients in scope; `shared` rows (no client) are visible to all."""
    condition = f"{column} = any({VISIBLE})"
    if shared:
        condition = f"({column} is null or {condition})"
    return RunSQL(
        f"""
        alter table {table} enable row level security;
        alter table {table} force row level security;
        create policy client_scope on {table} using ({condition}) with check ({condition});
        """,
        f"""
        drop policy client_scope on {table};
        alter table {table} no force row level security;
        alter table {table} disable row level security;
        """,
    )


def append_only(table: str) -> RunSQL:
    """Refuse UPDATE, DELETE and TRUNCATE on `table`, for every role, with a clear message."""
    return RunSQL(
        f"""
        create function {table}_append_only() returns trigger language plpgsql as $$
        begin
            raise exception 'rijen van {table} blijven zoals ze zijn' using errcode = 'restrict_violation';
        end $$;
        create trigger {table}_append_only before update or delete on {table}
            for each row execute function {table}_append_only();
        create trigger {table}_no_truncate before truncate on {table}
            for each statement execute function {table}_append_only();
        revoke update, delete, truncate on {table} from bundel_app;
        """,
        f"""
        drop trigger {table}_no_truncate on {table};
        drop trigger {table}_append_only on {table};
        drop function {table}_append_only();
        """,
    )


def sql_file(migration_file: str, name: str) -> RunSQL:
    """The statements of `<module>/sql/<name>`, for long SQL that deserves a file of its own."""
    return RunSQL((Path(migration_file).parent.parent / "sql" / name).read_text(), RunSQL.noop)
