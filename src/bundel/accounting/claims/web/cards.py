"""Company cards on screen: what the holder answers, the statements at the centre, a new card."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.claims import actions, queries_cards, rules_cards
from bundel.accounting.claims.rules import Coding
from bundel.accounting.claims.web.views import HOME, actor_of, before
from bundel.kit.money import parse_belgian
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

CARDS = ("Kaartuitgaven", "/onkosten/kaarten/")
STATEMENTS = ("Bedrijfskaarten", "/onkosten/afrekeningen/")
TONES = {"open": "todo", "justified": "good", "private": ""}


@screen(right="claims.own")
def purchases(request: HttpRequest) -> HttpResponse:
    """Purchases with the reader's own cards."""
    actor = actor_of(request)

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        found = queries_cards.purchases(actor, state=filters["toestand"] or "", before=before(after), limit=limit + 1)
        return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")

    return ListPage(
        name="card_purchases",
        title="Kaartuitgaven",
        columns=(
            Column("merchant", "Handelaar", phone="title",
                   link=lambda row: reverse("claims:purchase", args=[row.client_code, row.id])),
            Column("date", "Datum", kind="date"),
            Column("card", "Kaart"),
            Column("state_nl", "Toestand", kind="chip", tone=lambda row: TONES[row.state]),
            Column("cents", "Bedrag (€)", kind="cents", phone="side"),
        ),
        rows=rows,
        filters=[Choice("toestand", "Toestand", list(rules_cards.LINE_STATES.items()), tabs=True)],
        crumbs=(HOME, CARDS),
        empty_title="Geen kaartuitgaven",
        empty="Uitgaven met uw bedrijfskaart staan hier zodra de bank ze meldt.",
    ).respond(request)  # fmt: skip


class AnswerForm(forms.Form):
    """What a purchase was."""

    private = forms.BooleanField(label="Dit was een privé-uitgave", required=False)
    description = forms.CharField(label="Waarvoor", max_length=160, required=False)
    receipt = forms.FileField(label="Bewijs", required=False, help_text="Foto of pdf.")
    account = forms.CharField(label="Rekening van de kost", max_length=10, required=False)
    article = forms.CharField(label="Begrotingsartikel", max_length=60, required=False)
    cost_centre = forms.CharField(label="Kostenplaats", max_length=40, required=False)


@screen(right="claims.own", client=True)
def purchase(request: HttpRequest, client: Client, card_line_id: int) -> HttpResponse:
    """The answer of the holder to one purchase."""
    actor = actor_of(request)
    line = queries_cards.purchase(actor, client.pk, card_line_id)
    if line is None or line.card.person_id != actor.person_id:
        raise Http404

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        sent = given["receipt"]
        actions.answer_line(
            actor, client.pk, card_line_id, private=given["private"], description=given["description"],
            coding=Coding(given["account"], given["article"], given["cost_centre"]),
            receipt=(sent.name or "bewijs", sent.read()) if sent else None,
        )  # fmt: skip
        return CARDS[1]

    page = FormPage(
        AnswerForm, _("Kaartuitgave verantwoorden"), do, _("Bewaren"), crumbs=[HOME, CARDS], cancel=CARDS[1],
        lead=f"{line.merchant}, {line.date:%d/%m/%Y}",
        beside={"claims.card_receipt": "receipt", "claims.same_receipt": "receipt"},
    )  # fmt: skip
    start = {"description": line.description, "account": line.account, "article": line.article,
             "cost_centre": line.cost_centre, "private": line.state == "private"}  # fmt: skip
    return page.respond(request, initial=start)


@screen(right="claims.read", client=True)
def receipt(request: HttpRequest, client: Client, card_line_id: int) -> HttpResponse:
    """The receipt of a purchase, for its holder and whoever checks."""
    line = queries_cards.purchase(actor_of(request), client.pk, card_line_id)
    if line is None or line.document_id is None:
        raise Http404
    row = documents.row(line.document_id)
    answer = HttpResponse(documents.content(row.id), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, row.name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _statements(filters: dict[str, Any], after: str, limit: int) -> Page:
    clients = {filters["client"]} if filters["client"] else scope.current()
    found = queries_cards.statements(clients, before=before(after), limit=limit + 1)
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="card_statements",
    title="Bedrijfskaarten",
    lead="Per kaart en maand: wat uitgegeven is, wat nog wacht op de houder of op nazicht.",
    columns=(
        Column("card", "Kaart", phone="title",
               link=lambda row: reverse("claims:statement", args=[row.client_code, row.id])),
        Column("month", "Maand", value=lambda row: f"{row.month:%m/%Y}"),
        Column("holder", "Houder"),
        Column("client_code", "Entiteit"),
        Column("waiting", "Te verantwoorden", kind="int"),
        Column("unchecked", "Na te kijken", kind="int"),
        Column("entry_number", "Boeking"),
        Column("cents", "Bedrag (€)", kind="cents", phone="side"),
    ),
    rows=_statements,
    filters=[ClientChoice()],
    crumbs=(STATEMENTS,),
    empty_title="Nog geen kaartafrekeningen",
    empty="Voeg een kaart toe en voer het bestand van de bank in bij Invoer van bestanden.",
    template="claims/statements.html",
)  # fmt: skip


@screen(right="claims.check")
def statements(request: HttpRequest) -> HttpResponse:
    """Statements of every card."""
    mine = rights.clients_with(actor_of(request), "claims.cards")
    return LIST.respond(request, clients=list(Client.objects.filter(id__in=mine).order_by("code")[:50]))


@screen(right="claims.check", client=True)
def statement(request: HttpRequest, client: Client, card_statement_id: int) -> HttpResponse:
    """One statement: its purchases, and booking it."""
    found = queries_cards.statement(client.pk, card_statement_id)
    if found is None:
        raise Http404
    one, lines, findings = found
    context = {
        "title": f"{one.card} {one.month:%m/%Y}",
        "crumbs": [STATEMENTS, (f"{one.card} {one.month:%m/%Y}", "")],
        "client": client,
        "statement": one,
        "holder": one.card.person.name,
        "lines": [(line, rules_cards.LINE_STATES[line.state], TONES[line.state]) for line in lines],
        "findings": findings,
        "total": sum(line.cents for line in lines),
        "limit": one.card.limit_cents,
        "may_check": one.entry_id is None and one.card.person_id != actor_of(request).person_id,
    }
    return render(request, "claims/statement.html", context)


@require_POST
@screen(right="claims.check", client=True)
def work(request: HttpRequest, client: Client, card_statement_id: int) -> HttpResponse:
    """Check a purchase, or book the statement."""
    actor, verb = actor_of(request), request.POST.get("doen", "")
    if verb == "boeken":
        try:
            cents = int(parse_belgian(request.POST.get("bank", "")))
        except ValueError:
            flash.error(request, _("Vul een bedrag in zoals 1.234,56."))
        else:
            actions.book_statement(actor, client.pk, card_statement_id, bank_cents=cents)
            flash.success(request, _("De afrekening is geboekt."))
    elif verb.isascii() and verb.isdigit() and len(verb) < 19:
        actions.check_line(actor, client.pk, int(verb))
    else:
        raise Http404
    return redirect("claims:statement", client.code, card_statement_id)


class CardForm(forms.Form):
    """A card and who carries it."""

    person_id = forms.TypedChoiceField(label="Houder", coerce=int)
    last4 = forms.CharField(label="Laatste vier cijfers", max_length=4)
    name = forms.CharField(label="Naam van de kaart", max_length=60)
    limit_cents = EuroField(label="Maandlimiet (€)")
    valid_from = DayField(label="Geldig van")

    def __init__(self, *given: Any, holders: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["person_id"].choices = holders  # type: ignore[attr-defined]


@screen(right="claims.cards", client=True)
def new_card(request: HttpRequest, client: Client) -> HttpResponse:
    """A new card of the client, for one of its people."""
    actor = actor_of(request)
    held = people.holders_of_right("claims.own", client.pk, actor.today)

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.add_card(actor, client.pk, **given)
        return STATEMENTS[1]

    page = FormPage(
        CardForm, _("Kaart toevoegen"), do, _("Bewaren"), crumbs=[STATEMENTS], cancel=STATEMENTS[1],
        beside={"claims.card_wrong": "last4"},
    )  # fmt: skip
    holders = sorted(people.names(held).items(), key=lambda pair: pair[1])
    return page.respond(request, initial={"valid_from": actor.today}, holders=holders)
