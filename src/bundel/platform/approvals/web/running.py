"""Everything that waits for agreement, and giving one to somebody else: for whoever keeps the work going."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from bundel.platform.approvals import actions, messages, queries
from bundel.platform.approvals.web.frame import KINDS
from bundel.platform.clients.models import Client
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.lists import Column, ListPage, Page
from bundel.platform.ui.pages import screen


def _rows(_filters: dict[str, Any], after: str, limit: int) -> Page:
    start = int(after) if after.isascii() and after.isdigit() and len(after) < 16 else 0
    found = queries.open_requests(after=start, limit=limit + 1)
    codes = dict(Client.objects.filter(id__in={row.client_id for row in found}).values_list("id", "code"))
    lines = [
        {
            "id": row.id,
            "name": row.name,
            "kind": KINDS.get(row.kind, row.kind),
            "client": codes.get(row.client_id, ""),
            "amount_cents": row.amount_cents,
            "due_on": row.due_on,
            "asked": row.steps[row.position - 1].asked,
            "step": f"stap {row.position} van {len(row.steps)}",
            "since": row.started_at,
            "url": reverse("approvals:reassign", args=[codes.get(row.client_id, "-"), row.id]),
        }
        for row in found[:limit]
    ]
    return Page(lines, str(found[limit - 1].id) if len(found) > limit else "", queries.open_count())


LIST = ListPage(
    name="approvals-open",
    title="In goedkeuring",
    columns=[
        Column("name", "Wat", phone="title", long=True, link=lambda row: row["url"], under=lambda row: row["kind"]),
        Column("asked", "Wacht op", under=lambda row: row["step"]),
        Column("client", "Cliënt"),
        Column("amount_cents", "Bedrag (€)", kind="cents", phone="side"),
        Column("due_on", "Termijn", kind="clock"),
        Column("since", "Gevraagd", kind="moment", phone="hidden"),
    ],
    rows=_rows,
    empty_title="Niets wacht op goedkeuring",
    empty="Zodra een stuk aan een goedkeurder gevraagd wordt, staat het hier tot die beslist.",
)


@screen(right="approvals.reassign")
def requests(request: HttpRequest) -> HttpResponse:
    """What waits for agreement, for all clients of the reader."""
    return LIST.respond(request)


class Reassigning(forms.Form):
    """To whom, and why."""

    person_id = forms.TypedChoiceField(label=lazy("Nieuwe goedkeurder"), coerce=int)
    reason = forms.CharField(label=lazy("Reden"), max_length=300)

    def __init__(self, *arguments: Any, people: list[tuple[int, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["person_id"].choices = [("", _("kies iemand")), *people]  # type: ignore[attr-defined]


@screen(right="approvals.reassign", client=True)
def reassign(request: HttpRequest, client: Client, request_id: int) -> HttpResponse:
    """Let somebody else answer the present step."""
    found = queries.one(request_id)
    if found is None or found.client_id != client.pk or found.status != "open":
        raise Http404
    back = reverse("approvals:open")

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.reassign(request.actor, client.pk, request_id, **cleaned)  # type: ignore[attr-defined]
        flash.success(request, _("De goedkeuring is toegewezen; de nieuwe goedkeurder krijgt een melding."))
        return back

    able = queries.may_answer(request_id, request.actor.today)  # type: ignore[attr-defined]
    page = FormPage(
        Reassigning, _("Toewijzen aan iemand anders"), do, _("Toewijzen"), [(LIST.title, back)], cancel=back,
        lead=_("%(name)s wacht op %(asked)s. Wie het stuk voorbereidde, staat niet in de lijst.")
        % {"name": found.name, "asked": found.steps[found.position - 1].asked},
        beside={messages.PREPARER.code: "person_id", messages.REASON_NEEDED.code: "reason"},
    )  # fmt: skip
    return page.respond(request, people=sorted(able.items(), key=lambda one: one[1].casefold()))
