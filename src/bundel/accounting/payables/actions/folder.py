"""The drop folder: files that another system puts down are taken in, then moved aside. Safe to kill at any moment."""

import datetime as dt
import time
import uuid
from collections import Counter
from pathlib import Path

from django.db import transaction

from bundel.accounting.payables import messages
from bundel.accounting.payables.actions import delivering
from bundel.accounting.payables.actions.receive import Receipt, receive
from bundel.accounting.payables.models import DeliveredFile, Delivery
from bundel.kit.findings import Refusal
from bundel.platform.actions import action
from bundel.platform.clients.scope import scope
from bundel.platform.people.actor import Actor

QUIET_SECONDS = 5
"""A file that changed less than this ago may still be written by the other side."""


def _quietly(done: int, total: int, what: str) -> None:
    """For who does not follow the work."""


def receive_folder(
    by: Actor,
    folder: Path,
    *,
    quiet_seconds: int = QUIET_SECONDS,
    run_id: int | None = None,
    tell: delivering.Tell = _quietly,
) -> dict[str, int]:
    """Take in every file of a folder and move it to `verwerkt/` or `geweigerd/`; counts per verdict.

    Taking in is committed, with its outcome in the delivery of the run, before moving: a killed run finds the file
    again, gets the same answer by its hash, and only moves it. What is refused gets a text file beside it that says
    why. A PDF or scan is kept without client, for somebody of the centre to assign.
    """
    counts: Counter[str] = Counter()
    files = [one for one in sorted(folder.iterdir()) if _is_delivery(one, quiet_seconds)]
    key = f"run/{run_id}" if run_id else uuid.uuid4().hex
    for place, file in enumerate(files):
        tell(place, len(files), file.name)
        try:
            content, moment = file.read_bytes(), file.stat().st_mtime_ns
        except FileNotFoundError:
            # Another run moved it meanwhile.
            continue
        verdict, why = _take_in(by, file.name, content, moment, key, run_id)
        counts[verdict] += 1
        _aside(file, folder / ("geweigerd" if why else "verwerkt"), why)
    tell(len(files), len(files), "")
    return dict(counts)


def _is_delivery(file: Path, quiet_seconds: int) -> bool:
    # A link could point at any file that this process can read: it is not a delivery.
    if file.is_symlink() or not file.is_file() or file.name.startswith("."):
        return False
    return time.time() - file.stat().st_mtime >= quiet_seconds


def _take_in(by: Actor, name: str, content: bytes, moment: int, key: str, run_id: int | None) -> tuple[str, str]:
    """Take in one file; its verdict, and why it is put with the refused ones (empty when it is not)."""
    received_at = dt.datetime.fromtimestamp(moment / 1_000_000_000, dt.UTC)
    with scope(frozenset()):
        file = _row(_delivery(by, key, run_id), name, moment)
        try:
            with transaction.atomic():
                receipt = receive(by, content, name, "folder", received_at=received_at)
        except Refusal as refusal:
            if file.state == DeliveredFile.State.PENDING:
                delivering.not_taken(file, refusal)
                file.save()
            return "refused", f"{refusal.text}\n"
        if file.state == DeliveredFile.State.PENDING:
            delivering.taken(file, receipt)
            file.save()
    return receipt.verdict, _why(receipt)


@action(right="payables.submit")
def open_folder_delivery(by: Actor, client_id: int | None, run_id: int) -> int:
    """The delivery of a run that empties the folder, so that it can be followed before the first file; its id."""
    return _delivery(by, f"run/{run_id}", run_id).pk


def _delivery(by: Actor, key: str, run_id: int | None) -> Delivery:
    facts = {"person_id": by.person_id, "person_name": by.name[:160], "at": by.now, "run_id": run_id}
    return Delivery.objects.get_or_create(channel="folder", key=key, defaults=facts)[0]


def _row(delivery: Delivery, name: str, moment: int) -> DeliveredFile:
    """The row of a file in its delivery; found again when the run was killed before it moved the file."""
    source = f"{moment}/{name}"[:250]
    file, _ = DeliveredFile.objects.get_or_create(delivery=delivery, source=source, defaults={"name": name[:200]})
    return file


def _why(receipt: Receipt) -> str:
    """What to write beside a file that nobody can use as it is; a scan only waits for its client."""
    waits = any(one["code"] == messages.PAPER_WAITS.code for one in receipt.findings)
    if receipt.verdict in ("accepted", "duplicate", "to_key") or waits:
        return ""
    return "".join(f"{one['text']}\n" for one in receipt.findings) or f"{receipt.verdict}\n"


def _aside(file: Path, target: Path, why: str) -> None:
    """Move a file; the reason is written first, so that a moved file always has it."""
    target.mkdir(exist_ok=True)
    place = target / file.name
    number = 1
    while place.exists():
        number += 1
        place = target / f"{file.stem}-{number}{file.suffix}"
    if why:
        place.with_suffix(place.suffix + ".txt").write_text(why)
    if file.exists():
        file.rename(place)
