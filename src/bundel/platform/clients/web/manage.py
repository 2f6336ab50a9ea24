"""What a manager of the register does: join, change, rename, merge, split, leave."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from bundel.platform.clients import actions, messages
from bundel.platform.clients.models import Client, Succession
from bundel.platform.people import rights
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.pages import screen


def _crumbs(client: Client | None = None) -> list[tuple[str, str]]:
    first = (_("Cliënten"), reverse("clients:list"))
    return [first] if client is None else [first, (client.name, reverse("clients:detail", args=[client.code]))]


class Facts(forms.Form):
    """What may change without a step of its own."""

    policy_domain = forms.CharField(label=lazy("Beleidsdomein"), max_length=120)
    legal_form = forms.ChoiceField(label=lazy("Rechtsvorm"), choices=Client.LegalForm.choices)
    inside_vlaamse_gemeenschap = forms.BooleanField(
        label=lazy("binnen de rechtspersoon Vlaamse Gemeenschap"), required=False
    )
    vat_regime = forms.ChoiceField(label=lazy("Btw-stelsel"), choices=Client.VatRegime.choices)
    contact_name = forms.CharField(label=lazy("Contactpersoon"), max_length=120, required=False)
    contact_email = forms.EmailField(label=lazy("E-mail van de contactpersoon"), required=False)


class Joining(Facts):
    """A new client entity."""

    field_order = ("code", "name", "enterprise_number", "joined_on")
    code = forms.SlugField(
        label=lazy("Code"), max_length=20, help_text=lazy("Kort en blijvend: ze staat in adressen en nummers.")
    )
    name = forms.CharField(label=lazy("Naam"), max_length=200)
    enterprise_number = forms.CharField(label=lazy("Ondernemingsnummer"), help_text=lazy("Zoals 0770.000.123."))
    joined_on = DayField(label=lazy("Treedt toe op"))


class Renaming(forms.Form):
    """A new name from a day."""

    name = forms.CharField(label=lazy("Nieuwe naam"), max_length=200)
    on = DayField(label=lazy("Vanaf"), help_text=lazy("Stukken van voor die dag houden de oude naam."))
    reason = forms.CharField(label=lazy("Reden of besluit"), max_length=300)


class Leaving(forms.Form):
    """Leaving the centres."""

    on = DayField(label=lazy("Eerste dag zonder de dienstencentra"))
    reason = forms.CharField(label=lazy("Reden of besluit"), max_length=300)


class Succeeding(forms.Form):
    """A merge into, or a split over, other clients."""

    kind = forms.ChoiceField(label=lazy("Wat gebeurt er?"), choices=Succession.Kind.choices, widget=forms.RadioSelect)
    successors = forms.MultipleChoiceField(
        label=lazy("Wie zet het werk voort?"),
        help_text=lazy("Bij een samenvoeging één cliënt, bij een splitsing minstens één."),
    )
    on = DayField(label=lazy("Op"))
    decision = forms.CharField(label=lazy("Beslissing"), max_length=300)

    def __init__(self, *args: Any, client: Client, within: frozenset[int], **fields: Any) -> None:
        super().__init__(*args, **fields)
        known = Client.objects.filter(id__in=within, left_on=None)
        others = known.exclude(pk=client.pk).order_by("code").values_list("id", "name")
        self.fields["successors"].choices = [(str(pk), name) for pk, name in others]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == Succession.Kind.MERGE and len(cleaned.get("successors", [])) > 1:
            self.add_error("successors", _("Bij een samenvoeging kiest u één cliënt."))
        return cleaned


@screen(right="clients.manage")
def register(request: HttpRequest) -> HttpResponse:
    """A new client."""

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        made = actions.register(request.actor, None, **cleaned)  # type: ignore[attr-defined]
        flash.success(request, _("%(name)s is ingeschreven.") % {"name": made.name})
        return reverse("clients:detail", args=[made.code])

    page = FormPage(
        Joining, _("Cliënt inschrijven"), do, _("Inschrijven"), _crumbs(), cancel=reverse("clients:list"),
        beside={messages.NUMBER_WRONG.code: "enterprise_number", messages.IN_USE.code: "code"},
    )  # fmt: skip
    return page.respond(request)


@screen(right="clients.manage", client=True)
def change(request: HttpRequest, client: Client) -> HttpResponse:
    """Contact, VAT, legal form, policy domain."""
    back = reverse("clients:detail", args=[client.code])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.change(request.actor, client.pk, **cleaned)  # type: ignore[attr-defined]
        flash.success(request, _("De gegevens zijn gewijzigd."))
        return back

    page = FormPage(Facts, _("Gegevens wijzigen"), do, _("Bewaren"), _crumbs(client), cancel=back)
    return page.respond(request, initial={name: getattr(client, name) for name in Facts.base_fields})


@screen(right="clients.manage", client=True)
def rename(request: HttpRequest, client: Client) -> HttpResponse:
    """A new name; the old one stays on old documents."""
    back = reverse("clients:detail", args=[client.code])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.rename(request.actor, client.pk, **cleaned)  # type: ignore[attr-defined]
        flash.success(request, _("De naam is gewijzigd."))
        return back

    page = FormPage(
        Renaming, _("Naam wijzigen"), do, _("Naam wijzigen"), _crumbs(client), cancel=back,
        beside={messages.RENAME_TOO_EARLY.code: "on"},
    )  # fmt: skip
    return page.respond(request, initial={"on": request.actor.today})  # type: ignore[attr-defined]


@screen(right="clients.manage", client=True)
def leave(request: HttpRequest, client: Client) -> HttpResponse:
    """The client leaves; its rows stay."""
    back = reverse("clients:detail", args=[client.code])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.leave(request.actor, client.pk, **cleaned)  # type: ignore[attr-defined]
        flash.success(request, _("De uittreding is vastgelegd."))
        return back

    page = FormPage(
        Leaving, _("Cliënt laten uittreden"), do, _("Laten uittreden"), _crumbs(client), cancel=back, danger=True,
        lead=_("Alle stukken blijven leesbaar. Nieuw werk voor deze cliënt kan niet meer vanaf die dag."),
        beside={messages.LEAVES_BEFORE_JOINING.code: "on"},
    )  # fmt: skip
    return page.respond(request)


@screen(right="clients.manage", client=True)
def succeed(request: HttpRequest, client: Client) -> HttpResponse:
    """Merge into another client, or split over others."""
    back = reverse("clients:detail", args=[client.code])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        after = [int(one) for one in cleaned["successors"]]
        on, decision = cleaned["on"], cleaned["decision"]
        if cleaned["kind"] == Succession.Kind.MERGE:
            actions.merge(request.actor, None, [client.pk], after[0], on, decision)  # type: ignore[attr-defined]
        else:
            actions.split(request.actor, None, client.pk, after, on, decision)  # type: ignore[attr-defined]
        flash.success(request, _("De opvolging is vastgelegd; de geschiedenis van elk blijft."))
        return back

    page = FormPage(
        Succeeding, _("Samenvoegen of splitsen"), do, _("Vastleggen"), _crumbs(client), cancel=back, danger=True,
        lead=_("%(name)s treedt op die dag uit; het werk gaat voort bij wie u kiest. De stukken blijven waar ze zijn.")
        % {"name": client.name},
        beside={messages.NO_SUCCESSOR.code: "successors", messages.LEAVES_BEFORE_JOINING.code: "on"},
    )  # fmt: skip
    within = rights.clients_with(request.actor, "clients.manage")  # type: ignore[attr-defined]
    return page.respond(request, client=client, within=within)
