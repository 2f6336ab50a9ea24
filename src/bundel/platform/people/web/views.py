"""People and rights: the list, the matrix, and one person."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.clients import scope
from bundel.platform.people import queries, rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.frame import names_of
from bundel.platform.ui.language import said
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

STATES = (("actief", "Actief"), ("uit", "Uit dienst"))


def _role_options(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, role.caption) for name, role in rights.roles().items()]


def visible(actor: Actor, right: str = "people.view") -> frozenset[int] | None:
    """Which clients limit the people that the actor sees; None for who manages people everywhere."""
    return None if rights.has(actor, right, None) else scope.current()


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = [filters["client"]] if filters["client"] else filters["visible"]
    found = queries.everyone(client_ids=clients, search=filters["tekst"] or "")
    if filters["toestand"]:
        found = [one for one in found if one.is_active == (filters["toestand"] == "actief")]
    if filters["rol"]:
        caption = rights.roles()[filters["rol"]].caption
        found = [one for one in found if any(role.startswith(f"{caption} (") for role in one.roles)]
    start = int(after) if after.isascii() and after.isdigit() else 0
    more = str(start + limit) if len(found) > start + limit else ""
    return Page(found[start : start + limit], more, len(found))


def _role(text: str) -> str:
    """‘Boekhouder (alle cliënten)’ in the reader's language."""
    role, _bracket, place = text.rpartition(" (")
    return f"{said(role)} ({said(place.removesuffix(')'))})"


def _roles(held: Sequence[str]) -> str:
    return ", ".join(map(_role, held[:3])) + (" …" if len(held) > 3 else "") or "geen"


def _list(actor: Actor) -> ListPage:
    clients = visible(actor)
    return ListPage(
        name="people",
        title="Personen en rechten",
        columns=[
            Column("name", "Naam", phone="title", link=lambda row: reverse("people:detail", args=[row.id]),
                   under=lambda row: row.email),
            Column("roles", "Rollen vandaag", long=True,
                   value=lambda row: _roles(row.roles)),
            Column("is_active", "Toestand", kind="chip", value=lambda row: "actief" if row.is_active else "uit dienst",
                   tone=lambda row: "good" if row.is_active else "", phone="side"),
            Column("last_login", "Laatst aangemeld", kind="moment"),
        ],
        rows=lambda filters, after, limit: _rows(filters | {"visible": clients}, after, limit),
        filters=[
            Text("tekst", "Zoeken", "naam of e-mailadres"),
            ClientChoice(),
            Choice("rol", "Rol", _role_options),
            Choice("toestand", "Toestand", STATES),
        ],
        empty_title="Nog niemand",
        empty="Voeg iemand toe en geef die persoon een rol voor één of meer cliënten.",
        template="people/list.html",
    )  # fmt: skip


@screen(right="people.view")
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with a role that the reader may see."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return _list(actor).respond(request, may_manage=rights.has(actor, "people.manage", None))


@screen(right="people.view")
def matrix(request: HttpRequest) -> HttpResponse:
    """Which role has which rights: the list that decides, as a table."""
    known = rights.roles()
    every = sorted({right for role in known.values() for right in role.rights})
    lines = [(rights.caption(right), right, [right in role.rights for role in known.values()]) for right in every]
    context = {
        "title": _("Rollen en hun rechten"),
        "crumbs": [(_("Personen en rechten"), reverse("people:list")), (_("Rollen"), "")],
        "roles": known.values(),
        "lines": lines,
    }
    return render(request, "people/matrix.html", context)


@screen(right="people.view")
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """One person: roles through time, substitution both ways, and what a manager can change."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    clients = visible(actor)
    found = next((one for one in queries.everyone(client_ids=clients) if one.id == person_id), None)
    if found is None:
        raise Http404
    assignments = queries.matrix(client_ids=clients, person_id=person_id)
    today = actor.today
    delegations = queries.delegations(person_id)
    names = names_of({one.client_id for one in delegations if one.client_id})
    may_manage = rights.has(actor, "people.manage", None)
    context = {
        "title": found.name,
        "crumbs": [(_("Personen en rechten"), reverse("people:list")), (found.name, "")],
        "person": found,
        "running": [one for one in assignments if one.valid_to is None or one.valid_to > today],
        "ended": [one for one in assignments if one.valid_to is not None and one.valid_to <= today],
        "delegations": [(one, names.get(one.client_id or 0, _("al zijn cliënten"))) for one in delegations],
        "may_manage": may_manage,
        "is_self": person_id == actor.person_id,
    }
    return render(request, "people/person.html", context)
