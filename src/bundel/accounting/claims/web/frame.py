"""What claims bring to the frame: claims to check, and accounts to confirm."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.claims import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import WorkItem

MANY = 200


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Approved claims that the actor may check: not the own ones."""
    found = [row for row in queries.to_check(scope.current(), limit=MANY) if row.person_id != actor.person_id]
    return len(found), [
        WorkItem(
            _("Onkostennota"),
            row.number,
            reverse("claims:claim", args=[row.client_code, row.id]),
            row.person,
            amount_cents=row.total_cents,
            client_id=row.client_id,
        )
        for row in found[:limit]
    ]


def inbox_accounts(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Accounts that wait for a confirmation."""
    found = [row for row in queries.accounts(scope.current(), status="proposed") if row.person_id != actor.person_id]
    return len(found), [
        WorkItem(_("Rekening"), row.person, reverse("claims:accounts"), row.client_code) for row in found[:limit]
    ]
