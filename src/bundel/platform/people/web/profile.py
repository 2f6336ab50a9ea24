"""The reader's own profile: scheme, language, substitute, acting for somebody; and the demo's sign-in per role."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages as flash
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.views.decorators.http import require_POST

from bundel.platform.people import actions, messages, queries, rights
from bundel.platform.people.actor import Actor
from bundel.platform.people.models import Person
from bundel.platform.people.web import demo_roles
from bundel.platform.ui.forms import DayField, FormPage
from bundel.platform.ui.frame import names_of
from bundel.platform.ui.language import said
from bundel.platform.ui.pages import signed_in

YEAR = 365 * 24 * 3600
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("terug", "")
    return wanted if wanted.startswith("/") and not wanted.startswith(("//", "/\\")) else reverse("people:profile")


@signed_in
def profile(request: HttpRequest) -> HttpResponse:
    """Who I am here, what I may do, who stands in for me."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    me = actor.person_id or 0
    every = queries.delegations(me)
    names = names_of({one.client_id for one in every if one.client_id})
    running = [one for one in every if one.revoked_at is None and one.valid_to > actor.today]
    context = {
        "title": _("Mijn profiel"),
        "crumbs": [(_("Mijn profiel"), "")],
        "roles": queries.matrix(person_id=me, on=actor.today),
        "given": [(one, names.get(one.client_id or 0, "")) for one in running if one.giver_id == me],
        "received": [(one, names.get(one.client_id or 0, "")) for one in running if one.receiver_id == me],
        "able": queries.can_act_for(me, actor.today) if actor.acting_for_id is None else [],
        "may_delegate": "people.delegate" in rights.rights_of(actor) and actor.acting_for_id is None,
    }
    return render(request, "people/profile.html", context)


@require_POST
@signed_in
def theme(request: HttpRequest) -> HttpResponse:
    """Light, dark, or as the device: kept in this browser."""
    answer = redirect(_back(request))
    wanted = request.POST.get("thema", "auto")
    if wanted in ("light", "dark", "auto"):
        answer.set_cookie("thema", wanted, max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)
    return answer


@require_POST
@signed_in
def language(request: HttpRequest) -> HttpResponse:
    """The language of the screens, kept on the person; empty for that of the browser."""
    wanted = request.POST.get("taal", "")
    actions.set_language(request.actor, wanted)  # type: ignore[attr-defined]
    answer = redirect(_back(request))
    if not wanted:
        answer.delete_cookie(settings.LANGUAGE_COOKIE_NAME, samesite="Lax")
        return answer
    # Also for the sign-in page, which knows no person yet.
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, wanted, max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    with translation.override(wanted):
        flash.success(request, _("Uw taal is bewaard."))
    return answer


class Substitute(forms.Form):
    """Who may act for me, in which role, when and why."""

    what = forms.ChoiceField(label=lazy("Rol die u doorgeeft"))
    receiver = forms.ChoiceField(label=lazy("Vervanger"))
    valid_from = DayField(label=lazy("Vanaf"))
    valid_to = DayField(label=lazy("Tot (niet meer op deze dag)"))
    reason = forms.CharField(label=lazy("Reden"), max_length=200, help_text=lazy("Bijvoorbeeld: jaarlijkse vakantie."))

    def __init__(self, *args: Any, actor: Actor, **fields: Any) -> None:
        super().__init__(*args, **fields)
        held = queries.matrix(person_id=actor.person_id, on=actor.today)
        able = set(rights.roles_with("people.delegate"))
        self.fields["what"].choices = [  # type: ignore[attr-defined]
            (f"{one.role}:{one.client_id or ''}", f"{said(one.role_caption)} – {one.client or _('alle cliënten')}")
            for one in held
            if one.role in able
        ]
        # Colleagues only: who works for other clients is not told here.
        clients = {one.client_id for one in held}
        mine = None if None in clients else {client for client in clients if client is not None}
        people = queries.everyone(client_ids=mine, active_only=True)
        self.fields["receiver"].choices = [  # type: ignore[attr-defined]
            (str(one.id), one.name) for one in people if one.id != actor.person_id
        ]


@signed_in
def delegate(request: HttpRequest) -> HttpResponse:
    """Let somebody stand in for me."""

    def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
        role, _colon, client = cleaned["what"].partition(":")
        actions.delegate(
            request.actor,  # type: ignore[attr-defined]
            int(client) if client else None,
            int(cleaned["receiver"]),
            role,
            cleaned["valid_from"],
            cleaned["valid_to"],
            cleaned["reason"],
        )
        flash.success(request, _("Uw vervanger is aangeduid. Die ziet uw werk vanaf de eerste dag."))
        return reverse("people:profile")

    page = FormPage(
        Substitute, _("Vervanger aanduiden"), do, _("Vervanger aanduiden"),
        [(_("Mijn profiel"), reverse("people:profile"))],
        lead=_("Uw vervanger handelt zichtbaar namens u; in elk spoor staan beide namen. U kunt dit altijd intrekken."),
        cancel=reverse("people:profile"),
        beside={messages.DELEGATION_BEYOND_OWN_ROLE.code: "what", messages.CONFLICTING_ROLES.code: "receiver",
                messages.ENDS_BEFORE_START.code: "valid_to"},
    )  # fmt: skip
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return page.respond(request, initial={"valid_from": actor.today}, actor=actor)


@require_POST
@signed_in
def revoke(request: HttpRequest, delegation_id: int) -> HttpResponse:
    """End a substitution that I gave or received."""
    actions.revoke_delegation(request.actor, delegation_id)  # type: ignore[attr-defined]
    flash.success(request, _("De vervanging is ingetrokken."))
    return redirect("people:profile")


@require_POST
@signed_in
def act_for(request: HttpRequest) -> HttpResponse:
    """Start acting for somebody who asked it, or stop."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    wanted = request.POST.get("persoon", "")
    if wanted.isascii() and wanted.isdigit():
        actions.act_for(actor, request.session, int(wanted))
        return redirect("portal:home")
    actions.stop_acting_for(actor, request.session)
    return redirect("portal:home")


@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    """Sign in as the sample person of a role. Exists only in a demo."""
    if not settings.BUNDEL_DEMO:
        raise Http404
    wanted = request.POST.get("persoon", "")
    shown = {str(one.person_id) for one in demo_roles.offered()}
    person = Person.objects.filter(id=int(wanted)).first() if wanted in shown else None
    if person is None:
        raise Http404
    login(request, person, backend=BACKEND)
    return redirect("portal:home")
