"""Charge rules of a client."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.bank import actions, queries
from bundel.accounting.payments import queries as payments
from bundel.platform.clients.models import Client
from bundel.platform.people import rights
from bundel.platform.ui.forms import EuroField, FormPage
from bundel.platform.ui.pages import screen


def _crumbs(client: Client) -> list[tuple[str, str]]:
    return [(_("Afpunten"), reverse("bank:matching")), (_("Kostenregels"), reverse("bank:rules", args=[client.code]))]


@screen(right="bank.view", client=True)
def listed(request: HttpRequest, client: Client) -> HttpResponse:
    """The rules of a client that hold."""
    context = {
        "title": _("Kostenregels"),
        "lead": client.name,
        "crumbs": [(_("Afpunten"), reverse("bank:matching")), (_("Kostenregels"), "")],
        "rules": queries.rules(client.pk),
        "client": client,
        "may": rights.has(request.actor, "bank.match", client.pk),  # type: ignore[attr-defined]
    }
    return render(request, "bank/rules.html", context)


class RuleForm(forms.Form):
    """Words, and where the money goes."""

    words = forms.CharField(label="Woorden in de mededeling", max_length=200, help_text="Alle woorden moeten er staan.")
    ledger_account = forms.CharField(label="Grootboekrekening", max_length=10, initial="657000")
    esr = forms.CharField(label="ESR-code", max_length=10, required=False, initial="12.11")
    most_cents = EuroField(label="Hoogstens (€)", required=False, help_text="Duurdere verrichtingen blijven liggen.")
    account = forms.TypedChoiceField(label="Bankrekening", required=False, coerce=int, empty_value=None)

    def __init__(self, *arguments: Any, accounts: list[tuple[str, str]], **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        self.fields["account"].choices = [("", _("alle rekeningen")), *accounts]  # type: ignore[attr-defined]


@screen(right="bank.match", client=True)
def add(request: HttpRequest, client: Client) -> HttpResponse:
    """Add a rule."""

    def do(request: HttpRequest, answer: dict[str, Any]) -> str:
        answer["account_id"] = answer.pop("account")
        actions.add_rule(request.actor, client.pk, **answer)  # type: ignore[attr-defined]
        flash.success(request, _("De regel geldt vanaf de volgende keer dat u afpunt."))
        return reverse("bank:rules", args=[client.code])

    accounts = [(str(row.id), f"{row.name} · {row.iban}") for row in payments.accounts([client.pk])]
    page = FormPage(RuleForm, _("Kostenregel toevoegen"), do, _("Toevoegen"), crumbs=_crumbs(client),
                    cancel=reverse("bank:rules", args=[client.code]))  # fmt: skip
    return page.respond(request, accounts=accounts)


@require_POST
@screen(right="bank.match", client=True)
def end(request: HttpRequest, client: Client, rule_id: int) -> HttpResponse:
    """Stop a rule."""
    actions.end_rule(request.actor, client.pk, rule_id, request.POST.get("reden", ""))  # type: ignore[attr-defined]
    flash.success(request, _("De regel is gestopt."))
    return redirect("bank:rules", client_code=client.code)
