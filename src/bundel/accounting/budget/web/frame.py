"""What the budget brings to the frame: counter, inbox and search."""

from django.urls import reverse

from bundel.accounting.budget import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Hit, WorkItem


def _waiting(actor: Actor) -> list[queries.AdjustmentRow]:
    mine = {actor.person_id, actor.answers_as}
    return [row for row in queries.adjustments(status="proposed", limit=200) if not mine & row.prepared_ids]


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Adjustments that somebody else proposed, newest first."""
    rows = _waiting(actor)
    items = [
        WorkItem(
            "goed te keuren begroting",
            f"{row.kind_nl} {row.year} · {row.client_name}",
            reverse("budget:adjustment", args=[row.client_code, row.id]),
            row.reference,
            None,
            row.vak_cents,
            row.client_id,
        )
        for row in rows[:limit]
    ]
    return len(rows), items


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Commitments by number, article or creditor."""
    return [
        Hit(
            f"{row.number} · {row.client_name}",
            reverse("budget:commitment", args=[row.client_code, row.id]),
            f"{row.status_nl} · {row.article}",
        )
        for row in queries.commitments(sorted(scope.current()), text=text, limit=limit)
    ]
