"""One article with everything behind its figures; adding one; letting it go beyond its credit."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from bundel.accounting.budget import actions, messages, queries, rules
from bundel.accounting.budget.models import Article
from bundel.accounting.budget.web import meter
from bundel.accounting.budget.web.commitments import TONES
from bundel.accounting.ledger.queries import charges
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import EuroField, FormPage
from bundel.platform.ui.pages import screen

SHOWN = 50


def crumbs(client: Client, year: int, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way from the list over the client's year."""
    return [(_("Begroting"), reverse("budget:list")), (client.name, f"{reverse('budget:list')}?client={client.code}"),
            (str(year), reverse("budget:year", args=[client.code, year])), *more]  # fmt: skip


def found(client: Client, article_id: int) -> queries.ArticleRow:
    """The article of the address. Raises `Http404`."""
    one = Article.of(client.pk).filter(pk=article_id).values_list("year", "code").first()
    row = one and queries.article(client.pk, *one)
    if not row:
        raise Http404
    return row


@screen(right="budget.view", client=True)
def article(request: HttpRequest, client: Client, article_id: int) -> HttpResponse:
    """Credits and counters of an article, its commitments, the ledger lines that cleared it, and every movement."""
    actor = request.actor  # type: ignore[attr-defined]
    row = found(client, article_id)
    parts = rules.parse_code(row.code)
    captions = {"policy_field": _("Beleidsveld"), "organisation": _("Entiteit"), "programme": _("Programma"),
                "minister": _("Minister"), "credit_kind": _("Kredietsoort"), "objective": _("Doelstelling"),
                "aggregate": _("ESR-aggregaat")}  # fmt: skip
    remarks = [
        finding for _client, finding in queries.splitting([client.pk], row.year) if finding.place == row.code
    ]  # fmt: skip
    context = {
        "title": row.code,
        "crumbs": crumbs(client, row.year, (row.code, "")),
        "lead": row.name,
        "row": row,
        "standing": row.standing,
        "vak": meter.vak(row.standing),
        "vek": meter.vek(row.standing),
        "parts": [(caption, value) for name, caption in captions.items() if (value := getattr(parts, name))],
        "commitments": [
            (one, TONES[one.status])
            for one in queries.commitments([client.pk], year=row.year, article=row.code, limit=SHOWN)
        ],
        "all_commitments": f"{reverse('budget:commitments')}?client={client.code}&tekst={row.code}",
        "lines": charges.charge_lines(client.pk, [row.year], row.code, limit=SHOWN),
        "movements": queries.movements(client.pk, article_id=row.id, limit=SHOWN),
        "overruns": [one for one in queries.overruns(client.pk, row.year) if one.article == row.code],
        "findings": remarks,
        "shown": SHOWN,
        "may_override": rights.has(actor, "budget.override", client.pk),
        "may_manage": rights.has(actor, "budget.manage", client.pk),
    }
    return render(request, "budget/article.html", context)


class ArticleForm(forms.Form):
    """An article without credits yet."""

    code = forms.CharField(
        label="Code", max_length=60, help_text="Zoals in de begroting, bijvoorbeeld ZZ0-1ZZA-2-A/WT."
    )
    name = forms.CharField(label="Naam", max_length=200)
    esr_code = forms.CharField(label="ESR-code", max_length=5, help_text="Bijvoorbeeld 12.11.")


@screen(right="budget.manage", client=True)
def add(request: HttpRequest, client: Client, year: int) -> HttpResponse:
    """Add an article to a year, or change its name and ESR code."""
    actor = request.actor  # type: ignore[attr-defined]

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        made = actions.set_article(
            actor, client.pk, year, answer["code"], name=answer["name"], esr_code=answer["esr_code"]
        )
        return reverse("budget:article", args=[client.code, made])

    page = FormPage(
        ArticleForm, _("Artikel toevoegen"), do, _("Bewaren"), crumbs=crumbs(client, year),
        lead=_("Bestaat de code al, dan wijzigen naam en ESR-code. Kredieten komen daarna met een aanpassing."),
        cancel=reverse("budget:year", args=[client.code, year]), beside={messages.ESR.code: "esr_code"},
    )  # fmt: skip
    return page.respond(request)


class OverrunForm(forms.Form):
    """How far beyond which credit, and why."""

    credit = forms.ChoiceField(label="Krediet", choices=list(rules.CREDIT_NL.items()), widget=forms.RadioSelect)
    cents = EuroField(label="Bedrag (€)")
    reason = forms.CharField(label="Reden", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


@screen(right="budget.override", client=True)
def overrun(request: HttpRequest, client: Client, article_id: int) -> HttpResponse:
    """Let an article go beyond a credit, with a reason that stays visible."""
    actor = request.actor  # type: ignore[attr-defined]
    row = found(client, article_id)

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        actions.grant_overrun(
            actor, client.pk, row.year, row.code, answer["credit"], answer["cents"], answer["reason"]
        )  # fmt: skip
        return reverse("budget:article", args=[client.code, row.id])

    page = FormPage(
        OverrunForm, _("Overschrijding toestaan"), do, _("Toestaan"), crumbs=crumbs(client, row.year, (row.code, "")),
        lead=_("U laat artikel %(code)s verder gaan dan zijn krediet. Uw naam en reden staan in de uitvoering.")
        % {"code": row.code},
        cancel=reverse("budget:article", args=[client.code, row.id]), danger=True,
        beside={messages.AMOUNT_POSITIVE.code: "cents", messages.REASON_NEEDED.code: "reason"},
    )  # fmt: skip
    return page.respond(request, initial={"credit": "vak"})
