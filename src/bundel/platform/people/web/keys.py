"""API keys of a client: made (the secret is shown once), seen, revoked."""

from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bundel.platform.clients.models import Client
from bundel.platform.people import api_keys, queries
from bundel.platform.ui.pages import screen


@screen(right="people.manage", client=True)
def keys(request: HttpRequest, client: Client) -> HttpResponse:
    """The keys of a client, and a form for a new one."""
    secret = ""
    actor = request.actor  # type: ignore[attr-defined]
    holders = sorted({(one.person_id, one.person) for one in queries.matrix(client_ids=[client.pk], on=actor.today)},
                     key=lambda pair: pair[1])  # fmt: skip
    if request.method == "POST":
        name, person = request.POST.get("naam", "").strip()[:80], request.POST.get("persoon", "")
        if name and person in {str(pk) for pk, _name in holders}:
            _key, secret = api_keys.create_api_key(actor, client.pk, name=name, person_id=int(person))
        else:
            flash.error(request, _("Geef de sleutel een naam en kies namens wie hij handelt."))
    context = {
        "title": _("API-sleutels"),
        "crumbs": [
            (_("Cliënten"), reverse("clients:list")),
            (client.name, reverse("clients:detail", args=[client.code])),
            (_("API-sleutels"), ""),
        ],
        "client": client,
        "keys": queries.api_keys(client.pk),
        "holders": holders,
        "secret": secret,
    }
    return render(request, "people/keys.html", context)


@require_POST
@screen(right="people.manage", client=True)
def revoke(request: HttpRequest, client: Client, key_id: int) -> HttpResponse:
    """End a key now."""
    api_keys.revoke_api_key(request.actor, client.pk, key_id)  # type: ignore[attr-defined]
    flash.success(request, _("De sleutel werkt vanaf nu niet meer."))
    return redirect("people:keys", client.code)
