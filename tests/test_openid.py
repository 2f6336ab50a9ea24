"""Signing in through an organisation: who is let in, who is not, and every way in which its answer can be wrong."""

import base64
import json
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import cache
from django.test import Client as Browser

from bundel.platform.people.models import Person
from tests.identity import Meddler, Organisation, running

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning:authlib")]

KNOWN = "Petra.Proef@Voorbeeld.example"
PEOPLE = [
    ("petra", {"email": KNOWN, "email_verified": True, "name": "Petra Proef"}),
    ("vreemd", {"email": "vreemd@voorbeeld.example", "email_verified": True}),
    ("onbevestigd", {"email": KNOWN, "email_verified": False}),
    ("zonder", {}),
]
NOT_KNOWN = "is in Bundel geen account"
NOT_TRUE = "antwoord van uw organisatie klopte niet"


@pytest.fixture(scope="module")
def provider() -> Iterator[Organisation]:
    with running(PEOPLE) as organisation:
        yield organisation


@pytest.fixture
def organisation(provider: Organisation, settings: Any) -> Organisation:
    """The provider, honest again, and Bundel set up for it."""
    vars(provider.meddler).update(vars(Meddler()))
    settings.SOCIALACCOUNT_PROVIDERS = settings.SOCIALACCOUNT_PROVIDERS | provider.settings()
    cache.clear()
    return provider


@pytest.fixture
def petra() -> Person:
    return Person.objects.create_user(KNOWN.lower(), name="Petra Proef")


def _to_provider(browser: Browser) -> str:
    """Press the button of the sign-in page; the address of the provider that follows."""
    page = browser.get("/aanmelden/login/").content.decode()
    assert "Aanmelden via de organisatie" in page
    answer = browser.post("/aanmelden/oidc/organisatie/login/?process=login")
    found = answer.context["onward"] if answer.status_code == 200 else answer["Location"]
    return str(found)


def _back(address: str, sub: str) -> str:
    """Choose somebody at the provider; the address at Bundel to which it sends the browser back."""
    answer = requests.post(address, {"sub": sub}, allow_redirects=False, timeout=10)
    assert answer.status_code == 302, answer.text
    return str(answer.headers["Location"]).removeprefix("http://testserver")


def _sign_in(sub: str, browser: Browser | None = None) -> tuple[Browser, str]:
    """The whole walk; the browser, and the words of the page where it ends."""
    browser = browser or Browser()
    answer = browser.get(_back(_to_provider(browser), sub), follow=True)
    assert answer.status_code == 200
    return browser, " ".join(answer.content.decode().split())


def _who(browser: Browser) -> int | None:
    key = browser.session.get("_auth_user_id")
    return int(key) if key else None


def test_a_known_person_is_linked_the_first_time_and_recognised_by_subject_after_that(
    organisation: Organisation, petra: Person
) -> None:
    browser, _ = _sign_in("petra")
    assert _who(browser) == petra.pk
    link = SocialAccount.objects.get()
    assert (link.user_id, link.provider, link.uid) == (petra.pk, "organisatie", "petra")
    Person.objects.filter(pk=petra.pk).update(email="ander.adres@voorbeeld.example")
    browser, _ = _sign_in("petra")
    assert _who(browser) == petra.pk, "het adres mag veranderen, de persoon is dezelfde"
    assert SocialAccount.objects.count() == 1
    assert Person.objects.count() == 1


@pytest.mark.parametrize("sub", ["vreemd", "onbevestigd", "zonder"])
def test_whoever_no_administrator_added_is_told_so_and_stays_outside(
    organisation: Organisation, petra: Person, sub: str
) -> None:
    browser, page = _sign_in(sub)
    assert _who(browser) is None
    assert NOT_KNOWN in page
    assert "Vraag een beheerder" in page
    assert not SocialAccount.objects.exists()
    assert Person.objects.count() == 1


def test_a_closed_account_stays_closed_also_when_it_was_linked(organisation: Organisation, petra: Person) -> None:
    _sign_in("petra")
    Person.objects.filter(pk=petra.pk).update(is_active=False)
    browser, page = _sign_in("petra")
    assert _who(browser) is None
    assert NOT_KNOWN in page


def test_whoever_breaks_off_or_comes_back_twice_is_told_what_to_do(organisation: Organisation, petra: Person) -> None:
    browser = Browser()
    address = _to_provider(browser)
    answer = requests.post(address, {"action": "deny"}, allow_redirects=False, timeout=10)
    state = parse_qs(urlsplit(address).query)["state"][0]
    back = f"/aanmelden/oidc/organisatie/login/callback/?error=access_denied&state={state}"
    assert "access_denied" in answer.headers["Location"]
    assert "afgebroken" in browser.get(back, follow=True).content.decode()
    browser = Browser()
    back = _back(_to_provider(browser), "petra")
    browser.get(back)
    assert _who(browser) == petra.pk
    other = Browser()
    assert NOT_TRUE in other.get(back, follow=True).content.decode(), "het antwoord hoort bij een andere browser"
    assert _who(other) is None


def _segment(words: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(words).encode()).rstrip(b"=").decode()


FORGER = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _published(answer: dict[str, Any]) -> dict[str, Any]:
    """The keys of the provider, with the forger's in the place of its own: so that only the claims are wrong."""
    own = jwt.algorithms.RSAAlgorithm.to_jwk(FORGER.public_key(), as_dict=True)
    return {"keys": [own | {"alg": "RS256"} for _ in answer["keys"]]}


def _forged(algorithm: str, **changed: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The answer with a token that says the same (or what is changed), not signed by the provider."""

    def change(answer: dict[str, Any]) -> dict[str, Any]:
        head = jwt.get_unverified_header(answer["id_token"]) | {"alg": algorithm}
        said = jwt.decode(answer["id_token"], options={"verify_signature": False}) | changed
        if algorithm == "RS256":
            return answer | {"id_token": jwt.encode(said, FORGER, algorithm, headers=head)}
        if algorithm == "HS256":
            return answer | {"id_token": jwt.encode(said, "geheim" * 8, algorithm, headers=head)}
        return answer | {"id_token": f"{_segment(head)}.{_segment(said)}."}

    return change


WRONG: dict[str, dict[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "signed by somebody else": {"token": _forged("RS256")},
    "signed with the shared secret": {"token": _forged("HS256")},
    "not signed": {"token": _forged("none")},
    "last bytes changed": {"token": lambda answer: answer | {"id_token": answer["id_token"][:-8] + "AAAAAAAA"}},
    "for another audience": {"token": _forged("RS256", aud="ander"), "keys": _published},
    "of another issuer": {"token": _forged("RS256", iss="http://ander.example"), "keys": _published},
    "expired": {"token": _forged("RS256", exp=int(time.time()) - 7200), "keys": _published},
    "for another party of ours": {"token": _forged("RS256", aud=["bundel", "a"], azp="a"), "keys": _published},
    "nobody": {"token": _forged("RS256", sub=""), "keys": _published},
    "a nonce of somebody else": {"token": _forged("RS256", nonce="van-een-ander"), "keys": _published},
    "no token": {"token": lambda answer: {key: value for key, value in answer.items() if key != "id_token"}},
    "a token of nonsense": {"token": lambda answer: answer | {"id_token": "onzin"}},
    "a token that is no text": {"token": lambda answer: answer | {"id_token": 7}},
    "no access": {"token": lambda answer: {}},
    "another nonce": {"ask": lambda query: query | {"nonce": "van-een-ander"}},
    "no nonce": {"ask": lambda query: {key: value for key, value in query.items() if key != "nonce"}},
    "about somebody else": {"about": lambda answer: answer | {"sub": "vreemd"}},
    "about nobody": {"about": lambda answer: {}},
}


def test_the_forger_would_be_let_in_by_a_provider_that_vouches_for_his_key(
    organisation: Organisation, petra: Person
) -> None:
    vars(organisation.meddler).update({"token": _forged("RS256"), "keys": _published})
    assert _who(_sign_in("petra")[0]) == petra.pk, "anders bewijst de volgende proef niets"


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_answer_lets_nobody_in(organisation: Organisation, petra: Person, what: str) -> None:
    vars(organisation.meddler).update(WRONG[what])
    browser, page = _sign_in("petra")
    assert _who(browser) is None
    assert NOT_TRUE in page
    assert not SocialAccount.objects.exists()
    assert organisation.meddler.seen.count("/oauth2/token") == 1, "de proef kwam niet tot bij het antwoord"


def test_a_provider_that_is_away_is_said_and_passwords_still_work(
    organisation: Organisation, petra: Person, settings: Any
) -> None:
    away = Organisation("http://localhost:9", Meddler())
    browser = Browser()
    back = _back(_to_provider(browser), "petra")
    settings.SOCIALACCOUNT_PROVIDERS = settings.SOCIALACCOUNT_PROVIDERS | away.settings()
    assert "antwoordt niet" in browser.get(back, follow=True).content.decode()
    answer = browser.post("/aanmelden/oidc/organisatie/login/?process=login", follow=True)
    assert "antwoordt niet" in answer.content.decode()
    assert 'name="password"' in answer.content.decode()
