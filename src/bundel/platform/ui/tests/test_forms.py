"""The form page: input kept, refusal beside its field, a double press does one thing."""

from typing import Any

import pytest
from django import forms
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from tests import make

from bundel.kit.findings import Message, Refusal
from bundel.platform.people.models import Person
from bundel.platform.ui.forms import DayField, EuroField, FormPage

TOO_MUCH = Message(
    "proef.too_much", "Het bedrag {amount} is te hoog.", lifted_by="de leidinggevende", next_step="Verlaag het."
)
DONE: list[dict[str, Any]] = []


class Small(forms.Form):
    name = forms.CharField(label="Naam")
    amount = EuroField(label="Bedrag")
    on = DayField(label="Dag", required=False)


def do(request: HttpRequest, cleaned: dict[str, Any]) -> str:
    if cleaned["amount"] > 100_000:
        raise Refusal(TOO_MUCH, amount="veel")
    DONE.append(cleaned)
    return f"/klaar/{len(DONE)}/"


PAGE = FormPage(Small, "Klein", do, "Bewaren", beside={"proef.too_much": "amount"})


def send(who: Person, **fields: str) -> HttpResponse:
    request = RequestFactory().post("/klein/", fields)
    request.actor, request.user, request.session = make.actor(who), who, {}
    request._messages = []
    return PAGE.respond(request)


@pytest.fixture
def who(db: None) -> Person:
    DONE.clear()
    return make.person("Bea Beheer", "beheerder")


def test_pressed_twice_does_one_thing_and_answers_the_same(who: Person) -> None:
    first = send(who, name="Els", amount="50,00", token="t1")
    again = send(who, name="Els", amount="50,00", token="t1")
    assert (first.status_code, again.status_code) == (302, 302)
    assert first.headers["Location"] == again.headers["Location"]
    assert len(DONE) == 1


def test_refusal_shows_beside_its_field_and_keeps_the_input(who: Person) -> None:
    answer = send(who, name="Els <b>", amount="5.000,00", on="24/11/2026", token="t2")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Het bedrag veel is te hoog." in text
    assert "Wie dit kan opheffen: de leidinggevende." in text
    assert 'href="#id_amount"' in text
    assert 'value="Els &lt;b&gt;"' in text
    assert 'value="t2"' in text


def test_after_a_refusal_the_same_press_can_succeed(who: Person) -> None:
    assert send(who, name="Els", amount="5.000,00", token="t3").status_code == 422
    assert send(who, name="Els", amount="50,00", token="t3").status_code == 302
    assert DONE[0]["amount"] == 5000


@pytest.mark.parametrize("text", ["abc", "1.2.3", "12,345", "--1"])
def test_refuses_what_is_no_amount(who: Person, text: str) -> None:
    assert "Vul een bedrag in zoals 1.234,56." in send(who, name="Els", amount=text, token="t4").content.decode()


def test_summary_names_every_mistake(who: Person) -> None:
    text = send(who, name="", amount="").content.decode()
    assert text.count('href="#id_') == 2
