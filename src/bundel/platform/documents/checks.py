"""What `verify` asks of documents: each row has its bytes, and they are what the hash says."""

import datetime as dt

from bundel.kit.checks import Check
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.documents import disk, queries


def checks() -> list[Check]:
    """Re-hash every stored document of every client."""
    with scope(set(Client.objects.values_list("id", flat=True))):
        wanted = queries.hashes()
    broken = sorted(sha256 for sha256 in wanted if disk.read(sha256) is None)
    detail = f"{len(wanted)} bestanden" if not broken else "ontbreekt of beschadigd: " + ", ".join(broken[:10])
    return [Check("documenten gelijk aan hun hash", not broken, detail)]


def sweep(now: dt.datetime) -> list[str]:
    """Remove bytes that no document has: left by a deed that was rolled back, a killed process, or a removed document.

    Files of the last day stay, because their row may be about to be committed.
    """
    with scope(set(Client.objects.values_list("id", flat=True))):
        wanted = queries.hashes()
    orphans = [file for file in disk.stored(before=(now - dt.timedelta(days=1)).timestamp()) if file.name not in wanted]
    for file in orphans:
        file.unlink(missing_ok=True)
    return [file.name for file in orphans]
