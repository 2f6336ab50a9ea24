"""The client register: list, and one client with its names, successions, people and visits."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import queries as people
from bundel.platform.people import rights, visits
from bundel.platform.ui.lists import Choice, Column, ListPage, Page, Text, after_key, key_after
from bundel.platform.ui.pages import screen

STATES = (("bediend", "Bediend"), ("uitgetreden", "Uitgetreden"))


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = Client.objects.filter(id__in=scope.current())
    if filters["toestand"] == "bediend":
        found = found.filter(left_on=None)
    elif filters["toestand"] == "uitgetreden":
        found = found.exclude(left_on=None)
    if filters["vorm"]:
        found = found.filter(legal_form=filters["vorm"])
    if text := filters["tekst"]:
        known = Q(name__icontains=text) | Q(code__icontains=text) | Q(enterprise_number__contains=text)
        found = found.filter(known | Q(names__name__icontains=text)).distinct()
    total = found.count()
    if key := key_after(after, 1):
        found = found.filter(code__gt=str(key[0]))
    rows = list(found.order_by("code")[: limit + 1])
    more = after_key(rows[limit - 1].code) if len(rows) > limit else ""
    return Page(rows[:limit], more, total)


def _counts(filters: dict[str, Any]) -> dict[str, int]:
    served = Count("id", filter=Q(left_on=None))
    found = Client.objects.filter(id__in=scope.current()).aggregate(all=Count("id"), served=served)
    return {"": found["all"], "bediend": found["served"], "uitgetreden": found["all"] - found["served"]}


LIST = ListPage(
    name="clients",
    title="Cliënten",
    columns=[
        Column("code", "Code", phone="side"),
        Column("name", "Naam", phone="title", long=True, link=lambda row: reverse("clients:detail", args=[row.code])),
        Column("enterprise_number", "Ondernemingsnummer", value=lambda row: number(row.enterprise_number)),
        Column("policy_domain", "Beleidsdomein"),
        Column("legal_form", "Rechtsvorm", value=lambda row: row.get_legal_form_display(), phone="hidden", long=True),
        Column("joined_on", "Toegetreden", kind="date"),
        Column("left_on", "Uitgetreden", kind="date", phone="hidden"),
    ],
    rows=_rows,
    counters=_counts,
    filters=[
        Choice("toestand", "Toestand", STATES, tabs=True),
        Text("tekst", "Zoeken", "naam nu of vroeger, code, nummer"),
        Choice("vorm", "Rechtsvorm", Client.LegalForm.choices),
    ],
    empty_title="U ziet nog geen cliënten",
    template="clients/list.html",
    empty="Een beheerder kan u een rol geven voor één of meer cliënten, of een nieuwe cliënt inschrijven.",
)


def number(digits: str) -> str:
    """An enterprise number as people write it: `0770.000.123`."""
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"


@screen(right="clients.view")
def clients(request: HttpRequest) -> HttpResponse:
    """The register."""
    return LIST.respond(request, may_manage=rights.has(request.actor, "clients.manage", None))  # type: ignore[attr-defined]


@screen(right="clients.view", client=True)
def client(request: HttpRequest, client: Client) -> HttpResponse:
    """One client by tabs: who it is, who works for it, and who of the centre looked at its work."""
    tab = request.GET.get("deel", "")
    actor = request.actor  # type: ignore[attr-defined]
    sees_people = rights.has(actor, "people.view", client.pk)
    tabs = [("", _("Gegevens"))]
    if sees_people:
        tabs += [("personen", _("Personen en rollen")), ("inzage", _("Inzage"))]
    tab = tab if tab in dict(tabs) else ""
    context: dict[str, Any] = {
        "title": client.name,
        "crumbs": [(_("Cliënten"), reverse("clients:list")), (client.code, "")],
        "client": client,
        "number": number(client.enterprise_number),
        "tabs": [
            {"caption": caption, "url": f"?deel={name}" if name else request.path, "here": name == tab, "count": None}
            for name, caption in tabs
        ],
        "tab": tab,
        "may_manage": rights.has(actor, "clients.manage", client.pk),
        "may_keys": rights.has(actor, "people.manage", client.pk),
    }
    if not tab:
        context |= {
            "names": client.names.order_by("-valid_from"),
            "successors": client.successions.select_related("successor").order_by("on"),
            "origins": client.origins.select_related("predecessor").order_by("on"),
            "vat_percent": (client.vat_deductible_ppm, 1_000_000),
        }
    elif tab == "personen":
        context["assignments"] = people.matrix(client_ids=[client.pk], on=actor.today)
    else:
        context["visits"] = visits.of_client(client.pk)
    return render(request, "clients/client.html", context)
