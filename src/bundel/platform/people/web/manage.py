"""What a manager of people does: accounts and roles."""

from typing import Any

from django import forms
from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from bundel.platform.clients import scope
from bundel.platform.clients.models import Client
from bundel.platform.people import actions, messages, queries, rights
from bundel.platform.people.web.views import visible
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.language import said
from bundel.platform.ui.pages import screen

LANGUAGES = [("", lazy("zoals de browser")), ("nl", "Nederlands"), ("en", "English")]


def _crumbs(name: str = "", person_id: int = 0) -> list[tuple[str, str]]:
    first = (_("Personen en rechten"), reverse("people:list"))
    return [first, (name, reverse("people:detail", args=[person_id]))] if name else [first]


def _named(request: HttpRequest, person_id: int) -> str:
    """The name of somebody whom the manager sees in the list. Raises `Http404` for people of other clients."""
    clients = visible(request.actor, "people.manage")  # type: ignore[attr-defined]
    found = next((one.name for one in queries.everyone(client_ids=clients) if one.id == person_id), None)
    if found is None:
        raise Http404
    return found


class NewPerson(forms.Form):
    """A new account."""

    name = forms.CharField(label=lazy("Naam"), max_length=120)
    email = forms.EmailField(
        label=lazy("E-mailadres"), help_text=lazy("Hiermee meldt de persoon zich aan; het wachtwoord kiest die zelf.")
    )
    language = forms.ChoiceField(label=lazy("Taal"), choices=LANGUAGES, required=False)


class Grant(forms.Form):
    """A role for a client and a period."""

    role = forms.ChoiceField(label=lazy("Rol"))
    client = forms.ChoiceField(
        label=lazy("Voor"),
        required=False,
        help_text=lazy("Alleen medewerkers van het centrum werken voor alle cliënten."),
    )
    valid_from = DayField(label=lazy("Vanaf"))
    valid_to = DayField(label=lazy("Tot (niet meer op deze dag)"), required=False)

    def __init__(self, *args: Any, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self.fields["role"].choices = [(name, said(role.caption)) for name, role in rights.roles().items()]  # type: ignore[attr-defined]
        clients = Client.objects.filter(id__in=scope.current()).order_by("code").values_list("id", "name")
        self.fields["client"].choices = [("", "alle cliënten"), *((str(pk), name) for pk, name in clients)]  # type: ignore[attr-defined]


class Reason(forms.Form):
    """Why."""

    reason = forms.CharField(label=lazy("Reden"), widget=forms.Textarea, max_length=300)


class End(forms.Form):
    """The first day without the role."""

    on = DayField(label=lazy("Eerste dag zonder deze rol"))


@screen(right="people.manage")
def add(request: HttpRequest) -> HttpResponse:
    """Make an account, then give it a role."""

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        made = actions.add_person(request.actor, None, **cleaned)  # type: ignore[attr-defined]
        flash.success(request, _("%(name)s is toegevoegd. Geef nu een rol.") % {"name": made.name})
        return reverse("people:grant", args=[made.pk])

    page = FormPage(
        NewPerson, _("Persoon toevoegen"), do, _("Toevoegen"), _crumbs(), cancel=reverse("people:list"),
        beside={messages.ADDRESS_IN_USE.code: "email"},
    )  # fmt: skip
    return page.respond(request)


@screen(right="people.manage")
def grant(request: HttpRequest, person_id: int) -> HttpResponse:
    """Give somebody a role."""
    name = _named(request, person_id)
    back = reverse("people:detail", args=[person_id])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        client = int(cleaned["client"]) if cleaned["client"] else None
        actions.grant_role(
            request.actor, client, person_id, cleaned["role"], cleaned["valid_from"], cleaned["valid_to"]  # type: ignore[attr-defined]
        )  # fmt: skip
        flash.success(request, _("De rol is gegeven."))
        return back

    page = FormPage(
        Grant, _("Rol geven aan %(name)s") % {"name": name}, do, _("Rol geven"), _crumbs(name, person_id), cancel=back,
        beside={messages.CONFLICTING_ROLES.code: "role", messages.ALREADY_HAS_ROLE.code: "role",
                messages.ENDS_BEFORE_START.code: "valid_to"},
    )  # fmt: skip
    return page.respond(request, initial={"valid_from": request.actor.today})  # type: ignore[attr-defined]


@screen(right="people.manage")
def end(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """End a role on a day."""
    clients = visible(request.actor, "people.manage")  # type: ignore[attr-defined]
    held = next((one for one in queries.matrix(client_ids=clients) if one.id == assignment_id), None)
    if held is None:
        raise Http404
    back = reverse("people:detail", args=[held.person_id])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        actions.end_role(request.actor, held.client_id, assignment_id, cleaned["on"])  # type: ignore[attr-defined]
        flash.success(request, _("De rol is beëindigd."))
        return back

    title = _("Rol ‘%(role)s’ van %(name)s beëindigen") % {"role": said(held.role_caption), "name": held.person}
    page = FormPage(End, title, do, _("Beëindigen"), _crumbs(held.person, held.person_id), cancel=back, danger=True)
    return page.respond(request, initial={"on": request.actor.today})  # type: ignore[attr-defined]


def _switch(request: HttpRequest, person_id: int, *, off: bool) -> HttpResponse:
    name = _named(request, person_id)
    back = reverse("people:detail", args=[person_id])

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        deed = actions.deactivate if off else actions.reactivate
        deed(request.actor, None, person_id, cleaned["reason"])  # type: ignore[attr-defined]
        flash.success(request, _("Het account is gesloten.") if off else _("Het account is weer open."))
        return back

    title = _("Account van %(name)s sluiten") if off else _("Account van %(name)s heropenen")
    lead = (
        _("De persoon wordt meteen afgemeld; rollen, vervangingen en sleutels eindigen vandaag. De sporen blijven.")
        if off
        else _("De persoon kan zich weer aanmelden. Rollen geeft u daarna opnieuw.")
    )
    submit = _("Account sluiten") if off else _("Account heropenen")
    page = FormPage(
        Reason, title % {"name": name}, do, submit, _crumbs(name, person_id), lead=lead, cancel=back, danger=off
    )
    return page.respond(request)


@screen(right="people.manage")
def deactivate(request: HttpRequest, person_id: int) -> HttpResponse:
    """Close an account."""
    return _switch(request, person_id, off=True)


@screen(right="people.manage")
def reactivate(request: HttpRequest, person_id: int) -> HttpResponse:
    """Open a closed account again."""
    return _switch(request, person_id, off=False)
