"""What internal transactions bring to the frame: proposals that wait for an answer."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.internal import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import WorkItem


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Proposals to the clients for which the actor may answer, oldest first."""
    found = queries.waiting(scope.current())
    return len(found), [
        WorkItem(
            _("Interne verrichting"),
            f"{row.seller_name}: {row.description}",
            reverse("internal:detail", args=[row.buyer_code, row.id]),
            row.number,
            amount_cents=row.cents,
            client_id=row.buyer_id,
        )
        for row in found[:limit]
    ]
