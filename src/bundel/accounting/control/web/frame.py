"""What control brings to the frame: findings without explanation, on the home page and in the inbox."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.control import queries
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import WorkItem
from bundel.platform.ui.language import said


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Controls that found something which nobody explained."""
    found = queries.standings(scope.current(), actor.today, open_only=True)
    return len(found), [
        WorkItem(
            _("Controle"),
            f"{one.client_name}: {said(one.watch.caption)}",
            reverse("control:watch", args=[one.client_code, one.watch.code]),
            _("%(count)s niet verklaard") % {"count": one.open},
            client_id=one.client_id,
        )
        for one in found[:limit]
    ]
