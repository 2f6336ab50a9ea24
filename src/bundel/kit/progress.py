"""A small progress bar on stderr for imports, the demo and benchmarks. Nothing is written unless it is a terminal."""

import sys
import time
from types import TracebackType
from typing import TextIO

WIDTH = 30
REDRAW_SECONDS = 0.1


class Bar:
    """`with bar("Facturen", 1200) as b: b.step()`. Redraws at most ten times a second, so that it costs nothing."""

    def __init__(self, label: str, total: int, stream: TextIO) -> None:
        self.label = label
        self.total = total
        self.done = 0
        self._stream = stream
        self._visible = stream.isatty()
        self._drawn_at = 0.0

    def __enter__(self) -> "Bar":
        self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw()
        if self._visible:
            self._stream.write("\n")
            self._stream.flush()

    def step(self, count: int = 1) -> None:
        """Say that `count` more are done."""
        self.done += count
        if self._visible and time.monotonic() - self._drawn_at >= REDRAW_SECONDS:
            self._draw()

    def _draw(self) -> None:
        if not self._visible:
            return
        self._drawn_at = time.monotonic()
        filled = WIDTH * min(self.done, self.total) // self.total if self.total > 0 else WIDTH
        self._stream.write(f"\r{self.label:<24} [{'█' * filled}{'·' * (WIDTH - filled)}] {self.done}/{self.total}")
        self._stream.flush()


def bar(label: str, total: int, stream: TextIO | None = None) -> Bar:
    """A bar on stderr (or another stream) that counts to `total`."""
    return Bar(label, total, stream or sys.stderr)
