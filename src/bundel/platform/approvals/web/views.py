"""The approvals inbox. Deciding happens on the screen of the subject itself, where one sees what one decides."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from bundel.platform.approvals import queries
from bundel.platform.approvals.web.frame import KINDS, MANY
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import names_of
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen


def _list(actor: Actor) -> ListPage:
    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        found = [
            row
            for row in queries.waiting_for(actor, limit=MANY)
            if (not filters["soort"] or row.kind == filters["soort"])
            and (not filters["client"] or row.client_id == filters["client"])
        ]
        start = int(after) if after.isascii() and after.isdigit() else 0
        end = start + limit
        names = names_of({row.client_id for row in found[start:end]})
        lines = [
            {
                "id": row.request,
                "name": row.name,
                "kind": KINDS.get(row.kind, row.kind),
                "client": names.get(row.client_id, ""),
                "amount_cents": row.amount_cents,
                "due_on": row.due_on,
                "since": row.started_at,
                "through": row.through,
                "url": row.url or reverse("approvals:list"),
            }
            for row in found[start:end]
        ]
        sums = {"amount_cents": sum(row.amount_cents for row in found)}
        return Page(lines, str(end) if len(found) > end else "", len(found), sums)

    return ListPage(
        name="approvals",
        title="Goedkeuringen",
        columns=[
            Column(
                "name", "Wat", phone="title", long=True, link=lambda row: row["url"], under=lambda row: row["through"]
            ),
            Column("kind", "Soort"),
            Column("client", "Cliënt"),
            Column("amount_cents", "Bedrag (€)", kind="cents", sum=True, phone="side"),
            Column("due_on", "Termijn", kind="clock"),
            Column("since", "Gevraagd", kind="moment", phone="hidden"),
        ],
        rows=rows,
        filters=[Choice("soort", "Soort", tuple(KINDS.items())), ClientChoice()],
        empty_title="Niets goed te keuren",
        empty="Zodra iemand uw goedkeuring vraagt, staat het stuk hier en krijgt u een melding.",
    )


@screen(right="approvals.view")
def approvals(request: HttpRequest) -> HttpResponse:
    """What the reader can decide now, own and as a substitute."""
    return _list(request.actor).respond(request)  # type: ignore[attr-defined]
