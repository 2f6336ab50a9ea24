"""Running an installation: `serve`, `work`, `verify`, `backup`, `restore`, `user add`, `client list`, `manage`."""

import argparse
import contextlib
import datetime as dt
import getpass
import importlib
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from django.core.management import execute_from_command_line

from bundel.config.commands.command import Arguments, Command, database, no_options, setup_django
from bundel.platform.database import connection

CHECKED_MODULES = (
    "platform.audit",
    "platform.numbering",
    "platform.documents",
    "platform.outbox",
    "platform.jobs",
    "accounting.ledger",
    "accounting.purchasing",
    "accounting.payables",
    "accounting.receivables",
    "accounting.payments",
    "accounting.bank",
    "accounting.fixed_assets",
    "accounting.budget",
    "accounting.vat",
    "accounting.interfaces",
    "accounting.internal",
    "accounting.claims",
    "accounting.closing",
    "accounting.control",
    "steering.kpis",
    "steering.halfyear",
)


def _late(path: str) -> object:
    """A module or attribute that needs Django to be set up: imported when the command runs."""
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(f"bundel.{module}"), name)


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)


@contextlib.contextmanager
def background(words: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A second Bundel process that ends with this one."""
    process = subprocess.Popen([sys.executable, "-m", "bundel", *words])
    try:
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)


def serve(address: str, port: int, workers: int) -> int:
    """Run web server and job worker until interrupted."""
    web = ["-m", "granian", "bundel.config.wsgi:application", "--interface", "wsgi", "--host", address,
           "--port", str(port), "--workers", str(workers), "--blocking-threads", "4"]  # fmt: skip

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    with background(["work"]):
        server = subprocess.Popen([sys.executable, *web])
        print(f"Bundel draait op http://{address}:{port} (stoppen met Ctrl-C).", file=sys.stderr)
        try:
            return server.wait()
        except KeyboardInterrupt:
            server.terminate()
            server.wait(timeout=10)
            return 0


def _serve(arguments: Arguments) -> int:
    database()
    return serve(arguments.address, arguments.port, arguments.workers)


def _work(arguments: Arguments) -> int:
    database()
    _late("platform.jobs.worker:run")()  # type: ignore[operator]
    return 0


def _verify(arguments: Arguments) -> int:
    database()
    every_check = _late("config.verification:every_check")
    good = True
    for check in every_check(CHECKED_MODULES):  # type: ignore[operator]
        good = good and check.ok
        if arguments.json:
            print(json.dumps({"name": check.name, "ok": check.ok, "detail": check.detail}, ensure_ascii=False))
        else:
            print(f"{'in orde ' if check.ok else 'FOUT    '} {check.name}: {check.detail}")
    return 0 if good else 1


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="één JSON-object per rij")


def _client_list(arguments: Arguments) -> int:
    database()
    client = _late("platform.clients.models:Client")
    for one in client.objects.all():  # type: ignore[attr-defined]
        row = {
            "code": one.code,
            "name": one.name,
            "enterprise_number": one.enterprise_number,
            "policy_domain": one.policy_domain,
            "legal_form": one.legal_form,
            "inside_vlaamse_gemeenschap": one.inside_vlaamse_gemeenschap,
            "vat_regime": one.vat_regime,
            "joined_on": one.joined_on.isoformat(),
            "left_on": one.left_on.isoformat() if one.left_on else None,
        }
        print(json.dumps(row, ensure_ascii=False) if arguments.json else f"{one.code:12} {one.name}")
    return 0


def _file_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


def _backup(arguments: Arguments) -> int:
    database()
    _late("platform.backup:backup")(arguments.file)  # type: ignore[operator]
    return 0


def _restore(arguments: Arguments) -> int:
    database()
    _late("platform.backup:restore")(arguments.file)  # type: ignore[operator]
    return 0


def _user_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--email", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--role", action="append", default=[], help="rol, herhaalbaar (zie config/roles.py)")
    parser.add_argument("--client", help="code van de cliënt (zonder: voor alle cliënten)")
    parser.add_argument("--password-stdin", action="store_true", help="lees het wachtwoord van de standaardinvoer")


def _user_add(arguments: Arguments) -> int:
    database()
    password = sys.stdin.readline().rstrip("\n") if arguments.password_stdin else getpass.getpass("Wachtwoord: ")
    add = _late("config.accounts:add")
    return add(arguments.email, arguments.name, password, arguments.role, arguments.client, dt.date.today())  # type: ignore[operator]  # noqa: DTZ011


def _pictures_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", default="http://127.0.0.1:8000", help="adres van een demo die draait")
    parser.add_argument("--folder", type=Path, default=Path("docs/handleiding/beelden"))


def _pictures(arguments: Arguments) -> int:
    setup_django()
    for picture in _late("demo.pictures:take")(arguments.address, arguments.folder):  # type: ignore[operator]
        print(picture, file=sys.stderr)
    return 0


def _manage_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rest", nargs=argparse.REMAINDER)


def _manage(arguments: Arguments) -> int:
    connection.ensure()
    setup_django()
    execute_from_command_line(["bundel", *arguments.rest])
    return 0


COMMANDS = [
    Command("serve", "start de website en de achtergrondtaken", _serve_options, _serve),
    Command("work", "voer alleen de achtergrondtaken uit", no_options, _work, hidden=True),
    Command("verify", "kijk alle zekerheden van de databank na", _json_option, _verify),
    Command("client list", "toon het register van cliënten", _json_option, _client_list),
    Command("backup", "schrijf een reservekopie van databank en documenten", _file_option, _backup),
    Command("restore", "zet een reservekopie terug in een lege installatie", _file_option, _restore),
    Command("user add", "voeg een persoon toe, met rollen", _user_options, _user_add),
    Command(
        "pictures",
        "maak de beelden van de handleiding bij een demo die draait",
        _pictures_options,
        _pictures,
        hidden=True,
    ),
    Command("manage", "een opdracht van Django zelf", _manage_options, _manage, hidden=True),
]
