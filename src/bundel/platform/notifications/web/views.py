"""The reader's own notifications and how they want them by mail."""

from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.platform.clients.scope import scope
from bundel.platform.notifications import actions, queries
from bundel.platform.people import rights
from bundel.platform.ui.pages import signed_in

FEW = 50
MODES = (("immediate", "Meteen per mail"), ("daily", "Eén overzicht per dag"), ("none", "Niet per mail"))


@signed_in
def notifications(request: HttpRequest) -> HttpResponse:
    """Newest first; what was not read stands out."""
    actor = request.actor  # type: ignore[attr-defined]
    before = request.GET.get("na", "")
    with scope(rights.clients_with(actor, "notifications.view")):
        rows = queries.mine(actor, before=int(before) if before.isascii() and before.isdigit() else None, limit=FEW + 1)
        unread = queries.unread(actor)
    context = {
        "title": _("Meldingen"),
        "crumbs": [(_("Meldingen"), "")],
        "rows": rows[:FEW],
        "next": rows[FEW - 1].id if len(rows) > FEW else "",
        "unread": unread,
        "modes": MODES,
        "mode": queries.preferences(actor).get("", "immediate"),
    }
    return render(request, "notifications/list.html", context)


@require_POST
@signed_in
def read(request: HttpRequest) -> HttpResponse:
    """Mark all as read."""
    actor = request.actor  # type: ignore[attr-defined]
    with scope(rights.clients_with(actor, "notifications.view")):
        actions.mark_read(actor)
    return redirect("notifications:list")


@require_POST
@signed_in
def prefer(request: HttpRequest) -> HttpResponse:
    """How to be mailed about everything."""
    actions.prefer(request.actor, "", request.POST.get("wijze", ""))  # type: ignore[attr-defined]
    flash.success(request, _("Uw voorkeur is bewaard."))
    return redirect("notifications:list")
