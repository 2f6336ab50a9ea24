"""Readers for tests: facts that a test puts in `LIVES` come out as if the modules had told them."""

from collections.abc import Callable, Collection, Iterator

import pytest

from bundel.kit import periods
from bundel.steering.kpis import sources
from bundel.steering.kpis.facts import Fact
from bundel.steering.kpis.tests import make_facts

LIVES: dict[tuple[int, str], list[Fact]] = {}
CONNECTED = ("invoices", "intakes", "movements", "payments", "statements", "deadlines")
Read = Callable[[Collection[int], periods.DateRange], Iterator[Fact]]


def _reader(source: str) -> Read:
    def read(client_ids: Collection[int], period: periods.DateRange) -> Iterator[Fact]:
        for client in client_ids:
            yield from LIVES.get((client, source), [])

    return read


read_invoices, read_intakes, read_movements, read_payments, read_statements, read_deadlines = (
    _reader(name) for name in CONNECTED
)


def connect(monkeypatch: pytest.MonkeyPatch, clients: list[int], *connected: str, count: int = 120) -> None:
    """Give each client a life of its own from its id, and connect these sources (with the real register of clients)."""
    LIVES.clear()
    for client in clients:
        for source, rows in make_facts.life(client, client, count).items():
            LIVES[client, source] = rows
    readers = {source: f"{__name__}.read_{source}" for source in connected or CONNECTED}
    monkeypatch.setattr(sources, "READERS", readers | {"clients": "bundel.steering.kpis.readers.clients.read"})
