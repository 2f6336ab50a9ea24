"""Guessing passwords, guessing who exists, and a session after the account was closed."""

from collections.abc import Callable

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from django.test import Client as Browser

from bundel.platform.people import actions
from bundel.platform.people.models import Person
from tests import make
from tests.security.house import House

LOGIN, RESET = "/aanmelden/login/", "/aanmelden/password/reset/"
PASSWORD = "een lang wachtwoord 7"


@pytest.fixture(autouse=True)
def calm() -> None:
    """The limits per network address of the tests before count no more."""
    cache.clear()


def _person(house: House) -> Person:
    person = Person.objects.get(pk=house.ours.people["boekhouder"].pk)
    person.set_password(PASSWORD)
    person.save()
    return person


def _try(email: str, password: str) -> tuple[Browser, int, str]:
    browser = Browser()
    answer = browser.post(LOGIN, {"login": email, "password": password})
    return browser, answer.status_code, answer.content.decode().replace(email, "…")


def _is_in(browser: Browser) -> bool:
    return browser.get("/profiel/").status_code == 200


def test_after_eight_wrong_passwords_the_right_one_is_of_no_use(own_house: House) -> None:
    email = _person(own_house).email
    for _ in range(7):
        assert not _is_in(_try(email, "fout wachtwoord 1")[0])
    browser, status, _ = _try(email, PASSWORD)
    assert (status, _is_in(browser)) == (302, True), "zeven keer fout mag nog"
    for _ in range(8):
        _try(email, "fout wachtwoord 1")
    for _ in range(2):
        browser, status, page = _try(email, PASSWORD)
        assert not _is_in(browser)
        assert status in (403, 429)
        assert "Traceback" not in page
    other = Person.objects.get(pk=own_house.ours.people["contact"].pk)
    other.set_password(PASSWORD)
    other.save()
    assert _is_in(_try(other.email, PASSWORD)[0]), "een slot op de ene sluit de andere niet uit"


def test_nobody_learns_from_the_answer_who_has_an_account(own_house: House) -> None:
    known, unknown = _person(own_house).email, "niemand@voorbeeld.example"
    closed = Person.objects.get(pk=own_house.ours.people["contact"].pk)
    closed.set_password(PASSWORD)
    closed.is_active = False
    closed.save()

    def said(email: str, password: str) -> tuple[int, str]:
        _, status, page = _try(email, password)
        start = page.find("<form")
        return status, page[start : page.find("</form>", start)].split("csrfmiddlewaretoken")[-1][200:]

    answers = {said(known, "fout wachtwoord 1"), said(unknown, "fout wachtwoord 1"), said(closed.email, "fout")}
    assert len(answers) == 1
    resets = [Browser().post(RESET, {"email": email}) for email in (known, unknown)]
    assert len({(answer.status_code, answer.headers.get("Location")) for answer in resets}) == 1
    assert Browser().get("/aanmelden/signup/").content.decode().count("password1") == 0


def test_an_unknown_address_costs_as_much_work_as_a_known_one(
    own_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time of an answer would tell too: a password is hashed for an address that does not exist as well."""
    work: list[str] = []
    for name in ("encode", "verify"):
        kept = getattr(Argon2PasswordHasher, name)
        monkeypatch.setattr(
            Argon2PasswordHasher, name,
            lambda self, *given, kept=kept, name=name: (work.append(name), kept(self, *given))[1],
        )  # fmt: skip
    known = _person(own_house).email
    work.clear()
    _try(known, "fout wachtwoord 1")
    for_known = len(work)
    work.clear()
    _try("niemand@voorbeeld.example", "fout wachtwoord 1")
    assert len(work) == for_known > 0


def test_a_closed_account_is_out_at_once_by_session_and_by_key(
    own_house: House, browser_of: Callable[..., Browser]
) -> None:
    person = Person.objects.get(pk=own_house.ours.people["boekhouder"].pk)
    browser = browser_of(person)
    assert _is_in(browser)
    behind_key = Person.objects.get(name__endswith="systeem", name__startswith=own_house.ours.word)
    headers = {"Authorization": f"Bearer {own_house.ours.api_secret}"}
    assert Browser().get("/api/v1/clients/me", headers=headers).status_code == 200
    for one in (person, behind_key):
        actions.deactivate(make.machine(), None, one.pk, "uit dienst")
    assert browser.get("/profiel/").status_code == 302
    assert browser.post("/profiel/thema/", {"thema": "dark"}).status_code == 302
    assert Browser().get("/api/v1/clients/me", headers=headers).status_code == 401


def test_an_ended_role_counts_on_the_next_request(own_house: House, browser_of: Callable[..., Browser]) -> None:
    person = own_house.ours.people["boekhouder"]
    browser = browser_of(person)
    assert browser.get("/facturen/").status_code == 200
    today = make.machine().today
    actions.end_role(make.machine(), own_house.ours.client.pk, person.roles.get().pk, today)
    assert browser.get("/facturen/").status_code == 403


def test_the_demo_sign_in_does_not_exist_outside_a_demo(house: House) -> None:
    browser = Browser(raise_request_exception=False)
    page = browser.get(LOGIN).content.decode()
    assert 'name="persoon"' not in page
    browser.post(LOGIN, {"persoon": house.ours.people["centrumleider"].pk})
    assert not _is_in(browser)
