"""`@screen`: the one door through which anything is shown. Sign-in, right, scope and refusals in one place.

@screen(right="payables.view")
def invoices(request): ...          # request.clients: the clients with this right; RLS sees those only

@screen(right="payables.view", client=True)
def invoice(request, client_code, number): ...   # scope of one client, staff visits logged
"""

import functools
import logging
from collections.abc import Callable
from typing import Any

from django.contrib import messages as flash
from django.contrib.auth.views import redirect_to_login
from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from bundel.kit.findings import Message, Refusal
from bundel.platform.clients.models import Client
from bundel.platform.clients.scope import scope
from bundel.platform.people import rights
from bundel.platform.people.visits import log_visit
from bundel.platform.ui.language import said

View = Callable[..., HttpResponse]
LOG = logging.getLogger(__name__)
UNUSABLE = Message(
    "ui.unusable_value",
    "Een ingevulde waarde is te lang, te groot of bevat een teken dat niet bewaard kan worden.",
    next_step="Kijk na wat u invulde en probeer opnieuw; er is niets bewaard.",
)


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
                return render(request, "ui/no_right.html", {"caption": said(rights.caption(right))}, status=403)
            if client:
                found = _client(kwargs.pop("client_code"), allowed)
                log_visit(actor, found.pk, request.path)
                kwargs["client"] = found
                request.client = found  # type: ignore[attr-defined]
                allowed = frozenset({found.pk})
            request.clients = allowed  # type: ignore[attr-defined]
            return _answer(request, allowed, functools.partial(view, request, *args, **kwargs))

        run.right = right  # type: ignore[attr-defined]
        run.for_client = client  # type: ignore[attr-defined]
        return run

    return wrap


def _client(code: str, allowed: frozenset[int]) -> Client:
    """The client of an address. Raises `Http404` outside `allowed`."""
    # PostgreSQL knows no NUL, so a code with one is nobody's.
    found = None if "\x00" in code else Client.objects.filter(code=code, id__in=allowed).first()
    if found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, clients: frozenset[int], view: Callable[[], HttpResponse]) -> HttpResponse:
    """Show the view in the scope of these clients; what cannot be done becomes a finding, and nothing is kept of it.

    Text with a NUL, too long for its field, or a number beyond its column is refused by PostgreSQL: the sender's
    mistake, so a finding, logged because a form that lets it through deserves a better one of its own.
    """
    try:
        with scope(clients):
            return view()
    except Refusal as refusal:
        return refused(request, refusal)
    except DataError:
        LOG.warning("onbruikbare waarde op %s", request.path, exc_info=True)
        return refused(request, Refusal(UNUSABLE))


SIGNED_IN = "aangemeld"


def signed_in(view: View) -> View:
    """Guard a view that is everybody's own (home, profile, notifications): signed in is enough, scope is empty.

    What such a view shows of clients it asks through `frame.ask`, which opens the scope of one right at a time.
    """

    @functools.wraps(view)
    def run(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.actor is None:  # type: ignore[attr-defined]
            return redirect_to_login(request.get_full_path())
        return _answer(request, frozenset(), functools.partial(view, request, *args, **kwargs))

    run.right = SIGNED_IN  # type: ignore[attr-defined]
    return run


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Show a refusal: after a POST on the page that it came from, otherwise on a page of its own."""
    if request.method == "POST" and not request.headers.get("HX-Request"):
        flash.error(request, refusal.text, extra_tags=refusal.code)
        back = request.POST.get("terug", "")
        return redirect(back if back.startswith("/") and not back.startswith("//") else request.path)
    return render(request, "ui/refused.html", {"refusal": refusal.as_dict()}, status=409)
