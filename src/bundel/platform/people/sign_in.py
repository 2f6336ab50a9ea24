"""How people sign in: nobody registers by themselves, and an organisation's sign-in matches an existing person."""

import logging
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthError
from django.contrib import messages as flash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from requests import ConnectionError as RequestsConnectionError
from requests import Timeout

from bundel.kit.findings import Message, Refusal
from bundel.platform.people import messages
from bundel.platform.people.models import Person
from bundel.platform.people.openid import provider

LOG: Final = logging.getLogger(__name__)


def who_tries(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The e-mail address that somebody tries to sign in with, for the lock-out (settings: `AXES_USERNAME_CALLABLE`).

    allauth names it `email`, where the lock-out looks for another name and would lock everybody of one network address.
    """
    given = (credentials or {}).get("email") or request.POST.get("login", "")
    return str(given).strip().lower()[:254]


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; there is no open registration."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """OpenID Connect: the verified address must belong to an active person that an administrator made."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        provider.require_nonce(sociallogin)
        if sociallogin.is_existing:
            if not sociallogin.user.is_active:
                raise ImmediateHttpResponse(refuse(request, messages.NOT_KNOWN_HERE))
            return
        facts = provider.facts_of(sociallogin)
        email = str(facts.get("email") or "")
        verified = facts.get("email_verified") in (True, "true")
        person = Person.objects.filter(email__iexact=email, is_active=True).first() if email and verified else None
        if person is None:
            raise ImmediateHttpResponse(refuse(request, messages.NOT_KNOWN_HERE))
        sociallogin.connect(request, person)

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: Any = None,
    ) -> None:
        """Say in our own words why it did not go, on the sign-in page, where the password still works."""
        told = messages.SIGN_IN_BROKEN_OFF if error == AuthError.CANCELLED else why(exception)
        raise ImmediateHttpResponse(refuse(request, told))


def why(error: Exception | None) -> Message:
    """What to tell of an error between us and the provider; its own words go to the log only."""
    LOG.warning("aanmelden via de organisatie: %r", error)
    away = isinstance(error, (RequestsConnectionError, Timeout))
    return messages.PROVIDER_AWAY if away else messages.PROVIDER_ANSWER_WRONG


def refuse(request: HttpRequest, message: Message) -> HttpResponse:
    """Back to the sign-in page, with the reason."""
    refusal = Refusal(message)
    flash.error(request, f"{refusal.text} {refusal.as_dict()['next_step']}", extra_tags=refusal.code)
    return redirect("account_login")
