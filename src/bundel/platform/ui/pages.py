"""`@screen`: the one door through which anything is shown. Sign-in, right, scope and refusals in one place.

@screen(right="payables.view")
def invoices(request): ...          # request.clients: the clients with this right; RLS sees those only

@screen(right="payables.view", client=True)
def invoice(request, client_code, number): ...   # scope of one client, staff visits logged
"""

import functools
from collections.abc import Callable
from typing import Any

from django.contrib import messages as flash
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from bundel.kit.findings import Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import rights
from bundel.platform.people.visits import log_visit

View = Callable[..., HttpResponse]


def screen(*, right: str, client: bool = False) -> Callable[[View], View]:
    """Guard a view. With `client=True` the address has `client_code` and the view gets the `Client` in its place.

    A client outside the person's rights answers 404: whether it exists is not told. A `Refusal` becomes a message on
    the page that the person came from (or a 409 page), never a lost form: views that show forms catch it themselves.
    """

    def wrap(view: View) -> View:
        @functools.wraps(view)
        def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = request.actor  # type: ignore[attr-defined]
            if actor is None:
                return redirect_to_login(request.get_full_path())
            allowed = rights.clients_with(actor, right)
            platform_wide = not allowed and rights.has(actor, right, None)
            if not allowed and not platform_wide:
                return render(request, "ui/no_right.html", {"caption": rights.caption(right)}, status=403)
            if client:
                found = Client.objects.filter(code=kwargs.pop("client_code"), id__in=allowed).first()
                if found is None:
                    raise Http404
                log_visit(actor, found.pk, request.path)
                kwargs["client"] = found
                request.client = found  # type: ignore[attr-defined]
                allowed = frozenset({found.pk})
            request.clients = allowed  # type: ignore[attr-defined]
            try:
                with scope(allowed):
                    return view(request, *args, **kwargs)
            except Refusal as refusal:
                return refused(request, refusal)

        run.right = right  # type: ignore[attr-defined]
        run.for_client = client  # type: ignore[attr-defined]
        return run

    return wrap


SIGNED_IN = "aangemeld"


def signed_in(view: View) -> View:
    """Guard a view that is everybody's own (home, profile, notifications): signed in is enough, scope is empty.

    What such a view shows of clients it asks through `frame.ask`, which opens the scope of one right at a time.
    """

    @functools.wraps(view)
    def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.actor is None:  # type: ignore[attr-defined]
            return redirect_to_login(request.get_full_path())
        try:
            with scope(frozenset()):
                return view(request, *args, **kwargs)
        except Refusal as refusal:
            return refused(request, refusal)

    run.right = SIGNED_IN  # type: ignore[attr-defined]
    return run


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Show a refusal: after a POST on the page that it came from, otherwise on a page of its own."""
    if request.method == "POST" and not request.headers.get("HX-Request"):
        flash.error(request, refusal.text, extra_tags=refusal.code)
        back = request.POST.get("terug", "")
        return redirect(back if back.startswith("/") and not back.startswith("//") else request.path)
    return render(request, "ui/refused.html", {"refusal": refusal.as_dict()}, status=409)
