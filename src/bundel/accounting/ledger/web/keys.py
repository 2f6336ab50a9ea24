"""Analytic keys of a client, and the limits of its journals."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.accounting.ledger import actions, queries, rules
from bundel.accounting.ledger.web.recurring import strip
from bundel.accounting.ledger.web.views import HOME, actor_of
from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import queries as people
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, EuroField, FormPage
from bundel.platform.ui.pages import screen

DEMANDS = (("mandatory", "Verplicht"), ("forbidden", "Verboden"), ("optional", "Vrij"))


@screen(right="ledger.view")
def chooser(request: HttpRequest) -> HttpResponse:
    """The clients with their analytic keys."""
    clients = Client.objects.filter(id__in=scope.current()).order_by("code")
    known = queries.dimensions_by(scope.current())
    context = {
        "title": _("Analytische sleutels"),
        "crumbs": [HOME, (_("Sleutels"), "")],
        "strip": strip("ledger:keys"),
        "clients": [(one, known.get(one.pk, [])) for one in clients],
    }
    return render(request, "ledger/keys_chooser.html", context)


@screen(right="ledger.view", client=True)
def keys(request: HttpRequest, client: Client) -> HttpResponse:
    """The keys, values and rules of a client."""
    values = queries.values(client.pk)
    context = {
        "title": _("Analytische sleutels van %(client)s") % {"client": client.name},
        "crumbs": [HOME, (_("Sleutels"), reverse("ledger:keys")), (client.code, "")],
        "client": client,
        "today": actor_of(request).today,
        "dimensions": [
            (one, [value for value in values if value.dimension == one.code]) for one in queries.dimensions(client.pk)
        ],
        "rules": queries.key_rules(client.pk),
        "limits": queries.journal_limits(client.pk),
        "may": rights.has(actor_of(request), "ledger.manage", client.pk),
        "may_limit": rights.has(actor_of(request), "ledger.limits", client.pk),
    }
    return render(request, "ledger/keys.html", context)


class DimensionForm(forms.Form):
    """A key of the client."""

    code = forms.CharField(
        label="Code", max_length=30,
        help_text="Kleine letters: project, activiteit. Met article, cost_centre of esr worden ook die nagekeken.",
    )  # fmt: skip
    name = forms.CharField(label="Naam", max_length=120)
    valid_from = DayField(label="Geldig vanaf")


class ValueForm(forms.Form):
    """A value of a key."""

    dimension = forms.ChoiceField(label="Sleutel")
    value = forms.CharField(label="Waarde", max_length=60)
    name = forms.CharField(label="Naam", max_length=160)
    valid_from = DayField(label="Geldig vanaf")
    valid_until = DayField(label="Geldig tot", required=False, help_text="De eerste dag waarop ze niet meer geldt.")
    holder = forms.TypedChoiceField(label="Budgethouder", required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, codes: list[tuple[str, str]], holders: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dimension"].choices = codes  # type: ignore[attr-defined]
        self.fields["holder"].choices = [("", "–"), *holders]  # type: ignore[attr-defined]


class RuleForm(forms.Form):
    """What a range of accounts asks of a key."""

    dimension = forms.ChoiceField(label="Sleutel")
    demand = forms.ChoiceField(label="Eis", choices=DEMANDS)
    account_from = forms.CharField(
        label="Rekeningen van", max_length=10, help_text="De eerste cijfers, bijvoorbeeld 61."
    )
    account_to = forms.CharField(label="Rekeningen tot en met", max_length=10, required=False)
    valid_from = DayField(label="Geldig vanaf")
    valid_until = DayField(label="Geldig tot", required=False)

    def __init__(self, *args: Any, codes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dimension"].choices = codes  # type: ignore[attr-defined]


def _page(client: Client, form: type[forms.Form], title: str, do: Any, **beside: str) -> FormPage:
    back = reverse("ledger:client_keys", args=[client.code])

    def done(request: HttpRequest, given: dict[str, Any]) -> str:
        do(request, given)
        return back

    return FormPage(
        form, title, done, _("Bewaren"), crumbs=[HOME, (_("Sleutels"), back)], cancel=back,
        beside={f"ledger.{code}": field for code, field in beside.items()},
    )  # fmt: skip


@screen(right="ledger.manage", client=True)
def add_key(request: HttpRequest, client: Client) -> HttpResponse:
    """Register a key, or rename it."""

    def do(request: HttpRequest, given: dict[str, Any]) -> None:
        actions.set_dimension(
            actor_of(request), client.pk, given["code"], given["name"], valid_from=given["valid_from"]
        )

    page = _page(client, DimensionForm, _("Sleutel toevoegen"), do, dimension_code="code")
    return page.respond(request, initial={"valid_from": actor_of(request).today.replace(month=1, day=1)})


@screen(right="ledger.manage", client=True)
def add_value(request: HttpRequest, client: Client) -> HttpResponse:
    """Add a value, or change its name, last day and holder."""

    def do(request: HttpRequest, given: dict[str, Any]) -> None:
        value = actions.ValueDraft(
            given["dimension"], given["value"], given["name"], given["valid_from"], given["valid_until"],
            given["holder"],
        )  # fmt: skip
        actions.set_value(actor_of(request), client.pk, value)

    page = _page(client, ValueForm, _("Waarde toevoegen"), do, dates_reversed="valid_until")
    today = actor_of(request).today
    known = [(one.code, one.name) for one in queries.dimensions(client.pk)]
    found = people.holders_of_right("payables.approve", client.pk, today)
    holders = sorted(((str(pk), name) for pk, name in people.names(found).items()), key=lambda pair: pair[1])
    initial = {"valid_from": today.replace(month=1, day=1), "dimension": request.GET.get("sleutel", "")}
    return page.respond(request, initial=initial, codes=known, holders=holders)


@screen(right="ledger.manage", client=True)
def add_rule(request: HttpRequest, client: Client) -> HttpResponse:
    """Ask, forbid or leave free a key on a range of accounts."""

    def do(request: HttpRequest, given: dict[str, Any]) -> None:
        actions.add_rule(
            actor_of(request), client.pk, given["dimension"], given["account_from"], given["account_to"],
            given["demand"], valid_from=given["valid_from"], valid_until=given["valid_until"],
        )  # fmt: skip

    page = _page(
        client, RuleForm, _("Regel toevoegen"), do, account_range="account_from", rule_exists="account_from",
        dates_reversed="valid_until",
    )  # fmt: skip
    own = {one.code: one.name for one in queries.dimensions(client.pk)}
    known = list({**rules.KEY_NAMES, **own}.items())
    return page.respond(request, initial={"valid_from": actor_of(request).today}, codes=known)


@require_POST
@screen(right="ledger.manage", client=True)
def end(request: HttpRequest, client: Client) -> HttpResponse:
    """End a key, a value or a rule from today on, or open it again."""
    actor = actor_of(request)
    kind, which = request.POST.get("soort", ""), request.POST.get("wat", "")
    until = None if request.POST.get("weer") == "1" else actor.today
    if kind == "sleutel":
        actions.end_dimension(actor, client.pk, which, until=until)
    elif kind == "waarde" and which.isdecimal() and len(which) < 19:
        actions.end_value(actor, client.pk, int(which), until=until)
    elif kind == "regel" and which.isdecimal() and len(which) < 19:
        actions.end_rule(actor, client.pk, int(which), until=actor.today)
    else:
        raise Http404
    flash.success(request, _("Bewaard."))
    return redirect("ledger:client_keys", client.code)


class LimitForm(forms.Form):
    """Above which amount somebody else posts."""

    journal = forms.ChoiceField(label="Dagboek")
    limit = EuroField(label="Grens", required=False, help_text="Leeg: geen grens.")

    def __init__(self, *args: Any, journals: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["journal"].choices = journals  # type: ignore[attr-defined]


@screen(right="ledger.limits", client=True)
def set_limit(request: HttpRequest, client: Client) -> HttpResponse:
    """Set the limit of a journal."""

    def do(request: HttpRequest, given: dict[str, Any]) -> None:
        actions.set_limit(actor_of(request), client.pk, given["journal"], given["limit"])

    page = _page(client, LimitForm, _("Grens voor boekingen met de hand"), do, unknown_journal="journal")
    journals = [(code, f"{code} {name}") for code, name in queries.journals(client.pk)]
    return page.respond(request, initial={"journal": "DIV"}, journals=journals)
