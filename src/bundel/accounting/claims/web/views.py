"""Claims on the phone of who made the costs: the own list, a new one, its expenses and receipts, submitting."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.claims import actions, queries, rules
from bundel.accounting.claims.models import Line
from bundel.platform.approvals import queries as approvals
from bundel.platform.clients.models import Client
from bundel.platform.documents import queries as documents
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.people.actor import Actor
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.lists import Choice, Column, ListPage, Page
from bundel.platform.ui.pages import screen

HOME = ("Onkosten", "/onkosten/")
CHECKING = ("Onkosten nakijken", "/onkosten/nakijken/")
TONES = {
    "draft": "", "submitted": "todo", "returned": "bad", "approved": "todo", "to_pay": "todo", "paid": "good",
    "payroll": "good", "refused": "bad", "withdrawn": "",
}  # fmt: skip
BESIDE = {
    "claims.future": "date", "claims.too_late": "date", "claims.amount": "cents", "claims.km_missing": "km",
    "claims.same_receipt": "receipt",
}  # fmt: skip


def actor_of(request: HttpRequest) -> Actor:
    """Who looks or acts."""
    return request.actor  # type: ignore[attr-defined]


def before(after: str) -> int:
    """The id after which the next page starts; 0 for the first one."""
    return int(after) if after.isdecimal() and len(after) < 18 else 0


COLUMNS = (
    Column("number", "Nummer", phone="title", link=lambda row: reverse("claims:claim", args=[row.client_code, row.id])),
    Column("period", "Maand"),
    Column("state_nl", "Toestand", kind="chip", tone=lambda row: TONES[row.state]),
    Column("total_cents", "Bedrag (€)", kind="cents", phone="side"),
    Column("paid_on", "Betaald op", kind="date"),
)


@screen(right="claims.own")
def mine(request: HttpRequest) -> HttpResponse:
    """The reader's own claims, last first."""
    actor = actor_of(request)

    def rows(filters: dict[str, Any], after: str, limit: int) -> Page:
        found = queries.own(actor, state=filters["toestand"] or "", before=before(after), limit=limit + 1)
        return Page(found[:limit], str(found[limit - 1].id) if len(found) > limit else "")

    page = ListPage(
        name="claims",
        title="Onkosten",
        lead="Wat u voor uw werk voorschoot. Alleen u, wie goedkeurt en wie nakijkt, zien uw nota’s.",
        columns=COLUMNS,
        rows=rows,
        filters=[Choice("toestand", "Toestand", list(rules.STATES.items()))],
        row_id="number",
        crumbs=(HOME,),
        empty_title="Nog geen onkostennota’s",
        empty="Maak een nota met een foto van uw bewijs; u volgt hier tot het geld op uw rekening staat.",
        template="claims/list.html",
    )
    clients = Client.objects.filter(id__in=rights.clients_with(actor, "claims.own")).order_by("code")
    return page.respond(request, clients=list(clients[:20]))


class LineForm(forms.Form):
    """One expense and its receipt."""

    kind = forms.ChoiceField(label="Soort", choices=list(rules.KINDS.items()))
    date = DayField(label="Datum")
    cents = EuroField(label="Bedrag met btw (€)", required=False, help_text="Niet invullen bij kilometers.")
    km = forms.IntegerField(label="Kilometers", required=False, min_value=0, max_value=99_999)
    description = forms.CharField(label="Waarvoor", max_length=160)
    receipt = forms.FileField(label="Bewijs", required=False, help_text="Foto of pdf.")
    article = forms.CharField(label="Begrotingsartikel", max_length=60, required=False)
    cost_centre = forms.CharField(label="Kostenplaats", max_length=40, required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["receipt"].widget.attrs["accept"] = "image/*,application/pdf"


def _add(request: HttpRequest, client: Client, claim_id: int, given: dict[str, Any]) -> None:
    sent = given["receipt"]
    actions.add_line(
        actor_of(request), client.pk, claim_id, date=given["date"], kind=given["kind"],
        description=given["description"], cents=given["cents"] or 0, km=given["km"] or 0, article=given["article"],
        cost_centre=given["cost_centre"], receipt=(sent.name or "bewijs", sent.read()) if sent else None,
    )  # fmt: skip


@screen(right="claims.own", client=True)
def new(request: HttpRequest, client: Client) -> HttpResponse:
    """A new claim, with its first expense."""

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        made = actions.start(actor_of(request), client.pk)
        _add(request, client, made, given)
        return reverse("claims:claim", args=[client.code, made])

    page = FormPage(
        LineForm, _("Nieuwe onkostennota"), do, _("Bewaren"), crumbs=[HOME], cancel=HOME[1], beside=BESIDE,
        lead=_("Voeg de eerste uitgave toe; daarna kunt u er meer toevoegen en indienen."),
    )  # fmt: skip
    return page.respond(request, initial={"date": actor_of(request).today})


@screen(right="claims.own", client=True)
def line(request: HttpRequest, client: Client, claim_id: int) -> HttpResponse:
    """One more expense in a claim of the reader."""
    found = queries.visible(actor_of(request), client.pk, claim_id)
    if found is None or found.person_id != actor_of(request).person_id:
        raise Http404
    back = reverse("claims:claim", args=[client.code, claim_id])

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        _add(request, client, claim_id, given)
        return back

    page = FormPage(
        LineForm, _("Uitgave toevoegen"), do, _("Bewaren"), crumbs=[HOME, (found.number, back)], cancel=back,
        beside=BESIDE,
    )  # fmt: skip
    return page.respond(request, initial={"date": actor_of(request).today})


@screen(right="claims.read", client=True)
def claim(request: HttpRequest, client: Client, claim_id: int) -> HttpResponse:
    """One claim, for its owner, whoever approves it and whoever checks it."""
    actor = actor_of(request)
    found = queries.visible(actor, client.pk, claim_id)
    if found is None:
        raise Http404
    own = found.person_id == actor.person_id
    checks = found.state == "approved" and not own and rights.has(actor, "claims.check", client.pk)
    names = people.names({one for one in (found.person_id, found.approver_id, found.checker_id) if one})
    course = approvals.one(found.approval_id) if found.approval_id else None
    context = {
        "title": f"{_('Onkostennota')} {found.number}",
        "crumbs": [HOME if rights.has(actor, "claims.own", client.pk) else CHECKING, (found.number, "")],
        "client": client,
        "claim": found,
        "state_nl": rules.STATES[found.state],
        "tone": TONES[found.state],
        "person": names[found.person_id],
        "approver": names.get(found.approver_id or 0, ""),
        "checker": names.get(found.checker_id or 0, ""),
        "lines": [(one, rules.KINDS[one.kind], rules.ROUTES[one.route]) for one in queries.lines(found)],
        "findings": queries.findings(found, actor.today, for_checker=not own),
        "own": own,
        "may_edit": own and found.state in rules.EDITABLE,
        "may_withdraw": own and found.state in (*rules.EDITABLE, "submitted"),
        "may_decide": not own and queries.asked(actor, found),
        "may_check": checks,
        "step": course.position if course else "",
        "account_known": not own or bool(queries.accounts([client.pk], person_id=found.person_id)),
    }
    return render(request, "claims/claim.html", context)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


@require_POST
@screen(right="claims.own", client=True)
def do(request: HttpRequest, client: Client, claim_id: int) -> HttpResponse:
    """What the owner does with a claim: submit, explain, take an expense out, withdraw."""
    given, actor = request.POST, actor_of(request)
    verb, text = given.get("doen", ""), given.get("reden", "")
    if verb == "indienen":
        actions.submit(actor, client.pk, claim_id)
        flash.success(request, _("Ingediend; de budgethouder beslist."))
    elif verb == "toelichten":
        actions.explain(actor, client.pk, claim_id, text)
    elif verb == "intrekken":
        actions.withdraw(actor, client.pk, claim_id, text)
        flash.success(request, _("De nota is ingetrokken."))
    elif verb.startswith("verwijderen:"):
        actions.remove_line(actor, client.pk, claim_id, _number(verb.partition(":")[2]))
    else:
        raise Http404
    return redirect("claims:claim", client.code, claim_id)


@screen(right="claims.read", client=True)
def receipt(request: HttpRequest, client: Client, claim_id: int, claim_line_id: int) -> HttpResponse:
    """The receipt of an expense, for whoever sees its claim."""
    found = queries.visible(actor_of(request), client.pk, claim_id)
    one = Line.of(client.pk).filter(claim=found, pk=claim_line_id).first() if found is not None else None
    if one is None or one.document_id is None:
        raise Http404
    row = documents.row(one.document_id)
    answer = HttpResponse(documents.content(row.id), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, row.name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


class AccountForm(forms.Form):
    """The account on which somebody is paid."""

    iban = forms.CharField(label="Rekeningnummer (IBAN)", max_length=42)
    holder = forms.CharField(label="Rekeninghouder", max_length=70)


@screen(right="claims.own", client=True)
def account(request: HttpRequest, client: Client) -> HttpResponse:
    """The reader's own account at this client, confirmed by another person before it is used."""
    actor = actor_of(request)

    def do(request: HttpRequest, given: dict[str, Any]) -> str:
        actions.propose_account(actor, client.pk, **given)
        flash.success(request, _("Voorgesteld; iemand van het dienstencentrum bevestigt de rekening."))
        return HOME[1]

    page = FormPage(
        AccountForm, _("Mijn rekening"), do, _("Voorstellen"), crumbs=[HOME], cancel=HOME[1],
        beside={"claims.account_invalid": "iban"},
    )  # fmt: skip
    return page.respond(request, initial={"holder": actor.name})
