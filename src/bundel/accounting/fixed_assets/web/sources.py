"""Ledger lines that are still to become assets."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.fixed_assets import actions, messages, queries, rules
from bundel.accounting.fixed_assets.actions import Facts, Part
from bundel.accounting.fixed_assets.web.register import category_choices
from bundel.kit import money
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.lists import (
    BulkAction,
    ClientChoice,
    Column,
    ListPage,
    Page,
    Preview,
    Text,
    after_key,
    key_after,
)
from bundel.platform.ui.pages import screen

MOST = 200


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = [filters["client"]] if filters["client"] else sorted(scope.current())
    key = key_after(after, 3)
    start = (
        (str(key[0]), int(key[1]), int(key[2])) if key and all(str(one).isdigit() for one in key[1:]) else ("", 0, 0)
    )
    found = queries.source_lines(clients, text=filters["tekst"] or "", after=start, limit=limit + 1)
    last = found[limit - 1] if len(found) > limit else None
    more = after_key(last.date.isoformat(), last.entry_id, last.position) if last else ""
    sums = {} if after or filters["tekst"] else {"left_cents": queries.to_capitalise(clients)[1]}
    names = {one.pk: one for one in Client.objects.filter(pk__in={row.client_id for row in found})}
    rows = [
        {"row": row, "id": f"{row.client_id}.{row.id}", "code": names[row.client_id].code,
         "client": names[row.client_id].name, "left_cents": row.left_cents}
        for row in found[:limit]
    ]  # fmt: skip
    return Page(rows, more, None, sums)


def _address(row: dict[str, Any]) -> str:
    return f"{reverse('fixed_assets:capitalise', args=[row['code']])}?lijn={row['row'].id}"


def _ids(ids: list[str]) -> list[tuple[int, int, int]]:
    found = []
    for one in ids:
        parts = one.split(".")
        if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts):
            found.append((int(parts[0]), int(parts[1]), int(parts[2])))
    return found


def _preview(request: HttpRequest, ids: list[str]) -> Preview:
    count = len(_ids(ids))
    return Preview([_("%(n)s lijnen worden geen vast actief en verdwijnen uit deze lijst.") % {"n": count}], count)


def _leave(request: HttpRequest, ids: list[str], reason: str) -> str:
    for client, entry, line in _ids(ids):
        actions.leave_out(request.actor, client, Part(entry, line), reason=reason)  # type: ignore[attr-defined]
    return _("%(n)s lijnen niet geactiveerd.") % {"n": len(ids)}


LIST = ListPage(
    name="fixed_asset_sources",
    title="Nog te activeren",
    columns=[
        Column("number", "Boeking", phone="title", value=lambda row: row["row"].number, link=_address,
               under=lambda row: row["row"].description),
        Column("client", "Cliënt", long=True),
        Column("date", "Datum", kind="date", value=lambda row: row["row"].date),
        Column("account", "Rekening", value=lambda row: f"{row['row'].account} {row['row'].account_name}", long=True),
        Column("partner", "Leverancier", value=lambda row: row["row"].partner, phone="hidden"),
        Column("cents", "Bedrag (€)", kind="cents", value=lambda row: row["row"].cents, phone="hidden"),
        Column("left_cents", "Nog te activeren (€)", kind="cents", sum=True, phone="side"),
    ],
    rows=_rows,
    filters=[Text("tekst", "Zoeken", "omschrijving of rekening"), ClientChoice()],
    bulk=[BulkAction("weglaten", "Niet activeren", "fixed_assets.manage", preview=_preview, run=_leave, reason=True)],
    crumbs=[("Vaste activa", "/vaste-activa/")],
    empty_title="Alles is geactiveerd",
    empty="Facturen die op een rekening 20 tot 27 geboekt worden, verschijnen hier.",
)  # fmt: skip


@screen(right="fixed_assets.manage")
def waiting(request: HttpRequest) -> HttpResponse:
    """Lines on class 2 that no asset carries, of all clients."""
    return LIST.respond(request)


class CapitaliseForm(forms.Form):
    """One asset of chosen lines, or lines to an asset that exists."""

    lines = forms.MultipleChoiceField(label="Boekingslijnen", widget=forms.CheckboxSelectMultiple())
    cents = EuroField(
        label="Bedrag (€)", required=False, help_text="Leeg laten: de hele lijnen. Alleen bij één lijn te verminderen."
    )
    existing = forms.CharField(
        label="Toevoegen aan actief", required=False, max_length=20,
        help_text="Nummer van een actief dat al bestaat; de velden hieronder blijven dan leeg.",
    )  # fmt: skip
    name = forms.CharField(label="Omschrijving", required=False, max_length=200)
    category = forms.ChoiceField(label="Categorie", choices=category_choices, required=False)
    in_use_on = DayField(label="In gebruik sinds", required=False, help_text="Leeg laten: in aanbouw.")
    life_months = forms.IntegerField(
        label="Levensduur in maanden", required=False, min_value=1, max_value=rules.LONGEST_MONTHS,
        help_text="Leeg laten: die van de categorie.",
    )  # fmt: skip
    residual_cents = EuroField(label="Restwaarde (€)", required=False)
    location = forms.CharField(label="Plaats", required=False, max_length=120)
    serial = forms.CharField(label="Serienummer", required=False, max_length=80)
    label = forms.CharField(label="Etiket", required=False, max_length=40, help_text="Leeg laten: het nummer.")
    parent = forms.CharField(label="Onderdeel van", required=False, max_length=20)

    def __init__(self, *arguments: Any, choices: list[tuple[str, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["lines"].choices = choices  # type: ignore[attr-defined]


def _do(by: Any, client: Client, given: dict[str, Any]) -> str:
    parts = [Part(entry, line) for _client_id, entry, line in _ids([f"0.{one}" for one in given["lines"]])]
    if given["cents"] is not None:
        if len(parts) != 1:
            raise Refusal(messages.AMOUNT, what="Een deel van het bedrag kan alleen bij één lijn.")
        parts = [Part(parts[0].entry_id, parts[0].position, given["cents"])]
    if given["existing"]:
        actions.add_cost(by, client.pk, given["existing"].strip(), parts)
        return given["existing"].strip()
    facts = Facts(given["name"], given["category"], location=given["location"], serial=given["serial"],
                  label=given["label"].strip(), parent=given["parent"].strip())  # fmt: skip
    return actions.capitalise(
        by, client.pk, facts, parts, in_use_on=given["in_use_on"], life_months=given["life_months"],
        residual_cents=given["residual_cents"] or 0,
    )  # fmt: skip


@screen(right="fixed_assets.manage", client=True)
def capitalise(request: HttpRequest, client: Client) -> HttpResponse:
    """Make an asset of lines, or add them to one."""
    rows = queries.source_lines([client.pk], limit=MOST)
    chosen = request.GET.getlist("lijn")
    first = next((row for row in rows if row.id in chosen), None)
    fitting = next((one for one in rules.categories().values() if first and one.asset == first.account), None)
    choices = [
        (
            row.id,
            f"{row.date:%d/%m/%Y} · {row.number} · {row.account} · {row.description} · {money.show(row.left_cents)}",
        )
        for row in rows
    ]

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        number = _do(request.actor, client, given)  # type: ignore[attr-defined]
        return reverse("fixed_assets:asset", args=[client.code, number])

    page = FormPage(
        CapitaliseForm, _("Activeren"), do, _("Activeren"), cancel=reverse("fixed_assets:sources"),
        crumbs=[(_("Vaste activa"), reverse("fixed_assets:list")), (client.name, reverse("fixed_assets:sources"))],
        beside={messages.NAME_NEEDED.code: "name", messages.SOURCE_USED.code: "cents",
                messages.UNKNOWN.code: "existing", messages.PARENT_UNKNOWN.code: "parent",
                messages.LABEL_TAKEN.code: "label", messages.NO_LIFE.code: "life_months"},
    )  # fmt: skip
    initial = {"lines": [one for one in chosen if one in dict(choices)], "name": first.description if first else "",
               "category": fitting.code if fitting else "",
               "in_use_on": first.date if first and fitting else None}  # fmt: skip
    return page.respond(request, initial=initial, choices=choices)
