"""The optional virus scanner: clamd's INSTREAM over a Unix socket (`/run/clamd.sock`) or TCP (`host:3310`).

Protocol: `zINSTREAM\\0`, then chunks of a four-byte length and bytes, a zero length, and one answer line
(docs.clamav.net/manual/Usage/Scanning.html, clamd(8), read 2026-11-24).
"""

import socket
import struct

CHUNK = 1 << 16
PATIENCE_SECONDS = 30


def _connect(address: str) -> socket.socket:
    if address.startswith("/"):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(PATIENCE_SECONDS)
        connection.connect(address)
        return connection
    host, _, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE_SECONDS)


def scan(address: str, content: bytes) -> str:
    """The name of what the scanner found, or nothing for clean bytes. Raises `OSError` when it does not answer."""
    with _connect(address) as connection:
        connection.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), CHUNK):
            part = content[start : start + CHUNK]
            connection.sendall(struct.pack(">I", len(part)) + part)
        connection.sendall(struct.pack(">I", 0))
        answer = b""
        while not answer.endswith(b"\0"):
            received = connection.recv(4096)
            if not received:
                break
            answer += received
    text = answer.rstrip(b"\0\n").decode("ascii", "replace")
    if text.endswith(" OK"):
        return ""
    if text.endswith(" FOUND"):
        return text.removesuffix(" FOUND").partition(": ")[2] or "onbekend"
    raise OSError(f"onverwacht antwoord van de scanner: {text[:80]!r}")
