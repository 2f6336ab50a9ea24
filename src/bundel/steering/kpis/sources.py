"""Where the facts come from: one reader per source. A source without reader is "not measured", said openly.

A reader is `(client_ids, period) -> iterable of facts`: everything that touched the period (arrived before its end and
was not finished before its start). What happened after the cut-off is hidden later, by `HalfYear`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.utils.module_loading import import_string

from bundel.kit.periods import DateRange
from bundel.steering.kpis.facts import SOURCES, Fact

Reader = Callable[[Collection[int], DateRange], Iterable[Fact]]
FactsOfClient = dict[str, list[Fact] | None]

READERS: dict[str, str] = {
    "invoices": "bundel.steering.kpis.readers.payables.invoices",
    "intakes": "bundel.steering.kpis.readers.payables.intakes",
    "movements": "bundel.steering.kpis.readers.bank.movements",
    "payments": "bundel.steering.kpis.readers.payments.read",
    "statements": "bundel.steering.kpis.readers.bank.statements",
    "deadlines": "bundel.steering.kpis.readers.deadlines.read",
    "clients": "bundel.steering.kpis.readers.clients.read",
}


def connected() -> list[str]:
    """The sources that have a reader, in the order of `facts.SOURCES`."""
    return [source for source in SOURCES if source in READERS]


def read(client_ids: Collection[int], period: DateRange, sources: Collection[str] = ()) -> dict[int, FactsOfClient]:
    """The facts of each client by source, sorted; None for a source that is not connected."""
    found: dict[int, FactsOfClient] = {client: dict.fromkeys(SOURCES) for client in client_ids}
    for source in connected():
        if sources and source not in sources:
            continue
        for client in client_ids:
            found[client][source] = []
        reader: Reader = import_string(READERS[source])
        for fact in reader(client_ids, period):
            rows = found[fact.client_id][source]
            if rows is not None:
                rows.append(fact)
        for client in client_ids:
            (found[client][source] or []).sort(key=lambda fact: fact.key)
    return found


def as_facts(source: str, rows: Iterable[Mapping[str, Any]]) -> list[Fact]:
    """Make facts of mappings whose names are those of the fact; for readers."""
    return [SOURCES[source](**row) for row in rows]
