"""What the bank brings to the frame: counter, figure, inbox."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.bank import queries
from bundel.accounting.bank.queries import MovementRow
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, WorkItem


def address(row: MovementRow) -> str:
    """The page of a movement."""
    return reverse("bank:movement", kwargs={"client_code": row.client_code, "movement_id": row.id})


def to_do(actor: Actor) -> int:
    """How many movements wait for a decision."""
    return queries.to_do_count()


def card(actor: Actor) -> Figure:
    """The same, as a figure on the home page."""
    number = queries.to_do_count()
    text = _("te verwerken") if number else _("alles verwerkt")
    return Figure(str(number), text, reverse("bank:matching"), "wait" if number else "good")


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Movements to decide about, the oldest first."""
    rows = queries.movements(limit=limit)
    items = [
        WorkItem(
            "bankverrichting",
            row.counterparty_name or row.communication[:60] or _("zonder tegenpartij"),
            address(row),
            row.client_name,
            row.date,
            row.amount_cents,
            row.client_id,
        )
        for row in rows
    ]
    return queries.to_do_count(), items
