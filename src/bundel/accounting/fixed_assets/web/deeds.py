"""Doing something with an asset, and deciding about what others proposed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.fixed_assets import actions, queries
from bundel.accounting.fixed_assets.web.press import press
from bundel.accounting.fixed_assets.web.register import found
from bundel.accounting.fixed_assets.web.verbs import VERBS, first_day
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import FormPage
from bundel.platform.ui.pages import screen


@screen(right="fixed_assets.manage", client=True)
def deed(request: HttpRequest, client: Client, asset_number: str, verb: str) -> HttpResponse:
    """The form of one verb on one asset."""
    actor = request.actor  # type: ignore[attr-defined]
    detail, one = found(client, asset_number), VERBS.get(verb)
    if one is None:
        raise Http404
    back = reverse("fixed_assets:asset", args=[client.code, asset_number])
    if detail.row.state not in one.states and request.method != "POST":
        return redirect(back)

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        one.do(actor, client.pk, asset_number, dict(given))
        return back

    page = FormPage(
        one.form, _(one.caption), do, _(one.submit),
        lead=_(one.lead) if one.lead else "", cancel=back, beside=one.beside, danger=one.danger,
        crumbs=[(_("Vaste activa"), reverse("fixed_assets:list")), (f"{asset_number} {detail.row.name}", back)],
    )  # fmt: skip
    return page.respond(request, initial=first_day(actor.today) | one.initial(detail))


@screen(right="fixed_assets.view")
def disposals(request: HttpRequest) -> HttpResponse:
    """Disposals that wait for a second person."""
    actor = request.actor  # type: ignore[attr-defined]
    mine = {actor.person_id, actor.acting_for_id} - {None}
    allowed = rights.clients_with(actor, "fixed_assets.dispose")
    rows = [
        {"row": row, "may": row.client_id in allowed and not mine & row.proposers}
        for row in queries.waiting_disposals(request.clients)  # type: ignore[attr-defined]
    ]
    context = {
        "title": _("Buiten gebruik te stellen"),
        "crumbs": [(_("Vaste activa"), reverse("fixed_assets:list")), (_("Buiten gebruik te stellen"), "")],
        "rows": rows,
    }
    return render(request, "fixed_assets/disposals.html", context)


@require_POST
@screen(right="fixed_assets.dispose", client=True)
def decide(request: HttpRequest, client: Client, disposal_id: int) -> HttpResponse:
    """Approve or refuse a disposal."""
    approve = request.POST.get("besluit") == "goedkeuren"

    def do() -> str:
        actions.decide_disposal(
            request.actor, client.pk, disposal_id, approve=approve, reason=request.POST.get("reden", "")  # type: ignore[attr-defined]
        )  # fmt: skip
        return _("Goedgekeurd en geboekt.") if approve else _("Geweigerd.")

    return press(request, reverse("fixed_assets:disposals"), do)
