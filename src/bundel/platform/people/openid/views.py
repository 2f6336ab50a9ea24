"""Going to the provider, and coming back."""

from allauth.account.internal.decorators import login_not_required
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from requests import RequestException

from bundel.platform.people import sign_in
from bundel.platform.people.openid.provider import Adapter


def _answer(request: HttpRequest, provider_id: str, view: type[OAuth2LoginView | OAuth2CallbackView]) -> HttpResponse:
    adapter = Adapter(request, provider_id)
    try:
        answer: HttpResponse = view.adapter_view(adapter)(request)
    except SocialApp.DoesNotExist as missing:
        raise Http404 from missing
    except RequestException as error:  # allauth asks for the provider's description outside its own net
        return sign_in.refuse(request, sign_in.why(error))
    return answer


@never_cache
@login_not_required
def login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send a person on to the provider, by a page of our own.

    The answer to a form may not lead outside: our policy (`form-action`) forbids it to browsers, and where a provider
    leads on to is not known here. A page that goes on by itself is no form.
    """
    answer = _answer(request, provider_id, OAuth2LoginView)
    onward = answer.headers.get("Location", "")
    if not onward.startswith(("https://", "http://")):
        return answer
    return render(request, "account/onward.html", {"title": _("Naar uw organisatie"), "onward": onward})


@login_not_required
def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take the answer of the provider."""
    return _answer(request, provider_id, OAuth2CallbackView)
