"""A database of one's own for a measurement: a clone of the migrated template, dropped afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
import psycopg
from django.apps import apps
from django.core.management import call_command
from django.db import connections

from bundel.platform.database import connection as places
from bundel.platform.database import embedded, templates


def _point(alias: str, server: embedded.Server, name: str, role: str) -> None:
    connections[alias].close()
    settings = places.django_settings(places.address(server, name, role))
    connections.databases[alias].update(settings)
    connections[alias].settings_dict.update(settings)


def _server() -> embedded.Server:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bundel.config.settings")
    if not apps.ready:
        django.setup()
    return embedded.start(embedded.place_for(places.home()))


@contextmanager
def own_place(label: str) -> Iterator[psycopg.Connection]:
    """Point Django at a fresh migrated database while the block lasts; yields a superuser's connection to it."""
    server = _server()
    before = dict(connections["default"].settings_dict), dict(connections["owner"].settings_dict)

    def migrate(name: str) -> None:
        _point("owner", server, name, places.OWNER)
        call_command("migrate", database="owner", verbosity=0, interactive=False)
        connections["owner"].close()

    name = templates.clone(server, templates.ensure_template(server, migrate), label)
    _point("default", server, name, places.APP)
    _point("owner", server, name, places.OWNER)
    try:
        with psycopg.connect(**server.url(name), autocommit=True) as superuser:
            yield superuser
    finally:
        connections.close_all()
        for alias, settings in zip(("default", "owner"), before, strict=True):
            connections[alias].settings_dict.update(settings)
            connections.databases[alias].update(settings)
        templates.drop(server, name)
