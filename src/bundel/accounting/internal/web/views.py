"""Internal transactions on screen: the list of both directions, a new proposal, the answer, balances and netting."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.internal import actions, messages, queries, rules
from bundel.accounting.internal.rules import Side
from bundel.kit.findings import Refusal
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

HOME = ("Interne verrichtingen", "/intern/")
TONES = {"proposed": "todo", "disputed": "bad", "posted": "good", "withdrawn": ""}


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined]


def _address(row: queries.Row) -> str:
    """The page of a transaction under the client through which the reader sees it; the buyer's when both are."""
    inside = scope.current()
    return reverse("internal:detail", args=[row.buyer_code if row.buyer_id in inside else row.seller_code, row.id])


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    before = int(after) if after.isdecimal() and len(after) < 18 else 0
    found = queries.listed(
        clients, state=filters["toestand"] or "", text=filters["tekst"] or "", before=before, limit=limit + 1
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="internal",
    title="Interne verrichtingen",
    lead="Leveringen tussen entiteiten van dezelfde rechtspersoon: één stuk, twee kanten, samen geboekt.",
    columns=[
        Column("number", "Nummer", phone="title", link=_address),
        Column("date", "Datum", kind="date", phone="side"),
        Column("seller_code", "Verkoper"),
        Column("buyer_code", "Koper"),
        Column("description", "Omschrijving", long=True),
        Column("state_nl", "Toestand", kind="chip", tone=lambda row: TONES[row.state]),
        Column("cents", "Bedrag (€)", kind="cents"),
    ],
    rows=_rows,
    filters=[
        Choice("toestand", "Toestand", list(rules.STATES.items()), tabs=True),
        Text("tekst", "Zoeken", "nummer of omschrijving"),
        ClientChoice(),
    ],
    row_id="number",
    crumbs=(HOME,),
    empty_title="Nog geen interne verrichtingen",
    empty="Wie iets levert aan een andere entiteit, stelt hier een verrichting voor; de andere aanvaardt of betwist.",
    template="internal/list.html",
)  # fmt: skip


@screen(right="internal.view")
def transactions(request: HttpRequest) -> HttpResponse:
    """Both directions, last first."""
    mine = rights.clients_with(_actor(request), "internal.propose")
    sellers = Client.objects.filter(id__in=mine, inside_vlaamse_gemeenschap=True).order_by("code")
    return LIST.respond(request, sellers=list(sellers[:100]))


class ProposalForm(forms.Form):
    """What was delivered, to whom, for how much, and where the revenue goes."""

    buyer = forms.CharField(label="Code van de koper", max_length=20, help_text="De koper geeft u haar code.")
    date = DayField(label="Datum van de levering")
    description = forms.CharField(label="Omschrijving", max_length=300)
    cents = EuroField(label="Bedrag (€)")
    account = forms.CharField(label="Rekening van de opbrengst", max_length=10, initial="743000")
    article = forms.CharField(label="Begrotingsartikel", max_length=60, required=False)
    cost_centre = forms.CharField(label="Kostenplaats", max_length=40, required=False)


@screen(right="internal.propose", client=True)
def propose(request: HttpRequest, client: Client) -> HttpResponse:
    """A new proposal by the seller."""

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        buyer = queries.client_with(given["buyer"].strip())
        if buyer is None:
            raise Refusal(messages.NO_BUYER, code=given["buyer"])
        made = actions.propose(
            _actor(request), client.pk, buyer_id=buyer, date=given["date"],
            description=given["description"], cents=given["cents"],
            side=Side(given["account"].strip(), given["article"], given["cost_centre"]),
        )  # fmt: skip
        return reverse("internal:detail", args=[client.code, made])

    page = FormPage(
        ProposalForm, _("Interne verrichting voorstellen"), do, _("Voorstellen"), crumbs=[HOME, (client.code, "")],
        cancel=HOME[1],
        beside={
            **dict.fromkeys(("internal.outside", "internal.same", "internal.no_buyer"), "buyer"),
            "internal.amount": "cents",
        },
    )  # fmt: skip
    return page.respond(request)


@screen(right="internal.view", client=True)
def detail(request: HttpRequest, client: Client, transaction_id: int) -> HttpResponse:
    """One transaction: what both see, one's own side, and the answer."""
    row = queries.transaction(client.pk, transaction_id)
    if row is None:
        raise Http404
    actor = _actor(request)
    buying = row.buyer_id == client.pk
    context = {
        "title": f"{row.number} {row.description}",
        "crumbs": [HOME, (row.number, "")],
        "client": client,
        "row": row,
        "tone": TONES[row.state],
        "buying": buying,
        "leg": queries.leg(client.pk, row.id),
        "may_answer": buying and row.state == "proposed" and rights.has(actor, "internal.answer", client.pk),
        "may_change": not buying and row.waits and rights.has(actor, "internal.propose", client.pk),
    }
    return render(request, "internal/detail.html", context)


@require_POST
@screen(right="internal.answer", client=True)
def answer(request: HttpRequest, client: Client, transaction_id: int) -> HttpResponse:
    """Agree (both sides are booked) or dispute."""
    given, actor = request.POST, _actor(request)
    if given.get("besluit") == "betwisten":
        actions.dispute(actor, client.pk, transaction_id, reason=given.get("reden", ""))
        flash.success(request, _("De verrichting is betwist; de verkoper ziet waarom."))
    else:
        side = Side(
            given.get("rekening", "").strip()[:10], given.get("artikel", "").strip()[:60],
            given.get("kostenplaats", "").strip()[:40], given.get("vastlegging", "").strip()[:60],
        )  # fmt: skip
        actions.agree(actor, client.pk, transaction_id, side=side)
        flash.success(request, _("Aanvaard: beide kanten zijn geboekt."))
    return redirect("internal:detail", client.code, transaction_id)


class AgainForm(forms.Form):
    """What changes in a disputed proposal."""

    date = DayField(label="Datum van de levering")
    description = forms.CharField(label="Omschrijving", max_length=300)
    cents = EuroField(label="Bedrag (€)")


@screen(right="internal.propose", client=True)
def again(request: HttpRequest, client: Client, transaction_id: int) -> HttpResponse:
    """Change a disputed transaction and propose it again."""
    row = queries.transaction(client.pk, transaction_id)
    if row is None:
        raise Http404
    back = reverse("internal:detail", args=[client.code, transaction_id])

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.propose_again(_actor(request), client.pk, transaction_id, **given)
        return back

    page = FormPage(
        AgainForm, _("Opnieuw voorstellen"), do, _("Voorstellen"), crumbs=[HOME, (row.number, back)], cancel=back
    )
    return page.respond(request, initial={"date": row.date, "description": row.description, "cents": row.cents})


@require_POST
@screen(right="internal.propose", client=True)
def withdraw(request: HttpRequest, client: Client, transaction_id: int) -> HttpResponse:
    """Take a proposal back."""
    actions.withdraw(_actor(request), client.pk, transaction_id, reason=request.POST.get("reden", ""))
    flash.success(request, _("De verrichting is ingetrokken."))
    return redirect("internal:detail", client.code, transaction_id)


@screen(right="internal.view")
def balances(request: HttpRequest) -> HttpResponse:
    """What clients have between them, whether both books agree, and what can be set off."""
    actor = _actor(request)
    found = queries.pairs(scope.current(), actor.today)
    codes = dict(Client.objects.filter(id__in=scope.current()).values_list("code", "pk"))
    may = {code for code, pk in codes.items() if rights.has(actor, "internal.net", pk)}
    context = {
        "title": _("Onderlinge saldi"),
        "crumbs": [HOME, (_("Onderlinge saldi"), "")],
        "pairs": [(pair, pair.nettable > 0 and {pair.one_code, pair.other_code} <= may) for pair in found],
        "on": actor.today,
    }
    return render(request, "internal/balances.html", context)


@require_POST
@screen(right="internal.net", client=True)
def net(request: HttpRequest, client: Client) -> HttpResponse:
    """Set the mutual debts of two clients off."""
    actor = _actor(request)
    other = Client.objects.filter(
        code=request.POST.get("met", "")[:20], pk__in=rights.clients_with(actor, "internal.net")
    ).first()
    if other is None:
        raise Http404
    actions.net(actor, client.pk, other.pk, on=actor.today)
    flash.success(request, _("De onderlinge schulden zijn verrekend."))
    return redirect("internal:balances")
