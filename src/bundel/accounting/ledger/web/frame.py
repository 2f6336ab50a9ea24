"""What the ledger brings to the frame: entries that wait for a second person, reopenings to decide, search."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.ledger import queries
from bundel.accounting.ledger.web.views import codes
from bundel.platform.clients import scope
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Hit, WorkItem


def _drafts(actor: Actor) -> list[queries.DraftRow]:
    """What others prepared: what one prepared oneself waits for somebody else."""
    mine = {actor.person_id, actor.answers_as}
    return [one for one in queries.drafts(scope.current()) if not {one.prepared_by_id, one.prepared_for_id} & mine]


def waiting(actor: Actor) -> int:
    """How many prepared entries the actor could post."""
    return len(_drafts(actor))


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Prepared entries that the actor could post."""
    found, known = _drafts(actor), codes()
    return len(found), [
        WorkItem(
            _("Boeking"),
            one.description,
            reverse("ledger:draft", args=[known[one.client_id], one.id]),
            _("klaargezet door %(who)s") % {"who": one.prepared_by},
            amount_cents=one.total_cents,
            client_id=one.client_id,
        )
        for one in found[:limit]
    ]


def reopenings(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Reopenings that others asked and the actor may decide."""
    known = codes()
    found = [
        one for one in queries.reopenings(scope.current(), status="open") if one.requested_by_id != actor.person_id
    ]
    return len(found), [
        WorkItem(
            _("Heropening"),
            one.scope,
            reverse("ledger:client_periods", args=[known[one.client_id]]),
            f"{one.requested_by}: {one.reason}",
            due_on=one.relock_on,
            client_id=one.client_id,
        )
        for one in found[:limit]
    ]


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Entries by number (`AANK/2026/000123`), description or document."""
    known = codes()
    return [
        Hit(
            f"{one.number} {one.description}",
            reverse("ledger:entry", args=[known[one.client_id], one.id]),
            known[one.client_id],
        )
        for one in queries.entries(scope.current(), words=text, limit=limit)
    ]
