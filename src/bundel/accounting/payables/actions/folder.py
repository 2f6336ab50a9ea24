"""The drop folder: files that another system puts down are taken in, then moved aside. Safe to kill at any moment."""

import datetime as dt
import time
from collections import Counter
from pathlib import Path

from bundel.accounting.payables.actions.receive import receive
from bundel.kit.findings import Refusal
from bundel.platform.people.actor import Actor

QUIET_SECONDS = 5
"""A file that changed less than this ago may still be written by the other side."""


def receive_folder(by: Actor, folder: Path, *, quiet_seconds: int = QUIET_SECONDS) -> dict[str, int]:
    """Take in every file of a folder and move it to `verwerkt/` or `geweigerd/`; counts per verdict.

    Taking in is committed before moving: a killed run finds the file again, gets the same answer by its hash, and only
    moves it. What is refused gets a text file beside it that says why.
    """
    counts: Counter[str] = Counter()
    for file in sorted(folder.iterdir()):
        # A link could point at any file that this process can read: it is not a delivery.
        if file.is_symlink() or not file.is_file() or file.name.startswith("."):
            continue
        if time.time() - file.stat().st_mtime < quiet_seconds:
            continue
        received_at = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)
        try:
            receipt = receive(by, file.read_bytes(), file.name, "folder", received_at=received_at)
        except Refusal as refusal:
            counts["refused"] += 1
            _aside(file, folder / "geweigerd", f"{refusal.text}\n")
            continue
        counts[receipt.verdict] += 1
        if receipt.verdict in ("accepted", "duplicate"):
            _aside(file, folder / "verwerkt", "")
        else:
            _aside(file, folder / "geweigerd", "".join(f"{one['text']}\n" for one in receipt.findings))
    return dict(counts)


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
    file.rename(place)
