"""Bank statements: bytes ⇄ one statement model. Used by `accounting.bank` and by `bundel bank read`.

`read` finds the format by content. A new format is a module with a sniffer and a reader, and one line in `FORMATS`.
"""

from collections.abc import Callable
from typing import NamedTuple

from bundel.formats.bank import camt053, coda, messages
from bundel.formats.bank.model import Movement, ReadResult, Statement
from bundel.formats.bank.safe_xml import LIMIT_BYTES, too_large
from bundel.kit.findings import Finding

__all__ = ["FORMATS", "Format", "Movement", "ReadResult", "Statement", "read"]


class Format(NamedTuple):
    """A format: its name, whether bytes look like it, and its reader."""

    name: str
    looks_like: Callable[[bytes], bool]
    read: Callable[[bytes], ReadResult]


FORMATS = (
    Format("camt.05x", camt053.looks_like_camt, camt053.read),
    Format("CODA 2", coda.looks_like_coda, coda.read),
)
_SIGNATURES = (
    (b"PK", "een zip-bestand"),
    (b"%PDF", "een pdf-bestand"),
    (b"\x1f\x8b", "een gzip-bestand"),
    (b"<", "andere XML"),
    (b"\xef\xbb\xbf<", "andere XML"),
)


def read(content: bytes, name: str = "") -> ReadResult:
    """The statements in any bytes. Never raises: what cannot be read is a finding with an error.

    `name` only serves as the place of findings about the file as a whole; the content alone decides the format.
    Statements whose balance does not add up, or with any other error, are in `rejected` and not in `statements`.
    """
    if len(content) > LIMIT_BYTES:
        return ReadResult("unknown", findings=(too_large(len(content)),))
    if not content.strip(b" \t\r\n\0\x1a"):
        return ReadResult("unknown", findings=(Finding("error", messages.EMPTY_FILE, name),))
    for known in FORMATS:
        if known.looks_like(content):
            return known.read(content)
    kind = next((text for start, text in _SIGNATURES if content.lstrip().startswith(start)), "onbekende inhoud")
    return ReadResult("unknown", findings=(Finding("error", messages.UNKNOWN_FORMAT, name, {"looks_like": kind}),))
