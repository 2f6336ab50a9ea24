"""What payments bring to the frame: counter, figure, inbox and search."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.payments import queries
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import Figure, Hit, WorkItem

KINDS = {"proposed": "goed te keuren betaalrun", "approved": "te ondertekenen betaalrun",
         "signed": "te verzenden betaalrun"}  # fmt: skip


def address(row: queries.RunRow) -> str:
    """The page of a run."""
    return reverse("payments:run", kwargs={"client_code": row.client_code, "number": row.number})


def waiting(actor: Actor) -> int:
    """How many runs wait for the actor."""
    return len(queries.waiting(actor))


def card(actor: Actor) -> Figure:
    """The same, with the money in them."""
    rows = queries.waiting(actor)
    total = sum(row.total_cents for row in rows)
    detail = _("%(euro)s euro in totaal") % {"euro": f"{total // 100:,}".replace(",", ".")}
    return Figure(str(len(rows)), detail, reverse("payments:list"), "wait" if rows else "")


def inbox(actor: Actor, limit: int) -> tuple[int, list[WorkItem]]:
    """Runs to approve, sign or send, the earliest execution day first."""
    rows = queries.waiting(actor)
    items = [
        WorkItem(
            KINDS[row.status],
            f"{row.number} · {row.client_name}",
            address(row),
            _("%(n)s betalingen") % {"n": row.line_count},
            row.execution_on,
            row.total_cents,
            row.client_id,
        )
        for row in rows[:limit]
    ]
    return len(rows), items


def find(actor: Actor, text: str, limit: int) -> list[Hit]:
    """Runs by number."""
    return [
        Hit(f"{row.number} · {row.client_name}", address(row), row.status_nl)
        for row in queries.runs(text=text, limit=limit)
    ]
