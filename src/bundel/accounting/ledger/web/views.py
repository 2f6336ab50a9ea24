"""Entries, account cards and the trial balance; an entry opens its document, and can be reversed."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from bundel.accounting.ledger import actions, queries, rules
from bundel.accounting.ledger.queries import BalanceRow, EntryRow
from bundel.accounting.ledger.web.attachments import files_of
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui import list_export
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, DateRange, ListPage, Page, Text
from bundel.platform.ui.pages import screen

HOME = ("Grootboek", "/grootboek/")


def actor_of(request: HttpRequest) -> Actor:
    """Who looks: `@screen` has seen to it that there is somebody."""
    return request.actor  # type: ignore[attr-defined]


def client_of(request: HttpRequest) -> Client:
    """The client of a screen with `client=True`."""
    return request.client  # type: ignore[attr-defined]


def codes() -> dict[int, str]:
    """Id → code of the clients in scope."""
    return dict(Client.objects.filter(id__in=scope.current()).values_list("id", "code"))


def document_url(code: str, document: str) -> str:
    """The address that opens a document, empty when it has no page. Which page it is, stands in `config.documents`."""
    kind, _colon, number = document.rpartition(":")
    if kind not in import_string(settings.BUNDEL_DOCUMENTS) or not number.isdecimal():
        return ""
    return reverse("ledger:document", args=[code, document])


@screen(right="ledger.view", client=True)
def document(request: HttpRequest, client: Client, document: str) -> HttpResponse:
    """Go to the page of a document; that page judges who may see it."""
    kind, _colon, number = document.rpartition(":")
    name, find = import_string(settings.BUNDEL_DOCUMENTS).get(kind, ("", ""))
    if not name or not number.isdecimal() or len(number) > 18:
        raise Http404
    key = import_string(find)(client.pk, int(number)) if find else int(number)
    if key is None:
        raise Http404
    return redirect(name, client.code, key)


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    start, end = filters["periode"] or (None, None)
    clients = {filters["client"]} if filters["client"] else scope.current()
    found = queries.entries(
        clients, journal=filters["dagboek"] or "", start=start, end=end, words=filters["tekst"] or "",
        document_type=filters["soort"] or "", after=after, limit=limit + 1,
    )  # fmt: skip
    known = codes()
    rows = [{"entry": one, "code": known[one.client_id], "number": one.number} for one in found[:limit]]
    return Page(rows, found[limit - 1].mark if len(found) > limit else "")


def _of(name: str) -> Any:
    return lambda row: getattr(row["entry"], name)


def _kind(row: dict[str, Any]) -> str:
    entry: EntryRow = row["entry"]
    if entry.reverses_id:
        return _("tegenboeking")
    return _("tegengeboekt") if entry.reversed_by_id else rules.DOCUMENT_TYPES.get(entry.document_type, "")


LIST = ListPage(
    name="ledger",
    title="Boekingen",
    columns=[
        Column("number", "Nummer", phone="title",
               link=lambda row: reverse("ledger:entry", args=[row["code"], row["entry"].id])),
        Column("date", "Datum", kind="date", value=_of("date"), phone="side"),
        Column("code", "Cliënt"),
        Column("description", "Omschrijving", long=True, value=_of("description")),
        Column("kind", "Soort", value=_kind),
        Column("total", "Bedrag (€)", kind="cents", value=_of("total_cents")),
        Column("by", "Geboekt door", value=_of("posted_by"), phone="hidden"),
        Column("at", "Geboekt op", kind="date", value=_of("posted_at"), phone="hidden"),
    ],
    rows=_rows,
    filters=[
        Text("tekst", "Zoeken", "nummer, omschrijving, stuk"),
        ClientChoice(),
        Choice("dagboek", "Dagboek", [(code, f"{code} {name}") for code, name in rules.JOURNALS.items()]),
        Choice("soort", "Soort stuk", list(rules.DOCUMENT_TYPES.items())),
        DateRange("periode", "Datum"),
    ],
    row_id="number",
    crumbs=(HOME,),
    empty_title="Nog geen boekingen",
    empty="Een boeking ontstaat uit een factuur, een betaling of een uittreksel, of wordt met de hand klaargezet.",
    template="ledger/entries.html",
)  # fmt: skip


@screen(right="ledger.view")
def entries(request: HttpRequest) -> HttpResponse:
    """All entries of the clients in scope, last posted first."""
    return LIST.respond(request)


def _chosen(request: HttpRequest) -> Client | None:
    code = request.GET.get("client", "")
    return Client.objects.filter(id__in=scope.current(), code=code).first() if code else None


def _day(request: HttpRequest) -> dt.date:
    try:
        return dt.date.fromisoformat(request.GET.get("datum", ""))
    except ValueError:
        return actor_of(request).today


def keys_asked(request: HttpRequest, known: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """(keys to filter by, key to split by) in the address: `?sleutel=project&waarde=P12&per=cost_centre`.

    An empty value asks for lines without that key; a code that is not known counts as nothing.
    """
    code, per = request.GET.get("sleutel", ""), request.GET.get("per", "")
    value = request.GET.get("waarde", "").replace("\x00", "").strip()[:60]
    return ({code: value} if code in known else {}), per if per in known else ""


BALANCE = [
    Column("account", "Rekening"),
    Column("name", "Naam"),
    Column("debit_cents", "Debet (€)", kind="cents"),
    Column("credit_cents", "Credit (€)", kind="cents"),
    Column("balance_cents", "Saldo (€)", kind="cents"),
]
CLASSES = {
    "0": "Rechten en verplichtingen buiten balans", "1": "Eigen vermogen, voorzieningen en schulden op lange termijn",
    "2": "Vaste activa en vorderingen op lange termijn", "3": "Voorraden en bestellingen in uitvoering",
    "4": "Vorderingen en schulden op korte termijn", "5": "Geldbeleggingen en liquide middelen", "6": "Kosten",
    "7": "Opbrengsten",
}  # fmt: skip


def _classes(rows: list[BalanceRow]) -> list[dict[str, Any]]:
    """The rows by the first digit of their account, each with its sums."""
    return [
        {"digit": digit, "name": name, "rows": those, "sums": _sums(those)}
        for digit, name in CLASSES.items()
        if (those := [row for row in rows if row.account[0] == digit])
    ]


def _sums(rows: list[BalanceRow]) -> dict[str, int]:
    return {
        "debit": sum(row.debit_cents for row in rows),
        "credit": sum(row.credit_cents for row in rows),
        "balance": sum(row.balance_cents for row in rows),
    }


@screen(right="ledger.view")
def trial_balance(request: HttpRequest) -> HttpResponse:
    """The trial balance of one client, or of all clients in scope added up, on a day; of one key, or split by a key."""
    client, on = _chosen(request), _day(request)
    clients = [client.pk] if client else scope.current()
    known = queries.key_names(clients)
    keys, per = keys_asked(request, known)
    rows = queries.consolidated(clients, on, keys=keys, by=per)
    if form := request.GET.get("uitvoer"):
        name = f"Saldibalans {client.code if client else 'samen'} {on}"
        columns = [*BALANCE[:2], Column("key", known[per]), *BALANCE[2:]] if per else BALANCE
        said = [f"tot en met {on:%d/%m/%Y}", *(f"{known[code]}: {value or '–'}" for code, value in keys.items())]
        return list_export.respond(name, columns, rows, form, said)
    context = {
        "title": _("Proef- en saldibalans"),
        "crumbs": [HOME, (_("Saldibalans"), "")],
        "chosen": client,
        "clients": Client.objects.filter(id__in=scope.current()).order_by("code"),
        "on": on,
        "start": dt.date(on.year, 1, 1),
        "classes": _classes(rows),
        "sums": _sums(rows),
        "known": known.items(),
        "key": next(iter(keys.items()), ("", "")),
        "per": per,
        "per_name": known.get(per, ""),
        "width": 3 if per else 2,
    }
    return render(request, "ledger/balance.html", context)


@screen(right="ledger.view", client=True)
def card(request: HttpRequest, client: Client, number: str) -> HttpResponse:
    """One account: its lines in a stretch of days, with the running balance; of all keys or one."""
    chosen = DateRange("periode", _("Datum")).read(request.GET, request) or (None, None)
    end = chosen[1] or actor_of(request).today
    start = chosen[0] or dt.date(end.year, 1, 1)
    known = queries.key_names([client.pk])
    keys, _per = keys_asked(request, known)
    found = queries.account_card(client.pk, number, start, end, request.GET.get("na", ""), keys=keys)
    if not found.name:
        raise Http404
    page = int(request.GET.get("p", "1")) if request.GET.get("p", "1").isdecimal() else 1
    first = (page - 1) * 50 + 1
    context = {
        "title": f"{number} {found.name}",
        "crumbs": [HOME, (_("Saldibalans"), f"{reverse('ledger:balance')}?client={client.code}"), (number, "")],
        "client": client,
        "card": found,
        "lines": [(row, document_url(client.code, row.document)) for row in found.rows],
        "start": start,
        "end": end,
        "page": page,
        "first": first,
        "last": first + len(found.rows) - 1,
        "known": known.items(),
        "key": next(iter(keys.items()), ("", "")),
    }
    return render(request, "ledger/card.html", context)


@screen(right="ledger.view", client=True)
def entry(request: HttpRequest, client: Client, entry_id: int) -> HttpResponse:
    """One entry: its lines, its document, who posted it, and what reversed it."""
    found = queries.entry(client.pk, entry_id)
    if found is None:
        raise Http404
    actor, row = actor_of(request), found.row
    context = {
        "title": row.number,
        "crumbs": [HOME, (_("Boekingen"), f"{reverse('ledger:list')}?client={client.code}"), (row.number, "")],
        "client": client,
        "entry": found,
        "kind": rules.DOCUMENT_TYPES.get(row.document_type, row.document_type),
        "journal": rules.JOURNALS.get(row.journal, ""),
        "document_url": document_url(client.code, row.document),
        "others": [one for one in queries.entries_of(client.pk, row.document) if one.id != row.id],
        "files": files_of(actor, client, row.document, f"ledger.entry:{row.id}"),
        "may_attach": rights.has(actor, "ledger.post", client.pk),
        "attach_url": reverse("ledger:attach", args=[client.code, "boekingen", row.id]),
        "may_reverse": rights.has(actor, "ledger.post", client.pk) and not (row.reverses_id or row.reversed_by_id),
        "may_audit": rights.has(actor, "audit.view", client.pk),
    }
    return render(request, "ledger/entry.html", context)


class ReverseForm(forms.Form):
    """When and why."""

    on = DayField(label="Datum van de tegenboeking", help_text="Op of na de boeking zelf, in een open periode.")
    reason = forms.CharField(label="Reden", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


@screen(right="ledger.post", client=True)
def reverse_entry(request: HttpRequest, client: Client, entry_id: int) -> HttpResponse:
    """Ask when and why, then reverse."""
    found = queries.entry(client.pk, entry_id)
    if found is None:
        raise Http404
    back = reverse("ledger:entry", args=[client.code, entry_id])

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        posted = actions.reverse(actor_of(request), client.pk, entry_id, on=given["on"], reason=given["reason"])
        return reverse("ledger:entry", args=[client.code, posted.entry_id])

    page = FormPage(
        ReverseForm,
        _("%(number)s tegenboeken") % {"number": found.row.number},
        do,
        _("Tegenboeken"),
        crumbs=[HOME, (found.row.number, back)],
        lead=_("Een nieuwe boeking draait elke lijn om. De oorspronkelijke boeking blijft zoals ze is."),
        cancel=back,
        beside={"ledger.locked": "on", "ledger.period_not_open": "on", "ledger.reversed_before_entry": "on",
                "ledger.reason_needed": "reason"},
        danger=True,
    )  # fmt: skip
    return page.respond(request, initial={"on": actor_of(request).today})
