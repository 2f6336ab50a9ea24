"""Unpacking a zip of invoices without trusting it: how many, how large, and nothing but plain files. Pure."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Final

from bundel.accounting.payables import messages
from bundel.kit.findings import Refusal

ZIP: Final = b"PK\x03\x04"
MOST_FILES: Final = 2_000
MOST_BYTES: Final = 1_000_000_000
"""Of all files of one delivery together, unpacked."""
MOST_BYTES_EACH: Final = 25 * 1024 * 1024
"""Of one file in a package: what documents keep at most."""


def too_large() -> Refusal:
    """The refusal of a delivery that is too much at once."""
    return Refusal(messages.PACKAGE_TOO_LARGE, most=MOST_FILES, megabytes=MOST_BYTES // 1_000_000)


def is_package(start: bytes, name: str) -> bool:
    """Whether a file is a zip by its first bytes and its name."""
    return start.startswith(ZIP) and name.lower().endswith(".zip")


def unpack(package: IO[bytes], name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a zip as (name without folders, content), in its order; hidden files and folders are left out.

    Sizes are held against what really comes out, not against what the zip says of itself. Raises `Refusal` for a zip
    that is damaged, has a password, or is too much.
    """
    try:
        with zipfile.ZipFile(package) as opened:
            members = [one for one in opened.infolist() if not one.is_dir() and not _hidden(one.filename)]
            if len(members) > MOST_FILES:
                raise too_large()
            total = 0
            for member in members:
                if member.flag_bits & 0x1:
                    raise Refusal(messages.NOT_A_ZIP, name=name, why="er staat een wachtwoord op")
                with opened.open(member) as file:
                    content = file.read(MOST_BYTES_EACH + 1)
                total += len(content)
                if len(content) > MOST_BYTES_EACH or total > MOST_BYTES:
                    raise too_large()
                yield PurePosixPath(member.filename).name, content
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise Refusal(messages.NOT_A_ZIP, name=name, why="het bestand is beschadigd of anders gepakt") from error


def _hidden(path: str) -> bool:
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
