"""What fixed assets bring to the frame: counters, work and search."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.fixed_assets import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Hit, WorkItem


def to_decide(actor: Actor) -> int:
    """How many disposals wait for the actor."""
    return len(_waiting(actor))


def _waiting(actor: Actor) -> list[queries.DisposalRow]:
    mine = {actor.person_id, actor.acting_for_id} - {None}
    return [row for row in queries.waiting_disposals(scope.current()) if not mine & row.proposers]


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Disposals to approve, the oldest first."""
    rows = _waiting(actor)
    items = [
        WorkItem(
            _("goed te keuren buitengebruikstelling"), f"{row.number} · {row.client_name}",
            reverse("fixed_assets:disposals"), row.way_nl, row.on, row.net_cents, row.client_id,
        )
        for row in rows[:limit]
    ]  # fmt: skip
    return len(rows), items


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Assets by number, label or words."""
    return [
        Hit(
            f"{row.number} · {row.name}", reverse("fixed_assets:asset", args=[row.client_code, row.number]),
            row.client_name,
        )
        for row in queries.find(scope.current(), text, limit)
    ]  # fmt: skip
