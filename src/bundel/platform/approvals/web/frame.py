"""What approvals bring to the frame: counter, figure and inbox of whoever decides."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.approvals import queries
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, WorkItem

KINDS = {
    "invoice": "factuur",
    "payment_run": "betaalopdracht",
    "iban_change": "wijziging van rekeningnummer",
    "requisition": "bestelaanvraag",
    "sale": "uitgaande factuur",
    "claim": "onkostennota",
}
MANY = 200


def waiting(actor: Actor) -> int:
    """How many requests the actor can answer now."""
    return len(queries.waiting_for(actor, limit=MANY))


def urgent(actor: Actor) -> int:
    """How many of them are due today or late."""
    rows = queries.waiting_for(actor, limit=MANY)
    return sum(row.due_on is not None and row.due_on <= actor.today for row in rows)


def card(actor: Actor) -> Figure:
    """The same, with how many of them are late."""
    rows = queries.waiting_for(actor, limit=MANY)
    late = sum(row.due_on is not None and row.due_on < actor.today for row in rows)
    detail = _("%(n)s over de termijn") % {"n": late} if late else _("niets over de termijn")
    return Figure(str(len(rows)), detail, reverse("approvals:list"), "bad" if late else "")


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """What waits for the actor, the earliest due first."""
    rows = queries.waiting_for(actor, limit=MANY)
    items = [
        WorkItem(
            KINDS.get(row.kind, row.kind),
            row.name,
            row.url or reverse("approvals:list"),
            _("via %(way)s") % {"way": row.through} if row.through else "",
            row.due_on,
            row.amount_cents,
            row.client_id,
        )
        for row in rows[:limit]
    ]
    return len(rows), items
