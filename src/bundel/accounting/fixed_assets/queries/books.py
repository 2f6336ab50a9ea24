"""The amounts of assets as `rules.Book`."""

from collections.abc import Iterable

from bundel.accounting.fixed_assets import rules
from bundel.accounting.fixed_assets.models import Asset, Book, Grant
from bundel.accounting.fixed_assets.rules_entries import Keys


def grant_of(row: Grant) -> rules.GrantBook:
    """A grant as the rules know it."""
    return rules.GrantBook(row.pk, row.cents, row.released_cents, row.from_accumulated_cents, row.from_released_cents)


def book_of(asset: Asset, row: Book, grants: Iterable[Grant]) -> rules.Book:
    """The book of an asset as the rules know it."""
    plan = None
    if row.plan_start is not None and row.plan_end is not None:
        method: rules.Method = "day" if asset.method == "day" else "month"
        plan = rules.Plan(method, row.plan_start, row.plan_end, row.plan_base_cents, row.plan_before_cents)
    return rules.Book(
        row.cost_cents, row.revalued_cents, row.residual_cents, row.accumulated_cents, plan,
        tuple(grant_of(one) for one in grants),
    )  # fmt: skip


def keys_of(asset: Asset) -> Keys:
    """What reports group an asset by."""
    return Keys(asset.article, asset.cost_centre, tuple(sorted(asset.dimensions.items())))


def grants_of(client_id: int, asset_ids: Iterable[int]) -> dict[int, list[Grant]]:
    """The grants of assets, oldest first."""
    found: dict[int, list[Grant]] = {}
    for one in Grant.of(client_id).filter(asset_id__in=list(asset_ids)).order_by("id"):
        found.setdefault(one.asset_id, []).append(one)
    return found
