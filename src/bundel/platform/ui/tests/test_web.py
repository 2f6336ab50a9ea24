"""Every screen of the frame answers for who may see it, and for nobody else."""

import pytest
from django.template import Context, Template
from django.test import Client as Browser
from tests import make

from bundel.platform.people.models import Person

pytestmark = pytest.mark.django_db

EVERYBODY = ("/", "/werk/", "/zoek/", "/zoek/json/?q=a", "/meldingen/", "/profiel/")
ADMINISTRATION = ("/clienten/", "/personen/", "/personen/matrix/", "/audit/", "/taken/", "/invoer/")


def browser(person: Person) -> Browser:
    """A browser in which the person is signed in."""
    one = Browser()
    one.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return one


@pytest.mark.parametrize("address", EVERYBODY)
def test_shows_everybody_their_own_screens(address: str) -> None:
    assert browser(make.person("Els Peeters", "kabinet")).get(address).status_code == 200


@pytest.mark.parametrize("address", EVERYBODY + ADMINISTRATION)
def test_sends_a_stranger_to_the_sign_in(address: str) -> None:
    answer = Browser().get(address)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/aanmelden/login/")


@pytest.mark.parametrize("address", ADMINISTRATION)
def test_shows_administration_to_an_administrator(address: str) -> None:
    make.client()
    answer = browser(make.person("Bea Beheer", "beheerder")).get(address)
    assert answer.status_code == 200
    assert b"<h1>" in answer.content


@pytest.mark.parametrize("address", ADMINISTRATION)
def test_refuses_administration_without_the_right_and_names_it(address: str) -> None:
    answer = browser(make.person("Els Peeters", "ondertekenaar", client=make.client())).get(address)
    assert answer.status_code == 403
    assert "Geen toegang" in answer.content.decode()


def test_hides_whether_another_client_exists() -> None:
    own, other = make.client(), make.client()
    seen = browser(make.person("Ann Acker", "boekhouder", client=own))
    assert seen.get(f"/clienten/{own.code}/").status_code == 200
    assert seen.get(f"/clienten/{other.code}/").status_code == 404
    assert seen.get("/clienten/BESTAATNIET/").status_code == 404


def test_number_in_an_attribute_has_no_point() -> None:
    assert Template('value="{{ id }}" {{ id|count }}').render(Context({"id": 1234567})) == 'value="1234567" 1.234.567'
