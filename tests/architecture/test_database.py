"""Every client-owned table is kept apart by the database itself, and no migration is missing."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from bundel.platform.clients.owned import ClientOwned

pytestmark = pytest.mark.django_db
# Known to everybody who works here: the register itself, and who may do what for which client.
WITHOUT_POLICY = {
    "clients_clientname",
    "people_roleassignment",
    "people_delegation",
    "people_staffvisit",
    "people_apikey",
}


def _rows(sql: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_every_table_with_a_client_has_forced_row_level_security_and_a_policy() -> None:
    tables = {
        name
        for (name,) in _rows(
            "select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid "
            "join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and a.attname = 'client_id' "
            "and a.atttypid = 'bigint'::regtype and c.relkind in ('r', 'p') and not c.relispartition "
            "and not a.attisdropped"
        )
    }
    forced = {name for (name,) in _rows("select relname from pg_class where relrowsecurity and relforcerowsecurity")}
    policies = {name for (name,) in _rows("select tablename from pg_policies")}
    assert tables - forced - WITHOUT_POLICY == set()
    assert tables - policies - WITHOUT_POLICY == set()


def test_the_application_role_cannot_pass_by_the_policies() -> None:
    assert _rows("select rolbypassrls, rolsuper from pg_roles where rolname = current_user") == [(False, False)]
    assert _rows("select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user") == [(0,)]


def test_client_owned_models_read_through_the_scoped_manager() -> None:
    loose = [model._meta.label for model in apps.get_models() if issubclass(model, ClientOwned) and
             type(model._default_manager).__name__ != "ScopedManager"]  # fmt: skip
    assert loose == []


def test_money_is_never_a_float_in_the_database() -> None:
    assert (
        _rows(
            "select table_name, column_name from information_schema.columns where table_schema = 'public' "
            "and data_type in ('real', 'double precision', 'money') and column_name ~ '(cents|amount|debit|credit)'"
        )
        == []
    )


def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
