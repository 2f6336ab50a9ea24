"""Home, work inbox and search."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from bundel.platform.people.actor import BRUSSELS, Actor
from bundel.platform.ui.frame import is_of_centre
from bundel.platform.ui.pages import signed_in
from bundel.portal import inbox, searching

WHOLE = 100


def _greeting(actor: Actor) -> str:
    hour = actor.now.astimezone(BRUSSELS).hour
    word = _("Goedemorgen") if hour < 12 else _("Goedemiddag") if hour < 18 else _("Goedenavond")
    return f"{word}, {actor.name.split()[0]}"


def _inbox(actor: Actor, limit: int) -> dict[str, Any]:
    piles = inbox.piles(actor, limit)
    name_of = inbox.client_names(actor, piles)
    shown = [
        {"pile": pile, "lines": [{"item": item, "client": name_of(item.client_id)} for item in pile.items]}
        for pile in piles
    ]
    return {"piles": shown, "waiting": sum(pile.total for pile in piles)}


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """The first page: few figures, then what waits."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    context = _inbox(actor, inbox.FIRST) | {
        "title": _greeting(actor),
        "cards": inbox.cards(actor),
        "roles": searching.role_captions(actor),
        "for_centre": is_of_centre(actor),
    }
    return render(request, "portal/home.html", context)


@signed_in
def work(request: HttpRequest) -> HttpResponse:
    """Everything that waits, without the figures."""
    context = _inbox(request.actor, WHOLE) | {"title": _("Mijn werk"), "crumbs": [(_("Mijn werk"), "")]}  # type: ignore[attr-defined]
    return render(request, "portal/work.html", context)


@signed_in
def search_json(request: HttpRequest) -> HttpResponse:
    """What the command palette shows while one types."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    groups = searching.groups(actor, request.GET.get("q", ""), request.GET.get("soort", ""))
    return JsonResponse({"groups": [group.as_dict() for group in groups]})


@signed_in
def search(request: HttpRequest) -> HttpResponse:
    """The same search as a page, for who has no script or wants the whole answer."""
    text = request.GET.get("q", "")
    groups = searching.groups(request.actor, text, "", limit=30) if text.strip() else []  # type: ignore[attr-defined]
    context = {"title": _("Zoeken"), "crumbs": [(_("Zoeken"), "")], "text": text, "groups": groups}
    return render(request, "portal/search.html", context)
