"""What VAT brings to the frame: counter, inbox and card."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.vat import queries
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, WorkItem

KINDS = {"prepared": "goed te keuren aangifte", "approved": "in te dienen aangifte"}


def address(row: queries.ReturnRow) -> str:
    """The page of a return."""
    return reverse("vat:return", kwargs={"client_code": row.client_code, "return_id": row.id})


def waiting(actor: Actor) -> int:
    """How many returns wait for the actor."""
    return len(queries.waiting(actor))


def card(actor: Actor) -> Figure:
    """The same, with the nearest deadline."""
    rows = queries.waiting(actor)
    detail = _("eerst voor %(day)s") % {"day": f"{min(row.due_on for row in rows):%d/%m/%Y}"} if rows else ""
    return Figure(str(len(rows)), detail, reverse("vat:list"), "wait" if rows else "")


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Returns to approve or to file, the nearest deadline first."""
    rows = sorted(queries.waiting(actor), key=lambda row: (row.due_on, row.id))
    items = [
        WorkItem(
            KINDS[row.status],
            f"{row.name} · {row.client_name}",
            address(row),
            row.status_nl,
            row.due_on,
            abs(row.balance_cents),
            row.client_id,
        )
        for row in rows[:limit]
    ]
    return len(rows), items
