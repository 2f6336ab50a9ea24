"""`./bundel manage snapshot`: run every migration in a new database and keep the result as `snapshot.sql`."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from bundel.platform.database import connection, embedded, snapshot, templates


class Command(BaseCommand):
    """Needed after each new migration; the test `test_snapshot` says so when it was forgotten."""

    help = "schrijf de tabellen zoals de migraties ze maken naar snapshot.sql"

    def handle(self, *args: Any, **options: Any) -> None:
        server = embedded.start(embedded.place_for(connection.home()))
        name = "bundel_snapshot"
        templates.drop(server, name)
        connection.create_database(server, name)
        owner = connections["owner"]
        owner.close()
        owner.settings_dict.update(NAME=name, USER=connection.OWNER, HOST=str(server.socket), PORT=str(server.port))
        call_command("migrate", database="owner", verbosity=0, interactive=False)
        owner.close()
        snapshot.write(server, name)
        templates.drop(server, name)
        self.stdout.write(f"{snapshot.FILE.name}: {snapshot.FILE.stat().st_size // 1024} kB")
