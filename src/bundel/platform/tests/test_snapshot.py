"""The snapshot of the tables is what the migrations make."""

import os
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from bundel.platform.database import connection, embedded, snapshot, templates


def test_snapshot_belongs_to_the_present_migrations() -> None:
    assert snapshot.is_current(), "voer ./bundel manage snapshot uit en leg snapshot.sql vast"


@pytest.fixture
def empty(server: embedded.Server, django_db_setup: None, django_db_blocker: Any) -> Any:
    """An empty database as the owner's, put back afterwards."""
    before = dict(connections["owner"].settings_dict)
    name = f"bundel_test_{os.getpid()}_empty"
    connection.create_database(server, name)
    with django_db_blocker.unblock():
        connections["owner"].close()
        connections["owner"].settings_dict["NAME"] = name
        yield name
        connections["owner"].close()
        connections["owner"].settings_dict.update(before)
    templates.drop(server, name)


def _without_moments(text: str) -> list[str]:
    """The dump without the moments at which migrations ran, and in one order."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("--")]
    return sorted(line for line in lines if "+00'" not in line)


def test_it_is_what_migrating_gives(server: embedded.Server, empty: str) -> None:
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    connections["owner"].close()
    assert _without_moments(snapshot.FILE.read_text()) == _without_moments(snapshot.dumped(server, empty))


def test_loading_it_leaves_nothing_for_the_migrations(empty: str) -> None:
    assert snapshot.load()
    plan = MigrationExecutor(connections["owner"])
    assert plan.migration_plan(plan.loader.graph.leaf_nodes()) == []


def test_a_database_with_tables_is_left_alone(server: embedded.Server, empty: str) -> None:
    assert snapshot.load()
    assert not snapshot.load()


def test_the_application_still_owns_nothing(server: embedded.Server, empty: str) -> None:
    assert snapshot.load()
    with psycopg.connect(**server.url(empty, connection.APP)) as app:
        assert app.execute("select count(*) from pg_tables where tableowner = current_user").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("delete from audit_record")
