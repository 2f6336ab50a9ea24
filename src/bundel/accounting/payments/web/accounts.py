"""Bank accounts of clients: the list, proposing, and confirming by a second person."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.payments import actions, messages, queries
from bundel.accounting.payments.web.answers import press
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.pages import screen

CAPTIONS = {"name": "Naam", "bic": "BIC", "pain_version": "Versie betaalbestand", "valid_from": "Vanaf",
            "valid_to": "Tot", "ledger_account": "Grootboekrekening"}  # fmt: skip


@screen(right="payments.view")
def listed(request: HttpRequest) -> HttpResponse:
    """All bank accounts of the clients in scope, and what waits for a second person."""
    actor = request.actor  # type: ignore[attr-defined]
    known = {(row.client_id, row.iban): row for row in queries.accounts()}
    changes = []
    for one in queries.open_changes():
        now = known.get((one.client_id, one.iban))
        differs = [
            (CAPTIONS[field], str(getattr(now, field) or "–") if now else "–", value or "–")
            for field, value in one.values.items()
            if now is None or str(getattr(now, field) or "") != str(value or "")
        ]
        may = rights.has(actor, "payments.approve", one.client_id) and actor.person_id != one.proposed_by_id
        changes.append({"row": one, "differs": differs, "may": may})
    context = {
        "title": _("Bankrekeningen"),
        "crumbs": [(_("Betaalruns"), reverse("payments:list")), (_("Bankrekeningen"), "")],
        "accounts": list(known.values()),
        "changes": changes,
        "clients": Client.objects.filter(pk__in=rights.clients_with(actor, "payments.prepare")).order_by("code"),
    }
    return render(request, "payments/accounts.html", context)


class AccountForm(forms.Form):
    """A bank account as it should be."""

    iban = forms.CharField(label="Rekeningnummer (IBAN)", max_length=42)
    name = forms.CharField(label="Naam van de rekeninghouder", max_length=70)
    bic = forms.CharField(label="BIC", max_length=11, required=False, help_text="Leeg laten: afgeleid van het IBAN.")
    ledger_account = forms.CharField(
        label="Grootboekrekening", max_length=10, help_text="Elke bankrekening heeft haar eigen 550-rekening."
    )
    pain_version = forms.ChoiceField(label="Versie van het betaalbestand", choices=[("09", "09"), ("03", "03")])
    valid_from = DayField(label="Vanaf")
    valid_to = DayField(label="Tot", required=False)
    reason = forms.CharField(label="Reden", max_length=300)


_BESIDE = {messages.ACCOUNT_TAKEN.code: "iban", messages.ACCOUNT_FIXED.code: "ledger_account",
           messages.REASON_NEEDED.code: "reason"}  # fmt: skip


def _page(request: HttpRequest, client: Client, title: str) -> FormPage:
    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        actions.propose_account(request.actor, client.pk, **answer)  # type: ignore[attr-defined]
        flash.success(request, _("Voorgesteld; een tweede persoon bevestigt."))
        return reverse("payments:accounts")

    crumbs = [(_("Betaalruns"), reverse("payments:list")), (_("Bankrekeningen"), reverse("payments:accounts"))]
    return FormPage(
        AccountForm, title, do, _("Voorstellen"), crumbs=crumbs, lead=client.name, cancel=reverse("payments:accounts"),
        beside=_BESIDE,
    )  # fmt: skip


@screen(right="payments.prepare", client=True)
def propose(request: HttpRequest, client: Client) -> HttpResponse:
    """Propose a new account."""
    used = [int(row.ledger_account) for row in queries.accounts([client.pk]) if len(row.ledger_account) == 6]
    initial = {
        "name": client.name,
        "ledger_account": str(max([550000, *used]) + 1),
        "valid_from": request.actor.today,  # type: ignore[attr-defined]
    }
    return _page(request, client, _("Bankrekening voorstellen")).respond(request, initial=initial)


@screen(right="payments.prepare", client=True)
def change(request: HttpRequest, client: Client, account_id: int) -> HttpResponse:
    """Propose other values for an account, or its end."""
    row = queries.account(client.pk, account_id)
    if row is None:
        raise Http404
    fields = ("iban", "name", "bic", "ledger_account", "pain_version", "valid_from", "valid_to")
    initial = {field: getattr(row, field) for field in fields}
    return _page(request, client, _("Bankrekening wijzigen")).respond(request, initial=initial)


@require_POST
@screen(right="payments.approve", client=True)
def decide(request: HttpRequest, client: Client, change_id: int) -> HttpResponse:
    """Confirm or refuse a proposed account."""
    actor = request.actor  # type: ignore[attr-defined]

    def do() -> str:
        if request.POST.get("besluit") == "bevestigen":
            actions.confirm_account(actor, client.pk, change_id)
            return _("Bevestigd; de rekening is in gebruik.")
        actions.refuse_account(actor, client.pk, change_id, request.POST.get("reden", ""))
        return _("Geweigerd.")

    return press(request, reverse("payments:accounts"), do)
