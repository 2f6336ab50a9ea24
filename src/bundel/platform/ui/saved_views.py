"""Saved views of work lists: a person's own convenience, so without right and without audit trail."""

from django.contrib import messages as flash
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from bundel.platform.ui.models import SavedView

LIMIT = 30


def tell(request: HttpRequest, text: str, *, bad: bool = False) -> None:
    """A sentence above the next page."""
    (flash.error if bad else flash.success)(request, text)


def of(request: HttpRequest, page: str) -> list[SavedView]:
    """The reader's own views of a list."""
    return list(SavedView.objects.filter(person_id=request.actor.person_id, page=page)[:LIMIT])  # type: ignore[attr-defined]


def default_query(request: HttpRequest, page: str) -> str:
    """The query of the view that opens by itself, or nothing."""
    mine = SavedView.objects.filter(person_id=request.actor.person_id, page=page, is_default=True)  # type: ignore[attr-defined]
    return mine.values_list("query", flat=True).first() or ""


def respond(request: HttpRequest, page: str) -> HttpResponse:
    """Save or forget a view; back to the list."""
    name = request.POST.get("weergave", "").strip()[:60]
    query = QueryDict(request.POST.get("adres", "")[:1000]).urlencode()[:1000]
    person = request.actor.person_id  # type: ignore[attr-defined]
    mine = SavedView.objects.filter(person_id=person, page=page)
    if request.POST.get("vergeten"):
        mine.filter(name=name).delete()
        tell(request, _("De weergave ‘%(name)s’ is verwijderd.") % {"name": name})
        return redirect(f"{request.path}?alles=1")
    if not name or mine.count() >= LIMIT:
        tell(request, _("Geef de weergave een naam (u kunt er hoogstens dertig bewaren)."), bad=True)
        return redirect(f"{request.path}?{query}")
    default = request.POST.get("vanzelf") == "1"
    with transaction.atomic():
        if default:
            mine.update(is_default=False)
        SavedView.objects.update_or_create(
            person_id=person, page=page, name=name, defaults={"query": query, "is_default": default}
        )
    tell(request, _("De weergave ‘%(name)s’ is bewaard.") % {"name": name})
    return redirect(f"{request.path}?{query}")
