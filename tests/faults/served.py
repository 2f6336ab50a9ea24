"""The web server as people run it, on loopback, and somebody who signs in and presses its buttons over HTTP."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import psycopg
import requests
from django.core.wsgi import get_wsgi_application

from bundel.platform.database import connection as places
from bundel.platform.database import embedded
from tests.inside import as_superuser

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds: a shared machine may be busy; nothing here waits longer than it must."""

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def until(what: str, true: Callable[[], bool]) -> None:
    """Wait until a function says yes. Raises `AssertionError` naming what did not come."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if true():
            return
        time.sleep(0.02)
    raise AssertionError(f"dit kwam niet: {what}")


class Served:
    """`./bundel serve` on a database and a state folder of its own; `with` starts it, leaving kills what is left."""

    def __init__(self, server: embedded.Server, database: str, home: Path) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._server, self._database = server, database
        environment = {name: value for name, value in os.environ.items() if not name.startswith("BUNDEL_")}
        environment |= {
            "BUNDEL_HOME": str(home),
            "DATABASE_URL": places.address(server, database, places.APP),
            "DATABASE_OWNER_URL": places.address(server, database, places.OWNER),
            "PYTHONPATH": str(ROOT / "src"),
        }
        words = [sys.executable, "-m", "bundel", "serve", "--port", str(self.port), "--workers", "1"]
        self._log = (home / "serve.log").open("ab")
        self._process = subprocess.Popen(words, env=environment, stderr=self._log, start_new_session=True)
        try:
            until("de website", self._answers)
        except BaseException:
            self.kill()
            raise

    def __enter__(self) -> "Served":
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.kill()

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.url}/aanmelden/login/", timeout=PATIENCE).ok
        except requests.ConnectionError:
            if self._process.poll() is not None:
                raise AssertionError(f"de website stopte meteen: {self._process.returncode}") from None
            return False

    def kill(self) -> None:
        """SIGKILL to the command, the web server, each of its workers and the job worker, all at the same moment."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._log.close()
        until("de dood van elk proces", lambda: not _members(self._process.pid))

    def left_alone(self) -> None:
        """Wait until PostgreSQL has noticed that nobody of the dead is there any more."""
        with as_superuser(self._server, self._database) as one:
            until("stilte in de databank", lambda: _others(one) == 0)


def _members(group: int) -> list[int]:
    """The processes of a group that still run; a dead one that nobody collected has no group to speak of."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, its_group = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:  # ended while we looked
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(status.parent.name))
    return found


def _others(one: psycopg.Connection) -> int:
    row = one.execute(
        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    ).fetchone()
    assert row is not None
    return int(row[0])


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """No line for each request."""


@contextmanager
def in_this_process() -> Iterator[str]:
    """The same website in a thread, on the present database, for what is not killed: starts at once."""
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Quiet) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{web.server_port}"
        web.shutdown()


class Visitor:
    """A person at a browser: signs in with e-mail and password, keeps cookies, sends the token of the form."""

    def __init__(self, url: str, email: str, password: str) -> None:
        self._url, self._session = url, requests.Session()
        answer = self._session.post(
            f"{url}/aanmelden/login/",
            {"login": email, "password": password, "csrfmiddlewaretoken": self._token("/aanmelden/login/")},
            allow_redirects=False,
            timeout=PATIENCE,
        )
        assert answer.status_code == 302, "aanmelden lukte niet"

    def _token(self, page: str) -> str:
        found = _TOKEN.search(self._session.get(f"{self._url}{page}", timeout=PATIENCE).text)
        assert found is not None, page
        return found[1]

    def press(self, page: str, to: str, fields: dict[str, str]) -> int:
        """Open a page and send its form; the status of the answer."""
        sent = fields | {"csrfmiddlewaretoken": self._token(page)}
        return self._session.post(f"{self._url}{to}", sent, allow_redirects=False, timeout=PATIENCE).status_code
