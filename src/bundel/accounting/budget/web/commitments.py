"""Commitments: the list, one with its movements and ledger lines, and the steps of its life."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.budget import actions, messages, queries, rules
from bundel.accounting.budget.models import Commitment
from bundel.accounting.budget.web.press import press
from bundel.accounting.ledger.queries import charges
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import EuroField, FormPage
from bundel.platform.ui.frame import Tone
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page, Text
from bundel.platform.ui.pages import screen

TONES: dict[str, Tone] = {"reserved": "wait", "committed": "good", "closed": "", "void": ""}


def address(row: queries.CommitmentRow) -> str:
    """The page of a commitment."""
    return reverse("budget:commitment", args=[row.client_code, row.id])


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.commitments(
        [filters["client"]] if filters["client"] else None,
        status=filters["toestand"] or "",
        text=filters["tekst"] or "",
        after=int(after) if after.isascii() and after.isdigit() and len(after) < 19 else 0,
        limit=limit + 1,
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="commitments",
    title="Vastleggingen",
    columns=[
        Column("number", "Nummer", phone="title", link=address, under=lambda row: row.description),
        Column("status", "Toestand", kind="chip", value=lambda row: row.status_nl, tone=lambda row: TONES[row.status],
               phone="side"),
        Column("client", "Cliënt", long=True, value=lambda row: row.client_name, phone="hidden"),
        Column("article", "Artikel"),
        Column("at_year", "Jaar", value=lambda row: str(row.at_year),
               under=lambda row: _("uit %(year)s") % {"year": row.year} if row.carried else ""),
        Column("creditor", "Begunstigde", phone="hidden"),
        Column("cents", "Bedrag (€)", kind="cents"),
        Column("cleared_cents", "Vereffend (€)", kind="cents", phone="hidden"),
        Column("open_cents", "Open (€)", kind="cents"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", tuple(rules.STATE_NL.items()), tabs=True),
             Text("tekst", "Zoeken", "nummer, artikel of begunstigde"), ClientChoice()],
    empty_title="Nog geen vastleggingen",
    empty="Een bestelling met een artikel legt vanzelf vast zodra de cliënt een begroting heeft.",
)  # fmt: skip


@screen(right="budget.view")
def listed(request: HttpRequest) -> HttpResponse:
    """All commitments, newest first."""
    return LIST.respond(request)


def _found(client: Client, commitment_id: int) -> queries.CommitmentRow:
    number = Commitment.of(client.pk).filter(pk=commitment_id).values_list("number", flat=True).first()
    if number is None:
        raise Http404
    return queries.commitment(client.pk, number)


def _crumbs(client: Client, *more: tuple[str, str]) -> list[tuple[str, str]]:
    listed_at = reverse("budget:commitments")
    return [(LIST.title, listed_at), (client.name, f"{listed_at}?client={client.code}"), *more]


@screen(right="budget.view", client=True)
def commitment(request: HttpRequest, client: Client, commitment_id: int) -> HttpResponse:
    """One commitment: what is open, who did what, and the ledger lines that cleared it."""
    actor = request.actor  # type: ignore[attr-defined]
    row = _found(client, commitment_id)
    may = rights.has(actor, "budget.manage", client.pk)
    article = queries.article(client.pk, row.at_year, row.article)
    context = {
        "title": _("Vastlegging %(number)s") % {"number": row.number},
        "crumbs": _crumbs(client, (row.number, "")),
        "lead": row.description,
        "row": row,
        "tone": TONES[row.status],
        "article": article,
        "movements": queries.movements(client.pk, number=row.number),
        "lines": charges.charge_lines(client.pk, range(row.year, row.at_year + 2), row.article, row.number),
        "may_post": may and row.status == "reserved",
        "may_amend": may and row.status in ("reserved", "committed"),
        "may_void": may and row.status in ("reserved", "committed") and not row.cleared_cents,
        "may_close": may and row.status == "committed" and bool(row.cleared_cents or row.carried),
    }
    return render(request, "budget/commitment.html", context)


@require_POST
@screen(right="budget.view", client=True)
def step(request: HttpRequest, client: Client, commitment_id: int) -> HttpResponse:
    """Post, void or close; the action judges the right."""
    actor = request.actor  # type: ignore[attr-defined]
    row = _found(client, commitment_id)

    def do() -> str:
        verb, reason = request.POST.get("stap", ""), request.POST.get("reden", "")
        if verb == "vastleggen":
            actions.post_commitment(actor, client.pk, row.number)
            return _("Vastgelegd.")
        if verb == "intrekken":
            actions.void(actor, client.pk, row.number, reason=reason)
            return _("Ingetrokken; het krediet is weer vrij.")
        if verb == "afsluiten":
            actions.close(actor, client.pk, row.number, reason=reason)
            return _("Afgesloten.")
        raise Http404

    return press(request, address(row), do)


class AmountForm(forms.Form):
    """The whole amount anew."""

    cents = EuroField(label="Nieuw bedrag (€)", help_text="Het volledige bedrag, met de btw die niet aftrekbaar is.")
    reason = forms.CharField(label="Reden", max_length=300)


@screen(right="budget.manage", client=True)
def amend(request: HttpRequest, client: Client, commitment_id: int) -> HttpResponse:
    """Raise or lower a commitment."""
    actor = request.actor  # type: ignore[attr-defined]
    row = _found(client, commitment_id)

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        actions.amend(actor, client.pk, row.number, answer["cents"], reason=answer["reason"])
        return address(row)

    beside = {one.code: "cents" for one in (messages.NOT_ENOUGH, messages.BELOW_CLEARED, messages.CARRIED_GROWS,
                                            messages.AMOUNT_POSITIVE)}  # fmt: skip
    page = FormPage(
        AmountForm, _("Bedrag wijzigen"), do, _("Wijzigen"), crumbs=_crumbs(client, (row.number, address(row))),
        cancel=address(row), beside=beside,
    )  # fmt: skip
    return page.respond(request, initial={"cents": row.cents})


class ReserveForm(forms.Form):
    """What is committed, on which article, for whom."""

    article = forms.ChoiceField(label="Artikel")
    cents = EuroField(label="Bedrag (€)", help_text="Met de btw die niet aftrekbaar is.")
    creditor = forms.CharField(label="Begunstigde", max_length=200)
    description = forms.CharField(label="Waarvoor", max_length=300)
    number = forms.CharField(
        label="Nummer", max_length=40, required=False, help_text="Leeg laten: Bundel geeft het volgende nummer."
    )

    def __init__(self, *arguments: Any, articles: list[tuple[str, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["article"].choices = articles  # type: ignore[attr-defined]


@screen(right="budget.manage", client=True)
def reserve(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """Reserve an amount by hand, for an obligation that has no order in Bundel."""
    actor = request.actor  # type: ignore[attr-defined]

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        return address(actions.reserve(actor, client.pk, year=year, **answer))

    beside = {messages.NOT_ENOUGH.code: "cents", messages.AMOUNT_POSITIVE.code: "cents",
              messages.NUMBER_TAKEN.code: "number", messages.UNKNOWN_ARTICLE.code: "article"}  # fmt: skip
    page = FormPage(
        ReserveForm, _("Vastleggen"), do, _("Krediet voorbehouden"), crumbs=_crumbs(client),
        lead=_("Het bedrag weegt meteen op het VAK van %(year)s. Daarna maakt u de vastlegging definitief.")
        % {"year": year},
        cancel=reverse("budget:year", args=[client.code, year]), beside=beside,
    )  # fmt: skip
    rows = queries.execution([client.pk], year)
    return page.respond(
        request,
        initial={"article": request.GET.get("artikel", "")},
        articles=[(row.code, f"{row.code} · {row.name}") for row in rows],
    )
