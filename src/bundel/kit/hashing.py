"""One way to write a value as bytes, and its sha256: for the audit chain, frozen reports and idempotency keys."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime

GENESIS = "0" * 64


def _plain(value: object) -> object:
    """The JSON form of a value. Floats are refused: two machines may write them differently, and money is never one."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("een tijdstip zonder tijdzone kan niet in een controlegetal")
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("een sleutel in een controlegetal is altijd tekst")
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} heeft geen vaste schrijfwijze")


def canonical_json(value: object) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces, equal on every machine.

    Takes text, whole numbers, booleans, None, dates, aware moments (written in UTC), lists, tuples and mappings with
    text keys; raises `TypeError` on anything else, floats included.
    """
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256_bytes(content: bytes) -> str:
    """The sha256 of bytes (a document, a file) as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def sha256_value(value: object) -> str:
    """The sha256 of a value in its canonical form, as 64 hexadecimal digits."""
    return sha256_bytes(canonical_json(value))


def chained(previous: str, value: object) -> str:
    """The next link of a hash chain: it depends on the value and on every link before it; start with `GENESIS`."""
    return sha256_bytes(previous.encode() + b"\n" + canonical_json(value))
