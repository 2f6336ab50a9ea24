"""What was agreed with a client about handling its invoices, and the cooling-off that holds for all."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from bundel.accounting.payables.models import ClientRules, CoolingOff
from bundel.platform.clients import scope

COOLING_DAYS = 3
"""Days between confirmation and first payment when no setting says otherwise."""


@dataclass(frozen=True, slots=True)
class RulesRow:
    """How the invoices of one client are judged; the defaults hold where it set nothing."""

    order_required: bool = True
    touchless_limit_cents: int = 0
    tolerance_ppm: int = 10_000
    tolerance_least_cents: int = 5
    tolerance_most_cents: int = 2_500
    regime: str = "procurement"


def rules_of(client_ids: Collection[int]) -> dict[int, RulesRow]:
    """The rules of each of these clients in scope. One query."""
    allowed = scope.current() & set(client_ids)
    rows = ClientRules.objects.filter(client_id__in=allowed).values_list("client_id", *RulesRow.__slots__)
    kept = {row[0]: RulesRow(*row[1:]) for row in rows}
    return {client: kept.get(client, RulesRow()) for client in allowed}


@dataclass(frozen=True, slots=True)
class CoolingRow:
    """How many days a confirmed account waits, from a day; who set it (empty: the default of Bundel)."""

    days: int
    valid_from: dt.date | None
    set_by: str


def cooling_off(day: dt.date) -> CoolingRow:
    """The cooling-off that holds on a day."""
    found = CoolingOff.objects.select_related("set_by").filter(valid_from__lte=day).order_by("-valid_from").first()
    if found is None:
        return CoolingRow(COOLING_DAYS, None, "")
    return CoolingRow(found.days, found.valid_from, found.set_by.name if found.set_by else "")


def coming_cooling_off(day: dt.date) -> list[CoolingRow]:
    """The settings that begin after a day, the first one first."""
    found = CoolingOff.objects.select_related("set_by").filter(valid_from__gt=day).order_by("valid_from")
    return [CoolingRow(one.days, one.valid_from, one.set_by.name if one.set_by else "") for one in found]
