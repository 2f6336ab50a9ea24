"""How people sign in: nobody registers by themselves, and an organisation's sign-in matches an existing person."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.shortcuts import redirect

from bundel.platform.people.models import Person


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
        if sociallogin.is_existing:
            return
        email = (sociallogin.account.extra_data.get("email") or "").lower()
        verified = sociallogin.account.extra_data.get("email_verified", False)
        person = Person.objects.filter(email=email, is_active=True).first() if email and verified else None
        if person is None:
            raise ImmediateHttpResponse(redirect("account_login"))
        sociallogin.connect(request, person)
