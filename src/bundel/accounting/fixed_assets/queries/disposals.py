"""Disposals that wait for a second person."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from bundel.accounting.fixed_assets.models import Disposal


@dataclass(frozen=True, slots=True)
class DisposalRow:
    """A proposal as a list shows it; `net_cents` is the value in the books now, `proposers` may not decide."""

    id: int
    client_id: int
    client_code: str
    client_name: str
    number: str
    name: str
    way_nl: str
    on: dt.date
    net_cents: int
    part_cents: int | None
    proceeds_cents: int
    reason: str
    proposed_by: str
    proposed_at: dt.datetime
    proposers: frozenset[int]


def waiting_disposals(client_ids: Collection[int], limit: int = 200) -> list[DisposalRow]:
    """Proposals, the oldest first."""
    found = (
        Disposal.objects.filter(client_id__in=client_ids, status=Disposal.Status.PROPOSED)
        .select_related("asset__book", "client", "proposed_by")
        .order_by("proposed_at", "pk")
    )
    return [
        DisposalRow(
            row.pk, row.client_id, row.client.code, row.client.name, row.asset.number, row.asset.name,
            str(Disposal.Way(row.way).label), row.on,
            row.asset.book.cost_cents + row.asset.book.revalued_cents - row.asset.book.accumulated_cents,
            row.part_cents, row.proceeds_cents, row.reason, row.proposed_by.name, row.proposed_at,
            frozenset(one for one in (row.proposed_by_id, row.proposed_for_id) if one is not None),
        )
        for row in found[:limit]
    ]  # fmt: skip
