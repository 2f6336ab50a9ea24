"""The bytes of documents: one file per hash, written whole or not at all."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings


def path_of(sha256: str) -> Path:
    return Path(settings.DOCUMENTS_FOLDER) / sha256[:2] / sha256


def write(sha256: str, content: bytes) -> None:
    """Put bytes under their hash: to a temporary file, flushed to the disk, then renamed. Raises `OSError`.

    A file that is there already is kept when it is whole, and replaced when its length is not right.
    """
    target = path_of(sha256)
    if target.exists() and target.stat().st_size == len(content):
        os.utime(target)  # fresh again, so that the nightly sweep leaves it alone until its row is committed
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, part = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(part).rename(target)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def read(sha256: str) -> bytes | None:
    """The bytes under a hash, or None when they are absent or are not what the hash says."""
    try:
        content = path_of(sha256).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def stored(*, before: float) -> Iterator[Path]:
    """Every file on disk last written before a moment (seconds since 1970), unfinished parts of a kill too."""
    for folder in sorted(Path(settings.DOCUMENTS_FOLDER).glob("[0-9a-f][0-9a-f]")):
        yield from (file for file in sorted(folder.iterdir()) if file.stat().st_mtime < before)
