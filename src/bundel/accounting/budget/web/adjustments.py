"""Adjustments of a budget: the list, proposing one, and deciding about it."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.budget import actions, messages, queries, rules
from bundel.accounting.budget.rules import CreditLine
from bundel.accounting.budget.web.press import press
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import EuroField, FormPage
from bundel.platform.ui.frame import Tone
from bundel.platform.ui.lists import Choice, ClientChoice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

TONES: dict[str, Tone] = {"proposed": "todo", "approved": "good", "refused": "bad", "withdrawn": ""}


def address(row: queries.AdjustmentRow) -> str:
    """The page of an adjustment."""
    return reverse("budget:adjustment", args=[row.client_code, row.id])


def _rows(filters: dict[str, Any], after: str, limit: int) -> Page:
    found = queries.adjustments(
        [filters["client"]] if filters["client"] else None,
        status=filters["toestand"] or "",
        after=int(after) if after.isascii() and after.isdigit() and len(after) < 19 else 0,
        limit=limit + 1,
    )
    return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")


LIST = ListPage(
    name="budget_adjustments",
    title="Aanpassingen van de begroting",
    columns=[
        Column("reference", "Beslissing", phone="title", link=address, under=lambda row: row.reason),
        Column("status", "Toestand", kind="chip", value=lambda row: row.status_nl, tone=lambda row: TONES[row.status],
               phone="side"),
        Column("kind", "Soort", value=lambda row: row.kind_nl),
        Column("client", "Cliënt", long=True, value=lambda row: row.client_name),
        Column("year", "Jaar", value=lambda row: str(row.year)),
        Column("vak_cents", "VAK (€)", kind="cents"),
        Column("vek_cents", "VEK (€)", kind="cents"),
        Column("prepared_by", "Voorgesteld door", phone="hidden"),
        Column("decided_by", "Beslist door", phone="hidden"),
    ],
    rows=_rows,
    filters=[Choice("toestand", "Toestand", tuple(rules.DECISION_NL.items()), tabs=True), ClientChoice()],
    crumbs=[("Begroting", "/begroting/")],
    empty_title="Nog geen aanpassingen",
    empty="Stel een aanpassing voor op de pagina van het begrotingsjaar; een ander keurt ze goed.",
)  # fmt: skip


@screen(right="budget.view")
def listed(request: HttpRequest) -> HttpResponse:
    """All adjustments, newest first."""
    return LIST.respond(request)


class AdjustForm(forms.Form):
    """One article up or down, or (for a transfer) from one article to another."""

    kind = forms.ChoiceField(label="Soort", choices=list(rules.ADJUSTMENT_NL.items()))
    article = forms.ChoiceField(label="Artikel")
    to_article = forms.ChoiceField(
        label="Naar artikel", required=False, help_text="Alleen bij een herverdeling: dit artikel krijgt het bedrag."
    )
    vak_cents = EuroField(label="VAK (€)", required=False, help_text="Met een minteken om te verlagen.")
    vek_cents = EuroField(label="VEK (€)", required=False)
    reference = forms.CharField(
        label="Beslissing", max_length=120, help_text="Decreet, besluit of nota waarop dit steunt."
    )
    reason = forms.CharField(label="Toelichting", max_length=300, required=False)

    def __init__(self, *arguments: Any, articles: list[tuple[str, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["article"].choices = articles  # type: ignore[attr-defined]
        self.fields["to_article"].choices = [("", "–"), *articles]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A transfer names two different articles, another kind one."""
        answer = super().clean() or {}
        target = answer.get("to_article")
        if answer.get("kind") == "transfer" and (not target or target == answer.get("article")):
            self.add_error("to_article", _("Kies een ander artikel dat het bedrag krijgt."))
        if answer.get("kind") != "transfer" and target:
            self.add_error("to_article", _("Alleen een herverdeling gaat naar een ander artikel."))
        return answer


@screen(right="budget.manage", client=True)
def propose(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """Propose credits; another person approves them."""
    actor = request.actor  # type: ignore[attr-defined]

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        vak, vek = answer["vak_cents"] or 0, answer["vek_cents"] or 0
        if answer["kind"] == "transfer":
            lines = [CreditLine(answer["article"], -vak, -vek), CreditLine(answer["to_article"], vak, vek)]
        else:
            lines = [CreditLine(answer["article"], vak, vek)]
        made = actions.adjust(
            actor, client.pk, year, lines, kind=answer["kind"], reference=answer["reference"], reason=answer["reason"]
        )
        return reverse("budget:adjustment", args=[client.code, made])

    page = FormPage(
        AdjustForm, _("Aanpassing voorstellen"), do, _("Voorstellen"),
        crumbs=[(_("Begroting"), reverse("budget:list")),
                (str(year), reverse("budget:year", args=[client.code, year]))],
        lead=_("Een ander keurt goed; pas dan tellen de kredieten. Veel artikelen samen? Lees een bestand in."),
        cancel=reverse("budget:year", args=[client.code, year]),
        beside={messages.NO_LINES.code: "vak_cents", messages.REFERENCE_NEEDED.code: "reference"},
    )  # fmt: skip
    rows = queries.execution([client.pk], year)
    return page.respond(
        request,
        initial={"kind": "adjustment", "article": request.GET.get("artikel", "")},
        articles=[(row.code, f"{row.code} · {row.name}") for row in rows],
    )


@screen(right="budget.view", client=True)
def adjustment(request: HttpRequest, client: Client, adjustment_id: int) -> HttpResponse:
    """One adjustment with its articles, and the decision for whoever may take it."""
    actor = request.actor  # type: ignore[attr-defined]
    row = queries.adjustment(client.pk, adjustment_id)
    if row is None:
        raise Http404
    mine = {actor.person_id, actor.answers_as} & row.prepared_ids
    may_decide = rights.has(actor, "budget.approve", client.pk) and row.status == "proposed"
    context = {
        "title": row.kind_nl,
        "crumbs": [(LIST.title, reverse("budget:adjustments")), (client.name, ""), (row.reference, "")],
        "lead": row.reference,
        "row": row,
        "tone": TONES[row.status],
        "lines": [(line, queries.article(client.pk, row.year, line.article)) for line in row.lines],
        "may_decide": may_decide and not mine,
        "own_work": may_decide and bool(mine),
        "may_withdraw": row.status == "proposed" and actor.person_id in row.prepared_ids,
    }
    return render(request, "budget/adjustment.html", context)


@require_POST
@screen(right="budget.view", client=True)
def step(request: HttpRequest, client: Client, adjustment_id: int) -> HttpResponse:
    """Approve, refuse or withdraw; the action judges the right."""
    actor = request.actor  # type: ignore[attr-defined]

    def do() -> str:
        verb, reason = request.POST.get("stap", ""), request.POST.get("reden", "")
        if verb == "goedkeuren":
            actions.approve(actor, client.pk, adjustment_id)
            return _("Goedgekeurd; de kredieten tellen vanaf nu.")
        if verb == "weigeren":
            actions.refuse(actor, client.pk, adjustment_id, reason=reason)
            return _("Geweigerd.")
        if verb == "intrekken":
            actions.withdraw(actor, client.pk, adjustment_id)
            return _("Ingetrokken.")
        raise Http404

    return press(request, reverse("budget:adjustment", args=[client.code, adjustment_id]), do)
