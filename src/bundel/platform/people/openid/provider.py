"""OpenID Connect as the standard asks it, on top of django-allauth (settings: `SOCIALACCOUNT_PROVIDERS`).

allauth trusts a token that it fetched itself over TLS, and sends no nonce. Between a government and its provider stand
proxies, and a provider inside the house may have no TLS at all, so every answer is judged: signature, issuer, audience,
expiry and nonce (OpenID Connect Core 1.0, 3.1.3.7), and that the facts are about the same person (5.3.2).
"""

import hmac
import secrets
from typing import Any, Final

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest, HttpResponse

NONCE: Final = "nonce"
SKEW_SECONDS: Final = 60
"""How far the clocks of two houses may differ."""
ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures with a key pair only: with a shared secret, whoever can check a token could also make one."""


class Adapter(OpenIDConnectOAuth2Adapter):
    """Reads the answer of the provider; `OAuth2Error` for whatever is not right with it."""

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> SocialLogin:
        """The login that the provider vouches for, its nonce not yet compared (`require_nonce`)."""
        sent = kwargs["response"].get("id_token")
        if not isinstance(sent, str):
            raise OAuth2Error("no id_token")
        claims = self._decode_id_token(app, sent)
        person = self._fetch_user_info(token.token)
        if not isinstance(person, dict) or person.get("sub") != claims.get("sub") or not claims.get("sub"):
            raise OAuth2Error("userinfo is about somebody else")
        return self.get_provider().sociallogin_from_response(request, {"userinfo": person, "id_token": claims})

    def parse_token(self, data: dict[str, Any]) -> SocialToken:
        if not data.get("access_token"):
            raise OAuth2Error("no access_token")
        return super().parse_token(data)

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as session:
            published = session.get(self.openid_config["jwks_uri"])
            published.raise_for_status()
        try:
            claims: dict[str, Any] = jwt.decode(
                id_token,
                _key(published.json(), jwt.get_unverified_header(id_token).get("kid")),
                algorithms=ALGORITHMS,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=SKEW_SECONDS,
                options={"require": ["iss", "sub", "aud", "exp", "iat"]},
            )
        except (jwt.PyJWTError, AttributeError, KeyError, TypeError, ValueError) as error:
            raise OAuth2Error("id_token does not hold") from error  # what a stranger sends can have any shape
        if claims.get("azp", app.client_id) != app.client_id:
            raise OAuth2Error("id_token is for another party")
        return claims


def _key(published: dict[str, Any], name: str | None) -> jwt.PyJWK:
    """The published key with this name; a token may leave the name out when there is only one. Raises `KeyError`."""
    keys = [key for key in jwt.PyJWKSet.from_dict(published).keys if key.public_key_use in (None, "sig")]
    found = [key for key in keys if name in (None, key.key_id)]
    if len(found) != 1:
        raise KeyError(name)
    return found[0]


class Provider(OpenIDConnectProvider):
    """Sends a nonce along with each person, kept in the state of that person's browser."""

    oauth2_adapter_class = Adapter

    def redirect(self, request: HttpRequest, process: str, next_url: str | None = None, data: Any = None,
                 **kwargs: Any) -> HttpResponse:  # fmt: skip
        nonce = secrets.token_urlsafe(32)
        asked = kwargs.pop("auth_params", None)
        asked = {**(self.get_auth_params() if asked is None else asked), NONCE: nonce}
        kwargs[NONCE] = nonce
        answer: HttpResponse = super().redirect(request, process, next_url, data, auth_params=asked, **kwargs)
        return answer


def require_nonce(login: SocialLogin) -> None:
    """Raises `OAuth2Error` when the token was not made for the question that this browser asked."""
    expected = login.state.get(NONCE) or ""
    got = login.account.extra_data.get("id_token", {}).get(NONCE) or ""
    if not expected or not hmac.compare_digest(str(expected), str(got)):
        raise OAuth2Error("nonce differs")


def facts_of(login: SocialLogin) -> dict[str, Any]:
    """What the provider tells about the person: the claims of its userinfo."""
    facts = login.account.extra_data.get("userinfo")
    return dict(facts) if isinstance(facts, dict) else {}


provider_classes = [Provider]
